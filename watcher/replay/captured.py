"""A page of a web archive as an entry.

Owns: which pages are taken apart, what of a page is title, text, date and publisher. Never: fetches.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

from watcher.doors.archives import Captured
from watcher.doors.articles import decode, read_page
from watcher.model import Entry, digest_of
from watcher.reading.feeds import clean
from watcher.reading.feeds.dates import sane
from watcher.reading.scopes import UNDER, Scopes, folded, runs_of

TAG = re.compile(r"<[^<>]*>")
# A page's title or text never comes from these, but for the data about the article.
UNREAD = re.compile(r"<(script|style)\b(?![^<>]*ld\+json)[^<>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
MOST_HTML = 3_000_000


def entry_of_page(page: Captured, scopes: Scopes) -> Entry:
    """Return a page as an entry; one that no scope can be about keeps its address and time alone.

    Taking a page apart costs some hundred times as much as looking whether its words can concern anybody, and of a year's
    pages nearly all concern nobody. Raises ValueError for what is no HTML.
    """
    id_, version = digest_of(page.url), digest_of(page.body.hex())
    known = Entry(id=id_, version=version, url=page.url, title="", seen=page.seen, dated_by="seen")
    html = decode(page.body[:MOST_HTML], page.kind)
    if UNDER not in html and not scopes.may_be_about(words_of_page(html)):
        return known
    found = read_page(page.body, page.url, page.kind)
    if found.what != "article":
        return known
    title, text = clean.line(found.title, clean.MOST_TITLE), clean.lines(found.text)
    published, _ = sane(found.published, page.seen)
    host = urlsplit(page.url).hostname or ""
    return Entry(
        id=known.id,
        version=digest_of(title, text),
        url=clean.link(found.canonical) or page.url,
        title=title,
        text=text,
        published=published,
        seen=page.seen,
        publisher=host.removeprefix("www."),
        guid=page.url,
        author=clean.line(found.author, clean.MOST_AUTHOR),
        credit=clean.line(found.credit, clean.MOST_AUTHOR),
        dated_by="page" if published else "seen",
        language=clean.tongue(found.language),
    )


def words_of_page(html: str) -> set[str]:
    """Return every run of letters that the title or text can hold: also those of markup, and of words with tags in them."""
    text = folded(unescape(UNREAD.sub(" ", html)))
    return runs_of(text) | runs_of(clean.UNSEEN.sub("", TAG.sub("", text)))
