"""Which number or date of the evidence speaks of the claim's number or date.

Owns: the likeness of two items: what they count, what stands around them, how near they are. Never: whether they agree.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from watcher.reading.claims.agreeing import Agreement, agree
from watcher.reading.claims.statement import Item, Statement


class Pair(NamedTuple):
    """A claim's item with an item of the evidence: how alike they are, and what the one does to the other."""

    claim: Item
    said: Item
    likeness: float
    agreement: Agreement


def pairs_of(claim: Item, evidence: Statement) -> list[Pair]:
    """Return the items of the evidence that can speak of `claim`, the likeliest first."""
    out = []
    for said in evidence.items:
        if comparable(claim, said):
            out.append(Pair(claim, said, _likeness(claim, said), agree(claim, said)))
    out.sort(key=lambda pair: -pair.likeness)
    return out


_COUNTS = ("count", "order")


def comparable(claim: Item, said: Item) -> bool:
    """Whether both are of one kind: two dates, two sums, two counts, two ranks, the same unit."""
    if claim.kind == said.kind:
        return True
    if claim.sort == "date" or said.sort == "date":
        return False
    if "%" in (claim.kind, said.kind):
        return False
    return claim.kind in _COUNTS and said.kind in _COUNTS and "order" in (claim.kind, said.kind) and claim.sign == "="


def _likeness(claim: Item, said: Item) -> float:
    shared = sum(weight * said.near[word] for word, weight in claim.near.items() if word in said.near)
    score = min(shared, 3.0)
    if claim.counted and said.counted:
        score += 1.5 if claim.counted & said.counted else -0.7
    if claim.kind != said.kind:
        score -= 1.0
    return score + _nearness(claim, said)


def _nearness(claim: Item, said: Item) -> float:
    """Return 1 for equal, less the farther apart: a claim's number was written beside the one that it speaks of."""
    if claim.sort == "date":
        years = min(abs(claim.low - said.low), abs(claim.high - said.high)) / 365.0
        if claim.yearless or said.yearless:
            years = 0.5
        return 1.0 - min(years / 6.0, 1.5)
    one, two = max(abs(claim.low), 0.1), max(abs(said.low), 0.1)
    return 1.0 - min(abs(math.log10(one / two)) * 2.0, 2.5)
