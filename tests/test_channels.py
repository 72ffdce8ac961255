"""Every way to be told that is no mail server: webhooks, what apprise speaks, and watcher's own Atom feed; on loopback."""

from __future__ import annotations

import asyncio
import json
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.site import Site, reply
from tests.world import CUT, MONDAY, STILL, World, story
from watcher.cli import main
from watcher.service.answering import serve

HOUR = timedelta(hours=1)
SUBJECT = "Ostland: troops about 2,500 → about 1,200"
SPACE = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(name="site")
def _site() -> Iterator[Site]:
    with Site().open() as site:
        yield site


@pytest.fixture(name="world")
def _world(tmp_path: Path, site: Site) -> World:
    world = World(folder=tmp_path, site=site)
    world.prints("/courier", story(1, "Norland cuts its force", CUT))
    world.prints("/gazette", story(3, "Norland troops in Ostland", STILL, MONDAY - timedelta(days=1)))
    return world


def tells(world: World, *addresses: str, channel: str) -> None:
    readers = ", ".join(f"{{address: '{address}', channel: {channel}}}" for address in addresses)
    world.configure(digest=f"{{to: [{readers}], holds: never}}")


def posted(site: Site, path: str) -> list[dict[str, Any]]:
    return [json.loads(asked.body) for asked in site.asked if asked.path.partition("?")[0] == path and asked.method == "POST"]


def test_a_webhook_gets_one_json_object(world: World, site: Site) -> None:
    tells(world, site.say("/hook", reply(200)), channel="webhook")
    assert world.sweep().sent == 1
    assert world.sweep(later=HOUR).sent == 0
    (said,) = posted(site, "/hook")
    assert set(said) == {"id", "topic", "subject", "text", "html", "date"}
    assert (said["topic"], said["subject"]) == ("ostland", SUBJECT)
    assert CUT in " ".join(said["text"].replace("\n     ", " ").split())


def test_a_webhook_that_fails_is_tried_again_by_hand_and_by_itself(world: World, site: Site) -> None:
    tells(
        world,
        site.say("/hook", reply(503), reply(503), reply(200)),
        site.say("/gone", reply(404)),
        channel="webhook",
    )
    report = world.sweep()
    assert report.sent == 0
    assert any("answered 503" in fault for fault in report.mail_faults)
    assert any("answered 404 -- check the address" in fault for fault in report.mail_faults)
    ran = CliRunner().invoke(main, ["--config", str(world.config), "outbox", "--retry"])
    assert ran.exit_code == 4
    assert "answered 503" in ran.output
    assert "refused for good" in ran.output
    assert "/hook" not in ran.output, "the address may be a secret"
    assert CliRunner().invoke(main, ["--config", str(world.config), "outbox", "--retry"]).exit_code == 4
    ids = [said["id"] for said in posted(site, "/hook")]
    assert len(ids) == 3
    assert len(set(ids)) == 1, "the same id each time, so that the other side can tell"
    assert world.sweep(later=HOUR).sent == 0
    with world.store() as store:
        assert sorted(line.state for line in store.outbox.ledger()) == ["refused", "sent"]


# An address as apprise writes it, the path that it leads to, and where the title and the text are in what is posted there.
SERVICES = {
    "ntfy": ("ntfy://{host}:{port}/ostland", "/", "title", "message"),
    "Gotify": ("gotify://{host}:{port}/token12345", "/message", "title", "message"),
    "Mattermost": ("mmost://{host}:{port}/aaaaaaaaaaaaaaaaaaaaaaaa", "/hooks/aaaaaaaaaaaaaaaaaaaaaaaa", "text", "text"),
    "Matrix": ("matrix://watcher:aaaaaaaa@{host}:{port}?mode=matrix", "/api/v1/matrix/hook/aaaaaaaa", "text", "text"),
    "JSON": ("json://{host}:{port}/path", "/path", "title", "message"),
}


@pytest.mark.filterwarnings("ignore:.imghdr.:DeprecationWarning")
@pytest.mark.parametrize("name", SERVICES)
def test_apprise_speaks_to_a_service_of_ones_own(world: World, site: Site, name: str) -> None:
    pytest.importorskip("apprise")
    address, path, title, text = SERVICES[name]
    site.say(path, reply(500), reply(200, "{}"))
    tells(world, address.format(host=site.host, port=site.port), channel="notify")
    report = world.sweep()
    assert report.sent == 0
    assert any("did not take the message" in fault for fault in report.mail_faults), report.mail_faults
    assert world.sweep(later=HOUR).sent == 1
    assert world.sweep(later=HOUR).sent == 0
    _, said = posted(site, path)  # the second is the one that was taken
    assert SUBJECT in said[title]
    assert "On the word of Courier" in said[text]
    assert "token12345" not in (world.folder / "watcher.db").read_bytes().decode("latin-1")


def entries(path: Path) -> list[ET.Element]:
    return ET.parse(path).getroot().findall("a:entry", SPACE)


def test_the_feed_of_changes_is_kept_up_to_date(world: World, site: Site) -> None:
    world.configure(digest="{to: [reader@example.org], holds: never, feed: changes.xml}")
    path = world.folder / "changes.xml"
    world.sweep()
    (entry,) = entries(path)
    assert entry.findtext("a:title", "", SPACE) == SUBJECT
    assert CUT in entry.findtext("a:content", "", SPACE)
    assert [c.get("term") for c in entry.findall("a:category", SPACE)] == ["ostland", "reported"]
    written = path.stat().st_mtime_ns
    world.sweep(later=HOUR)
    assert path.stat().st_mtime_ns == written, "nothing happened, nothing is written"
    world.prints("/gazette", story(4, "Fewer troops", "Norland has 1,200 troops in Ostland, officials say."), etag='"two"')
    world.sweep(later=HOUR)
    (again,) = entries(path)
    assert again.findtext("a:id", "", SPACE) == entry.findtext("a:id", "", SPACE)
    assert [c.get("term") for c in again.findall("a:category", SPACE)] == ["ostland", "corroborated"]
    path.unlink()
    world.sweep(later=HOUR)
    assert entries(path), "a file that was taken away is made again"
    change = entry.findtext("a:id", "", SPACE).rpartition(":")[2]
    assert CliRunner().invoke(main, ["--config", str(world.config), "dismiss", change]).exit_code == 0
    world.sweep(later=HOUR)
    assert entries(path) == [], "what the user dismissed is in no feed"


def test_a_feed_that_cannot_be_written_is_told_and_holds_up_no_mail(world: World) -> None:
    world.configure(digest="{to: [reader@example.org], holds: never, feed: missing/changes.xml}")
    report = world.sweep()
    assert report.sent == 1
    assert any("digest.feed" in fault and "missing/changes.xml" in fault for fault in report.mail_faults), report.mail_faults


def test_the_service_shows_the_feed(tmp_path: Path) -> None:
    path = tmp_path / "changes.xml"

    async def ask() -> tuple[int, str]:
        server = await serve("127.0.0.1:0", lambda: pytest.fail("no health was asked for"), with_metrics=False, feed=path)
        port = server.sockets[0].getsockname()[1]

        def get() -> tuple[int, str]:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/changes.xml", timeout=5) as answer:
                    return answer.status, answer.headers["Content-Type"]
            except urllib.error.HTTPError as error:
                with error:
                    return error.code, ""

        told = await asyncio.to_thread(get)
        server.close()
        await server.wait_closed()
        return told

    assert asyncio.run(ask())[0] == 404
    path.write_text("<feed/>")
    assert asyncio.run(ask()) == (200, "application/atom+xml; charset=utf-8")
