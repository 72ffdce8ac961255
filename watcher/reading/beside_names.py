"""Names that only tell who or where another is: "Hadley, a rival of Able", "a mine 200 kilometres from Able".

Owns: whether a fact's own names stand only so in a sentence. Never: ties a value to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.words import NameHit, Words

_LENGTHS = words_of("beside.lengths")
_ROLES = words_of("beside.roles")
_OTHERS = words_of("beside.others")
_PRONOUNS = frozenset({"it", "them", "him", "her"})
_CUES = _LENGTHS | _ROLES | frozenset({"unlike", "former", "ex"})


def only_beside(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether each of the fact's names that the sentence has is there only to tell who or where another is."""
    words = sentence.words
    if _CUES.isdisjoint(words.low) or not pattern.names:
        return False
    whose = {name for name, roles in pattern.names.items() if roles != {"where"}} or pattern.names.keys()
    own = [h for h in words.names if h.name.id in whose]
    return bool(own) and all(_is_beside(words, hit) for hit in own)


def _is_beside(words: Words, hit: NameHit) -> bool:
    low = words.low
    near = low[max(0, hit.i - 6) : hit.i]
    if "from" in near and not _LENGTHS.isdisjoint(near[: near.index("from")]):
        return True  # "200 kilometres from Able", "two miles from where the Able farm is to stand"
    if low[hit.i - 1 : hit.i] == ["unlike"] and hit.i:
        return True
    if not _PRONOUNS.isdisjoint(low[hit.j :]):
        return False  # "Best, a rival of Able, has agreed to buy it"
    if _is_who_worked_there(words, hit):
        return True
    begin = next((i for i in range(hit.i - 1, max(-1, hit.i - 7), -1) if low[i] in (",", "(")), -1)
    if begin < 1 or not any(t in _ROLES for t in low[begin + 1 : hit.i]) or low[begin + 1] not in _OTHERS:
        return False
    end = hit.j
    while end < len(low) and words.covered[end]:
        end += 1
    stranger = words.tokens[begin - 1][0].isupper() and not any(
        h.i <= begin - 1 < h.j and h.name == hit.name for h in words.names
    )
    return stranger and low[end : end + 1] in ([","], [")"])


def _is_who_worked_there(words: Words, hit: NameHit) -> bool:
    """Say whether the name only tells where somebody worked: "a former Able manager", "an ex-Able worker"."""
    before = words.low[max(0, hit.i - 2) : hit.i]
    after = words.low[hit.j : hit.j + 1]
    return ("former" in before[-1:] or before == ["ex", "-"]) and after != [] and after[0].isalpha()
