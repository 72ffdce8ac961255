"""Whose purchase a fact is of: a baseline's firms, where "the deal is to close" names nobody.

Owns: which facts are of a purchase, and between whom; who leads a firm that is bought or buys. Never: reads news.
"""

from __future__ import annotations

from watcher.reading.arguments import is_passive
from watcher.reading.central_banks import state_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.holder.held_offices import CHIEFS
from watcher.reading.keys import STOP
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words


def is_purchase(pattern: Pattern) -> bool:
    """Say whether the fact is of one firm's purchase of another, or their merger."""
    return "buy" in pattern.about | pattern.verbs | pattern.theme.keys()


def note_parties(facts: tuple[Pattern, ...]) -> None:
    """Note for each fact of a purchase who buys and is bought: those whom it names, or whom the other facts name."""
    bought = [p for p in facts if (is_purchase(p) and p.axis in ("agree", "progress", "")) or p.per & _SHARE]
    parties = frozenset(name for p in bought for name in p.names) - countries()
    firms = parties | {name for p in facts if p.head == _CHIEF for name in p.names}
    for pattern in facts:
        own = frozenset(pattern.names)
        pattern.parties = own or (parties if is_purchase(pattern) else own)
        firm = pattern.of <= firms if pattern.of else "merged_" in pattern.about
        if pattern.fact.kind == "holder" and firm and (pattern.head >= _LEADS or pattern.titles <= _BOSS):
            pattern.head, pattern.titles = _CHIEF, CHIEFS  # by whom a firm is led
        elif pattern.fact.kind == "holder" and _is_led(pattern) and _is_a_bank(pattern, facts):
            # A state's own president is none of its bank's.
            titles = _BANKERS - {"president"} if pattern.of <= countries() else _BANKERS
            pattern.head, pattern.titles = titles | {"head"}, titles | {"chair"}  # by whom a central bank is led


def _is_led(pattern: Pattern) -> bool:
    """Say whether a fact tells only who leads a body, and by no title."""
    return pattern.head >= _LEADS or (pattern.head == {"head"} and "leader" in pattern.titles)


def _is_a_bank(pattern: Pattern, facts: tuple[Pattern, ...]) -> bool:
    """Say whether what is led is a central bank: by its name, or as what sets a rate in another fact."""
    if any(map(state_of, pattern.of)) or pattern.about >= _BANK:
        return True
    set_by = {name for p in facts if p.fact.kind == "quantity" and "rate" in p.theme for name in p.names} - countries()
    return bool(pattern.of) and pattern.of <= set_by


_BOSS = frozenset({"boss", "chief", "leader", "head"})
_LEADS = frozenset({"head", "ceo", "president"})
_CHIEF = frozenset({"ceo"})
_BANKERS = frozenset({"governor", "chairman", "president"})
_BANK = frozenset({"w:central", "w:bank"})
_SHARE = frozenset({"share"})


_WHO = frozenset({"which", "who", "that", "whose"})


def is_strangers(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether a firm of a name that no fact has gives up what is its own: "Kite dropped its bid for Sunda"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group) or words.low[group.j : group.j + 1] not in (["its"], ["their"], ["a"]):
        return False
    named = {i for h in words.names if h.name.id in pattern.parties for i in range(h.i, h.j)}
    at = group.i - 1
    if words.low[clause.i] in _WHO:
        return False
    unknown = at >= clause.i and words.tokens[at][:1].isupper() and at not in named and not words.senses[at]
    return unknown and named.isdisjoint(range(clause.i, group.i)) and not words.titled


def walks_away(words: Words, clause: Clause, group: Group, pattern: Pattern) -> bool:
    """Say whether one firm walks away from another, and so from its purchase: "Halvor walked away from Brightline"."""
    if words.low[group.head] not in _WALKS:
        return False
    at = next((i for i in range(group.head + 1, min(group.head + 5, clause.j)) if words.low[i] in ("from", "of")), -1)
    if at < 0 or not {"away", "out"} & set(words.low[group.head + 1 : at]):
        return False
    party = next((h for h in words.names if h.i == at + 1 and h.name.id in pattern.parties), None)
    behind = words.low[party.j : party.j + 1] if party is not None else []
    ends = not behind or not behind[0].isalpha() or behind[0] in STOP
    return party is not None and ends and any(h.i < group.i and h.name.id in pattern.parties for h in words.names)


_WALKS = frozenset("walk walks walked walking pull pulls pulled pulling back backs backed backing".split())
