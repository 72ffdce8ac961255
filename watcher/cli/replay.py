"""`watcher replay`: recorded entries through the same path as live ones.

Owns: the options and what is printed. Never: judges.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import click

from watcher import baselines
from watcher import settings as settings_file
from watcher.cli.render.tables import clean
from watcher.judging.rules import JudgingRules
from watcher.model import Baseline
from watcher.replay import Replayed, as_row, change_row, each_alone, in_order, into_fresh, read_entries
from watcher.settings.portions import judging_rules


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--baseline",
    "baseline_file",
    type=click.Path(path_type=Path),
    help="The facts to hold the entries against (default: those of the settings).",
)
@click.option("--observations", is_flag=True, help="Print each observation as a JSON line, every entry judged alone.")
@click.option("--db", type=click.Path(path_type=Path), help="Write the whole history into this new database.")
@click.option("--json", "as_json", is_flag=True, help="Print what was raised as JSON.")
@click.pass_obj
def replay(
    config: str | None, files: tuple[Path, ...], baseline_file: Path | None, observations: bool, db: Path | None, as_json: bool
) -> None:
    """Read recorded entries (JSON Lines) through the same path as live ones, in the order of time; list what they raise.

    Each line is an object with title, text, published, publisher and url; first_seen and id where they are known.

    \b
    Example:
      watcher replay archive.jsonl --baseline baseline/iraq-coalition.yaml
      watcher replay archive.jsonl --db history.db && watcher changes --db history.db
      watcher replay --observations --baseline baseline/iraq-coalition.yaml archive.jsonl
    """
    entries = chain.from_iterable(map(read_entries, files))
    if observations:
        for baseline in held_against(config, baseline_file)[0]:
            for verdict in each_alone(baseline, list(entries) if not baseline_file else entries):
                click.echo(json.dumps(as_row(verdict), ensure_ascii=False))
        return
    given, rules = held_against(config, baseline_file)
    known = list(entries)
    with progress(len(known)) as step:
        found = into_fresh(db, given, known, rules=rules, step=step) if db else in_order(given, known, rules=rules, step=step)
    if as_json:
        click.echo(json.dumps([change_row(change) for change in found.raised], ensure_ascii=False, indent=1))
    else:
        show(found)


def held_against(config: str | None, baseline_file: Path | None) -> tuple[tuple[Baseline, ...], JudgingRules]:
    """Return the baseline that is named, or those of the settings, and the rules of judging."""
    if baseline_file and not (config or Path("config.yaml").exists()):
        return (baselines.load(baseline_file),), JudgingRules()
    settings = settings_file.load(config)
    needs = settings.judging.corroborated
    given = (
        (baselines.load(baseline_file, needs=needs),)
        if baseline_file
        else baselines.load_folder(settings.baselines, needs=needs)
    )
    return given, judging_rules(settings)


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Show how far it is on a terminal; say nothing elsewhere."""
    if not sys.stderr.isatty() or total < 50:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("entries", total=total)
        yield lambda: bar.advance(task)


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
        plan = "planned, " if change.word == "planned" else ""
        since = f", since {change.since}" if change.since else ""
        number = len(change.sources)
        sources = f"{number} source{'s' if number != 1 else ''}" if number else "no source left"
        pieces = f"{row['evidence']} piece{'s' if row['evidence'] != 1 else ''} of evidence"
        disputed = ", disputed" if change.disputed else ""
        click.echo("\n" + clean(f"{change.reported:%Y-%m-%d}  {change.topic}/{change.fact}: {row['was']} → {row['now']}"))
        click.echo(
            clean(f"            {plan}{change.status}{disputed}{since}; {sources}, {pieces}: {', '.join(change.sources[:4])}")
        )
        if row["sentence"]:
            click.echo(clean(f'            {row["publisher"]}: "{row["sentence"]}"'))
