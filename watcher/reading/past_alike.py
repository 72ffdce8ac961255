"""Verbs whose past looks like their plain form, and like a noun: "the bank cut its key rate", but "the rate cut".

Owns: whether such a word is what the noun before it did. Never: says so of words with a past of their own.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.words import Words

_ACTORS = words_of("holders.bodies") | words_of("past_alike.actors")
_OBJECTS = frozenset("a an the its his her their this that these those all both some no more thousands hundreds dozens".split())
_NEVER = words_of("past_alike.cut")
_MEASURES = words_of("quantity.measures")


def did_it(words: Words, k: int) -> bool:
    """Say whether token k is a verb in the past by the single noun before it and the object behind it."""
    low = words.low
    if not k or k + 1 >= len(low) or not {"base", "past"} <= words.senses[k].verb_forms | words.spellings[k].plain:
        return False
    before, after = low[k - 1], low[k + 1]
    if not before.isalpha() or not words.tokens[k - 1].islower() or before in _NEVER:
        return False
    if before in _ACTORS:
        return after in _OBJECTS or after[:1].isdigit() or _is_many(words, k + 1)
    senses = words.senses[k - 1]
    if not senses.noun or senses.verb or any(s.concept in _MEASURES for s in senses):
        return False
    return after in _OBJECTS or after[:1].isdigit()


def _is_many(words: Words, k: int) -> bool:
    """Say whether token k is a noun in the plural: "rates", "200 jobs"."""
    return any(s.pos == "n" and s.form == "pl" for s in words.senses[k]) or (
        words.low[k].endswith("s") and not words.low[k].endswith("ss") and words.tokens[k].islower()
    )
