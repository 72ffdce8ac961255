"""Names: who holds an office, and what belongs to a set.

Owns: names and their sameness across transliterations and short forms. Never: finds a name in a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from watcher.language import load
from watcher.values.letters import unaccented


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderValue:
    """A person or organisation in an office. rung: in-office, acting, designate, nominated, or left."""

    name: str
    rung: str = "in-office"

    def to_json(self) -> object:
        return {"left": [self.name]} if self.rung == "left" else self.name

    @classmethod
    def from_json(cls, data: Any) -> HolderValue:
        if isinstance(data, dict):
            return cls(name=str(data["left"][0]), rung="left")
        return cls(name=str(data))

    def show(self) -> str:
        if self.rung == "left":
            return f"{self.name} no longer"
        return self.name if self.rung == "in-office" else f"{self.name} ({self.rung})"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetValue:
    """Members of a set, or those that left or joined it."""

    members: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()

    def to_json(self) -> object:
        if self.left or self.joined:
            return {key: list(names) for key, names in (("left", self.left), ("joined", self.joined)) if names}
        return list(self.members)

    @classmethod
    def from_json(cls, data: Any) -> SetValue:
        if isinstance(data, dict):
            return cls(left=tuple(data.get("left", ())), joined=tuple(data.get("joined", ())))
        return cls(members=tuple(data))

    def show(self) -> str:
        if self.left or self.joined:
            gone = f"without {', '.join(self.left)}" if self.left else ""
            new = f"with {', '.join(self.joined)}" if self.joined else ""
            return "; ".join(filter(None, (gone, new)))
        return ", ".join(self.members) or "none"


_PARTICLES = re.compile(r"\b(?:al|el|ul|as|ad|bin|ibn|ben|de|da|van|von|der|mr|mrs|ms|dr|sir|lord|the|of|and)\b")


@cache
def folded(name: str) -> tuple[str, ...]:
    """Return a name's words without accents, particles, titles and punctuation, in lower case."""
    plain = unicodedata.normalize("NFKD", unaccented(name)).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"['’`]s\b", "", plain)
    plain = re.sub(r"['’`.]", "", plain)
    return tuple(_PARTICLES.sub(" ", re.sub(r"[^a-z0-9]+", " ", plain)).split())


def _skeleton(word: str) -> str:
    """Return the consonants of a word with those folded that transliterations exchange."""
    word = re.sub(
        r"(.)\1+", r"\1", word.replace("ph", "f").replace("kh", "h").replace("gh", "g").replace("ck", "k").replace("ou", "u")
    )
    word = word.translate(str.maketrans("cqzwyj", "kksvii"))
    return word[0] + re.sub(r"[aeiou]", "", word[1:]) if word else ""


def _near(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < 4:
        return False
    return _skeleton(a) == _skeleton(b) or (
        abs(len(a) - len(b)) <= 2 and a[0] == b[0] and _edits(a, b) <= (1 if min(len(a), len(b)) < 7 else 2)
    )


def _edits(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


@cache
def _states() -> dict[str, str]:
    """Return each state by its folded names: the first of its names."""
    lines = [line.split("|")[0].split(",") for line in load("places")["countries"].splitlines() if line.strip()]
    return {" ".join(folded(name.strip())): own[0].strip() for own in lines for name in own}


def same_holder(a: str, b: str, aliases: Iterable[tuple[str, ...]] = ()) -> bool:
    """Say whether two names are of one person or body: short forms, transliterations, spelling slips, and the aliases given."""
    one, other = folded(a), folded(b)
    if not one or not other:
        return a == b
    for group in aliases:
        plain = [folded(g) for g in group]
        if one in plain and other in plain:
            return True
    if one == other:
        return True
    states = [_states().get(" ".join(name)) for name in (one, other)]
    if all(states):
        return states[0] == states[1]  # Niger is no short form of Nigeria, nor Sudan one of South Sudan
    if len(one) == 1 or len(other) == 1:
        short, long = (one, other) if len(one) <= len(other) else (other, one)
        return any(_near(short[0], word) for word in long)
    if not _near(one[-1], other[-1]):
        return set(one) <= set(other) or set(other) <= set(one)
    return len(one) != len(other) or _near(one[0], other[0]) or one[0][0] == other[0][0] or _is_short(one[0], other[0])


def _is_short(a: str, b: str) -> bool:
    """Say whether a first name is the end of a longer one, as pet names are: "Tina" of "Christina"."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and long.endswith(short)


def same(was: HolderValue, said: HolderValue, aliases: Iterable[tuple[str, ...]] = ()) -> bool:
    """Say whether `said` is no news: the same person on the same rung."""
    return same_holder(was.name, said.name, aliases) and was.rung == said.rung


def apply_set(members: tuple[str, ...], change: SetValue) -> tuple[str, ...]:
    """Return the members after a change: those that left are gone, those that joined are added once."""
    if change.members:
        return change.members
    kept = tuple(m for m in members if not any(same_holder(m, gone) for gone in change.left))
    return kept + tuple(j for j in change.joined if not any(same_holder(j, m) for m in kept))
