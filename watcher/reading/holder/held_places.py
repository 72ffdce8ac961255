"""Who holds a place that is fought over: "Goram is held by [the rebels]", told anew by who takes it, or loses it.

Owns: the holder of a town, an airport or another place. Never: reads offices, or what stands around a place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Sentence, Tie
from watcher.reading.holder.departures import HolderRead, is_incumbent
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words, analyse
from watcher.values import HolderValue

_SAYS = re.compile(
    r"\b(?:held|controlled|occupied) by (?:the )?\[|\bunder the control of (?:the )?\[|\] (?:holds?|controls?|occup(?:y|ies)) ",
    re.IGNORECASE,
)
_TAKES = words_of("held_places.takes")
_GAINS = words_of("held_places.gains")
_DRIVES = words_of("held_places.drives")
_LOSES = words_of("held_places.loses")
_LEAVES = words_of("held_places.leaves")
_HOLDS = words_of("held_places.holds")
_PARTS = words_of("held_places.parts")
_TOWNS = words_of("held_places.towns")
_SITES = words_of("held_places.sites")
_ARMED = words_of("held_places.armed") | words_of("held_places.rebels")
_REBELS = words_of("held_places.rebels")
_FALLS = frozenset({"fell", "fallen", "fall", "falls"})
_HANDS = frozenset({"hands", "control"})
_TRIGGERS = _TAKES | _GAINS | _DRIVES | _LOSES | _LEAVES | _HOLDS | _FALLS | _HANDS


@lru_cache(maxsize=1_000)
def is_held_place(pattern: Pattern) -> bool:
    """Say whether the fact tells who holds a place that has a name: a town, an airport, a province."""
    if pattern.fact.kind != "holder" or not _places(pattern) or _SAYS.search(pattern.fact.says) is None:
        return False
    says = pattern.fact.says.lower()
    other = {t for key in pattern.head if key[:2] == "w:" for t in [key[2:]]} - _TOWNS - _SITES
    return not other and _NOT_PLACES.isdisjoint(says.replace(",", " ").split())


@lru_cache(maxsize=1_000)
def place_words(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which stands in every sentence that tells who has the place."""
    return _TRIGGERS if is_held_place(pattern) else frozenset()


def read_held_place(sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return who is told to have taken the fact's place, or that its holder has lost it: no more than one."""
    words, places = sentence.words, _places(pattern)
    if _site(pattern) and _site(pattern).isdisjoint(words.low):
        return []
    for hit in (h for h in words.names if h.name.id in places):
        if _is_only_near(words, hit, pattern):
            continue
        found = _taken(sentence, hit, pattern) or _fallen(sentence, hit) or _lost(sentence, hit, pattern)
        if found is None:
            continue
        k, who, told = found
        if told.negated or told.stance in ("questioned", "denied", "planned") or not _DENIES.isdisjoint(words.low):
            return []  # that it is to be taken is what the war is about
        told = (
            Told("asserted", done=True, why="holds the place")
            if told.stance in ("asserted", "past") and not told.mood
            else told
        )
        tie = Tie()
        tie.add("place", f"{words.tokens[k]!r} is told of it", 2.2)
        if not who:
            value = pattern.fact.value
            left = HolderValue(name=value.name, rung="left") if isinstance(value, HolderValue) else None
            return [HolderRead(k, left, told, tie)] if left else []
        value = pattern.fact.value
        if _heart(who) == (frozenset(), "rebels") and isinstance(value, HolderValue) and not _heart(value.name)[1]:
            return []  # those of the Red Front may be called rebels as well
        return [HolderRead(k, HolderValue(name=_known(who, pattern)), told, tie)]
    return []


def _taken(sentence: Sentence, hit: NameHit, pattern: Pattern) -> tuple[int, str, Told] | None:
    """Read who takes the place, in the active or behind "by": "the army recaptured Goram", "Goram was seized by rebels"."""
    words, clause = sentence.words, clause_at(sentence.clauses, hit.i)
    for group in clause.groups:
        verb = words.low[group.head]
        passive = is_passive(words, group)
        if verb in _TAKES and passive and hit.j <= group.i and _PARTS.isdisjoint(words.low[hit.j : group.i]):
            by = next((k for k in range(group.j, min(group.j + 6, len(words.low))) if words.low[k] == "by"), -1)
            who = _noun_behind(words, by + 1) if by > 0 else ""
            return (group.head, who, told_of(sentence, group.head, group)) if who else None
        between = words.low[group.head + 1 : hit.i]
        if passive or hit.i <= group.head or len(between) > 7:
            continue
        plain = _PARTS.isdisjoint(between) and not {",", "in", "at", "from"} & {*between}
        takes = verb in _TAKES and plain and "of" not in {*between} - _site_of(between)
        gains = verb in _GAINS and plain and not _HANDS.isdisjoint(between)
        drives = verb in _DRIVES and between[-1:] in (["from"], ["of"]) and not _is_anothers(words, group, hit, pattern)
        holds = verb in _HOLDS and plain
        if takes or gains or drives or holds:
            who = _subject(sentence, group)
            return (group.head, who, told_of(sentence, group.head, group)) if who else None
    return None


def _site_of(between: list[str]) -> frozenset[str]:
    """Return "of" where it only binds the place to its own sort: "the city of Goram"."""
    of = between.index("of") if "of" in between else 0
    return frozenset({"of"}) if of and between[of - 1] in _TOWNS | _SITES | _HANDS else frozenset()


def _is_anothers(words: Words, group: Group, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether somebody else than the holder is driven out, civilians or a thing."""
    between = range(group.head + 1, hit.i)
    if any(h.i in between and is_incumbent(h.name.id, pattern) for h in words.names):
        return False
    said = " ".join(words.tokens[k] for k in between)
    name = pattern.fact.value.name.lower() if isinstance(pattern.fact.value, HolderValue) else ""
    return not (name and name in said.lower()) and _ARMED.isdisjoint(words.low[group.head + 1 : hit.i])


def _fallen(sentence: Sentence, hit: NameHit) -> tuple[int, str, Told] | None:
    """Read "Goram fell to the army", "Goram is in government hands", "Goram is under the control of rebels"."""
    words, clause = sentence.words, clause_at(sentence.clauses, hit.i)
    for group in (g for g in sentence.groups if g.i >= hit.j):
        between = words.low[hit.j : group.i]
        aside = len(between) > 1 and between[0] == between[-1] == ","
        if (between and not aside) or (group.i >= clause.j and not aside):
            continue
        told = told_of(sentence, group.head, group)
        if words.low[group.head] in _FALLS:
            who = _noun_behind(words, group.head + 2) if words.low[group.head + 1 : group.head + 2] == ["to"] else ""
            return (group.head, who, told) if who else None
        at = next((k for k in range(group.head + 1, min(group.head + 7, len(words.low))) if words.low[k] in _HANDS), -1)
        if at < 0:
            continue
        if words.low[at + 1 : at + 2] == ["of"]:
            who = _noun_behind(words, at + 2)
        else:
            begin = next((k for k in range(at - 1, group.i - 1, -1) if words.low[k] in ("in", "under", "into")), -1)
            who = _text(words, begin + 1, at) if begin > 0 else ""
        return (group.head, who, told) if who and "joint" not in who else None
    return None


def _lost(sentence: Sentence, hit: NameHit, pattern: Pattern) -> tuple[int, str, Told] | None:
    """Read that the fact's holder has lost the place or left it: "the rebels withdrew from Goram"."""
    words, clause = sentence.words, clause_at(sentence.clauses, hit.i)
    for group in clause.groups:
        between = words.low[group.head + 1 : hit.i]
        if hit.i <= group.head or len(between) > 5 or not _PARTS.isdisjoint(between) or is_passive(words, group):
            continue
        loses = words.low[group.head] in _LOSES and "from" not in between
        leaves = words.low[group.head] in _LEAVES and ("from" in between or between[-2:] == ["out", "of"])
        if (loses or leaves) and _is_the_holder(_subject(sentence, group), pattern):
            return group.head, "", told_of(sentence, group.head, group)
    return None


def _is_the_holder(who: str, pattern: Pattern) -> bool:
    value = pattern.fact.value
    return isinstance(value, HolderValue) and bool(who) and _known(who, pattern) == value.name


def _known(who: str, pattern: Pattern) -> str:
    """Return the fact's own holder where it is told in other words: "government troops" for the army, of the same state."""
    value = pattern.fact.value
    if not isinstance(value, HolderValue):
        return who
    (told, side), (own, ours) = _heart(who), _heart(value.name)
    if not ours:
        return value.name if is_incumbent(who, pattern) else who
    nobody = (not told or not own) and (told | own) <= countries()
    return value.name if side == ours and (told == own or nobody) else who


@lru_cache(maxsize=2_000)
def _heart(name: str) -> tuple[frozenset[str], str]:
    """Return whose a force is by its name, and whether it is a state's or one of rebels: "" where it is none."""
    words = analyse(name, 1)
    states = frozenset(h.name.id for h in words.names) & countries()
    low = {t for t in words.low if t not in ("the", "a", "of", "and")}
    rest = low - _ARMED - {t for h in words.names if h.name.id in states for t in words.low[h.i : h.j]}
    return states | rest, "rebels" if low & _REBELS else "state" if low & _ARMED else ""


def _subject(sentence: Sentence, group: Group) -> str:
    """Return who does it, as it is written: what stands before the verb in its clause, without asides."""
    words, clause = sentence.words, clause_at(sentence.clauses, group.i)
    end = group.i
    while end > clause.i and not (words.tokens[end - 1][0].isalnum()):
        end -= 1
    begin = end
    while begin > clause.i and words.low[begin - 1] not in _STOPS and words.low[begin - 1] not in (",", ";", ":"):
        begin -= 1
    if end - begin == 1 and words.low[begin] in ("it", "they"):
        said = next((g for g in reversed(sentence.groups) if g.j <= begin), None)
        return _subject(sentence, said) if said is not None else ""
    return _text(words, begin, end)


def _noun_behind(words: Words, begin: int) -> str:
    """Return the noun with what stands before it from token begin: "government forces", "the Red Front"."""
    end = begin
    while end < len(words.low) and end < begin + 6 and (words.low[end] not in _STOPS and words.low[end][0].isalnum()):
        end += 1
    return _text(words, begin, end)


def _text(words: Words, begin: int, end: int) -> str:
    """Return tokens as a name, where they tell of a force or hold a capital: no article, nothing of when."""
    while begin < end and words.low[begin] in _ARTICLES:
        begin += 1
    while end > begin and words.low[end - 1] in _ARTICLES:
        end -= 1
    if begin >= end or end - begin > 6:
        return ""
    capital = any(words.tokens[k][0].isupper() and (k or not words.senses[k]) for k in range(begin, end))
    if not capital and _ARMED.isdisjoint(words.low[begin:end]):
        return ""
    return words.text[words.start[begin] : words.end[end - 1]]


def _is_only_near(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether only a part of the place is told of, or what lies by it: "Goram's outskirts", "near Goram"."""
    says = pattern.fact.says.lower().split()
    after = words.low[hit.j : hit.j + 2]
    if after[:1] == ["'s"] or (after and after[0] in _TOWNS | _SITES and after[0] not in says):
        return after[:1] != ["'s"] or after[1:2] == [] or after[1] not in says
    return any(t in _PARTS for t in words.low[max(0, hit.i - 2) : hit.i])


@lru_cache(maxsize=1_000)
def _places(pattern: Pattern) -> frozenset[str]:
    """Return the names of the fact that are not its holder's."""
    value = pattern.fact.value
    own = value.name if isinstance(value, HolderValue) else ""
    return frozenset(n for n in pattern.names if n != own and n not in countries())


@lru_cache(maxsize=1_000)
def _site(pattern: Pattern) -> frozenset[str]:
    """Return the sort of site that the fact is on, where that is only a part of a place: its airport, its bridge."""
    says = pattern.fact.says.partition("[")[0] or pattern.fact.says.partition("]")[2]
    return frozenset(says.lower().replace(".", "").split()) & _SITES


_ARTICLES = frozenset("the a an its their then now still soon later also again and has have by".split())
_STOPS = frozenset(
    "on in at after as for with from to of over and while before since who which that when where under until had has have was "
    "were is are will said says day week month again today yesterday overnight late early this last but monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
_DENIES = words_of("held_places.denies")
_NOT_PLACES = frozenset(
    "stake share shares seat presidency chair chairmanship title record majority hostages prisoners".split()
)
