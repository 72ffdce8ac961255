"""What a sentence only imagines, or has for later: "cutting the force to 900 would please nobody", "voted to cut it by May".

Owns: whether it is done only in a thought, decided on for later, or what there is room for. Never: other stances.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Stance
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.values import DateValue
from watcher.values.date import interval


def is_imagined(sentence: Sentence, k: int) -> bool:
    """Say whether token k stands in a subject that is a verb in -ing, of which only what would follow is told."""
    words = sentence.words
    then = next((g for g in sentence.groups if g.i > k), None)
    if then is None or then.mood != "hedge" or words.low[then.i] not in ("would", "could", "might"):
        return False
    begin = next((i for i in range(k - 1, -1, -1) if words.low[i] in _OPENS or words.low[i] == ","), -1) + 1
    if begin >= k or not words.low[begin].endswith("ing") or words.low[begin] in _NO_VERBS:
        return False
    if any(begin < g.i < then.i for g in sentence.groups) or "," in words.low[k : then.i]:
        return False
    return "ing" in words.senses[begin].verb_forms


_OPENS = frozenset({"that", ":", ";", "because", "while", "but"})
_NO_VERBS = frozenset({"including", "according", "during", "following", "leaving", "bringing"})


def is_decided_for_later(ctx: Context, sentence: Sentence, k: int) -> bool:
    """Say whether a number is what a body has decided on, by a day that has not come: "voted to cut it to 3,000 by summer"."""
    group = group_of(sentence.words, sentence.groups, k)
    said = sentence.words.low[max(0, group.i - 1) : group.j] if group is not None else []
    if group is None or "to" not in said or _DECIDED.isdisjoint(said):
        return False
    days = [m.value for m in sentence.dates if sentence.words.at(m.start) > k]
    return any(isinstance(day, DateValue) and interval(day)[0] > ctx.published for day in days)


_DECIDED = words_of("imagined.decided")


def must_be(sentence: Sentence, k: int, pattern: Pattern) -> Stance:
    """Return how a number is told of which something must be done: it is there, or "may have to" be so and is not yet."""
    group, low = group_of(sentence.words, sentence.groups, k), sentence.words.low
    ahead = group is not None and k < group.i and low[group.i] in _MODALS and "to" in low[group.i : group.head]
    return "planned" if ahead and not pattern.levelled else "asserted"


_MODALS = frozenset({"may", "might", "could", "would", "will"})


def has_room(sentence: Sentence, k: int) -> bool:
    """Say whether it is told what a thing can hold: "the hospital can offer 175 beds"."""
    group = group_of(sentence.words, sentence.groups, k)
    return group is not None and (
        sentence.words.low[group.head] in _WEIGHS
        or (sentence.words.low[group.i] == "can" and sentence.words.low[group.head] in _HOLDS)
    )


_WEIGHS = frozenset({"weighs", "weigh", "weighed"})  # "now weighs 125 kilos"
_HOLDS = words_of("told.has_room")


def is_left_undone(sentence: Sentence, k: int) -> bool:
    """Say whether somebody leaves undone what would bring the number at token k: "decided against raising it to 900"."""
    low, begin = sentence.words.low, max(1, k - _UNDONE_BY, clause_at(sentence.clauses, k).i)
    if _LINKS.isdisjoint(low[begin:k]):
        return False
    for at in range(begin, k - 1):
        verbs = _UNDONE.get(low[at])
        if verbs and low[at + 1].endswith("ing") and not verbs.isdisjoint(low[max(0, at - 4) : at]):
            # "Against withdrawing its 900 men" tells that they are there.
            return at + 2 == k or (low[k - 1] == "to" and _ENDS.isdisjoint(low[at + 2 : k]))
    return False


_UNDONE_BY = 14  # the tokens from the deed to the number
_UNDONE = {
    "against": words_of("imagined.decides"),
    "from": frozenset({"refrain", "refrains", "refrained", "refraining"}),
    "of": frozenset({"short"}),
    "out": frozenset({"ruled", "rules", "rule", "ruling"}),
    "off": frozenset({"held", "hold", "holds", "holding"}),
}
_LINKS = frozenset(_UNDONE)
_ENDS = frozenset({",", ";", "and", "but", "with", "while"})
