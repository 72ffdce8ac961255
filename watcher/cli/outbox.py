"""`watcher outbox`: what waits to be sent, what failed and why, and trying again now.

Owns: the options and what is printed. Never: composes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from watcher import settings as settings_file
from watcher.doors.clock import now as clock
from watcher.doors.store import Delivery, open_store
from watcher.sweep.posting import send_now
from watcher.text import count

WORDS = {
    "waiting": "waits",
    "failed": "failed, tried again",
    "uncertain": "on its way, or cut off by a crash",
    "refused": "refused for good",
    "sent": "sent",
}


@click.command()
@click.option("--retry", is_flag=True, help="Try everything that waits or failed now.")
@click.option("--refused", is_flag=True, help="With --retry: what was refused for good, too.")
@click.option("--let-go", is_flag=True, help="Settle what was refused for good: it is not tried again, and status is silent.")
@click.option("--all", "everything", is_flag=True, help="Also what was sent.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def outbox(ctx: click.Context, retry: bool, refused: bool, let_go: bool, everything: bool, as_json: bool) -> None:
    """List the mails that wait or failed, with the reason; --retry tries them now, --let-go settles what was refused.

    \b
    Exit code: 0 nothing waits or all went well, 4 something failed or was refused.

    \b
    Example:
      watcher outbox
      watcher outbox --retry --refused
      watcher outbox --let-go
      watcher outbox --all --json
    """
    settings = settings_file.load(ctx.obj)
    with open_store(settings.database, readonly=not (retry or let_go)) as store:
        if retry:
            store.outbox.retry(clock(), refused=refused)
            report = send_now(settings)
            for line in (*report.failed, *report.refused):
                click.echo(line, err=True)
        if let_go:
            click.echo(f"{count(store.outbox.let_go(clock()), 'mail')} let go", err=True)
        lines = store.outbox.ledger(unsettled=not everything)
    if as_json:
        click.echo(json.dumps([as_row(line) for line in lines], ensure_ascii=False, indent=1))
    else:
        show(lines, everything=everything)
    unsettled = ("failed", "refused")
    ctx.exit(4 if any(line.state in unsettled and not line.note.startswith("let go") for line in lines) else 0)


def as_row(line: Delivery) -> dict[str, object]:
    """Return one line of the ledger as JSON-ready data."""
    return {
        "digest": line.digest,
        "recipient": line.recipient,
        "channel": line.channel,
        "state": line.state,
        "attempts": line.attempts,
        "next_try_at": line.next_try_at.isoformat() if line.next_try_at else None,
        "last_error": line.last_error,
        "sent_at": line.sent_at.isoformat() if line.sent_at else None,
        "note": line.note,
        "subject": line.subject,
        "message_id": line.message_id,
    }


def show(lines: Sequence[Delivery], *, everything: bool) -> None:
    """Print the ledger for a person."""
    if not lines:
        click.echo("The ledger is empty." if everything else "Nothing waits, nothing failed.")
    for line in lines:
        when = line.sent_at or line.next_try_at
        at = f", {'at' if line.sent_at else 'next try'} {when:%Y-%m-%d %H:%M} UTC" if when else ""
        tries = (
            f" after {line.attempts} {'try' if line.attempts == 1 else 'tries'}" if line.attempts and not line.sent_at else ""
        )
        click.echo(f"{WORDS[line.state]}{tries}{at}: {line.recipient} ({line.channel}): {line.subject}")
        for said in filter(None, (line.last_error, line.note)):
            click.echo(f"    {said}")
