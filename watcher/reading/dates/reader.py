"""Runs the rules over a text and puts to each reading what stands around it: parts of a period, determiners, role.

Owns: the order of things and the words to the left. Never: resolves a date itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from watcher.reading.dates import days, periods, relative
from watcher.reading.dates.days import Readings
from watcher.reading.dates.scan import Reading, Scan
from watcher.reading.dates.words import FOLD, Grammar, Rule

Resolver = Callable[[Scan, int, int], Readings]
RESOLVERS: dict[str, Resolver] = {
    "iso": days.iso,
    "numeric": days.numeric,
    "attacks": days.attacks,
    "day_span": days.day_span,
    "day": days.day,
    "day_of_month": days.day_of_month,
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
    "within_of": relative.within_of,
    "recent": relative.recent,
    "same_period": relative.same_period,
    "often": relative.often,
    "present": relative.present,
    "vague_past": relative.vague_past,
    "vague_future": relative.vague_future,
}
UNTOLD = frozenset(("now", "recent", "duration", "span-of"))  # no date that others count from
MOST = 2_000  # tries a text: no article has half of it, and a hostile megabyte is soon through
PARTS = {"early": "start", "late": "end", "mid": "mid", "middle": "mid", "start": "start", "end": "end"}
MODS = {"start": "START", "mid": "MID", "end": "END"}


def may_hold(text: str, known: Grammar) -> bool:
    """Say whether `text` has a word without which there is no date: the cheap look before the reading."""
    raw = text.encode() if text.isascii() else text.encode("utf-8", "replace")
    return not known.triggers.isdisjoint(raw.translate(FOLD).split())


def read(text: str, published: date, known: Grammar) -> tuple[Scan, list[tuple[Reading, Rule]]]:
    """Return the scan of `text`, which may hold dates, and its time expressions in order, each with its rule."""
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
            if reading.start > last and ((before := classes[reading.start - 1]) in known.left or before in rule.takes):
                reading = _widen(scan, reading, last, rule)
            found.append((reading, rule))
            last = reading.end
            iso = reading.iso
            if iso and rule.name not in UNTOLD:
                scan.told = iso
                scan.dated.append((reading.start, reading.end, iso))
                if len(iso) == 10:
                    scan.told_day = iso
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
    if start > floor and (name := scan.name(start - 1)) and reading.type != "SET":
        start, part = _left(scan, start, floor, name, part, reading.start == start)
    if part != reading.part:
        if start > floor and scan.name(start - 1) == "the":
            start -= 1
        return reading._replace(start=start, mod=MODS[part], part=part)
    return reading if start == reading.start else reading._replace(start=start)


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
        named = bare and scan.name(start) in ("month", "shy_month", "year") and scan.word(start - 2) in ENDING
        return (start - 1, "end") if named else (start, part)
    if name == "of":
        return _part_of(scan, start, floor, part)
    if name != "in":
        return start, part
    return (start - 2, PARTS.get(before, part)) if before in ("earlier", "later", "late", "early") else (start, part)


ENDING = frozenset(("by", "at", "until", "till", "before", "since", "from", "to", "around", "the"))


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
