"""Mail on disk: a Maildir that any mail program opens, or a folder of pages for a browser.

Owns: complete files, each written once. Never: overwrites or removes a mail.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import socket
from dataclasses import dataclass
from html import escape
from pathlib import Path

from watcher.doors.mail.mime import as_bytes, build
from watcher.errors import MailError
from watcher.model import Message

# For a page that is opened from disk: it may show what it holds, and neither run nor fetch anything.
CLOSED = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Maildir:
    """A Maildir (cur, new, tmp); made where there is none."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder that gets an .eml file and an .html page for each mail; made where there is none."""

    path: Path


def write_maildir(message: Message, box: Maildir) -> bool:
    """Put `message` into the Maildir; return False where a mail with its id is in it already (read or not).

    The file is complete and on disk before it appears in `new`. Raises MailError.
    """
    data = as_bytes(build(message)).replace(b"\r\n", b"\n")  # as local mail servers write it; all parts are text or base64
    key = hashlib.blake2b(message.id.encode(), digest_size=10).hexdigest()
    try:
        for part in ("tmp", "new", "cur"):
            (box.path / part).mkdir(parents=True, exist_ok=True)
        if any(next((box.path / part).glob(f"*.{key}.*"), None) for part in ("new", "cur")):
            return False
        host = re.sub(r"[^A-Za-z0-9-]", "-", socket.gethostname())[:60] or "localhost"
        _write(box.path / "tmp", box.path / "new", f"{int(message.date.timestamp())}.{key}.{host}", data)
    except OSError as error:
        raise _fault(error, box.path) from error
    return True


def write_folder(message: Message, folder: Folder) -> bool:
    """Put `message` into the folder as .eml and .html; return False where it is there already. Raises MailError."""
    data = as_bytes(build(message))
    words = re.sub(r"[^a-z0-9]+", "-", message.subject.lower()).strip("-")[:60].rstrip("-")
    key = hashlib.blake2b(message.id.encode(), digest_size=4).hexdigest()
    name = f"{message.date:%Y-%m-%d}-{words or 'digest'}-{key}"
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        if next(folder.path.glob(f"*-{key}.eml"), None):
            return False
        _write(folder.path, folder.path, f"{name}.html", page(message).encode())
        _write(folder.path, folder.path, f"{name}.eml", data)
    except OSError as error:
        raise _fault(error, folder.path) from error
    return True


def page(message: Message) -> str:
    """Return the HTML of `message` as a page that stands alone: drawings inside it, scripts and fetching forbidden."""
    html = message.html
    for part in message.attachments:
        data = base64.b64encode(part.data).decode()
        html = html.replace(f'src="cid:{escape(part.cid)}"', f'src="data:{escape(part.type)};base64,{data}"')
    return html.replace("<head>", f'<head>\n<meta http-equiv="Content-Security-Policy" content="{CLOSED}">', 1)


def _write(draft: Path, final: Path, name: str, data: bytes) -> None:
    """Write to `draft`, sync, then move to `final`: a crash leaves a whole file or none."""
    made = draft / f"{name}.{os.getpid()}.part"
    with made.open("wb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())
    made.rename(final / name)
    held = os.open(final, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def _fault(error: OSError, path: Path) -> MailError:
    return MailError(
        f"the mail cannot be written ({error.strerror or error})",
        place=str(path),
        remedy="check that the folder may be written and that the disk has space",
    )
