"""People who are counted by what they are or by what befell them, and the few of a batch who are not all of them.

Owns: which counts of people a fact of people takes, and which of them are only more of the same. Never: ties a number.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.context import Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.lexicon import concepts
from watcher.reading.numbers import Number
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import Quantity

_TRADES = words_of("headcounts.trades")
_SAVES = words_of("headcounts.saves")
_CORRECTED = words_of("headcounts.corrected")
_WORKERS = frozenset({"employee", "crew", "passenger", "police", "personnel"})
_LIVES = ("life", "lives")
_FEW = 0.6
# What is told of one after another, and never of fewer: the dead of today are no fewer dead in all.
_SUMMED = frozenset({"dead", "wounded", "arrest", "release", "handover", "close"})


def are_people(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a number counts people by their trade, kin or office, where the fact counts people: "12 engineers"."""
    if pattern.head != {"person"} or pattern.levelled or not number.noun:
        return False
    known = concepts()
    if any(key in _WORKERS or (key in known and known[key].office) for key in number.noun):
        return True
    return any(words.low[k] in _TRADES for k in range(number.last + 1, number.span + 1))


def are_lives_lost(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a number counts lives that were lost: "has claimed at least 84 lives", "cost 108 lives"."""
    if "dead" not in pattern.about or words.low[number.span] not in _LIVES:
        return False
    return _SAVES.isdisjoint(words.low[max(0, number.first - 5) : number.span + 4])


def is_a_batch(sentence: Sentence, mention: Mention, number: Number, pattern: Pattern) -> bool:
    """Say whether fewer than the fact's have been killed, freed or handed over, and nobody says that it was too many.

    Such a number is of one day, of one place or of some of them: "four chapters were closed on Friday" beside seven in all.
    """
    told, value = pattern.fact.value, mention.value
    if not isinstance(told, Quantity) or not isinstance(value, Quantity) or pattern.levelled or pattern.planned:
        return False
    if pattern.about.isdisjoint(_SUMMED) or told.low < 3 or not 0 < value.high < _FEW * told.low or mention.role != "value":
        return False
    words = sentence.words
    low = words.low
    if not _CORRECTED.isdisjoint(low[max(0, number.first - 8) : number.span + 6]):
        return False
    return bool(tokens_like(words, pattern.about))
