"""Staying reworded: who is staying, or is kept, somewhere has not begun to leave.

Owns: "Norland's soldiers are [staying] in Arlan" as a withdrawal that has [not begun]. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import plainest, rows

_MEN = r"(?:troops|soldiers|forces|peacekeepers|police|personnel|contingent|marines|advisers|advisors|trainers)"
_WHO = rf"(?P<who>[^\[\]]*?\b{_MEN}(?: of [^\[\]]+?)?)"
_STAYING = r"\[(?:still )?staying(?: on| put)?(?P<in> in [^\[\]]+)?\](?: put| on)?"


def _has_not_begun(found: re.Match[str]) -> str:
    who = found["who"]
    who = f"{who[0].lower()}{who[1:]}" if who.startswith(("The ", "All ", "Some ")) else who
    where = (found["where"] or found["in"] or "").strip().removeprefix("in ")
    return f"The withdrawal of {who} from {where} has [not begun]" if where else found[0]


_FORMS = rows(
    # "Norland's soldiers are [staying] in Arlan"
    (rf"^{_WHO} (?:is|are) {_STAYING}(?: in (?P<where>[^\[\]]+?))?(?=\.?$)", _has_not_begun),
)


def as_departure(says: str) -> str:
    """Return a status fact's sentence with the withdrawal that is not begun, or as it is."""
    return plainest(says, _FORMS)
