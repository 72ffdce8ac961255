"""A mission that has a name of its own ("Takuba", "Operation Serval"): what is told of others alone is none of it.

Owns: that look at a sentence. Never: ties a value to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import Clause, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words, analyse

_SORTS = words_of("own_names.sorts")


@lru_cache(maxsize=1_000)
def _own_name(pattern: Pattern) -> str:
    """Return the name that the mission of a fact goes by, which is that of no state and no body; or ""."""
    for name, roles in pattern.names.items():
        told = pattern.fact.says.partition(name)[2]
        known = analyse(name, 1).names
        if "who" in roles and told and not (known and known[0].name.kind in ("country", "body")):
            return name if not _SORTS.isdisjoint(split(told.lower())[:3]) else ""
    return ""


def is_of_others_alone(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence names other states or bodies, where the fact's own mission is named nowhere up to it.

    "The last German soldiers of the UN mission have left Mali" tells nothing of the Takuba mission.
    """
    own = _own_name(pattern)
    if not own or own in sentence.named or any(own in b.named for b in ctx.before(sentence)):
        return False
    return any(h.name.kind in ("country", "body") and h.name.id not in pattern.names for h in sentence.words.names)


def leaves_it(words: Words, clause: Clause, k: int, called: frozenset[str]) -> bool:
    """Say whether the verb at token k only tells that somebody leaves the mission: "Sweden will leave Takuba"."""
    if not called or not is_verb(words, k) or not any(s.concept == "withdraw" for s in words.senses[k]):
        return False
    return any(k < h.i < clause.j and h.name.id in called for h in words.names)
