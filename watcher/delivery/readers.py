"""The readers of the digest, as config.yaml names them, and how each is reached.

Owns: from settings to recipients and their ledger names. Never: reads the database.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from watcher.doors.mail import Smtp
from watcher.judging.digest import Recipient, Rhythm
from watcher.model import digest_of
from watcher.settings import Settings, password

OPEN_NAMES = ("mail", "maildir", "folder")  # channels whose target is no secret


def recipients(settings: Settings) -> tuple[Recipient, ...]:
    """Return everyone who is told, each with the defaults of `digest` filled in."""
    digest = settings.digest
    usual = "mail" if settings.mail.smtp else "maildir"
    return tuple(
        Recipient(
            address=reader.address,
            topics=reader.topics,
            kinds=reader.kinds,
            rhythm=Rhythm(
                every=reader.every or digest.every,
                at=reader.at or digest.at,
                weekday=digest.weekday if reader.weekday is None else reader.weekday,
                holds=reader.holds or digest.holds,
            ),
            urgent=reader.urgent,
            quiet_hours=reader.quiet_hours or digest.quiet_hours,
            channel=reader.channel or usual,
        )
        for reader in digest.to
    )


def reader_of(recipient: Recipient) -> str:
    """Return the recipient's name in the ledger: the address, or for a channel whose target is a secret, a name without it."""
    if recipient.channel in OPEN_NAMES:
        return recipient.address
    try:
        host = urlsplit(recipient.address).hostname or ""
    except ValueError:
        host = ""
    return f"{recipient.channel}:{host}#{digest_of(recipient.address)[:8]}"


def sender_of(settings: Settings) -> str:
    """Return the sender's address."""
    return settings.mail.sender


def templates_of(settings: Settings) -> Path | None:
    """Return the user's own folder of templates: `templates` beside config.yaml, None where there is none."""
    folder = settings.folder / "templates"
    return folder if folder.is_dir() else None


def smtp_of(settings: Settings) -> Smtp | None:
    """Return the mail server, with its password read now; None where none is set. Raises ConfigError."""
    smtp = settings.mail.smtp
    if smtp is None:
        return None
    return Smtp(
        host=smtp.host,
        port=smtp.port or 0,
        security=smtp.security,
        user=smtp.user,
        password=password(smtp),
        timeout=smtp.timeout.total_seconds(),
    )
