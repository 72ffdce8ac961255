"""What an employer offers, told without the word for pay: "offers 12%", "turned down 12 percent", "12% on the table".

Owns: such a tie of a percentage to a fact of an employer's offer. Never: what those who work there ask for.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number, number_of
from watcher.reading.quantity.wage_sides import is_offered
from watcher.reading.ties import actor_tie
from watcher.reading.trades import another_trade, trades_in
from watcher.values import Quantity

_GIVES = words_of("pay_offers.gives")
_REFUSES = words_of("pay_offers.refuses")
_OFFERS = words_of("pay_offers.offers")
_RISES = words_of("pay_offers.rises")
_FILLERS = words_of("stakes.fillers")
_BETWEEN = words_of("pay_offers.between")
_OTHERS = words_of("pay_offers.others")
_SETTINGS = words_of("pay_offers.setting")


def tie_pay_offer(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie | None:
    """Tie a percentage that is given, put on the table or turned down to a fact of what is offered; None where none is."""
    value = mention.value
    if "wage" not in pattern.about or not isinstance(value, Quantity) or value.unit != "%" or not is_offered(pattern):
        return None
    if mention.role not in ("value", "difference", "to"):
        return None
    number = number_of(sentence, mention)
    how = _how(sentence, number)
    if how and _are_others(sentence, pattern):
        return None
    if not how or not _OTHERS.isdisjoint(sentence.words.low[number.last : number.last + 4]) or not _is_on_pay(ctx, sentence):
        return None
    tie = Tie(waived=pattern.waived)
    tie.add("about", how, 2.0)
    _ = actor_tie(ctx, sentence, number.first, number.first, pattern, tie) and tie.holds(pattern.least)
    return None if tie.against else tie


def _are_others(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether those of another trade are told of, and nobody of the fact's is named."""
    if another_trade(sentence.words.low, pattern):
        return True
    told = trades_in(sentence.text)
    return bool(told) and told.isdisjoint(trades_in(pattern.fact.says)) and pattern.names.keys().isdisjoint(sentence.named)


def _is_on_pay(ctx: Context, sentence: Sentence) -> bool:
    """Say whether pay is disputed in this sentence or around it: an offer alone may be one for shares."""
    near = (sentence, *ctx.before(sentence), *ctx.sentences[:2])
    return any(not _SETTINGS.isdisjoint(s.words.low) for s in near)


def is_refused_only(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether what is denied is only that an offer is enough: "12% did not satisfy them", but not "has not offered 12%"."""
    if "wage" not in pattern.about or not is_offered(pattern):
        return False
    group = group_of(sentence.words, clause_at(sentence.clauses, k).groups, k)
    return group is not None and sentence.words.low[group.head] not in _GIVES


_PAID = frozenset({"workers", "staff", "employees", "them", "members", "drivers", "nurses", "teachers", "pilots"})


def _how(sentence: Sentence, number: Number) -> str:
    """Return by what the number is told to be what is offered, or ""."""
    low = sentence.words.low
    at = number.first - 1
    while at > 0 and low[at] in _FILLERS:
        at -= 1
    behind = low[number.last + 1 : number.last + 7]
    if at >= 0 and low[at] in _REFUSES:
        return "what is turned down"
    if at > 0 and low[at] == "down" and low[at - 1] in _REFUSES | {"turn", "turned", "turns", "turning", "voted", "vote"}:
        return "what is turned down"
    if at >= 0 and low[at] in _GIVES:
        return "what is given"
    if "table" in behind or "ballot" in behind or (low[at] == ":" and "ballot" in low[max(0, at - 6) : at]):
        return "what is on the table"
    offer = next((k for k in range(at, max(-1, at - 6), -1) if low[k] in _OFFERS), -1)
    if offer >= 0 and all(t in _BETWEEN for t in low[offer + 1 : at + 1]):
        return "what the offer is"
    if low[at] in _PAID and not {"pay", "paying", "give", "giving", "offer", "offering"}.isdisjoint(low[max(0, at - 4) : at]):
        return "what is to be paid"  # "ready to pay its workers 12% more"
    rise = bool(behind) and behind[0] in _RISES
    if rise and not _OFFERS.isdisjoint(low):
        return "the rise that is offered"
    return ""
