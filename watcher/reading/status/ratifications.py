"""Ratification told by its papers and procedures: "handed over its instrument of ratification", "finished its internal steps".

Owns: that a state, or its parliament, has so ratified. Never: reads "ratified" itself.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import country_of, ratifies_for
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.stance import Told
from watcher.reading.status.given_approvals import is_on_it
from watcher.reading.status.siblings import is_none
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.words import Words

_HANDS_IN = words_of("ratifications.hands_in")
_FINISHES = words_of("ratifications.finishes")
_PAPERS = words_of("ratifications.papers")
_STEPS = words_of("ratifications.steps")
_OWN = words_of("ratifications.own")
_OPEN = words_of("ratifications.open")
_FAR = 9
_WELL = Told("asserted", done=True, why="its papers are there")


def read_ratified(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that what a state has not ratified it has, where its papers are handed in or its procedures are over."""
    words = sentence.words
    if (_PAPERS | _STEPS).isdisjoint(words.low) or not (states := _to_ratify(pattern)):
        return []
    for group in sentence.groups:
        k = _done_with(words, group)
        if k < 0 or not _is_told(sentence, group) or not _is_by(ctx, sentence, group, states):
            continue
        if _is_on_it(ctx, sentence, pattern, group.head, k + 1):
            tie = Tie()
            tie.add("step", f"{words.tokens[group.head]!r} its {words.tokens[k]!r} ends what it takes", 2.6)
            return [StatusRead(group.head, value_of(pattern, "approved"), _WELL, tie)]
    return []


@lru_cache(maxsize=10_000)
def _to_ratify(pattern: Pattern) -> frozenset[str]:
    """Return the state that has not ratified a thing by the fact, itself or by its parliament; none where it is on no such."""
    doer = pattern.roles.doer
    if pattern.axis != "approve" or doer is None or "ratif" not in pattern.fact.says or not is_none(pattern):
        return frozenset()
    return frozenset({doer.name, *doer.owners, ratifies_for(doer.name), country_of(doer.name)} & countries())


def _done_with(words: Words, group: Group) -> int:
    """Return the token of the papers that a verb hands in, or of the procedure that it ends, or -1."""
    low, head = words.low, words.low[group.head]
    wanted = _PAPERS if head in _HANDS_IN else _STEPS if head in _FINISHES else frozenset[str]()
    for i in range(group.head + 1, min(group.head + _FAR, len(low))) if wanted else ():
        if low[i] in (",", ";", "and"):
            break
        if low[i] == "ratification" and low[i + 1 : i + 2] != [] and low[i + 1] in wanted:
            continue  # "the ratification documents"
        if low[i] in wanted:
            near = {*low[max(group.head, i - 3) : i], *(low[i + 2 : i + 3] if low[i + 1 : i + 2] == ["of"] else ())}
            mere = low[i] == "ratification" and low[i - 1] in _ITS
            return i if mere or not _OWN.isdisjoint(near) else -1
    return -1


def _is_on_it(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, end: int) -> bool:
    """Say whether the papers are on the fact's thing: by what is told of them, or by what the entry is on."""
    low, patient, doer = sentence.words.low, pattern.roles.patient, pattern.roles.doer
    if low[end : end + 1] == ["of"] and low[end + 1 : end + 2] != [] and low[end + 1] in _OWN:
        end += 2  # "its instrument of ratification"
    named = patient.names | {patient.name, ""} if patient is not None else frozenset({""})
    named -= {"", *(doer.owners | {doer.name} if doer is not None else ()), *_to_ratify(pattern)}
    if not named or low[end : end + 1] in (["of"], ["for"]):
        return is_on_it(ctx, sentence, pattern, k, end)
    near = {*sentence.named, *ctx.sentences[0].named, *(name for b in ctx.before(sentence)[:1] for name in b.named)}
    return named <= near


_ITS = frozenset({"its", "their"})


def _is_told(sentence: Sentence, group: Group) -> bool:
    """Say whether a verb tells what is done: not what is to be, nor what something waits for."""
    low = sentence.words.low
    clause = clause_at(sentence.clauses, group.i)
    if group.negated or group.mood or group.conditional or group.denied or "?" in low:
        return False
    if not _OPEN.isdisjoint(low[max(clause.i - 1, group.i - 5, 0) : group.i]) or not _UNTIL.isdisjoint(low[: group.i]):
        return False
    if group.tense == "none" or low[group.i - 1 : group.i] == ["after"]:
        done = low[group.i] == "having" or low[group.i - 1 : group.i] == ["after"]
        return done and not any(g.mood for g in sentence.groups)
    return True


_UNTIL = frozenset({"once", "until", "when", "unless", "if"})


def _is_by(ctx: Context, sentence: Sentence, group: Group, states: frozenset[str]) -> bool:
    """Say whether it is the fact's state that does it, by name or as that of which was told last."""
    for told in (sentence, *reversed([s for s in ctx.sentences if s.index < sentence.index])):
        end = group.i if told is sentence else len(told.words.low)
        lands = [h for h in told.words.names if h.name.kind == "country" and h.i < end and h.name.own != "seat"]
        if lands:
            near = lands[-1] if told is sentence else lands[0]
            return near.name.id in states
    return False
