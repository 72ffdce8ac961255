"""The figures of a sentence: every number and date in one shape, so that any two of them can be held against each other.

Owns: Figure, what kind it is of, and the figures that only comparing needs (ratings, ranks, centuries, spans of years).
Never: reads plain numbers and dates itself (watcher.reading.quantities, watcher.reading.dates); compares nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from watcher.model import Mention
from watcher.reading.dates import find as find_dates
from watcher.reading.quantities import find as find_quantities
from watcher.values import DateValue, Quantity
from watcher.values.date import interval

Sign = Literal["=", "~", "<", ">"]
Edge = Literal["", "start", "end"]

# A date without a year is read as of some day; its year is then never compared (see Figure.yearless).
_READ_AS_OF = date(2020, 7, 1)
_TO_TWENTY = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first",
)  # fmt: skip
_TO_TEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_CENTURY = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)|({'|'.join(_TO_TWENTY)}))[ -]century\b", re.IGNORECASE)
_RATING = re.compile(r"(?<![\d/.])(\d{1,3}(?:\.\d{1,2})?)(?: ?/ ?| out of )(4|5|10|20|100)(?![\d/]|\.\d)")
_RANK = re.compile(rf"(?:#|\b(?:number|no\.?) )(\d{{1,3}}\b|{'|'.join(_TO_TEN)}\b)", re.IGNORECASE)
_MARK = re.compile(r"(?<![\w.])(\d{1,4})([A-Z]{1,2})(?!\w)")
_YEAR = re.compile(r"\d{4}")
_TURN = re.compile(
    r"\b(before|after) (?:\w+ )?(?:was|were|is|turned|turning|reached|reaching|being) (?:the age of )?$", re.IGNORECASE
)
_SPAN = re.compile(r" ?[-–—]{1,2} ?| ?,? (?:to|until|till|through) ")
_LATER = ("no later than", "not later than")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number or a date at the characters [start, end).

    kind: what it can be compared with: "date", "count", "order" (the 5th), "rank" (number 5), "money", "%", "of 10" (a
    rating), "-D" (the mark of "3D"), or a unit. low, high: the numbers; of a date its first and last day, as ordinals of the
    calendar. sign: = ~ < >, with `strict` where it shuts out the number itself. noun: the words it counts. role: as of a
    Mention. edge: where it is one end of a span ("from 1990 to 1995").
    """

    kind: str
    low: float
    high: float
    start: int
    end: int
    text: str
    sign: Sign = "="
    strict: bool = False
    unit: str = ""
    noun: str = ""
    edge: Edge = ""
    role: str = "value"
    yearless: bool = False


def figures_of(text: str) -> list[Figure]:
    """Return the figures of a sentence from left to right; none overlap."""
    found = [*_centuries(text), *_dates(text), *_ranks(text), *_ratings(text), *_quantities(text), *_marks(text)]
    # Of two that overlap, the one that was found first in the line above is the better reading.
    out: list[Figure] = []
    for figure in found:
        clash = next((at for at, other in enumerate(out) if figure.start < other.end and other.start < figure.end), None)
        if clash is None:
            out.append(figure)
        elif out[clash].kind.startswith("of ") and figure.sign != "=":
            out[clash] = replace(out[clash], sign=figure.sign, strict=figure.strict)
    out.sort(key=lambda figure: figure.start)
    return _joined(text, out)


def _quantities(text: str) -> list[Figure]:
    out = []
    for mention in find_quantities(text):
        value = mention.value
        if not isinstance(value, Quantity) or mention.text.lower() in ("one", "no"):
            continue
        if _is_year(mention, value):
            year = int(value.low)
            out.append(_date(text, mention.start, mention.end, date(year, 1, 1), date(year, 12, 31), "on"))
        else:
            out.append(_quantity(text, mention, value))
    return out


def _is_year(mention: Mention, value: Quantity) -> bool:
    """Whether a number is rather the year of what follows: "a 1987 article"."""
    return (
        _YEAR.fullmatch(mention.text) is not None
        and 1500 <= value.low <= 2100
        and not value.unit
        and mention.role == "value"
        and bool(mention.noun)
        and not mention.noun.endswith(("s", "people", "men", "women"))
    )


def _quantity(text: str, mention: Mention, value: Quantity) -> Figure:
    unit, factor = value.unit, 1.0
    if mention.role in ("ordinal", "rank"):
        kind = "order" if mention.role == "ordinal" else "rank"
    elif unit == "share":
        kind, factor = "%", 100.0
    elif unit in ("", "times"):
        kind = "count"
    elif len(unit) == 3 and unit.isupper():
        kind = "money"
    else:
        kind = unit
    sign, strict = value.bound, value.strict
    if sign == "=" and (turn := _TURN.search(text[max(0, mention.start - 40) : mention.start])):
        sign, strict = ("<" if turn[1].lower() == "before" else ">"), True
    return Figure(
        kind=kind, low=value.low * factor, high=value.high * factor, start=mention.start, end=mention.end, text=mention.text,
        sign=sign, strict=strict, unit=unit, noun=mention.noun, role=mention.role,
    )  # fmt: skip


def _ratings(text: str) -> list[Figure]:
    return [
        Figure(kind=f"of {m[2]}", low=float(m[1]), high=float(m[1]), start=m.start(), end=m.end(), text=m[0])
        for m in (_RATING.finditer(text) if "/" in text or "out of" in text else ())
        if float(m[1]) <= float(m[2])
    ]


def _ranks(text: str) -> list[Figure]:
    out = []
    for m in _RANK.finditer(text):
        said = m[1].lower()
        number = float(said) if said.isdigit() else _TO_TEN.index(said) + 1.0
        out.append(Figure(kind="rank", low=number, high=number, start=m.start(), end=m.end(), text=m[0]))
    return out


def _marks(text: str) -> list[Figure]:
    """Return numbers that are glued to capitals ("3D", "4K"): they mark a sort, and only the same mark is like them."""
    return [
        Figure(kind=f"-{m[2]}", low=float(m[1]), high=float(m[1]), start=m.start(), end=m.end(), text=m[0])
        for m in _MARK.finditer(text)
    ]


def _centuries(text: str) -> list[Figure]:
    out = []
    for m in _CENTURY.finditer(text) if "entury" in text else ():
        number = int(m[1]) if m[1] else _TO_TWENTY.index(m[2].lower()) + 1
        if 1 <= number <= 25 and not text.startswith((" BC", " B.C"), m.end()):
            first, last = date(max(100 * (number - 1), 1), 1, 1), date(100 * number, 12, 31)
            out.append(_date(text, m.start(), m.end(), first, last, "on"))
    return out


def _dates(text: str) -> list[Figure]:
    out = []
    for mention in find_dates(text, _READ_AS_OF):
        value, written = mention.value, mention.text
        if not isinstance(value, DateValue) or mention.role == "ago":
            continue
        months = len(value.iso) == 7 and value.iso[5:].isdigit()
        if not months and not any(letter.isdigit() for letter in written):
            continue
        first, last = interval(value)
        if len(value.iso) == 3 and value.iso.endswith("0"):
            last = date(last.year + 90, 12, 31)  # "the 1900s" is a decade or a century
        figure = _date(text, mention.start, mention.end, first, last, value.bound)
        out.append(replace(figure, yearless=len(value.iso) > 4 and not _YEAR.search(written)))
    return out


_SIGNS: dict[str, tuple[Sign, bool]] = {"by": ("<", False), "after": (">", True), "about": ("~", False)}


def _date(text: str, start: int, end: int, first: date, last: date, bound: str) -> Figure:
    before = text[max(0, start - 28) : start].lower().replace("the ", "").rstrip(" (,")
    sign, strict = _SIGNS.get(bound, ("=", False))
    if before.endswith(_LATER) or before.endswith((" by", "until")) or before == "by":
        sign, strict = "<", False
    elif before.endswith(("before", "prior to", "earlier than")):
        sign, strict = "<", True
    elif before.endswith(("after", "past", "beyond", "later than")):
        sign, strict = ">", True
    return Figure(
        kind="date", low=first.toordinal(), high=last.toordinal(), start=start, end=end, text=text[start:end], sign=sign,
        strict=strict,
    )  # fmt: skip


def _joined(text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures with the ends of spans marked, and "between 1990 and 1995" as one."""
    out: list[Figure] = []
    for figure in figures:
        last = out[-1] if out else None
        if last is not None and figure.kind == "date" == last.kind and not last.edge:
            gap = text[last.end : figure.start]
            if gap == " and " and text[max(0, last.start - 12) : last.start].lower().rstrip().endswith("between"):
                out[-1] = replace(last, high=max(last.high, figure.high), end=figure.end, text=text[last.start : figure.end])
                continue
            if _SPAN.fullmatch(gap):
                out[-1] = replace(last, edge="start", sign="=", yearless=last.yearless and figure.yearless)
                figure = replace(figure, edge="end", sign="=")
        out.append(figure)
    return out
