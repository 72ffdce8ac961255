"""SMTP connections on which an answer must be whole in time, however its bytes trickle in.

Owns: the clock over one answer. Never: what an answer means.
"""

from __future__ import annotations

import contextlib
import smtplib
import socket
import threading


class WholeAnswers(smtplib.SMTP):
    """A connection whose timeout is that of a whole answer: a socket's own begins anew with each byte that comes."""

    def getreply(self) -> tuple[int, bytes]:
        """Return (code, text) of the next answer. Raises TimeoutError where it is not whole in the socket's timeout."""
        sock = self.sock
        limit = sock.gettimeout() if sock is not None else None
        if sock is None or limit is None:
            return super().getreply()
        late = threading.Event()

        def give_up() -> None:
            late.set()
            # Of the plain socket: whoever reads wakes up, and TLS on it is told nothing from another thread. One that was
            # closed just now has nobody left to wake.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

        clock = threading.Timer(limit, give_up)
        clock.daemon = True
        clock.start()
        try:
            answer = super().getreply()
        except (smtplib.SMTPException, OSError) as error:
            if not late.is_set():
                raise
            raise TimeoutError("no whole answer in time") from error
        finally:
            clock.cancel()
        if late.is_set():  # what had come by then looks like an answer
            self.close()
            raise TimeoutError("no whole answer in time")
        return answer


class WholeAnswersTls(WholeAnswers, smtplib.SMTP_SSL):
    """The same on a connection that is protected from its first byte."""
