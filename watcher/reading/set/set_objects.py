"""What is done to something else than what the members do it to: "a ban on melons", "withdrew its ambassador", "its label".

Owns: the object of the fact's act, where it is plainly another. Never: says who joins or leaves.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, keys_of, tokens_like
from watcher.reading.patterns import Frame, Pattern
from watcher.reading.set.set_frames import root_of
from watcher.reading.words import Words

_GOODS = words_of("others.goods")
_POSTS = words_of("others.posts")
_OF_IT = words_of("others.of_it")
_ON = frozenset({"on", "against"})
_REACH = 6


def acts_on_another(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether the act of the fact in the clause of token k is plainly done to something that is not the fact's."""
    frame, words = pattern.frame, sentence.words
    if frame is None or words.titled:
        return False
    if _takes_its_people(words, pattern, k):
        return True
    if not frame.does:
        return False
    clause = clause_at(sentence.parted, k)
    if not frame.things:
        return _is_only_owned(words, frame, k, clause.j)
    if not frame.roots or frame.acts:
        return False
    acts = [i for i in range(clause.i, clause.j) if root_of(words.low[i]) in frame.roots]
    if not acts or _told_so_far(ctx, sentence, frame):
        return False
    return any(_has_another_object(words, i, clause.j) for i in acts)


def _told_so_far(ctx: Context, sentence: Sentence, frame: Frame) -> bool:
    """Say whether what the members do it to is told in the sentence, or before it."""
    near = (sentence, *ctx.before(sentence), *ctx.sentences[:1])
    return any(tokens_like(s.words, keys, 0.6) for s in near for keys in frame.things)


def _has_another_object(words: Words, k: int, end: int) -> bool:
    """Say whether a plain thing that nobody tells more of is the object of the act at token k: "a ban on melons"."""
    names = {i for h in words.names for i in range(h.i, h.j)}
    i = k + 1 + (words.low[k + 1 : k + 2] != [] and words.low[k + 1] in _ON)
    stop = min(i + _REACH, end)
    while i < stop and (i in names or words.low[i] in ("the", "a", "all", "'s", "some", "any")):
        i += 1
    if i >= stop or not words.tokens[i].islower() or words.low[i] in STOP or not words.tokens[i].isalpha():
        return False
    keys = keys_of(words, i)
    return bool(keys) and all(key[:2] == "w:" for key in keys) and words.low[i] not in _GOODS and not words.cues[i]


def _takes_its_people(words: Words, pattern: Pattern, k: int) -> bool:
    """Say whether it is its envoy, or a wish of its own, that somebody withdraws: "withdrew its ambassador from Able"."""
    after = words.low[k + 1 : k + 4]
    if not after or after[0] not in ("its", "their", "his", "her"):
        return False
    said = pattern.fact.says.lower()
    return any(t in _POSTS and t not in said for t in after[1:])


def _is_only_owned(words: Words, frame: Frame, k: int, end: int) -> bool:
    """Say whether the fact's name only tells whose the object is: "recognised Able's wine label"."""
    own = [h for h in words.names if h.name.id in frame.names and k < h.i < end]
    return bool(own) and all(
        words.low[h.j : h.j + 1] == ["'s"] and not _OF_IT.intersection(words.low[h.j + 1 : h.j + 4]) for h in own
    )
