"""Things told of for the first time, where a fact is on one that is known: "a park at Low Farm".

Owns: whether what a step is of is brought in as another thing than the fact's. Never: finds steps.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.roles import is_strange
from watcher.reading.words import Words

_ARTICLES = frozenset({"a", "an"})
_AT = frozenset({"at", "in", "near", "off"})
_ON = frozenset({"to", "on", "of", "at", "for", "into", "against", "between", "in"})
_ENDS = frozenset({",", ";", ":", ".", "(", "after", "as", "when", "while", "before", "because", "since"})
_DEFINITE = re.compile(r"\bthe \w|['’]s? |^[A-Z][\w’-]+ [A-Z]", re.IGNORECASE)
_ANY = re.compile(r"\] (?:a|an|any)\b")  # "has [not opened] an inquiry into it"
# Whose deals, and with whom, other rooms tell.
_OWN_RULES = frozenset({"agree", "sign", "join"})
_REACH = 14


def is_newly_told(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the step at token k is of a thing brought in with "a", with words of its own, or one at another place."""
    if not pattern.names or pattern.axis in _OWN_RULES or not _is_definite(pattern.fact.says):
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    if _lies_elsewhere(ctx, sentence, clause, pattern):
        return True
    if _ARTICLES.isdisjoint(words.low) or words.titled:
        return False
    known = _known(pattern)
    span = _thing(words, clause, k)
    if span is not None and _is_anothers(ctx, words, span, known, pattern):
        return True
    # "Repairs to a road bridge began": what the fact's own noun is on.
    for i in range(clause.i, min(clause.j, len(words.low)) - 3):
        mine = not frozenset(keys_of(words, i)).isdisjoint(pattern.verbs)
        if mine and words.low[i + 1] in _ON and words.low[i + 2] in _ARTICLES and abs(i - k) <= _REACH:
            return _is_anothers(ctx, words, range(i + 2, _end(words, i + 3, clause.j, deep=False)), known, pattern)
    return False


@lru_cache(maxsize=10_000)
def _is_definite(says: str) -> bool:
    """Say whether a fact is on one thing that is known, and not on whether there is one."""
    return (
        _DEFINITE.search(says) is not None
        and not says.startswith(("There ", "No ", "A ", "An ", "["))
        and not _ANY.search(says)
    )


@lru_cache(maxsize=10_000)
def _known(pattern: Pattern) -> frozenset[str]:
    """Return the keys of all that the fact speaks of."""
    parts = pattern.parts if pattern.deed is None else (*pattern.parts, *pattern.deed.parts)
    return frozenset({*(key for keys, _ in parts for key in keys), *pattern.theme, *pattern.about, *pattern.verbs})


def _thing(words: Words, clause: Clause, k: int) -> range | None:
    """Return the noun phrase that the step at token k is of, where it begins with "a"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None:
        return None
    what = object_of(words, clause, group) if not is_passive(words, group) else None
    if what is not None:
        begin = what.start
        return range(begin, _end(words, begin + 1, clause.j)) if words.low[begin] in _ARTICLES else None
    if not is_passive(words, group) and words.low[group.j : group.j + 1] and words.low[group.j] in ("the", "its", "their"):
        return None
    if words.low[clause.i] in _ARTICLES:
        return range(clause.i, group.i)
    # "A law that lets Dorn build has come into force": past the relative clause.
    opens = (
        words.low[0] in _ARTICLES
        and "," not in words.low[: group.i]
        and not {"that", "which", "who"}.isdisjoint(words.low[: group.i])
    )
    return range(group.i) if opens else None


def _end(words: Words, begin: int, end: int, *, deep: bool = True) -> int:
    stops = _ENDS if deep else _ENDS | _ON | {"which", "that", "who", "with", "from", "by"}
    return next((i for i in range(begin, end) if words.low[i] in stops or (not deep and is_verb(words, i))), end)


def _is_anothers(ctx: Context, words: Words, span: range, known: frozenset[str], pattern: Pattern) -> bool:
    """Say whether a phrase has none of the fact's names, and a stranger's."""
    about = ctx.patterns
    ours = pattern.names.keys() | about.named | about.topical | about.home
    if any(h.i in span and h.name.id in ours for h in words.names):
        return False
    own = [i for i in span if best_match(keys_of(words, i), known) >= 0.6]
    strange = any(i > span.start + 1 and is_strange(words, i) for i in span) or any(h.i in span for h in words.names)
    return strange and bool(own or len(span) <= 7)


def _lies_elsewhere(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the fact's noun is told of a place that is none of its own: "the reactor at Dorn", for the Able reactor."""
    words = sentence.words
    told = (sentence, *ctx.before(sentence), *ctx.sentences[:1])
    if any(not pattern.names.keys().isdisjoint(s.named) for s in told if s.index <= sentence.index):
        return False
    nouns = frozenset(key for keys, weight in pattern.parts if weight >= 1 for key in keys)
    for i in range(clause.i, min(clause.j, len(words.low)) - 2):
        there = words.low[i + 1] in _AT and is_strange(words, i + 2) and words.tokens[i][0].islower()
        if there and best_match(keys_of(words, i), nouns) >= 0.8:
            return True
    return False
