"""Names that a number tells apart: Unit 2 is not Unit 3, the second phase is not the first.

Owns: whether a sentence has another. Never: ties anything to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.short_names import number_of_name
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT


def is_another_of_a_series(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether only a number tells the fact's own from what the sentence is on ("Unit 3", not Unit 2)."""
    if has_another_number(sentence.words, pattern) or lacks_its_number(ctx, sentence, pattern):
        return True
    own = _own_turn(pattern.fact.says)
    if not own:
        return False
    told = _turns(sentence.words) or (_turns(ctx.sentences[0].words) if sentence.index else frozenset())
    return bool(told) and own not in told


@lru_cache(maxsize=10_000)
def _own_turn(says: str) -> int:
    """Return which of several turns a fact's event is ("the second flight", "its maiden voyage"), 0 where it does not say."""
    found = _turns(analyse(SLOT.sub("", says), 1))
    return next(iter(found)) if len(found) == 1 else 0


def _turns(words: Words) -> frozenset[int]:
    """Return which turns of a thing a sentence tells: "its second flight", "the third Kestrel", but no "second quarter"."""
    return frozenset(
        _TURNS[t]
        for k, t in enumerate(words.low[:-1])
        if t in _TURNS
        and words.low[k + 1].isalpha()
        and (words.low[k + 1] not in _OF_TIMES or words.low[k + 1 : k + 3] == ["in", "history"])
        and words.low[k - 1] != "for"
    )


_TURNS = {
    word: n
    for n, row in enumerate(("first maiden inaugural", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)
    for word in row.split()
}
_OF_TIMES = words_of("numbered.of_times")


def has_another_number(words: Words, pattern: Pattern) -> bool:
    """Say whether the sentence names another of those that only a number tells apart from the fact's own."""
    if not pattern.numbered:
        return False
    said = {(h.name.id, n) for h in words.names if h.name.id in pattern.numbered and (n := number_of_name(words, h))}
    return bool(said) and all((name, number) not in said for name, number in pattern.numbered.items())


def lacks_its_number(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether nothing in the sentence, or named just before, is the fact's own, which only a number tells ("Unit 3")."""
    if not pattern.numbered or not pattern.names.keys() <= pattern.numbered.keys() or _has_own(sentence.words, pattern):
        return False
    near = (*ctx.before(sentence), ctx.sentences[0])
    return not any(_has_own(s.words, pattern) for s in near) or any(has_another_number(s.words, pattern) for s in near)


def _has_own(words: Words, pattern: Pattern) -> bool:
    own = pattern.numbered
    return any(h.name.id in own and number_of_name(words, h) == own[h.name.id] for h in words.names)
