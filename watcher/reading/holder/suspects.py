"""Suspects: who is told to be suspected of the deed that a fact asks the doer of.

Owns: "X, who shot two soldiers", "X charged over the shooting", "the suspect was named as X". Never: reads offices.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import HolderValue

_HEADS = frozenset({"w:suspect", "w:attack", "w:gunman", "w:shooter", "w:killer", "w:perpetr", "w:assail"})
_CALLED = words_of("suspects.called")
_DEEDS = words_of("suspects.deeds")
_EVENTS = words_of("suspects.events")
_FACES = words_of("suspects.faces")
_BE = words_of("clauses.be")


def is_of_a_suspect(pattern: Pattern) -> bool:
    """Say whether the fact asks who is suspected of a deed."""
    return not _HEADS.isdisjoint(pattern.head)


def suspect_words(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which stands in every sentence that tells who it is."""
    return _CALLED | _DEEDS | _FACES if is_of_a_suspect(pattern) else frozenset()


def suspects(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return who the sentence tells to be suspected, where it speaks of the deed and of whom or where it befell."""
    words = sentence.words
    about = pattern.names.keys() | ctx.patterns.home | ctx.patterns.named
    if not any(h.name.id in about for s in (sentence, *ctx.sentences[:1]) for h in s.words.names):
        return []
    for person in runs:
        k = _named(words, person)
        if k < 0:
            continue
        told = told_of(sentence, k)
        if told.negated and words.low[k] not in _FACES:
            continue
        tie = Tie()
        tie.add("suspect", f"{person.name}: {words.low[k]}", 2.0)
        return [HolderRead(k, HolderValue(name=person.name), Told("asserted", why="told as the suspect"), tie)]
    return []


def _named(words: Words, person: Person) -> int:
    """Return the token by which the person is told to be the suspect; -1 where none does."""
    low, i, j = words.low, person.i, person.j
    event = not _EVENTS.isdisjoint(low)
    # "The suspect, X", "suspected shooter X", "the suspect was named as X".
    before = range(max(0, i - 7), i)
    called = next((k for k in reversed(before) if low[k] in _CALLED), -1)
    if called >= 0 and (set(low[called + 1 : i]) <= _LINKS or called == i - 1):
        return called
    # "X, the suspect in the shooting".
    after = next((k for k in range(j, min(j + 6, len(low))) if low[k] in _CALLED), -1)
    if after >= 0 and low[j] == "," and set(low[j + 1 : after]) <= _LINKS:
        return after
    # "X, who shot two soldiers", "X, the Afghan national, who shot".
    who = next((k for k in range(j, min(j + 7, len(low))) if low[k] == "who"), -1)
    if who >= 0 and low[j] == "," and low[who + 1 : who + 2] and low[who + 1] in _DEEDS:
        return who + 1
    # "X charged over the shooting", "X pleads not guilty in the shooting".
    face = next((k for k in range(j, min(j + 5, len(low))) if low[k] in _FACES), -1)
    if face >= 0 and event and all(t in _BE or t in _BETWEEN for t in low[j:face]):
        return face
    # "X motive update: details on the shooter emerge".
    return j if low[j : j + 1] == ["motive"] and (event or not _CALLED.isdisjoint(low)) else -1


_LINKS = frozenset(", is was as named identified the a has been suspected alleged accused by police :".split())
_BETWEEN = frozenset("has have had formally now".split())
