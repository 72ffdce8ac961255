"""Numbers beside how many there are: jobs at stake, some of whom something else is told, what a whole country or one town has.

Owns: what makes a number one of others than all those whom the fact counts. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.spellings import countries
from watcher.reading.status.undone import undone
from watcher.values import Quantity


def not_all_of_them(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> str:
    """Return why the number is not of all those whom the fact counts, or not of its place as a whole, or ""."""
    if pattern.about and not value.unit:
        if _help_them(sentence, number):
            return "those who help"
        if _are_some_of_the_struck(sentence, number, value, pattern) or _are_of_as_many(sentence, number, value, pattern):
            return "some of them, of whom something else is told"
        if _are_of_the_struck(sentence, number, pattern):
            return "some of those who were struck"
        if "dead" in pattern.about and _are_laid_to_rest(sentence, number, value, pattern):
            return "some of the dead, who have been named or buried"
    if value.unit and _is_of_some_people(sentence, number, pattern):
        return "only some people's"
    if value.unit in _SPANS and "sentence" in pattern.about and _is_served(sentence, number):
        return "how long it has been served"
    if not value.unit and _is_of_each_day(pattern.fact.says) and {"day", "daily"}.isdisjoint(sentence.words.low):
        return "not told of each day"
    if pattern.levelled and not value.unit:
        if _are_no_soldiers(sentence, number, pattern):
            return "people of whom it is told what befell them, and no soldiers"
        if _is_an_age(sentence, number, value):
            return "an age"
        if "employee" in pattern.head and sentence.words.low[number.first - 1] in _GIVES:
            return "those who are given something"
        if _are_in_one_place(sentence, number, value, pattern):
            return "those in one place only"
        if _do_not_live_there(sentence, number, pattern):
            return "those of whom something else is told than that they live there"
        if _are_where_some_are(sentence, number, value, pattern):
            return "where some of them are"
        if _act_of_themselves(sentence, number, value, pattern):
            return "some of them, who do or suffer something"
        if _are_jobs_at_stake(sentence, number, pattern):
            return "jobs that come, go or are at stake"
        if _is_told_of_some(sentence, number, value, pattern):
            return "some of them, of whom something else is told"
    if not value.unit and pattern.subjects and _are_of_the_whole_trade(sentence, number, pattern):
        return "those of a whole trade, or of others in it"
    if _are_of_the_whole_country(sentence, number, pattern):
        return "those of a whole country"
    return "of a town in it" if value.unit == "%" and _is_of_a_town(sentence, number, pattern) else ""


def _are_no_soldiers(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether people are told to be struck or to flee, where soldiers are counted: "1,700 people have been displaced"."""
    if "person" not in number.noun or pattern.head.isdisjoint(_SOLDIERS):
        return False
    words = sentence.words
    if _KILLERS.isdisjoint(words.low[max(0, number.first - 4) : number.first]):
        near = range(number.span + 1, min(number.span + _FAR, len(words.low)))
        return any(s.concept in _BEFELL for k in near for s in words.senses[k])
    return True


_SOLDIERS = frozenset({"troops", "personnel", "peacekeeper"})
_KILLERS = words_of("not_all.killers")
_BEFELL = frozenset({"dead", "wounded", "missing", "displaced", "evacuated"})
_FAR = 12


def _are_jobs_at_stake(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many jobs are told to be made, kept, lost or feared for: "could lose 400 jobs", "supports 5,000 jobs"."""
    low = sentence.words.low
    if "employee" not in pattern.head or low[number.span] not in _JOBS or not _JOBS.isdisjoint(split(pattern.fact.says)):
        return False
    if not _MAKES.isdisjoint(low[max(0, number.first - 4) : number.first]):
        return True
    after = low[number.span + 1 : number.span + 5]
    return any(after[n : n + 2] in _AT_RISK for n in range(len(after))) or not _THREATENED.isdisjoint(after)


_JOBS = words_of("not_all.jobs")
_MAKES = words_of("not_all.makes")
_AT_RISK = tuple(each.split() for each in ("at risk", "at stake", "under threat", "could go", "will go", "to go", "in danger"))
_THREATENED = frozenset({"threatened", "endangered", "jeopardised", "created", "lost", "saved", "protected"})


def _is_told_of_some(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether far fewer, told with their place, do or are something else: "30 patients at Able are in intensive care"."""
    told, words = pattern.fact.value, sentence.words
    if not isinstance(told, Quantity) or value.n >= _MOST * told.n or not number.noun or pattern.head.isdisjoint(number.noun):
        return False
    clause = clause_at(sentence.clauses, number.first)
    group = next((g for g in clause.groups if g.i > number.span), None)
    ill = group is not None and not _ILL.isdisjoint(words.low[group.j : group.j + 3])
    # Where they are, and not whose: "1,200 Able troops are in Best" tells how many there are.
    named = (h for h in words.names if words.low[h.i - 1 - (words.low[h.i - 1] == "the")] in _WHERE)
    own = (h.i for h in named if h.name.id in pattern.names and (ill or h.name.id not in countries()))
    if group is None or not any(number.last < i < group.i for i in own) or "," in words.low[number.span : group.i]:
        return False
    if not ill and any(group.j <= h.i < clause.j and h.name.id in pattern.names for h in words.names):
        return False  # "900 soldiers of the mission are deployed in Able": where all of them are
    if not _ALL.isdisjoint(words.low[max(0, number.first - 3) : number.first]) or not _STILL.isdisjoint(
        words.low[clause.i : clause.j]
    ):
        return False
    ours = frozenset(pattern.theme) | pattern.about | pattern.verbs
    return not any(best_match(keys_of(words, k), ours) >= _FIT for k in range(group.i, min(clause.j, group.j + 4)))


def _act_of_themselves(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether fewer "of the" whole are told to have done or suffered something: "60 cars of the train derailed"."""
    told, words = pattern.fact.value, sentence.words
    low, of = words.low, number.span + 1
    if (
        low[of : of + 1] != ["of"]
        or _WHOSE.isdisjoint(low[of + 1 : of + 2])
        or not isinstance(told, Quantity)
        or value.n >= told.n
    ):
        return False
    if pattern.head.isdisjoint(number.noun) or not _ALL.isdisjoint(low[max(0, number.first - 2) : number.first]):
        return False
    group = next((g for g in clause_at(sentence.clauses, number.first).groups if g.i > of), None)
    if group is None or group.i - of > _FAR // 2 or low[group.head] in _ARE or "," in low[of : group.i]:
        return False
    ours = frozenset(pattern.theme) | pattern.about | pattern.verbs
    whole = any(best_match(keys_of(words, k), ours) >= _FIT for k in range(of + 1, group.i))
    return whole and best_match(keys_of(words, group.head), ours) < _FIT


_WHOSE = frozenset({"the", "its", "their", "his"})
_ARE = words_of("not_all.are")

_MOST, _FIT = 0.6, 0.8
_WHERE = frozenset({"at", "in", "from", "of", "on", "aboard", "near"})
_ILL = frozenset({"hospital", "hospitals", "intensive", "critical", "ventilators", "quarantine", "isolation"})
_ALL = frozenset({"the", "all", "its", "their", "only", "just", "these", "remaining", "last", "with"})
_STILL = words_of("not_all.still")


def _are_where_some_are(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether fewer places only tell whose news it is: "soldiers [at three bases] were put on alert"."""
    words, told = sentence.words, pattern.fact.value
    if not isinstance(told, Quantity) or value.n >= told.n or words.low[number.first - 1] != "at" or not number.noun:
        return False
    clause = clause_at(sentence.clauses, number.first)
    group = next((g for g in clause.groups if g.i > number.span), None)
    before = any(g.j <= number.first for g in clause.groups)
    plain = group is not None and not before and _STILL.isdisjoint(words.low[clause.i : group.j + 1])
    return plain and number.first - clause.i >= _WHO and words.low[clause.i] not in ("in", "at", "from", "of")


_WHO = 2  # tokens of those who are told of


def _is_served(sentence: Sentence, number: Number) -> bool:
    """Say whether it is how long somebody has been in prison: "has been in jail for two years", "has served two years"."""
    low = sentence.words.low
    near = low[max(0, number.first - 6) : number.first]
    return ("been" in near and near[-1:] == ["for"]) or (not _SERVED.isdisjoint(near) and not _HAS.isdisjoint(near))


_SPANS = frozenset({"day", "week", "month", "year"})
_SERVED, _HAS = frozenset({"spent", "served"}), frozenset({"has", "had", "have", "already"})


def _is_an_age(sentence: Sentence, number: Number, value: Quantity) -> bool:
    """Say whether people are told to be so old: "80 inmates are [under 21]"."""
    low = sentence.words.low
    return not number.noun and value.n <= _OLD and low[number.first] in ("under", "over") and low[number.first - 1] in _ARE


_GIVES = frozenset({"give", "gives", "gave", "given", "offer", "offers", "offered", "giving", "offering"})
_ARE, _OLD = frozenset({"are", "were", "is", "was"}), 100


def _are_in_one_place(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether fewer of a firm's staff are told of one country alone: "employs 3,000 people in Ireland"."""
    words, told = sentence.words, pattern.fact.value
    if "employee" not in pattern.head or pattern.places or not isinstance(told, Quantity) or value.n >= _MOST * told.n:
        return False
    if words.low[number.span + 1 : number.span + 2] != ["in"] or not _STILL.isdisjoint(words.low):
        return False
    return any(h.i == number.span + 2 and h.name.kind == "country" and h.name.id not in pattern.names for h in words.names)


@lru_cache(maxsize=10_000)
def _is_of_each_day(says: str) -> bool:
    """Say whether a fact counts how many there are each day: "[1,400] people cross the border each day"."""
    return re.search(r"\b(?:a|each|every|per) day\b|\bdaily\b", says) is not None


def _do_not_live_there(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many people of a town do something, or something befalls them: "drove 90,000 people from their homes"."""
    if _INHABITED.search(pattern.fact.says) is None or "person" not in number.noun:
        return False
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    had = words.low[max(0, number.first - 3) : number.first]
    return _LIVING.isdisjoint(words.low[clause.i : clause.j]) and _HAVE.isdisjoint(had) and "there" not in words.low[clause.i :]


_INHABITED = re.compile(r"\binhabitants\b|\bpopulation of\b|\] people live in [A-Z]|\bresidents\b")
_LIVING = words_of("not_all.living")
_HAVE = frozenset({"has", "have", "had", "of", "with", "represents", "representing", "unites", "covers", "to", "grown", "grew"})


def _help_them(sentence: Sentence, number: Number) -> bool:
    """Say whether so many are told to help or look for others: "400 rescuers are searching for the missing"."""
    words = sentence.words
    group = next((g for g in clause_at(sentence.clauses, number.first).groups if g.i > number.span), None)
    return group is not None and not is_passive(words, group) and not _HELPS.isdisjoint(words.low[group.i : group.j])


_HELPS = words_of("not_all.helps")


def _are_some_of_the_struck(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether fewer of those befallen are told of: "1,200 people evacuated from Able are staying in a sports hall"."""
    words, told = sentence.words, pattern.fact.value
    if not isinstance(told, Quantity) or value.n > _MOST * told.n or not number.noun:
        return False
    befallen, clause = number.span + 1, clause_at(sentence.clauses, number.first)
    if befallen >= clause.j or best_match(keys_of(words, befallen), pattern.about) < _FIT or words.low[befallen] in _STATES:
        return False
    verb = next((g for g in clause.groups if g.i > befallen + 1), None)
    before = words.low[max(0, number.first - 3) : number.first]
    return (
        verb is not None
        and verb.tense in ("present", "perfect", "past")
        and "," not in words.low[befallen : verb.i]
        and _ALL.isdisjoint(before)
        and _STILL.isdisjoint(words.low[verb.i : verb.j + 1])
    )


_STATES = frozenset({"dead", "missing", "still"})


def _are_of_the_struck(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether so many "of the" dead, hurt or missing are told of, whatever is told: "40 of the injured are still in"."""
    low, at = sentence.words.low, number.last + 3
    if low[number.last + 1 : at] != ["of", "the"] or at >= len(low) or undone(pattern.fact.says):
        return False
    return not (_STRUCK & pattern.about).isdisjoint(keys_of(sentence.words, at))


_STRUCK = frozenset({"dead", "wounded", "missing", "displaced", "evacuated"})


def _are_laid_to_rest(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether fewer of the dead are told to have been named, buried or given back: "so far 31 bodies are identified"."""
    words, told = sentence.words, pattern.fact.value
    if (
        not isinstance(told, Quantity)
        or value.n >= told.n
        or not _ALL.isdisjoint(words.low[max(0, number.first - 2) : number.first])
    ):
        return False
    group = next((g for g in clause_at(sentence.clauses, number.first).groups if g.i > number.span), None)
    return group is not None and not group.negated and words.low[group.head] in _RESTS


_RESTS = words_of("not_all.laid_to_rest")


def _are_of_as_many(sentence: Sentence, number: Number, value: Quantity, pattern: Pattern) -> bool:
    """Say whether they are some of as many as the fact tells: "has cut 120 of the 400 jobs", "80 of the jobs to go"."""
    low, told = sentence.words.low, pattern.fact.value
    if not isinstance(told, Quantity) or value.n >= told.n or low[number.last + 1 : number.last + 3] not in _OF_THE:
        return False
    if any(m.value == told and 0 < sentence.words.at(m.start) - number.last <= 4 for m in sentence.quantities):
        return True
    return "employee" in pattern.head and not _JOBS.isdisjoint(low[number.last + 3 : number.last + 5])


_OF_THE = (["of", "the"], ["of", "its"], ["of", "those"], ["of", "these"], ["of", "their"])


def _is_of_some_people(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a rate or sum is told of some people only: "the minimum wage [for apprentices] is $8"."""
    low = sentence.words.low
    group = next((g for g in reversed(clause_at(sentence.clauses, number.first).groups) if g.j <= number.first), None)
    if group is None:
        return False
    begin = clause_at(sentence.clauses, number.first).i
    found = (k for k in range(begin, group.i - 1) if low[k] in ("for", "among") and low[k + 1] in _SOME_PEOPLE)
    at = next(found, -1)
    return at >= 0 and low[at + 1] not in _said(pattern.fact.says)


_SOME_PEOPLE = words_of("not_all.some_people")


def _are_of_the_whole_trade(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether the subject is a whole trade or the fact's rivals: "the industry has cut 90,000 jobs"."""
    words, clause = sentence.words, clause_at(sentence.clauses, number.first)
    group = next((g for g in reversed(clause.groups) if g.j <= number.first), None)
    if group is None or group.i - 1 <= clause.i or number.first - group.j > _NEAR_VERB:
        return False
    trade = words.low[group.i - 1]
    return trade in _TRADES and trade not in _said(pattern.fact.says)


_NEAR_VERB = 5
_TRADES = words_of("not_all.trades")


def _are_of_the_whole_country(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether it is told of a country as a whole, where the fact is of one thing or place in it, and that is not named."""
    if not _is_of_a_place_within(pattern) or not pattern.names.keys().isdisjoint(sentence.named):
        return False
    low = sentence.words.low
    near = range(max(0, number.first - 9), min(len(low) - 2, number.span + 5))
    return any(low[k] in _IN and low[k + 1] == "the" and low[k + 2] in _WHOLES for k in near)


def _is_of_a_place_within(pattern: Pattern) -> bool:
    said = _said(pattern.fact.says)
    return bool(pattern.names) and pattern.names.keys().isdisjoint(countries()) and said.isdisjoint(_WHOLES)


_IN = frozenset({"in", "across", "throughout", "around"})
_WHOLES = frozenset({"country", "nation", "world"})


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    return frozenset(split(says.lower()))


def _is_of_a_town(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a share or rate is that of a town or region in the fact's place: "in the Able city of Orr it is 11%"."""
    words, said = sentence.words, _said(pattern.fact.says)
    clause = clause_at(sentence.clauses, number.first)
    for k in range(clause.i + 1, min(clause.j, len(words.low)) - 2):
        if words.low[k] in _TOWNS and words.low[k + 1] == "of" and words.tokens[k + 2][:1].isupper():
            led = next((i for i in range(k - 1, max(-1, k - 4), -1) if words.low[i] in ("in", "at")), -1)
            return led >= 0 and words.low[k] not in said and words.low[k + 2] not in said
    return False


_TOWNS = words_of("not_all.towns")
