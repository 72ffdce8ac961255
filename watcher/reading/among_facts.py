"""What the facts of one baseline are to each other: which differ by their place alone, which by their actors, which are twins.

Owns: the marks that a fact's pattern has because of the other facts. Never: reads a sentence.
"""

from __future__ import annotations

from collections import Counter

from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.values import Quantity


def contrast(facts: tuple[Pattern, ...]) -> None:
    """Note for each fact the places of which other facts tell the same: only its place tells it from them."""
    for pattern in facts:
        pattern.inside = frozenset(n for p in facts if _lies_in(p, pattern) for n in p.places)
        pattern.within = any(_lies_in(pattern, p) for p in facts)
    for pattern in facts:
        if pattern.fact.kind == "set" or not pattern.places:
            continue
        alike = [
            p
            for p in facts
            if p.fact.kind == pattern.fact.kind and p.places and not p.places & pattern.places and _same_said(p, pattern)
        ]
        pattern.contrasts = frozenset(n for p in alike for n in p.places) - pattern.inside


def _lies_in(one: Pattern, other: Pattern) -> bool:
    """Say whether one fact's toll is a part of another's: that of a town, of what was told of all of it or of the country."""
    part, whole = one.fact.value, other.fact.value
    return (
        one.fact.kind == "quantity"
        and isinstance(part, Quantity)
        and isinstance(whole, Quantity)
        and not one.levelled
        and not other.levelled
        and bool(one.places)
        and not one.places & (other.names.keys() | countries())
        and part.unit == whole.unit == ""
        and part.n < whole.n
        and _same_said(one, other)
    )


def set_apart(facts: tuple[Pattern, ...]) -> None:
    """Note for each fact the actors of other facts of its kind: what is told of them is not told of its own."""
    most = leading(facts)
    for pattern in facts:
        others = frozenset(n for p in facts if p.fact.kind == pattern.fact.kind for n in p.actors)
        if pattern.actors - most:
            pattern.siblings = others - pattern.names.keys()


def twin(facts: tuple[Pattern, ...]) -> None:
    """Note which facts tell of the same thing, one as it is and one as it is to be."""
    for pattern in facts:
        of = pattern.head | pattern.about
        pattern.twinned = pattern.fact.kind == "quantity" and any(
            p.fact.kind == "quantity"
            and p.planned != pattern.planned
            and of
            and (said := p.head | p.about)
            and (of <= said or of >= said)
            for p in facts
        )


def _same_said(one: Pattern, other: Pattern) -> bool:
    if one.about and other.about and one.about.isdisjoint(other.about):
        return False  # how many are dead in one place, and missing in another
    return (one.head, one.verbs, one.axis, one.aspect, one.thing) == (
        other.head,
        other.verbs,
        other.axis,
        other.aspect,
        other.thing,
    )


def leading(facts: tuple[Pattern, ...]) -> frozenset[str]:
    """Return the names that most facts of a baseline are about: who a fact that names nobody is about."""
    counts = Counter(n for p in facts for n in p.names)
    most = max(counts.values(), default=0)
    return frozenset(n for n, c in counts.items() if c >= max(1, most / 2))
