"""What a digest asks of the history: what is confirmed, what was unclear, what was read, how the feeds fared.

Owns: these questions. Never: writes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from watcher.doors.store.cells import moment, stamp, unpack
from watcher.doors.store.feeds import Feeds
from watcher.doors.store.file import File
from watcher.model import FeedHealth, FeedState
from watcher.values import Value

HEARD = """
SELECT c.topic, c.fact, c.last_confirmed, c.last_mentioned, f.kind, coalesce(s.value, f.value) AS value,
    iif(s.id IS NULL, f.value_exact, s.value_exact) AS exact,
    (SELECT v.publisher FROM observations AS o JOIN entry_versions AS v ON v.entry = o.entry AND v.version = o.version
        WHERE o.topic = c.topic AND o.fact = c.fact AND o.verdict = 'same' ORDER BY o.told_at DESC, o.row DESC LIMIT 1) AS by
FROM current_facts AS c
JOIN facts AS f ON f.topic = c.topic AND f.id = c.fact
LEFT JOIN fact_states AS s ON s.id = (
    SELECT t.id FROM fact_states AS t
    WHERE t.topic = c.topic AND t.fact = c.fact AND t.believed_to IS NULL AND t.holds_to IS NULL
    ORDER BY t.believed_from DESC, t.id DESC LIMIT 1)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One watched fact as it stands: its current value, when it was last confirmed and by whom, when last mentioned."""

    topic: str
    fact: str
    value: Value
    confirmed: datetime | None
    by: str
    mentioned: datetime | None


class Telling:
    """Reading what a digest tells."""

    def __init__(self, file: File):
        self.file = file

    def heard(self) -> list[Heard]:
        """Return every watched fact as it stands, in the order of the baselines."""
        found = self.file.rows(HEARD)
        return [
            Heard(
                topic=row["topic"],
                fact=row["fact"],
                value=unpack(row["kind"], row["value"], row["exact"]),
                confirmed=moment(row["last_confirmed"]) if row["last_confirmed"] else None,
                by=row["by"] or "",
                mentioned=moment(row["last_mentioned"]) if row["last_mentioned"] else None,
            )
            for row in found
        ]

    def counts(self, since: datetime, until: datetime) -> tuple[int, int]:
        """Return how many entries were read in this time, and how many feeds are polled."""
        row = self.file.row(
            "SELECT (SELECT count(*) FROM entry_versions WHERE seen >= ? AND seen < ?) AS entries,"
            " (SELECT count(*) FROM feeds WHERE retired_at IS NULL) AS feeds",
            (stamp(since), stamp(until)),
        )
        return (row["entries"], row["feeds"]) if row else (0, 0)

    def turns(self, since: datetime, until: datetime, fine: Iterable[str]) -> list[tuple[FeedHealth, FeedState | None]]:
        """Return the feeds in trouble (a state not in `fine`) and those whose state moved in this time, with the state before.

        The state before is None for a feed whose state is the same as at `since`.
        """
        quiet, found = set(fine), []
        for health in Feeds(self.file).health():
            earlier = self.file.row(
                "SELECT state FROM feed_states WHERE feed = ? AND since < ? ORDER BY id DESC LIMIT 1",
                (health.feed, stamp(since)),
            )
            before: FeedState = earlier["state"] if earlier else "new"
            moved = health.since is not None and since <= health.since < until and before != health.state
            both_fine = before in quiet and health.state in quiet
            if (moved and not both_fine) or health.state not in quiet:
                found.append((health, before if moved else None))
        return found
