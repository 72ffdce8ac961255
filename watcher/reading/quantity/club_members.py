"""Members of a club: countries that do something are not all it has, nor are those that it asks in.

Owns: what speaks against a number of countries as the number of a club's members. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import group_of
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words


def are_no_members(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return why so many countries are not how many members a club has, or ""."""
    if "member" not in pattern.head or not pattern.names or _WITH in pattern.fact.says:
        return ""
    words = sentence.words
    first, span = number.first, number.span
    if not _REST.isdisjoint(words.low[max(0, first - 2) : first]):
        return "those who remain, not all"
    if words.low[first - 1] == "with" and first > 1 and _DEALS.issuperset({words.low[first - 2]}):
        return "those with whom it deals"  # "talks with five countries on joining"
    group = group_of(words, sentence.groups, first)
    if group is None or words.low[span] not in _STATES:
        return ""
    verb = words.low[group.head]
    if group.head < first and verb in _ASKS and first - group.head <= 4:
        return "who is to come in, not how many there are"
    if (
        first < group.i
        and group.i - span <= 2
        and words.low[first - 1] not in _ALL
        and words.low[first] != "all"  # "all 13 members signed"
        and verb not in _BELONG
        and not _is_of_it(words, span)
    ):
        return f"those who {verb}"
    return ""


def is_to_do_another_thing(words: Words, span: int, pattern: Pattern) -> bool:
    """Say whether the country that an ordinal counts is the so-manieth to do what makes no member: "the 21st to sign"."""
    if words.low[span + 1 : span + 2] != ["to"] or span + 2 >= len(words.low) or _WITH in pattern.fact.says:
        return False
    return words.low[span + 2] not in _JOINS and not any(s.concept == "join" for s in words.senses[span + 2])


def _is_of_it(words: Words, span: int) -> bool:
    return words.low[span + 1 : span + 2] in (["of"], ["in"])


_WITH = " with ["  # those with whom something is done are no club
_STATES = words_of("club_members.states")
_DEALS = words_of("club_members.deals")
_ASKS = words_of("club_members.asks")
_BELONG = words_of("club_members.belong")
_JOINS = words_of("club_members.joins")
_ALL = frozenset({"the", "all", "its", "'s", "now", "their", "these", "those", "only"})
_REST = frozenset({"remaining", "other", "further", "additional", "more", "another"})
