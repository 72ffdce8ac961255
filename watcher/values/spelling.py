"""The spelling of one number: where it may begin ("2,500", "half a million", "1 000 000", "hundreds of thousands", "11th").

Owns: where a number begins and ends and what it is worth. Never: bounds, units, ranges (watcher.values.measures).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from watcher.language import load
from watcher.values.growth import Growth, Number, Reading, fraction
from watcher.values.numerals import Atom, atoms, words

SPACED = re.compile(r" [0-9]{3}(?![0-9])")
POWER = re.compile(r"(?: ?[x×] ?10\^?([-+]?[0-9]{1,3}))|(?:e([-+]?[0-9]{1,3})(?![a-z0-9]))")
ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
LETTERS = re.compile(r"[a-z]{1,11}+(?![a-z0-9/²³^])")
HALF_OF = re.compile(
    r" (?:of|the|a|an|its|their|his|her|our|my|as|percent|point|per ?cent|hour|mile)\b"
    r"|-(?:hour|mile|point|percentage|percent|century|inch|pint|dozen|ton|degree|share|acre)\b"
)
NOT_SCALE = re.compile(
    r"k[- ](?:video|tv|tvs|resolution|display|displays|screen|screens|ultra|content|footage|oled|uhd|hdr|streaming|camera)"
)
PART_OF = re.compile(r"(?: of\b|[ -](?:percentage[ -])?point|[ -]percent|-mile|-inch|-turn)")


@cache
def codes() -> frozenset[str]:
    """Return the letters that may stand directly before figures as a currency: "usd115", "rs500"."""
    return frozenset(word.strip(".") for word in load("units")["capitals"])


def scan(low: str, found: list[Atom] | None = None) -> list[Number]:
    """Return every number of the folded text, in order; `found` is atoms(low) if it is at hand. Linear in its length."""
    found = atoms(low) if found is None else found
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
    if after == "," and following < len(found) and found[following].start == end + 2 and found[following].written == "000":
        value, following, end = value * 1000, following + 1, found[following].end
        after = low[end : end + 1]
    elif after == " " and len(written) <= 3 and following < len(found) and found[following].start == end + 1:
        value, following, end = _spaced(low, found, at)
        after = low[end : end + 1]
    if after.isalpha():
        if tail := ORDINAL_TAIL.match(low, end):
            return Number(start, tail.end(), value, value, "ordinal", 1, value, written), following - at
        if after == "k" and written in ("2", "4", "5", "8") and NOT_SCALE.match(low, end):
            return None, following - at
        if (glued := LETTERS.match(low, end)) and (scale := words().letters.get(glued[0]) or words().scales.get(glued[0])):
            end = glued.end()
            return Number(start, end, value * scale, value * scale, "glued", scale, value, written), _skip(
                found, following, end
            ) - at
    if after and after in "e×x " and (after != " " or low[end + 1 : end + 2] in "x×") and (power := POWER.match(low, end)):
        value, end = value * 10.0 ** max(-300, min(300, int(power[1] or power[2]))), power.end()
        return Number(start, end, value, value, "figure", 1, value, written), _skip(found, following, end) - at
    if following >= len(found) or found[following].start - end > 7:
        return Number(start, end, value, value, "figure", 1, value, written), following - at
    return Growth(low, found, start, end, value, "D", written).grow(following, at)


def _is_code(low: str, start: int) -> bool:
    letters = start
    while letters and low[letters - 1].isalpha() and start - letters < 6:
        letters -= 1
    return low[letters:start] in codes()


def _spaced(low: str, found: list[Atom], at: int) -> tuple[float, int, int]:
    """Figures grouped by spaces: "1 000 000". Returns value, index of the next atom, end."""
    value, following, end = found[at].value, at + 1, found[at].end
    if not found[at].written.isdigit():
        return value, following, end
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
    return Growth(low, found, top.start, under.end, value, "V", low[top.start : under.end]).grow(following, at)


def _part(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    return Growth(low, found, atom.start, atom.end, atom.value, "V", low[atom.start : atom.end]).grow(at + 1, at)


def _word(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    return Growth(low, found, atom.start, atom.end, atom.value, atom.kind, "").grow(at + 1, at)


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
    return Growth(low, found, start, atom.end, atom.value, atom.kind, "").grow(at + 1, at)


def _vague(low: str, found: list[Atom], at: int, word: str) -> Reading:
    few = words().vague["couple" if word == "of" else word]
    number, used = Growth(low, found, found[at].start, found[at].end, found[at].value, found[at].kind, "").grow(at + 1, at)
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
    if atom.written == "half" and word in words().no_half:
        return None, 1
    with_article = word in ("a", "one") and low[start - 1] in " -"
    opener = before[-2] if with_article and len(before) > 1 else word
    if with_article:
        start -= len(word) + 1
    number = Growth(low, found, start, end, 1 / atom.value, "F", "")
    if at + 1 < len(found) and low[end : found[at + 1].start] in (" ", "-", " a ", " of a ") and found[at + 1].kind in "SZ":
        return number.grow(at + 1, at)
    is_part = (
        end == len(low)
        or (HALF_OF if atom.written == "half" else PART_OF).match(low, end)
        or (opener in words().part_after and (with_article or atom.written == "half"))
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


def _multiple(_low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    return Number(atom.start, atom.end, atom.value, atom.value, "multiple", 1, atom.value), 1


def _none(low: str, found: list[Atom], at: int) -> Reading:
    atom = found[at]
    start = atom.start
    if atom.written == "single":
        if not low.endswith("not a ", 0, start):
            return None, 1
        start -= 6
    elif low.startswith(words().no_none, atom.end):
        return None, 1
    return Number(start, atom.end, 0.0, 0.0, "none", 1, 0), 1


_OPENERS: dict[str, Callable[[str, list[Atom], int], Reading]] = {
    "D": _figure, "V": _part, "U": _word, "T": _word, "Y": _word, "H": _scale, "S": _scale, "Z": _scale,
    "P": _plural, "F": _fraction_word, "O": _ordinal, "M": _multiple, "N": _none,
}  # fmt: skip
