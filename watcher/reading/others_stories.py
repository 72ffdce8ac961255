"""Others' stories: an entry that names nothing of the fact's own until then, but somebody else who does the like.

"The deal" of an entry on two other firms is no deal of ours, nor are "the last soldiers" of one on another state's army.
Owns: whether a sentence is of such a story. Never: ties a value to a fact.
"""

from __future__ import annotations

from functools import cache, lru_cache

from watcher.reading.bodies import country_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.statesmen import led_by
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN, preposition
from watcher.reading.spellings import countries, known_names
from watcher.reading.status.bought import is_purchase
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import Words

_GOES = frozenset({"withdraw", "troops", "peacekeeper", "join"})


def is_of_other_firms(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact is of a purchase, and neither firm, or not the one that is bought, has been named until then."""
    if not sentence.index or not is_purchase(pattern):
        return False
    firms, bought = _firms(ctx.patterns.facts)
    if len(firms) < 2 or not firms.isdisjoint(sentence.named):
        return False
    before = [s for s in ctx.sentences if s.index <= sentence.index]
    told = {name for s in before for name in s.named}
    if not told.isdisjoint(bought or firms):
        return False
    buyer = not told.isdisjoint(firms)
    return any(_begins_with_a_stranger(s.words) or (buyer and _has_a_stranger(s.words)) for s in before[:2])


def _begins_with_a_stranger(words: Words) -> bool:
    """Say whether a name that nobody told us of is the subject: "Brightwell to buy", and not "Big merger put off"."""
    if len(words.low) < 2 or not is_strange(words, 0):
        return False
    return is_verb(words, 1) or words.low[1] in _BEHIND_A_NAME or (words.tokens[1][0].isupper() and not words.titled)


def _has_a_stranger(words: Words) -> bool:
    return not words.titled and any(is_strange(words, k) for k in range(1, len(words.low)))


_BEHIND_A_NAME = frozenset({"to", "'s", "and", "-", ","})


@lru_cache(maxsize=1_000)
def _firms(facts: tuple[Pattern, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return (the firms of the purchase of which a baseline is, those that are bought); who decides on it is none."""
    of = [p for p in facts if is_purchase(p)]
    others = countries() | _bodies()
    firms = frozenset(name for p in of for name in p.names) - others
    return firms, frozenset(name for p in of for name, roles in p.names.items() if "of" in roles) - others


@cache
def _bodies() -> frozenset[str]:
    return frozenset(name.id for rows in known_names().values() for _, name in rows if name.kind == "body")


def is_of_other_states(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the entry names nothing of the fact's state, but another here or at its head."""
    ours = _states(pattern)
    if not ours or not ours.isdisjoint(ctx.named) or not ours.isdisjoint(map(country_of, ctx.named)):
        return False
    if any(led_by(s.words, ours) for s in ctx.sentences):
        return False
    near = (sentence, ctx.sentences[0]) if sentence.index else (sentence,)
    return any(
        h.name.kind in ("country", "body")
        and h.name.id not in pattern.names
        and country_of(h.name.id) not in pattern.names
        and preposition(s.words, h.i) not in IN
        for s in near
        for h in s.words.names
    )


@lru_cache(maxsize=10_000)
def _states(pattern: Pattern) -> frozenset[str]:
    if pattern.fact.kind not in ("status", "date") or _GOES.isdisjoint((*pattern.verbs, *pattern.about, *pattern.theme)):
        return frozenset()
    return (pattern.actors - pattern.places) & countries()
