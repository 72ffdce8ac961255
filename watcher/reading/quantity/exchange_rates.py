"""Exchange rates: what one currency costs in another: "the dollar rose to 39 lira", "39 to the dollar", "the lira fell to 39".

Owns: the tie of a number to a fact of such a price. Never: reads other prices.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence, Tie
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import Quantity
from watcher.values.units import units

Pair = tuple[str, str]  # what is priced, and in what

_AGAINST = words_of("exchange_rates.against")
_ONE = words_of("exchange_rates.one")
_AT = words_of("exchange_rates.at")
_ELSEWHERE = words_of("exchange_rates.elsewhere")
_REACH = 14  # tokens from a currency to its price
_FAR = 4.0  # a rate without its other currency is taken up to so many times the fact's


@cache
def _codes() -> dict[tuple[str, ...], str]:
    """Return the currencies by their words; a signed or shortened form names none here."""
    known = {tuple(code.split()): iso for code, iso in units().codes.items() if code.isascii() and len(code) > 2}
    return known | {("greenback",): "USD"}


def _currency(low: Sequence[str], k: int) -> str:
    """Return the currency whose name ends at token k, or ""; "@" marks one that is told by its common noun alone."""
    codes = _codes()
    for long in (3, 2):
        if k + 1 >= long and (iso := codes.get(tuple(low[k + 1 - long : k + 1]))):
            return iso
    return f"{codes[(low[k],)]}@{low[k].rstrip('s')}" if (low[k],) in codes else ""


def _same(one: str, other: str) -> bool:
    """Say whether two currencies are one: a bare "peso" is that of whoever is spoken of."""
    (iso, _, bare), (iso_, _, bare_) = one.partition("@"), other.partition("@")
    noun, noun_ = bare or _noun(iso), bare_ or _noun(iso_)
    return iso == iso_ or ((bool(bare) or bool(bare_)) and noun == noun_ and noun != "dollar")


def _marked(unit: str) -> str:
    """Return the currency of a number's unit: pesos are those of whoever is spoken of."""
    return "PESO@peso" if unit == "PESO" else unit


@cache
def _noun(iso: str) -> str:
    return units().names.get(iso, iso).split()[-1].rstrip("s")


@lru_cache(maxsize=10_000)
def pair_of(pattern: Pattern) -> Pair | None:
    """Return what a fact prices and in what: "One dollar costs [27] lira", "The peso trades at [17] to the dollar", or None."""
    told, says = pattern.fact.value, pattern.fact.says.lower()
    if not isinstance(told, Quantity) or not (told.unit in ("", "PESO") or told.unit in units().money):
        return None
    before, _, rest = says.partition("[")
    inside, _, after = rest.partition("]")
    low = [*split(before), "[", *split(inside), "]", *split(after)]
    slot = low.index("[")
    found = [(k, iso) for k in range(len(low)) if (iso := _currency(low, k))]
    ahead, unit = _priced_behind(low, low.index("]") + 1), _marked(told.unit)
    if ahead:
        quote = unit or next((iso for k, iso in found if not _same(iso, ahead)), "")
        return (ahead, quote) if quote and not _same(quote, ahead) else None
    base = next((iso for k, iso in found if k < slot and low[k + 1] != "of"), "")
    quote = unit or next((iso for k, iso in found if k > slot), "")
    return (base, quote) if base and quote and not _same(base, quote) and re.search(_TELLS, before) else None


_TELLS = r"\b(?:costs?|worth|buys?|trades?|trading|at|is|stands)\b"


def _priced_behind(low: Sequence[str], at: int) -> str:
    """Return the currency that a number before token `at` is the price of: "[39] to the dollar", "[39] lira per US dollar"."""
    for k in range(at, min(at + 3, len(low))):
        if low[k] in _AGAINST:
            name = k + 1
            while name < len(low) and low[name] in _ONE:
                name += 1
            return next((iso for j in range(name, min(name + 3, len(low))) if (iso := _currency(low, j))), "")
        if not _currency(low, k) and low[k] not in _NATIONS:
            break
    return ""


@cache
def _nations() -> frozenset[str]:
    return frozenset(word for code in _codes() for word in code[:-1])


_NATIONS = _nations()


def tie_rate(sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie:
    """Return how surely a number is the price that the fact tells of a currency."""
    words, tie, pair = sentence.words, Tie(waived=pattern.waived), pair_of(pattern)
    value, told = mention.value, pattern.fact.value
    if (
        pair is None
        or not isinstance(value, Quantity)
        or not isinstance(told, Quantity)
        or mention.role in ("ordinal", "difference")
    ):
        tie.reject("role", "not what a currency costs")
        return tie
    base, quote = pair
    unit = value.unit
    if unit and not _same(_marked(unit), quote):
        tie.reject("unit", f"measured in {value.unit}")
        return tie
    if not _ELSEWHERE.isdisjoint(words.low) and _ELSEWHERE.isdisjoint(split(pattern.fact.says.lower())):
        tie.reject("about", "another market's rate")
        return tie
    first, last = words.at(mention.start), words.at(mention.end - 1)
    behind = _priced_behind(words.low, last + 1) or (_priced_behind(words.low, last) if unit else "")
    if behind and not _same(behind, quote):
        told_of = _currencies_before(words, clause_at(sentence.clauses, first).i, first)[-1:]
        third = any(not _same(iso, base) and not _same(iso, quote) for iso in told_of)  # "the tenge stands at 462 per dollar"
        other = third or not _same(behind, base)
        _ = tie.reject("about", "the price of another currency") if other else tie.add("about", "what it costs", 2.4)
    elif not value.n or not told.n or not 1 / _FAR <= value.n / told.n <= _FAR:
        tie.reject("about", "no other currency is told, and it is far from the fact's rate")
    else:
        near = _currencies_before(words, clause_at(sentence.clauses, first).i, first)
        if any(not _same(iso, base) and not _same(iso, quote) for iso in near):
            tie.reject("about", "beside another currency")
        elif unit and any(_same(iso, base) for iso in near):
            tie.add("about", "what the other is worth", 2.2)
        elif not unit and _is_level(words.low, first, last) and any(_same(iso, quote) for iso in near):
            tie.add("about", "what the currency came to", 2.1)
        else:
            tie.reject("about", "nothing near says what it is the price of")
    tie.holds(pattern.least)
    return tie


def _currencies_before(words: Words, start: int, first: int) -> list[str]:
    """Return the currencies that are told before a number in its clause, each as one: not "the sale of dollars"."""
    low = words.low
    return [iso for k in range(max(start, first - _REACH), first) if low[k][-1] != "s" and (iso := _currency(low, k))]


def _is_level(low: Sequence[str], first: int, last: int) -> bool:
    """Say whether a bare number is where a currency stands, and counts nothing: "slid to 39.2 on Friday"."""
    at = first - 1
    while at > 0 and low[at] in _ABOUT:
        at -= 1
    after = low[last + 1 : last + 2]
    return low[at] in _AT and (not after or not after[0].isalpha() or after[0] in _THEN)


_ABOUT = frozenset({"about", "around", "some", "nearly", "almost", "roughly"})
_THEN = frozenset("on in after as and by at before from when while against this last early late but with since".split())
