"""Which database a command reads, and the options that all commands of the history share.

Owns: --db, --json, and what a person may call a fact or a change. Never: asks the history anything else.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click

from watcher.doors.store import Store, open_store
from watcher.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., Any])


def shared(command: Command) -> Command:
    """Give a command the options --db and --json."""
    json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
    db = click.option("--db", envvar="WATCHER_DB", metavar="FILE", help="The database (default: the one in the settings).")
    return db(json(command))


def database(ctx: click.Context, db: str | None) -> Path:
    """Return the path of the database: --db, else the settings', else watcher.db beside no settings at all."""
    if db:
        return Path(db)
    config: str | None = ctx.obj
    if not config and not Path("config.yaml").exists() and Path("watcher.db").exists():
        return Path("watcher.db")
    # The settings bring pydantic, a tenth of a second that --db need not pay.
    path: Path = import_module("watcher.settings").load(config).database
    return path


def open_history(ctx: click.Context, db: str | None, *, readonly: bool = True) -> Store:
    """Open the history for a command; it is closed when the command ends."""
    return ctx.with_resource(open_store(database(ctx, db), readonly=readonly))


def find_fact(store: Store, name: str) -> tuple[str, str]:
    """Return (topic, id) of the fact that a person calls `name`: its id, topic/id, or the beginning of its id.

    Raises UsageError where none or several are meant, with those that come close.
    """
    known = store.questions.fact_names()
    topic, _, fact = name.rpartition("/")
    mine = [(t, f) for t, f in known if not topic or t == topic]
    found = [pair for pair in mine if pair[1] == fact] or [pair for pair in mine if pair[1].startswith(fact)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{name} may be any of {', '.join('/'.join(pair) for pair in found)} -- name one of them")
    close = difflib.get_close_matches(fact, [f for _, f in known], n=3) or [f for _, f in known][:5]
    remedy = f"is it {' or '.join(close)}?" if close else "no baseline has been read into this database yet"
    raise UsageError(f"no fact is called {name} -- {remedy}")


def find_change(store: Store, name: str) -> str:
    """Return the id of the change that begins with `name`. Raises UsageError where none or several do."""
    found = store.questions.change_ids(name.lower().removeprefix("#"))
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{name} begins {len(found)} changes -- give more of its id")
    raise UsageError(f"no change is called {name} -- `watcher changes` lists them with their ids")
