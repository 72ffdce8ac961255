"""Scripted cases of the wire, played together by the real command, round after round, on a clock that is moved between them.

Owns: the sites (one host for each case), the folder, the rounds, and what a case may ask about them. Never: knows
a case.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import time_machine
from click.testing import CliRunner

from tests.site import Asked, Say, Site
from tests.world import BASELINE
from watcher.cli import main
from watcher.doors.store import Store, open_store
from watcher.model import Entry

START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
EVERY = 600
WIRE = {
    "allow": ["127.7.0.0/16"],
    "every": EVERY,
    "least": EVERY,
    "most": EVERY,
    "jitter": 0,
    "at_most": "2h",
    "host_gap": 0,
    "connect": 3,
    "read": 3,
    "total": 6,
    "contact": "mailto:reader@example.org",
    "at_once": 50,
}


@dataclass
class Lab:
    """What one case has: a host, the feeds it sets up there, and after the play what came of them."""

    host: str
    sites: Sites
    bait: Site
    feeds: list[tuple[str, str]] = field(default_factory=list)
    opened: dict[str, Site] = field(default_factory=dict)
    store: Store | None = None
    rounds: list[tuple[float, int]] = field(default_factory=list)

    def site(self, suffix: str = "") -> Site:
        """Return the case's own site, or a second one with an address of its own."""
        if suffix not in self.opened:
            self.opened[suffix] = self.sites.open(self.host if not suffix else f"{self.host.rsplit('.', 1)[0]}.{suffix}")
        return self.opened[suffix]

    def feed(self, path: str, *answers: bytes | Say, more: str = "", at: str = "") -> str:
        """Let the site answer at `path`, and put that address into config.yaml. more: other keys of the feed's line."""
        return self.listed(self.site(at).say(path, *answers), more)

    def listed(self, url: str, more: str = "") -> str:
        self.feeds.append((url, more))
        return url

    # after the play

    @property
    def asked(self) -> list[Asked]:
        return self.site().asked

    def times(self, path: str = "/f", at: str = "") -> list[int]:
        """Return in which rounds the path was asked, each as minutes after the start."""
        asked = [each.at for each in self.site(at).asked if each.path == path]
        return [[minutes for began, minutes in self.rounds if began <= when][-1] for when in asked]

    def sent(self, header: str, path: str = "/f") -> list[str | None]:
        return [each.headers.get(header) for each in self.asked if each.path == path]

    def row(self, url: str = "") -> dict[str, Any]:
        assert self.store is not None
        return self.store.feeds.load([url or self.feeds[0][0]])[0]

    def entries(self, url: str = "") -> list[Entry]:
        """Return the entries of a feed as last seen, in the order in which they came."""
        assert self.store is not None
        return self.store.entries.of_feed(url or self.feeds[0][0], 10_000)[::-1]

    def titles(self, url: str = "") -> list[str]:
        return [each.title for each in self.entries(url)]

    def versions(self, url: str = "") -> list[str]:
        """Return the texts of all versions, the oldest first."""
        assert self.store is not None
        asked = "SELECT v.text FROM entry_versions v JOIN entries e ON e.id = v.entry WHERE e.feed = ? ORDER BY v.row"
        return [row["text"] for row in self.store.rows(asked, (url or self.feeds[0][0],))]

    def fetches(self, url: str = "") -> list[dict[str, Any]]:
        assert self.store is not None
        asked = "SELECT status, outcome, error, elapsed FROM fetches WHERE feed = ? ORDER BY id"
        return [dict(row) for row in self.store.rows(asked, (url or self.feeds[0][0],))]

    def faults(self, url: str = "") -> list[str]:
        """Return what the reports said was wrong with a feed, round by round."""
        return [fetch["error"] for fetch in self.fetches(url) if fetch["error"]]


class Sites:
    """Every site of a play, on one loop in one thread."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.all: list[tuple[Site, asyncio.Server]] = []

    def open(self, host: str) -> Site:
        site = Site(host=host, clock=time.time)
        server = asyncio.run_coroutine_threadsafe(asyncio.start_server(site.take, host, 0), self.loop).result(10)
        site.port = server.sockets[0].getsockname()[1]
        self.all.append((site, server))
        return site

    async def _stop(self) -> None:
        for _, server in self.all:
            server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for site, _ in self.all:
            for writer in site.writers:
                writer.transport.abort()
        await asyncio.sleep(0.01)

    def close(self) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)
        self.loop.close()


Case = Callable[[Lab], Iterator[None]]


@dataclass
class Cases:
    """The cases of one room. Each is a generator: what stands before its `yield` sets up, what stands behind it holds."""

    net: int
    all: dict[str, Case] = field(default_factory=dict)

    def __call__(self, case: Case) -> Case:
        assert case.__name__ not in self.all
        self.all[case.__name__] = case
        return case

    @property
    def names(self) -> list[str]:
        return list(self.all)

    @contextmanager
    def play(self, folder: Path, waits: Sequence[timedelta], **wire: Any) -> Iterator[Play]:
        """Poll every case's feeds at the start and after each of `waits`, each time once more at once."""
        sites = Sites()
        play = Play(self, folder, sites, WIRE | wire)
        try:
            with time_machine.travel(START, tick=True) as clock:
                passed = timedelta()
                for wait in (passed, *waits):
                    clock.shift(wait)
                    passed += wait
                    play.poll(passed)
                with open_store(folder / "watcher.db", readonly=True) as store:
                    for lab in play.labs.values():
                        lab.store = store
                    yield play
        finally:
            sites.close()


class Play:
    """One folder with every case's feeds in one config.yaml."""

    def __init__(self, cases: Cases, folder: Path, sites: Sites, wire: dict[str, Any]) -> None:
        bait = sites.open("127.0.0.1")
        self.folder, self.sites, self.reports = folder, sites, list[dict[str, Any]]()
        self.labs = {name: Lab(f"127.7.{cases.net}.{n}", sites, bait) for n, name in enumerate(cases.names, 1)}
        self.running = {name: case(self.labs[name]) for name, case in cases.all.items()}
        for case in self.running.values():
            next(case)
        (folder / "baseline").mkdir()
        (folder / "baseline" / "ostland.yaml").write_text(BASELINE, "utf-8")
        feeds = [pair for lab in self.labs.values() for pair in lab.feeds]
        lines = [f"wire: {json.dumps(wire)}", "pages: {read: false}", "digest: {holds: never}", "feeds:"]
        for n, (url, more) in enumerate(feeds):
            lines.append(f"  - {{url: {json.dumps(url)}, name: F{n}{', ' + more if more else ''}}}")
        (folder / "config.yaml").write_text("\n".join([*lines, ""]), "utf-8")

    def once(self) -> dict[str, Any]:
        """Run the command and return its report."""
        done = CliRunner().invoke(main, ["once", "--json", "--config", str(self.folder / "config.yaml")])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code in (0, 1), done.output
        return json.loads(done.stdout)  # type: ignore[no-any-return]

    def poll(self, passed: timedelta) -> None:
        """Poll what is due; in the first rounds a second time at once, as after a restart, which asks nobody anything."""
        for lab in self.labs.values():
            lab.rounds.append((time.time(), passed // timedelta(minutes=1)))
        self.reports.append(self.once())
        if len(self.reports) > 3:
            return
        asked = sum(len(site.asked) for site, _ in self.sites.all)
        assert self.once()["due"] == 0
        assert sum(len(site.asked) for site, _ in self.sites.all) == asked

    def check(self, name: str) -> None:
        with suppress(StopIteration):
            next(self.running[name])
            raise AssertionError(f"{name} has a second yield")
