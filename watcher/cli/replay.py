"""`watcher replay`: recorded entries through the same path as live ones.

Owns: the options and what is printed. Never: judges.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from watcher import baselines
from watcher import settings as settings_file
from watcher.cli.database import open_history
from watcher.cli.render.tables import clean
from watcher.doors.store import Store
from watcher.judging.comparing import tally
from watcher.judging.rules import JudgingRules
from watcher.judging.sources import spelt
from watcher.model import Baseline
from watcher.replay import (
    Job,
    Replayed,
    Run,
    change_row,
    difference_row,
    held_against_told,
    hire,
    observation_lines,
    over_archives,
    over_history,
)
from watcher.settings.portions import judging_rules
from watcher.text import count, moved_to

SIGNS = {"gained": "+", "lost": "-", "moved": "~"}


@click.command()
@click.argument("files", nargs=-1)
@click.option(
    "--baseline",
    "baseline_file",
    type=click.Path(path_type=Path),
    help="The facts to hold the entries against (default: those of the settings).",
)
@click.option("--observations", is_flag=True, help="Print each observation as a JSON line, every entry judged alone.")
@click.option("--history", is_flag=True, help="Replay the stored history in place of files, read and judged by today's rules.")
@click.option("--compare", is_flag=True, help="With --history: show what is gained and lost against what was told.")
@click.option(
    "--db", type=click.Path(path_type=Path), help="Write all of it into this new database; with --history, replay this one."
)
@click.option("--workers", type=click.IntRange(min=1), default=1, metavar="N", help="Read with N processes of this machine.")
@click.option("--scheduler", metavar="ADDRESS", default="", help="Read with the workers of a Dask cluster (tcp://HOST:8786).")
@click.option("--json", "as_json", is_flag=True, help="Print what was raised as JSON.")
@click.pass_context
def replay(
    ctx: click.Context,
    files: tuple[str, ...],
    baseline_file: Path | None,
    observations: bool,
    history: bool,
    compare: bool,
    db: Path | None,
    workers: int,
    scheduler: str,
    as_json: bool,
) -> None:
    """Read recorded entries through the same path as live ones, in the order of time; list what they raise.

    FILES are files, folders, patterns ("2024/*.jsonl.gz") or addresses that fsspec reads (s3://...), of three sorts:

    \b
      JSON Lines  one entry a line: title, text, published, publisher, url; id and first_seen if known (also .gz, .zst)
      Parquet     the same as columns
      WARC        pages as web archives keep them, such as CC-NEWS

    What is broken in them is named and left out, and the exit code is then 1. A run over several parts that is stopped goes on
    where it was when the same command is given again. Who reads makes no difference to what is found.

    \b
    Example:
      watcher replay archive.jsonl --baseline baseline/iraq-coalition.yaml
      watcher replay archive.jsonl --db history.db && watcher changes --db history.db
      watcher replay --history --compare
      watcher replay --observations --baseline baseline/iraq-coalition.yaml archive.jsonl
      watcher replay news/2024 'news/2025-*.parquet' CC-NEWS-20250101000000-00001.warc.gz --workers 8
    """
    if history == bool(files) or (compare and not history) or (history and (observations or workers > 1 or scheduler)):
        raise click.UsageError(
            "name files of entries, or give --history; --compare goes with --history, --observations, --workers and "
            "--scheduler with files"
        )
    if history:
        anew(ctx, baseline_file, db, compare=compare, as_json=as_json)
        return
    given, rules, _ = held_against(ctx.obj, baseline_file)
    job, run = Job(baselines=given, rules=rules, alone=observations, keep=db is not None), Run()
    try:
        with hire(job, workers, scheduler) as crew, progress("reading", unit="bytes") as tell:
            if observations:
                lines: Iterator[str] = observation_lines(job, files, crew, tell=tell, run=run)
                for line in lines:
                    click.echo(line)
            else:
                found = over_archives(job, files, crew, db=db, tell=tell, run=run)
    except KeyboardInterrupt:
        click.echo("Stopped. The same command goes on with what is left." if run.parts > 1 else "Stopped.", err=True)
        ctx.exit(1)
    if not observations:
        say(found, as_json=as_json)
    report(run)
    if run.faults:
        ctx.exit(1)


def report(run: Run) -> None:
    """Say on stderr what an earlier run had done, and what was broken."""
    if run.again:
        click.echo(f"{count(run.again, 'part')} of {run.parts:,} had been read before.", err=True)
    for fault in run.faults:
        click.echo(clean(str(fault)), err=True)
    if run.faults:
        click.echo(f"{count(len(run.faults), 'fault')} in {count(run.parts, 'part')}; all else was read.", err=True)


def say(found: Replayed, *, as_json: bool) -> None:
    """Print what was raised, as JSON or for a person."""
    if as_json:
        click.echo(json.dumps([change_row(change) for change in found.raised], ensure_ascii=False, indent=1))
    else:
        show(found)


def anew(ctx: click.Context, baseline_file: Path | None, db: Path | None, *, compare: bool, as_json: bool) -> None:
    """Replay the stored history by the rules of today; print what it raises, or how that differs from what was told."""
    store = open_history(ctx, str(db) if db else None)
    given, rules, official = held_against(ctx.obj, baseline_file, store)
    total = store.rows("SELECT count(*) AS n FROM entry_versions")[0]["n"]
    with progress("entries") as tell:
        read = itertools.count(1)
        found = over_history(store, given, rules=rules, official=official, step=lambda: tell(next(read), total))
    if not compare:
        say(found, as_json=as_json)
        return
    apart = held_against_told(store, given, found)
    if as_json:
        click.echo(json.dumps([difference_row(each) for each in apart], ensure_ascii=False, indent=1))
        return
    numbers = tally(apart)
    click.echo(
        f"{found.entries:,} entries by the rules of today: {numbers['gained']} gained, {numbers['lost']} lost, "
        f"{numbers['moved']} told at another time."
    )
    for each in apart:
        row = difference_row(each)
        days = [str(row[name])[:10] for name in ("told", "again") if row[name]]
        plan = "planned, " if row["word"] == "planned" else ""
        moved = moved_to(row["was"], row["now"]) if row["now"] else row["was"]
        click.echo(
            "\n" + clean(f"{SIGNS[each.kind]} {' → '.join(days)}  {row['topic']}/{row['fact']}: {moved} ({plan}{row['kind']})")
        )
        if row["sentence"]:
            click.echo(clean(f'      {row["publisher"]}: "{row["sentence"]}"'))


def held_against(
    config: str | None, baseline_file: Path | None, store: Store | None = None
) -> tuple[tuple[Baseline, ...], JudgingRules, frozenset[str]]:
    """Return the baseline that is named, or those of the settings, the rules of judging, and the feeds that are official.

    Beside no settings, a history is held against the baselines that it keeps itself.
    """
    if not (config or Path("config.yaml").exists()) and (baseline_file or store):
        kept = (baselines.load(baseline_file),) if baseline_file else tuple(store.facts.baselines()) if store else ()
        return kept, JudgingRules(), frozenset()
    settings = settings_file.load(config)
    needs = settings.judging.corroborated
    given = (
        (baselines.load(baseline_file, needs=needs),)
        if baseline_file
        else baselines.load_folder(settings.baselines, needs=needs)
    )
    return given, judging_rules(settings), frozenset(feed.url for feed in settings.feeds if feed.authority == "official")


@contextmanager
def progress(what: str, *, unit: str = "") -> Iterator[Callable[[int, int], None]]:
    """Show on a terminal how far it is, once told (done, of how many); say nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    much = DownloadColumn() if unit == "bytes" else MofNCompleteColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), much, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def show(found: Replayed) -> None:
    """Print what was raised, in the order of time."""
    raised = found.raised
    span = f", {found.first:%Y-%m-%d} to {found.last:%Y-%m-%d}" if found.first and found.last else ""
    click.echo(
        f"{found.entries:,} entries{span}; {found.observations:,} observations in {found.entries - found.outside:,} of them; "
        f"{len(raised)} raised."
    )
    for change in raised:
        row = change_row(change)
        told_by = ", ".join(spelt(source, change.evidence) for source in change.sources[:4])
        plan = "planned, " if change.word == "planned" else ""
        since = f", since {change.since}" if change.since else ""
        number = len(change.sources)
        sources = f"{number} source{'s' if number != 1 else ''}" if number else "no source left"
        pieces = f"{row['evidence']} piece{'s' if row['evidence'] != 1 else ''} of evidence"
        disputed = ", disputed" if change.disputed else ""
        click.echo(
            "\n" + clean(f"{change.reported:%Y-%m-%d}  {change.topic}/{change.fact}: {moved_to(row['was'], row['now'])}")
        )
        click.echo(clean(f"            {plan}{change.status}{disputed}{since}; {sources}, {pieces}: {told_by}"))
        if row["sentence"]:
            click.echo(clean(f'            {row["publisher"]}: "{row["sentence"]}"'))
