"""When two values tell of the same event, which of them says more, and which way and how far a fact moved.

Owns: compatibility of values within one event ("about 1,000", "under 1,000" and "all 1,000" of one cut), precision, movement.
Never: whether a value is a change; that is compare. Looser than the values' own `same` on purpose: it merges tellings.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache, lru_cache

from watcher.language import load
from watcher.model import Fact
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown, Value, names, status

FOREVER = date(9999, 12, 31)
# How far "about", "fewer than" and "more than" reach, as a share of the number: newsrooms round to one or two digits.
REACH = {"=": (0.0, 0.0), "~": (0.1, 0.1), "<": (0.2, 0.0), ">": (0.0, 0.2)}
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def compatible(fact: Fact, was: Value, said: Value) -> bool:
    """Return whether the two values may be two tellings of one event of `fact`."""
    match was, said:
        case Unknown(), Unknown():
            return True
        case Quantity(), Quantity():
            return _reach_each_other(fact, was, said)
        case DateValue(), DateValue():
            (a, b), (c, d) = span(was), span(said)
            return (a <= c and d <= b) or (c <= a and b <= d)
        case StatusValue(), StatusValue():
            return status.same(was, said)
        case HolderValue(), HolderValue():
            return same_holder(fact, was, said)
        case SetValue(), SetValue():
            return _sets_agree(fact, was, said)
        case _:
            return False


def same_holder(fact: Fact, was: HolderValue, said: HolderValue) -> bool:
    """Return whether both say the same of one person: spelled in any way, and both in or both out of the office."""
    gone = (was.rung == "left") != (said.rung == "left")
    return not gone and names.same_holder(was.name, said.name, fact.aliases)


def _reach_each_other(fact: Fact, was: Quantity, said: Quantity) -> bool:
    if was.unit != said.unit:
        return False
    if was.bound == said.bound and was.bound in "<>":
        return abs(was.n - said.n) <= 0.1 * max(abs(was.n), abs(said.n))
    (a, b), (c, d) = _reach(was), _reach(said)
    slack = (fact.tolerance or 0.0) * max(abs(was.n), abs(said.n))
    gap = max(a, c) - min(b, d) - slack
    return gap < 0 or (gap == 0 and (a == b or c == d))  # bounds that only touch ("at least 900", "up to 900") are two events


def _reach(value: Quantity) -> tuple[float, float]:
    below, above = REACH[value.bound] if not value.is_range else (0.0, 0.0)  # a range says how far it reaches
    return value.low - abs(value.low) * below, value.high + abs(value.high) * above


def _sets_agree(fact: Fact, was: SetValue, said: SetValue) -> bool:
    if not (was.left or was.joined or said.left or said.joined):
        return _folded(fact, was.members) == _folded(fact, said.members)
    moved, told = moves_of(fact, was), moves_of(fact, said)
    return bool(told and moved) and (told <= moved or moved <= told)


def moves_of(fact: Fact, value: SetValue, members: tuple[str, ...] = ()) -> frozenset[tuple[str, str]]:
    """Return who left and who joined, as ("left", name) and ("joined", name); a plain list is measured against `members`."""
    left, joined = _folded(fact, value.left), _folded(fact, value.joined)
    if not (value.left or value.joined) and members:
        left, joined = (
            _folded(fact, members) - _folded(fact, value.members),
            _folded(fact, value.members) - _folded(fact, members),
        )
    return frozenset({("left", n) for n in left} | {("joined", n) for n in joined})


def _folded(fact: Fact, members: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_first_name(fact, name) for name in members)


def _first_name(fact: Fact, name: str) -> str:
    """Return the name under which a member is filed: the first of its alias group, without "the", accents and case."""
    mine = names.folded(name)
    for group in fact.aliases:
        if mine in {names.folded(alias) for alias in group}:
            return " ".join(names.folded(group[0]))
    return " ".join(word for word in mine if word != "the")


def merged(fact: Fact, was: Value, said: Value) -> Value:
    """Return what both tellings of one event come to: the more precise one; for sets, all that moved."""
    if isinstance(was, SetValue) and isinstance(said, SetValue):
        if not (said.left or said.joined):
            return was
        left = was.left + tuple(n for n in said.left if _first_name(fact, n) not in _folded(fact, was.left))
        joined = was.joined + tuple(n for n in said.joined if _first_name(fact, n) not in _folded(fact, was.joined))
        return SetValue(left=left, joined=joined)
    return said if vagueness(said) < vagueness(was) else was


def resolved(current: Value, moved: Value) -> Value:
    """Return the value that a fact has after a move from `current`: of a set its members, else the value moved to."""
    if isinstance(moved, SetValue) and isinstance(current, SetValue) and (moved.left or moved.joined):
        return SetValue(members=names.apply_set(current.members, moved))
    return moved


def vagueness(value: Value) -> float:
    """Return how much a value leaves open: days of a date, the width of a number's reach; less is more precise."""
    match value:
        case DateValue():
            first, last = span(value)
            return (last - first).days + (0.5 if value.bound != "on" else 0.0)
        case Quantity():
            low, high = _reach(value)
            return high - low
        case SetValue():
            return -len(value.left) - len(value.joined)
        case _:
            return 0.0


def direction(was: Value, said: Value) -> int:
    """Return 1 for more, later, a step on; -1 for fewer, earlier, a step back; 0 where there is no such order."""
    match was, said:
        case Quantity(), Quantity():
            return (said.n > was.n) - (said.n < was.n)
        case DateValue(), DateValue():
            return (span(said) > span(was)) - (span(said) < span(was))
        case StatusValue(), StatusValue() if {was.word, said.word} <= _rungs():
            return status.direction(was, said)
        case _:
            return 0


@cache
def _rungs() -> frozenset[str]:
    """Return the words that stand on the ladder or beside it; a user's own phrases have no order."""
    ladders = load("ladders")
    return frozenset((*ladders["order"], *ladders["aside"]))


def movement(was: Value, said: Value) -> float:
    """Return how far the fact moved, 0..1: the share of a number, days of a date against two years, else 1."""
    match was, said:
        case Quantity(), Quantity():
            top = max(abs(was.n), abs(said.n))
            return min(1.0, abs(said.n - was.n) / top) if top else 0.0
        case DateValue(), DateValue():
            return min(1.0, abs((span(said)[1] - span(was)[1]).days) / 730)
        case _:
            return 1.0


def span(value: DateValue) -> tuple[date, date]:
    """Return the first and the last day that the value may mean; an iso that cannot be read means any day."""
    try:
        first, last = _span(value.iso)
    except ValueError:
        return date.min, FOREVER
    days = (last - first).days
    match value.part:
        case "start":
            last = first + timedelta(days=days // 3)
        case "mid":
            first, last = first + timedelta(days=days // 3), last - timedelta(days=days // 3)
        case "end":  # "by the end of 2026" is December, "late 2026" its last quarter
            first = last - timedelta(days=days // (12 if value.bound == "by" else 4))
    return first, last


@lru_cache(maxsize=4096)
def _span(iso: str) -> tuple[date, date]:
    if "/" in iso:
        begin, _, end = iso.partition("/")
        return _span(begin)[0], _span(end)[1]
    if re.fullmatch(r"\d{3}", iso):
        return date(int(iso) * 10, 1, 1), date(int(iso) * 10 + 9, 12, 31)
    if re.fullmatch(r"\d{4}", iso):
        return date(int(iso), 1, 1), date(int(iso), 12, 31)
    year, mark = int(iso[:4]), iso[5:]
    if mark in SEASONS:
        return _months(year, *SEASONS[mark])
    if mark.startswith("W"):
        monday = date.fromisocalendar(year, int(mark[1:]), 1)
        return monday, monday + timedelta(days=6)
    if mark.startswith("Q"):
        return _months(year, int(mark[1:]) * 3 - 2, int(mark[1:]) * 3)
    if mark.startswith("H"):
        return _months(year, int(mark[1:]) * 6 - 5, int(mark[1:]) * 6)
    if len(mark) == 2:
        return _months(year, int(mark), int(mark))
    return date.fromisoformat(iso), date.fromisoformat(iso)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    until = year if last >= first else year + 1
    return date(year, first, 1), date(until, last, calendar.monthrange(until, last)[1])
