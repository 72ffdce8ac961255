"""A small sweep and its mails, to be run in a process of its own and killed: one change a day, two readers."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

from tests.judging.digest_material import BASELINE, FACTS, change, evidence, number
from watcher import delivery, settings
from watcher.doors.store import Store, open_store
from watcher.judging.digest.render import environment
from watcher.model import Change, Event

# Loaded here once, so that the processes forked from the one that holds this module start quickly.
import_module("sqlite_utils")
for _name in ("digest.txt.j2", "digest.html.j2"):
    environment().get_template(_name)

DAY = timedelta(days=1)
FIRST = datetime(2025, 5, 6, 7, 30, tzinfo=UTC)
READERS = ("ann@example.org", "bob@example.org")
CONFIG = """\
database: watcher.db
digest: {{to: [{readers}], at: "07:00", holds: {holds}}}
mail:
  from: watcher@example.org
  smtp: {{host: 127.0.0.1, port: {port}, security: none, timeout: 5s}}
"""


def write_config(folder: Path, port: int, *, readers: str = ", ".join(READERS), holds: str = "never") -> Path:
    path = folder / "config.yaml"
    path.write_text(CONFIG.format(port=port, readers=readers, holds=holds), "utf-8")
    return path


def a_change(n: int) -> Change:
    """The change of day `n`."""
    when = (FIRST + n * DAY - timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M")
    about = FACTS[0].id
    return change(about, number(100 + n), evidence(about, number(100 + n), f"Post {n}", f"There are {100 + n} dredgers.", when))


def save_change(store: Store, moved: Change, *, urgent: bool = False) -> Event:
    """Save a change with its evidence and its event, as a sweep does."""
    proof = [e.verdict for e in moved.evidence]
    event = Event(
        kind="opened",
        topic=moved.topic,
        fact=moved.fact,
        when=moved.reported,
        recorded=moved.recorded,
        change=moved,
        evidence=moved.evidence[0],
        alert=True,
        urgent=urgent,
    )
    store.entries.save([v.observation.entry for v in proof])
    store.observations.save(proof, moved.recorded)
    store.changes.save([moved])
    store.events.save([event])
    return event


def run_day(config: str, n: int, stop_at: str = "") -> None:
    """Do what the service does on day `n`: save, compose, send. Die without a word at the step `stop_at`."""

    def reached(step: str) -> None:
        if step == stop_at:
            os.kill(os.getpid(), signal.SIGKILL)

    known = settings.load(config)
    now = FIRST + n * DAY
    with open_store(known.database) as store:
        with store.transaction():
            store.facts.sync([BASELINE], now)
            kept = {row["id"] for row in store.rows("SELECT id FROM changes")}
            for change in map(a_change, range(n + 1)):  # the feeds still show what an earlier day swept in vain
                if change.id not in kept:
                    save_change(store, replace(change, recorded=now))
            delivery.compose_due(store, known, now)
            reached("before-commit")
        reached("after-commit")
        delivery.send_due(store, known, clock=lambda: now, reached=reached)
    reached("end")
