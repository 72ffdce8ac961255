"""From what happened since someone was last told to what a digest says about it.

Owns: which event becomes a card, which a line, and which goes without saying. Never: remembers what was told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from watcher.judging.compare import same_value
from watcher.judging.digest.material import DigestMaterial, Dispute, Moved, News, Passed, Quiet
from watcher.model import Change, Event, EventKind, Evidence, Observation
from watcher.values import DateValue

# What is new about a change that was told before, by what happened to it; the first that happened counts.
BY_KIND: tuple[tuple[EventKind, News], ...] = (
    ("withdrawn", "withdrawn"),
    ("edit", "edit"),
    ("corroborated", "status moved"),
    ("refined", "refined"),
    ("settled", "settled"),
    ("evidence", "more sources"),
)
RAISED = ("opened", "step")
ALWAYS = (
    "opened",
    "step",
    "withdrawn",
    "edit",
    "corroborated",
    "settled",
)  # told in the next digest, even where they raise no alarm
OWN_WORD = ("accepted", "dismissed", "noted")  # the user said so; it is no news to the user


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """What a digest tells of the events: cards to be, and lines under headings of their own."""

    moved: tuple[Moved, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    passed: tuple[Passed, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    unclear: tuple[Observation, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()


def sort_events(events: Sequence[Event]) -> Sorted:
    """Return what there is to tell of `events`: all that happened and was not told to this recipient yet, oldest first."""
    by_change: dict[str, list[Event]] = {}
    for event in events:
        if event.change is not None and event.kind not in ("deadline-passed", "quiet", "unclear", *OWN_WORD):
            by_change.setdefault(event.change.id, []).append(event)
    moved = tuple(m for happened in by_change.values() if (m := _moved(happened)) is not None)
    disputed = [event.change for event in events if event.kind == "disputed" and event.change is not None]
    return Sorted(
        moved=moved,
        disputes=tuple(d for c in {c.id: c for c in disputed if c.disputed}.values() if (d := _dispute(c)).sides),
        passed=tuple(_passed(event) for event in events if event.kind == "deadline-passed"),
        quiet=tuple(_quiet(event) for event in _last(events, "quiet")),
        unclear=tuple(_observations(event for event in events if event.kind == "unclear")),
        doubts=tuple({e.verdict.observation.id: e.why for e in events if e.kind == "unclear" and e.verdict and e.why}.items()),
    )


def _moved(events: list[Event]) -> Moved | None:
    """What is new about one change; None where nothing is worth a card."""
    change = events[-1].change
    kinds = {event.kind for event in events if event.alert or event.kind in ALWAYS or _came_true(event)}
    if {event.kind for event in events} >= {"disputed", "settled"}:
        kinds.discard("settled")  # nobody was told of the dispute
    if change is None or not kinds or change.status == "dismissed":
        return None
    if kinds & set(RAISED):
        if change.status == "withdrawn":
            return None  # raised and taken back before anybody was told
        news: News = "reversed" if change.status == "reversed" else "edit" if "edit" in kinds else "new"
        return Moved(change=change, news=news, edited_from=_edited_from(events))
    word = next((news for kind, news in BY_KIND if kind in kinds), None)
    if word == "refined" and any(map(_came_true, events)):
        word = "come true"
    if word is None or (word == "status moved" and change.status != "corroborated"):
        return None  # a change that has been reversed since is told by its reversal, a step of its own
    fresh = {event.evidence.verdict.observation.id for event in events if event.kind == "evidence" and event.evidence}
    backing = [e for e in change.evidence if e.role == "supports"]
    before = tuple(dict.fromkeys(e.source for e in backing if e.verdict.observation.id not in fresh))
    again = tuple(dict.fromkeys(e.source for e in backing if e.verdict.observation.id in fresh and e.source in before))
    return Moved(
        change=change, news=word, told_before=True, sources_before=before, again=again, edited_from=_edited_from(events)
    )


def _edited_from(events: list[Event]) -> str:
    """The sentence before an edit; an edit that opens a change has evidence, and tells values instead."""
    return next((event.was for event in events if event.kind == "edit" and event.evidence is None), "")


def _came_true(event: Event) -> bool:
    """Whether a change that was told as a plan is told as a fact from here on: its word moved, and its value did not."""
    is_fact = event.change is not None and event.change.word == "changed"
    return event.kind == "refined" and is_fact and event.was == event.now != ""


def without_overtaken(material: DigestMaterial) -> DigestMaterial:
    """Return the material without plans that are none any more, as what was planned is told to have happened since."""
    told = [*(m.change for m in material.moved), *material.waiting]
    happened = [c for c in told if c.word == "changed" and c.status in ("reported", "corroborated", "accepted")]

    def is_open(change: Change) -> bool:
        fact = material.facts.get((change.topic, change.fact))
        return change.word != "planned" or not any(
            fact and same_value(fact, other.now, change.now)
            for other in happened
            if (other.topic, other.fact) == (change.topic, change.fact) and other.reported >= change.reported
        )

    return replace(
        material,
        moved=tuple(m for m in material.moved if is_open(m.change)),
        waiting=tuple(change for change in material.waiting if is_open(change)),
    )


def _dispute(change: Change) -> Dispute:
    """One sentence for each side of a disputed change; none where one sentence is all there is ("2,000, not 900")."""
    pairs = (
        (a, b)
        for a in change.evidence
        for b in change.evidence
        if (a.role, b.role) == ("supports", "disputes") and a.verdict.observation.sentence != b.verdict.observation.sentence
    )
    return Dispute(topic=change.topic, fact=change.fact, sides=next(pairs, ()))


def _passed(event: Event) -> Passed:
    value = event.change.was if event.change else None
    day = value.iso if isinstance(value, DateValue) else event.when.date().isoformat()
    return Passed(topic=event.topic, fact=event.fact, day=day, why=event.why, last=_evidence(event))


def _quiet(event: Event) -> Quiet:
    last = _evidence(event)
    return Quiet(topic=event.topic, fact=event.fact, last=last.verdict.observation.entry.when if last else None)


def _evidence(event: Event) -> Evidence | None:
    if event.evidence is not None:
        return event.evidence
    if event.verdict is not None:
        return Evidence(verdict=event.verdict, source=event.verdict.observation.entry.publisher)
    return None


def _last(events: Iterable[Event], kind: EventKind) -> list[Event]:
    """The latest event of a kind for each fact."""
    return list({(event.topic, event.fact): event for event in events if event.kind == kind}.values())


def _observations(events: Iterable[Event]) -> list[Observation]:
    found = {o.id: o for event in events if event.verdict is not None and (o := event.verdict.observation)}
    return sorted(found.values(), key=lambda o: (-o.score, o.entry.when, o.id))
