"""What can be known of the settings before the first request.

Owns: database, mail, clock and extras, looked at from here. Never: opens a connection.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec

from watcher.checks.findings import Finding, finding, from_error
from watcher.doors.files import nearest
from watcher.doors.mail import is_address
from watcher.doors.store import open_store
from watcher.errors import ConfigError, StoreError
from watcher.model import Baseline
from watcher.settings import Settings, password
from watcher.settings.portions import recipients
from watcher.text import install

SOON = timedelta(minutes=5)  # what publishers ask for is mostly longer; a feed that is polled more often tends to block


def check_settings(settings: Settings, baselines: tuple[Baseline, ...], now: datetime) -> list[Finding]:
    """Return what is wrong or worth knowing about the settings. `now` is an aware time."""
    return [
        *check_feeds(settings),
        *check_topics(settings, baselines),
        *check_database(settings),
        *check_people(settings),
        *check_server(settings),
        *check_hours(settings, now),
        *check_extras(settings),
    ]


def check_feeds(settings: Settings) -> list[Finding]:
    """Return findings on the list of feeds as a whole."""
    place = settings.place
    if not any(feed.enabled for feed in settings.feeds):
        what = "feeds: there is none to read" if not settings.feeds else "feeds: all of them are switched off"
        return [finding("error", place, what, "add some: watcher feeds add ADDRESS, or watcher feeds find TOPIC")]
    found = [
        finding(
            "warning", place, f"{feed.title}: polled every {int(every.total_seconds())} seconds; sites block that", "write 30m"
        )
        for feed in settings.feeds
        if (every := feed.every or settings.wire.every) < SOON and feed.enabled
    ]
    foreign = [feed.title for feed in settings.feeds if "en" not in feed.languages and feed.enabled]
    if foreign:
        what = f"not in English, so counted and not read: {', '.join(foreign)}"
        found.append(finding("note", place, what))
    if not settings.wire.contact:
        what = "wire.contact: sites cannot tell who is fetching; some turn such readers away"
        found.append(finding("note", place, what, "write your mail address or page there"))
    return found


def check_topics(settings: Settings, baselines: tuple[Baseline, ...]) -> list[Finding]:
    """Return a finding for each topic that is named in the settings and has no baseline."""
    known = [baseline.topic for baseline in baselines]
    named = [(f"{feed.title}: topics", topic) for feed in settings.feeds for topic in feed.topics]
    named += [(f"digest.to {reader.address}: topics", topic) for reader in settings.digest.to for topic in reader.topics]
    found = []
    for where, topic in named:
        if topic not in known:
            close = nearest(topic, known)
            remedy = f"did you mean {close}?" if close else f"there are: {', '.join(known) or 'none'}"
            found.append(finding("error", settings.place, f"{where}: no baseline has the topic {topic}", remedy))
    return found


def check_database(settings: Settings) -> list[Finding]:
    """Return a finding when the database cannot be what it should be, or cannot be made where it should stand."""
    path = settings.database
    if path.exists():
        try:
            open_store(path, readonly=True).close()
        except StoreError as error:
            return from_error(error)
    folder = next(parent for parent in (path.absolute().parent, *path.absolute().parents) if parent.exists())
    target = path if path.exists() else folder
    if not os.access(target, os.W_OK):
        return [
            finding("error", str(path), f"{target} cannot be written", "check its owner, or set database: elsewhere", code=3)
        ]
    return []


def check_people(settings: Settings) -> list[Finding]:
    """Return a finding for each address that no mail can be sent from or to."""
    found = []
    if not is_address(settings.mail.sender):
        found.append(
            finding("error", settings.place, f"mail.from: {settings.mail.sender} is no mail address", "write me@example.org")
        )
    readers = recipients(settings)
    for (name, _), lines in Counter((reader.name, reader.channel) for reader in readers).items():
        if lines > 1:
            what = f"digest.to: {name} stands there {lines} times; what one of them tells, the others do not tell again"
            found.append(finding("warning", settings.place, what, "give each topics and kinds of its own, or leave one"))
    for reader in readers:
        if reader.channel in ("mail", "maildir") and not is_address(reader.address):
            found.append(
                finding("error", settings.place, f"digest.to: {reader.address} is no mail address", "write me@example.org")
            )
        if reader.channel == "mail" and reader.address.endswith("@localhost"):
            what = f"digest.to: {reader.address} is nobody's address beyond this machine"
            found.append(finding("warning", settings.place, what, "write your own address"))
        if reader.channel == "mail" and settings.mail.smtp is None:
            what = f"digest.to: {reader.address} is to get mail, and no server is set"
            found.append(finding("error", settings.place, what, "set mail.smtp, or take channel: mail out"))
    return found


def check_server(settings: Settings) -> list[Finding]:
    """Return findings on the mail server's password and protection."""
    server = settings.mail.smtp
    if server is None:
        what = f"mail goes to the Maildir {settings.mail.maildir} until mail.smtp is set"
        return [finding("note", settings.place, what)]
    found = []
    try:
        secret = password(server)
    except ConfigError as error:
        return from_error(error)
    if server.user and not secret:
        what = "mail.smtp: a user without a password"
        found.append(finding("error", settings.place, what, "set password_env or password_file"))
    if server.security == "none" and secret:
        what = "mail.smtp: the password would go over the wire unprotected"
        found.append(finding("warning", settings.place, what, "write security: starttls, or tls"))
    file = server.password_file
    if file and stat.S_IMODE(file.stat().st_mode) & 0o077:
        found.append(finding("warning", str(file), "others on this machine can read the password", f"chmod 600 {file}"))
    return found


def check_hours(settings: Settings, now: datetime) -> list[Finding]:
    """Return a finding for an hour that the clock of the zone skips, or has twice, within a year."""
    found = []
    for reader in recipients(settings):
        at, day = reader.rhythm.at, now.astimezone(reader.zone).date()
        for n in range(366):
            told = datetime.combine(day + timedelta(days=n), at, tzinfo=reader.zone)
            back = told.astimezone(UTC).astimezone(reader.zone)
            skipped = back.replace(tzinfo=None) != told.replace(tzinfo=None)
            twice = not skipped and told.utcoffset() != told.replace(fold=1).utcoffset()
            if skipped or twice:
                word = "does not exist" if skipped else "comes twice"
                what = f"digest.at: {at:%H:%M} {word} in {reader.zone} on {told:%d %B %Y}"
                what += "; the digest comes right after" if skipped else "; the digest comes the first time"
                found.append(finding("note", settings.place, what))
    return list(dict.fromkeys(found))


def check_extras(settings: Settings) -> list[Finding]:
    """Return a finding for each part that is switched on and not installed."""
    wanted = [
        (settings.pages.read, "trafilatura", "articles", "warning", "pages.read"),
        (settings.service.metrics, "prometheus_client", "metrics", "error", "service.metrics"),
        (any(reader.channel == "notify" for reader in settings.digest.to), "apprise", "notify", "error", "channel: notify"),
    ]
    found = [
        finding("error" if level == "error" else "warning", settings.place, f"{key}: needs a package that is not installed",
                f"{install(extra)}; or switch it off")
        for on, module, extra, level, key in wanted
        if on and find_spec(module) is None
    ]  # fmt: skip
    if settings.service.metrics and not settings.service.listen:
        found.append(
            finding("error", settings.place, "service.metrics: nothing listens for it", "set service.listen: 127.0.0.1:8642")
        )
    return found
