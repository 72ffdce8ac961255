"""Names that stand together in one bracket: each of them is a member of a set.

Owns: when a slot is a list. Never: says of which kind a slot is.
"""

from __future__ import annotations

import re

_SLOT = re.compile(r"\[([^\[\]]*)\]")
# "And" is inside of some states' own names.
_NEXT = re.compile(r", and |, |(?<!Bosnia)(?<!Trinidad)(?<!Antigua)(?<!Kitts)(?<!Vincent)(?<!Tome)(?<!Tomé)(?<!Turks) and ")
_PART = r"(?:and|of|the|de|da|del|der|van|von|al|el|la|bin|ibn)"
_WORD = r"(?:[^\W\d_a-z]|(?:al|el|ad|as|ash|ar|at|az)-)[\w.'’-]*"
_NAME = re.compile(rf"(?:the )?{_WORD}(?: (?:{_PART} )*(?:{_WORD}|\d+))*")
# Two names joined by "and" may be one: "[Bosnia and Herzegovina] has", but "the parties are [Able and Best]".
_MANY_BEFORE = re.compile(r"\b(?:are|include|includes|comprise|comprises|between|both)(?: now| still| only)? (?:the )?\Z")
_MANY_AFTER = re.compile(r" (?:are|have|were)\b")


def singled(says: str) -> str:
    """Return the sentence with a list of names in one slot as so many slots: "[A, B and C]" is "[A], [B] and [C]"."""
    slots = list(_SLOT.finditer(says))
    if len(slots) != 1 or " and " not in slots[0][1]:
        return says
    slot = slots[0]
    names = _NEXT.split(slot[1].strip())
    many = _MANY_BEFORE.search(says[: slot.start()]) or (slot.start() == 0 and _MANY_AFTER.match(says[slot.end() :]))
    if not all(map(_NAME.fullmatch, names)) or not (len(names) > 2 or (many and len(names) == 2)):
        return says
    told = ", ".join(f"[{name}]" for name in names[:-1])
    return f"{says[: slot.start()]}{told} and [{names[-1]}]{says[slot.end() :]}"
