"""Archives of news: where their parts are, and what each holds: rows of JSON Lines or Parquet, pages of WARC files.

Owns: addresses (files, folders, patterns, fsspec), formats, broken parts. Never: what an entry is, or what it says.
"""

from __future__ import annotations

from watcher.doors.archives.parts import Part, find_parts
from watcher.doors.archives.reading import Captured, Item, open_part
from watcher.doors.archives.spool import Done, Row, Spool, open_spool, ticks

__all__ = ["Captured", "Done", "Item", "Part", "Row", "Spool", "find_parts", "open_part", "open_spool", "ticks"]
