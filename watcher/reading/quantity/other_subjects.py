"""Another thing of the same place or owner: Norda's coast guard is not its navy, the Vik tram is not its metro.

Owns: whether the subject of a number's verb is by its common nouns another than the fact's. Never: tells names apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import Group, clause_at, is_verb, verb_groups
from watcher.reading.context import Sentence
from watcher.reading.date.other_things import of_another_sort, own_runs, runs_in
from watcher.reading.keys import STOP, keys_of, likeness
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.roles import is_strange
from watcher.reading.words import Words, analyse
from watcher.values import Quantity
from watcher.values.brackets import SLOT

_HAS = words_of("other_subjects.has")
_ANY = words_of("other_subjects.anybody")
_OPPOSITES = tuple(tuple(row.split("/")) for row in sorted(words_of("other_subjects.opposites")))
_MEASURED = frozenset({"cost", "wage", "pay", "own_"})
_FIT, _ROOT = 0.6, 5


_GOVERNS = frozenset({"ruling", "governing"})


def another_subject(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the thing that has, or is, so many in the place of the fact's own; "" where it may be that."""
    words = sentence.words
    if not isinstance(pattern.fact.value, Quantity):
        return ""
    if other := _opposite(words, pattern.fact.says):
        return other
    if backing := _backing(sentence, number, pattern):
        return backing
    if pattern.fact.value.unit and (sort := _another_sort(sentence, number, pattern)):
        return sort
    if not pattern.levelled and any(key[:2] != "w:" and key not in _MEASURED for key in pattern.about):
        return ""  # what has a measure of its own is told by that
    clause = clause_at(sentence.clauses, number.first)
    group = next((g for g in reversed(clause.groups) if g.j <= number.first), None)
    if group is None or group.report or number.first - group.j > 3 or group.i == clause.i:
        return ""
    phrase = range(clause.i, group.i)
    if not _GOVERNS.isdisjoint(words.low[clause.i : group.i]) and "government" in pattern.fact.says:
        return ""  # the ruling party's majority is the government's
    if pattern.names and pattern.names.keys().isdisjoint(sentence.named):
        if words.titled or not pattern.levelled:
            return ""
        return next((words.tokens[k] for k in phrase if is_strange(words, k) and words.low[k - 1 : k] != ["by"]), "")
    own = _subject_of(pattern.fact.says)
    core = _core(words, clause.i, group.i) if own and _is_its_verb(words, group, pattern) else []
    nouns = [k for k in core if _is_noun(words, k)]
    if not nouns or nouns[-1] != core[-1] or any(words.low[k] in _ANY for k in nouns):
        return ""
    ours = any(key in own or key in pattern.theme for k in nouns for key in _keys(words, k))
    return "" if ours else words.low[nouns[-1]]


def _core(words: Words, begin: int, end: int) -> list[int]:
    """Return the tokens of a subject up to the first preposition in it: "the paper mill" of "the paper mill at Kalina"."""
    if words.low[begin] in _PREPOSITIONS or "," in words.low[begin:end]:
        return []
    stop = next((k for k in range(begin + 1, end) if words.low[k] in _PREPOSITIONS), end)
    while stop > begin and (words.low[stop - 1] in _ADVERBS or words.low[stop - 1].endswith("ly")):
        stop -= 1
    return list(range(begin, stop))


_PREPOSITIONS = words_of("facts.place_before") | words_of("other_subjects.prepositions")
_ADVERBS = frozenset({"now", "also", "still", "already", "currently", "then", "alone"})


def _opposite(words: Words, says: str) -> str:
    """Return the word that turns the fact's own around: "imports 3 million tonnes", of what a state exports."""
    for mine, theirs in _turned(says):
        found = next((t for t in words.low if t.startswith(theirs)), "")
        if found and not any(t.startswith(mine) for t in words.low):
            return found
    return ""


@lru_cache(maxsize=10_000)
def _turned(says: str) -> tuple[tuple[str, str], ...]:
    """Return the beginnings of words that a fact has one of, each with the one that it has not and that turns it around."""
    said = split(says.lower())
    pairs = ((mine, theirs) for one, other in _OPPOSITES for mine, theirs in ((one, other), (other, one)))
    return tuple(
        (mine, theirs)
        for mine, theirs in pairs
        if any(t.startswith(mine) for t in said) and not any(t.startswith(theirs) for t in said)
    )


def _is_its_verb(words: Words, group: Group, pattern: Pattern) -> bool:
    """Say whether a verb only tells that so many are had, or is the fact's own."""
    token = words.low[group.head]
    return token in _HAS or (token != "put" and stem(token)) == verb_of(pattern.fact.says)


@lru_cache(maxsize=10_000)
def verb_of(says: str) -> str:
    """Return the stem of a fact's verb."""
    words = analyse(SLOT.sub("some", says), 1)
    group = next(iter(verb_groups(words)), None)
    return stem(words.low[group.head]) if group is not None else ""


def _is_noun(words: Words, k: int) -> bool:
    """Say whether token k is a content word that begins no name and is no verb."""
    token = words.low[k]
    named = any(h.i <= k < h.j for h in words.names)
    plain = words.tokens[k].islower() or (not k and words.tokens[k][1:].islower())
    return token.isalpha() and plain and not named and token not in STOP and not is_verb(words, k) and not token.endswith("ly")


def _keys(words: Words, k: int) -> tuple[str, ...]:
    return (*keys_of(words, k), f"={words.low[k][:_ROOT]}")


def _backing(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the noun of how many are for a thing, where the number is theirs: "[support] for cutting VAT stands at 60%"."""
    words, clause = sentence.words, clause_at(sentence.clauses, number.first)
    said, told = split(pattern.fact.says.lower()), words.low[clause.i : clause.j]
    against = next((t for t in told if t in _AGAINST), "")
    if against and not _IN_FAVOUR.isdisjoint(said) and _AGAINST.isdisjoint(said) and _IN_FAVOUR.isdisjoint(told):
        return against  # "35% are against it", of those who back it
    at = next((i for i in range(clause.i, min(clause.i + 3, number.first)) if words.low[i] in _BACKING), -1)
    if at < 0 or words.low[at + 1 : at + 2] not in (["for"], ["of"], ["to"], ["among"]) or _POLLED.search(pattern.fact.says):
        return ""
    return words.low[at] if number.first > at + 2 and any(g.i > at and g.j <= number.first for g in clause.groups) else ""


def _another_sort(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the word that tells the subject of a number's verb from the fact's own: "the barley crop is put at"."""
    words, clause = sentence.words, clause_at(sentence.clauses, number.first)
    group = next((g for g in reversed(clause.groups) if g.j <= number.first), None)
    if group is None or group.report or words.titled or group.i == clause.i:
        return ""
    own, says = own_runs(pattern.fact.says), frozenset(split(pattern.fact.says.lower()))
    end = group.i
    while end > clause.i and words.low[end - 1] in _ADVERBS:
        end -= 1  # "a litre of petrol now costs"
    for run in runs_in(words, clause.i, end)[:1]:
        for mine in own:
            if not run.bare and not mine.bare and run.head == mine.head and (sort := of_another_sort(words, run, mine, says)):
                return sort.removeprefix("of the ")
    return ""


_BACKING = words_of("other_subjects.backing")
_AGAINST, _IN_FAVOUR = words_of("other_subjects.against"), words_of("other_subjects.in_favour")
_POLLED = re.compile(r"\b(?:polls?|support|back|favou?r|oppose|approv|are for|are against|demand|sympath|popular)")


@lru_cache(maxsize=10_000)
def _subject_of(says: str) -> frozenset[str]:
    """Return the keys of the common nouns that a fact has before its verb, with all that stand for them."""
    words = analyse(SLOT.sub("some", says), 1)
    group = next(iter(verb_groups(words)), None)
    if group is None or says.find("[") < words.start[group.i]:
        return frozenset()
    core = _core(words, 0, group.i)
    if not core or not _is_noun(words, core[-1]):
        return frozenset()  # "The start-up Skylace": its name is what it is told by
    found = {key for k in core if _is_noun(words, k) for key in _keys(words, k)}
    keys = frozenset(key for key in found if key[0] != "=")
    return frozenset(found) | {key for key, fit in likeness(keys).items() if fit >= _FIT}
