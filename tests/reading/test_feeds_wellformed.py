"""The quick reading of plain feeds beside feedparser's: the same, to the letter, or none."""

from __future__ import annotations

import html
import pathlib
from xml.sax.saxutils import escape, quoteattr

import feedparser.api
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.reading.test_feeds_fuzz import mutated
from watcher.reading.feeds import clean
from watcher.reading.feeds.encodings import to_utf8
from watcher.reading.feeds.names import SPEAKING
from watcher.reading.feeds.wellformed import read_wellformed
from watcher.reading.feeds.xmlfeed import plain_feed, read_by_feedparser

FEEDS = [
    each for each in (pathlib.Path(__file__).parents[1] / "feeds").glob("*") if each.suffix in (".xml", ".rss", ".atom", ".rdf")
]
# Handlers of feedparser that change nothing of what is read here, whatever they are given.
IDLE = {
    "category", "cloud", "comments", "copyright", "creativecommons:license", "cc:license", "dc:contributor",
    "dc:publisher", "dc:rights", "dc:subject", "dcterms:valid", "enclosure", "expirationdate", "generator", "keywords",
    "psc:chapter", "psc:chapters", "rights", "subtitle", "webmaster", "where", "georssgeom",
}  # fmt: skip
IDLE_PREFIXES = ("georss:", "gml:", "itunes:", "media:", "admin:")


def agree(body: bytes) -> bool:
    """Hold the two readings against each other; say whether the quick one took the document."""
    quick = read_wellformed(body)
    if quick is None:
        return False
    assert plain_feed(quick, body) == read_by_feedparser(body)
    return True


def test_every_name_that_feedparser_acts_upon_is_known() -> None:
    methods = [each for each in dir(feedparser.api.StrictFeedParser) if each.startswith("_start_")]
    prefixes = (
        "admin cc content creativecommons creativeCommons dc dcterms feedburner georss gml itunes media psc xhtml".split()
    )
    names = set()
    for method in methods:
        head, _, tail = method.removeprefix("_start_").partition("_")
        names.add(f"{head}:{tail}".lower() if tail and head in prefixes else method.removeprefix("_start_").lower())
    unknown = {each for each in names - SPEAKING - IDLE if not each.startswith(IDLE_PREFIXES)}
    assert unknown == set()
    assert {"itunes:summary", "itunes:author", "media:title", "media:description"} <= SPEAKING


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
def test_a_feed_reads_the_same(path: pathlib.Path) -> None:
    agree(to_utf8(path.read_bytes(), "")[0].lstrip())


def test_plain_feeds_are_taken() -> None:
    assert sum(read_wellformed(to_utf8(each.read_bytes(), "")[0].lstrip()) is not None for each in FEEDS) >= len(FEEDS) / 3


# ── documents made up ────────────────────────────────────────────────────────────────────────────────────────────────

SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "atom": "http://www.w3.org/2005/Atom",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "georss": "http://www.georss.org/georss",
    "x": "http://lake.example/ns",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
NAMES = [
    "title", "link", "description", "guid", "pubDate", "author", "category", "enclosure", "source", "comments", "summary",
    "content", "id", "updated", "published", "dc:creator", "dc:date", "dc:title", "dc:description", "dc:subject",
    "content:encoded", "media:content", "media:title", "media:description", "media:thumbnail", "media:group", "itunes:summary",
    "itunes:author", "itunes:subtitle", "atom:link", "atom:updated", "feedburner:origLink", "x:title", "x:note", "image",
    "PubDate", "contributor", "subtitle", "language", "ttl", "sy:updatePeriod", "sy:updateFrequency", "georss:point", "rights",
    "dcterms:modified", "dcterms:created", "lastBuildDate", "generator", "name", "url", "textInput", "skipHours", "other",
    "dc:language", "link", "title", "description", "guid", "pubDate",
]  # fmt: skip
DATES = [
    "Mon, 02 Mar 2026 11:00:00 GMT", "Mon, 2 Mar 2026 11:00 +0130", "02 Mar 2026 11:00:00 EST", "2026-03-02T11:00:00Z",
    "2026-03-02T11:00:00.123-05:30", "2026-03-02T24:00:00Z", "Mon, 31 Feb 2026 11:00:00 GMT", "2026-03-02", "soon", "",
]  # fmt: skip
TEXTS = [
    "The ferry stays", " two  words ", "", "a & b", "<p>Some <b>bold</b> words &amp; more</p>", "http://lake.example/1",
    "http:////lake.example/2?a=1&amp;b=2", "/3", "Größe – “x”", "GrÃ¶Ã\x9fe", "it\x92s", "&eacute;", "1", "daily",
    "a@b.example (Ann)",
]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(TEXTS),
    st.sampled_from(DATES),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=12),
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["type", "rel", "href", "isPermaLink", "url", "lang", "xml:lang", "src", "x:y", "domain"]),
    st.sampled_from(
        [
            "html",
            "text",
            "xhtml",
            "alternate",
            "self",
            "related",
            "enclosure",
            "false",
            "true",
            "de",
            "en_GB",
            "http:///a.example/b",
        ]
    ),
    max_size=2,
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(st.sampled_from(NAMES))
    attributes = "".join(f" {key}={quoteattr(value)}" for key, value in draw(ATTRIBUTES).items()) if draw(st.booleans()) else ""
    words = draw(WORDS)
    inside = f"<![CDATA[{words}]]>" if draw(st.booleans()) and "]]>" not in words else escape(words)
    if depth < 2 and draw(st.integers(0, 9)) == 0:
        inside += "".join(draw(st.lists(elements(depth + 1), max_size=3)))
    return f"<{name}{attributes}>{inside}</{name}>"


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    kind = draw(st.sampled_from(["rss", "rss", "atom", "rdf"]))
    parts = lambda most: draw(st.lists(elements(), max_size=most))  # noqa: E731
    tag = "entry" if kind == "atom" else "item"
    about = ' rdf:about="http://lake.example/a"' if kind == "rdf" else ""
    items = [f"<{tag}{about}>{''.join(parts(7))}</{tag}>" for _ in range(draw(st.integers(0, 3)))]
    head = parts(4)
    inside = "".join(draw(st.permutations([*head, *items])) if draw(st.booleans()) else [*head, *items])
    if kind == "rss":
        document = f'<rss version="{draw(st.sampled_from(["2.0", "0.91", "x"]))}" {DECLARED}><channel>{inside}</channel></rss>'
    elif kind == "atom":
        document = f'<feed xmlns="http://www.w3.org/2005/Atom" {DECLARED}>{inside}</feed>'
    else:
        document = (
            f'<rdf:RDF xmlns="http://purl.org/rss/1.0/" {DECLARED}><channel>{"".join(head)}</channel>{"".join(items)}</rdf:RDF>'
        )
    return f"<?xml version='1.0'?>{document}".encode()


@given(documents())
@example(f"<rss version='2.0' {DECLARED}><channel><category><dc:language>de</dc:language></category></channel></rss>".encode())
@example(f"<rss version='2.0' {DECLARED}><channel><id isPermaLink='no'>a</id></channel></rss>".encode())
@example(f"<feed {DECLARED}><entry><title>a</title><image>b</image><media:title>c</media:title></entry></feed>".encode())
@example(f"<feed {DECLARED}><entry><title>a</title><source>b</source><media:title>c</media:title></entry></feed>".encode())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_document_reads_the_same(body: bytes) -> None:
    agree(body)


@given(mutated())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_mutated_feed_reads_the_same(body: bytes) -> None:
    agree(to_utf8(body, "")[0].lstrip(b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf"))


# ── what is seen of markup ───────────────────────────────────────────────────────────────────────────────────────────

TAGS = [
    "<p>", "</p>", "<br/>", "<br>", "</br>", "<a href='x'>", '<a title="a > b">', "</a>", "<li>", "<b>", "</b>", "<h2>",
    "</h2>", "<div class=x>", "</div>", "<img src=x/>", "</img>", "<script>", "</script>", "<table><td>", "<", ">", "'", '"',
    "&amp;", "&lt;", "&nbsp;", "&eacute", "&#150;", "&#0;", "<!-- x -->", "<pre>", "\n", " ", "<q", "<ul>", "</ul>",
    "<hr>", "<P>", "<span\n>",
]  # fmt: skip
MARKUP = st.lists(st.one_of(st.sampled_from(TAGS), st.text(max_size=6)), max_size=12).map("".join)


@given(MARKUP)
@example('<p><a title="a > b">x</a> y</p>')
@example("caf&eacute</br>;")
@settings(max_examples=300, deadline=None)
def test_simple_markup_leaves_what_a_browser_shows(markup: str) -> None:
    markup = " ".join(markup.split())
    quick = clean.without_simple_tags(markup)
    if quick is not None:
        assert clean.lines(quick) == clean.lines(clean.seen_in_tree(markup)), html.unescape(markup)
