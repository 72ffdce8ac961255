"""Which source told which change, and when: gathered from the evidence, and kept beside it for lists and scoreboards.

Owns: the tables sources and tellings, and what `changes` says of its sources. Never: decides who counts as a source.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from watcher.doors.store.cells import compact
from watcher.doors.store.file import File

# What the evidence says of its change. The second and third statement make its rows of `tellings` anew.
SETTLE = (
    """UPDATE changes SET
    sources = (SELECT count(DISTINCT e.source) FROM evidence AS e WHERE e.change = changes.id AND e.role = 'supports'),
    (first_source, first_observation) = (
        SELECT coalesce(min(s.name), min(e.source), ''), min(e.observation)
        FROM (SELECT * FROM evidence AS f WHERE f.change = changes.id AND f.role = 'supports'
            ORDER BY f.told_at, f.position LIMIT 1) AS e LEFT JOIN sources AS s ON s.id = e.source)
    WHERE id = :change""",
    "DELETE FROM tellings WHERE change = :change",
    """INSERT INTO tellings (change, source, first_told, last_told, pieces, copies, first, alone, wrong, hours_behind)
    SELECT e.change, e.source, min(e.told_at), max(e.told_at), sum(e.role = 'supports'), sum(e.copy_of <> ''),
        max(e.observation IS c.first_observation), c.sources = 1 AND max(e.role = 'supports'),
        c.status IN ('dismissed', 'withdrawn') OR max(e.role = 'retracted'),
        (julianday(min(e.told_at)) - julianday(c.reported)) * 24
    FROM changes AS c CROSS JOIN evidence AS e ON e.change = c.id
    WHERE c.id = :change AND e.role IN ('supports', 'retracted')
    GROUP BY e.source""",
)


class Tellings:
    """What is gathered from the evidence."""

    def __init__(self, file: File):
        self.file = file

    def name(self, names: Mapping[str, str]) -> None:
        """Keep how sources write themselves, by their id; one that is known already keeps its name."""
        found = self.file.rows("SELECT id FROM sources WHERE id IN (SELECT value FROM json_each(?))", (compact(list(names)),))
        known = {row["id"] for row in found}
        with self.file.transaction():
            for source, name in names.items():
                if source not in known:
                    self.file.run("INSERT INTO sources (id, name) VALUES (?, ?)", (source, name))
                    self.file.run("UPDATE changes SET first_source = ? WHERE first_source = ?", (name, source))

    def name_publishers(self, told: Iterable[tuple[str, str]]) -> None:
        """Keep the names of those sources whose own pages tell something, from (source, publisher)."""
        self.file.many(
            "INSERT OR IGNORE INTO sources (id, name) VALUES (?, ?)",
            sorted({pair for pair in told if _plain(pair[0]).strip() and _plain(pair[0]) in _plain(pair[1])}),
        )

    def settle(self, change: str) -> None:
        """Bring what is kept of a change's sources up to its evidence."""
        for statement in SETTLE:
            self.file.run(statement, {"change": change})


def _plain(name: str) -> str:
    """Return the words of a name, each between blanks, without case and accents."""
    letters = unicodedata.normalize("NFKD", f" {name.casefold()} ")
    return re.sub(r"\W+", " ", "".join(letter for letter in letters if not unicodedata.combining(letter)))
