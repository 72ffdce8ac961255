"""Backups are whole or not there: killed in the middle, of a damaged file, beside what an earlier kill left."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from home_history import NOW, fill_home

from watcher.doors.store import open_store
from watcher.errors import StoreError


def fill(path: Path) -> None:
    with open_store(path) as store:
        with store.transaction():
            fill_home(store)
        store.file.run("CREATE TABLE ballast (data)")
        store.file.run(
            "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 4000)"
            " INSERT INTO ballast SELECT randomblob(2000) FROM n"
        )


def copy_on(path: Path, folder: Path) -> None:
    with open_store(path, readonly=True) as store:
        while True:
            store.care.backup(folder, NOW)


def test_killed_in_the_middle_a_copy_is_whole_or_not_there(tmp_path: Path) -> None:
    path, folder = tmp_path / "watcher.db", tmp_path / "copies"
    fill(path)
    chance, running = random.Random(5), multiprocessing.get_context("fork")
    for _ in range(8):
        victim = running.Process(target=copy_on, args=(path, folder))
        victim.start()
        time.sleep(chance.uniform(0.02, 0.3))
        os.kill(victim.pid or 0, signal.SIGKILL)
        victim.join()
        with open_store(path, readonly=True) as store:
            for copy in store.care.backups(folder):
                with open_store(copy.path, readonly=True) as kept:
                    assert kept.care.faults() == []
                    assert kept.rows("SELECT count(*) FROM ballast")[0][0] == 4000
    with open_store(path) as store:
        assert store.care.faults() == []
        assert store.care.backup(folder, NOW).size >= 8_000_000


def test_what_a_kill_left_is_cleared_away_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    path, folder = tmp_path / "watcher.db", tmp_path / "copies"
    folder.mkdir()
    old, new, other = (folder / name for name in (".watcher-1.db.part", ".watcher-2.db.part", "notes.part"))
    for each in (old, new, other):
        each.write_text("x")
    for each in (old, other):
        os.utime(each, (time.time() - 9999, time.time() - 9999))
    with open_store(path) as store:
        made = store.care.backup(folder, NOW)
    assert sorted(folder.iterdir()) == sorted([new, other, made.path])


def test_a_damaged_file_is_not_copied_and_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    fill(path)
    with sqlite3.connect(path) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()
    with path.open("r+b") as handle:
        handle.seek(path.stat().st_size // 8192 // 2 * 8192)
        handle.write(b"\xff" * 8192 * 20)
    before = path.read_bytes()
    with open_store(path, readonly=True) as store:
        with pytest.raises(StoreError, match="damaged"):
            store.care.backup(tmp_path / "copies", NOW)
        assert store.care.backups(tmp_path / "copies") == []
    assert path.read_bytes() == before
