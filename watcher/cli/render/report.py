"""The history as a report in Markdown: how every fact stands, what moved, and the sentences that say so.

Owns: the report's layout. Never: judges.
"""

from __future__ import annotations

from datetime import datetime
from typing import IO, Any

from watcher.cli.render.tables import clean, say, say_date
from watcher.doors.store import Store

ESCAPED = str.maketrans({letter: f"\\{letter}" for letter in "\\`*_[]<>|#"})


def write_report(store: Store, out: IO[str], since: datetime | None) -> None:
    """Write the report to `out`; `since` leaves out the changes that were reported before it."""
    facts = store.questions.current_facts()
    changes = store.questions.changes(since=since)
    out.write("# What moved\n\n")
    for topic in dict.fromkeys(row["topic"] for row in facts):
        mine = [row for row in facts if row["topic"] == topic]
        out.write(f"## {_text(topic)}\n\n| fact | the article said | now | since | last confirmed |\n|---|---|---|---|---|\n")
        for row in mine:
            out.write(f"| {' | '.join(_cells(row))} |\n")
        out.write("\n")
        for row in mine:
            told = [change for change in changes if change["fact"] == row["fact"] and change["topic"] == topic]
            if told:
                out.write(f"### {_text(row['fact'])}\n\n{_text(row['says'])}\n\n")
                for change in reversed(told):
                    _write_change(store, change, out)


def _cells(row: dict[str, Any]) -> list[str]:
    now = _text(row["now"])
    if row["told"]:
        now += f" ({row['told_status']}: {_text(row['told'])})"
    return [_text(row["fact"]), _text(row["baseline"]), now, say_date(row["since"]), (row["last_confirmed"] or "never")[:10]]


def _write_change(store: Store, change: dict[str, Any], out: IO[str]) -> None:
    since = f", since {say_date(change['since'])}" if change["since"] else ""
    planned = "planned, " if change["word"] == "planned" else ""
    out.write(
        f"- **{change['reported'][:10]}: {_text(change['was'])} → {_text(change['now'])}** ({planned}{change['status']}{since};"
        f" {change['id'][:8]})\n"
    )
    for piece in store.questions.evidence(change["id"]):
        role = {"disputes": "disputes it", "retracted": "took it back"}.get(piece["role"], "")
        role = f"copy of {_text(piece['source'])}" if piece["copy_of"] else role
        link = f"[{_text(piece['publisher'] or piece['url'])}](<{piece['url'].replace('>', '%3E')}>)"
        out.write(f"  - “{_text(piece['sentence'])}” {link}, {say(piece['told_at'])}{f', {role}' if role else ''}\n")
    out.write("\n")


def _text(words: str) -> str:
    return clean(words).translate(ESCAPED)
