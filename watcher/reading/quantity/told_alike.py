"""A number told in the fact's own words but for its verb: "the wait for a new hip is 20 weeks", of how long patients wait.

Owns: whether the words around a number are most of the fact's. Never: ties a number by its noun, place or actor.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import likeness, places_of
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.values import Quantity

_LEAST, _SURE = 0.6, 0.75
_SAME = 5  # letters that two words of one root share: "foreigner", "foreign"
_SLIGHT = words_of("told_alike.slight") | words_of("facts.periods")
_VERBS = words_of("facts.generic")


def is_told_alike(ctx: Context, sentence: Sentence, value: Quantity, pattern: Pattern, *, sure: bool = False) -> bool:
    """Say whether most of the fact's words, and a name of it, stand around a number of its size.

    sure: whether something else is told of the number nearer by, so that more of them have to.
    """
    told = pattern.fact.value
    if not pattern.about.isdisjoint(_TOLLS) or (sure and not pattern.about.isdisjoint(_RATES)):
        return False  # what befell people, and what every rate is of, has words enough of its own
    if not isinstance(told, Quantity) or not told.n or not _NEAR[0] <= value.n / told.n <= _NEAR[1]:
        return False
    wanted = _words_of(pattern)
    if len(wanted) < 1 + (not pattern.names) or (pattern.names and pattern.names.keys().isdisjoint(_named(ctx, sentence))):
        return False
    here = places_of(sentence.words)
    low = sentence.words.low
    found = sum(
        any(key in here for key in alike) or any(t.startswith(root) for root in roots for t in low) for alike, roots in wanted
    )
    return found > 1 - (len(wanted) == 1) and found / len(wanted) >= (_SURE if sure or not pattern.names else _LEAST)


_TOLLS = frozenset({"dead", "wounded", "missing", "displaced", "evacuated", "sheltered", "arrest", "blackout", "destroy"})
_RATES = frozenset({"inflation", "rate", "growth", "unemployment", "aim_", "tariff", "own_", "vote", "turnout"})
_NEAR = (0.2, 5.0)


def _named(ctx: Context, sentence: Sentence) -> set[str]:
    return {h.name.id for near in (sentence, *ctx.before(sentence)[:1]) for h in near.words.names}


@lru_cache(maxsize=10_000)
def _words_of(pattern: Pattern) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """Return, for each word of the fact that tells which number it is, the keys that stand for it and its root."""
    out = []
    said = [t for t in split(pattern.fact.says.lower()) if t.isalpha() and t not in _SLIGHT]
    for key in pattern.theme:
        if key in _VERBS or key.removeprefix("w:") in {stem(t) for t in _SLIGHT} | _SLIGHT or key in pattern.head:
            continue
        roots = tuple(t[:_SAME] for t in said if len(t) > _SAME and key == f"w:{stem(t)}")
        out.append((frozenset(k for k, fit in likeness(frozenset({key})).items() if fit >= 0.8) | {key}, roots))
    return tuple(out)
