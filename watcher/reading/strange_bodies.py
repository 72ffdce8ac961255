"""Bodies that nobody told us of: capitals that neither a baseline nor our lists know, and offices that are theirs.

Owns: what makes an office that of a stranger. Never: who is in an office.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import body_of, country_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import STOP, keys_of
from watcher.reading.naming import known_id
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words


def is_called_anothers(words: Words, j: int, of: frozenset[str]) -> bool:
    """Say whether the person named right behind an office is told to be of another body: "chief executive Able of Kite"."""
    k = begin = j + (words.low[j : j + 1] == [","])
    while k < min(j + 5, len(words.low)) and words.tokens[k][0].isupper() and words.low[k] not in STOP:
        k += 1
    if k == begin or words.titled or words.low[k : k + 1] != ["of"]:
        return False
    the = k + 1 + (words.low[k + 1 : k + 2] == ["the"])
    return is_strange(words, the) and not any(h.name.id in of and j <= h.i <= the for h in words.names)


def names_a_stranger(words: Words, i: int, j: int) -> bool:
    """Say whether a body that nobody told us of owns the office at [i, j): "Kuusi chief executive", "the head of Kuusi"."""
    if words.titled:
        return False
    # A name that follows is whose title it is; without one, the name before the office is.
    titled = j < len(words.low) and words.tokens[j][0].isupper() and words.low[j] not in MONTHS
    return titled and i > 0 and words.low[i - 1] not in MONTHS and is_strange(words, i - 1)


def is_of_a_stranger(words: Words, j: int, of: frozenset[str]) -> bool:
    """Say whether the office that ends at token j is told to be of a body that nobody told us of: "the head of Kuusi".

    "President of the Kuusite Republic of Peru" is no stranger's: the name that is known ends the one before.
    """
    k = j + 1 if not words.titled and words.low[j : j + 1] in (["of"], ["at"]) else -1
    k += words.low[k : k + 1] == ["the"] if k > 0 else 0
    while 0 < k < min(j + 4, len(words.low)) and words.tokens[k].islower() and words.tokens[k].isalpha():
        k += 1  # "chief executive of rival Kuusi"
    if k < 1 or not is_strange(words, k):
        return False
    end = next((n for n in range(k, len(words.low)) if words.tokens[n][0].islower() and words.low[n] not in _IN_NAMES), k)
    return not any(k < h.i <= end and h.name.id in of for h in words.names)


_IN_NAMES = frozenset({"of", "the", "and", "for"})


def is_strange(words: Words, k: int) -> bool:
    """Say whether token k is part of a name that neither the baseline nor our lists know."""
    if k >= len(words.low) or not words.tokens[k][0].isupper() or any(h.i <= k < h.j for h in words.names):
        return False
    token = words.low[k]
    return not (words.senses[k] or words.cues[k] or words.spellings[k].plain or token in STOP or token in _COMMON)


MONTHS = words_of("ties.months")
_COMMON = words_of("ties.common") | words_of("holders.titles") | words_of("holders.steps") | words_of("holders.bars")


def is_in_a_strange_place(words: Words, begin: int, end: int, pattern: Pattern, new: tuple[str, ...] = ()) -> bool:
    """Say whether what stands between two tokens is in another place than the fact's, which no list of ours knows.

    "The force in Dalmar", "the mission in Lebanon", where the fact is on that in Orvane. new: names that are told of it.
    """
    ours = unlisted_places(pattern)
    where = [k for k in range(max(begin, 1), min(end, len(words.low))) if words.low[k - 1] == "in"]
    if not ours or not where or any(h.name.id in pattern.places for h in words.names if begin <= h.i < end):
        return False
    told = {part for name in new for part in name.split()}
    where = [k for k in where if words.tokens[k] not in told]
    return any(is_strange(words, k) or any(h.i == k and h.name.kind == "country" for h in words.names) for k in where)


@lru_cache(maxsize=1_000)
def unlisted_places(pattern: Pattern) -> frozenset[str]:
    """Return the places that a fact's things are in and that are in no list of ours, where it names none that is."""
    ours = frozenset(place for place in pattern.places if f" in {place}" in pattern.fact.says)
    return frozenset() if any(known_id((place,)) for place in pattern.places) else ours


def named_by_another(sentence: Sentence, at: int, pattern: Pattern) -> bool:
    """Say whether the verb at token `at`, that names somebody to an office, has a subject that nobody told us of."""
    words = sentence.words
    clause = clause_at(sentence.clauses, at)
    ours = pattern.of | pattern.names.keys()
    if (
        words.titled
        or pattern.of & countries()
        or any(h.i >= clause.i and h.j <= at and h.name.id in ours for h in words.names)
    ):
        return False
    return has_strange_subject(words, clause, at)


def is_of_a_strange_mission(words: Words, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether what the fact's mission has is told between two tokens of another one: "the mandate of UNDOF"."""
    for k in range(max(begin, 0), min(end, len(words.low))):
        if body_of(words.tokens[k]) in pattern.actors and is_strange(words, k):
            before = k - 1 - (words.low[k - 1] == "the")
            own = words.low[before] == "of" and bool(pattern.theme.keys() & set(keys_of(words, before - 1)))
            after = k + 1 + (words.low[k + 1 : k + 2] == ["'s"])
            if own or (after < len(words.low) and pattern.theme.keys() & set(keys_of(words, after))):
                return True
    return False


def has_known_subject(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether a body that everybody knows, of none of the fact's states, stands right before the verb at token `at`."""
    hit = next((h for h in words.names if h.j == at and h.name.kind == "body"), None)
    ours = pattern.names
    return bool(ours) and hit is not None and hit.name.id not in ours and country_of(hit.name.id) not in ours


def has_strange_subject(words: Words, clause: Clause, at: int) -> bool:
    """Say whether the word before the verb at token `at`, but for its day, is a name that nobody told us of."""
    k = at - 1
    while k > clause.i and (words.low[k] in MONTHS or words.low[k] in ("on", "has", "have")):
        k -= 1
    return k >= clause.i and is_strange(words, k)
