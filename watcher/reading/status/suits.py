"""Who is to approve a thing goes to court against it: "sued on Monday to block", "its attempt to stop the sale in court".

Owns: a suit as a refusal. Never: reads what a court decides on it.
"""

from __future__ import annotations

from itertools import pairwise

from watcher.language import words_of
from watcher.reading.bodies import country_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.object_words import ANAPHORS, part_scores
from watcher.reading.patterns import Pattern
from watcher.reading.roles import owners_of
from watcher.reading.stance import Told
from watcher.reading.status.acting_bodies import OWNERS
from watcher.reading.status.doers import doer_at
from watcher.reading.status.oppositions import is_its_own
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.reading.status.told_for import is_its_only
from watcher.reading.words import Words

_SUES = words_of("suits.sues")
_FIGHTS = words_of("suits.fights")
_TRIES = words_of("suits.tries")
_STOPS = words_of("suits.stops")
_COURT = words_of("suits.court")
WORDS = _SUES | _COURT
_ENDS = words_of("suits.ends")
_SUITS = frozenset({"suit", "lawsuit", "complaint"})
_ONLY_MEANT = words_of("lawsuits.only_meant")
_OTHERS = words_of("suits.others")
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
            told = _told(sentence, group) if k >= 0 and _sues_itself(ctx, sentence, clause, pattern, k) else None
            if told is not None and _is_of_it(ctx, sentence, pattern, k):
                tie.add("step", f"{words.tokens[k]!r} tells of a suit", 2.5)
                return [StatusRead(k, value_of(pattern, "rejected"), told, tie)]
    ours = {pattern.roles.doer.name, *pattern.roles.doer.names, *pattern.roles.doer.owners} - {""}
    for k in range(1, len(words.low)):
        tried = words.low[k] in _TRIES and _stops_behind(words, k) and not _COURT.isdisjoint(words.low)
        suit = not pattern.roles.doer.head & OWNERS and _is_told_suit(words, k)  # a firm's suit is not its owners'
        if not (tried or suit) or not _is_of_it(ctx, sentence, pattern, k):
            continue
        if owners_of(words, k) & ours or (not tried and _is_filed_by(sentence, k, ours)):
            tie = Tie()
            tie.add("step", f"{words.tokens[k]!r} tells of a suit", 2.5)
            return [StatusRead(k, value_of(pattern, "rejected"), Told("asserted", done=True, why="in court"), tie)]
    return []


def _sues_itself(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether whom the fact names goes to court at token k, or the state whose only such office it is: "US sues to"."""
    words, doer = sentence.words, pattern.roles.doer
    found = doer_at(words, clause, k, "v")
    if doer is not None and found is not None and found.name and found.name == country_of(doer.name):
        return "buy" in pattern.about and is_its_only(ctx, pattern, found.name)
    plain = found is not None and not (found.name or found.names or found.owners or words.low[found.at] in ANAPHORS)
    if plain and found is not None and words.low[found.at] in _OTHERS:
        return False  # "consumers sued to stop the sale that the office is reviewing"
    return is_its_own(ctx, sentence, pattern, k)


def _is_told_suit(words: Words, k: int) -> bool:
    """Say whether a suit is spoken of as there at token k: "the office's suit against it", "a suit filed by the office"."""
    low = words.low
    if low[k] not in _SUITS or not _ONLY_MEANT.isdisjoint(low[max(0, k - 5) : k]):
        return False
    behind = low[k + 1 : k + 8]
    return behind[:1] in (["against"], ["over"], ["challenging"], ["seeking"], ["filed"]) or "filed" in behind[:3]


def _is_filed_by(sentence: Sentence, k: int, ours: set[str]) -> bool:
    """Say whether the suit at token k is told as that of one of these: "in a suit filed on Monday the office says"."""
    words = sentence.words
    low = words.low
    if "filed" not in low[k + 1 : k + 4]:
        return False
    group = next((g for g in sentence.groups if g.i > k and g.report and low[g.head] != "filed"), None)
    by = next((i for i in range(k + 1, min(k + 9, len(low))) if low[i] == "by"), -1)
    if any(h.name.id in ours and by > 0 and by < h.i <= by + 3 for h in words.names):
        return True
    return group is not None and any(h.name.id in ours and k < h.i and h.j == group.i for h in words.names)


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
