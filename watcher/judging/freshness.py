"""Whether an entry brings news: old pages, dates that cannot be right, looking back; and whether a sentence tells it as new.

Owns: staleness, points for being told anew, correction notices. Never: what the sentence says; that was read before.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from watcher.judging.record import Reading, Telling
from watcher.judging.rules import JudgingRules
from watcher.judging.sameness import span
from watcher.judging.sources import agency_of, shingles, sketch
from watcher.language import load
from watcher.model import Entry, Observation
from watcher.values import DateValue

LEAD = 60  # characters before which the first sentence begins, a dateline and a byline allowed
OPENING = 200  # characters in which a page says that it looks back
NEWLY = timedelta(days=14)  # a told date that close to the entry's own is news


def take_in(entry: Entry, observations: tuple[Observation, ...], *, now: datetime, rules: JudgingRules) -> Reading:
    """Return what judging keeps of one entry version and its observations of one fact; its text is let go."""
    slim = lean(entry)
    tellings = tuple(
        Telling(
            observation=slimmed(observation, slim),
            fresh=fresh_points(entry, observation),
            correction=matches("corrections", observation.sentence),
            begun=matches("begun", observation.sentence),
            shingles=shingles(observation.sentence),
            agency=agency_of(entry, observation),
        )
        for observation in sorted(observations, key=lambda o: (entry.text.find(o.sentence), o.id))
    )
    return Reading(
        entry=slim,
        tellings=tellings,
        when=reading_time(entry),
        recorded=now,
        sketch=sketch(f"{entry.title}. {entry.text}"),
        stale=why_stale(entry, now=now, rules=rules),
        corrects=bool(entry.previous) and (matches("corrections", entry.title) or matches("corrections", entry.text)),
    )


def reading_time(entry: Entry) -> datetime:
    """Return the time from which this version speaks: an edit speaks from when it was seen."""
    return max(entry.when, entry.seen) if entry.previous else entry.when


def lean(entry: Entry) -> Entry:
    """Return the entry without its text, which the database keeps."""
    return Entry(
        id=entry.id, version=entry.version, url=entry.url, title=entry.title, published=entry.published, seen=entry.seen,
        publisher=entry.publisher, feed=entry.feed, author=entry.author, credit=entry.credit, dated_by=entry.dated_by,
        language=entry.language, previous=entry.previous,
    )  # fmt: skip


def slimmed(observation: Observation, entry: Entry) -> Observation:
    """Return the observation as a record keeps it: with the lean entry; of its trace what a verdict looks at."""
    return Observation(
        topic=observation.topic, fact=observation.fact, kind=observation.kind, entry=entry, sentence=observation.sentence,
        value=observation.value, stance=observation.stance, hedged=observation.hedged, since=observation.since,
        speaker=observation.speaker, authority=observation.authority, score=observation.score,
        trace=tuple(step for step in observation.trace if step.rule in ("done", "across")),
    )  # fmt: skip


def fresh_points(entry: Entry, observation: Observation) -> int:
    """Return the points for being told as news: headline 2, told date 2, lead 1, "back to" and so on 1, a speaker 1.

    What is told as it was announced or planned before is no news, whoever says it.
    """
    points = 0
    said = observation.sentence.strip()
    if said and said in entry.title:
        points += 2
    elif said and 0 <= entry.text.find(said) < LEAD:
        points += 1
    points += 2 * any(_is_of_these_days(entry, told) for told in _told_days(observation))
    points += matches("anew", said)
    points += observation.authority in ("official", "named")
    return min(points, 1) if matches("as_before", said) else points


def _told_days(observation: Observation) -> list[DateValue]:
    """Return the dates at which a sentence says that it is so: the day named beside it, and a day that is told to have come."""
    days = [DateValue(iso=observation.since)] if observation.since else []
    value = observation.value
    has_come = (
        isinstance(value, DateValue) and observation.stance == "asserted" and value.bound == "on" and len(value.iso) == 10
    )
    return [*days, value] if isinstance(value, DateValue) and has_come else days


def _is_of_these_days(entry: Entry, told: DateValue) -> bool:
    first, last = span(told)
    return first - NEWLY <= entry.when.date() <= last + NEWLY and (last - first).days <= 31


def why_stale(entry: Entry, *, now: datetime, rules: JudgingRules) -> str:
    """Return why this entry brings no news, "" where it may: a date ahead, an older one in its address, a look back."""
    if entry.when > now + timedelta(days=1):
        return f"its date, {entry.when:%d %B %Y}, has not come yet"
    dated = dated_by_address(entry.url)
    if dated and dated < entry.when.date() - timedelta(days=rules.stale_days):
        return f"its address is of {dated:%B %Y}"
    if matches("archive", entry.title) or matches("archive", entry.text[:OPENING]):
        return "it looks back"
    return ""


def dated_by_address(url: str) -> date | None:
    """Return the last day that a page's address names (/2022/10/27/, /2022/10/, -2022-10-27), None where it names none."""
    found = re.search(r"[/\-_](20\d\d)[/\-_](0?[1-9]|1[0-2])(?:[/\-_](0?[1-9]|[12]\d|3[01]))?(?=[/\-_.]|$)", url)
    if not found:
        return None
    year, month, day = found.groups()
    try:
        return span(DateValue(iso=f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")))[1]
    except ValueError:
        return None


@lru_cache(maxsize=256)  # each fact of an entry asks the same of it
def matches(sort: str, text: str) -> bool:
    """Return whether the text matches one of the language's patterns of this sort (corrections, archive, anew)."""
    return bool(text) and any(pattern.search(text) for pattern in _patterns(sort))


@cache
def _patterns(sort: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in load("telling")[sort])
