"""THE RIVER: one sweep over the feeds that are due. Read, think, write; then tell.

    feeds ──poll──▶ entries ──pages──▶ sentences ──observe──▶ observations ──judge──▶ changes ──┬──▶ the database
                                                                                                └──▶ a mail

Owns: the order. Never: does any of it itself. Each feed is one transaction; an error of the world's is a line in the report.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from datetime import datetime, timedelta

from watcher import delivery
from watcher.doors.clock import now as clock
from watcher.health import last_sweep
from watcher.poll import FeedRow, Polled, due
from watcher.settings import Settings
from watcher.sweep.arriving import arrivals
from watcher.sweep.doors import Doors, open_doors
from watcher.sweep.feeds import load_feeds, put_feeds, turn_back
from watcher.sweep.keeping import count_poll, keep_arrival, keep_quiet
from watcher.sweep.plan import Plan, make_plan
from watcher.sweep.posting import empty_outbox
from watcher.sweep.report import Line, Report, Tell, event_said, say_nothing
from watcher.sweep.standing import Standings, note_begin, note_sweep, take_up
from watcher.text import count

__all__ = [
    "Doors",
    "Line",
    "Plan",
    "Report",
    "Tell",
    "compose_mails",
    "hand_over",
    "last_sweep",
    "make_plan",
    "open_doors",
    "run_once",
    "say_nothing",
    "sweep",
    "tell_all",
]

Now = Callable[[], datetime]
AT_ONCE = 50  # polls that brought nothing new, kept together
SLACK = timedelta(days=1)  # time zones: an article's day may begin a day before ours


def run_once(
    settings: Settings, *, now: Now = clock, tell: Tell = say_nothing, all_of_them: bool = False, plan: Plan | None = None
) -> Report:
    """Open the doors, make one sweep, close them. Raises ConfigError, BaselineError and StoreError, never a feed's fault."""

    async def once() -> Report:
        made = plan or make_plan(settings)
        for stray in made.strays:
            tell(Line(word="fault", said=stray))
        async with open_doors(settings) as doors:
            return await sweep(made, doors, now=now, tell=tell, all_of_them=all_of_them)

    return asyncio.run(once())


async def sweep(
    plan: Plan, doors: Doors, *, now: Now = clock, tell: Tell = say_nothing, all_of_them: bool = False, send: bool = True
) -> Report:
    """Make one sweep at `now` and return its report. Raises StoreError alone, with all feeds kept that were done before it.

    now: the clock; every date is judged by it. tell: is told each line as it happens. all_of_them: ask feeds that are not due,
    too. send: compose what is due and empty the outbox in the end.
    """
    report = Report(began=now())
    tell_if_turned_back(doors, report, tell)
    if refusal := clock_is_wrong(plan, report.began):
        report.refused, report.ended = refusal, now()
        tell(Line(word="clock", said=refusal))
        return report
    standings = take_up(plan, doors, report.began)
    put_feeds(plan, doors.store, report.began, doors.rows)
    rows = load_feeds(doors.store, report.began, doors.rows)
    asked = rows if all_of_them else due(rows, report.began)
    if asked:
        note_begin(doors.store, report.began)
    tell(Line(word="feeds-due", said=f"{count(len(asked), 'feed')} due", data={"count": len(asked)}))
    await take_in(plan, doors, rows, standings, report, now=now, tell=tell, all_of_them=all_of_them)
    let_time_pass(standings, report, tell, now())
    if send:
        await tell_all(plan, doors, report, now=now, tell=tell)
    report.ended = now()
    note_sweep(doors.store, standings.since, report.ended, numbers(report) | {"strays": list(plan.strays)})
    if asked:
        doors.store.rest()
    return report


async def take_in(
    plan: Plan,
    doors: Doors,
    rows: list[FeedRow],
    standings: Standings,
    report: Report,
    *,
    now: Now,
    tell: Tell,
    all_of_them: bool,
) -> None:
    """Keep what the feeds bring, each feed in its own transaction; those that bring nothing new share one."""
    quiet: list[Polled] = []
    try:
        async with aclosing(arrivals(plan, doors, rows, now, all_of_them=all_of_them)) as arriving:
            async for arrival in arriving:
                if arrival.fresh:
                    await keep_arrival(plan, doors, standings, arrival, report, tell, now())
                    continue
                count_poll(arrival.polled, report, tell)
                quiet.append(arrival.polled)
                if len(quiet) >= AT_ONCE:
                    keep_quiet(doors, quiet, tell)
    finally:
        keep_quiet(doors, quiet, tell)


def clock_is_wrong(plan: Plan, now: datetime) -> str:
    """Return why nothing is read by this clock, "" where it may be right: no article was written in the future."""
    newest = max((baseline.published for baseline in plan.baselines), default=None)
    if newest is None or now.date() >= newest - SLACK:
        return ""
    return (
        f"The clock of this machine says {now:%d %B %Y}, before the day of the article ({newest:%d %B %Y}): "
        "nothing was read -- set the clock; the next sweep goes on from there"
    )


def tell_if_turned_back(doors: Doors, report: Report, tell: Tell) -> None:
    """Where the clock stands before the last sweep, let nothing wait for a time that only the wrong clock knew."""
    last = last_sweep(doors.store)
    if last is not None and turn_back(doors.store, last, report.began, doors.rows):
        tell(Line(word="clock", said=f"the clock was set back: the last sweep was at {last:%Y-%m-%d %H:%M} UTC"))


def let_time_pass(standings: Standings, report: Report, tell: Tell, now: datetime) -> None:
    """Report the dates that have come and the facts that nobody mentions any more."""
    passed, faults = standings.pass_time(now)
    report.events += passed
    report.faults += faults
    for fault in faults:
        tell(Line(word="fault", said=str(fault)))
    for event in passed:
        tell(Line(word="event", said=event_said(event), data={"kind": event.kind, "fact": f"{event.topic}/{event.fact}"}))


async def tell_all(plan: Plan, doors: Doors, report: Report, *, now: Now, tell: Tell = say_nothing) -> None:
    """Compose the mails that are due and hand over what the outbox holds.

    Mails are composed once all feeds are read: one mail tells what several outlets said, and what a crash before it left
    untold is told by the next one, for the events are in the database.
    """
    compose_mails(plan, doors, report, now=now, tell=tell)
    await hand_over(plan, doors, report, now=now, tell=tell)


def compose_mails(plan: Plan, doors: Doors, report: Report, *, now: Now, tell: Tell = say_nothing) -> None:
    """Put what is due into the outbox, in one transaction; bring the feed of changes up to date."""
    composed = delivery.compose_due(doors.store, plan.settings, now())
    report.mails += composed.mails
    report.mail_faults += composed.faults
    if hindered := delivery.write_feed(doors.store, plan.settings, now()):
        report.mail_faults.append(f"digest.feed: {hindered}")
        tell(Line(word="fault", said=f"digest.feed: {hindered}"))
    for fault in composed.faults:
        tell(Line(word="fault", said=f"digest: {fault}"))
    for recipient, subject in composed.mails:
        tell(Line(word="mail", said=f"composed for {recipient}: {subject}", data={"recipient": recipient}))


async def hand_over(plan: Plan, doors: Doors, report: Report, *, now: Now, tell: Tell = say_nothing) -> None:
    """Empty the outbox, and say how that went."""
    if not doors.store.outbox.due(now(), limit=1):
        return
    sent = await empty_outbox(doors.store.path, plan.settings, doors.gate, now)
    report.sent += sent.sent
    report.mail_faults += [*sent.failed, *sent.refused]
    if sent.sent:
        tell(Line(word="mail", said=f"{count(sent.sent, 'mail')} delivered", data={"sent": sent.sent}))
    for line in (*sent.failed, *sent.refused):
        tell(Line(word="fault", said=f"mail: {line}"))


def numbers(report: Report) -> dict[str, object]:
    """Return what is kept of a sweep for `status`: its numbers, without what the database holds anyway."""
    row = report.as_row()
    return {name: value for name, value in row.items() if name not in ("events", "opened", "mails")} | {
        "faults": [str(fault) for fault in report.faults[:20]]
    }
