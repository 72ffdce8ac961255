"""What parsing gives: a feed's own data, its entries, and what was wrong with it.

Owns: the two shapes between bytes and entries. Never: reads bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from watcher.model import Entry

Look = Literal["feed", "page", "nothing", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item as a format reader found it, markup and all, before cleaning. date is None where it could not be read."""

    guid: str = ""
    link: str = ""
    title: str = ""
    texts: tuple[str, ...] = ()
    author: str = ""
    source: str = ""
    source_url: str = ""
    language: str = ""
    date: datetime | None = None
    raw_date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A feed as a format reader found it. wait: seconds the feed itself asks to wait between two polls (ttl, sy:*)."""

    format: str
    title: str = ""
    link: str = ""
    language: str = ""
    items: tuple[Item, ...] = ()
    faults: tuple[str, ...] = ()
    wait: float = 0.0
    skip_hours: str = ""
    skip_days: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A feed, read and cleaned.

    look: feed; page (HTML instead of a feed); nothing (no byte or only blanks); unknown. alternate: the feed that a page names.
    faults: sentences; salvaged: the entries were saved from a document that no strict reader takes.
    entries: all but the `left_out`, whose bytes were read before. marks: of all items, for next time.
    skip_hours ("1 2 3") and skip_days ("saturday sunday"): when the feed asks not to be polled, in GMT.
    """

    look: Look
    format: str = ""
    title: str = ""
    link: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()
    faults: tuple[str, ...] = ()
    salvaged: bool = False
    alternate: str = ""
    wait: float = 0.0
    skip_hours: str = ""
    skip_days: str = ""
    dropped: int = 0
    left_out: int = 0
    marks: str = ""
