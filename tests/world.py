"""A small world for tests of the whole: two outlets on a loopback site, a baseline, a folder with settings, a clock by hand."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from tests.site import Site, item, reply, rss
from watcher import settings
from watcher.doors.store import Store, open_store
from watcher.settings import Settings
from watcher.sweep import Line, Report, run_once

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
BASELINE = """\
topic: ostland
article: {title: Peacekeepers in Ostland, publisher: The Courier, published: 2026-01-05}
scope: [[Ostland]]
facts:
  - {id: troops, says: "About [2,500] Norland troops are stationed in Ostland."}
  - {id: mission-end, says: "The Norland mission in Ostland ends by [September 2026].", urgent: true}
"""
CUT = "There are now about 1,200 Norland troops in Ostland, the army said on Monday."
STILL = "Some 2,500 Norland troops are in Ostland."
LATER = "The Norland mission in Ostland will end by March 2027, the foreign minister said on Monday."
ELSEWHERE = "The ferry stays in port until the weekend."


def story(number: int, title: str, text: str, at: datetime = MONDAY) -> str:
    """Return an RSS item of that time."""
    return item(title, text, f"http://courier.example/{number}", str(number), format_datetime(at, usegmt=True))


@dataclass
class World:
    """A folder with settings whose feeds are on `site`; `now` is moved by hand."""

    folder: Path
    site: Site
    feeds: tuple[str, ...] = ("/courier", "/gazette")
    more: str = ""
    now: datetime = MONDAY
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "baseline").mkdir(exist_ok=True)
        (self.folder / "baseline" / "ostland.yaml").write_text(BASELINE, "utf-8")
        self.configure()

    def configure(self, **said: str) -> None:
        """Write config.yaml; each keyword is a group in its YAML form."""
        groups = {
            "database": "watcher.db",
            "wire": f"{{allow: [{self.site.host}], host_gap: 0s, connect: 2s, read: 2s, total: 4s}}",
            "pages": "{read: false}",
            "digest": "{to: [reader@example.org], every: daily, at: '07:00', holds: never}",
            "mail": "{from: watcher@example.org, maildir: mail}",
        } | said
        lines = [f"{name}: {value}" for name, value in groups.items()]
        lines += ["feeds:", *(f'  - {{url: "{self.site.url(path)}", name: {path[1:].title()}}}' for path in self.feeds)]
        self.config.write_text("\n".join([*lines, self.more, ""]), "utf-8")

    @property
    def config(self) -> Path:
        return self.folder / "config.yaml"

    @property
    def database(self) -> Path:
        return self.folder / "watcher.db"

    def settings(self) -> Settings:
        return settings.load(self.config)

    def store(self) -> Store:
        return open_store(self.database, readonly=True)

    def prints(self, path: str, *items: str, etag: str = '"one"') -> None:
        """Let a feed list these items, and answer "not modified" from the second time on."""
        self.site.say(path, reply(200, rss(*items), ETag=etag), reply(304))

    def sweep(self, *, later: timedelta = timedelta(), **more: Any) -> Report:
        """Make one sweep at the world's time, which moves on before."""
        self.now += later
        return run_once(self.settings(), now=lambda: self.now, tell=self.lines.append, **more)

    def mails(self) -> list[str]:
        """Return the mails in the Maildir as text, oldest first."""
        found = sorted((self.folder / "mail" / "new").glob("*"), key=lambda path: path.stat().st_mtime_ns)
        return [path.read_text("utf-8") for path in found]

    def numbers(self) -> dict[str, int]:
        """Return how many rows each table of the history has."""
        with self.store() as store:
            names = ("entries", "entry_versions", "observations", "changes", "evidence", "events", "digests", "deliveries")
            return {name: store.rows(f"SELECT count(*) AS n FROM {name}")[0]["n"] for name in names}


def watcher(*words: str | Path, folder: Path, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own and return what it said."""
    return subprocess.run(command(*words), cwd=folder, capture_output=True, text=True, timeout=60, check=False, **more)


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "watcher", *map(str, words)]


def environment(**said: str) -> dict[str, str]:
    return os.environ | said
