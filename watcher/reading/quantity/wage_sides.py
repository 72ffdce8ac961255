"""Pay that one side offers and the other asks for.

Owns: on which side of a dispute over pay a number is told. Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number

_ASKS, _OFFERS = words_of("wage_sides.asks"), words_of("wage_sides.offers")


def other_side(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return what the other side than the fact's does with so much pay ("what is asked for"), or ""."""
    side = _side_of(pattern.fact.says) if "wage" in pattern.about else ""
    if not side:
        return ""
    clause = clause_at(sentence.clauses, number.first)
    told = _side(sentence.words.low[clause.i : clause.j])
    if side == "asks" and told != side:
        return "nobody asks for it"
    return "what is asked for" if told and told != side else ""


def tells_pay(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether by how much pay rises may be told of the fact's own: those that it names are named, or it names nobody."""
    return "wage" in pattern.about and (not pattern.actors or not pattern.actors.isdisjoint(sentence.named))


def offer_fits(_ctx: Context, sentence: Sentence, _mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a number that stands before the offer itself ("a 30% offer") to a fact of pay; None where none does."""
    if "wage" not in pattern.about or _side_of(pattern.fact.says) != "offers":
        return None
    if "pay" in number.noun:
        return tie.add("about", "the offer itself", 1.5)
    low, first = sentence.words.low, number.first
    offer = next((k for k in range(first - 1, max(-1, first - 14), -1) if low[k] in _OFFER), -1)
    if offer < 0 or low[first - 1] not in _TO or not _AFTER.isdisjoint(low[max(0, offer - 3) : offer]):
        return None
    return tie.add("about", "what the offer comes to", 1.5)


_OFFER = frozenset({"offer", "offers", "proposal", "package"})
_TO = frozenset({"to", "of", "at", "worth", "calling"})
_AFTER = frozenset({"after", "despite", "before"})


def is_offered(pattern: Pattern) -> bool:
    """Say whether the fact is of what is offered, and not of what is asked for."""
    return _side_of(pattern.fact.says) == "offers"


@lru_cache(maxsize=1_000)
def _side_of(says: str) -> str:
    return _side(list(split(says.lower())))


def _side(low: list[str]) -> str:
    """Return which side's words stand there alone: "asks", "offers", or ""."""
    asks, offers = not _ASKS.isdisjoint(low), not _OFFERS.isdisjoint(low)
    return "" if asks == offers else "asks" if asks else "offers"
