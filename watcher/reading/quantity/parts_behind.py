"""A part that a sentence of its own tells: "The quake killed 217 people in Peru. Eighty-six of them were in Lima."

Owns: the tie of such a part to the fact of its place. Never: reads a part that stands beside its total.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN
from watcher.reading.quantity.numbers import number_of
from watcher.values import Quantity

_TOLLS = frozenset({"dead", "wounded", "missing", "displaced"})
_THEM = words_of("parts_behind.them")
_BE = words_of("parts_behind.be")
_REACH, _LEAD = 6, 3


def tie_part_behind(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie | None:
    """Return the tie of "86 of them were in Lima" to the fact of Lima's dead, where the sentence before tells the toll.

    None for every other number.
    """
    tolls = pattern.about & _TOLLS
    if not tolls or not pattern.places or pattern.levelled or not isinstance(mention.value, Quantity):
        return None
    words, number = sentence.words, number_of(sentence, mention)
    at = number.last + 2 + (words.low[number.last + 2 : number.last + 3] == ["the"])
    if number.first > _LEAD or words.low[number.last + 1 : number.last + 2] != ["of"] or words.low[at : at + 1] == []:
        return None
    group = next((g for g in clause_at(sentence.clauses, number.first).groups if g.i > number.last), None)
    died = group is not None and any(group.i <= k < group.j for k in tokens_like(words, tolls, 1.0))
    plain = group is None or group.negated or group.mood or not (died or words.low[group.head] in _BE)
    if words.low[at] not in _THEM or plain or group is None or group.i > at + 2:
        return None
    here = any(
        h.name.id in pattern.places and h.i - group.j <= _REACH and not IN.isdisjoint(words.low[group.j : h.i])
        for h in words.names
        if h.i >= group.j
    )
    back = next(iter(ctx.before(sentence)), None)
    if not here or back is None or not tokens_like(back.words, tolls, 1.0):
        return None
    n = mention.value.n
    if not any(isinstance(m.value, Quantity) and not m.value.unit and m.value.n > n for m in back.quantities):
        return None
    tie = Tie(waived=pattern.waived)
    tie.add("noun", "some of those whom the sentence before counts", 1.5)
    tie.add("place", "those who are there", 1.5)
    return tie
