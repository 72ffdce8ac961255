"""One observation against one value: what it means for the fact.

Owns: the verdict. Never: reads a sentence, or looks at other observations.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from watcher.model import Fact, Observation, Verdict, VerdictWord
from watcher.values import (
    DateValue,
    HolderValue,
    Quantity,
    SetValue,
    StatusValue,
    Unknown,
    Value,
    names,
    quantity,
    show,
    status,
)
from watcher.values import date as dates


def judge(fact: Fact, current: Value, observation: Observation, *, published: date) -> Verdict:
    """Return what `observation` means for `fact`, whose value is `current`. `published`: the day of the baseline's article."""
    told = observation.value
    before = observation.entry.when.date() < published
    equal = same_value(fact, current, told)
    word, why = _word(observation, equal, before)
    if word == "same" and not before and has_come(current, observation, published):
        word, why = "changed", "what was awaited has come to pass"
    if word == "same" and not before and is_told_closer(current, observation):
        word, why = "planned" if observation.stance == "planned" else "changed", ""
    if word == "same" and not before and is_to_cross(current, observation):
        word, why = "planned", f"{show(current)} is across the bound that it is still to be brought across"
    return Verdict(observation=observation, word=word, against=current, why=why or f"{show(current)} → {show(told)}")


def _word(observation: Observation, equal: bool, before: bool) -> tuple[VerdictWord, str]:
    stance = observation.stance
    if isinstance(observation.value, Unknown) and (equal or observation.kind != "date"):
        return "same", "nobody knows it still"
    if equal:
        return (
            ("denied", "a denial of it") if stance == "denied" and observation.kind != "quantity" else ("same", "restates it")
        )
    if stance == "denied":
        return "denied", "a change is denied"
    if stance == "past":
        return "past", "of another time"
    if before:
        return "past", "older than the article"
    if stance == "questioned":
        return "same" if equal else "denied", "asked or conditional, not told"
    return ("planned", "") if stance == "planned" else ("changed", "")


_WIDE, _EXACT, _MONTH = timedelta(days=20), timedelta(days=6), timedelta(days=31)


def has_come(current: Value, observation: Observation, published: date) -> bool:
    """Say whether what was awaited is told as done: that it has come to pass is news, and so is the day of what had a month.

    `published`: the day of the baseline's article, from which on it was awaited.
    """
    told, heard = observation.value, observation.entry.when.date()
    if not isinstance(current, DateValue) or not isinstance(told, DateValue) or observation.stance != "asserted":
        return False
    (first, last), wide = dates.interval(told), dates.interval(current)
    done = told.bound in ("on", "by") and any(step.rule == "done" for step in observation.trace)
    if done and wide[1] >= published and first <= heard and last - first <= _MONTH:
        return True
    if told.bound != "on" or current.bound == "by":
        return False
    return last - first <= _EXACT and wide[1] - wide[0] >= _WIDE and last <= heard


# What is expected in half a year, or in the months from one to another, has its day still to be set.
_HALF, _YEAR, _QUARTER = timedelta(days=140), timedelta(days=300), timedelta(days=93)


def is_told_closer(current: Value, observation: Observation) -> bool:
    """Say whether what had half a year now has its day, or its quarter: "the first half of 2027" that is to be 29 January."""
    told = observation.value
    if not isinstance(current, DateValue) or not isinstance(told, DateValue) or current.bound != "on":
        return False
    if observation.stance not in ("asserted", "planned") or told.bound not in ("on", "by"):
        return False
    (first, last), wide = dates.interval(told), dates.interval(current)
    if not _HALF <= wide[1] - wide[0] <= _YEAR or last - first > _QUARTER:
        return False
    if "/" in current.iso and (first == wide[0] or last == wide[1]):
        return False  # "from May to October": one end of the known span
    return wide[0] <= first and last <= wide[1] and not (told.bound == "by" and last == wide[1])


def is_to_cross(current: Value, observation: Observation) -> bool:
    """Say whether a bound is still to be crossed that the value lies beyond already: of 900 "will go to fewer than 1,000"."""
    told = observation.value
    if not isinstance(current, Quantity) or not isinstance(told, Quantity) or observation.stance != "planned":
        return False
    beyond = current.high < told.low if told.bound == "<" else current.low > told.high
    return beyond and any(step.rule == "across" for step in observation.trace)


_TALKS = re.compile(r"(?:The )?(?:[\w’-]+(?:['’]s)? ){0,4}?(?:[Tt]alks|[Nn]egotiations)\b")


def same_value(fact: Fact, current: Value, told: Value) -> bool:
    """Say whether `told` is no news against `current`."""
    if isinstance(current, Unknown) and isinstance(told, StatusValue) and told.word == "none":
        known = status.parse(current.word)  # of what is [not decided] there is no decision
        return known is not None and known.word == "none"
    if isinstance(current, Unknown) or isinstance(told, Unknown):
        return isinstance(current, Unknown) and isinstance(told, Unknown)
    if isinstance(current, Quantity) and isinstance(told, Quantity):
        if fact.tolerance is None and quantity.told_lower(current, told):
            return True
        if current.bound == told.bound and told.bound in ("<", ">"):
            # Two floors (or two ceilings) are compared as numbers: "more than 2,900" is news against "more than 2,400".
            # A floor is no rounded number: "more than 1,000" is news against "more than 800".
            current, told = replace(current, bound="=", strict=False), replace(told, bound="=", strict=False)
        elif current.bound == ">" and told.near:
            # "Nearly 3,000" is about so many: news against "at least 2,100".
            current, told = replace(current, bound="=", strict=False), replace(told, bound="~", strict=False, near=False)
        elif current.near and current.bound == "<" and told.bound == ">" and told.strict and told.low >= current.low:
            return False  # what was nearly 2,000 is more than 2,000
        return quantity.same(current, told, fact.tolerance)
    if isinstance(current, DateValue) and isinstance(told, DateValue):
        return dates.same(current, told)
    if isinstance(current, StatusValue) and isinstance(told, StatusValue):
        behind = status.behind(current, told) and not _TALKS.match(fact.says)  # what is agreed, talks come to in the end
        return status.same(current, told) or behind or status.short_of(current, told)
    if isinstance(current, HolderValue) and isinstance(told, HolderValue):
        if current.rung == "in-office" and told.rung != "left":
            # Who is in the office and runs for it again is still in it.
            return names.same_holder(current.name, told.name, fact.aliases)
        return names.same(current, told, fact.aliases)
    if isinstance(current, SetValue) and isinstance(told, SetValue):
        return _same_set(current, told)
    return False


def _same_set(current: SetValue, told: SetValue) -> bool:
    if told.left or told.joined:
        gone = any(names.same_holder(m, g) for m in current.members for g in told.left)
        new = any(not any(names.same_holder(m, j) for m in current.members) for j in told.joined)
        return not (gone or new)
    return all(any(names.same_holder(m, t) for m in current.members) for t in told.members)
