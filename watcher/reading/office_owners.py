"""Whose an office is told to be: another body's, another state's, one of a country's many.

Owns: what says that an office is not the fact's body's. Never: who is in an office.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.places import MONTHS
from watcher.reading.spellings import STOP, countries, known_names
from watcher.reading.words import NameHit, Words

GENERIC = words_of("holders.generic")
_TITLES = words_of("holders.titles")


def owned_from_afar(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a name that is not the fact's owns the office at token i, words between: "Fubo's executive chairman"."""
    k = i - 1
    while k > 1 and i - k <= 3 and words.tokens[k].islower() and words.tokens[k].isalpha() and words.low[k] not in STOP:
        k -= 1
    if k < 1 or not (words.low[k] == "'s" or (words.low[k] in _APOSTROPHES and words.low[k - 1].endswith("s"))):
        return False
    hit = next((h for h in words.names if h.j == k), None)
    if hit is not None:
        return hit.name.id not in of and hit.name.kind != "country" and not may_be(hit, of)
    return words.tokens[k - 1][0].isupper() and words.low[k - 1] not in STOP


_APOSTROPHES = frozenset({"'", "’"})


def is_of_a_country(words: Words, i: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether a leader is one of a country's many, where the fact's leads a body: "the Dutch far-right leader"."""
    if not of or of & countries() or pattern.titles.isdisjoint(GENERIC):
        return False
    k = i - 1
    while k > 0 and i - k <= 4 and (words.tokens[k].islower() or words.low[k] == "-"):
        k -= 1
    return k < i - 1 and any(h.j == k + 1 and h.name.own == "adj" and h.name.id not in of for h in words.names)


def is_rather_a_twins(ctx: Context, sentence: Sentence, i: int, pattern: Pattern) -> bool:
    """Say whether an office without its body may be another's: two prime ministers, two firms each with a chief.

    A state's is of the side that comes first where a side was named last; a firm's may be of any that was named there.
    """
    if not pattern.of:
        return False
    states = countries()
    twins = frozenset(
        name
        for other in ctx.patterns.facts
        if other is not pattern
        and other.fact.kind == "holder"
        and (other.head & pattern.head or (states.isdisjoint(other.of | pattern.of) and not _LEADS.isdisjoint(other.head)))
        for name in other.of - pattern.of
    )
    if not twins:
        return False
    bodies = twins - states

    def of_twin(hit: NameHit) -> bool:
        return hit.name.id in twins or (bool(bodies) and hit.name.kind == "name" and may_be(hit, bodies))

    for hits in ([h for h in sentence.words.names if h.i < i], *(s.words.names for s in ctx.before(sentence))):
        sides = [of_twin(h) for h in hits if h.name.id in pattern.of or of_twin(h)]
        if sides:
            return any(sides) if bodies else sides[0]
    return False


_LEADS = frozenset({"ceo", "chairman", "head", "president"})


def is_of_a_named_body(words: Words, i: int, j: int, of: frozenset[str]) -> bool:
    """Say whether a name in capitals owns the office at [i, j): "Crop Science chief Able", "said Able, CENTCOM commander"."""
    if words.titled or i < 2 or not words.tokens[i].islower() or any(h.i < i <= h.j for h in words.names):
        return False
    k = i
    while k > 0 and words.tokens[k - 1][0].isupper() and words.low[k - 1] not in STOP and words.low[k - 1] not in _TITLES:
        k -= 1
    if k == i or words.low[i - 1] in MONTHS or words.cues[i - 1] or any(words.low[i - 1] in split(name) for name in of):
        return False
    called = j < len(words.low) and words.tokens[j][0].isupper() and i - k > (k == 0)
    return called or (words.low[k - 1] == "," and k > 1 and words.tokens[k - 2][0].isupper() and words.tokens[i - 1].isupper())


def heads_another(words: Words, i: int, j: int, of: frozenset[str]) -> bool:
    """Say whether a verb of heading has another body, or a meeting, as its object: "to head the Maritime Commission"."""
    if words.low[i] not in _HEADS or i < 1 or words.low[i - 1] in _DETERMINERS or j >= len(words.low):
        return False
    infinitive = words.low[i - 1] == "to"
    k = j
    while k < len(words.low) and k < j + 4 and words.tokens[k].islower() and (words.low[k] in STOP or words.covered[k]):
        k += 1
    end = k
    while end < len(words.low) and words.tokens[end][0].isupper():
        end += 1
    if any(k <= h.i < end and (h.name.id in of or may_be(h, of)) for h in words.names):
        return False
    if infinitive and not words.titled:
        return end > k and words.tokens[k].isalpha()
    return chairs_a_sitting(words, i)


def chairs_a_sitting(words: Words, k: int) -> bool:
    """Say whether the verb at token k is only that of presiding over one sitting: "chairs his last cabinet meeting"."""
    return words.low[k] in _CHAIRS and not _SITTINGS.isdisjoint(words.low[k + 1 : k + 7])


_CHAIRS = frozenset({"chairs", "chaired", "chair", "chairing"})
_HEADS = frozenset({"head", "heads", "lead", "leads", "chair", "chairs"})
_SITTINGS = frozenset({"meeting", "session", "summit", "talks", "conference", "hearing", "debate"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "new", "of", "as", "'s"})


def is_only_a_rank(words: Words, k: int, j: int, of: frozenset[str]) -> bool:
    """Say whether the word at token k is the rank of the person named right behind it, and no office: "General Able"."""
    if any(h.name.id in of for h in words.names):
        return False  # "General Able of the mission", "Uganda's General Best takes over"
    return words.low[k] in _RANKS and j < len(words.low) and words.tokens[j][0].isupper() and words.tokens[k][0].isupper()


_RANKS = frozenset({"general", "colonel", "major", "captain", "admiral", "marshal", "brigadier", "commodore", "gen"})


def is_sent_by_another(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a state that is not the fact's stands before the office, where that is a body's: "US envoy for Sudan"."""
    bodies = known_bodies() & of - countries()
    if not bodies or bodies == of or any(h.name.id in bodies for h in words.names):
        return False
    return any(h.j <= i and h.name.kind == "country" and h.name.id not in of for h in words.names)


def may_be(hit: NameHit, of: frozenset[str]) -> bool:
    """Say whether a name can be a short one of the body, or the body has none."""
    return not of or any(set(split(hit.name.id)) & set(split(name)) for name in of)


@lru_cache(maxsize=1)
def known_bodies() -> frozenset[str]:
    """Return the ids of all states and bodies that everybody knows."""
    return frozenset(name.id for rows in known_names().values() for _, name in rows)
