"""Leaving out what was read before: the items of a feed whose bytes are the same as at the last poll are not parsed again.

Owns: cutting a document into items, and the marks by which they are known. Never: decides what an item says.
"""

from __future__ import annotations

import hashlib
import re

ITEM = re.compile(rb"<((?:[A-Za-z]+:)?(?:item|entry))(?=[\s>])[^>]*>.*?</\1\s*>", re.S)
MARK = 10
MOST_ITEMS = 400


def marks_of(body: bytes) -> str:
    """Return the marks of a document's items, one after the other; "" where there is none, or more than are worth keeping."""
    found = [mark(each.group()) for each in ITEM.finditer(body)]
    return " ".join(found) if len(found) <= MOST_ITEMS else ""


def mark(item: bytes) -> str:
    return hashlib.blake2b(item, digest_size=MARK // 2).hexdigest()


def without(body: bytes, marks: str) -> tuple[bytes, int]:
    """Return `body` without the items that bear one of `marks`, and how many were left out."""
    known = set(marks.split())
    left_out = 0

    def keep(found: re.Match[bytes]) -> bytes:
        nonlocal left_out
        if mark(found.group()) in known:
            left_out += 1
            return b""
        return found.group()

    return ITEM.sub(keep, body), left_out
