"""`watcher baseline roll`: write accepted values into the baseline files, comments kept.

Owns: the options, the lines that are written, and the proof that the file still reads as meant. Never: accepts anything.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from watcher import baselines, records
from watcher import settings as settings_file
from watcher.doors.clock import now as clock
from watcher.doors.files import read_text, write_text
from watcher.doors.files.yaml import Edit
from watcher.doors.store import open_store
from watcher.errors import BaselineError, UsageError
from watcher.judging.rolling import rolled
from watcher.judging.sameness import compatible
from watcher.model import Baseline, Fact
from watcher.values import SetValue, Value, names, show


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """What became of one fact: its new sentence, or why there is none."""

    fact: Fact
    now: Value
    says: str = ""
    trouble: str = ""


@click.group()
def baseline() -> None:
    """Care for baseline files."""


@baseline.command()
@click.argument("which", nargs=-1, metavar="[FACT|TOPIC]...")
@click.option("--dry-run", is_flag=True, help="Show the lines that would change, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def roll(ctx: click.Context, which: tuple[str, ...], dry_run: bool, as_json: bool) -> None:
    """Write the values of accepted changes into the baseline files. Only the lines that change are touched.

    \b
    Example:
      watcher baseline roll --dry-run
      watcher baseline roll us-troops-iraq
    """
    settings = settings_file.load(ctx.obj)
    known = baselines.load_folder(settings.baselines)
    wanted = {name for b in known for name in (b.topic, *(f.id for f in b.facts))}
    if unknown := [name for name in which if name not in wanted]:
        raise UsageError(f"no fact or topic {unknown[0]} -- `watcher facts` names them")
    moved = _moved(settings.database, known, which)
    rows: list[dict[str, Any]] = []
    for one in known:
        mine = [(fact, value) for fact, value in moved if fact.topic == one.topic]
        if mine:
            rows += _roll_file(one, mine, dry_run=dry_run)
    _tell(rows, as_json, dry_run)
    ctx.exit(1 if any(row["trouble"] for row in rows) else 0)


def _moved(database: Path, known: Iterable[Baseline], which: tuple[str, ...]) -> list[tuple[Fact, Value]]:
    """Return the facts whose accepted value is another one than their file's."""
    out = []
    with open_store(database, readonly=True) as store:
        for one in known:
            for fact in one.facts:
                record = records.load_record(store, fact, one, now=clock())
                asked = not which or {fact.id, fact.topic} & set(which)
                if record is not None and asked and record.standing.accepted and record.current != fact.value:
                    out.append((fact, record.current))
    return out


def _roll_file(one: Baseline, moved: list[tuple[Fact, Value]], *, dry_run: bool) -> list[dict[str, Any]]:
    path = Path(one.place)
    before = text = read_text(path, error=BaselineError)
    rolls = []
    for fact, value in moved:
        result, text = roll_fact(text, path, fact, value)
        rolls.append(result)
    lines = [
        line for line in difflib.unified_diff(before.splitlines(), text.splitlines(), lineterm="", n=0)
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]  # fmt: skip
    if text != before and not dry_run:
        write_text(path, text)
    return [
        {
            "file": str(path), "topic": one.topic, "fact": r.fact.id, "was": show(r.fact.value), "now": show(r.now),
            "says": r.says, "trouble": r.trouble, "lines": lines if r is rolls[0] else [],
        }
        for r in rolls
    ]  # fmt: skip


def roll_fact(text: str, path: Path, fact: Fact, now: Value) -> tuple[Roll, str]:
    """Return what became of the fact, and the file's text with it: the first proposal that reads as `now` is taken."""
    for says in rolled(fact.says, fact, now):
        also = [next(iter(rolled(sentence, fact, now)), sentence) for sentence in fact.also]
        proposed = with_sentences(text, path, fact, says, also)
        if proposed is not None and reads_as(proposed, path, fact, now):
            return Roll(fact=fact, now=now, says=says), proposed
    trouble = f"{path}: {fact.id}: no sentence was found that says {show(now)} -- write it into says: yourself"
    return Roll(fact=fact, now=now, trouble=trouble), text


def with_sentences(text: str, path: Path, fact: Fact, says: str, also: list[str]) -> str | None:
    """Return the file's text with the fact's new sentences: written into their lines where they stand on one, else by YAML."""
    spliced = text
    for old, new in ((fact.says, says), *zip(fact.also, also, strict=True)):
        if spliced.count(old) == 1:
            spliced = spliced.replace(old, new)
        elif old != new:
            break
    else:
        return spliced
    edit = Edit(text, place=str(path), error=BaselineError)
    row = next((row for row in edit.data["facts"] if row.get("id") == fact.id), None)
    if row is None:
        return None
    row["says"] = says
    if also and isinstance(row.get("also"), list):
        row["also"][:] = also
    return edit.text()


def reads_as(text: str, path: Path, fact: Fact, now: Value) -> bool:
    """Return whether the file is a sound baseline in which the fact has the value `now`."""
    try:
        found = {f.id: f for f in baselines.parse(text, place=str(path)).facts}
    except BaselineError:
        return False
    mine = found.get(fact.id)
    if mine is None or mine.kind != fact.kind:
        return False
    if isinstance(now, SetValue) and isinstance(fact.value, SetValue) and isinstance(mine.value, SetValue):
        return set(mine.value.members) == set(names.apply_set(fact.value.members, now))
    return compatible(fact, mine.value, now)


def _tell(rows: list[dict[str, Any]], as_json: bool, dry_run: bool) -> None:
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    if not rows:
        click.echo("Nothing to roll: no accepted value differs from its baseline.")
    for row in rows:
        for line in row["lines"]:
            click.echo(line)
        if row["trouble"]:
            click.echo(row["trouble"], err=True)
    done = [row for row in rows if not row["trouble"]]
    if done:
        verb = "would be rolled" if dry_run else "rolled"
        click.echo(f"{len(done)} {'fact' if len(done) == 1 else 'facts'} {verb}: {', '.join(row['fact'] for row in done)}")
