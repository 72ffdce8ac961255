"""What each page shows, asked of the history in one go.

Owns: a page's data. Never: markup, but for the drawings; never writes.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time
from typing import Any

from markupsafe import Markup, escape

from watcher.browse.steps import read_course
from watcher.browse.svg import plot, spark
from watcher.doors.store import Store

Page = dict[str, Any]
Key = tuple[str, str]  # topic and fact
SLOT = re.compile(r"\[([^\]]*)\]")
HIT = ("\x02", "\x03")
WIDE, NARROW = 760, 344
RECENT = 12
LISTED = 100  # changes on a page of their list
STEPS = 16  # of a sparkline: more cannot be told apart at its width
_drawn: dict[Key, tuple[object, Markup]] = {}  # what a sparkline was drawn from, and the sparkline
STATUSES = ("reported", "corroborated", "accepted", "dismissed", "reversed", "withdrawn")


def home(store: Store, now: datetime) -> Page:
    """Return the state of every fact, with its sparkline, the newest changes, and the feeds in trouble."""
    facts = store.questions.current_facts()
    sparks = _sparks(store, facts, now.date())
    facts = [row | {"sentence": sentence(row["says"]), "spark": sparks[row["topic"], row["fact"]]} for row in facts]
    titles = {
        row["topic"]: row for row in store.questions.rows("SELECT topic, title, publisher, published, url FROM baselines")
    }
    topics = [
        titles[topic] | {"facts": [f for f in facts if f["topic"] == topic]}
        for topic in dict.fromkeys(f["topic"] for f in facts)
    ]
    feeds = store.questions.rows("SELECT * FROM feed_health")
    return {
        "topics": topics,
        "facts": facts,
        "moved": [fact for fact in facts if fact["now"] != fact["baseline"]],
        "waiting": [fact for fact in facts if fact["told"]],
        "recent": store.questions.changes(limit=RECENT),
        "trouble": [feed for feed in feeds if feed["state"] not in ("ok", "quiet", "new", "page")],
        "feeds": feeds,
        "last_sweep": store.questions.rows("SELECT max(at) AS at FROM fetches")[0]["at"],
    }


def _sparks(store: Store, facts: list[Page], today: date) -> dict[Key, Markup]:
    """Return the sparkline of each fact as it stands today; what did not move since the last call is not drawn again."""
    moved = store.questions.moved_at()
    keys = {key: (store.path, today, row["baseline"], moved.get(key)) for row in facts if (key := (row["topic"], row["fact"]))}
    stale = {(row["topic"], row["fact"]): row["kind"] for row in facts}
    stale = {key: kind for key, kind in stale.items() if key not in _drawn or _drawn[key][0] != keys[key]}
    end = datetime.combine(today, time(23, 59), UTC)
    for key, rows in store.questions.courses(list(stale), STEPS).items():
        _drawn[key] = keys[key], spark(read_course(stale[key], rows), end)
    return {key: _drawn[key][1] for key in keys}


def sentence(says: str) -> Markup:
    """Return a fact's sentence with its slots marked."""
    return Markup(SLOT.sub(r"<mark>\1</mark>", str(escape(says))))


def fact(store: Store, topic: str, name: str, now: datetime) -> Page | None:
    """Return one fact: its course, its changes with their first sentences, its mentions, what was believed when."""
    known = store.questions.fact(topic, name)
    if known is None:
        return None
    course = read_course(known["kind"], store.questions.timeline(topic, name))
    current = next((row for row in store.questions.current_facts(topic) if row["fact"] == name), None)
    changes = store.questions.changes(topic=topic, fact=name)
    said = store.questions.first_sentences(topic, name)
    for change in changes:
        change["first"] = said.get(change["id"])
    return {
        "known": known,
        "sentence": sentence(known["says"]),
        "current": current,
        "wide": plot(course, now, WIDE),
        "narrow": plot(course, now, NARROW),
        "course": course,
        "changes": changes,
        "months": _months(store.questions.mentions(topic, name)),
        "states": store.questions.rows(
            "SELECT * FROM fact_states WHERE topic = ? AND fact = ? ORDER BY believed_from DESC, id DESC", (topic, name)
        ),
        "sources": store.questions.sources_of(topic, name),
    }


def _months(rows: list[Page]) -> list[Page]:
    """Return for each month how often a fact was mentioned as standing and as moved, and the height of its bar in percent."""
    months: dict[str, Page] = {}
    for row in rows:
        month = months.setdefault(row["month"], {"month": row["month"], "same": 0, "moved": 0})
        month["moved" if row["verdict"] in ("changed", "planned") else "same"] += row["times"]
    for name in _between(min(months), max(months)) if months else []:
        months.setdefault(name, {"month": name, "same": 0, "moved": 0})
    most = max((month["same"] + month["moved"] for month in months.values()), default=1)
    for month in months.values():
        month["high_same"], month["high_moved"] = (round(100 * month[part] / most) for part in ("same", "moved"))
    return [months[name] for name in sorted(months)][-36:]


def _between(first: str, last: str) -> list[str]:
    """Return the months from `first` to `last`; a year of them at least."""
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{n // 12}-{n % 12 + 1:02}" for n in range(min(start, end - 11), end + 1)]


def change(store: Store, name: str) -> Page | None:
    """Return one change down to its sentences; copies stand under the telling they copy."""
    found = store.questions.change_ids(name)
    told = store.questions.change(found[0]) if len(found) == 1 else None
    if told is None:
        return None
    pieces = store.questions.evidence(told["id"])
    for piece in pieces:
        piece["steps"] = json.loads(piece["trace"])
        piece["copies"] = [copy for copy in pieces if copy["copy_of"] == piece["entry"]]
    entries = {piece["entry"] for piece in pieces}
    return {
        "told": told,
        "sentence": sentence(told["says"]),
        "pieces": [piece for piece in pieces if piece["copy_of"] not in entries],
        "log": _log(store.questions.events(told["id"]), store.questions.told_to(told["id"])),
        "thread": [row for row in store.questions.changes(thread=told["thread"]) if row["id"] != told["id"]]
        if told["thread"]
        else [],
    }


def _log(events: list[Page], readers: list[Page]) -> list[Page]:
    """Return what became of a change, and who was told of it, in the order of time; what waits to be sent comes last."""
    sent = [
        {
            "at": reader["sent_at"],
            "what": reader["state"] or "composed",
            "why": f"to {reader['recipient']} by {reader['channel'] or 'nothing yet'}: {reader['subject']}",
        }
        for reader in readers
    ]
    return sorted([*events, *sent], key=lambda line: line["at"] or "~")


def changes(store: Store, status: str, page: int = 1) -> Page:
    """Return the changes of a status ("" = all), the newest first, a page of them."""
    chosen = [status] if status in STATUSES else ()
    rows = store.questions.changes(statuses=chosen, limit=LISTED + 1, offset=LISTED * (page - 1))
    for row in rows:
        row["month"] = row["reported"][:7]
    return {"rows": rows[:LISTED], "status": status, "statuses": STATUSES, "page": page, "has_older": len(rows) > LISTED}


def feeds(store: Store) -> Page:
    """Return how each feed stands, those in trouble first."""
    return {"rows": store.questions.rows("SELECT * FROM feed_health")}


def search(store: Store, words: str) -> Page:
    """Return the entries that hold `words`, the newest first."""
    hits = store.search.find(words, limit=40, marks=HIT) if words else []
    for hit in hits:
        lit = str(escape(hit["snippet"] or "")).replace(HIT[0], "<mark>").replace(HIT[1], "</mark>")
        hit["snippet"] = Markup(lit)
    return {"words": words, "hits": hits}


def entry(store: Store, name: str) -> Page | None:
    """Return one entry in all its versions, each with what was observed in it."""
    versions = store.entries.versions(name)
    if not versions:
        return None
    read = [{"entry": version, "seen": store.observations.of_entry(version.id, version.version)} for version in versions]
    return {"latest": versions[-1], "versions": list(reversed(read))}
