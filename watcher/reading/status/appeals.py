"""What becomes of an appeal that a status fact is on: dismissed, won, given up; the verdict that it is against stands or falls.

Owns: the end of an appeal. Never: reads a lawsuit or a trial; those are watcher.reading.status.cases and the ladder of trials.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.status.cases import told_by_court
from watcher.reading.status.doers import doer_at
from watcher.reading.status.steps import StatusRead, only_a_time
from watcher.reading.words import Words
from watcher.values import StatusValue

_ON = re.compile(
    r"^(?:The |An )?(?:(?:appeal|challenge) (?:of|by|from) (?P<of>(?:(?! for )[^\[\]])+?)"
    r"|(?P<whose>[^\[\]]+?)['’]s? (?:legal )?(?:appeal|challenge))(?: (?:against|over|to) [^\[\]]+?)? (?:is|has|remains) \["
)
_OPEN = re.compile(
    r"^(?:still )?(?:pending|under appeal|being appealed|on appeal|under review|before .+|undecided|open|being heard|ongoing"
    r"|under way|not (?:yet )?(?:been )?(?:decided|heard|ruled on|settled)|yet to be (?:decided|heard)|awaiting .+)$"
)
_APPEALS = frozenset({"appeal", "appeals"})
_REJECTS, _DROPS = words_of("cases.rejects"), words_of("appeals.drops")
_LOSES, _WINS = words_of("appeals.loses"), words_of("appeals.wins")
_UPHOLDS, _OVERTURNS = words_of("appeals.upholds"), words_of("appeals.overturns")
_VERDICTS = words_of("appeals.verdicts")
_COURT = words_of("appeals.courts")
_REACH = 7


@lru_cache(maxsize=10_000)
def is_appeal(pattern: Pattern) -> bool:
    """Say whether a fact is that somebody's appeal is not decided."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or _OPEN.match(value.phrase.lower()) is None:
        return False
    return _ON.match(pattern.fact.says) is not None


@lru_cache(maxsize=10_000)
def _who(pattern: Pattern) -> tuple[frozenset[str], str]:
    """Return the names of who has appealed, and the last word of what he is called: "the bank"."""
    found = _ON.match(pattern.fact.says)
    who = (found["of"] or found["whose"] or "") if found is not None else ""
    return frozenset(name for name in pattern.names if name in who or who in name), who.split()[-1].lower() if who else ""


def appeal_words(pattern: Pattern) -> frozenset[str]:
    """Return the words by which the end of an appeal is told."""
    return _REJECTS | _DROPS | _LOSES | _WINS | _UPHOLDS | _OVERTURNS if is_appeal(pattern) else frozenset()


def read_appeal(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return the end of the fact's appeal that the sentence tells, or nothing."""
    words = sentence.words
    ours, called = _who(pattern)
    for group in sentence.groups:
        clause = clause_at(sentence.clauses, group.head)
        near = range(max(clause.i, group.i - _REACH), min(clause.j, group.j + _REACH))
        word, at = _end_of(words, group, near)
        if not word:
            continue
        tie = Tie()
        tie.add("step", f"{words.tokens[group.head]!r} ends an appeal", 1.0)
        owner = _owner_of(words, at)
        near_by = not owner and not sentence.named and any(ours & s.named for s in ctx.before(sentence))
        own = bool(ours & (owner or sentence.named)) or near_by or (not ours and called in words.low)
        mine = doer_at(words, clause, group.head, "v") if words.low[group.head] in _WINS | _LOSES | _DROPS else None
        if not own or (mine is not None and ours and mine.name and mine.name not in ours):
            tie.reject("object", "not the fact's appeal")
        told = told_by_court(sentence, clause, group.head)
        if (
            told.embedded
            or told.negated
            or told.stance == "questioned"
            or told.mood == "plan"
            or only_a_time(words, clause, group.head)
        ):
            tie.reject("stance", told.why)
        if tie.against:
            ctx.note(sentence, pattern.fact.id, group.head, tie)
            continue
        tie.add("object", "the appeal of who has brought it", 1.7)
        return [StatusRead(group.head, StatusValue(word=word), told, tie)]
    return []


def _end_of(words: Words, group: Group, near: range) -> tuple[str, int]:
    """Return what the verb tells of an appeal, or of what it is against, and where that stands; "" where nothing."""
    head = words.low[group.head]
    at = next((i for i in near if words.low[i] in _APPEALS and words.low[i + 1 : i + 2] not in (["court"], ["courts"])), -1)
    if at >= 0:
        for those, word in ((_REJECTS, "rejected"), (_LOSES, "rejected"), (_DROPS, "collapsed"), (_WINS, "approved")):
            if head in those:
                return word, at
    verdict = next((i for i in near if words.low[i] in _VERDICTS), -1)
    if verdict >= 0 and not _COURT.isdisjoint(words.low):
        return ("rejected" if head in _UPHOLDS else "approved" if head in _OVERTURNS else ""), verdict
    return "", -1


def _owner_of(words: Words, at: int) -> frozenset[str]:
    """Return whose the thing at token `at` is told to be: "Able's appeal", "the appeal of Able", "by the banker Able"."""
    before = [h.name.id for h in words.names if h.j < at <= h.j + 4 and words.low[h.j] == "'s"]
    if before:
        return frozenset(before)
    if words.low[at + 1 : at + 2] not in (["of"], ["by"], ["from"]):
        return frozenset()
    return frozenset(h.name.id for h in words.names if at + 1 < h.i <= at + 5)
