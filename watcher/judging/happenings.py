"""What happened: the events by which one standing of a fact differs from the one before.

Owns: which difference is which event, and which deserves an alert. Never: changes a standing.
"""

from __future__ import annotations

from collections.abc import Iterator

from watcher.judging.record import Heard, Reading, Standing
from watcher.judging.rules import JudgingRules
from watcher.model import Change, Event, EventKind, Evidence
from watcher.values import show

Scene = tuple[Standing, Reading, JudgingRules]  # the standing after it, what was read, and the numbers to go by


def happened(
    before: Standing, after: Standing, reading: Reading, heard: tuple[Heard, ...], rules: JudgingRules
) -> tuple[Event, ...]:
    """Return the events of one entry, in the order of the changes; the same two standings always give the same events."""
    known = {change.id: change for change in before.changes}
    events: list[Event] = []
    for change in after.changes:
        if change is not known.get(change.id):
            events += _of_change(known.get(change.id), change, (after, reading, rules))
    events += _of_edits(before, after, reading, {e.change.id for e in events if e.change and e.kind == "edit"})
    events += _of_evidence((after, reading, rules), heard)
    events += [
        Event(
            kind="unclear", topic=after.fact.topic, fact=after.fact.id, when=h.when, recorded=reading.recorded,
            verdict=h.verdict, was=show(h.against), now=show(h.observation.value), why=h.why,
        )
        for h in after.unclear if h not in before.unclear
    ]  # fmt: skip
    return tuple(events)


def _of_change(was: Change | None, now: Change, scene: Scene) -> Iterator[Event]:
    if was is None:
        yield event(opening_kind(now), now, scene, why=opening_words(now), alert=True)
        if now.status == "corroborated":
            yield event("corroborated", now, scene, why=corroborated_words(now))
        return
    if now.status != was.status:
        yield from _of_status(was, now, scene)
    if (now.now, now.word) != (was.now, was.word):
        why = "said more precisely" if now.now != was.now else "planned before, now said to be so"
        yield event("refined", now, scene, was=show(was.now), now=show(now.now), why=why)
    told = not now.disputed or any(e.role == "disputes" for e in now.evidence)  # of two at odds one is told, with both sides
    if now.disputed != was.disputed and told and now.status not in ("accepted", "dismissed"):
        kind: EventKind = "disputed" if now.disputed else "settled"
        why = "sources of the same days give another value" if now.disputed else "one side is confirmed and still told"
        yield event(kind, now, scene, why=why)


def _of_status(was: Change, now: Change, scene: Scene) -> Iterator[Event]:
    if now.status == "corroborated" and was.status == "reported":
        yield event("corroborated", now, scene, why=corroborated_words(now))
    elif now.status == "withdrawn":
        yield event("withdrawn", now, scene, why="nothing supports it any more", alert=True)
    elif now.status == "accepted":
        yield event("accepted", now, scene, why=f"accepted by rule: {count(len(now.sources), 'source')}")


def opening_kind(change: Change) -> EventKind:
    """Return the event by which a change is first told."""
    if change.step == "edit":
        return "edit"
    return "step" if change.thread != change.id or change.step == "reversal" else "opened"


def opening_words(change: Change) -> str:
    """Return the sentence that tells a change: from what to what."""
    verb = "is planned to become" if change.word == "planned" else "is now said to be"
    return f"{show(change.was)} {verb} {show(change.now)}"


def corroborated_words(change: Change) -> str:
    return f"{count(len(change.sources), 'independent source')} say so"


def count(number: int, noun: str) -> str:
    """Return "1 source", "3 sources"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def event(
    kind: EventKind, change: Change, scene: Scene, *, why: str = "", was: str = "", now: str = "",
    alert: bool = False, evidence: Evidence | None = None,
) -> Event:  # fmt: skip
    """Return an event of this change, with its latest evidence unless told which."""
    after, reading, rules = scene
    urgent = alert and (after.fact.urgent or change.significance >= rules.urgent_at)
    return Event(
        kind=kind, topic=change.topic, fact=change.fact, when=reading.when, recorded=reading.recorded, change=change,
        evidence=evidence or (change.evidence[-1] if change.evidence else None), was=was or show(change.was),
        now=now or show(change.now), why=why, alert=alert, urgent=urgent, significance=change.significance,
    )  # fmt: skip


def _of_edits(before: Standing, after: Standing, reading: Reading, told: set[str]) -> Iterator[Event]:
    changes = {change.id: change for change in after.changes}
    for edit in after.edits:
        if edit not in before.edits:
            yield Event(
                kind="edit", topic=after.fact.topic, fact=after.fact.id, when=edit.when, recorded=reading.recorded,
                change=changes.get(edit.change), was=edit.was.sentence, now=edit.now.sentence,
                why=f"{edit.now.entry.publisher or edit.now.entry.url} edited {show(edit.was.value)} to {show(edit.now.value)}",
                alert=edit.change not in told,
            )  # fmt: skip


def _of_evidence(scene: Scene, heard: tuple[Heard, ...]) -> Iterator[Event]:
    changes = {change.id: change for change in scene[0].changes}
    for h in heard:
        change = changes.get(h.change)
        if change and h.outcome in ("evidence", "disputes"):
            said = h.observation  # the entry first: an observation's id is a hash that is made anew each time
            same_entry = [e for e in change.evidence if e.verdict.observation.entry.id == said.entry.id]
            mine = [e for e in same_entry if e.verdict.observation.id == said.id]
            if mine:
                yield event("evidence", change, scene, why=h.why, evidence=mine[-1])
