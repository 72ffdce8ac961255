"""Another in the fact's own frame: "fighters of the Eastern Bloc" for those of the Southern Front, "the camp in Abidjan".

Owns: whether a clause tells the fact's noun of a stranger's name, where the fact tells it of its own. Never: ties a value.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT

# In a place: what lies in it may be named instead of it.
_WITHIN = frozenset({"in", "at", "near"})
_OF = frozenset({"of", "for", "with", "to", "from", "against", "on", "by"}) | _WITHIN
_CALENDAR = frozenset(map(str.lower, words_of("facts.calendar")))
_PLAIN = words_of("namesakes.plain")

Frame = tuple[frozenset[str], str, frozenset[str]]


def another_in_its_frame(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the stranger whom the clause of token k tells the fact's own noun of; "" where there is none.

    What is named in the clause as the fact's own is, and what lies in its place may be: "the camp in Able" is one in Brelin
    where Brelin is told of before.
    """
    frames = _frames_of(pattern.fact.says)
    if not frames:
        return ""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    for i in range(clause.i, min(clause.j, len(words.low)) - 2):
        by = words.low[i + 1]
        if by not in _OF or not words.tokens[i][0].islower():
            continue
        begin, end = _run(words, i + 2)
        if begin == end or _is_known(words, begin, end, pattern):
            continue
        mine = frozenset(keys_of(words, i))
        for keys, beside, name in frames:
            if beside != by or keys.isdisjoint(mine):
                continue
            if by in _WITHIN:
                ours = any(not name.isdisjoint(s.words.low) for s in ctx.sentences)
            else:
                ours = not name.isdisjoint(words.low[clause.i : clause.j])
            if not ours:
                return " ".join(words.tokens[begin:end])
    return ""


def _is_known(words: Words, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether the name is the fact's own, or a country's: which of these a value is of is for the ties to say."""
    ids = [h.name.id for h in words.names if h.i < end and h.j > begin]
    return any(id_ in pattern.names or (pattern.places and id_ in countries()) for id_ in ids)


def _run(words: Words, i: int) -> tuple[int, int]:
    """Return where the capitalised words begin and end that stand at token i, behind an article; equal where there are none."""
    if i < len(words.low) and words.low[i] == "the":
        i += 1
    j = i
    while j < len(words.low) and words.tokens[j][0].isupper() and words.low[j] not in _CALENDAR | _PLAIN:
        j += 1
    return i, j


@lru_cache(maxsize=10_000)
def _frames_of(says: str) -> tuple[Frame, ...]:
    """Return each noun of a fact's sentence with its preposition and the words of the name behind it."""
    words = analyse(SLOT.sub(" ", says))
    out = list[Frame]()
    for i in range(len(words.low) - 2):
        if words.low[i + 1] in _OF and words.tokens[i][0].islower() and words.low[i] not in STOP:
            begin, end = _run(words, i + 2)
            keys = frozenset(keys_of(words, i))
            within = words.low[i + 1] in _WITHIN and any(h.i < end and h.j > begin and h.name.own == "own" for h in words.names)
            if begin < end and keys and not within:
                out.append((keys, words.low[i + 1], frozenset(words.low[begin:end]) - STOP))
    return tuple(out)
