"""Nouns that head what begins a sentence, though verbs are spelt so: "budget talks in Lund have resumed".

Owns: telling them by the verb that they have behind them. Never: other places of a noun; that is watcher.reading.verbs.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.spellings import BE, HAVE, MODAL
from watcher.reading.words import Words

_LEADS = frozenset({"in", "at", "on", "over", "with", "between", "from", "to", "for", "against", "near", "into", "by"})
_BEHIND = _LEADS | words_of("date.weekdays") | frozenset({".", ",", ";", "after", "before", "last", "early", "late", "again"})
_MANY = MODAL | {"have", "are", "were", "had"}
# What begins a clause of its own, so that the verb behind it is another's: "talks to those who have fled".
_OTHERS = words_of("opening_nouns.others")
_REACH = 9


def heads_what_begins(words: Words, k: int) -> bool:
    """Say whether the word in -s at token k has a verb behind it: at once in the past, or in the plural behind where it is."""
    low = words.low
    if 0 < k < 4 and words.index and low[k + 2 : k + 3] and low[k + 2] in _BEHIND and "past" in words.senses[k + 1].verb_forms:
        return True  # "accession talks started in June"
    if not 0 < k < 4 or low[k + 1 : k + 2] == [] or low[k + 1] not in _LEADS or not words.index:
        return False
    for i in range(k + 2, min(k + _REACH, len(low))):
        if low[i] in _MANY and words.tokens[i].islower():
            return i > k + 2 and low[i + 1 : i + 2] != ["to"]
        if low[i] in _OTHERS or low[i] in BE or low[i] in HAVE or not (low[i].isalnum() or low[i] in ("'s", "-")):
            return False
    return False
