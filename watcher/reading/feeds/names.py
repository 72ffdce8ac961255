"""The names that stand in RSS and Atom, as feedparser takes them.

Owns: which element says what, which says nothing, and when that is in doubt. Never: reads an element.
"""

from __future__ import annotations

import re
from functools import lru_cache

RSS1, ATOM = "http://purl.org/rss/1.0/", "http://www.w3.org/2005/atom"
KNOWN = {
    **dict.fromkeys((RSS1, ATOM, "http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss"), ""),
    **dict.fromkeys(("http://search.yahoo.com/mrss", "http://search.yahoo.com/mrss/"), "media"),
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.georss.org/georss": "georss",
    "http://www.opengis.net/gml": "gml",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://podlove.org/simple-chapters": "psc",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://www.w3.org/1999/xhtml": "xhtml",
}
# Prefixes that mean something to feedparser, whatever address a document gives them.
TAKEN = {"", "cc", "creativecommons", "news", *KNOWN.values()}
XMLNS = re.compile(rb"""xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)""")

TITLES = {"title", "dc:title"}
SUMMARIES = {"description", "summary", "dc:description", "itunes:summary"}
CONTENTS = {"content", "content:encoded"}
AUTHORS = {"author", "dc:author", "dc:creator", "itunes:author"}
DATES = {
    **dict.fromkeys(("pubdate", "published", "issued", "dcterms:issued"), "published"),
    **dict.fromkeys(("created", "dcterms:created"), "created"),
    **dict.fromkeys(("updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified"), "updated"),
}
# Names that feedparser acts upon, or that would overwrite what is read here. Where one stands unlooked-for, it is asked.
SPEAKING = {
    *TITLES, *SUMMARIES, *CONTENTS, *AUTHORS, *DATES, "abstract", "authors", "body", "channel", "contributor",
    "contributors", "created_parsed", "dc:language", "email", "entry", "feed", "feedburner:browserfriendly",
    "feedburner:origlink", "feedburner_origlink", "fullitem", "guid", "height", "homepage", "href", "id", "image",
    "info", "item", "language", "link", "links", "managingeditor", "media:description", "media:title",
    "name", "newlocation", "news_source", "person",
    "published_parsed", "rdf:rdf", "rss", "source", "svg", "sy:updateperiod", "sy:updatefrequency", "tagline", "tags",
    "textinput", "title_detail", "ttl", "updated_parsed", "uri", "url", "width", "xhtml:body",
}  # fmt: skip
# Names with a say of their own on a feed as a whole, but none that is asked for here.
ASIDE = {*SUMMARIES, *AUTHORS, *DATES, "image", "textinput", "contributor", "managingeditor", "tagline"}
WITHIN = {
    **{each: {"name", "uri", "url", "email", "homepage"} for each in ("author", "contributor", "managingeditor")},
    "image": {"title", "link", "description", "url", "width", "height"},
    "textinput": {"title", "link", "description", "name"},
}


class Unsure(Exception):
    """feedparser has to be asked."""


def spaces_of(body: bytes) -> list[str]:
    """Return the namespaces that a document declares, in order. Raises: Unsure where a prefix is not what it seems."""
    found = []
    for prefix, uri in dict.fromkeys(XMLNS.findall(body)):
        given, address = prefix.decode("ascii", "replace").lower(), uri.decode("utf-8", "replace").lower()
        meant = KNOWN.get(address, given)
        if meant != given and given and given in TAKEN:
            raise Unsure
        if address not in KNOWN and (given in TAKEN or "backend.userland.com/rss" in address or "&" in address):
            raise Unsure
        found.append(address)
    return found


@lru_cache(maxsize=2048)
def named(tag: str) -> str:
    """Return a tag as feedparser names it: in lower case, with the usual prefix of its namespace ("?" for an unknown one)."""
    if tag[:1] != "{":
        return tag.lower()
    uri, _, local = tag[1:].partition("}")
    prefix = KNOWN.get(uri.lower(), "?")
    return f"{prefix}:{local}".lower() if prefix else local.lower()
