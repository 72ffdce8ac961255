"""What a sentence only imagines: "cutting the force to 900 would please nobody".

Owns: whether what stands at a token is done only in a thought, whose outcome a verb of "would" tells. Never: other stances.
"""

from __future__ import annotations

from watcher.reading.context import Sentence


def is_imagined(sentence: Sentence, k: int) -> bool:
    """Say whether token k stands in a subject that is a verb in -ing, of which only what would follow is told."""
    words = sentence.words
    then = next((g for g in sentence.groups if g.i > k), None)
    if then is None or then.mood != "hedge" or words.low[then.i] not in ("would", "could", "might"):
        return False
    begin = next((i for i in range(k - 1, -1, -1) if words.low[i] in _OPENS or words.low[i] == ","), -1) + 1
    if begin >= k or not words.low[begin].endswith("ing") or words.low[begin] in _NO_VERBS:
        return False
    if any(begin < g.i < then.i for g in sentence.groups) or "," in words.low[k : then.i]:
        return False
    return "ing" in words.senses[begin].verb_forms


_OPENS = frozenset({"that", ":", ";", "because", "while", "but"})
_NO_VERBS = frozenset({"including", "according", "during", "following", "leaving", "bringing"})
