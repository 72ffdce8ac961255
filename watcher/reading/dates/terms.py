"""What a term counts from: "in September they announced that it would end within 12 months" is over next September.

Owns: the day or month in which a term was set, where its sentence tells it. Never: reads the term itself.
"""

from __future__ import annotations

from datetime import date

from watcher.language import words_of
from watcher.reading.dates import almanac
from watcher.reading.dates.scan import Scan

_SET = words_of("terms.set")
_GOES_ON = words_of("terms.goes_on")
_DEALS = words_of("terms.deals")
_LEADS = frozenset({"in", "on", "last", "this", "early", "late", "mid", "-", "back", "earlier"})
_UNDER = frozenset({"under"})
_BREAKS = frozenset("that which who whose when where will would is was were had has have if unless after before until".split())
_WHICH = frozenset({"which", "who"})
_FAR = 60  # words of a sentence that are looked back on
_NEAR = 6  # words between who says and when
_LONG = 14  # words of a subject


def begin_of_term(scan: Scan, at: int) -> tuple[date, int]:
    """Return (day, unit) which the term before word `at` counts from: when it was set, else the day of publication."""
    for i, j, iso in reversed(scan.dated):
        if at - j > _FAR:
            break
        unit = {10: almanac.DAY, 7: almanac.MONTH}.get(len(iso), 0)
        if not unit or not iso[5:7].isdigit():
            continue
        day = date.fromisoformat(iso if unit == almanac.DAY else f"{iso}-01")
        if day < scan.published and _was_set(scan, i, j, at):
            return day, unit
    return scan.published, almanac.DAY


def _was_set(scan: Scan, i: int, j: int, at: int) -> bool:
    """Say whether the date at words i to j is when the term at word `at` was agreed on or told."""
    if any(scan.ends_sentence(k) for k in range(j, at)):
        return False
    while scan.word(i - 1) in _LEADS:
        i -= 1
    if _opens(scan, i):
        for k in range(j, min(j + _LONG, at)):
            if scan.word(k) in _SET:
                return scan.word(k + 1) not in ("by", "in", "on")
            if scan.word(k) in _BREAKS:
                return False
        return False
    near = [scan.word(k) for k in range(max(0, i - _NEAR), i)]
    if _SET.isdisjoint(near) or not _WHICH.isdisjoint(near):
        return False  # "The club, which said in May that it was short of money, is to close within a year"
    if scan.word(j) in _GOES_ON and at > j:
        return True
    # "Under a deal reached in May, they are to go within a year".
    begin = max(0, i - _LONG)
    under = next((k for k in range(i - 1, begin - 1, -1) if scan.word(k) in _UNDER), -1)
    return under >= 0 and scan.word(j) == "," and any(scan.word(k) in _DEALS for k in range(under, i))


def _opens(scan: Scan, i: int) -> bool:
    """Say whether the date at word i opens its sentence: "In May", "At talks in Oslo in May", "In a statement on 3 May"."""
    for k in range(i, max(-1, i - _NEAR), -1):
        if k == 0 or scan.ends_sentence(k - 1) or scan.tokens[k - 1] in ("“", '"'):
            return k == i or scan.word(k) in _LEADS or scan.word(k) == "at"
        if scan.word(k) in _SET or scan.word(k - 1) == ",":
            return False
    return False
