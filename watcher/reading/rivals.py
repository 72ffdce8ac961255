"""Rival facts: a number or a date states one fact of a baseline, the one whose own words stand with it.

Owns: who of several facts has a mention; whether a mention is a forecast. Never: ties a mention to a fact.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.language import words_of
from watcher.model import Observation
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told

_FORECASTS = words_of("rivals.forecasts")
# So much more of its own words must stand with it for a fact to take a mention from another by its tie alone.
_CLEARLY = 0.02


@dataclass(slots=True, frozen=True)
class Claim:
    """A mention at token k of a sentence, read as a value of a fact."""

    pattern: Pattern
    k: int
    observation: Observation


def settle(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """Return the claims without those on a number or date that another fact has the better right to."""
    if len(claims) < 2:
        return claims
    lost = set[int]()
    for i, one in enumerate(claims):
        for j, other in enumerate(claims[:i]):
            if _compete(one, other) and (right := _better(sentence, one, other)):
                lost.add(i if right is other else j)
    return [claim for i, claim in enumerate(claims) if i not in lost]


def _compete(one: Claim, other: Claim) -> bool:
    kind = one.pattern.fact.kind
    return (
        one.k == other.k
        and one.pattern is not other.pattern
        and kind == other.pattern.fact.kind
        and kind in ("quantity", "date")
    )


def _better(sentence: Sentence, one: Claim, other: Claim) -> Claim | None:
    mine, theirs = _own_words(sentence, one, other.pattern), _own_words(sentence, other, one.pattern)
    if mine != theirs:
        # More of its own words, or as many and fewer that are not said.
        return one if mine > theirs else other
    difference = one.observation.score - other.observation.score
    return None if abs(difference) < _CLEARLY else one if difference > 0 else other


def _own_words(sentence: Sentence, claim: Claim, rival: Pattern) -> tuple[int, int]:
    """Return how many of the words and names that only this fact has stand in its clause; below 0: how many do not."""
    words = sentence.words
    clause = clause_at(sentence.clauses, claim.k)
    pattern = claim.pattern
    named = {i for h in words.names for i in range(h.i, h.j)}
    own = [key for key in pattern.theme if key not in rival.theme]
    said = sum(any(clause.i <= i < clause.j and i not in named for i in tokens_like(words, frozenset({key}))) for key in own)
    ids = {h.name.id for h in words.names if clause.i <= h.i < clause.j}
    names = pattern.names.keys() - rival.names.keys()
    return said + len(ids & names), said - len(own)


def is_forecast(sentence: Sentence, k: int, told: Told) -> bool:
    """Say whether the number at token k is what somebody expects or means to bring about."""
    if told.mood or told.stance == "planned":
        return True
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    return any(words.low[i] in _FORECASTS and words.cost(i, k) <= 14 for i in range(clause.i, clause.j))
