"""The user's files while the service runs: an edited one is checked first, and taken over or refused.

Owns: noticing edits, and what may not change while running. Never: opens a door.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from watcher import settings as settings_file
from watcher.errors import ConfigError, Fault
from watcher.settings import Settings
from watcher.sweep import Plan, make_plan

Stamp = tuple[tuple[str, int, int], ...]


def stamp_of(settings: Settings) -> Stamp:
    """Return the names, times and sizes of the settings' file and of all baselines: another one after each edit."""
    folder = settings.baselines
    files = sorted(folder.glob("*.y*ml")) if folder.is_dir() else [folder]
    found = []
    for path in (Path(settings.place), *files):
        try:
            seen = path.stat()
        except OSError:
            continue  # between the old file and the new one of an editor's save
        found.append((str(path), seen.st_mtime_ns, seen.st_size))
    return tuple(found)


@dataclass(slots=True)
class Files:
    """The files behind a plan. An edit counts once it has stood still between two looks."""

    config: str | None
    read: Stamp
    seen: Stamp = field(default=())

    def is_edited(self, settings: Settings) -> bool:
        """Look; say whether there is an edit that has settled."""
        now = stamp_of(settings)
        settled, self.seen = now == self.seen, now
        return settled and now != self.read and bool(now)


def load_plan(config: str | None) -> Plan:
    """Read settings and baselines. Raises ConfigError or BaselineError with every fault."""
    return make_plan(settings_file.load(config))


def replaced(old: Plan, config: str | None) -> Plan:
    """Return the plan of the files as they are now. Raises what load_plan raises, and ConfigError for what needs a restart."""
    fresh = load_plan(config)
    for name, was, now in (
        ("database", old.settings.database, fresh.settings.database),
        ("service.listen", old.settings.service.listen, fresh.settings.service.listen),
        ("service.metrics", old.settings.service.metrics, fresh.settings.service.metrics),
    ):
        if was != now:
            what = f"{name}: {now or 'off'} in place of {was or 'off'} is not taken over while running"
            raise ConfigError([Fault(place=fresh.settings.place, what=what, remedy="restart the service")])
    return fresh
