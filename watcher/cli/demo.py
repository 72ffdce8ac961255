"""`watcher demo`: what a reader would have been sent over two years, played in under a minute, offline."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from watcher.cli.render.tables import clean, show_object
from watcher.demo.folder import clear_folder
from watcher.demo.play import Mail, Played, Reached, run_demo
from watcher.values import DateValue, show

WHAT = (
    "Twelve invented outlets tell the true story of the US-led coalition in Iraq, July 2024 to September 2026: a site on this"
    " machine serves their feeds, and watcher reads them day by day. This is what its reader is sent:"
)


@click.command()
@click.option("--dir", "folder", default="watcher-demo", show_default=True, metavar="FOLDER", help="Where everything is put.")
@click.option("--keep", is_flag=True, help="Keep what an earlier demo left in the folder, under another name.")
@click.option("--json", "as_json", is_flag=True, help="Print what came of it as one JSON object, and nothing else.")
def demo(folder: str, keep: bool, as_json: bool) -> None:
    """Play two years of news in under a minute, offline: see what you would have been told, and look around in it.

    It needs no settings and no network. A second demo clears what the first one left, after saying so.

    \b
    Example:
      watcher demo
      watcher history us-troops-syria --db watcher-demo/watcher.db
      watcher demo --dir /tmp/demo --json | jq '.mails[].subject'
    """
    path = Path(folder)
    said = clear_folder(path, keep=keep)
    if not as_json:
        click.echo("\n".join(filter(None, (said, WHAT, ""))))
    began = time.monotonic()
    with progress(quiet=as_json) as reached:
        played = asyncio.run(run_demo(path, reached=reached))
    seconds = time.monotonic() - began
    if as_json:
        show_object(as_row(played, seconds))
    else:
        tell(played, seconds)


@contextmanager
def progress(*, quiet: bool) -> Iterator[Reached]:
    """Yield a listener that shows each mail as it comes; on a terminal with the virtual day below them."""
    if quiet:
        yield lambda _at, _mails: None
        return
    if not sys.stdout.isatty():
        yield lambda _at, mails: click.echo("".join(f"{mail_line(mail)}\n" for mail in mails), nl=False)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    with console.status("") as status:

        def reached(at: datetime, mails: list[Mail]) -> None:
            status.update(f"{at:%d %B %Y}")
            for mail in mails:
                console.print(Text(mail_line(mail), style="bold" if mail.kind == "urgent" else ""))

        yield reached


def mail_line(mail: Mail) -> str:
    """Return a mail as one line: when, whether at once, its subject."""
    return f"{mail.at:%Y-%m-%d %H:%M}  {'at once' if mail.kind == 'urgent' else 'weekly '}  {clean(mail.subject)}"


def tell(played: Played, seconds: float) -> None:
    """Print how the facts stand in the end, and where to look."""
    asked = sum(played.requests.values())
    click.echo(
        f"\n{len(played.mails)} mails, from {played.entries:,} entries read in {played.sweeps} sweeps and {asked:,} requests"
        f' ({played.requests.get(304, 0):,} answered "not modified"), in {seconds:.0f} seconds.\n\nHow the facts stand now:\n'
    )
    click.echo("\n".join(fact_lines(fact) for fact in played.facts))
    if troubled := [(name, what) for name, state, what in played.feeds if state != "ok" and what]:
        click.echo("\nFeeds in trouble:\n" + "\n".join(f"  {clean(name)}: {clean(what)}" for name, what in troubled))
    folder = played.folder
    db = folder.database
    click.echo(f"""
Where to look:
  the history       {db}
  the mail          {folder.maildir} (a Maildir, for a mail program)
  in a browser      {played.mails[-1].page if played.mails else folder.pages}, and the others beside it

Try:
  watcher history us-troops-syria --db {db}
  watcher changes --db {db}
  watcher query "SELECT * FROM source_scoreboard" --db {db}
  watcher browse --db {db}""")


def fact_lines(fact: dict[str, Any]) -> str:
    """Return a fact for a person: what the article said and what holds now, since when, on whose word, what else is told."""
    name = f"  {fact['fact']}"
    moved = fact["now"] != fact["baseline"]
    is_open = fact["told"] and fact["told"] != fact["now"]
    if not moved and not is_open:
        return f"{name}: {clean(fact['baseline'])}"
    lines = [f"{name}: {clean(fact['baseline'])}"]
    if moved:
        lines = [click.style(f"{name}: {clean(fact['baseline'])} → {clean(fact['now'])}", bold=True)]
        since = show(DateValue(iso=fact["since"]))
        lines.append(f"      since {since}, as {named(fact['by'])} {'says' if len(fact['by']) == 1 else 'say'}")
    if is_open:
        verb = "planned" if fact["told_word"] == "planned" else "reported"
        lines.append(f"      {verb}, not settled: {clean(fact['told'])} ({named(fact['told_by'])})")
    return "\n".join(lines)


def named(outlets: list[str]) -> str:
    """Return the first outlets by name and the number of the others."""
    more = f" and {len(outlets) - 2} more" if len(outlets) > 2 else ""
    return clean(f"{', '.join(outlets[:2])}{more}") or "nobody any more"


def as_row(played: Played, seconds: float) -> dict[str, Any]:
    """Return what came of the demo as JSON-ready data."""
    folder = played.folder
    return {
        "seconds": round(seconds, 1),
        "entries": played.entries,
        "sweeps": played.sweeps,
        "requests": {str(status): count for status, count in sorted(played.requests.items())},
        "mails": [
            {"at": mail.at.isoformat(), "kind": mail.kind, "subject": mail.subject, "page": str(mail.page)}
            for mail in played.mails
        ],
        "facts": list(played.facts),
        "feeds": [{"name": name, "state": state, "what": what} for name, state, what in played.feeds],
        "database": str(folder.database),
        "maildir": str(folder.maildir),
        "pages": str(folder.pages),
        "config": str(folder.config),
    }
