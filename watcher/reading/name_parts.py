"""A country that is only a part of what it stands in: of a body's name, of a compound.

Owns: whether a name stands for itself. Never: what is told of it.
"""

from __future__ import annotations

from watcher.reading.spellings import STOP
from watcher.reading.words import NameHit, Words


def ends_a_name(words: Words, hit: NameHit) -> bool:
    """Say whether a country only ends the name of a body: "the Writers Guild of America"."""
    before = words.tokens[hit.i - 2 : hit.i]
    return len(before) == 2 and before[1].lower() == "of" and before[0][0].isupper() and not words.titled


def leads_a_compound(words: Words, hit: NameHit) -> bool:
    """Say whether a name only begins a compound: "US-brokered", "UN-backed"."""
    return words.low[hit.j : hit.j + 1] == ["-"] and not any(h.i == hit.j + 1 for h in words.names)


def heads_its_phrase(words: Words, hit: NameHit) -> bool:
    """Say whether no plain noun follows a name, of which it would only tell the sort: "for Able", not "for an Able drug"."""
    after = words.tokens[hit.j : hit.j + 1]
    return not after or not after[0].isalpha() or after[0] in STOP or after[0][0].isupper()
