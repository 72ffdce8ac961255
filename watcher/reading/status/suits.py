"""Who is to approve a thing goes to court against it: "sued on Monday to block", "its attempt to stop the sale in court".

Owns: a suit as a refusal. Never: reads what a court decides on it.
"""

from __future__ import annotations

from itertools import pairwise

from watcher.language import words_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.object_words import part_scores
from watcher.reading.patterns import Pattern
from watcher.reading.roles import owners_of
from watcher.reading.stance import Told
from watcher.reading.status.oppositions import is_its_own
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.reading.words import Words

_SUES = words_of("suits.sues")
_FIGHTS = words_of("suits.fights")
_TRIES = words_of("suits.tries")
_STOPS = words_of("suits.stops")
_COURT = words_of("suits.court")
WORDS = _SUES | _COURT
_ENDS = words_of("suits.ends")
_FAR = 8
_IN_COURT = {("in", "court"), ("in", "courts")}


def read_suit(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that whom the fact names as the one to approve a thing goes to court against it."""
    words = sentence.words
    if pattern.axis != "approve" or pattern.roles.doer is None or WORDS.isdisjoint(words.low):
        return []
    if not _ENDS.isdisjoint(words.low):
        return []  # "dropped its suit", "a judge rejected its suit"
    for clause in sentence.clauses:
        for group in clause.groups:
            tie = Tie()
            k = _sues_at(words, clause, group)
            told = _told(sentence, group) if k >= 0 and is_its_own(ctx, sentence, pattern, k) else None
            if told is not None and _is_of_it(ctx, sentence, pattern, k):
                tie.add("step", f"{words.tokens[k]!r} tells of a suit", 2.5)
                return [StatusRead(k, value_of(pattern, "rejected"), told, tie)]
    for k in range(1, len(words.low)):
        if words.low[k] in _TRIES and _stops_behind(words, k) and not _COURT.isdisjoint(words.low):
            ours = owners_of(words, k) & {pattern.roles.doer.name, *pattern.roles.doer.names, *pattern.roles.doer.owners}
            if ours and _is_of_it(ctx, sentence, pattern, k):
                tie = Tie()
                tie.add("step", f"{words.tokens[k]!r} tells of a suit", 2.5)
                return [StatusRead(k, value_of(pattern, "rejected"), Told("asserted", done=True, why="in court"), tie)]
    return []


def _sues_at(words: Words, clause: Clause, group: Group) -> int:
    """Return the token of the verb by which somebody goes to court against a thing, or -1."""
    head = words.low[group.head]
    sues = next((i for i in range(group.i, group.j) if words.low[i] in _SUES), -1)
    if sues >= 0:
        return sues if _stops_behind(words, sues) else -1
    behind = words.low[group.j : min(group.j + _FAR + 4, clause.j)]
    in_court = any(pair in _IN_COURT for pair in pairwise(behind))
    return group.head if head in _FIGHTS and in_court else -1


def _stops_behind(words: Words, k: int) -> bool:
    """Say whether behind the word at token k stands what the suit is to do: "[sued] on Monday to block"."""
    after = range(k + 1, min(k + 1 + _FAR, len(words.low) - 1))
    at = next((i for i in after if words.low[i] == "to"), -1)
    return at > 0 and words.low[at + 1] in _STOPS and "," not in words.low[k:at]


def _told(sentence: Sentence, group: Group) -> Told | None:
    words = sentence.words
    told = told_step(sentence, group.head)
    if told.negated or group.negated or group.conditional:
        return None
    if group.progressive and words.low[group.i] in ("is", "are"):
        return Told("asserted", done=True, why="under way")  # "is suing"
    return told if told.stance in ("asserted", "planned") and words.low[group.i] != "to" else None


def _is_of_it(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether the suit is against what the fact speaks of."""
    whole = Clause(0, len(sentence.words.low), sentence.groups)
    have, total, _ = part_scores(ctx, sentence, whole, pattern, k)
    names = pattern.names.keys() - {pattern.roles.doer.name if pattern.roles.doer is not None else ""}
    named = (
        not names
        or not names.isdisjoint(sentence.named)
        or any(not names.isdisjoint(b.named) for b in ctx.before(sentence)[:1])
    )
    near = next((i for i in range(k, min(k + _FAR + 2, len(sentence.words.low))) if sentence.words.low[i] in _STOPS), k)
    return named and (not total or have / total >= 0.5) and not anothers_purchase(ctx, sentence, near, pattern)
