"""`watcher history`: one fact through time."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping
from typing import Any

import click

from watcher.browse.steps import read_course
from watcher.cli.database import find_fact, open_history, shared
from watcher.cli.render.plot import draw, legend
from watcher.cli.render.tables import clean, say, say_date, show_object, show_rows
from watcher.doors.clock import now
from watcher.text import moved_to


@click.command()
@click.argument("fact", metavar="FACT")
@click.option("--plot/--no-plot", default=None, help="Draw the step line (default: on a terminal).")
@shared
@click.pass_context
def history(ctx: click.Context, fact: str, plot: bool | None, as_json: bool, db: str | None) -> None:
    """Show one fact through time: what it was, what it became, since when, on whose word.

    \b
    Example:
      watcher history us-troops-syria
      watcher history us-troops-syria --json | jq '.timeline[].now'
    """
    store = open_history(ctx, db)
    topic, name = find_fact(store, fact)
    known = store.questions.fact(topic, name) or {}
    timeline = store.questions.timeline(topic, name)
    current = next((row for row in store.questions.current_facts(topic) if row["fact"] == name), None)
    if as_json:
        rows = [row | {"value": json.loads(row["value"])} for row in timeline]
        show_object({"topic": topic, "fact": name, "says": known["says"], "now": current, "timeline": rows})
        return
    if sys.stdout.isatty() if plot is None else plot:
        _head(topic, known, current)
        width = min(shutil.get_terminal_size().columns, 140)
        course = read_course(known["kind"], timeline)
        for line in [*draw(course, now(), width), legend(course)]:
            click.echo(line)
        click.echo()
    show_rows(timeline, as_json=False, brief=_brief)


def _head(topic: str, known: dict[str, Any], current: dict[str, Any] | None) -> None:
    click.secho(clean(known["says"]), bold=True)
    click.echo(f"{topic}/{known['id']}, as {known['publisher'] or 'the article'} had it on {known['published']}")
    if current:
        confirmed = f"; last confirmed {say(current['last_confirmed'])[:10]}" if current["last_confirmed"] else ""
        dispute = "; sources disagree" if current["disputed"] else ""
        click.echo(f"Now: {clean(current['now'])}, since {say_date(current['since'])}{confirmed}{dispute}")
    click.echo()


def _brief(row: Mapping[str, Any]) -> dict[str, Any]:
    what = "planned" if row["word"] == "planned" else row["what"]
    disputed = " (disputed)" if row["disputed"] else ""
    return {
        "reported": row["at"][:10],
        "what": what,
        "value": f"{moved_to(row['was'], row['now'])}{disputed}" if row["was"] else row["now"],
        "status": row["status"],
        "told by": (row["sources"] or "").replace(",", ", "),
        "change": (row["change"] or "")[:8],
    }
