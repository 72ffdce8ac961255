"""Disasters by their names and places: "the Alder fire destroyed 300 homes" tells nothing of the Birch fire.

Owns: whether a number is told of a disaster that is named otherwise than the fact's, or was elsewhere or long ago.
Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern, Patterns
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import NameHit
from watcher.values.brackets import SLOT

_KINDS = words_of("disasters.quake") | words_of("disasters.storm") | words_of("disasters.fire")
_WHEN = words_of("facts.periods") | frozenset({"new", "year", "years", "great"})
_IN = frozenset({"in", "off", "near"})
_TOLLS = frozenset({"dead", "wounded", "missing", "displaced", "evacuated", "burned", "destroy", "blackout"})
_MOST = 4  # words of a disaster's name


def of_a_named_one(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the name of the other disaster whose toll the number is, where it is the subject of the number's clause, or ""."""
    words = sentence.words
    if pattern.about.isdisjoint(_TOLLS) or words.titled or _KINDS.isdisjoint(words.low):
        return ""
    own, known = _said(pattern.fact.says), _known(ctx.patterns)
    begin = clause_at(sentence.clauses, number.first).i
    if elsewhere := _elsewhere(ctx, sentence, begin, known):
        return elsewhere
    for k in range(begin + 1, min(number.first, begin + 1 + 2 * _MOST)):
        if words.low[k] not in _KINDS or words.low[begin] not in ("the", "a", "an"):
            continue
        name = [i for i in range(begin + 1, k) if words.tokens[i][0].isupper() and words.low[i] not in _WHEN]
        years = [t for t in words.low[begin + 1 : k] if t.isdigit() and len(t) == len("1999")]
        if years and int(years[0]) < ctx.patterns.baseline.published.year - 1 and not own & set(years):
            return f"of {years[0]}"
        if not name or not all(words.tokens[i][0].isupper() or words.low[i].isdigit() for i in range(begin + 1, k)):
            return ""
        if not pattern.names:
            return ""  # the fact itself tells no name: it may be this one
        told = {words.low[i] for i in name}
        if told.isdisjoint(known) and not _is_named(ctx, words.names, name):
            return " ".join(words.tokens[name[0] : k + 1])
        # "The Alder fire destroyed 300": of the fires that the fact is on, it is one.
        one_of_them = f"{words.low[k]}s" in own and words.low[k] not in own and told.isdisjoint(own)
        return " ".join(words.tokens[name[0] : k + 1]) if one_of_them and not told.isdisjoint(_in_facts(ctx.patterns)) else ""
    return ""


def _elsewhere(ctx: Context, sentence: Sentence, begin: int, known: frozenset[str]) -> str:
    """Return the place that a clause's own disaster struck, where nobody has named that: "quakes on Lombok killed 500"."""
    words = sentence.words
    for k in range(begin, min(begin + _MOST, len(words.low) - 3)):
        place = words.tokens[k + 2]
        plain = words.low[k] in _KINDS and words.low[k + 1] in _IN | {"on"} and place[0].isupper() and is_verb(words, k + 3)
        if plain and words.low[k + 2] not in known | _WHEN and not _is_named(ctx, words.names, [k + 2]):
            return "" if any(h.i <= k + 2 < h.j and h.name.id in ctx.patterns.home for h in words.names) else place
    return ""


def _is_named(ctx: Context, names: list[NameHit], at: list[int]) -> bool:
    """Say whether a token of the name belongs to a name of the baseline: "the Turkish quake"."""
    return any(h.name.id in ctx.patterns.named for h in names for i in at if h.i <= i < h.j)


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    return frozenset(split(SLOT.sub(" ", says)))


def _in_facts(patterns: Patterns) -> frozenset[str]:
    return frozenset().union(*(_said(p.fact.says) for p in patterns.facts))


def _known(patterns: Patterns) -> frozenset[str]:
    """Return the words of the baseline: its title, its scope, its facts."""
    return _of_baseline(
        patterns.baseline.title,
        tuple(p.fact.says for p in patterns.facts),
        tuple(term for group in patterns.baseline.scope for term in group),
    )


@lru_cache(maxsize=1_000)
def _of_baseline(title: str, says: tuple[str, ...], scope: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(split(title), *(split(one) for one in scope), *map(_said, says))
