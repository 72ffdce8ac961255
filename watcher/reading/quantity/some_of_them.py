"""Some of those whom a fact counts: who took part, who were spoken to, those of another state, those among the dead.

Owns: what is said of so many that tells them as only some, or as others. Never: ties a number to a fact.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Sentence
from watcher.reading.keys import best_match, keys_of, senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.quantity.strengths import SOLDIERS
from watcher.reading.spellings import countries
from watcher.reading.words import Words
from watcher.values import Quantity

_TOLLS = frozenset({"dead", "wounded", "missing"})


def some_of_them(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> str:
    """Return why the number is only of some of those whom the fact counts, or of others, or ""."""
    words, told = sentence.words, pattern.fact.value
    if not pattern.levelled and words.low[number.last + 1 : number.last + 2] == ["-"] and number.noun == ("country",):
        return "how many a body has"  # "the 27-nation bloc"
    if value.unit == "%":
        return "only among some" if _is_among_some(words, number, pattern) else ""
    if value.unit and isinstance(told, Quantity):
        less = value.unit == told.unit and value.unit.isupper() and value.n < told.n
        return "a part of the sum" if less and _is_a_part_of_a_sum(sentence, number, pattern) else ""
    if not isinstance(told, Quantity):
        return ""
    if words.low[number.first - 1 : number.first] in (["of"], ["with"], ["among"]) and _is_asked(words, number.first - 2):
        return "those who were asked"
    part = value.n < told.n and (pattern.levelled or pattern.about & _TOLLS) and _are_included(sentence, number)
    if part and not _are_the_facts(words, number, pattern):
        return "those who are among them"
    if value.n < told.n and pattern.about and _are_of_the_whole(sentence, number, pattern):
        return "some of them, to whom something else was done"
    if "missing" in pattern.about and _are_found(sentence, number, pattern):
        return "those who are missing no more"
    if not pattern.levelled:
        return ""
    if "person" in number.noun and "person" not in pattern.head and _were_struck(sentence, number, pattern):
        return "people whom something befell"
    if number.noun == ("person",) and pattern.head <= _ARMED and _live_there(sentence, number):
        return "people who live there"
    if _is_a_loss(sentence, number, pattern):
        return "how many are lost or gained"
    if "member" in pattern.head and _have_done(words, number):
        return "those who have done something"
    if value.n < told.n and not pattern.head.isdisjoint(_BELONG) and _are_some_members(sentence, number):
        return "some of its members"
    captive = not pattern.head.isdisjoint(_CAPTIVES) or " held " in pattern.fact.says
    if captive and (other := _of_the_captors(words, number, pattern)):
        return f"of {other}"
    if pattern.head.isdisjoint(SOLDIERS):
        return ""
    if _are_the_fallen(sentence, number):
        return "those who fell"
    if _ever_served(sentence, number, value, told):
        return "those who have ever served"
    if other := _of_another_state(words, number, pattern):
        return f"of {other}"
    return "what some of them did" if _did_something(sentence, number) or _are_addressed(sentence, number) else ""


def _is_a_part_of_a_sum(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a sum is told as a part of the fact's: "the aid [includes] $30 million", "$90 million [of the aid]"."""
    low = sentence.words.low
    if not _INCLUDES.isdisjoint(low[max(0, number.first - 2) : number.first]):
        return True
    clause = clause_at(sentence.clauses, number.first)
    so_far = "so far" in " ".join(low[clause.i : clause.j]) and "so far" not in pattern.fact.says
    if so_far and not _PAID.isdisjoint(low[clause.i : clause.j]) and _PAID.isdisjoint(split(pattern.fact.says)):
        return True  # "has paid $12 million so far"
    of = low[number.last + 1 : number.last + 3]
    ours = frozenset(pattern.theme) | pattern.about
    near = range(number.last + 3, min(number.last + 5, len(low)))
    return (
        of[:1] == ["of"]
        and of[1:] in (["the"], ["its"], ["that"], ["this"])
        and any(best_match(keys_of(sentence.words, k), ours) >= _MATCH for k in near)
    )


def _is_asked(words: Words, k: int) -> bool:
    """Say whether what stands at token k asks or tries some of those who are counted: "a [survey] of 450 soldiers"."""
    return k >= 0 and words.low[k] in _ASKED


_ASKED = words_of("some.asked")


def _is_among_some(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a share is that of a group: "turnout was 68 percent among the young"."""
    after = words.low[number.last + 1 : number.last + 5]
    return "among" in after and "turnout" in pattern.about and "among" not in pattern.fact.says


def _are_included(sentence: Sentence, number: Number) -> bool:
    """Say whether they are told as a part: "the toll includes 11 soldiers", "of the missing, 22 are children"."""
    words = sentence.words
    begin = clause_at(sentence.clauses, number.first).i
    opens = words.low[begin : begin + 2] in (["of", "the"], ["of", "those"], ["among", "the"], ["among", "those"])
    after = words.low[number.last + 1 : number.last + 2]
    if opens and "," in words.low[begin : number.first] and after in (["are"], ["were"], ["is"], ["have"]):
        return True
    return not _INCLUDES.isdisjoint(words.low[max(0, number.first - 2) : number.first]) or words.low[
        max(0, number.first - 2) : number.first
    ] == ["among", "them"]


def _are_the_facts(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether the part is told to be the fact's own: "of the 4,900 foreign troops there, 900 are Italian"."""
    at = number.last + 2
    return any(h.i == at and h.name.own == "adj" and h.name.id in pattern.subjects for h in words.names)


def _are_of_the_whole(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether something else is told of some of those: "of the recalled cookers, 400 were mended", "400 recalled ones"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    group = next((g for g in clause.groups if g.i > number.last), None)
    if group is None or words.low[group.head] in _ARE or group.mood or group.negated:
        return False
    tells = any(best_match(keys_of(words, k), pattern.about) >= _MATCH for k in range(group.i, min(clause.j, group.j + 4)))
    if tells or words.low[group.i] not in _PASSIVE:
        return False
    parted = (
        "," in words.low[clause.i : number.first] or words.low[clause.i + 2][0].isdigit()
    )  # "of the 46 killed 40 were named"
    opens = words.low[clause.i : clause.i + 2] in (["of", "the"], ["of", "those"]) and parted
    within = range(clause.i + 2, number.first) if opens else range(number.last + 1, number.span)
    return any(best_match(keys_of(words, k), pattern.about) >= _MATCH for k in within)


_PAID = frozenset({"paid", "spent", "received", "disbursed", "transferred", "handed"})
_PASSIVE = frozenset({"have", "has", "had", "were", "was"})
_MATCH = 0.8


def _were_struck(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a disaster befell so many people: "a million people lost electricity", for a fact of how many soldiers."""
    words = sentence.words
    group = next((g for g in clause_at(sentence.clauses, number.first).groups if g.i > number.last), None)
    near = range(group.i, min(group.j + 2, len(words.low))) if group is not None else range(0)
    return any(s.concept in _STRUCK - pattern.about - pattern.head for k in near for s in words.senses[k])


_STRUCK = frozenset({"blackout", "missing", "displaced", "evacuated", "dead", "wounded", "trapped", "stranded"})


def _are_found(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many of the missing have turned up: "two missing hikers were found", "found 12 missing people"."""
    words = sentence.words
    if words.low[number.first - 1 : number.first] == ["leaving"]:
        return False  # "found 14 people, leaving 96 unaccounted for"
    if words.low[number.span + 1 : number.span + 2] == ["not"]:
        return False  # "249 bodies have been found, 21 not"
    group = group_of(words, clause_at(sentence.clauses, number.first).groups, number.first)
    if group is None or words.low[group.i] == "missing":
        group = next((g for g in sentence.groups if g.i > number.span and words.low[g.i] != "missing"), None)
    if group is None or group.negated or group.mood or words.low[group.head] not in _FOUND:
        return False
    if not _YET.isdisjoint(words.low[max(0, group.i - 2) : group.j]):
        return False
    return "found" not in split(pattern.fact.says.lower())


_FOUND = words_of("some.found")
_YET = frozenset({"yet", "be", "still", "not", "never"})


_INCLUDES = frozenset({"includes", "include", "included", "including"})


def _have_done(words: Words, number: Number) -> bool:
    """Say whether a relative clause tells what so many have done: "23 member states which have ratified it"."""
    after = words.low[number.span + 1 : number.span + 3]
    return after[:1] in (["which"], ["that"], ["who"]) and after[1:] in (["have"], ["had"])


def _are_some_members(sentence: Sentence, number: Number) -> bool:
    """Say whether so many of a body do something: "25 countries of the bloc sent aid", "twelve bloc members met"."""
    words, first = sentence.words, number.first
    if words.low[first - 1 : first] == ["'s"] or not _ALL.isdisjoint(words.low[max(0, first - 3) : first]):
        return False
    of = words.low[number.last + 2 : number.last + 3] == ["of"] and words.low[number.last + 3 : number.last + 4] != ["which"]
    inside = any(words.low[k] in _BODIES for k in range(number.last + 1, number.span + 1))
    groups = clause_at(sentence.clauses, first).groups
    group = next((g for g in groups if g.i > number.last), None)
    own = group is not None and (words.low[group.head] in _ARE or "now" in words.low[group.i : group.j + 2])
    # "Has twelve members of the bloc", "counts twelve of them".
    told = any(g.j <= first and first - g.j <= 4 for g in groups) or not _HAS.isdisjoint(words.low[max(0, first - 4) : first])
    return (of or inside) and group is not None and not own and not told


_BELONG = frozenset({"member", "country"})
_BODIES = frozenset("coalition alliance bloc union group grouping partnership".split())
_HAS = frozenset("has have had count counts include includes number numbers with".split())
_ARE = frozenset("are were be been belong make form constitute comprise".split())


def _live_there(sentence: Sentence, number: Number) -> bool:
    """Say whether people are told to live somewhere, who are no soldiers: "67,500 people live in tents"."""
    after = sentence.words.low[number.span + 1 : number.span + 4]
    return not _LIVE.isdisjoint(after) and "there" not in sentence.words.low


_ARMED = frozenset({"troops", "peacekeeper", "fighter"})
_LIVE = words_of("some.live")


def _is_a_loss(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many seats are lost or gained: "the coalition lost three seats", but not "lost three of its seats"."""
    if "seat" not in pattern.head or not number.noun:
        return False
    words = sentence.words
    group = group_of(words, clause_at(sentence.clauses, number.first).groups, number.first)
    return group is not None and words.low[group.head] in _LOSES and 0 < number.first - group.head <= 3


def _are_the_fallen(sentence: Sentence, number: Number) -> bool:
    """Say whether so many were lost: "has lost 330 peacekeepers since 1978", "the number of soldiers killed rose to 330"."""
    words = sentence.words
    group = group_of(words, clause_at(sentence.clauses, number.first).groups, number.first)
    if group is not None and words.low[group.head] in _LOSES and 0 < number.first - group.head <= 4:
        return True
    at = next((k for k in range(len(words.low) - 1) if words.low[k] == "number" and words.low[k + 1] == "of"), -1)
    if at < 0 or abs(at - number.first) > _NUMBERED:
        return False
    behind = range(at + 2, min(at + 2 + _NUMBERED, len(words.low)))
    fallen = (k for k in behind if words.low[k] in _FALLEN or words.low[k : k + 2] in (["lost", "their"], ["lost", "in"]))
    return next(fallen, None) is not None


def _ever_served(sentence: Sentence, number: Number, value: Quantity, told: Quantity) -> bool:
    """Say whether so many, more than there are, went there in all the years: "more than 40,000 soldiers served in Chad"."""
    words = sentence.words
    group = next((g for g in clause_at(sentence.clauses, number.first).groups if g.i > number.last), None)
    return group is not None and words.low[group.head] == "served" and value.n > told.n


_NUMBERED = 12  # tokens between "the number of" and the number
_FALLEN = frozenset("killed dead died slain wounded injured".split())
_LOSES = frozenset("lose loses losing lost gain gains gained gaining shed sheds".split())


def _of_the_captors(words: Words, number: Number, pattern: Pattern) -> str:
    """Return whose soldiers they are, where the fact counts captives of the other side: "150 Tarn soldiers" for "[320] Osk"."""
    whose = _WHOSE.search(pattern.fact.says)
    if whose is None:
        return ""
    inside = (h for h in words.names if number.last < h.i <= number.span and h.name.id in pattern.names)
    return next((h.name.id for h in inside if words.tokens[h.i] != whose[1]), "")


_CAPTIVES = frozenset({"prisoner", "hostage"})
_WHOSE = re.compile(r"(?:\]|\bnumber of) ([A-Z]\w+)(?= (?:prisoners|soldiers|captives|hostages|fighters|civilians|troops)\b)")


def _of_another_state(words: Words, number: Number, pattern: Pattern) -> str:
    """Return the state whose soldiers they are, where the fact counts another's: "1,800 Iraqi soldiers" are no Americans.

    So are those of a third state, though the topic names it too.
    """
    if not pattern.subjects:
        return ""
    third = pattern.levelled and not pattern.subjects.isdisjoint(countries())
    for hit in words.names:
        inside = number.last < hit.i <= number.span and hit.name.own == "adj"
        if not inside or hit.name.id in pattern.subjects:
            continue
        if hit.name.id in pattern.places or (third and hit.name.kind == "country" and hit.name.id not in pattern.names):
            return hit.name.id
    return ""


def _did_something(sentence: Sentence, number: Number) -> bool:
    """Say whether so many did what is no being there: "500 soldiers took part in an exercise"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    group = next((g for g in clause.groups if g.i > number.span), None)
    if group is None or group.tense not in ("past", "present") or group.mood or group.negated or is_passive(words, group):
        return False
    if words.low[group.head] not in _ACTS or "," in words.low[number.span : group.i]:
        return False
    before = words.low[max(0, number.first - 2) : number.first]
    return _ALL.isdisjoint(before) and _NOW.isdisjoint(words.low[clause.i : clause.j])


_ACTS = words_of("some_of_them.acts")
_ALL = frozenset({"the", "all", "its", "their", "only", "just", "these", "remaining"})
_NOW = frozenset({"now", "still", "currently"})


def _are_addressed(sentence: Sentence, number: Number) -> bool:
    """Say whether somebody meets or speaks to so many: "spoke to 700 troops", "visited 200 soldiers"."""
    words = sentence.words
    group = group_of(words, clause_at(sentence.clauses, number.first).groups, number.first)
    if group is None or not 0 < number.first - group.head <= 4:
        return False
    return words.low[group.head] in _ADDRESSES or any(s.concept == "visit" for s in senses_of(words, group.head))


_ADDRESSES = words_of("some_of_them.addresses")
