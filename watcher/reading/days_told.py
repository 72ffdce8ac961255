"""A day told between a verb and what it is done to: "approved on Monday evening the bid", "signed on 3 May the treaty".

Owns: where such a day ends. Never: which day it is.
"""

from __future__ import annotations

from watcher.language import words_of

_WEEKDAYS = words_of("date.weekdays")
_MONTHS = words_of("ties.months") - _WEEKDAYS
_TODAY = frozenset({"today", "yesterday"})
_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_UNITS = frozenset({"week", "month", "year"})
_LEADS = frozenset({"late", "early", "earlier"})
_NTH = frozenset({"st", "nd", "rd", "th"})


def past_a_day(low: list[str], k: int) -> int:
    """Return the token behind the day that is told at token k: "on Monday", "last week", "on 3 May"; k where none is."""
    at = k + (low[k : k + 1] != [] and low[k] in _LEADS)
    on = low[at : at + 1] == ["on"]
    at += on
    if low[at : at + 1] in (["last"], ["this"]) and not on:
        at += 1
        spans = low[at : at + 1] != [] and (low[at] in _UNITS or low[at] in _PARTS or low[at] in _WEEKDAYS)
        return at + 1 if spans else k
    begin = at
    if low[at : at + 1] and (low[at] in _WEEKDAYS or low[at] in _TODAY):
        at += 1 + (low[at + 1 : at + 2] != [] and low[at + 1] in _PARTS)
    elif not on:
        return k
    within = at + (at > begin and low[at : at + 1] in ([","], ["("], ["["]))
    end = _past_date(low, within)
    if end == within:
        return at if at > begin else k
    return end + (within > at and low[end : end + 1] in ([","], [")"], ["]"]))


def _past_date(low: list[str], k: int) -> int:
    """Return the token behind "May 3", "3 May" or "the 3rd of May" at token k, with its year; k where none is."""
    at = k + (low[k : k + 1] == ["the"])
    if low[at : at + 1] and low[at] in _MONTHS and low[at + 1 : at + 2] and low[at + 1].isdigit():
        at += 2 + (low[at + 2 : at + 3] != [] and low[at + 2] in _NTH)
    elif low[at : at + 1] and low[at].isdigit():
        at += 1 + (low[at + 1 : at + 2] != [] and low[at + 1] in _NTH)
        at += low[at : at + 1] == ["of"]
        if low[at : at + 1] == [] or low[at] not in _MONTHS:
            return k
        at += 1
    else:
        return k
    year = at + (low[at : at + 1] == [","])
    if low[year : year + 1] and low[year].isdigit() and len(low[year]) == len("2025"):
        return year + 1 + (year > at and low[year + 1 : year + 2] == [","])
    return at
