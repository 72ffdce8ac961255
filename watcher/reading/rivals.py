"""Rival facts: a number or a date states one fact of a baseline, the one whose own words stand with it.

Owns: who of several facts has a mention; whether a mention is a forecast. Never: ties a mention to a fact.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from watcher.language import words_of
from watcher.model import Observation
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.headcounts import grows_by, is_tally
from watcher.reading.stance import Told, told_of
from watcher.values import Quantity, StatusValue

_FORECASTS = words_of("rivals.forecasts")
# So much more of its own words must stand with it for a fact to take a mention from another by its tie alone.
_CLEARLY = 0.02
# By how much (in the logarithm) a number must be nearer to one fact's value for that alone to decide.
_FURTHER = 0.25


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
    approved = {one.k for one in claims if one.pattern.axis == "approve" and _is_approval(one)}
    return [
        claim
        for i, claim in enumerate(claims)
        if i not in lost and not (claim.k in approved and claim.pattern.axis in _MADE and _is_approval(claim))
    ]


def _is_approval(claim: Claim) -> bool:
    value = claim.observation.value
    return isinstance(value, StatusValue) and value.word == "approved"


# "Deputies approved the accession": news of their ratification, where a fact is on that, and none of the treaty's signing.
_MADE = frozenset({"sign", "agree"})


def _compete(one: Claim, other: Claim) -> bool:
    kind = one.pattern.fact.kind
    return (
        one.k == other.k
        and one.pattern is not other.pattern
        and kind == other.pattern.fact.kind
        and kind in ("quantity", "date")
    )


def _better(sentence: Sentence, one: Claim, other: Claim) -> Claim | None:
    if one.pattern.twinned and one.pattern.planned != other.pattern.planned:
        # One of what is and one of what is to be: a forecast is the second's.
        ahead = is_forecast(sentence, one.k, told_of(sentence, one.k))
        return one if one.pattern.planned == ahead else other
    if is_tally(one.pattern) != is_tally(other.pattern):
        tally = one if is_tally(one.pattern) else other
        if _is_done(sentence, tally):
            return tally
    mine, theirs = _own_words(sentence, one, other.pattern), _own_words(sentence, other, one.pattern)
    if mine != theirs:
        # More of its own words, or as many and fewer that are not said.
        return one if mine > theirs else other
    if near := _nearer(one, other):
        return near
    difference = one.observation.score - other.observation.score
    return None if abs(difference) < _CLEARLY else one if difference > 0 else other


def _is_done(sentence: Sentence, tally: Claim) -> bool:
    """Say whether what the fact tallies is told as done to so many: "300 of the fighters have been disarmed"."""
    words, clause = sentence.words, clause_at(sentence.clauses, tally.k)
    groups = [g for g in clause.groups if g.tense in ("past", "perfect") and not g.mood and not g.negated]
    done = tokens_like(words, tally.pattern.about)
    return bool(grows_by(tally.pattern)) and any(g.i <= k < g.j for g in groups for k in done)


def _nearer(one: Claim, other: Claim) -> Claim | None:
    """Return the claim whose fact's own number is much nearer to the one told: 6.5 is the rate that was 6.75, not 10.25."""
    told = one.observation.value
    mine, theirs = one.pattern.fact.value, other.pattern.fact.value
    if not (isinstance(told, Quantity) and isinstance(mine, Quantity) and isinstance(theirs, Quantity)):
        return None
    if min(told.n, mine.n, theirs.n) <= 0:
        return None
    a, b = abs(math.log(told.n / mine.n)), abs(math.log(told.n / theirs.n))
    return None if abs(a - b) < _FURTHER else one if a < b else other


def _own_words(sentence: Sentence, claim: Claim, rival: Pattern) -> tuple[int, int]:
    """Return how many of the words and names that only this fact has stand in its clause; below 0: how many do not."""
    words = sentence.words
    clause = clause_at(sentence.clauses, claim.k)
    pattern = claim.pattern
    named = {i for h in words.names for i in range(h.i, h.j)}
    # "The central bank" tells nothing apart where the rival is of a bank by its name.
    theirs_too = {f"w:{t}" for name in rival.names for t in split(name)}
    own = [key for key in pattern.theme if key not in rival.theme and key not in theirs_too]
    said = sum(any(clause.i <= i < clause.j and i not in named for i in tokens_like(words, frozenset({key}))) for key in own)
    ids = {h.name.id for h in words.names if clause.i <= h.i < clause.j}
    # The country in the rival's own name tells nothing apart: "South Africa" of the South African Reserve Bank.
    names = {n for n in pattern.names.keys() - rival.names.keys() if not any(n in theirs for theirs in rival.names)}
    return said + len(ids & names), said - len(own)


def is_forecast(sentence: Sentence, k: int, told: Told) -> bool:
    """Say whether the number at token k is what somebody expects or means to bring about."""
    if told.mood or told.stance == "planned":
        return True
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    if any(words.low[i : i + 2] in (["that", "for"], ["those", "for"]) for i in range(max(0, k - 8), k)):
        # "Cut its forecast of growth and raised that for inflation to 3.9 percent."
        return not _FORECASTS.isdisjoint(words.low)
    return any(words.low[i] in _FORECASTS and words.cost(i, k) <= 14 for i in range(clause.i, clause.j))
