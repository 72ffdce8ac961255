"""Where an office ends, and whether its own words stand with it: "minister of foreign affairs", "finance minister".

Owns: the words of an office's work. Never: says whose office it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

# What is headed or chaired for a time, and is no firm.
WORK = frozenset({"inquiry", "talk", "mission", "trial", "commission", "w:panel", "w:campaign", "w:investigat"})
CHAIRS = frozenset("chair chairman chairwoman chairperson".split())
# Words of rank that stand for each other: a chief negotiator is the lead negotiator.
_RANK = words_of("holders.rank")


def of_its_work(words: Words, k: int, pattern: Pattern) -> tuple[int, bool]:
    """Return (where the office at token k ends, whether its own words stand with it): "minister of foreign affairs"."""
    j = k + 1
    while j < len(words.low) and words.covered[j]:
        j += 1
    before = [_spelt(t) for t in words.low[max(0, k - 4) : k]]
    after = [_spelt(t) for t in words.low[j : j + 5]] if words.low[j : j + 1] in (["of"], ["for"]) else []
    for m in map(_spelt, pattern.office):
        if m in before or (m in _RANK and _RANK & {*before, *after}):
            continue
        if m not in after:
            return j, False
        if not {",", "."} & set(after[: after.index(m)]) and after.index(m) < 4:
            end = j + after.index(m) + 1
            end += words.low[end : end + 1] in (["affairs"], ["matters"])
            end = _past_second(words, end)
            return end, all(_spelt(o) in {*before, *after} for o in pattern.office)
    return j, True


def _past_second(words: Words, end: int) -> int:
    """Return where an office ends that has more to do: "minister of defence [and military veterans], Able"."""
    if words.low[end : end + 1] != ["and"]:
        return end
    stop = next((k for k in range(end + 1, min(end + 5, len(words.low))) if words.low[k] == ","), -1)
    capitals = all(words.tokens[k][0].isupper() for k in range(end + 1, stop)) if stop > end + 1 else False
    return stop if capitals and words.tokens[end - 1][0].isupper() else end


def _spelt(word: str) -> str:
    """Return a word of an office in one spelling: "defense" as "defence"."""
    return word.replace("fense", "fence")


def is_of_a_work(pattern: Pattern) -> bool:
    """Say whether the office is only that of the head of an inquiry, talks and the like: who chairs it has it."""
    return pattern.head == {"head"} and not pattern.of and bool(pattern.about & (WORK - {"mission"}))
