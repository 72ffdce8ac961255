"""Fullness: a share that is told to be the whole, without a number: "the fire is fully contained" is 100 percent.

Owns: 100 percent as the value of a fact that measures how far something is done. Never: reads a number.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, keys_of
from watcher.reading.left_out_sentences import excluded
from watcher.reading.namesakes import anothers
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie
from watcher.values import Quantity

FULLY = words_of("fullness.fully")
_LESS = words_of("fullness.less")
_NO_STATES = frozenset({"rate", "inflation", "growth", "tariff", "own_", "vote"})
_WHOLE = Quantity(low=100, high=100, unit="%")


def in_full(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie, Quantity] | None:
    """Return (token, how it is told, tie, 100 percent) where all of it is told to be so: "is now completely contained"."""
    words, was = sentence.words, pattern.fact.value
    if FULLY.isdisjoint(words.low) or not isinstance(was, Quantity) or was.unit != "%" or excluded(words, pattern):
        return None
    states = (pattern.about | pattern.head) - _NO_STATES
    for k in [k for k, token in enumerate(words.low[:-1]) if token in FULLY]:
        if best_match(keys_of(words, k + 1), states) < 0.8 or not _LESS.isdisjoint(words.low[max(0, k - 3) : k]):
            continue
        group = next((g for g in reversed(sentence.groups) if g.j <= k), None)
        if group is not None and (group.mood or words.low[group.i] == "to"):
            continue  # "hope to have it fully contained"
        how = told_of(sentence, k + 1)
        if (
            how.negated
            or how.embedded
            or how.mood
            or how.stance not in ("asserted", "past")
            or anothers(ctx, sentence, k, pattern)
        ):
            continue
        tie = Tie()
        tie.add("about", f"{words.low[k]} {words.low[k + 1]}", 2.0)
        if (
            place_tie(ctx, sentence, k, k + 1, pattern, tie)
            and actor_tie(ctx, sentence, k, k + 1, pattern, tie)
            and tie.holds()
        ):
            return k, Told("asserted", done=True, why="all of it"), tie, _WHOLE
    return None
