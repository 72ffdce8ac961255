"""What is paid if a deal fails: a sum told with that condition.

Owns: whether a sum is owed only if something falls through. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.reading.words import Words


def is_paid_on_failure(words: Words, first: int) -> bool:
    """Say whether the sum at token `first` is owed only if a deal fails: "must pay it $1 million if it walks away"."""
    low = words.low
    at = next((k for k, token in enumerate(low) if token in _IF), -1)
    if at < 0 or _OWED.isdisjoint(low[:first]):
        return False
    return any(s.concept in _FAILS for k in range(at + 1, min(at + 12, len(low))) for s in words.senses[k])


_IF = frozenset({"if", "should", "unless"})
_FAILS = frozenset({"collapse", "cancel", "withdraw"})
_OWED = frozenset({"owe", "owes", "pay", "pays", "fee", "forfeit", "penalty", "liable", "receive", "get"})
