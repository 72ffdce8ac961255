"""Entries as they were recorded: from rows of an archive, in the order in which they were seen.

Owns: which keys of a row say what, versions. Never: judges.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from watcher.errors import Fault, UsageError
from watcher.model import Entry, digest_of

# An entry without a date is taken to speak from here: nothing recorded is older.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


def parse_time(text: str) -> datetime | None:
    """Return an ISO or RFC 822 time as aware UTC, or None."""
    text = (text or "").strip()
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        try:
            found = parsedate_to_datetime(text)
        except ValueError:
            return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def entry_of(row: dict[str, Any]) -> Entry:
    """Return one recorded entry; unknown keys are ignored."""
    title = str(row.get("title") or "")
    text = str(row.get("text") or row.get("content") or row.get("summary") or "")
    published = parse_time(str(row.get("published") or ""))
    seen = parse_time(str(row.get("first_seen") or row.get("seen") or "")) or published or UNDATED
    url = str(row.get("url") or row.get("link") or "")
    id_ = str(row.get("id") or digest_of(url, title))
    return Entry(
        id=id_,
        version=digest_of(title, text),
        url=url,
        title=title,
        text=text,
        published=published,
        seen=seen,
        publisher=str(row.get("publisher") or ""),
        guid=id_,
        dated_by="feed" if published else "seen",
    )


def read_entries(path: Path) -> Iterator[Entry]:
    """Yield the entries of a JSON Lines file. Raises UsageError with file, line and remedy."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield entry_of(json.loads(line))
                    except (ValueError, AttributeError) as error:
                        raise UsageError(
                            [
                                Fault(
                                    place=f"{path}:{number}",
                                    what=f"no JSON object: {error}",
                                    remedy="one entry a line, as JSON",
                                )
                            ]
                        ) from error
    except OSError as error:
        raise UsageError(
            [Fault(place=str(path), what=error.strerror or str(error), remedy="name a file of entries")]
        ) from error


def versions(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries in the order in which they were seen, each version once, with the one before it."""
    latest: dict[str, str] = {}
    known: set[tuple[str, str]] = set()
    for entry in sorted(entries, key=lambda entry: (entry.seen, entry.when)):
        if (entry.id, entry.version) not in known:
            known.add((entry.id, entry.version))
            yield replace(entry, previous=latest.get(entry.id, ""))
            latest[entry.id] = entry.version
