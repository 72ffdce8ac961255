"""The time that a value is told of: since when it holds, and whether that is long past.

Owns: the tie of a date to a value. Never: the value itself.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.reading.context import Context, Sentence
from watcher.values import DateValue
from watcher.values.date import interval

# What is told of a day more than this long before the entry is history there, not news.
_OLD = timedelta(days=75)


def time_of(ctx: Context, sentence: Sentence, k: int) -> tuple[str, bool]:
    """Return (ISO date that token k is told of, whether that lies long before the entry), or ("", False)."""
    words = sentence.words
    best: tuple[float, DateValue] | None = None
    for mention in sentence.dates:
        if not isinstance(mention.value, DateValue) or mention.role in ("by", "until"):
            continue
        at = words.at(mention.start)
        cost = words.cost(at, k)
        if cost <= 14 and (best is None or cost < best[0]):
            best = (cost, mention.value)
    if best is None:
        return "", False
    value = best[1]
    first, last = interval(value)
    if first > ctx.published:
        return value.iso, False
    return value.iso, ctx.published - last > _OLD
