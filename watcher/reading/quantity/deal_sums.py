"""Sums beside the price of a deal: with its debts, another's bid, what is raised to pay for it, the whole beside a stake.

Owns: what makes a sum another than the price that the fact tells. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import all_keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.persons import people
from watcher.reading.quantity.numbers import Number, last_of
from watcher.values import Quantity

_PRICED = frozenset({"pay", "buy", "worth", "sell"})
_DEBTS = words_of("deal_sums.debts")
_WITH = words_of("deal_sums.with")
_PAPERS = words_of("deal_sums.papers")
_PAYS = words_of("deal_sums.pays")
_BIDS = words_of("deal_sums.bids")
_PARTS = words_of("deal_sums.parts")
_STAKES = words_of("deal_sums.stakes")
_WHOLE = words_of("deal_sums.whole")
_TAKEOVERS = words_of("prices.takeovers")
_CHIEFS = words_of("deal_sums.chiefs")


def is_of_a_deal_named(sentence: Sentence, first: int) -> bool:
    """Say whether a sum only says which takeover is meant: "will not drop [its $3 billion takeover] of Alder"."""
    words = sentence.words
    owned = words.low[first - 1 : first] in (["the"], ["its"], ["their"], ["this"], ["'s"])
    return owned and not _TAKEOVERS.isdisjoint(words.low[last_of(sentence, first) + 1 :][:2])


def beside_its_price(ctx: Context, sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> str:
    """Return what a sum is, where that is told beside the price of the fact's deal and is not the price, or ""."""
    if not value.unit.isupper() or pattern.about.isdisjoint(_PRICED):
        return ""
    says = split(pattern.fact.says.lower())
    if _is_with_debts(ctx, sentence, number, value, pattern, says):
        return "the price and the debts together"
    if "revenue" in pattern.about and not {"revenue", "sell"} <= all_keys_of(sentence.words):
        return "not what is sold has in revenue"
    low = sentence.words.low
    behind = low[number.last + 1 : number.last + 9]
    clause = low[clause_at(sentence.clauses, number.first).i : number.last + 9]
    pays = any(a == "to" and not _PAYS.isdisjoint(behind[i + 1 : i + 3]) for i, a in enumerate(behind))
    if pays and not _PAPERS.isdisjoint(clause) and _PAPERS.isdisjoint(says):
        return "what is raised to pay for it"
    if any(low[k] in _PARTS and "off" in low[k + 1 : k + 4] for k in range(max(0, number.first - 16), number.first)):
        return "what it goes for later"
    if not _STAKES.isdisjoint(says) and _is_of_the_whole(sentence, number):
        return "of the whole firm"
    return _another_bidder(sentence, number, pattern)


def _is_with_debts(
    ctx: Context, sentence: Sentence, number: Number, value: Quantity, pattern: Pattern, says: tuple[str, ...] | list[str]
) -> bool:
    """Say whether a sum holds the debts too, beside the fact's own price: "for $5 billion, or $6 billion with debt"."""
    low, told = sentence.words.low, pattern.fact.value
    if _DEBTS.isdisjoint(low) or not _DEBTS.isdisjoint(says) or not isinstance(told, Quantity) or value.low <= told.high:
        return False
    behind, before = low[number.last + 1 : number.last + 5], low[max(0, number.first - 9) : number.first]
    told_so = any(not _WITH.isdisjoint(near) and not _DEBTS.isdisjoint(near) for near in (behind, before))
    if not told_so and "equity" not in low[number.last : number.last + 9]:
        return False
    near = (sentence, *ctx.before(sentence)[:1], ctx.sentences[0])
    return any(
        isinstance(m.value, Quantity) and m.value.unit == told.unit and abs(m.value.n - told.n) <= 0.02 * told.n
        for s in near
        for m in s.quantities
    )


def _is_of_the_whole(sentence: Sentence, number: Number) -> bool:
    """Say whether a sum is that of a takeover, where the fact has the price of a stake: "the $100 billion takeover"."""
    low, clause = sentence.words.low, clause_at(sentence.clauses, number.first)
    begin, end = max(clause.i, number.first - 9), min(number.last + 9, len(low))
    if low[number.first - 1] in ("at", "than") and low[begin - 1 : begin] == [","]:
        begin = max(0, number.first - 14)
    near = low[max(0, begin - 8) : number.last + 5]
    return not _WHOLE.isdisjoint(near) and _STAKES.isdisjoint(low[number.first - 6 : end]) and "sale" not in near


def _another_bidder(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return who else bids so much for the fact's own, or "": "Birch offers $65 billion for Alder, a rival of Oak"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    verb = next((k for k in range(number.first - 1, max(clause.i, number.first - 9), -1) if words.low[k] in _BIDS), -1)
    if verb < 0 or any(h.i < verb and h.name.id in pattern.names for h in words.names):
        return ""
    bought = next((h for h in words.names if h.i > number.last and h.name.id in pattern.names), None)
    if bought is None or bought.i - number.last > 8 or len(pattern.actors) < 2:
        return ""
    run = next((run for run in people(words, words.titled) if clause.i <= run.i < verb), None)
    if run is None or not _CHIEFS.isdisjoint(words.low[clause.i : verb]):
        return ""
    return f"what {run.name} bids"
