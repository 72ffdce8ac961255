"""A number with what belongs to it: bound, currency or unit, both ends of a range.

Owns: where a measure begins and ends and what it says. Never: what it counts, and in which role (watcher.reading.quantities).
"""

from __future__ import annotations

import re
from functools import cache

from watcher.values.bounds import Bound, bound_after, bound_before, bound_behind_noun, bounds, more_after, next_word
from watcher.values.growth import Number
from watcher.values.numerals import Atom, fold, words
from watcher.values.spelling import scan
from watcher.values.units import AGO, Unit, currency_before, unit_after, units

JOINING = frozenset({"", "to", "and", "or", "~", "through"})
RANGING = ("rang", "vary", "varie", "anywhere", "somewhere", "span")
MONEY_SMALL = {"cent": 0.01, "penny": 0.01}


class Measure:
    """A measure in a text, offsets into it.

    start, end: the whole span. first, last: the number's own. noun_at: where counted words may begin. more: another so many, so
    many more. sort: the number's (watcher.values.growth.Number). age: the unit says an age.
    """

    __slots__ = (
        "age",
        "bound",
        "end",
        "first",
        "high",
        "last",
        "low",
        "more",
        "noun_at",
        "number",
        "sort",
        "start",
        "unit",
        "unit_end",
        "unit_start",
    )

    def __init__(self, number: Number) -> None:
        self.number, self.sort = number, number.sort
        self.start = self.first = number.start
        self.end = self.last = self.noun_at = number.end
        self.low, self.high = number.low, number.high
        self.unit, self.unit_start, self.unit_end = "", number.end, number.end
        self.bound: Bound = bounds().exact
        self.more = self.age = False

    @property
    def is_range(self) -> bool:
        return self.low != self.high


ATTRIBUTIVE = re.compile(r"(?:above|below) an? \Z")  # "just above a 50-year low" says nothing of how many years
VAGUE = Bound("~", False, "~", "vague")
PLAIN_SORTS = frozenset({"figure", "glued", "count", "part", "plural", "vague"})


def measure(text: str, low: str = "", found: list[Atom] | None = None) -> list[Measure]:
    """Return the measures of `text`, in order, the two ends of "20 to 30" as one.

    low, found: fold(text) and the atoms of that, if they are at hand.
    """
    low = low or fold(text)
    return _measures(text, low, scan(low, found))


def _measures(text: str, low: str, numbers: list[Number]) -> list[Measure]:
    out: list[Measure] = []
    taken = 0
    for number in numbers:
        if number.start < taken:
            continue
        found = _measure(text, low, number)
        if found is None:
            continue
        if out and found.start < out[-1].end:
            found.start = min(found.first, out[-1].end)
        taken = found.end
        if found.unit == "metre" and out:
            _share_letter(out[-1], found)
        if (
            out
            and found.unit in MONEY_SMALL
            and low[out[-1].end : found.start] in (" ", ", ")
            and _small_change(out[-1], found)
        ):
            continue
        if out and _joined(low, out[-1], found):
            continue
        out.append(found)
    return out


def _measure(text: str, low: str, number: Number) -> Measure | None:
    out = Measure(number)
    if number.sort not in PLAIN_SORTS:
        return out
    code, start = "", number.start
    lead = _lead(low, start)
    if lead is not None:
        if not lead.isalpha() or lead in units().capitals:
            code, start = currency_before(low, text, start)
        if not code and low[number.start - 1 : number.start].isalpha():
            return None
    if number.sort == "glued" and not _resolve_letter(out, text, low, bool(code)):
        return None
    if lead is not None:
        start = _sign(low, out, start)
    word = next_word(low, out.last)
    bare = word.isalpha() and word.isascii() and word not in trailing() and number.sort != "part"
    unit = None if bare else unit_after(low, text, out.last, number.written, number.sort == "part")
    if unit is None and out.last < len(low) and low[out.last].isalpha():
        return None
    if code:
        _pay(out, code, start, unit, low)
    elif unit:
        _put(out, unit)
    elif number.sort == "part":
        out.unit = "share"
    if lead is not None:
        before = bound_before(low, start, out.unit)
        out.start = min(out.start, start, before.start)
        out.bound, out.more = before.bound, before.more
        if out.unit and ATTRIBUTIVE.search(low, out.start, out.first) and low[out.unit_start - 1] == "-":
            out.bound, out.start = bounds().exact, out.first
    if not bare or code:
        _bind(low, out)
    elif not out.bound.name:
        _bind_noun(low, out)
    if out.sort in ("plural", "vague") and not out.bound.name:
        out.bound = VAGUE
    return out


def _lead(low: str, start: int) -> str | None:
    """Return the word before a number if it can belong to it, "" for a sign; None for a plain word that cannot."""
    floor = start - 24 if start > 24 else 0
    word = low[low.rfind(" ", floor, start - 1) + 1 or floor : start - 1] if low[start - 1 : start] == " " else ""
    return word if word in leading() or not word.isalpha() else None


@cache
def leading() -> frozenset[str]:
    """Return the words before a number that can belong to its measure."""
    return bounds().last | units().capitals | {"minus", "negative"}


@cache
def trailing() -> frozenset[str]:
    """Return the words after a number that can belong to its measure."""
    return frozenset(units().forms) | units().loose | frozenset(bounds().after) | bounds().more_after


def _put(out: Measure, unit: Unit) -> None:
    out.unit, out.unit_start, out.end, out.age = unit.name, unit.start, unit.end, unit.age
    if unit.factor != 1:
        out.low, out.high = out.low * unit.factor, out.high * unit.factor
    out.unit_end = out.noun_at = unit.end


def _pay(out: Measure, code: str, start: int, unit: Unit | None, low: str) -> None:
    """A currency before the number; "a share" after it, or the currency's name again."""
    out.unit, out.unit_start, out.unit_end = code, start, out.first
    if unit and unit.start > out.last and unit.name.split(" per ")[0] in units().money:
        out.end = out.noun_at = unit.end
        tail = unit.name.partition(" per ")[2]
        out.unit = f"{code} per {tail}" if tail else code
        return
    rate = unit_rate(low, out.last)
    if rate:
        out.unit, out.end = f"{code} per {rate[0]}", rate[1]
        out.noun_at = rate[1]


def unit_rate(low: str, end: int) -> tuple[str, int] | None:
    """Return "share" and its end for "$98 a share", "$15/hour": what a sum is paid for."""
    from_here = units().per
    for form in (" per ", " a ", " an ", " each ", "/", " an-", "-a-", "-per-"):
        if low.startswith(form, end):
            at = end + len(form)
            first = low[at : at + 14].split(" ")[0].rstrip(".,;:!?)\"'").split("-")[0]
            for known, name in from_here.get(first, ()):
                stop = at + len(known)
                if (
                    low.startswith(known, at)
                    and not low[stop : stop + 1].isalnum()
                    and not low.startswith(AGO, stop)
                    and not (form == " a " and name in ("round", "game", "call", "match", "trip"))
                ):
                    return name, stop
    return None


def _sign(low: str, out: Measure, start: int) -> int:
    """Take in a minus: "-5", "-$20", "minus 5"; return where the number begins then."""
    if start and low[start - 1] == "-" and (start == 1 or low[start - 2] in " ("):
        begin = start - 1
    elif low.endswith(("minus ", "negative "), 0, start):
        begin = low.rindex("minus" if low.endswith("minus ", 0, start) else "negative", 0, start)
    else:
        return start
    if out.sort not in ("figure", "glued", "count", "part"):
        return start
    out.low, out.high = -out.high or 0.0, -out.low or 0.0
    out.start, out.first = begin, begin if start == out.first else out.first
    return begin


def _resolve_letter(out: Measure, text: str, low: str, money: bool) -> bool:
    """Whether "5m" is millions or metres; False when it is neither."""
    number = out.number
    length = number.end - number.start - len(number.written)
    letters = low[number.end - length : number.end] if number.written else ""
    begin = number.end - length
    upper = text[begin : number.end].isupper()
    if letters in ("k", "m", "b", "t", "g", "mm", "cr", "mil"):
        follows = low[number.end : number.end + 14].split(" ")
        word = follows[1].rstrip(".,;:") if len(follows) > 1 and follows[0] == "" else ""
        counted = (
            word in words().letter_before
            or (len(word) > 3 and word.endswith("s") and word not in ("across",))
            or word in units().codes
        )
        scaled = (
            money
            or (letters == "k")
            or (upper and letters in "mb")
            or (letters in ("m", "b") and counted)
            or letters in ("mil", "cr")
        )
        if letters == "g" or (letters == "t" and not money) or not scaled:
            if letters == "b":
                return True
            out.low = out.high = number.whole
            out.last = out.end = out.noun_at = begin
            return True
    return True


def _bind(low: str, out: Measure) -> None:
    """Take in the words of bound after the number, or behind the noun that it counts."""
    word = next_word(low, out.end)
    after = bound_after(low, out.end, word) if not word or word in bounds().after else None
    if after and not (after[0].name == "exactly" and out.bound.name):
        out.bound, out.end = after
        out.noun_at = after[1]
        if not out.unit and (unit := unit_after(low, low, out.end, "")):
            _put(out, unit)
    elif word in bounds().more_after and (stop := more_after(low, out.end, word)):
        out.more, out.end, out.noun_at = True, stop, stop
    elif not out.bound.name:
        _bind_noun(low, out)


def _bind_noun(low: str, out: Measure) -> None:
    if low.find(" or ", out.end, out.end + 30) >= 0 and (behind := bound_behind_noun(low, out.end)):
        out.bound = behind


def _joined(low: str, one: Measure, two: Measure) -> bool:
    """Join `two` into `one` when they are the ends of one range; True when that was done."""
    if one.sort not in PLAIN_SORTS or two.sort not in PLAIN_SORTS or one.is_range or two.is_range or one.more or two.more:
        return False
    gap = low[one.end : two.start]
    if len(gap) > 9:
        return False
    word = gap.strip(" -")
    if (word == "" and gap in (" ", "", ", ")) or (word == "" and "-" not in gap):
        return False
    if word == "and" and _small_change(one, two):
        return True
    if word not in JOINING:
        return False
    between = low.endswith("between ", 0, one.start)
    origin = low.endswith("from ", 0, one.start)
    if not _can_join(low, one, two, word, gap, between, origin):
        return False
    if between:
        one.start = low.rindex("between", 0, one.start)
    elif origin:
        one.start -= 5
    if not one.bound.name:
        one.bound = two.bound if two.bound.sign == "~" else one.bound
    one.low, one.high = min(one.low, two.low), max(one.high, two.high)
    one.sort = one.sort if one.sort == two.sort else "figure"
    one.end, one.last, one.noun_at = two.end, two.last, two.noun_at
    if two.unit:
        one.unit, one.unit_start, one.unit_end, one.age = two.unit, two.unit_start, two.unit_end, two.age
    return True


def _small_change(one: Measure, two: Measure) -> bool:
    """Put "3 dollars and 50 cents" together."""
    if (
        two.unit not in MONEY_SMALL
        or one.unit not in units().money
        or one.unit in MONEY_SMALL
        or not 0 < two.low < 100
        or one.low != int(one.low)
    ):
        return False
    one.low = one.high = one.low + two.low * MONEY_SMALL[two.unit]
    one.end, one.last, one.noun_at, one.unit_end = two.end, two.last, two.noun_at, two.unit_end
    return True


_OF_YEARS = frozenset({"since", "in", "during", "of", "for"})


def _can_join(low: str, one: Measure, two: Measure, word: str, gap: str, between: bool, origin: bool) -> bool:
    alike = one.unit in (two.unit, "", "share") or two.unit == "" or one.unit.split(" per ")[0] == two.unit.split(" per ")[0]
    if not alike or two.bound.sign in "<>" or (one.bound.sign in "<>" and one.bound.name != "nearly" and word == "to"):
        return False
    _share_scale(one, two)
    if word == "and":
        return between
    if word == "or":
        return one.low + 1 == two.low and not one.number.written and one.low < 20
    if word == "":
        return one.low < two.low and gap in ("-", " - ", "- ", " -")
    before = low[max(0, one.start - 70) : one.start].split()
    if origin and before and len(before) > 1 and before[-2].startswith(RANGING):
        return one.low != two.low
    if one.low >= two.low or (before and before[-1] in _OF_YEARS and 1900 <= one.low <= 2100 < two.low and not one.unit):
        return False  # "the total since 2022 to 4,350"
    changing = bounds().changes
    if origin:
        return not any(earlier in changing for earlier in before)
    if before and (before[-1] in changing or before[-1] == "by"):
        return two.high <= 4 * one.low and bool(two.unit or before[-1] == "by") and not one.unit
    return True


def _share_letter(one: Measure, two: Measure) -> None:
    """In "2.5m cars, up from 2.3m" both are millions."""
    if (
        one.sort == two.sort == "glued"
        and one.number.scale == two.number.scale
        and one.low == one.number.whole * one.number.scale
    ):
        two.low = two.high = two.number.whole * two.number.scale
        two.unit, two.end = "", two.number.end
        two.last = two.noun_at = two.unit_start = two.unit_end = two.end


def _share_scale(one: Measure, two: Measure) -> None:
    """In "2 to 3 million" the scale is of both."""
    scale = two.number.scale
    if scale > 100 and one.number.scale == 1 and one.low == one.number.whole < two.number.whole * 1.0001 and one.low < 1000:
        one.low = one.high = one.low * scale
