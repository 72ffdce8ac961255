"""Members of a club: countries that do something are not all it has, nor are those that it asks in.

Owns: what speaks against a number of countries as the number of a club's members. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Group, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words


def are_no_members(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> str:
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
    if whose := _whose(ctx, sentence, number, group, pattern):
        return f"those of {whose}"
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


def _whose(ctx: Context, sentence: Sentence, number: Number, group: Group | None, pattern: Pattern) -> str:
    """Return what else is told to have so many members: an organ of the club, or what the sentence before is on; or ""."""
    words, first = sentence.words, number.first
    behind = words.low[number.span + 1 : number.span + 2]
    if words.low[number.last + 1 : number.last + 2] == ["-"] and not _PANELS.isdisjoint(behind):
        return f"the {behind[0]}"  # "the 12-member panel"
    if group is None or words.low[group.head] not in _HAS or not 0 < first - group.head <= _NEAR:
        return ""
    who = words.low[: group.i]
    if who in (["it"], ["it", "also"]):
        back = next((b for b in ctx.before(sentence)[:1] if b is not sentence), None)
        return words.tokens[0] if back and _is_on_another(back, pattern) else ""
    organ = next((k for k in range(group.i - 1, max(-1, group.i - 4), -1) if words.low[k] in _ORGANS), -1)
    plain = organ >= 0 and not {",", "of", "in"} & set(words.low[organ + 1 : group.i])
    return f"the {words.low[organ]}" if plain and words.low[organ] not in pattern.fact.says.lower() else ""


def _is_on_another(back: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence opens with another name than the club's and speaks of no club besides."""
    words = back.words
    verb = next((g.i for g in back.groups), 0)
    named = sum(token[0].isupper() for token in words.tokens[1:verb]) > 1
    return named and pattern.names.keys().isdisjoint(back.named) and _CLUBS.isdisjoint(words.low)


def is_to_do_another_thing(words: Words, span: int, pattern: Pattern) -> bool:
    """Say whether the country that an ordinal counts is the so-manieth to do what makes no member: "the 21st to sign"."""
    if words.low[span + 1 : span + 2] != ["to"] or span + 2 >= len(words.low) or _WITH in pattern.fact.says:
        return False
    return words.low[span + 2] not in _JOINS and not any(s.concept == "join" for s in words.senses[span + 2])


def _is_of_it(words: Words, span: int) -> bool:
    return words.low[span + 1 : span + 2] in (["of"], ["in"])


_HAS = frozenset({"has", "have", "had", "counts", "comprises"})
_NEAR = 3  # tokens between "has" and how many
_ORGANS, _CLUBS = words_of("club_members.organs"), words_of("club_members.clubs")
_PANELS = _ORGANS - {"group", "party"}
_WITH = " with ["  # those with whom something is done are no club
_STATES = words_of("club_members.states")
_DEALS = words_of("club_members.deals")
_ASKS = words_of("club_members.asks")
_BELONG = words_of("club_members.belong")
_JOINS = words_of("club_members.joins")
_ALL = frozenset({"the", "all", "its", "'s", "now", "their", "these", "those", "only"})
_REST = frozenset({"remaining", "other", "further", "additional", "more", "another"})
