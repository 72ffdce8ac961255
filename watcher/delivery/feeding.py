"""watcher's own Atom feed, for those who prefer a feed reader to mail: the newest changes, each as it stands now.

Owns: which changes are in it, and the file that `digest.feed` names. Never: words them.
"""

from __future__ import annotations

from datetime import datetime

from watcher.doors.files import write_text
from watcher.doors.store import Store
from watcher.errors import UsageError
from watcher.judging.digest import DigestMaterial, Moved, Recipient, atom, narrow
from watcher.judging.digest.material import News
from watcher.model import Change
from watcher.settings import Settings

NEWEST = 100
MARK = "feed"
UNDONE: dict[str, News] = {"reversed": "reversed", "withdrawn": "withdrawn"}


def changes_feed(store: Store, recipient: Recipient, now: datetime, since: datetime | None = None) -> str:
    """Return the newest changes (since a time) that `recipient` follows as an Atom feed; what was dismissed is left out."""
    changes = store.changes.load(ids=store.changes.newest(NEWEST, since=since))
    material = DigestMaterial(
        start=since or min((change.reported for change in changes), default=now),
        end=now,
        baselines=tuple(store.facts.baselines()),
        moved=tuple(_as_it_stands(change) for change in changes),
    )
    return atom(narrow(material, topics=recipient.topics, kinds=recipient.kinds), zone=recipient.zone)


def _as_it_stands(change: Change) -> Moved:
    news = UNDONE.get(change.status, "new")
    return Moved(change=change, news=news, told_before=news != "new")


def write_feed(store: Store, settings: Settings, now: datetime) -> str:
    """Write the file that `digest.feed` names anew where something happened since; return what hinders it, "" for nothing."""
    path = settings.digest.feed
    if path is None:
        return ""
    state = {"row": store.events.last(), "path": str(path)}
    if path.exists() and store.marks.get(MARK) == state:
        return ""
    everyone = Recipient(address="feed", zone=settings.digest.zone)
    try:
        write_text(path, changes_feed(store, everyone, now), mode=0o644)
    except UsageError as error:
        return str(error)
    store.marks.set(MARK, state, now)
    return ""
