"""A number told in the fact's own words but for its verb: "the wait for a new hip is 20 weeks", of how long patients wait.

Owns: whether the words around a number are most of the fact's. Never: ties a number by its noun, place or actor.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, likeness, places_of
from watcher.reading.lexicon import split, stem, surfaces
from watcher.reading.patterns import Pattern
from watcher.values import Quantity
from watcher.values.brackets import SLOT

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
    here, low = places_of(sentence.words), sentence.words.low
    found = sum(
        not keys.isdisjoint(here) or not words.isdisjoint(low) or (root != "" and any(t.startswith(root) for t in low))
        for keys, words, root in wanted
    )
    return found > 1 - (len(wanted) == 1) and found / len(wanted) >= (_SURE if sure or not pattern.names else _LEAST)


_TOLLS = frozenset(
    {"dead", "wounded", "missing", "displaced", "evacuated", "arrest", "blackout", "destroy", "burned", "containment"}
)
_RATES = frozenset({"inflation", "rate", "growth", "unemployment", "aim_", "tariff", "own_", "vote", "turnout"})
# What tells the same of a number, by whichever of its words: "charges 40 euros", "a visa costs 60", "the fee is 60".
_FAMILIES = (
    *(words_of("told_alike.pays"), words_of("told_alike.asks"), words_of("told_alike.owes"), words_of("told_alike.loses")),
    *(words_of("told_alike.works"), words_of("told_alike.waits"), words_of("told_alike.limits"), words_of("told_alike.gives")),
    words_of("told_alike.makes"),
)
_NEAR = (0.2, 5.0)


def _named(ctx: Context, sentence: Sentence) -> set[str]:
    return {h.name.id for near in (sentence, *ctx.before(sentence)[:1]) for h in near.words.names}


@lru_cache(maxsize=10_000)
def _words_of(pattern: Pattern) -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    """Return, for each word of the fact that tells which number it is, the keys that stand for it, its family and its root."""
    out = []
    said = frozenset(t for t in split(SLOT.sub("", pattern.fact.says).lower()) if t.isalpha())
    families = [family for family in _FAMILIES if not family.isdisjoint(said)]
    told = {key for family in families for t in family & said for key in (f"w:{stem(t)}", *_senses(t))}
    slight = {f"w:{stem(t)}" for t in _SLIGHT} | {f"w:{t}" for t in _SLIGHT} | _VERBS | pattern.head
    for key in pattern.theme.keys() - slight - told:
        root = next((t[:_SAME] for t in said if len(t) > _SAME and key == f"w:{stem(t)}"), "")
        keys = frozenset(k for k, fit in likeness(frozenset({key})).items() if fit >= _FIT) | {key}
        out.append((keys, frozenset[str](), root))
    return (*out, *((frozenset[str](), family, "") for family in families))


def _senses(token: str) -> set[str]:
    return {s.concept for _, row in surfaces().get(token, ()) for s in row}


_FIT = 0.8


def is_brought_to(sentence: Sentence, first: int, noun: tuple[str, ...], pattern: Pattern) -> bool:
    """Say whether the fact's subject brings something to so many of what is counted: "has cut its network to 35 cities"."""
    words = sentence.words
    if words.low[first - 1] != "to" or best_match(noun, pattern.head) < 1 or not pattern.head.isdisjoint(_PEOPLE):
        return False
    group = group_of(words, sentence.groups, first)
    changes = group is not None and any(s.concept in ("raise", "lower") for s in words.senses[group.head])
    return changes and not pattern.names.keys().isdisjoint(sentence.named) and pattern.about.isdisjoint(_TOLLS)


_PEOPLE = frozenset({"person", "civilian", "member", "patient"})
