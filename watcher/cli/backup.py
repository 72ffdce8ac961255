"""`watcher backup`: copies of the database, made while it is in use."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from watcher.cli.database import database, open_history, shared
from watcher.cli.render.tables import show_object, show_rows
from watcher.doors.clock import now
from watcher.doors.store import Backup, open_store


@click.command()
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--keep", default=0, metavar="N", help="Then keep only the newest N copies there (default: all).")
@click.option("--list", "as_list", is_flag=True, help="List the copies that are there.")
@click.option("--verify", is_flag=True, help="Check every copy that is there from end to end.")
@shared
@click.pass_context
def backup(
    ctx: click.Context, folder: Path | None, keep: int, as_list: bool, verify: bool, as_json: bool, db: str | None
) -> None:
    """Copy the database into FOLDER (default: the settings' folder, else `backups` beside it) while it is in use.

    A copy is whole or not there at all. To go back to one, stop the service and put the copy in the database's place.

    \b
    Example:
      watcher backup --keep 7
      watcher backup --list
    """
    where = folder or _folder(ctx, db)
    store = open_history(ctx, db)
    if as_list or verify:
        rows = [_row(copy, verify=verify) for copy in store.care.backups(where)]
        show_rows(rows, as_json=as_json, empty=f"{where} holds no copies.")
        ctx.exit(3 if any(row.get("check") not in (None, "sound") for row in rows) else 0)
    made = store.care.backup(where, now(), keep)
    if as_json:
        show_object(_row(made, verify=False))
    else:
        click.echo(f"{made.path} ({made.size:,} bytes)")


def _folder(ctx: click.Context, db: str | None) -> Path:
    path = database(ctx, db)
    if db or not (ctx.obj or Path("config.yaml").exists()):
        return path.parent / "backups"
    chosen: Path | None = import_module("watcher.settings").load(ctx.obj).keep.backups
    return chosen or path.parent / "backups"


def _row(copy: Backup, *, verify: bool) -> dict[str, object]:
    row: dict[str, object] = {"made": f"{copy.at:%Y-%m-%dT%H:%M:%SZ}", "bytes": copy.size, "file": str(copy.path)}
    if verify:
        with open_store(copy.path, readonly=True) as store:
            row["check"] = "; ".join(store.care.faults()) or "sound"
    return row
