"""What the other facts of a baseline tell of a status: that its day is known, or that another sort of the same is spoken of.

Owns: a status fact beside its siblings. Never: reads a step.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.reading.context import Context, Sentence
from watcher.reading.joined_bodies import is_of_another_accession
from watcher.reading.keys import STOP
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.status.deeds import Deed
from watcher.values import DateValue, StatusValue, Value
from watcher.values.brackets import SLOT
from watcher.values.date import interval
from watcher.values.status import parse


def is_none(pattern: Pattern) -> bool:
    """Say whether the fact is that something is not there, or has not happened."""
    value = pattern.fact.value
    return isinstance(value, StatusValue) and value.word == "none" and not is_unfinished(pattern)


def is_unfinished(pattern: Pattern) -> bool:
    """Say whether what the fact calls [not finished] is told as what goes on until it is: "under construction"."""
    value, deed = pattern.fact.value, pattern.deed
    if not isinstance(value, StatusValue) or value.word != "none" or deed is None or deed.done in value.phrase.lower():
        return False
    if "[not " in pattern.fact.says:
        return False
    going_on = parse(deed.done)
    return going_on is not None and going_on.word == "in-force" and parse(deed.undone) is not None


def is_in_force(pattern: Pattern) -> bool:
    """Say whether the fact is that something is agreed, approved or in force."""
    value = pattern.fact.value
    return isinstance(value, StatusValue) and value.word in ("in-force", "approved", "signed", "agreed")


def is_of_its_noun(pattern: Pattern) -> bool:
    """Say whether the fact is that there is none of a thing, which only its noun tells, no other's course."""
    deed = pattern.deed
    others = {verb for verb in pattern.verbs if verb[:2] != "w:"} - (deed.acts_too if deed else frozenset())
    return pattern.axis == "progress" and deed is not None and deed.absent and bool(others)


def is_to_be_lifted(pattern: Pattern) -> bool:
    """Say whether the fact is that something has not been lifted: that it goes on is no course of the lifting."""
    return pattern.deed is not None and is_none(pattern) and "lift" in pattern.deed.does


def is_to_be_done(pattern: Pattern) -> bool:
    """Say whether the fact is that somebody has not done a deed to a thing: "has [not imposed] tariffs"."""
    roles, deed, value = pattern.roles, pattern.deed, pattern.fact.value
    absent = isinstance(value, StatusValue) and value.word == "none"
    return deed is not None and not deed.absent and absent and roles.doer is not None and roles.patient is not None


def is_dated(ctx: Context, deed: Deed) -> bool:
    """Say whether another fact has the day of what this one says has not happened: that it is to happen is no news."""
    for says in (split(p.fact.says) for p in ctx.patterns.facts if _is_still_ahead(ctx, p.fact.value)):
        for k, word in enumerate(says):
            if any(says[k + 1 : k + 1 + len(rest)] == rest for rest, _ in deed.does.get(word, ())):
                return True
    return False


def has_its_launch_dated(ctx: Context, pattern: Pattern) -> bool:
    """Say whether another fact has the day of the launch that has not been: "is to lift off in May"."""
    return pattern.axis == "launch" and any(
        p.fact.kind == "date"
        and "launch" in p.verbs
        and p.names.keys() & pattern.names.keys()
        and _is_still_ahead(ctx, p.fact.value)
        for p in ctx.patterns.facts
    )


def _is_still_ahead(ctx: Context, value: Value) -> bool:
    """Say whether a fact's day is yet to come: when it has gone by, a new plan is news."""
    return isinstance(value, DateValue) and interval(value)[1] >= ctx.published


def is_foreseen(ctx: Context, sentence: Sentence, pattern: Pattern, value: StatusValue, mood: str) -> bool:
    """Say whether an end still to come is the one whose day another fact of the baseline has: "ends by the end of 2025".

    So too is the closing of a purchase that is agreed.
    """
    if value.word != "completed" and (value.word != "collapsed" or "ceasefire" not in (pattern.thing, *pattern.verbs)):
        return False
    if pattern.thing == "agree" and "buy" in pattern.about:
        return True
    told = [m.value for m in sentence.dates if isinstance(m.value, DateValue) and interval(m.value)[1] > ctx.published]
    if not told and mood != "firm":
        return False
    for other in ctx.patterns.facts:
        due = other.fact.value
        if not isinstance(due, DateValue) or other.verbs.isdisjoint(_ENDS) or not _is_on_the_same(pattern, other):
            continue
        if interval(due)[1] >= ctx.published and all(overlap(due, day) for day in told):
            return True
    return False


@lru_cache(maxsize=10_000)
def has_its_day(facts: tuple[Pattern, ...], pattern: Pattern) -> bool:
    """Say whether another fact has the day by which those are to be gone whose withdrawal the fact is of."""
    return any(
        isinstance(other.fact.value, DateValue) and "withdraw" in other.verbs and _is_on_the_same(pattern, other)
        for other in facts
    )


def overlap(one: DateValue, other: DateValue) -> bool:
    """Say whether two days, by whatever grain they are told, may be the same."""
    (first, last), (begin, end) = interval(one), interval(other)
    return begin <= last and first <= end


def _is_on_the_same(pattern: Pattern, other: Pattern) -> bool:
    things = pattern.theme.keys() & other.theme.keys()
    one, two = pattern.names.keys(), other.names.keys()
    return bool(things) and bool(one & two or not (one or two)) and (one <= two or two <= one)


_ENDS = frozenset({"end", "withdraw", "close", "lasting"})


def is_siblings(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the sentence has the word that tells another fact from this one, and not its own: "land borders".

    So too where it is on the accession of another state than the fact's.
    """
    if is_of_another_accession(ctx, sentence, pattern):
        return True
    contrasts = _contrasts(ctx.patterns.facts, pattern)
    if not contrasts:
        return False
    roots = {stem(token) for token in sentence.words.low}
    return any(not theirs.isdisjoint(roots) and mine.isdisjoint(roots) for mine, theirs in contrasts)


_MOST = 3  # words by which two facts may differ and still be on the same


@lru_cache(maxsize=10_000)
def _contrasts(facts: tuple[Pattern, ...], pattern: Pattern) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return, for each fact that says the same of another sort, (the roots that only this one has, those of that one)."""
    out = []
    said = _roots(pattern)
    for other in facts:
        if other is pattern or other.fact.kind != "status" or (other.axis, other.thing) != (pattern.axis, pattern.thing):
            continue
        mine, theirs = said - _roots(other), _roots(other) - said
        alike = len(said & _roots(other)) > 1 or (pattern.axis == "strike" and bool(pattern.names.keys() & other.names.keys()))
        if 0 < len(mine) <= _MOST and 0 < len(theirs) <= _MOST and alike:
            out.append((mine, theirs))
    return tuple(out)


def _roots(pattern: Pattern) -> frozenset[str]:
    named = {word for name in pattern.names for word in split(name)}
    return frozenset(
        stem(word)
        for word in split(SLOT.sub("", pattern.fact.says))
        if word.isalpha() and word not in STOP | named and not (pattern.thing == "agree" and word in _ACCORDS)
    )


# An agreement is what two are to agree on, be it called so in one fact and a timetable in the other.
_ACCORDS = frozenset("agreement deal accord pact understanding".split())
