"""Votes that have a date: those of a country and its people, not polls of opinion, nor the choice of one person.

Owns: which words of a sentence tell such a vote, who is elected by it, and which that what was to be decided on has been.
Never: ties a date.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.lexicon import is_office, split
from watcher.reading.patterns import Pattern
from watcher.reading.roles import owners_of
from watcher.reading.words import Words
from watcher.values import DateValue

_WILL = frozenset({"to", "will", "vote", "voted"})  # "Kenyans to vote", "the Swiss will vote"
_VOTERS = frozenset({"voters", "people", "citizens", "nation", "country"})


def people_vote(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a country or its voters vote at token k, and no assembly: "Ostland to vote on 15 June"."""
    if not is_verb(words, k):
        return False
    near = range(max(0, k - 6), k)
    return bool(_VOTERS & {words.low[i] for i in near}) or any(
        h.name.id in pattern.names
        and (h.name.own == "own" or (h.name.own == "adj" and words.low[h.j] in _WILL))
        and h.j - 1 in near
        and k - h.j <= 2
        and words.low[h.j] != "'s"
        and words.low[h.i - 1] not in ("in", "of", "at")  # "parliament in Kenya will vote on the budget"
        for h in words.names
    )


def is_of_a_person(words: Words, k: int) -> bool:
    """Say whether somebody is elected to an office: "parliament elected a speaker"."""
    after = range(k + 1, min(k + 6, len(words.low)))
    if not is_verb(words, k):
        return False
    if words.low[k].startswith("elect") and not _ASSEMBLED.isdisjoint(words.low[max(0, k - 3) : k]):
        return True  # "delegates elect a list"
    return any(words.low[i] in _LED or any(is_office(s.concept) for s in words.senses[i]) for i in after)


_ASSEMBLED = frozenset("delegates lawmakers deputies members senators legislators mps parliament congress cardinals".split())
_LED = words_of("date.led")  # "elected him leader", "won the post"


def is_of_a_count(words: Words, k: int) -> bool:
    """Say whether the votes at token k are only those that were counted: "chosen by 39 votes to 34"."""
    return words.low[k] == "votes" and words.low[k - 1][:1].isdigit() and words.low[k + 1 : k + 2] in (["to"], ["against"])


def sorts_told(words: Words, k: int) -> frozenset[str]:
    """Return who is elected in the vote at token k, as far as it is told: "head", "house", "local"; of a general one, all."""
    near = words.low[max(0, k - 4) : k + 3]
    sorts = {_SORT_OF[token] for token in near if token in _CALLED} | ({"head", "house"} if "general" in near else set())
    behind = words.low[k + 1 : k + 9]
    if not is_verb(words, k):
        at = next((i for i, token in enumerate(behind[:3]) if token in _ELECTS_TO), len(behind))
        behind = behind[at + 1 : at + 5]  # "elections to the parliament"
    elif not words.low[k].startswith(_CHOOSES) and behind[:1] != ["for"]:
        behind = []  # what a country votes on elects nobody
    for token in behind:
        if token in _STOPS or (token in _SORT_OF and token in _CALLED):
            break
        sorts |= {_SORT_OF[token]} if token in _SORT_OF else set()
    return frozenset(sorts)


@lru_cache(maxsize=10_000)
def sorts_said(says: str) -> frozenset[str]:
    """Return who is elected by a fact's sentence, in the same words."""
    return frozenset(_SORT_OF[word] for word in split(says.lower()) if word in _SORT_OF)


_CALLED = words_of("votes.called")
_SORT_OF = {
    **dict.fromkeys(words_of("votes.head"), "head"),
    **dict.fromkeys(words_of("votes.house"), "house"),
    **dict.fromkeys(words_of("votes.local"), "local"),
}
_ELECTS_TO = frozenset({"to", "for", "of"})
_CHOOSES = ("elect", "choos", "chose", "pick")
_STOPS = frozenset({",", ";", ".", "on", "in", "after", "before", "by", "at", "who", "that", "as", "from"})


def is_survey(words: Words, k: int) -> bool:
    """Say whether a poll is one of opinion: "a poll published on Friday", "according to a poll"."""
    if words.low[k] not in ("poll", "polls"):
        return False
    told = words.low[k + 1] if k + 1 < len(words.low) else ""
    before = words.low[max(0, k - 4) : k]
    return told in _SURVEYED or "according" in before or before[-1:] in (["opinion"], ["latest"], ["recent"])


_SURVEYED = frozenset("published released conducted taken by shows finds found suggests".split())


@lru_cache(maxsize=10_000)
def _is_to_decide(pattern: Pattern) -> bool:
    """Say whether the fact has the day on which a body, an assembly or owners decide on one thing."""
    value = pattern.fact.value
    if pattern.verbs.isdisjoint(_TO_DECIDE) or "w:next" in pattern.theme:
        return False
    if isinstance(value, DateValue) and value.bound != "on":
        return False  # who has decided by the last day for it has kept to it
    return "shareholder" in pattern.theme or "elect" not in pattern.verbs


_TO_DECIDE = frozenset({"vote", "decision"})
_SETTLES = frozenset({"approve", "reject"})


def settled(sentence: Sentence, pattern: Pattern) -> set[int]:
    """Return the verbs that tell that those who were to decide have: "shareholders approved the sale on Tuesday"."""
    if not _is_to_decide(pattern):
        return set()
    words, out = sentence.words, set[int]()
    found = [k for k in tokens_like(words, _SETTLES, 1.0) if is_verb(words, k)]
    for k in found:
        clause = next(c for c in sentence.clauses if c.i <= k < c.j)
        group = next((g for g in clause.groups if g.i <= k < g.j), None)
        if group is None or group.mood or group.negated or group.tense not in _DONE:
            continue
        sides = range(clause.i, group.i), range(group.j, clause.j)
        doers, things = reversed(sides) if is_passive(words, group) else sides
        if _decides(words, doers, pattern) and _is_on_it(words, things, pattern):
            out.add(k)
    return out


_DONE = frozenset({"past", "perfect", "present"})


def _decides(words: Words, side: range, pattern: Pattern) -> bool:
    """Say whether those who are to decide stand there: the fact's own body, or its assembly or owners by their noun."""
    if organs := _ORGANS.intersection(pattern.theme):
        return any(k in side and not is_anothers(words, k, pattern) for k in tokens_like(words, organs, 0.8))
    return any(h.i in side and h.name.id in pattern.subjects for h in words.names)


def _is_on_it(words: Words, side: range, pattern: Pattern) -> bool:
    """Say whether what is to be decided stands there, by its noun or by a name of it."""
    nouns = frozenset(pattern.theme) - pattern.verbs - _ORGANS
    side = range(side.start, next((k for k in side if words.low[k] in _WITHIN), side.stop))
    if nouns:
        return any(k in side for k in tokens_like(words, nouns, 0.6))
    return any(h.i in side and h.name.id in pattern.names for h in words.names)


def is_anothers(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether the owners or the assembly at token `at` are another's than the fact's: "the bidder's own shareholders"."""
    told = owners_of(words, at) | {h.name.id for h in words.names if h.j == at}
    return bool(told) and told.isdisjoint(_whose(pattern))


@lru_cache(maxsize=10_000)
def _whose(pattern: Pattern) -> frozenset[str]:
    """Return whose owners or assembly the fact speaks of, or all its names where it does not tell."""
    says = pattern.fact.says.replace("’", "'")
    own = {
        name
        for name in pattern.names
        if re.search(rf"{re.escape(name)}(?:'s?)? (?:\w+ )?(?i:{_BODIES})", says)
        or re.search(rf"^{re.escape(name)}(?: \w+){{1,5}} (?i:{_BODIES})", says)
        or re.search(rf"(?i:{_BODIES})s? (?:\w+ )?(?:of|at|in) (?:\w+ and )?(?:the )?{re.escape(name)}\b(?!')", says)
    }
    return frozenset(own or pattern.names)


_BODIES = "shareholder|stockholder|parliament|assembly|senate|congress|council|court|lawmaker"
_WITHIN = frozenset({"in", "after", "as", "that", "which"})
_ORGANS = frozenset({"shareholder", "parliament", "court", "jury", "judge", "council", "board"})


def is_of_a_second_round(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether the day at token `first` is that of a run-off, or of a hearing before a trial, of which the fact is not."""
    if pattern.verbs.isdisjoint(_IN_ROUNDS):
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, first)
    before, after = words.low[clause.i : first], words.low[first : min(first + 12, clause.j)]
    said = split(pattern.fact.says.lower())
    if "trial" in pattern.verbs:
        return not _HEARINGS.isdisjoint(after) and _HEARINGS.isdisjoint(said)
    runs_off = "runoff" in before or "run - off" in " ".join(before) or "second round" in " ".join(before)
    return runs_off and {"runoff", "off", "round"}.isdisjoint(said)


_IN_ROUNDS = frozenset({"trial", "elect", "vote"})
_HEARINGS = words_of("date.hearings")
