"""Full-text search over entries.

Owns: a person's words as an FTS5 query, and its hits. Never: fails on odd words.

The index knows which words an entry holds and not where (detail=none: a fifth of the text's size, where positions would take
seven tenths), so the order of the words of a phrase is looked up in the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from watcher.doors.store.cells import compact, stamp
from watcher.doors.store.file import File

WORDS = re.compile(r'(-?)(?:"([^"]+)"|(\S+))')
HITS = """SELECT n.id AS entry, v.version, v.title, v.publisher, coalesce(v.published, v.seen) AS told_at, n.url,
    snippet(entries_fts, 1, ?2, ?3, ' … ', 32) AS snippet
    FROM entries_fts JOIN entry_versions AS v ON v.row = entries_fts.rowid JOIN entries AS n ON n.id = v.entry
    WHERE entries_fts MATCH ?1"""
PHRASES = """ AND NOT EXISTS (SELECT 1 FROM json_each(?7) AS p
    WHERE instr(lower(v.title || char(10) || coalesce(v.text, '')), p.value) = 0)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A person's words: the FTS5 query, and the phrases that must stand in the text as they are, in small letters.

    each: what is asked for, piece by piece.
    """

    query: str
    phrases: tuple[str, ...] = ()
    each: tuple[str, ...] = ()


def read_words(words: str) -> Asked:
    """Return what a person's words ask for: all must be there; "a phrase", a prefix*, OR and -without are known."""
    wanted: list[list[str]] = [[]]
    unwanted: list[str] = []
    phrases: list[str] = []
    for minus, phrase, word in WORDS.findall(words):
        if word == "OR":
            wanted.append([])
            continue
        letters = re.findall(r"\w+", phrase or word)
        quoted = [f'"{piece}"' for piece in letters]
        if quoted and word.endswith("*"):
            quoted[-1] += "*"
        if minus:
            unwanted += [f"({' AND '.join(quoted)})"] if quoted else []
            continue
        wanted[-1] += quoted
        if len(letters) > 1:
            phrases.append((phrase or word.rstrip("*")).strip().lower())
    query = " OR ".join(f"({' AND '.join(group)})" for group in wanted if group)
    # A phrase in one of several alternatives must not be asked of the others.
    return Asked(
        query=f"({query}) NOT ({' OR '.join(unwanted)})" if query and unwanted else query,
        phrases=tuple(phrases) if len(wanted) == 1 else (),
        each=tuple(dict.fromkeys(piece for group in wanted for piece in group)),
    )


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
        asked = read_words(words)
        if not asked.query:
            return []
        tests = PHRASES if asked.phrases else ""
        tests += " AND coalesce(v.published, v.seen) >= ?4" if since else ""
        tests += " AND coalesce(v.published, v.seen) < ?5" if until else ""
        order = "rank" if best else "entries_fts.rowid DESC"
        span = (stamp(since) if since else "", stamp(until) if until else "")
        params = (asked.query, *marks, *span, limit, compact(asked.phrases))
        given = params[: 7 if asked.phrases else 6]
        hits = [dict(row) for row in self.file.rows(f"{HITS}{tests} ORDER BY {order} LIMIT ?6", given)]
        for hit in hits:  # neighbours are lit as one
            hit["snippet"] = (hit["snippet"] or "").replace(f"{marks[1]} {marks[0]}", " ")
        return hits

    def apart(self, words: str) -> dict[str, int]:
        """Return for each of `words` how many versions of entries hold it, whatever else they hold."""
        sql = "SELECT count(*) AS n FROM entries_fts WHERE entries_fts MATCH ?"
        return {piece.replace('"', ""): self.file.rows(sql, (piece,))[0]["n"] for piece in read_words(words).each}
