"""Search feeds: the query that stands for a baseline's scope, and the undoing of what an aggregator wraps around an entry.

Owns: addresses of Google News, Bing News and GDELT; redirect links; the "- Publisher" at the end of a title. Never: fetches.
Sources: the three services' public query formats; Google's older article tokens hold the address in base64.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from urllib.parse import parse_qs, quote_plus, urlsplit

Scope = Sequence[Sequence[str]]
ENGINES = ("google-news", "bing-news", "gdelt")
INSIDE = re.compile(rb"https?://[\x21-\x7e]{4,1500}")
SUFFIX = re.compile(r"^(?P<title>.{8,}?)\s+[-–—|]\s+(?P<publisher>[^-–—|]{2,60})$", re.S)
LINK_TAG = re.compile(r"<(/?)(?:a|font)\b[^<>]*>", re.I)
CARRIED = re.compile(r"\s+(?:on|via)\s+(?:MSN|Yahoo)\b.*$")
OWN_WORDS = 40
TARGETS = ("url", "u", "q", "target", "to", "dest", "destination")
SHORTEST_FOR_GDELT = 3


def query(scope: Scope, *, shortest: int = 1) -> str:
    """Return `scope` as a query: one group of alternatives per set of words, every group to be met."""
    groups = []
    for group in scope:
        words = list(dict.fromkeys(each for each in group if len(each.replace(".", "")) >= shortest))
        said = [f'"{each}"' if re.search(r"[^\w]", each) else each for each in words]
        if said:
            groups.append(said[0] if len(said) == 1 else f"({' OR '.join(said)})")
    return " ".join(groups)


def address(engine: str, scope: Scope, *, language: str = "en", country: str = "US", days: int = 7) -> str:
    """Return the address of `engine`'s feed for `scope`. Raises: ValueError for an engine that is not among ENGINES."""
    if engine == "google-news":
        said = quote_plus(f"{query(scope)} when:{days}d")
        return f"https://news.google.com/rss/search?q={said}&hl={language}-{country}&gl={country}&ceid={country}:{language}"
    if engine == "bing-news":
        said = quote_plus(query(scope))
        return f"https://www.bing.com/news/search?q={said}&format=rss&setlang={language}&cc={country}&qft=sortbydate%3D%221%22"
    if engine == "gdelt":
        said = quote_plus(f"{query(scope, shortest=SHORTEST_FOR_GDELT)} sourcelang:english")
        return (
            f"https://api.gdeltproject.org/api/v2/doc/doc?query={said}&mode=artlist&format=rss&maxrecords=100"
            f"&timespan={days}d&sort=datedesc"
        )
    raise ValueError(f"{engine} is no search feed; there are {', '.join(ENGINES)}")


def unwrap(url: str) -> str:
    """Return the article's own address where an aggregator's redirect link holds it, and else `url`."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    if host == "news.google.com":
        return inside_token(parts.path.rsplit("/", 1)[-1]) or url
    if not re.search(r"(?:^|\.)(?:google|bing|yahoo|facebook|feedburner|t)\.[a-z.]{2,6}$", host):
        return url
    for name, values in parse_qs(parts.query).items():
        if name.lower() in TARGETS and values[0].startswith(("http://", "https://")):
            return values[0]
    if found := re.search(r"/RU=([^/]+)/", parts.path):
        return parse_qs(f"u={found.group(1)}").get("u", [url])[0]
    return url


def own_words(markup: str) -> str:
    """Return `markup`, or "" where it is no more than links: an aggregator's list of other outlets' headlines."""
    if "<a" not in markup.lower():
        return markup
    depth, at, outside = 0, 0, []
    for tag in LINK_TAG.finditer(markup):
        outside += [] if depth else [markup[at : tag.start()]]
        depth, at = max(depth - 1, 0) if tag.group(1) else depth + 1, tag.end()
    outside += [] if depth else [markup[at:]]
    left = re.sub(r"<[^<>]*>|&[#\w]{1,30};|\s+", " ", " ".join(outside))
    return markup if len(left.strip()) >= OWN_WORDS else ""


def host_of(url: str) -> str:
    """Return the publisher's host, for an entry that names nobody; "" for an aggregator's own address."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return "" if host.endswith(("google.com", "bing.com", "msn.com")) else host


def inside_token(token: str) -> str:
    """Return the first address inside a base64 token (a protocol buffer); "" where it holds an opaque key, as newer ones do."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return ""
    found = INSIDE.search(raw)
    if not found:
        return ""
    start = found.start()
    length = raw[start - 1] if start else 0
    if start > 1 and raw[start - 2] & 0x80:  # a varint of two bytes: lengths from 128 on
        length = (raw[start - 2] & 0x7F) | (length << 7)
    whole = raw[start : start + length] if 10 < length <= len(raw) - start else found.group()
    return whole.decode("ascii", "ignore")


def split_publisher(title: str, source: str) -> tuple[str, str]:
    """Return the title without its "- Publisher" end, and the publisher: the one the entry names, else the one at the end."""
    source = CARRIED.sub("", source)
    if source and title.lower().endswith(source.lower()):
        head = title[: -len(source)].rstrip()
        if head[-1:] in "-–—|" and len(head) > 8:
            return head[:-1].rstrip(), source
    if not source and (found := SUFFIX.match(title)):
        return found["title"].rstrip(), found["publisher"].strip()
    return title, source
