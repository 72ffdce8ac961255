"""How each reader is called in the ledger, and where the user's own templates are.

Owns: a name for every recipient that gives no secret away. Never: reads the database.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from watcher.judging.digest import Recipient
from watcher.model import digest_of
from watcher.settings import Settings

OPEN_NAMES = ("mail", "maildir", "folder")  # channels whose target is no secret


def reader_of(recipient: Recipient) -> str:
    """Return the recipient's name in the ledger: the address, or for a channel whose target is a secret, a name without it."""
    if recipient.channel in OPEN_NAMES:
        return recipient.address
    try:
        host = urlsplit(recipient.address).hostname or ""
    except ValueError:
        host = ""
    return f"{recipient.channel}:{host}#{digest_of(recipient.address)[:8]}"


def templates_of(settings: Settings) -> Path | None:
    """Return the user's own folder of templates: `templates` beside config.yaml, None where there is none."""
    folder = settings.folder / "templates"
    return folder if folder.is_dir() else None
