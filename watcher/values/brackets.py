"""The brackets of a fact's sentence: where its slots stand.

Owns: what in a bracket is the slot and what only leads to it. Never: says of which kind a slot is, or what its value is.
"""

from __future__ import annotations

import re

SLOT = re.compile(r"\[([^\[\]]*)\]")
# A verb that only carries the state belongs to the sentence: "[has not been approved]" is "has [not been approved]".
_LED = re.compile(
    r"\[\s*((?:has|have|had|is|are|was|were)\s+(?:(?:been|still|currently|now|already)\s+)?)(?!to\b)(?=[^\[\]]*\w)",
    re.IGNORECASE,
)


def narrowed(says: str) -> str:
    """Return the sentence with an auxiliary verb that opens a slot moved out of it."""
    return _LED.sub(r"\1[", says)
