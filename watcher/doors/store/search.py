"""Full-text search over entries.

Owns: a person's words as an FTS5 query, and its hits. Never: fails on odd words.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from watcher.doors.store.cells import stamp
from watcher.doors.store.file import File

WORDS = re.compile(r'(-?)(?:"([^"]+)"|(\S+))')
HITS = """SELECT n.id AS entry, v.version, v.title, v.publisher, coalesce(v.published, v.seen) AS told_at, n.url,
    snippet(entries_fts, 1, ?2, ?3, ' … ', 32) AS snippet
    FROM entries_fts JOIN entry_versions AS v ON v.row = entries_fts.rowid JOIN entries AS n ON n.id = v.entry
    WHERE entries_fts MATCH ?1"""


def as_query(words: str) -> str:
    """Return a person's words as an FTS5 query: all must be there; "a phrase", a prefix*, OR and -without are known."""
    wanted: list[list[str]] = [[]]
    unwanted: list[str] = []
    for minus, phrase, word in WORDS.findall(words):
        if word == "OR":
            wanted.append([])
            continue
        letters = re.sub(r"[^\w\s]", " ", phrase or word).strip()
        if letters:
            quoted = f'"{letters}"' + ("*" if word.endswith("*") else "")
            (unwanted if minus else wanted[-1]).append(quoted)
    query = " OR ".join(f"({' AND '.join(group)})" for group in wanted if group)
    return f"({query}) NOT ({' OR '.join(unwanted)})" if query and unwanted else query


class Search:
    """Finding entries by their words."""

    def __init__(self, file: File):
        self.file = file

    def find(
        self,
        words: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        best: bool = False,
        limit: int = 20,
        marks: tuple[str, str] = ("[", "]"),
    ) -> list[dict[str, Any]]:
        """Return the versions of entries that hold `words`, seen last first (or the `best` first), with a snippet of the text.

        since, until: told in this time (until is excluded). marks: what stands around a hit in the snippet.
        """
        query = as_query(words)
        if not query:
            return []
        tests = " AND coalesce(v.published, v.seen) >= ?4" if since else ""
        tests += " AND coalesce(v.published, v.seen) < ?5" if until else ""
        order = "rank" if best else "entries_fts.rowid DESC"
        params = (query, *marks, stamp(since) if since else "", stamp(until) if until else "", limit)
        return [dict(row) for row in self.file.rows(f"{HITS}{tests} ORDER BY {order} LIMIT ?6", params)]
