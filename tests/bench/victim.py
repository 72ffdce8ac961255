"""Processes to be killed: everything is imported once, and each order is carried out in a fork of its own.

Started by tests.bench.reliability: reads one order a line (JSON), answers with the child's process id, then with how it ended.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from watcher import settings
from watcher.doors.store import open_store
from watcher.sweep import make_plan, open_doors, run_once, tell_all
from watcher.sweep.report import Report
from watcher.upkeep import keep_up


def sweep(config: Path, at: datetime) -> None:
    """One sweep over all feeds, with pages, changes and mail."""
    run_once(settings.load(config), now=lambda: at, all_of_them=True)


def digest(config: Path, at: datetime) -> None:
    """Compose what is due and hand it over."""

    async def tell() -> None:
        made = settings.load(config)
        plan = make_plan(made)
        async with open_doors(made) as doors:
            await tell_all(plan, doors, Report(began=at), now=lambda: at)

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
