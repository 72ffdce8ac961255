"""`watcher export`: the history as a report or as tables, for people and for other programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

import click

from watcher.cli.database import open_history, shared
from watcher.cli.periods import Period, When
from watcher.cli.render.report import write_report
from watcher.doors.store import Store
from watcher.errors import UsageError
from watcher.text import install

DEFAULT_TABLES = ("current_facts", "changes", "changes_with_evidence")
BLOCK = 50_000  # rows that are held at once
Rows = Iterator[dict[str, Any]]


@click.command()
@click.argument("tables", nargs=-1, metavar="[TABLE]...")
@click.option(
    "--format", "form", type=click.Choice(["markdown", "json", "jsonl", "csv", "parquet"]), help="Default: by the file's name."
)
@click.option("--output", "-o", metavar="FILE", help="A file, or a folder for several tables (default: the screen).")
@click.option("--since", type=When(), help="In the report: changes reported from then on.")
@shared
@click.pass_context
def export(
    ctx: click.Context,
    tables: tuple[str, ...],
    form: str | None,
    output: str | None,
    since: Period | None,
    as_json: bool,
    db: str | None,
) -> None:
    """Write the history out: a report in Markdown, or TABLEs and views as JSON, CSV or Parquet.

    Without TABLE, JSON, CSV and Parquet hold the current facts, the changes and their evidence. Parquet needs the extra
    "replay" (pip install '.[replay]' in the folder of watcher's source).

    \b
    Example:
      watcher export -o report.md
      watcher export changes --format csv | head
      watcher export -o tables/ --format parquet
    """
    store = open_history(ctx, db)
    form = form or ("json" if as_json else _form_of(output))
    if form == "markdown":
        if tables:
            raise UsageError("a report has no tables -- leave them out, or choose --format csv")
        _write(output, lambda out: write_report(store, out, since.start if since else None))
        return
    chosen = tables or DEFAULT_TABLES
    known = {row["name"] for row in store.questions.tables()}
    if unknown := [name for name in chosen if name not in known]:
        raise UsageError(f"there is no table {unknown[0]} -- `watcher query --tables` lists them")
    try:
        if form == "json":
            _write(output, lambda out: _write_json(store, chosen, out))
        else:
            _write_each(store, chosen, form, output)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror or error} -- give another path") from error


def _form_of(output: str | None) -> str:
    suffix = Path(output).suffix.lower() if output else ""
    return {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".parquet": "parquet"}.get(suffix, "markdown")


def _write(output: str | None, write: Callable[[IO[str]], None]) -> None:
    if output is None or output == "-":
        write(sys.stdout)
        return
    try:
        with Path(output).open("w", encoding="utf-8", newline="") as out:
            write(out)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror} -- give another path") from error


def _rows(store: Store, table: str) -> Rows:
    return store.questions.ask(f'SELECT * FROM "{table}"', (), 3600)


def _write_each(store: Store, tables: tuple[str, ...], form: str, output: str | None) -> None:
    if output is None and (len(tables) > 1 or form == "parquet"):
        what = "Parquet" if form == "parquet" else "several tables"
        raise UsageError(f"{what} cannot go to the screen -- give --output")
    as_folder = output is not None and (len(tables) > 1 or output.endswith("/") or Path(output).is_dir())
    if as_folder:
        Path(str(output)).mkdir(parents=True, exist_ok=True)
    for table in tables:
        path = str(Path(str(output)) / f"{table}.{form}") if as_folder else output
        if form == "parquet":
            _write_parquet(store, table, Path(str(path)))
        else:
            writer = _write_csv if form == "csv" else _write_lines
            _write(path, lambda out, table=table, writer=writer: writer(store, table, out))  # type: ignore[misc]
        if as_folder:
            click.echo(path, err=True)


def _write_json(store: Store, tables: tuple[str, ...], out: IO[str]) -> None:
    for place, table in enumerate(tables):
        out.write(("{" if place == 0 else ",\n") + json.dumps(table) + ": [")
        for number, row in enumerate(_rows(store, table)):
            out.write((",\n" if number else "\n") + _line(row))
        out.write("\n]")
    out.write("}\n")


def _write_lines(store: Store, table: str, out: IO[str]) -> None:
    for row in _rows(store, table):
        out.write(_line(row) + "\n")


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, default=lambda value: value.hex())


def _write_csv(store: Store, table: str, out: IO[str]) -> None:
    rows = _rows(store, table)
    first = next(rows, None)
    names = list(first) if first else store.questions.columns(table)
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    if first:
        writer.writerow(first)
        writer.writerows(rows)


def _write_parquet(store: Store, table: str, path: Path) -> None:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise UsageError(f"Parquet needs pyarrow -- {install('replay')}") from error
    rows, columns = _rows(store, table), store.questions.columns(table)
    blocks = iter(lambda: list(islice(rows, BLOCK)), [])
    first = next(blocks, [])
    table_of = partial(_columns, pa.table, columns)
    # A column that holds nothing yet is text, as most are.
    schema = pa.schema(
        [(each.name, pa.string() if pa.types.is_null(each.type) else each.type) for each in table_of(first).schema]
    )
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for block in chain([first], blocks):
            writer.write_table(table_of(block, schema=schema))


def _columns(make: Callable[..., Any], names: list[str], rows: list[dict[str, Any]], **more: Any) -> Any:
    return make({name: [row[name] for row in rows] for name in names}, **more)
