"""What each door and wing takes of the settings, in its own words.

Owns: the step from Settings to Limits, JudgingRules and Recipients. Never: opens or judges anything.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from watcher import __version__
from watcher.doors.mail import Maildir, Smtp
from watcher.doors.web.limits import Limits
from watcher.doors.worker import PoolLimits
from watcher.judging.digest.rhythm import Recipient, Rhythm
from watcher.judging.rules import JudgingRules
from watcher.reading import schedule
from watcher.reading.feeds import search
from watcher.settings import password
from watcher.settings.shape import Digest, Feed, Reader, Settings

MOST_WORDS = 8  # of each group of a scope: search engines cut a query after about 32 words


def limits(settings: Settings) -> Limits:
    """Return what the gate holds every request to."""
    wire = settings.wire
    contact = f"+{wire.contact}" if wire.contact else "no contact set"
    networks = tuple(each for each in wire.allow if is_network(each))
    return Limits(
        user_agent=f"watcher/{__version__} (feed reader; {contact})",
        concurrency=wire.at_once,
        connect=wire.connect.total_seconds(),
        read=wire.read.total_seconds(),
        total=wire.total.total_seconds(),
        max_wire=wire.max_bytes,
        max_inflated=wire.max_inflated,
        max_redirects=wire.redirects,
        host_gap=wire.host_gap.total_seconds(),
        allow_networks=networks,
        allow_hosts=tuple(each for each in wire.allow if each not in networks),
        proxy=wire.proxy,
        http2=wire.http2,
    )


def parsing(settings: Settings) -> PoolLimits:
    """Return how many processes parse, and what one feed may cost them."""
    wire = settings.wire
    return PoolLimits(processes=wire.workers, deadline=wire.parse_deadline.total_seconds(), memory=wire.parse_memory)


def polling(settings: Settings, feed: Feed | None = None) -> schedule.Rhythm:
    """Return how often a feed is polled: as its own line says, else as `wire:` does for all."""
    wire = settings.wire
    every = (feed.every if feed else None) or wire.every
    return schedule.Rhythm(
        usual=every.total_seconds(),
        least=(wire.least or min(every, wire.most or every)).total_seconds(),
        most=wire.most.total_seconds() if wire.most else 0.0,
        longest=max(wire.at_most, every).total_seconds(),
        jitter=wire.jitter,
    )


def addressed(feed: Feed, scopes: Mapping[str, Sequence[Sequence[str]]]) -> Feed:
    """Return the feed with its address: that of its engine's search for its topic's scope, where it has none of its own.

    scopes: of each topic. A feed whose topic is not among them is returned as it is, without an address.
    """
    if feed.url or not feed.engine or feed.topics[0] not in scopes:
        return feed
    scope = [group[:MOST_WORDS] for group in scopes[feed.topics[0]]]
    return feed.model_copy(update={"url": search.address(feed.engine, scope)})


def is_network(text: str) -> bool:
    """Whether the text is an IP address or network, and no host's name."""
    try:
        ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return True


def judging_rules(settings: Settings) -> JudgingRules:
    """Return the numbers that judging goes by."""
    judging = settings.judging
    return JudgingRules(
        unclear=judging.unclear,
        weight_official=judging.weights.official,
        weight_named=judging.weights.named,
        weight_outlet=judging.weights.outlet,
        weight_unattributed=judging.weights.unattributed,
        hedged=judging.weights.hedged,
        quiet_days=max(1, days(judging.silent_after)),
        quiet_times=judging.silent_times,
        dispute_days=days(judging.disputed_within),
        deadline_days=days(judging.overdue_after),
        stale_days=days(judging.old_after),
        outlier_times=judging.doubted_from,
        urgent_at=judging.urgent_from,
    )


def days(span: timedelta) -> int:
    """Return a span of time in whole days."""
    return round(span / timedelta(days=1))


def recipients(settings: Settings) -> tuple[Recipient, ...]:
    """Return who is told, and when; what a reader leaves out comes from `digest:` itself."""
    default = "mail" if settings.mail.smtp else "maildir"
    return tuple(
        Recipient(
            address=reader.address,
            topics=reader.topics,
            kinds=reader.kinds,
            rhythm=rhythm(settings.digest, reader),
            urgent=reader.urgent,
            quiet_hours=reader.quiet_hours or settings.digest.quiet_hours,
            zone=reader.zone or settings.digest.zone,
            channel=reader.channel or default,
        )
        for reader in settings.digest.to
    )


def rhythm(digest: Digest, reader: Reader) -> Rhythm:
    """Return one reader's rhythm."""
    return Rhythm(
        every=reader.every or digest.every,
        at=reader.at or digest.at,
        weekday=digest.weekday if reader.weekday is None else reader.weekday,
        holds=reader.holds or digest.holds,
    )


def smtp(settings: Settings) -> Smtp | None:
    """Return the mail server with its password, None where none is set. Raises ConfigError when the password is not there."""
    server = settings.mail.smtp
    if server is None:
        return None
    return Smtp(
        host=server.host,
        port=server.port or 0,
        security=server.security,
        user=server.user,
        password=password(server),
        timeout=server.timeout.total_seconds(),
        cafile=str(server.ca_file or ""),
    )


def maildir(settings: Settings) -> Maildir:
    """Return the Maildir on disk."""
    return Maildir(path=settings.mail.maildir)


def templates(settings: Settings) -> Path | None:
    """Return the user's own folder of templates: `templates` beside config.yaml, None where there is none."""
    folder = settings.folder / "templates"
    return folder if folder.is_dir() else None
