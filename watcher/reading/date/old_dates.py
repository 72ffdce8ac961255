"""Dates that stand no more: "was to have flown on the 12th", "moved its April decision to May", "rather than in June".

Owns: whether a sentence tells a date as the one that held before. Never: ties a date to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.changing_verbs import is_way_up
from watcher.reading.clauses import HARD
from watcher.reading.keys import senses_of
from watcher.reading.words import Words

_OLD = (
    ("rather", "than"),
    ("instead", "of"),
    ("not",),
    ("and", "not"),
    ("previously",),
    ("originally",),
    ("till", "now"),
    ("until", "now"),
    ("initially",),
)
_OLD_ENDS = frozenset(cue[-1] for cue in _OLD)


def is_old(words: Words, first: int) -> bool:
    """Say whether the date at token `first` is told as the one that held before another."""
    low, begin = words.low, max(0, first - 8)
    if "from" in low[begin:first] and any(
        low[k] in ("down", "up") and low[k + 1] == "from" and not is_way_up(low, k) for k in range(begin, first - 1)
    ):
        return True
    if _is_moved_away(words, first) or _is_given_up(words, first) or _is_left_behind(words, first):
        return True
    if _had_been_due(low, first) or _was_to_have(low, first):
        return True
    before = tuple(words.low[max(0, first - 4) : first])
    while before and before[-1] in ("on", "in", "by", "for", "the", "of", "at", "until"):
        before = before[:-1]
    return bool(before) and before[-1] in _OLD_ENDS and any(before[-len(cue) :] == cue for cue in _OLD)


def _had_been_due(low: list[str], first: int) -> bool:
    """Say whether it is the day that was set before the one that holds: "had been due to begin in January"."""
    at = next((k for k in range(first - 1, max(0, first - 8), -1) if low[k] in _SETTING), -1)
    if at > 0 and low[at - 1] in _ONCE:
        return _PARTS.isdisjoint(low[at:first])  # "originally due to fly in May"
    return at > 1 and low[at - 1] == "been" and "had" in low[max(0, at - 4) : at - 1]


def _was_to_have(low: list[str], first: int) -> bool:
    """Say whether it was to have happened on that day: "was to have flown on the 12th"."""
    if "have" not in low[max(0, first - 8) : first]:
        return False
    at = next(k for k in range(first - 1, -1, -1) if low[k] == "have")
    led = [token for token in low[max(0, at - 4) : at] if token not in _ONCE]
    meant = led[-1:] == ["to"] and led[-2:-1] and (led[-2] in _WAS or (led[-2] in _SETTING and led[-3:-2] and led[-3] in _WAS))
    return bool(meant) and _PARTS.isdisjoint(low[at:first])


_WAS, _ONCE = frozenset({"was", "were"}), frozenset({"originally", "initially", "previously", "once", "first"})
_PARTS = frozenset({",", ";", "and", "but", ":"})
_SETTING = frozenset({"set", "due", "scheduled", "planned", "expected", "fixed", "slated", "meant", "supposed"})


def _is_given_up(words: Words, first: int) -> bool:
    """Say whether the date names an event that a verb before it gives up: "gave up on a February launch"."""
    for i in range(first - 1, max(-1, first - 5), -1):
        if words.low[i] in _MISSED or any(s.concept == "cancel" and s.pos == "v" for s in senses_of(words, i)):
            return True
        if words.low[i] not in _DETERMINERS and words.low[i] not in ("on", "up", "out", "planned") and not words.covered[i]:
            break
    return False


_MISSED = frozenset({"miss", "misses", "missed", "missing"})


def _is_moved_away(words: Words, first: int) -> bool:
    """Say whether the date names what a verb before it moves to another day: "moved its April decision to 8 May"."""
    last = first + 1 if words.low[first + 1 : first + 2] and words.low[first + 1].isdigit() else first
    verb = next((i for i in range(first - 1, max(-1, first - 4), -1) if words.low[i] not in _DETERMINERS), -1)
    if verb < 0 or not _moves(words, verb):
        return False
    return any(words.low[i] in ("to", "until", "by", "into") for i in range(last + 2, min(last + 6, len(words.low))))


def _moves(words: Words, k: int) -> bool:
    """Say whether the verb at token k gives what it is told of another day."""
    return words.low[k] in _SHIFTS or any(s.concept in _MOVERS and s.pos == "v" for s in senses_of(words, k))


def _is_left_behind(words: Words, first: int) -> bool:
    """Say whether the date is the one from which a verb moves the event to another: "put off from March to May"."""
    last = first + 1 if words.low[first + 1 : first + 2] and words.low[first + 1][0].isdigit() else first
    if words.low[first - 1] != "from" or _UNTO.isdisjoint(words.low[last + 1 : last + 4]):
        return False
    at = next((k for k in range(first - 2, max(-1, first - _REACH), -1) if words.low[k] in HARD or _moves(words, k)), -1)
    return at >= 0 and words.low[at] not in HARD and _NOT.isdisjoint(words.low[max(0, at - 4) : at])


_UNTO = frozenset({"to", "until", "till", "into"})
_NOT = frozenset({"not", "n't", "never"})
_REACH = 14
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "a", "'s", "back", "forward", "off"})
_MOVERS = frozenset({"delay", "advance"})
_SHIFTS = words_of("dates.shifts")
