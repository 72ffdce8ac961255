"""Places that are named only by the way: where people met, what lies on the way, the country around the fact's own place.

Owns: which names of places tell nothing of where a value is of. Never: ties a value to a place.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import NameHit, Words

_MEETS = words_of("places.meets")
_MEETINGS = frozenset({"meet", "talk"})
_STILL = frozenset({"remain", "remains", "remained"})
_IN = frozenset({"in", "at"})
_NEAR = 6
_PASSED = words_of("places.passed")


def is_named_by_the_way(ctx: Context, sentence: Sentence, hit: NameHit, last: int, pattern: Pattern) -> bool:
    """Say whether a name tells nothing of where the value that ends at token `last` is of."""
    return (
        _is_venue(sentence.words, hit, pattern)
        or _is_country_around(ctx, sentence, hit, pattern)
        or (
            hit.name.kind != "country"
            and hit.name.id not in pattern.places | pattern.contrasts
            and remain_there(ctx, sentence.words, last, hit.i, pattern)
        )
    )


def told_in_passing(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether what was read before has a state only by the way, so that it plays elsewhere."""
    return hit.name.id not in pattern.places and (_is_passed(words, hit) or _is_venue(words, hit, pattern))


def remain_there(ctx: Context, words: Words, last: int, at: int, pattern: Pattern) -> bool:
    """Say whether a number tells of all that are left, wherever in the place they are: "About 750 remain at Able"."""
    if not pattern.levelled or pattern.places.isdisjoint(ctx.named):
        return False
    for k in range(last + 1, min(last + _NEAR, at)):
        if words.low[k] in _STILL or (words.low[k] == "left" and words.low[k - 1] in ("is", "are", "were")):
            return k + 1 < at < k + _NEAR and all(words.tokens[i].islower() for i in range(k + 1, at))
        if not words.low[k].isalpha() and words.low[k] != "-":
            return False
    return False


def _is_venue(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a place is only where people met: "talks in Able", "at a ceremony in Able"; not of a fact on a meeting."""
    at = hit.i - 1 - (words.low[hit.i - 1 : hit.i] == ["the"])
    if at < 1 or words.low[at] not in _IN or words.low[at - 1] not in _MEETS or hit.name.id in pattern.places:
        return False
    return _MEETINGS.isdisjoint(pattern.theme) and pattern.verbs.isdisjoint(_MEETINGS)


def _is_passed(words: Words, hit: NameHit) -> bool:
    """Say whether a state only lies on the way, or is one of several where people are from: "via A", "from A and B"."""
    at = hit.i
    while at > 1 and words.low[at - 1] in (",", "and"):
        before = next((h for h in words.names if h.j == at - 1 and h.name.kind == "country"), None)
        if before is None:
            break
        at = before.i
    listed = at < hit.i or (words.low[hit.j : hit.j + 1] in ([","], ["and"]) and any(h.i == hit.j + 1 for h in words.names))
    return at > 0 and (words.low[at - 1] in _PASSED or (words.low[at - 1] == "from" and listed))


def _is_country_around(ctx: Context, sentence: Sentence, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name is that of the country in which the fact's own place lies, where its own people are told of."""
    if hit.name.kind != "country" or hit.name.id not in ctx.patterns.home or pattern.places & countries():
        return False
    if sentence.words.low[hit.i - 1 : hit.i] == ["to"] or pattern.contrasts or pattern.within or not pattern.subjects:
        return False  # "a flight to Able"
    return not pattern.subjects.isdisjoint(sentence.named)
