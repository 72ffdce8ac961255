"""One or many, names, differences, and text from the world made harmless."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.judging.digest.clean import clean, isolate, link, shorten
from watcher.judging.digest.words import brief, count, difference, listed, many, named, outcome
from watcher.values import DateValue, Quantity, Value


@pytest.mark.parametrize(
    ("n", "word", "said"),
    [
        (0, "change", "0 changes"),
        (1, "change", "1 change"),
        (2, "change", "2 changes"),
        (1, "new entry", "1 new entry"),
        (3, "new entry", "3 new entries"),
        (2, "copy", "2 copies"),
        (2, "day", "2 days"),
        (1200, "feed", "1,200 feeds"),
    ],
)
def test_count(n: int, word: str, said: str) -> None:
    assert count(n, word) == said


@pytest.mark.parametrize("word", ["is", "has", "holds", "says", "awaits"])
def test_verbs_follow_their_number(word: str) -> None:
    assert many(word, 1) == word
    assert not many(word, 2).endswith("s")


def test_listed() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c", "d", "e"], most=3) == "a, b and 3 more"


@pytest.mark.parametrize(
    ("slug", "text", "said"),
    [
        ("us-troops-syria", "The US has around [900] troops in Syria.", "US troops Syria"),
        ("coalition-end", "The coalition's work is to end by [September 2025].", "Coalition end"),
        ("prime-minister", "The prime minister of Iraq is [Mohammed Shia al-Sudani].", "Prime minister"),
        ("iraq-coalition", "The US-led coalition in Iraq", "Iraq coalition"),
        ("nato_mission", "NATO keeps a mission there.", "NATO mission"),
    ],
)
def test_a_name_is_spelt_as_in_its_sentence(slug: str, text: str, said: str) -> None:
    assert named(slug, text) == said


def n(low: float, bound: str = "=", high: float | None = None, unit: str = "") -> Quantity:
    return Quantity(low=low, high=low if high is None else high, bound=bound, unit=unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        (n(900), n(2000), "1,100 more (+122\u00a0%)"),
        (n(2500, "~"), n(2000, "<"), "about 500 fewer (−20\u00a0%)"),
        (n(250, high=350), n(300), ""),
        (n(0), n(5), "5 more"),
        (n(3, unit="%"), n(4, unit="%"), "1 percentage point more"),
        (n(3, unit="%"), n(5.5, unit="%"), "2.5 percentage points more"),
        (n(10, unit="metre"), n(20, unit="mile"), ""),
        (DateValue(iso="2025-09"), DateValue(iso="2026-09-30"), "12 months later"),
        (DateValue(iso="2025-09"), DateValue(iso="2025-10"), "1 month later"),
        (DateValue(iso="2025-09-30"), DateValue(iso="2025-09-29"), "1 day earlier"),
        (DateValue(iso="2025"), DateValue(iso="2027-03"), "2 years later"),
        (DateValue(iso="2025-Q3"), DateValue(iso="2025-Q4"), ""),
        (DateValue(iso="202"), DateValue(iso="2027"), ""),
        (n(5), DateValue(iso="2027"), ""),
    ],
)
def test_difference(was: Value, now: Value, said: str) -> None:
    assert difference(was, now) == said


def test_months_are_cut_short_for_a_subject() -> None:
    assert brief("by 30 September 2026") == "by 30 Sept 2026"
    assert brief("May 2026") == "May 2026"


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ("a\r\nb\tc", "a b c"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("safe\u202eevil\u2066x\u2069", "safeevilx"),
        ("zero\u200bwidth\ufeff\u00ad", "zerowidth"),
        ("\x00\x1b[31mred\x07", "[31mred"),
        ("tags\U000e0041\U000e0042", "tags"),
        ("half \ud800 pair", "half pair"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a" + "\u0301" * 50, "a" + "\u0301" * 4),
    ],
)
def test_clean(given_: str, said: str) -> None:
    assert clean(given_) == said


@given(st.text(max_size=600), st.integers(5, 200))
def test_clean_text_is_one_harmless_line(text: str, limit: int) -> None:
    said = clean(text, limit)
    assert len(said) <= limit
    assert said == said.strip()
    assert clean(said, limit) == said
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") for char in said)
    assert not set(said) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def test_a_megabyte_is_cut_without_being_read_through() -> None:
    assert clean("word " * 1_000_000, 50) == "word word word word word word word word word…"
    assert clean("x" * 5_000_000, 50) == "x" * 49 + "…"
    assert clean("\u200b" * 5_000_000 + "late", 50) == ""


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("Around two thousand troops stay", 24) == "Around two thousand…"


def test_right_to_left_text_keeps_to_itself() -> None:
    assert isolate("Iraq") == "Iraq"
    assert isolate("بغداد") == "\u2068بغداد\u2069"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/x",
        "ftp://example.org/",
        "https://user:pass@example.org/",
        "https://reuters.com@evil.example/",
        "https://exa mple.org/",
        "https://example.org/\r\nX: y",
        "https://example.org\\@evil.example/",
        "https://example.org/\u202egpj.exe",
        "https:///nohost",
        "https://[::1",
        "https://example.org:port/",
        "https://example.org/" + "x" * 3000,
        "",
    ],
)
def test_no_link(url: str) -> None:
    assert link(url) == ""


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ('https://example.org/"onmouseover="x', "https://example.org/%22onmouseover=%22x"),
        ("https://example.org/<b>", "https://example.org/%3Cb%3E"),
        ("https://example.org/ü", "https://example.org/%C3%BC"),
        ("https://example.org/%C3%BC", "https://example.org/%C3%BC"),
    ],
)
def test_link(url: str, said: str) -> None:
    assert link(url) == said


def test_a_day_that_came_as_awaited_is_told_to_have_come() -> None:
    awaited, other = DateValue(iso="2025-06-30"), DateValue(iso="2025-07-02")
    assert outcome(awaited, awaited) == "30 June 2025: it has come"
    assert outcome(DateValue(iso="2025-06-30", bound="by"), awaited) == "30 June 2025"
    assert outcome(awaited, other) == "2 July 2025"
