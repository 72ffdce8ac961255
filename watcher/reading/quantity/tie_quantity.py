"""Quantities tied to facts: what a number counts, who has it, where, and whether it is a level or a difference.

Owns: the tie of a number to a fact. Never: compares values.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie, nearest
from watcher.reading.keys import best_match, is_left_over
from watcher.reading.left_out import (
    adds_up,
    have_done_so,
    is_all_but,
    is_for_it,
    is_worldwide,
    makes_total,
    tells_a_level,
    verb_left_out,
)
from watcher.reading.left_out_sentences import excluded, left_out_by
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.quantity.added_up import is_added_up, is_answered
from watcher.reading.quantity.bare_totals import is_bare_total
from watcher.reading.quantity.club_members import are_no_members
from watcher.reading.quantity.conversions import is_told_beside
from watcher.reading.quantity.counted_nouns import PEOPLE, head_fits
from watcher.reading.quantity.deal_sums import is_of_a_deal_named
from watcher.reading.quantity.extents import is_extent
from watcher.reading.quantity.headcounts import (
    are_jobs_lost,
    counts_on,
    grows_by,
    is_their_number,
    is_voted_by,
    people_fit,
)
from watcher.reading.quantity.host_forces import host_force
from watcher.reading.quantity.housed import are_housed, are_not_housed
from watcher.reading.quantity.indices import index_fits
from watcher.reading.quantity.levels import is_level
from watcher.reading.quantity.losses import are_lost_to
from watcher.reading.quantity.measures import (
    DEALS,
    came_from,
    goes_on_from_own,
    is_an_aim,
    is_it_told_of,
    is_of_another_sort,
    measured_by,
    nearest_of,
    rate_fits,
    rival_of,
)
from watcher.reading.quantity.numbers import (
    Number,
    in_own_unit,
    last_of,
    number_of,
    owned_by_a_site,
)
from watcher.reading.quantity.opinions import opinion_fits
from watcher.reading.quantity.ordinals import is_nth, tie_nth
from watcher.reading.quantity.other_numbers import stands_by
from watcher.reading.quantity.other_values import is_a_deals
from watcher.reading.quantity.own_ties import own_tie
from watcher.reading.quantity.parts_told import is_said_of_some
from watcher.reading.quantity.portions import charges_fit, is_of_a_part, is_one_step, is_total, other_end, portion_of
from watcher.reading.quantity.prices import (
    is_above_a_year_ago,
    is_annual_rise,
    is_offered,
    is_price_of,
    is_rise_of_all,
    names_its_deal,
    price_fits,
)
from watcher.reading.quantity.remainders import are_left_in_a_state
from watcher.reading.quantity.shares import (
    are_still_there,
    asks_how_many_leave,
    is_share_leaving,
    tells_how_many_there_are,
    tie_share,
)
from watcher.reading.quantity.strengths import (
    are_carried,
    are_received,
    has_its_own,
    wanted_of,
)
from watcher.reading.quantity.told_alike import is_brought_to, is_told_alike
from watcher.reading.quantity.units import measured_in, units_fit
from watcher.reading.quantity.vote_shares import is_share_won
from watcher.reading.quantity.vote_splits import is_split, split_fits
from watcher.reading.quantity.wage_sides import offer_fits, tells_pay
from watcher.reading.ties import actor_tie, context_support
from watcher.values import Quantity

_NEVER = words_of("quantity.never")
_TO = frozenset({"to", "at", "of"})
_NO_PACE = words_of("tie_quantity.no_pace")
_PACES = (["day"], ["week"], ["month"], ["year"], ["hour"], ["quarter"])
_BEYOND = words_of("quantity.beyond")
_STAYS = frozenset({"stay"})
_NEAR_IT = 2


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
    if is_told_beside(sentence, value, pattern) and tie.rejects("unit", "told in the fact's own unit beside it"):
        return tie
    scaled = in_own_unit(value, pattern)
    if scaled.unit != value.unit and not scaled.n and not _falls_to_nothing(sentence, mention):
        tie.reject("unit", "no measure that falls to nothing")
        return tie
    value = scaled
    if not value.unit and value.low % 1 and value.low < 1000 and not pattern.head.isdisjoint(PEOPLE):
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
        and not _NO_PACE.issuperset(low[span + 3 : span + 4] or ["."])
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
    if pattern.inside and is_of_a_part(sentence, mention, pattern) and tie.rejects("place", "of a part of it only"):
        return tie
    whole = portion_of(sentence, mention, pattern)  # what is told of a total is told of its parts
    counted, of = (whole, number_of(sentence, whole)) if whole else (mention, number)
    bare = mention.role in ("value", "to") and isinstance(value, Quantity) and is_bare_total(ctx, sentence, of, value, pattern)
    _ = (
        (tie.add("noun", "how many there are in all", 2.5) if bare else head_fits(ctx, sentence, pattern, of, tie))
        and (bare or _predicate_fits(ctx, sentence, counted, pattern, of, tie))
        and (
            is_worldwide(words, span, pattern)
            or goes_on_from_own(sentence, mention, pattern, tie)
            or (whole is not None and tie.add("place", "the part that is there", 1.2))
            or place_tie(ctx, sentence, first, span, pattern, tie)
        )
        and (names_its_deal(ctx, sentence, first, pattern, tie) or actor_tie(ctx, sentence, first, span, pattern, tie))
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
    if is_a_deals(pattern) and is_of_a_deal_named(sentence, number.first):
        return True
    if voted or is_annual_rise(sentence, mention, number, pattern) or tells_pay(sentence, pattern):
        return True
    if "growth" in pattern.about and is_rise_of_all(sentence, number, pattern):
        return True
    return (pattern.delta and not beyond) or counts_on(sentence, mention, pattern)


# A number whose noun is left out is the fact's only where it could be: fifty times more or less is of something else.
_SIZE = 50.0
_HAGGLED = 3.0
_REVISED = 0.9  # by how much the magnitude of an earthquake may be put anew; more is another one


def _out_of_size(value: Quantity, pattern: Pattern, most: float) -> bool:
    told = pattern.fact.value
    if not isinstance(told, Quantity) or value.unit == "%" or value.n <= 0 or told.n <= 0:
        return False
    if value.unit.isupper() and value.unit == told.unit and is_a_deals(pattern):
        most = _HAGGLED  # an offer is raised by a half, and not fivefold
    if "magnitude" in pattern.about:
        return abs(value.n - told.n) > _REVISED
    return not 1 / most <= value.n / told.n <= most


def _predicate_fits(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern, number: Number, tie: Tie) -> bool:
    first, span, noun = number.first, number.span, number.noun
    if (country := has_its_own(sentence, first, pattern)) and tie.rejects("actor", f"{country}'s own"):
        return False
    for fits in (opinion_fits, charges_fit, split_fits, offer_fits, index_fits, people_fit, price_fits):
        if (told := fits(ctx, sentence, mention, number, pattern, tie)) is not None:
            return told
    if pattern.delta and "employee" in pattern.head and (pattern.levelled or "layoff" in pattern.about):
        lost = are_jobs_lost(sentence.words, number)
        return tie.add("about", "how many are lost", 1.5) if lost else tie.reject("about", "nobody says that they go")
    if pattern.levelled and (others := are_no_members(ctx, sentence, number, pattern)) and tie.rejects("level", others):
        return False
    if pattern.levelled and are_carried(sentence.words, first) and tie.rejects("level", "those who only pass"):
        return False
    if pattern.levelled:
        level = mention.value if isinstance(mention.value, Quantity) and not pattern.head else None
        measured = level is not None and level.unit not in ("", "%")
        if level and measured and is_told_alike(ctx, sentence, in_own_unit(level, pattern), pattern):
            tie.add("about", "told in most of the fact's own words", 0.8)
        return is_level(sentence, mention, first, span, pattern, tie)
    words = sentence.words
    wanted = wanted_of(pattern)
    if is_extent(sentence, mention.value, first, span, pattern) or is_share_won(ctx, sentence, first, pattern):
        return tie.add("about", "how far it reaches, or what it has won", 1.5)
    if (why := are_not_housed(sentence, number, pattern)) and tie.rejects("about", why):
        return False
    if are_housed(sentence, number, pattern):
        return tie.add("about", "in shelters", 1.5)
    if is_above_a_year_ago(words, number, pattern):
        return tie.add("about", "by how much prices rose in a year", 1.5)
    if is_all_but(words, first, pattern):
        return tie.add("about", "all but so many are out of it", 1.5)
    if is_an_aim(words, first, pattern) and tie.rejects("about", "an aim, and no measure"):
        return False
    of_a_deal = wanted & DEALS and isinstance(mention.value, Quantity) and mention.value.unit
    if of_a_deal and (pattern.actors & sentence.named or is_offered(ctx, sentence, pattern)):
        wanted |= DEALS
    if "number" in words.low[:first] and not noun and is_their_number(words, first, wanted):
        return tie.add("about", "the number of them", 1.5)
    own = [key for key in noun if best_match((key,), wanted | pattern.times) >= 0.8]
    cost, k = nearest_of(sentence, mention, first, wanted)
    if span > first:
        cost_end, k_end = nearest(words, span, wanted)
        if cost_end < cost:
            cost, k = cost_end, k_end
    if k > span and is_said_of_some(sentence, number, k) and tie.rejects("about", "said of some of them only"):
        return False
    left = words.low[first - 1 : first] == ["leaving"] and not noun
    clause = clause_at(sentence.clauses, first)
    both = clause if clause.i <= k < first and words.low[first - 1] in _TO else None
    rival = "" if own or left else rival_of(words, first, span, pattern, cost, both)
    value = mention.value if isinstance(mention.value, Quantity) and not own and not left else None
    if rival and value and is_told_alike(ctx, sentence, in_own_unit(value, pattern), pattern, sure=True):
        return tie.add("about", "told in most of the fact's own words", 1.5)
    if rival == "rate" and is_it_told_of(ctx, sentence, mention, pattern, wanted):
        return tie.add("about", "the rate of what the sentence before is about", 1.5)
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
    if are_lost_to(words, first, span, pattern):
        return tie.add("about", "lost to it", 1.5)
    if is_price_of(sentence, first, pattern):
        return tie.add("about", "the price of the thing itself", 1.5)
    if left:
        return tie.add("about", "what is left", 1.5 if span < k <= span + _NEAR_IT else 1.0)  # "leaving 96 still missing"
    if k >= 0 and is_left_over(words, k) and tie.rejects("about", "how many are left, not how many leave"):
        return False
    if k >= 0 and are_left_in_a_state(words, k, span) and tie.rejects("about", "left in a state, and leaving nothing"):
        return False
    if (k > 0 and (other := measured_by(words, k, pattern))) and tie.rejects("about", f"the {other} {words.tokens[k]}"):
        return False
    sorted_ = k >= 0 and not first <= k <= last_of(sentence, first) and is_of_another_sort(words, k, pattern)
    if sorted_ and not (value and is_told_alike(ctx, sentence, in_own_unit(value, pattern), pattern, sure=True)):
        tie.add("about", f"of another sort: {words.tokens[k - 1]} {words.tokens[k]}", -1.2)
    if cost <= 14 or (cost <= 24 and clause.i <= k < clause.j):
        return tie.add("about", f"said of {words.tokens[k]!r}", 1.5)
    if have_done_so(words, span) and context_support(ctx, sentence, wanted):
        return tie.add("about", "they have done what the sentence before tells", 1.5)
    if isinstance(mention.value, Quantity) and is_added_up(ctx, sentence, first, mention.value, pattern):
        return tie.add("about", "the news brings the count to it", 1.5)
    if not noun and mention.role == "value" and is_answered(ctx, sentence, first, span, wanted):
        return tie.add("about", "somebody says so many, when it is asked how many", 1.5)
    if makes_total(words, first) and context_support(ctx, sentence, wanted):
        return tie.add("about", "what the sentence before tells makes it so many", 1.5)
    if context_support(ctx, sentence, wanted) and mention.role in ("to", "value") and tells_a_level(words, first):
        before = came_from(sentence, mention, pattern) or is_it_told_of(ctx, sentence, mention, pattern, wanted)
        return tie.add("about", "said of what the title or the sentence before is about", 1.5 if before else 0.8)
    added = adds_up(sentence, first, wanted) or verb_left_out(ctx, sentence, pattern, first)
    if added or are_received(words, first, span, pattern):
        return tie.add("about", "the clause before makes it so many, or they are taken over", 1.5)
    if came_from(sentence, mention, pattern):
        return tie.add("about", "it comes from what the fact says", 1.5)
    if value and is_told_alike(ctx, sentence, in_own_unit(value, pattern), pattern):
        return tie.add("about", "told in most of the fact's own words", 1.5)
    if is_brought_to(sentence, first, noun, pattern):
        return tie.add("about", "so many of them it is brought to", 1.2)
    return tie.reject("about", "nothing near says what it is of")
