"""A real SMTP server on loopback, which can be told to misbehave at any step."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Post:
    """What a server does and got. answers: step or recipient to what it says; drop: the step at which it hangs up.

    body_drop: "before" it keeps the mail, or "after": kept, and the answer is lost. slow: seconds before the step's answer.
    holds: it keeps the mail and never answers; `held` is set then.
    """

    answers: dict[str, str] = field(default_factory=dict)
    drop: str = ""
    body_drop: str = ""
    slow: dict[str, float] = field(default_factory=dict)
    mails: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    port: int = 0
    holds: bool = False
    held: threading.Event = field(default_factory=threading.Event)

    @property
    def ids(self) -> list[str]:
        """The Message-IDs it accepted, in order."""
        lines = [line for _, _, data in self.mails for line in data.split(b"\r\n") if line.lower().startswith(b"message-id:")]
        return [line.split(b":", 1)[1].strip().decode() for line in lines]


class Hook:
    """The handler of aiosmtpd that does what `post` says."""

    def __init__(self, post: Post):
        self.post = post

    async def _step(self, server: SMTP, step: str, ok: str) -> str:
        if step in self.post.slow:
            await asyncio.sleep(self.post.slow[step])
        if self.post.drop == step:
            server.transport.close()
        return self.post.answers.get(step, ok)

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Envelope, host: str, lines: list[str]) -> list[str]:  # noqa: N802
        session.host_name = host
        answer = await self._step(server, "EHLO", "")
        return [answer] if answer else lines

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        envelope.mail_from = address
        return await self._step(server, "MAIL", "250 fine")

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        answer = await self._step(server, "RCPT", "250 fine")
        answer = self.post.answers.get(address, answer)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.post.body_drop == "before":
            server.transport.close()
            return "250 never heard"
        answer = await self._step(server, "BODY", "250 taken")
        if answer.startswith("250"):
            self.post.mails.append((str(envelope.mail_from), list(envelope.rcpt_tos), bytes(envelope.content or b"")))
        if self.post.holds:
            self.post.held.set()
            await asyncio.sleep(600)
        if self.post.body_drop == "after":
            server.transport.close()
        return answer

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        return await self._step(server, "QUIT", "221 bye")


class Stubborn(SMTP):
    """A server that may greet with a refusal, and answer or hang up at the DATA command itself, before the body."""

    async def push(self, status: str | bytes) -> None:
        greeting = self.event_handler.post.answers.get("GREETING", "")
        is_greeting = isinstance(status, str) and status.startswith(f"220 {self.hostname}")
        await super().push(greeting if greeting and is_greeting else status)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        post = self.event_handler.post
        if post.drop == "DATA":
            self.transport.close()
            return
        if "DATA" in post.answers:
            await self.push(post.answers["DATA"])
            return
        await super().smtp_DATA(arg)


@contextmanager
def serving(post: Post, *, ssl_context: ssl.SSLContext | None = None, **options: Any) -> Iterator[Post]:
    """Run a server for `post` on a free port of loopback."""
    options.setdefault("enable_SMTPUTF8", True)
    ready, ends = threading.Event(), threading.Event()

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Stubborn(Hook(post), loop=loop, **options), "127.0.0.1", 0, ssl=ssl_context)
        post.port = server.sockets[0].getsockname()[1]
        ready.set()
        while not ends.is_set():
            await asyncio.sleep(0.01)
        server.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield post
    finally:
        ends.set()
        thread.join(10)


def only(user: str, password: str) -> Callable[..., AuthResult]:
    """An authenticator that lets one user in."""

    def check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: LoginPassword) -> AuthResult:
        return AuthResult(success=(given.login, given.password) == (user.encode(), password.encode()), handled=False)

    return check


def server_context(certificate: str, key: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
