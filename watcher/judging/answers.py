"""A telling of the current value, or a denial: a confirmation, background told again, a dispute, or a true reversal.

Owns: what such a telling does to the changes that are open. Never: opens a change to a value that nobody held before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from watcher.judging.claims import Outcome
from watcher.judging.record import LIVE, OPEN, Standing
from watcher.judging.sameness import compatible, moves_of
from watcher.judging.weighing import Scene, counts, is_shaken, last_support, put, weighed, with_evidence
from watcher.model import Change, digest_of
from watcher.values import SetValue, StatusValue, Value


def confirm(standing: Standing, scene: Scene) -> Outcome:
    """Return what a telling of the current value does: with nothing open against it, it confirms."""
    fact = standing.fact
    against = [c for c in standing.changes if c.status in OPEN and counts(c, fact) and c.reported >= standing.current_from]
    newest = max(against, key=lambda c: (c.reported, c.id), default=None)
    if newest and newest.step == "reversal" and compatible(fact, newest.now, scene.value):
        return _support(standing, newest, scene)
    rivals = [c for c in against if not compatible(fact, c.now, scene.value)]
    if not rivals:
        return replace(standing, confirmed=max(standing.confirmed or scene.when, scene.when)), "confirmed", "", "it holds"
    rival = rivals[-1]
    if not scene.is_fresh or scene.verdict.observation.hedged or is_lower_rung(standing, scene):
        return standing, "restated", rival.id, "the old value, told as background"
    if rival.status == "corroborated" and not are_close(scene, rival):
        return reverse(standing, rival, scene, standing.current)
    return dispute(standing, rival, scene)


def is_lower_rung(standing: Standing, scene: Scene) -> bool:
    """Return whether a step is told that the fact has passed, and not that it is back there: who has agreed still talks."""
    value = scene.value
    return isinstance(value, StatusValue) and isinstance(standing.current, StatusValue) and value.word != standing.current.word


def are_close(scene: Scene, change: Change) -> bool:
    """Return whether the telling falls into the days in which the change is still being told."""
    return scene.when - last_support(change) <= timedelta(days=scene.rules.dispute_days)


def _support(standing: Standing, change: Change, scene: Scene) -> Outcome:
    joined = with_evidence(change, scene.evidence(), scene, standing.fact)
    return put(standing, joined), "evidence", change.id, "it tells of a reversal that is known"


def deny(standing: Standing, scene: Scene) -> Outcome:
    """Return what a denial does: nothing where nothing is open; else a dispute or, of what had been settled, a reversal."""
    known = [
        c for c in standing.changes if c.step == "reversal" and c.status in OPEN and _is_denied(standing, c.was, scene.value)
    ]
    if known:
        return _support(standing, known[-1], scene)
    open_ones = [c for c in standing.changes if c.status in LIVE and _is_denied(standing, c.now, scene.value)]
    if not open_ones:
        return standing, "denied", "", "it denies what nobody has reported"
    target = max(open_ones, key=lambda c: (c.word == "changed", c.reported, c.id))
    doubtful = not scene.is_fresh and scene.verdict.observation.authority in ("outlet", "unattributed")
    if are_close(scene, target) or doubtful:
        return dispute(standing, target, scene)
    return reverse(standing, target, scene, target.was)


def _is_denied(standing: Standing, value: Value, said: Value) -> bool:
    if isinstance(value, SetValue) and isinstance(said, SetValue):
        denied = moves_of(standing.fact, said)
        return bool(denied & moves_of(standing.fact, value))
    return compatible(standing.fact, value, said)


def dispute(standing: Standing, change: Change, scene: Scene) -> Outcome:
    """Put the telling beside the change as one that disputes it."""
    against = with_evidence(change, scene.evidence("disputes"), scene, standing.fact)
    if scene.source not in change.sources and change.status in OPEN and is_shaken(against, standing.fact):
        against = replace(against, disputed=True)
    against = weighed(against, standing.fact)
    return put(standing, against), "disputes", change.id, "it disputes a change that is known"


def reverse(standing: Standing, target: Change, scene: Scene, back_to: Value) -> Outcome:
    """Open the reversal of a change: the fact is back where it was, and that is told as news."""
    fact, observation = standing.fact, scene.verdict.observation
    name = digest_of(fact.topic, fact.id, observation.id, "reversal")
    reversal = Change(
        id=name,
        topic=fact.topic,
        fact=fact.id,
        kind=fact.kind,
        was=target.now,
        now=back_to,
        word="changed",
        step="reversal",
        since=observation.since,
        reported=scene.when,
        recorded=scene.recorded,
        updated=scene.when,
        thread=target.thread,
    )
    reversal = weighed(replace(reversal, evidence=(scene.evidence(),)), fact)
    turned = [
        replace(c, status="reversed", updated=max(c.updated, scene.when))
        for c in standing.changes
        if c.status in OPEN and (c.id == target.id or (c.thread == target.thread and compatible(fact, c.now, target.now)))
    ]
    return put(standing, *turned, reversal), "reversal", name, "what had changed is back where it was"
