"""What there was none of and now is: its end, who only asks for it, and what is told of it as of a thing that is there.

Owns: the fate of an inquiry, a curfew or a bid of which a fact says that there is none. Never: what is done once ("arrests").
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.steps import told_step
from watcher.reading.words import Words
from watcher.values import StatusValue

_ENDS = words_of("there_is_none.ends")
_REJECTS = words_of("there_is_none.rejects")
_BIDS = words_of("there_is_none.bids")
_ASKS = words_of("there_is_none.asks")
_STUDIES = words_of("there_is_none.studies")
_BE = words_of("clauses.be")
_DETERMINERS = frozenset("the this its their his her".split())
_OWNERS = frozenset({"'s", "’s"})
_WITHIN = frozenset("in during amid since under".split())
_LASTS = frozenset("take last continue go run drag stretch remain stay cost affect end delay hurt".split())
_SMALL = frozenset("for to a an any full new".split())
_REACH = 6


def fate_of_new(sentence: Sentence, clause: Clause, k: int) -> tuple[str, Told] | None:
    """Return (status word, how it is told) of the thing at token k that there was none of; "" where it is only asked for.

    None where its words tell nothing of the sort.
    """
    words = sentence.words
    group = _governor(words, clause, k)
    if group is None:
        return ("in-force", Told("asserted", why="under it")) if _is_under(words, clause, k) else None
    head, told = words.low[group.head], told_step(sentence, group.head)
    over = head in _BE and words.low[group.j : group.j + 1] == ["over"]
    over = over or (head in _BE and "over" in words.low[group.i : group.j])
    if told.negated or told.stance in ("questioned", "denied"):
        return None
    before = group.j <= k
    if head in _REJECTS and words.low[k] in _BIDS and before != is_passive(words, group):
        return "rejected", told
    if (over and not before) or (head in _ENDS and not (before and is_passive(words, group))):
        return "completed", told
    if before and head in _ASKS:
        return "", told
    if before and head in _STUDIES and words.low[k] in _BIDS:
        return "in-force", Told("asserted", done=True, why="spoken of as there")
    if _is_under(words, clause, k):
        return "in-force", replace(told, stance="asserted", embedded=False) if not told.mood else told
    lead = _lead(words, clause, k)
    lasts = not before and told.mood and head in _LASTS and words.low[lead] in _DETERMINERS | _OWNERS
    if lasts or (words.low[lead] in _DETERMINERS and lead > clause.i and words.low[lead - 1] in _WITHIN):
        # "The inquiry may take months", "a ruling in the arbitration".
        return "in-force", Told("asserted", why="spoken of as there")
    return None


def is_only_weighed(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether a deed of which a fact says that it is weighed is told at token k to be no more than that: "may buy it"."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or _WEIGHED.isdisjoint(value.phrase.lower().split()):
        return False
    return not _WEIGHS.isdisjoint(words.low[max(clause.i, k - 5) : k])


_WEIGHED = words_of("plain_states.weighs") | {"weighs", "considers", "undecided", "decided"}
_WEIGHS = words_of("plain_states.weighs") | words_of("there_is_none.weighs")


def _lead(words: Words, clause: Clause, k: int) -> int:
    """Return the token that the phrase of the noun at token k begins with."""
    at = k - 1
    while at > clause.i and k - at < 4 and words.low[at].isalpha() and words.low[at] not in _DETERMINERS:
        at -= 1
    return max(at, clause.i)


def _governor(words: Words, clause: Clause, k: int) -> Group | None:
    """Return the verb that the noun at token k is the object of, or the subject."""
    before = next((g for g in reversed(clause.groups) if g.j <= k), None)
    if before is not None and k - before.j <= _REACH:
        between = words.low[before.j : k]
        if not any(t in ("in", "into", "of", "with", "on", "after", "against", ",", "by") for t in between):
            return before
    return next((g for g in clause.groups if g.i > k), None)


def _is_under(words: Words, clause: Clause, k: int) -> bool:
    """Say whether somebody is told to be under it: "Able is under curfew"."""
    at = k - 1
    while at > clause.i and words.low[at] in _SMALL:
        at -= 1
    return words.low[at] == "under" and at > clause.i and any(g.j <= at and words.low[g.head] in _BE for g in clause.groups)
