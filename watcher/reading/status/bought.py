"""Whose purchase a fact is of: a baseline's firms, where "the deal is to close" names nobody.

Owns: which facts are of a purchase, and between whom; who leads a firm that is bought or buys. Never: reads news.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.central_banks import state_of
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Sentence
from watcher.reading.holder.held_offices import CHIEFS
from watcher.reading.keys import STOP
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import NameHit, Words
from watcher.values import StatusValue


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


def buys_the_buyer(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the deal told at token k is one for who buys in the fact: "Kite dropped its offer for Sunda".

    Not where the same part of the sentence names whom Sunda buys.
    """
    buyers, parties = _sides(pattern)
    words = sentence.words
    if not buyers or _OFFERS.isdisjoint(words.low):
        return False
    for hit in words.names:
        if hit.name.id not in buyers or words.low[hit.j : hit.j + 1] == ["'s"]:
            continue
        if not (_is_bid_for(words, hit.i) or _is_bid_by_another(words, hit, parties)):
            continue
        told, deal = clause_at(sentence.clauses, k), clause_at(sentence.clauses, hit.i)
        near = range(min(told.i, deal.i), max(told.j, deal.j))
        if len(buyers) > 1:
            near = range(len(words.low))  # "Sunda said it had completed its purchase of Pellam", where they merge
        if not any(h.i in near and h.name.id in parties - {hit.name.id} for h in words.names):
            return True
    return False


@lru_cache(maxsize=1_000)
def _sides(pattern: Pattern) -> tuple[frozenset[str], frozenset[str]]:
    """Return who buys in the fact, and all between whom it is; those who merge are each bought by no other."""
    says = pattern.fact.says
    if pattern.fact.kind == "quantity" and "pay" in pattern.about:
        paid = frozenset(name for name in pattern.names if f"for {name}" in says)  # "Vantor offers [$40] a share for Pellam"
        return (frozenset(pattern.names) - paid - countries() if paid else frozenset()), frozenset(pattern.names)
    if not is_purchase(pattern):
        return frozenset(), frozenset()
    doer, patient = pattern.roles.doer, pattern.roles.patient
    asked = doer.names if doer is not None and pattern.axis == "approve" else frozenset[str]()
    parties = frozenset(pattern.names) - countries() - asked
    if not _MERGES.isdisjoint(says.lower().split()):
        return parties, parties
    if doer is not None and patient is not None and not asked:
        return (doer.names & parties if parties & patient.names - doer.names else frozenset()), parties
    of = {name for name in parties if "of" in pattern.names[name]}
    return (frozenset(name for name in parties if pattern.names[name] == {"who"}) if of else frozenset()), parties


def _is_bid_for(words: Words, i: int) -> bool:
    """Say whether the firm at token i is what somebody wants to buy: "to buy Sunda", "its bid for the miller Sunda"."""
    at = i - 1
    while at > i - 4 and at > 0 and words.low[at].isalpha() and words.tokens[at].islower() and words.low[at] not in _TIES:
        at -= 1
    return words.low[at] in _BUYING or (words.low[at] in ("of", "for") and words.low[at - 1] in _OFFERS)


def _is_bid_by_another(words: Words, hit: NameHit, parties: frozenset[str]) -> bool:
    """Say whether a firm is told of beside a bid by one that is none of the fact's: "Sunda turned down a bid by Kite"."""
    known = {n for h in words.names if h.name.id in parties or h.name.kind == "country" for n in range(h.i, h.j)}
    for i in range(hit.j, min(hit.j + 12, len(words.low) - 2)):
        if words.low[i] in _OFFERS and words.low[i + 1] in ("by", "from") and words.tokens[i + 2][0].isupper():
            return known.isdisjoint((i + 2, i + 3))
    return False


_MERGES = frozenset({"merger", "merge", "merging", "merged", "tieup", "combination"})
_BUYING = words_of("purchases.buying")
_OFFERS = words_of("purchases.deals") | _BUYING | frozenset({"bid", "offer", "quest", "approach", "pursuit"})
_TIES = _BUYING | frozenset({"of", "for", "by", "with", "from", "to", "in", "and"})


def is_only_its_day(near: list[str], concept: str, pattern: Pattern) -> bool:
    """Say whether what is put off is a day set for a deal, or a purchase that is agreed goes on: "extends its tender offer"."""
    if concept in _GOES_ON:
        value = pattern.fact.value
        return is_purchase(pattern) and isinstance(value, StatusValue) and value.word in ("agreed", "signed", "in-force")
    return concept == "delay" and not _DEADLINES.isdisjoint(near)


_GOES_ON = frozenset({"extend", "resume"})
_DEADLINES = frozenset({"deadline", "deadlines", "hearing", "vote", "meeting"})


def closes_another(words: Words, clause: Clause, k: int) -> str:
    """Return what is closed at token k, where that is no purchase ("closes ten shops", "shuts schools"), or ""."""
    group = next((g for g in clause.groups if g.head == k), None) if words.low[k] in _CLOSES else None
    what = object_of(words, clause, group) if group is not None and not is_passive(words, group) else None
    if what is None:
        return ""
    end = next((i for i in what if words.low[i] in _EDGES), what.stop)
    if end == what.start or words.tokens[end - 1][0].isupper() or not (_DEALS | _IT).isdisjoint(words.low[what.start : end]):
        return ""
    return words.text[words.start[what.start] : words.end[end - 1]]


_CLOSES = frozenset({"close", "closes", "closed", "shut", "shuts"})
_DEALS = words_of("purchases.deals") | words_of("purchases.offers")
_IT = frozenset("it this that both deals acquisitions purchases mergers transactions months weeks days year years".split())
_EDGES = frozenset(
    "in into on over at by for with after before as amid early late ahead today yesterday this last within , ; and".split()
)
