"""kill -9 at every marked step and at random instants: every change reaches every reader, and what is doubled is marked."""

from __future__ import annotations

import multiprocessing
import os
import random
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.crash import READERS, a_change, run_day, write_config
from tests.doors.mail_server import Post, serving
from watcher import settings
from watcher.delivery.sending import AGAIN
from watcher.doors.store import open_store

CRASHES = int(os.environ.get("CRASHES", "12"))
STEPS = ("before-commit", "after-commit", "before-connect", "before-claim", "before-body", "after-answer", "after-sent", "end")
context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload(["tests.crash"])


def live(config: Path, n: int, stop_at: str = "", seconds: float | None = None) -> int | None:
    """Run day `n` in a process of its own; kill it after `seconds`, or let it die at `stop_at`. Return its exit code."""
    process = context.Process(target=run_day, args=(str(config), n, stop_at))
    process.start()
    process.join(seconds)
    if process.is_alive():
        process.kill()
    process.join()
    code = process.exitcode
    process.close()
    return code


def check_told(post: Post, config: Path, days: int) -> Counter[str]:
    """Every reader was told every change; each mail once, or again with the same id and a note. Return what came twice."""
    told = {
        (to, found)
        for _, (to,), data in post.mails
        for found in re.findall(rb"watcher (?:accept|evidence) ([0-9a-f]{16})", data)
    }
    wanted = {(reader, a_change(n).id.encode()) for reader in READERS for n in range(days)}
    assert wanted <= told, f"never told: {wanted - told}"
    with open_store(settings.load(config).database, readonly=True) as store:
        ledger = store.outbox.ledger()
    assert {line.state for line in ledger} == {"sent"}
    twice = Counter({found: n - 1 for found, n in Counter(post.ids).items() if n > 1})
    assert set(post.ids) == {f"<{line.message_id}>" for line in ledger}
    noted = {f"<{line.message_id}>" for line in ledger if line.note == AGAIN}
    assert set(twice) <= noted, "a mail came twice without a note"
    return twice


@pytest.mark.parametrize("step", STEPS)
def test_killed_at(step: str, tmp_path: Path) -> None:
    with serving(Post()) as post:
        config = write_config(tmp_path, post.port)
        assert live(config, 0, stop_at=step) == -9
        assert live(config, 1) == 0
        twice = check_told(post, config, 2)
    assert sum(twice.values()) == (step == "after-answer"), "doubled only where the answer was lost"


def test_the_change_and_its_mails_are_one_step(tmp_path: Path) -> None:
    config = write_config(tmp_path, 1)
    assert live(config, 0, stop_at="before-commit") == -9
    with open_store(settings.load(config).database) as store:
        assert store.changes.load() == []
        assert store.outbox.ledger() == []
    assert live(config, 0, stop_at="after-commit") == -9
    with open_store(settings.load(config).database) as store:
        assert len(store.changes.load()) == 1
        assert [line.state for line in store.outbox.ledger()] == ["waiting", "waiting"]


@pytest.mark.slow
def test_killed_at_random_instants(tmp_path: Path) -> None:
    """CRASHES=500 is the long form."""
    chance = random.Random(CRASHES)
    with serving(Post()) as post:
        config = write_config(tmp_path, post.port)
        killed = 0
        for n in range(CRASHES):
            if chance.random() < 0.5:
                killed += live(config, n, stop_at=chance.choice(STEPS)) == -9
            else:
                killed += live(config, n, seconds=chance.uniform(0.0, 0.4)) == -9
        assert live(config, CRASHES) == 0
        assert live(config, CRASHES + 1) == 0
        twice = check_told(post, config, CRASHES + 2)
    print(f"{killed} of {CRASHES} runs killed, {len(post.mails)} mails, {sum(twice.values())} of them twice, each noted")
