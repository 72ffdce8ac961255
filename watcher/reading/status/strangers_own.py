"""What strangers do, or have: a partner of the fact's person, a crossing at another place, a deal with another side.

Owns: what speaks against a step by names that nobody told us of. Never: finds steps, names that the baseline knows.
"""

from __future__ import annotations

from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.status.step_rivals import is_of_their_kin
from watcher.reading.strange_bodies import has_strange_subject, is_strange
from watcher.reading.words import Words


def is_strangers_own(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the step at token k is told of one that a stranger to the fact does, has or takes part in."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    if pattern.deed is not None and pattern.deed.befalls and is_of_their_kin(words, clause, pattern):
        return True
    if _does_it_instead(ctx, sentence, clause, k, pattern) or _is_of_a_namesake(ctx, sentence, clause, pattern):
        return True
    if not pattern.names or not pattern.names.keys().isdisjoint(sentence.named):
        return pattern.axis in ("agree", "sign") and _is_with_a_stranger(sentence, clause, pattern)
    if ctx.patterns.topical | ctx.patterns.home and not (ctx.patterns.topical | ctx.patterns.home).isdisjoint(sentence.named):
        return False
    if _is_at_another_place(words, clause, pattern):
        return True
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    nowhere = ctx.named.isdisjoint(pattern.names) and len(ctx.patterns.facts) == 1
    return nowhere and group is not None and bool(words.index) and has_strange_subject(words, clause, group.i)


def _does_it_instead(ctx: Context, sentence: Sentence, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether a stranger does what the fact has its own do, who is named neither before that nor in the headline."""
    own = pattern.deed.acts if pattern.deed is not None else frozenset[str]()
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if not own or group is None or not sentence.words.index or is_passive(sentence.words, group):
        return False
    words = sentence.words
    told = {h.name.id for h in words.names if h.i < group.i} | ctx.sentences[0].named
    told |= {name for b in ctx.before(sentence) for name in b.named}
    return own.isdisjoint(told) and has_strange_subject(words, clause, group.i)


def _is_of_a_namesake(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern) -> bool:
    """Say whether a thing of the fact's sort is told of by a strange name: "Camp Orle was handed over", of Camp Merrit."""
    own = pattern.deed.called if pattern.deed is not None else frozenset[str]()
    if not own or any(not own.isdisjoint(s.named) for s in (sentence, *ctx.before(sentence))):
        return False
    words = sentence.words
    sorts = tokens_like(words, pattern.called | pattern.sorts, 0.9)
    return any(is_strange(words, i + 1) for i in sorts if clause.i <= i < clause.j - 1)


def _is_with_a_stranger(sentence: Sentence, clause: Clause, pattern: Pattern) -> bool:
    """Say whether one of the fact's two parties does it "with" one that nobody told us of: "a swap with the Belt Republic"."""
    words = sentence.words
    says = pattern.fact.says
    if len(pattern.actors) < 2 or pattern.actors <= sentence.named or words.titled:
        return False
    for i in range(clause.i, clause.j - 1):
        if words.low[i] == "with":
            at = i + 1 + (words.low[i + 1] == "the")
            if at >= clause.j:
                return False
            known = any(h.i <= at < h.j for h in words.names) or words.tokens[at] in says
            if not known and words.tokens[at][0].isupper():
                return _is_named(words, at)
    return False


def _is_named(words: Words, at: int) -> bool:
    """Say whether a capital within a sentence begins a side's name, hardly a person's: "the Belt Republic"."""
    both = at + 1 < len(words.low) and words.tokens[at + 1][0].isupper()
    return words.low[at - 1] == "the" if both else is_strange(words, at)


def _is_at_another_place(words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the fact's thing is told to be at a place that nobody told us of: "the crossing at Tell Aswad"."""
    if not pattern.places or words.titled:
        return False
    parts = pattern.deed.parts if pattern.deed is not None else pattern.parts
    wanted = frozenset(key for keys, weight in parts if weight >= 1 for key in keys)
    for at in tokens_like(words, wanted, 0.8):
        if clause.i <= at < clause.j - 2 and words.low[at + 1] in ("at", "in", "near", "of", "on"):
            begin = at + 2 + (words.low[at + 2] == "the")
            noun = senses_of(words, at).noun or not words.senses[at]
            if noun and begin < clause.j - 1 and _names_a_place(words, begin):
                return True
    return False


def _names_a_place(words: Words, begin: int) -> bool:
    """Say whether an unknown name begins at a token, also one of words that are plain by themselves: "Tell Aswad"."""
    if any(h.i <= begin < h.j for h in words.names):
        return False
    return is_strange(words, begin) or (words.tokens[begin][0].isupper() and is_strange(words, begin + 1))
