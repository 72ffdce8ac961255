"""Leaving out what was read before: the items of a feed whose bytes are the same as at the last poll are not parsed again.

Owns: cutting a document into items, and the marks by which they are known. Never: decides what an item says.
"""

from __future__ import annotations

import hashlib
import re

ITEM = re.compile(rb"<((?:[A-Za-z]+:)?(?:item|entry))(?=[\s>])[^>]*>.*?</\1\s*>", re.S)
GUID = re.compile(rb"<(?:guid|id)\b[^>]*>(.*?)</", re.S)
MARK = 10
MOST_ITEMS = 400


def marks_of(body: bytes) -> str:
    """Return the marks of a document's items, one after the other; "" where there is none, or more than are worth keeping."""
    found = [mark(each.group()) for each in ITEM.finditer(body)]
    return " ".join(found) if len(found) <= MOST_ITEMS else ""


def mark(item: bytes) -> str:
    return hashlib.blake2b(item, digest_size=MARK // 2).hexdigest()


def without(body: bytes, marks: str) -> tuple[bytes, int]:
    """Return `body` without the items that bear one of `marks`, and how many were left out.

    One whose guid a new item bears, too, stays in: both are needed to tell an edit from a second entry with the same guid.
    """
    known = set(marks.split())
    items = [(each.group(), mark(each.group()) in known) for each in ITEM.finditer(body)]
    wanted = {guid_of(item) for item, is_known in items if not is_known} - {b""}
    left_out = {item for item, is_known in items if is_known and guid_of(item) not in wanted}
    count = sum(item in left_out for item, _ in items)
    return ITEM.sub(lambda found: b"" if found.group() in left_out else found.group(), body) if count else body, count


def guid_of(item: bytes) -> bytes:
    found = GUID.search(item)
    return found.group(1).strip() if found else b""
