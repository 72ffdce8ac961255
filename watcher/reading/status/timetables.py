"""A timetable that two have set: announced by both, fixed, or told as the content of what they agreed on.

Owns: what makes a timetable agreed where no deal's noun or verb says it. Never: reads agreements.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.axes import is_event
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import keys_of, tokens_like
from watcher.reading.lexicon import concepts
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.status.doers import is_subject_of
from watcher.reading.status.signs import fits_the_fact
from watcher.reading.status.step_rivals import is_on_another
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.words import Words, analyse
from watcher.values import StatusValue

_SETS = words_of("timetables.sets")
_SIDES = words_of("timetables.sides")
PHASES = words_of("timetables.phases")
_PLANS = frozenset({"plan", "plans", "transition", "process"})
_NEAR = 9


def read_timetable(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that a timetable is agreed on (or to be), where both sides set it or it is told as fixed."""
    value = pattern.fact.value
    if pattern.axis != "agree" or not isinstance(value, StatusValue) or value.word not in ("none", "talks"):
        return []
    words = sentence.words
    dated = "timetable" in pattern.about
    if _SETS.isdisjoint(words.low):
        return []
    found = set(tokens_like(words, frozenset({"timetable"}), 1.0)) if dated else set[int]()
    found |= {k for k, low in enumerate(words.low) if low in _PLANS and _in_phases(words, k)}
    for k in sorted(found):
        clause = clause_at(sentence.clauses, k)
        if (group := _set_by(words, clause, k)) is None:
            continue
        tie = Tie()
        tie.add("step", f"{words.tokens[group.head]!r} is told of {words.tokens[k]!r}", 1.0)
        told = told_of(sentence, group.head)
        if told.embedded or told.negated:
            tie.reject("stance", told.why)
        elif is_on_another(words, clause, k, pattern):
            tie.reject("object", "one on another thing")
        elif _is_of_others(words, clause, k, pattern):
            tie.reject("object", "that of others")
        elif fits_the_fact(ctx, sentence, clause, pattern, tie):
            return [StatusRead(group.head, value_of(pattern, "agreed"), told, tie)]
        ctx.note(sentence, pattern.fact.id, k, tie)
    return []


def read_told_by_both(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that there is an agreement where both sides announce its content: "Peru and Chad announced that it will end"."""
    value = pattern.fact.value
    if pattern.axis != "agree" or not isinstance(value, StatusValue) or value.word not in ("none", "talks"):
        return []
    words = sentence.words
    for group in sentence.groups if not _TELLS.isdisjoint(words.low) else ():
        if words.low[group.head] not in _TELLS or group.negated or group.mood or group.conditional:
            continue
        if words.low[group.head] in _SAYS and ("joint" not in words.low[: group.i] or sentence.index == 0):
            continue
        clause = clause_at(sentence.clauses, group.head)
        whole = Clause(clause.i, len(words.low), sentence.groups)
        if (
            not _are_both(words, clause, group)
            or _are_others(words, group, pattern)
            or not _is_to_be_so(sentence, group, pattern)
        ):
            continue
        tie = Tie()
        tie.add("step", f"both sides {words.tokens[group.head]}", 1.0)
        if not _is_of_others(words, whole, group.head, pattern) and fits_the_fact(ctx, sentence, whole, pattern, tie):
            return [StatusRead(group.head, value_of(pattern, "agreed"), Told("asserted", done=True, why="told by both"), tie)]
        ctx.note(sentence, pattern.fact.id, group.head, tie)
    return []


def _are_others(words: Words, group: Group, pattern: Pattern) -> bool:
    """Say whether one of the states before the verb is none of those the fact is between."""
    between = {name for name in pattern.names if name in countries()}
    states = {h.name.id for h in words.names if h.i < group.i and h.name.kind == "country" and h.name.own != "adj"}
    return len(between) > 1 and not states <= between


def _is_to_be_so(sentence: Sentence, told: Group, pattern: Pattern) -> bool:
    """Say whether what follows an announcement is that the fact's own deed comes about: "that the mission will be over"."""
    words = sentence.words
    then = next((g for g in sentence.groups if g.i >= told.j), None)
    if then is None or then.negated or then.conditional or then.mood not in ("", "firm") or words.low[then.i] == "to":
        return False
    begin = next((i + 1 for i in range(told.j, min(told.j + 4, then.i)) if words.low[i] == "that"), told.j)
    if begin >= then.i or not _WHICH.isdisjoint(words.low[begin : then.i]):
        return False  # "announced plans that will end it"
    deeds = _deeds_of(pattern.fact.says)
    return any(not deeds.isdisjoint(keys_of(words, i)) for i in range(then.i, min(then.j + 1, len(words.low))))


@lru_cache(maxsize=1_000)
def _deeds_of(says: str) -> frozenset[str]:
    """Return what is agreed on, by a fact's sentence: an end, a withdrawal, an opening."""
    words = analyse(says, 1)
    found = {s.concept for senses in words.senses for s in senses if s.concept in concepts() and is_event(s.concept)}
    return frozenset(found | ({"end", "withdraw"} if found & {"end", "withdraw"} else set())) - _AGREES


_AGREES = frozenset({"agree", "sign", "talk", "approve", "buy"})
_SAYS = frozenset({"says", "said", "saying", "states", "stated"})
_TELLS = _SAYS | frozenset("announce announces announced declare declares declared confirm confirms confirmed".split())
_WHICH = frozenset({"that", "which", "who", "how", "if", "whether", ",", "and"})


def _in_phases(words: Words, k: int) -> bool:
    """Say whether a plan at token k is one of several phases: "a two-phase transition plan", "a plan in two stages"."""
    return not PHASES.isdisjoint(words.low[max(0, k - 4) : k + 4])


def _set_by(words: Words, clause: Clause, k: int) -> Group | None:
    """Return the verb that sets what stands at token k: of both sides, or nobody's own."""
    for group in clause.groups:
        if words.low[group.head] not in _SETS:
            continue
        passive = is_passive(words, group)
        if (
            group.head > k
            and passive
            and is_subject_of(words, clause, group.head, k)
            and words.low[group.j : group.j + 1] != ["by"]
        ):
            return group
        if k - _NEAR <= group.head < k and not passive and _are_both(words, clause, group):
            return group
    return None


def _is_of_others(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether what stands at token k is of a country that the fact does not name: "for the withdrawal from Chad"."""
    after = [h.name for h in words.names if k < h.i < clause.j and h.name.kind == "country"]
    return bool(pattern.names) and any(name.id not in pattern.names for name in after)


def _are_both(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether both sides do it: two states named before the verb, or "both governments", "a joint statement"."""
    begin = clause.i
    if words.low[begin - 1 : begin] == ["and"]:
        # "The United States and Iraq have decided" may be cut at its "and".
        begin = next((h.i for h in words.names if h.j == begin - 1), begin)
    before = range(begin, group.i)
    states = {h.name.id for h in words.names if h.i in before and h.name.kind in ("country", "body")}
    return len(states) > 1 or any(words.low[i] in _SIDES for i in before)
