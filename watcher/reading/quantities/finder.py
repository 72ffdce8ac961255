"""From measures to mentions: leaves out what is no quantity, names roles and the words counted.

Owns: `find`, and `read`, which plain readers share. Never: the spelling of numbers (watcher.values) or a fact.
"""

from __future__ import annotations

import re

from watcher.model import Mention
from watcher.reading.quantities.filters import is_date, is_name, last_word
from watcher.reading.quantities.lexicon import Lexicon, lexicon
from watcher.reading.quantities.nouns import noun_after
from watcher.reading.quantities.roles import difference, pair, role_of
from watcher.values.measures import Measure, measure
from watcher.values.numerals import fold
from watcher.values.quantity import quantity_of

ONE_BEFORE = frozenset(
    {
        "no",
        "the",
        "this",
        "that",
        "which",
        "any",
        "every",
        "each",
        "some",
        "other",
        "another",
        "such",
        "good",
        "bad",
        "new",
        "old",
        "only",
        "latest",
        "last",
        "day",
        "wrong",
        "right",
        "first",
        "as",
    }
)
RATIO = re.compile(r" (?:in(?: every)?|out of(?: every)?) ")
RATIO_OF = frozenset(
    {2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 15.0, 20.0, 25.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 10000.0, 100000.0}
)
SCORE = re.compile(r"\A[0-9]{1,3}-[0-9]{1,3}\Z")


class Reading:
    """What was read of one sentence: the measures that are quantities, with role and change, in step with each other."""

    __slots__ = ("changes", "founds", "low", "ones", "roles", "text")

    def __init__(self, text: str, low: str) -> None:
        self.text, self.low = text, low
        self.founds: list[Measure] = []
        self.roles: list[str] = []
        self.changes: list[str] = []
        self.ones: list[Measure] = []


def read(text: str) -> Reading:
    """Return what is read of `text`: quantities with their roles, and apart the "one of" that counts nothing by itself."""
    low = fold(text)
    out = Reading(text, low)
    founds = measure(text, low)
    if not founds:
        return out
    known = lexicon()
    ratios(low, founds, known)
    for found in founds:
        if found.sort == "none":
            if not counts_none(low, found, known):
                continue
        elif (
            found.low == 1
            and not found.number.written
            and not found.is_range
            and found.sort == "count"
            and not found.unit
            and not counts_one(low, found, known)
        ):
            if is_one_of(low, found):
                out.ones.append(found)
            continue
        elif is_date(low, found, known) or is_name(low, text, found, known):
            continue
        change = difference(low, found, known) if found.sort not in ("ordinal", "none") else ""
        out.founds.append(found)
        out.changes.append(change)
        out.roles.append("score" if is_score(low, found, known) else role_of(low, found, known, change))
    if len(out.founds) > 1 or (out.founds and out.roles[0] == "value" and last_word(low, out.founds[0].start) == "from"):
        pair(low, out.roles, out.founds, known)
    return out


def find(text: str) -> list[Mention]:
    """Return every quantity of a sentence (or a whole text), in order. Offsets are into `text`; linear in its length; never raises.

    role: value, difference ("another 600", "rose by 20%"), ordinal, rank, age, from, to, whole (the 23 of "14 of 23"), score.
    """
    it = read(text)
    known = lexicon()
    out = []
    for found, role, change in zip(it.founds, it.roles, it.changes, strict=True):
        plural = found.low != 1 or found.is_range
        noun = (
            noun_after(text, it.low, found.noun_at, known, plural)[0]
            if not (found.unit == "%" and found.sort == "figure" and not it.low.startswith(" of ", found.noun_at))
            else ""
        )
        start, end = max(0, found.start), found.end
        value = quantity_of(
            found.low,
            found.high,
            found.bound.sign,
            found.unit or ("times" if found.sort == "multiple" else ""),
            found.bound.strict,
        )
        out.append(
            Mention(
                kind="quantity",
                start=start,
                end=end,
                text=text[start:end],
                value=value,
                role=role,
                noun=noun,
                rule=_rule(found, role, change),
            )
        )
    return out


def _rule(found: Measure, role: str, change: str) -> str:
    return ".".join(
        filter(
            None,
            ("quantity", found.sort, found.bound.name, change if role == "difference" else role if role != "value" else ""),
        )
    )


def ratios(low: str, founds: list[Measure], known: Lexicon) -> None:
    """Make one share of "one in five", "two out of three"."""
    at = 0
    while at + 1 < len(founds):
        one, two = founds[at], founds[at + 1]
        gap = RATIO.match(low, one.last)
        if (
            gap
            and gap.end() == two.first
            and not one.unit
            and not two.unit
            and 0 < one.low < two.low
            and two.low in RATIO_OF
            and one.low < 100
            and one.sort in ("count", "figure")
            and (not one.number.written or one.low == 1)
        ):
            one.low = one.high = one.low / two.low
            one.end = one.last = one.noun_at = two.end
            one.unit, one.sort = "share", "part"
            del founds[at + 1]
        at += 1


def counts_one(low: str, found: Measure, known: Lexicon) -> bool:
    """Whether "one" counts something ("one person"), and is no pronoun ("no one", "the one that", "one of them")."""
    if low[found.last : found.last + 1] not in (" ", "-"):
        return False
    word = re.match(r"[ -]([a-z][a-z-]*)", low[found.last : found.last + 24])
    if not word or word[1] in known.stops or word[1] in ("another", "day", "thing", "would", "s", "hand", "side", "way"):
        return found.more
    return not (last_word(low, found.first) in ONE_BEFORE and last_word(low, found.first) != "the") and not word[1].endswith(
        "ly"
    )


def is_one_of(low: str, found: Measure) -> bool:
    """Whether it is "one of the", or a "one" that stands for a thing named before ("killing one and wounding two")."""
    if low.startswith(" of ", found.last):
        return True
    before = last_word(low, found.first)
    return (
        before not in ONE_BEFORE
        and not low.startswith((" another", " would", " could", " can", " has to", " must", " should", " by one"), found.last)
        and before != "by"
    )


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


def is_score(low: str, found: Measure, known: Lexicon) -> bool:
    """Whether "3-1" is the score of a game or a vote."""
    if not found.is_range and not SCORE.match(low[found.first : found.last]):
        return False
    if found.unit or not SCORE.match(low[found.number.start : found.last]):
        return False
    words = set(re.findall(r"[a-z]+", low[max(0, found.start - 60) : found.end + 24]))
    return bool(words & known.votes)
