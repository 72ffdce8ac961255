"""Totals told without a number: all of them go, none is left.

Owns: an exit told of the whole that a quantity counts. Never: reads numbers.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.goers import from_a_part, leaves_a_part, leaves_a_site, other_goers
from watcher.reading.keys import is_left_over, places_of, senses_of, stands_in, tokens_like
from watcher.reading.left_out_sentences import excluded
from watcher.reading.patterns import Pattern, Patterns
from watcher.reading.places import place_tie
from watcher.reading.quantity.levels import is_last_time
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie
from watcher.reading.words import Words
from watcher.values import Quantity

_ALL = words_of("totals.all")
_SOME = words_of("totals.some")


_FULL = frozenset({"full", "complete", "total", "entire"})
_EXIT = frozenset({"withdraw"})
_BASE = frozenset({"base"})


def total_exit(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie] | None:
    """Return (token, how it is told, tie) where the sentence tells that all of what the fact counts leave its place."""
    if (
        "withdraw" not in places_of(sentence.words)
        or not pattern.levelled
        or not pattern.head
        or not pattern.places
        or not isinstance(pattern.fact.value, Quantity)
    ):
        return None
    words = sentence.words
    for k in tokens_like(words, _EXIT, 1.0):
        if not any(h.name.id in pattern.actors and words.cost(h.i, k) <= 8 for h in words.names):
            continue
        around = words.around(k, 8)
        near = {words.low[i] for i in around if not is_last_time(words, i)}  # "withdrew 700 soldiers last week" is not all
        noun = not any(s.concept == "withdraw" and s.pos != "n" for s in senses_of(words, k))
        full = noun and not _FULL.isdisjoint(words.low[max(0, k - 2) : k])
        if (noun and not full and not stands_in(words, "end", around)) or is_left_over(words, k) or _not_all(words, around):
            continue
        counted = bool(near & {"military", "army"}) or any(words.cost(i, k) <= 9 for i in tokens_like(words, pattern.head))
        if _so_many(sentence, k) and not near & _ALL:
            continue
        told = told_of(sentence, k)
        planned = full and told.stance == "planned" and not told.embedded
        if noun and not planned and (told.stance != "asserted" or told.mood or _ends_later(sentence, around)):
            continue
        whole = (
            bool(near & _ALL)
            or (noun and _completes(words, k))
            or (sentence.index == 0 and told.stance == "asserted" and not _is_taken_over(words))
            or _body_leaves(sentence, k, pattern)
        )
        if not (counted or _body_leaves(sentence, k, pattern)) or not whole or near & _SOME or excluded(words, pattern):
            continue
        if (
            "mission" in words.low
            or any(k <= i < min(k + 8, clause_at(sentence.clauses, k).j) for i in tokens_like(words, _BASE))
            or leaves_a_part(words, k)
            or leaves_a_site(sentence, k, pattern)
        ):
            continue
        if _others_want_it(sentence, k, pattern):
            continue
        if from_a_part(words, len(words.low), k) or other_goers(ctx, sentence, k, pattern):
            continue
        tie = Tie()
        tie.add("exit", f"all leave ({words.tokens[k]!r})", 1.6)
        if place_tie(ctx, sentence, k, k, pattern, tie) and actor_tie(ctx, sentence, k, k, pattern, tie) and tie.score >= 2.0:
            if told.negated or told.embedded:
                return None
            if told.stance == "asserted" and is_under_way(sentence, k):
                told = Told("planned", "firm", why="they are leaving, and not gone")
            return k, told, tie
    return _exit_done(ctx, sentence, pattern)


def _is_taken_over(words: Words) -> bool:
    """Say whether a headline tells of a place that another takes, so that only that is left: "army takes over Fort X"."""
    return any(t in _TAKES and words.low[k + 1 : k + 2] in (["over"], ["control"], ["charge"]) for k, t in enumerate(words.low))


_TAKES = frozenset({"takes", "take", "took", "taking"})


def has_its_exit_told(patterns: Patterns, pattern: Pattern) -> bool:
    """Say whether another fact tells of the exit from the same place, or of when it ends: a plan for it is that fact's."""
    return any(
        other.fact.kind in ("date", "status")
        and not (other.verbs | other.about).isdisjoint(_EXIT)
        and not (pattern.places and other.places and pattern.places.isdisjoint(other.places))
        for other in patterns.facts
    )


def _exit_done(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie] | None:
    """Return an exit from the fact's place that is told as completed: "has completed its withdrawal from", "is complete"."""
    words = sentence.words
    for k in tokens_like(words, _EXIT, 1.0):
        if is_verb(words, k) or words.low[k + 1 : k + 2] != ["from"] or pattern.head.isdisjoint(_SOLDIERS):
            continue
        hit = next((h for h in words.names if k + 2 <= h.i <= k + 3), None)
        if hit is None or hit.name.id not in pattern.places or words.low[hit.j : hit.j + 1] == ["'s"]:
            continue
        done = next((g for g in sentence.groups if 0 < k - g.head <= 4 and _ends_it(words, g.head)), None)
        over = next((g for g in sentence.groups if g.i == hit.j and _BE.issuperset(words.low[g.i : g.j])), None)
        over = over if over is not None and not _OVER.isdisjoint(words.low[over.j : over.j + 2]) else None
        if done is not None and done.tense == "present" and sentence.index:
            done = None  # "the second stage, which completes the exit from Iraq, is due by May"
        group = done or over
        if (
            group is None
            or group.mood
            or group.negated
            or group.conditional
            or group.tense not in ("past", "perfect", "present")
        ):
            continue
        if not _PARTS.isdisjoint(words.low[max(0, k - 5) : hit.j + 4]) or excluded(words, pattern):
            continue
        tie = Tie()
        tie.add("exit", "it is completed", 1.6)
        if place_tie(ctx, sentence, k, k, pattern, tie) and actor_tie(ctx, sentence, k, k, pattern, tie) and tie.score >= 2.0:
            return k, Told("asserted", done=True, why="the exit is completed"), tie
    return None


def _ends_it(words: Words, k: int) -> bool:
    return any(s.concept == "end" for s in words.senses[k]) and words.low[k] not in ("ending", "completing")


_BE = frozenset({"is", "was", "has", "been", "now", "fully"})
_OVER = frozenset({"complete", "completed", "over", "finished", "done", "concluded"})
_SOLDIERS = frozenset({"troops", "peacekeeper"})


def _others_want_it(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether others than whose they are want them away at token k: "the junta wants the last Moravian troops out"."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    wish = next((i for i in range(k - 1, max(clause.i - 1, k - 9), -1) if words.low[i] in _WANT), -1)
    if wish < 0 or "," in words.low[wish:k]:
        return False
    return not any(h.name.id in pattern.actors and clause.i <= h.i < wish for h in words.names)


_WANT = frozenset({"want", "wants", "wanted"})


def is_under_way(sentence: Sentence, k: int) -> bool:
    """Say whether the leaving at token k goes on still: "is pulling out", "being withdrawn", "out within a month"."""
    words = sentence.words
    if "within" in words.low[k + 1 : k + 8]:
        return True
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or group.tense not in ("none", "present"):
        return False
    return group.progressive or "being" in words.low[group.i : group.j]


def _completes(words: Words, k: int) -> bool:
    """Say whether a withdrawal, and no part of it, is what has been completed ("completed the withdrawal of its soldiers")."""
    before = range(max(0, k - 5), k)
    done = [i for i in before if any(s.concept == "end" for s in words.senses[i]) and is_verb(words, i)]
    return bool(done) and not _PARTS & set(words.low[done[-1] : k + 4]) and words.low[k + 1 : k + 2] == ["of"]


_PARTS = frozenset("phase stage first second third partial part round wave batch half some".split())


def _ends_later(sentence: Sentence, around: range) -> bool:
    """Say whether the end that is told of stands in the future ("is planned to be complete")."""
    words = sentence.words
    ends = [k for k in tokens_like(words, frozenset({"end"}), 1.0) if k in around and not _before_a_noun(words, k)]
    if not any(is_verb(words, k) or words.low[k - 1] in ("is", "was", "now", "been", "fully") for k in ends if k):
        # "Considering complete withdrawal" tells of no end.
        return True
    return any(told.mood or told.negated for told in (told_of(sentence, k) for k in ends))


def _before_a_noun(words: Words, k: int) -> bool:
    return k + 1 < len(words.low) and words.senses[k + 1].noun


def _not_all(words: Words, around: range) -> bool:
    return any(words.low[i] == "not" and words.low[i + 1 : i + 2] in (["all"], ["every"], ["the"]) for i in around)


def _so_many(sentence: Sentence, k: int) -> bool:
    """Say whether only so many leave ("120 soldiers leave", "is to send 2,000 soldiers home")."""
    words = sentence.words
    behind = is_verb(words, k)
    return any(
        0 < k - at <= 6 or (behind and 0 < at - k <= 4 and isinstance(m.value, Quantity) and not m.value.unit)
        for m in sentence.quantities
        for at in (words.at(m.start),)
    )


def _body_leaves(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the body whose people are counted leaves as such ("Wagner is out of Mali")."""
    words = sentence.words
    for hit in words.names:
        if hit.name.kind == "name" and hit.name.id in pattern.actors and hit.j <= k and hit.name.id in pattern.subjects:
            between = words.low[hit.j : k]
            return (
                all(t in ("is", "has", "have", "are", "was", "now", "to", "will", "group", "fully", "it") for t in between)
                and len(between) <= 4
            )
    return False
