"""The spelling of one number: atoms put together ("two and a half million", "three-quarters", "1 000 000", "hundreds of thousands", "11th").

Owns: where a number begins and ends and what it is worth. Never: bounds, units, ranges (watcher.values.measures).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from watcher.language import load
from watcher.values.numerals import Atom, atoms, words

SPACED = re.compile(r" [0-9]{3}(?![0-9])")
POWER = re.compile(r"(?: ?[x×] ?10\^?([-+]?[0-9]{1,3}))|(?:e([-+]?[0-9]{1,3})(?![a-z0-9]))")
ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
LETTERS = re.compile(r"[a-z]{1,11}+(?![a-z0-9/²³^])")
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 64, 100, 128})
TIGHT = frozenset({" ", "-"})
AND = frozenset({" and ", " & ", "-and-"})
AND_A = frozenset({" and a ", "-and-a-", " and ", " & a ", " & "})
FRACTION_AFTER = (
    "by",
    "to",
    "than",
    "about",
    "nearly",
    "almost",
    "over",
    "under",
    "roughly",
    "around",
    "approximately",
    "least",
    "most",
    "only",
    "just",
)
NOT_HALF = frozenset(
    {"first", "second", "latter", "other", "top", "bottom", "this", "last", "that", "final", "opening", "better"}
)
HALF_OF = re.compile(
    r"(?: of| the| a\b| an\b| its| their| his| her| our| my| as|-(?:hour|mile|point|percentage|percent|century|inch|pint|dozen|ton|degree|share|acre)\b| percent| point| per ?cent| hour| mile|-hour)"
)
PART_OF = re.compile(r"(?: of\b|[ -](?:percentage[ -])?point|[ -]percent|-mile|-inch|-turn)")
NOT_NONE = (
    " more than",
    " fewer than",
    " less than",
    " later than",
    " greater",
    " higher",
    " longer",
    " one",
    " doubt",
    ".",
    " 1",
    " 2",
    " matter",
    " way",
    " wonder",
    "-",
)


class Number(NamedTuple):
    """One number as it stands, offsets into the folded text.

    low, high: its value; they differ for "hundreds" and "a few hundred". sort: figure, glued (figures and a letter, "5m"), count (words),
    part (a fraction), plural ("hundreds"), vague ("several hundred"), ordinal, multiple ("doubled") or none ("no").
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


@cache
def codes() -> frozenset[str]:
    """Return the letters that may stand directly before figures as a currency: "usd115", "rs500"."""
    return frozenset(word.strip(".") for word in load("units")["capitals"])


def scan(low: str) -> list[Number]:
    """Return every number of the folded text, in order. Linear in its length."""
    found = atoms(low)
    out: list[Number] = []
    at, count = 0, len(found)
    while at < count:
        number, used = _OPENERS[found[at].kind](low, found, at)
        if number is not None:
            out.append(number)
        at += used
    return out


def _skip(found: list[Atom], at: int, end: int) -> int:
    """Return the index of the first atom at or after `at` that begins at or after `end`."""
    while at < len(found) and found[at].start < end:
        at += 1
    return at


def _figure(low: str, found: list[Atom], at: int) -> Reading:
    start, end, _, value, written = found[at]
    glue = low[start - 1] if start else " "
    if glue == "_" or (glue.isalpha() and not _is_code(low, start)):
        return None, 1
    after = low[end : end + 1]
    if after == "/" and at + 1 < len(found) and found[at + 1].start == end + 1 and found[at + 1].kind == "D":
        return _slashed(low, found, at)
    following = at + 1
    if after == " " and len(written) <= 3 and written.isdigit():
        value, following, end = _spaced(low, found, at)
        after = low[end : end + 1]
    if after.isalpha():
        if tail := ORDINAL_TAIL.match(low, end):
            return Number(start, tail.end(), value, value, "ordinal", 1, value, written), following - at
        if (glued := LETTERS.match(low, end)) and (scale := words().letters.get(glued[0]) or words().scales.get(glued[0])):
            end = glued.end()
            return Number(start, end, value * scale, value * scale, "glued", scale, value, written), _skip(
                found, following, end
            ) - at
    if (after in "e×x " and after) and (power := POWER.match(low, end)):
        value, end = value * 10.0 ** max(-300, min(300, int(power[1] or power[2]))), power.end()
        return Number(start, end, value, value, "figure", 1, value, written), _skip(found, following, end) - at
    if following >= len(found) or found[following].start - end > 7:
        return Number(start, end, value, value, "figure", 1, value, written), following - at
    return _Growth(low, found, start, end, value, "D", written).grow(following, at)


def _is_code(low: str, start: int) -> bool:
    letters = start
    while letters and low[letters - 1].isalpha() and start - letters < 6:
        letters -= 1
    return low[letters:start] in codes()


def _spaced(low: str, found: list[Atom], at: int) -> tuple[float, int, int]:
    """Figures grouped by spaces: "1 000 000". Returns value, index of the next atom, end."""
    value, following, end = found[at].value, at + 1, found[at].end
    while following < len(found) and following - at < 6 and found[following].start == end + 1 and SPACED.match(low, end):
        group = found[following]
        if group.kind != "D" or not (len(group.written) == 3 or group.written[3:4] == "."):
            break
        value, following, end = value * 1000 + group.value, following + 1, group.end
    return value, following, end


def _slashed(low: str, found: list[Atom], at: int) -> Reading:
    """A fraction "3/4"; a date ("9/11/2001") or another pair is no number."""
    top, under = found[at], found[at + 1]
    following = at + 2
    while (
        following < len(found)
        and found[following].start == found[following - 1].end + 1
        and low[found[following - 1].end] == "/"
    ):
        following += 1
    value = fraction(low, top, under)
    if following > at + 2 or value is None:
        return None, following - at
    return _Growth(low, found, top.start, under.end, value, "V", low[top.start : under.end]).grow(following, at)


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


def _part(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    return _Growth(low, found, atom.start, atom.end, atom.value, "V", low[atom.start : atom.end]).grow(at + 1, at)


def _word(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    return _Growth(low, found, atom.start, atom.end, atom.value, atom.kind, "").grow(at + 1, at)


def _scale(low: str, found: list[Atom], at: int) -> Reading:
    """A hundred, a dozen, a million; several hundred; bare "million" is no number of its own."""
    atom = found[at]
    before = low[max(0, atom.start - 14) : atom.start].split()
    word = before[-1] if before and low[atom.start - 1] == " " else ""
    if word in words().vague or (word == "of" and before[-2:-1] == ["couple"]):
        return _vague(low, found, at, word)
    start = atom.start
    if word in ("a", "an"):
        start -= len(word) + 1
    elif at + 1 >= len(found) or found[at + 1].kind != "S" or low[atom.end : found[at + 1].start] != " ":
        return None, 1
    return _Growth(low, found, start, atom.end, atom.value, atom.kind, "").grow(at + 1, at)


def _vague(low: str, found: list[Atom], at: int, word: str) -> Reading:
    few = words().vague["couple" if word == "of" else word]
    number, used = _Growth(low, found, found[at].start, found[at].end, found[at].value, found[at].kind, "").grow(at + 1, at)
    if number is None:
        return None, used
    start = low.rindex("couple" if word == "of" else word, 0, number.start)
    if low[max(0, start - 2) : start] == "a ":
        start -= 2
    return number._replace(start=start, low=few[0] * number.low, high=few[1] * number.low, sort="vague"), used


def _plural(low: str, found: list[Atom], at: int) -> Reading:
    """Hundreds, tens of thousands."""
    atom = found[at]
    lowest, highest = words().plurals[atom.written]
    once, end, used = atom.value, atom.end, 1
    if at + 1 < len(found) and found[at + 1].kind == "P" and low[atom.end : found[at + 1].start] == " of ":
        larger = found[at + 1].value
        lowest, highest, once = lowest * larger, (highest + 1) * larger - 1, once * larger
        end, used = found[at + 1].end, 2
    elif atom.written in words().needs_of and (atom.written == "tens" or not low.startswith(" of ", end)):
        return None, 1
    return Number(atom.start, end, lowest, highest, "plural", once, 1), used


def _fraction_word(low: str, found: list[Atom], at: int) -> Reading:
    """Half of, a third of, half a million, a quarter point; else "third" is an ordinal and "quarter" a time."""
    atom = found[at]
    start, end = atom.start, atom.end
    before = low[max(0, start - 24) : start].split()
    word = before[-1] if before else ""
    if atom.written == "half" and word in NOT_HALF:
        return None, 1
    with_article = word in ("a", "one") and low[start - 1] in " -"
    opener = before[-2] if with_article and len(before) > 1 else word
    if with_article:
        start -= len(word) + 1
    number = _Growth(low, found, start, end, 1 / atom.value, "F", "")
    if at + 1 < len(found) and low[end : found[at + 1].start] in (" ", "-", " a ", " of a ") and found[at + 1].kind in "SZ":
        return number.grow(at + 1, at)
    is_part = (HALF_OF if atom.written == "half" else PART_OF).match(low, end) or (
        opener in FRACTION_AFTER and (with_article or atom.written == "half")
    )
    if is_part and atom.written[-1] != "s" and (with_article or atom.written in ("half", "quarter")):
        return number.grow(at + 1, at)
    if atom.written in words().ordinals:
        return Number(atom.start, end, atom.value, atom.value, "ordinal", 1, atom.value), 1
    return None, 1


def _ordinal(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    if atom.written == "second" and low.endswith("per ", 0, atom.start):
        return None, 1
    return Number(atom.start, atom.end, atom.value, atom.value, "ordinal", 1, atom.value), 1


def _multiple(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    return Number(atom.start, atom.end, atom.value, atom.value, "multiple", 1, atom.value), 1


def _none(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    start = atom.start
    if atom.written == "single":
        if not low.endswith("not a ", 0, start):
            return None, 1
        start -= 6
    elif low.startswith(NOT_NONE, atom.end):
        return None, 1
    return Number(start, atom.end, 0, 0, "none", 1, 0), 1


class _Growth:
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
        while following < count and found[following].start - self.end < 8:
            atom = found[following]
            step = self._take(atom, self.low[self.end : atom.start], following)
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
        if kind == "H" and gap in TIGHT and self.current > 0 and last in "DUTYV":
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
            (last == "Y" and gap in TIGHT and atom.value < 10) or (last in "HS" and (gap in AND or gap in TIGHT))
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
        if last == "Y" and atom.kind == "U" and value and gap in TIGHT:
            self.current += value
        elif last == "H" and (gap in AND or gap in TIGHT) and value:
            self.current += value
        elif last == "S" and (gap in AND or gap == " ") and value and (self.sort == "count" or self._scale_after(following)):
            self.current = value
        elif gap in AND and following + 1 < len(self.found) and self.found[following + 1].kind == "F" and last in "DUTYHS":
            return self._take_mixed(value, atom.end, self.found[following + 1])
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
        if self.low[end : under.start] not in TIGHT:
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


_OPENERS: dict[str, Callable[[str, list[Atom], int], Reading]] = {
    "D": _figure, "V": _part, "U": _word, "T": _word, "Y": _word, "H": _scale, "S": _scale, "Z": _scale,
    "P": _plural, "F": _fraction_word, "O": _ordinal, "M": _multiple, "N": _none,
}  # fmt: skip
