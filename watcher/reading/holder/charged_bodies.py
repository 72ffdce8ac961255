"""Whether a fact's body stands where a charge is told: by its name, by its word, or as what was just spoken of.

Owns: the body that is led, bought or chosen for. Never: who leads it.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.called_bodies import called_by_its_words
from watcher.reading.holder.offices import BODIES, is_spoken_of
from watcher.reading.keys import STOP, tokens_like
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.strange_bodies import is_in_a_strange_place
from watcher.reading.words import NameHit, Words
from watcher.values.brackets import SLOT


def body_in(ctx: Context, sentence: Sentence, pattern: Pattern, where: range) -> bool:
    """Say whether the fact's body stands in these tokens: by name, by its word, or as what was just spoken of."""
    words = sentence.words
    if _leads_a_part(words, where, pattern) or _leads_the_whole(words, pattern):
        return False
    if is_in_a_strange_place(words, where.start, where.stop, pattern):
        return False
    if called_by_its_words(ctx, words, where.start, where.stop, pattern):
        return True
    topical = frozenset[str]() if pattern.of else ctx.patterns.topical - _rivals_bodies(ctx, pattern)
    of = pattern.of | pattern.names.keys() | topical
    mission = "mission" in pattern.about and not of <= countries()
    for h in words.names:
        if mission and h.name.id in countries() and words.low[h.j : h.j + 1] not in (["mission"], ["force"]):
            continue  # the mission's country is no mission
        if h.i in where and h.name.id in of and not _is_part_of_it(words, h.j, pattern):
            between = range(where.start, h.i)
            if any(words.low[k] in _AFTER and words.tokens[k - 1][0].isupper() and k > where.start for k in between):
                return False  # "to head Kestrel after the Voss merger"
            return not _is_elsewhere(words, h, of) and _BESIDE.isdisjoint(words.low[where.start : h.i])
    if any(h.i in where and h.name.kind != "name" for h in words.names):
        return False
    if any(i in where and not _is_anothers(words, i, pattern) for i in tokens_like(words, pattern.about)):
        return not _is_on_another_state(ctx, sentence, pattern)
    if not (pattern.of or pattern.names) and _is_all_there(words, where, pattern):
        return True
    bodies = BODIES | _MEN if "mission" in pattern.about else BODIES
    again = any(words.low[i] in bodies and words.low[i - 1] in ("the", "its") for i in where)
    if not again or (pattern.of & countries() and not pattern.about):
        return False
    named = pattern.of | frozenset(pattern.names)
    return any(h.name.id in named for h in words.names) or is_spoken_of(ctx, sentence, pattern)


def _leads_the_whole(words: Words, pattern: Pattern) -> bool:
    """Say whether the fact is of some work at a body, and no such work is told of: "Able leads NASA"."""
    firms = pattern.of - countries()
    if not pattern.about or not firms or any(pattern.names.get(name, frozenset()) != frozenset({"where"}) for name in firms):
        return False
    return "mission" not in pattern.about and not tokens_like(words, pattern.about)


def _is_on_another_state(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the headline begins with another state than the fact's: "the bank headed by Able" is Peru's in its news."""
    if not pattern.of or not pattern.of <= countries() or any(h.name.id in pattern.of for h in sentence.words.names):
        return False
    led = next((h for h in ctx.sentences[0].words.names if h.name.kind == "country"), None) if ctx.sentences else None
    return led is not None and led.name.id not in pattern.of | ctx.patterns.home


def _is_anothers(words: Words, i: int, pattern: Pattern) -> bool:
    """Say whether the thing at token i is told to be of another place than the fact's: "the port of [Sorvik]"."""
    of = words.low[i + 1 : i + 2] in (["of"], ["in"], ["at"]) and words.tokens[i + 2 : i + 3] != []
    return of and bool(pattern.of) and words.tokens[i + 2][0].isupper() and not words.covered[i + 2]


def _is_all_there(words: Words, where: range, pattern: Pattern) -> bool:
    """Say whether every word stands there by which a fact without a name tells what is headed: "the training mission"."""
    own = _words_of(pattern.fact.says) - {word for title in pattern.titles for word in title.split()}
    return bool(own) and own <= {stem(words.low[i]) for i in where if i < len(words.low)} | {words.low[i] for i in where}


@lru_cache(maxsize=1_000)
def _words_of(says: str) -> frozenset[str]:
    told = split(SLOT.sub(" ", says.lower()))
    return frozenset(word for word in told if word.isalpha() and word not in STOP and word not in _PLAIN)


_PLAIN = words_of("other_things.general")
_AFTER = frozenset({"after", "amid", "following", "as", "before"})
_BESIDE = frozenset({"alongside", "beside", "with", "against"})


def _is_elsewhere(words: Words, hit: NameHit, of: frozenset[str]) -> bool:
    """Say whether the fact's body is named with a country that is none of the fact's: "the UN mission in [South Sudan]"."""
    if of.isdisjoint(countries()):
        return False
    there = next(
        (h for h in words.names if hit.j < h.i <= hit.j + 4 and h.name.kind == "country" and h.name.own == "own"), None
    )
    return there is not None and words.low[there.i - 1] == "in" and there.name.id not in of


def _is_part_of_it(words: Words, j: int, pattern: Pattern) -> bool:
    """Say whether only a part of the body that ends at token j is meant: "Voss's planes unit"."""
    if words.low[j : j + 1] != ["'s"]:
        return False
    near = range(j + 1, min(j + 5, len(words.low)))
    if pattern.of and pattern.of <= countries() and pattern.about and words.tokens[j + 1 : j + 2] != []:
        return not any(i in near for i in tokens_like(words, pattern.about))  # "Peru's police", where the fact is on its navy
    return any(words.low[i] in _PARTS for i in near) and not any(i in near for i in tokens_like(words, pattern.about))


def _leads_a_part(words: Words, where: range, pattern: Pattern) -> bool:
    """Say whether only a part of the fact's body is spoken of: "heads the Dutch detachment in the UN mission"."""
    own = min((h.i for h in words.names if h.i in where and h.name.id in pattern.of), default=-1)
    parts = (k for k in where if k < own and words.low[k] in _PARTS and words.low[k] not in pattern.fact.says.lower())
    return any(words.low[k + 1] in ("in", "of", "with", "within", "at") for k in parts)


_PARTS = words_of("charges.parts")
_MEN = words_of("charges.men")


def _rivals_bodies(ctx: Context, pattern: Pattern) -> frozenset[str]:
    """Return the names of the bodies of which other facts of the baseline have the same office."""
    return frozenset(n for other in ctx.patterns.facts if other is not pattern and other.head & pattern.head for n in other.of)
