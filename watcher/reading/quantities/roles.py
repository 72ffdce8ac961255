"""In which role a number stands: value, difference, from, to, of and whole, ordinal, rank, age, score.

Owns: naming the role, and the direction of a difference. Never: what the number is said of (watcher.reading.ties).
"""

from __future__ import annotations

import re

from watcher.reading.quantities.filters import last_word
from watcher.reading.quantities.lexicon import Lexicon
from watcher.values.measures import Measure
from watcher.values.units import units

_LIES = ("fall", "falls")
POINTS = frozenset({"%", "percentage point", "basis point", "point", "share", "times"})
REACH = 40
NOUN_AFTER = re.compile(r"[ -]([a-z]{1,20})(?: ([a-z]{1,20}))?")
RANK_BEFORE = re.compile(r"(?:\bno\. ?|\bno |\bnumber |\bnumbers |\bnos?\. )\Z")
AGING = ("age ", "aged ", "ages ", "of ", "between ")
RANKING = ("no ", "no. ", "no.", "number ", "numbers ", "nos ", "nos. ")
RUIN = re.compile(r"(?: [a-z]+){1,3} to (?:ash|ashes|rubble|ruins|cinders|dust|debris|shells)\b")
AGED = re.compile(r"\b(?:aged?|ages)(?: of| between)? \Z")


def difference(low: str, found: Measure, lexicon: Lexicon) -> str:
    """Return "up" or "down" where the number is a change ("rose by 20%", "a cut of 600"), "more" for "another 600", else ""."""
    start = found.start
    floor = start - REACH if start > REACH else 0
    end = start - 1 if start and low[start - 1] in " $£€-" else 0
    word = low[low.rfind(" ", floor, end) + 1 or floor : end]
    if word in _LIES and found.unit not in POINTS and low.startswith("between", start):
        return ""  # "losses will fall between 2 and 3 million": where they lie
    if end and (word in lexicon.changing or word[-2:] == "ly" or not word.isalpha()):
        words = low[floor:start].split()
        said = _verb_before(words, found.unit, lexicon) if words else ""
        if said:
            return said
    if found.more:
        return "more"
    return _noun_behind(low, found, lexicon) if found.unit or found.sort in ("part", "multiple") else ""


def _verb_before(words: list[str], unit: str, lexicon: Lexicon) -> str:
    at = len(words) - 1
    while at >= 0 and (words[at] in lexicon.adverbs or words[at][-2:] == "ly") and words[at] not in lexicon.changes:
        at -= 1
    if at < 0:
        return ""
    word = words[at]
    if word in ("by", "of", "at"):
        if word == "by":
            for earlier in reversed(words[max(0, at - 6) : at]):
                if earlier in lexicon.changes:
                    return "up" if earlier in lexicon.up else "down"
                if earlier[-1] in ",;:.":
                    return ""
            return ""
        noun = words[at - 1] if at else ""
        if noun == "loss" and unit in units().money:
            return ""  # of a year's business
        return lexicon.noun_changes.get(noun, "") if word == "of" else ""
    if word in lexicon.changes:
        if (word in lexicon.raising and unit not in POINTS) or (word in lexicon.losing and not unit):
            return ""
        if word == "down" and at and words[at - 1] in lexicon.shut_down and unit not in POINTS:
            return ""
        if word in ("up", "down") and at and words[at - 1] in lexicon.set_up:
            return ""
        return "up" if word in lexicon.up else "down"
    return ""


def _noun_behind(low: str, found: Measure, lexicon: Lexicon) -> str:
    after = NOUN_AFTER.match(low, found.end)
    if not after:
        return ""
    for noun in after.groups():
        if noun in lexicon.noun_changes and (
            noun not in ("cut", "cuts", "falls", "drops", "raise", "hikes", "rises", "climb", "jump")
            or low[found.start - 2 : found.start] in ("a ", "n ")
            or noun == after[1]
        ):
            return lexicon.noun_changes[noun]
        if noun in lexicon.stops:
            break
    return ""


# "The dead in the floods number 169", but not "on channel number 12".
_PEOPLE = (
    "dead|missing|wounded|injured|homeless|deaths|victims|casualties|people|troops|soldiers|peacekeepers|forces|"
    "prisoners|hostages|refugees|members|employees|workers|bases|sites"
)
_MANY = re.compile(
    rf"(?:[a-z]{{3,}}(?<!us)(?<!ss)s|dead|missing|wounded|injured|homeless|"
    rf"(?:{_PEOPLE}) (?:in|of|from|after|since) (?:\w+ ){{1,3}}?) ?number $"
)


def role_of(low: str, found: Measure, change: str) -> str:
    """Return the role of one number on its own; partners (from and to, 14 of 23) are named by `pair`."""
    if found.sort == "ordinal":
        return "ordinal"
    if found.sort == "multiple":
        return "difference"
    if found.age or (low.endswith(AGING, 0, found.start) and AGED.search(low, max(0, found.start - 14), found.start)):
        return "age"
    if not found.unit:
        numbers = low.endswith(_NUMBERS, 0, found.first) and found.low >= 10  # "the soldiers now number 2,500"
        numbers = numbers or (found.low >= 10 and _MANY.search(low, max(0, found.first - 44), found.first) is not None)
        numbers = numbers or (
            found.low >= 1000 and "," in low[found.first : found.last] and low.endswith(" number ", 0, found.first)
        )
        if (
            not numbers
            and low.endswith(RANKING, 0, found.first)
            and RANK_BEFORE.search(low, max(0, found.first - 9), found.first)
        ):
            return "rank"
        if _is_bare_age(low, found):
            return "age"
    if change and low.startswith(("below ", "beneath ", "under ", "above "), found.start):
        # "Fell below 2,000" says where it ended.
        return "to"
    if change and RUIN.match(low, found.last):
        return "value"  # "reduced 40 houses to ash"
    return "difference" if change else "value"


_NUMBERS = (
    "numbers ",
    "dead number ",
    "missing number ",
    "injured number ",
    "wounded number ",
    "homeless number ",
    "displaced number ",
    "people number ",
    "now number ",
    "still number ",
    "they number ",
    "who number ",
    "which number ",
    "troops number ",
)


def _is_bare_age(low: str, found: Measure) -> bool:
    """John Smith, 41, said."""
    return (
        bool(found.number.written)
        and not found.bound.name
        and low[max(0, found.first - 2) : found.first] == ", "
        and low[found.last : found.last + 1] == ","
        and 5 < found.low < 110
        and low[found.first - 3 : found.first - 2].isalpha()
    )


def pair(low: str, roles: list[str], founds: list[Measure], lexicon: Lexicon) -> None:
    """Name the roles of numbers that stand to each other: from and to, 14 of 23, 188 votes to six. Changes `roles` in place."""
    for at in range(len(founds) - 1):
        one, two = founds[at], founds[at + 1]
        if roles[at] in ("value", "from") and roles[at + 1] == "value" and two.first - one.last < 40:
            gap = low[one.end : two.start]
            if (
                gap in lexicon.out_of
                or (gap.startswith(" out of ") and len(gap) < 24)
                or (gap.startswith(" of ") and gap.endswith(("'s ", "s' ")) and len(gap) < 30)
            ):
                roles[at + 1] = "whole"
    for at, found in enumerate(founds):
        if roles[at] not in ("value", "difference"):
            continue
        word = last_word(low, found.start)
        if word == "from" and _partner(low, founds, at, lexicon):
            roles[at] = "from"
    for at, found in enumerate(founds):
        if roles[at] == "value" and last_word(low, found.start) == "to":
            if any(roles[i] == "from" for i in range(max(0, at - 3), min(len(founds), at + 4))):
                roles[at] = "to"
            elif at and roles[at - 1] == "value" and _is_score(low, founds[at - 1], found, lexicon):
                roles[at - 1] = roles[at] = "score"


def _partner(low: str, founds: list[Measure], at: int, lexicon: Lexicon) -> bool:
    """Whether "from 2,500" is the value that was left: another of its unit stands near, or a word of change before it."""
    found = founds[at]
    near = [
        other
        for other in founds[max(0, at - 2) : at + 3]
        if other is not found and other.unit == found.unit and abs(other.first - found.first) < 90
    ]
    if any(last_word(low, other.start) == "to" for other in near):
        return True
    if (not near and len(founds) > 1) or low.startswith(lexicon.whence, found.end):
        return False
    words = re.findall(r"[a-z]+", low[max(0, found.start - 70) : found.start])
    return any(word in lexicon.changes or word in ("below", "above", "under", "over") for word in words)


def _is_score(low: str, one: Measure, two: Measure, lexicon: Lexicon) -> bool:
    gap = low[one.end : two.start]
    if len(gap) > 14 or one.unit or two.unit:
        return False
    if "vote" in gap or gap.strip() == "to":
        words = set(re.findall(r"[a-z]+", low[max(0, one.start - 60) : one.start] + gap))
        return bool(words & lexicon.votes)
    return False
