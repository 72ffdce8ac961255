"""The outbox emptied from a place where requests go through the gate: mail in a thread, webhooks through the gate,
other channels by its rules.

Owns: this bridge between the thread that sends and the loop that the gate lives in. Never: decides what is sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from watcher import delivery
from watcher.doors.clock import now as clock
from watcher.doors.store import open_store
from watcher.doors.web import Gate
from watcher.settings import Settings
from watcher.settings.portions import limits


async def empty_outbox(path: Path, settings: Settings, gate: Gate, now: Callable[[], datetime]) -> delivery.Report:
    """Hand over all that is due, in a thread of its own, with a connection of its own to the database at `path`."""
    loop = asyncio.get_running_loop()

    def post(url: str, body: bytes) -> int:
        return asyncio.run_coroutine_threadsafe(gate.post(url, body), loop).result().status

    def send() -> delivery.Report:
        with open_store(path) as store:
            return delivery.send_due(store, settings, clock=now, post=post, permits=gate.permits)

    return await asyncio.to_thread(send)


def send_now(settings: Settings) -> delivery.Report:
    """Hand over all that is due, outside of the service."""

    async def send() -> delivery.Report:
        async with Gate(limits(settings)) as gate:
            return await empty_outbox(settings.database, settings, gate, clock)

    return asyncio.run(send())
