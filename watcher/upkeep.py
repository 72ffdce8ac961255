"""The care of the database while the service runs: backups, retention, tidying, a check of the whole file.

Owns: what of this is due. Never: runs beside a sweep (its caller sees to that).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from watcher.doors.store import Store, moment, stamp
from watcher.errors import WatcherError
from watcher.settings import Settings
from watcher.text import count

DAY = timedelta(days=1)
TIDY_EVERY = timedelta(days=7)
CHECK_EVERY = timedelta(days=7)
FETCHES_KEPT = timedelta(days=90)  # requests that the feeds' own states have long told of
MARK = "upkeep"


@dataclass(slots=True)
class Kept:
    """What a round of upkeep did, in sentences; faults: what went wrong, each with its remedy."""

    done: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def keep_up(store: Store, settings: Settings, now: datetime) -> Kept:
    """Do what is due at `now`: asked often or seldom, each thing is done once in its time. What fails is tried again."""
    kept = Kept()
    steps: dict[str, tuple[timedelta | None, Callable[[], None]]] = {
        "backup": (settings.keep.backup_every if settings.keep.backups else None, lambda: _back_up(store, settings, now, kept)),
        "retention": (DAY, lambda: _drop(store, settings, now, kept)),
        "tidy": (TIDY_EVERY, lambda: _tidy(store, kept)),
        "check": (CHECK_EVERY, lambda: _check(store, now, kept)),
    }
    for name, (every, step) in steps.items():
        marks = store.marks.get(MARK, {})
        last = moment(marks[name]) if marks.get(name) else None
        if every is None or (last is not None and last <= now < last + every):
            continue
        if last is None and name in ("tidy", "check"):  # nothing to tidy in a new file
            _note(store, marks, name, now)
            continue
        try:
            step()
            _note(store, marks, name, now)
        except WatcherError as error:
            kept.faults.append(f"{name}: {error}")
    return kept


def _note(store: Store, marks: dict[str, str], name: str, now: datetime) -> None:
    store.marks.set(MARK, marks | {name: stamp(now)}, now)


def _back_up(store: Store, settings: Settings, now: datetime, kept: Kept) -> None:
    folder = settings.keep.backups
    if folder is not None:
        made = store.care.backup(folder, now, keep=settings.keep.backup_count)
        kept.done.append(f"backup made: {made.path} ({count(made.size, 'byte')})")


def _drop(store: Store, settings: Settings, now: datetime, kept: Kept) -> None:
    fetches = store.care.drop_fetches(now - FETCHES_KEPT)
    if fetches:
        kept.done.append(f"{count(fetches, 'old request')} dropped")
    if settings.keep.entries is not None:
        dropped = store.care.drop_before(now - settings.keep.entries)
        if dropped.texts or dropped.traces:
            kept.done.append(f"dropped as old: {count(dropped.texts, 'text')}, {count(dropped.traces, 'trace')}")


def _tidy(store: Store, kept: Kept) -> None:
    saved = store.care.compact()
    kept.done.append(f"tidied; {max(saved, 0):,} bytes saved")


def _check(store: Store, now: datetime, kept: Kept) -> None:
    faults = store.care.faults()
    store.marks.set("integrity", {"at": stamp(now), "faults": faults}, now)
    if faults:
        kept.faults += [f"check of {store.path}: {fault} -- restore a backup (watcher backup --list)" for fault in faults]
    else:
        kept.done.append("the database was checked: it is whole")
