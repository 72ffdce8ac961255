"""A timetable that there is none of: for an end or an exit, it is there when the parties agree on one.

Owns: which facts are such, by which plainer fact they are read too, and what that tells of them. Never: reads a sentence.
"""

from __future__ import annotations

import re

from watcher.reading.patterns import Pattern
from watcher.reading.status.steps import StatusRead, value_of

_NONE = re.compile(
    r"^There is (?:still )?\[no (?:timetable|timeline|time ?frame|schedule|road ?map|calendar)\] for (?P<what>[^\[\]]+?)\.?$"
)
# What parties agree to bring to an end: a bridge that is to be reopened needs nobody's consent.
_ENDS = frozenset({"end", "withdraw", "mission", "coalition", "troops"})
_TELLS = frozenset({"none", "agreed", "signed", "approved"})


def agreed_timetable(pattern: Pattern) -> list[str]:
    """Return the fact that there is no agreed timetable for an end or an exit of which a fact says that it has none."""
    found = _NONE.match(pattern.fact.says) if pattern.axis == "progress" and "timetable" in pattern.about else None
    return [f"There is [no agreed timetable] for {found['what']}."] if found and not _ENDS.isdisjoint(pattern.verbs) else []


def as_timetable(pattern: Pattern, read: StatusRead) -> StatusRead | None:
    """Return what the agreement on a timetable is on the ladder of the fact that there is none."""
    if read.value.word not in _TELLS or (read.value.word == "none" and read.told.stance != "asserted"):
        return None
    return StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie)
