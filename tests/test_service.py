"""The service as a process: it keeps at it, takes edits over, stops cleanly, and survives being killed."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doors.mail_server import Post, serving
from tests.running import LONG, QUICK, running, until
from tests.site import Site, drip, reply, rss
from tests.world import CUT, LATER, STILL, World, story, watcher
from watcher.service.supervision import STUCK_AFTER, Clocks, Pulse, notify, ping_every


@pytest.fixture(name="site")
def _site() -> Iterator[Site]:
    with Site().open() as site:
        yield site


@pytest.fixture(name="world")
def _world(tmp_path: Path, site: Site) -> World:
    world = World(folder=tmp_path, site=site)
    world.configure(wire=QUICK)
    world.prints("/courier", story(1, "Norland cuts its force", CUT))
    world.prints("/gazette", story(3, "Norland troops in Ostland", STILL))
    return world


def assert_told_once(world: World, entries: int) -> None:
    """The history is whole: each entry once, each event told once, nothing left uncertain, and no fault in the file."""
    with world.store() as store:
        assert store.care.faults() == []
        assert store.rows("SELECT count(*) AS n FROM entries")[0]["n"] == entries
        assert store.rows("SELECT count(*) AS n FROM entry_versions")[0]["n"] == entries
        assert store.rows("SELECT event FROM digest_events GROUP BY event HAVING count(*) > 1") == []
        opened = store.rows("SELECT change FROM events WHERE kind = 'opened' GROUP BY change HAVING count(*) > 1")
        assert opened == []


def test_it_polls_by_its_schedule_and_stops_when_told(world: World) -> None:
    with running(world) as service:
        until(lambda: len(world.site.asked) >= 6)
        service.hears("1 mail delivered")
        assert service.stop() == 0
    log = service.said()
    assert "2 feeds polled. 2 new entries" in log
    assert log.rstrip().endswith("stopped")
    assert_told_once(world, 2)
    later = [each for each in world.site.asked if each.path in ("/courier", "/gazette")][2:]
    assert all("if-none-match" in each.headers for each in later)
    assert len(world.mails()) == 1


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_stopped_in_the_middle_of_a_sweep_it_drains(world: World, sign: int) -> None:
    body = reply(200, rss(story(3, "Norland troops in Ostland", STILL)))
    world.site.say("/gazette", drip(body[:-40], body[-40:-39], 0.2))
    world.configure(wire=QUICK, service="{drain: 2s}")
    with running(world) as service:
        until(lambda: "/gazette" in world.site.paths())
        until(lambda: "opened" in service.said())
        begun = time.monotonic()
        assert service.stop(sign) == 0
        assert time.monotonic() - begun < LONG
    assert "waits up to 2 seconds for" in service.said()
    assert_told_once(world, 1)
    world.prints("/gazette", story(3, "Norland troops in Ostland", STILL))
    world.configure(wire=QUICK)
    with running(world) as service:
        service.hears("1 new entry")
        until(lambda: len(world.mails()) == 1)
        assert service.stop() == 0
    assert_told_once(world, 2)


def test_a_mail_server_that_never_answers_holds_up_no_stop(world: World) -> None:
    with serving(Post(holds=True)) as post:
        mail = f"{{from: watcher@example.org, smtp: {{host: 127.0.0.1, port: {post.port}, security: none}}}}"
        world.configure(wire=QUICK, service="{drain: 1s}", mail=mail)
        with running(world) as service:
            assert post.held.wait(LONG)
            begun = time.monotonic()
            assert service.stop() == 0
            assert time.monotonic() - begun < LONG / 2
    with world.store() as store:
        assert [row["state"] for row in store.rows("SELECT state FROM deliveries")] == ["uncertain"]


def test_what_is_wrong_with_a_template_and_with_the_feed_of_changes_is_logged_once(world: World) -> None:
    (world.folder / "templates").mkdir()
    (world.folder / "templates" / "digest.txt.j2").write_text("{{ view.sumary }}", "utf-8")
    world.configure(wire=QUICK, digest="{to: [reader@example.org], holds: never, feed: missing/changes.xml}")
    with running(world) as service:
        service.hears("1 mail delivered")
        asked = len(world.site.asked)
        until(lambda: len(world.site.asked) >= asked + 6)
        assert service.stop() == 0
    assert service.said().count("the template cannot be used: ") == 1
    assert service.said().count("missing/changes.xml: cannot be written") == 1


def test_a_database_that_is_put_aside_under_a_running_service_ends_it(world: World) -> None:
    with running(world) as service:
        service.hears("1 mail delivered")
        assert watcher("backup", "kept", folder=world.folder).returncode == 0
        (copy,) = (world.folder / "kept").glob("*.db")
        copy.rename(world.database)
        assert service.process.wait(LONG) == 3
    assert "another file stands in its place" in service.said()
    with running(world) as service:
        service.hears("polled")
        assert service.stop() == 0


def test_a_reload_waits_for_the_sweep_and_the_beat_goes_on(world: World) -> None:
    body = reply(200, rss(story(3, "Norland troops in Ostland", STILL)))
    world.site.say("/gazette", drip(body[:-40], body[-40:-39], 0.2))
    path = world.folder / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(path))
        ear.settimeout(LONG)
        with running(world, NOTIFY_SOCKET=str(path), WATCHDOG_USEC="3000000") as service:
            until(lambda: "/gazette" in world.site.paths())
            service.process.send_signal(signal.SIGHUP)
            while b"WATCHDOG=1" not in ear.recv(4096):
                pass
            for _ in range(3):
                assert ear.recv(4096) == b"WATCHDOG=1"
            world.prints("/gazette", story(3, "Norland troops in Ostland", STILL))
            service.hears("taken over: 2 facts, 2 feeds")
            assert service.stop() == 0


def test_only_one_watches_a_database(world: World) -> None:
    with running(world) as service:
        service.hears("feeds polled")
        second = watcher("once", folder=world.folder)
        assert second.returncode == 3
        assert f"process {service.process.pid}" in second.stderr
        assert f"process {service.process.pid}" in watcher("status", folder=world.folder).stdout
        service.process.kill()
        service.process.wait()
        assert watcher("once", folder=world.folder).returncode == 0, "a crash leaves no lock behind"


def test_edits_are_taken_over_and_bad_ones_refused(world: World) -> None:
    baseline = world.folder / "baseline" / "ostland.yaml"
    with running(world) as service:
        service.hears("watches 2 facts in 2 feeds")
        good = baseline.read_text("utf-8")
        baseline.write_text(good.replace("[2,500]", "2,500"), "utf-8")
        service.hears("refused, the old files stay in use")
        assert "ostland.yaml:5" in service.said()
        until(lambda: "an edited file was refused" in watcher("status", folder=world.folder).stdout)
        baseline.write_text(good + '  - {id: bases, says: "Norland has [six] bases in Ostland."}\n', "utf-8")
        service.hears("taken over: 3 facts, 2 feeds")
        world.feeds = ("/courier", "/gazette", "/third")
        world.prints("/third", story(9, "Norland", LATER))
        world.configure(wire=QUICK)
        service.process.send_signal(signal.SIGHUP)
        service.hears("taken over: 3 facts, 3 feeds")
        until(lambda: "/third" in world.site.paths())
        world.configure(wire=QUICK, database="other.db")
        service.hears("restart the service")
        assert service.stop() == 0
    with world.store() as store:
        assert [fact.id for fact in store.facts.load()] == ["troops", "mission-end", "bases"]


def test_it_answers_monitors_and_gives_a_life_sign(world: World) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    world.site.say("/alive", reply(200, "thanks"))
    ping = world.site.url("/alive")
    world.configure(wire=QUICK, service=f'{{listen: "127.0.0.1:{port}", metrics: true, ping: "{ping}", log: json}}')
    with running(world) as service:
        until(lambda: "/alive" in world.site.paths())
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10) as answer:
            health = json.load(answer)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
            metrics = answer.read().decode()
        assert service.stop() == 0
    assert (health["level"], health["feeds"]["all"], health["process"]) == ("ok", 2, service.process.pid)
    assert 'watcher_feeds{state="frozen"} 2.0' in metrics  # the world's news is of last spring
    assert "watcher_entries_total 2.0" in metrics
    assert "watcher_feeds_unread 0.0" in metrics
    lines = [json.loads(line) for line in service.said().splitlines()]
    assert {line["word"] for line in lines} >= {"service", "event", "sweep", "mail"}


def test_systemd_is_told(world: World) -> None:
    path = world.folder / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(path))
        ear.settimeout(LONG)
        with running(world, NOTIFY_SOCKET=str(path), WATCHDOG_USEC="3000000") as service:
            heard = ear.recv(4096)
            while b"WATCHDOG=1" not in heard:
                heard += b"|" + ear.recv(4096)
            assert service.stop() == 0
            heard += b"|" + ear.recv(4096)
    assert heard.startswith(b"READY=1")
    assert b"STATUS=2 facts, 2 feeds" in heard


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_instant_it_loses_and_doubles_nothing(world: World, seed: int) -> None:
    instant = random.Random(seed)
    numbers = range(1, 6)
    with running(world) as service:
        for number in numbers:
            world.prints(
                "/courier", *(story(n, f"Norland cuts {n}", CUT.replace("1,200", f"{n},700")) for n in range(1, number + 1))
            )
            time.sleep(instant.uniform(0.2, 1.5))
        service.process.kill()
    world.prints("/courier", *(story(n, f"Norland cuts {n}", CUT.replace("1,200", f"{n},700")) for n in numbers))
    world.prints("/gazette", story(30, "Norland troops in Ostland", STILL))
    done = watcher("once", "--all", folder=world.folder)
    assert done.returncode == 0, done.stderr
    with world.store() as store:
        assert store.care.faults() == []
        assert store.rows("SELECT count(DISTINCT guid) AS n FROM entries WHERE guid IN ('1', '2', '3', '4', '5')")[0]["n"] == 5
        assert store.rows("SELECT event FROM digest_events GROUP BY event HAVING count(*) > 1") == []


def test_a_pulse_that_stops_is_noticed() -> None:
    pulse = Pulse()
    assert not pulse.stuck(1e9), "nothing was begun yet"
    pulse.begin("sweep", 100.0)
    assert not pulse.stuck(100.0 + STUCK_AFTER)
    pulse.begin("outbox", 2000.0)
    pulse.move("sweep", 2000.0)
    assert not pulse.stuck(1950.0 + STUCK_AFTER)
    assert pulse.stuck(2001.0 + STUCK_AFTER) == "sweep, outbox, the scheduler"
    pulse.end("sweep")
    assert pulse.stuck(2001.0 + STUCK_AFTER) == "outbox, the scheduler"
    pulse.end("outbox")
    assert pulse.stuck(2001.0 + STUCK_AFTER) == "the scheduler"
    pulse.begin("upkeep", 2100.0)
    assert not pulse.stuck(2001.0 + STUCK_AFTER)


def test_a_clock_that_is_set_is_noticed() -> None:
    clocks = Clocks(wall=1000.0, steady=10.0)
    assert clocks.jump(1001.0, 11.0) == 0
    assert clocks.jump(4602.0, 12.0) == 3600
    assert clocks.jump(4603.0, 13.0) == 0
    assert clocks.jump(1003.0, 14.0) == -3601


def test_a_socket_that_nobody_reads_any_more_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    assert not notify("WATCHDOG=1")


def test_without_systemd_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    monkeypatch.delenv("WATCHDOG_USEC", raising=False)
    assert not notify("READY=1")
    assert ping_every() == 0
    monkeypatch.setenv("WATCHDOG_USEC", "300000000")
    assert ping_every() == 100
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid() + 1))
    assert ping_every() == 0
