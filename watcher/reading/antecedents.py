"""What "the craft" takes up: a thing that was named in the sentences before; and what a sentence is told of.

Owns: which earlier words such a word stands for; its keys and names are read with it. Never: ties anything to a fact.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from watcher.language import load, words_of
from watcher.reading.keys import STOP, keys_of, places_of
from watcher.reading.lexicon import stem
from watcher.reading.moods import Group
from watcher.reading.verbs import is_verb
from watcher.reading.words import NameHit, Words

_OPENS = words_of("antecedents.opens")
_STOPS = words_of("antecedents.stops")
_THE = frozenset({"the", "this", "that", "these", "its", "their"})
_NEAR = 3


class Told(Protocol):
    """A sentence with its words and verbs."""

    words: Words

    @property
    def groups(self) -> list[Group]:
        """Its verb groups."""


def take_up(sentence: Told, before: Sequence[Told]) -> None:
    """Give the words that take up something told before the keys and names of what they stand for."""
    words = sentence.words
    if not before:
        return
    _take_up_both(words, before[-1].words)
    table = _stand_ins()
    for k in [i for i, t in enumerate(words.low) if i and t in table and words.low[_past_measure(words, i)] in _THE]:
        for back in (*before[: -_NEAR - 1 : -1], before[0]):
            at = next((i for i, t in enumerate(back.words.low) if stem(t) in table[words.low[k]]), -1)
            if at >= 0:
                _attach(words, k, back.words, _phrase_at(back.words, at))
                break


def _past_measure(words: Words, k: int) -> int:
    """Return the token before a noun at token k and what it measures: "[the] six-tonne craft"."""
    at = k - 1
    if at > 2 and words.low[at - 1] == "-":
        at -= 2
        while at > 0 and (words.low[at][0].isdigit() or words.low[at] in (",", "-") or words.low[at - 1] == "-"):
            at -= 1
    return at


def _take_up_both(words: Words, last: Words) -> None:
    """Let "the former" and "the latter" stand for the two names of a sort that the sentence before has."""
    for k in [i for i, t in enumerate(words.low) if i and t in ("former", "latter") and words.low[i - 1] == "the"]:
        after = words.low[k + 1 : k + 2]
        stands = not after or after[0] in STOP or not after[0][0].isalpha() or is_verb(words, k + 1)
        if stands and (pair := _pair_of(last)):
            words.cues[k] = ()  # it tells of no time gone by
            _attach(words, k, last, pair[words.low[k] == "latter"])


def _pair_of(words: Words) -> tuple[range, range] | None:
    """Return the phrases of two names of one sort where there are two and no third: "the Alder fire and the Birch fire"."""
    for kind in ("name", "body", "country", "place"):
        hits = {h.name.id: h for h in reversed(words.names) if h.name.kind == kind and h.name.own != "adj"}
        if len(hits) == 2:
            one, two = sorted(hits.values(), key=lambda h: h.i)
            return _with_noun(words, one), _with_noun(words, two)
    return None


def _with_noun(words: Words, hit: NameHit) -> range:
    """Return a name with the noun behind it: "the [Alder fire]"."""
    behind = hit.j < len(words.low) and words.senses[hit.j].noun
    return range(hit.i, hit.j + bool(behind))


@cache
def _stand_ins() -> dict[str, frozenset[str]]:
    """Return, for each noun that takes up others with "the", the stems of those that it may stand for."""
    return {noun: frozenset(map(stem, heads.split())) for noun, heads in load("stand_ins").items()}


def subject_of(sentence: Told) -> range:
    """Return the tokens of what the sentence is told of: what stands before its first verb, without what opens it."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.tense != "none"), None)
    end = group.i if group is not None else len(words.low)
    begin = 0
    if words.low[0] in _OPENS:
        begin = next((i + 1 for i in range(1, end) if words.low[i] == ","), 0)
    while begin < end and not words.low[begin].isalnum():
        begin += 1
    return range(begin, next((i for i in range(begin, end) if words.low[i] in _STOPS or words.low[i] in (",", ":")), end))


def _phrase_at(words: Words, at: int) -> range:
    """Return the noun at a token with the capitals right before it: "the [Sunda bridge]"."""
    begin = at
    while begin and at - begin < 4 and words.tokens[begin - 1][0].isupper():
        begin -= 1
    return range(begin, at + 1)


def _attach(words: Words, k: int, source: Words, phrase: range) -> None:
    """Let token k be read with the keys and the last name of a phrase."""
    places = places_of(words)
    keys = dict.fromkeys(key for i in phrase if not is_verb(source, i) for key in keys_of(source, i))
    for key in keys:
        at = places.setdefault(key, [])
        if k not in at:
            insort(at, k)
    words.keys[k] = tuple(dict.fromkeys((*(words.keys[k] or ()), *keys)))
    words.all_keys = frozenset(places)
    hit = next((h for h in reversed(source.names) if h.i in phrase), None)
    if hit is not None and not any(h.i <= k < h.j for h in words.names):
        words.names.append(NameHit(k, k + 1, hit.name))
        words.names.sort(key=lambda h: h.i)
