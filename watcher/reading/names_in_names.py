"""Names that are no third: two joined by a hyphen ("the Chilean-Peruvian border"), and a place's own adjective.

Owns: what such a word is made of. Never: which names a baseline has.
"""

from __future__ import annotations

from collections.abc import Container

from watcher.reading.lexicon import split
from watcher.reading.spellings import known_names


def place_of(text: str, alone: Container[str]) -> str:
    """Return the place of the baseline whose people or adjective a word is ("Tigrayan" of Tigray), or ""."""
    cuts = (text.removesuffix("s").removesuffix(end) for end in ("an", "n", "ian", "i", "ese") if len(text) >= 6)
    return next((cut for cut in cuts if cut != text and len(cut) >= 5 and cut in alone and not _is_known(text)), "")


def is_pair(term: str, alone: Container[str]) -> bool:
    """Say whether a name is two joined that are known or stand alone as well: "Thai-Cambodian" is no third party."""
    parts = term.split("-")
    return len(parts) == 2 and all(part in alone or _is_known(part) for part in parts)


def _is_known(text: str) -> bool:
    tokens = split(text)
    return any(rest == tokens[1:] for rest, _ in known_names().get(tokens[0], ())) if tokens else False


def other_papers(name: str) -> list[str]:
    """Return a paper's name with the other words for one: the Lund Trade Agreement may be told as the "Lund Trade Pact"."""
    of, _, sort = name.rpartition(" ")
    return [f"{of} {other}" for other in _PAPERS if other != sort] if of and sort in _PAPERS else []


_PAPERS = ("Agreement", "Accord", "Pact", "Treaty", "Deal")
