"""Which body a mission is of, by its name: UNIFIL and MINUSMA are of the United Nations, EULEX is of the European Union.

Owns: that kinship of names. Never: reads a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from watcher.language import load, words_of
from watcher.reading.lexicon import split
from watcher.reading.missions import Mission, missions, named_for
from watcher.reading.spellings import known_names
from watcher.reading.words import Words

_BEGINNINGS = {
    "United Nations": words_of("bodies.united_nations"),
    "European Union": words_of("bodies.european_union"),
    "African Union": words_of("bodies.african_union"),
    "NATO": words_of("bodies.nato"),
}


@lru_cache(maxsize=10_000)
def body_of(name: str) -> str:
    """Return the body that a mission of this name is of, or "" where its name does not say."""
    if len(name) < 4 or not name.isupper() or not name.isalpha():
        return ""
    low = name.lower()
    if known := next((mission.body for mission in missions() if name in mission.names), ""):
        return known
    return next((body for body, rows in _BEGINNINGS.items() if body != name and any(low.startswith(row) for row in rows)), "")


def told_apart(said: str) -> list[Mission]:
    """Return the missions that are named there and are the only ones of their body of which it tells."""
    ours = [mission for mission in missions() if any(re.search(rf"\b{name}\b", said) for name in mission.names)]
    other = {body_of(name) for name in re.findall(r"\b[A-Z]{4,}\b", said) if all(name not in m.names for m in ours)}
    return [m for m in ours if m.body not in other and sum(o.body == m.body for o in ours) == 1]


def missions_of(says: list[str]) -> tuple[dict[str, str], set[str]]:
    """Return (whose each mission is that facts describe, the capitals that stand for themselves there).

    What is called by its body there, and is the only mission of it, is not called by its own name.
    """
    bodies, said = named_for(says), " ".join(says)
    apart = bodies.keys() & {name for mission in told_apart(said) for name in mission.names}
    return bodies, set(re.findall(r"\b[A-Z]{4,}\b", said)) - apart


@cache
def _owners() -> dict[str, str]:
    return {body.strip(): country for country, bodies in load("places")["of"].items() for body in bodies.split(",")}


@lru_cache(maxsize=1_000)
def country_of(name: str) -> str:
    """Return the country of a well-known body, or that a body's name has ("Hungarian National Bank", "Bank of X"), or ""."""
    if owner := _owners().get(name):
        return owner
    tokens = split(name)
    rows = known_names().get(tokens[0], ()) if len(tokens) > 1 else ()
    own = (
        known for rest, known in rows if known.own == "adj" and known.kind == "country" and rest == tokens[1 : 1 + len(rest)]
    )
    if found := next((known.id for known in own), ""):
        return found
    if "of" not in tokens[1:-1] or tokens[0] in _WATERS:
        return ""
    at = len(tokens) - tokens[::-1].index("of")  # "Bank of Japan"
    rest = tokens[at:]
    whole = (known for more, known in known_names().get(rest[0], ()) if more == rest[1:] and known.kind == "country")
    return next((known.id for known in whole), "")


_WATERS = frozenset({"gulf", "sea", "bay", "strait", "straits", "coast", "north", "south", "east", "west"})


def is_of_one(name: str, ours: Iterable[str]) -> bool:
    """Say whether a body is that of one of these missions: who speaks of UN peacekeepers may mean UNIFIL's."""
    return any(body_of(each) == name for each in ours)


@lru_cache(maxsize=10_000)
def bodies_of(names: frozenset[str]) -> frozenset[str]:
    """Return the bodies that missions of these names are of."""
    return frozenset(map(body_of, names)) - {""}


@lru_cache(maxsize=1_000)
def ratifies_for(name: str) -> str:
    """Return the country whose ratification is that of its parliament of this name: "the UK Parliament"; or ""."""
    words = name.split()
    if not words or words[-1].lower() not in _PARLIAMENTS:
        return ""
    return country_of(name) or (_known(words[0]) if len(words) > 1 else "")  # "Storting", "UK Parliament"


def ratifies(low: list[str], k: int) -> bool:
    """Say whether the word at token k is of ratifying, which a state has done once its parliament has."""
    return low[k].startswith("ratif") or not _INSTRUMENTS.isdisjoint(low[k + 1 : k + 5])


_INSTRUMENTS = frozenset({"instrument", "instruments"})


def _known(word: str) -> str:
    rows = known_names().get(word.lower(), ())
    return next((known.id for rest, known in rows if not rest and known.kind == "country"), "")


_PARLIAMENTS = words_of("status.parliaments")
_REGULATORS = words_of("status.regulators")


def kind_of_body(subject: str) -> frozenset[str]:
    """Return the common nouns that stand for a named body's people: lawmakers for a parliament, regulators for an authority."""
    named = set(subject.lower().split())
    if named & _PARLIAMENTS:
        return frozenset({"seat", "parliament"})
    if "council" in named and named & _UNIONS:
        return frozenset({"minister"})  # the Council of the EU is that of its ministers
    return frozenset({"regulator"}) if named & _REGULATORS else frozenset()


_UNIONS = frozenset({"eu", "european"})


def is_by_its_chamber(words: Words, begin: int, k: int, subject: str) -> bool:
    """Say whether a chamber of the fact's congress acts at token k: "the House passed", "cleared the Senate"."""
    if subject.split()[-1] not in _CONGRESSES:
        return False
    owners = {h.name.id for h in words.names if begin <= h.i < k and h.name.kind == "country"}
    if not owners <= {country_of(subject)}:
        return False
    behind = range(k + 1, min(k + 4, len(words.low)) if words.low[k] in _THROUGH else k + 1)
    return any(words.tokens[i] in _CHAMBERS for i in (*range(begin, k), *behind))


_CONGRESSES = frozenset({"Congress", "Parliament"})
_CHAMBERS = words_of("status.chambers")
_THROUGH = words_of("status.through")
