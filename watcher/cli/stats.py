"""`watcher stats`: what the history holds, and who told what first."""

from __future__ import annotations

from typing import Any

import click

from watcher.cli.database import open_history, shared
from watcher.cli.render.tables import say, show_object, show_rows
from watcher.doors.store import Store


@click.command()
@click.option("--sources", is_flag=True, help="The sources: how often each told a change, was first, stood alone, was wrong.")
@click.option("--facts", is_flag=True, help="The facts: how often each was mentioned, and as what.")
@click.option("--sizes", is_flag=True, help="The tables: their rows and the room they take.")
@shared
@click.pass_context
def stats(ctx: click.Context, sources: bool, facts: bool, sizes: bool, as_json: bool, db: str | None) -> None:
    """Show what the history holds.

    \b
    Example:
      watcher stats
      watcher stats --sources
    """
    store = open_history(ctx, db)
    if sources:
        show_rows(
            store.questions.rows("SELECT * FROM source_scoreboard"), as_json=as_json, empty="No source told a change yet."
        )
    elif facts:
        show_rows(store.questions.mentions_of_all(), as_json=as_json, empty="No fact was mentioned yet.")
    elif sizes:
        show_rows(store.care.sizes(), as_json=as_json)
    else:
        _summary(store, as_json=as_json)


def _summary(store: Store, *, as_json: bool) -> None:
    found = store.questions.counts()
    found |= {"bytes": store.care.size(), "file": str(store.path)}
    if as_json:
        show_object(found)
        return
    rows: list[dict[str, Any]] = [{"what": name.replace("_", " "), "how many": say(value)} for name, value in found.items()]
    show_rows(rows, as_json=False)
