"""`watcher evidence`: one change down to its sentences."""

from __future__ import annotations

import sys
from typing import Any

import click

from watcher.cli.database import find_change, open_history, shared
from watcher.cli.render.tables import clean, say, say_date, show_object, show_rows


@click.command()
@click.argument("change", metavar="CHANGE")
@shared
@click.pass_context
def evidence(ctx: click.Context, change: str, as_json: bool, db: str | None) -> None:
    """Show one change down to the sentences that tell it. CHANGE is the beginning of its id.

    Copies of one story stand under it and count once.

    \b
    Example:
      watcher changes --limit 1 --json | jq -r '.[0].id' | xargs watcher evidence
    """
    store = open_history(ctx, db)
    name = find_change(store, change)
    told = store.questions.change(name) or {}
    pieces = store.questions.evidence(name)
    events, readers = store.questions.events(name), store.questions.told_to(name)
    if as_json:
        show_object(told | {"evidence": pieces, "events": events, "told_to": readers})
    elif sys.stdout.isatty():
        _page(told, pieces, events, readers)
    else:
        show_rows(pieces, as_json=False)


def _page(
    told: dict[str, Any], pieces: list[dict[str, Any]], events: list[dict[str, Any]], readers: list[dict[str, Any]]
) -> None:
    click.secho(f"{told['fact']}: {clean(told['was'])} → {clean(told['now'])}", bold=True)
    since = f", since {say_date(told['since'])}" if told["since"] else ""
    click.echo(f"{told['word']}, {told['status']}{since}, first reported {say(told['reported'])}  (change {told['id']})")
    click.echo(clean(told["says"]) + "\n")
    for piece in pieces:
        indent = "    " if piece["copy_of"] else "  "
        mark = {"supports": "+", "disputes": "≠", "retracted": "−"}.get(piece["role"], "?")
        copy = f", copy of {piece['source']}" if piece["copy_of"] else ""
        speaker = f", on the word of {piece['speaker']}" if piece["speaker"] else ""
        click.echo(
            f"{indent}{mark} {click.style(clean(piece['publisher']), bold=True)}, {say(piece['told_at'])}{copy}{speaker}"
        )
        click.echo(f"{indent}  “{clean(piece['sentence'])}”")
        click.echo(f"{indent}  " + click.style(clean(piece["url"]), dim=True))
    click.echo()
    log = [(event["at"], event["what"] + (f": {event['why']}" if event["why"] else "")) for event in events]
    log += [(who["sent_at"], f"{who['state'] or 'no delivery'} to {who['recipient']}: {who['subject']}") for who in readers]
    for at, what in sorted(log, key=lambda line: line[0] or "~"):  # what waits to be sent comes last
        click.echo(f"  {say(at):<16}  {clean(what)}")
