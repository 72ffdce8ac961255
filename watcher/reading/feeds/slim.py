"""Leaving out what need not be parsed: items whose bytes were read at the last poll, and items beyond the most that are read.

Owns: cutting a document into items in one pass, and the marks by which they are known. Never: decides what an item says.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime

from watcher.reading.feeds.dates import read_date

OPEN_ITEM = re.compile(rb"<(?:[A-Za-z]{1,20}:)?(?:item|entry)(?=[\s>])")
CLOSE_ITEM = re.compile(rb"</(?:[A-Za-z]{1,20}:)?(?:item|entry)\s{0,9}>")
GUID = re.compile(rb"<(?:guid|id)\b[^<>]*>([^<>]*)<")
DATE = re.compile(rb"<(?:[A-Za-z]{1,20}:)?(?:pubDate|published|issued|updated|modified|date)\b[^<>]*>([^<>]{6,60})<", re.I)
MARK = 5
MOST_MARKS = 400

Span = tuple[int, int]


def spans(body: bytes) -> list[Span]:
    """Return where the items of a document stand, each from its start tag to the next end tag; one pass, whatever comes."""
    ends = [each.end() for each in CLOSE_ITEM.finditer(body)]
    out: list[Span] = []
    at, last = 0, -1
    for found in OPEN_ITEM.finditer(body):
        start = found.start()
        if start < last:
            continue
        while at < len(ends) and ends[at] <= start:
            at += 1
        if at == len(ends):
            break
        last = ends[at]
        out.append((start, last))
    return out


def marks_of(body: bytes) -> str:
    """Return the marks of a document's items, one after the other; "" where there is none, or more than are worth keeping."""
    found = spans(body)
    return " ".join(mark(body[start:end]) for start, end in found) if len(found) <= MOST_MARKS else ""


def mark(item: bytes) -> str:
    return hashlib.blake2b(item, digest_size=MARK).hexdigest()


def without(body: bytes, marks: str) -> tuple[bytes, int]:
    """Return `body` without the items that bear one of `marks`, and how many were left out.

    One whose guid a new item bears, too, stays in: both are needed to tell an edit from a second entry with the same guid.
    """
    known = set(marks.split())
    items = [(span, mark(body[slice(*span)]) in known) for span in spans(body)]
    wanted = {guid_of(body[slice(*span)]) for span, is_known in items if not is_known} - {b""}
    left_out = [span for span, is_known in items if is_known and guid_of(body[slice(*span)]) not in wanted]
    return cut_out(body, left_out), len(left_out)


def newest(body: bytes, most: int) -> tuple[bytes, int]:
    """Return `body` with `most` items alone, the last where they are dated upwards and else the first; and how many it had."""
    found = spans(body)
    if len(found) <= most:
        return body, len(found)
    ends = [date_of(body[slice(*span)]) for span in (found[0], found[-1])]
    is_upwards = ends[0] is not None and ends[1] is not None and ends[0] < ends[1]
    return cut_out(body, found[:-most] if is_upwards else found[most:]), len(found)


def date_of(item: bytes) -> datetime | None:
    found = DATE.search(item)
    return read_date(found.group(1).decode("utf-8", "replace")) if found else None


def cut_out(body: bytes, cuts: list[Span]) -> bytes:
    if not cuts:
        return body
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(body)]
    return b"".join(body[start:end] for start, end in zip(starts, ends, strict=True))


def guid_of(item: bytes) -> bytes:
    found = GUID.search(item)
    return found.group(1).strip() if found else b""
