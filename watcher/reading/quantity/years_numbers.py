"""Numbers that are told once a year: "sold 900 cars last year" is how many it sells a year.

Owns: whether a number is told of the year that ended last, where a fact says how many they are each year. Never: a tie.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.stance import was_so
from watcher.values import DateValue
from watcher.values.brackets import SLOT


def was_once(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the number at token k is only how many they were, as the outlet itself tells it."""
    return (was_so(sentence, k) or _was_so_strong(sentence, k)) and not is_of_the_last_year(ctx, sentence, k, pattern)


def _was_so_strong(sentence: Sentence, k: int) -> bool:
    """Say whether a strength stands between commas before that of now: "the force, 900 strong in May, now numbers 600"."""
    low = sentence.words.low
    at = low.index("strong", k) if "strong" in low[k : k + 4] else -1
    return at > 0 and low[at + 1 : at + 2] in (["in"], ["at"], ["last"]) and "now" in low[at + 2 : at + 9]


def is_of_the_last_year(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the number of a fact that is so high each year is told of the year that ended last: "sold 900 last year".

    So too where a fact has a year of its own, and the number is told of that, or is itself of what was ("the train had [73]
    cars"): what is put right is no history.
    """
    low = sentence.words.low
    if _is_of_its_own_year(sentence, pattern.fact.says) or _HAD.search(pattern.fact.says):
        return True
    if not _YEARLY.search(pattern.fact.says) or low[k - 1] in _HELD_AGAINST or low[k - 2] in _HELD_AGAINST:
        return False
    if any(low[i : i + 2] == ["last", "year"] for i in range(len(low) - 1)):
        return True
    days = [(m.value.iso, m.text) for m in sentence.dates if isinstance(m.value, DateValue)]
    years = [iso for iso, text in days if len(iso) == 4 and iso in text]
    return bool(years) and max(years) == str(ctx.published.year - 1)


def _is_of_its_own_year(sentence: Sentence, says: str) -> bool:
    own = own_year(says)
    return bool(own) and any(isinstance(m.value, DateValue) and m.value.iso == own for m in sentence.dates)


@lru_cache(maxsize=10_000)
def own_year(says: str) -> str:
    """Return the one year that a fact's number is of: "grew by [2.9%] in 2024"; "" without one."""
    found = frozenset(_YEAR.findall(SLOT.sub(" ", says)))
    return min(found) if len(found) == 1 else ""


_YEAR = re.compile(r"\b(?:in|for|of) (20\d\d)\b")
_HAD = re.compile(r"(?<!has )(?<!have )\b(?:had|carried|held) (?:(?:about|around|some|more than|at least|only|nearly) )?\[")
_YEARLY = re.compile(r"\b(?:a|per|each|every) year\b|\b(?:annual|annually|yearly|deficit)\b", re.IGNORECASE)
_HELD_AGAINST = frozenset({"with", "to", "than", "from", "against", "versus", "after", "over", "below", "above"})
