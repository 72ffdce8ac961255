"""watcher's own Atom feed of changes (RFC 4287), for those who prefer a feed reader to mail.

Owns: the XML. Never: writes a file or serves it.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from watcher.judging.digest.card import Card, card
from watcher.judging.digest.clean import clean
from watcher.judging.digest.material import DigestMaterial, Moved
from watcher.judging.digest.subject import phrase
from watcher.judging.digest.words import listed, topic_name
from watcher.model import digest_of

ATOM = "http://www.w3.org/2005/Atom"


def atom(material: DigestMaterial, *, zone: tzinfo, link: str = "") -> str:
    """Return the changes of `material` as an Atom feed, the newest first.

    link: the feed's own address, "" where it has none. A change keeps its id while its status moves (`updated` tells).
    """
    topics = sorted(baseline.topic for baseline in material.baselines)
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    SubElement(feed, "id").text = f"urn:watcher:feed:{digest_of(*topics)}"
    SubElement(
        feed, "title"
    ).text = f"Changes: {listed([topic_name(b) for b in material.baselines], most=5) or 'none followed'}"
    moved = sorted(material.moved, key=lambda m: (m.change.updated, m.change.id), reverse=True)
    SubElement(feed, "updated").text = _stamp(max((m.change.updated for m in moved), default=material.end))
    SubElement(SubElement(feed, "author"), "name").text = "watcher"
    if link:
        SubElement(feed, "link", {"rel": "self", "href": link})
    for one in moved:
        _entry(feed, one, card(one, material, zone), material)
    indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n"


def _entry(feed: Element, moved: Moved, seen: Card, material: DigestMaterial) -> None:
    change = moved.change
    entry = SubElement(feed, "entry")
    SubElement(entry, "id").text = f"urn:watcher:change:{seen.id}"
    SubElement(entry, "title").text = clean(f"{_topic(moved, material)}: {phrase(moved, material)}", 200)
    SubElement(entry, "published").text = _stamp(change.reported)
    SubElement(entry, "updated").text = _stamp(change.updated)
    SubElement(entry, "category", {"term": clean(change.topic, 80)})
    SubElement(entry, "category", {"term": change.status})
    address = next((quote.url for quote in seen.quotes if quote.url), "")
    if address:
        SubElement(entry, "link", {"rel": "related", "href": address})
    SubElement(entry, "content", {"type": "text"}).text = _content(seen)


def _topic(moved: Moved, material: DigestMaterial) -> str:
    return next((topic_name(b) for b in material.baselines if b.topic == moved.change.topic), moved.change.topic)


def _content(seen: Card) -> str:
    head = f"{seen.name}: planned {seen.now} (now: {seen.was})" if seen.planned else f"{seen.name}: {seen.was} → {seen.now}"
    lines = [head, " · ".join(filter(None, (seen.since, *seen.badges))), seen.news, seen.step, seen.word, seen.baseline]
    lines += [f"“{quote.sentence}” ({quote.told_by}, {quote.line})" for quote in seen.quotes]
    return "\n".join(filter(None, lines))


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
