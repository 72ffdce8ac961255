"""What "the accord" or "the pullout" is, where an entry names the fact's parties: the fact's own.

Owns: a noun with an article and nothing that tells it from others. Never: which step is told.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import body_of
from watcher.reading.clauses import Clause
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.naming import known_id
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.status.deal_sides import rivals_of
from watcher.reading.words import Words, analyse

_ARTICLES = frozenset({"the", "this", "its", "their"})
_DEALS = frozenset({"agree", "sign", "approve", "force"})
_RELATIVE = frozenset({"that", "which"})
_OF = frozenset({"of", "with", "between", "by", "on", "for", "to", "from", "in", "against"})
_PLAIN = words_of("definites.plain")


def is_the_one(ctx: Context, words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the clause is of "the" one of the fact's sort, and the entry is about the fact's own."""
    if pattern.axis == "join":
        return _joins_what_was_told(ctx, words, clause, pattern)
    if pattern.axis not in _DEALS or not (_are_named(ctx, pattern) if pattern.names else _is_told_before(ctx, words, pattern)):
        return False
    if rivals_of(ctx.patterns.facts, pattern):
        return False
    wanted = _nouns(pattern)
    if clause.i and words.low[clause.i] in _RELATIVE:
        clause = Clause(max(0, clause.i - 6), clause.j, clause.groups)  # "the accord, which was signed in May"
    return any(
        _is_bare(words, i, clause, pattern) for i in range(clause.i, clause.j) if best_match(keys_of(words, i), wanted) >= 0.8
    )


def _are_named(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the entry names all whom the fact names."""
    return all(name in ctx.named or body_of(name) in ctx.named for name in _needed(pattern))


def _is_told_before(ctx: Context, words: Words, pattern: Pattern) -> bool:
    """Say whether an entry that names both of the topic's parties has told before what a fact without a name is on."""
    before = [s for s in ctx.sentences if s.index < words.index][-2:]
    on = [wanted for wanted, weight in pattern.parts if weight >= 1]
    told = any(all(tokens_like(s.words, wanted, 1.0) for wanted in on) for s in before)
    return bool(on) and told and len(ctx.patterns.leading) > 1 and ctx.patterns.leading <= ctx.named


def is_that_strike(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the clause is of a strike, and those whom it hits, or who do it, are named in it or in the title."""
    ours = pattern.names.keys() | ctx.patterns.leading
    if pattern.axis != "strike" or not ours & (sentence.named | ctx.sentences[0].named):
        return False
    if any(other is not pattern and other.axis == "strike" for other in ctx.patterns.facts):
        return False  # of writers and of actors: whose it is has to be told
    words = sentence.words
    found = [k for k in tokens_like(words, frozenset({"strike"}), 0.8) if clause.i <= k < clause.j and words.senses[k].noun]
    called = {i for h in words.names if h.name.id in ours for i in range(h.i, h.j)}
    return any(_is_ours(words, k - 1, called) for k in found)


def _is_ours(words: Words, before: int, called: set[int]) -> bool:
    """Say whether the word before a strike does not make it another: "a 2019 strike", "the Able strike"."""
    token = words.tokens[before]
    if words.low[before] in ("'", "'s", "a", "an") or token[0].isdigit():
        return False
    return before in called or not before or words.titled or not token[0].isupper()


def _joins_what_was_told(ctx: Context, words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether "the country joined", and nothing is said to be joined but what was named before it."""
    if len(pattern.names) < 2 or not pattern.names.keys() <= ctx.named or words.names:
        return False
    group = next(iter(clause.groups), None)
    if group is None or not words.low[group.head].startswith(("join", "enter")):
        return False
    told = words.low[clause.i : group.i]
    who = [t for t in told if t not in _ARTICLES]
    behind = words.low[group.j] if group.j < clause.j else ""
    return bool(who) and _COUNTRIES.issuperset(who) and (not behind or behind in _WHEN or words.covered[group.j])


_COUNTRIES = frozenset({"country", "nation", "state", "republic", "kingdom", "island", "it"})
_WHEN = frozenset("on in at last after as this , . with from early late".split()) | MONTHS


@lru_cache(maxsize=10_000)
def _nouns(pattern: Pattern) -> frozenset[str]:
    """Return the keys of what the fact's step is of."""
    patient = pattern.roles.patient.head if pattern.roles.patient is not None else frozenset[str]()
    own = patient or pattern.verbs or frozenset(key for name in pattern.names for key in _sort_of(name))
    return own | ({pattern.thing} if pattern.thing else set()) | ({"agree"} if pattern.axis == "sign" else set())


@lru_cache(maxsize=10_000)
def _needed(pattern: Pattern) -> list[str]:
    """Return the fact's names but for those of who brought it about: "the [UN]-brokered truce in Yemen" is that of Yemen."""
    aside = {known_id((name,)) or name for name in re.findall(r"\b([A-Z][\w.]*)-[a-z]+ed\b", pattern.fact.says)}
    return [name for name in pattern.names if name not in aside] or [*pattern.names]


def _sort_of(name: str) -> tuple[str, ...]:
    """Return the keys of what bears a name of several words, where the last of them says it: "the Open Waters Treaty"."""
    return keys_of(analyse(name.lower(), 1), len(split(name)) - 1) if " " in name else ()


def _is_bare(words: Words, i: int, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the noun at token i has an article, and no words that tell it from others of its sort."""
    if not senses_of(words, i).noun or not words.tokens[i].islower():
        return False
    begin = i - 1
    while begin >= clause.i and words.low[begin] not in _ARTICLES:
        if words.low[begin] in STOP or not words.tokens[begin].islower() or i - begin > 3:
            return False
        if words.low[begin] not in _PLAIN and best_match(keys_of(words, begin), frozenset(pattern.theme)) < 0.8:
            return False
        begin -= 1
    if begin < clause.i:
        return False
    end = i + 1
    while words.covered[end : end + 1] == [True]:
        end += 1
    if words.low[end : end + 1] and words.low[end] in _OF:
        # "The accord with Peru": of whom it tells has to be the fact's.
        named = [h for h in words.names if end < h.i <= end + 3]
        return bool(named) and all(h.name.id in pattern.names for h in named)
    return True
