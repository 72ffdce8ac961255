"""What the service remembers between two runs, and what it has said once and will not say again.

Owns: the tables marks and told. Never: knows what a mark means.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from watcher.doors.store.cells import compact, moment, stamp
from watcher.doors.store.file import File


class Marks:
    """Named values, JSON of any shape."""

    def __init__(self, file: File):
        self.file = file

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a mark."""
        row = self.file.row("SELECT value FROM marks WHERE key = ?", (key,))
        return json.loads(row["value"]) if row else default

    def set(self, key: str, value: object, now: datetime) -> None:
        """Set a mark."""
        self.file.run(
            "INSERT INTO marks (key, value, at) VALUES (?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at",
            (key, compact(value), stamp(now)),
        )

    def all(self) -> dict[str, Any]:
        """Return every mark."""
        return {row["key"]: json.loads(row["value"]) for row in self.file.rows("SELECT key, value FROM marks ORDER BY key")}


class Told:
    """Notes that are given once: of a kind (deadline, quiet, feed), about a key, to a recipient ("" = everyone)."""

    def __init__(self, file: File):
        self.file = file

    def note(self, kind: str, key: str, now: datetime, recipient: str = "") -> bool:
        """Note that it is told now; say whether it is for the first time."""
        sql = "INSERT OR IGNORE INTO told (kind, key, recipient, at) VALUES (?, ?, ?, ?)"
        return self.file.run(sql, (kind, key, recipient, stamp(now))) == 1

    def when(self, kind: str, key: str, recipient: str = "") -> datetime | None:
        """Return when it was told, None if it was not."""
        sql = "SELECT at FROM told WHERE kind = ? AND key = ? AND recipient = ?"
        row = self.file.row(sql, (kind, key, recipient))
        return moment(row["at"]) if row else None

    def forget(self, kind: str, key: str, recipient: str = "") -> None:
        """Let it be told again: what it was about has passed."""
        self.file.run("DELETE FROM told WHERE kind = ? AND key = ? AND recipient = ?", (kind, key, recipient))
