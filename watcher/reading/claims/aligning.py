"""Which number or date of the evidence speaks of the claim's number or date.

Owns: the likeness of two items: what they count, what stands around them, how near they are. Never: whether they agree.
"""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from watcher.reading.claims.agreeing import SECONDS, Agreement, agree
from watcher.reading.claims.figures import Figure
from watcher.reading.claims.statement import Item, Statement, meanings_of, table

FAR = 2.5  # what a tenfold difference costs
NEW = 1.2  # what it costs a figure to count only the new ones


class Pair(NamedTuple):
    """A claim's item with an item of the evidence: how alike they are, and what the one does to the other."""

    claim: Figure
    said: Figure
    likeness: float
    agreement: Agreement


def pairs_of(claim: Item, evidence: Statement) -> list[Pair]:
    """Return the items of the evidence that can speak of `claim`, the likeliest first."""
    out = []
    for said in evidence.items:
        cost = _distance(claim, said)
        if cost is not None:
            likeness = _likeness(claim, said) - cost
            out.append(Pair(claim.figure, said.figure, likeness, agree(claim.figure, said.figure)))
    out.sort(key=lambda pair: -pair.likeness)
    return out


def _distance(claim: Item, said: Item) -> float | None:
    """Return what it costs to hold two kinds of figures against each other; None where nothing can be learnt from it."""
    one, two = claim.figure, said.figure
    if one.kind == two.kind:
        return 1.5 if one.kind == "money" and one.unit != two.unit else 0.0
    kinds = {one.kind, two.kind}
    if "date" in kinds:
        return None
    if kinds == {"order", "rank"}:
        return 0.8
    if one.kind in SECONDS and two.kind in SECONDS:
        return 0.7
    if kinds == {"%", "of 100"}:
        return 0.5
    if "count" not in kinds:
        return None
    bare = claim if one.kind == "count" else said
    other = next(kind for kind in kinds if kind != "count")
    if other in ("order", "rank"):
        return 1.0 if one.sign == "=" and one.low == two.low else None
    if bare.counted or bare.figure.low > 1e3 > (said if bare is claim else claim).figure.low:
        return None
    if other.startswith("of ") or other == "%":
        return 0.8 if _rates(claim) and bare.figure.low <= 100 else None
    return 1.2


def _rates(item: Item) -> bool:
    return any(word in item.near for word in _rating_words())


@cache
def _rating_words() -> frozenset[str]:
    return frozenset().union(*(meanings_of(word) for word in table("rates")))


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    start, end = (frozenset(word for one in table(group) for word in meanings_of(one)) for group in ("starts", "ends"))
    return start - end, end - start


def _likeness(claim: Item, said: Item) -> float:
    near = said.near
    shared = 0.0
    for word, weight in claim.near.items():
        if word in near:
            shared += weight * near[word]
    score = min(shared, 3.0) + _nearness(claim.figure, said.figure)
    if claim.counted and said.counted:
        score += 1.5 if claim.counted & said.counted else -0.7
    elif claim.figure.unit == "times":
        score += 1.0 if said.figure.unit == "times" else -0.5
    score -= _other_role(claim, said)
    if said.figure.edge:
        start, end = _edges()
        wanted = any(claim.near.get(w, 0) > 0.3 for w in start), any(claim.near.get(w, 0) > 0.3 for w in end)
        if wanted[0] != wanted[1]:
            score += 0.8 if wanted[0] == (said.figure.edge == "start") else -0.8
    return score


def _other_role(claim: Item, said: Item) -> float:
    """Return what speaks against a figure of the evidence that is where a change began, a difference, or only the new ones."""
    cost = 0.0
    if said.figure.role != claim.figure.role:
        cost += {"from": 1.2, "difference": 0.6, "whole": 0.5}.get(said.figure.role, 0.0)
    if (added := table("added")) and any(said.near.get(w, 0) > 0.7 and w not in claim.near for w in added):
        cost += NEW
    return cost


def _nearness(claim: Figure, said: Figure) -> float:
    """Return 1 for equal, less the farther apart: a claim's number was written beside the one that it speaks of."""
    if claim.kind == "date":
        days = min(abs(claim.low - said.low), abs(claim.high - said.high))
        years = 0.5 if claim.yearless or said.yearless else days / 365.0
        return 1.0 - min(years / 6.0, 1.5)
    one, two = max(abs(claim.low), 0.1), max(abs(said.low), 0.1)
    return 1.0 - min(abs(math.log10(one / two)) * FAR, 2.5)
