"""Every way out of the machine leads through the one gate: none reaches an address that nobody permitted."""

from __future__ import annotations

import ast
import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import watcher
from tests.site import Site, moved, reply
from tests.world import World
from watcher.checks.online import discover, try_feeds
from watcher.doors.web import Gate, Limits
from watcher.doors.worker import Pool
from watcher.draft.sources import get_article
from watcher.errors import WireError
from watcher.model import Entry
from watcher.pages import fill, robots_by
from watcher.settings import Feed

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
OURS = Limits(host_gap=0, allow_networks=("127.7.0.0/16",), connect=1, read=1, total=3)
# Who may open a connection, and what for.
OPENERS = {
    "doors/web": "the gate",
    "doors/mail": "SMTP, to the server of config.yaml",
    "doors/notify": "apprise, checked as it connects",
    "browse/serve.py": "it is served to, and opens none",
    "service": "a socket of systemd, and what serves /healthz",
}
WAYS_OUT = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "httpx",
    "httpcore",
    "h11",
    "requests",
    "aiohttp",
    "smtplib",
    "ftplib",
    "apprise",
    "asyncio.streams",
}


@pytest.fixture
def site() -> Iterator[Site]:
    with Site().open() as opened:
        yield opened


@pytest.fixture
def bait() -> Iterator[Site]:
    with Site(host="127.0.0.1").open() as opened:
        yield opened
        assert (opened.connections, opened.asked) == (0, [])


def test_nobody_else_opens_a_connection() -> None:
    home = Path(watcher.__file__).parent
    for path in sorted(home.rglob("*.py")):
        here = path.relative_to(home).as_posix()
        named: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                named |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                named |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        out = {name for name in named for way in WAYS_OUT if name == way or name.startswith(f"{way}.")}
        assert not out or any(here.startswith(opener) for opener in OPENERS), f"{here} imports {', '.join(sorted(out))}"


def test_pages_and_robots(site: Site, bait: Site) -> None:
    site.say("/robots.txt", reply(404))
    entries = [
        Entry(id=url, version="1", url=url, title="The harbour board", text="Short.", feed="f", published=NOW, seen=NOW)
        for url in (bait.url("/page"), site.say("/led", moved(bait.url("/page"), 302)))
    ]

    async def run() -> list[str]:
        async with Gate(OURS) as gate, Pool() as worker:
            found = fill(entries, gate=gate, robots=robots_by(gate), worker=worker, now=lambda: NOW)
            return [why async for _, _, why in found]

    assert len(asyncio.run(run())) == 2
    assert site.paths() == ["/robots.txt", "/led"]


def test_a_robots_txt_that_leads_away(site: Site, bait: Site) -> None:
    site.say("/robots.txt", moved(bait.url("/robots.txt"), 301))

    async def run() -> bool:
        async with Gate(OURS) as gate:
            return (await robots_by(gate).ask(site.url("/a"), NOW))[0]

    assert not asyncio.run(run())


def test_trying_and_finding_feeds(tmp_path: Path, site: Site, bait: Site) -> None:
    world = World(folder=tmp_path, site=site)
    world.configure()
    page = f'<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="{bait.url("/f")}"></head></html>'
    site.say("/", reply(200, page, Content_Type="text/html"))
    found = asyncio.run(discover(world.settings(), site.url("/"), NOW))
    assert "not on the public internet" in found[0].fault
    tried = asyncio.run(try_feeds(world.settings(), (Feed(url=bait.url("/f")),), (), NOW))
    assert "not on the public internet" in tried[0].fault


def test_a_draft_from_an_address(site: Site, bait: Site) -> None:
    site.say("/robots.txt", reply(404))
    for url in (bait.url("/a"), site.say("/a", moved(bait.url("/a"), 307))):
        with pytest.raises(WireError):
            get_article(url, NOW, OURS)


def test_webhooks_and_life_signs(site: Site, bait: Site) -> None:
    hook = site.say("/hook", moved(bait.url("/hook"), 307))

    async def run() -> None:
        async with Gate(OURS) as gate:
            with pytest.raises(WireError):
                await gate.post(bait.url("/hook"), b"{}")
            assert (await gate.post(hook, b"{}")).status == 307
            with pytest.raises(WireError):
                await gate.get(bait.url("/ping"), accept="*/*", cap=65536)

    asyncio.run(run())
