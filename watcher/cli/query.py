"""`watcher query`: the database in SQL."""

from __future__ import annotations

import sys

import click

from watcher.cli.database import open_history, shared
from watcher.cli.render.tables import show_rows
from watcher.doors.files import read_text


@click.command()
@click.argument("sql", required=False)
@click.option("--file", "-f", "file", type=click.Path(exists=True, dir_okay=False), help="Read the SQL from a file.")
@click.option("--param", "-p", type=(str, str), multiple=True, metavar="NAME VALUE", help="The value of :name in the SQL.")
@click.option("--seconds", default=30.0, show_default=True, help="Stop after this time.")
@click.option("--tables", is_flag=True, help="List the tables and views, each with its columns.")
@click.option("--schema", is_flag=True, help="Print the schema: what each column holds, in which unit.")
@shared
@click.pass_context
def query(
    ctx: click.Context,
    sql: str | None,
    file: str | None,
    param: tuple[tuple[str, str], ...],
    seconds: float,
    tables: bool,
    schema: bool,
    as_json: bool,
    db: str | None,
) -> None:
    """Ask the database in SQL. It is opened read-only, so nothing can be broken.

    \b
    Example:
      watcher query "select fact, now, since from current_facts"
      watcher query "select * from changes where fact = :fact" -p fact us-troops-iraq --json
      watcher query --tables
    """
    store = open_history(ctx, db)
    if schema:
        click.echo(store.questions.schema())
        return
    if tables:
        show_rows(store.questions.tables(), as_json=as_json)
        return
    text = read_text(file) if file else sql if sql and sql != "-" else sys.stdin.read() if not sys.stdin.isatty() else ""
    if not text.strip():
        raise click.UsageError('Give the SQL: watcher query "select * from current_facts"')
    show_rows(store.questions.ask(text, dict(param), seconds), as_json=as_json, empty="No rows.")
