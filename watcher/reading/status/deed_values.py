"""Which step of a status a deed is, done or taken back: a ban that is lifted is over, what was cut off goes on.

Owns: the value of a deed's reading. Never: reads sentences.
"""

from __future__ import annotations

from watcher.reading.patterns import Pattern
from watcher.reading.status.deeds import Deed
from watcher.reading.status.siblings import is_unfinished
from watcher.values import StatusValue
from watcher.values.status import parse


def done_value(pattern: Pattern, deed: Deed) -> StatusValue:
    """Return the step of the fact's deed where it is told to be done."""
    value = pattern.fact.value
    if isinstance(value, StatusValue) and (value.word != "none" or is_unfinished(pattern)):
        return value
    known = parse(deed.done)
    if isinstance(value, StatusValue) and (was := parse(value.phrase)) is not None and was.word == "in-force":
        # Efforts that were [under way] are over when it is done.
        return StatusValue(word="completed", phrase=deed.done)
    return StatusValue(word=known.word if known else "completed" if deed.once else "in-force", phrase=deed.done)


_BACK = {"none": "", "talks": "completed", "suspended": "in-force"}  # a review, not a negotiation; what was cut off


def undone_value(pattern: Pattern, deed: Deed) -> StatusValue:
    """Return the step of the fact's deed where it is told to be taken back, or not to be done."""
    value = pattern.fact.value
    if is_unfinished(pattern):
        return StatusValue(word="completed", phrase=deed.undone)
    if isinstance(value, StatusValue) and value.word in _BACK:
        return value if value.word == "none" else StatusValue(word=_BACK[value.word], phrase=deed.undone)
    known = parse(deed.undone)
    again = "in-force" if deed.undone in _GOES_AGAIN else "none"
    return StatusValue(word=known.word if known else again, phrase=deed.undone)


_GOES_AGAIN = frozenset({"back", "back on", "back in contact", "back in action", "back on the air", "reinstated"})
