"""Between whom a deal is told to be, where a topic has several: A's with B is not A's with C.

Owns: what speaks against a step by the parties that are named beside it. Never: which step it is.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from watcher.reading.bodies import body_of
from watcher.reading.clauses import Clause, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, keys_of, tokens_like
from watcher.reading.name_parts import leads_a_compound
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.standing_in import is_between_two
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import NameHit, Words

_AND = (["and"], ["and", "the"], ["-"], [",", "and"])
_OWN_SORTS = frozenset({"buy", "ceasefire"})
_DEALS = frozenset({"agree", "buy", "talk", "ceasefire", "sign"})


def is_between_others(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the nearest sentence that names a party names one of another fact's deal, and not both of this one's."""
    others = rivals_of(ctx.patterns.facts, pattern)
    if not others:
        return False
    for near in (sentence, *ctx.before(sentence)):
        named = near.named | {name for name in pattern.actors if body_of(name) in near.named}
        if not others.isdisjoint(named):
            # "Ministers let Peru and Chile in": the club that both join need not be named beside them.
            joins = pattern.actors & countries() if "join" in pattern.about else frozenset[str]()
            return not ((joins or pattern.actors) <= named)
        if not pattern.actors.isdisjoint(named):
            return False
    return False


def joined_by_another(words: Words, clause: Clause, pattern: Pattern) -> str:
    """Return with whom else one of a fact's parties is told to do it ("A and C signed", "the A-C pact", of A and B), or ""."""
    deal = pattern.axis in ("agree", "sign")
    if len(pattern.actors) < 2 or not (deal or (pattern.deed and " and " in pattern.fact.says)):
        return ""
    for own, other in pairwise(words.names):
        # "The Chad-Niger pact that leaves the rebels out".
        paired = own.j + 1 == other.i and words.low[own.j] == "-" and not clause.j <= own.i
        if paired and len({own.name.id, other.name.id} & pattern.actors) == 1 and "agree" in keys_of(words, other.j):
            return other.name.id if own.name.id in pattern.actors else own.name.id
    inside = [h for h in words.names if clause.i <= h.i < clause.j]
    ours = [h for h in inside if h.name.id in pattern.actors]
    if deal and "-backed" not in pattern.fact.says and (backer := _only_backs(words, ours)):
        return f"whom {backer} backs"
    if len({h.name.id for h in ours}) != 1:
        return ""
    for own in ours:
        for other in words.names:
            between = words.low[own.j : other.i] if other.i >= own.j else words.low[other.j : own.i]
            if (
                _is_party(other, pattern)
                and (between in _AND or _in_a_title(words, between))
                and (deal or other.name.kind == "country")
            ):
                return other.name.id
        if deal and (unknown := _unknown_beside(words, own)):
            return unknown
    return ""


def _only_backs(words: Words, ours: list[NameHit]) -> str:
    """Return a party that is only told to back another who does it: "Peru and the Chad-backed front signed an accord"."""
    backs = {h.name.id for h in ours if leads_a_compound(words, h) and words.low[h.j + 1] in _BACKED}
    return next((name for name in backs if all(h.name.id != name or leads_a_compound(words, h) for h in ours)), "")


_BACKED = frozenset({"backed", "supported", "sponsored", "aligned", "allied", "armed", "funded"})


def _in_a_title(words: Words, between: list[str]) -> bool:
    """Say whether a headline joins two by what stands between them: "Able, Halden agree on it"."""
    return not words.index and between == [","]


def _beside(sentence: Sentence, pattern: Pattern) -> str:
    """Return with whom else one of two talks: but a club talks with several at once on their entry."""
    two = len(pattern.actors) > 1 and "join" not in pattern.about
    return beside_a_stranger(sentence.words, pattern) if two else ""


def beside_a_stranger(words: Words, pattern: Pattern) -> str:
    """Return with whom else one alone of the fact's parties is told: "Able and Halden swap prisoners" (of Able and Best)."""
    ours = [h for h in words.names if h.name.id in pattern.actors]
    if len({h.name.id for h in ours}) != 1:
        return ""
    for own in ours:
        joined = (h for h in words.names if h.name.id not in pattern.names and h.name.kind in ("country", "name"))
        other = next((h.name.id for h in joined if words.low[own.j : h.i] in _AND or words.low[h.j : own.i] in _AND), "")
        if other := other or _unknown_beside(words, own):
            return other
    return ""


def _unknown_beside(words: Words, own: NameHit) -> str:
    """Return a party that no fact names, of one word, joined to one of the fact's: "Kestrel and [Halden] agree to merge"."""
    known = {i for h in words.names for i in range(h.i, h.j)}
    joins = ("and", "-") if words.index else ("and", "-", ",")  # "Kestrel, Halden break off talks" is how a headline joins two
    after = own.j + 1 if words.low[own.j : own.j + 1] != [] and words.low[own.j] in joins else -1
    before = own.i - 2 if own.i and words.low[own.i - 1] in joins else -1
    for at in (after, before):
        if not 0 <= at < len(words.low) or at in known or words.senses[at] or not words.tokens[at].istitle():
            continue
        alone = words.low[at + 1 : at + 2] != ["'s"] and not words.tokens[at + 1 : at + 2][0:1][0][:1].isupper()
        if alone and words.low[at] not in STOP and (at > 0 or words.index) and not words.titled:
            return words.tokens[at]
    return ""


def talks_of_another(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> str:
    """Return the country whose talks with a party of the fact a sentence is on that names none of its countries; or "".

    So too another body that the talks at token k are with, and a meeting, where the fact is of talks on an accession.
    """
    if "talk" in pattern.verbs and (other := _other_side(sentence, pattern, k) or _beside(sentence, pattern)):
        return other
    ours = pattern.actors & countries()
    if "talk" not in pattern.verbs or not ours or ours == pattern.actors or not ours.isdisjoint(sentence.named):
        return ""
    known = pattern.names.keys() | ctx.patterns.topical | ctx.patterns.home
    words = sentence.words
    for hit in words.names:
        if hit.name.kind != "country" or hit.name.own != "own" or hit.name.id in known:
            continue
        before = words.low[hit.i - 1] if hit.i else ""
        # Who opens accession talks is a candidate, who opens others may be their host.
        opens = not before and "join" in pattern.about and words.low[hit.j : hit.j + 1] != ["'s"]
        if before in _PARTY or opens:
            return hit.name.id
    return ""


_NEAR = 6  # tokens
_MEET = frozenset({"meet", "meets", "met", "meeting"})
_PARTY = frozenset({"for", "with", "between"})


def _other_side(sentence: Sentence, pattern: Pattern, k: int) -> str:
    words = sentence.words
    meets = words.low[k] in _MEET and (is_verb(words, k) or not k) and words.low[k + 1 : k + 2] != ["of"]
    if meets and "join" in pattern.about and all(abs(i - k) > _NEAR for i in tokens_like(words, frozenset({"join"}), 1.0)):
        return "a meeting"  # "ministers met in Quito": no talks on an accession
    j = k + 1
    while words.covered[j : j + 1] == [True]:
        j += 1
    if words.low[j : j + 1] != ["with"] or not pattern.actors - sentence.named:
        return ""
    at = j + 1 + (words.low[j + 1 : j + 2] == ["the"])
    hit = next((h for h in words.names if h.i == at), None)
    if hit is None and len(pattern.actors) > 1 and sentence.index and is_strange(words, at):
        return words.tokens[at]
    return hit.name.id if hit is not None and _is_party(hit, pattern) and hit.name.kind != "name" else ""


def _is_party(hit: NameHit, pattern: Pattern) -> bool:
    return hit.name.kind in ("country", "body", "name") and hit.name.own == "own" and hit.name.id not in pattern.names


@lru_cache(maxsize=10_000)
def rivals_of(facts: tuple[Pattern, ...], pattern: Pattern) -> frozenset[str]:
    """Return the parties of other facts' deals with one of this fact's two parties."""
    if not is_between_two(pattern) or not _is_deal(pattern):
        return frozenset()
    alike = [p for p in facts if p is not pattern and p.axis != "approve" and _is_deal(p) and _sorts(p) & _sorts(pattern)]
    shared = [p.actors for p in alike if p.actors & pattern.actors and p.actors - pattern.actors]
    return frozenset(name for actors in shared for name in actors) - pattern.names.keys()


def _is_deal(pattern: Pattern) -> bool:
    return pattern.fact.kind == "status" and len(pattern.actors) > 1 and bool(_sorts(pattern))


def _sorts(pattern: Pattern) -> frozenset[str]:
    """Return of which sort the deal is: a purchase, or what two parties agree on; nothing where it is none."""
    told = {*pattern.about, pattern.thing, pattern.axis, *pattern.verbs}
    return _OWN_SORTS & told or (frozenset({"agree"}) if told & _DEALS else frozenset())
