"""Shares: how many leave, told as a share of those who are there ("cuts its forces by a fifth", "a cut of 20 percent").

Owns: whether a percentage is how many leave, and whether a count is how many there are. Never: other numbers.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie
from watcher.values import Quantity, Unknown

_LESS = frozenset({"lower", "withdraw"})
_BEING = words_of("quantity.being") | {"become", "becomes", "became"}


def asks_how_many_leave(pattern: Pattern) -> bool:
    """Say whether the fact is how many leave, which nobody knows yet."""
    return isinstance(pattern.fact.value, Unknown) and bool(pattern.head) and "withdraw" in pattern.about


def is_share_leaving(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether the percentage is by how much those that the fact counts become fewer."""
    if not isinstance(mention.value, Quantity) or mention.value.unit != "%" or not asks_how_many_leave(pattern):
        return False
    words, first = sentence.words, sentence.words.at(mention.start)
    clause = clause_at(sentence.clauses, first)
    by = mention.role == "difference" or words.low[first - 1 : first] in (["by"], ["of"])
    less = any(clause.i <= k < clause.j and words.cost(k, first) <= 14 for k in tokens_like(words, _LESS, 1.0))
    return by and less and any(clause.i <= k < first for k in tokens_like(words, pattern.head))


def tie_share(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie:
    """Return how surely the percentage is a value of the fact that asks how many leave."""
    tie, first = Tie(), sentence.words.at(mention.start)
    who = max(k for k in tokens_like(sentence.words, pattern.head) if k < first)
    tie.add("share", "by how much they become fewer", 3.0)
    _ = place_tie(ctx, sentence, who, who, pattern, tie) and actor_tie(ctx, sentence, who, who, pattern, tie) and tie.holds()
    return tie


def told_of_share(sentence: Sentence, mention: Mention, told: Told) -> Told:
    """Return how a cut is told: until it is done, it is a plan ("has begun to cut", "cuts")."""
    first = sentence.words.at(mention.start)
    begun = has_begun(sentence, first)
    clause = clause_at(sentence.clauses, first)
    cuts = [k for k in tokens_like(sentence.words, _LESS, 1.0) if clause.i <= k < first]
    if cuts and mention.role != "to":
        told = told_of(sentence, cuts[-1])
    return Told("planned", "firm", why="begun, not done") if told.stance == "asserted" and (begun or not told.done) else told


def has_begun(sentence: Sentence, k: int) -> bool:
    """Say whether what is told of token k has begun only ("has started to cut its forces from 2,500 to 2,000")."""
    group = group_of(sentence.words, clause_at(sentence.clauses, k).groups, k)
    return group is not None and any(s.concept == "begin" for i in range(group.i, group.j) for s in sentence.words.senses[i])


def tells_how_many_there_are(sentence: Sentence, mention: Mention, span: int) -> bool:
    """Say whether a count is told of those that are there before or after some leave: "2,500 become 2,000", "down to 500"."""
    words, first = sentence.words, sentence.words.at(mention.start)
    if words.low[first - 2 : first] in (["of", "its"], ["of", "the"], ["of", "their"]) and words.low[first - 3] in _PART:
        return True  # "how many of its 2,500 soldiers will leave"
    if mention.role in ("from", "to"):
        clause = clause_at(sentence.clauses, first)
        return (
            any(clause.i <= k < clause.j for k in tokens_like(words, frozenset({"lower"}), 1.0))
            or "down" in (words.low[max(0, first - 3) : first])
        )
    group = next((g for g in sentence.groups if g.i == span + 1), None)
    becomes = group is not None and group.j - group.i == 1 and words.low[group.head] in _BEING
    return becomes and not {"gone", "out", "home", "away", "leaving"} & set(words.low[span + 1 : span + 5])


_PART = frozenset({"many", "some", "most", "part", "few", "none", "more"})


def is_rest_of_a_cut(sentence: Sentence, k: int) -> bool:
    """Say whether those who stay are what a cut leaves for now ("drawdown begun, fewer than 2,000 troops to remain")."""
    words = sentence.words
    cut = any(i < k and words.senses[i].noun for i in tokens_like(words, frozenset({"lower", "withdraw"}), 1.0))
    return cut and any(m.role == "value" and 0 < k - words.at(m.start) <= 6 for m in sentence.quantities)


def are_still_there(sentence: Sentence, mention: Mention, span: int, pattern: Pattern) -> bool:
    """Say whether a share is of those who are there yet, where the fact tells how many have left: "half are still in Niger"."""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit not in ("share", "%") or "withdraw" not in pattern.about:
        return False
    low, clause = sentence.words.low, clause_at(sentence.clauses, span)
    gone = any(clause.i <= k < clause.j for k in tokens_like(sentence.words, _LESS, 1.0))
    return not gone and not _STILL.isdisjoint(low[span : span + 6])


_STILL = frozenset({"still", "remain", "remains", "stay", "stays"})


def is_yet_to_pass(sentence: Sentence, mention: Mention) -> bool:
    """Say whether a bound is one that a number is brought across: "will cut its force to fewer than 1,000"."""
    words, value = sentence.words, mention.value
    if not isinstance(value, Quantity) or value.bound not in _ACROSS:
        return False
    k = words.at(mention.start)
    clause = clause_at(sentence.clauses, k)
    moves = any(clause.i <= i < k for i in tokens_like(words, _ACROSS[value.bound], 1.0))
    return words.low[k - 1 : k] == ["to"] and (moves or (value.bound == "<" and "down" in words.low[max(0, k - 3) : k]))


_ACROSS = {"<": frozenset({"lower"}), ">": frozenset({"raise"})}
