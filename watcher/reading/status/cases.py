"""What becomes of a case in court that a status fact is on: thrown out, given up by who brought it, lost.

Owns: the end of a lawsuit. Never: reads a criminal trial; that is the ladder of trials.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.doers import doer_at
from watcher.reading.status.steps import StatusRead, only_a_time, told_step
from watcher.reading.verbs import NEG
from watcher.reading.words import Words
from watcher.values import StatusValue

_SUITS = words_of("cases.suits")
_TRIES = words_of("cases.tries")
_REJECTS = words_of("cases.rejects")
_DROPS = words_of("cases.drops")
_BEATS = words_of("cases.beats")
_COURT = frozenset({"court", "judge", "lawyer"})
_REACH = 9


@lru_cache(maxsize=10_000)
def is_case(pattern: Pattern) -> bool:
    """Say whether a fact is on a lawsuit of somebody against something."""
    patient = pattern.roles.patient
    value = pattern.fact.value
    on = patient is not None and "case" in patient.head
    return on and isinstance(value, StatusValue) and value.phrase.lower() in _STANDING


_STANDING = frozenset(
    {
        "pending",
        "under way",
        "underway",
        "ongoing",
        "open",
        "in court",
        "before the courts",
        "in progress",
        "undecided",
        "before the court",
    }
)


def case_words(pattern: Pattern) -> frozenset[str]:
    """Return the words by which the end of a case is told."""
    return _REJECTS | _DROPS | _BEATS if is_case(pattern) else frozenset()


def read_case(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return the end of the fact's case that the sentence tells, or nothing."""
    words = sentence.words
    for k, token in enumerate(words.low):
        word = "rejected" if token in _REJECTS or token in _BEATS else "collapsed" if token in _DROPS else ""
        if not word or not (is_verb(words, k) or token.endswith("ed")):
            continue
        clause, tie = clause_at(sentence.clauses, k), Tie()
        tie.add("step", f"{words.tokens[k]!r} ends a case", 1.0)
        if not _fits(ctx, sentence, clause, pattern, k, token):
            tie.reject("object", "not the fact's case")
        told = told_by_court(sentence, clause, k)
        if told.embedded or told.negated or told.stance == "questioned" or only_a_time(words, clause, k):
            tie.reject("stance", told.why)
        if tie.against:
            ctx.note(sentence, pattern.fact.id, k, tie)
            continue
        tie.add("object", "the case of who brought it", 1.7)
        return [StatusRead(k, StatusValue(word=word), told, tie)]
    return []


def told_by_court(sentence: Sentence, clause: Clause, k: int) -> Told:
    """Return how it is told: to deny, dismiss or refuse is the step itself, and denies nothing."""
    words = sentence.words
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    told = told_step(sentence, k)
    if group is None or not (told.negated or told.stance == "denied"):
        return told
    negated = not NEG.isdisjoint(words.low[group.i : k])
    return Told("asserted", negated=negated, done=True, why="a court's own word")


def of_a_case(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the step at token k stands beside a word for a case: "calls off the merger" is of none."""
    return any(words.low[i] in _SUITS | _HEARINGS for i in range(max(clause.i, k - 9), min(k + 7, clause.j)))


_HEARINGS = frozenset({"trial", "trials", "hearing", "hearings", "proceedings", "jury", "verdict", "ruling", "court"})


def _fits(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int, token: str) -> bool:
    words = sentence.words
    patient = pattern.roles.patient
    ours = (patient.owners | patient.names) if patient is not None else frozenset[str]()
    ours = ours or frozenset(pattern.names)
    named = ours & sentence.named or any(ours & s.named for s in ctx.before(sentence))
    if not named or not _on_the_same(ctx, sentence, pattern):
        return False
    behind = words.low[k + 1 : min(k + 1 + _REACH, clause.j)]
    suit = next((i for i, t in enumerate(behind) if t in _SUITS), -1)
    if suit >= 0 and {"by", "from"} & set(behind[suit + 1 : suit + 4]):
        return any(h.name.id in ours and k + 1 + suit < h.i <= k + suit + 6 for h in words.names)
    if token in _BEATS:
        # "Microsoft beat the FTC in court."
        lost = any(h.name.id in ours and k < h.i <= k + 4 for h in words.names)
        return lost and bool(tokens_like(words, _COURT))
    if token in _DROPS:
        mine = doer_at(words, clause, k, "v")
        own = mine is not None and bool({mine.name, *mine.owners, *mine.names} & ours)
        return suit >= 0 and own
    tried = any(t in _TRIES for t in behind) and any(h.name.id in ours and k < h.i <= k + 6 for h in words.names)
    return (suit >= 0 or tried) and (bool(tokens_like(words, _COURT)) or _of_a_judge(words, k))


def _of_a_judge(words: Words, k: int) -> bool:
    return any(t in ("she", "he", "they", "it") for t in words.low[max(0, k - 3) : k])


def _on_the_same(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether what the case is against is spoken of."""
    patient = pattern.roles.patient
    own = patient.head if patient is not None else frozenset[str]()
    things = [keys - own for keys, weight in pattern.parts if weight >= 1 and keys - own]
    near = (sentence, *ctx.before(sentence))
    return all(any(tokens_like(s.words, keys, 0.6) for s in near) for keys in things)
