"""Where an office ends, and whether its own words stand with it: "minister of foreign affairs", "finance minister".

Owns: the words of an office's work. Never: says whose office it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
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


RANKS = frozenset("general colonel major captain admiral marshal brigadier commodore gen lieutenant".split())


def is_rank_beside_an_office(words: Words, k: int) -> bool:
    """Say whether the rank at token k is of one whose office is told before it: "the deputy commander, General Able"."""
    at = k
    while at > 1 and words.tokens[at - 1][:1].isupper() and words.low[at - 1] != ",":
        at -= 1  # "Major General Able"
    if words.low[k] not in RANKS or at < 2 or words.low[at - 1] != ",":
        return False
    for n in range(at - 2, max(-1, at - 16), -1):
        if words.low[n] in (",", ";", ":") or is_verb(words, n):
            return False
        if not words.covered[n] and any(is_office(s.concept) for s in words.senses[n]):
            return True
    return False


def is_of_a_unit(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the commander at token k is one of a part of the force: "commander of the western sector of it"."""
    unit = next((n for n in range(k + 2, min(k + 6, len(words.low))) if words.low[n] in _UNITS), 0)
    if words.low[k + 1 : k + 2] != ["of"] or not unit or not {"of", "in", ","}.isdisjoint(words.low[k + 2 : unit]):
        return False
    return words.low[unit] not in pattern.fact.says.lower() and not any(k < h.i and h.j == unit + 1 for h in words.names)


def is_civilian(words: Words, person: Person, pattern: Pattern) -> bool:
    """Say whether a person's title is of no soldier, where the fact's office is a commander's: "Ambassador Able leads it"."""
    title = words.low[person.i - 1] if person.i else words.low[person.i]
    return "commander" in pattern.head and not _CIVIL.isdisjoint((title.rstrip("."), words.low[person.i]))


_UNITS = words_of("offices.units")
_CIVIL = frozenset("ambassador envoy senator minister president premier judge mayor diplomat".split())
