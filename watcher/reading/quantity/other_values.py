"""Numbers of the fact's sort that are another's by what stands beside them: what a holding is worth, those yet to be freed.

Owns: such looks at a number's own phrase. Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.relatives import relative_of
from watcher.reading.spellings import countries
from watcher.reading.status.break_fees import is_paid_on_failure
from watcher.reading.words import Words
from watcher.values import Quantity, Unknown
from watcher.values.brackets import SLOT

_PEOPLE = frozenset({"person", "troops", "personnel", "employee", "peacekeeper"})
_DEALS = frozenset({"buy", "merge", "agree", "offer", "sell"})


def anothers_value(ctx: Context, sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> str:
    """Return what the number is instead of the fact's, by its own phrase, or ""."""
    words = sentence.words
    if is_a_deals(pattern) and value.unit and value.unit != "%":
        if worth := _is_worth(sentence, number, pattern):
            return f"what the {worth} is worth"
        if _is_paid_by_another(words, number, pattern):
            return "what another is to pay"
        if words.low[number.last + 1 : number.last + 2] == ["in"] and words.low[number.last + 2 : number.last + 3] in _RAISED:
            return "raised or lost by other means"
        if "break_fee" not in pattern.about and is_paid_on_failure(words, number.first):
            return "owed only if it fails"
        if _is_spent(words, number):
            return "spent on other things"
        if not pattern.per and _is_got_by_one(words, number):
            return "what one of its owners gets"
        if _is_price_of_a_part(words, number, pattern):
            return "what another thing was sold for"
    if value.unit == "%" and "tariff" in pattern.about and (land := _is_on_anothers(words, number, pattern)):
        return f"on {land}'s goods"
    if value.unit and _is_beyond(words, number):
        return "how far beyond what was planned"
    if kin := relative_of(words, pattern, number.first):
        return f"of {kin}"
    if value.unit == "%" and _is_of_those_there(words, number, pattern):
        return "a share of those who voted"
    if not value.unit and value.low % 1 and _counts_whole(pattern):
        return "no whole number"
    if pattern.levelled and not pattern.head.isdisjoint(_PEOPLE) and _are_concerned(words, number):
        return "those who are concerned"
    if not value.unit and not number.noun and number.first and "strike" in pattern.about and _goes(words, number.first - 1):
        return "the jobs that go"
    if _are_yet_to_be(words, number, pattern):
        return "those who are yet to be"
    if pattern.levelled and words.low[max(0, number.first - 2) : number.first] == ["all", "but"]:
        return "those who are left out"
    if _is_in_a_sector(words, number, pattern):
        return "of one branch only"
    return "a cost of what else" if _is_of_no_such_thing(ctx, sentence, pattern) else ""


def is_a_deals(pattern: Pattern) -> bool:
    """Say whether a fact's sum is that of a deal between two."""
    told = pattern.about | pattern.theme.keys()
    return "buy" in told or "merge" in told or ("pay" in pattern.about and len(pattern.subjects) > 1 and not pattern.head)


def _is_worth(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return what the sum is the worth of, where that is no deal: "a holding worth $2 billion", "the firm is valued at"."""
    words = sentence.words
    at = next((k for k in range(number.first - 1, max(-1, number.first - 4), -1) if words.low[k] in _WORTH), -1)
    if at < 1:
        return ""
    if words.low[at - 1] in _BE:
        what = range(clause_at(sentence.clauses, at).i, at)
        deal = any(s.concept in _DEALS for k in what for s in words.senses[k])
        return "" if deal else next((words.low[k] for k in what if words.low[k] in _OWNED), "")
    k = at - 1 - (words.low[at - 1] == ",")
    if words.low[k] in _OWNED:
        return words.low[k]
    if not words.tokens[k][0].isupper() or words.low[at - 1] != ",":
        return ""
    known = any(h.i <= k < h.j and h.name.id in pattern.names for h in words.names)
    return "" if known else words.tokens[k]


_WORTH = frozenset({"worth", "valued"})
_BE = frozenset({"is", "was", "are", "were", "be", "been", "currently", "now", "itself"})
_OWNED = words_of("other_values.owned")


def _is_paid_by_another(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether somebody else is to pay the sum: "the $72 billion that Kite has agreed to pay"."""
    at = number.last + 1
    if words.low[at : at + 1] not in (["that"], ["which"]) or at + 1 >= len(words.low):
        return False
    who = at + 1
    ours = any(h.i <= who < h.j and h.name.id in pattern.names for h in words.names)
    return words.tokens[who][0].isupper() and not ours and words.low[who] != "i"


_RAISED = tuple([word] for word in words_of("other_values.raised"))


def _is_spent(words: Words, number: Number) -> bool:
    """Say whether a sum is spent or invested, and not on a deal: "will spend $5 billion on its own shares"."""
    before = words.low[max(0, number.first - 3) : number.first]
    if not _BORROWS.isdisjoint(before):
        return True
    if _SPENDS.isdisjoint(before):
        return False
    after = range(number.last + 1, min(number.last + 7, len(words.low)))
    return not any(s.concept in _DEALS for k in after for s in words.senses[k])


def _is_got_by_one(words: Words, number: Number) -> bool:
    """Say whether one of those who sell gets the sum as his part: "its founder is to get €1 billion from the sale"."""
    verb = next((k for k in range(number.first - 1, max(0, number.first - 4), -1) if words.low[k] in _GETS), -1)
    if verb < 1 or words.low[verb - 1] == "and":
        return False
    begin = max(0, verb - 5)
    return not _OWNERS.isdisjoint(words.low[begin:verb])


_GETS = frozenset("get gets got receive receives received pocket pockets pocketed earn earns earned make makes made".split())
_OWNERS = words_of("other_values.owners")
_SPENDS = frozenset("spend spends spent spending invest invests invested investing".split())


def _is_on_anothers(words: Words, number: Number, pattern: Pattern) -> str:
    """Return the state on whose goods a tariff is, where the fact is of another's: "the US tariff on Chinese steel", or ""."""
    ours = pattern.names.keys() & countries()
    on = next((k for k in range(number.first - 1, max(0, number.first - 9), -1) if words.low[k] == "on"), -1)
    hit = next((h for h in words.names if on < h.i <= on + 2 and h.i < number.first), None) if on > 0 else None
    tariff = on > 0 and any("tariff" in keys_of(words, i) for i in range(max(0, on - 3), on))
    return hit.name.id if hit and tariff and len(ours) > 1 and hit.name.kind == "country" and hit.name.id not in ours else ""


def _is_beyond(words: Words, number: Number) -> bool:
    """Say whether a sum is by how much another is missed: "is $120 million over budget"."""
    after = words.low[number.last + 1 : number.last + 4]
    return after[:1] in (["over"], ["under"], ["above"], ["below"]) and not _BEYOND.isdisjoint(after[1:3])


_BEYOND = words_of("other_values.beyond")


def _is_price_of_a_part(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether something else was sold for the sum: "has sold its bottling arm for $1 billion"."""
    if words.low[number.first - 1 : number.first] != ["for"] or "sell" in pattern.about | pattern.theme.keys():
        return False
    at = next((k for k in range(number.first - 2, max(-1, number.first - 12), -1) if words.low[k] in _SELLS), -1)
    if at < 0 or not _ITSELF.isdisjoint(words.low[at + 1 : at + 4]):
        return False  # "voted to sell the company for"
    return not any(at < h.i < number.first and h.name.id in pattern.names for h in words.names)


_ITSELF = frozenset({"company", "itself", "it", "firm", "group", "business"})
_SELLS = frozenset({"sold", "sells", "sell", "selling"})
_BORROWS = frozenset("borrow borrows borrowed borrowing lend lends lent lending".split())


def _is_of_those_there(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a percentage is of those who came or voted, where the fact tells how much is needed."""
    if _NEEDS.isdisjoint(_said(pattern.fact.says)) or not _NEEDS.isdisjoint(words.low):
        return False
    return not _THERE.isdisjoint(words.low[max(0, number.first - 6) : number.last + 16])


_NEEDS = words_of("other_values.needs")
_THERE = words_of("other_values.there")


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    return frozenset(split(SLOT.sub(" ", says.lower())))


def _counts_whole(pattern: Pattern) -> bool:
    """Say whether the fact counts things, of which there is no half."""
    told = pattern.fact.value
    return bool(pattern.head) and isinstance(told, Quantity) and not told.unit and not told.low % 1 and told.high < _MANY


_MANY = 1000.0


def _are_concerned(words: Words, number: Number) -> bool:
    after = words.low[number.span + 1 : min(number.span + 9, len(words.low))]
    at = next((k for k, token in enumerate(after[:-1]) if token in ("are", "were")), -1)
    return at >= 0 and after[at + 1] in ("concerned", "involved", "affected") and "," not in after[:at]


_LOSSES = words_of("headcounts.losses")


def _goes(words: Words, k: int) -> bool:
    """Say whether the verb at token k lays off those behind it: "axes 17,000"."""
    return words.low[k] in _LOSSES and words.low[k] not in _NO_LOSSES


_NO_LOSSES = words_of("other_values.no_losses")


def _are_yet_to_be(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether so many are still to be what the fact says has been done: "the number of prisoners to be freed to 3,400"."""
    if pattern.planned or _DONE.isdisjoint(_said(pattern.fact.says)):
        return False
    done = pattern.about - {"person"}
    for k in range(max(1, number.first - 6), min(number.span + 4, len(words.low) - 2)):
        if words.low[k : k + 2] != ["to", "be"] or is_verb(words, k - 1):
            continue
        if senses_of(words, k - 1).noun and best_match(keys_of(words, k + 2), done) >= 0.8:
            return True
    return False


_DONE = frozenset({"been", "so"})


def _is_in_a_sector(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a growth is that of one branch: "growth in the sector may reach 4 percent"."""
    if "growth" not in pattern.about or not _SECTORS.isdisjoint(_said(pattern.fact.says)):
        return False
    grown = [k for k in tokens_like(words, frozenset({"growth"})) if abs(k - number.first) <= 8]
    return any(not _SECTORS.isdisjoint(words.low[k + 1 : k + 5]) and words.low[k + 1 : k + 2] == ["in"] for k in grown)


_SECTORS = words_of("other_values.sectors")


def _is_of_no_such_thing(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sum is told of nothing that the fact asks the unknown cost of: "640: price of a ticket"."""
    if (
        not isinstance(pattern.fact.value, Unknown)
        or "cost" not in pattern.about
        or _DAMAGE.isdisjoint(_said(pattern.fact.says))
    ):
        return False
    return all(_DAMAGE.isdisjoint(s.words.low) for s in (sentence, *ctx.before(sentence)[:1]))


_DAMAGE = words_of("other_values.damage")
