"""Processes to be killed: everything is imported once, and each order is carried out in a fork of its own.

Started by tests.bench.reliability: reads one order a line (JSON), answers with the child's process id, then with how it ended.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import feedparser  # noqa: F401
import jinja2  # noqa: F401
import sqlite_utils  # noqa: F401

from tests.world import BASELINE, CUT, LATER, MONDAY
from watcher import settings
from watcher.doors.store import open_store
from watcher.model import Entry
from watcher.reading.observe import observe
from watcher.sweep import doors, make_plan, open_doors, run_once, tell_all
from watcher.sweep.report import Report
from watcher.upkeep import keep_up

READ = Entry(id="a", version="b", title="Norland in Ostland", text=f"{CUT} {LATER}", published=MONDAY, seen=MONDAY)


class Inline:
    """The pool's stand-in: calls at once. Starting a process for each run would be most of the time."""

    def __init__(self, *_: object) -> None:
        pass

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass

    async def run(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)


def sweep(config: Path, at: datetime) -> None:
    """One sweep over all feeds, with pages, changes and mail."""
    run_once(settings.load(config), now=lambda: at, all_of_them=True)


def digest(config: Path, at: datetime) -> None:
    """Compose what is due and hand it over."""

    async def tell() -> None:
        made = settings.load(config)
        plan = make_plan(made)
        async with open_doors(made) as opened:
            await tell_all(plan, opened, Report(began=at), now=lambda: at)

    asyncio.run(tell())


def migration(config: Path, at: datetime) -> None:
    """Make the database."""
    open_store(settings.load(config).database).close()


def backup(config: Path, at: datetime) -> None:
    """Copy the database, drop what is old, tidy."""
    made = settings.load(config)
    with open_store(made.database) as store:
        store.marks.set("upkeep", {}, at)
        keep_up(store, made, at)


ORDERS = {"sweep": sweep, "digest": digest, "migration": migration, "backup": backup}


def main() -> None:
    doors.Pool = Inline  # type: ignore[assignment, misc]
    with TemporaryDirectory() as top:  # word lists, grammar and templates are read once, before the first fork
        path = Path(top) / "config.yaml"
        path.write_text("baselines: ostland.yaml\ndigest: {holds: each}\n", "utf-8")
        (Path(top) / "ostland.yaml").write_text(BASELINE, "utf-8")
        sweep(path, MONDAY)
        observe(replace(READ, version=str(MONDAY)), make_plan(settings.load(path)).about(READ)[0])
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            code = 1
            try:
                ORDERS[order["do"]](Path(order["config"]), datetime.fromisoformat(order["at"]).astimezone(UTC))
                code = 0
            except Exception as error:
                print(f"{order['do']}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            finally:
                os._exit(code)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
