"""The border between bytes and entries: whatever comes, parsing gives clean entries within bounds, and never raises."""

from __future__ import annotations

import pathlib
import pickle
import unicodedata
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from watcher.model import Entry
from watcher.reading.feeds import About, Parsed, clean, parse, recognise

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SEEDS = [
    each.read_bytes() for each in sorted((pathlib.Path(__file__).parents[1] / "feeds").glob("*")) if each.suffix != ".yaml"
]
PIECES = [
    b"<item>", b"</item>", b"<entry>", b"</channel>", b"<![CDATA[", b"]]>", b"&", b"&#0;", b"&#xD800;", b"&#x202e;", b"<!--",
    b"\0", b"\xff", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<link href='javascript:x'/>", b"<guid/>", b'"', b"{", b"[]",
    b"<pubDate>99999-99-99</pubDate>",
    b"<div>" * 200, b"xml:base='http://[::1'", b"<title>", b"\xed\xa0\x80", b"\xe2\x80\xae",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A feed of ours with cuts, insertions and repetitions."""
    body = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 6))):
        at, end = sorted((draw(st.integers(0, len(body))), draw(st.integers(0, len(body)))))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=12)))
        body = draw(
            st.sampled_from([body[:at] + piece + body[at:], body[:at] + body[end:], body[:end] + body[at:], body[:end]])
        )
        body = body[:30_000]
    return body


def read(body: bytes, marks: str = "", content_type: str = "") -> Parsed:
    about = About(feed="https://f.example/x", address="https://f.example/x", seen=NOW, marks=marks, content_type=content_type)
    return parse(body, about)


def is_clean(entry: Entry) -> bool:
    texts = (entry.title, entry.text, entry.author, entry.publisher, entry.guid, entry.url, *entry.notes)
    unseen = any(unicodedata.category(letter) in ("Cc", "Cs") and letter != "\n" for text in texts for letter in text)
    bidi = any(letter in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" for text in texts for letter in text)
    one_line = not any("\n" in text for text in (entry.title, entry.author, entry.publisher, entry.guid, entry.url))
    bounded = len(entry.title) <= 500 and len(entry.text) <= 100_000 and len(entry.url) <= 2000 and len(entry.author) <= 200
    schemes = entry.url == "" or entry.url.startswith(("http://", "https://"))
    sane = entry.published is None or entry.published <= NOW + timedelta(days=1)
    return (
        not unseen
        and not bidi
        and one_line
        and bounded
        and schemes
        and sane
        and bool(entry.id and entry.version and entry.title)
    )


@given(
    st.one_of(mutated(), st.binary(max_size=400)),
    st.sampled_from(["", "text/xml; charset=utf-7", "text/html; charset=bogus", "x"]),
)
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_parsing_gives_clean_entries_and_never_raises(body: bytes, content_type: str) -> None:
    found = read(body, content_type=content_type)
    assert all(is_clean(each) for each in found.entries)
    assert len({each.id for each in found.entries}) == len(found.entries)
    assert pickle.loads(pickle.dumps(found)) == found
    again = read(body, marks=found.marks, content_type=content_type)
    assert again.look == found.look
    assert {each.id for each in recognise(found.entries, found.entries)} == {each.id for each in found.entries}


@given(st.text(max_size=400), st.integers(80, 300))
@settings(max_examples=300, deadline=None)
def test_text_comes_out_bounded_and_stays_as_it_is(text: str, most: int) -> None:
    once = clean.plain(text, most)
    assert len(once) <= most
    assert clean.tidy(clean.tidy(text, most), most) == clean.tidy(text, most)


@given(st.text(max_size=200), st.sampled_from(["", "https://a.example/b/c"]))
@settings(max_examples=300, deadline=None)
def test_a_link_is_one_that_may_be_shown(address: str, against: str) -> None:
    found = clean.link(address, against)
    assert found == "" or (found.startswith(("http://", "https://")) and "\n" not in found and " " not in found)
