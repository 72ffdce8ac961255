"""Missions that last as long as their men stay: "voted to keep the peacekeepers there until 31 December".

Owns: the end of a mission, or of a deployment, by the day until which its men are kept. Never: other events, or ties a date.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import Group, clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval

_MEN = words_of("kept.men")
_KEEPS = words_of("kept.keeps")
_MISSIONS = frozenset({"mission", "peacekeeper", "troops", "lasting", "mandate"})
_ENDS = frozenset({"end", "lasting", "withdraw", "extend"})


def kept_until(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) where the men of the fact's mission are told to be kept, or to stay, until a day to come."""
    value, words = mention.value, sentence.words
    if (there := none_after(ctx, sentence, mention, pattern)) is not None:
        return there
    if mention.role != "until" or not isinstance(value, DateValue) or interval(value)[1] <= ctx.published:
        return None
    named = [h.i for h in words.names if h.name.id in pattern.names and h.name.id not in pattern.places]  # UNIFIL itself
    if not _is_of_a_mission(pattern) or (_MEN.isdisjoint(words.low) and not named):
        return None
    first = words.at(mention.start)
    clause = clause_at(sentence.parted, first)
    group = group_of(words, clause.groups, first)
    left = group is not None and "withdraw" not in pattern.verbs and _lets_stay(words, group)
    if group is None or not (left or _stay(words, group.i, group.j)):
        return None
    men = [k for k in range(clause.i, first) if words.low[k] in _MEN and not _are_anothers(words, k, pattern)]
    men = men or [k for k in named if group.j <= k < first or k == group.i - 1]
    k = men[0] if men and left else group.head  # to leave them there is not to leave
    return (k, "its men stay until then", 2.0) if men and _is_there(ctx, sentence, clause.i, first, pattern) else None


def none_after(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) where none of the fact's troops is to be in its place after a day to come."""
    value, words = mention.value, sentence.words
    if _NONE.isdisjoint(words.low) or _ANY.isdisjoint(words.low) or not isinstance(value, DateValue):
        return None
    if interval(value)[1] <= ctx.published or not _is_of_a_mission(pattern) or mention.role not in ("from", "by"):
        return None
    first = words.at(mention.start)
    clause = clause_at(sentence.parted, first)
    group = next((g for g in clause.groups if g.negated and g.mood == "firm" and not g.denied and g.j <= first), None)
    there = group is not None and words.low[group.head] in _IS and not _WHERE.isdisjoint(words.low[group.j : group.j + 1])
    if group is None or not (there or _stay(words, group.i, group.j)):
        return None
    near = range(clause.i, first)
    men = [k for k in near if words.low[k] in _ANY and not _NONE.isdisjoint(words.low[max(0, k - 4) : k])]
    if not men or any(_are_anothers(words, k, pattern) for k in men):
        return None
    return (group.head, "none is there after that day", 2.0) if _is_there(ctx, sentence, clause.i, first, pattern) else None


_IS, _WHERE = BE | {"left"}, frozenset({"in", "on", "there", "no"})
_NONE, _ANY = frozenset({"no", "one", "single", "none"}), _MEN | {"soldier", "soldiers"}


@lru_cache(maxsize=10_000)
def _is_of_a_mission(pattern: Pattern) -> bool:
    """Say whether the fact is on the day on which a mission, or troops, end their stay in some place."""
    ends = not pattern.verbs.isdisjoint(_ENDS) and pattern.aspect != "begin" and "begin" not in split(pattern.fact.says.lower())
    return ends and bool(pattern.places) and not _MISSIONS.isdisjoint(pattern.theme)


def _stay(words: Words, i: int, j: int) -> bool:
    """Say whether the verb at tokens [i, j) tells that somebody stays, or is kept."""
    return any(words.low[k] in _KEEPS or any(s.concept == "stay" for s in senses_of(words, k)) for k in range(i, j))


def _lets_stay(words: Words, group: Group) -> bool:
    """Say whether men are left where they are, or their part in something goes on: "leave its peacekeepers in Able until"."""
    return words.low[group.j - 1] in _LETS_STAY and not _MEN.isdisjoint(words.low[group.j : group.j + 7])


_LETS_STAY = frozenset("leave leaves continue continues continued prolong prolongs prolonged extend extends extended".split())


def _are_anothers(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the men at token k are so many, or those of a state that is none of the fact's: "200 Danish soldiers"."""
    whose = next((h for h in words.names if h.j == k and h.name.kind == "country"), None)
    counted = any(t[0].isdigit() for t in words.low[max(0, k - 2) : k])
    return counted or (whose is not None and whose.name.id not in pattern.names)


def _is_there(ctx: Context, sentence: Sentence, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether it is the fact's place that they stay in: named there, or just before, with no other beside."""
    words = sentence.words
    if not pattern.places.isdisjoint(sentence.named):
        return True
    where = [k for k in range(begin + 1, end) if words.low[k - 1] == "in"]
    if any(is_strange(words, k) or any(h.i == k and h.name.kind == "country" for h in words.names) for k in where):
        return False
    near = ctx.before(sentence)[:1] + ctx.sentences[:1]
    return any(not pattern.places.isdisjoint(back.named) for back in near)
