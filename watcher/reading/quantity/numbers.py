"""A number of a sentence by itself: its tokens, the noun that it counts, whether it is part of a date.

Owns: what is true of a number for every fact. Never: ties it to one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.conversions import factor as factor_to
from watcher.reading.quantity.conversions import turned
from watcher.reading.quantity.exchange_rates import pair_of
from watcher.reading.spellings import MODAL
from watcher.reading.words import Words
from watcher.values import Quantity
from watcher.values.numerals import words as numerals


@dataclass(slots=True)
class Number:
    """What a mention is by itself: its tokens, what it counts (`span` is the last token of that), whether it is
    part of a date, and whether it is told of how many ("1,400 of its 6,000")."""

    first: int
    last: int
    noun: tuple[str, ...]
    span: int
    dated: bool
    of_its: bool


def number_of(sentence: Sentence, mention: Mention) -> Number:
    known = sentence.numbers.get(mention.start)
    if isinstance(known, Number):
        return known
    words, low = sentence.words, sentence.words.low
    first = words.at(mention.start)
    last = max(words.at(mention.end - 1), first)
    ends = mention.role == "ordinal" and low[last + 1 : last + 2] == ["and"] and low[last + 2 : last + 3] in _LAST
    noun, span = noun_after(words, last + (3 if ends else 1))  # "the 27th and last member to ratify it"
    if end := _output_behind(low, last):
        noun, span = (), end
    if noun == ("w:strong",):
        noun, span = (), last  # "the force is 4,000 strong"
    after = low[last + 2 : last + 6]
    of_its = low[last + 1 : last + 2] == ["of"] and (
        after[:1] in (["the"], ["its"], ["their"], ["his"], ["our"]) or "'s" in after
    )
    dated = any(d.start < mention.end and mention.start < d.end for d in sentence.dates)
    number = sentence.numbers[mention.start] = Number(first, last, noun, span, dated, of_its)
    return number


def own_bound(value: object) -> frozenset[str]:
    """Return the words by which a number is told as the least, and not as small: "no fewer than 18", "not less than 2,000"."""
    return _FEWER if isinstance(value, Quantity) and value.bound == ">" else frozenset()


_FEWER = frozenset({"no", "not", "fewer", "less"})


def _output_behind(low: list[str], last: int) -> int:
    """Return the last token of the output that a share is held against, and that it does not count: "4.4% of GDP", or 0."""
    if low[last] not in _PERCENT or low[last + 1 : last + 2] != ["of"]:
        return 0
    k = last + 2
    while low[k : k + 1] and low[k] in _WHOSE_OUTPUT:
        k += 1
    return k if low[k : k + 1] and low[k] in _OUTPUTS else 0


_PERCENT = frozenset({"%", "percent", "cent"})
_WHOSE_OUTPUT = frozenset({"its", "the", "country", "'s", "gross", "domestic", "national", "economic", "annual"})
_OUTPUTS = frozenset({"gdp", "output", "product", "income"})
_LAST = (["last"], ["final"], ["latest"], ["newest"])


def noun_after(words: Words, k: int) -> tuple[tuple[str, ...], int]:
    """Return the keys of the noun that the number counts, and the last token of its phrase (k - 1 without one)."""
    named = {i for hit in words.names for i in range(hit.i, hit.j)}
    head: tuple[str, ...] = ()
    end = k - 1
    i = k
    plural = False
    if words.low[i : i + 1] in (['"'], ["”"], ["’"]):  # a number in quotes: had "zero" chance
        i += 1
    if words.low[i : i + 1] == ["-"] and words.start[i] == words.end[i - 1]:
        i += 1
        if words.low[i : i + 1] and words.low[i] in _UNITED and noun_after(words, i + 1)[0]:
            return keys_of(words, i), i  # "the 87-nation alliance" counts nations
    if words.low[i : i + 1] == ["of"] or words.low[i : i + 2] == ["out", "of"]:
        i += 1 + (words.low[i] == "out")
        while i < len(words.low) and (words.low[i][0].isdigit() or words.low[i] in ("the", "roughly", "about", "some")):
            i += 1
    while i < min(k + 8, len(words.low)):
        token = words.low[i]
        if token in _NO_NOUNS and i == k:
            break
        if token[0].isdigit() and words.low[i - 1] == "'s" and words.low[k] == "of":
            end, i = i, i + 1  # "24 of the alliance's 28 members"
            continue
        if token in _TELLINGS and words.low[i + 1 : i + 2] == ["of"]:
            i += 2  # "eleven reports of fires"
            continue
        if head and token in MODAL:
            break  # "its 67 parties must ban"
        if words.covered[i] or i in named or token in ("the", "its", "his", "their", "our", "-", "'s", "more", "other"):
            end, i = i, i + 1
            continue
        senses = senses_of(words, i)
        noun = senses.noun
        if (
            token in _SIZES
            and not noun
            and (i + 1 == len(words.low) or not words.low[i + 1].isalpha() or words.low[i + 1] in STOP)
        ):
            break  # "nine kilometres long", "24 percent full", but "28 full members"
        if plural and not senses and words.tokens[i].islower():
            # A plural seldom modifies a noun: "hostages walk free".
            break
        if token in ("work", "live") and (plural or (head and words.low[i - 1].endswith("s"))):
            break  # "900 people work at the plant"
        if i == k and token in _DO and words.low[i + 1 : i + 2] and words.low[i + 1] in _THERE:
            break  # "900 live in shelters"
        if (
            token in STOP
            or token in _NO_NOUNS
            or (token in _PERIODS and words.low[i + 1 : i + 3] in (["on", token], ["over", token]))
            or (token in _WHEN and words.low[i + 1 : i + 2] and words.low[i + 1] in _PERIODS)
            or (token in numerals().counts and words.low[i + 1 : i + 2] and words.low[i + 1].removesuffix("s") in _PERIODS)
            or not token[0].isalpha()
            or (senses and not noun)
            or _is_action(words, i, bool(head))
        ):
            break
        head, end = keys_of(words, i) or head, i
        plural = any(s.pos == "n" and s.form == "pl" for s in senses)
        i += 1
    return head, end


_DO = frozenset({"live", "work", "stay", "wait", "sleep", "stand", "rest", "shelter", "gather", "protest", "strike", "camp"})
_THERE = frozenset({"in", "at", "on", "under", "with", "there", "for", "here", "outside", "near"})
_NO_NOUNS = words_of("quantity.no_nouns")
_SIZES = words_of("quantity.sizes")
_UNITED = frozenset({"nation", "country", "state", "member"})
_TELLINGS = frozenset({"report", "reports", "incident", "incidents", "instance", "instances", "complaint", "complaints"})
_WHEN = frozenset({"next", "last", "this", "every", "each"})
_PERIODS = words_of("facts.periods")


def _is_action(words: Words, i: int, have: bool) -> bool:
    token = words.low[i]
    if senses_of(words, i).noun or token in _AIMS:
        return False
    return is_verb(words, i) or (have and token.endswith(("ed", "ing", "ly")))


_AIMS = words_of("quantity.aims")


def last_of(sentence: Sentence, first: int) -> int:
    """Return the last token of the number that begins at token `first`."""
    return next((n.last for n in sentence.numbers.values() if isinstance(n, Number) and n.first == first), first)


def is_share_of(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether it is a share of what the fact is on, which is no count of it: "contained 31 percent of the Alder blaze"."""
    of = words.low[number.last + 1 : number.last + 2] == ["of"] and words.low[number.last] in ("percent", "%", "cent")
    return of and best_match(number.noun, frozenset(pattern.theme) | pattern.called) >= 0.8


_TOLLED = frozenset({"person", "civilian", "troops", "fighter", "prisoner", "hostage"})
_TOLLS = frozenset({"dead", "wounded", "missing", "displaced"})


def told_as_toll(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether a bare number of people is told by what befell them: "kills 46", "with 366 missing"."""
    tolls = pattern.about & _TOLLS
    if not tolls or pattern.head.isdisjoint(_TOLLED):
        return False
    words, last = sentence.words, last_of(sentence, first)
    if any(
        not tolls.isdisjoint(keys_of(words, k))
        for k in (*range(last + 1, min(last + 3, len(words.low))), first - 1, first - 2)
        if k >= 0
    ):
        return True
    group = next((g for g in reversed(sentence.groups) if g.j <= first <= g.j + 3), None)
    before = range(max(0, group.i - 4), group.i) if group is not None else range(0)
    return any(not tolls.isdisjoint(keys_of(words, k)) for k in before)


def in_own_unit(value: Quantity, pattern: Pattern) -> Quantity:
    """Return a price for each as the fact tells it: without its "per share", pounds as pence where it is told in pence.

    A share is a percentage where the fact tells one, and a sum of the fact's size is in its money, though no currency is said.
    """
    told = pattern.fact.value
    if pair_of(pattern) is not None and isinstance(told, Quantity):
        return replace(value, unit=told.unit)
    if pattern.unit and value.unit == pattern.unit:
        return replace(value, unit="")
    if isinstance(told, Quantity) and factor_to(value.unit, told.unit):
        return turned(value, pattern)
    if isinstance(told, Quantity) and told.unit == "times" and not value.unit:
        return replace(value, unit="times")  # seven flights are so many times
    if isinstance(told, Quantity) and told.unit and not value.unit and value.low == value.high == 0:
        return replace(value, unit=told.unit)  # nothing is nothing in every measure
    if isinstance(told, Quantity) and value.unit == "share" and told.unit == "%" and pattern.about.isdisjoint(_INDICES):
        low, high = round(100 * value.low, 1), round(100 * value.high, 1)
        rough = value.bound == "=" and low % 5 != 0
        return replace(value, low=low, high=high, unit="%", bound="~" if rough else value.bound)
    if isinstance(told, Quantity) and not value.unit and value.n >= _SUM and told.unit.isupper() and told.n:
        return replace(value, unit=told.unit) if 0.2 <= value.n / told.n <= 5 else value
    if (
        isinstance(told, Quantity)
        and told.unit
        and value.unit.startswith(f"{told.unit} per ")
        and _is_paced(pattern.fact.says, value.unit)
    ):
        return replace(value, unit=told.unit)  # "buys [5 million] of bonds a month"
    if not pattern.per or " per " not in value.unit or not isinstance(told, Quantity):
        return value
    unit = value.unit.partition(" per ")[0]
    factor = 100.0 if (unit, told.unit) in _COINS else 0.01 if (told.unit, unit) in _COINS else 1.0
    unit = told.unit if factor != 1.0 else unit
    return replace(value, low=round(value.low * factor, 6), high=round(value.high * factor, 6), unit=unit)


def _is_paced(says: str, unit: str) -> bool:
    """Say whether a fact tells its sum for each of the same span as the unit, wherever in its sentence."""
    span = unit.rpartition(" ")[2]
    return re.search(rf"\b(?:a|per|each|every) {span}\b|\b{span}ly\b", says, re.IGNORECASE) is not None


_INDICES = frozenset({"rate", "inflation", "tariff", "growth", "wage", "unemployment", "cost"})  # no shares of a whole
_SUM = 1e6  # a smaller number says its currency
_COINS = {("GBP", "penny"), ("USD", "cent"), ("EUR", "cent")}


_ASIDE = 12  # tokens up to the comma that ends an aside
_KEEPS = frozenset("remain remains remained left has have had holds hold held keeps keep kept stay stays".split())


_JOINED = frozenset({"member", "country"})
_CLUBS, _COUNTS = words_of("ordinals.clubs"), words_of("numbers.counts_members")
_NOW = frozenset({"now", "currently", "to", "has", "have", "today", "thus"})


def _are_its_members(words: Words, first: int, pattern: Pattern) -> bool:
    """Say whether a club is told to number so many: "the bloc now numbers 21", "NATO has grown to 30", "alliance now 28"."""
    k, told = first - 1, False
    while k > 0 and (words.low[k] in _COUNTS or words.low[k] in _NOW):
        told = told or words.low[k] in _COUNTS or (words.low[k] == "now" and not words.index)
        k -= 1
    return told and (words.low[k] in _CLUBS or any(h.j == k + 1 and h.name.id in pattern.subjects for h in words.names))


def is_elliptic(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether a bare number is of what a number before it counts: "had 88 seats; the present one has 66"."""
    words, last = sentence.words, last_of(sentence, first)
    if not pattern.head.isdisjoint(_JOINED) and _are_its_members(words, first, pattern):
        return True
    before = [number_of(sentence, m) for m in sentence.quantities if words.at(m.start) < first]
    nouns = [n.noun for n in before if n.noun]
    if not nouns or best_match(nouns[-1], pattern.head) < 0.8:
        return False
    ends = last + 1 >= len(words.low) or words.low[last + 1] in (".", ",", ";", "and")
    if words.low[last + 1 : last + 2] == [","]:  # "14,700, who are based there for good, stay"
        last = next((k for k in range(last + 2, min(last + _ASIDE, len(words.low))) if words.low[k] == ","), last)
    after = words.low[last + 1 : last + 2]
    so = words.low[last + 2 : last + 3] in ([], ["."], [","], [";"], ["in"], ["at"], ["there"], ["on"])
    return (ends and words.low[first - 1] in _KEEPS | {"just", "only"}) or (so and bool(after) and after[0] in _KEEPS)


def are_left(sentence: Sentence, first: int) -> bool:
    """Say whether a bare number is told to be left, or to be there still: "about 550 are left", "some 40 remain"."""
    low, last = sentence.words.low, last_of(sentence, first)
    after = low[last + 1 : last + 4]
    so = after[1:2] in ([], ["."], [","], [";"], ["in"], ["at"], ["there"], ["on"], ["between"], ["with"])
    later = low[last + 1 : last + 2] in (["will"], ["would"]) and "remain" in low[last + 2 : last + 5]  # "52 will then remain"
    stay = after[:1] in (["will"], ["would"]) and after[1:2] in (["stay"], ["remain"])
    stay = stay or (after[:2] == ["are", "to"] and after[2:3] in (["stay"], ["remain"]))
    behind = low[last + (4 if after[:1] == ["are"] else 3) :][:1]
    if stay and (not behind or behind[0] in _WHY):
        return True  # "about 400 would remain for training", but no "300 hotels are to stay shut"
    return (
        later
        or (so and after[:1] in (["remain"], ["remained"]))
        or (after[:1] in (["are"], ["were"]) and after[1:2] in (["left"], ["still"]))
    )


_WHY = frozenset({".", ",", ";", "in", "at", "there", "on", "for", "as", "to", "behind", "until", "after", "with"})


def owned_by_a_site(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return the place or craft that has the number, where it is none of the fact's ("The port has 90 people"), or ""."""
    words = sentence.words
    group = next((g for g in reversed(sentence.groups) if g.j <= first), None)
    if group is None or words.low[group.head] not in _HAS or first - group.j > 3 or group.i < 2:
        return ""
    at = group.i - 1
    if words.low[at] not in _SITES:  # "the camp at Adre in Chad shelters": of one camp, by its name
        at = next((k for k in range(max(1, group.i - _NAMED), at) if words.low[k] in _CAMPS and words.low[k + 1] in _AT), at)
    owner = words.low[at]
    if words.low[at - 1] not in ("the", "this", "that", "a", "one") or owner not in (_SITES if at == group.i - 1 else _CAMPS):
        return ""
    return "" if any(key in pattern.theme for key in keys_of(words, at)) else owner


_HAS = frozenset("has have had employs needs holds counts shelters houses hosts accommodates".split())
_NAMED, _AT = 7, frozenset({"at", "in", "near", "of", "outside"})
_SITES = words_of("numbers.sites")
_CAMPS = _SITES | {"camp", "shelter"}
