"""`watcher care`: the database checked, trimmed and tidied."""

from __future__ import annotations

from datetime import timedelta

import click

from watcher.cli.database import open_history, shared
from watcher.cli.render.tables import show_object
from watcher.doors.clock import now
from watcher.doors.store import Store


@click.command()
@click.option(
    "--drop-older", type=click.IntRange(1), metavar="DAYS", help="Drop texts older than this that no change rests on."
)
@click.option("--compact", is_flag=True, help="Rewrite the file without its free pages; needs as much room again.")
@shared
@click.pass_context
def care(ctx: click.Context, drop_older: int | None, compact: bool, as_json: bool, db: str | None) -> None:
    """Check the database from end to end; trim and tidy it where that is asked for.

    Titles, observations and their sentences always stay, and so does every version of an entry that is evidence of a change.
    A file that is damaged is named, and not written to. Exit code 3 when something is wrong with it.

    \b
    Example:
      watcher care
      watcher care --drop-older 365 --compact
    """
    store = open_history(ctx, db, readonly=not (drop_older or compact))
    faults = store.care.faults()
    done: dict[str, object] = {"file": str(store.path), "faults": faults, "bytes": store.care.size()}
    if not faults:
        done |= _tidy(store, drop_older, compact=compact)
    if as_json:
        show_object(done)
    else:
        _tell(done, faults)
    ctx.exit(3 if faults else 0)


def _tidy(store: Store, drop_older: int | None, *, compact: bool) -> dict[str, object]:
    done: dict[str, object] = {}
    if drop_older:
        dropped = store.care.drop_before(now() - timedelta(days=drop_older))
        done |= {"texts_dropped": dropped.texts, "traces_dropped": dropped.traces, "fetches_dropped": dropped.fetches}
    if compact:
        done["bytes_saved"] = store.care.compact(whole=True)
    return done


def _tell(done: dict[str, object], faults: list[str]) -> None:
    for fault in faults:
        click.echo(f"{done['file']}: {fault} -- restore a backup; nothing was written", err=True)
    if not faults:
        click.echo(f"{done['file']} is sound ({done['bytes']:,} bytes).")
    for name, value in done.items():
        if name not in ("file", "faults", "bytes"):
            click.echo(f"{name.replace('_', ' ')}: {value:,}")
