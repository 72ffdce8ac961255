"""What becomes of a truce or an accord that is there, told beside its noun: it lapsed, there is none since, it is in place.

Owns: what a clause says of the fact's own deal by its noun. Never: reads the steps that a verb tells of it.
"""

from __future__ import annotations

from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import is_modifier, senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told
from watcher.reading.status.courses import is_over
from watcher.reading.status.deal_sides import joined_by_another
from watcher.reading.status.doers import is_subject_of
from watcher.reading.status.near_deals import is_in_place
from watcher.reading.status.steps import HOLDS, StatusRead, told_step, value_of
from watcher.reading.status.tie_object import object_fits
from watcher.reading.words import Words
from watcher.values import StatusValue

_NO_LONGER = Told("asserted", done=True, why="no longer so")


def what_became(ctx: Context, sentence: Sentence, clause: Clause, k: int, pattern: Pattern, tie: Tie) -> StatusRead | None:
    """Return what the fact's deal, named at token k, is told to be by now; None where nothing is told of that."""
    words = sentence.words
    if is_over(words, clause, k):
        tie.add("object", "it is over", 1.5)
        return StatusRead(k, value_of(pattern, "collapsed"), _NO_LONGER, tie)
    told, word = _NO_LONGER, "collapsed"
    if not _is_gone(words, clause, k):
        group = _relative(sentence, k)
        word = _end_of(words, sentence, group) if group is not None else ""
        if not word and _is_only_made(pattern):
            group = group if group is not None and _begins(words, group) else _subjects(words, clause, k)
            word = "in-force" if group is not None and (_begins(words, group) or is_in_place(words, group)) else ""
        if group is None or not word:
            return None
        told = told_step(sentence, group.head)
        if told.stance not in ("asserted", "past") or told.negated or told.embedded:
            return None
    if joined_by_another(words, clause, pattern) or not object_fits(ctx, sentence, clause, pattern, k, tie):
        return None
    if not place_tie(ctx, sentence, k, k, pattern, tie, whole=False):
        return None
    return StatusRead(k, value_of(pattern, word), told, tie)


def not_extended(sentence: Sentence, k: int, pattern: Pattern, told: Told, tie: Tie) -> StatusRead | None:
    """Return what a deal is told to be by who does not extend it: over where he did not, to end where he will not."""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or told.embedded or (group.tense == "perfect" and not group.mood):
        tie.reject("stance", "not extended yet")
        return None
    if group.tense != "past" or group.mood or sentence.words.low[k - 1] == "to":
        told = Told("planned", "firm", why="will not be extended")
    else:
        told = Told("asserted", done=True, why="was not extended")
    return StatusRead(k, value_of(pattern, "collapsed"), told, tie)


def _is_only_made(pattern: Pattern) -> bool:
    """Say whether the fact is that a truce was agreed or signed, which has yet to begin."""
    value = pattern.fact.value
    return pattern.thing == "ceasefire" and isinstance(value, StatusValue) and value.word in ("agreed", "signed")


def _is_gone(words: Words, clause: Clause, k: int) -> bool:
    """Say whether there is told to be none any more: "there has been no truce since March", "no ceasefire any more"."""
    low = words.low
    group = next((g for g in clause.groups if g.i > k), None)
    if group is not None and low[group.i - 2 : group.i] == ["no", "longer"] and low[group.head] in _EXISTS:
        return is_subject_of(words, clause, group.head, k)  # "the truce in the north no longer existed"
    if is_modifier(words, k) or not _NONE.intersection(low[max(clause.i, k - 3) : k]):
        return False
    behind = low[k + 1 : clause.j + 1]  # with the word that opens the next clause: "since the last one lapsed"
    return "since" in behind or any(behind[i : i + 2] in _ANY_MORE for i in range(len(behind))) or "anymore" in behind


def _relative(sentence: Sentence, k: int) -> Group | None:
    """Return the verb of a clause on the noun at token k: "the truce between Peru and Chad, which [expired] in May"."""
    words = sentence.words
    behind = next((c for c in sentence.clauses if k < c.i <= k + _REACH and words.low[c.i] in ("that", "which")), None)
    group = behind.groups[0] if behind is not None and behind.groups else None
    if behind is None or group is None or group.i > behind.i + 2:
        return None
    others = any(is_verb(words, i) or words.low[i] in (";", ":", ".", "said") for i in range(k + 1, behind.i))
    return None if others or group.mood or group.negated or group.tense == "none" else group


def _end_of(words: Words, sentence: Sentence, group: Group) -> str:
    """Return that it is over, where the verb says so of what it is told of: "which expired", not "which ended the war"."""
    clause = next(c for c in sentence.clauses if c.i <= group.i < c.j)
    ended = any(s.concept in ("end", "collapse") and s.pos == "v" for s in senses_of(words, group.head))
    if not ended or group.tense not in ("past", "perfect"):
        return ""
    return "" if object_of(words, clause, group) is not None and not is_passive(words, group) else "collapsed"


def _subjects(words: Words, clause: Clause, k: int) -> Group | None:
    group = next((g for g in clause.groups if g.i > k), None)
    if group is None or group.mood or group.negated or not is_subject_of(words, clause, group.head, k):
        return None
    return group


def _begins(words: Words, group: Group) -> bool:
    """Say whether a verb tells that a truce has begun or holds: "began on Sunday", "has been holding"."""
    if group.tense not in ("past", "perfect", "present"):
        return False
    if words.low[group.head] in HOLDS:
        return True
    begun = any(s.concept in ("begin", "take_effect") and s.pos == "v" for s in senses_of(words, group.head))
    return begun and group.tense != "present"


_REACH = 10
_EXISTS = frozenset("exists existed exist holds held hold applies applied apply stands stood stand".split())
_NONE = frozenset({"no", "without"})
_ANY_MORE = (["any", "more"], ["any", "longer"])
