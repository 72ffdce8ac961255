"""Every fault of a mail server, at each step, as the outbox lives through it: nothing lost or doubled unseen, each told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.crash import FIRST, READERS, a_change, save_change
from tests.doors.mail_server import Post, only, server_context, serving
from tests.judging.digest_material import BASELINE
from watcher import delivery, settings
from watcher.cli import main
from watcher.delivery.sending import AGAIN
from watcher.doors.store import Store, open_store

PEM = str(Path(__file__).parent / "doors" / "localhost.pem")
CONFIG = """\
database: watcher.db
digest: {{to: [{readers}], holds: never}}
mail:
  from: watcher@example.org
  smtp: {{host: localhost, port: {port}, security: {security}, timeout: 1s{more}}}
"""
TWICE = ("BODY lost after", "BODY slow")  # where the server has the mail, and its answer did not come


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """A fault of the server, and what is said of it."""

    said: str
    post: dict[str, object] = field(default_factory=dict)
    refused: bool = False


def answers(step: str, said: str, *, refused: bool = False) -> Trouble:
    return Trouble(said=said, post={"answers": {step: said}}, refused=refused)


TROUBLES = {
    **{f"{step} {code[0]}xx": answers(step, code) for step in ("MAIL", "RCPT", "DATA", "BODY") for code in ("450 later",)},
    "greeting 4xx": answers("GREETING", "421 going down"),
    "greeting 5xx": answers("GREETING", "554 no service"),
    "MAIL 5xx": answers("MAIL", "553 not you"),
    "RCPT 5xx": answers("RCPT", "550 no such user", refused=True),
    "DATA 5xx": answers("DATA", "554 no", refused=True),
    "BODY 5xx": answers("BODY", "554 looks like spam", refused=True),
    "RCPT 5xx of the set-up": answers("RCPT", "530 log in first"),
    **{
        f"{step} lost": Trouble(said="the connection broke at", post={"drop": step})
        for step in ("EHLO", "MAIL", "RCPT", "DATA")
    },
    "BODY lost before": Trouble(said="before the server answered", post={"body_drop": "before"}),
    "BODY lost after": Trouble(said="before the server answered", post={"body_drop": "after"}),
    **{f"{step} slow": Trouble(said="no answer in time", post={"slow": {step: 3.0}}) for step in ("EHLO", "MAIL", "RCPT")},
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "watcher.db") as opened:
        opened.facts.sync([BASELINE], FIRST)
        save_change(opened, a_change(0))
        yield opened


def known(folder: Path, port: int, *, security: str = "none", more: str = "", readers: str = ", ".join(READERS)) -> Path:
    path = folder / "config.yaml"
    path.write_text(CONFIG.format(readers=readers, port=port, security=security, more=more), "utf-8")
    return path


def send(store: Store, config: Path) -> delivery.Report:
    """Empty the outbox, whatever waits for later included."""
    store.outbox.retry(FIRST)
    return delivery.send_due(store, settings.load(config), clock=lambda: FIRST)


def check_told(store: Store, post: Post, *, twice: int = 0) -> None:
    """Every reader has the mail; none has it twice but where it is known, by its id and a note."""
    assert {to for _, (to,), _ in post.mails} == set(READERS)
    ids = Counter(post.ids)
    ledger = store.outbox.ledger()
    assert set(ids) == {f"<{line.message_id}>" for line in ledger}
    assert {line.state for line in ledger} == {"sent"}
    assert sum(ids.values()) - len(ids) == twice
    assert {found for found, times in ids.items() if times > 1} <= {f"<{x.message_id}>" for x in ledger if x.note == AGAIN}


@pytest.mark.parametrize("name", TROUBLES)
def test_a_server_in_trouble(store: Store, tmp_path: Path, name: str) -> None:
    trouble = TROUBLES[name]
    with serving(Post(**trouble.post)) as post:  # type: ignore[arg-type]
        config = known(tmp_path, post.port)
        delivery.compose_due(store, settings.load(config), FIRST)
        report = send(store, config)
        assert report.sent == 0
        told = report.refused if trouble.refused else report.failed
        assert [line.split(":")[0] for line in sorted(told)] == list(READERS)
        assert all(trouble.said in line and "localhost:" in line for line in told), told
        assert not (report.failed if trouble.refused else report.refused)
        listed = CliRunner().invoke(main, ["--config", str(config), "outbox", "--json"])
        assert listed.exit_code == 4
        assert [(x["state"], trouble.said in x["last_error"]) for x in json.loads(listed.stdout)] == [
            ("refused" if trouble.refused else "failed", True)
        ] * len(READERS)
        first = len(post.mails)
        post.answers, post.drop, post.body_drop, post.slow = {}, "", "", {}
        if trouble.refused:
            assert send(store, config).sent == 0, "what is refused for good is not tried again"
            store.outbox.retry(FIRST, refused=True)
        assert send(store, config).sent == len(READERS)
        assert send(store, config).sent == 0
        check_told(store, post, twice=first)
    assert first == (len(READERS) if name in TWICE else 0)


def test_a_server_that_answers_each_reader_otherwise(store: Store, tmp_path: Path) -> None:
    people = [f"r{n}@example.org" for n in range(6)]
    said = {people[0]: "550 no such user", people[2]: "450 greylisted", people[3]: "552 mailbox full", people[5]: "421 enough"}
    with serving(Post(answers=dict(said))) as post:
        config = known(tmp_path, post.port, readers=", ".join(people))
        delivery.compose_due(store, settings.load(config), FIRST)
        report = send(store, config)
        assert report.sent == 2
        assert [line.split(":")[0] for line in sorted(report.refused)] == [people[0], people[3]]
        assert [line.split(":")[0] for line in sorted(report.failed)] == [people[2], people[5]]
        post.answers.clear()
        assert send(store, config).sent == 2
    assert Counter(to for _, (to,), _ in post.mails) == Counter(people[n] for n in (1, 2, 4, 5))


def test_protection_and_login(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = {"tls_context": server_context(PEM, PEM), "require_starttls": True, "authenticator": only("ann", "s3cret")}
    login = f', ca_file: "{PEM}", user: ann, password_env: SECRET'
    with serving(Post(), **options) as post, serving(Post()) as bare:
        for port, more, secret, said in (
            (post.port, ", user: ann, password_env: SECRET", "s3cret", "certificate cannot be trusted"),
            (post.port, login, "wr0ng", "refuses the login of ann (535)"),
            (bare.port, login, "s3cret", "offers no STARTTLS"),
        ):
            monkeypatch.setenv("SECRET", secret)
            config = known(tmp_path, port, security="starttls", more=more)
            delivery.compose_due(store, settings.load(config), FIRST)
            report = send(store, config)
            assert (report.sent, report.refused, len(report.failed)) == (0, [], 2), said
            assert all(said in line for line in report.failed)
            assert secret not in str(report)
        assert post.mails == bare.mails == []
        config = known(tmp_path, post.port, security="starttls", more=login)
        assert send(store, config).sent == 2
        check_told(store, post)
