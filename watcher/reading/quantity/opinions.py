"""Shares of opinion: how many in a hundred are for a thing, or against it, by what they are told to want.

Owns: on which side a share of people stands. Never: ties it to whose opinion it is.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.quantity.vote_shares import asks_opinion
from watcher.reading.words import Words
from watcher.values.brackets import SLOT

_FOR = words_of("opinions.for")
_AGAINST = words_of("opinions.against")
_NEITHER = words_of("opinions.neither")
_BARE = frozenset({"for", "yes"})
_NOT = frozenset({"not", "n't", "never", "nor"})
_FAR = 14  # tokens from a share to what its people want


def opinion_fits(ctx: Context, sentence: Sentence, _: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a share by the side it is on: False where that is the other one or none, None where nobody tells a side."""
    if not asks_opinion(pattern) or not (own := _own_side(pattern.fact.says)):
        return None
    words = sentence.words
    if _SOME in words.low[number.span + 1 : number.span + 5] and _SOME not in pattern.fact.says:
        return tie.reject("about", "only some people's")
    side = _side_behind(sentence, number) or _side_before(words, number)
    if not side or not _is_on_it(ctx, sentence, pattern):
        return None
    if side != own:
        return tie.reject("about", "another side than the fact's")
    return tie.add("about", f"so many are {own} it", 1.5)


_SOME = "with"


@lru_cache(maxsize=1_000)
def _own_side(says: str) -> str:
    """Return whether a fact counts those "for" a thing or "against" it, or ""."""
    said = set(split(SLOT.sub(" ", says.lower())))
    if said & _AGAINST:
        return "against"
    return "for" if said & (_FOR | {"for"}) else ""


def _side_behind(sentence: Sentence, number: Number) -> str:
    """Return the side told behind a share, before the next number: "57% of voters want it", "57 percent for the euro"."""
    words = sentence.words
    end = min(clause_at(sentence.clauses, number.span).j, number.span + 1 + _FAR, len(words.low))
    for k in range(number.span + 1, end):
        token = words.low[k]
        if token[0].isdigit() or token == ";":
            return ""
        if token in _NEITHER:
            return "neither"
        if token in _BARE and (k == number.span + 1 or words.low[k - 1] in _ARE) and words.low[k + 1 : k + 2] != ["example"]:
            return "for"
        if token in _FOR or token in _AGAINST:
            turned = not _NOT.isdisjoint(words.low[max(number.span, k - 3) : k])
            return "for" if (token in _FOR) != turned else "against"
    return ""


_ARE = frozenset({"are", "is", "were", "be", "vote", "voted", "voting"})


def _side_before(words: Words, number: Number) -> str:
    """Return the side told before a share, as what has come to it: "support for the euro has risen to 57 percent"."""
    if words.low[number.first - 1] not in ("to", "at", "is", "was", "side", "camp", "supporters", "reached", "about", "only"):
        return ""
    for k in range(number.first - 1, max(-1, number.first - _FAR), -1):
        token = words.low[k]
        if token[0].isdigit():
            return ""
        if token in _OTHERS:
            return "neither"
        if token in ("support", "backing", "approval", "yes"):
            return "for"
        if token in ("opposition", "resistance", "no"):
            return "against"
    return ""


_OTHERS = frozenset({"turnout", "inflation", "unemployment", "growth"})


def _is_on_it(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the thing that the fact's people are for is spoken of, here, just before or in the title."""
    wanted = _thing(pattern.fact.says)
    near = (sentence, *ctx.before(sentence)[:1], ctx.sentences[0])
    return any(not wanted.isdisjoint(s.words.low) for s in near)


@lru_cache(maxsize=1_000)
def _thing(says: str) -> frozenset[str]:
    """Return the words of what a fact's people are for or against: those behind the word that tells their side."""
    said = split(SLOT.sub(" ", says.lower()).rstrip("."))
    at = max((k for k, token in enumerate(said) if token in _FOR | _AGAINST | {"for"}), default=-1)
    return frozenset(t for t in said[at + 1 :] if t.isalpha() and t not in STOP)
