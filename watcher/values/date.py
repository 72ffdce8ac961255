"""Dates of any grain: a day, a week, a month, a season, a quarter, a half, a year, a decade; with a bound and a part.

Owns: what a date in a slot means, when two dates are the same, how a person reads one. Never: finds a date in a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, Literal

from watcher.language import load

Part = Literal["", "start", "mid", "end"]
Bound = Literal["on", "by", "after", "about"]
BOUNDS: tuple[Bound, ...] = ("by", "after", "about")
SEASONS = {"SP": ("spring", 3), "SU": ("summer", 6), "FA": ("autumn", 9), "WI": ("winter", 12)}
PARTS: tuple[Part, ...] = ("start", "mid", "end")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A date as precise as it was told.

    iso: "2025-09-30", "2025-09", "2025", "2025-W31", "2025-Q3", "2025-H2", "2025-SP" (SP SU FA WI), "202" (a decade);
    "2024-Q2/2024-Q3" from one to the other ("the second or third quarter of 2024").
    part: "", "start", "mid" or "end" of it ("early 2027", "by the end of September").
    bound: on, by (no later than), after, about.
    """

    iso: str
    part: Part = ""
    bound: Bound = "on"

    def to_json(self) -> object:
        """Return the ISO date alone, or {"by": ISO} and its like; `part` is added where there is one."""
        if self.part:
            return {self.bound: self.iso, "part": self.part}
        return self.iso if self.bound == "on" else {self.bound: self.iso}

    @classmethod
    def from_json(cls, data: Any) -> DateValue:
        """Return what `to_json` made `data` from."""
        if not isinstance(data, dict):
            return cls(iso=str(data))
        bound: Bound = next((b for b in BOUNDS if b in data), "on")
        return cls(iso=str(data[bound]), bound=bound, part=data.get("part", ""))

    def show(self) -> str:
        """Return the date as a person reads it: "by 30 September 2026", "the third quarter of 2025", "mid-2027"."""
        said = _show_period(self.iso)
        if self.part == "mid":
            said = f"mid-{said.removeprefix('the ')}"
        elif self.part == "end" and self.bound == "by":
            said = f"the end of {said}"
        elif self.part:
            said = f"{'early' if self.part == 'start' else 'late'} {said.removeprefix('the ')}"
        return said if self.bound == "on" else f"{self.bound} {said}"


def _show_period(iso: str) -> str:
    if "/" in iso:
        first, _, last = iso.partition("/")
        return f"{_show_period(first)} to {_show_period(last)}"
    if len(iso) == 10:
        return f"{int(iso[8:])} {MONTHS[int(iso[5:7]) - 1]} {iso[:4]}"
    if len(iso) == 3:
        return f"the {iso}0s"
    year, _, rest = iso.partition("-")
    if not rest:
        return year
    if rest.isdigit():
        return f"{MONTHS[int(rest) - 1]} {year}"
    if rest in SEASONS:
        return f"{SEASONS[rest][0]} {year}"
    match rest[0]:
        case "Q":
            return f"the {('first', 'second', 'third', 'fourth')[int(rest[1]) - 1]} quarter of {year}"
        case "H":
            return f"the {('first', 'second')[int(rest[1]) - 1]} half of {year}"
        case _:
            return f"the week of {_show_period(date.fromisocalendar(int(year), int(rest[1:]), 1).isoformat())}"


def interval(value: DateValue) -> tuple[date, date]:
    """Return the first and the last day (inclusive) of a date; a part of a period is a third of it.

    Raises ValueError when `value.iso` is none of the forms that DateValue knows.
    """
    first, last = _period(value.iso)
    if not value.part or first == last:
        return first, last
    days = (last - first).days + 1
    if value.part == "end" and value.bound == "by" and len(value.iso) == 4:
        return date(first.year, 11, 16), last  # a deadline: in September or October it has not come
    cuts = _month_cuts(value.iso, first) or (first + timedelta(days=days // 3), first + timedelta(days=days - days // 3))
    at = PARTS.index(value.part)
    # No day comes after the last one of the year 9999, where the calendar ends.
    return (first, *cuts)[at], (*(cut - ONE_DAY for cut in cuts), last)[at]


def _month_cuts(iso: str, first: date) -> tuple[date, date] | None:
    """Return where the middle of a year and its last part begin: May and September."""
    return (date(first.year, 5, 1), date(first.year, 9, 1)) if len(iso) == 4 else None


@lru_cache(maxsize=4096)
def _period(iso: str) -> tuple[date, date]:
    if "/" in iso:
        begin, _, end = iso.partition("/")
        return _period(begin)[0], _period(end)[1]
    if len(iso) == 10:
        day = date.fromisoformat(iso)
        return day, day
    if len(iso) == 3:
        return _months(max(int(iso) * 10, 1), 1, 120 if int(iso) < 999 else 12)
    year, rest = int(iso[:4]), iso[5:]
    if not rest:
        return _months(year, 1, 12)
    if rest.isdigit():
        return _months(year, int(rest), 1)
    if rest in SEASONS:
        return _months(year, SEASONS[rest][1], 3)
    match rest[0]:
        case "Q":
            return _months(year, 3 * int(rest[1]) - 2, 3)
        case "H":
            return _months(year, 6 * int(rest[1]) - 5, 6)
        case "W":
            monday = date.fromisocalendar(year, int(rest[1:3]), 1)
            return monday, monday + timedelta(days=6)
        case _:
            raise ValueError(f"no date: {iso!r}")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    end_year, end_index = divmod(year * 12 + month - 1 + count, 12)
    last = date.max if end_year > 9999 else date(end_year, end_index + 1, 1) - ONE_DAY
    return date(year, month, 1), last


def same(was: DateValue, said: DateValue, tolerance_days: float | None = None) -> bool:
    """Say whether two dates agree to the precision of the coarser one.

    "By the end of September 2025", "September 2025" and "30 September 2025" are the same; so are 2025 and September 2025,
    mid-2027 and June 2027. tolerance_days: how many days may lie between them all the same.
    """
    first, second = sorted((interval(was), interval(said)), key=lambda i: i[1] - i[0])
    slack = timedelta(days=tolerance_days or 0)
    if second[0] - slack <= first[0] and first[1] <= second[1] + slack:
        return True
    # A week, a season or a part can reach over the edge of the other: most of the finer one within the coarser is enough.
    shared = (min(first[1], second[1] + slack) - max(first[0], second[0] - slack)).days + 1
    return shared > 0.55 * ((first[1] - first[0]).days + 1)


def direction(was: DateValue, said: DateValue) -> int:
    """Return 1 when `said` is later than `was`, -1 when it is earlier, 0 when they are the same."""
    if same(was, said):
        return 0
    old, new = interval(was), interval(said)
    middle_old, middle_new = old[0] + (old[1] - old[0]) / 2, new[0] + (new[1] - new[0]) / 2
    return 1 if middle_new > middle_old else -1


# ── the text of a slot ───────────────────────────────────────────────────────────────────────────────────────────────

_LEAD = re.compile(
    r"(?P<by>no later than|not later than|by|before|until|till|up to)\b|(?P<after>after|not before|from|since)\b"
    r"|(?P<about>about|around|circa|roughly|approximately)\b|(?P<on>in|on|at|during|over|the|as of)\b"
    r"|(?P<start>early|(?:very )?(?:start|beginning) of|start-)|(?P<mid>middle of|mid-|mid\b)"
    r"|(?P<end>late|(?:very )?(?:end|close) of|end-)"
)
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_STEPS = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


@cache
def _core() -> tuple[re.Pattern[str], dict[str, int], dict[str, int]]:
    """Return the pattern of a date without bound and part, and the numbers of months and seasons by their names."""
    words = load("calendar")["words"]
    months = {**words["any"]["month"], **words["name"]["month"], **words["name"]["shy_month"]}
    seasons = {**words["any"]["season"], **words["any"]["fall"]}
    month = f"(?P<M>{'|'.join(sorted(months, key=len, reverse=True))})\\.?"
    day = r"(?P<D>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?P<Y>\d{4})"
    shapes = (
        r"(?P<iso>\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?)",
        f"{month} (?:the )?{day}(?:,? {year})?",
        f"{day} (?:of )?{month}(?:,? {year})?",
        f"{month},?(?: of)?(?: {year})?",
        r"(?P<step>last|this|next|coming) (?P<what>month|year)",
        f"(?P<step>last|this|next|coming) {month}",
        f"{month}(?: of)? (?P<ystep>last|this|next) year",
        rf"(?P<nth>{'|'.join(_ORDINALS)})[ -](?P<part>quarter|half)(?:(?: of)? (?:{year}|(?P<ystep>last|this|next|the) year))?",
        rf"(?P<part>q|h)(?P<nth>[1-4])(?: of)? {year}",
        f"(?P<season>{'|'.join(seasons)})(?: of)?,? {year}",
        rf"(?:fiscal year |fiscal |financial year |fy ?|year ){year}",
        r"(?P<decade>\d{3})0'?s",
        r"(?P<what>month|year)(?:-end|'s end)",
        r"(?P<what>month|year)",
        r"(?P<word>today|yesterday|tomorrow)",
    )
    # A name can stand once in a pattern: each shape is a pattern of its own, tried in turn.
    numbered = "|".join(re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{n}>", shape) for n, shape in enumerate(shapes))
    return re.compile(numbered, re.IGNORECASE), months, seasons


def parse(text: str, published: date | None = None) -> DateValue | None:
    """Return the date that the text of a slot tells ("by the end of 2026", "mid-2027"), None when it tells none.

    published: the day from which a date without a year, or one such as "next September", is counted; without it those are None.
    """
    rest = " ".join(text.replace("’", "'").replace("–", "-").split()).lower().strip(" .,;")
    whole = rest
    bound: Bound = "on"
    part: Part = ""
    while found := _LEAD.match(rest):
        kind = found.lastgroup
        rest = rest[found.end() :].lstrip(" -")
        if kind in BOUNDS:
            bound = kind
        elif kind in PARTS:
            part = kind
    pattern, months, seasons = _core()
    match = pattern.fullmatch(rest)
    if match is None:
        return _either(whole, published)
    got = {name.rsplit("_", 1)[0]: value for name, value in match.groupdict().items() if value}
    if rest.endswith("end") and "what" in got:
        part = "end"
    iso = _iso(got, months, seasons, published)
    if iso is None:
        return None
    value = DateValue(iso=iso, part=part if len(iso) < 10 else "", bound=bound)
    try:
        interval(value)
    except ValueError:
        return None
    return value


_OR = re.compile(r"(?:in |between |from )?(?P<one>.{3,40}?) (?:or|to|and|-) (?:in )?(?P<other>.{3,40})")


def _either(text: str, published: date | None) -> DateValue | None:
    """Return the time from one date to another that a slot names both of: "the second or third quarter of 2024"."""
    found = _OR.fullmatch(text)
    if found is None:
        return None
    one, other = found["one"], found["other"]
    last = parse(other, published)
    # "March or April 2025": what the first lacks stands behind the second.
    tries = (*(f"{one} {rest}" for rest in _rests(other)), one)
    first = next((value for each in tries if (value := parse(each, published))), None)
    if first is None or last is None or "/" in first.iso + last.iso:
        return None
    begin, end = first.iso, last.iso
    if first.part or last.part or len(begin) != len(end):
        begin, end = f"{interval(first)[0]:%Y-%m}", f"{interval(last)[1]:%Y-%m}"
    value = DateValue(iso=f"{begin}/{end}", bound=first.bound)
    return value if interval(first)[1] < interval(last)[1] and interval(first)[0] < interval(last)[0] else None


def _rests(text: str) -> list[str]:
    """Return the ends of a text behind each of its blanks, the longest first."""
    return [text[at + 1 :] for at, sign in enumerate(text) if sign == " "]


def _iso(got: dict[str, str], months: dict[str, int], seasons: dict[str, int], published: date | None) -> str | None:
    """Return the iso text for what a shape of `_core` caught."""
    if "iso" in got:
        return got["iso"].upper()
    if "decade" in got:
        return got["decade"]
    year = int(got["Y"]) if "Y" in got else None
    if "ystep" in got and published:
        year = published.year + _STEPS.get(got["ystep"], 0)
    if "M" in got:
        return _month_or_day(got, months[got["M"]], year, published)
    if year is None and published is None:
        return None
    if "season" in got:
        return f"{year:04}-{tuple(SEASONS)[seasons[got['season']] - 1]}"
    if "nth" in got:
        number = int(_ORDINALS.get(got["nth"], 0) or got["nth"])
        letter = got["part"][0].upper()
        told = year or (published.year if published else 0)
        return None if letter == "H" and number > 2 else f"{told:04}-{letter}{number}"
    if published and ("what" in got or "word" in got):
        return _count(got, published)
    return f"{year:04}" if year else None


def _month_or_day(got: dict[str, str], number: int, year: int | None, published: date | None) -> str | None:
    if year is None:
        if published is None:
            return None
        ahead = (number - published.month) % 12
        step = got.get("step")
        months = (
            (ahead or 12)
            if step in ("next", "coming")
            else ahead - 12
            if step == "last" or (step is None and ahead > 9)
            else ahead
        )
        year = (published.year * 12 + published.month - 1 + months) // 12
    return f"{year:04}-{number:02}-{int(got['D']):02}" if "D" in got else f"{year:04}-{number:02}"


def _count(got: dict[str, str], published: date) -> str:
    if word := got.get("word"):
        return (published + timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[word])).isoformat()
    step = _STEPS.get(got.get("step", ""), 0)
    if got["what"] == "year":
        return f"{published.year + step:04}"
    year, index = divmod(published.year * 12 + published.month - 1 + step, 12)
    return f"{year:04}-{index + 1:02}"
