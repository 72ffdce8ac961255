"""Events of the same sort that a baseline has of several: the launch of one craft is none of the other that it tells of.

Owns: whether a sentence tells of another fact's event rather than of the fact's own. Never: finds the event of a date.
"""

from __future__ import annotations

from watcher.reading.context import Context, Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.short_names import number_of_name
from watcher.values import DateValue
from watcher.values.date import interval

_FLIGHTS = frozenset({"launch", "flight"})


def of_a_sibling(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return whose event the sentence tells, where another fact dates the same of it and the fact's own is not named, or "".

    "Osprey is to launch in May" is no launch of Kestrel; and where one fact is on the launch of Kestrel, another on its
    launch from the Moon, what names Kestrel alone is the first.
    """
    for other in ctx.patterns.facts:
        if other is pattern or other.fact.kind != "date" or not _alike(pattern, other):
            continue
        if (
            pattern.names.keys() == other.names.keys()
            and not _has_been(ctx, pattern, other)
            and (word := _other_sort(sentence, pattern, other))
        ):
            return word
        ours, theirs = pattern.names.keys() - other.names.keys(), other.names.keys() - pattern.names.keys()
        if not ours or not ours.isdisjoint(sentence.named):
            continue
        if told := {name for name in theirs & sentence.named if _is_the_one(sentence, name, other)}:
            return min(told)
        before = (b.named for b in ctx.before(sentence)[:1])
        plainer = not theirs and not other.names.keys().isdisjoint(sentence.named)
        if plainer and all(ours.isdisjoint(named) for named in before):
            return f"{min(other.names)} alone"
    return ""


def _has_been(ctx: Context, pattern: Pattern, other: Pattern) -> bool:
    """Say whether the other fact's event was over when its article was written, and the fact's own was still to come."""
    mine, theirs, day = pattern.fact.value, other.fact.value, ctx.patterns.baseline.published
    if not isinstance(mine, DateValue) or not isinstance(theirs, DateValue):
        return False
    return interval(theirs)[1] < day <= interval(mine)[1]


def _is_the_one(sentence: Sentence, name: str, other: Pattern) -> bool:
    """Say whether a name stands with the number that the other fact's own has: "Osprey" alone is not Osprey-2."""
    number, words = other.numbered.get(name), sentence.words
    return number is None or any(h.name.id == name and number_of_name(words, h) == number for h in words.names)


def _other_sort(sentence: Sentence, pattern: Pattern, other: Pattern) -> str:
    """Return the word that only the other of two facts has, where the sentence has none of this one's: "checks at airports"."""
    mine = frozenset(pattern.theme) - frozenset(other.theme) - other.verbs
    theirs = frozenset(other.theme) - frozenset(pattern.theme) - pattern.verbs
    if not mine or not theirs or tokens_like(sentence.words, mine, 0.8):
        return ""
    found = tokens_like(sentence.words, theirs, 1.0)
    return sentence.words.low[found[0]] if found else ""


def _alike(one: Pattern, other: Pattern) -> bool:
    """Say whether two facts date the same sort of event, at the same end of it."""
    same = bool(one.verbs & other.verbs) or (not one.verbs.isdisjoint(_FLIGHTS) and not other.verbs.isdisjoint(_FLIGHTS))
    return same and one.aspect == other.aspect
