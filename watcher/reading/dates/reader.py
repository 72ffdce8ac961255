"""Runs the rules over a text and puts to each reading what stands around it: parts of a period, determiners, role.

Owns: the order of things and the words to the left. Never: resolves a date itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from watcher.reading.dates import almanac, days, periods, relative
from watcher.reading.dates.days import Readings
from watcher.reading.dates.scan import Reading, Scan
from watcher.reading.dates.words import FOLD, Grammar, Rule, grammar

Resolver = Callable[[Scan, int, int], Readings]
RESOLVERS: dict[str, Resolver] = {
    "iso": days.iso,
    "numeric": days.numeric,
    "attacks": days.attacks,
    "day_span": days.day_span,
    "day": days.day,
    "day_offset": days.day_offset,
    "day_word": days.day_word,
    "week_from": days.week_from,
    "weekday": days.weekday,
    "weekday_week": days.weekday_week,
    "daypart": days.daypart,
    "clock": days.clock,
    "holiday": days.holiday,
    "month": periods.month,
    "month_year": periods.month_year,
    "nth_of_month": periods.nth_of_month,
    "month_span": periods.month_span,
    "rel_month": periods.rel_month,
    "year": periods.year,
    "year_span": periods.year_span,
    "fiscal": periods.fiscal,
    "quarter": periods.quarter,
    "half": periods.half,
    "season": periods.season,
    "decade": periods.decade,
    "century": periods.century,
    "weekend": periods.weekend,
    "rel_unit": relative.rel_unit,
    "unit_end": relative.unit_end,
    "offset": relative.offset,
    "window": relative.window,
    "duration": relative.duration,
    "recent": relative.recent,
    "same_period": relative.same_period,
    "often": relative.often,
    "present": relative.present,
    "vague_past": relative.vague_past,
    "vague_future": relative.vague_future,
}
MOST = 20_000  # tries a text: no article has a tenth of it, and a hostile megabyte is through in a second
PARTS = {"early": "start", "late": "end", "mid": "mid", "middle": "mid", "start": "start", "end": "end"}
MODS = {"start": "START", "mid": "MID", "end": "END"}


def may_hold(text: str, known: Grammar) -> bool:
    """Say whether `text` has a word without which there is no date: the cheap look before the reading."""
    return not known.triggers.isdisjoint(text.encode("utf-8", "replace").translate(FOLD).split())


def read(text: str, published: date) -> tuple[Scan | None, list[tuple[Reading, Rule]]]:
    """Return the scan of `text` and its time expressions in order, each with its rule; (None, []) when there can be none."""
    known = grammar()
    if not may_hold(text, known):
        return None, []
    scan = Scan(text, published, known)
    found: list[tuple[Reading, Rule]] = []
    last, tries, classes, by_lead = 0, 0, scan.classes, known.by_lead
    for lead in known.leads.finditer(classes):
        at = lead.start()
        if at < last:
            continue
        pattern, rules = by_lead[lead.group()]
        match = pattern.match(classes, at)
        if match is None:
            continue
        tries += 1
        if tries > MOST:
            break
        readings, rule = _try(scan, rules, match, at)
        for reading in readings:
            widened = _widen(scan, reading, last, rule)
            found.append((widened, rule))
            last = widened.end
            _remember(scan, widened)
    return scan, found


def _try(scan: Scan, rules: tuple[Rule, ...], match: re.Match[str], at: int) -> tuple[Readings, Rule]:
    """Return what the first rule that matches at `at` and is not refused by its resolver reads."""
    first = (match.lastindex or 1) - 1
    rule = rules[first]
    readings = RESOLVERS[rule.how](scan, at, match.end())
    if readings:
        return readings, rule
    for rule in rules[first + 1 :]:
        again = rule.pattern.match(scan.classes, at)
        if again is not None:
            readings = RESOLVERS[rule.how](scan, at, again.end())
            if readings:
                break
    return readings, rule


def _widen(scan: Scan, reading: Reading, floor: int, rule: Rule) -> Reading:
    """Draw in the words on the left that belong to the expression: "the", "early", "the end of", "later"."""
    start = reading.start
    if start > floor and scan.classes[start - 1] in rule.takes and scan.name(start) not in ("month", "shy_month"):
        start -= 1
    part = reading.part
    if start > floor and (name := scan.name(start - 1)) in LEFT and reading.type != "SET":
        start, part = _left(scan, start, floor, name, part, reading.start == start)
    if part != reading.part:
        if start > floor and scan.name(start - 1) == "the":
            start -= 1
        return reading._replace(start=start, mod=MODS[part], part=part)
    return reading if start == reading.start else reading._replace(start=start)


LEFT = frozenset(("-", "early", "late", "mid", "end", "earlier", "later", "of", "in"))


def _left(scan: Scan, start: int, floor: int, name: str, part: str, bare: bool) -> tuple[int, str]:
    """Return the start and the part with the word of class `name` before `start` drawn in, where it belongs."""
    before = scan.name(start - 2) if start - 1 > floor else ""
    if name == "-":
        return (start - 2, PARTS[before]) if before in ("mid", "end", "late", "early") else (start, part)
    if name in ("early", "late", "mid"):
        return start - 1, PARTS[name]
    if name in ("earlier", "later"):
        return start - 1, part
    if name == "end":
        return (start - 1, "end") if bare and scan.name(start) in ("month", "shy_month", "year") else (start, part)
    if name == "of":
        return _part_of(scan, start, floor, part)
    return (start - 2, PARTS.get(before, part)) if before in ("earlier", "later", "late", "early") else (start, part)


def _part_of(scan: Scan, start: int, floor: int, part: str) -> tuple[int, str]:
    """Return the start and part with "the end of", "the beginning of" drawn in, where they stand."""
    at = start - 2
    name = scan.name(at)
    if at < floor or name not in PARTS or name in ("early", "late"):
        return start, part
    if at > floor and scan.word(at - 1) == "very":
        at -= 1
    if at > floor and scan.name(at - 1) == "the":
        at -= 1
    return at, PARTS[name]


def _remember(scan: Scan, reading: Reading) -> None:
    """Keep the day that "the following month" or "a year earlier" count from."""
    if reading.type not in ("DATE", "TIME") or not reading.iso or reading.value.endswith("_REF"):
        return
    iso = reading.iso
    size = len(iso)
    if size == 10:
        scan.anchor, scan.anchor_unit = date.fromisoformat(iso), almanac.DAY
        scan.anchor_day = scan.anchor
    elif size == 7 and iso[5] in "QH":
        months = 3 if iso[5] == "Q" else 6
        scan.anchor, scan.anchor_unit = date(int(iso[:4]), (int(iso[6]) - 1) * months + 1, 1), almanac.QUARTER
    elif size == 7:
        scan.anchor, scan.anchor_unit = date(int(iso[:4]), int(iso[5:]), 1) if iso[5].isdigit() else scan.anchor, almanac.MONTH
    elif size == 4:
        scan.anchor, scan.anchor_unit = date(max(int(iso), 1), 1, 1), almanac.YEAR
