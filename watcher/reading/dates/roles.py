"""How a date stands in its sentence: on it, by it, from it, until it, during it, so long ago.

Owns: the words to the left of a date. Never: the date itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from watcher.model import Mention
from watcher.reading.dates.scan import Reading, Scan

Bound = Literal["on", "by", "after", "about"]
Part = Literal["", "start", "mid", "end"]
ROLES: dict[str, tuple[str, Bound]] = {
    "by": ("by", "by"),
    "before": ("by", "by"),
    "until": ("until", "on"),
    "till": ("until", "on"),
    "through": ("until", "on"),
    "from": ("from", "on"),
    "since": ("from", "on"),
    "starting": ("from", "on"),
    "beginning": ("from", "on"),
    "between": ("from", "on"),
    "after": ("from", "after"),
    "in": ("during", "on"),
    "during": ("during", "on"),
    "over": ("during", "on"),
    "throughout": ("during", "on"),
    "beyond": ("from", "after"),
    "effective": ("from", "on"),
    "around": ("on", "about"),
    "about": ("on", "about"),
    "circa": ("on", "about"),
}
TWO: dict[tuple[str, str], tuple[str, Bound]] = {
    ("later", "than"): ("by", "by"),
    ("as", "of"): ("from", "on"),
    ("end", "by"): ("by", "by"),
    ("earlier", "than"): ("from", "after"),
    ("sooner", "than"): ("from", "after"),
    ("not", "before"): ("from", "after"),
    ("not", "until"): ("from", "on"),
    ("as", "from"): ("from", "on"),
    ("prior", "to"): ("by", "by"),
    ("up", "to"): ("until", "on"),
    ("on", "to"): ("until", "on"),
    ("at", "until"): ("until", "on"),
    ("starting", "in"): ("from", "on"),
    ("starting", "on"): ("from", "on"),
    ("beginning", "in"): ("from", "on"),
    ("beginning", "on"): ("from", "on"),
    ("starting", "from"): ("from", "on"),
}
JOINS = frozenset(("to", "and", "-", "–", "—", "until", "till", "through"))
SKIPPED = frozenset(
    ("the", "a", "an", "at", "about", "around", "least", "very", "early", "late", "or", "approximately", "roughly")
)


def role_of(scan: Scan, reading: Reading, rule: str, before: Sequence[Mention]) -> tuple[str, Bound, str, Part]:
    """Return the role, bound, iso and part of a reading, from the words before it."""
    part: Part = reading.part  # type: ignore[assignment]
    if reading.role == "by":
        return "by", "by", reading.iso, part
    if reading.role == "ago":
        return "ago", "about" if rule == "recent" else "on", reading.iso, part
    i = reading.start - 1
    if i < 0:
        return "on", "on", reading.iso, part
    word = scan.tokens[i].lower()
    if before and word in JOINS and (before[-1].role == "from" or rule == "year-span"):
        near = before[-1].end + 8 >= scan.offset(reading.start)
        if near and word == "and" and before[-1].text.lower() in ("now", "today"):
            return "by", "by", reading.iso, part  # "between now and July"
        if near:
            return "until", "on", reading.iso, part
    if word in SKIPPED:
        i, word = _behind(scan, i)
    if i > 0 and (pair := TWO.get((scan.tokens[i - 1].lower(), word))):
        return *pair, reading.iso, part
    role, bound = ROLES.get(word, ON)
    return role, bound, reading.iso, part


ON: tuple[str, Bound] = ("on", "on")


def _behind(scan: Scan, i: int) -> tuple[int, str]:
    """Return the place and the word that says the role behind "at least", "about", "the"; the word at `i` where none does."""
    for back in range(i, max(i - 4, -1), -1):
        word = scan.word(back)
        if word not in SKIPPED:
            if word in ROLES:
                return back, word
            break
    return i, scan.word(i)
