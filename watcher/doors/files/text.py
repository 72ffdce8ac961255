"""Text files: read as UTF-8 with a limit, written whole or not at all.

Owns: bytes and modes on the disk. Never: looks into the text.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from watcher.errors import Ours, UsageError

LIMIT = 5_000_000  # bytes; a settings file or a baseline written by a person is a thousandth of this


def read_text(path: str | Path, *, error: type[Ours] = UsageError, remedy: str = "", limit: int = LIMIT) -> str:
    """Return the file's text. `error` is raised when it cannot be read, is no UTF-8, or holds more than `limit` bytes."""
    file = Path(path)
    try:
        with file.open("rb") as stream:
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise error(f"{file}: no such file" + (f" -- {remedy}" if remedy else "")) from None
    except IsADirectoryError:
        raise error(f"{file}: is a folder, not a file" + (f" -- {remedy}" if remedy else "")) from None
    except OSError as fault:
        raise error(f"{file}: cannot be read: {fault.strerror or fault} -- check the file's owner and permissions") from None
    if len(data) > limit:
        raise error(f"{file}: larger than {limit:,} bytes -- this cannot be the file that was meant")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise error(f"{file}:{line}: not UTF-8 text -- save the file as UTF-8") from None


def write_text(path: str | Path, text: str, *, mode: int | None = None) -> None:
    """Write the file whole: to a neighbour first, synced, then moved into place. A symbolic link stays one, and so does what is
    no plain file (a device, a named pipe): it is written to, and nothing takes its place.

    mode: permission bits for a new file; an existing file keeps its own. Raises UsageError when the disk does not take it.
    """
    file = Path(os.path.realpath(path))
    kept = mode
    with contextlib.suppress(OSError):
        kept = file.stat().st_mode & 0o777
    part = ""
    try:
        if file.exists() and not (file.is_file() or file.is_dir()):
            with file.open("w", encoding="utf-8", newline="") as stream:
                stream.write(text)
            return
        handle, part = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(part).chmod(0o644 if kept is None else kept)
        Path(part).replace(file)
    except OSError as fault:
        if part:
            Path(part).unlink(missing_ok=True)
        what = fault.strerror or str(fault)
        raise UsageError(f"{path}: cannot be written: {what} -- check the folder, its permissions and the disk") from None
