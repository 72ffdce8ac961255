"""The outbox emptied: each mail handed over once, tried again for days, its course written down step by step.

Owns: the order of ledger and hand-over, and the waits between tries. Never: composes.

The ledger says "uncertain" before a mail's body leaves and "sent" once the other side has taken it. A crash in between
leaves it uncertain: it is sent again, with the same Message-ID, and the ledger keeps a note of that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from watcher.doors.clock import now
from watcher.doors.mail import Folder, is_address, send_smtp, write_folder, write_maildir
from watcher.doors.notify import Permits, Post, send_notify, send_webhook
from watcher.doors.store import Delivery, Store
from watcher.errors import ConfigError, MailError
from watcher.model import Message
from watcher.settings import Settings
from watcher.settings.portions import maildir, recipients, smtp

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
GIVE_UP = timedelta(days=5)  # RFC 5321 4.5.4.1: "at least 4-5 days"
ENOUGH = 8  # tries before giving up: a machine that was off for a week has not tried yet
IN_FLIGHT = timedelta(minutes=15)  # longer than the longest wait for an answer: a slow server is not sent it twice
BROKEN = 3  # failures of a channel in a row after which it is left alone for this round
LOST = "an earlier try was handed over and got no answer; "
AGAIN = "sent again with the same Message-ID: an earlier try was handed over and got no answer"
STAND_IN = "reader@localhost"


@dataclass(slots=True)
class Report:
    """What a round of sending did, in numbers and in sentences for a person."""

    sent: int = 0
    failed: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


class _Taken(Exception):
    """Another process has this delivery in hand."""


@dataclass(slots=True)
class _Round:
    store: Store
    settings: Settings
    clock: Callable[[], datetime]
    post: Post | None
    reached: Callable[[str], None]
    permits: Permits | None = None
    report: Report = field(default_factory=Report)


def backoff(attempts: int) -> timedelta:
    """Return the wait after `attempts` failed tries: 1, 4, 16, 64 minutes, then 4 and 6 hours."""
    factor: int = 4 ** min(max(attempts - 1, 0), 8)
    return min(FIRST_WAIT * factor, LONGEST_WAIT)


def send_due(
    store: Store,
    settings: Settings,
    *,
    clock: Callable[[], datetime] = now,
    post: Post | None = None,
    reached: Callable[[str], None] = lambda _: None,
    permits: Permits | None = None,
) -> Report:
    """Hand over everything that is due; one that fails holds up no other.

    post: what webhooks are posted with. reached: told the name of each step as it is reached ("before-body" ...).
    permits: which addresses the other channels may connect to; None for all.
    """
    work = _Round(store, settings, clock, post, reached, permits)
    broken: dict[str, int] = {}
    for delivery in store.outbox.due(clock()):
        if broken.get(delivery.channel, 0) >= BROKEN:
            continue
        is_alive = _try(work, delivery)
        broken[delivery.channel] = 0 if is_alive else broken.get(delivery.channel, 0) + 1
    return work.report


def _try(work: _Round, delivery: Delivery) -> bool:
    """Try one delivery; return whether its channel answered."""
    message = work.store.outbox.message(delivery.digest)
    if message is None:
        work.store.outbox.mark_refused(delivery, "the digest is not in the database any more")
        return True
    try:
        _hand_over(work, delivery, message)
    except _Taken:
        return True
    except MailError as error:
        _fail(work, delivery, message, error)
        return error.permanent
    except ConfigError as error:
        _fail(work, delivery, message, MailError(str(error)))
        return False
    return True


def _hand_over(work: _Round, delivery: Delivery, message: Message) -> None:
    def before_body() -> None:
        work.reached("before-claim")
        retry_at = work.clock() + max(backoff(delivery.attempts + 1), IN_FLIGHT)
        if not work.store.outbox.mark_uncertain(delivery, work.clock(), retry_at):
            raise _Taken
        work.reached("before-body")

    def accepted(_: str) -> None:
        work.reached("after-answer")
        was_lost = delivery.state == "uncertain" or delivery.last_error.startswith(LOST)
        work.store.outbox.mark_sent(delivery, work.clock(), AGAIN if was_lost and delivery.channel != "maildir" else "")
        work.report.sent += 1
        work.reached("after-sent")

    if delivery.channel == "mail":
        server = smtp(work.settings)
        if server is None:
            raise MailError("no mail server is set", place=work.settings.place, remedy="set mail.smtp in config.yaml")
        work.reached("before-connect")
        send_smtp(message, server, before_body=before_body, accepted=accepted)
        return
    before_body()
    _write(work, delivery, message)
    accepted("")


def _write(work: _Round, delivery: Delivery, message: Message) -> None:
    """Hand over through a channel that is no mail server."""
    channel, target = delivery.channel, _target(work, delivery)
    addressed = message if is_address(message.recipient) else replace(message, recipient=STAND_IN)
    if channel == "maildir":
        write_maildir(addressed, maildir(work.settings))
    elif channel == "folder":
        write_folder(addressed, Folder(path=work.settings.folder / target))
    elif channel == "webhook":
        if work.post is None:
            raise MailError("webhooks are sent by the service alone", remedy="run watcher run or watcher once")
        send_webhook(message, target, work.post)
    else:
        send_notify(message, target, work.permits)


def _target(work: _Round, delivery: Delivery) -> str:
    """The address behind a ledger name; it stands in config.yaml and, being a secret at times, nowhere else."""
    for recipient in recipients(work.settings):
        if recipient.channel == delivery.channel and recipient.name == delivery.recipient:
            return recipient.address
    if delivery.channel in ("mail", "maildir", "folder"):
        return delivery.recipient
    raise MailError(f"{delivery.recipient} is not in config.yaml any more", remedy="add it to digest.to", permanent=True)


def _fail(work: _Round, delivery: Delivery, message: Message, error: MailError) -> None:
    outbox, at = work.store.outbox, work.clock()
    said = str(error)
    line = f"{delivery.recipient}: {said}"
    if error.permanent:
        outbox.mark_refused(delivery, said)
        work.report.refused.append(line)
    elif at - message.date > GIVE_UP and delivery.attempts >= ENOUGH:
        outbox.mark_refused(delivery, f"given up after {GIVE_UP.days} days; {said}")
        work.report.refused.append(f"{line} (given up after {GIVE_UP.days} days)")
    else:
        lost = error.uncertain or delivery.state == "uncertain" or delivery.last_error.startswith(LOST)
        outbox.mark_failed(delivery, f"{LOST}{said}" if lost else said, at + backoff(delivery.attempts + 1))
        work.report.failed.append(line)


def send_trial(message: Message, settings: Settings, to: str) -> str:
    """Hand one mail over at once, past the ledger, and return where it went. Raises MailError."""
    addressed = replace(message, recipient=to, id=f"trial.{message.id}")
    server = smtp(settings)
    if server is None:
        write_maildir(replace(addressed, id=f"{addressed.date:%H%M%S}.{addressed.id}"), maildir(settings))
        return f"the Maildir {settings.mail.maildir}"
    send_smtp(addressed, server)
    return f"{to} by {server.place}"
