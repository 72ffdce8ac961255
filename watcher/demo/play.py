"""The days: the virtual clock is set to each moment at which something happens or a digest is due, and a sweep is made.

Owns: the clock, and what the reader got. Never: judges or words anything; that is the same code as in production.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from watcher import settings
from watcher.demo.folder import DemoFolder, make_folder
from watcher.demo.outlets import FIRST, LAST, Coverage, load_coverage
from watcher.demo.site import Site
from watcher.doors.files import write_text
from watcher.doors.mail import page
from watcher.doors.store import Store, moment
from watcher.sweep import make_plan, open_doors, sweep

READ_AFTER = timedelta(minutes=20)  # the longest wait of a service that polls three times an hour
DIGEST_AT = time(7, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One mail that the reader got. kind: digest or urgent. page: the file that a browser opens."""

    at: datetime
    subject: str
    kind: str
    page: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What the demo came to. facts: each fact's row as the history has it at the end, `by` naming on whose word.

    entries: read in all; feeds: how each stands; requests: answers of the site by status.
    """

    folder: DemoFolder
    mails: tuple[Mail, ...]
    facts: tuple[dict[str, Any], ...]
    feeds: tuple[tuple[str, str, str], ...]
    entries: int
    sweeps: int
    requests: dict[int, int] = field(default_factory=dict)


def moments(coverage: Coverage) -> list[datetime]:
    """Return the virtual times of all sweeps: soon after each thing printed, and each Monday when the digest is due."""
    told = {at + READ_AFTER for at in coverage.moments}
    weeks = {datetime.combine(day, DIGEST_AT, UTC) for day in mondays(FIRST, LAST + timedelta(days=7))}
    return sorted(told | weeks)


def mondays(first: date, last: date) -> Iterator[date]:
    """Yield the Mondays from `first` to `last`."""
    day = first + timedelta(days=-first.weekday() % 7)
    while day <= last:
        yield day
        day += timedelta(days=7)


Reached = Callable[[datetime, list[Mail]], None]


async def play(folder: DemoFolder, coverage: Coverage, site: Site, *, reached: Reached) -> Played:
    """Play all days, and return what came of it. reached: told each moment with the mails that it brought.

    Raises StoreError or MailError as production does.
    """
    mails: list[Mail] = []
    plan = make_plan(settings.load(folder.config))
    async with open_doors(plan.settings) as doors:
        times = moments(coverage)
        for at in times:
            site.now = at
            await sweep(plan, doors, now=lambda: site.now)
            fresh = new_mails(doors.store, folder, len(mails))
            mails += fresh
            reached(at, fresh)
        return what_came(doors.store, folder, site, tuple(mails), len(times))


def what_came(store: Store, folder: DemoFolder, site: Site, mails: tuple[Mail, ...], sweeps: int) -> Played:
    """Return the end of the demo as the history has it."""
    return Played(
        folder=folder,
        mails=mails,
        facts=tuple(final_state(store)),
        feeds=tuple((health.name or health.feed, health.state, health.what) for health in store.feeds.health()),
        entries=int(store.rows("SELECT count(*) AS n FROM entry_versions")[0]["n"]),
        sweeps=sweeps,
        requests=dict(site.asked),
    )


async def run_demo(folder: Path, *, reached: Reached) -> Played:
    """Make the folder, open the site, play. The folder has to be clear."""
    coverage = load_coverage()
    with Site(coverage, moments(coverage)[0]) as site:
        return await play(make_folder(folder, coverage, site), coverage, site, reached=reached)


def new_mails(store: Store, folder: DemoFolder, known: int) -> list[Mail]:
    """Return the mails handed over beyond the first `known` ones, oldest first, each also written as a page."""
    rows = store.rows(
        "SELECT d.id, d.kind, d.composed_at FROM digests AS d JOIN deliveries AS v ON v.digest = d.id"
        " WHERE v.state = 'sent' ORDER BY d.composed_at, d.rowid LIMIT -1 OFFSET ?",
        (known,),
    )
    out = []
    for number, row in enumerate(rows, known + 1):
        message = store.outbox.message(row["id"])
        if message is None:
            continue
        at = moment(row["composed_at"])
        folder.pages.mkdir(exist_ok=True)
        path = folder.pages / f"{number:03}-{at:%Y-%m-%d}-{row['kind']}.html"
        write_text(path, page(message))
        out.append(Mail(at=at, subject=message.subject, kind=row["kind"], page=path))
    return out


def final_state(store: Store) -> Iterator[dict[str, Any]]:
    """Yield each fact as it stands at the end; `by` names who said so, `told_by` who tells what is not settled yet."""
    for row in store.questions.current_facts():
        yield row | {"by": publishers(store, row["change"]), "told_by": publishers(store, row["told_change"])}


def publishers(store: Store, change: str | None) -> list[str]:
    """Return the outlets on whose word a change stands, the first to tell it first."""
    evidence = store.questions.evidence(change) if change else []
    return list(dict.fromkeys(piece["publisher"] for piece in evidence if piece["role"] == "supports"))
