"""One watcher for each database; who only looks is none."""

from __future__ import annotations

import fcntl
import os
import threading
from pathlib import Path

import pytest

from watcher.doors.lock import holder_of, lock_of, only_one
from watcher.errors import StoreError


def test_one_holds_it_and_another_is_refused(tmp_path: Path) -> None:
    database = tmp_path / "watcher.db"
    with only_one(database):
        assert holder_of(database) == os.getpid()
        with pytest.raises(StoreError, match=f"another watcher is at work on it .process {os.getpid()}."), only_one(database):
            pass
    assert holder_of(database) == 0


def test_who_looks_for_the_holder_in_that_moment_refuses_nobody(tmp_path: Path) -> None:
    database = tmp_path / "watcher.db"
    with lock_of(database).open("w") as looking:
        fcntl.flock(looking, fcntl.LOCK_SH)
        threading.Timer(0.05, fcntl.flock, (looking, fcntl.LOCK_UN)).start()
        with only_one(database):
            assert holder_of(database) == os.getpid()
