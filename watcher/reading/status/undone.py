"""What those whom a fact counts are without: "unidentified bodies", "unpaid workers", "unvaccinated children".

Owns: whether a fact counts those with whom something is not done, and whether a sentence says the same with "not".
Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Sentence
from watcher.reading.keys import best_match
from watcher.reading.lexicon import split, stem, surfaces
from watcher.reading.patterns import Pattern
from watcher.values.brackets import SLOT

_LACKS = frozenset({"without", "no", "not"})
_IDENTIFIED = frozenset(map(stem, words_of("undone.identified")))
_APPROVED = frozenset(map(stem, words_of("undone.approved")))
_YET_TO = (["yet", "to"], ["still", "to"], ["have", "not"], ["has", "not"])


@lru_cache(maxsize=10_000)
def is_of_a_lack(says: str) -> bool:
    """Say whether a fact counts those that are without a thing: "homes are without power", "have no running water"."""
    return not _LACKS.isdisjoint(split(SLOT.sub(" ", says.lower())))


def lacks_another(sentence: Sentence, span: int, pattern: Pattern) -> str:
    """Return what those at token `span` are told to be without, where the fact counts who is without another thing, or "".

    "About 900 homes have no power", where the fact counts homes without water.
    """
    words = sentence.words
    if not is_of_a_lack(pattern.fact.says):
        return ""
    theme = frozenset(pattern.theme) - pattern.head
    clause = clause_at(sentence.clauses, span)
    if any(best_match(words.spellings[i].keys, theme) >= 0.6 for i in range(clause.i, clause.j) if words.low[i] not in _LACKS):
        return ""
    for k in range(span + 1, min(span + 6, clause.j - 1)):
        at = k + 1 + (words.low[k + 1] in _SORTS and k + 2 < clause.j)
        if words.low[k] in ("no", "without") and words.low[at] in _THINGS:
            return words.low[at]
    return ""


_THINGS = words_of("undone.things")
_SORTS = frozenset({"running", "tap", "drinking", "mobile", "telephone", "internet", "electric"})


def have_it_back(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether so many have what the fact's own are without, or may go home: "water is back for 900", "lifted for 900"."""
    if not (is_of_a_lack(pattern.fact.says) or "evacuated" in pattern.about):
        return False
    low, clause = sentence.words.low, clause_at(sentence.clauses, first)
    if _FOR.isdisjoint(low[max(0, first - 3) : first]) or "but" in low[max(0, first - 3) : first]:
        return False
    at = next((k for k in range(first - 1, max(clause.i, first - 6), -1) if low[k] in _RESTORED), -1)
    return at > 0 and _YET.isdisjoint(low[max(clause.i, at - 4) : at])


_FOR = frozenset({"to", "for", "in"})
_RESTORED = frozenset({"restored", "restoring", "reconnected", "lifted", "lifting", "lifts", "restores", "back"})
_YET = frozenset({"not", "yet", "be", "until", "before", "no", "without", "n't", "to"})


@lru_cache(maxsize=10_000)
def undone(says: str) -> frozenset[str]:
    """Return the stems of what is not done with or by those whom a fact counts.

    "Unpaid" gives that of "paid", "have yet to ratify" and "have not ratified" that of "ratified" and its like.
    """
    # "Unaccounted for" is a word of its own, for missing.
    low = [*split(SLOT.sub(" ", says.lower()))]
    stems = frozenset(stem(t[2:]) for t in low if _is_undone(t) and t not in surfaces())
    stems |= frozenset(stem(low[k + 2]) for k in range(len(low) - 2) if low[k : k + 2] in _YET_TO)
    return frozenset(stems.union(*(alike for alike in (_IDENTIFIED, _APPROVED) if not stems.isdisjoint(alike))))


def _is_undone(token: str) -> bool:
    return token.startswith("un") and (token in _SHORT or (token.endswith("ed") and len(token) > _UNITED))


_SHORT = frozenset({"unpaid", "unknown", "unsold", "unborn", "unheard"})
_UNITED = 7


def is_told_undone(sentence: Sentence, k: int, says: str) -> bool:
    """Say whether the verb that is denied of the number at token k is what the fact's own are without: "are not paid"."""
    group = group_of(sentence.words, clause_at(sentence.clauses, k).groups, k)
    lacks = undone(says)
    return bool(lacks) and group is not None and any(stem(t) in lacks for t in sentence.words.low[group.i : group.j + 2])


def are_done(sentence: Sentence, k: int, says: str) -> bool:
    """Say whether so many have what the fact's own are without, or nothing is said of it: "60 of the dead are identified"."""
    low, lacks = sentence.words.low, undone(says)
    if not lacks:
        return False
    if not any(stem(t.removeprefix("un")) in lacks for t in low):
        return True
    group = group_of(sentence.words, clause_at(sentence.clauses, k).groups, k)
    if group is None or group.negated or not _STILL.isdisjoint(low[max(0, group.i - 2) : group.j]):
        return False
    return any(stem(t) in lacks for t in low[group.i : group.j])


_STILL = frozenset({"yet", "still", "be"})
