"""Counterparts: who has the same office in the fact's country, told beside another country's office-holder.

Owns: "met his Romanian colleague X", where ministers of the same office meet. Never: reads titles.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead
from watcher.reading.keys import stand_ins, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.spellings import countries
from watcher.reading.stance import Told
from watcher.values import HolderValue

WORDS = words_of("counterparts.words")


def counterparts(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return who is told as the counterpart, in the fact's country, of somebody with the office."""
    words = sentence.words
    if WORDS.isdisjoint(words.low) or pattern.of.isdisjoint(countries()) or not runs:
        return []
    for k in [k for k, t in enumerate(words.low) if t in WORDS]:
        ours = any(h.j in (k, k - 1) and h.name.id in pattern.of for h in words.names)
        person = next((run for run in runs if k < run.i <= k + 2), None)
        if person is None or not ours or not _is_spoken_of(ctx, sentence, pattern, k):
            continue
        tie = Tie()
        tie.add("counterpart", f"{person.name}: {words.low[k]} of one who has the office elsewhere", 2.2)
        return [HolderRead(k, HolderValue(name=person.name), Told("asserted", done=True, why="told as the counterpart"), tie)]
    return []


def _is_spoken_of(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether the fact's own office is named before token k, with all of its words."""
    wanted = stand_ins(pattern.head)
    for each, end in ((sentence, k), *((back, len(back.words.low)) for back in ctx.before(sentence)[:1])):
        low = each.words.low
        for at in tokens_like(each.words, wanted):
            if at < end and set(pattern.office) <= set(low[max(0, at - 4) : at + 5]):
                return True
    return False
