"""What stands in for a fact's parties and words: both sides, a state's own regulator, a short form of a name that has the word.

Owns: such stand-ins. Never: which step is told, or ties anything to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import country_of
from watcher.reading.clauses import Clause
from watcher.reading.keys import best_match, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words, analyse

_RIVAL = words_of("sides.rival")
_BOTH = frozenset({"both", "two"})
_SIDES = words_of("sides.sides")
# What a party to a matter is called, beside its name: "the Voss rebels".
PARTY = frozenset({"fighter", "troops", "government", "personnel", "w:army", "w:militia", "w:group", "w:union", "employee"})


def sides_are_told(words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether both sides are spoken of as such, where a fact is on two: "the warring factions", "both sides"."""
    if not is_between_two(pattern):
        return False
    others = {h.name.id for h in words.names if h.name.kind == "country" and h.name.own != "seat"} - pattern.names.keys()
    if others and not any(h.name.id in pattern.names for h in words.names):
        return False  # the sides are those that are named
    return not _SIDES.isdisjoint(words.low) and any(are_both(words, k) for k in range(clause.i, clause.j))


def are_both(words: Words, k: int) -> bool:
    """Say whether token k is a noun for two parties together: "both sides", "the two countries", "the warring factions"."""
    if words.low[k] not in _SIDES:
        return False
    before = words.low[max(0, k - 3) : k]
    return not _RIVAL.isdisjoint(before) or not _BOTH.isdisjoint(before)


@lru_cache(maxsize=10_000)
def is_between_two(pattern: Pattern) -> bool:
    """Say whether the fact's sentence tells of two parties: "between A and B", "A and B have"."""
    return " between " in pattern.fact.says or len(pattern.subjects) > 1


def speaks_for(words: Words, clause: Clause, name: str) -> bool:
    """Say whether a body stands there that is of this state: the CMA is Britain's, the FTC is America's."""
    return any(
        clause.i <= h.i < clause.j and h.name.kind == "body" and h.name.id != name and country_of(h.name.id) == name
        for h in words.names
    )


def is_in_a_name(words: Words, clause: Clause, wanted: frozenset[str]) -> bool:
    """Say whether a short form of the clause has the wanted word in its long one: WGA is a guild of writers."""
    return any(
        clause.i <= h.i < clause.j
        and h.j - h.i == 1
        and h.name.kind == "name"
        and " " in h.name.id
        and words.low[h.i] not in h.name.id.lower().split()
        and best_match(_keys_in(h.name.id), wanted) >= 0.6
        for h in words.names
    )


@lru_cache(maxsize=10_000)
def _keys_in(name: str) -> tuple[str, ...]:
    """Return the keys of the words of a name."""
    told = analyse(name.lower(), 1)
    return tuple(key for k in range(len(told.low)) for key in keys_of(told, k))


def is_one_of_them(words: Words, name: str) -> bool:
    """Say whether a name is one of many told together: "80 countries, among them A and B, have ratified", "so has A"."""
    low = words.low
    have_all = "all" in low and _have_all(low)
    for hit in words.names:
        if hit.name.id != name or hit.name.own == "adj":
            continue
        if have_all and not is_left_out(words, hit.i):
            return True  # "with A's vote all members have now ratified it"
        k = hit.i - 1
        while k > 0 and (low[k] in _LISTS or any(h.i <= k < h.j for h in words.names)):
            k -= 1
        if tuple(low[k - 1 : k + 1]) in _AMONG or low[k] in _INCLUDING:
            return not _MANY.isdisjoint(low[max(0, k - 12) : k])
        if low[k - 1 : k + 1] == [",", "after"] and (low[hit.j] in _DAYS or low[hit.j] in ".,"):
            # "The tenth to ratify it, after A in May".
            return "to" in low[:k] and any(t[-2:] == "th" or t in _NTH for t in low[:k])
        if low[k] in ("has", "have", "did") and low[k - 1] == "so":
            return True
    return False


def _have_all(low: list[str]) -> bool:
    """Say whether all of many are told to have done it: "all 30 members of the bloc have ratified it"."""
    for i in (i for i, t in enumerate(low) if t in _MANY):
        if "all" in low[max(0, i - 3) : i] and "not" not in low[max(0, i - 4) : i]:
            return not {"have", "had"}.isdisjoint(low[i + 1 : i + 5]) and _BUT.isdisjoint(low[i : i + 4])
    return False


_BUT = frozenset({"but", "except", "bar", "to", "must", "n't", "not"})
_NTH = frozenset({"second", "third", "latest", "next"})
_DAYS = frozenset({"last", "on", "in", "earlier", "this", "and", "a"})
_LISTS = frozenset({",", "and", "the"})
_AMONG = frozenset({("among", "them"), ("such", "as"), ("most", "recently"), ("as", "well")})
_INCLUDING = frozenset({"including", "like"})
_MANY = frozenset("countries nations states members parties governments parliaments allies signatories capitals".split())


def is_left_out(words: Words, at: int) -> bool:
    """Say whether the name at a token is told to be the one that did not: "but not Peru", "all except the Senate"."""
    before = words.low[max(0, at - 3) : at]
    before = before[:-1] if before[-1:] == ["the"] else before
    if before[-1:] == ["but"]:
        return not _ALL.isdisjoint(words.low[max(0, at - 5) : at])  # "all members but Peru"
    return before[-1:] in (["not"], ["except"], ["excepting"], ["barring"]) or before[-2:] in _LEAVING_OUT


_ALL = frozenset({"all", "every", "both", "each"})
_LEAVING_OUT = (["except", "for"], ["other", "than"], ["apart", "from"], ["aside", "from"])
