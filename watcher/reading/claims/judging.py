"""From the agreements of numbers, dates and words to one word: supports, refutes, or not enough.

Owns: `judge` and the thresholds. Never: takes a sentence apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from watcher.reading.claims.aligning import Pair, pairs_of
from watcher.reading.claims.statement import Statement, is_negative, opposites, take_apart

Label = Literal["SUPPORTS", "REFUTES", "NOT ENOUGH INFO"]
LEAST = -1.0  # a number less like the claim's than this counts something else
NEARLY = 1.0  # how much likelier another number may be than one that is just what the claim says
HALF, MOST, SOME = 0.5, 0.6, 0.35  # shares of the claim's words that the evidence has


@dataclass(frozen=True, slots=True)
class Judgement:
    """The word, and why: the pairs of figures that spoke, and the share of the claim's words that the evidence has."""

    label: Label
    kept: tuple[Pair, ...] = ()
    broken: tuple[Pair, ...] = ()
    coverage: float = 0.0


def judge(claim: str, evidence: str) -> Label:
    """Return whether `evidence`, a new sentence, supports `claim`, refutes it, or does not settle it. Pure; never raises."""
    return weigh(claim, evidence).label


def weigh(claim: str, evidence: str) -> Judgement:
    """Return the same with its reasons."""
    said, known = take_apart(claim), take_apart(evidence)
    kept: list[Pair] = []
    broken: list[Pair] = []
    for item in said.items:
        pair = _speaking(pairs_of(item, known))
        if pair is not None and pair.agreement == "kept":
            kept.append(pair)
        elif pair is not None and pair.agreement == "broken" and (pair.likeness > LEAST or pair.claim.kind == "date"):
            broken.append(pair)
    coverage = _coverage(said, known)
    if broken:
        return Judgement("REFUTES", tuple(kept), tuple(broken), coverage)
    return Judgement(_by_words(said, known, coverage, bool(kept)), tuple(kept), (), coverage)


def _speaking(pairs: list[Pair]) -> Pair | None:
    """Return the pair that decides: the likeliest, unless another that is nearly as likely is equal to the claim."""
    if not pairs:
        return None
    best = pairs[0]
    if best.agreement != "kept":
        for other in pairs[1:]:
            same_kind = other.claim.kind == other.said.kind
            if other.agreement == "kept" and other.claim.sign in "=~" and same_kind and other.likeness > best.likeness - NEARLY:
                return other
    return best


def _coverage(claim: Statement, evidence: Statement) -> float:
    total = found = 0
    for _, meant in claim.words:
        if meant:
            total += 1
            found += not meant.isdisjoint(evidence.meanings)
    return found / total if total else 1.0


def _by_words(claim: Statement, evidence: Statement, coverage: float, numbered: bool) -> Label:
    one, two = _is_negated(claim, evidence), _is_negated(evidence, claim)
    if (
        one != two
        and coverage >= HALF
        and not _is_negated(evidence if one else claim, claim if one else evidence, lacking=True)
    ):
        return "REFUTES"
    for word in claim.low if coverage >= HALF else ():
        if word not in evidence.low and not opposites().get(word, frozenset()).isdisjoint(evidence.low):
            return "REFUTES"
    if numbered:
        return "SUPPORTS"
    if coverage >= MOST:
        return "SUPPORTS"
    return "REFUTES" if coverage >= SOME and not claim.items else "NOT ENOUGH INFO"


def _is_negated(one: Statement, other: Statement, *, lacking: bool = False) -> bool:
    """Whether `one` denies something of which `other` speaks: a word of denial right before a word that both share."""
    if not one.negated and not lacking:
        return False
    for at, (word, _) in enumerate(one.words):
        if is_negative(word.lower(), lacking=lacking):
            ahead = one.words[at + 1 : at + 4]
            if any(meant and not meant.isdisjoint(other.meanings) for _, meant in ahead):
                return True
    return False
