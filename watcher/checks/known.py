"""What the history knows of the feeds: those that were in trouble when they were last polled.

Owns: findings from their stored states. Never: asks a feed.
"""

from __future__ import annotations

from watcher.checks.findings import Finding, Level, finding, from_error
from watcher.doors.store import open_store
from watcher.errors import StoreError
from watcher.model import FeedHealth
from watcher.reading.health import IN_TROUBLE
from watcher.settings import Settings

DOUBTFUL = ("empty", "frozen", "moved")


def check_known(settings: Settings) -> list[Finding]:
    """Return the feeds of the settings that are in trouble; none where nothing was polled yet."""
    if not settings.database.exists():
        return []
    try:
        with open_store(settings.database, readonly=True) as store:
            known = store.feeds.health()
    except StoreError as error:
        return from_error(error)
    return [told(feed, settings.place) for feed in known if feed.state in (*IN_TROUBLE, *DOUBTFUL)]


def told(feed: FeedHealth, place: str) -> Finding:
    what, _, remedy = feed.what.partition(" -- ")
    since = f" since {feed.since:%d %B %Y}" if feed.since else ""
    level: Level = "error" if feed.state in IN_TROUBLE else "warning"
    return finding(level, place, f"{feed.name} is {feed.state}{since}: {what}", remedy, world=True, code=1)
