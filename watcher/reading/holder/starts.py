"""Offices that are taken up, or left, on a day still to come: "appointed governor from 1 June", "becomes it on 1 June".

Owns: that what is told as done is only to be. Never: who it is, or which office.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.departures import HolderRead
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.words import Words
from watcher.values import DateValue, Unknown
from watcher.values.date import interval

_BEGINS = words_of("starts.begins")
_LEAVES = words_of("starts.leaves")
_APPOINTS = words_of("holders.chosen") | words_of("starts.appoints")
_RESIGNS = words_of("holders.resigns") | _LEAVES
_HE = frozenset({"he", "she", "they"})
_REACH = 14
_TITLE = "the office stands as a title"


def not_yet(ctx: Context, sentence: Sentence, pattern: Pattern, reads: list[HolderRead]) -> list[HolderRead]:
    """Return what is told of an office, as planned where the day on which it is taken up or left has not come."""
    if isinstance(pattern.fact.value, Unknown) or not any(read.told.stance in ("asserted", "past") for read in reads):
        return reads  # who the next one is, is known with the choice
    return [_as_planned(read) if _is_ahead(ctx, sentence, read) else read for read in reads]


def _as_planned(read: HolderRead) -> HolderRead:
    return replace(read, told=Told("planned", "firm", why="the day has not come"))


def _is_ahead(ctx: Context, sentence: Sentence, read: HolderRead) -> bool:
    if read.told.stance not in ("asserted", "past") or read.told.why == _TITLE or read.told.negated:
        return False
    left = read.value.rung == "left"
    verbs = _RESIGNS if left else _APPOINTS | _BEGINS
    clause = clause_at(sentence.clauses, read.k)
    if sentence.dates and any(_is_day_of_it(ctx, sentence, m, verbs, within=range(clause.i, clause.j)) for m in sentence.dates):
        return True
    moves = _LEAVES if left else _BEGINS
    if any(_is_day_of_it(ctx, sentence, m, moves, his=True) for m in sentence.dates):
        return True
    after = next((s for s in ctx.sentences if s.index == sentence.index + 1), None) if sentence.index else None
    if after is None or not after.dates or _HE.isdisjoint(after.words.low[:2]):
        return False
    return any(_is_day_of_it(ctx, after, m, moves, his=True) for m in after.dates)


def _is_day_of_it(
    ctx: Context, sentence: Sentence, day: Mention, verbs: frozenset[str], *, within: range | None = None, his: bool = False
) -> bool:
    """Say whether a day still to come is told as that of one of the verbs."""
    words, k = sentence.words, sentence.words.at(day.start)
    clause = clause_at(sentence.clauses, k)
    if within is not None and not (clause.i in within or k in within or clause.i == within.stop):
        return False
    group = next((g for g in reversed(sentence.groups) if g.j <= k and words.low[g.head] in verbs), None)
    if group is None or k - group.j > _REACH or group.negated or group.conditional:
        return False
    if any(g is not group and group.j <= g.i and g.j <= k for g in sentence.groups):
        return False
    if his and _HE.isdisjoint(words.low[max(0, group.i - 2) : group.i]):
        return False
    effective = _takes_effect(words, k)
    if not effective and (group.tense != "present" and group.mood != "firm"):
        return False
    first = day.text.split()[0].lower()
    if first == "later":
        return True  # "becomes leader later this month"
    return (effective or first in _NEXT or _on(words, k)) and _first_day(day, ctx) > ctx.published


_NEXT = frozenset({"next", "tomorrow"})


def _takes_effect(words: Words, k: int) -> bool:
    before = words.low[max(0, k - 3) : k + 1]
    told = not {"effective", "from", "beginning", "starting"}.isdisjoint(before[-3:])
    return told or ["as", "of"] in (before[-3:-1], before[-2:])


def _on(words: Words, k: int) -> bool:
    return not {"on", "in", "at", "by"}.isdisjoint(words.low[max(0, k - 2) : k + 1])


def _first_day(day: Mention, ctx: Context) -> date:
    """Return the first day of a date; one that is told without its year is the nearest."""
    if not isinstance(day.value, DateValue):
        return ctx.published
    try:
        first, _ = interval(day.value)
    except ValueError:
        return ctx.published
    if len(day.value.iso) < 7 or day.value.iso[:4] in day.text or not any(c.isalpha() for c in day.text):
        return first
    near = [date(year, first.month, min(first.day, 28)) for year in (first.year, first.year + 1)]
    return min(near, key=lambda each: abs((each - ctx.published).days))
