"""Quantities tied to facts: what a number counts, who has it, where, and whether it is a level or a difference.

Owns: the tie of a number to a fact. Never: compares values.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie, nearest
from watcher.reading.extents import is_extent, reaches
from watcher.reading.facts import Pattern
from watcher.reading.headcounts import (
    are_jobs_lost,
    are_people,
    are_served,
    are_voters,
    befell,
    counts_layoffs,
    counts_on,
    grows_by,
    is_a_staff,
    is_voted_by,
    people_fit,
)
from watcher.reading.host_forces import host_force
from watcher.reading.indices import index_fits
from watcher.reading.keys import best_match, is_left_over, keys_of, tokens_like
from watcher.reading.left_out import (
    adds_up,
    deeds_told,
    in_custody,
    is_all_but,
    is_for_it,
    is_numbered,
    is_plausible,
    is_subject,
    is_worldwide,
    makes_total,
    of_a_wider_sort,
    of_the_same_whole,
    stands_for_named,
    tells_a_level,
    verb_left_out,
)
from watcher.reading.left_out_sentences import excluded, left_out_by
from watcher.reading.levels import is_level, leaves_with
from watcher.reading.lexicon import concepts
from watcher.reading.measures import (
    DEALS,
    came_from,
    goes_on_from_own,
    is_an_aim,
    is_of_another_sort,
    measured_by,
    nearest_of,
    rate_fits,
    rival_of,
    sum_of,
)
from watcher.reading.numbers import (
    Number,
    are_left,
    in_own_unit,
    is_elliptic,
    is_share_of,
    last_of,
    number_of,
    owned_by_a_site,
    told_as_toll,
)
from watcher.reading.ordinals import is_nth, tie_nth
from watcher.reading.other_numbers import stands_by
from watcher.reading.own_ties import own_tie
from watcher.reading.places import place_tie
from watcher.reading.portions import charges_fit, is_one_step, is_total, other_end, portion_of
from watcher.reading.prices import is_annual_rise, is_price_of, names_its_deal, price_fits
from watcher.reading.shares import are_still_there, asks_how_many_leave, is_share_leaving, tells_how_many_there_are, tie_share
from watcher.reading.strengths import are_carried, are_its_men, are_received, force_before, has_its_own, people_of, wanted_of
from watcher.reading.ties import actor_tie, context_support
from watcher.reading.units import measured_in, units_fit
from watcher.reading.vote_shares import is_share_won
from watcher.reading.vote_splits import is_split, split_fits
from watcher.reading.wage_sides import offer_fits, tells_pay
from watcher.values import Quantity, Unknown

_NEVER = words_of("quantity.never")
_TO = frozenset({"to", "at", "of"})
_PACES = (["day"], ["week"], ["month"], ["year"], ["hour"], ["quarter"])
_BEYOND = words_of("quantity.beyond")
_STAYS = frozenset({"stay"})
_PEOPLE = frozenset({"person", "troops", "personnel"})
_CARRIER = frozenset({"person", "personnel", "unit", "member", "vote", "w:mark", "w:milestone"})


def tie_quantity(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie:
    """Return how surely `mention` is a value of the fact; the tie holds, or says what spoke against it."""
    words, value, low = sentence.words, mention.value, sentence.words.low
    tie = Tie(waived=pattern.waived)
    if own := own_tie(ctx, sentence, mention, pattern):
        return own
    if is_share_leaving(sentence, mention, pattern) and not excluded(words, pattern):
        return tie_share(ctx, sentence, mention, pattern)
    if not isinstance(value, Quantity):
        tie.reject("role", f"a {mention.role}, not a level")
        return tie
    own_way = is_split(mention, pattern) or _is_own_difference(sentence, mention, pattern)
    if mention.role in _NEVER and not own_way and tie.rejects("role", f"a {mention.role}, not a level"):
        return tie
    scaled = in_own_unit(value, pattern)
    if scaled.unit != value.unit and not scaled.n and not _falls_to_nothing(sentence, mention):
        tie.reject("unit", "no measure that falls to nothing")
        return tie
    value = scaled
    if not value.unit and value.low % 1 and value.low < 1000 and not pattern.head.isdisjoint(_PEOPLE):
        tie.reject("unit", "no whole number of people")
        return tie
    if mention.role == "ordinal" and (nth := tie_nth(ctx, sentence, mention, number_of(sentence, mention), pattern)):
        return nth
    if not units_fit(value.unit, pattern) and tie.rejects("unit", measured_in(value.unit)):
        return tie
    if (
        value.unit
        and not rate_fits(words, words.at(mention.end - 1) + 1, value, pattern)
        and tie.rejects("unit", "a price for each, or not for each")
    ):
        return tie
    number = number_of(sentence, mention)
    if number.dated:
        tie.reject("role", "part of a date")
        return tie
    if (other := stands_by(ctx, sentence, number, value, pattern)) and tie.rejects("role", other):
        return tie
    first, noun, span = number.first, number.noun, number.span
    if (
        not value.unit
        and not pattern.per
        and low[span + 1 : span + 2] in (["a"], ["per"])
        and low[span + 2 : span + 3] in _PACES
        and low[span + 3 : span + 4] not in (["ago"], ["earlier"], ["before"], ["later"])
    ) and tie.rejects("unit", "so many each time, not how many"):
        return tie
    grown = not pattern.levelled and nearest(words, first, grows_by(pattern))[0] <= 8  # a toll may grow a thousandfold
    if mention.role != "ordinal" and not grown and _out_of_size(value, pattern, _SIZE if not noun else 6 * _SIZE):
        tie.reject("size", "of another size than the fact's")
        return tie
    if other_end(words, mention, number, pattern, tie):
        return tie
    if (
        pattern.levelled
        and low[span + 1 : span + 3] in (["of", "the"], ["of", "its"], ["of", "their"])
        and any(t[0].isdigit() for t in low[span + 3 : span + 5])
    ) and tie.rejects("role", "a part of the whole"):
        return tie
    if (
        mention.role == "ordinal"
        and not is_nth(words, number, mention.value, pattern)
        and tie.rejects("role", "an ordinal of something else")
    ):
        return tie
    owner = (owned_by_a_site(sentence, first, pattern) or host_force(ctx, sentence, first, pattern)) if pattern.levelled else ""
    if owner and tie.rejects("actor", f"the {owner}'s"):
        return tie
    if is_one_step(low, value, pattern):
        tie.reject("role", "one of the steps that the fact adds up")
        return tie
    if left_out_by(ctx, sentence, pattern):
        tie.reject("not", "one of the fact's `not` phrases")
        return tie
    if is_total(sentence, mention, pattern) and tie.rejects("place", "told of several places together"):
        return tie
    whole = portion_of(sentence, mention, pattern)  # what is told of a total is told of its parts
    counted, of = (whole, number_of(sentence, whole)) if whole else (mention, number)
    _ = (
        _head_fits(ctx, sentence, pattern, of, tie)
        and _predicate_fits(ctx, sentence, counted, pattern, of, tie)
        and (
            is_worldwide(words, span, pattern)
            or goes_on_from_own(sentence, mention, pattern, tie)
            or (whole is not None and tie.add("place", "the part that is there", 1.0))
            or place_tie(ctx, sentence, first, span, pattern, tie)
        )
        and (names_its_deal(sentence, first, pattern, tie) or actor_tie(ctx, sentence, first, span, pattern, tie))
        and tie.holds(pattern.least)
    )
    return tie


def _falls_to_nothing(sentence: Sentence, mention: Mention) -> bool:
    """Say whether a bare zero is what a measure comes to: "cut its forecast to zero", but not "at zero duty"."""
    at = sentence.words.at(mention.start)
    return sentence.words.low[at - 1] in _TO and not number_of(sentence, mention).noun


def _is_own_difference(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether a number that is told as a change is a value of the fact all the same."""
    if mention.role == "score":
        return is_for_it(sentence, mention, pattern)
    if mention.role != "difference":
        return False
    # "Another 200 jobs" are so many beside those that were told.
    beyond, number = not _BEYOND.isdisjoint(mention.text.lower().split()), number_of(sentence, mention)
    voted = is_voted_by(sentence.words, number, pattern)
    if voted or is_annual_rise(sentence, mention, number, pattern) or tells_pay(sentence, pattern):
        return True
    return (pattern.delta and not beyond) or counts_on(sentence, mention, pattern)


@lru_cache(maxsize=10_000)
def _deeds(pattern: Pattern) -> frozenset[str]:
    """Return what is done to those who are counted, or what they do."""
    return pattern.about - {"person"}


@lru_cache(maxsize=10_000)
def _sorts(pattern: Pattern) -> frozenset[str]:
    """Return what else than its own noun the fact counts by: the name of a sort, an act each time."""
    return pattern.named_sort | pattern.times


# A number whose noun is left out is the fact's only where it could be: fifty times more or less is of something else.
_SIZE = 50.0
_REVISED = 0.9  # by how much the magnitude of an earthquake may be put anew; more is another one


def _out_of_size(value: Quantity, pattern: Pattern, most: float) -> bool:
    told = pattern.fact.value
    if not isinstance(told, Quantity) or value.unit == "%" or value.n <= 0 or told.n <= 0:
        return False
    if "magnitude" in pattern.about:
        return abs(value.n - told.n) > _REVISED
    return not 1 / most <= value.n / told.n <= most


def _head_fits(ctx: Context, sentence: Sentence, pattern: Pattern, number: Number, tie: Tie) -> bool:
    """The counted noun must be the fact's, or be left out where a number beside it had the fact's."""
    noun, first = number.noun, number.first
    if (people := people_of(sentence, first, pattern)) and not noun:
        return tie.add("noun", f"counts {people}", 1.4)
    if not pattern.head:
        if noun and is_price_of(sentence, first, pattern):
            return tie.add("noun", "what the thing costs", 1.0)
        owned = ("own_" in pattern.about and "share" in noun) or are_voters(sentence, number, pattern)
        ours = pattern.about | pattern.who_words
        owned = owned or reaches(pattern) or befell(noun, pattern)
        if pattern.times and noun and best_match(noun, pattern.times) >= 0.8:
            return tie.add("noun", "the act itself is counted", 2.2)
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
        if not fit and pattern.about and not pattern.head.isdisjoint(_PEOPLE) and best_match(noun, pattern.about) >= 0.8:
            # "The second death" of those who have died.
            fit = 0.8
        if not fit and best_match(noun, _deeds(pattern)) >= 0.8:
            return tie.add("noun", f"counts {noun[0]}", 1.5)
        if not fit and (
            are_people(sentence.words, number, pattern)
            or are_its_men(sentence.words, first, number.last, pattern)
            or are_served(noun, pattern)
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
    if pattern.levelled and leaves_with(sentence, first, pattern):
        return tie.add("noun", "so many are left", 1.3)
    if pattern.levelled and "strong" in (words.low[last_of(sentence, first)], *words.low[first + 1 : first + 3]):
        return tie.add("noun", "so many strong", 1.8)
    if pattern.named_sort and any(f"w:{t}" in pattern.named_sort for t in words.low[first + 1 : first + 3]):
        return tie.add("noun", f"counts {words.tokens[first + 1]}", 1.8)
    if counts_layoffs(words, first, pattern):
        return tie.add("noun", "the jobs that go", 1.2)
    if (
        words.low[first - 1 : first] == ["the"]
        and words.low[first].isalpha()
        and tie.rejects("noun", "stands for what was named before")
    ):
        return False
    if not pattern.levelled and pattern.head & _PEOPLE:
        return tie.add("noun", "the noun is left out", 0.6)
    cost, k = nearest(words, first, pattern.head, least=0.8)
    numbered = is_numbered(words, k)
    if numbered and 0 < k < first and cost <= 20 and group_of(words, sentence.groups, first) is not None:
        return tie.add("noun", f"the number of {words.tokens[k]}", 1.6)
    if force := force_before(words, first, pattern):
        return tie.add("noun", f"the strength of the {force}", 1.2)
    if is_plausible(sentence, pattern, first) or verb_left_out(sentence, pattern, first):
        return tie.add("noun", "the noun is left out beside the fact's own subject", 1.0)
    if is_elliptic(sentence, first, pattern) and (not pattern.subjects or not pattern.subjects.isdisjoint(ctx.named)):
        return tie.add("noun", "the noun is that of the number before", 1.2)
    if told := deeds_told(sentence, pattern, first):
        return tie.add("noun", f"the {told} are counted", 1.2)
    if makes_total(words, first) and any(tokens_like(b.words, pattern.head | pattern.about) for b in ctx.before(sentence)[:1]):
        return tie.add("noun", "what those of the sentence before make in all", 1.3)
    if cost <= 14 and k >= 0 and not is_a_staff(words, k, pattern):
        return tie.add("noun", f"the noun is left out after {words.tokens[k]!r}", 1.0)
    at = next((k for k in range(min(len(words.low) - 1, first + 5), max(-1, first - 13), -1) if words.low[k] in _TOTAL), -1)
    if at >= 0 and words.low[at + 1 : at + 2] == ["of"]:
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
    return tie.reject("noun", "counts nothing that the fact counts")


_TOTAL = frozenset({"number", "total", "figure", "strength", "count", "toll", "tally"})


def _wider(noun: tuple[str, ...], head: frozenset[str]) -> bool:
    """Say whether the noun is only wider than the fact's ("people" for soldiers)."""
    known = concepts()
    return all(h in known and any(n in known[h].wider for n in noun) for h in head) and head.isdisjoint(noun)


def _predicate_fits(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern, number: Number, tie: Tie) -> bool:
    first, span, noun = number.first, number.span, number.noun
    if (country := has_its_own(sentence, first, pattern)) and tie.rejects("actor", f"{country}'s own"):
        return False
    for fits in (charges_fit, split_fits, offer_fits, index_fits, people_fit, price_fits):
        if (told := fits(ctx, sentence, mention, number, pattern, tie)) is not None:
            return told
    if pattern.delta and "employee" in pattern.head and (pattern.levelled or "layoff" in pattern.about):
        lost = are_jobs_lost(sentence.words, number)
        return tie.add("about", "how many are lost", 1.5) if lost else tie.reject("about", "nobody says that they go")
    if pattern.levelled and are_carried(sentence.words, first) and tie.rejects("level", "those who only pass"):
        return False
    if pattern.levelled:
        return is_level(sentence, mention, first, span, pattern, tie)
    words = sentence.words
    wanted = wanted_of(pattern)
    if is_extent(sentence, mention.value, first, span, pattern) or is_share_won(ctx, sentence, first, pattern):
        return tie.add("about", "how far it reaches, or what it has won", 1.5)
    if is_all_but(words, first, pattern):
        return tie.add("about", "all but so many are out of it", 1.5)
    if is_an_aim(words, first, pattern) and tie.rejects("about", "an aim, and no measure"):
        return False
    if wanted & DEALS and pattern.actors & sentence.named and isinstance(mention.value, Quantity) and mention.value.unit:
        wanted |= DEALS
    own = [key for key in noun if best_match((key,), wanted | pattern.times) >= 0.8]
    cost, k = nearest_of(sentence, mention, first, wanted)
    if span > first:
        cost_end, k_end = nearest(words, span, wanted)
        if cost_end < cost:
            cost, k = cost_end, k_end
    left = words.low[first - 1 : first] == ["leaving"] and not noun
    clause = clause_at(sentence.clauses, first)
    both = clause if clause.i <= k < first and words.low[first - 1] in _TO else None
    rival = "" if own or left else rival_of(words, first, span, pattern, cost, both)
    if rival and tie.rejects("about", f"said of another thing ({rival})"):
        return False
    if (
        "withdraw" in wanted
        and nearest(words, span, _STAYS)[0] + 1.0 < cost
        and tie.rejects("about", "how many stay, not how many leave")
    ):
        return False
    there = asks_how_many_leave(pattern) and tells_how_many_there_are(sentence, mention, span)
    if (there or are_still_there(sentence, mention, span, pattern)) and tie.rejects(
        "about", "how many there are, not how many leave"
    ):
        return False
    if own:
        return tie.add("about", f"counts {own[0]} itself", 1.5)
    if is_price_of(sentence, first, pattern):
        return tie.add("about", "the price of the thing itself", 1.5)
    if left:
        return tie.add("about", "what is left", 1.0)
    if k >= 0 and is_left_over(words, k) and tie.rejects("about", "how many are left, not how many leave"):
        return False
    if (k > 0 and (other := measured_by(words, k, pattern))) and tie.rejects("about", f"the {other} {words.tokens[k]}"):
        return False
    if k >= 0 and not first <= k <= last_of(sentence, first) and is_of_another_sort(words, k, pattern):
        tie.add("about", f"of another sort: {words.tokens[k - 1]} {words.tokens[k]}", -1.2)
    if cost <= 14 or (cost <= 24 and clause.i <= k < clause.j):
        return tie.add("about", f"said of {words.tokens[k]!r}", 1.5)
    if makes_total(words, first) and context_support(ctx, sentence, wanted):
        return tie.add("about", "what the sentence before tells makes it so many", 1.5)
    if context_support(ctx, sentence, wanted) and mention.role in ("to", "value") and tells_a_level(words, first):
        before = came_from(sentence, mention, pattern)
        return tie.add("about", "said of what the title or the sentence before is about", 1.5 if before else 0.8)
    added = adds_up(sentence, first, wanted) or verb_left_out(sentence, pattern, first)
    if added or are_received(words, first, span, pattern):
        return tie.add("about", "the clause before makes it so many, or they are taken over", 1.5)
    if came_from(sentence, mention, pattern):
        return tie.add("about", "it comes from what the fact says", 1.5)
    return tie.reject("about", "nothing near says what it is of")
