"""Resolvers of times told by their distance: last year, two weeks ago, within six months, a year earlier, now.

Owns: what a match of these rules means. Never: decides where a rule may match.
"""

from __future__ import annotations

from datetime import date

from watcher.language import words_of
from watcher.reading.dates import almanac
from watcher.reading.dates.days import NOTHING, Readings
from watcher.reading.dates.periods import AHEAD, BACK, step_of, whole
from watcher.reading.dates.scan import Reading, Scan
from watcher.reading.dates.terms import begin_of_term

LETTERS = {1: "D", 2: "W", 3: "W", 4: "M", 5: "M", 6: "Y", 7: "Y", 8: "Y", 9: "H", 10: "M", 11: "S"}
TIMES = {3: 2, 5: 3, 7: 10, 8: 100}
UNITS = ("unit", "units", "quarter", "clock_unit", "period")


def unit_of(got: dict[str, list[int]]) -> int:
    """Return the unit (almanac's numbers, 9 and more for hours and less) that the words name, the last one told."""
    return next((got[name][-1] for name in UNITS if name in got), 0)


def count_of(scan: Scan, a: int, b: int, got: dict[str, list[int]]) -> int | None:
    """Return how many the words tell: "two", "24", "twenty-four", "a"; None for several, few, many."""
    if "vague" in got:
        return 2 if scan.word(a) == "couple" or "couple" in (scan.word(i) for i in range(a, b)) else None
    counts = got.get("count")
    if counts:
        total = 1
        if len(counts) == 2:
            return counts[0] + counts[1] if counts[0] >= 20 > counts[1] and scan.name(a + 1) == "-" else counts[-1]
        return total * counts[0]
    numbers = got.get("day") or got.get("num")
    if numbers:
        return numbers[-1] if scan.name(a + 1) == "-" else numbers[0]
    if "unit" in got and b - a > 1 and scan.name(a + 1) == "-":
        return 1
    return 1 if scan.name(a - 1) == "a" or "a" in got else None


def length(unit: int, count: int | None) -> str:
    """Return a TIMEX3 duration: "P6M", "PXY" where the count is not told, "PT3H" for hours."""
    number = "X" if count is None else str(count * TIMES.get(unit, 1))
    return f"P{'T' if unit > almanac.CENTURY else ''}{number}{LETTERS.get(unit, 'D')}"


def rel_unit(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "last year", "this week", "the following month", "that year", and "the year" after a part of it."""
    got = scan.parts(a, b)
    unit = unit_of(got)
    if "time" in got:
        cued = scan.word(a - 1) in ("by", "at", "since", "until", "before", "after") and scan.told
        return whole(a, b, scan.told) if cued else NOTHING
    if unit == 0 or "before" in got or "after" in got or scan.name(b - 1) == "following":
        return _around(scan, a, b, got, unit)
    if b - a == 1:
        return _the_unit(scan, a, b, unit)
    if "following" in got or "previous" in got:
        base, step = (scan.anchor, step_of(got))
        if "previous" in got and scan.anchor_unit == 0:
            base = scan.published
    elif "same" in got or "that" in got:
        base, step = scan.anchor, 0
    elif "next" in got and scan.name(a - 1) == "the":
        return _the_next(scan, a, b, unit)
    else:
        base, step = scan.published, step_of(got)
    if "past" in got:
        return _past_unit(scan, a, b, unit)
    if "that" in got and scan.anchor_unit == 0:
        return NOTHING
    found = almanac.shift(base, unit, step)
    iso = almanac.period_iso(found, unit)
    if unit == almanac.CENTURY:
        return (Reading(a, b, "DATE", iso),)
    if unit == almanac.DAY and ("this" in got or "last" in got):
        return NOTHING
    return whole(a, b, iso)


def _the_next(scan: Scan, a: int, b: int, unit: int) -> Readings:
    """Resolve "the next day" of a story told before, and "over the next year" as the term that it is."""
    if scan.word(a - 2) in ("in", "over", "within", "during") and unit > almanac.DAY and scan.tense(a, b) >= 0:
        iso = deadline(scan.published, unit, 1)
        return (Reading(a, b, "DATE", almanac.period_iso(almanac.shift(scan.published, unit, 1), unit), iso=iso, role="by"),)
    told_before = scan.anchor_unit and scan.anchor < scan.published and scan.tense(a, b) <= 0
    base = scan.anchor if told_before else scan.published
    return whole(a, b, almanac.period_iso(almanac.shift(base, unit, 1), unit))


def _past_unit(scan: Scan, a: int, b: int, unit: int) -> Readings:
    """Read "the past week": a length of time for TIMEX3, the last such period for us."""
    iso = almanac.period_iso(almanac.shift(scan.published, unit, -1), unit)
    return (Reading(a, b, "DURATION", length(unit, 1), iso=iso),)


def _around(scan: Scan, a: int, b: int, got: dict[str, list[int]], unit: int) -> Readings:
    """Resolve "the year after", "the week before last", "the day before"."""
    if scan.name(b - 1) in ("last", "next"):
        step = -2 if scan.name(b - 1) == "last" else 2
        return whole(a, b, almanac.period_iso(almanac.shift(scan.published, unit, step), unit))
    after = scan.tokens[b] if b < len(scan.tokens) else "."
    if (after not in ".,;:)" and after not in ("it", "that", "this")) or scan.anchor_unit == 0:
        return NOTHING
    step = -1 if "before" in got else 1
    return whole(a, b, almanac.period_iso(almanac.shift(scan.anchor, unit, step), unit))


DAY_PARTS = ("end", "start", "beginning", "later", "earlier", "rest", "most", "part")


def _the_unit(scan: Scan, a: int, b: int, unit: int) -> Readings:
    """Resolve a bare "the year" where a part of it is told ("the end of the year"), else nothing for certain."""
    before = scan.word(a - 2)
    if unit in (almanac.DAY, almanac.DECADE, almanac.CENTURY) and before not in ("in", "of"):
        if unit == almanac.DAY and before in (
            "end",
            "ended",
            "ending",
            "ends",
            "finish",
            "finished",
            "close",
            "closed",
            "closing",
        ):
            return whole(a, b, almanac.period_iso(scan.anchor_day, unit))
        return NOTHING
    follows = scan.word(b)
    ends_there = follows not in ("of", "to", "'", "’", "-", "when", "that")
    if (before == "of" and ends_there) or (before == "in" and scan.word(a - 3) in ("later", "earlier", "late", "early")):
        if unit == almanac.DAY and scan.word(a - 3) not in DAY_PARTS:
            return NOTHING
        base = scan.anchor_day if unit == almanac.DAY else scan.published
        if scan.word(a - 3) in (
            "rest",
            "remainder",
            "course",
            "time",
            "times",
            "days",
            "day",
            "man",
            "person",
            "player",
            "most",
            "much",
        ):
            return (Reading(a, b, "DURATION", length(unit, 1)),)
        return whole(a, b, almanac.period_iso(base, unit))
    if (
        before == "before"
        and unit > almanac.DAY
        and (follows == "ends" or (follows == "is" and scan.word(b + 1) in ("out", "over")))
    ):
        return whole(a, b, almanac.period_iso(scan.published, unit))  # "before the year is out"
    if follows in ("of", "'", "’", "-") or unit == almanac.DAY:
        return NOTHING
    if before in ("for", "in", "during", "on") and ends_there and unit in (almanac.MONTH, almanac.QUARTER, almanac.YEAR):
        known = scan.anchor_unit == unit or (scan.anchor_unit == almanac.MONTH and unit == almanac.QUARTER)
        return whole(a, b, almanac.period_iso(scan.anchor if known else scan.published, unit))
    return (Reading(a, b, "DURATION", length(unit, 1)),)


def unit_end(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "year-end", "month's end"."""
    got = scan.parts(a, b)
    unit = unit_of(got)
    if "mid" in got:
        iso = almanac.period_iso(scan.published, unit)
        return (
            (Reading(a, b, "DATE", iso, mod="MID", iso=iso, part="mid"),) if almanac.MONTH <= unit <= almanac.YEAR else NOTHING
        )
    if unit in (0, almanac.DAY) or (b - a == 2 and scan.word(b - 1) != "end"):
        return NOTHING
    cued = scan.word(a - 1) in ("by", "at", "until", "before", "since", "fiscal")
    if (b - a == 2 and not (cued and unit == almanac.YEAR)) or ("of" in got and "year" not in got and not cued):
        return NOTHING  # "the end of year report"
    if "year" in got:
        iso = f"{got['year'][0]:04}"
        return (Reading(a, b, "DATE", iso, mod="END", iso=iso, part="end"),) if unit == almanac.YEAR else NOTHING
    now = scan.published
    iso = almanac.period_iso(now, unit)
    if unit == almanac.YEAR and scan.word(a - 1).isdigit() and len(scan.word(a - 1)) == _DIGITS:
        iso = scan.word(a - 1)  # "its 2025 year-end forecast"
    elif unit == almanac.YEAR and now.month <= 6 and scan.tense(a, b) < 0 and not _is_foreseen(scan, b):
        iso = almanac.period_iso(almanac.shift(now, unit, -1), unit)
    part = "start" if "start" in got else "end"
    return (Reading(a, b, "DATE", iso, mod=part.upper(), iso=iso, part=part),)


def _is_foreseen(scan: Scan, b: int) -> bool:
    """Say whether what ends at word b dates a forecast: "cut its year-end inflation [forecast]"."""
    return any(scan.word(k) in _AHEAD for k in range(b, b + 3))


_DIGITS = 4  # of a year
_AHEAD = frozenset("forecast forecasts projection projections outlook estimate target targets goal deadline".split())


def offset(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "two years ago" from the publication, "a year earlier" from the date told before."""
    got = scan.parts(a, b)
    unit = unit_of(got)
    if unit > almanac.CENTURY or not unit:
        return (Reading(a, b, "TIME", "PAST_REF"),)
    count = count_of(scan, a, b, got)
    relative = "earlier" in got or "later" in got
    back = "ago" in got or "earlier" in got
    if count is None:
        return (Reading(a, b, "DATE", "PAST_REF" if back else "FUTURE_REF"),)
    base = scan.anchor if relative and scan.anchor_unit else scan.published
    if "half" in got and "ago" in got and unit in (almanac.YEAR, almanac.DECADE):
        unit, count = (almanac.MONTH, 6) if unit == almanac.YEAR else (almanac.YEAR, 5)
    found = almanac.shift(base, unit, -count if back else count)
    shown = unit
    if relative and scan.anchor_unit in (almanac.MONTH, almanac.QUARTER) and unit == almanac.YEAR:
        shown = scan.anchor_unit
    value = almanac.period_iso(found, shown)
    iso = almanac.period_iso(found, min(shown, almanac.YEAR))
    return (Reading(a, b, "DATE", value, iso=iso, role="ago" if "ago" in got else ""),)


def window(scan: Scan, a: int, b: int) -> Readings:
    """Read "the past three years" as a length of time, "the next twelve months" also as the day when it ends."""
    got = scan.parts(a, b)
    unit, count = unit_of(got), count_of(scan, a, b, got)
    forward = any(word in got for word in ("next", "coming", "following"))
    value = length(unit, count)
    if not forward or count is None or unit > almanac.CENTURY:
        return (Reading(a, b, "DURATION", value),)
    iso = deadline(scan.anchor, unit, count) if "following" in got else _over(scan, a, unit, count)
    return (Reading(a, b, "DURATION", value, iso=iso, role="by"),)


def deadline(base: date, unit: int, count: int) -> str:
    """Return when a term of `count` units from `base` is over: the day for days and weeks, else the month or the year."""
    over = almanac.shift(base, unit, count)
    if unit <= almanac.FORTNIGHT:
        return over.isoformat()
    if unit in (almanac.MONTH, almanac.QUARTER) or (unit == almanac.YEAR and count == 1):
        return almanac.month_iso(over.year, over.month)
    return f"{over.year:04}"


def duration(scan: Scan, a: int, b: int) -> Readings:
    """Read a length of time; within one ("within six months") and in one of a clause that looks ahead there is a date."""
    got = scan.parts(a, b)
    unit, count = unit_of(got), count_of(scan, a, b, got)
    if b - a == 1 and scan.classes[a] == scan.grammar.chars["unit"]:
        count = 1
    value = length(unit, count)
    left = a - 1 if scan.name(a - 1) == "a" else a
    if scan.word(left - 1) in _ROUGHLY and (scan.word(left - 2) == "within" or _in_a_time_to_come(scan, left - 2)):
        left -= 1  # "within roughly a year", "in about six months"
    term = scan.word(left - 1)
    attributive = scan.name(b - 1) in ("unit", "quarter") and scan.name(b - 2) == "-"
    if count is None or unit > almanac.CENTURY or attributive or term not in ("within", "in"):
        return (Reading(a, b, "DURATION", value),)
    if term == "in" and (scan.tense(left, b) <= 0 or scan.word(left - 2) in _NEVER_BEFORE or scan.word(left - 3) in _MOST):
        return (Reading(a, b, "DURATION", value),)
    if term == "within" and scan.word(b) == "of":
        return (Reading(a, b, "DURATION", value),)
    return (Reading(a, b, "DURATION", value, iso=_over(scan, left, unit, count), role="by"),)


def _over(scan: Scan, at: int, unit: int, count: int) -> str:
    """Return when a term told before word `at` is over, counted from when it was set."""
    begin, grain = begin_of_term(scan, at)
    if grain == almanac.DAY or unit > almanac.FORTNIGHT:
        return deadline(begin, unit, count)
    over = almanac.shift(begin.replace(day=15), unit, count)  # "in May it gave them 90 days": some time in August
    return almanac.month_iso(over.year, over.month)


_ROUGHLY = frozenset("about around roughly approximately perhaps maybe".split())
_MOST = words_of("relative.most")  # "the lowest in three years", "the worst flood in six years"
_NEVER_BEFORE = frozenset({"time", "once", "first", "last", "high", "low", "seen"}) | _MOST
_SINCE = frozenset("first last biggest largest worst highest lowest once only".split())


def _in_a_time_to_come(scan: Scan, i: int) -> bool:
    """Say whether "in" stands at a token, and no time before: not "its first rise in about a year"."""
    return scan.word(i) == "in" and _SINCE.isdisjoint(scan.word(k) for k in range(max(i - 6, 0), i))


def within_of(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "within two months of March 10": the last day of that time."""
    got = scan.parts(a, b)
    of = next(i for i in range(a, b) if scan.name(i) == "of")
    days = [i for i in range(of, b) if scan.name(i) == "day"]
    counts = scan.parts(a, of)
    count = next((counts[name][0] for name in ("count", "day", "num") if name in counts), 1)
    month = next(scan.parts(i, i + 1)[scan.name(i)][0] for i in range(of, b) if scan.name(i) in ("month", "shy_month"))
    if not days:
        return NOTHING
    try:
        begin = date(scan.published.year, month, scan.parts(days[0], days[0] + 1)["day"][0])
    except ValueError:
        return NOTHING
    if (begin - scan.published).days > _HALF_A_YEAR:
        begin = begin.replace(year=begin.year - 1)
    found = almanac.shift(begin, unit_of(got), count)
    return (Reading(a, b, "DATE", found.isoformat(), iso=found.isoformat(), role="by"),)


_HALF_A_YEAR = 183


def recent(scan: Scan, a: int, b: int) -> Readings:
    """Read "recent years": no certain date; the running one, about."""
    unit = unit_of(scan.parts(a, b))
    return (Reading(a, b, "DATE", "PAST_REF", iso=almanac.period_iso(scan.published, min(unit, almanac.YEAR)), role="ago"),)


def same_period(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "the same period a year earlier", "the same quarter of 2024", of the period told before."""
    got = scan.parts(a, b)
    grain = (got.get("quarter") or [0])[0]
    if not grain and "unit" in got and scan.name(a + 1) == "unit":
        grain = got["unit"][0]
    grain = grain or (scan.anchor_unit if scan.anchor_unit > almanac.DAY else almanac.YEAR)
    if "year" in got:
        found = almanac.add_months(scan.anchor, 12 * (got["year"][0] - scan.anchor.year))
    else:
        unit = got["unit"][-1] if "unit" in got else almanac.YEAR
        back = any(word in got for word in BACK) or any(word in got for word in ("earlier", "ago", "before"))
        ahead = any(word in got for word in AHEAD)
        found = almanac.shift(scan.anchor, unit, -1 if back else 1 if ahead else 0)
    return whole(a, b, almanac.period_iso(found, min(grain, almanac.YEAR)))


def often(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    unit = (got.get("often") or got.get("unit") or got.get("units") or got.get("quarter") or [1])[0]
    return (Reading(a, b, "SET", length(unit, 1)),)


def present(scan: Scan, a: int, b: int) -> Readings:
    after = scan.word(b)
    if scan.name(a) == "now" and after == "-":
        return NOTHING
    if scan.name(a) == "present" and after[:1].isalnum() and after not in CLAUSE_STARTS:
        return NOTHING
    return (Reading(a, b, "DATE", "PRESENT_REF", iso=scan.published.isoformat()),)


CLAUSE_STARTS = frozenset(("and", "but", "or", "that", "he", "she", "it", "they", "we", "when", "while"))


def vague_past(scan: Scan, a: int, b: int) -> Readings:
    """Read "recently" and "the past", but not "the past" before a noun."""
    after = scan.word(b)
    if scan.name(a) == "past" and after[:1].isalnum() and after not in CLAUSE_STARTS:
        return NOTHING
    return (Reading(a, b, "DATE", "PAST_REF"),)


def vague_future(scan: Scan, a: int, b: int) -> Readings:
    if scan.name(b - 1) == "future" and scan.word(b) == "of":
        return NOTHING
    if scan.name(b - 1) == "term" and scan.word(a - 2) not in ("in", "for", "over"):
        return NOTHING
    if scan.word(a) == "soon" and (scan.word(a - 1) == "as" or scan.word(b) == "after"):
        return NOTHING
    return (Reading(a, b, "DATE", "FUTURE_REF"),)
