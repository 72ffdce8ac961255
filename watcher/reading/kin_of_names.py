"""Somebody who is told by whom he is near to: "Able rival Kite completes its merger" is nothing of Able's.

Owns: whether all that a sentence has of a fact's names only says whose rival another is. Never: ties a value to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern

KIN = words_of("kin_of_names.kin")


def is_of_their_kin(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence is on another, whom it tells by the fact's own, or goes on about him.

    "Able rival Kite closes its deal. It was worth $2bn."
    """
    if not pattern.names.keys().isdisjoint(sentence.named):
        return _only_tells_whose(sentence, pattern)
    return any(_only_tells_whose(back, pattern) for back in ctx.before(sentence)[:1] if back.index < sentence.index)


def _only_tells_whose(sentence: Sentence, pattern: Pattern) -> bool:
    words = sentence.words
    own = [h for h in words.names if h.name.id in pattern.names]
    if not own or KIN.isdisjoint(words.low):
        return False
    return all(
        h.j + 1 < len(words.low)
        and words.low[h.j] in KIN
        and words.tokens[h.j + 1][0].isupper()
        and not any(other.i == h.j + 1 and other.name.id in pattern.names for other in words.names)
        for h in own
    )
