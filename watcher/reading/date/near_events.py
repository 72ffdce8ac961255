"""Events that are told near the fact's: a site was left, or a region of the place.

Owns: "the base that they left", "has left central Able". Never: ties a day to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Sentence
from watcher.reading.goers import leaves_a_part
from watcher.reading.keys import keys_of, senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_DIRECTIONS = words_of("places.directions")


def only_near_it(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether who goes at token k leaves a site or a region, and the fact is on the whole place."""
    words = sentence.words
    if "withdraw" not in pattern.verbs or not any(s.concept == "withdraw" and s.pos == "v" for s in senses_of(words, k)):
        return False
    return _leaves_a_region(words, k, pattern) or _is_of_what_was_told(words, k, pattern)


def leaves_only_a_part(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether what is left at token k is a thing, a site or a region in the place, and the fact is on none of them."""
    own = pattern.theme.keys() | pattern.names.keys()
    return leaves_a_part(sentence.words, k, own) or only_near_it(sentence, k, pattern)


def _leaves_a_region(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a region of the fact's place is left, of which the fact does not speak: "left central Able"."""
    at = k + 1
    while words.low[at : at + 1] and words.low[at] in ("from", "out", "of", "the"):
        at += 1
    if not words.low[at : at + 1] or words.low[at] not in _DIRECTIONS or words.low[at] in pattern.fact.says.lower():
        return False
    return any(h.i == at + 1 and h.name.id in pattern.places for h in words.names)


def _is_of_what_was_told(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a relative clause tells what was left: "the base that the soldiers left in Able on Monday"."""
    after = words.low[k + 1 : k + 2]
    if after and after[0] not in (",", ".", "in", "on", "at", "last", "this", "earlier", "behind"):
        return False
    which = next((i for i in range(k - 1, max(0, k - 8), -1) if words.low[i] in ("that", "which")), 0)
    if not which or which + 1 == k or any(is_verb(words, i) for i in range(which + 1, k) if words.low[i] not in _AUXILIARY):
        return False
    before = which - 1
    return (
        senses_of(words, before).noun and not is_verb(words, before) and not pattern.theme.keys() & set(keys_of(words, before))
    )


_AUXILIARY = frozenset({"have", "has", "had", "are", "is"})
