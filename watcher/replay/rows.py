"""What a replay finds, as JSON-ready rows.

Owns: the keys of `watcher replay --observations` and `--json`. Never: finds anything.
"""

from __future__ import annotations

from watcher.judging.comparing import Difference
from watcher.judging.sources import spelt
from watcher.model import Change, Verdict
from watcher.values import show, to_json


def as_row(verdict: Verdict) -> dict[str, object]:
    """Return a verdict as the line that `watcher replay --observations` prints."""
    o = verdict.observation
    return {
        "entry": o.entry.id,
        "fact": o.fact,
        "verdict": verdict.word,
        "value": to_json(o.value),
        "sentence": o.sentence,
        "stance": o.stance,
        "hedged": o.hedged,
        "since": o.since,
        "speaker": o.speaker,
        "score": o.score,
        "why": verdict.why,
    }


def difference_row(difference: Difference) -> dict[str, object]:
    """Return one gain, loss or move as JSON-ready data."""
    event = difference.event
    seen = event.evidence.verdict.observation if event.evidence else event.verdict.observation if event.verdict else None
    return {
        "difference": difference.kind,
        "topic": event.topic,
        "fact": event.fact,
        "kind": event.kind,
        "was": event.was,
        "now": event.now,
        "word": event.change.word if event.change else "",
        "told": difference.told.when.isoformat() if difference.told else None,
        "again": difference.again.when.isoformat() if difference.again else None,
        "sentence": seen.sentence if seen else "",
        "publisher": seen.entry.publisher if seen else "",
    }


def change_row(change: Change) -> dict[str, object]:
    """Return a change as JSON-ready data."""
    kept = [piece for piece in change.evidence if piece.role == "supports"]
    first = kept[0].verdict.observation if kept else None
    return {
        "id": change.id,
        "topic": change.topic,
        "fact": change.fact,
        "was": show(change.was),
        "now": show(change.now),
        "was_value": to_json(change.was),
        "now_value": to_json(change.now),
        "word": change.word,
        "step": change.step,
        "status": change.status,
        "disputed": change.disputed,
        "since": change.since,
        "reported": change.reported.isoformat(),
        "sources": [spelt(source, change.evidence) for source in change.sources],
        "evidence": len(kept),
        "sentence": first.sentence if first else "",
        "entry": first.entry.id if first else "",
        "publisher": first.entry.publisher if first else "",
    }
