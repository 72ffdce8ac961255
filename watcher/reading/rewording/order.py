"""Facts reworded: what another user puts in other words is read by the sentence that says the same most plainly.

Owns: which wordings a fact of each kind is put through, in what order. Never: a wording, reads news, changes a slot's value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from watcher.model import Fact
from watcher.reading.rewording.afoot import as_afoot
from watcher.reading.rewording.approvals import as_approval
from watcher.reading.rewording.awaited import as_awaited
from watcher.reading.rewording.begun import begun_deed
from watcher.reading.rewording.conditions import as_condition
from watcher.reading.rewording.counts import recounted
from watcher.reading.rewording.day_doers import as_done_then
from watcher.reading.rewording.day_dues import as_due
from watcher.reading.rewording.day_limits import as_day_limit
from watcher.reading.rewording.day_plans import as_planned
from watcher.reading.rewording.day_sides import as_told_by
from watcher.reading.rewording.day_turns import as_day_turn
from watcher.reading.rewording.days import as_day
from watcher.reading.rewording.deals import as_deal
from watcher.reading.rewording.deciders import as_decider
from watcher.reading.rewording.decisions import as_decision
from watcher.reading.rewording.flights import as_flight
from watcher.reading.rewording.handovers import as_handed
from watcher.reading.rewording.hosts import as_hosted
from watcher.reading.rewording.hurdles import as_hurdle
from watcher.reading.rewording.leading import as_leading
from watcher.reading.rewording.listings import as_listed
from watcher.reading.rewording.measures import as_course, as_measured
from watcher.reading.rewording.members import as_plain_members
from watcher.reading.rewording.named_first import as_named
from watcher.reading.rewording.number_sides import as_sided
from watcher.reading.rewording.number_turns import as_counted
from watcher.reading.rewording.offices import as_office
from watcher.reading.rewording.pending import as_pending
from watcher.reading.rewording.phrases import as_phrased
from watcher.reading.rewording.pieces import NEARLY, upper
from watcher.reading.rewording.plain_sets import as_plain_set
from watcher.reading.rewording.plain_states import as_plain_state
from watcher.reading.rewording.posts import as_post
from watcher.reading.rewording.prices import as_priced
from watcher.reading.rewording.retold import retold
from watcher.reading.rewording.sets import as_members
from watcher.reading.rewording.standings import as_standing
from watcher.reading.rewording.stands import as_stand
from watcher.reading.rewording.statuses import as_joining, with_doer
from watcher.reading.rewording.stays import as_departure
from watcher.reading.rewording.steps import as_step
from watcher.reading.rewording.strengths import as_strength
from watcher.reading.rewording.timetables import as_timetable
from watcher.reading.rewording.trimmed import trimmed
from watcher.reading.rewording.turns import as_told
from watcher.reading.rewording.waits import as_waiting
from watcher.reading.rewording.whose_counts import as_owned
from watcher.values import StatusValue, Unknown
from watcher.values.brackets import SLOT, narrowed
from watcher.values.status import parse

_OF_THE = re.compile(r"(?:(?<=\bof )|(?<=\bin )|(?<=\bby )|(?<=\bbetween )|(?<=\bwith ))The (?=\w)")


def _small_articles(says: str) -> str:
    return _OF_THE.sub("the ", says)


# What is told in particular comes before what is told of any fact of the kind: a room takes only sentences that are not yet
# plain, and what it makes of them is plain to those after it.
#  1. What opens a slot and is no part of its value moves out of it (`narrowed`).
#  2. Turns of one sort of story: held, flights, takeovers, rates. Each makes a sentence that the general rooms can read.
#  3. The kind's own room: a deed that is begun before the steps, since it tells its noun; the doer last, since the steps
#     still stand in the passive.
_FIRST: dict[str, tuple[Callable[[str], str], ...]] = {
    "quantity": (as_counted, as_sided),
    "holder": (as_named,),
    "date": (as_planned, as_done_then, as_due, as_hosted, as_told_by),
    "status": (
        trimmed,
        as_waiting,
        as_decider,
        as_timetable,
        as_approval,
        as_told,
        as_stand,
        as_hurdle,
        as_condition,
        as_awaited,
        as_plain_state,
        as_afoot,
    ),
}
_ORDER: dict[str, tuple[Callable[[str], str], ...]] = {
    kind: (
        narrowed,
        *_FIRST.get(kind, ()),
        *(partial(room, kind) for room in (retold, as_flight, as_deal, as_course)),
        *own,
    )
    for kind, own in {
        "quantity": (as_priced, as_strength, as_owned, recounted, as_owned, as_measured),
        "date": (as_day, as_day_limit, as_day_turn, as_joining, _small_articles),
        "status": (
            as_departure,
            as_pending,
            as_phrased,
            as_standing,
            as_decision,
            begun_deed,
            as_step,
            with_doer,
            _small_articles,
        ),
        "set": (as_handed, as_plain_set, as_listed, as_plain_members, as_members, _small_articles),
        "holder": (as_post, as_leading, as_office),
    }.items()
}


def plainly(fact: Fact) -> Fact:
    """Return a fact with its sentences in the plainest words, before the names in them are looked for."""
    says = _plainly(fact.kind, fact.says)
    value = fact.value
    if isinstance(value, Unknown) and fact.kind == "status" and "[no " in says and "[no " not in fact.says:
        # What is [not set] is one of which there is none.
        value = parse(says.partition("[")[2].partition("]")[0]) or value
    slot = SLOT.search(says) if isinstance(value, StatusValue) and says != fact.says else None
    known = parse(slot[1]) if slot is not None else None
    if (
        isinstance(value, StatusValue)
        and slot is not None
        and known is not None
        and known.word != value.word
        and not value.phrase.lower().startswith(slot[1].lower())
    ):
        # "Parliament must [still confirm] him" names no step, "has [not confirmed] him" does; who is [in the country] has
        # [not left], which is what news will tell; a strike that is [not over] is under way.
        value = replace(value, word=known.word, phrase=value.phrase if parse(value.phrase) is None else slot[1])
    return replace(fact, says=says, value=value, also=tuple(_plainly(fact.kind, each) for each in fact.also))


_NEARLY = re.compile(rf"^{NEARLY}(?=\[)", re.IGNORECASE)


def _plainly(kind: str, says: str) -> str:
    for room in _ORDER.get(kind, ()):
        # The rooms know "about [1,200] people" as it stands within a sentence.
        nearly = _NEARLY.match(says) if kind == "quantity" else None
        says = room(nearly[0].lower() + says[nearly.end() :] if nearly else says)
    return upper(says)
