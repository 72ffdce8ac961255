"""What systemd is told, and whether there is reason to tell it that all is well.

Owns: the notify protocol (sd_notify(3)), the heart beat. Never: does the work that it looks after.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from dataclasses import dataclass, field

STUCK_AFTER = 2700.0  # seconds: 60 pages of one site that asks for 30 s between two take half an hour
DRIFT = 30.0  # seconds by which the wall clock and the steady one may part between two beats


def notify(state: str) -> bool:
    """Tell systemd (READY=1, WATCHDOG=1, STOPPING=1 ...); say whether there was someone to tell."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as door:
        door.connect(f"\0{address[1:]}" if address[0] == "@" else address)
        door.sendall(state.encode())
        return True
    return False  # an address that another left in the environment, or systemd starting anew: no reason to end


def ping_every() -> float:
    """Return the seconds between two pings: a third of the patience that systemd has for us, 0 where it has no watchdog."""
    pid = os.environ.get("WATCHDOG_PID", "")
    said = os.environ.get("WATCHDOG_USEC", "")
    if not said.isdecimal() or (pid and pid != str(os.getpid())):
        return 0.0
    return int(said) / 3_000_000


@dataclass(slots=True)
class Pulse:
    """Whether the work moves on. All times are readings of a steady clock in seconds.

    moved: when each job that runs now last came on. begun: when any job last began, 0 before the first.
    """

    moved: dict[str, float] = field(default_factory=dict)
    begun: float = 0.0

    def begin(self, job: str, steady: float) -> None:
        self.moved[job] = self.begun = steady

    def move(self, job: str, steady: float) -> None:
        if job in self.moved:
            self.moved[job] = steady

    def end(self, job: str) -> None:
        self.moved.pop(job, None)

    def stuck(self, steady: float) -> str:
        """Return what has not come on for so long that something must hold it: a job, the scheduler; "" where all is well."""
        late = [job for job, moved in self.moved.items() if steady - moved > STUCK_AFTER]
        if self.begun and steady - self.begun > STUCK_AFTER:
            late.append("the scheduler")
        return ", ".join(late)


@dataclass(slots=True)
class Clocks:
    """The wall clock beside the steady one: where they part, somebody set the clock, or the machine slept."""

    wall: float
    steady: float

    def jump(self, wall: float, steady: float) -> float:
        """Return by how many seconds the wall clock jumped since the last look (0 where it did not), and look from here."""
        drift = (wall - self.wall) - (steady - self.steady)
        self.wall, self.steady = wall, steady
        return drift if abs(drift) > DRIFT else 0.0
