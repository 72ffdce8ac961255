"""`watcher as-of`: every fact as it was believed then."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import click

from watcher.cli.database import open_history, shared
from watcher.cli.periods import Period, When
from watcher.cli.render.tables import say_date, show_rows


@click.command()
@click.argument("when", type=When(), metavar="DATE")
@click.option("--about", type=When(), help="Believed on DATE about this other day (default: about DATE itself).")
@shared
@click.pass_context
def as_of(ctx: click.Context, when: Period, about: Period | None, as_json: bool, db: str | None) -> None:
    """Show every fact as it was believed at the end of DATE: a day, a month, "last week".

    What was reported but not accepted by then stands beside it.

    \b
    Example:
      watcher as-of 2025-03
      watcher as-of 2025-03-01 --about 2025-01-01
    """
    store = open_history(ctx, db)
    day = (about.end - timedelta(seconds=1)).date() if about else (when.end - timedelta(seconds=1)).date()
    rows = [row | {"value": json.loads(row["value"])} for row in store.questions.as_of(when.end, day)]
    if sys.stdout.isatty() and not as_json:
        other = f", about {day:%-d %B %Y}" if about else ""
        click.echo(f"What was believed at the end of {when.end - timedelta(seconds=1):%-d %B %Y} (UTC){other}:\n")
    show_rows(rows, as_json=as_json, brief=brief, empty="No baseline was watched then.")


def brief(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a terminal shows of a fact as it was believed."""
    return {"fact": row["fact"], "believed": row["then"], "since": say_date(row["since"]), "last report": row["last_report"]}
