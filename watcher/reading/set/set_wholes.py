"""All places of a set at once, and who is told to follow those that were told of before.

Owns: members that leave without their own verb. Never: reads one member's verb.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Group, clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import stand_ins, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import seat_of
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import SetValue

Found = tuple[int, SetValue, Told]
_ALL = frozenset({"all", "every", "last", "final", "remaining"})
_SITES = stand_ins(frozenset({"base"}), 0.8)
_GONE = frozenset({"withdraw", "close", "handover"})
_HANDS = words_of("wholes.hands")
FOLLOW = frozenset({"follow", "follows", "followed", "first"})
_COMES = frozenset("come comes go goes be is".split())


def all_gone(ctx: Context, sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return that all members have gone where all bases, or the last, are told to be left ("has handed over its last base")."""
    words = sentence.words
    if _ALL.isdisjoint(words.low) or any(h.name.id in pattern.member_ids for h in words.names):
        return None
    for at in tokens_like(words, _SITES, 1.0):
        clause = clause_at(sentence.parted, at)
        whole = next((i for i in range(at - 1, max(clause.i, at - 4) - 1, -1) if words.low[i] in _ALL), -1)
        if whole < 0 or words.low[at + 1 : at + 2] == ["of"] or _is_narrowed(ctx, sentence, pattern, at):
            continue
        gone = [k for k in tokens_like(words, _GONE, 1.0) if clause.i <= k < clause.j and words.cost(k, at) <= 9]
        hands = next((i for i in range(at + 1, clause.j) if words.low[i] in _HANDS), -1)
        k = min(gone, key=lambda g: words.cost(g, at)) if gone else hands
        if k < 0:
            continue
        told = told_of(sentence, k, group_of(words, clause.groups, k))
        if told.negated or (told.embedded and not told.mood) or told.stance in ("questioned", "denied", "past"):
            continue
        return k, SetValue(left=tuple(pattern.member_ids.values())), told
    return None


def all_left_the_country(ctx: Context, sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return that all places are left where all those who are there, or the last, leave the country that the places are in."""
    words = sentence.words
    if _ALL.isdisjoint(words.low) or _MEN.isdisjoint(words.low) or any(h.name.id in pattern.member_ids for h in words.names):
        return None
    ours = pattern.names.keys() | ctx.patterns.home | ctx.patterns.leading | ctx.patterns.topical
    for at in [k for k, t in enumerate(words.low) if t in _MEN and not _ALL.isdisjoint(words.low[max(0, k - 4) : k])]:
        if "not" in words.low[max(0, at - 5) : at]:
            continue  # "not all of them have left"
        clause = clause_at(sentence.parted, at)
        group = next((g for g in clause.groups if g.i > at and not _only_tells_which(words, g)), None)
        if group is None:
            continue
        whose = [h for h in words.names if at - 4 <= h.i < group.i]
        if not whose or any(h.name.id not in ours or h.name.own != "adj" for h in whose[:1]):
            continue
        of = next((k for k in (group.j, group.j + 1) if words.low[k - 1 : k + 1] == ["out", "of"]), -1)
        out = of > 0 and words.low[group.head] in _BE
        left = words.low[group.j : group.j + 1] == ["left"]  # "have left the country"
        goes = left or words.low[group.head] in _LEAVES
        if not (out or goes) or not _is_the_country(words, of + 1 if out else group.j + left, pattern):
            continue
        told = told_of(sentence, group.head, group)
        if told.stance == "asserted" and not (told.negated or told.embedded):
            # That they are to go by some day is told of the exit, and not of each place.
            return group.head, SetValue(left=tuple(dict.fromkeys(pattern.member_ids.values()))), told
    return None


def _only_tells_which(words: Words, group: Group) -> bool:
    """Say whether a verb only tells which men are meant: "the last soldiers [assembled to fight] them left Mali"."""
    to = "to" in words.low[group.i : group.head] or words.low[group.i - 1] == "to"
    return to and not group.mood and words.low[group.head] not in _LEAVES and words.low[group.i] not in _BE


def _is_the_country(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the country that the fact's places are in stands at token k: "Mali", "northern Iraq", "the country"."""
    if words.low[k : k + 2] == ["the", "country"]:
        return True
    where = {name for name, roles in pattern.names.items() if "where" in roles}
    return any(k <= h.i <= k + 1 and h.name.id in where and h.name.own == "own" for h in words.names)


_MEN = words_of("charges.men")
_BE = words_of("clauses.be") | {"be", "been"}
_LEAVES = frozenset("leave leaves left leaving depart departs departed quit quits exit exits exited".split())


def _is_narrowed(ctx: Context, sentence: Sentence, pattern: Pattern, at: int) -> bool:
    """Say whether only the bases of some place or body are meant: "the last base in the north", "the last French base"."""
    words = sentence.words
    ours = pattern.names.keys() | ctx.patterns.home | ctx.patterns.leading | ctx.patterns.topical
    near = [h for h in words.names if at - 4 <= h.i <= at + 4]
    after = words.low[at + 1 : at + 4]
    place = after[:1] in (["in"], ["at"], ["near"]) and not any(at < h.i <= at + 3 for h in near)
    return place or any(h.name.id not in ours for h in near) or _is_elsewhere(ctx, words, pattern)


def _is_elsewhere(ctx: Context, words: Words, pattern: Pattern) -> bool:
    """Say whether another state is named, which leads no fact, and not that of the places: "all bases in Chad", not Mali."""
    states = {h.name.id for h in words.names if h.name.kind == "country"}
    there = {seat_of(name) for name in pattern.member_ids}
    return bool(ctx.patterns.leading) and not states <= ctx.patterns.leading | there and states.isdisjoint(there)


def followers(sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return which members are to follow those that the sentence before tells to leave ("Gao and Menaka are to follow")."""
    words = sentence.words
    k = next((i for i, t in enumerate(words.low) if t in FOLLOW), -1)
    if k > 0 and words.low[k] == "first":
        return _first(sentence, pattern, k)
    if k < 0 or words.low[k + 1 : k + 2] not in ([], ["."], [","], ["by"], ["in"], ["next"], ["on"], ["later"]):
        return None
    clause = clause_at(sentence.parted, k)
    named = [pattern.member_ids[h.name.id] for h in words.names if clause.i <= h.i < k and h.name.id in pattern.member_ids]
    told = told_of(sentence, k)
    if not named or told.negated or told.stance in ("questioned", "denied"):
        return None
    return k, SetValue(left=tuple(dict.fromkeys(named))), told


def _first(sentence: Sentence, pattern: Pattern, k: int) -> Found | None:
    """Return which members are told to come first ("South Kivu comes first") in what the sentence before tells."""
    words = sentence.words
    named = [pattern.member_ids[h.name.id] for h in words.names if h.j <= k - 1 and h.name.id in pattern.member_ids]
    ends = words.low[k + 1 : k + 2] in ([","], ["."], [";"], ["in"], ["by"], [])
    if not named or words.low[k - 1] not in _COMES or not ends:
        return None
    return k, SetValue(left=tuple(dict.fromkeys(named))), Told("planned", "firm", why="is to be the first of them")


def is_leaving(sentence: Sentence) -> bool:
    """Say whether somebody is told to leave, wherever that is."""
    return bool(tokens_like(sentence.words, _GONE, 1.0))


def site_is_left(sentence: Sentence) -> bool:
    """Say whether a base is told to be handed over or left, whichever it is."""
    words = sentence.words
    gone = tokens_like(words, _GONE, 1.0)
    return any(words.cost(k, at) <= 9 for k in gone for at in tokens_like(words, _SITES, 1.0))


def listed_first(sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return the members that a headline begins with, where it goes on with what becomes of so many places."""
    words = sentence.words
    colon = words.low.index(":") if ":" in words.low[:14] else -1
    named = [pattern.member_ids[h.name.id] for h in words.names if h.j <= colon and h.name.id in pattern.member_ids]
    if len(named) < 2 or any(h.i > colon and h.name.id in pattern.member_ids for h in words.names):
        return None
    count = _COUNTS.get(len(named), str(len(named)))
    for k in [i for i in tokens_like(words, _GONE, 1.0) if i > colon]:
        told = told_of(sentence, k)
        if (
            {count, "all", "both"} & set(words.low[k : k + 8])
            and not told.negated
            and told.stance not in ("questioned", "denied")
        ):
            return k, SetValue(left=tuple(dict.fromkeys(named))), told
    return None


_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven"}
