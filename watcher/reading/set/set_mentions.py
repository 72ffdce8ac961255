"""Members spoken of again: "the province" after South Kivu, "the party" or "it" after the one that was named just before.

Owns: which member of a set such words stand for. Never: says who joins or leaves.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import NameHit, Words

_PLACES = words_of("frames.sorts") | words_of("mentions.places")
_STATES = words_of("mentions.states")
_GROUPS = words_of("mentions.groups")
_IT = frozenset({"it", "they"})
_NEAR = frozenset({"near", "outside", "from", "to"})
_THE = frozenset({"the", "that", "this"})
_MARKS = _PLACES | _STATES | _GROUPS | _IT


def spoken_again(ctx: Context, sentence: Sentence, pattern: Pattern) -> NameHit | None:
    """Return the member that the sentence speaks of without its name, at the word that stands for it; None where none does."""
    words = sentence.words
    if not sentence.index or _MARKS.isdisjoint(words.low):
        return None
    at = _noun(words, nouns_of(pattern))
    if at < 0 and (words.low[0] in _IT or words.low[1:2] in (["it"], ["they"])):
        at = 0 if words.low[0] in _IT else 1
    if at < 0:
        return None
    for n, back in enumerate(ctx.before(sentence)[:2]):
        named = [h for h in back.words.names if h.name.id in pattern.member_ids]
        if not named:
            continue
        pronoun = words.low[at] in _IT
        sole = len({h.name.id for h in named}) == 1 and back.words.low[named[0].i - 1] not in _NEAR
        if not sole or (pronoun and (n or named[0].i > 2 or back.words.names[0] is not named[0])):
            return None
        return NameHit(at, at + 1, named[0].name)
    return None


def _noun(words: Words, nouns: frozenset[str]) -> int:
    """Return the noun that takes up a name told before ("the province"), which nothing after it says which one is."""
    for k in range(1, len(words.low)) if not nouns.isdisjoint(words.low) else ():
        if words.low[k] in nouns and words.low[k - 1] in _THE and words.low[k + 1 : k + 2] not in (["of"], ["'s"], ["where"]):
            return -1 if any(h.i == k + 1 for h in words.names) else k
    return -1


@lru_cache(maxsize=1_000)
def nouns_of(pattern: Pattern) -> frozenset[str]:
    """Return the nouns by which the members of the set may be spoken of again."""
    if countries() & pattern.member_ids.keys():
        return _STATES
    before = pattern.fact.says.partition("[")[0].split()[-1:]
    return _PLACES if before and before[0].lower() in ("in", "at", "of", "near", "to") else _GROUPS
