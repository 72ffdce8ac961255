"""What the words of a sentence stand for: concepts, or stems of words that no concept holds, and how alike they are.

Owns: keys and their likeness. Never: ties anything to a fact.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from functools import lru_cache
from itertools import compress, pairwise
from operator import attrgetter

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.lexicon import Senses, concepts
from watcher.reading.spellings import STOP as STOP
from watcher.reading.spellings import Spelling
from watcher.reading.words import Words

# Predicates and measures that numbers in the news are told of: each is another number's.
MEASURES = words_of("quantity.measures")


def senses_of(words: Words, k: int) -> Senses:
    """Return the senses of token k as the verb or the noun that it is here."""
    known = words.here[k]
    if known is None:
        senses = words.senses[k]
        known = words.here[k] = (senses.verbs if is_verb(words, k) else senses.others) if senses.verb else senses
    return known


def keys_of(words: Words, k: int) -> tuple[str, ...]:
    """Return the concepts of token k, or its stem, or nothing for small words."""
    keys = words.keys[k]
    if keys is None:
        keys = words.keys[k] = _keys_of(words, k)
    return keys


def _keys_of(words: Words, k: int) -> tuple[str, ...]:
    if words.covered[k]:
        return ()
    keys = senses_of(words, k).keys if words.senses[k] else words.spellings[k].keys
    if "dead" in keys and words.low[k] in ("toll", "tolls") and not _ROADS.isdisjoint(words.low):
        return ("w:toll",)  # what drivers pay
    if "bill_" in keys and len(keys) > 1:
        # What is paid, or what a parliament votes on.
        voted = any(s.concept in _VOTED_ON for senses in words.senses for s in senses) or not _LAWS.isdisjoint(words.low)
        return tuple(key for key in keys if (key == "bill_") == voted)
    return keys


_VOTED_ON = frozenset({"parliament", "approve", "reject", "vote"})
_LAWS, _ROADS = words_of("keys.voted_on"), words_of("keys.roads")


def alike(a: str, b: str) -> float:
    """Return how well key a stands for key b: 1 the same, 0.8 wider or narrower, 0.6 near, 0 otherwise."""
    if a == b:
        return 1.0
    one, other = concepts().get(a), concepts().get(b)
    if one is None or other is None:
        return 0.0  # a word alone ("w:ferry"), or a name's own ("=port")
    if a in other.wider or b in one.wider:
        return 0.8
    return 0.6 if a in other.near or b in one.near else 0.0


@lru_cache(maxsize=100_000)
def likeness(wanted: frozenset[str]) -> dict[str, float]:
    """Return every key that stands for one of `wanted`, with how well (see alike)."""
    out = dict.fromkeys(wanted, 1.0)
    for a in concepts():
        best = max((alike(a, b) for b in wanted), default=0.0)
        if best:
            out[a] = best
    return out


def best_match(keys: Iterable[str], wanted: frozenset[str]) -> float:
    """Return the best likeness between any of `keys` and any that is wanted."""
    table = likeness(wanted)
    best = 0.0
    for key in keys:
        score = table.get(key, 0.0)
        if score > best:
            best = score
    return best


def places_of(words: Words) -> dict[str, list[int]]:
    """Return where each key of the sentence stands."""
    if words.places is None:
        places = words.places = {}
        # Most words are what they are whatever stands around them: only what may be a verb is looked at there.
        found = [*map(_KEYS, words.spellings)]
        for k in compress(range(len(found)), words.senses):
            senses = words.senses[k]
            found[k] = senses_of(words, k).keys if senses.verb else senses.keys
        for k in compress(range(len(found)), words.covered):
            found[k] = ()
        for k in compress(range(len(found)), found):
            for key in found[k]:
                if key in places:
                    places[key].append(k)
                else:
                    places[key] = [k]
        words.keys[:] = found
        words.all_keys = frozenset(places)
    return words.places


_KEYS: Callable[[Spelling], tuple[str, ...]] = attrgetter("keys")


def all_keys_of(words: Words) -> frozenset[str]:
    """Return the keys of the sentence: two sets are compared by the smaller one, a set and a dict by all of the dict."""
    if words.places is None:
        places_of(words)
    return words.all_keys


def may_mean(words: Words) -> frozenset[str]:
    """Return the keys that the words of the sentence have in any of their senses, whichever is meant."""
    found: frozenset[str] | None = words.worked.get(may_mean)
    if found is None:
        keys = [senses.keys if senses else word.keys for senses, word in zip(words.senses, words.spellings, strict=True)]
        found = words.worked[may_mean] = frozenset().union(*keys)
    return found


def stands_in(words: Words, key: str, where: Container[int]) -> bool:
    """Say whether a token of `where` stands for that very key."""
    found = places_of(words).get(key)
    return found is not None and any(k in where for k in found)


def is_left_over(words: Words, k: int) -> bool:
    """Say whether the "left" at token k tells of what is still there: "has 2,000 troops left in"."""
    if words.low[k] != "left" or words.low[k + 1 : k + 2] not in ([], ["in"], ["at"], ["there"], ["."], [","], ["on"]):
        return False
    before = words.low[max(0, k - 8) : k]
    if before[-1:] and before[-1] in ("are", "is", "be"):
        # "Fewer than thirty are left."
        return words.low[k + 1 : k + 2] in ([], ["."], [","], ["in"], ["there"])
    if before[-1:] == ["those"]:
        return True  # "is among those left"
    if before[-1:] and before[-1] in ("has", "have", "had"):
        return False
    there = any(t == "there" and after in _BE for t, after in pairwise(before))
    return there or any(t in ("has", "have", "had", "with", "only") for t in before[:-1])


_BE = frozenset("is are was were".split())


@lru_cache(maxsize=100_000)
def stand_ins(wanted: frozenset[str], least: float = 0.8) -> frozenset[str]:
    """Return every key that stands for a wanted one at least so well."""
    return frozenset(key for key, score in likeness(wanted).items() if score >= least)


def tokens_like(words: Words, wanted: frozenset[str], least: float = 0.8) -> list[int]:
    """Return the tokens that stand for a wanted key, in order."""
    places = words.places if words.places is not None else places_of(words)
    stands = stand_ins(wanted, least)
    if stands.isdisjoint(words.all_keys):
        return []
    hits = stands & words.all_keys
    if len(hits) == 1:
        return places[next(iter(hits))]
    return sorted({k for key in hits for k in places[key]})


_NO_NOUNS = STOP | words_of("clauses.subordinate") | words_of("keys.no_nouns")  # "its return aboard a ship"


def is_modifier(words: Words, k: int) -> bool:
    """Say whether the noun at token k only modifies the next one ("accession conference" is a conference)."""
    i = k + 1
    while i < len(words.low) and words.covered[i]:
        i += 1
    if i >= len(words.low) or not words.low[i].isalpha() or words.low[i] in _NO_NOUNS or words.cues[i]:
        return False
    if words.tokens[i][0].isupper() and words.index:
        return False
    senses = senses_of(words, i)
    return senses.noun or (not senses and not is_verb(words, i) and not words.low[i].endswith("ly"))
