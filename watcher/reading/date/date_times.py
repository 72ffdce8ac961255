"""Whether a date can be the day of a fact's event at all: what lies before the article, what is history, what is the next.

Owns: the fit of a date's time to the fact's own. Never: which event a date is of.
"""

from __future__ import annotations

from datetime import date, timedelta

from watcher.model import Mention
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.stance import told_of
from watcher.reading.words import Words
from watcher.values import DateValue, Unknown
from watcher.values.date import interval


def time_fits(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern, tie: Tie, event: int) -> bool:
    """A date still to come cannot be told as one long past, nor an unknown one as the day of the report.

    event: the token of the event that the date is of.
    """
    value, words = mention.value, sentence.words
    if not isinstance(value, DateValue) or not pattern.planned:
        return True
    first, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
    how, own = told_of(sentence, first), _is_its_own(words, event, first, last)
    named = not pattern.names.keys().isdisjoint(sentence.named)
    _begin, end = interval(value)
    if isinstance(pattern.fact.value, Unknown) and end < ctx.published and mention.role != "by":
        since = _begin > ctx.patterns.baseline.published and (
            own or ((len(value.iso) >= _DAY or "W" in value.iso) and "w:next" not in pattern.theme)
        )
        if not since:
            return tie.reject("time", "a day already past")
    if _begin <= ctx.published and not how.mood and is_of_the_article(ctx, pattern, value):
        return tie.reject("time", "the one that the article was on")
    next_ = "w:next" in pattern.theme and isinstance(pattern.fact.value, Unknown) and not own
    if _begin < ctx.published and how.done and next_:
        return tie.reject("time", "one that has been, not the next")
    told, day = pattern.fact.value, ctx.patterns.baseline.published
    later = isinstance(told, DateValue) and (_begin - interval(told)[1]).days > _NEXT_BUT_ONE
    if later and "w:next" in pattern.theme and end <= ctx.published and not how.mood:
        return tie.reject("time", "one that has been, long after the next")
    history = isinstance(told, DateValue) and interval(told)[1] < day
    once = history and happens_once(ctx, pattern)
    if history and _begin > ctx.published:
        return tie.reject("time", "what has happened has no day to come")
    if history and end < day:
        return tie.reject("time", "history, which does not change")
    if once and _begin > day:
        return tie.reject("time", "another one, after the article")
    if isinstance(told, DateValue) and end <= ctx.published and interval(told)[0] - end > _YEAR and not named:
        return tie.reject("time", "long before its time, and not named")
    if "w:next" in pattern.theme and isinstance(told, DateValue) and interval(told)[0] >= day and end < ctx.published:
        return tie.reject("time", "one that is past, not the next")
    if isinstance(told, DateValue) and interval(told)[0] >= day and end < day:
        return tie.reject("time", "another one, before the article")
    return True


def _is_its_own(words: Words, event: int, first: int, last: int) -> bool:
    """Say whether a date stands with the event's own noun: "January's vote", "the February 8 vote", "the vote of August"."""
    if is_verb(words, event):
        return False
    if event > last:
        between = words.low[last + 1 : event]
        between = between[between[:1] == ["'s"] :]
        return len(between) <= _WORDS_BETWEEN and all(t.isalpha() or t == "-" for t in between)
    return words.low[event + 1 : first] == ["of"]


_WORDS_BETWEEN = 4
_NEXT_BUT_ONE = 90  # days after the next one by which others have been


def happens_once(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the fact's event had happened when its article was written, and is not told as the latest of several."""
    told = pattern.fact.value
    past = isinstance(told, DateValue) and interval(told)[1] < ctx.patterns.baseline.published
    return past and _LATEST.isdisjoint(split(pattern.fact.says))


def is_another_sitting(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the next one is still to come, so that one that has been is another."""
    told = pattern.fact.value
    return "w:next" in pattern.theme and isinstance(told, DateValue) and interval(told)[0] > ctx.published


def is_of_the_article(ctx: Context, pattern: Pattern, value: DateValue | None = None) -> bool:
    """Say whether what has come to pass is what the article itself was on, where the fact asks for the next one.

    value: when it came to pass, where that is told; else it is as new as the entry.
    """
    if not isinstance(pattern.fact.value, Unknown) or _AGAIN.isdisjoint(split(pattern.fact.says.lower())):
        return False
    day = ctx.patterns.baseline.published
    if value is not None:
        return interval(value)[0] <= day
    return ctx.published - day <= _AT_ONCE


_AGAIN = frozenset({"again", "next"})
_YEAR = timedelta(days=365)
_DAY = 10  # letters of a date with its day
_AT_ONCE = timedelta(days=3)
_LATEST = frozenset({"last", "latest", "recent", "recently"})


def is_a_long_time(mention: Mention) -> bool:
    """Say whether a date is a quarter, a half or a year: none on which a bank decides, or a court rules."""
    value = mention.value
    return isinstance(value, DateValue) and (len(value.iso) == 4 or "Q" in value.iso or "H" in value.iso)


def is_its_business_year(words: Words, first: int, mention: Mention, pattern: Pattern) -> bool:
    """Say whether a date is a business year in which the fact's day may lie: "in fiscal 2024", for March 2025."""
    value, was = mention.value, pattern.fact.value
    if "fiscal" not in words.low[max(0, first - 2) : first + 1] or not isinstance(value, DateValue) or len(value.iso) != 4:
        return False
    year = int(value.iso)
    return isinstance(was, DateValue) and date(year - 1, 4, 1) <= interval(was)[1] <= date(year + 1, 3, 31)
