"""Whose course it is: the state or body to which an event belongs, and who was spoken of before it.

Owns: what speaks against an event by whose it is. Never: which step it is.
"""

from __future__ import annotations

from watcher.reading.bodies import country_of, is_of_one
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.name_parts import ends_a_name, leads_a_compound
from watcher.reading.patterns import Pattern
from watcher.reading.places import preposition
from watcher.reading.status.courses import is_anyones, is_owned
from watcher.reading.strange_bodies import has_known_subject, has_strange_subject
from watcher.reading.ties import beside_ours
from watcher.reading.words import Words

_WAYS = frozenset({"in", "at", "through", "via", "across", "near", "toward", "towards"})


def actor_fits(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    # Who only tells it is not whose it is: "Varnia's minister said the search was over".
    teller = next((g.j for g in reversed(sentence.groups) if g.report and g.j <= clause.i), 0)
    rivals = [
        h
        for h in words.names
        if teller <= h.i
        and h.j <= k
        and words.low[h.j] != ":"
        and not leads_a_compound(words, h)
        and not ends_a_name(words, h)
        and preposition(words, h.i) not in _WAYS
        and h.name.kind in ("country", "body")
        and words.cost(h.i, k) <= 8
        and not beside_ours(words, h, pattern)
    ]
    if not rivals or not pattern.actors or is_anyones(pattern) or is_owned(words, k, pattern):
        return True
    mine = [h for h in words.names if rivals[-1].j < h.i and h.j <= k and h.name.id in pattern.actors]
    if any("of" in words.low[rivals[-1].j : h.i] for h in mine):
        return True  # "the Kenyan soldiers of the East African force flew home"
    hit = min(rivals, key=lambda h: words.cost(h.i, k))
    name = hit.name.id
    if "extradite" in pattern.verbs and is_verb(words, k) and hit.name.own == "own":
        return True  # "Uganda will extradite him", whom the fact has sent by nobody
    ours = name in pattern.names or country_of(name) in pattern.names  # what the Security Council lifts are UN sanctions
    return ours or name in ctx.patterns.topical or is_of_one(name, pattern.names)


def spoken_of_others(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence without any of the fact's names follows one that is of other countries alone."""
    ours = pattern.names.keys() | ctx.patterns.topical | ctx.patterns.home
    if not pattern.actors or not sentence.named.isdisjoint(ours):
        return False
    before = [
        h for s in ctx.before(sentence) for h in s.words.names if h.name.kind == "country" and not ends_a_name(s.words, h)
    ]
    return bool(before) and all(h.name.id not in ours and not is_of_one(h.name.id, ours) for h in before)


def is_anothers_own(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the thing at token k is told to be that of a subject nobody told us of ("Ulm drops [its] curfew")."""
    verb = next((g.i for g in clause.groups if g.i < k), 0)
    if words.titled or not verb or {"its", "their"}.isdisjoint(words.low[max(verb + 1, k - 3) : k]):
        return False
    ours = any(h.name.id in pattern.names and clause.i <= h.i < clause.j for h in words.names)
    return not ours and (has_strange_subject(words, clause, verb) or has_known_subject(words, verb, pattern))


def does_it_to_others(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the doing that somebody is blamed for at token k is none to the fact's: "for withdrawing its ambassador"."""
    if words.low[k - 1 : k] != ["for"] or not words.low[k].endswith("ing"):
        return False
    return not any(k < i <= min(k + 4, clause.j - 1) for i in tokens_like(words, pattern.about - pattern.verbs))
