"""`watcher search`: the entries that hold some words."""

from __future__ import annotations

import sys

import click

from watcher.cli.database import open_history, shared
from watcher.cli.periods import Period, When
from watcher.cli.render.tables import clean, say, show_rows
from watcher.doors.store import Store
from watcher.text import count


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--since", type=When(), help="Told from then on.")
@click.option("--until", type=When(), help="Told up to and with then.")
@click.option("--best", is_flag=True, help="The best hits first, not the newest.")
@click.option("--limit", type=click.IntRange(max=10**9), default=20, show_default=True, metavar="N", help="This many hits.")
@shared
@click.pass_context
def search(
    ctx: click.Context,
    words: tuple[str, ...],
    since: Period | None,
    until: Period | None,
    best: bool,
    limit: int,
    as_json: bool,
    db: str | None,
) -> None:
    """Search the titles and texts of all entries, the newest first.

    All words must be there; "a phrase", a prefix*, OR and -without are understood.

    \b
    Example:
      watcher search Syria troops
      watcher search '"drawdown in Iraq"' --since 2025 --json
      watcher search -- troops -Syria
    """
    store = open_history(ctx, db)
    asked = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    start, end = since.start if since else None, until.end if until else None
    on_screen = sys.stdout.isatty() and not as_json
    marks = ("\x02", "\x03") if on_screen else ("[", "]")
    hits = store.search.find(asked, since=start, until=end, best=best, limit=limit, marks=marks)
    if not on_screen or not hits:
        show_rows(hits, as_json=as_json, empty="" if hits else why_nothing(store, asked))
        return
    for hit in hits:
        click.echo(f"{say(hit['told_at'])}  {clean(hit['publisher'])}")
        click.secho(clean(hit["title"]), bold=True)
        click.echo(_lit(hit["snippet"] or ""))
        click.echo(click.style(clean(hit["url"]), dim=True) + "\n")


def why_nothing(store: Store, asked: str) -> str:
    """Return in a sentence that nothing was found, and which of the words would be."""
    found = store.search.apart(asked)
    held = [f"{word} ({count(number, 'entry')})" for word, number in found.items() if number]
    if '"' in asked or len(found) < 2 or not held:
        return "Nothing holds these words."
    return f"No entry holds all of these words, but some hold {', '.join(held)} -- put OR between them to see those."


def _lit(snippet: str) -> str:
    """Return a snippet with its hits lit up; only the marks of our own asking survive the cleaning."""
    start, *rest = snippet.split("\x02")
    pieces = [piece.partition("\x03") for piece in rest]
    return clean(start) + "".join(click.style(clean(hit), fg="yellow", bold=True) + clean(after) for hit, _, after in pieces)
