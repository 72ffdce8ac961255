"""`watcher replay`: recorded entries through the same path as live ones."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

import click

from watcher import baselines
from watcher.replay import as_row, each_alone, read_entries


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--baseline", "baseline_file", required=True, type=click.Path(path_type=Path), help="The facts to hold the entries against."
)
@click.option("--observations", is_flag=True, help="Print each observation as a JSON line, every entry judged alone.")
def replay(files: tuple[Path, ...], baseline_file: Path, observations: bool) -> None:
    """Read recorded entries (JSON Lines) through the same path as live ones.

    Example: watcher replay --observations --baseline baseline/iraq-coalition.yaml archive.jsonl
    """
    baseline = baselines.load(baseline_file)
    entries = chain.from_iterable(map(read_entries, files))
    if observations:
        for verdict in each_alone(baseline, entries):
            click.echo(json.dumps(as_row(verdict), ensure_ascii=False))
