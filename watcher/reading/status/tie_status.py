"""Status tied to facts: which step of a fact's ladder a sentence tells, and of what.

Owns: the tie of an event to a status fact. Never: compares steps.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.reading.beside_names import only_beside
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.goods import of_other_goods
from watcher.reading.left_out_sentences import excluded
from watcher.reading.patterns import Pattern
from watcher.reading.status.agreed_things import lacks_a_timetable
from watcher.reading.status.all_approvals import read_all_given
from watcher.reading.status.all_home import read_all_home
from watcher.reading.status.another_kind import is_of_another_kind, swaps_another
from watcher.reading.status.appeals import is_appeal, read_appeal
from watcher.reading.status.bought import buys_the_buyer
from watcher.reading.status.cases import is_case, read_case
from watcher.reading.status.contrasted import is_contrasted
from watcher.reading.status.deal_sides import is_between_others
from watcher.reading.status.decided_deeds import read_decided
from watcher.reading.status.given_approvals import read_given
from watcher.reading.status.holdings import read_holding
from watcher.reading.status.ladder_steps import step_told
from watcher.reading.status.laws import read_law
from watcher.reading.status.letting_in import read_letting_in
from watcher.reading.status.missions_own import of_the_whole_mission
from watcher.reading.status.motion import is_all_done
from watcher.reading.status.newly_told import is_newly_told
from watcher.reading.status.not_of_it import is_of_another_thing
from watcher.reading.status.oppositions import is_stand, is_to_be_approved, read_opposition
from watcher.reading.status.other_captives import are_others
from watcher.reading.status.own_names import is_of_others_alone
from watcher.reading.status.plainer_facts import as_its_own, is_decision_on
from watcher.reading.status.processes import PROCESS, read_process
from watcher.reading.status.purchases import read_purchase
from watcher.reading.status.ratifications import read_ratified
from watcher.reading.status.siblings import (
    has_its_launch_dated,
    is_dated,
    is_foreseen,
    is_none,
    is_of_its_noun,
    is_siblings,
    is_to_be_done,
    is_to_be_lifted,
)
from watcher.reading.status.signs import read_signs
from watcher.reading.status.status_facts import goes_on_yet, is_of_a_survey
from watcher.reading.status.step_rivals import as_talked_of, is_of_others
from watcher.reading.status.steps import (
    StatusRead,
    ladder_of,
    steps_in,
    value_of,
)
from watcher.reading.status.strangers_own import is_strangers_own
from watcher.reading.status.suits import read_suit
from watcher.reading.status.tie_deed import read_deed
from watcher.reading.status.tie_progress import read_progress
from watcher.reading.status.tie_stay import read_stay
from watcher.reading.status.timetables import read_timetable, read_told_by_both
from watcher.reading.status.told_in_full import is_anothers_in_full
from watcher.reading.status.unopposed import read_unopposed
from watcher.reading.status.vacated import read_vacated
from watcher.reading.status.within import read_within
from watcher.reading.undecided import leaves_unnamed, told_willing
from watcher.values import DateValue
from watcher.values.date import interval


def read_status(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return every step of the fact's ladder that the sentence tells, with its tie."""
    words = sentence.words
    axis = ladder_of(pattern, words)
    if excluded(words, pattern) or is_siblings(ctx, sentence, pattern) or is_between_others(ctx, sentence, pattern):
        return []
    if is_of_a_survey(words, pattern) or is_contrasted(words, pattern) or is_of_others_alone(ctx, sentence, pattern):
        return []
    if only_beside(sentence, pattern):
        return []
    if pattern.holding is not None:
        held = read_holding(ctx, sentence, pattern, pattern.holding)
        if held or pattern.deed is None or not is_none(pattern):
            return held
    if bought := read_purchase(ctx, sentence, pattern):
        return [r for r in bought if not buys_the_buyer(sentence, r.k, pattern)]
    if is_case(pattern):
        ended = read_case(ctx, sentence, pattern)
        if ended or pattern.axis == "progress":
            return ended
    if is_appeal(pattern) and (decided_on := read_appeal(ctx, sentence, pattern)):
        return decided_on
    if (is_stand(pattern) or is_to_be_approved(pattern)) and (given_up := read_opposition(ctx, sentence, pattern)):
        return given_up
    if is_decision_on(pattern) and (decided := _by_plainer(ctx, sentence, pattern)):
        return decided
    deeds, others = read_deed(ctx, sentence, pattern, pattern.deed) if pattern.deed else ([], set[int]())
    if deeds or pattern.axis == "open" or is_of_its_noun(pattern) or is_decision_on(pattern):
        found = deeds  # what there is none of has no course of its own
    elif pattern.axis == "progress" and (is_to_be_done(pattern) or is_to_be_lifted(pattern)):
        found = []  # what is to be imposed has no course of its own
    elif pattern.axis in ("progress", "strike"):
        found = read_vacated(ctx, sentence, pattern) or read_all_home(sentence, pattern)
        found = found or read_progress(ctx, sentence, pattern, axis)
        if pattern.deed and is_none(pattern):
            # What is not done cannot end; what has a day of its own is over once it was held, and late when it has another.
            has_a_day = pattern.deed.done in _TAKES_PLACE
            put_off = has_a_day and any(
                isinstance(m.value, DateValue) and interval(m.value)[0] > ctx.published for m in sentence.dates
            )
            found = [r for r in found if {"completed": has_a_day, "delayed": put_off}.get(r.value.word, True)]
    elif pattern.axis == "stay":
        found = read_stay(ctx, sentence, pattern)
    else:
        found = [read for k in steps_in(sentence, pattern, axis) if (read := step_told(ctx, sentence, pattern, axis, k))]
    found = found or read_letting_in(ctx, sentence, pattern) or read_law(ctx, sentence, pattern)
    found = found or _by_plainer(ctx, sentence, pattern)
    found = found or read_suit(ctx, sentence, pattern) or read_unopposed(ctx, sentence, pattern)
    found = found or read_signs(ctx, sentence, pattern) or read_decided(ctx, sentence, pattern)
    found = found or read_within(ctx, sentence, pattern) or read_timetable(ctx, sentence, pattern)
    found = found or read_told_by_both(ctx, sentence, pattern)
    if pattern.axis == "approve" and all(r.told.stance != "asserted" for r in found):
        found = read_given(ctx, sentence, pattern) or read_all_given(ctx, sentence, pattern) or found
        found = read_ratified(ctx, sentence, pattern) or found
    if not found and pattern.made:
        # "Forty patients have been evacuated": their evacuation is under way.
        made = read_deed(ctx, sentence, pattern, pattern.made)[0]
        begun = [r for r in made if r.value.word != "none" and not r.told.negated]
        begun = [r for r in begun if r.told.stance == "asserted" or (r.told.stance == "planned" and r.told.mood == "firm")]
        found = [replace(r, value=value_of(pattern, _how_far(sentence, r.k))) for r in begun]
    if not found and pattern.axis == "progress" and not PROCESS.isdisjoint(words.low):
        found = read_process(ctx, sentence, pattern, axis)
    if found and is_none(pattern) and (has_its_launch_dated(ctx, pattern) or (pattern.deed and is_dated(ctx, pattern.deed))):
        found = [r for r in found if r.told.stance != "planned"]
    if found and pattern.axis != "join" and (own := goes_on_yet(pattern)):
        found = [replace(r, value=own) if r.value.word == "in-force" else r for r in found]  # that it goes on is no news
    found = told_willing(sentence, pattern, [r for r in found if r.k not in others])
    found = [r for r in found if not (r.told.stance == "planned" and is_foreseen(ctx, sentence, pattern, r.value, r.told.mood))]
    found = [r for r in found if not is_of_another_thing(sentence, r, pattern)]
    found = of_the_whole_mission(sentence, [as_talked_of(sentence, r, pattern) for r in found], pattern)
    found = [r for r in found if r.tie.score >= _LEAST and not is_of_others(sentence, r.k, pattern)]
    found = [r for r in found if not (of_other_goods(words, r.k, pattern) or is_newly_told(ctx, sentence, r.k, pattern))]
    found = [r for r in found if not are_others(sentence, r.k, pattern)]
    found = [r for r in found if r.told.past or not is_strangers_own(ctx, sentence, r.k, pattern)]
    found = [r for r in found if r.told.past or not is_of_another_kind(ctx, sentence, r.k, pattern)]
    found = [r for r in found if not (swaps_another(ctx, sentence, r.k, pattern) or buys_the_buyer(sentence, r.k, pattern))]
    if found and lacks_a_timetable(ctx, pattern):
        return []
    return [r for r in found if not is_anothers_in_full(ctx, sentence, r.k, pattern)]


_TAKES_PLACE = frozenset({"taken place", "happened", "occurred", "held"})


def _how_far(sentence: Sentence, k: int) -> str:
    return "completed" if is_all_done(sentence.words, clause_at(sentence.clauses, k), k) else "in-force"


def _by_plainer(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return what the plainer facts that stand for this one are told to be."""
    unnamed = bool(pattern.names) and pattern.names.keys().isdisjoint(sentence.named)
    if not pattern.plainer or unnamed or leaves_unnamed(ctx, sentence, pattern):
        return []
    others_read = [r for each in pattern.plainer for r in read_status(ctx, sentence, each)]
    return [
        mine for r in others_read if (mine := as_its_own(pattern, r, sentence.words)) is not None and mine.tie.score >= _LEAST
    ]


_LEAST = 2.0  # what must speak for a step before it is told
