"""Mail on disk: whole files, each once."""

from __future__ import annotations

import mailbox
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watcher.doors.mail import Folder, Maildir, page, write_folder, write_maildir
from watcher.errors import MailError
from watcher.model import Attachment, Message

LETTER = Message(
    id="abc123@watcher.invalid",
    sender="watcher@example.org",
    recipient="ann@example.org",
    subject="Opening now 2027 ../../etc/passwd \u202e",
    text="Text.\n",
    html='<html><head></head><body><img src="cid:plot-1" alt="x"></body></html>',
    date=datetime(2025, 5, 6, 5, tzinfo=UTC),
    attachments=(Attachment(cid="plot-1", type="image/png", data=b"\x89PNG"),),
)


def test_a_maildir_that_any_mail_program_opens(tmp_path: Path) -> None:
    box = Maildir(path=tmp_path / "deep" / "mail")
    assert write_maildir(LETTER, box)
    assert not write_maildir(LETTER, box)
    opened = mailbox.Maildir(box.path, create=False)
    ((key, mail),) = opened.items()
    assert mail["Message-ID"] == "<abc123@watcher.invalid>"
    assert not list((box.path / "tmp").iterdir())
    mail.set_subdir("cur")
    mail.set_flags("S")
    opened[key] = mail
    assert list((box.path / "cur").iterdir())
    assert not write_maildir(LETTER, box), "a mail that was read is still there"


def test_a_folder_of_pages(tmp_path: Path) -> None:
    assert write_folder(LETTER, Folder(path=tmp_path))
    assert not write_folder(LETTER, Folder(path=tmp_path))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 2
    assert all(name.startswith("2025-05-06-opening-now-2027-etc-passwd-") for name in names)


def test_a_page_stands_alone_and_may_do_nothing() -> None:
    said = page(LETTER)
    assert "cid:" not in said
    assert 'src="data:image/png;base64,iVBORw=="' in said
    assert "default-src 'none'; img-src data:" in said


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(MailError, match="cannot be written"):
        write_maildir(LETTER, Maildir(path=tmp_path / "mail"))


def test_a_file_where_the_maildir_should_be(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("not a folder")
    with pytest.raises(MailError, match=r"mail: the mail cannot be written .* -- check that the folder") as caught:
        write_maildir(LETTER, Maildir(path=tmp_path / "mail"))
    assert not caught.value.permanent
