"""Numbers that could be years and count something: "kill 2073 in the north", "2000 French soldiers", "cut to 1900 from 3300".

Owns: telling them by what stands around them. Never: reads a date or a quantity.
"""

from __future__ import annotations

import re
from functools import cache

from watcher.language import load
from watcher.reading.quantities.lexicon import lexicon
from watcher.reading.quantities.nouns import noun_after

_REACH = 48  # characters before the number that are looked at
_WORD = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(
    r",? (?:down from|up from|from|against|compared with|compared to|instead of|rather than|and not|not) (\d[\d,]{0,12})\b"
)
_AHEAD = re.compile(
    r"\b(\d[\d,]{0,12})(?: [a-z]+)?,? (?:from|against|to|compared with|compared to|instead of|rather than|and not|not) $"
)
_MORE = re.compile(r"(?<![%\d] )\b(?:more|fewer|less) than $")
_ROUGHLY = re.compile(r"([a-z]*)[ ,]* ?\b(?:about|around|some|roughly|approximately|close to) $")
MODERN = range(1980, 2051)  # years that news names without more ado


def counts_something(low: str, first: int, last: int) -> bool:
    """Say whether the four figures at [first, last) of a folded text are a number, though a year is written so too."""
    before = low[max(0, first - _REACH) : first]
    if not before.endswith(" ") and first:
        return False
    known, words = lexicon(), _WORD.findall(before)
    year, word = int(low[first:last]), words[-1] if words and before[-2:-1].isalpha() else ""
    if word in _lists()["verbs"] or _MORE.search(before):
        return True
    if word == "at":
        after = _WORD.match(low, last + 1) if low[last : last + 1] == " " else None
        return after is None or after[0] not in _lists()["levels"]
    roughly = _ROUGHLY.search(before)
    if roughly and year not in MODERN and roughly[1] not in _lists()["built"]:
        return True
    if word == "to" and _is_risen(words[:-1], year):
        return True
    if word in _lists()["when"] or word in known.months or before.endswith("'s "):
        return False
    other = _BEHIND.match(low, last) or _AHEAD.search(before)
    if other and _is_like(other[1], year) and word != "of":
        return True
    noun = _WORD.findall(noun_after(low, low, last, known, True)[0])
    return bool(noun) and noun[-1] in known.counted and _lists()["events"].isdisjoint(noun)


def _is_risen(before: list[str], year: int) -> bool:
    """Say whether what has a "to" behind it goes up or down: "climbed to", "has gone up to", "brings the toll to"."""
    if before[-1:] and before[-1] in _lists()["goes"]:
        return True
    return not _lists()["tolls"].isdisjoint(before[-4:]) or (
        year not in MODERN and not lexicon().changes.isdisjoint(before[-2:])
    )


def _is_like(other: str, year: int) -> bool:
    """Say whether a number is none of a year, and of about the size of one that could be."""
    number = int(other.replace(",", ""))
    return not 1500 <= number <= 2100 and year / 5 <= number <= 5 * year


@cache
def _lists() -> dict[str, frozenset[str]]:
    data: dict[str, list[str]] = load("counting")["counted_years"]
    return {name: frozenset(words) for name, words in data.items()}
