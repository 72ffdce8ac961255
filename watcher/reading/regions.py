"""Which states a region has: "the Pacific states that have ratified it" can be joined by Tonga, and not by Morocco.

Owns: the states that a fact's own sentence leaves out. Never: reads news.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import load
from watcher.reading.spellings import countries


@lru_cache(maxsize=1)
def _regions() -> dict[str, frozenset[str]]:
    return {name: frozenset(one.strip() for one in states.split(",")) for name, states in load("places")["regions"].items()}


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    names = "|".join(map(re.escape, _regions()))
    return re.compile(rf"\b({names}) (?:member )?(?:states|countries|nations|members|governments|islands|parliaments)\b")


@lru_cache(maxsize=1_000)
def region_of(says: str) -> str:
    """Return the region whose states a set fact is of, "" where it is of any."""
    found = _named().search(says.partition("[")[0])
    return found[1] if found else ""


def left_out(says: str) -> frozenset[str]:
    """Return the states that cannot join those of the fact's sentence."""
    region = region_of(says)
    return (countries() | {"European Union"}) - _regions()[region] if region else frozenset()
