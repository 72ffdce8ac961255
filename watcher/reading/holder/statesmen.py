"""Leaders whom all news names without their country: "President Biden" is the president of one country alone.

Owns: of which country they are. Never: says who is in an office now.
"""

from __future__ import annotations

from functools import cache

from watcher.language import load
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words


@cache
def _country_of() -> dict[str, frozenset[str]]:
    """Return the countries of each leader by the whole name, and by the last where no two countries' leaders share it."""
    out: dict[str, set[str]] = {}
    for country, names in load("statesmen").items():
        for name in (name.strip() for name in names.split(",")):
            for key in (name, name.split()[-1]):
                out.setdefault(key.lower(), set()).add(country)
    return {name: frozenset(known) for name, known in out.items() if len(known) == 1}


def leads_elsewhere(name: str, pattern: Pattern) -> bool:
    """Say whether a person is known as a leader of another country than the one whose office the fact is on."""
    ours = pattern.of & countries()
    known = _country_of().get(name.lower(), frozenset())
    return bool(ours) and bool(known) and known.isdisjoint(ours) and not pattern.head.isdisjoint(_OFFICES)


_OFFICES = frozenset({"president", "prime-minister", "minister", "chancellor", "secretary", "king"})


def is_under_a_leader(words: Words, i: int, ours: frozenset[str]) -> bool:
    """Say whether the leader named last before token i is one of our states': "President Able asked his defence secretary".

    A last name alone tells it behind a title only: many share one.
    """
    known, led = _country_of(), frozenset[str]()
    for k in range(i if ours else 0):
        titled = k > 0 and words.low[k - 1] in _HEADS and words.tokens[k][0].isupper()
        names = (" ".join(words.low[k : k + n]) for n in ((3, 2, 1) if titled else (3, 2)))
        led = next((known[name] for name in names if name in known), led)
    return bool(led & ours)


def led_by(words: Words, ours: frozenset[str]) -> bool:
    """Say whether a leader of one of these countries is named."""
    known = _country_of()
    return any(not ours.isdisjoint(known.get(token.lower(), ())) for token in words.tokens if token[0].isupper())


def names_a_leader_of(words: Words, i: int, country: str) -> bool:
    """Say whether no name, or that of one of the country's known leaders, stands behind the title at token i."""
    names = (" ".join(words.low[i + 1 : i + 1 + n]) for n in (1, 2, 3))
    named = words.tokens[i + 1 : i + 2] != [] and words.tokens[i + 1][0].isupper()
    return not named or any(country in _country_of().get(name, ()) for name in names)


_HEADS = frozenset({"president", "minister", "chancellor", "premier"})
