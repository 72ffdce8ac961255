"""A sentence as a claim or as evidence: its numbers and dates, each with the words around it, and what its words mean.

Owns: Item and Statement. Never: compares two sentences, finds a number itself (see figures).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from watcher.language import load
from watcher.reading.claims.figures import Figure, figures_of
from watcher.reading.lexicon import stem, surfaces
from watcher.reading.sentences import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*[^\W\d_]*|[.,;:()/—–]")
_CROSSING = {",": 2.0, ";": 5.0, ":": 3.0, "(": 2.0, ")": 2.0, "and": 1.5, "while": 4.0, "but": 4.0, "with": 1.0, ".": 6.0}
REACH = 9.0  # how far around a number words are read as speaking of it; a word is 1, a comma 2
BEHIND = 0.8  # what is counted follows its number more often than not
LONGEST = 3_000  # characters of a sentence that are read
MOST = 40  # numbers and dates of a sentence that are held against each other

_Token = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of a sentence with its surroundings.

    near: what the words around it mean, each with its weight: 1 beside the figure, less farther off. counted: what it counts.
    """

    figure: Figure
    near: dict[str, float]
    counted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence taken apart. words: each with what it means; meanings: all of them; low: its words in lower case."""

    text: str
    items: tuple[Item, ...]
    words: tuple[tuple[str, frozenset[str]], ...]
    meanings: frozenset[str]
    low: frozenset[str]
    negated: bool


@cache
def _words_of(group: str) -> frozenset[str]:
    table: dict[str, list[str]] = load("claims")
    return frozenset(table[group])


def is_negative(word: str, *, lacking: bool = False) -> bool:
    """Whether a word in lower case denies what follows it; `lacking`: or says that it is not there ("without")."""
    return word in _words_of("negative") or word.endswith("n't") or (lacking and word in _words_of("lacking"))


@cache
def _alike() -> dict[str, frozenset[str]]:
    table: dict[str, list[list[str]]] = load("claims")
    out: dict[str, set[str]] = {}
    for number, row in enumerate(table["same"]):
        for word in row:
            out.setdefault(word, set()).add(f"={number}")
    return {word: frozenset(groups) for word, groups in out.items()}


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Return each word's opposites, in lower case."""
    table: dict[str, list[list[str]]] = load("claims")
    out: dict[str, set[str]] = {}
    for one, two in table["opposite"]:
        out.setdefault(one, set()).add(two)
        out.setdefault(two, set()).add(one)
    return {word: frozenset(known) for word, known in out.items()}


@lru_cache(maxsize=50_000)
def meanings_of(word: str) -> frozenset[str]:
    """Return what a word in lower case means: its stem, its concepts, its group of words alike; nothing for an idle word."""
    if word in _words_of("idle"):
        return frozenset()
    known = {stem(word)}
    for rest, senses in surfaces().get(word, ()):
        if not rest:
            known.update("@" + sense.concept for sense in senses)
    return frozenset(known) | _alike().get(word, frozenset())


@lru_cache(maxsize=2_048)
def take_apart(text: str) -> Statement:
    """Return `text`, one sentence, as a Statement. Pure, and linear in its length."""
    text = fold(text[:LONGEST])
    tokens = [(m.start(), m.end(), m[0], m[0].lower()) for m in _WORD.finditer(text)]
    words = tuple((word, meanings_of(low)) for _, _, word, low in tokens if word[0].isalnum())
    lows = frozenset(low for _, _, _, low in tokens)
    meanings = frozenset().union(*(meant for _, meant in words)) if words else frozenset[str]()
    items = tuple(_item(tokens, figure) for figure in figures_of(text)[:MOST])
    return Statement(text, items, words, meanings, lows, not lows.isdisjoint(_words_of("negative")) or "n't" in text)


def _item(tokens: Sequence[_Token], figure: Figure) -> Item:
    counted = (meanings_of(word) for word in figure.noun.lower().split() if word not in _words_of("anybody"))
    return Item(figure, _near(tokens, figure.start, figure.end), frozenset().union(*counted))


def _near(tokens: Sequence[_Token], start: int, end: int) -> dict[str, float]:
    """Return the meanings of the words around the characters [start, end), each with its weight."""
    first, last = _first_from(tokens, start), _first_from(tokens, end)
    near: dict[str, float] = {}
    _spread(near, tokens, range(first - 1, -1, -1), BEHIND)
    _spread(near, tokens, range(last, len(tokens)), 0.0)
    return near


def _spread(near: dict[str, float], tokens: Sequence[_Token], places: Iterable[int], cost: float) -> None:
    idle, anybody = _words_of("idle"), _words_of("anybody")
    for at in places:
        _, _, word, low = tokens[at]
        cost += _CROSSING.get(low, 0.4 if low in idle else 1.0)
        if cost >= REACH:
            return
        # A name tells whose number it is; that is seldom what tells two numbers of one sentence apart.
        weight = (0.5 if word[0].isupper() else 1.0) / (0.65 + 0.35 * cost)
        for meant in meanings_of(low) if word[0].isalpha() and low not in anybody else ():
            if near.get(meant, 0.0) < weight:
                near[meant] = weight


def _first_from(tokens: Sequence[_Token], offset: int) -> int:
    """Return the first token that begins at or after the character `offset`."""
    low, high = 0, len(tokens)
    while low < high:
        mid = (low + high) // 2
        if tokens[mid][0] < offset:
            low = mid + 1
        else:
            high = mid
    return low


def table(group: str) -> Any:
    """Return a group of claims.yaml as it stands."""
    return load("claims")[group]
