"""Capitals that a baseline has as places: where they act they are their state, and "the capital" is one of them.

Owns: what a capital stands for in a sentence. Never: which names a baseline has.
"""

from __future__ import annotations

from collections.abc import Mapping

from watcher.reading.sentence_words import NameHit, Words
from watcher.reading.spellings import Name, Spellings, seat_of


def let_act(words: Words, seats: Mapping[str, Mapping[tuple[str, ...], Name]]) -> None:
    """Let a capital that the baseline has as a place be its state where it acts: "Baghdad and Washington agreed"."""
    for n, hit in enumerate(words.names):
        state = seats.get(words.low[hit.i], {}).get(tuple(words.low[hit.i + 1 : hit.j]))
        if state is None or (hit.i and words.low[hit.i - 1] in _WHERE):
            continue
        beside = [h for h in words.names if h.i == hit.j + 1 or h.j == hit.i - 1]
        pair = any(h.name.kind != "name" and words.low[min(h.j, hit.j)] == "and" for h in beside)
        if pair or (words.low[hit.j : hit.j + 1] and not hit.i and any(s.form == "s" for s in words.senses[hit.j])):
            words.names[n] = NameHit(hit.i, hit.j, state)


def name_the_capital(words: Words, known: Spellings) -> None:
    """Let "in the capital" name the one capital that a baseline has as a place."""
    named = {name for rows in known.names.values() for rest, name in rows}
    seats = {name for name in named if name.kind == "name" and seat_of(name.id)}
    for k, token in enumerate(words.low):
        if token == "capital" and len(seats) == 1 and words.low[max(0, k - 2) : k] == ["in", "the"]:
            words.names.append(NameHit(k, k + 1, next(iter(seats))))
            words.names.sort(key=lambda hit: hit.i)


_WHERE = frozenset("in at near from around outside inside of to into through within for via leave left".split())
