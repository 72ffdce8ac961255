"""Rows as a table on a terminal, as tab-separated lines in a pipe, as JSON where it is asked for.

Owns: the three forms. Never: knows what the rows mean.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import click

from watcher.values import DateValue

LETTERED = re.compile(r"\d{4}-(?:SP|SU|FA|WI|Q[1-4]|H[12]|W\d\d)")
Rows = Iterable[Mapping[str, Any]]


def show_rows(
    rows: Rows, *, as_json: bool, empty: str = "Nothing.", brief: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None
) -> None:
    """Print `rows`: a table on a terminal, a line of headings and lines of tab-separated cells in a pipe, or a JSON list.

    brief: what a terminal shows of a row, heading by heading (None: all of it); a pipe and JSON get every column.
    """
    if as_json:
        show_json(rows)
        return
    on_screen = sys.stdout.isatty()
    listed = [brief(row) if on_screen and brief else row for row in rows]
    if not listed:
        click.echo(empty, err=not on_screen)
        return
    cells = [[clean(say(row[name])) for name in listed[0]] for row in listed]
    (_table if on_screen else _lines)(list(listed[0]), cells)


def show_json(rows: Rows) -> None:
    """Print `rows` as one JSON list, a line each, without holding them all."""
    click.echo("[", nl=False)
    start = "\n"
    for row in rows:
        click.echo(start + json.dumps(dict(row), ensure_ascii=False, default=_plain), nl=False)
        start = ",\n"
    click.echo("\n]")


def show_object(thing: Mapping[str, Any]) -> None:
    """Print one thing as JSON."""
    click.echo(json.dumps(thing, ensure_ascii=False, indent=1, default=_plain))


def say(value: object) -> str:
    """Return a cell as a person reads it: times without seconds, whole numbers with commas, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.4g}"
    if isinstance(value, bytes):
        return f"({len(value):,} bytes)"
    if isinstance(value, int):
        return f"{value:,}"
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
    return text[:10] + " " + text[11:16] if len(text) == 20 and text[10] == "T" and text.endswith("Z") else text


def say_date(iso: str) -> str:
    """Return a date of the database as a terminal shows it: ISO to the day or month, else in words ("autumn 2025")."""
    return DateValue(iso=iso).show() if LETTERED.fullmatch(iso) else iso


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else str(value)


def _table(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    widths = [max(len(heading), *(len(row[place]) for row in cells)) for place, heading in enumerate(headings)]
    room = console.width * 3 // 4
    for place, heading in enumerate(headings):
        numeric = all(_is_number(row[place]) for row in cells)
        # The narrow columns keep their width; the wide ones share what is left.
        fits = sum(width + 2 for width in widths if width <= widths[place]) <= room
        table.add_column(heading, justify="right" if numeric else "left", no_wrap=fits, overflow="fold")
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _is_number(text: str) -> bool:
    return not text or text.replace(",", "").replace(".", "", 1).lstrip("-").isdigit()


def _lines(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    click.echo("\t".join(headings))
    for row in cells:
        click.echo("\t".join(row))


def clean(text: str) -> str:
    """Return `text` in one line and without control characters: what comes from the world must not steer a terminal."""
    return "".join(" " if letter.isspace() else letter for letter in text if letter.isprintable() or letter.isspace())
