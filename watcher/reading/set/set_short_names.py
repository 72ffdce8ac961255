"""Members of a set by the last word of their name, or a body by its first.

Owns: short names of members. Never: names that are no members.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.keys import STOP
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.persons import TITLES
from watcher.reading.spellings import SPELLINGS
from watcher.reading.words import Words

_BODIES = words_of("naming.no_surnames")


def by_short_name(words: Words, pattern: Pattern) -> list[tuple[int, str]]:
    """Return the members that are named by the last word of their name ("Hansen"), or a body's first ("RedBird")."""
    out = []
    for last, member in _surnames(pattern):
        for k in [k for k, token in enumerate(words.low) if token == last] if last in words.low else ():
            if words.tokens[k][0].isupper() and not (_in_a_name(words, k) or words.senses[k] or _of_another(words, k, member)):
                out.append((k, member))
    for first, member in _first_names(pattern):
        for k in [k for k, token in enumerate(words.low) if token == first] if first in words.low else ():
            alone = not any(words.tokens[i][:1].isupper() for i in (k - 1, k + 1) if 0 < i < len(words.low))
            if words.tokens[k][0].isupper() and alone and not _in_a_name(words, k):
                out.append((k, member))
    for singular, member in _of_a_party(pattern):
        out += [(k, member) for k, t in enumerate(words.low) if t == singular and words.low[k + 1 : k + 2] == ["party"]]
    return sorted(out)


@lru_cache(maxsize=1000)
def _of_a_party(pattern: Pattern) -> tuple[tuple[str, str], ...]:
    """Return (what its party is called by, member) of parties told by their people: "the [Liberal] party", of the Liberals."""
    return tuple((m[:-1].lower(), m) for m in pattern.member_ids.values() if m.endswith("s") and m.isalpha() and len(m) > 4)


def _of_another(words: Words, k: int, member: str) -> bool:
    """Say whether the last word of a member's name ends another's: "Velt Energy" beside Dorn Energy, "Ann Berg"."""
    before = words.low[k - 1] if k else ""
    if not before or not words.tokens[k - 1][0].isupper() or words.titled or before in split(member):
        return False
    return k > 1 and not (words.senses[k - 1] or before in STOP or before in TITLES or words.cues[k - 1])


def _in_a_name(words: Words, k: int) -> bool:
    return any(h.i <= k < h.j for h in words.names)


# What a firm's name ends with, and many others do: "Dorn Energy", "Best Airlines".
_FIRMS = words_of("naming.firms") | _BODIES


@lru_cache(maxsize=1000)
def _surnames(pattern: Pattern) -> tuple[tuple[str, str], ...]:
    """Return (last word in lower case, member) of the members that no other has the last word of."""
    members = [m for m in pattern.member_ids.values() if split(m)]
    counts = Counter(split(m)[-1] for m in members)
    last = ((split(m)[-1], m) for m in members if " " in m and m.replace(" ", "").isalpha())
    return tuple((token, m) for token, m in last if counts[token] == 1 and token not in _FIRMS)


@lru_cache(maxsize=1000)
def _first_names(pattern: Pattern) -> tuple[tuple[str, str], ...]:
    """Return (first word in lower case, member) of the bodies whose last word only says what they are ("Capital")."""
    members = [(split(m), m) for m in pattern.member_ids.values() if " " in m]
    counts = Counter(tokens[0] for tokens, _ in members if tokens)
    return tuple(
        (tokens[0], member)
        for tokens, member in members
        if len(tokens) == 2 and tokens[1] in _BODIES and len(tokens[0]) > 4 and counts[tokens[0]] == 1
        if tokens[0] not in STOP and not SPELLINGS[tokens[0]].senses
    )
