"""`watcher accept`, `dismiss`, `note`: the user's word on a change.

Owns: the options and what is printed. Never: decides what the word does; that is watcher.judging.decisions.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Literal

import click

from watcher import records
from watcher import settings as settings_file
from watcher.cli.database import find_change, open_history, shared
from watcher.cli.periods import Period, When
from watcher.doors.clock import now as clock
from watcher.doors.store import Decision, Store
from watcher.judging.compare import judge
from watcher.judging.record import Judged
from watcher.judging.rules import JudgingRules
from watcher.model import Change
from watcher.settings.portions import judging_rules
from watcher.values import show, to_json

Verb = Literal["accept", "dismiss", "note"]


@click.command()
@click.argument("changes", nargs=-1, required=True, metavar="CHANGE...")
@shared
@click.pass_context
def accept(ctx: click.Context, changes: tuple[str, ...], db: str | None, as_json: bool) -> None:
    """Accept a change: its value becomes the one that coverage is judged against.

    \b
    CHANGE is the id, or the beginning of it, that `watcher changes` and the digest show.
    Accepting twice changes nothing. `watcher baseline roll` writes accepted values into the baseline file.

    \b
    Example:
      watcher accept 3f2a
      watcher accept 3f2a 91bc --json
    """
    _decide(ctx, db, changes, as_json, verb="accept")


@click.command()
@click.argument("changes", nargs=-1, required=True, metavar="CHANGE...")
@click.option("--until", type=When(), help="Raise the value again after this date (default: never).")
@shared
@click.pass_context
def dismiss(ctx: click.Context, changes: tuple[str, ...], until: Period | None, db: str | None, as_json: bool) -> None:
    """Dismiss a change: its value is not raised again; a different value is.

    \b
    Example:
      watcher dismiss 3f2a
      watcher dismiss 3f2a --until 2027-01
    """
    _decide(ctx, db, changes, as_json, verb="dismiss", until=until.start if until else None)


@click.command()
@click.argument("change")
@click.argument("words", nargs=-1)
@shared
@click.pass_context
def note(ctx: click.Context, change: str, words: tuple[str, ...], db: str | None, as_json: bool) -> None:
    """Write a note on a change; it stands beside it in the digest. Without words the note is taken away.

    \b
    Example:
      watcher note 3f2a The ministry has not confirmed it yet.
    """
    _decide(ctx, db, (change,), as_json, verb="note", words=" ".join(words))


def _decide(
    ctx: click.Context,
    db: str | None,
    names: tuple[str, ...],
    as_json: bool,
    *,
    verb: Verb,
    until: datetime | None = None,
    words: str = "",
) -> None:
    rules = JudgingRules() if db else judging_rules(settings_file.load(ctx.obj))
    store, now = open_history(ctx, db, readonly=False), clock()
    rows = []
    for name in names:
        change = _load(store, name)
        told: dict[str, Any] = {"topic": change.topic, "fact": change.fact, "change": change.id, "value": change.now}
        decision = Decision(at=now, verb=verb, until=until, note=words, **told)
        judged = records.decide(store, decision, now=now, rules=rules, judge=judge)
        rows.append(_row(change, judged, verb, until))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        click.echo(row["said"])


def _load(store: Store, name: str) -> Change:
    return store.changes.load(ids=[find_change(store, name)])[0]


def _row(change: Change, judged: Judged, verb: str, until: datetime | None) -> dict[str, object]:
    move = f"{change.fact}: {show(change.was)} → {show(change.now)}"
    done = {"accept": "accepted", "dismiss": "dismissed", "note": "noted"}[verb]
    end = f" until {until:%d %B %Y}" if until else ""
    said = f"{move}: {done}{end}" if judged.events else f"{move}: was {done} before, nothing to do"
    return {
        "change": change.id, "topic": change.topic, "fact": change.fact, "verb": verb, "done": bool(judged.events),
        "current": to_json(judged.record.current), "said": said,
    }  # fmt: skip
