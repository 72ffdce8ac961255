"""Verbs of change by what they lead to: "numbers in the camp [fall] to 7,500", where the noun before them is no subject.

Owns: whether a word that can be a noun or a verb is one here, by the number behind it. Never: any other verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from watcher.language import words_of
from watcher.reading.spellings import BE
from watcher.reading.words import Words

_CHANGES = words_of("verbs.changes")
_TO = frozenset({"to", "below", "above", "past"})
_PARTS = frozenset({"basis", "percentage"})
_PLACED = frozenset({"in", "at", "of", "off", "on", "from", "for"})
_NO_SUBJECT = frozenset("the a an its his her their this that no any some of in to by with after for on under".split())


def changes_to(words: Words, k: int) -> bool | None:
    """Say whether token k is a verb, where that is plain: "deaths at the mine [rise] to 12"; "[numbers] in" is a noun."""
    low = words.low
    token, after = low[k], low[k + 1 : k + 3]
    if (
        token == "points"
        and k
        and after[:1] == ["to"]
        and (low[k - 1] in _PARTS or (low[k - 1] == "-" and low[k - 2] in _PARTS))
    ):
        return False  # "cut it by 25 basis [points] to 5%"
    if token == "numbers" and after[:1] and after[0] in _PLACED:
        return False
    if token not in _CHANGES or len(after) < 2 or after[0] not in _TO or not (after[1][0].isdigit() or after[1] in "$€£"):
        return None
    if k < 3 or low[k - 1] in _NO_SUBJECT or not low[k - 1].isalpha():
        return None
    begin = next((i + 1 for i in range(k - 1, -1, -1) if low[i] in (",", ":", ";", "as", "after", "and", "while")), 0)
    many = [i for i in range(begin, k - 1) if low[i].endswith("s") and len(low[i]) > 3 and low[i + 1] in _PLACED]
    return True if many and not any(low[i] in BE or words.verbs[i] for i in range(begin, k)) else None


def is_way_up(low: Sequence[str], k: int) -> bool:
    """Say whether "up" or "down" at token k belongs to a verb of motion: "[went up] from Kelso", not "went up from 5"."""
    behind = low[k + 2] if k + 2 < len(low) else ""
    return k > 0 and low[k - 1] in _RISES and behind[:1].isalpha() and behind not in _NUMBERS


_NUMBERS = words_of("clauses.numbers")
_RISES = frozenset("go goes going gone went come comes coming came sent shot flew flown".split())
