"""Against a real SMTP server that refuses, hangs up or dawdles at each step: what is told, and what was surely not sent."""

from __future__ import annotations

import re
import socket
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from pathlib import Path

import pytest

from tests.doors.mail_server import Post, only, server_context, serving
from watcher.doors.mail import Smtp, build, probe, send_smtp
from watcher.doors.mail.mime import as_bytes
from watcher.errors import MailError
from watcher.model import Attachment, Message

PEM = str(Path(__file__).parent / "localhost.pem")


def letter(**more: object) -> Message:
    given: dict[str, object] = {
        "id": "abc123@watcher.invalid",
        "sender": "watcher@example.org",
        "recipient": "ann@example.org",
        "subject": "Troops 900 → 2,000",
        "text": "A line.\n.A line that begins with a dot.\n.\nLast.\n",
        "html": "<p>A line.</p>\n.\n",
        "date": datetime(2025, 5, 6, 5, tzinfo=UTC),
        "topic": "iraq-coalition",
        "references": ("thread@watcher.invalid",),
        "attachments": (Attachment(cid="plot-1", type="image/png", data=b"\x89PNG.\r\n.\r\n"),),
    }
    return Message(**(given | more))  # type: ignore[arg-type]


def plain(post: Post, **more: object) -> Smtp:
    return Smtp(**({"host": "127.0.0.1", "port": post.port, "security": "none", "timeout": 5.0} | more))  # type: ignore[arg-type]


class Steps:
    """What the callbacks were told."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def before(self) -> None:
        self.seen.append("before-body")

    def accepted(self, answer: str) -> None:
        self.seen.append(answer)


def fails(post: Post, steps: Steps, message: Message | None = None, **more: object) -> MailError:
    with pytest.raises(MailError) as caught:
        send_smtp(message or letter(), plain(post, **more), before_body=steps.before, accepted=steps.accepted)
    return caught.value


def test_a_mail_arrives_whole() -> None:
    steps = Steps()
    with serving(Post()) as post:
        send_smtp(letter(), plain(post), before_body=steps.before, accepted=steps.accepted)
    assert steps.seen == ["before-body", "250 taken"]
    ((sender, recipients, data),) = post.mails
    assert (sender, recipients) == ("watcher@example.org", ["ann@example.org"])
    mail = message_from_bytes(data, policy=policy.default)
    assert mail["Subject"] == "Troops 900 → 2,000"
    assert mail["Message-ID"] == "<abc123@watcher.invalid>"
    assert mail["References"] == "<thread@watcher.invalid>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"] == "watcher <iraq-coalition.watcher.invalid>"
    assert mail["Date"] == "Tue, 06 May 2025 05:00:00 +0000"
    parts = {part.get_content_type(): part for part in mail.walk()}
    assert list(parts) == ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]
    assert parts["text/plain"].get_content().replace("\r\n", "\n") == letter().text
    assert parts["text/html"].get_content().replace("\r\n", "\n") == letter().html
    assert parts["image/png"].get_content() == b"\x89PNG.\r\n.\r\n"
    assert parts["image/png"]["Content-ID"] == "<plot-1>"
    assert all(len(line) <= 998 and line.isascii() for line in data.split(b"\r\n"))


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "BODY"])
@pytest.mark.parametrize("code", ["421 going down", "450 busy", "451 greylisted, try later", "452 full"])
def test_a_passing_refusal_is_no_permanent_one(step: str, code: str) -> None:
    steps = Steps()
    with serving(Post(answers={step: code})) as post:
        error = fails(post, steps)
    assert not error.permanent
    assert not error.uncertain
    assert post.mails == []
    assert f"127.0.0.1:{post.port}" in str(error)


@pytest.mark.parametrize(
    ("step", "code", "permanent"),
    [
        ("RCPT", "550 5.1.1 no such user", True),
        ("ann@example.org", "551 moved away", True),
        ("BODY", "554 5.7.1 looks like spam", True),
        ("DATA", "554 no valid recipients", True),
        ("MAIL", "553 sender not allowed", False),  # ours to mend in the settings, so every mail waits for that
        ("RCPT", "503 bad sequence", False),
        ("RCPT", "530 login first", False),
    ],
)
def test_a_refusal_for_good_is_told_from_one_of_the_set_up(step: str, code: str, permanent: bool) -> None:
    with serving(Post(answers={step: code})) as post:
        error = fails(post, Steps())
    assert error.permanent is permanent
    assert code[:3] in str(error)


@pytest.mark.parametrize("step", ["EHLO", "MAIL", "RCPT", "DATA"])
def test_a_connection_lost_before_the_body_sent_nothing(step: str) -> None:
    steps = Steps()
    with serving(Post(drop=step)) as post:
        error = fails(post, steps)
    assert not error.permanent
    assert not error.uncertain
    assert steps.seen == []


@pytest.mark.parametrize("kept", ["before", "after"])
def test_a_connection_lost_after_the_body_is_uncertain(kept: str) -> None:
    steps = Steps()
    with serving(Post(body_drop=kept)) as post:
        error = fails(post, steps)
    assert error.uncertain
    assert steps.seen == ["before-body"]
    assert len(post.mails) == (kept == "after")


def test_a_server_that_hangs_up_instead_of_a_goodbye_has_taken_the_mail() -> None:
    steps = Steps()
    with serving(Post(drop="QUIT")) as post:
        send_smtp(letter(), plain(post), before_body=steps.before, accepted=steps.accepted)
    assert steps.seen == ["before-body", "250 taken"]


@pytest.mark.parametrize("step", ["EHLO", "MAIL", "RCPT"])
def test_a_slow_server_is_given_up(step: str) -> None:
    with serving(Post(slow={step: 1.5})) as post:
        error = fails(post, Steps(), timeout=0.3)
    assert "no answer in time" in str(error)
    assert not error.uncertain


@pytest.mark.parametrize("security", ["none", "tls"])
def test_an_answer_that_trickles_in_is_given_up(security: str) -> None:
    plainly = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        with suppress(OSError):
            sock, _ = plainly.accept()
            if security == "tls":
                sock = server_context(PEM, PEM).wrap_socket(sock, server_side=True)
            with sock:
                while True:
                    sock.sendall(b"2")
                    time.sleep(0.05)

    with plainly:
        threading.Thread(target=drip, daemon=True).start()
        begun = time.monotonic()
        with pytest.raises(MailError, match="in time"):
            probe(Smtp(host="localhost", port=plainly.getsockname()[1], security=security, timeout=0.4, cafile=PEM))  # type: ignore[arg-type]
    assert time.monotonic() - begun < 5


def test_a_server_slow_to_judge_the_body_is_waited_for() -> None:
    with serving(Post(slow={"BODY": 0.6})) as post:
        send_smtp(letter(), plain(post, timeout=0.3, after_data=5.0))
    assert len(post.mails) == 1


def test_a_server_too_slow_with_its_last_word_is_uncertain() -> None:
    with serving(Post(slow={"BODY": 1.0})) as post:
        assert fails(post, Steps(), after_data=0.3).uncertain


def test_what_before_body_raises_stops_the_sending() -> None:
    def stop() -> None:
        raise MailError("not ours")

    with serving(Post()) as post, pytest.raises(MailError, match="not ours"):
        send_smtp(letter(), plain(post), before_body=stop)
    assert post.mails == []


def test_no_server_at_all() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    with pytest.raises(MailError, match=r"does not answer .*check mail\.smtp\.host, port and security"):
        probe(Smtp(host="127.0.0.1", port=port, security="none", timeout=2))


def test_something_that_speaks_no_smtp() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:

        def answer() -> None:
            connection, _ = other.accept()
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            connection.close()

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(MailError, match="does not answer"):
            probe(Smtp(host="127.0.0.1", port=other.getsockname()[1], security="none", timeout=2))
        thread.join()


def protected(post: Post, **more: object) -> Smtp:
    return plain(post, **({"host": "localhost", "security": "starttls", "cafile": PEM} | more))


def test_starttls_and_login() -> None:
    options = {"tls_context": server_context(PEM, PEM), "require_starttls": True, "authenticator": only("ann", "s3cret")}
    with serving(Post(), **options) as post:
        send_smtp(letter(), protected(post, user="ann", password="s3cret"))
        with pytest.raises(MailError, match=r"refuses the login of ann \(535\).*password") as caught:
            probe(protected(post, user="ann", password="wrong"))
        with pytest.raises(MailError, match="beyond ASCII"):
            probe(protected(post, user="ann", password="gehüpft"))
    assert len(post.mails) == 1
    assert not caught.value.permanent
    assert "wrong" not in str(caught.value)


def test_a_certificate_that_nobody_vouches_for_stops_everything() -> None:
    with serving(Post(), tls_context=server_context(PEM, PEM)) as post:
        with pytest.raises(MailError, match=r"certificate cannot be trusted .*self.signed"):
            send_smtp(letter(), protected(post, cafile="", user="ann", password="s3cret"))
        with pytest.raises(MailError, match=r"certificate cannot be trusted .*(mismatch|not valid)"):
            send_smtp(letter(), protected(post, host="127.0.0.1"))
    assert post.mails == []


def test_a_server_without_starttls_gets_neither_password_nor_mail() -> None:
    with serving(Post()) as post, pytest.raises(MailError, match=r"offers no STARTTLS -- set mail\.smtp\.security"):
        send_smtp(letter(), protected(post, user="ann", password="s3cret"))
    assert post.mails == []


def test_tls_from_the_first_byte() -> None:
    with serving(Post(), ssl_context=server_context(PEM, PEM)) as post:
        send_smtp(letter(), protected(post, security="tls"))
        with pytest.raises(MailError, match="certificate cannot be trusted"):
            probe(protected(post, security="tls", cafile=""))
    with serving(Post()) as post, pytest.raises(MailError, match="no protected connection"):
        probe(protected(post, security="tls"))


def test_no_login_where_the_server_offers_none() -> None:
    with serving(Post()) as post, pytest.raises(MailError, match="offers no login"):
        send_smtp(letter(), plain(post, user="ann", password="s3cret"))


HOSTILE = [
    "Troops\r\nBcc: all@example.org",
    "Troops\nX-Evil: 1\n\n<script>",
    "Troops\u2028Bcc: x\u2029\x85\x0b\x0cBcc: y",
    "safe \u202e evil \u2066 more \u200e\ufeff",
    "null \x00 bell \x07 escape \x1b[31m",
    "x" * 100_000,
    "=?utf-8?q?Bcc:_all=40example.org?=\r\n",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_breaks_out_of_a_header(text: str) -> None:
    message = letter(subject=text, topic=text, id=text + "@x", references=(text,), attachments=())
    with serving(Post()) as post:
        send_smtp(message, plain(post))
    mail = message_from_bytes(post.mails[0][2], policy=policy.default)
    wanted = (
        "From To Subject Date Message-ID References List-Id Auto-Submitted X-Auto-Response-Suppress MIME-Version Content-Type"
    )
    assert sorted(mail.keys()) == sorted(wanted.split())
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", mail["Subject"])
    assert post.mails[0][1] == ["ann@example.org"]


SUBJECTS = [
    "Iraq coalition: State Department spokesperson Matthew Miller → Tammy Bruce",
    "Iraq coalition: bases now without Anbar province; coalition end now Jan 2026; and then some more words",
    "Iraq coalition: no change",
    "رئيس الوزراء العراقي محمد شياع السوداني → علي الزيدي رئيس الوزراء العراقي",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikbesitzerwitwenrentenbescheid" * 2,
    "x" * 110,
    "日本の首相は" * 12,
]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_is_read_as_it_was_written(subject: str) -> None:
    data = as_bytes(build(letter(subject=subject)))
    head = data.split(b"\r\n\r\n", 1)[0]
    assert message_from_bytes(data, policy=policy.default)["Subject"].lstrip() == subject
    raw = message_from_bytes(data)["Subject"]
    unfolded = str(make_header(decode_header(re.sub(r"\r?\n(?=[ \t])", "", raw))))
    assert unfolded.lstrip() == subject
    assert all(len(line) <= 78 or b" " not in line.strip() for line in head.split(b"\r\n")), "RFC 5322 2.1.1"
    assert all(len(word) <= 75 for word in re.findall(rb"=\?utf-8\?\S+", head)), "RFC 2047 2"


@pytest.mark.parametrize(
    "address", ["", "ann", "ann@", "@example.org", "a@b\r\nRCPT TO:<c@d>", "a b@example.org", "a@b, c@d", "<a@b>", "a@b\u202e"]
)
def test_what_is_no_address_is_refused_before_any_connection(address: str) -> None:
    nobody = Smtp(host="127.0.0.1", port=1, security="none")
    with pytest.raises(MailError, match="no mail address") as caught:
        send_smtp(letter(recipient=address), nobody)
    assert caught.value.permanent
    if "b" not in address:
        with pytest.raises(MailError, match="no mail address"):
            send_smtp(letter(sender=address), nobody)


def test_an_address_beyond_ascii_needs_a_server_that_takes_it() -> None:
    with serving(Post(), enable_SMTPUTF8=True) as post:
        send_smtp(letter(recipient="jürgen@exämple.org", sender="Wächter <watcher@example.org>"), plain(post))
        assert post.mails[0][1] == ["jürgen@exämple.org"]
    with serving(Post(), enable_SMTPUTF8=False) as post, pytest.raises(MailError, match="beyond ASCII") as caught:
        send_smtp(letter(recipient="jürgen@exämple.org"), plain(post))
    assert caught.value.permanent


def test_the_senders_name_may_be_in_any_letters() -> None:
    with serving(Post(), enable_SMTPUTF8=False) as post:
        send_smtp(letter(sender="Wächter <watcher@example.org>"), plain(post))
    mail = message_from_bytes(post.mails[0][2], policy=policy.default)
    assert mail["From"] == "Wächter <watcher@example.org>"
