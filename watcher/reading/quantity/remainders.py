"""Remainders: how many are left, told by how many of how many have gone.

Owns: "eight of its 13 bases have closed", "half of its 13,871 personnel have left". Never: other numbers.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import all_keys_of, best_match, keys_of, tokens_like
from watcher.reading.left_out_sentences import excluded
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie
from watcher.reading.words import Words
from watcher.values import Quantity
from watcher.values.quantity import Bound

_GONE = frozenset({"withdraw", "close", "handover", "capture", "release", "sell", "rescue", "lower"})
_BE = frozenset("is are was were".split())
_FLIP: dict[Bound, Bound] = {"<": ">", ">": "<", "~": "~", "=": "="}
_BETWEEN = words_of("remainders.between")
_WHO = frozenset({"who", "that", "which"})
_HALVES = {"half": 0.5, "third": 1 / 3, "quarter": 0.25}


def remainder(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie, Quantity] | None:
    """Return (token, how it is told, tie, what is left) where the sentence tells how many of the fact's whole have gone."""
    if (
        not pattern.levelled
        or _GONE.isdisjoint(all_keys_of(sentence.words))
        or not pattern.head
        or not isinstance(pattern.fact.value, Quantity)
        or pattern.fact.value.unit
        or not sentence.quantities
    ):
        return None
    words = sentence.words
    gone = [k for k in tokens_like(words, _GONE, 1.0) if not (words.low[k] == "left" and words.low[k - 1] in _BE)]
    if not gone or excluded(words, pattern):
        return None
    for part, whole in _pairs(sentence, pattern):
        first = words.at(whole.start)
        k = min(gone, key=lambda g: words.cost(g, first))
        if words.cost(k, first) > 14:
            continue
        told = told_of(sentence, k)
        nth = any(m.role == "ordinal" for m in sentence.quantities)
        if told.negated or (told.embedded and not nth) or (told.stance in ("questioned", "denied") and not told.embedded):
            continue
        tie = Tie()
        tie.add("remainder", "what is left of the whole", 2.0)
        if place_tie(ctx, sentence, first, first, pattern, tie) and actor_tie(ctx, sentence, first, first, pattern, tie):
            left, bound = part
            if told.stance == "past" or told.embedded:
                told = Told("asserted", done=True, why="have gone")
            return first, told, tie, Quantity(low=left, high=left, bound=bound)
    return None


def _are_told_apart(words: Words, end: int) -> bool:
    """Say whether a clause tells which ones the whole is: "the 4,000 soldiers who were to be out"."""
    after = words.low[end + 1 : end + 6]
    at = next((k for k, t in enumerate(after) if t in _WHO), -1)
    return at >= 0 and "," not in after[:at]


def _pairs(sentence: Sentence, pattern: Pattern) -> list[tuple[tuple[float, Bound], Mention]]:
    """Return (what is left and its bound, the whole) for each "X of Y" whose noun is the fact's."""
    words, out = sentence.words, []
    numbers = [m for m in sentence.quantities if isinstance(m.value, Quantity) and not m.value.unit and not m.value.is_range]
    for whole in numbers:
        at, end = words.at(whole.start), words.at(whole.end - 1)
        near = range(max(0, at - 6), min(len(words.low), end + 6))
        if not any(best_match(keys_of(words, i), pattern.head) >= 0.8 for i in near):
            continue
        n = whole.value.n if isinstance(whole.value, Quantity) else 0.0
        for part in numbers:
            last = words.at(part.end - 1)
            between = words.low[last + 1 : at]
            if words.low[words.at(part.start) - 1] in ("in", "across"):
                continue  # "brought back in 11 of the 29 countries": it is where something else has gone
            if part is whole or last >= at or "of" not in between or len(between) > 5 or not isinstance(part.value, Quantity):
                continue
            if any(
                t not in _BETWEEN and best_match(keys_of(words, i), pattern.head) < 0.6 and between[-1:] != ["'s"]
                for i, t in enumerate(between, last + 1)
            ):
                continue
            if _are_told_apart(words, end):
                # "Half of the 4,000 who were to be out": they are no whole.
                continue
            if 0 < part.value.n < n:
                out.append(((n - part.value.n, _FLIP[part.value.bound]), whole))
        before = words.low[max(0, at - 4) : at]
        for word, share in _HALVES.items():
            if word in before and "of" in before and not _are_told_apart(words, end):
                out.append(((round(n * (1 - share)), "~"), whole))
    return out


def are_left_in_a_state(words: Words, k: int, span: int) -> bool:
    """Say whether those of the number that ends at token span only come to a state: "left seven soldiers hurt"."""
    return words.low[k] in _LEAVES and k < span and not _STATES.isdisjoint(words.low[span + 1 : span + 4])


_LEAVES = frozenset({"leave", "leaves", "left", "leaving"})
_STATES = words_of("goers.states")
