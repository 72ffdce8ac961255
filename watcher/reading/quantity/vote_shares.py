"""Shares of a vote told without the vote: "Able finished with 48%", "Able 48%, Best 44", "her share rises to 48.1%"; and polls.

Owns: what speaks for a percentage or a count of seats as what somebody won, and what only a poll gives. Never: ties a number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import all_keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import Quantity

_WINS, _SHARES, _COUNTS = words_of("vote_shares.wins"), words_of("vote_shares.shares"), words_of("vote_shares.counts")
_SURVEYS, _GIVES, _POLLS = words_of("vote_shares.surveys"), words_of("vote_shares.gives"), frozenset({"poll", "polls"})
_VOTES = frozenset({"vote", "elect"})
_WON = _VOTES | {"seat", "turnout"}


@lru_cache(maxsize=10_000)
def _is_a_share(pattern: Pattern) -> bool:
    """Say whether a fact tells what percentage of a vote somebody has won."""
    told = pattern.fact.value
    plain = isinstance(told, Quantity) and told.unit == "%" and not pattern.head and bool(pattern.subjects)
    return plain and not pattern.about.isdisjoint(_VOTES) and pattern.about <= _VOTES | {"share", "hold", "own_"}


def is_share_won(ctx: Context, sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether a percentage is what the fact's own has won: by a verb of winning, as a share, or right behind the name."""
    if not _is_a_share(pattern):
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, first)
    own = [h for h in words.names if h.name.id in pattern.subjects and h.j <= first]
    if not own:
        return False
    hit = own[-1]
    between = words.low[hit.j : first]
    others = any(h.i >= hit.j and h.i < first and h.name.kind == "name" for h in words.names)
    if others or len(between) > 9:
        return False
    voted = any(
        not _COUNTS.isdisjoint(s.words.low) or not _VOTES.isdisjoint(all_keys_of(s.words)) for s in _near(ctx, sentence)
    )
    if not between or all(t in _POINTS for t in between):
        return voted
    wins = not _WINS.isdisjoint(between)
    return voted and clause.i <= first and (wins or not _SHARES.isdisjoint(between))


def _near(ctx: Context, sentence: Sentence) -> list[Sentence]:
    return [sentence, *ctx.before(sentence)[:1], ctx.sentences[0]]


_POINTS = frozenset({":", "-", "–", "on", "at", "with", "(", "[", ","})


def only_polled(words: Words, pattern: Pattern) -> bool:
    """Say whether it is a poll or a projection that gives somebody so much of a vote, or so many seats."""
    if (pattern.about | pattern.head).isdisjoint(_WON) or not _POLLED.isdisjoint(split(pattern.fact.says.lower())):
        return False
    low = words.low
    if not _SURVEYS.isdisjoint(low):
        return True
    for k in [k for k, token in enumerate(low) if token in _POLLS]:
        if low[k - 1] in _OPINION or (low[k + 1 : k + 2] and low[k + 1] in _GIVES) or "according" in low[max(0, k - 4) : k]:
            return True
    return False


@lru_cache(maxsize=10_000)
def asks_opinion(pattern: Pattern) -> bool:
    """Say whether a fact tells what share of people are for or against a thing, which only a survey can tell."""
    told = pattern.fact.value
    share = isinstance(told, Quantity) and told.unit in ("%", "share")
    return share and (
        not _OPINIONS.isdisjoint(split(pattern.fact.says.lower())) or _ARE_FOR.search(pattern.fact.says) is not None
    )


_ARE_FOR = re.compile(r"\bare (?:for|against) ")
_OPINIONS = words_of("vote_shares.opinions")
_POLLED = _POLLS | _SURVEYS | {"for", "against", "support", "favour", "favor"}
_OPINION = frozenset({"exit", "opinion", "latest"})
