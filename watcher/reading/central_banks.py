"""Central banks by their state: the Bank of Canada is Canada's central bank, the Riksbank is Sweden's.

Owns: which names are of central banks, and how else such a bank is called. Never: reads news.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.bodies import country_of
from watcher.reading.lexicon import split
from watcher.reading.spellings import known_names

_KINDS = words_of("central_banks.kinds")
_COMMERCIAL = words_of("central_banks.commercial")


@lru_cache(maxsize=1)
def _known_as() -> dict[str, tuple[str, ...]]:
    """Return the names of a central bank, the full one first, by each of them."""
    rows: str = load("rules")["central_banks.names"]
    names = [tuple(name.strip() for name in row.split(",")) for row in rows.split("|")]
    return {name: row for row in names for name in row}


def full_name(name: str) -> str:
    """Return the full name of the central bank that goes by this one, or the same: "Bank of Mexico" of Banxico."""
    return _known_as().get(name, (name,))[0]


def fuller_names(name: str) -> tuple[str, ...]:
    """Return the fuller names of the central bank that goes by this one: "Bank of Mexico" of Banxico."""
    names = _known_as().get(name, (name,))
    return names[: names.index(name)]


@lru_cache(maxsize=10_000)
def state_of(name: str) -> str:
    """Return the state whose central bank a body of this name is, or "" where it is none that its name tells."""
    name = full_name(name)
    low = split(name.lower())
    if "bank" not in name.lower() and name != "Federal Reserve":
        return ""
    if _KINDS.isdisjoint(low) and (low[:2] != ("bank", "of") or not _COMMERCIAL.isdisjoint(low)):
        return ""
    return country_of(name) or _country_at_end(low)


def _country_at_end(low: tuple[str, ...]) -> str:
    """Return the state whose name ends a name: "Central Bank of Chile"."""
    if "of" not in low:
        return ""
    begin = len(low) - low[::-1].index("of")
    rest = [t for t in low[begin:] if t != "the"]
    rows = known_names().get(rest[0], ()) if rest else ()
    return next((n.id for more, n in rows if n.kind == "country" and n.own == "own" and [rest[0], *more] == rest), "")


def heads_of(head: frozenset[str], of: frozenset[str]) -> frozenset[str]:
    """Return what the head of a bank may be called: its chairman is its president too."""
    if not head & _BOARD or "Federal Reserve" in of or not any(map(state_of, of)):
        return head
    return head | _BOARD


_BOARD = frozenset({"chairman", "president"})


_BANK_OF = re.compile(r"Bank of (?:the )?([A-Z]\w+)")


@lru_cache(maxsize=1_000)
def also_called(name: str) -> tuple[str, ...]:
    """Return how else a central bank is called: "Canada's central bank", "the Canadian central bank"."""
    state = state_of(name)
    short = [f"{bo}{of[1][0]}" for bo in ("Bo", "BO") if (of := _BANK_OF.fullmatch(name))]  # BoE
    names = [each for each in _known_as().get(name, ()) if each != name]
    if not state:
        return (*names, *short)
    out = [*names, *short, f"{state}'s central bank", f"central bank of {state}", f"central bank of the {state}"]
    for first, rows in known_names().items():
        for rest, known in rows:
            if known.id == state and known.kind == "country" and known.own in ("adj", "own"):
                spelt = " ".join((first, *rest))
                out += [f"{spelt} central bank", f"{spelt} 's central bank", f"{spelt} central bankers"]
    return tuple(dict.fromkeys(out))
