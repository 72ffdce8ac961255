"""`watcher once`: one sweep now, with progress on a terminal and plain lines elsewhere.

Owns: the options, what is shown, the exit code. Never: reads or judges.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from watcher import settings as settings_file
from watcher.cli.render.tables import clean
from watcher.sweep import Line, Report, Tell, run_once, say_nothing

FINE = ("feed", "feeds-due")  # lines that are no news


@click.command()
@click.option("--all", "everything", is_flag=True, help="Ask every feed, due or not.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--quiet", "-q", is_flag=True, help="Print the last line alone.")
@click.pass_context
def once(ctx: click.Context, everything: bool, as_json: bool, quiet: bool) -> None:
    """Poll the feeds that are due now, judge what is new, send the mail that is due. A second time does nothing.

    \b
    Exit code: 0 all went well, 1 some feeds are in trouble (the rest was read), 2 the settings or a baseline cannot be used,
    3 the database cannot be used, 4 mail could not be delivered (it stays in the outbox).

    \b
    Example:
      watcher once
      watcher once --all --json
    """
    settings = settings_file.load(ctx.obj)
    if as_json or quiet:
        report = run_once(settings, all_of_them=everything, tell=say_nothing)
    else:
        with lines() as tell:
            report = run_once(settings, all_of_them=everything, tell=tell)
    click.echo(json.dumps(report.as_row(), ensure_ascii=False, indent=1) if as_json else report.said())
    ctx.exit(code_of(report))


def code_of(report: Report) -> int:
    """Return the exit code that a report deserves."""
    if report.mail_faults:
        return 4
    return 1 if report.failed or report.refused else 0


@contextmanager
def lines() -> Iterator[Tell]:
    """Hand out a listener: a progress bar over the feeds on a terminal, and what is worth a line in any case."""
    if not sys.stderr.isatty():
        yield plain(click.echo)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, transient=True) as progress:
        task = progress.add_task("feeds", total=None)
        show = plain(lambda said: progress.console.print(said, markup=False, highlight=False))

        def tell(line: Line) -> None:
            if line.word == "feeds-due":
                progress.update(task, total=line.data["count"])
            if "outcome" in line.data:
                progress.advance(task)
            show(line)

        yield tell


def plain(echo: Callable[[str], None]) -> Tell:
    """Return a listener that prints what is worth a line. Where several feeds give no answer, the first three are named."""
    silent = 0

    def tell(line: Line) -> None:
        nonlocal silent
        if line.word in FINE:
            return
        if line.word == "fault" and line.data.get("status") == 0:
            silent += 1
            if silent > 3:
                return
        echo(clean(f"{line.word}: {line.said}"))

    return tell
