"""Which entry is which, over two looks at one feed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from watcher.model import Entry, digest_of
from watcher.reading.feeds.identity import canonical, recognise, with_ids

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def entry(title: str, text: str = "", guid: str = "", url: str = "", hours: float = 0) -> Entry:
    at = NOW + timedelta(hours=hours)
    return Entry(
        id="", version=digest_of(title, text), title=title, text=text, guid=guid, url=url, published=at, seen=at, feed="f"
    )


def over_time(*looks: list[Entry]) -> list[list[str]]:
    """Return the ids that each look at the feed gave, by the order in which they were first seen: a, b, c ..."""
    known: dict[str, Entry] = {}
    names: dict[str, str] = {}
    out = []
    for look in looks:
        found = recognise(with_ids(look), list(reversed(known.values())))
        known |= {each.id: each for each in found}
        for each in found:
            names.setdefault(each.id, "abcdefgh"[len(names)])
        out.append([names[each.id] for each in found])
    return out


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (entry("Fifty boats", guid="1"), entry("Sixty boats", guid="1"), True),
        (entry("Fifty boats", guid="https://l.example/1#0"), entry("Sixty boats", guid="https://l.example/1#1"), True),
        (entry("Fifty boats", guid="http://l.example/1"), entry("Fifty boats", guid="https://www.l.example/1/"), True),
        (entry("Old title", "a", "g", "http://l.example/old"), entry("New title", "b", "g", "http://l.example/new"), True),
        (
            entry("Storm at sea", "Waves rise.", "g", "http://l.example/1"),
            entry("Council votes", "Seven to four.", "g", "http://l.example/2", 5),
            False,
        ),
        (entry("A title", url="http://l.example/1?utm_source=x"), entry("Another", url="https://l.example/1"), True),
        (entry("A title", url="http://l.example/1?id=1"), entry("Another", url="http://l.example/1?id=2"), False),
        (
            entry("Ferry stays in port", "No crossing on Monday, says the board.", "1", "http://l.example/1"),
            entry("Ferry stays in port", "No crossing on Monday, says the board.", "2", "http://l.example/2", 3),
            True,
        ),
        (
            entry("Daily report", "Level 4.2 metres, wind from the north, no ships.", "1", "http://l.example/1"),
            entry("Daily report", "Level 4.3 metres, wind from the south, two ships wait.", "2", "http://l.example/2", 24),
            False,
        ),
        (
            entry("Daily report", "The same words each day.", "1", "http://l.example/1"),
            entry("Daily report", "The same words each day.", "2", "http://l.example/2", 48),
            False,
        ),
        (
            entry("Daily report", "The same words each day.", "1", "http://l.example/1"),
            entry("Daily report", "The same words each day.", "2", "http://l.example/2", 24),
            False,
        ),
        (
            entry("First note", "Port opens.", "http://l.example/log#a", "http://l.example/log#a"),
            entry("Second note", "Ferry sold.", "http://l.example/log#b", "http://l.example/log#b", 2),
            False,
        ),
        (
            entry("First note", "Port opens.", "http://l.example/v?ref=1", "http://l.example/v?ref=1"),
            entry("Second note", "Ferry sold.", "http://l.example/v?ref=2", "http://l.example/v?ref=2", 2),
            False,
        ),
    ],
    ids=[
        "edit", "counter in guid", "scheme of guid", "slug from title", "reused guid", "tracking", "other query",
        "guid and link anew", "same title, other text", "same text, other day",
        "same text, next day", "places of one page", "numbers under ref",
    ],
)  # fmt: skip
def test_an_entry_is_recognised_or_not(first: Entry, second: Entry, same: bool) -> None:
    assert over_time([first], [second]) == [["a"], ["a" if same else "b"]]


def test_twins_keep_their_ids_when_a_third_comes() -> None:
    one, two, three = (entry(f"Story {n}", f"Word{n} " * 9, "same", f"http://l.example/{n}") for n in (1, 2, 3))
    assert over_time([one], [two, one], [three, two, one], [three]) == [["a"], ["b", "a"], ["c", "b", "a"], ["c"]]


def test_places_of_one_page_are_entries_of_their_own() -> None:
    def note(n: int) -> Entry:
        return entry(f"Note {n}", f"Word{n} " * 9, f"http://l.example/log#n{n}", f"http://l.example/log#n{n}")

    assert over_time([note(2), note(1)], [note(3), note(2)], [note(4)]) == [["a", "b"], ["c", "a"], ["d"]]


def test_one_link_for_all_is_nobodys_link() -> None:
    first = [entry(f"Note {n}", f"Text{n}", url="http://l.example/") for n in (1, 2)]
    second = [entry(f"Note {n}", f"Text{n}", url="http://l.example/") for n in (3, 2, 1)]
    assert over_time(first, second) == [["a", "b"], ["c", "b", "a"]]


def test_ids_hang_on_the_feed() -> None:
    here, there = entry("A", guid="1"), entry("A", guid="1")
    assert with_ids([here])[0].id != with_ids([Entry(**{**{n: getattr(there, n) for n in there.__slots__}, "feed": "g"})])[0].id


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.L.example/a/?utm_medium=x&b=2#c", "l.example/a?b=2"),
        ("http://l.example", "l.example/"),
        ("http://l.example/", "l.example/"),
        ("tag:l.example,2026:1", "tag:l.example,2026:1"),
        (" 4711 ", "4711"),
        ("http://l.example/?fbclid=1", "l.example/"),
    ],
)
def test_addresses_of_one_article(url: str, expected: str) -> None:
    assert canonical(url) == expected
