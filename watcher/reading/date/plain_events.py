"""The event of a date by plain words: the noun that a sentence begins with, or a verb that no concept holds.

Owns: the event of a fact that no concept tells. Never: reads news.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP, keys_of, senses_of
from watcher.reading.naming import MARK
from watcher.reading.words import Words

_PLACE_BEFORE = words_of("facts.place_before")
_SLOTS = words_of("date.slots")


def head_noun(words: Words, named: set[int]) -> frozenset[str]:
    """Return the keys of the noun that a sentence begins with: "the first [flight] of the Heron jet"."""
    nouns: list[int] = []
    for k in range(len(words.low)):
        if words.low[k] in _PLACE_BEFORE | {"of", "for", "on", "with", MARK} or is_verb(words, k):
            break
        if k not in named and senses_of(words, k).noun:
            nouns.append(k)
    return frozenset(s.concept for s in senses_of(words, nouns[-1]) if s.pos == "n") if nouns else frozenset()


def unlisted_noun(words: Words, named: set[int]) -> frozenset[str]:
    """Return the key of the noun that a sentence begins with, where no concept holds it: "the cup [final] is on"."""
    at = -1
    for k in range(len(words.low)):
        if words.low[k] in _PLACE_BEFORE | {"of", "for", "on", "with", MARK} or is_verb(words, k):
            break
        if k not in named and words.low[k].isalpha() and words.low[k] not in STOP:
            at = k
    return frozenset(keys_of(words, at)) if at >= 0 else frozenset()


def plain_event(words: Words, named: set[int]) -> frozenset[str]:
    """Return the keys of a verb that no concept holds, and of what it is done to: "can [claim a refund] until"."""
    for k in range(1, len(words.low) - 1):
        if words.low[k] in _ALTERS and any("rate" in keys_of(words, i) for i in range(k + 1, min(k + 6, len(words.low)))):
            return frozenset({"raise", "lower"})  # "last changed its rate in"
        if words.low[k] in ("for", "of") and words.low[k - 1] in _SLOTS and words.low[k + 1].endswith("ing"):
            # "The date for loading fuel".
            return frozenset(keys_of(words, k + 1))
    at = next((k for k in range(len(words.low)) if words.low[k] in ("can", "will", "may", "must", "to")), -1)
    if at < 0:
        return frozenset()
    return frozenset(
        key
        for k in range(at + 1, min(at + 5, len(words.low)))
        if k not in named and words.low[k] not in STOP and words.low[k] != MARK
        for key in keys_of(words, k)
    )


_ALTERS = frozenset("change changes changed adjust adjusts adjusted alter alters altered moved".split())


def are_to_leave(words: Words) -> bool:
    """Say whether troops are to leave, wherever they are."""
    told = {key for k in range(len(words.low)) for key in keys_of(words, k)}
    return "withdraw" in told and "troops" in told


def dated_noun(words: Words, named: set[int]) -> frozenset[str]:
    """Return the keys of what a fact gives the date of: "the date of Able's [funeral]", "the date of the [auction] of"."""
    of = next((k for k in range(1, min(4, len(words.low))) if words.low[k] == "of" and words.low[k - 1] in _SLOTS), -1)
    nouns: list[int] = []
    for k in range(of + 1, len(words.low)) if of > 0 else ():
        if words.low[k] in _PLACE_BEFORE | {"of", "for", "on", "with", "between", MARK} or is_verb(words, k):
            break
        if k not in named and words.low[k].isalpha() and words.low[k] not in STOP:
            nouns.append(k)
    keys = frozenset(keys_of(words, nouns[-1])) if nouns else frozenset[str]()
    return keys & {"congress_"} or keys
