"""`watcher facts`: what is watched, and how each sentence is read."""

from __future__ import annotations

import json
from pathlib import Path

import click

from watcher import baselines as baseline_files
from watcher import settings as settings_file
from watcher.checks.standing import describe_fact, explain_facts, standing
from watcher.errors import UsageError


@click.command()
@click.argument("which", nargs=-1, metavar="[FACT|TOPIC]...")
@click.option("--explain", is_flag=True, help="Show how each sentence is read, with every default it gave.")
@click.option("--baseline", "path", metavar="FILE", help="Look at this file or folder, without any settings.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def facts(config: str | None, which: tuple[str, ...], explain: bool, path: str | None, as_json: bool) -> None:
    """List the facts, with the value the article gave and the one that holds now.

    \b
    Example:
      watcher facts
      watcher facts us-troops-iraq --explain
      watcher facts --baseline baseline/iraq-coalition.yaml --json
    """
    settings = None if path else settings_file.load(config)
    known = baseline_files.load_folder(Path(path) if path else settings.baselines if settings else "baseline")
    states = standing(settings.database) if settings else {}
    names = {name for baseline in known for name in (baseline.topic, *(fact.id for fact in baseline.facts))}
    if unknown := [name for name in which if name not in names]:
        raise UsageError(f"no fact or topic {unknown[0]} -- `watcher facts` names them")
    rows = []
    for baseline in known:
        reading = explain_facts(baseline) if explain else {}
        for fact in baseline.facts:
            if which and not {fact.id, fact.topic} & set(which):
                continue
            row = describe_fact(fact, states.get((fact.topic, fact.id)))
            rows.append(row | ({"reading": dict(reading[fact.id])} if explain else {}))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    topic = ""
    for row in rows:
        if row["topic"] != topic:
            title = next(baseline.title for baseline in known if baseline.topic == row["topic"])
            click.echo(("\n" if topic else "") + click.style(f"{title} ({row['topic']})", bold=True))
            topic = str(row["topic"])
        moved = "" if row["current"] == row["value"] else f"  (was {row['shown']})"
        click.echo(f"  {row['id']!s:<32} {row['kind']!s:<9} {row['current_shown']}{moved}")
        if explain:
            click.echo(f"      {row['says']}")
            for what, said in dict(row["reading"]).items():  # type: ignore[call-overload]
                click.echo(f"      {what:<10} {said}")
