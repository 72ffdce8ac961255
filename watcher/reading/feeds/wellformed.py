"""Well-formed RSS and Atom by way of expat: what feedparser says of them, in a fiftieth of its time.

Owns: documents that leave nothing to decide. Never: decides; where feedparser would have to think, it is asked (None).
Each rule here is one of feedparser's own, down to what becomes of a guid that stands before the link; the tests hold the two
against each other, name by name and feed by feed.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from xml.etree.ElementTree import Element, ParseError, XMLParser

from watcher.reading.feeds.names import (
    ASIDE,
    ATOM,
    AUTHORS,
    CONTENTS,
    DATES,
    RSS1,
    SPEAKING,
    SUMMARIES,
    TITLES,
    WITHIN,
    Unsure,
    named,
    spaces_of,
)
from watcher.reading.feeds.shape import Item

BASES = [re.compile(each + rb"\s*=") for each in (b"base", b"Base", b"BASE")]  # each begins with letters: searched quickly
MOST_TAGS = 400_000  # beyond, a tree takes more memory than feedparser
TEXT_TYPES = {"", "text", "plain", "html", "text/plain", "text/html"}
PAGE_TYPES = {"html", "xhtml", "text/html", "application/xhtml+xml"}
VERSIONS = {"0.91": "RSS091U", "0.92": "RSS092", "0.93": "RSS093", "0.94": "RSS094"}
ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
LANG = "{http://www.w3.org/xml/1998/namespace}lang"
SLASHES = re.compile(r"^([A-Za-z][A-Za-z0-9+-.]*://)/*")
REFERENCE = re.compile(r"&([A-Za-z0-9_]+);")
MONTHS = {name: n for n, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
RFC822 = re.compile(
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d?) ({'|'.join(MONTHS)}) (\d{{4}}) (\d\d):(\d\d)(?::(\d\d))? "
    r"(?:(GMT|UTC|UT|Z|[ECMP][DS]T)|([+-])(\d\d)(\d\d))",
    re.A,
)
ISO8601 = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d\d):(\d\d))", re.A)
WEST = {"EDT": 4, "EST": 5, "CDT": 5, "CST": 6, "MDT": 6, "MST": 7, "PDT": 7, "PST": 8}
CONTROL = re.compile("[\x80-\x9f]")
# What a numbered reference to a C1 control means: the character that Windows has in its place.
WINDOWS = {n: each for n in range(0x80, 0xA0) if (each := bytes([n]).decode("cp1252", "ignore"))}


@dataclass(slots=True)
class Channel:
    """A feed as it was found: its own words as they stand, its items."""

    format: str
    said: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)


def read_wellformed(body: bytes) -> Channel | None:
    """Return the feed in `body` (UTF-8) where nothing in it is open to doubt, else None."""
    if b"<!D" in body or b"<!E" in body or any(each.search(body) for each in BASES):
        return None
    if body.count(b"<") > MOST_TAGS:
        return None
    try:
        spaces = spaces_of(body)
        parser = XMLParser(encoding="utf-8")
        parser.feed(body)
        root = parser.close()
        return read_root(root, spaces)
    except (ParseError, Unsure):
        return None


def read_root(root: Element, spaces: list[str]) -> Channel:
    kind, first = named(root.tag), next((each for each in spaces if each in (RSS1, ATOM)), "")
    attributes = lowered(root)
    if kind == "rss" and first != RSS1:
        version = attributes.get("version", "")
        channel = Channel("RSS 2.0" if version.startswith("2.") else VERSIONS.get(version, "RSS"))
    elif kind == "rdf:rdf" and first == RSS1:
        channel = Channel("RSS 1.0")
    elif kind == "feed" and first == ATOM:
        channel = Channel("Atom 1.0")
    else:
        raise Unsure
    lang = language_of(attributes, "")
    if lang and kind != "rdf:rdf":
        channel.said["language"] = lang.replace("_", "-")
    if kind == "feed":
        read_channel(root, channel, lang)
        return channel
    if not len(root) or named(root[0].tag) != "channel":
        raise Unsure
    read_channel(root[0], channel, language_of(lowered(root[0]), lang))
    for each in root[1:]:
        read_outside(each, channel, lang)
    return channel


def read_outside(element: Element, channel: Channel, lang: str) -> None:
    """Read what stands beside the channel, as items of RSS 1.0 do."""
    name = named(element.tag)
    if name == "item":
        channel.items.append(read_item(element, lang))
    elif name in WITHIN:
        must_hold_only(element, WITHIN[name])
    else:
        must_be_silent(element)


def read_channel(element: Element, channel: Channel, lang: str) -> None:
    """Read a feed's own elements and the items among them."""
    said = channel.said
    if "lastmod" in (attributes := lowered(element)) or "href" in attributes:
        raise Unsure
    for each in element:
        name = named(each.tag)
        if name in ("item", "entry"):
            channel.items.append(read_item(each, lang))
        elif name == "title":
            if "title" in said:
                raise Unsure
            said["title"] = text_of(each, typed=True)
        elif name == "link":
            read_link(each, said, [], in_item=False)
        elif name == "id":
            if lowered(each).get("ispermalink", "true") == "true":
                said.setdefault("link", addressed(text_of(each)))
        elif name in ("language", "dc:language"):
            said["language"] = text_of(each)
        elif name in ("ttl", "sy:updateperiod", "sy:updatefrequency"):
            if each.attrib:
                raise Unsure
            said[name] = text_of(each)
        elif name in ASIDE:
            if name in SUMMARIES:
                if "summary" in said:
                    raise Unsure
                if name in ("summary", "itunes:summary"):
                    said["summary"] = ""
            must_hold_only(each, WITHIN.get(name, set()))
        else:
            must_be_silent(each)


def read_item(element: Element, lang: str) -> Item:
    """Return an item. Raises: Unsure."""
    attributes = lowered(element)
    if "lastmod" in attributes or "href" in attributes:
        raise Unsure
    lang = language_of(attributes, lang)
    said: dict[str, str] = {}
    links: list[str] = []
    contents: list[str] = []
    retitled = False
    if about := element.attrib.get(ABOUT):
        said["id"] = about
    for each in element:
        name = named(each.tag)
        retitled = retitled or name in ("image", "source", "textinput")
        if name in TITLES:
            if "title" in said:
                raise Unsure
            said["title"] = text_of(each, typed=True)
            said["language"] = language_of(lowered(each), lang).replace("_", "-")
        elif name in SUMMARIES:
            read_summary(each, said, contents)
        elif name in CONTENTS:
            contents.append(text_of(each, typed=True))
        elif name == "link":
            read_link(each, said, links, in_item=True)
        elif name in ("guid", "id"):
            read_guid(each, said)
        elif name in DATES:
            said[DATES[name]] = text_of(each)
        elif name in AUTHORS and not (len(each) and "author" in said):
            said["author"] = author_of(each)
        elif name == "source":
            said["source"], said["source_url"] = text_of(each), lowered(each).get("url", "")
        elif name == "feedburner:origlink" and not each.attrib:
            said[name] = text_of(each)
        elif name.startswith("media:"):
            if retitled and any(named(inner.tag) == "media:title" for inner in each.iter()):
                raise Unsure  # behind a picture or a source feedparser takes another title
            read_media(each, said, contents)
        elif name in ("image", "url", "dc:language") and not len(each):
            continue
        else:
            must_be_silent(each)
    return made(said, links, contents)


def made(said: dict[str, str], links: list[str], contents: list[str]) -> Item:
    raw = next((said[name] for name in ("published", "created", "updated") if said.get(name)), "")
    get = said.get
    return Item(
        guid=get("id", ""),
        link=get("feedburner:origlink") or get("link") or (links[0] if links else ""),
        title=get("title", ""),
        texts=tuple(dict.fromkeys(filter(None, (*contents, get("summary", ""))))),
        author=get("author", ""),
        source=get("source", ""),
        source_url=get("source_url", ""),
        language=get("language", ""),
        date=moment_of(raw) if raw else None,
        raw_date=raw,
    )


def read_summary(element: Element, said: dict[str, str], contents: list[str]) -> None:
    """Take over a summary; a second one counts as content, where there is none yet."""
    text = text_of(element, typed=True)
    if "summary" not in said:
        said["summary"] = text
    elif not contents:
        contents.append(text)
    else:
        raise Unsure


def read_media(element: Element, said: dict[str, str], contents: list[str]) -> None:
    """Pass over pictures and films; the words below them count as a second summary. Raises: Unsure where they come first."""
    for each in element.iter():
        name = named(each.tag)
        if name == "media:description" and "summary" in said:
            read_summary(each, said, contents)
        elif name in SPEAKING and (name != "media:title" or not said.get("title") or len(each)):
            raise Unsure


def must_be_silent(element: Element) -> None:
    """Raises: Unsure where an element that is not looked for, or one inside it, has something to say."""
    if any(named(each.tag) in SPEAKING for each in element.iter()):
        raise Unsure


def must_hold_only(element: Element, names: set[str]) -> None:
    """Raises: Unsure where an element holds others than those named, or one of these holds any."""
    for each in element:
        if len(each) or named(each.tag) not in names:
            raise Unsure


def lowered(element: Element) -> dict[str, str]:
    attributes = element.attrib
    return {name.lower(): value for name, value in attributes.items()} if attributes else attributes


def language_of(attributes: dict[str, str], above: str) -> str:
    """Return the language of an element with these attributes (by lower-case name), inside one in the language `above`."""
    if not attributes:
        return above
    return attributes.get(LANG, attributes.get("lang", above))


def text_of(element: Element, *, typed: bool = False) -> str:
    """Return an element's text. typed: it may be another than plain or HTML. Raises: Unsure where it is, or holds elements."""
    if len(element):
        raise Unsure
    if typed and element.attrib:
        attributes = lowered(element)
        if attributes.get("type", "").lower() not in TEXT_TYPES or "mode" in attributes or "src" in attributes:
            raise Unsure
    return lettered((element.text or "").strip())


def lettered(text: str) -> str:
    """Return `text` with what was encoded twice decoded, and Windows' letters in the place of controls."""
    if text.isascii():
        return text
    with suppress(UnicodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return text.translate(WINDOWS) if CONTROL.search(text) else text


def addressed(text: str) -> str:
    return SLASHES.sub(r"\1", text) if ":///" in text else text


def read_link(element: Element, said: dict[str, str], links: list[str], *, in_item: bool) -> None:
    """Take over a link: one with an address in its attributes (Atom), or with its address as text (RSS)."""
    attributes = lowered(element)
    if len(element) or "url" in attributes or "uri" in attributes:
        raise Unsure
    relation = attributes.get("rel", "alternate").lower()
    href = attributes.get("href")
    if href is None:
        text = lettered(addressed((element.text or "").strip()))
        if "&" in text:
            text = REFERENCE.sub(r"&\1", text.replace("&amp;", "&") if in_item else text)
        href = said["link"] = text
    else:
        href = addressed(href)
        kind = attributes.get("type", "application/atom+xml" if relation == "self" else "text/html").lower()
        if relation == "alternate" and kind in PAGE_TYPES:
            said["link"] = href
    if href and relation in ("alternate", "related"):
        links.append(href)


def read_guid(element: Element, said: dict[str, str]) -> None:
    """Take over an id; it is the link, too, where it does not deny it and no link stands before it."""
    is_link = lowered(element).get("ispermalink", "true") == "true"
    text = (element.text or "").strip() if not len(element) else text_of(element)
    said["id"] = lettered(addressed(text) if is_link else text)
    if is_link:
        said.setdefault("link", said["id"])


def author_of(element: Element) -> str:
    if not len(element):
        return text_of(element)
    must_hold_only(element, WITHIN["author"])
    said = {named(each.tag): (each.text or "").strip() for each in element}
    name, email = said.get("name"), said.get("email")
    return f"{name} ({email})" if name and email else name or email or lettered((element.text or "").strip())


def moment_of(text: str) -> datetime:
    """Return the time that `text` tells in one of the two common ways. Raises: Unsure."""
    if found := RFC822.fullmatch(text):
        day, name, year, hour, minute, second, zone, sign, off, off_minutes = found.groups()
        month = str(MONTHS[name])
    elif found := ISO8601.fullmatch(text):
        year, month, day, hour, minute, second, zone, sign, off, off_minutes = found.groups()
    else:
        raise Unsure
    try:
        at = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=UTC)
        if not sign:
            return at + timedelta(hours=WEST[zone]) if zone in WEST else at
        away = timedelta(hours=int(off), minutes=int(off_minutes))
        return at + away if sign == "-" else at - away
    except (ValueError, OverflowError):
        raise Unsure from None
