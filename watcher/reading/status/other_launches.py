"""Launches that are none of the fact's: of other things, of shares, of what can fly, of how often it is to fly.

Owns: what a word of launching is told of, where that is not the fact's own craft. Never: which step it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import Clause, Group, clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import Words


def is_anothers_launch(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether a launch at token k is that of what the entry does not name, or no launch of the fact's own."""
    if pattern.axis != "launch":
        return False
    words = sentence.words
    rolls = words.low[k].startswith("roll") and not _PADS.isdisjoint(words.low[k + 1 : k + 9])
    unnamed = bool(pattern.names) and ctx.named.isdisjoint(pattern.names)
    return words.low[k] == "taken" or rolls or unnamed or _is_none(sentence, clause, pattern, k)


_PADS = frozenset({"pad", "launchpad", "hangar", "factory", "plant", "stand", "building"})


def _is_none(sentence: Sentence, clause: Clause, pattern: Pattern, k: int) -> bool:
    words = sentence.words
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if words.low[clause.i - 2 : clause.i] == ["first", "time"] and any(g.j <= clause.i and g.mood for g in sentence.groups):
        return True  # "it would be the first time that one is put into orbit"
    if group is None:
        return "before" in words.low[max(0, k - 2) : k] or _only_takes_place_there(words, clause, k)
    if "can" in words.low[group.i : k] or _OFTEN & {*zip(words.low[k + 1 : k + 9], words.low[k + 2 : k + 10], strict=False)}:
        return True  # "can launch ten satellites", "is to fly five times a year"
    begin = begin_of_subject(words, clause, group)
    end = next((i for i in range(begin + 1, group.i) if words.low[i] in _PARTS), group.i)
    if words.low[end - 1] in _NO_CRAFT or words.low[group.i - 1] in _NO_CRAFT:
        return True  # "shares in the maker took off"
    if words.low[end - 1] in _TICKETS and words.low[end - 1] not in pattern.fact.says.lower():
        return True  # "tickets for the viewing stand go on sale"
    if "itself" in words.low[group.j : group.j + 3] and group.tense == "present":
        return True  # "docks by itself"
    what = object_of(words, clause, group) if "launch" in words.low[group.head] else None
    return what is not None and _is_no_craft(words, what, pattern)


def _is_no_craft(words: Words, what: range, pattern: Pattern) -> bool:
    """Say whether what is launched is never flown, or another craft: "launched an [inquiry]", "its Osprey [rocket]"."""
    end = next((i for i in what if words.low[i] in _PARTS), what.stop)
    head = end - 1
    own = pattern.theme.keys() | pattern.about
    if head < what.start:
        return False
    strange = is_strange(words, head - 1) and words.low[head] in _CRAFT and not any(h.i in what for h in words.names)
    return strange or (words.low[head] in _NO_FLIGHT and own.isdisjoint(keys_of(words, head)))


def launched_beside(sentence: Sentence, k: int, first: int, pattern: Pattern) -> bool:
    """Say whether a launch or landing told at token k, with its day at token `first`, is of another craft than the fact's.

    "Who is to launch it lost a probe on Monday"; "the ship that is to recover it left on Monday".
    """
    if pattern.verbs.isdisjoint(_STARTS) or not pattern.names:
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None:
        return False
    if _is_relative(words, clause) and first >= clause.j:
        # What is told in passing has its own day; the verb behind it has the other.
        behind = group_of(words, sentence.groups, first)
        return behind is not None and behind.i >= clause.j and words.low[behind.head] not in BE
    own = [h.i for h in words.names if h.name.id in pattern.names]
    if not own or not all(_is_relative(words, c) for c in (clause_at(sentence.clauses, i) for i in own) if c is not clause):
        return False
    begin = begin_of_subject(words, clause, group)
    if any(clause_at(sentence.clauses, i) is clause for i in own) or is_passive(words, group):
        return False
    end = next((i for i in range(begin + 1, group.i) if words.low[i] in _PARTS), group.i)
    return words.low[end - 1] in _NO_CRAFT or (is_strange(words, end - 1) and object_of(words, clause, group) is None)


def _is_relative(words: Words, clause: Clause) -> bool:
    return words.low[clause.i] in _RELATIVES


def _only_takes_place_there(words: Words, clause: Clause, k: int) -> bool:
    """Say whether something else is only to be done in space: "to shoot a film in space"."""
    by: Group | None = next((g for g in reversed(clause.groups) if g.j <= k), None)
    if by is None or not by.mood or words.low[k] not in ("in", "aloft") or words.low[by.head] in BE:
        return False
    return "launch" not in keys_of(words, by.head) and words.low[by.head] not in _GOES


_PARTS = frozenset({"of", "in", "on", "at", "for", "with", "into", ",", "that", "which", "who"})
_RELATIVES = frozenset({"that", "which", "who", "whose", "where"})
_STARTS = frozenset({"launch", "flight", "land", "dock"})
_TICKETS = frozenset({"ticket", "tickets", "seats", "places", "souvenirs", "stamps"})
_OFTEN = frozenset({("a", "year"), ("per", "year"), ("every", "year"), ("each", "year")})
_GOES = frozenset("fly go travel ride arrive lift soar send carry put place".split())
_CRAFT = frozenset("rocket launcher spacecraft craft probe satellite satellites capsule telescope lander rover shuttle".split())
_NO_CRAFT, _NO_FLIGHT = words_of("launches.no_craft"), words_of("launches.no_flight")
