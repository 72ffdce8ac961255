"""A mail handed to an SMTP server, step by step, so that it is always known how far it got.

Owns: the connection, its protection, the login, and what each answer means. Never: tries again.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal, NoReturn

from watcher.doors.mail.mime import as_bytes, build, header, needs_utf8
from watcher.doors.mail.whole import WholeAnswers, WholeAnswersTls
from watcher.errors import MailError
from watcher.model import Message

PORTS = {"starttls": 587, "tls": 465, "none": 25}
# RFC 5321 4.5.3.2.6: the answer to the end of the data may take ten minutes, as the server may be scanning.
AFTER_DATA = 600.0
GOODBYE = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Smtp:
    """A mail server. port 0: 587 (starttls), 465 (tls) or 25 (none). timeout: seconds for each whole answer.

    after_data: seconds for the answer to the whole mail. cafile: certificates to trust instead of the system's.
    """

    host: str
    port: int = 0
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = ""
    timeout: float = 30.0
    after_data: float = AFTER_DATA
    cafile: str = ""

    @property
    def place(self) -> str:
        """Host and port, for messages."""
        return f"{self.host}:{self.port or PORTS[self.security]}"


def send_smtp(
    message: Message,
    server: Smtp,
    *,
    before_body: Callable[[], None] = lambda: None,
    accepted: Callable[[str], None] = lambda _: None,
) -> None:
    """Hand `message` to `server`.

    before_body: called when the server is ready for the body, the last moment at which it surely has nothing; what it
    raises stops the sending. accepted: called with the server's answer at once when it has taken the mail. Raises
    MailError: `permanent` where trying again cannot help (the address or the mail is refused), `uncertain` where the body
    was sent and the answer was lost.
    """
    mail = build(message)
    with _session(server) as smtp:
        sender = str(mail["From"].addresses[0].addr_spec)
        utf8 = needs_utf8(mail)
        if utf8 and not smtp.has_extn("smtputf8"):
            raise MailError(
                f"the server takes no addresses beyond ASCII ({header(message.recipient)})", place=server.place, permanent=True
            )
        options = [word for word, wanted in (("SMTPUTF8", utf8), ("BODY=8BITMIME", utf8)) if wanted]
        with _told(server, "the sender"):
            _expect(server, "the sender", smtp.mail(sender, options), permanent=False)
        with _told(server, "the recipient"):
            _expect(server, f"the recipient {message.recipient}", smtp.rcpt(message.recipient), permanent=True)
        accepted(_body(smtp, server, as_bytes(mail), before_body))


def probe(server: Smtp) -> None:
    """Connect, protect the connection and log in, then leave. Raises MailError with place and remedy."""
    with _session(server):
        pass


def _body(smtp: smtplib.SMTP, server: Smtp, data: bytes, before_body: Callable[[], None]) -> str:
    with _told(server, "DATA"):
        code, said = smtp.docmd("DATA")
        if code != 354:
            _expect(server, "the mail", (code, said), permanent=True)
    before_body()
    try:
        if smtp.sock is not None:
            smtp.sock.settimeout(server.after_data)
        smtp.send(re.sub(rb"(?m)^\.", b"..", data) + (b"" if data.endswith(b"\r\n") else b"\r\n") + b".\r\n")
        answer = smtp.getreply()
    except (smtplib.SMTPException, OSError) as error:
        raise MailError(
            f"the mail was sent, and the connection broke before the server answered ({_words(error)})",
            place=server.place,
            uncertain=True,
        ) from error
    _expect(server, "the mail", answer, permanent=True)
    return _text(answer)


@contextmanager
def _session(server: Smtp) -> Iterator[smtplib.SMTP]:
    """Yield a connection that is greeted, protected and logged in; it is left politely, or closed."""
    smtp = _connect(server)
    try:
        with _told(server, "the greeting"):
            smtp.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            _protect(smtp, server)
        if server.user:
            _login(smtp, server)
        yield smtp
        # The mail is accepted by then: a server that hangs up first, or is slow to say goodbye, changes nothing.
        with suppress(smtplib.SMTPException, OSError):
            if smtp.sock is not None:
                smtp.sock.settimeout(GOODBYE)
            smtp.quit()
    finally:
        smtp.close()


def _connect(server: Smtp) -> smtplib.SMTP:
    port = server.port or PORTS[server.security]
    try:
        if server.security == "tls":
            return WholeAnswersTls(server.host, port, timeout=server.timeout, context=_context(server))
        return WholeAnswers(server.host, port, timeout=server.timeout)
    except ssl.SSLCertVerificationError as error:
        _refuse_certificate(error, server)
    except ssl.SSLError as error:
        raise MailError(
            f"no protected connection ({_words(error)})",
            place=server.place,
            remedy="is it a port for STARTTLS? try mail.smtp.security",
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise MailError(
            f"the mail server does not answer ({_words(error)})",
            place=server.place,
            remedy="check mail.smtp.host, port and security",
        ) from error


def _context(server: Smtp) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=server.cafile or None)


def _refuse_certificate(error: ssl.SSLCertVerificationError, server: Smtp) -> NoReturn:
    raise MailError(
        f"the server's certificate cannot be trusted ({error.verify_message or _words(error)})",
        place=server.place,
        remedy="check mail.smtp.host against the name in the certificate; nothing was sent",
    ) from error


def _protect(smtp: smtplib.SMTP, server: Smtp) -> None:
    if not smtp.has_extn("starttls"):
        raise MailError(
            "the server offers no STARTTLS",
            place=server.place,
            remedy="set mail.smtp.security to tls, or none on your own network",
        )
    try:
        with _told(server, "STARTTLS"):
            smtp.starttls(context=_context(server))
            smtp.ehlo()
    except ssl.SSLCertVerificationError as error:
        _refuse_certificate(error, server)


def _login(smtp: smtplib.SMTP, server: Smtp) -> None:
    try:
        with _told(server, "the login"):
            smtp.login(server.user, server.password)
    except smtplib.SMTPAuthenticationError as error:
        raise MailError(
            f"the server refuses the login of {server.user} ({error.smtp_code})",
            place=server.place,
            remedy="check mail.smtp.user and the password",
        ) from error
    except UnicodeEncodeError as error:
        raise MailError(
            "a user name or password beyond ASCII cannot be sent", place=server.place, remedy="choose another password"
        ) from error
    except smtplib.SMTPNotSupportedError as error:
        raise MailError(
            "the server offers no login on this connection", place=server.place, remedy="leave mail.smtp.user out, or use tls"
        ) from error


@contextmanager
def _told(server: Smtp, step: str) -> Iterator[None]:
    """Turn a broken or mute connection at `step` into a MailError; nothing was handed over by then."""
    try:
        yield
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError, ssl.SSLCertVerificationError):
        raise
    except (smtplib.SMTPException, OSError) as error:
        raise MailError(f"the connection broke at {step} ({_words(error)})", place=server.place) from error


def _expect(server: Smtp, what: str, answer: tuple[int, bytes], *, permanent: bool) -> None:
    """Raise MailError unless the answer is a yes. 5xx is for good where the fault lies in this recipient or mail."""
    code, _ = answer
    if 200 <= code < 300:
        return
    is_final = permanent and 500 <= code < 600 and code not in (500, 501, 502, 503, 504, 530, 535, 538)
    verb = "refuses" if is_final else "does not take"
    raise MailError(f"the server {verb} {header(what)}: {_text(answer)}", place=server.place, permanent=is_final)


def _text(answer: tuple[int, bytes]) -> str:
    code, said = answer
    return f"{code} {header(said.decode('utf-8', 'replace'))}"[:300]


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return _text((error.smtp_code, said if isinstance(said, bytes) else str(said).encode()))
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return "no answer in time"
    return header(getattr(error, "strerror", None) or str(error) or type(error).__name__)[:200]
