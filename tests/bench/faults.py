"""What machines do to a watch, each for real: a fault begins under the running service, ends, and all must have arrived once.

Owns: the faults, one function each. Never: judges what became of it (tests.bench.reliability does).
"""

from __future__ import annotations

import os
import random
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.bench.printing import printed
from tests.doors.mail_server import Post, serving
from tests.running import QUICK, Running, running, until
from tests.site import Site, drip, reply, rss
from tests.world import MONDAY, World, command, watcher

DIGEST = "{to: [reader@example.org], every: at-once, holds: never}"
HOUR = timedelta(hours=1)
PATIENCE = 300.0  # seconds for the watch to come to itself: a failing job waits up to ten minutes, after many failures
MOST_BYTES = 600_000_000
Judge = Callable[[World, list[str]], None]
Fault = Callable[[Path, Site, random.Random, Judge], None]


def made(folder: Path, site: Site, **said: str) -> World:
    world = World(folder=folder, site=site)
    world.configure(**{"wire": QUICK.replace("127.7.0.1", site.host), "digest": DIGEST} | said)
    return world


def count_of(world: World, question: str) -> int:
    with suppress(Exception), world.store() as store:
        return int(store.rows(question)[0]["n"])
    return -1


def settled(world: World, guids: list[str]) -> bool:
    """Say whether all that was printed has arrived and all that is to be told was told."""
    names = ", ".join(f"'{guid}'" for guid in guids)
    arrived = count_of(world, f"SELECT count(DISTINCT guid) AS n FROM entries WHERE guid IN ({names})") == len(guids)
    untold = "SELECT count(*) AS n FROM events WHERE alert AND id NOT IN (SELECT event FROM digest_events)"
    unsent = "SELECT count(*) AS n FROM deliveries WHERE state <> 'sent'"
    return arrived and count_of(world, untold) == 0 and count_of(world, unsent) == 0


def wait(world: World, guids: list[str], service: Running) -> None:
    until(lambda: settled(world, guids) or service.process.poll() is not None, PATIENCE)
    assert service.process.poll() is None, f"it ended: {service.said()[-500:]}"


def hear(service: Running, *texts: str) -> None:
    """Wait until the log holds one of these."""

    def heard() -> bool:
        return any(text in service.said() for text in texts)

    until(lambda: heard() or service.process.poll() is not None, PATIENCE)
    assert heard(), f"it ended: {service.said()[-500:]}"


def stop(service: Running) -> None:
    assert service.stop() == 0, service.said()[-500:]


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """A file system of its own in the folder."""
    folder.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def full_disk(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """The disk is full for a while."""
    with small_disk(folder, "6m"):
        world = made(folder, site)
        guids = printed(world, upto=2, pages=False)
        with running(world) as service:
            wait(world, guids, service)
            with suppress(OSError), (folder / "filler").open("wb") as filler:
                while True:
                    filler.write(b"x" * 4096)
                    filler.flush()
            guids = printed(world, upto=chance.randrange(20, 60), pages=False, long=True)
            hear(service, "the disk is full", "does not answer")
            time.sleep(chance.uniform(0, 5))
            (folder / "filler").unlink()
            wait(world, guids, service)
            stop(service)
        judge(world, guids)


def read_only(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """The file system is read-only for a while: the service does not start, and what reads still reads."""
    with small_disk(folder, "30m"):
        world = made(folder, site)
        guids = printed(world, upto=chance.randrange(2, 6), pages=False)
        with running(world) as service:
            until(lambda: count_of(world, "SELECT count(*) AS n FROM entries") > chance.randrange(0, 3), PATIENCE)
            service.stop(signal.SIGKILL)
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        refused = watcher("run", folder=folder)
        assert (refused.returncode, "cannot be written" in refused.stderr) == (3, True), refused.stderr
        assert watcher("facts", folder=folder).returncode == 0
        subprocess.run(["mount", "-o", "remount,rw", str(folder)], check=True)
        guids = printed(world, upto=8, pages=False)
        with running(world) as service:
            wait(world, guids, service)
            stop(service)
        judge(world, guids)


def locked(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """Another program holds the database for minutes."""
    world = made(folder, site)
    guids = printed(world, upto=3, pages=False)
    with running(world) as service:
        wait(world, guids, service)
        with closing(sqlite3.connect(world.database, timeout=30, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            guids = printed(world, upto=9, pages=False)
            time.sleep(chance.uniform(90, 150))
            assert "locked by another program" in service.said()
            other.execute("ROLLBACK")
        wait(world, guids, service)
        stop(service)
    judge(world, guids)


def cut_off(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """No network for days, by the calendar: every connection is refused."""
    site = Site(host=site.host)  # one of its own, that can go away and come back to the same port
    with site.open():
        world = made(folder, site, wire=f"{{allow: [{site.host}], host_gap: 0s, connect: 2s}}")
        guids = printed(world, upto=4, pages=False)
        world.sweep(later=HOUR)
    for _ in range(chance.randrange(20, 40)):
        report = world.sweep(later=chance.uniform(0.2, 4) * HOUR)
        assert not report.entries
        assert report.is_cut_off or report.due < 2
    with site.open():
        guids = printed(world, upto=12, pages=False)
        for _ in range(6):
            world.sweep(later=HOUR)
    judge(world, guids)


def nobody_at() -> int:
    """Return a port at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def no_names(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """Names cannot be resolved for a while: the system's own resolver, with a hosts file and a server that is not there."""
    world = made(folder, site)
    hosts, servers = folder / "hosts", folder / "resolv.conf"
    hosts.write_text("127.0.0.1 localhost\n", "utf-8")
    servers.write_text("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n", "utf-8")
    world.config.write_text(world.config.read_text("utf-8").replace(f"//{site.host}:", "//feeds.test:"), "utf-8")
    guids = printed(world, upto=chance.randrange(3, 9), pages=False)
    script = 'mount --bind "$1" /etc/hosts && mount --bind "$2" /etc/resolv.conf && shift 2 && exec "$@"'
    words = ["unshare", "--mount", "sh", "-c", script, "sh", str(hosts), str(servers), *command("run")]
    with running(world, words=words) as service:
        hear(service, "could be reached")
        time.sleep(chance.uniform(0, 10))
        assert count_of(world, "SELECT count(*) AS n FROM entries") == 0
        hosts.write_text(f"127.0.0.1 localhost\n{site.host} feeds.test\n", "utf-8")
        wait(world, guids, service)
        stop(service)
    judge(world, guids)


def no_mail(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """The mail server is away for days, by the calendar, or says that it cannot."""
    port = nobody_at()
    world = made(folder, site, mail=f"{{from: watcher@example.org, smtp: {{host: 127.0.0.1, port: {port}, security: none}}}}")
    guids = printed(world, upto=3, pages=False)
    for number in range(chance.randrange(12, 25)):
        world.sweep(later=chance.uniform(0.5, 5) * HOUR)
        if number == 3:
            guids = printed(world, upto=8, pages=False)
    assert count_of(world, "SELECT count(*) AS n FROM deliveries WHERE state <> 'sent'") > 0
    with serving(Post(answers={"MAIL": "451 not now"})) as post:
        world.configure(
            wire=QUICK.replace("127.7.0.1", site.host),
            digest=DIGEST,
            mail=f"{{from: watcher@example.org, smtp: {{host: 127.0.0.1, port: {post.port}, security: none}}}}",
        )
        world.sweep(later=6 * HOUR)
        assert not post.mails
        post.answers.clear()
        for _ in range(4):
            world.sweep(later=6 * HOUR)
        assert post.mails, "nothing came"
        assert len(post.ids) == len(set(post.ids)), "a mail came twice"
        with world.store() as store:
            digests = store.rows("SELECT count(*) AS n FROM digests")[0]["n"]
        assert len(post.ids) == digests, f"{len(post.ids)} mails for {digests} digests"
    judge(world, guids)


def wrong_clock(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """The clock is off by hours to decades, and is set right while the service runs."""
    world = made(folder, site)
    guids = printed(world, upto=4, pages=False, at=datetime.now(UTC) - HOUR)
    said = folder / "off"
    wrong = chance.choice((-56 * 365.0, -400.0, -40.0, -0.5, 0.5, 3.0, 200.0)) * 86400 * chance.uniform(0.8, 1.0)
    said.write_text(f"{wrong}", "utf-8")
    words = [sys.executable, "-m", "tests.bench.clocked", str(said), "run"]
    with running(world, words=words, PYTHONPATH=str(Path(__file__).parents[2])) as service:
        hear(service, "nothing was read", "delivered")
        said.write_text("0", "utf-8")
        hear(service, "the clock moved")
        guids = printed(world, upto=9, pages=False, at=datetime.now(UTC) - HOUR)
        wait(world, guids, service)
        stop(service)
    judge(world, guids)


def asleep(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """The process is stopped for a while, as by a machine that sleeps."""
    world = made(folder, site)
    guids = printed(world, upto=4, pages=False)
    with running(world) as service:
        hear(service, "watches 2 facts")
        time.sleep(chance.uniform(0, 6))
        service.process.send_signal(signal.SIGSTOP)
        guids = printed(world, upto=9, pages=False)
        time.sleep(chance.uniform(15, 40))
        service.process.send_signal(signal.SIGCONT)
        wait(world, guids, service)
        assert "missed" in service.said(), "what fell out was not said"
        stop(service)
    judge(world, guids)


def told_to_stop(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """SIGTERM at any instant, a feed that drips among them: exit code 0 within the bound."""
    world = made(folder, site, service="{drain: 1s}")
    guids = printed(world, upto=9, pages=False)
    whole = world.site.answers["/gazette"]
    body = reply(200, rss("<title>Norland</title>"))
    world.site.say("/gazette", drip(body[:-20], body[-20:-19], 0.2))
    with running(world) as service:
        hear(service, "watches 2 facts")
        time.sleep(chance.uniform(0, 3))
        begun = time.monotonic()
        stop(service)
        assert time.monotonic() - begun < 60, "it did not stop within the bound"
    world.site.answers["/gazette"] = whole
    with running(world) as service:
        wait(world, guids, service)
        stop(service)
    judge(world, guids)


def little_memory(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """The process may take no more than so much memory, and a feed is huge; later it may."""
    world = made(folder, site)
    guids = printed(world, upto=6, pages=False)
    whole = list(world.site.answers["/gazette"])
    huge = [f"<title>{n}</title><description>{'x ' * 4000}</description>" for n in range(900)]
    world.site.say("/gazette", reply(200, rss(*huge)))
    limit = chance.randrange(260, 700) * 1_000_000

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    with running(world, more={"preexec_fn": bound}) as service:
        until(lambda: "sweep:" in service.said() or service.process.poll() is not None, PATIENCE)
        time.sleep(chance.uniform(0, 5))
        if service.process.poll() is None:
            stop(service)
    world.site.answers["/gazette"] = whole
    with running(world) as service:
        wait(world, guids, service)
        stop(service)
    judge(world, guids)


def all_failing(folder: Path, site: Site, chance: random.Random, judge: Judge) -> None:
    """Two thousand feeds on as many hosts, none of which can be read; later all can."""
    number = 2000
    world = World(folder=folder, site=site, feeds=())
    wide = Site(host="0.0.0.0")
    with wide.open():
        where = [f"http://127.8.{n // 200}.{n % 200 + 1}:{wide.port}/{n}" for n in range(number)]
        world.more = "\n".join(f"  - {{url: '{url}', name: Outlet {n}}}" for n, url in enumerate(where))
        world.configure(
            digest=DIGEST, wire="{allow: [127.0.0.0/8], host_gap: 0s, at_once: 50, connect: 2s, read: 4s, total: 8s}"
        )
        bad = (reply(500), reply(404), reply(200, "<html>log in</html>"), reply(200, b"\x00\xff" * 99), cut_short, reply(429))
        for n in range(number):
            wide.say(f"/{n}", chance.choice(bad))
        peak = whole_run(folder, 1)
        assert peak < MOST_BYTES, f"{peak:,} bytes of memory"
        assert watcher("status", folder=folder).returncode == 2
        guids = []
        for n in range(number):
            guids.append(f"f{n}")
            one = f"<title>Ferry {n}</title><guid>f{n}</guid><link>http://o{n}.example/1</link>"
            wide.say(f"/{n}", reply(200, rss(one)))
        for _ in range(8):  # hosts that wanted rest are asked when it is over
            world.now = datetime.now(UTC) + timedelta(days=2) if world.now == MONDAY else world.now + timedelta(days=1)
            world.sweep()
            if count_of(world, "SELECT count(*) AS n FROM entries") >= number:
                break
        judge(world, guids)


async def cut_short(writer: object) -> None:
    """Hang up at once."""


def whole_run(folder: Path, code: int) -> int:
    """Let `watcher once` come to its end with that exit code; return the most memory that it took."""
    child = subprocess.Popen(command("once"), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == code, f"exit code {child.returncode}"
    return usage.ru_maxrss * 1024


FAULTS: dict[str, tuple[Fault, int]] = {  # each with how often it is tried beside 500 kills
    "told to stop (SIGTERM)": (told_to_stop, 8),
    "stopped for a while, as in sleep": (asleep, 4),
    "disk full, then not": (full_disk, 4),
    "file system read-only, then not": (read_only, 4),
    "database locked for minutes": (locked, 2),
    "no network for days": (cut_off, 4),
    "names cannot be resolved": (no_names, 4),
    "mail server away for days": (no_mail, 4),
    "clock wrong, then set right": (wrong_clock, 6),
    "little memory": (little_memory, 6),
    "2,000 feeds, all failing": (all_failing, 1),
}
NEED_ROOT = (full_disk, read_only, no_names)
