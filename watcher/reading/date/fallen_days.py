"""The fact's own day refused: "will not fly on 3 May after all", "no launch today", and none is told in its stead.

Owns: a day that is told only to be none of its event, as the end of the day that was known. Never: ties a date to a fact.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import Group, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence, Told
from watcher.reading.date.dated_events import wanted_events
from watcher.reading.date.day_signs import day_signs
from watcher.reading.date.told_dates import is_history, told_date
from watcher.reading.date.unset_days import is_its_day as is_its_day
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.values import DateValue, Unknown, Value
from watcher.values.date import interval

_HELD = frozenset({"held", "take", "takes", "taking", "took", "taken", "happen", "be", "ahead"})
_TRIES = frozenset({"able", "try", "trying", "attempt", "attempting"})
# Who hopes for a later day no longer tells of a wish; who no longer expects the known one has given it up.
_HOPES = words_of("fallen.hopes")
_ONTO = frozenset({"to", "until", "till", "into", "beyond"})
# A day long after the known one was only rumoured: to refuse it says nothing of the known.
_SOON = timedelta(days=31)
_REACH = 5


def told_day(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[Value, Told]:
    """Return a date that is tied to a fact, and how it is told; "not set" where the fact's own day is told to be none."""
    value, told = told_date(ctx, sentence, mention, pattern)
    refused = told.stance == "denied" and told.why == "negated"
    if not (refused or _is_not_held(sentence, mention, told)) or not _falls(ctx, sentence, mention, pattern, value):
        return value, told
    if told.mood == "hedge":
        return Unknown(word="not set"), Told("planned", "hedge", hedged=True, why="it may not be then")
    return Unknown(word="not set"), Told("asserted", why="it is not to be then")


def _falls(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern, value: DateValue) -> bool:
    """Say whether the day refused is the fact's own, or one that lies shortly after it, to which it has been moved since."""
    was, words = pattern.fact.value, sentence.words
    if not isinstance(was, DateValue) or is_history(ctx, pattern) or value.bound == "after" or "lasting" in pattern.verbs:
        return False
    k = words.at(mention.start)
    if words.low[k - 1] in _ONTO or "but" in words.low[k:]:
        return False  # "will not be moved to May"; "will not fly on the old rocket in May but on a new one"
    if interval(value)[1] < interval(was)[1] or interval(value)[0] > interval(was)[1] + _SOON:
        return False
    events = {*tokens_like(words, wanted_events(pattern)), *day_signs(sentence, pattern)}
    if _is_not_held(sentence, mention, None):
        return True
    group = group_of(words, clause_at(sentence.parted, k).groups, k)
    if group is not None and group.negated and not (group.denied or group.conditional):
        if words.low[group.i] == "to" and words.low[group.i - 1] not in _TRIES:
            return False  # "will not change the plan to fly in June"
        if interval(value)[0] > interval(was)[1] and not _HOPES.isdisjoint(words.low[group.i : group.j]):
            return False
        return any(_is_refused(sentence, group, i) for i in events)
    return any(_has_a_no(sentence, i) for i in events)


def _is_not_held(sentence: Sentence, mention: Mention, told: Told | None) -> bool:
    """Say whether an event that is called by its day is not to be: "Friday's round [of the talks] will not take place"."""
    words = sentence.words
    if told is not None and (told.stance != "asserted" or told.done):
        return False
    last = words.at(max(mention.start, mention.end - 1))
    if words.low[last + 1 : last + 2] != ["'s"]:
        return False
    group = next((g for g in clause_at(sentence.parted, last).groups if g.i > last), None)
    if group is None or not group.negated or group.mood != "firm" or group.denied or group.conditional:
        return False
    return not _HELD.isdisjoint(words.low[group.i : group.j])


def _is_refused(sentence: Sentence, group: Group, i: int) -> bool:
    """Say whether the event at token i is what a verb says is not to be: "will not fly", "the vote will not be held"."""
    words = sentence.words
    if group.i <= i < group.j:
        return True
    if i < group.i:
        return not _HELD.isdisjoint(words.low[group.i : group.j + 1]) and i >= clause_at(sentence.parted, group.i).i
    tries = not (_TRIES | _HOPES).isdisjoint(
        words.low[group.i : group.j + 1]
    )  # "will not be able to fly", "do not expect to close"
    return (tries and i - group.j <= _REACH) or _has_a_no(sentence, i)


def _has_a_no(sentence: Sentence, i: int) -> bool:
    """Say whether the noun at token i is one that there is not: "no launch today", "there will be no further vote in May"."""
    words = sentence.words
    at = next((n for n in range(i - 1, max(-1, i - _REACH), -1) if words.low[n] == "no"), -1)
    return at >= 0 and all(words.low[n].isalpha() and words.low[n] != "to" and not is_verb(words, n) for n in range(at + 1, i))
