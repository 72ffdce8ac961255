"""Places that are new in a set of bases: a base opened, built or set up where there was none.

Owns: the opening of a site at a place that is no member. Never: reads places that are left.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import SetValue

_SITES = frozenset({"base"})
_KINDS = frozenset({"w:offic", "w:embassy", "w:consulat"})
_OPENS = words_of("openings.opens")
_AT = frozenset("in at near outside".split())


def opened(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, SetValue, Told] | None:
    """Return (token, who joins, how it is told) where a base is told to be opened at a place that is no member."""
    words = sentence.words
    own = pattern.about & _KINDS
    sites = sorted({*tokens_like(words, _SITES, 1.0), *(tokens_like(words, own, 1.0) if own else ())})
    new = candidates(ctx, words, pattern) if sites else []
    # "France opens a base in Benin" is of the place where the members are states; else of the town that is named beside it.
    states = 2 * len(countries() & pattern.member_ids.keys()) > len(pattern.member_ids)
    for at in sites if new else ():
        clause = clause_at(sentence.parted, at)
        k = next((i for i in range(clause.i, clause.j) if _is_opening(sentence, i) and words.cost(i, at) <= 9), -1)
        k = k if k >= 0 else _use_of(sentence, clause, at)
        if _is_anothers(words, clause, at, pattern):
            continue
        told = told_of(sentence, k) if k >= 0 else None
        if told is None or told.negated or told.stance in ("questioned", "denied") or (told.embedded and not told.mood):
            continue
        for i, j, name in new:
            there = at < i <= at + 4 and words.low[i - 1] in _AT
            if (there or j == at) and (states or not any(h.i <= i < h.j and h.name.kind == "country" for h in words.names)):
                return k, SetValue(joined=(name,)), told
    return None


def _is_anothers(words: Words, clause: Clause, at: int, pattern: Pattern) -> bool:
    """Say whether the base at token `at` is told of a state that is none of the fact's: "Russia opened a base in Benin"."""
    owners = pattern.names.keys() - pattern.member_ids.keys() & countries()
    said = [h.name.id for h in words.names if clause.i <= h.i and h.j <= at and h.name.kind == "country"]
    return bool(owners & countries()) and bool(said) and owners.isdisjoint(said)


def _use_of(sentence: Sentence, clause: Clause, at: int) -> int:
    """Return the verb by which one base more is told to be in use ("now also use a base at X"), -1 where none does."""
    words = sentence.words
    into = next(
        (g.head for g in clause.groups if words.low[g.head] in _MOVES and words.low[g.j : g.j + 2] == ["into", "a"]), -1
    )
    if 0 <= into < at <= into + 5:
        return into  # "moved into a base at X"
    if _ANEW.isdisjoint(words.low[clause.i : clause.j]) or words.low[at - 1 : at] == ["the"]:
        return -1
    return next((g.head for g in clause.groups if g.head < at and at - g.head <= 7 and words.low[g.head] in _USES), -1)


_MOVES = frozenset("move moves moved".split())
_USES = words_of("openings.uses")
_ANEW = words_of("openings.anew")


def _is_opening(sentence: Sentence, k: int) -> bool:
    words = sentence.words
    opens = words.low[k] in _OPENS or any(s.concept == "open" and s.pos == "v" for s in senses_of(words, k))
    return opens and is_verb(words, k)
