"""Webhooks over real HTTP on loopback, and apprise with a real address of a service on loopback."""

from __future__ import annotations

import json
import urllib.request
from datetime import UTC, datetime
from urllib.error import HTTPError

import pytest
from pytest_httpserver import HTTPServer

from watcher.doors.notify import payload, send_notify, send_webhook
from watcher.doors.web import Gate, Limits
from watcher.errors import MailError, WireError
from watcher.model import Message

LETTER = Message(
    id="abc123@watcher.invalid",
    sender="watcher@example.org",
    recipient="webhook:127.0.0.1#1",
    subject="Troops 900 → 2,000",
    text="Text.\n",
    html="<p>Text.</p>",
    date=datetime(2025, 5, 6, 5, tzinfo=UTC),
    topic="iraq",
)


def post(url: str, body: bytes) -> int:
    """Post as the gate does: the status, or a WireError."""
    request = urllib.request.Request(url, data=body, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code
    except OSError as error:
        raise WireError(str(error), kind="connect") from error


def test_a_webhook_gets_json(httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/hook", method="POST", data=payload(LETTER)).respond_with_data("ok")
    send_webhook(LETTER, httpserver.url_for("/hook"), post)
    said = json.loads(payload(LETTER))
    assert said["id"] == "abc123@watcher.invalid"
    assert said["subject"] == "Troops 900 → 2,000"
    assert said["text"].startswith("Troops 900 → 2,000\n\nText.")
    assert set(said) == {"id", "topic", "subject", "text", "html", "date"}


@pytest.mark.parametrize(
    ("status", "permanent"), [(404, True), (410, True), (400, True), (429, False), (408, False), (500, False)]
)
def test_answers_that_are_no_yes(httpserver: HTTPServer, status: int, permanent: bool) -> None:
    httpserver.expect_request("/secret-token").respond_with_data("no", status=status)
    with pytest.raises(MailError, match=str(status)) as caught:
        send_webhook(LETTER, httpserver.url_for("/secret-token"), post)
    assert caught.value.permanent is permanent
    assert "secret-token" not in str(caught.value)


def test_a_webhook_that_is_not_there() -> None:
    with pytest.raises(MailError, match="cannot be reached") as caught:
        send_webhook(LETTER, "http://127.0.0.1:1/secret-token", post)
    assert not caught.value.permanent
    assert "secret-token" not in str(caught.value)


@pytest.mark.filterwarnings("ignore:.imghdr.:DeprecationWarning")
def test_apprise_speaks_for_the_other_channels(httpserver: HTTPServer) -> None:
    pytest.importorskip("apprise")
    httpserver.expect_request("/").respond_with_data("ok")
    send_notify(LETTER, f"json://127.0.0.1:{httpserver.port}/")
    said = json.loads(httpserver.log[0][0].data)
    assert said["title"] == "Troops 900 → 2,000"
    httpserver.clear()
    with pytest.raises(MailError, match="did not take"):
        send_notify(LETTER, f"json://127.0.0.1:{httpserver.port}/")
    with pytest.raises(MailError, match="does not know") as caught:
        send_notify(LETTER, "no-such-service://token")
    assert caught.value.permanent


@pytest.mark.filterwarnings("ignore:.imghdr.:DeprecationWarning")
def test_what_apprise_connects_to_is_checked(httpserver: HTTPServer) -> None:
    pytest.importorskip("apprise")
    httpserver.expect_request("/").respond_with_data("ok")
    for host in ("127.0.0.1", "localhost", "2130706433"):
        with pytest.raises(MailError, match="not on the public internet") as caught:
            send_notify(LETTER, f"json://{host}:{httpserver.port}/", Gate(Limits()).permits)
        assert "wire.allow" in str(caught.value)
    assert httpserver.log == []
    ours = Gate(Limits(allow_networks=("127.0.0.1/32",))).permits
    send_notify(LETTER, f"json://127.0.0.1:{httpserver.port}/", ours)
    send_notify(LETTER, f"json://127.0.0.1:{httpserver.port}/")
    assert len(httpserver.log) == 2
