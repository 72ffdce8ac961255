"""Who leaves a place that the members are: one person, whose going takes nothing with it; or people and craft, but no force.

Owns: that somebody leaves who is no force. Never: forces, or whose they are.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Group
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.words import NameHit, Words

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


def is_done_to_it(words: Words, hit: NameHit, k: int) -> bool:
    """Say whether a participle behind the place goes on with what was left: "left the base in Able, [handing] it over"."""
    behind = hit.j < k and words.low[k - 1] == "," and words.low[k].endswith("ing")
    return behind and words.low[k + 1 : k + 2] in (["it"], ["them"])


def is_only_beside(words: Words, begin: int, k: int, hit: NameHit, group: Group | None, pattern: Pattern) -> bool:
    """Say whether the place is only told beside a leaving at token k: an embassy's, a deal's, or one that never came about."""
    never = group is not None and words.low[group.i : group.i + 3] in _NEVER_DONE
    return never or _are_civilians(words, begin, k, hit, pattern) or _is_where_it_was_agreed(words, hit, k)


_NEVER_DONE = (["was", "to", "have"], ["were", "to", "have"])  # "was to have been vacated in May"


def _are_civilians(words: Words, begin: int, k: int, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether it is an embassy that is drawn down at token k, or its people leave, where the set is of no embassies."""
    if not pattern.about.isdisjoint(_EMBASSIES) or "base" not in pattern.about | pattern.head | {*pattern.theme}:
        return False
    near = range(begin, max(k, hit.i))
    troops = any(not _FORCES.isdisjoint(words.senses[i].keys) for i in near if words.senses[i])
    return not troops and not _OF_EMBASSIES.isdisjoint(words.low[begin : max(k, hit.i)])


def _is_where_it_was_agreed(words: Words, hit: NameHit, k: int) -> bool:
    """Say whether the place only tells with whom, or where, a deal was made: "under the deal with Able troops are to leave"."""
    at = hit.i - 1
    if hit.j > k or words.low[at] not in ("with", "in", "at"):
        return False
    return any(s.concept in _DEALS and s.pos == "n" for i in range(max(0, at - 3), at) for s in words.senses[i])


_DEALS = frozenset({"agree", "talk", "sign"})
_EMBASSIES = frozenset({"w:embassy", "w:consulat", "w:offic"})
_OF_EMBASSIES = frozenset("embassy embassies consulate consulates diplomats".split())
