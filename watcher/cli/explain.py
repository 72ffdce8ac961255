"""`watcher explain`: how a sentence is read, step by step, and why it is or is not a change.

Owns: the options and what is printed. Never: reads or judges (watcher.explain does).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import click

from watcher import baselines
from watcher import settings as settings_file
from watcher.checks.standing import standing
from watcher.cli.database import find_change, find_fact, open_history, shared
from watcher.cli.periods import Period, When
from watcher.cli.render.tables import clean
from watcher.doors.clock import now as clock
from watcher.errors import UsageError
from watcher.explain import Node
from watcher.explain import explain as explain_entry
from watcher.explain_days import Days, explain_days
from watcher.model import Baseline, Entry, digest_of
from watcher.values import Value


@click.command()
@click.argument("words", nargs=-1, metavar="SENTENCE")
@click.option("--entry", metavar="ID", help="A stored entry instead of a sentence (its newest version).")
@click.option("--change", metavar="ID", help="The entries that a change rests on.")
@click.option("--fact", metavar="FACT", help="Why this fact did, or did not, move in the days of --date.")
@click.option(
    "--baseline", "baseline_file", type=click.Path(path_type=Path), help="Against this file (default: all of the settings)."
)
@click.option(
    "--date", "day", type=When(), help="When the sentence was written (default: today); with --fact, a day or a month."
)
@click.option("--title", default="", help="The headline above the sentence.")
@shared
@click.pass_context
def explain(
    ctx: click.Context,
    words: tuple[str, ...],
    entry: str | None,
    change: str | None,
    fact: str | None,
    baseline_file: Path | None,
    day: Period | None,
    title: str,
    db: str | None,
    as_json: bool,
) -> None:
    """Show how a sentence is read: its words and values, what each was tied to, what spoke against it, the verdict, and what to
    change in the baseline where the reading is not what you want.

    \b
    Example:
      watcher explain "Fewer than 2,000 US troops are left in Iraq, the Pentagon said."
      watcher explain --change 3f2a
      watcher explain --fact us-troops-iraq --date 2025-10
      watcher explain --baseline baseline/iraq-coalition.yaml --date 2025-10-01 "The pullout began on Monday."
    """
    if sum((bool(words), bool(entry), bool(change), bool(fact))) != 1:
        raise UsageError(
            "one thing to explain is wanted -- a sentence in quotes, --entry ID, --change ID, or --fact FACT with --date"
        )
    given = facts_of(ctx.obj, baseline_file)
    if fact:
        show_trees([of_days(ctx, db, given, fact, day)], as_json=as_json)
        return
    if words:
        entries = [sentence_entry(" ".join(words), title, day.start + timedelta(hours=12) if day else clock())]
    else:
        entries = stored(ctx, db, entry, change)
    current = values(ctx, db)
    trees = [explain_entry(b, e, current.get(b.topic, {})) for e in entries for b in given]
    show_trees(trees, as_json=as_json)


def show_trees(trees: Iterable[Node], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([tree.as_row() for tree in trees], ensure_ascii=False, indent=1))
        return
    for tree in trees:
        for line in tree.lines():
            click.echo(clean(line))


def of_days(ctx: click.Context, db: str | None, given: tuple[Baseline, ...], name: str, day: Period | None) -> Node:
    """Return why a fact did, or did not, move in some days. Raises UsageError without a day, or for an unknown fact."""
    if day is None:
        raise UsageError("--fact wants --date -- a day (2025-10-01), a month (2025-10), or words like yesterday")
    store = open_history(ctx, db)
    topic, id_ = find_fact(store, name)
    baseline = next((each for each in given if each.topic == topic), None)
    known = next((each for each in baseline.facts if each.id == id_), None) if baseline else None
    if baseline is None or known is None:
        raise UsageError(f"{topic}/{id_} is in the database and in no baseline file any more -- `watcher facts` lists those")
    last = day.end - timedelta(seconds=1)
    said = f"{day.start:%Y-%m-%d}" if last.date() == day.start.date() else f"{day.start:%Y-%m-%d} to {last:%Y-%m-%d}"
    days = Days(
        said=said,
        verdicts=store.observations.told_in(topic, id_, day.start, day.end),
        changes=store.changes.load(topic=topic, fact=id_, since=day.start, until=day.end),
        entries=store.entries.told_in(day.start, day.end),
    )
    return explain_days(baseline, known, days)


def facts_of(config: str | None, baseline_file: Path | None) -> tuple[Baseline, ...]:
    if baseline_file:
        return (baselines.load(baseline_file),)
    return baselines.load_folder(settings_file.load(config).baselines)


def sentence_entry(text: str, title: str, at: datetime) -> Entry:
    """Return the sentence as an entry of that time."""
    return Entry(id="sentence", version=digest_of(title, text), title=title, text=text, published=at, seen=at)


def stored(ctx: click.Context, db: str | None, entry: str | None, change: str | None) -> list[Entry]:
    """Return the newest version of a stored entry, or those that a change rests on."""
    store = open_history(ctx, db)
    if change:
        (found,) = store.changes.load(ids=[find_change(store, change)])
        told = {piece.verdict.observation.entry.id: piece.verdict.observation.entry for piece in found.evidence}
        return [next((v for v in store.entries.versions(id_) if v.version == e.version), e) for id_, e in told.items()]
    versions = store.entries.versions(entry or "")
    if not versions:
        raise UsageError(f"no entry is called {entry} -- `watcher evidence` and `watcher search --json` name them")
    return versions[-1:]


def values(ctx: click.Context, db: str | None) -> dict[str, dict[str, Value]]:
    """Return what each fact's value is now, by topic and id; where there is no history, the baseline's own serve."""
    if db:
        path = Path(db)
    elif ctx.obj or Path("config.yaml").exists():
        path = settings_file.load(ctx.obj).database
    else:
        return {}
    out: dict[str, dict[str, Value]] = {}
    for (topic, fact), state in standing(path).items():
        if state.holds_to is None:
            out.setdefault(topic, {})[fact] = state.value
    return out
