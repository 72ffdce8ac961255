"""Words around numbers, as English has them.

Owns: "1 change", "3 changes"; "900 → 2,000"; how an extra is installed. Never: reads what others wrote.
"""

from __future__ import annotations

UNEVEN = {
    "is": "are",
    "was": "were",
    "has": "have",
    "holds": "hold",
    "says": "say",
    "this": "these",
    "copy": "copies",
    "awaits": "await",
}


def many(word: str, n: int) -> str:
    """Return `word` as it stands after the number `n`: "change", "changes"; "copy", "copies"; "is", "are"."""
    if n == 1:
        return word
    return UNEVEN.get(word) or (word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s")


def install(extra: str) -> str:
    """Return what to type for one of the extras; never a name that an index of packages might know as another program's."""
    return f"in the folder of watcher's source: pip install '.[{extra}]'"


def count(n: int, word: str) -> str:
    """Return "1 change", "3 changes", "1,200 entries"."""
    return f"{n:,} {many(word, n)}"


def moved_to(was: object, now: object) -> str:
    """Return "900 → 2,000"; of a day that came as it was awaited, which is no other, that it has come."""
    return f"{was} → {now}" if was != now else f"{was}: it has come"
