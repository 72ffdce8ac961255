"""Dates tied by those who take part: what is to happen told by another verb, between the same parties.

Owns: the event of a date where its verb is none that the fact knows. Never: the other ties of a date.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.date.dated_events import wanted_events
from watcher.reading.keys import is_modifier, places_of, senses_of, tokens_like
from watcher.reading.lexicon import is_office, split
from watcher.reading.patterns import Pattern
from watcher.values import DateValue
from watcher.values.date import interval

_AHEAD = frozenset({"firm", "plan", "hedge"})
# What is said, decided or asked about a thing has a day of its own.
_OTHER = words_of("parties.other_events")
_NO_PARTY = words_of("parties.none")


@lru_cache(maxsize=10_000)
def party_nouns(pattern: Pattern) -> frozenset[str]:
    """Return the keys of the things that take part, beside the event itself."""
    return frozenset(key for key in pattern.theme if key not in pattern.verbs and key not in _NO_PARTY)


def _is_another(concept: str, pattern: Pattern) -> bool:
    """Say whether a concept is that of another event, or of a person in an office, who comes and goes by himself."""
    return (concept in _OTHER or is_office(concept)) and concept not in pattern.verbs and concept not in pattern.theme


@lru_cache(maxsize=10_000)
def party_words(pattern: Pattern) -> frozenset[str]:
    """Return the last words of the names that take part, where no things do."""
    return frozenset() if party_nouns(pattern) else frozenset(split(name)[-1] for name in pattern.names if split(name))


_BEFOREHAND, _ENDS = frozenset({"vote", "talk", "meet", "decision", "hearing"}), frozenset({"end", "close"})


def by_parties(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (verb, how, cost) where the clause of a day to come tells of all that the fact speaks of, by another verb."""
    if pattern.aspect or not isinstance(mention.value, DateValue) or interval(mention.value)[0] <= ctx.published:
        return None
    nouns, names = party_nouns(pattern), pattern.names.keys()
    if len(nouns) + len(names) < 3 or pattern.verbs == {"plan_"} or ("w:next" in pattern.theme and "rate" in pattern.theme):
        return None  # a rate is spoken of far ahead of the next decision on it
    words = sentence.words
    first = words.at(mention.start)
    clause = clause_at(sentence.parted, first)
    group = group_of(words, clause.groups, first)
    if group is None or group.negated or group.denied or group.mood not in _AHEAD:
        return None
    if any(_is_another(s.concept, pattern) for k in range(clause.i, clause.j) for s in senses_of(words, k)):
        return None
    if any(clause.i <= k < clause.j for k in tokens_like(words, wanted_events(pattern), 1.0)):
        return None  # it tells the event itself, and something else has the day: "will debate the withdrawal on Friday"
    told = {s.concept for s in senses_of(words, group.head)}
    if "close" in told and "open" in pattern.verbs:
        return None  # "the old terminal will close in May"
    if not told.isdisjoint(pattern.theme) or (pattern.verbs & _BEFOREHAND and told & _ENDS):
        return None  # what is voted on is completed on another day
    places = places_of(words)
    own = {k for k in range(clause.i, clause.j) if k >= group.i or not is_modifier(words, k)}  # "the bridge contractor is to"
    there = sum(not own.isdisjoint(places.get(key, ())) for key in nouns)
    there += sum(any(h.name.id == name and clause.i <= h.i < clause.j for h in words.names) for name in names)
    if there < 3 or there < 0.7 * (len(nouns) + len(names)):
        return None
    return group.head, "all that the fact speaks of is in its clause", 14.0
