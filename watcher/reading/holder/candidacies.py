"""Offices that somebody only runs for: a candidate for mayor, the race to be president, whom governments back as director.

Owns: that the office is what a contest is for. Never: who wins it.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.words import Words

_RUNS = words_of("candidacies.runs")
_RACES = words_of("candidacies.races")
_LIKELY = words_of("candidacies.likely")
_SMALL = frozenset({"the", "a", "next", "new", "its", "as"})


def only_runs_for(words: Words, i: int) -> bool:
    """Say whether the office at token i is only what somebody runs for: "is running for mayor", "the race to be president"."""
    at = i - 1
    named = {k for h in words.names for k in range(h.i, h.j)}
    while at > 0 and (words.low[at] in _SMALL or at in named or words.low[at] == "'s"):
        at -= 1
    before = words.low[max(0, at - 5) : at]
    if words.low[at] == "for":
        return not _RUNS.isdisjoint(before) and _LIKELY.isdisjoint(before)
    to_be = words.low[at] in ("be", "become", "becoming") and words.low[at - 1] in ("to", "of")
    return to_be and not _RACES.isdisjoint(before) and _LIKELY.isdisjoint(before)


def gives_it_up(words: Words, j: int, i: int) -> bool:
    """Say whether the person that ends at token j is told to leave the office at i: "Able has withdrawn as a candidate"."""
    between = words.low[j:i]
    at = next((n for n, t in enumerate(between) if t in _QUITS), -1)
    return at >= 0 and "as" in between[at + 1 : at + 4] and not {",", "and", "who"} & {*between[at:]}


_QUITS = words_of("candidacies.quits")


def is_turned_down(words: Words, i: int, j: int, office: int) -> bool:
    """Say whether the person at [i, j) is told to be turned down for the office: "the Senate rejected Able as ambassador"."""
    if "as" not in words.low[j:office] or "," in words.low[j:office]:
        return False
    at = i - 1
    while at > 0 and words.tokens[at][0].isupper() and i - at < 3:
        at -= 1  # a title
    return words.low[at] in _TURNS_DOWN


_TURNS_DOWN = words_of("candidacies.turns_down")
