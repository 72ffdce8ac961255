"""What a number counts: the noun of the fact, another one, or one that is left out.

Owns: the tie of what is counted to what a quantity fact counts. Never: what is said of them.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.reading.clauses import group_of
from watcher.reading.context import Context, Sentence, Tie, nearest
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.left_out import (
    LASTS,
    deeds_told,
    does_so,
    in_custody,
    is_numbered,
    is_plausible,
    is_subject,
    makes_total,
    of_a_wider_sort,
    of_the_same_whole,
    stands_for_named,
    verb_left_out,
)
from watcher.reading.lexicon import concepts, split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.added_up import is_added_up
from watcher.reading.quantity.degrees import are_some_so_badly
from watcher.reading.quantity.extents import reaches
from watcher.reading.quantity.headcounts import (
    are_people,
    are_served,
    are_voters,
    befell,
    counts_layoffs,
    is_a_staff,
    works_there,
)
from watcher.reading.quantity.levels import leaves_with
from watcher.reading.quantity.measures import (
    sum_of,
)
from watcher.reading.quantity.numbers import (
    Number,
    are_left,
    is_elliptic,
    is_share_of,
    last_of,
    told_as_toll,
)
from watcher.reading.quantity.parts_told import are_all_of_them, is_told_of_some
from watcher.reading.quantity.people_for_them import stand_for_them
from watcher.reading.quantity.prices import is_price_of
from watcher.reading.quantity.residents import counts_residents, live_there
from watcher.reading.quantity.strengths import (
    are_its_men,
    force_before,
    is_fighters_strength,
    people_of,
    wanted_of,
)
from watcher.values import Quantity, Unknown

PEOPLE = frozenset({"person", "troops", "personnel"})


_CARRIER = frozenset({"person", "personnel", "unit", "member", "vote", "w:mark", "w:milestone"})


_LEVELS = frozenset({"level", "capacity", "levels", "full"})
_FILLED = frozenset({"full", "filled", "fill", "fills", "capacity", "occupied"})


@lru_cache(maxsize=10_000)
def _deeds(pattern: Pattern) -> frozenset[str]:
    """Return what is done to those who are counted, or what they do."""
    return (pattern.about | wanted_of(pattern)) - {"person"}


@lru_cache(maxsize=10_000)
def _sorts(pattern: Pattern) -> frozenset[str]:
    """Return what else than its own noun the fact counts by: the name of a sort, an act each time."""
    return pattern.named_sort | pattern.times


_IN_ALL = (["in", "all"], ["in", "total"], ["altogether", "."], ["overall", "."], ["worldwide", "."])


def words_after(sentence: Sentence, number: Number) -> list[str]:
    """Return the two tokens behind a number and its noun."""
    return sentence.words.low[number.span + 1 : number.span + 3]


def head_fits(ctx: Context, sentence: Sentence, pattern: Pattern, number: Number, tie: Tie) -> bool:
    """The counted noun must be the fact's, or be left out where a number beside it had the fact's."""
    noun, first = number.noun, number.first
    if (people := people_of(sentence, first, pattern)) and not noun:
        return tie.add("noun", f"counts {people}", 1.4)
    in_all = words_after(sentence, number) in _IN_ALL and pattern.levelled and pattern.places.isdisjoint(ctx.named)
    if in_all and pattern.places and tie.rejects("noun", "all there are, and not those in one place"):
        return False
    if not pattern.head:
        if noun and is_price_of(sentence, first, pattern):
            return tie.add("noun", "what the thing costs", 1.0)
        owned = ("own_" in pattern.about and "share" in noun) or are_voters(sentence, number, pattern)
        ours = pattern.about | pattern.who_words | (frozenset(pattern.theme) if pattern.per else frozenset())
        owned = owned or reaches(pattern) or befell(noun, pattern)
        if pattern.times and noun and best_match(noun, pattern.times) >= 0.8:
            return tie.add("noun", "the act itself is counted", 2.2)
        if noun == ("w:full",) and not _LEVELS.isdisjoint(split(pattern.fact.says)):
            return tie.add("noun", "how full it is", 0.5)  # "the lake is 71% full", of its level
        if noun and best_match(noun, ours) == 0 and not (set(noun) & _CARRIER or owned):
            return tie.reject("noun", f"counts another thing ({noun[0].removeprefix('w:')})")
        if (thing := sum_of(sentence.words, first, pattern)) and tie.rejects("noun", f"the {thing}"):
            return False
        return tie.add("noun", "nothing else is counted", 0.5)
    if noun:
        fit = best_match(noun, pattern.head) or 0.8 * (best_match(noun, _sorts(pattern)) == 1.0)
        if of_a_wider_sort(sentence, noun, first, pattern) or in_custody(sentence, noun, first, pattern):
            fit = 0.8
        fit = fit or 0.8 * (of_the_same_whole(sentence, first, pattern) or is_share_of(sentence.words, number, pattern))
        if not fit and pattern.about and not pattern.head.isdisjoint(PEOPLE) and best_match(noun, pattern.about) >= 0.8:
            # "The second death" of those who have died.
            fit = 0.8
        if not fit and best_match(noun, _deeds(pattern)) >= 0.8:
            return tie.add("noun", f"counts {noun[0]}", 1.5)
        if not fit and (
            are_people(sentence.words, number, pattern)
            or stand_for_them(sentence, number, pattern)
            or are_its_men(sentence.words, first, number.last, pattern)
            or are_served(noun, pattern)
            or live_there(sentence.words, number, pattern)
            or is_told_of_some(sentence, number, pattern)
            or are_all_of_them(ctx, sentence, number, pattern)
            or are_some_so_badly(sentence, number, pattern)
        ):
            fit = 0.8
        if (
            pattern.levelled
            and stands_for_named(sentence, first, pattern)
            and tie.rejects("noun", "those that were named before")
        ):
            return False
        if not fit or (isinstance(pattern.fact.value, Unknown) and _wider(noun, pattern.head)):
            return tie.reject("noun", f"counts another thing ({noun[0].removeprefix('w:')})")
        return tie.add("noun", f"counts {noun[0]}", 1.0 + fit)
    if isinstance(pattern.fact.value, Unknown):
        if told_as_toll(sentence, first, pattern):
            return tie.add("noun", "told by what befell them", 1.0)
        return tie.reject("noun", "says not what it counts")
    words = sentence.words
    if does_so(words, number.last) and not pattern.names.keys().isdisjoint(sentence.named):
        return tie.add("noun", "those who have done so", 1.2)
    if "w:full" in pattern.head and not _FILLED.isdisjoint(words.low):
        return tie.add("noun", "how full it is", 1.6)
    if pattern.levelled and "civilian" in pattern.head and "population" in words.low[:first]:
        return tie.add("noun", "the population", 1.4)
    if pattern.levelled and "population" in words.low[:first] and tokens_like(words, pattern.head, 0.8):
        return tie.add("noun", "the population", 1.4)  # "the wolf population has grown to 400"
    if counts_residents(words, first, pattern):
        return tie.add("noun", "those who live there", 1.6)
    if "dead" in pattern.about and any(words.low[k : k + 2] == ["lives", "lost"] for k in range(max(0, first - 12), first)):
        return tie.add("noun", "the lives lost", 1.4)
    if pattern.levelled and leaves_with(sentence, first, pattern):
        return tie.add("noun", "so many are left", 1.3)
    if pattern.levelled and "strong" in (words.low[last_of(sentence, first)], *words.low[first + 1 : first + 3]):
        if is_fighters_strength(words, first, pattern) and tie.rejects("noun", "so strong are those whom it fights"):
            return False
        return tie.add("noun", "so many strong", 1.8)
    if pattern.named_sort and any(f"w:{t}" in pattern.named_sort for t in words.low[first + 1 : first + 3]):
        return tie.add("noun", f"counts {words.tokens[first + 1]}", 1.8)
    if "employee" in pattern.head and pattern.levelled and works_there(words, number):
        return tie.add("noun", "those who work there", 1.4)
    if counts_layoffs(words, first, pattern):
        return tie.add("noun", "the jobs that go", 1.2)
    if (
        words.low[first - 1 : first] == ["the"]
        and words.low[first].isalpha()
        and not words.low[first].endswith(_NTH)  # "the seventh they have left"
        and tie.rejects("noun", "stands for what was named before")
    ):
        return False
    if not pattern.levelled and pattern.head & PEOPLE:
        return tie.add("noun", "the noun is left out", 0.6)
    cost, k = nearest(words, first, pattern.head, least=0.8)
    numbered = is_numbered(words, k)
    if numbered and 0 < k < first and cost <= 20 and group_of(words, sentence.groups, first) is not None:
        return tie.add("noun", f"the number of {words.tokens[k]}", 1.6)
    if force := force_before(words, first, pattern):
        if force in _WHOLE and pattern.places.isdisjoint(ctx.named) and pattern.places:
            return tie.reject("noun", "the whole army, and not those who are elsewhere")
        return tie.add("noun", f"the strength of the {force}", 1.2)
    if is_plausible(sentence, pattern, first) or verb_left_out(ctx, sentence, pattern, first):
        return tie.add("noun", "the noun is left out beside the fact's own subject", 1.0)
    if is_elliptic(sentence, first, pattern) and (not pattern.subjects or not pattern.subjects.isdisjoint(ctx.named)):
        return tie.add("noun", "the noun is that of the number before", 1.2)
    if told := deeds_told(sentence, pattern, first):
        return tie.add("noun", f"the {told} are counted", 1.2)
    value = next((m.value for m in sentence.quantities if words.at(m.start) == first), None)
    if isinstance(value, Quantity) and is_added_up(ctx, sentence, first, value, pattern):
        return tie.add("noun", "what the news makes of them in all", 1.5)
    if makes_total(words, first) and any(tokens_like(b.words, pattern.head | pattern.about) for b in ctx.before(sentence)[:1]):
        return tie.add("noun", "what those of the sentence before make in all", 1.3)
    if cost <= 14 and k >= 0 and not is_a_staff(words, k, pattern):
        return tie.add("noun", f"the noun is left out after {words.tokens[k]!r}", 1.0)
    at = next((k for k in range(min(len(words.low) - 1, first + 5), max(-1, first - 13), -1) if words.low[k] in _TOTAL), -1)
    state = pattern.about & LASTS if at >= 0 and words.low[at + 1 : at + 2] == ["of"] else frozenset[str]()
    if any(not state.isdisjoint(keys_of(words, i)) for i in range(at + 2, min(at + 5, first))):
        return tie.add("noun", "the number of those who are in that state", 0.9)  # "the number of trapped men"
    if at >= 0 and words.low[at + 1 : at + 2] == ["of"] and at + 2 < len(words.low):
        counted = keys_of(words, at + 2) or keys_of(words, min(at + 3, len(words.low) - 1))
        if (
            best_match(counted, pattern.head | pattern.about) == 0
            and not set(counted) & _CARRIER
            and tie.rejects("noun", "the number of another thing")
        ):
            return False
    if at >= 0 and k >= 0:
        return tie.add("noun", f"the number of {words.tokens[k]!r}", 0.9)
    done = is_subject(sentence, pattern, first)
    if done and k >= 0:
        return tie.add("noun", f"the noun is left out after {words.tokens[k]!r}", 0.9)
    kept = pattern.levelled and are_left(sentence, first)
    for other in ctx.before(sentence)[: 3 if at >= 0 or done else 1]:
        if tokens_like(other.words, pattern.head):
            weight = 1.3 if kept else 0.9 if at >= 0 else 0.6 if done else 0.4
            return tie.add("noun", "the noun stands in the sentence before", weight)
    if done and not pattern.names.keys().isdisjoint(ctx.named):
        return tie.add("noun", "so many have done it", 0.9)  # "27 have now ratified the accord"
    return tie.reject("noun", "counts nothing that the fact counts")


_NTH = ("th", "third", "second", "first")
_WHOLE = frozenset({"army", "military", "navy"})
_TOTAL = frozenset({"number", "total", "figure", "strength", "count", "toll", "tally"})


def _wider(noun: tuple[str, ...], head: frozenset[str]) -> bool:
    """Say whether the noun is only wider than the fact's ("people" for soldiers)."""
    known = concepts()
    return all(h in known and any(n in known[h].wider for n in noun) for h in head) and head.isdisjoint(noun)
