"""`watcher run` as a process of its own, for those that start it, hurt it and look at what it made of that."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.world import World, command, environment

LONG = 60.0  # seconds that a busy machine may take
QUICK = "{allow: [127.7.0.1], host_gap: 0s, every: 2s, connect: 2s, read: 5s, total: 10s}"


def until(is_so: Callable[[], object], patience: float = LONG) -> None:
    """Wait until something is so; fail when it does not come."""
    end = time.monotonic() + patience
    while not is_so():
        assert time.monotonic() < end, "it did not come in time"
        time.sleep(0.05)


class Running:
    """`watcher run` as a process, with what it logs."""

    def __init__(self, world: World, words: list[str], said: dict[str, str], more: dict[str, Any]):
        self.log = world.folder / "log"
        self.out = self.log.open("wb")
        self.process = subprocess.Popen(words, cwd=world.folder, stderr=self.out, env=environment(**said), **more)

    def said(self) -> str:
        return self.log.read_text("utf-8")

    def hears(self, text: str) -> None:
        """Wait until the log holds this."""
        until(lambda: text in self.said() or self.process.poll() is not None)
        assert text in self.said()

    def stop(self, sign: int = signal.SIGTERM) -> int:
        self.process.send_signal(sign)
        return self.process.wait(LONG * 2)


@contextmanager
def running(
    world: World, *, words: list[str] | None = None, more: dict[str, Any] | None = None, **said: str
) -> Iterator[Running]:
    """Run the service; in the end it is gone, whatever happened. words: the command. more: for Popen. said: its environment."""
    service = Running(world, words or command("run"), said, more or {})
    try:
        yield service
    finally:
        service.process.kill()
        service.process.wait()
        service.out.close()
