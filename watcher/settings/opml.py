"""OPML: lists of feeds as other feed readers write and read them.

Owns: OPML text to feeds and back. Never: opens a file, follows an address.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as Xml

from watcher.errors import Fault, UsageError
from watcher.settings.amounts import is_address
from watcher.settings.shape import Feed


def read_opml(text: str, *, place: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the feeds of an OPML document, each once, and the lines that were left out with the reason.

    Raises UsageError when it is no OPML.
    """
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text):
        raise UsageError([Fault(place=place, what="an OPML file with a DOCTYPE is not read", remedy="take the DOCTYPE out")])
    try:
        root = Xml.fromstring(text)
    except Xml.ParseError as error:
        raise UsageError(
            [Fault(place=f"{place}:{error.position[0]}", what=f"no OPML: {error}", remedy="export it again")]
        ) from None
    if root.tag.lower() != "opml":
        remedy = "export the list of feeds as OPML from your feed reader"
        raise UsageError([Fault(place=place, what=f"no OPML: it begins with <{root.tag}>", remedy=remedy)])
    feeds: dict[str, dict[str, Any]] = {}
    left: list[str] = []
    for outline in root.iter("outline"):
        attributes = {key.lower(): value for key, value in outline.attrib.items()}
        url = attributes.get("xmlurl", "").strip()
        if not url:
            continue
        name = re.sub(r"\s+", " ", attributes.get("title") or attributes.get("text") or "").strip()
        try:
            feeds.setdefault(is_address(url), {"name": name, "url": is_address(url)})
        except ValueError as error:
            left.append(str(error))
    return unlike(list(feeds.values())), left


def unlike(feeds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the feeds with names that no two share: the second "News" becomes "News 2"."""
    seen: dict[str, int] = {}
    for feed in feeds:
        low = feed["name"].lower()
        seen[low] = seen.get(low, 0) + 1
        if low and seen[low] > 1:
            feed["name"] = f"{feed['name']} {seen[low]}"
    return feeds


def write_opml(feeds: tuple[Feed, ...], *, title: str = "watcher") -> str:
    """Return the feeds that have an address of their own as an OPML 2.0 document."""
    root = Xml.Element("opml", version="2.0")
    Xml.SubElement(Xml.SubElement(root, "head"), "title").text = title
    body = Xml.SubElement(root, "body")
    for feed in filter(lambda feed: feed.url, feeds):
        Xml.SubElement(body, "outline", type="rss", text=feed.title, title=feed.title, xmlUrl=feed.url)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"
