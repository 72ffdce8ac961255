"""Sorts that names end in: "Able Foods" is not the Able Steel that a fact calls Able for short.

Owns: whether the word behind a short name makes it another. Never: looks for names.
"""

from __future__ import annotations

from watcher.language import words_of

_SORTS = words_of("naming.sorts")


def is_of_another_sort(token: str, name: str) -> bool:
    """Say whether the token behind the short form of a name is a sort of thing that the name itself does not end in."""
    if not token or not token[0].isupper() or token.lower() not in _SORTS:
        return False
    own = name.lower().split()
    return len(own) > 1 and own[-1] in _SORTS and token.lower() not in own
