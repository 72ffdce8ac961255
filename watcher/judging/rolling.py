"""A baseline's sentence with the value that holds now: proposals, the most faithful first.

Owns: the wording of a rolled slot. Never: writes a file, or checks that the sentence reads as meant; its caller does.
"""

from __future__ import annotations

import re

from watcher.model import Fact
from watcher.values import Quantity, SetValue, StatusValue, Value, names, show

SLOTS = re.compile(r"\[[^\[\]]*\](?:.*\[[^\[\]]*\])?", re.DOTALL)
# Words of bound before a slot belong to the value, so they go with the old one.
ROUGHLY = (
    r"about|around|some|roughly|approximately|nearly|almost|up to|at least|at most|more than|fewer than|less than|over|under"
)
BOUND = re.compile(rf"(?:\b(?:{ROUGHLY}|by|in|on|no later than)\s+)+$", re.IGNORECASE)


def rolled(says: str, fact: Fact, now: Value) -> list[str]:
    """Return sentences that may state `now` in place of the slot or slots of `says`; none where there is no way to say it."""
    found = SLOTS.search(says)
    if not found:
        return []
    before, after = says[: found.start()], says[found.end() :]
    bare = BOUND.sub("", before)
    out = []
    for text in wordings(fact, now):
        both = [f"{before}{text}{after}", f"{bare}{text}{after}"]
        out += both[::-1] if isinstance(now, Quantity) else both
    return list(dict.fromkeys(out))


def wordings(fact: Fact, now: Value) -> list[str]:
    """Return the ways to write `now` between brackets."""
    if isinstance(now, SetValue):
        members = now.members
        if isinstance(fact.value, SetValue) and (now.left or now.joined):
            members = names.apply_set(fact.value.members, now)
        return [listed([f"[{member}]" for member in members])] if members else []
    if isinstance(now, StatusValue):
        short = now.phrase if 0 < len(now.phrase.split()) <= 4 else ""
        return [f"[{text}]" for text in dict.fromkeys((short, now.word.replace("-", " "), now.word)) if text]
    return [f"[{show(now)}]"]


def listed(parts: list[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
