"""`watcher status`: how the watch fares, for a person and for a monitor.

Owns: the options, what is printed, the exit code. Never: decides what is ok (watcher.health does).
"""

from __future__ import annotations

import json

import click

from watcher.cli.database import database, shared
from watcher.cli.render.tables import clean
from watcher.doors.clock import now as clock
from watcher.health import LEVELS, Health, look, spelled
from watcher.text import count

MOST = 10  # feeds in trouble that are named


@click.command()
@shared
@click.pass_context
def status(ctx: click.Context, db: str | None, as_json: bool) -> None:
    """Say how the watch fares: last sweep, lag, feeds in trouble, mail that waits, the database.

    \b
    Exit code: 0 ok, 1 degraded, 2 broken (and for a settings file that cannot be read).

    \b
    Example:
      watcher status
      watcher status --json | jq .level
    """
    health = look(database(ctx, db), clock())
    if as_json:
        click.echo(json.dumps(health.as_row(), ensure_ascii=False, indent=1))
    else:
        show(health)
    ctx.exit(LEVELS.index(health.level))


def show(health: Health) -> None:
    """Print it for a person."""
    click.echo(f"{health.level}")
    for level, why in health.reasons:
        click.echo(f"  {level}: {clean(why)}")
    last = f"{spelled(health.now - health.last_sweep)} ago" if health.last_sweep else "none yet"
    click.echo(f"service     {f'runs, process {health.holder}' if health.holder else 'does not run'}; last sweep {last}")
    if health.sweep:
        click.echo(f"            {health.sweep.get('said', '')}")
    lag = f", the first for {spelled(health.lag)}" if health.lag else ""
    click.echo(f"feeds       {count(health.feeds, 'feed')}, {health.due} due{lag}; {states(health)}")
    for feed in health.troubled[:MOST]:
        click.echo(clean(f"            {feed.name}: {feed.state}. {feed.what}"))
    if len(health.troubled) > MOST:
        click.echo(f"            and {len(health.troubled) - MOST} more: watcher feeds list")
    oldest = f", the oldest for {spelled(health.outbox_age)}" if health.outbox_age else ""
    click.echo(f"mail        {health.waiting} waiting{oldest}, {health.refused} refused")
    for job, counts in health.jobs.items():
        if counts.get("failed") or counts.get("missed"):
            failing = f"; now: {counts['failing']}" if counts.get("failing") else ""
            click.echo(f"job {job:<7} {counts.get('failed', 0)} failed, {counts.get('missed', 0)} missed{failing}")
    kept = ", ".join(f"{number:,} {name}" for name, number in health.counts.items())
    click.echo(f"database    {health.database}: {health.size:,} bytes; {kept}")


def states(health: Health) -> str:
    """Return "30 ok, 2 frozen"."""
    return ", ".join(f"{number} {state}" for state, number in sorted(health.states.items(), key=lambda s: -s[1])) or "none"
