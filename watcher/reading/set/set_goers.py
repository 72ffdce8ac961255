"""Who leaves a place that the members are: one person, whose going takes nothing with it; or people and craft, but no force.

Owns: that somebody leaves who is no force. Never: forces, or whose they are.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.lexicon import is_office
from watcher.reading.words import Words

_ONE = words_of("set_goers.persons")
_FORCES = frozenset({"troops", "peacekeeper", "fighter", "police", "mission", "base"})


def is_one_person(words: Words, begin: int, k: int) -> bool:
    """Say whether a single person leaves at token k: "the French ambassador left Chad", "President Able left Chad"."""
    near = range(max(begin, k - 6), k)
    if any(not _FORCES.isdisjoint(words.senses[i].keys) for i in near if words.senses[i]):
        return False
    at = k - 1
    while at > begin and (words.tokens[at][0].isupper() or words.low[at] in _SMALL):
        at -= 1  # "President [Able has] left", "the ambassador, [Able], left"
    one = words.low[at] in _ONE or any(s.pos == "n" and is_office(s.concept) and s.form != "pl" for s in words.senses[at])
    return one or (words.low[at + 1] in _ONE and at + 2 < k)


def is_no_force(words: Words, begin: int, k: int) -> bool:
    """Say whether no force leaves at token k, but one person, people beside it, or craft that are to come back."""
    return is_one_person(words, begin, k) or _are_beside_it(words, begin, k)


def _are_beside_it(words: Words, begin: int, k: int) -> bool:
    at = k - 1
    while at > begin and words.low[at] in _SMALL:
        at -= 1
    whole = not {"last", "all", "final"}.isdisjoint(words.low[max(begin, at - 4) : at])
    return words.low[at] in _PEOPLE or (words.low[at] in _CRAFT and not whole)


_PEOPLE = words_of("set_goers.people")
_CRAFT = words_of("set_goers.craft")
_SMALL = frozenset({"has", "had", "will", "is", "to", "also", "on", ",", "-"})
