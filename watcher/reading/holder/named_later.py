"""Holders named a sentence after their office: "Peru's defence minister said so. Ann Able would not say when."

Owns: who an office without a name is told to be in what follows it. Never: reads titles.
"""

from __future__ import annotations

from watcher.reading.clauses import Group
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.departures import HolderRead, is_incumbent
from watcher.reading.holder.ministries import read_of
from watcher.reading.holder.offices import Office
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person, people
from watcher.reading.stance import Told
from watcher.reading.words import Words

_DAYS = frozenset("on yesterday today monday tuesday wednesday thursday friday saturday sunday".split())


def named_later(
    ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], found: list[Office]
) -> list[HolderRead]:
    """Return who begins the next sentence and speaks on, where this one tells what the holder of the office says, unnamed."""
    words = sentence.words
    sure = [office for office in found if office.sure >= 1.0 and not office.bar]
    if len(found) != 1 or not sure or runs or not sentence.index or not _speaks(sentence.groups, words, sure[0].j):
        return []
    own = range(sure[0].i - 2, sure[0].j)
    if any(is_office(s.concept) for k, senses in enumerate(words.senses) if k not in own for s in senses if s.pos == "n"):
        return []
    after = next((s for s in ctx.sentences if s.index == sentence.index + 1), None)
    person = next(iter(people(after.words)), None) if after is not None else None
    if after is None or person is None or person.i or person.j < 2 or not _speaks(after.groups, after.words, person.j):
        return []
    another = person.name in ctx.patterns.incumbents and not is_incumbent(person.name, pattern)
    if another or _is_introduced(ctx, after, person):
        return []
    told = Told("asserted", done=True, why="named after the office")
    return [read_of(person, sure[0].i, told, "speaks on as the holder")]


def _speaks(groups: list[Group], words: Words, j: int) -> bool:
    """Say whether the verb right behind token j - 1, but for a day, tells that somebody says something."""
    group = next((g for g in groups if g.i >= j), None)
    return group is not None and set(words.low[j : group.i]) <= _DAYS and (group.report or words.low[group.head] in _SAY)


_SAY = frozenset({"say", "said", "tell", "told"})


def _is_introduced(ctx: Context, sentence: Sentence, person: Person) -> bool:
    """Say whether a sentence before this one, the headline aside, has the person's name: he was told of already."""
    name = sentence.words.low[person.j - 1]
    return any(name in back.words.low for back in ctx.sentences if 0 < back.index < sentence.index)
