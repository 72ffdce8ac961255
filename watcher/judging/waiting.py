"""A telling too weak to be told on its own: it is shown as unclear until it is told again.

Owns: when a telling waits, and when it has waited long enough. Never: opens a change or says what a telling comes to.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.judging.claims import known_change
from watcher.judging.record import Heard, Standing
from watcher.judging.sameness import compatible, span
from watcher.judging.weighing import Scene, believed_value, live
from watcher.model import Fact, Observation
from watcher.values import DateValue, Quantity


def lies_ahead(fact: Fact, observation: Observation) -> bool:
    """Return whether what is told is told for a time after its entry: then it is a plan, however it is worded."""
    if fact.kind == "date" or not observation.since:
        return False
    return span(DateValue(iso=observation.since))[0] > observation.entry.when.date()


def why_it_waits(standing: Standing, scene: Scene) -> str:
    """Return why a claim that would open a change is not told yet, "" where it is told at once.

    What a headline or the lead tells, what is told on somebody's word or for a day, and what is known already never waits.
    """
    if scene.is_fresh or known_change(standing, scene) is not None or is_told_again(standing, scene):
        return ""
    if is_outlier(standing, scene):
        return "far from what is known, told in passing by one source"
    observation = scene.verdict.observation
    if scene.telling.fresh or observation.since:  # in the lead, on somebody's word, or for a day: not in passing
        return ""
    if observation.score < scene.rules.sure:
        return f"told in passing by one source, and not read for sure ({observation.score:.2f})"
    if is_firm(standing, scene):
        return "told in passing by one source, of what several have confirmed lately"
    return ""


def is_told_again(standing: Standing, scene: Scene) -> bool:
    """Return whether the like was told before: by another source, or by the same in an entry of another day, in other words."""
    return any(_is_like(standing, scene, heard) for heard in standing.unclear)


def _is_like(standing: Standing, scene: Scene, heard: Heard) -> bool:
    apart = scene.when - heard.when
    if heard.word != scene.verdict.word or apart > timedelta(days=scene.rules.wait_days):
        return False
    anew = heard.source != scene.source or (apart >= timedelta(days=1) and not scene.copy_of)
    return anew and compatible(standing.fact, heard.observation.value, scene.value)


def is_outlier(standing: Standing, scene: Scene) -> bool:
    """Return whether a number is so far from every known one that it is rather a misreading."""
    said, times = scene.value, scene.rules.outlier_times
    if not isinstance(said, Quantity) or not said.n:
        return False
    known = [
        v
        for v in (believed_value(standing), *(c.now for c in live(standing)))
        if isinstance(v, Quantity) and v.n and v.unit == said.unit
    ]
    return bool(known) and not any(1 / times < abs(said.n / v.n) < times for v in known)


def is_firm(standing: Standing, scene: Scene) -> bool:
    """Return whether enough independent sources have confirmed the current value within the last days."""
    since = scene.when - timedelta(days=scene.rules.firm_days)
    confirmed = {h.source for h in standing.heard if h.outcome == "confirmed" and h.when >= since and not h.copy_of}
    return len(confirmed) > standing.fact.needs
