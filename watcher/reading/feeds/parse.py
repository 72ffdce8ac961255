"""From the bytes of a feed to clean entries: the one function that a worker process runs.

Owns: telling formats apart, building entries within bounds. Never: raises for what a feed holds, fetches, or reads a clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import datetime
from operator import attrgetter
from typing import Any, Literal

from watcher.model import Entry, digest_of
from watcher.reading.feeds import clean
from watcher.reading.feeds.dates import are_stamps, sane
from watcher.reading.feeds.encodings import to_utf8, unpack
from watcher.reading.feeds.identity import with_ids
from watcher.reading.feeds.jsonfeed import read_json
from watcher.reading.feeds.search import host_of, own_words, split_publisher, unwrap
from watcher.reading.feeds.shape import Item, Parsed, Raw
from watcher.reading.feeds.slim import marks_of, newest, without
from watcher.reading.feeds.xmlfeed import FEED_LIKE, OPEN_ITEM, read_xml

PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
LINK = re.compile(rb"<link\b[^<>]*>", re.I)
FEED_TYPE = re.compile(rb"\btype\s*=\s*[\"']?application/(?:rss|atom|feed)\+(?:xml|json)", re.I)
HREF = re.compile(rb"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.I)
NAMES = tuple(each.name for each in fields(Entry))
VALUES = attrgetter(*NAMES)
FAR = 65_536
BLANKS = b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a feed before its bytes are read.

    address: where it was fetched from, for relative links. marks: those of the items that were read before.
    """

    feed: str
    address: str
    seen: datetime
    publisher: str = ""
    is_search: bool = False
    content_type: str = ""
    marks: str = ""
    most_entries: int = 2000


def parse(body: bytes, about: About) -> Parsed:
    """Return what `body` holds. Entries come in the order of the document, with ids; see Parsed for the rest."""
    body, fault = to_utf8(unpack(body), about.content_type)
    body = body.lstrip(BLANKS)
    start = body[:4096]
    if not start:
        return Parsed(look="nothing")
    raw = read_json(body, about.most_entries) if start[:1] in (b"{", b"[") else None
    is_page = bool(PAGE.search(start)) and not FEED_LIKE.search(body[:4096])
    if raw is None and (OPEN_ITEM.search(body) or (not is_page and FEED_LIKE.search(body[:FAR]))):
        return parse_xml(body, about, fault, is_page=is_page)
    return build(with_fault(raw, fault), about) if raw is not None else no_feed(body, about, is_page=is_page)


def parse_xml(body: bytes, about: About, fault: str, *, is_page: bool) -> Parsed:
    """Parse what may be XML: without the items that were read before, if the rest is sound; else all of it, up to the most."""
    if about.marks:
        slim, left_out = without(body, about.marks)
        raw = read_xml(slim) if left_out else None
        if raw is not None and not raw.faults:
            return replace(build(with_fault(raw, fault), about), left_out=left_out, marks=marks_of(body))
    short, listed = newest(body, about.most_entries)
    raw = read_xml(short)
    if raw is None or (is_page and not raw.items):
        return no_feed(body, about, is_page=is_page)
    built = replace(build(with_fault(raw, fault), about), marks=marks_of(body))
    if listed <= about.most_entries:
        return built
    return replace(built, faults=(*built.faults, f"it lists {listed:,} entries; the newest {about.most_entries:,} are read"))


def no_feed(body: bytes, about: About, *, is_page: bool) -> Parsed:
    return Parsed(look="page" if is_page else "unknown", alternate=alternate(body, about.address) if is_page else "")


def with_fault(raw: Raw, fault: str) -> Raw:
    return replace(raw, faults=(*raw.faults, fault)) if fault else raw


def parse_packed(body: bytes, about: About) -> tuple[Parsed, list[tuple[Any, ...]]]:
    """Do as parse does, with the entries beside it as bare tuples: a third of the cost of sending them between processes."""
    found = parse(body, about)
    return replace(found, entries=()), [VALUES(each) for each in found.entries]


def unpacked(found: Parsed, entries: list[tuple[Any, ...]]) -> Parsed:
    """Return what parse_packed packed as parse would have returned it."""
    return replace(found, entries=tuple(Entry(**dict(zip(NAMES, each, strict=True))) for each in entries))


def alternate(body: bytes, address: str) -> str:
    """Return the address of the feed that a page names in its head, or ""."""
    for tag in LINK.findall(body[:200_000]):
        if FEED_TYPE.search(tag) and (found := HREF.search(tag)):
            href = next(group for group in found.groups() if group is not None)
            return clean.link(clean.plain(href.decode("utf-8", "replace")), address)
    return ""


def build(raw: Raw, about: About) -> Parsed:
    """Return the cleaned feed."""
    language = clean.tongue(raw.language)
    items = raw.items[: about.most_entries]
    stamps = are_stamps([each.date for each in items], about.seen)
    made = [entry for item in items if (entry := to_entry(item, raw, about, language, stamped=stamps))]
    return Parsed(
        look="feed",
        format=raw.format,
        title=clean.line(raw.title, clean.MOST_AUTHOR),
        link=clean.link(raw.link, about.address),
        language=language,
        entries=with_ids(made),
        faults=raw.faults,
        salvaged=bool(raw.faults),
        wait=raw.wait,
        skip_hours=raw.skip_hours,
        skip_days=raw.skip_days,
        dropped=len(items) - len(made),
    )


def best_text(texts: tuple[str, ...]) -> str:
    """Return the fullest of an item's texts, as plain text."""
    if not texts:
        return ""
    return max((clean.plain(each) for each in dict.fromkeys(texts)), key=len)


def to_entry(item: Item, raw: Raw, about: About, language: str, *, stamped: bool) -> Entry | None:
    """Return the item as an entry; None when it has neither title nor text."""
    texts = tuple(map(own_words, item.texts)) if about.is_search else item.texts
    title, text = clean.line(item.title, clean.MOST_TITLE), best_text(texts)
    url = clean.link(item.link, about.address) or (clean.link(item.guid) if "://" in item.guid else "")
    source = clean.line(item.source, clean.MOST_AUTHOR)
    if about.is_search:
        title, source = split_publisher(title, source)
        url = clean.link(unwrap(url)) or url
        source = source or host_of(url)
    if not (title or text or url or item.guid):
        return None
    published, note = sane(item.date, about.seen)
    notes = (note,) if note else ()
    if item.raw_date and item.date is None:
        notes = (*notes, f"its date, {clean.tidy(item.raw_date, 60)!r}, cannot be read")
    if stamped and published:
        published, notes = None, (*notes, "all entries carry the moment in which the feed was built, not their own dates")
    dated_by: Literal["feed", "seen"] = "feed" if published else "seen"
    title = title or clean.cut(text.split("\n")[0], 120) or url or clean.tidy(item.guid, clean.MOST_TITLE)
    return Entry(
        id="",
        version=digest_of(title, text),
        url=url,
        title=title,
        text=text,
        published=published,
        seen=about.seen,
        publisher=source or about.publisher or clean.line(raw.title, clean.MOST_AUTHOR),
        feed=about.feed,
        guid=clean.tidy(item.guid, clean.MOST_GUID),
        author=clean.line(item.author, clean.MOST_AUTHOR),
        dated_by=dated_by,
        language=clean.tongue(item.language) or language,
        notes=notes,
    )
