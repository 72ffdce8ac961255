"""A change keeps its name: once told, it is the same change however late reports reorder its evidence.

Owns: carrying the ids of one standing over to another fold of the same entries. Never: judges.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.judging.record import Standing
from watcher.model import Change


def with_ids_of(told: Standing, again: Standing, *, since: Standing | None = None) -> Standing:
    """Return `again` with the ids that its changes have in `told`, matched by the evidence they share.

    since: the standing from which both went on. Changes that `told` has opened after it and that `again` knows nothing of stay
    on record, as withdrawn; without it they are let go.
    """
    known, found = {c.id for c in told.changes}, {c.id for c in again.changes}
    missing = [c for c in told.changes if c.id not in found]
    new = [c for c in again.changes if c.id not in known]
    names: dict[str, str] = {}
    for change in missing:
        shared = [(_shared(change, c), c.word == change.word, c.id) for c in new if c.id not in names]
        best = max(shared, default=(0, False, ""))
        if best[0]:
            names[best[2]] = change.id
    renamed = _renamed(again, names) if names else again
    if since is None:
        return renamed
    old = {c.id for c in since.changes} | set(names.values())
    return replace(renamed, changes=renamed.changes + tuple(_withdrawn(c) for c in missing if c.id not in old))


def _shared(one: Change, other: Change) -> int:
    mine = {e.verdict.observation.id for e in one.evidence}
    return sum(e.verdict.observation.id in mine for e in other.evidence)


def _withdrawn(change: Change) -> Change:
    return replace(change, status="withdrawn", evidence=tuple(replace(e, role="retracted") for e in change.evidence))


def _renamed(standing: Standing, names: dict[str, str]) -> Standing:
    def named(change_id: str) -> str:
        return names.get(change_id, change_id)

    return replace(
        standing,
        accepted=named(standing.accepted),
        changes=tuple(replace(c, id=named(c.id), thread=named(c.thread)) for c in standing.changes),
        states=tuple(replace(s, change=named(s.change)) for s in standing.states),
        heard=tuple(replace(h, change=named(h.change)) for h in standing.heard),
        edits=tuple(replace(e, change=named(e.change)) for e in standing.edits),
        dismissed=tuple(replace(d, change=named(d.change)) for d in standing.dismissed),
    )
