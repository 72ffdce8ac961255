"""The ladder that a status fact stands on, and the words by which its object is told.

Owns: from the words of a status fact to its axis and parts. Never: reads news.
"""

from __future__ import annotations

from watcher.language import load, words_of
from watcher.reading.keys import STOP, is_modifier, keys_of, senses_of
from watcher.reading.lexicon import concepts, is_office, stem
from watcher.reading.naming import MARK
from watcher.reading.words import NameHit, Words

_PLAIN = words_of("facts.plain")
_VAGUE = frozenset(
    "government country person w:group w:party w:side w:army w:military w:militia w:rebel w:movement"
    " w:project w:programme w:program w:scheme w:process".split()
)
_WHY = frozenset({"because", "amid", "after", "following", "despite", "since"})
# One of these in a fact on the end of the other's work stands for it.
_ENDING = frozenset({"coalition", "mission", "troops", "peacekeeper"})


def parts_of(words: Words, named: set[int], own: set[str], told: Words) -> tuple[tuple[frozenset[str], float], ...]:
    """Return the words of a status fact that its object is told by, each with what may stand for it and its weight."""
    ends = any(s.concept == "end" for senses in words.senses for s in senses)
    out: list[tuple[frozenset[str], float]] = []
    slot = words.low.index(MARK) if MARK in words.low else 0
    why = next((k for k in range(slot, len(words.low)) if words.low[k] in _WHY), len(words.low))
    him = next((h.j for h in words.names if h.name.kind == "name"), len(words.low))
    charges = next((k for k in range(him, len(words.low)) if words.low[k] in _FOR), len(words.low))
    for source, skip in ((words, named), (told, set[int]())):
        for k in range(len(source.low)):
            keys = frozenset(keys_of(source, k)) if k not in skip and source.low[k] != MARK else frozenset()
            if source.low[k] in _NUMBERS:
                continue
            if (
                not keys
                or keys & own
                or (keys & {"court", "decision", "raise"} and own >= {"convict", "acquit"})
                or keys & {"member"}
                or any(keys & other for other, _ in out)
            ):
                continue
            if "w:contract" in keys:
                keys |= {"agree"}  # the contract that a union settles
            if ends and keys & _ENDING:
                keys |= {"mission", "coalition", "withdraw"}
            noun = senses_of(source, k).noun or (
                not source.senses[k] and not source.low[k].endswith(("al", "ly", "ary", "ic", "ern"))
            )
            if source.low[k].endswith("ing") and is_modifier(source, k):
                noun = False  # "rolling power cuts"
            if keys & _VAGUE or source.low[k] in _PLAIN or "-" in (*source.low[k - 1 : k], *source.low[k + 1 : k + 2]):
                noun = False
            if source is words and (k >= why or (k > charges and own >= _TRIAL)):
                out.append((keys, 0.1))  # why it is so, or for what somebody is on trial, may go without saying
                continue
            out.append((keys, 1.0 if noun and source is words else 0.4 if source is words else 0.2))
    return tuple(out)


def described(words: Words, hit: NameHit) -> frozenset[str]:
    """Return the keys of what somebody named is told to be before the name: "the trial of [former president] Able Best"."""
    at, run = hit.i - 1, list[int]()
    while at >= 0 and words.tokens[at].isalpha() and words.low[at] not in STOP and not words.covered[at]:
        run.append(at)
        at -= 1
    person = any(s.concept in _PEOPLE or is_office(s.concept) for k in run for s in words.senses[k])
    person |= bool(run) and words.low[run[0]].endswith(_SORTS)  # "the rapper Able", "the chipmaker Best"
    return frozenset(key for k in run for key in keys_of(words, k)) if person else frozenset()


_PEOPLE = frozenset({"person", "civilian", "employee", "fighter", "prisoner", "hostage", "ceo", "head", "seat"})
_SORTS = ("er", "or", "ist", "ian", "man", "woman", "star", "mogul", "tycoon", "firm", "company", "group")
_TRIAL, _FOR = frozenset({"convict", "acquit"}), frozenset({"for", "on", "over"})
_NUMBERS = words_of("clauses.numbers") - {"one"}
# What takes its own course, whatever it is on.
_COURSES = frozenset({"talk", "search", "build", "decision", "inquiry"})


_FORCE = frozenset({"valid", "take_effect"})
_PACTS = frozenset({"agree", "ceasefire", "join"})


def axis_of(inside: list[str], outside: list[str], head: frozenset[str], *, negated: bool = False, open_: bool = False) -> str:
    """Return the ladder of a status by the concepts in its slot and around it; "progress" where none is named.

    head: what the noun stands for that it is said of: talks on a treaty are talks, whatever they are on. open_: what it is said
    of is "in talks" or "under negotiation".
    """
    if "release" in inside and of_people(outside):
        return "release"
    if negated and "begin" in inside and "release" in head and of_people(outside):
        return "progress"  # "the release of the prisoners has [not begun]"
    if negated and not _FORCE.isdisjoint(inside) and _PACTS.isdisjoint(outside):
        return "force"
    for concept in inside:
        if concept in ("agree", "sign", "approve", "join", "stay", "launch", "trial", "strike", "open", "release"):
            return concept
        if concept == "ceasefire":
            return "agree"
        if concept == "member":
            return "join"
        if concept in ("convict", "charge", "acquit", "sentence") or (concept == "decision" and "reject" not in inside):
            return "trial"
    if not _COURSES.isdisjoint(head):
        return "progress"
    if "valid" in inside and not negated and "bill_" in outside:
        return "progress"  # an amnesty law, a strike law is [in force]
    if "talk" in inside and (open_ or (not negated and not _DEALS.isdisjoint(outside))):
        return "agree"  # who is in talks about a thing may agree on it
    if "reject" in inside and not negated:
        # What a board has turned down it may yet accept.
        return "approve"
    for concept in outside:
        if concept == "ceasefire":
            return "agree"
        if concept in ("agree", "launch", "trial", "strike", "open", "release", "join"):
            return concept
        if concept in ("charge", "case", "appeal", "court"):
            return "trial"
    return "progress"


_DEALS = frozenset({"buy", "sell"})


def of_people(outside: list[str]) -> bool:
    """Say whether people are among what a fact is on: soldiers, hostages, an engineer."""
    return any(c == "person" or "person" in concepts()[c].wider for c in outside if c in concepts()) or any(
        c in _TRADES for c in outside
    )


_TRADES = frozenset(f"w:{stem(word)}" for word in words_of("headcounts.trades"))


def is_event(concept: str) -> bool:
    """Say whether a concept names something that happens."""
    return bool(load("concepts")[concept].get("v"))
