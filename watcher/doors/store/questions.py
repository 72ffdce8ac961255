"""The common questions, each answered by one statement: how facts stand and stood, what moved, who said so.

Owns: reading for people. Never: writes. Rows are plain dicts with the columns that their views and statements name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from time import monotonic
from typing import Any

from watcher.doors.store.cells import compact, stamp
from watcher.doors.store.file import File, Params
from watcher.errors import UsageError
from watcher.values import DateValue
from watcher.values.date import interval

Row = dict[str, Any]

CHANGES = """SELECT c.id, c.topic, c.fact, c.kind, c.word, c.step, c.status, c.was_shown AS was, c.now_shown AS now,
    c.was AS was_value, c.now AS now_value, c.since, c.reported, c.recorded, c.updated, c.thread, c.disputed,
    c.significance, c.note,
    c.sources, c.first_source, (SELECT count(*) FROM evidence AS e WHERE e.change = c.id) AS reports
    FROM changes AS c"""

EVIDENCE = """SELECT e.role, coalesce(s.name, e.source) AS source, e.copy_of, e.weight, o.sentence, o.shown AS says,
    o.stance, o.hedged, o.since, o.speaker,
    o.authority, o.score, o.told_at, v.title, v.publisher, v.author, v.credit, v.dated_by, n.url, n.id AS entry, v.version,
    o.id AS observation, e.word, e.why, o.trace
    FROM evidence AS e
    JOIN observations AS o ON o.id = e.observation
    JOIN entry_versions AS v ON v.entry = o.entry AND v.version = o.version
    JOIN entries AS n ON n.id = o.entry
    LEFT JOIN sources AS s ON s.id = e.source
    WHERE e.change = ? ORDER BY o.told_at, e.position"""

STATES = """SELECT s.*, f.position FROM fact_states AS s JOIN facts AS f ON f.topic = s.topic AND f.id = s.fact
    WHERE s.believed_from < ?1 AND (s.believed_to IS NULL OR s.believed_to >= ?1)
    ORDER BY s.topic, s.fact, s.believed_from, s.id"""


COURSES = """WITH wanted AS (SELECT value ->> 0 AS topic, value ->> 1 AS fact FROM json_each(?1))
    SELECT f.topic, f.id AS fact, b.published AS at, 'baseline' AS what, NULL AS word, f.shown AS now, f.value, NULL AS status,
        NULL AS change
    FROM wanted AS w CROSS JOIN facts AS f ON f.topic = w.topic AND f.id = w.fact JOIN baselines AS b ON b.topic = f.topic
    UNION ALL
    SELECT c.topic, c.fact, c.reported, c.step, c.word, c.now_shown, c.now, c.status, c.id
    FROM wanted AS w CROSS JOIN changes AS c ON c.id IN (
        SELECT n.id FROM changes AS n WHERE n.topic = w.topic AND n.fact = w.fact ORDER BY n.reported DESC LIMIT ?2)"""
FIRST_SENTENCES = """SELECT c.id AS change, o.sentence FROM changes AS c JOIN observations AS o ON o.id = coalesce(
        c.first_observation, (SELECT e.observation FROM evidence AS e WHERE e.change = c.id ORDER BY e.told_at LIMIT 1))
    WHERE c.topic = ? AND c.fact = ?"""
LAST_REPORTS = """SELECT c.id, c.topic, c.fact, c.now_shown, c.word, c.reported
    FROM facts AS f CROSS JOIN changes AS c ON c.id = (
        SELECT n.id FROM changes AS n WHERE n.topic = f.topic AND n.fact = f.id AND n.recorded < ? AND n.status <> 'dismissed'
        ORDER BY n.reported DESC LIMIT 1)"""
VERDICTS = ("same", "changed", "planned", "denied", "past")


def first_day(iso: str) -> str:
    """Return the first day of an ISO date of any grain, as ISO text: "2025-Q3" gives "2025-07-01"."""
    return interval(DateValue(iso=iso))[0].isoformat()


COUNTS = """SELECT
    (SELECT count(*) FROM feeds WHERE retired_at IS NULL) AS feeds,
    (SELECT count(*) FROM entries) AS entries,
    (SELECT count(*) FROM entry_versions) AS versions,
    (SELECT count(*) FROM facts WHERE retired_at IS NULL) AS facts,
    (SELECT count(*) FROM observations) AS observations,
    (SELECT count(*) FROM changes) AS changes,
    (SELECT count(*) FROM changes WHERE status IN ('reported', 'corroborated')) AS open_changes,
    (SELECT count(*) FROM evidence) AS pieces_of_evidence,
    (SELECT count(*) FROM digests) AS digests,
    (SELECT count(*) FROM deliveries WHERE state <> 'sent') AS unsent,
    (SELECT min(seen) FROM entry_versions) AS first_seen,
    (SELECT max(seen) FROM entry_versions) AS last_seen"""


class Questions:
    """Reading for people."""

    def __init__(self, file: File):
        self.file = file

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """Return what a statement answers, as dicts."""
        return [dict(row) for row in self.file.rows(sql, params)]

    def ask(self, sql: str, params: Params, seconds: float) -> Iterator[Row]:
        """Yield what a user's SELECT answers. Raises UsageError where it is no SQL, takes too long or reaches elsewhere."""
        conn, stop_at = self.file.conn, monotonic() + seconds
        conn.set_authorizer(_allow)
        conn.set_progress_handler(lambda: monotonic() > stop_at, 10_000)
        try:
            for row in conn.execute(sql, params):
                yield dict(row)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise UsageError(
                    f"the query was stopped after {seconds:g} s -- ask for less, or give it more --seconds"
                ) from error
            raise UsageError(
                f"the database did not accept this: {error} -- `watcher query --tables` lists what there is"
            ) from error
        finally:
            with suppress(sqlite3.ProgrammingError):  # where the rows were not read to their end, the file may be closed by now
                conn.set_progress_handler(None, 0)
                conn.set_authorizer(None)

    def tables(self) -> list[Row]:
        """Return the tables and views with their columns."""
        return self.rows(
            "SELECT m.name, m.type, group_concat(c.name, ', ') AS columns FROM sqlite_master AS m"
            " JOIN pragma_table_info(m.name) AS c WHERE m.type IN ('table', 'view')"
            " AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_%' ESCAPE '\\'"
            " AND m.name NOT LIKE 'entries\\_fts%' ESCAPE '\\'"
            " GROUP BY m.name ORDER BY m.type DESC, m.name"
        )

    def schema(self) -> str:
        """Return the tables and views as they were made, with what each column holds."""
        found = self.file.rows(
            "SELECT sql FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'"
            " AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'entries\\_fts\\_%' ESCAPE '\\' ORDER BY rowid"
        )
        return "\n\n".join(f"{row['sql']};" for row in found)

    def columns(self, table: str) -> list[str]:
        """Return the names of a table's columns."""
        return [row["name"] for row in self.file.rows("SELECT name FROM pragma_table_info(?)", (table,))]

    def counts(self) -> dict[str, Any]:
        """Return how much of everything there is, and from when to when."""
        (found,) = self.rows(COUNTS)
        return found

    def mentions_of_all(self) -> list[Row]:
        """Return for each fact how often it was mentioned, and as what."""
        return self.rows(
            "SELECT topic, fact, sum(times) AS mentions, "
            + ", ".join(f"sum(iif(verdict = '{word}', times, 0)) AS {word}" for word in VERDICTS)
            + ", max(last) AS last FROM mentions GROUP BY topic, fact ORDER BY mentions DESC, topic, fact"
        )

    def fact_names(self) -> list[tuple[str, str]]:
        """Return (topic, id) of every fact, the retired ones last."""
        found = self.file.rows("SELECT topic, id FROM facts ORDER BY retired_at IS NOT NULL, topic, position")
        return [(row["topic"], row["id"]) for row in found]

    def change_ids(self, start: str) -> list[str]:
        """Return the ids of the changes that begin with `start` (hex digits)."""
        found = self.file.rows("SELECT id FROM changes WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT 20", (start,))
        return [row["id"] for row in found]

    def current_facts(self, topic: str = "") -> list[Row]:
        """Return each watched fact as it stands, in the order of the baselines."""
        return self.rows("SELECT * FROM current_facts WHERE ?1 = '' OR topic = ?1", (topic,))

    def fact(self, topic: str, fact: str) -> Row | None:
        """Return one watched or retired fact with its baseline."""
        found = self.rows(
            "SELECT f.*, b.title AS topic_title, b.published, b.publisher, b.url AS article_url, b.article_title"
            " FROM facts AS f JOIN baselines AS b ON b.topic = f.topic WHERE f.topic = ? AND f.id = ?",
            (topic, fact),
        )
        return found[0] if found else None

    def timeline(self, topic: str, fact: str) -> list[Row]:
        """Return what a fact was and became, in the order in which it was reported."""
        return self.rows("SELECT * FROM fact_timeline WHERE topic = ? AND fact = ? ORDER BY at, change", (topic, fact))

    def moved_at(self) -> dict[tuple[str, str], tuple[int, str]]:
        """Return for each fact how many changes it has and when one last moved: as long as that stands, so does its course."""
        found = self.file.rows("SELECT topic, fact, count(*) AS n, max(updated) AS at FROM changes GROUP BY topic, fact")
        return {(row["topic"], row["fact"]): (row["n"], row["at"]) for row in found}

    def courses(self, facts: Sequence[tuple[str, str]], last: int) -> dict[tuple[str, str], list[Row]]:
        """Return for each of `facts` its baseline and its `last` changes, as rows of its timeline without their sources."""
        told: dict[tuple[str, str], list[Row]] = {}
        for row in self.rows(COURSES, (compact([list(pair) for pair in facts]), last)):
            told.setdefault((row["topic"], row["fact"]), []).append(row)
        return told

    def mentions(self, topic: str, fact: str) -> list[Row]:
        """Return how often a fact was mentioned: month, verdict, times."""
        return self.rows(
            "SELECT month, verdict, times FROM mentions WHERE topic = ? AND fact = ? ORDER BY month, verdict",
            (topic, fact),
        )

    def changes(
        self,
        *,
        topic: str = "",
        fact: str = "",
        statuses: Sequence[str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
        thread: str = "",
        word: str = "",
        limit: int = -1,
        offset: int = 0,
    ) -> list[Row]:
        """Return changes, the one reported last first. since, until: first reported in this time (until is excluded)."""
        wanted = {
            "c.topic = ?": topic or None,
            "c.fact = ?": fact or None,
            "c.thread = ?": thread or None,
            "c.word = ?": word or None,
            "c.status IN (SELECT value FROM json_each(?))": compact(list(statuses)) if statuses else None,
            "c.reported >= ?": stamp(since) if since else None,
            "c.reported < ?": stamp(until) if until else None,
        }
        chosen = {test: value for test, value in wanted.items() if value is not None}
        where = f"WHERE {' AND '.join(chosen)}" if chosen else ""
        return self.rows(
            f"{CHANGES} {where} ORDER BY c.reported DESC, c.id LIMIT ? OFFSET ?", [*chosen.values(), limit, offset]
        )

    def change(self, change: str) -> Row | None:
        """Return one change, with `says`, its fact's sentence."""
        found = self.rows(f"{CHANGES} WHERE c.id = ?", (change,))
        for row in found:
            fact = self.fact(row["topic"], row["fact"])
            row["says"], row["baseline"] = (fact["says"], fact["shown"]) if fact else ("", "")
        return found[0] if found else None

    def evidence(self, change: str) -> list[Row]:
        """Return each sentence that speaks for or against a change, in the order in which they were told."""
        return self.rows(EVIDENCE, (change,))

    def first_sentences(self, topic: str, fact: str) -> dict[str, str]:
        """Return for each change of a fact the sentence that told it first."""
        found = self.file.rows(FIRST_SENTENCES, (topic, fact))
        return {row["change"]: row["sentence"] for row in found}

    def events(self, change: str) -> list[Row]:
        """Return what happened to a change, and what the user said of it, in order."""
        return self.rows(
            "SELECT recorded AS at, kind AS what, why FROM events WHERE change = ?1 UNION ALL"
            " SELECT at, verb || ' (by ' || by || ')', note FROM decisions WHERE change = ?1 ORDER BY 1",
            (change,),
        )

    def told_to(self, change: str) -> list[Row]:
        """Return who was told of a change, when and in which digest."""
        return self.rows(
            "SELECT DISTINCT d.recipient, d.subject, v.channel, v.state, v.sent_at, d.id AS digest FROM events AS e"
            " JOIN digest_events AS t ON t.event = e.id JOIN digests AS d ON d.id = t.digest"
            " LEFT JOIN deliveries AS v ON v.digest = d.id WHERE e.change = ? ORDER BY d.composed_at",
            (change,),
        )

    def sources_of(self, topic: str, fact: str) -> list[Row]:
        """Return who told the changes of a fact: source, changes, since when and when last."""
        return self.rows(
            "SELECT coalesce(max(s.name), t.source) AS source, count(*) AS changes, sum(t.copies) AS copies,"
            " min(t.first_told) AS first, max(t.last_told) AS last FROM changes AS c JOIN tellings AS t ON t.change = c.id"
            " LEFT JOIN sources AS s ON s.id = t.source"
            " WHERE c.topic = ? AND c.fact = ? GROUP BY t.source ORDER BY changes DESC, min(t.first_told)",
            (topic, fact),
        )

    def as_of(self, when: datetime, about: date | None = None) -> list[Row]:
        """Return each fact as it was believed just before `when`, about the day `about` (None: that same time)."""
        at = stamp(when)
        about_day = (about or when.date()).isoformat()
        known = {(s["topic"], s["fact"]): s for s in self.rows(STATES, (at,)) if _holds(s, about_day)}
        facts = self.rows(
            "SELECT f.topic, f.id AS fact, f.says, f.kind, f.shown, f.value, b.published FROM facts AS f"
            " JOIN baselines AS b ON b.topic = f.topic WHERE b.published < ? AND (f.retired_at IS NULL OR f.retired_at > ?)"
            " ORDER BY f.topic, f.position",
            (at, at),
        )
        last = {(c["topic"], c["fact"]): c for c in self.rows(LAST_REPORTS, (at,))}
        return [
            _as_of(fact, known.get((fact["topic"], fact["fact"])), last.get((fact["topic"], fact["fact"]))) for fact in facts
        ]


def _allow(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """A user's query reads this file and nothing else: no other file, no setting."""
    is_setting = (
        action == sqlite3.SQLITE_PRAGMA and second is not None and first not in ("table_info", "index_list", "table_xinfo")
    )
    return sqlite3.SQLITE_DENY if is_setting or action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH) else sqlite3.SQLITE_OK


def _holds(state: Row, about: str) -> bool:
    start, end = state["holds_from"], state["holds_to"]
    return (not start or first_day(start) <= about) and (not end or first_day(end) > about)


def _as_of(fact: Row, state: Row | None, last: Row | None) -> Row:
    if last and state and last["id"] == state["change"]:
        last = None  # it is what was believed
    return {
        "topic": fact["topic"],
        "fact": fact["fact"],
        "kind": fact["kind"],
        "says": fact["says"],
        "baseline": fact["shown"],
        "then": state["shown"] if state else fact["shown"],
        "value": state["value"] if state else fact["value"],
        "since": state["holds_from"] if state else fact["published"],
        "change": state["change"] if state else None,
        "last_report": f"{'planned: ' if last['word'] == 'planned' else ''}{last['now_shown']}" if last else "",
        "last_report_at": last["reported"] if last else None,
    }
