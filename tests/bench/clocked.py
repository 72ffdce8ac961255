"""`python -m tests.bench.clocked FILE WORDS...`: watcher on a machine whose clock is off by the seconds that FILE holds.

The file may be written anew at any time: the clock is set then, and the steady clock goes on, as on a real machine.
"""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import time_machine

from watcher.cli import main

real = time_machine.escape_hatch.time


def off(path: Path) -> float:
    return float(path.read_text("utf-8") or 0)


def follow(path: Path, mover: time_machine.Traveller, by: float) -> None:
    """Set the clock whenever the file says another number."""
    pause = threading.Event()
    while not pause.wait(0.2):
        if (now := off(path)) != by:
            by = now
            mover.move_to(real.time() + by)


if __name__ == "__main__":
    said = Path(sys.argv.pop(1))
    with time_machine.travel(time.time() + off(said), tick=True) as traveller:
        threading.Thread(target=follow, args=(said, traveller, off(said)), daemon=True).start()
        main()
