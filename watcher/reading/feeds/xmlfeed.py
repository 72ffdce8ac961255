"""RSS, RDF and Atom: the plain ones at once, the others by way of feedparser, broken ones by salvage.

Owns: the settings of feedparser, and what is tried when it loses items. Never: hands it a string (it would open it as a file
or a URL).
"""

from __future__ import annotations

import io
import re
from typing import Any

from watcher.reading.feeds.dates import from_parts, read_date
from watcher.reading.feeds.shape import Item, Raw
from watcher.reading.feeds.wellformed import Channel, read_wellformed

PERIODS = {"hourly": 3600.0, "daily": 86400.0, "weekly": 604800.0, "monthly": 2592000.0, "yearly": 31536000.0}
FORMATS = {"rss20": "RSS 2.0", "rss10": "RSS 1.0", "atom10": "Atom 1.0", "atom03": "Atom 0.3", "": "RSS"}
OPEN_ITEM = re.compile(rb"<(?:[A-Za-z]+:)?(item|entry)[\s>/]")
CLOSE_ITEM = re.compile(rb"</(?:[A-Za-z]+:)?(?:item|entry)\s*>")
ROOT = re.compile(rb"<(?:[A-Za-z]+:)?(rss|feed|RDF)\b[^>]*>", re.I)
FEED_LIKE = re.compile(rb"<(?:[A-Za-z0-9]+:)?(?:rss|feed|RDF|channel)\b", re.I)
FIELD = re.compile(
    rb"<(/?)((?:[A-Za-z]{1,20}:)?(?:title|link|description|encoded|summary|content|guid|id|pubDate|author))\b[^<>]*?(/?)>"
)
CDATA = re.compile(rb"<!\[CDATA\[.*?\]\]>", re.S)
SKIP = re.compile(rb"<skip(Hours|Days)\s*>(.*?)</skip\1\s*>", re.I | re.S)
SKIPPED = re.compile(rb"<(?:hour|day)\s*>\s*([A-Za-z0-9]{1,9})\s*<", re.I)
ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE)[^\[>]*(?:\[.*?\]\s*)?>", re.S)


def read_xml(body: bytes) -> Raw | None:
    """Return the feed in `body` (UTF-8), or None where there is none."""
    plain = read_wellformed(body)
    return plain_feed(plain, body) if plain else read_by_feedparser(body)


def plain_feed(found: Channel, body: bytes) -> Raw:
    said = found.said
    return Raw(
        format=found.format,
        title=said.get("title", ""),
        link=said.get("link", ""),
        language=said.get("language", ""),
        items=tuple(found.items),
        **hints(said.get("ttl", ""), said.get("sy:updateperiod", ""), said.get("sy:updatefrequency", ""), body),
    )


def read_by_feedparser(body: bytes) -> Raw | None:
    """Return the feed in `body` as feedparser reads it, or None where it sees none."""
    found = run_feedparser(body)
    faults: list[str] = []
    if found.get("bozo") and not is_harmless(found.get("bozo_exception")):
        faults.append(f"the document is not well-formed ({describe(found.get('bozo_exception'))})")
    opened = len(OPEN_ITEM.findall(body))
    if opened and len(found.entries) < opened and faults:
        saved = run_feedparser(repair(body))
        if len(saved.entries) > len(found.entries):
            found = saved
    items = [to_item(entry) for entry in found.entries]
    if faults and items and len(CLOSE_ITEM.findall(body)) < opened and not body.rstrip().endswith(b">"):
        # The body breaks off inside the last item: half a sentence would be read as another version of it.
        items.pop()
        faults.append("the document breaks off inside its last item, which is left out")
    version = str(found.get("version") or "")
    if not items and not version and not FEED_LIKE.search(body[:65_536]):
        return None
    feed = found.feed
    return Raw(
        format=FORMATS.get(version, version.upper()),
        title=text_of(feed, "title"),
        link=text_of(feed, "link"),
        language=text_of(feed, "language"),
        items=tuple(items),
        faults=tuple(faults),
        **hints(text_of(feed, "ttl"), text_of(feed, "sy_updateperiod"), text_of(feed, "sy_updatefrequency"), body),
    )


def run_feedparser(body: bytes) -> Any:
    """Return feedparser's result; whatever it raises becomes an empty, faulty one."""
    import feedparser  # only where it is needed: most feeds are plain

    # No content-location: the loose parser would resolve guids against it, and a repaired feed would have other ids.
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        return feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except (RecursionError, MemoryError):
        raise
    except Exception as error:
        return feedparser.FeedParserDict(
            bozo=True, bozo_exception=error, entries=[], feed=feedparser.FeedParserDict(), version=""
        )


def is_harmless(error: object) -> bool:
    """True for what feedparser notes without having lost anything: a media type, an encoding other than announced."""
    return type(error).__name__ in ("NonXMLContentType", "CharacterEncodingOverride")


def describe(error: object) -> str:
    get = getattr(error, "getMessage", None)
    line = getattr(error, "getLineNumber", None)
    what = str(get() if callable(get) else error)[:120]
    return f"{what}, line {line()}" if callable(line) and line() else what


def repair(body: bytes) -> bytes:
    """Return the items of a broken document in a fresh frame of their own, each cut from its start to the next one's."""
    starts = [match.start() for match in OPEN_ITEM.finditer(body)]
    kind = OPEN_ITEM.search(body)
    tag = kind.group(1) if kind else b"item"
    root = ROOT.search(ENTITY.sub(b"", body[:20_000]))
    is_atom = tag == b"entry"
    frame = root.group(0) if root else (b'<feed xmlns="http://www.w3.org/2005/Atom">' if is_atom else b'<rss version="2.0">')
    name = re.match(rb"<([\w:]+)", frame)
    inner = b"" if is_atom else b"<channel>"
    parts = [frame, inner]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        piece = body[start:end]
        closed = CLOSE_ITEM.search(piece)
        inside, end_tag = (piece[: closed.start()], closed.group()) if closed else (piece, b"</" + tag + b">")
        parts.append(inside + missing_ends(inside) + end_tag)
    parts += [b"" if is_atom else b"</channel>", b"</" + (name.group(1) if name else b"rss") + b">"]
    return re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", b"".join(parts))


def missing_ends(piece: bytes) -> bytes:
    """Return end tags for the fields of an item that are not closed: a parser takes what follows one for its content."""
    opened: list[bytes] = []
    for found in FIELD.finditer(CDATA.sub(b"", piece)):
        is_end, name, is_empty = found.groups()
        if is_end and name in opened:
            opened.remove(name)
        elif not is_end and not is_empty:
            opened.append(name)
    return b"".join(b"</" + name + b">" for name in reversed(opened))


def text_of(data: Any, key: str) -> str:
    value = dict.get(data, key)
    return value if isinstance(value, str) else ""


def to_item(entry: Any) -> Item:
    """Return feedparser's entry as an item. dict.get is used because FeedParserDict.get maps keys at each call."""
    get = dict.get
    texts = [text_of(part, "value") for part in get(entry, "content") or () if isinstance(part, dict)]
    texts.append(text_of(entry, "summary"))
    raw = ""
    date = None
    for name in ("published", "created", "updated"):
        if raw := text_of(entry, name):
            date = from_parts(get(entry, f"{name}_parsed")) or read_date(raw)
            break
    source = get(entry, "source")
    source = source if isinstance(source, dict) else {}
    detail = get(entry, "title_detail")
    return Item(
        guid=text_of(entry, "id"),
        link=text_of(entry, "feedburner_origlink") or text_of(entry, "link") or alternate(entry),
        title=text_of(entry, "title"),
        texts=tuple(dict.fromkeys(filter(None, texts))),
        author=text_of(entry, "author"),
        source=text_of(source, "title") or text_of(entry, "news_source"),
        source_url=text_of(source, "href") or text_of(source, "link"),
        language=text_of(detail, "language") if isinstance(detail, dict) else "",
        date=date,
        raw_date=raw,
    )


def alternate(entry: Any) -> str:
    """Return the first address among an entry's links that a person would open."""
    for link in dict.get(entry, "links") or ():
        if isinstance(link, dict) and dict.get(link, "rel") in ("alternate", "related", None) and text_of(link, "href"):
            return text_of(link, "href")
    return ""


def hints(ttl: str, every: str, often: str, body: bytes) -> dict[str, Any]:
    """Return what the feed says about how often it wants to be polled."""
    wait = 0.0
    ttl, often = ttl.strip(), often.strip()
    if ttl.isdecimal() and ttl.isascii():
        wait = int(ttl[:9]) * 60.0
    if period := PERIODS.get(every.strip().lower()):
        wait = max(wait, period / (int(often) if often.isdecimal() and int(often[:6]) > 0 else 1))
    out: dict[str, Any] = {"wait": wait}
    for which, inside in SKIP.findall(body[:20_000]):
        named = [each.decode().lower() for each in SKIPPED.findall(inside)]
        if which.lower() == b"hours":
            out["skip_hours"] = " ".join(dict.fromkeys(str(int(each) % 24) for each in named if each.isdecimal()))
        else:
            out["skip_days"] = " ".join(each for each in named if each.endswith("day"))
    return out
