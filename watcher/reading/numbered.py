"""Names that a number tells apart: Unit 2 is not Unit 3, the second phase is not the first.

Owns: whether a sentence has another. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.short_names import number_of_name
from watcher.reading.words import Words


def is_another_of_a_series(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether only a number tells the fact's own from what the sentence is on ("Unit 3", not Unit 2)."""
    return has_another_number(sentence.words, pattern) or lacks_its_number(ctx, sentence, pattern)


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
