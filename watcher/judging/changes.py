"""Changes through time: a fact's record hears one entry after the other and says what happened. A pure fold.

Owns: the order of time, and the window within which the order of arrival does not matter.
Never: reads, stores or sends; the clock is handed in as `now`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from watcher.judging.freshness import take_in
from watcher.judging.happenings import happened
from watcher.judging.hearing import hear, is_heard, is_same_version
from watcher.judging.identity import with_ids_of
from watcher.judging.record import FactRecord, Heard, Judge, Judged, Reading, Standing, judged
from watcher.judging.rules import JudgingRules
from watcher.judging.states import first_state
from watcher.judging.weighing import beyond
from watcher.model import Entry, Fact, Observation


def begin(fact: Fact, published: date) -> FactRecord:
    """Return the record of a fact about which nothing has been heard since its article's day, `published`."""
    start = datetime.combine(published, time(), UTC)
    standing = Standing(
        fact=fact, published=published, current=fact.value, current_from=start, states=(first_state(fact, published, start),),
        said=fact.says, given=fact.value,
    )  # fmt: skip
    return FactRecord(settled=standing, standing=standing)


def apply(
    record: FactRecord,
    entry: Entry,
    observations: Sequence[Observation],
    *,
    now: datetime,
    rules: JudgingRules,
    judge: Judge,
) -> Judged:
    """Return the record after one version of one entry, the events, and what became of each observation.

    observations: those of this entry and this fact, perhaps none (a new version may take an old one's words back). now: when
    watcher learned of it. An entry that was heard before changes nothing. The time this takes does not grow with the history:
    an entry in the order of time is one step; one that comes late, within the window, is the window's steps again.
    """
    mine = tuple(o for o in observations if o.topic == record.fact.topic and o.fact == record.fact.id)
    if not mine and not entry.previous:
        return Judged(record=record)
    reading = take_in(entry, mine, now=now, rules=rules)
    if any(is_same_version(r.entry, reading) for r in record.window) or _is_known(record.standing, reading):
        return Judged(record=record)
    after, heard = _heard(record, reading, rules, judge)
    events = happened(record.standing, after.standing, reading, heard, rules)
    return replace(judged(record, after, events, heard), beyond=tuple(beyond(after.standing, heard, rules)))


def _is_known(standing: Standing, reading: Reading) -> bool:
    if is_heard(standing, reading):
        return True
    later = [change for change in standing.changes if change.updated >= reading.when]
    kept = (e.verdict.observation.entry for change in later for e in change.evidence)
    return bool(reading.tellings) and any(is_same_version(entry, reading) for entry in kept)


def _heard(record: FactRecord, reading: Reading, rules: JudgingRules, judge: Judge) -> tuple[FactRecord, tuple[Heard, ...]]:
    window, after, settled = record.window, record.after, record.settled
    if not window or window[-1].key < reading.key:
        standing, mine = hear(record.standing, reading, rules=rules, judge=judge)
        window, after = (*window, reading), (*after, standing)
    elif reading.when < window[-1].when - timedelta(hours=rules.settle_hours):
        standing, mine = hear(record.standing, reading, rules=rules, judge=judge)
        settled = with_ids_of(standing, hear(settled, reading, rules=rules, judge=judge)[0])
        after = (None,) * len(window)
    else:
        window = tuple(sorted((*window, reading), key=lambda r: r.key))
        after, mine = _again(record, window, reading, rules, judge)
        standing = with_ids_of(record.standing, after[-1] or settled, since=settled)
        after = (*after[:-1], standing)
    return _closed(FactRecord(settled=settled, standing=standing, window=window, after=after), rules, judge), mine


def _again(
    record: FactRecord, window: tuple[Reading, ...], reading: Reading, rules: JudgingRules, judge: Judge
) -> tuple[tuple[Standing | None, ...], tuple[Heard, ...]]:
    """Return the standings after each reading of the window, from the late one on heard again, and what became of that one."""
    at = window.index(reading)
    known = record.after[:at] if at and record.after[at - 1] is not None else ()
    standings: list[Standing | None] = list(known)
    standing = (known[-1] if known else None) or record.settled
    mine: tuple[Heard, ...] = ()
    for one in window[len(known) :]:
        standing, heard = hear(standing, one, rules=rules, judge=judge)
        standings.append(standing)
        mine = heard if one is reading else mine
    return tuple(standings), mine


def _closed(record: FactRecord, rules: JudgingRules, judge: Judge) -> FactRecord:
    """Return the record whose window holds no more than the settling time; what leaves it is settled."""
    window, after, settled = record.window, record.after, record.settled
    since = window[-1].when - timedelta(hours=rules.settle_hours) if window else None
    gone = 0
    while since and gone < len(window) and (window[gone].when < since or len(window) - gone > rules.settle_most):
        settled = after[gone] or hear(settled, window[gone], rules=rules, judge=judge)[0]
        gone += 1
    if gone:
        settled = with_ids_of(record.standing, settled)
    return replace(record, settled=settled, window=window[gone:], after=after[gone:])


def sealed(standing: Standing) -> FactRecord:
    """Return the record in which `standing` is settled: the user's word and what time brings come after all that was heard."""
    return FactRecord(settled=standing, standing=standing)
