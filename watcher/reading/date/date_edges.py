"""Days at the edge of a course: the first ones leave, which begins it; a mandate is prolonged that day, which does not end it;
who acts has until then.

Owns: those looks at a sentence. Never: ties a date to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, keys_of, senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity

_TO = frozenset({"to", "until", "till", "through", "thru"})
_NO_FORCES = frozenset({"time", "phase", "stage", "half", "step", "quarter", "day", "week", "month", "year", "round", "of"})
_REACH = 8


def is_day_of_its_extension(words: Words, k: int, first: int) -> bool:
    """Say whether the date at token `first` is that on which the verb at token k prolongs it: "on Friday extended it"."""
    extends = is_verb(words, k) and any(s.concept == "extend" for s in words.senses[k])
    return extends and words.low[first - 1] not in _TO and words.low[max(0, first - 2)] not in _TO


def first_ones_go(words: Words, k: int) -> bool:
    """Say whether the verb at token k tells that the first ones leave: "the first convoy of peacekeepers left on Tuesday"."""
    if not is_verb(words, k):
        return False
    for i in range(k - 1, max(-1, k - _REACH), -1):
        if words.low[i] in (",", ";", "that") or (i < k - 1 and is_verb(words, i)):
            return False
        if words.low[i] == "first":
            return words.low[i + 1] not in _NO_FORCES
    return False


def goes_on_since(sentence: Sentence, k: int, first: int) -> bool:
    """Say whether what the verb at token k tells has gone on from the date at token `first`: "have been leaving since May"."""
    words = sentence.words
    group = next((g for g in clause_at(sentence.clauses, k).groups if g.i <= k < g.j), None)
    going = group is not None and group.progressive and group.tense in ("perfect", "pluperfect") and not group.negated
    return going and "since" in words.low[max(k, first - 2) : first + 1]


def is_its_deadline(sentence: Sentence, k: int, first: int) -> bool:
    """Say whether a day is the deadline of who acts, and not of the event: "will allow the merger before its deadline of"."""
    words = sentence.words
    if "deadline" in words.low and _is_for_another_act(words, k, first):
        return True
    slot = first - 2 if words.low[first - 1] in ("of", ",") else first - 1
    if slot < 2 or words.low[slot] != "deadline" or k >= slot:
        return False
    own = _ITS.intersection(words.low[max(0, slot - 2) : slot]) and _BEFORE.intersection(words.low[max(0, slot - 4) : slot])
    return bool(own) and bool(senses_of(words, k).noun) and not is_verb(words, k)


def ends_a_span(sentence: Sentence, mention: Mention, first: int) -> bool:
    """Say whether a day is the last of a span whose first is told: "will strike from 27 March until 2 April"."""
    words = sentence.words
    if mention.role != "until" or not _MOVES.isdisjoint(words.low) or tokens_like(words, _MOVED, 1.0):
        return False  # "is put off from March to June"
    before = next((m for m in reversed(sentence.dates) if words.at(m.start) < first), None)
    if before is None:
        return False
    begin, end = words.at(before.start), words.at(max(before.start, before.end - 1))
    return words.low[begin - 1] == "from" and first - end <= 3 and not {",", ";"} & {*words.low[end:first]}


def is_another_mandate(words: Words, pattern: Pattern) -> bool:
    """Say whether the mandate of plainly somebody else is told of: "the mandate of the panel of experts", for a mission's."""
    at = words.low.index("mandate") if "mandate" in words.low else -1
    if at < 1 or at + 2 >= len(words.low) or (words.low[at + 1] not in ("of", "for") and words.low[at - 1] != "'s"):
        return False
    owner = range(at - 2, at - 1) if words.low[at - 1] == "'s" else range(at + 2, min(at + 5, len(words.low)))
    plain = [k for k in owner if words.low[k] not in STOP]
    lower = bool(plain) and all(words.tokens[k].islower() for k in plain)
    # Who carries it out is told in many ways, also as "the soldiers" or "the force".
    return lower and words.low[plain[0]] in _OFFICES and words.low[plain[0]] not in pattern.fact.says.lower()


def is_of_other_numbers(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the fact is on so many more who leave ("3,000 more soldiers"), and the entry tells of no such number."""
    more = _more_of(pattern)
    return more > 0 and not any(
        isinstance(m.value, Quantity) and m.value.low <= more <= m.value.high for s in ctx.sentences for m in s.quantities
    )


@lru_cache(maxsize=1_000)
def _more_of(pattern: Pattern) -> float:
    found = _MORE.search(pattern.fact.says) if "withdraw" in pattern.verbs else None
    return float((found[1] or found[2]).replace(",", "")) if found else 0.0


_MORE = re.compile(r"(?<!\[)\b(\d[\d,]*) (?:more|further|additional|other) |\b(?:another|a further|an additional) (\d[\d,]*) ")
_OFFICES = frozenset(
    "panel experts envoy rapporteur inquiry investigators commission committee tribunal court prosecutor president parliament"
    " government governor minister premier assembly council".split()
)
_MOVES, _MOVED = words_of("dates.shifts"), frozenset({"delay", "advance", "extend"})


def counts_them(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether only so many do what all are to have done by the fact's day: "some 300 rebels handed in their weapons"."""
    value, words = pattern.fact.value, sentence.words
    if not isinstance(value, DateValue) or value.bound != "by":
        return False
    counted = (m for m in sentence.quantities if isinstance(m.value, Quantity) and not m.value.unit and m.value.low > 1)
    for mention in counted:
        at = words.at(max(mention.start, mention.end - 1)) + 1
        whole = {"all", "last", "the"} & {*words.low[max(0, words.at(mention.start) - 2) : at]}
        if at < k <= at + 4 and not whole and words.low[at][-1] == "s" and pattern.theme.keys() & {*keys_of(words, at)}:
            return True
    return False


def closes_for_a_while(words: Words, k: int, events: frozenset[str]) -> bool:
    """Say whether what closes at token k opens again, where the fact is on its end: "was shut for repairs on Monday"."""
    if "close" not in events or not is_verb(words, k) or not any(s.concept == "close" for s in words.senses[k]):
        return False
    behind = words.low[k + 1 : k + 5]
    return bool(_BRIEFLY.intersection(words.low[max(0, k - 1) : k + 3])) or (
        "for" in behind[:2] and not _REPAIRS.isdisjoint(behind[1:])
    )


_BRIEFLY = frozenset({"temporarily", "briefly"})
_REPAIRS = frozenset(
    "repair repairs maintenance cleaning inspection inspections checks refuelling refueling renovation refurbishment upgrade"
    " upgrades works hours days weeks lunch night weekend winter summer holidays".split()
)


def _is_for_another_act(words: Words, k: int, first: int) -> bool:
    """Say whether a deadline is for what is to be done ahead of the event: "the deadline to register for the vote is"."""
    at = words.low.index("deadline")
    if (
        not at + 2 < k < first
        or words.low[at + 1] not in ("to", "for")
        or any(s.concept in _DOES_IT for s in words.senses[at + 2])
    ):
        return False
    return any(words.low[i] in ("for", "in", "at", "of", "on", "to") for i in range(at + 3, k))


_DOES_IT = frozenset({"hold", "take_place", "begin", "end", "close", "open", "buy", "agree", "withdraw"})
_ITS, _BEFORE = frozenset({"its", "their", "his", "her"}), frozenset({"before", "of", "by", "past"})
