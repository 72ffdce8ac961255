"""Whether a date can be the day of a fact's event at all: what lies before the article, what is history, what is the next.

Owns: the fit of a date's time to the fact's own. Never: which event a date is of.
"""

from __future__ import annotations

from watcher.model import Mention
from watcher.reading.context import Context, Tie
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.values import DateValue, Unknown
from watcher.values.date import interval


def time_fits(ctx: Context, mention: Mention, pattern: Pattern, tie: Tie) -> bool:
    """A date still to come cannot be told as one long past, nor an unknown one as the day of the report."""
    value = mention.value
    if not isinstance(value, DateValue) or not pattern.planned:
        return True
    _begin, end = interval(value)
    if isinstance(pattern.fact.value, Unknown) and end < ctx.published and mention.role != "by":
        return tie.reject("time", "a day already past")
    told, day = pattern.fact.value, ctx.patterns.baseline.published
    history = isinstance(told, DateValue) and interval(told)[1] < day
    once = history and happens_once(ctx, pattern)
    if history and _begin > ctx.published:
        return tie.reject("time", "what has happened has no day to come")
    if history and end < day:
        return tie.reject("time", "history, which does not change")
    if once and _begin > day:
        return tie.reject("time", "another one, after the article")
    if "w:next" in pattern.theme and isinstance(told, DateValue) and interval(told)[0] >= day and end < ctx.published:
        return tie.reject("time", "one that is past, not the next")
    if isinstance(told, DateValue) and interval(told)[0] >= day and end < day:
        return tie.reject("time", "another one, before the article")
    return True


def happens_once(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the fact's event had happened when its article was written, and is not told as the latest of several."""
    told = pattern.fact.value
    past = isinstance(told, DateValue) and interval(told)[1] < ctx.patterns.baseline.published
    return past and _LATEST.isdisjoint(split(pattern.fact.says))


def is_another_sitting(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the next one is still to come, so that one that has been is another."""
    told = pattern.fact.value
    return "w:next" in pattern.theme and isinstance(told, DateValue) and interval(told)[0] > ctx.published


_LATEST = frozenset({"last", "latest", "recent", "recently"})
