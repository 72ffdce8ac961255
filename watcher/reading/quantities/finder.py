"""From measures to mentions: leaves out what is no quantity, names roles and the words counted.

Owns: `find`, and `read`, which plain readers share. Never: the spelling of numbers (watcher.values) or a fact.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from watcher.model import Mention
from watcher.reading.quantities.filters import is_date, is_name, last_word
from watcher.reading.quantities.lexicon import Lexicon, lexicon
from watcher.reading.quantities.nouns import noun_after
from watcher.reading.quantities.roles import difference, pair, role_of
from watcher.values.measures import Measure, measure
from watcher.values.numerals import atoms, fold
from watcher.values.quantity import quantity_of

RATIO = re.compile(r" (?:in(?: every)?|out of(?: every)?) ")
RATIO_OF = frozenset(
    {2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 15.0, 20.0, 25.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 10000.0, 100000.0}
)
SCORE = re.compile(r"\A[0-9]{1,3}-[0-9]{1,3}\Z")


class Reading:
    """What was read of one sentence: the measures that are quantities, with role and change, in step with each other."""

    __slots__ = ("changes", "founds", "ones", "roles")

    def __init__(self) -> None:
        self.founds: list[Measure] = []
        self.roles: list[str] = []
        self.changes: list[str] = []
        self.ones: list[Measure] = []

    def add(self, found: Measure, role: str, change: str) -> None:
        """Keep a measure that is a quantity."""
        self.founds.append(found)
        self.roles.append(role)
        self.changes.append(change)


def read(text: str, low: str, known: Lexicon) -> Reading | None:
    """Return what is read of `text`: quantities with their roles, and apart the "one of" that counts nothing by itself.

    low: fold(text). None where there is nothing to read, which is most of the time.
    """
    numbers = atoms(low)
    if not numbers:
        return None
    out = Reading()
    founds = measure(text, low, numbers)
    scores: set[int] = set()
    if len(founds) > 1:
        founds = ratios(low, founds)
        scores, founds = hyphen_scores(low, founds, known)
    for found in founds:
        if found.sort == "none":
            if counts_none(low, found, known):
                out.add(found, "value", "")
        elif id(found) in scores:
            out.add(found, "score", "")
        elif found.low == 1 and _is_moment(low, found, known):
            continue
        elif _is_bare_one(found) and not counts_one(low, found, known) and not _is_other_side(low, found, known):
            if is_one_of(low, found, known):
                out.ones.append(found)
        elif not is_date(low, found, known) and not is_name(low, text, found, known):
            change = difference(low, found, known) if found.sort != "ordinal" else ""
            out.add(found, role_of(low, found, change), change)
    if len(out.founds) > 1:
        _say_again(low, out)
    if len(out.founds) > 1 or (out.founds and low.endswith("from ", 0, out.founds[0].start)):
        pair(low, out.roles, out.founds, known)
    return out


def _is_other_side(low: str, found: Measure, known: Lexicon) -> bool:
    """Whether it is the "one" of "voted eight to one", which is the other side of a vote."""
    before = low[max(0, found.first - 60) : found.first]
    return _SIDE.search(before) is not None and not known.votes.isdisjoint(re.findall(r"[a-z]+", before))


_SIDE = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?: votes)? to $")


def _is_moment(low: str, found: Measure, known: Lexicon) -> bool:
    """Whether it is the "one" of "at one point", which counts nothing."""
    return (
        not found.number.written
        and low.endswith("at ", 0, found.first)
        and low[found.last + 1 : found.last + 12].split(" ")[0].rstrip(".,") in known.one_moment
    )


def _say_again(low: str, out: Reading) -> None:
    """Give a change said again in another unit its direction ("lost 215 points, or 0.6%")."""
    for at in range(1, len(out.founds)):
        one, two = out.founds[at - 1], out.founds[at]
        if out.changes[at - 1] in ("up", "down") and out.roles[at] == "value" and two.unit and one.unit != two.unit:
            gap = low[one.end : two.start]
            if gap in (", or ", " or ", " ("):
                out.roles[at], out.changes[at] = "difference", out.changes[at - 1]


def _is_bare_one(found: Measure) -> bool:
    return found.low == 1 and found.sort == "count" and not found.number.written and not found.unit and not found.is_range


def find(text: str) -> list[Mention]:
    """Return every quantity of a sentence (or a whole text), in order, with offsets into it. Linear; never raises.

    role: value, difference ("another 600", "rose by 20%"), ordinal, rank, age, from, to, whole (the 23 of "14 of 23"), score.
    noun: the counted words as written, "" if none stand there. The unit of a fraction is "share", of "doubled" "times".
    """
    low, known = fold(text), lexicon()
    it = read(text, low, known)
    out: list[Mention] = []
    if it is None:
        return out
    noun = ""
    for at in range(len(it.founds) - 1, -1, -1):
        found, role, change = it.founds[at], it.roles[at], it.changes[at]
        whole = noun if out and out[-1].role == "whole" else ""
        noun = noun_of(text, low, found, known) or (whole if role == "value" else "")
        if role == "score" and low[found.first - 1 : found.first] == "-":
            noun = ""
        start, end = found.start, found.end
        unit = found.unit or ("times" if found.sort == "multiple" else "")
        value = quantity_of(found.low, found.high, found.bound.sign, unit, found.bound.strict, found.bound.near)
        rule = _rule(found.sort, found.bound.name, role, change)
        out.append(
            Mention(kind="quantity", start=start, end=end, text=text[start:end], value=value, role=role, noun=noun, rule=rule)
        )
    out.reverse()
    return out


def noun_of(text: str, low: str, found: Measure, known: Lexicon) -> str:
    """Return the words that a measure counts or measures, as written."""
    follows = low[found.noun_at : found.noun_at + 1]
    if follows not in (" ", "-"):
        return ""
    several = low.startswith(" of ", found.noun_at) or (
        (found.low != 1 or found.is_range) and not (found.unit and low[found.unit_start - 1] == "-")
    )
    return noun_after(text, low, found.noun_at, known, several, found.sort == "part")[0]


@cache
def _rule(sort: str, bound: str, role: str, change: str) -> str:
    said = f"quantity.{sort}.{bound}" if bound else f"quantity.{sort}"
    return said if role == "value" else f"{said}.{change or role}"


def ratios(low: str, founds: list[Measure]) -> list[Measure]:
    """Return the measures with one share for each "one in five", "two out of three"."""
    out: list[Measure] = []
    for found in founds:
        one = out[-1] if out else None
        gap = RATIO.match(low, one.last) if one else None
        if one and gap and gap.end() == found.first and _is_ratio(one, found, "out" in gap[0]):
            one.low = one.high = one.low / found.low
            one.end = one.last = one.noun_at = found.end
            one.unit, one.sort = "share", "part"
        else:
            out.append(found)
    return out


def counts_one(low: str, found: Measure, known: Lexicon) -> bool:
    """Whether "one" counts something ("one person"), and is no pronoun ("no one", "the one that", "one of them")."""
    if low[found.last : found.last + 1] not in (" ", "-"):
        return False
    word = re.match(r"[ -]([a-z][a-z-]*)", low[found.last : found.last + 24])
    if not word or word[1] in known.stops or word[1] in known.one_after:
        return found.more
    return not (last_word(low, found.first) in known.one_before and last_word(low, found.first) != "the") and not word[
        1
    ].endswith("ly")


def is_one_of(low: str, found: Measure, known: Lexicon) -> bool:
    """Whether it is "one of the", or a "one" that stands for a thing named before ("killing one and wounding two")."""
    if low.startswith(" of ", found.last):
        return True
    before = last_word(low, found.first)
    return before not in known.one_before and not low.startswith(known.one_verbs, found.last) and before != "by"


def counts_none(low: str, found: Measure, known: Lexicon) -> bool:
    """Whether "no" counts something ("no troops"), and is no idiom ("no plans")."""
    if low[found.first : found.last] != "no":
        return True
    word = re.match(r" ([a-z][a-z'-]*)(?: ([a-z]+))?(?: ([a-z]+))?", low[found.last : found.last + 50])
    if not word or word[1] in known.idle_none or word[1] in known.stops:
        return False
    return any(
        part and known.is_plural(part) and part not in known.idle_none for part in word.groups() if part not in known.stops
    )


def _is_ratio(one: Measure, two: Measure, out_of: bool) -> bool:
    if (
        one.unit
        or two.unit
        or not 0 < one.low < two.low
        or not (two.low in RATIO_OF or (one.low == 1 and 2 <= two.low <= 1000 and two.low == int(two.low)))
        or one.low >= 100
        or one.sort not in ("count", "figure")
    ):
        return False
    return not (one.number.written and (one.low != 1 or out_of)) and not (out_of and two.number.written)


def hyphen_scores(low: str, founds: list[Measure], known: Lexicon) -> tuple[set[int], list[Measure]]:
    """Return the ids of the measures that are the ends of a score ("3-1", "51-49"), and the measures without other pairs."""
    scores: set[int] = set()
    drop: set[int] = set()
    for one, two in pairwise(founds):
        if low[one.end : two.start] != "-" or one.unit or two.unit or not SCORE.match(low[one.first : two.last]):
            continue
        words = set(re.findall(r"[a-z]+", low[max(0, one.start - 60) : two.end + 24]))
        (scores if words & known.votes else drop).update((id(one), id(two)))
    return scores, [found for found in founds if id(found) not in drop] if drop else founds
