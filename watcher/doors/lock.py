"""One watcher for each database: a lock that the operating system takes back when its holder dies.

Owns: the lock file beside the database. Never: removes it (a file that is removed under another's feet is two locks).
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from watcher.errors import StoreError


def lock_of(database: Path) -> Path:
    """Return the path of the lock file of a database."""
    return database.with_name(f"{database.name}.lock")


@contextmanager
def only_one(database: Path) -> Iterator[None]:
    """Hold the database's lock. Raises StoreError, naming the process that holds it, where there is another."""
    path = lock_of(database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        what = f"its lock file {path.name} cannot be written ({error.strerror})"
        raise StoreError(what, place=str(database), remedy="check the permissions of the folder and its space") from error
    try:
        _take(handle, database)
        yield
    finally:
        os.close(handle)


def _take(handle: int, database: Path) -> None:
    try:
        _lock(handle)
    except BlockingIOError as error:
        holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip() or "unknown"
        raise StoreError(
            f"another watcher is at work on it (process {holder})",
            place=str(database),
            remedy="let it do the work, or stop it first; `watcher status` shows how it fares",
        ) from error
    except OSError:
        return  # a file system without locks (some network mounts): SQLite's own lock still keeps the file whole
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
    except OSError:
        pass  # a full disk: the lock holds all the same, only its holder's name is missing


def _lock(handle: int) -> None:
    """Take the lock, at the third try at the latest: who only looks for its holder has it for a moment."""
    for pause in (0.1, 0.2):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sleep(pause)
        else:
            return
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def holder_of(database: Path) -> int:
    """Return the process that holds the lock, 0 where nobody does."""
    try:
        handle = os.open(lock_of(database), os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return 0
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return 0
    except BlockingIOError:
        found = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
        return int(found) if found.isdecimal() else -1
    except OSError:
        return 0
    finally:
        os.close(handle)
