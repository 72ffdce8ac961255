"""The text of an article's page, by way of trafilatura; runs in a worker process.

Owns: text, dates, canonical address, and what a page is when it is no article. Never: fetches, or follows a link.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

What = Literal["article", "consent", "block", "paywall", "thin"]

MOST_TEXT = 100_000
MOST_HTML = 3_000_000
THIN = 250
SHORT = 1500
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
LD = re.compile(r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.I | re.S)
META = re.compile(r"<meta\b[^>]*>", re.I)
LINK = re.compile(r"<link\b[^>]*>", re.I)
ATTRIBUTE = re.compile(r"([a-zA-Z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.I | re.S)
PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "parsely-pub-date",
    "pubdate",
    "date",
)
# Two of these in a short text are a banner, not news.
CONSENT = re.compile(
    r"""\b(?: accept\ all | reject\ all | manage\ (?:your\ )?(?:cookies|choices|preferences)
    | we\ (?:and\ our\ partners\ )?use\ cookies | cookie\ (?:policy|settings) | your\ privacy | consent
    | data\ protection\ settings )\b""",
    re.I | re.X,
)
BLOCKED = re.compile(
    r"""just\ a\ moment | attention\ required | access\ (?:to\ this\ page\ has\ been\ )?denied | are\ you\ a\ robot
    | verify(?:ing)?\ (?:that\ )?you\ are\ (?:a\ )?human | enable\ javascript\ and\ cookies | checking\ your\ browser
    | unusual\ (?:traffic|activity) | captcha | request\ blocked | pardon\ our\ interruption""",
    re.I | re.X,
)
PAYWALLED = re.compile(
    r"""\b(?: subscribe\ (?:now\ )?to\ (?:continue|keep|read) | (?:continue|keep)\ reading\ with
    | (?:this|the)\ (?:article|story|content)\ is\ (?:only\ )?(?:for|available\ to)\ (?:our\ )?(?:subscribers|members)
    | already\ (?:a\ )?subscriber | (?:sign|log)\ in\ to\ (?:continue|read) | register\ to\ (?:continue|read)
    | to\ read\ the\ (?:full|rest\ of) | unlock\ this\ article )\b""",
    re.I | re.X,
)
CREDITS = (
    re.compile(
        r"originally (?:published|appeared|produced) (?:by|on|in|at) (?P<who>(?:the )?[A-Z][\w.&' ]{1,40}?)(?=[.,;\n]| and |$)"
    ),
    re.compile(r"^[A-Z][\w .,/'’-]{2,60}\((?P<who>[A-Z][\w.&' ]{1,30})\)\s*[-–—]", re.M),
    re.compile(r"(?:©|Copyright|\(c\))\s*(?:\d{4}\s*)?(?P<who>(?:The )?[A-Z][\w.&' ]{1,40}?)(?=[.,;\n]| All rights|$)"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page holds. published: from the page's own data alone. canonical: its address, if it names another than `url`."""

    what: What
    title: str = ""
    text: str = ""
    published: datetime | None = None
    canonical: str = ""
    credit: str = ""
    author: str = ""
    language: str = ""
    is_cut: bool = False


def read_page(body: bytes, url: str, content_type: str = "") -> Page:
    """Return the article in an HTML page. Raises: ValueError for what is no HTML."""
    html = decode(body[:MOST_HTML], content_type)
    if "<" not in html[:2000]:
        raise ValueError("it is no HTML page")
    import trafilatura

    found = trafilatura.bare_extraction(
        html,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        output_format="python",
    )
    meta, linked = head_data(html), ld_data(html)
    text = str(getattr(found, "text", "") or "")[:MOST_TEXT].strip()
    title = str(getattr(found, "title", "") or "") or unescape((TITLE.search(html) or [""])[-1]).strip()
    canonical = canonical_of(html, meta, url)
    closed = str(linked.get("isAccessibleForFree", "")).lower() == "false"
    cut = closed or bool(PAYWALLED.search(text[-600:])) or (len(text) < SHORT and bool(PAYWALLED.search(html)))
    return Page(
        what=judge(text, title, url, cut=cut),
        title=title[:500],
        text=text,
        published=first_date([linked.get("datePublished", ""), *(meta.get(name, "") for name in PUBLISHED)]),
        canonical=canonical,
        credit=credit_of(text, canonical, url),
        author=str(getattr(found, "author", "") or "")[:200],
        language=(re.search(r"<html[^>]*\blang\s*=\s*[\"']?([A-Za-z-]{2,10})", html[:5000]) or ["", ""])[1]
        .lower()
        .split("-")[0],
        is_cut=cut,
    )


def decode(body: bytes, content_type: str) -> str:
    """Return the page as text: by its byte order mark, its header, its meta tag, else UTF-8, else Windows Latin."""
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16", "replace")
    header = re.search(r"charset=[\"']?([A-Za-z0-9_.:-]{2,40})", content_type, re.I)
    meta = CHARSET.search(body[:4096])
    for name in (header and header[1], meta and meta[1].decode(), "utf-8"):
        try:
            if name:
                return body.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return body.decode("cp1252", "replace")


def judge(text: str, title: str, url: str, *, cut: bool) -> What:
    if len(text) < SHORT and (BLOCKED.search(title) or (len(text) < THIN and BLOCKED.search(text))):
        return "block"
    host, path = urlsplit(url).hostname or "", urlsplit(url).path
    if host.startswith("consent.") or "/consent" in path or (len(text) < SHORT and len(CONSENT.findall(text)) >= 2):
        return "consent"
    if cut and len(text) < THIN:
        return "paywall"
    return "thin" if len(text) < THIN else "article"


def attributes(tag: str) -> dict[str, str]:
    return {name.lower(): unescape(a or b or c) for name, a, b, c in ATTRIBUTE.findall(tag)}


def head_data(html: str) -> dict[str, str]:
    """Return the page's meta data by lower-case name; the first of each name counts."""
    out: dict[str, str] = {}
    for tag in META.findall(html[:400_000]):
        data = attributes(tag)
        name = data.get("property") or data.get("name") or data.get("itemprop") or ""
        if name and data.get("content"):
            out.setdefault(name.lower(), data["content"])
    return out


def ld_data(html: str) -> dict[str, Any]:
    """Return the JSON-LD object that stands for the article, if there is one."""
    for block in LD.findall(html):
        try:
            waiting = [json.loads(block[:300_000], strict=False)]
        except ValueError:
            continue
        while waiting:
            data = waiting.pop()
            if isinstance(data, list):
                waiting += data
            elif isinstance(data, dict):
                waiting += data.get("@graph") or []
                if data.get("datePublished") or "isAccessibleForFree" in data:
                    return data
    return {}


def first_date(said: list[Any]) -> datetime | None:
    """Return the first of `said` that is an ISO date with or without a time, as UTC."""
    for each in said:
        if not isinstance(each, str):
            continue
        try:
            found = datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", each.strip()))
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
    return None


def canonical_of(html: str, meta: dict[str, str], url: str) -> str:
    for tag in LINK.findall(html[:400_000]):
        data = attributes(tag)
        if data.get("rel", "").lower() == "canonical" and data.get("href"):
            named = urljoin(url, data["href"])
            break
    else:
        named = meta.get("og:url", "")
    return named if named.startswith(("http://", "https://")) and named != url and len(named) < 2000 else ""


def credit_of(text: str, canonical: str, url: str) -> str:
    """Return whose copy the text is: as its dateline, its last lines, or a canonical address on another site says."""
    for part, pattern in ((text[-800:], CREDITS[0]), (text[:300], CREDITS[1]), (text[-300:], CREDITS[2])):
        if found := pattern.search(part):
            return found["who"].strip().removeprefix("the ").strip()
    here, there = site_of(url), site_of(canonical)
    return there if there and there != here else ""


def site_of(url: str) -> str:
    """Return the last labels of a host that tell one site from another."""
    labels = (urlsplit(url).hostname or "").split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and len(labels[-2]) <= 3 else labels[-2:])
