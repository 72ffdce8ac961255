"""Versions, corrections and retractions: what an entry takes back, and what its new version moved.

Owns: evidence that is taken away, edits with both wordings. Never: reads the text; corrections are marked when taken in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from watcher.judging.claims import Outcome
from watcher.judging.record import OPEN, Edit, Heard, Reading, Standing
from watcher.judging.rules import JudgingRules
from watcher.judging.sameness import compatible
from watcher.judging.sources import resemblance
from watcher.judging.weighing import Scene, put, weighed
from watcher.model import Change, Evidence, Fact, Observation
from watcher.values import Value

KEPT_EDITS = 8


def take_back(standing: Standing, reading: Reading, rules: JudgingRules) -> Standing:
    """Return the standing without the evidence of earlier versions of this entry (and their copies) that it takes back.

    What a new version merely leaves out stands: live pages drop old paragraphs, and a page may come back as a teaser. It takes
    back what it contradicts, and what is gone from a text that is otherwise the same or says that it was corrected.
    """
    if not reading.entry.previous:
        return standing
    now_says = [t.observation for t in reading.tellings if not t.correction]
    before = [h.sketch for h in standing.heard if h.observation.entry.id == reading.entry.id]
    same_text = bool(before) and resemblance(before[-1], reading.sketch) >= rules.copy_text
    by_omission = reading.corrects or same_text

    def is_gone(evidence: Evidence) -> bool:
        if not _is_of_older_version(evidence, reading) or _still_says(evidence, now_says, standing.fact):
            return False
        return by_omission or any(not compatible(standing.fact, said_by(evidence), o.value) for o in now_says)

    return _retract(standing, is_gone)


def _is_of_older_version(evidence: Evidence, reading: Reading) -> bool:
    entry = evidence.verdict.observation.entry
    older = entry.id == reading.entry.id and entry.version != reading.entry.version
    return older or evidence.copy_of == reading.entry.id


def _still_says(evidence: Evidence, now_says: list[Observation], fact: Fact) -> bool:
    said = evidence.verdict.observation
    return any(compatible(fact, said.value, o.value) and o.stance == said.stance for o in now_says)


def _retract(standing: Standing, is_gone: Callable[[Evidence], bool]) -> Standing:
    for change in standing.changes:
        if change.status in (*OPEN, "accepted") and any(is_gone(e) and e.role != "retracted" for e in change.evidence):
            kept = tuple(replace(e, role="retracted") if is_gone(e) else e for e in change.evidence)
            standing = put(standing, weighed(replace(change, evidence=kept), standing.fact))
    return standing


def take_back_value(standing: Standing, scene: Scene) -> Outcome:
    """Take away what the same source had said, where a correction names the value that was wrong."""
    fact = standing.fact
    mine = [c for c in standing.changes if c.status in OPEN and _is_backed(c, scene) and compatible(fact, c.now, scene.value)]
    if not mine:
        return standing, "past", "", "a correction of what was not counted"
    standing = _retract(standing, lambda e: e.source == scene.source and compatible(fact, said_by(e), scene.value))
    return standing, "taken-back", mine[-1].id, "a correction takes it back"


def said_by(evidence: Evidence) -> Value:
    """Return the value that this piece of evidence gave."""
    return evidence.verdict.observation.value


def _is_backed(change: Change, scene: Scene) -> bool:
    return any(e.source == scene.source and e.role == "supports" for e in change.evidence)


def note_edits(before: Standing, after: Standing, reading: Reading, heard: tuple[Heard, ...]) -> Standing:
    """Return the standing with an edit noted where the entry's earlier version gave the fact another value."""
    if not reading.entry.previous:
        return after
    earlier = [h for h in before.heard if h.observation.entry.id == reading.entry.id]
    if not earlier:
        return after
    fresh = [h for h in heard if not any(compatible(after.fact, e.observation.value, h.observation.value) for e in earlier)]
    moved = [h for h in fresh if h.outcome not in ("past", "unclear", "outdone", "stale", "before-baseline", "taken-back")]
    if not moved:
        return after
    edit = Edit(
        entry=reading.entry.id, was=earlier[-1].observation, now=moved[0].observation, when=reading.when, change=moved[0].change
    )
    opened = {h.change for h in moved if h.outcome in ("opened", "step")}
    changes = tuple(replace(c, step="edit") if c.id in opened and c.step == "move" else c for c in after.changes)
    return replace(after, changes=changes, edits=(*after.edits, edit)[-KEPT_EDITS:])
