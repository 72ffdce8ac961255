"""Where an article comes from: a file, standard input, or an address through the gate.

Owns: getting its text, and what a page tells of itself. Never: reads what it says.
"""

from __future__ import annotations

import asyncio
import re
import sys
from datetime import date, datetime
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from watcher.doors.articles import read_page
from watcher.doors.files import read_text
from watcher.doors.web import Gate, Limits
from watcher.draft.article import Article, read_article
from watcher.errors import UsageError, WireError
from watcher.pages import NO_ARTICLE, PAGE_TYPES, robots_by

MOST = 5_000_000  # bytes of a page
SITE = re.compile(r"<meta[^>]+property=[\"']og:site_name[\"'][^>]+content=[\"']([^\"']{2,60})", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Whether the article is named by a web address."""
    return re.match(r"https?://", source, re.IGNORECASE) is not None


def get_article(source: str, now: datetime, limits: Limits) -> Article:
    """Return the article in a file, at an address, or (source "-") on standard input.

    Raises UsageError when there is none or it is empty, WireError when its address cannot be fetched.
    """
    if is_address(source):
        return asyncio.run(fetch_article(source, now, limits))
    text = sys.stdin.read() if source == "-" else read_text(source, remedy="name a file, an address, or - for standard input")
    place = "standard input" if source == "-" else source
    if re.match(r"\s*(?:<!doctype html|<html)", text, re.IGNORECASE):
        return of_page(text.encode(), place, now.date())
    if not re.search(r"[^\W\d_]{3}", text):
        raise UsageError(f"{place}: holds no text -- give the article as plain text")
    return read_article(text, now.date())


async def fetch_article(url: str, now: datetime, limits: Limits) -> Article:
    """Return the article at an address. Raises WireError, with the remedy, when it may not or cannot be had."""
    async with Gate(limits) as gate:
        allowed, _ = await robots_by(gate).ask(url, now)
        if not allowed:
            remedy = "save the article's text to a file, and give that"
            raise WireError("the site asks programs not to read this page", place=url, remedy=remedy, kind="forbidden")
        answer = await gate.get(url, accept=PAGE_TYPES, cap=MOST)
    if answer.status >= 400:
        remedy = "save the article's text to a file, and give that"
        raise WireError(f"answered {answer.status}", place=url, remedy=remedy, kind="status", status=answer.status)
    return of_page(answer.body, url, now.date(), address=answer.final_url, types=answer.headers.get("content-type", ""))


def of_page(body: bytes, place: str, today: date, *, address: str = "", types: str = "") -> Article:
    """Return the article in a page's bytes; `place` names it in messages. Raises UsageError when it holds none."""
    try:
        page = read_page(body, address, types)
    except ValueError as error:
        raise UsageError(f"{place}: {error} -- save the article's text to a file, and give that") from None
    if page.what != "article":
        raise UsageError(f"{place}: {NO_ARTICLE[page.what]} -- save the article's text to a file, and give that")
    site = SITE.search(body.decode("utf-8", "replace"))
    who = unescape(site[1]) if site else page.credit or (urlsplit(address).hostname or "").removeprefix("www.")
    day = page.published.date() if page.published else None
    url = page.canonical or address
    return read_article(f"{page.title}\n{page.text}", today, url=url, title=page.title, publisher=who, published=day)


def free_path(path: Path, *, force: bool) -> Path:
    """Return the path to write to. Raises UsageError when something is there and `force` is not given."""
    if path.exists() and not force:
        raise UsageError(f"{path}: is there already; nothing was written -- add --force, or name another file")
    return path
