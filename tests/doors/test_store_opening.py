"""A file that is not ours, newer, cut off, locked or full is named, and never written to."""

from __future__ import annotations

import hashlib
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_history import day, make_baseline, make_entry

from watcher.doors.store import SCHEMA, open_store
from watcher.doors.store.opening import APPLICATION_ID, script
from watcher.errors import StoreError

HERE = Path(__file__).parent


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path: Path, *, readonly: bool = False) -> str:
    """Open `path`, expect a refusal, and see that the file was left as it was."""
    before = fingerprint(path) if path.is_file() else ""
    with pytest.raises(StoreError) as told:
        open_store(path, readonly=readonly)
    assert (fingerprint(path) if path.is_file() else "") == before
    assert str(path) in str(told.value)
    assert told.value.fault.remedy
    return told.value.fault.what


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "watcher.db"


@pytest.fixture
def filled(path: Path) -> Path:
    with open_store(path) as store:
        store.facts.sync([make_baseline()], day(0))
        store.entries.save([make_entry(str(n), "words " * 200) for n in range(100)])
    return path


def test_a_new_file_is_marked_as_ours_and_has_the_newest_schema(path: Path) -> None:
    open_store(path).close()
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    with sqlite3.connect(path) as conn:
        assert conn.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    conn.close()


def test_its_folder_is_made(tmp_path: Path) -> None:
    open_store(tmp_path / "a" / "b" / "watcher.db").close()
    assert (tmp_path / "a" / "b" / "watcher.db").exists()


@pytest.mark.parametrize("readonly", [False, True])
def test_a_text_file_is_refused(path: Path, readonly: bool) -> None:
    path.write_text("feeds: []\n" * 50)
    assert refused(path, readonly=readonly) == "this is not a SQLite database"


@pytest.mark.parametrize("readonly", [False, True])
def test_a_foreign_database_is_refused(path: Path, readonly: bool) -> None:
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE bookmarks (url TEXT)")
    conn.close()
    assert refused(path, readonly=readonly) == "this is a SQLite database of another program"


@pytest.mark.parametrize("readonly", [False, True])
def test_a_newer_schema_is_refused(filled: Path, readonly: bool) -> None:
    conn = sqlite3.connect(filled)
    conn.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    conn.commit()
    conn.close()
    assert refused(filled, readonly=readonly) == f"the database has schema {SCHEMA + 1}, this program knows up to {SCHEMA}"


@pytest.mark.parametrize("readonly", [False, True])
def test_a_file_cut_off_is_refused(filled: Path, readonly: bool) -> None:
    with filled.open("r+b") as handle:
        handle.truncate(filled.stat().st_size // 2)
    assert refused(filled, readonly=readonly).startswith("the database is cut off")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "this is no file"


def test_reading_needs_a_file(path: Path) -> None:
    assert refused(path, readonly=True) == "there is no database yet"
    assert not path.exists()


def test_an_empty_file_is_a_new_database(path: Path) -> None:
    path.touch()
    open_store(path).close()
    assert path.stat().st_size > 0


def test_damage_met_later_stops_all_writing(filled: Path) -> None:
    pages = [filled.read_bytes()[at : at + 4096] for at in range(0, filled.stat().st_size, 4096)]
    filled.write_bytes(b"".join(b"\xff" * 4096 if b"words words" in page else page for page in pages))
    before = fingerprint(filled)
    store = open_store(filled)
    with pytest.raises(StoreError, match="damaged"):
        store.rows("SELECT count(title), max(text) FROM entry_versions")
    with pytest.raises(StoreError, match="damaged"):
        store.marks.set("a", 1, day(1))
    store.close()
    assert fingerprint(filled) == before


def test_a_reader_writes_nothing(filled: Path) -> None:
    before = fingerprint(filled)
    with open_store(filled, readonly=True) as store:
        assert len(store.facts.load()) == 6
        with pytest.raises(StoreError, match="cannot be written"):
            store.marks.set("a", 1, day(1))
    assert fingerprint(filled) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_can_be_read(filled: Path) -> None:
    filled.parent.chmod(0o500)
    try:
        with open_store(filled, readonly=True) as store:
            assert len(store.facts.load()) == 6
    finally:
        filled.parent.chmod(0o700)


def test_a_locked_file_is_named(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("watcher.doors.store.opening.BUSY_S", 0.1)
    other = sqlite3.connect(filled, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(filled) as store:
        assert len(store.facts.load()) == 6, "readers do not wait for a writer"
        with pytest.raises(StoreError, match=r"locked by another program -- close"):
            store.marks.set("a", 1, day(1))
    other.close()


def test_a_full_disk_is_named_and_loses_nothing(filled: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from small_history import make_entry\n"
        "from watcher.doors.store import open_store\n"
        "store = open_store(sys.argv[1])\n"
        "store.entries.save([make_entry(f'big {n}', 'many words ' * 999) for n in range(500)])\n"
    )

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))

    done = subprocess.run(
        [sys.executable, "-c", code, str(filled), str(HERE)], preexec_fn=limit, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "StoreError" in done.stderr
    assert "disk" in done.stderr.splitlines()[-1]
    with open_store(filled) as store:
        assert len(list(store.entries.all())) == 100


def test_two_programs_may_make_the_file_at_once(path: Path) -> None:
    code = "import sys; from watcher.doors.store import open_store; open_store(sys.argv[1]).close()"
    both = [subprocess.Popen([sys.executable, "-c", code, str(path)]) for _ in range(3)]
    assert [one.wait(60) for one in both] == [0, 0, 0]


def test_killed_while_writing_leaves_whole_transactions(path: Path) -> None:
    open_store(path).close()
    code = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from small_history import make_entry\n"
        "from watcher.doors.store import open_store\n"
        "store = open_store(sys.argv[1])\n"
        "print('go', flush=True)\n"
        "for n in range(10**6):\n"
        "    store.entries.save([make_entry(f'{n} {m}', 'words ' * 50) for m in range(10)])\n"
    )
    for pause in (0.0, 0.05, 0.2):
        child = subprocess.Popen([sys.executable, "-c", code, str(path), str(HERE)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(pause)
        child.kill()
        child.wait()
        child.stdout.close()
        with open_store(path) as store:
            assert store.rows("PRAGMA integrity_check")[0][0] == "ok"
            assert len(list(store.entries.all())) % 10 == 0
            assert store.rows("SELECT count(*) FROM entries_fts")[0][0] % 10 == 0


def test_every_table_and_column_is_explained() -> None:
    for statement in script("001_tables.sql"):
        if statement.startswith("CREATE TABLE"):
            assert "--" in statement.splitlines()[0] or "(" in statement.splitlines()[0]
            assert statement.count("--") >= 1, statement.splitlines()[0]


def test_a_first_write_that_was_cut_off_is_taken_back_and_made_again(path: Path) -> None:
    with sqlite3.connect(path, isolation_level=None) as conn:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.close()
    # The journal of that write: no page is to be put back, and the file had none before (SQLite file format, section 3).
    head = bytes.fromhex("d9d505f920a163d7") + b"".join(n.to_bytes(4, "big") for n in (0, 7, 0, 512, 4096))
    path.with_name(f"{path.name}-journal").write_bytes(head.ljust(512, b"\0"))
    for _ in range(2):
        with open_store(path) as store:
            assert store.rows("PRAGMA application_id")[0][0] == APPLICATION_ID
            assert store.facts.load() == []


OTHER = """
import sys
from watcher.doors.store import open_store
with open_store(sys.argv[1]) as store:
    print(store.marks.get("one"), store.marks.get("two"))
"""


def test_a_second_look_in_one_process_takes_no_lock_from_the_first(tmp_path: Path) -> None:
    """The service opens the database anew for its mails; another program that then closes it must not take the log with it."""
    path = tmp_path / "w.db"

    def another_program() -> str:
        return subprocess.run([sys.executable, "-c", OTHER, path], capture_output=True, text=True, check=True).stdout.strip()

    with open_store(path) as store:
        store.marks.set("one", 1, day(1))
        for readonly in (False, True):
            open_store(path, readonly=readonly).close()
        log = (tmp_path / "w.db-wal").stat().st_ino
        assert another_program() == "1 None"
        assert (tmp_path / "w.db-wal").stat().st_ino == log
        store.marks.set("two", 2, day(1))
        assert another_program() == "1 2"
