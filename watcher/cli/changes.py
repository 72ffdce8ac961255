"""`watcher changes`: what moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from watcher.cli.database import find_fact, open_history, shared
from watcher.cli.periods import Period, When
from watcher.cli.render.tables import show_rows
from watcher.text import moved_to

STATUSES = ("reported", "corroborated", "accepted", "dismissed", "reversed", "withdrawn")


@click.command()
@click.option("--since", type=When(), help="Reported from then on: 2025-03, yesterday, 'last month'.")
@click.option("--until", type=When(), help="Reported up to and with then.")
@click.option("--fact", help="Of this fact only.")
@click.option("--topic", default="", help="Of this baseline only.")
@click.option("--status", type=click.Choice(STATUSES), multiple=True, help="In this state only; may be given again.")
@click.option("--planned", is_flag=True, help="Plans only.")
@click.option("--limit", type=click.IntRange(max=10**9), default=-1, metavar="N", help="The newest N only.")
@shared
@click.pass_context
def changes(
    ctx: click.Context,
    since: Period | None,
    until: Period | None,
    fact: str | None,
    topic: str,
    status: tuple[str, ...],
    planned: bool,
    limit: int,
    as_json: bool,
    db: str | None,
) -> None:
    """List what moved, the newest first: from what to what, and on whose word.

    \b
    Example:
      watcher changes --since "last month"
      watcher changes --fact us-troops-iraq --status accepted --json
    """
    store = open_history(ctx, db)
    if fact:
        topic, fact = find_fact(store, fact)
    rows = store.questions.changes(
        topic=topic,
        fact=fact or "",
        statuses=status,
        since=since.start if since else None,
        until=until.end if until else None,
        word="planned" if planned else "",
        limit=limit,
    )
    show_rows(rows, as_json=as_json, brief=brief, empty="Nothing moved.")


def brief(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a terminal shows of a change."""
    planned = "planned, " if row["word"] == "planned" else ""
    disputed = ", disputed" if row["disputed"] else ""
    return {
        "reported": row["reported"][:10],
        "fact": row["fact"],
        "was → now": moved_to(row["was"], row["now"]),
        "standing": f"{planned}{row['status']}{disputed}",
        "sources": row["sources"],
        "change": row["id"][:8],
    }
