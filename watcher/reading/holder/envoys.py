"""Whose ambassador is told of: who sends him, and to whom.

Owns: the two ends of a mission, "Norway's ambassador to Peru". Never: says who holds the office.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import NameHit, Words, analyse


class Mission(NamedTuple):
    """Who sends an ambassador and who receives him, by name; empty where it is not told."""

    sender: str
    host: str


_TO = frozenset({"to", "in"})
_SURE = 1.2
_LIKELY = 0.8


def envoy_of(ctx: Context, sentence: Sentence, i: int, j: int, pattern: Pattern) -> float | None:
    """Return how surely the ambassador at tokens [i, j) is the one that the fact is on, which sends him from one state to
    another; None where the fact is on no such office.
    """
    if "ambassador" not in pattern.head or not (own := mission_of(pattern.fact.says)):
        return None
    words = sentence.words
    told = _told(words, i, j)
    if (told.sender and told.sender != own.sender) or (told.host and told.host != own.host):
        return 0.0
    if told.sender:
        return _SURE
    if (acts := next((h for h in words.names if _is_state(h) and h.j <= i), None)) and acts.name.own != "adj":
        # "Norway has named her as ambassador": who acts in the sentence sends him, but "in Peru the ambassador said".
        placed = acts.i > 0 and words.low[acts.i - 1] in ("in", "to", "from", "at")
        if acts.name.id == own.sender or (acts.name.id != own.host and not placed):
            return _SURE if acts.name.id == own.sender else 0.0
    if told.host:
        return _SURE
    for before in ctx.before(sentence):
        states = [h.name.id for h in before.words.names if _is_state(h)]
        if states:
            # "Norway opened its embassy in Lima. The new ambassador …": he is theirs of whom it was told.
            return _LIKELY if states[0] == own.sender and {*states} <= {*own} else 0.0
    return None


@lru_cache(maxsize=1_000)
def mission_of(says: str) -> Mission | None:
    """Return between whom the ambassador of a fact's sentence goes, where both are states: "Norway's ambassador to Peru"."""
    words = analyse(says, 1)
    for k, senses in enumerate(words.senses):
        if any(s.concept == "ambassador" and s.pos == "n" for s in senses):
            j = next((n for n in range(k + 1, len(words.low)) if not words.covered[n]), k + 1)
            told = _told(words, k, j)
            return told if told.sender and told.host else None
    return None


def _told(words: Words, i: int, j: int) -> Mission:
    """Return who sends the ambassador at tokens [i, j) and to whom, as far as the words around him tell."""
    sender, host = "", ""
    for hit in words.names:
        if not _is_state(hit):
            continue
        after = words.low[j : hit.i]
        of_it = after[:1] == ["of"] and _TO.isdisjoint(after) and len(after) <= 2
        if (hit.j <= i and _leads_to(words, hit, i)) or (hit.i > j and of_it):
            sender = hit.name.id
        elif hit.i > j and not host and after[-1] in (*_TO, "the") and not _TO.isdisjoint(after[-2:]) and len(after) <= 7:
            # "Ambassador to Peru", "of the Kingdom to Peru": nothing but whose he is stands between.
            host = hit.name.id if after[0] in (*_TO, "of") and "," not in after else host
    return Mission(sender, host)


def _leads_to(words: Words, hit: NameHit, i: int) -> bool:
    """Say whether a state before the ambassador is whose he is: "Norway's new ambassador", "the Norwegian ambassador"."""
    between = words.low[hit.j : i]
    if hit.name.own == "own":
        if between[:1] == ["'s"]:
            between = between[1:]
        elif between:
            return False
    return len(between) <= 2 and all(t.isalpha() and t not in ("and", "the", "with", "to", "for") for t in between)


def _is_state(hit: NameHit) -> bool:
    return hit.name.kind == "country" and hit.name.id in countries()
