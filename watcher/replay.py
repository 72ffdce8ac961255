"""Recorded entries through the same path as live ones.

Owns: entries from JSON Lines, each judged alone or all in the order of time. Never: fetches anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from watcher.errors import Fault, UsageError
from watcher.judging.compare import judge
from watcher.model import Baseline, Entry, Verdict, digest_of
from watcher.reading.facts import Patterns, compile_baseline
from watcher.reading.observe import observe
from watcher.values import to_json

# An entry without a date is taken to speak from here: nothing recorded is older.
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


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
    seen = parse_time(str(row.get("first_seen") or row.get("seen") or "")) or published or _UNDATED
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


def judge_alone(baseline: Baseline, patterns: Patterns, entry: Entry) -> list[Verdict]:
    """Return the verdicts of one entry against the baseline's own values, as if nothing had happened since."""
    facts = {fact.id: fact for fact in baseline.facts}
    return [judge(facts[o.fact], facts[o.fact].value, o, published=baseline.published) for o in observe(entry, patterns)]


def each_alone(baseline: Baseline, entries: Iterable[Entry]) -> Iterator[Verdict]:
    """Yield the verdicts of every entry, each judged alone."""
    patterns = compile_baseline(baseline)
    for entry in entries:
        yield from judge_alone(baseline, patterns, entry)


def as_row(verdict: Verdict) -> dict[str, object]:
    """Return a verdict as the line that `watcher replay --observations` prints."""
    o = verdict.observation
    return {
        "entry": o.entry.id,
        "fact": o.fact,
        "verdict": verdict.word,
        "value": to_json(o.value),
        "sentence": o.sentence,
        "stance": o.stance,
        "hedged": o.hedged,
        "since": o.since,
        "speaker": o.speaker,
        "score": o.score,
        "why": verdict.why,
    }
