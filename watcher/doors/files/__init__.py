"""Files on disk: text in, text out, a YAML file with its line numbers, and what is wrong with its shape.

Owns: reading and writing the user's files (config.yaml, baseline/*.yaml, exports); a write is whole or does not happen.
Never: knows what a setting or a fact means.
"""

from __future__ import annotations

from watcher.doors.files.shapes import check_shape, describe_shape, line_of, nearest
from watcher.doors.files.text import read_text, write_text
from watcher.doors.files.yaml import Document, read_yaml

__all__ = [
    "Document",
    "check_shape",
    "describe_shape",
    "line_of",
    "nearest",
    "read_text",
    "read_yaml",
    "write_text",
]
