"""Numbers that only stand by: what is needed, what is compared, the whole of a share, a time gone by, another's own.

Owns: what in a number's own phrase says that it is no level of the fact. Never: ties a number to a fact.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, best_match, keys_of, tokens_like
from watcher.reading.left_out import is_worldwide
from watcher.reading.lexicon import split
from watcher.reading.namesakes import namesake
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN
from watcher.reading.quantity.deal_parts import of_a_part
from watcher.reading.quantity.deal_sums import beside_its_price
from watcher.reading.quantity.joined_names import of_more_than_its_own
from watcher.reading.quantity.measures import DEALS
from watcher.reading.quantity.named_disasters import of_a_named_one
from watcher.reading.quantity.not_all_of_them import not_all_of_them
from watcher.reading.quantity.numbered import has_another_number
from watcher.reading.quantity.numbers import Number
from watcher.reading.quantity.other_disasters import another_named, of_another_disaster
from watcher.reading.quantity.other_objects import another_object
from watcher.reading.quantity.other_purposes import another_purpose
from watcher.reading.quantity.other_sorts import another_sort
from watcher.reading.quantity.other_subjects import another_subject
from watcher.reading.quantity.other_values import anothers_value, is_a_deals
from watcher.reading.quantity.owned_things import another_owner
from watcher.reading.quantity.prices import is_above_a_year_ago
from watcher.reading.quantity.rungs import scale_of
from watcher.reading.quantity.some_of_them import some_of_them
from watcher.reading.quantity.tariffed import another_tariff
from watcher.reading.quantity.wage_sides import other_side
from watcher.reading.spellings import countries
from watcher.reading.status.bought import is_purchase
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.status.undone import are_done, have_it_back, undone
from watcher.reading.trades import another_trade
from watcher.reading.words import Words
from watcher.values import Quantity


def stands_by(ctx: Context, sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> str:
    """Return what the number is instead of a level of the fact, or ""."""
    words = sentence.words
    if value.unit == "times" and _is_no_time(words, number, value, pattern):
        return "no times, and no acts"
    if _is_needed(sentence, number, value, pattern):
        return "what is needed"
    if (
        words.low[number.span] == "lives"
        and "dead" not in pattern.about
        and (pattern.levelled or not _LOST.isdisjoint(words.low))
    ):
        return "lives that were lost"
    if pattern.levelled and _are_of_several(sentence, number, pattern):
        return "those of several, of whom some are the fact's"
    if not value.unit and pattern.places and _are_some_there(sentence, number, pattern):
        return "those of whom only some are there"
    if other := another_subject(sentence, number, pattern):
        return f"of another thing: {other}"
    if other := another_sort(sentence, number, pattern):
        return f"of another sort: {other}"
    if other := another_object(sentence, number, pattern):
        return f"of {other}"
    if other := another_purpose(sentence, number, pattern):
        return f"for another thing: {other}"
    if has_another_number(words, pattern):
        return "of another of the series"  # "Line 3" is not Line 7
    if place := _of_another_place(sentence, number, pattern):
        return f"of {place}"
    if "approve" in pattern.about and not value.unit and _only_sign(sentence, number):
        return "those who only signed"
    if "approve" in pattern.about and (other := _another_treaty(words, pattern)):
        return f"of the {other}"
    if "charge" in pattern.about and _are_let_off(sentence, number):
        return "those who are charged no more"
    if "strike" in pattern.about and another_trade(words.low, pattern):
        return "those of another trade"
    if value.unit == "%" and (side := other_side(sentence, number, pattern)):
        return side
    if value.unit == "%" and (other := another_tariff(words, number, pattern)):
        return f"on or of another: {other}"
    if value.unit == "%" and "tariff" in pattern.about and _is_in_return(words, number, pattern):
        return "the other side's tariff"
    if value.unit == "times" and not _KEPT.isdisjoint(words.low) and _KEPT.isdisjoint(split(pattern.fact.says.lower())):
        return "how often nothing was done"
    if (
        value.unit.isupper()
        and not pattern.about.isdisjoint(DEALS)
        and _is_owed(words, number)
        and "debt" not in pattern.fact.says
    ):
        return "what is owed, not what is paid"
    if value.unit and _is_compared(words, number) and not is_above_a_year_ago(words, number, pattern):
        return "a distance from another number"
    if _were_asked(words, number):
        return "those who were asked"
    if value.unit in _LENGTHS and "w:long" in pattern.theme and "of" in words.low[number.first + 1 : number.last + 3]:
        return "a part of its length"  # "40 kilometres of the tunnel are dug"
    if words.low[max(0, number.first - 3) : number.first] in _ONE_OF and words.low[number.first - 4 : number.first - 3] != [
        "every"
    ]:
        return "the whole that one is of"
    if _is_the_whole(words, number, value, pattern):
        return "the whole that the fact's is a part of"
    if value.unit in _TIMES and words.low[number.first - 1 : number.first] == ["after"] and _is_due(pattern):
        return "a time gone by"
    if not value.unit and (owner := _is_anothers(ctx, words, number, pattern)):
        return f"{owner}'s own"
    if others := of_more_than_its_own(sentence, number.first, value, pattern):
        return f"of {others}"
    if (
        value.unit
        and (is_purchase(pattern) or not pattern.about.isdisjoint(_WORTH) or is_a_deals(pattern))
        and (other := anothers_purchase(ctx, sentence, number.first, pattern))
    ):
        return f"the purchase of {other}"
    if value.unit and (other := beside_its_price(ctx, sentence, number, value, pattern)):
        return other
    if value.unit and pattern.about & DEALS and (part := of_a_part(sentence, number, pattern)):
        return f"of a part of it, or of its papers: {part}"
    near = range(max(0, number.first - 8), min(len(words.low), number.span + 3))
    if owner := next((owner for k in near if (owner := another_owner(words, k, pattern))), ""):
        return f"of another thing: {owner}"
    if _opens_with_a_part(sentence, number, pattern):
        return "in a part of the place"
    lower = "seat" in pattern.head and not _LOWER.isdisjoint(words.low[number.first : number.span + 9])
    if lower and _LOWER.isdisjoint(split(pattern.fact.says.lower())):
        return "seats of another body"
    if are_done(sentence, number.first, pattern.fact.says) or have_it_back(sentence, number.first, pattern):
        return "those who are without it no more"
    if not value.unit and not undone(pattern.fact.says) and _are_some_of_them(words, number, value, pattern):
        return "some of those that the fact counts"
    if why := not_all_of_them(sentence, number, value, pattern):
        return why
    if (scale := scale_of(pattern)) and scale.words.isdisjoint(words.low):
        return "no rung of its scale"
    other = another_named(ctx, sentence, number) or of_another_disaster(ctx, sentence, number, pattern)
    if other := other or of_a_named_one(ctx, sentence, number, pattern):
        return f"of another disaster ({other})"
    if some := some_of_them(sentence, number, value, pattern):
        return some
    if words.low[number.last - 1 : number.last + 1] == ["in", "all"] and is_worldwide(words, number.last, pattern):
        return ""  # of all of them, whichever was named last
    return anothers_value(ctx, sentence, number, value, pattern) or namesake(ctx, sentence, number.first, pattern)


_WORTH = frozenset({"worth", "pay"})
_LENGTHS = frozenset({"kilometre", "mile", "metre", "foot", "yard"})
_ONE_OF = [[one, "of", whose] for one in ("one", "none", "neither") for whose in ("the", "its", "their", "those", "these")]


def _are_let_off(sentence: Sentence, number: Number) -> bool:
    """Say whether the charges against so many are given up: "charges against four people were dropped"."""
    low, clause = sentence.words.low, clause_at(sentence.clauses, number.first)
    return low[number.first - 1 : number.first] == ["against"] and not _GIVES_UP.isdisjoint(low[clause.i : clause.j])


_GIVES_UP = words_of("charges.gives_up")


def _is_in_return(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a tariff is that of whom the fact's own is on: "Able put a 20 percent tariff on US goods in return"."""
    near = [k for k in range(max(0, number.first - 8), min(number.span + 4, len(words.low))) if "tariff" in keys_of(words, k)]
    if not near or not pattern.places or not pattern.actors:
        return False
    on = next((k for k in range(near[-1] + 1, min(near[-1] + 6, len(words.low))) if words.low[k] in ("on", "against")), -1)
    if on < 0:
        return False
    hit = next((h for h in words.names if on < h.i <= on + 3), None)
    return hit is not None and hit.name.id in pattern.actors - pattern.places


def _is_owed(words: Words, number: Number) -> bool:
    """Say whether a sum is of debts that come with a purchase: "plus $8 billion in debt"."""
    after = words.low[number.last + 1 : number.last + 5]
    return after[:1] in (["in"], ["of"]) and bool({"debt", "debts", "loans"} & set(after[1:3]))


_KEPT = frozenset({"unchanged", "paused", "steady", "hold"})


def _is_no_time(words: Words, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether a number is told neither of times nor of the acts that a fact of times counts: "two votes", "at 4.25".

    Fewer acts than there have been are others: "markets price in two cuts".
    """
    told = pattern.fact.value
    if not _TOLD_TIMES.isdisjoint(words.low[number.first : number.last + 2]):
        return False
    if words.low[number.first].endswith(("th", "nd", "rd", "st")):
        return False
    if pattern.names and not any(hit.name.id in pattern.names for hit in words.names):
        return True  # whose acts they are is not said
    counted = {"number", "total", "tally"} & set(words.low[max(0, number.first - 12) : number.first])
    if not number.noun and counted and any(0 < number.first - k <= 9 for k in tokens_like(words, pattern.times)):
        return False  # "the number of violations has climbed to 61"
    return best_match(number.noun, pattern.times) < 0.8 or (isinstance(told, Quantity) and value.n < told.n)


_TOLD_TIMES = frozenset({"time", "times", "twice", "once", "thrice", "x"})


def _is_needed(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether so many are only needed: "233 seats are needed", "needs two votes", "needs holders of 75 percent"."""
    words = sentence.words
    tally = not value.unit and ("seat" in pattern.head or not pattern.about.isdisjoint(_STEPS))
    if not (pattern.levelled or tally or "own_" in pattern.about or value.unit == "%") or not _NEEDS.isdisjoint(
        split(pattern.fact.says.lower())
    ):
        return False
    if tally and _is_awaited_for_force(words, number):
        return True
    after = words.low[number.span + 1 : number.span + 3]
    passive = after[:1] and after[0] in _IS and after[1:] and after[1] in _NEEDED
    needs = next((k for k in range(number.first - 1, max(-1, number.first - 9), -1) if words.low[k] in _NEEDS_IT), -1)
    of = value.unit == "%" and needs > 0 and not any(needs < g.i < number.first for g in sentence.groups)
    return bool(passive) or words.low[number.first - 1] in _NEEDS_IT or (of and "," not in words.low[needs : number.first])


def _are_of_several(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether another number tells how many of them are the fact's: "of 6,000 soldiers there 4,000 are Rwandan"."""
    words, low = sentence.words, sentence.words.low
    if low[number.first - 1] not in ("of", "the", "about", "some") or "of" not in low[max(0, number.first - 3) : number.first]:
        return False
    for mention in sentence.quantities:
        at = words.at(max(mention.start, mention.end - 1)) + 1
        if at <= number.last + 1 or low[at : at + 1] not in (["are"], ["were"], ["come"], ["came"]):
            continue
        states = [h for h in words.names if at < h.i <= at + 2 and (h.name.own == "adj" or low[h.i - 1] == "from")]
        another = not pattern.subjects.isdisjoint(countries())  # of a state's, none are another's
        if any(h.name.id in pattern.subjects or (another and h.name.kind == "country") for h in states):
            return True
    return False


_LOST = frozenset({"took", "take", "takes", "claimed", "claims", "lost", "cost", "taken"})


def _are_some_there(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether only some of so many are told to be in the fact's place: "40,000 soldiers abroad, some of them in Mali"."""
    words, low = sentence.words, sentence.words.low
    for of in range(number.span + 2, min(number.span + _BEHIND, len(low) - 3)):
        if low[of] == "of" and low[of - 1] in _SOME and low[of + 1] in _THEM and low[of + 2] in IN:
            there = [h for h in words.names if h.name.id in pattern.places and h.i > number.span]
            return bool(there) and of + 3 <= there[0].i <= of + 4
    return False


_BEHIND = 14
_SOME = frozenset({"some", "many", "most", "several", "half", "part"})
_THEM = frozenset({"them", "whom", "these", "which"})


def _of_another_place(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the name of a place that nobody told us of and that has so many: "Orr has 34 cases", for a fact of Tarn; or ""."""
    words = sentence.words
    if not pattern.places or pattern.subjects or not pattern.places.isdisjoint(sentence.named) or words.titled:
        return ""
    group = next((g for g in sentence.groups if g.j <= number.last <= g.j + 3 and words.low[g.head] in _HAS), None)
    if group is None or group.j - group.i > 2 or not group.i or group.mood:
        return ""
    k = group.i - 1 - (words.low[group.i - 1] in ("now", "alone", "still"))
    token = words.tokens[k]
    state = any(h.i <= k < h.j and h.name.kind == "country" and h.name.own == "own" for h in words.names)
    known = not state and (any(h.i <= k < h.j for h in words.names) or bool(words.senses[k]) or words.spellings[k].plain)
    if k == 0 and token.endswith("s") and words.low[group.i] != "has":
        return ""  # "Hospitals reported 34 cases": a capital that only opens the sentence
    begins = clause_at(sentence.clauses, k).i
    begins = k == begins or (k == begins + 1 and words.low[begins] in _NEAR)
    return token if begins and token[0].isupper() and token[1:].islower() and not known and words.low[k] not in STOP else ""


_NEAR = frozenset({"neighbouring", "neighboring", "nearby"})
_HAS = frozenset({"has", "had"}) | words_of("other_numbers.records")


def _only_sign(sentence: Sentence, number: Number) -> bool:
    """Say whether so many are told to have signed, and nothing else: "it was signed by 45 states"."""
    words, clause = sentence.words, clause_at(sentence.clauses, number.first)
    acts = {s.concept for k in range(clause.i, clause.j) for s in words.senses[k]}
    return "sign" in acts and acts.isdisjoint(_STEPS - {"sign"})


def _another_treaty(words: Words, pattern: Pattern) -> str:
    """Return the name of a treaty that is told of, where the fact has another or none: "the Orr Convention has 152 parties"."""
    low = words.low
    at = next((k for k in range(1, len(low)) if low[k] in _TREATIES and words.tokens[k][0].isupper()), 0)
    if not at or words.titled or not words.tokens[at - 1][0].isupper() or low[at - 1] in ("the", "this"):
        return ""
    return "" if low[at - 1] in split(pattern.fact.says.lower()) else f"{words.tokens[at - 1]} {words.tokens[at]}"


_TREATIES = frozenset({"convention", "treaty", "protocol", "covenant"})


def _is_awaited_for_force(words: Words, number: Number) -> bool:
    """Say whether it is told what follows once so many have done it: "takes effect after 60 states have ratified it"."""
    at = number.first - 1
    while at > 0 and words.low[at] in _LEAST:
        at -= 1
    if words.low[at] in ("needs", "need", "requires", "require", "needing", "requiring"):
        return True
    return words.low[at] in _ONCE and not {"force", "effect"}.isdisjoint(words.low)


_STEPS = frozenset({"approve", "join", "sign", "vote"})
_LEAST = frozenset({"at", "least", "the", "about", "more", "than", "a", "total", "of", "all"})
_ONCE = frozenset({"after", "once", "when", "until", "if", "by"})


def _is_compared(words: Words, number: Number) -> bool:
    """Say whether a percentage is only how far one thing is from another: "9% above the offer"."""
    after = words.low[number.last + 1 : number.last + 3]
    if after[:1] == ["%"] or after[:1] == ["percent"]:
        after = words.low[number.last + 2 : number.last + 4]
    return after[:1] in (["above"], ["below"]) or (after[:1] != [] and after[0] in _MORE and after[1:] == ["than"])


def _were_asked(words: Words, number: Number) -> bool:
    """Say whether they are those that a survey asked: "of 265 lawmakers interviewed"."""
    return not _ASKED.isdisjoint(words.low[number.span + 1 : number.span + 2]) and words.low[number.first - 1] in _OF


def _is_the_whole(words: Words, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether it is the whole that the fact itself names behind its own number: nine, of "[four] of the nine members".

    All of them may do what the fact tells of some: "all nine voted against it".
    """
    if not _WHOLLY.isdisjoint(words.low[max(0, number.first - 3) : number.span + 4]):
        return False
    sort = words.low[number.last + 1 : number.last + 2] == ["-"]  # "its nine-member board"
    if not sort and words.low[number.first - 1 : number.first] in (["the"], ["its"], ["their"]):
        return False  # "the nine have voted": those may be who does it
    told = pattern.fact.value
    whole = _WHOLE.search(pattern.fact.says)
    if whole is None or not isinstance(told, Quantity) or value.unit or value.is_range:
        return False
    n = float(whole[1].replace(",", "")) if whole[1][0].isdigit() else float(_WORDS.get(whole[1].lower(), 0))
    return n > 0 and value.n == n and told.n != n


def _opens_with_a_part(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether the clause begins with a part of a country that the fact does not speak of: "in the capital it won 41%"."""
    low = sentence.words.low
    begin = clause_at(sentence.clauses, number.first).i
    if low[begin : begin + 2] != ["in", "the"] or low[begin + 2 : begin + 3][:1] == [] or low[begin + 2] not in _REGIONS:
        return False
    return low[begin + 3 : begin + 4] in ([","], ["the"], ["alone"]) and low[begin + 2] not in split(pattern.fact.says.lower())


_REGIONS = frozenset(
    {"capital", "north", "south", "east", "west", "countryside", "provinces", "suburbs", "northeast", "southwest"}
)
_LOWER = frozenset({"council", "councils", "municipal", "city", "mayoral", "regional", "provincial", "county"})


def _are_some_of_them(words: Words, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether fewer are told to be some of those counted: "about 3,000 of the displaced sleep in schools"."""
    told = pattern.fact.value
    of = words.low[number.last + 1 : number.last + 3]
    if pattern.levelled or of[:1] != ["of"] or of[1:] not in (["the"], ["those"], ["these"]) or not isinstance(told, Quantity):
        return False
    at = number.last + 3 + (words.low[number.last + 3 : number.last + 4] == ["who"])  # "9,000 of those who fled"
    counted = at < len(words.low) and (words.low[at] in _WORDS or words.low[at][0].isdigit())  # "three of the nine"
    whole = at < len(words.low) and not counted and best_match(keys_of(words, at), pattern.about) >= 0.8
    others = frozenset(key for key in pattern.about if key[:2] == "w:")  # "ten of those hurt are still in hospital"
    if whole and any(best_match(keys_of(words, k), others) >= 0.8 for k in range(at + 1, min(at + 12, len(words.low)))):
        return False
    return whole and (value.n < told.n or not pattern.about.isdisjoint(_DEAD))  # a floor's toll may have grown


def _is_due(pattern: Pattern) -> bool:
    """Say whether the fact tells how long something is to take, and not how long it has taken."""
    return not _DUE.isdisjoint(split(pattern.fact.says.lower()))


def _is_anothers(ctx: Context, words: Words, number: Number, pattern: Pattern) -> str:
    """Return the person or firm whose own they are, where that is none of the fact's: "one of Able's three papers"."""
    at = number.first - 1
    if at < 1 or words.low[at] != "'s" or not words.tokens[at - 1][0].isupper() or not number.noun:
        return ""
    hit = next((h for h in words.names if h.j == at), None)
    if hit is None or hit.name.kind in ("country", "body", "place") or hit.name.id in pattern.names:
        return ""
    if hit.name.id in ctx.patterns.topical and hit.name.id not in ctx.patterns.members | ctx.patterns.incumbents:
        return ""
    return words.tokens[at - 1]


_IS = frozenset({"is", "are", "were", "was", "would"})
_NEEDED = frozenset({"needed", "required", "necessary"})
_NEEDS_IT = frozenset({"needs", "require", "requires", "requiring", "needing"})
_NEEDS = _NEEDED | _NEEDS_IT | {"need", "least", "threshold"}
_MORE = frozenset({"more", "less", "higher", "lower"})
_ASKED = frozenset({"interviewed", "surveyed", "polled", "questioned", "asked"})
_OF = frozenset({"of", "among"})
_DEAD = frozenset({"dead"})
_TIMES = frozenset({"day", "week", "month", "year", "hour", "minute"})
_WHOLLY = frozenset({"all", "unanimously", "unanimous", "every", "each"})
_DUE = frozenset({"to", "will", "shall", "planned", "scheduled"})
_WHOLE = re.compile(r"\]\s+(?:out )?of (?:the|its|their) ([0-9][0-9,]*|[a-zA-Z]+)\b")
_WORDS = {
    word: n
    for n, word in enumerate("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 2)
}
