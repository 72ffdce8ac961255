"""The connections that another's code opens, checked at the moment in which it connects.

Owns: the check, for as long as it is asked for. Never: decides which addresses are permitted; that is handed in.
Python's audit events (PEP 578) tell of a connection before it is made, and whoever listens may forbid it.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache


@dataclass(slots=True)
class Watched:
    """What is forbidden just now. by: the thread that asked; the main thread is let be, unless it asked: the gate is there."""

    permits: Callable[[str], bool] | None = None
    by: int = 0
    refused: list[str] = field(default_factory=list)


NOW = Watched()
TURN = threading.Lock()


@contextmanager
def connecting(permits: Callable[[str], bool] | None) -> Iterator[list[str]]:
    """While this is open, forbid connections to what `permits` does not permit; yield the addresses that were refused."""
    if permits is None:
        yield []
        return
    listen()
    with TURN:
        NOW.permits, NOW.by, NOW.refused = permits, threading.get_ident(), []
        try:
            yield NOW.refused
        finally:
            NOW.permits = None


@cache
def listen() -> None:
    """Listen from now on; what listens can never be taken back, and so comes once, when it is first needed."""
    sys.addaudithook(heard)


def heard(event: str, args: tuple[object, ...]) -> None:
    if event != "socket.connect" or NOW.permits is None:
        return
    me = threading.get_ident()
    if me == threading.main_thread().ident and me != NOW.by:
        return
    address = args[1]
    host = str(address[0]) if isinstance(address, tuple) and address else str(address)
    if not NOW.permits(host):
        NOW.refused.append(host)
        raise PermissionError(f"{host} is not on the public internet")
