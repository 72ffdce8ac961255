"""A number that grows: the atoms after its first one are taken in for as long as they belong to it.

Owns: which atoms make one number and what they come to. Never: where a number may begin (watcher.values.spelling).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from watcher.values.numerals import Atom, words

DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 64, 100, 128})
TIGHT = frozenset({" ", "-", " - "})
AND = frozenset({" and ", " & ", "-and-"})
AND_A = frozenset({" and a ", "-and-a-", " and ", " & a ", " & "})
SPACES = re.compile(r" +")


class Number(NamedTuple):
    """One number as it stands, offsets into the folded text.

    low, high: its value; they differ for "hundreds" and "a few hundred". sort: figure, glued (figures and a
    letter, "5m"), count (words), part (a fraction), plural ("hundreds"), vague ("several hundred"), ordinal,
    multiple ("doubled") or none ("no").
    scale: the last scale in it (1 if there is none). whole: what stands before the scale. written: the figures as written.
    """

    start: int
    end: int
    low: float
    high: float
    sort: str
    scale: float
    whole: float
    written: str = ""


Reading = tuple[Number | None, int]


def fraction(low: str, top: Atom, under: Atom) -> float | None:
    """Return the value of "3/4" standing there, None where it is a date or a ratio of another sort."""
    if (
        under.value not in DENOMINATORS
        or not top.written.isdigit()
        or not under.written.isdigit()
        or low[under.end : under.end + 1].isalpha()
    ):
        return None
    return (
        top.value / under.value if 0 < top.value < under.value or (under.value <= 8 and top.value < 2 * under.value) else None
    )


class Growth:
    """A number that takes in the atoms after it for as long as they belong to it."""

    __slots__ = ("current", "end", "found", "last", "least", "low", "scale", "sort", "start", "total", "whole", "written")

    def __init__(self, low: str, found: list[Atom], start: int, end: int, value: float, kind: str, written: str) -> None:
        self.low, self.found, self.start, self.end, self.written = low, found, start, end, written
        self.total, self.current, self.last, self.scale = 0.0, value, kind, 1.0
        self.least, self.whole = 1e300, value
        self.sort = "figure" if kind == "D" else "part" if kind in "VF" else "count"
        if kind in "SHZ":
            self.scale, self.whole = value, 1
            if kind == "S":
                self.total, self.current, self.least = value, -1.0, value

    def grow(self, following: int, at: int) -> Reading:
        """Take in what belongs to it from atom `following` on; `at` is the atom it began with."""
        found, count = self.found, len(self.found)
        while following < count and found[following].start - self.end < 10:
            atom = found[following]
            gap = self.low[self.end : atom.start]
            step = self._take(atom, SPACES.sub(" ", gap) if "  " in gap else gap, following)
            if not step:
                break
            following += step
            self.end = found[following - 1].end
            if self.sort == "ordinal":
                break
        value = self.total + max(self.current, 0.0)
        return Number(self.start, self.end, value, value, self.sort, self.scale, self.whole, self.written), following - at

    def _take(self, atom: Atom, gap: str, following: int) -> int:
        """Return how many atoms were taken in, 0 when this one does not belong."""
        kind, last = atom.kind, self.last
        if kind == "S":
            return self._take_scale(atom, gap)
        if kind in "UTY":
            return self._take_word(atom, gap, following)
        if kind == "H" and gap in TIGHT and 0 < self.current < 1000 and last in "DUTYV" and self.scale != 100:
            self.current, self.last, self.scale = self.current * 100, "H", 100
            return 1
        if (
            (kind == "Z" or (kind == "P" and atom.written != "tens"))
            and (gap in TIGHT or gap == " a ")
            and self.current > 0
            and last in "DUTYFHV"
        ):
            self.current, self.last, self.scale, self.sort = self.current * atom.value, "Z", atom.value, "count"
            return 1
        if kind == "V" and gap in ("", " ", "-") and last in "DUTY":
            self.current, self.last = self.current + atom.value, "V"
            self.whole = self.current
            return 1
        if kind == "F":
            return self._take_fraction(atom, gap)
        if kind == "O" and (
            (last == "Y" and gap in TIGHT and atom.value < 10) or (last in "HS" and gap in AND and self.sort == "count")
        ):
            self.current, self.sort = max(self.current, 0) + atom.value, "ordinal"
            return 1
        return self._take_figures(atom, gap, following) if kind == "D" else 0

    def _take_scale(self, atom: Atom, gap: str) -> int:
        parted = gap in (" a ", " of a ")
        if not (gap in TIGHT or gap == "" or (parted and self.last in "FV")) or atom.value >= self.least * 1e6:
            return 0
        if self.last not in "DVF" and atom.written in words().figures_only:
            return 0
        if self.current < 0:
            if self.last != "S" or gap != " ":
                return 0
            self.total *= atom.value
        elif atom.value >= self.least:
            return 0
        else:
            self.total, self.current = self.total + self.current * atom.value, -1.0
        if self.sort == "part":
            self.sort = "count"
        self.least = self.scale = atom.value
        self.last = "S"
        return 1

    def _take_word(self, atom: Atom, gap: str, following: int) -> int:
        last, value = self.last, atom.value
        mixed = gap in AND and following + 1 < len(self.found) and self.found[following + 1].kind == "F" and last in "DUTYHS"
        if mixed and (step := self._take_mixed(value, atom.end, self.found[following + 1])):
            return step
        if (last == "Y" and atom.kind == "U" and value and gap in TIGHT) or (
            last == "H" and (gap in AND or gap in TIGHT) and value
        ):
            self.current += value
        elif last == "S" and (gap in AND or gap == " ") and value and (self.sort == "count" or self._scale_after(following)):
            self.current = value
        elif gap == " point " and last in "UTYHD":
            return self._take_decimals(following)
        else:
            return 0
        self.last, self.whole = atom.kind, self.current
        return 1

    def _scale_after(self, following: int) -> bool:
        found = self.found
        return (
            following + 1 < len(found)
            and found[following + 1].kind in "SH"
            and self.low[found[following].end : found[following + 1].start] == " "
        )

    def _take_mixed(self, value: float, end: int, under: Atom) -> int:
        """Two and three-fifths."""
        if value >= under.value or self.low[end : under.start] not in TIGHT or (under.written == "quarters" and value != 3):
            return 0
        if self.current < 0:
            self.total += self.scale * value / under.value
        else:
            self.current += value / under.value
        self.last, self.whole = "V", self.current
        return 2

    def _take_decimals(self, following: int) -> int:
        """Five point two five."""
        found, taken, figures = self.found, 0, ""
        while following + taken < len(found) and found[following + taken].kind in "UTYD" and taken < 9:
            if taken and self.low[found[following + taken - 1].end : found[following + taken].start] not in TIGHT:
                break
            figures += f"{found[following + taken].value:.0f}"
            taken += 1
        self.current, self.last = self.current + float("0." + figures), "V"
        self.whole = self.current
        return taken

    def _take_fraction(self, atom: Atom, gap: str) -> int:
        last, singular = self.last, atom.written[-1] != "s"
        if gap in AND_A and (singular or atom.written == "half") and last in "DUTYHS" and atom.value <= 5:
            if self.current < 0:
                self.total += self.scale / atom.value
            else:
                self.current += 1 / atom.value
                self.last, self.whole = "V", self.current
            return 1
        if gap not in TIGHT or last not in "UTYDH" or self.current <= 0:
            return 0
        if singular and (last == "Y" or last == "H") and atom.value < 10 and atom.written not in ("half", "quarter"):
            self.current, self.sort = self.current + atom.value, "ordinal"
            return 1
        if atom.written in ("quarter", "quarters") and not (self.current in (1, 3) and self._is_share(atom)):
            return 0
        if (singular and self.current != 1 and gap == " ") or (last == "D" and gap == " "):
            return 0
        self.current, self.last, self.sort = self.current / atom.value, "F", "part"
        return 1

    def _is_share(self, atom: Atom) -> bool:
        after = self.low[atom.end : atom.end + 14]
        before = self.low[max(0, self.start - 8) : self.start]
        return gap_free(after) and not before.endswith(("the ", "first ", "past ", "last ", "for ", "next ", "in "))

    def _take_figures(self, atom: Atom, gap: str, following: int) -> int:
        found = self.found
        if (
            self.low[atom.end : atom.end + 1] == "/"
            and following + 1 < len(found)
            and found[following + 1].start == atom.end + 1
        ):
            value = fraction(self.low, atom, found[following + 1])
            if value is None or value >= 1 or gap not in TIGHT or self.last not in "DUTY" or self.current != int(self.current):
                return 0
            self.current, self.last = self.current + value, "V"
            self.whole = self.current
            return 2
        if (
            self.last in "SH"
            and gap in (" ", " and ")
            and atom.value < self.scale
            and (self._scale_after(following) or (self.last == "H" and gap == " and "))
        ):
            self.current, self.last = max(self.current, 0) + atom.value, "D"
            return 1
        return 0


def gap_free(after: str) -> bool:
    """Whether "three quarters" is a share here, not a time: of what follows it says nothing of running quarters."""
    return not after.startswith((" in a row", " straight", " running", " ago", " later", " into"))
