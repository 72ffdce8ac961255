"""`watcher browse`: the history in a browser."""

from __future__ import annotations

import click

from watcher.browse.serve import LOOPBACK, free_port, is_loopback, make_app, serve
from watcher.cli.database import database


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8001, show_default=True, help="The port; a free one near it where it is taken.")
@click.option("--open", "open_it", is_flag=True, help="Open the browser.")
@click.option("--db", envvar="WATCHER_DB", metavar="FILE", help="The database (default: the one in the settings).")
@click.pass_context
def browse(ctx: click.Context, host: str, port: int, open_it: bool, db: str | None) -> None:
    """Read the history in a browser: every fact's state and course, changes down to their sentences, search, SQL.

    It is read-only, loads nothing from elsewhere, and answers to this machine alone unless --host says otherwise. It works
    while the service writes. Needs the extra "web" (pip install '.[web]' in the folder of watcher's source).

    \b
    Example:
      watcher browse --open
    """
    app = make_app(database(ctx, db), hosts=LOOPBACK if is_loopback(host) else ())
    chosen = free_port(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{chosen}/"
    if not is_loopback(host):
        click.echo(f"{host} can be reached from elsewhere, and nothing asks for a password.", err=True)
    click.echo(f"{address}  (Ctrl-C ends it)")
    if open_it:
        click.launch(address)
    serve(app, host, chosen)
