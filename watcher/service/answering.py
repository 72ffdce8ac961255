"""The loopback answers of the service: /healthz for monitors, /metrics for Prometheus, /changes.xml for feed readers.

Owns: a small HTTP server of three pages. Never: takes anything in, or answers what it was not asked.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from watcher.errors import ConfigError, Fault
from watcher.health import Health
from watcher.text import install

HEAD_MOST, PATIENCE = 8192, 5.0
REASONS = {200: "OK", 404: "Not Found", 405: "Method Not Allowed", 503: "Service Unavailable"}
Look = Callable[[], Health]
Page = tuple[int, str, bytes]  # status, type, body


async def serve(listen: str, look: Look, *, with_metrics: bool, feed: Path | None = None) -> asyncio.Server:
    """Answer on `listen` ("127.0.0.1:8642"). Raises ConfigError where it cannot, or where the extra `metrics` is missing.

    feed: the file that /changes.xml shows.
    """
    host, _, port = listen.rpartition(":")
    if with_metrics:
        measure(look())  # says now, not at the first question, that the extra is missing

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
            method, _, rest = head.decode("latin-1").partition(" ")
            status, kind, body = page(method, rest.partition(" ")[0], look, with_metrics=with_metrics, feed=feed)
            lines = (
                f"HTTP/1.1 {status} {REASONS[status]}",
                f"Content-Type: {kind}",
                f"Content-Length: {len(body)}",
                "Connection: close",
            )
            writer.write("\r\n".join([*lines, "", ""]).encode() + (body if method == "GET" else b""))
            await asyncio.wait_for(writer.drain(), PATIENCE)
        writer.close()

    try:
        return await asyncio.start_server(answer, host.strip("[]"), int(port), limit=HEAD_MOST)
    except OSError as error:
        fault = Fault(
            place="service.listen", what=f"{listen} cannot be used ({error.strerror})", remedy="name a free port, or off"
        )
        raise ConfigError([fault]) from error


def page(method: str, path: str, look: Look, *, with_metrics: bool, feed: Path | None = None) -> Page:
    """Return what is answered: 200 while the watch is ok or degraded, 503 where it is broken."""
    if method not in ("GET", "HEAD"):
        return 405, "text/plain", b"GET or HEAD\n"
    if path == "/healthz":
        health = look()
        body = json.dumps(health.as_row(), ensure_ascii=False, indent=1).encode()
        return (503 if health.level == "broken" else 200), "application/json; charset=utf-8", body
    if path == "/metrics" and with_metrics:
        return 200, "text/plain; version=0.0.4; charset=utf-8", measure(look())
    if path == "/changes.xml" and feed is not None and feed.is_file():
        return 200, "application/atom+xml; charset=utf-8", feed.read_bytes()
    return 404, "text/plain", b"/healthz\n" + (b"/metrics\n" if with_metrics else b"") + (b"/changes.xml\n" if feed else b"")


def measure(health: Health) -> bytes:
    """Return the health in Prometheus' text form. Raises ConfigError where the extra `metrics` is not installed."""
    try:
        from prometheus_client import CollectorRegistry, Gauge, generate_latest
        from prometheus_client.core import CounterMetricFamily
    except ImportError as error:
        fault = Fault(place="service.metrics", what="prometheus-client is not installed", remedy=install("metrics"))
        raise ConfigError([fault]) from error
    registry = CollectorRegistry(auto_describe=False)
    for name, (what, value) in gauges(health).items():
        Gauge(f"watcher_{name}", what, registry=registry).set(value)
    states = Gauge("watcher_feeds", "Feeds by state.", ["state"], registry=registry)
    for state, number in health.states.items():
        states.labels(state).set(number)

    class Totals:
        """What only grows."""

        def collect(self) -> list[CounterMetricFamily]:
            kept = [CounterMetricFamily(f"watcher_{n}", f"{n.capitalize()} kept.", value=v) for n, v in health.counts.items()]
            runs = CounterMetricFamily("watcher_job_runs", "Runs of the service's jobs.", labels=["job", "outcome"])
            for job, counts in health.jobs.items():
                for outcome in ("done", "failed", "missed", "overlapped"):
                    runs.add_metric([job, outcome], float(counts.get(outcome, 0)))
            return [*kept, runs]

    registry.register(Totals())
    return bytes(generate_latest(registry))


def gauges(health: Health) -> dict[str, tuple[str, float]]:
    """Return each gauge's help and value, by name without its prefix."""
    last = health.last_sweep.timestamp() if health.last_sweep else 0.0
    return {
        "up": ("1 ok, 0.5 degraded, 0 broken.", {"ok": 1.0, "degraded": 0.5, "broken": 0.0}[health.level]),
        "last_sweep_timestamp_seconds": ("When the last sweep ended.", last),
        "poll_lag_seconds": ("How long the feed that waits longest has been due.", health.lag.total_seconds()),
        "feeds_due": ("Feeds that are due.", health.due),
        "feeds_unread": ("Feeds that gave nothing at their last try.", health.unread),
        "outbox_waiting": ("Mails that wait or failed.", health.waiting),
        "outbox_refused": ("Mails refused for good.", health.refused),
        "outbox_oldest_seconds": ("How long the oldest mail waits.", health.outbox_age.total_seconds()),
        "database_bytes": ("Size of the database and its log.", health.size),
    }
