"""kill -9 at every marked step and at random instants: every change reaches every reader, and what is doubled is marked."""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.crash import READERS, a_change, run_day, write_config
from tests.doors.mail_server import Post, serving
from watcher import settings
from watcher.delivery.sending import AGAIN
from watcher.doors.store import open_store

CRASHES = int(os.environ.get("CRASHES", "12"))
STEPS = ("before-commit", "after-commit", "before-connect", "before-claim", "before-body", "before-answer", "after-answer",
         "after-sent", "end")  # fmt: skip
TAKEN = ("before-answer", "after-answer")  # where the server has the mail and nobody here knows it
context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload(["tests.crash"])


def live(config: Path, n: int, post: Post | None = None, *, stop_at: str = "", seconds: float | None = None) -> int | None:
    """Run day `n` in a process of its own; kill it after `seconds`, or let it die at `stop_at`. Return its exit code."""
    process = context.Process(target=run_day, args=(str(config), n, stop_at))
    waits = post is not None and stop_at == "before-answer"
    if waits:
        post.holds = True
    process.start()
    if waits:
        assert post.held.wait(60)
        process.kill()
        post.holds = False
        post.held.clear()
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
        assert live(config, 0, post, stop_at=step) == -9
        assert live(config, 1) == 0
        twice = check_told(post, config, 2)
    assert sum(twice.values()) == (step in TAKEN), "doubled only where the answer was lost"


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
    """CRASHES=500 is the long form; `-s` shows its table."""
    chance = random.Random(CRASHES)
    runs, killed, first_in = Counter[str](), Counter[str](), dict[str, str]()
    (tmp_path / "whole").mkdir()
    with serving(Post()) as post, serving(Post()) as other:
        config, uncut = write_config(tmp_path, post.port), write_config(tmp_path / "whole", other.port)
        for n in range(CRASHES):
            if n % 10 == 0:  # what a run takes, on this machine and at this hour; instants are drawn from all of it
                began = time.monotonic()
                assert live(uncut, n) == 0
                whole = time.monotonic() - began
            step = chance.choice(STEPS) if chance.random() < 0.5 else ""
            code = live(config, n, post, stop_at=step, seconds=None if step else chance.uniform(0.0, whole))
            runs[step] += 1
            killed[step] += code == -9
            first_in |= {found: step for found in post.ids if found not in first_in}
        assert live(config, CRASHES) == 0
        assert live(config, CRASHES + 1) == 0
        twice = check_told(post, config, CRASHES + 2)
    doubled = Counter[str]()
    for found, times in twice.items():
        doubled[first_in[found]] += times
    assert not any(doubled[step] for step in STEPS if step not in TAKEN)
    print("\nkilled | runs | died | changes lost | mails doubled, each with its old id and a note")
    for step in ("", *STEPS):
        print(f"{step or 'at a random instant'} | {runs[step]} | {killed[step]} | 0 | {doubled[step]}")
    print(f"{len(post.mails)} mails about {CRASHES + 2} changes to {len(READERS)} readers")
