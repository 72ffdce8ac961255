"""Votes that have a date: those of a country and its people, not polls of opinion, nor the choice of one person.

Owns: which words of a sentence tell such a vote. Never: ties a date to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_VOTERS = frozenset({"voters", "people", "citizens", "nation", "country"})


def people_vote(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a country or its voters vote at token k, and no assembly: "Ostland to vote on 15 June"."""
    if not is_verb(words, k):
        return False
    near = range(max(0, k - 6), k)
    return bool(_VOTERS & {words.low[i] for i in near}) or any(
        h.name.id in pattern.names and h.name.own == "own" and h.j - 1 in near and k - h.j <= 2 and words.low[h.j] != "'s"
        for h in words.names
    )


def is_of_a_person(words: Words, k: int) -> bool:
    """Say whether somebody is elected to an office: "parliament elected a speaker"."""
    after = range(k + 1, min(k + 6, len(words.low)))
    if not is_verb(words, k):
        return False
    return any(words.low[i] in _LED or any(is_office(s.concept) for s in words.senses[i]) for i in after)


_LED = words_of("date.led")  # "elected him leader", "won the post"


def is_of_a_count(words: Words, k: int) -> bool:
    """Say whether the votes at token k are only those that were counted: "chosen by 39 votes to 34"."""
    return words.low[k] == "votes" and words.low[k - 1][:1].isdigit() and words.low[k + 1 : k + 2] in (["to"], ["against"])


def is_survey(words: Words, k: int) -> bool:
    """Say whether a poll is one of opinion: "a poll published on Friday", "according to a poll"."""
    if words.low[k] not in ("poll", "polls"):
        return False
    told = words.low[k + 1] if k + 1 < len(words.low) else ""
    before = words.low[max(0, k - 4) : k]
    return told in _SURVEYED or "according" in before or before[-1:] in (["opinion"], ["latest"], ["recent"])


_SURVEYED = frozenset("published released conducted taken by shows finds found suggests".split())
