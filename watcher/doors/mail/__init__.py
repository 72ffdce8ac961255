"""The door for mail: SMTP, a Maildir, a folder of files.

Owns: a Message as bytes, and handing it over. Never: composes, retries, or decides who is told.
"""

from __future__ import annotations

from watcher.doors.mail.files import Folder, Maildir, page, write_folder, write_maildir
from watcher.doors.mail.mime import build, is_address
from watcher.doors.mail.smtp import Smtp, probe, send_smtp

__all__ = [
    "Folder",
    "Maildir",
    "Smtp",
    "build",
    "is_address",
    "page",
    "probe",
    "send_smtp",
    "write_folder",
    "write_maildir",
]
