"""Others set free: two soldiers are not the five aid workers whom a fact is on, and a journalist is none of them.

Owns: whether those whom a release is told of are plainly others than the fact's. Never: finds releases.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.lexicon import concepts, split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.roles import phrase_at
from watcher.reading.words import Words
from watcher.values.brackets import SLOT
from watcher.values.spelling import scan

_TRADES = frozenset({"troops", "employee", "crew", "force"})
_BY_TRADE = ("ist", "er", "or", "ian", "eer", "man", "men")
_ANYBODY = words_of("captives.anybody")


def are_others(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether those of whom the release at token k is told are of another trade and brought in as others."""
    words = sentence.words
    if pattern.axis != "release":
        return False
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None:
        return False
    what = None if is_passive(words, group) else object_of(words, clause, group)
    begin, end = (what.start, what.stop) if what is not None else (begin_of_subject(words, clause, group), group.i)
    whom = phrase_at(words, begin, end)
    if whom is not None and not whom.name and _is_owned_by(words, whom.at, pattern):
        return True  # "Ana Able's lawyer was freed"
    if whom is None or whom.name or any(begin <= h.i <= whom.at and h.name.id in pattern.names for h in words.names):
        return False
    noun = words.low[whom.at]
    if noun in _ANYBODY or stem(noun) in _nouns(pattern.fact.says) or not _is_person(words, whom.at):
        return False
    told = _count(words.low[begin : whom.at])
    return words.low[begin] in ("a", "an", "another") or (told is not None and told != _count_of(pattern.fact.says))


def _is_owned_by(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether the noun at a token is of somebody whom the fact names: its relative, its lawyer."""
    who = pattern.roles.patient
    if who is None or not who.name or not _is_person(words, at):
        return False
    return any(h.name.id == who.name and words.low[h.j : h.j + 1] == ["'s"] and h.j < at <= h.j + 3 for h in words.names)


def _is_person(words: Words, k: int) -> bool:
    known = any("person" in (s.concept, *concepts()[s.concept].wider) or s.concept in _TRADES for s in words.senses[k])
    return known or words.low[k].removesuffix("s").endswith(_BY_TRADE)


def _count(said: Iterable[str]) -> float | None:
    """Return the first number among words, or None."""
    return next((n for token in said if (n := _number(token)) is not None), None)


@lru_cache(maxsize=10_000)
def _number(token: str) -> float | None:
    found = scan(token)
    return found[0].low if len(found) == 1 and found[0].start == 0 and found[0].end == len(token) else None


@lru_cache(maxsize=10_000)
def _count_of(says: str) -> float | None:
    return _count(split(SLOT.sub(" ", says.lower())))


@lru_cache(maxsize=10_000)
def _nouns(says: str) -> frozenset[str]:
    return frozenset(map(stem, split(SLOT.sub(" ", says.lower()))))
