"""Resolvers of days: written out, weekdays, today and its neighbours, parts of a day, holidays.

Owns: what a match of these rules means. Never: decides where a rule may match.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from watcher.reading.dates import almanac
from watcher.reading.dates.scan import Reading, Scan

Readings = tuple[Reading, ...]
NOTHING: Readings = ()
DAYPARTS = ("", "MO", "MI", "AF", "EV", "NI")
NEAR, FAR = 45, 300  # days: a yearless day this near on one side and this far on the other is the near one, whatever the tense


def on(start: int, end: int, day: date) -> Readings:
    iso = day.isoformat()
    return (Reading(start, end, "DATE", iso, iso=iso),)


def at(start: int, end: int, day: date, clock: str) -> Readings:
    iso = day.isoformat()
    return (Reading(start, end, "TIME", f"{iso}T{clock}", iso=iso),)


def yearless(scan: Scan, start: int, end: int, month: int, day: int) -> date | None:
    """Return the day of that name which the clause's tense, or else nearness to the publication, asks for."""
    now = scan.published
    candidates = [
        d for year in (now.year - 1, now.year, now.year + 1) if 1 <= year <= 9999 and (d := almanac.day_of(year, month, day))
    ]
    if not candidates:
        leap = [d for year in range(now.year - 4, now.year + 5) if (d := almanac.day_of(almanac.clip(year), month, day))]
        return min(leap, key=lambda d: abs((d - now).days), default=None)
    past = max((d for d in candidates if d <= now), default=None)
    ahead = min((d for d in candidates if d >= now), default=None)
    if past is None or ahead is None:
        return past or ahead
    back, on_ = (now - past).days, (ahead - now).days
    if back <= NEAR and on_ >= FAR:
        return past
    if on_ <= NEAR and back >= FAR:
        return ahead
    if scan.word(start - 1) in _TAKES_EFFECT and on_ < back:
        return ahead  # "has resigned, effective June 1": what is done holds from a day of its own
    match scan.direction(start, end):
        case 1:
            return ahead
        case -1:
            return past
        case _:
            return past if back <= on_ else ahead


_TAKES_EFFECT = frozenset({"effective", "from"})
_THOUSANDS = re.compile(r",\d{3}(?!\d)")


def day(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    month = (got.get("month") or got["shy_month"])[0]
    numbers = got.get("day") or got.get("dayth")
    if numbers is None:
        if "of" not in got and "the" not in got:
            return NOTHING
        numbers = got["ordinal"]
    number = numbers[0]
    if scan.word(a - 1) in ("$", "£", "€"):
        return NOTHING
    if "year" in got:
        found = almanac.day_of(got["year"][0], month, number)
        return on(a, b, found) if found else NOTHING
    if scan.name(b - 1) in ("close", "weekday", "short_weekday"):
        return _with_weekday(scan, a, b, month, number, got)
    last = b - 1 - (scan.name(b - 1) == ",")
    if scan.name(last) == "day" and _THOUSANDS.match(scan.text, scan.span(last, last + 1)[1]):
        # "Since December 1,214 people": no day, but a number.
        return NOTHING
    if "unit" in got:
        return _in_told_year(scan, a, b, month, number, got)
    if scan.word(a - 1) == "in" and scan.name(a) in ("month", "shy_month") and scan.word(b).islower():
        return NOTHING
    if scan.name(b - 1) == ",":
        b -= 1
    if scan.name(b - 1) == "." and scan.ends_month(b - 1):
        b -= 1
    found = _named(scan, b, month, number) or yearless(scan, a, b, month, number)
    return on(a, b, found) if found else NOTHING


def _with_weekday(scan: Scan, a: int, b: int, month: int, number: int, got: dict[str, list[int]]) -> Readings:
    """Resolve "Tuesday (July 8)", "July 8 (Tuesday)", "July 8, a Tuesday": one day, where it is one of that weekday."""
    named = (got.get("weekday") or got["short_weekday"])[0]
    found = yearless(scan, a, b, month, number)
    if found and found.weekday() == named:
        return on(a, b, found)
    ends = next((i for i in range(a + 2, b) if scan.name(i) in ("open", ",")), a)
    return day(scan, a, ends) if scan.name(a) not in ("weekday", "short_weekday") else NOTHING


def _named(scan: Scan, b: int, month: int, number: int) -> date | None:
    """Return the day that is known by its date alone ("the Sept. 11 attacks"), None for every other."""
    if (known := scan.grammar.named_days.get((month, number))) is None:
        return None
    year, words = known
    return almanac.day_of(year, month, number) if scan.word(b) in words or scan.word(b + 1) in words else None


def _in_told_year(scan: Scan, a: int, b: int, month: int, number: int, got: dict[str, list[int]]) -> Readings:
    """Resolve "July 3 last year"; of "July 3 this week" only the day is taken."""
    if got["unit"][0] != almanac.YEAR:
        while scan.name(b - 1) not in ("day", "dayth", "month", "shy_month", "ordinal"):
            b -= 1
        found = yearless(scan, a, b, month, number)
    else:
        found = almanac.day_of(almanac.clip(scan.told_year(b - 2)), month, number)
    return on(a, b, found) if found else NOTHING


def day_span(scan: Scan, a: int, b: int) -> Readings:
    """Read two days of one expression: "July 22-23", "1-3 March", "May 30 - June 2, 2025"."""
    found = [i for i in range(a, b) if scan.name(i) in ("day", "dayth")]
    months = [i for i in range(a, b) if scan.name(i) in ("month", "shy_month")]
    if len(found) != 2:
        return NOTHING
    if _is_of_a_name(scan, a, found[0]):
        return day(scan, found[1], b)
    if len(months) == 1 and months[0] < found[0] and b == found[1] + 1 and _is_amount(scan, found[0], found[1]):
        return day(scan, a, found[0] + 1)
    values = scan.grammar.values
    year = values[scan.tokens[b - 1]] if scan.name(b - 1) == "year" else 0
    out: list[Reading] = []
    last = b
    for k in (1, 0):
        month, number = values[scan.tokens[months[k if len(months) == 2 else 0]]], values[scan.tokens[found[k]]]
        resolved = almanac.day_of(year, month, number) if year else yearless(scan, a, b, month, number)
        if resolved is None:
            return NOTHING
        if out and resolved.isoformat() > out[0].iso:
            resolved = almanac.day_of(resolved.year - 1, month, number) or resolved
        year = year or resolved.year
        begin = a if k == 0 else _second_start(found, months)
        finish = last if k == 1 else _first_end(found, months)
        iso = resolved.isoformat()
        out.append(Reading(begin, finish, "DATE", iso, iso=iso))
    return out[1], out[0]


def _is_amount(scan: Scan, first: int, second: int) -> bool:
    """Say whether the second number is what something came to on the day before it: "raised it on May 7 [to 5.25 percent]"."""
    if scan.word(second - 1) != "to":
        return False
    values, after = scan.grammar.values, scan.span(second, second + 1)[1]
    counts = _DECIMALS.match(scan.text, after) is not None or scan.word(second + 1) in scan.grammar.counted
    return counts or values[scan.tokens[second]] < values[scan.tokens[first]]


_DECIMALS = re.compile(r"\.\d|\s?%")


def _is_of_a_name(scan: Scan, a: int, first: int) -> bool:
    """Say whether the first number only ends a name: "the launch of Pallas 2 to 3 September"."""
    before = scan.tokens[a - 1] if a else ""
    return first == a and a > 1 and scan.word(a + 1) == "to" and before[:1].isupper() and not scan.name(a - 1)


def _second_start(found: list[int], months: list[int]) -> int:
    return min(found[1], months[1]) if len(months) == 2 else found[1]


def _first_end(found: list[int], months: list[int]) -> int:
    return max(found[0], months[0]) + 1 if len(months) == 2 or months[0] < found[0] else found[0] + 1


def iso(scan: Scan, a: int, b: int) -> Readings:
    tokens = scan.tokens[a:b]
    if len(tokens[2]) > 2 or len(tokens[4][:2]) > 2:
        return NOTHING
    found = almanac.day_of(int(tokens[0]), int(tokens[2]), int(tokens[4].split("T")[0]))
    start, end = scan.span(a, b)
    if found is None or end - start != sum(map(len, tokens)):
        return NOTHING
    return on(a, b, found)


def numeric(scan: Scan, a: int, b: int) -> Readings:
    """Read 09/30/2026 or 30/09/2026 by sense; where both can be, a slash means the American order and a point the other."""
    first, second, year = (int(scan.tokens[i]) for i in (a, a + 2, a + 4))
    start, end = scan.span(a, b)
    if end - start != sum(len(t) for t in scan.tokens[a:b]):
        return NOTHING
    if len(scan.tokens[a + 4]) == 2:
        if scan.tokens[a + 1] != "/":
            return NOTHING
        year += 2000 if year < 70 else 1900
    if year < 1000:
        return NOTHING
    month_first = second > 12 or (first <= 12 and scan.tokens[a + 1] != ".")
    month, number = (first, second) if month_first else (second, first)
    found = almanac.day_of(year, month, number)
    return on(a, b, found) if found else NOTHING


def attacks(scan: Scan, a: int, b: int) -> Readings:
    """Read 9/11, the one day that news writes as a fraction."""
    whole = scan.text[slice(*scan.span(a, b))]
    return on(a, b, date(2001, 9, 11)) if whole == "9/11" else NOTHING


def weekday(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    wanted, now = (got.get("weekday") or got["short_weekday"])[0], scan.published
    if b < len(scan.tokens) and scan.tokens[b] in scan.grammar.mastheads:
        return NOTHING
    if "weekday" not in got and scan.word(b) and scan.tokens[b][0].isupper():
        return NOTHING  # "on Sun Microsystems", "on Sat Dhillon"
    if "each" in got:
        return (Reading(a, b, "SET", "P1W"),)
    back = (now.weekday() - wanted) % 7
    if "last" in got or "previous" in got or ("past" in got):
        # "Last Tuesday" is never yesterday.
        found = now - timedelta(days=back + 7 if back < 2 else back)
    elif "next" in got:
        found = almanac.add_days(now, wanted - now.weekday() + 7)
    elif "coming" in got:
        found = almanac.add_days(now, (-back) % 7 or 7)
    elif "following" in got:
        found = almanac.add_days(scan.anchor, (wanted - scan.anchor.weekday()) % 7 or 7)
    elif scan.direction(a, b) > 0 or "this" in got:
        found = almanac.add_days(now, (-back) % 7)
    else:
        found = almanac.add_days(now, -back)
    return _of_day(scan, a, b, found, got)


def _of_day(scan: Scan, a: int, b: int, found: date, got: dict[str, list[int]]) -> Readings:
    """Return the day, or its hour or part where one is told."""
    if "daypart" in got:
        return at(a, b, found, DAYPARTS[got["daypart"][0]])
    if "clock_hour" in got or ":" in got or "p" in got or "ampm" in got or ("a" in got and "m" in got):
        return at(a, b, found, _hour(scan, a, b))
    return on(a, b, found)


def _hour(scan: Scan, a: int, b: int) -> str:
    """Return the clock time of the words, "16:00"."""
    words = [scan.word(i) for i in range(a, b)]
    digits = [w for w in words if w[0].isdigit()]
    hour = int("".join(c for c in digits[0] if c.isdigit())[:2] or 0)
    minute = int(digits[1]) if ":" in words and len(digits) > 1 and digits[1].isdigit() else 0
    if hour < 12 and any(w in ("p", "pm") or w.endswith("pm") for w in words):
        hour += 12
    return f"{hour:02}:{minute:02}"


def weekday_week(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "Tuesday next week"; "Monday this month" is only a Monday."""
    got = scan.parts(a, b)
    if "unit" not in got or got["unit"][0] != almanac.WEEK:
        return weekday(scan, a, a + 1)
    wanted, now = got["weekday"][0], scan.published
    step = 1 if {"next", "following", "coming"} & got.keys() else -1 if {"last", "previous", "past"} & got.keys() else 0
    return on(a, b, almanac.add_days(now, wanted - now.weekday() + 7 * step))


def day_word(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    if "tonight" in got:
        return at(a, b, scan.published, "NI")
    return _of_day(scan, a, b, almanac.add_days(scan.published, got["day_word"][0]), got)


def day_of_month(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "the 15th of the month", "the 1st of next month"."""
    got = scan.parts(a, b)
    if got["unit"][0] != almanac.MONTH:
        return NOTHING
    told = "following" in got or "same" in got
    step = -1 if "last" in got else 1 if "next" in got or "following" in got else 0
    base = almanac.add_months((scan.anchor if told else scan.published).replace(day=1), step)
    found = almanac.day_of(base.year, base.month, got["dayth"][0])
    return on(a, b, found) if found else NOTHING


def day_offset(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "the day before yesterday" and "the day after tomorrow"."""
    step = scan.grammar.values[scan.tokens[b - 1]]
    side = -1 if scan.name(b - 2) == "before" else 1
    if scan.word(a) != "day":
        return NOTHING
    return on(a, b, almanac.add_days(scan.published, step + side))


def week_from(scan: Scan, a: int, b: int) -> Readings:
    """Resolve "a week from Friday", "two weeks from today"."""
    got = scan.parts(a, b)
    unit = (got.get("unit") or got.get("units") or [0])[0]
    count = (got.get("day") or got.get("count") or got.get("num") or [1])[0]
    if "weekday" in got:
        base = almanac.add_days(scan.published, (got["weekday"][0] - scan.published.weekday()) % 7)
    else:
        base = almanac.add_days(scan.published, got["day_word"][0])
    found = almanac.shift(base, unit, count)
    value = almanac.period_iso(found, unit if unit > almanac.WEEK and "day_word" in got else almanac.DAY)
    return (Reading(a, b, "DATE", value, iso=value),)


def daypart(scan: Scan, a: int, b: int) -> Readings:
    got = scan.parts(a, b)
    code = DAYPARTS[got["daypart"][0]]
    if "each" in got:
        return (Reading(a, b, "SET", "P1D"),)
    if "last" in got or "previous" in got:
        return at(a, b, almanac.add_days(scan.published, -1), code)
    if "this" in got:
        return at(a, b, scan.published, code)
    iso = scan.anchor.isoformat() if scan.anchor_unit == almanac.DAY else scan.published.isoformat()
    return (Reading(a, b, "TIME", f"{iso}T{code}"),)


def clock(scan: Scan, a: int, b: int) -> Readings:
    iso = scan.anchor.isoformat() if scan.anchor_unit == almanac.DAY else scan.published.isoformat()
    return (Reading(a, b, "TIME", f"{iso}T{_hour(scan, a, b)}"),)


def holiday(scan: Scan, a: int, b: int) -> Readings:
    phrase = " ".join("'" if scan.name(i) == "'" else scan.word(i) for i in range(a, b) if scan.name(i) != ".")
    spec = scan.grammar.holidays.get(phrase)
    if spec is None or scan.word(a - 1) in ("chinese", "lunar", "jewish", "islamic", "persian", "orthodox", "father"):
        return NOTHING
    next_ = b + 1 if scan.name(b) in (",", "of") else b
    if scan.name(next_) == "year":
        return on(a, next_ + 1, almanac.holiday(spec, scan.grammar.values[scan.tokens[next_]]))
    now = scan.published
    if not 2 <= now.year <= 9998:
        return NOTHING
    days = [almanac.holiday(spec, year) for year in (now.year - 1, now.year, now.year + 1)]
    past, ahead = max(d for d in days if d <= now), min(d for d in days if d >= now)
    before = scan.name(a - 1)
    if before in ("last", "past"):
        return on(a - 1, b, max(d for d in days if d < now))
    if before in ("next", "coming"):
        return on(a - 1, b, min(d for d in days if d > now))
    lean = scan.direction(a, b)
    if before == "this" or lean == 0:
        lean = 1 if (ahead - now) < (now - past) else -1
    return on(a, b, ahead if lean > 0 else past)
