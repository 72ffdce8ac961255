"""Resolvers of months, quarters, halves, seasons, years, decades and centuries, by name or number.

Owns: what a match of these rules means. Never: decides where a rule may match.
"""

from __future__ import annotations

from datetime import date, timedelta

from watcher.reading.dates import almanac
from watcher.reading.dates.days import NOTHING, Readings
from watcher.reading.dates.scan import SHIFTED, Reading, Scan

BACK, AHEAD = ("last", "past", "previous"), ("next", "coming", "following")


def whole(a: int, b: int, iso: str, *, part: str = "") -> Readings:
    return (Reading(a, b, "DATE", iso, iso=iso, part=part),)


def step_of(got: dict[str, list[int]]) -> int:
    """Return -1, 0 or 1 for "last", "this", "next" and their like."""
    return -1 if any(w in got for w in BACK) else 1 if any(w in got for w in AHEAD) else 0


def month(scan: Scan, a: int, b: int) -> Readings:
    """Resolve a month without a year by the tense of its clause, else the nearest."""
    if scan.name(b - 1) == "." and scan.ends_month(b - 1):
        b -= 1
    return _yearless(scan, a, b) if _is_month(scan, a, b) else NOTHING


def _yearless(scan: Scan, a: int, b: int) -> Readings:
    number, now = scan.grammar.values[scan.tokens[a]], scan.published
    ahead = (number - now.month) % 12
    # "February sales" are the nearest February's, whatever the tense of those who report them.
    lean = scan.direction(a, b) if scan.word(a - 1) in TENSED else 0
    if lean == 0:
        lean = 1 if ahead < 6 else -1
        if scan.word(a - 1) in ("of", "s", "’s"):
            lean = -1 if ahead > 2 else lean
    months = ahead if lean > 0 else ahead - 12 if ahead else 0
    return whole(a, b, almanac.month_iso(now.year, now.month + months))


TENSED = frozenset((
    "in", "by", "until", "till", "since", "from", "before", "after", "early", "late", "mid", "-", "of", "during", "through",
    "to", "end", "and", "or", "around", "about", "than", "starting", "beginning", "between", "for", "following",
))  # fmt: skip


def _is_month(scan: Scan, a: int, b: int) -> bool:
    """Say whether a capitalised "May", "March", "April" is the month and not a verb, a walk or a person."""
    before, after = scan.tokens[a - 1] if a else "", scan.tokens[b] if b < len(scan.tokens) else ""
    token = scan.tokens[a]
    if token in FIRST_NAMES and after[:1].isupper() and before.lower() in ("and", "or", "of", "for", "s"):
        return False
    if token in FIRST_NAMES and after[:1].isupper() and before == "by" and scan.word(a - 2) in _BY_SOMEONE:
        return False  # "led by Jan Able"
    if before.lower() in MONTH_CUES:
        return True
    if (
        before == "to"
        and not after[:1].isupper()
        and any(scan.word(j).startswith(SHIFTED) or scan.word(j) in _MOVED for j in range(max(a - 9, 0), a))
    ):
        return True  # "put off to May", "brought forward to March"
    if scan.name(a) == "shy_month" and (token != "March" or a == 0 or scan.ends_sentence(a - 1)):
        return False
    if token in PEOPLE and (after[:1].isupper() or (before[:1].isupper() and a > 1)):
        return False
    return not (
        scan.name(a) == "shy_month"
        and (after[:1].isupper() or before in ("the", "a", "to") or after in ("on", "in", "through", "to"))
    )


_MOVED = frozenset(("forward", "off", "back", "slips", "slipped", "pushed", "pushes"))
_BY_SOMEONE = frozenset((
    "led", "headed", "chaired", "run", "commanded", "directed", "founded", "owned", "written", "represented", "replaced",
    "succeeded", "joined", "accompanied", "coached", "managed", "governed",
))  # fmt: skip
FIRST_NAMES = frozenset(("April", "May", "June", "August", "Jan"))
PEOPLE = frozenset(("April", "June", "August", "Jan", "May", "March", "Mar", "Jun"))
MONTH_CUES = frozenset((
    "in", "by", "until", "till", "since", "from", "of", "last", "next", "this", "early", "late", "mid", "end", "between",
    "before", "after", "during", "through", "and", "or", "for", "s", "coming", "past", "following", "previous", "every", "each",
    "on", "around", "about", "throughout", "over", "than", "ending", "ended", "starting", "beginning", "-", "–", "its", "their",
))  # fmt: skip


def month_year(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    number = (got.get("month") or got["shy_month"])[0]
    if "year" in got:
        return whole(a, b, almanac.month_iso(got["year"][0], number))
    if "unit" in got:
        if got["unit"][0] != almanac.YEAR:
            return month(scan, a, a + 1)
        return whole(a, b, almanac.month_iso(scan.told_year(b - 2), number))
    if len(scan.tokens[b - 1]) != 2:
        return NOTHING
    return whole(a, b, almanac.month_iso(2000 + (got.get("day") or got["num"])[0], number))


def month_span(scan: Scan, a: int, b: int) -> Readings:
    """Read "May to June 2024", "January-March"; the first month takes its year from the second."""
    found = [i for i in range(a, b) if scan.name(i) in ("month", "shy_month")]
    values = scan.grammar.values
    if scan.name(b - 1) == "year":
        second = almanac.month_iso(values[scan.tokens[b - 1]], values[scan.tokens[found[1]]])
    elif scan.name(found[1] + 1) in ("day", "num"):
        return _yearless(scan, found[0], found[0] + 1)  # "from May to June 12": the second is a day
    else:
        b = found[1] + 1
        second = _yearless(scan, found[1], b)[0].iso
    year, number = map(int, second.split("-"))
    first = almanac.month_iso(year - (values[scan.tokens[found[0]]] > number), values[scan.tokens[found[0]]])
    return Reading(a, found[0] + 1, "DATE", first, iso=first), Reading(found[1], b, "DATE", second, iso=second)


def nth_of_month(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "the first week of October", "the last Sunday in May 2025", "the last day of September"."""
    got = scan.parts(a, b)
    while scan.name(b - 1) in (",", "."):
        b -= 1
    first = next(i for i in range(a, b) if scan.name(i) in ("month", "shy_month"))
    read = month_year(scan, first, b) if "year" in got else _yearless(scan, first, b)
    year, number = map(int, read[0].iso.split("-"))
    nth = got["ordinal"][0] if "ordinal" in got else -1
    if nth > 5:
        return NOTHING
    if "weekday" in got:
        day = almanac.nth_weekday(year, number, nth, got["weekday"][0])
        return whole(a, b, day.isoformat())
    if "weekend" in got:
        iso = almanac.week_iso(almanac.nth_weekday(year, number, nth, 5))
        return (Reading(a, b, "DATE", f"{iso}-WE", iso=iso, part="end"),)
    last = almanac.add_months(date(year, number, 1), 1) - almanac.ONE_DAY
    unit = got["unit"][0]
    if unit == almanac.DAY:
        return whole(a, b, (date(year, number, nth) if nth > 0 else last).isoformat())
    if unit == almanac.WEEK:
        return whole(a, b, almanac.week_iso(date(year, number, 7 * nth - 6) if nth > 0 else last))
    return NOTHING


def rel_month(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "next September": the next one that has not begun; "last September": the last one that is over."""
    got = scan.parts(a, b)
    number, now = (got.get("month") or got["shy_month"])[0], scan.published
    step = step_of(got)
    base = scan.anchor if "following" in got or "previous" in got else now
    ahead = (number - base.month) % 12
    months = (ahead or 12) if step > 0 else ahead - 12 if step < 0 else number - base.month
    return whole(a, b, almanac.month_iso(base.year, base.month + months))


def year(scan: Scan, a: int, b: int) -> Readings:
    """Read a bare year, if the number can be none of something else."""
    number = scan.grammar.values[scan.tokens[b - 1]]
    if b - a == 2 and scan.word(a) != "year":
        a = b - 1
    start, end = scan.span(b - 1, b)
    text = scan.text
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        before in GLUED
        or (before == "-" and text[start - 2 : start - 1].isdigit())
        or after in ("%", "°", "@", "_")
        or (after in (".", ",", ":", "/") and text[end + 1 : end + 2].isdigit())
    ):
        return NOTHING
    if b - a == 1 and not _is_year(scan, a, number):
        return NOTHING
    return whole(a, b, f"{number:04}")


GLUED = tuple("$£€¥#.,:@_+&=/")


def _is_year(scan: Scan, i: int, number: int) -> bool:
    before, after = scan.word(i - 1), scan.tokens[i + 1] if i + 1 < len(scan.tokens) else ""
    if before in ("least", "than"):
        before = scan.word(i - 3)
    counted = after in scan.grammar.counted
    if before in YEAR_CUES:
        return not counted or number >= 1950
    if counted or before in (
        "$",
        "no",
        "number",
        "than",
        "least",
        "most",
        "some",
        "nearly",
        "almost",
        "flight",
        "route",
        "highway",
        "boeing",
        "room",
    ):
        return False
    if number % 50 == 0 and scan.tokens[i - 1][:1].isupper() and i > 1 and scan.name(i - 1) == "":
        return False  # an index, a model
    if number < 1900 or number > 2100:
        return not after.islower() and before in ("(", "-", "–")
    return not (number % 50 == 0 and after.islower() and after.endswith("s") and before not in YEAR_CUES)


YEAR_CUES = frozenset((
    "in", "by", "since", "until", "till", "from", "of", "before", "after", "during", "to", "and", "between", "through", "late",
    "early", "mid", "end", "year", "circa", "around", "for", "the", "fiscal",
))  # fmt: skip


def year_span(scan: Scan, a: int, b: int) -> Readings:
    """Read "2019-2021", "2024-25", "2024/25" as two years, and "2025-09" as a month."""
    first, second = scan.tokens[a], scan.tokens[b - 1]
    start, end = scan.span(a, b)
    if end - start != len(first) + len(second) + 1 or scan.text[start - 1 : start] in GLUED:
        return year(scan, a, a + 1) if end - start != len(first) + len(second) + 1 else NOTHING
    y, tail = int(first), int(second)
    if len(second) == 2 and scan.text[end : end + 1] != "-":
        following = y // 100 * 100 + tail
        if following != y + 1 and 1 <= tail <= 12:
            return whole(a, b, f"{y:04}-{tail:02}")
        tail = following if following > y else 0
    if not y < tail < y + 200:
        return year(scan, a, a + 1)
    return Reading(a, a + 1, "DATE", first, iso=f"{y:04}"), Reading(b - 1, b, "DATE", f"{tail:04}", iso=f"{tail:04}")


def fiscal(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    if "fy" in got:
        return whole(a, b, f"{got['fy'][0]:04}")
    if "unit" in got and got["unit"][0] != almanac.YEAR:
        return NOTHING
    return whole(a, b, f"{got['year'][0]:04}")


def quarter(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "the third quarter" with or without its year; a bare quarter of the past is the last one that had begun."""
    got = scan.parts(a, b)
    number = (got.get("q") or got.get("ordinal") or got["dayth"])[0]
    if number > 4:
        return NOTHING
    if told := got.get("year") or got.get("fy"):
        return whole(a, b, f"{told[0]:04}-Q{number}")
    if "unit" in got:
        if "s" in got:
            return whole(a, b, f"{scan.told_year(a):04}-Q{number}") if got["unit"][0] == almanac.YEAR else NOTHING
        if got["unit"][0] != almanac.YEAR:
            while scan.name(b - 1) != "quarter":
                b -= 1
        else:
            return whole(a, b, f"{scan.told_year(b - 2):04}-Q{number}")
    now = scan.published
    this = (now.month + 2) // 3
    lean = -1 if _has_figures(scan, a, b) else scan.direction(a, b)
    year = now.year
    if lean > 0 and number < this:
        year += 1
    elif number > this and (lean < 0 or (lean == 0 and number - this > 1)):
        year -= 1
    return whole(a, b, f"{almanac.clip(year):04}-Q{number}")


def _has_figures(scan: Scan, a: int, b: int) -> bool:
    """Say whether figures are told of a quarter, which is over then, whenever they come: "results for the second quarter"."""
    a -= scan.word(a - 1) == "the"
    return scan.word(b) in FIGURES or (scan.word(a - 1) == "for" and scan.word(a - 2) in FIGURES)


FIGURES = frozenset(("results", "figures", "earnings", "accounts", "numbers", "statistics"))


def half(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    number = (got.get("h") or got.get("ordinal") or got["dayth"])[0]
    if number > 2:
        return NOTHING
    if told := got.get("year") or got.get("fy"):
        return whole(a, b, f"{told[0]:04}-H{number}")
    if got["unit"][0] == almanac.YEAR:
        return whole(a, b, f"{scan.told_year(b - 2):04}-H{number}")
    if got["unit"][0] == almanac.MONTH:
        iso = almanac.month_iso(scan.published.year, scan.published.month + step_of(got))
        return whole(a, b, iso, part="start" if number == 1 else "end")
    return NOTHING


def season(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    number, name = (got.get("season") or got["fall"])[0], scan.word(b - 1)
    code = almanac.SEASONS[number]
    if told := got.get("year"):
        return whole(a, b, f"{told[0]:04}-{code}")
    if "unit" in got:
        cued = name == "year" and (scan.word(a) != "fall" or scan.word(a - 1) in FALL_CUES)
        return whole(a, b, f"{scan.told_year(b - 2):04}-{code}") if cued and got["unit"][0] == almanac.YEAR else NOTHING
    if name == "fall" and scan.word(b) == "of":
        return NOTHING  # "since the fall of the regime"
    if b - a == 1 and not _is_season(scan, a, name):
        return NOTHING
    if scan.tokens[b - 1][0].isupper() and scan.tokens[b : b + 1] and scan.tokens[b][0].isupper() and scan.word(a - 1) != "in":
        return NOTHING
    year, current = almanac.season_of(scan.published)
    step = step_of(got)
    if "this" in got and scan.published.month < 3 and number < 4:
        year += 1
    if step < 0:
        year -= number >= current
    elif step > 0:
        year += number <= current
    elif "this" not in got:
        lean = scan.direction(a, b) or (1 if (number - current) % 4 < 2 else -1)
        year += 1 if lean > 0 and number < current else -1 if lean < 0 and number > current else 0
    return whole(a, b, f"{almanac.clip(year):04}-{code}")


FALL_CUES = frozenset(("in", "the", "of", "by", "until", "since", "early", "late", "-", "during", "before"))


def _is_season(scan: Scan, i: int, name: str) -> bool:
    before, after = scan.word(i - 1), scan.word(i + 1)
    if before in ("to", "into", "for") and after != "-" and name != "fall":
        # "Slips to autumn", "put off to spring".
        near = [scan.word(j) for j in range(max(i - 9, 0), i)]
        return any(word.startswith(SHIFTED) or word in _MOVED for word in near)
    if name in ("fall", "spring"):
        cued = (
            ("by", "late", "early", "mid", "since", "until", "before", "end", "of")
            if name == "spring"
            else ("by", "late", "early", "mid")
        )
        return before in cued or (
            before in ("the", "-") and scan.word(i - 2) in ("in", "by", "until", "since", "mid", "during", "of")
        )
    return (
        before in ("in", "by", "the", "during", "over", "of", "late", "early", "mid", "since", "until", "before", "-", "next")
        and after != "-"
    )


def decade(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    part = "mid" if "mid" in got else ""
    if "decade_s" in got:
        return whole(a, b, f"{got['decade_s'][0]:03}", part=part)
    if "year" in got:
        value = got["year"][0]
        return whole(a, b, f"{value // 10:03}") if value % 10 == 0 else NOTHING
    if "decade_word" in got:
        if scan.word(a - 2) in ("his", "her", "their"):
            return NOTHING
        return whole(a, b, f"{190 + got['decade_word'][0] // 10:03}", part=part)
    tens = got["short_decade"][0]
    if scan.tokens[b - 1][1] != "0":
        return NOTHING
    base = 190 if tens > 2 else 200
    return whole(a, b, f"{base + tens:03}", part=part)


def century(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    number = (got.get("ordinal") or got["dayth"])[0]
    if got["unit"][0] != almanac.CENTURY or number > 21:
        return NOTHING
    return (Reading(a, b, "DATE", f"{number - 1:02}"),)


def weekend(scan: Scan, a: int, b: int) -> Readings:
    """Resolve a weekend to its week; before its Saturday "the weekend" of a clause that looks back is the last one."""
    got = scan.parts(a, b)
    now, step = scan.published, step_of(got)
    if scan.word(b - 1) == "weekends" or "same" in got or "that" in got:
        return NOTHING
    if not step and "this" not in got and now.weekday() < 5:
        step = 0 if scan.direction(a, b) > 0 else -1
    elif "this" in got and now.weekday() < 2 and scan.direction(a, b) < 0:
        step = -1
    monday: date = almanac.add_days(now, 7 * step - now.weekday())
    iso = almanac.week_iso(monday + timedelta(days=3))
    return (Reading(a, b, "DATE", f"{iso}-WE", iso=iso, part="end"),)
