"""Digests handed to Debian's postfix: what it takes arrives once, what it puts off waits, what it refuses is told."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.crash import FIRST, a_change, save_change
from tests.doors import postfix
from tests.doors.postfix import Postfix
from tests.judging.digest_material import BASELINE
from watcher import delivery, settings
from watcher.delivery.sending import AGAIN, Report
from watcher.doors.store import Store, open_store
from watcher.settings import Settings

PEM = Path(__file__).parent / "doors" / "localhost.pem"
pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(postfix.missing()), reason=postfix.missing())]
CONFIG = """\
database: watcher.db
digest: {{to: [{readers}], holds: never}}
mail:
  from: watcher@example.org
  smtp: {{host: localhost, port: {port}, security: starttls, timeout: 10s, ca_file: "{pem}"}}
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postfix]:
    """A folder of its own outside of pytest's, as postfix' people may not pass through those."""
    home = Path("/var/tmp") / f"watcher-{tmp_path_factory.mktemp('postfix').parent.name}-{os.getpid()}"
    with postfix.running(home, PEM) as started:
        yield started
    shutil.rmtree(home)


@pytest.fixture(autouse=True)
def empty(server: Postfix) -> None:
    for box in (server.home / "mail").iterdir():
        shutil.rmtree(box)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "watcher.db") as opened:
        opened.facts.sync([BASELINE], FIRST)
        save_change(opened, a_change(0))
        yield opened


def known(tmp_path: Path, server: Postfix, *readers: str, pem: str = str(PEM)) -> Settings:
    path = tmp_path / "config.yaml"
    named = ", ".join(f"{name}@example.org" for name in readers)
    path.write_text(CONFIG.format(readers=named, port=server.port, pem=pem), "utf-8")
    return settings.load(path)


def send(store: Store, told: Settings, **more: object) -> Report:
    """Compose what is due and empty the outbox, whatever waits for later included."""
    delivery.compose_due(store, told, FIRST)
    store.outbox.retry(FIRST)
    return delivery.send_due(store, told, clock=lambda: FIRST, **more)  # type: ignore[arg-type]


def test_a_digest_arrives_whole_and_once(store: Store, tmp_path: Path, server: Postfix) -> None:
    told = known(tmp_path, server, "ann", "bob")
    assert send(store, told).sent == 2
    assert send(store, told).sent == 0
    (ann,), (bob,) = server.mails("ann"), server.mails("bob")
    (line,) = [line for line in store.outbox.ledger() if line.recipient == "ann@example.org"]
    message = store.outbox.message(line.digest)
    assert message is not None
    mail = message_from_bytes(ann.as_bytes(), policy=policy.default)
    assert mail["Subject"] == message.subject == "Lanta canal: dredgers Lanta about 90 → 100"
    assert mail["Message-ID"] == f"<{message.id}>" != bob["Message-ID"]
    assert (mail["Auto-Submitted"], mail["List-Id"]) == ("auto-generated", "watcher <lanta-canal.watcher.invalid>")
    assert "with ESMTPS" in mail["Received"], "protected"
    parts = {part.get_content_type(): part for part in mail.walk()}
    assert parts["text/plain"].get_content() == message.text
    assert parts["text/html"].get_content() == message.html
    assert [part.get_content() for part in mail.walk() if part.get_content_type() == "image/png"] == [
        part.data for part in message.attachments
    ]


def test_what_is_put_off_waits_and_comes_later(store: Store, tmp_path: Path, server: Postfix) -> None:
    told = known(tmp_path, server, "ann", "bob")
    server.answer(ann="450 4.7.1 greylisted, come again")
    report = send(store, told)
    assert (report.sent, len(report.failed), report.refused) == (1, 1, [])
    assert "450 4.7.1 <ann@example.org>: Recipient address rejected: greylisted, come again" in report.failed[0]
    server.answer()
    assert send(store, told).sent == 1
    assert [len(server.mails(name)) for name in ("ann", "bob")] == [1, 1]


def test_what_is_refused_is_told_and_holds_up_nobody(store: Store, tmp_path: Path, server: Postfix) -> None:
    told = known(tmp_path, server, "nobody", "ann", "bob")
    server.answer(bob="554 5.7.1 go away")
    report = send(store, told)
    server.answer()
    assert (report.sent, report.failed) == (1, [])
    assert any("nobody@example.org: " in said and "550 5.1.1" in said for said in report.refused)
    assert any("bob@example.org: " in said and "554 5.7.1" in said for said in report.refused)
    assert send(store, told).sent == 0
    assert [len(server.mails(name)) for name in ("ann", "bob")] == [1, 0]


def test_a_mail_that_looks_like_spam_is_refused_after_its_body(store: Store, tmp_path: Path, server: Postfix) -> None:
    (server.home / "heads").write_text("/^Subject:.*Lanta/ REJECT looks like spam\n")
    server.say("reload")
    report = send(store, known(tmp_path, server, "ann"))
    (server.home / "heads").write_text("")
    server.say("reload")
    assert "looks like spam" in report.refused[0]
    assert server.mails("ann") == []


@pytest.mark.parametrize("step", ["before-claim", "before-body"])
def test_a_connection_that_the_server_loses(store: Store, tmp_path: Path, server: Postfix, step: str) -> None:
    """The process that speaks with us is killed when it is ready for the body."""
    told = known(tmp_path, server, "ann")
    killed: list[int] = []
    report = send(store, told, reached=lambda at: killed.append(server.hang_up()) if at == step else None)
    assert len(killed) == 1
    assert killed[0] >= 1, "one that waits idle from an earlier connection may go with it"
    assert report.sent == 0
    assert "the connection broke before the server answered" in report.failed[0]
    assert send(store, told).sent == 1
    assert len(server.mails("ann")) == 1
    (line,) = store.outbox.ledger()
    assert (line.state, line.note) == ("sent", AGAIN), "whether the first try arrived, nobody could know"


def test_a_server_that_is_away_and_comes_back(store: Store, tmp_path: Path, server: Postfix) -> None:
    told = known(tmp_path, server, "ann", "bob")
    server.say("stop")
    report = send(store, told)
    server.say("start")
    assert (report.sent, len(report.failed)) == (0, 2)
    assert all("does not answer" in said for said in report.failed)
    assert send(store, told).sent == 2
    assert [len(server.mails(name)) for name in ("ann", "bob")] == [1, 1]


def test_a_certificate_that_cannot_be_trusted(store: Store, tmp_path: Path, server: Postfix) -> None:
    path = tmp_path / "config.yaml"
    told = known(tmp_path, server, "ann")
    path.write_text(path.read_text().replace(f', ca_file: "{PEM}"', ""))
    report = send(store, settings.load(path))
    assert "certificate cannot be trusted" in report.failed[0]
    assert "nothing was sent" in report.failed[0]
    assert send(store, told).sent == 1
    assert len(server.mails("ann")) == 1


def test_a_login_that_the_server_does_not_offer(store: Store, tmp_path: Path, server: Postfix) -> None:
    told = known(tmp_path, server, "ann")
    (tmp_path / "secret").write_text("s3cret")
    (tmp_path / "secret").chmod(0o600)
    path = tmp_path / "config.yaml"
    path.write_text(path.read_text().replace("timeout: 10s", f"timeout: 10s, user: ann, password_file: {tmp_path}/secret"))
    report = send(store, settings.load(path))
    assert "offers no login" in report.failed[0]
    assert "s3cret" not in str(report)
    assert send(store, told).sent == 1
    assert len(server.mails("ann")) == 1
