"""The outbox and its ledger: which digest goes to whom, and how far it got.

Owns: the tables digests, digest_parts, deliveries and digest_events. Never: sends.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from watcher.doors.store.cells import compact, moment, moment_or_none, stamp
from watcher.doors.store.file import File
from watcher.model import Attachment, Message

DeliveryState = Literal["waiting", "sent", "failed", "refused", "uncertain"]
COLUMNS = "v.*, d.subject, d.message_id, d.kind, d.topic, d.period_start, d.period_end"
REFUSED = "(v.state = 'refused' AND v.note NOT LIKE 'let go%')"
FROM = "FROM deliveries AS v JOIN digests AS d ON d.id = v.digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One line of the ledger. failed: tried, and will be tried again; refused: for good; uncertain: handed over, no answer."""

    digest: str
    recipient: str
    channel: str
    state: DeliveryState
    attempts: int
    next_try_at: datetime | None
    last_error: str
    sent_at: datetime | None
    note: str
    subject: str
    message_id: str


class Outbox:
    """Putting digests in, taking them out, and noting what became of them."""

    def __init__(self, file: File):
        self.file = file

    def enqueue(
        self,
        digest: str,
        message: Message,
        *,
        kind: str,
        period_start: datetime,
        period_end: datetime,
        channels: Iterable[str] = ("mail",),
        told: Iterable[str] = (),
        not_before: datetime | None = None,
    ) -> bool:
        """Put a digest in, ready to go, in the caller's transaction. Say whether it is new; a known id changes nothing.

        digest: its id, a hash of topics, recipient, kind and period. told: ids of the events that it tells.
        not_before: the earliest time to send it (quiet hours), at once if None.
        """
        with self.file.transaction():
            if self.file.row("SELECT 1 FROM digests WHERE id = ?", (digest,)):
                return False
            self._add(digest, message, kind, stamp(period_start), stamp(period_end))
            self.file.many(
                "INSERT INTO deliveries (digest, recipient, channel, next_try_at) VALUES (?, ?, ?, ?)",
                [(digest, message.recipient, channel, stamp(not_before or message.date)) for channel in channels],
            )
            self.file.many(
                "INSERT OR IGNORE INTO digest_events (digest, event) SELECT ?, id FROM events WHERE id = ?",
                [(digest, event) for event in told],
            )
        return True

    def _add(self, digest: str, message: Message, kind: str, start: str, end: str) -> None:
        self.file.run(
            "INSERT INTO digests (id, kind, topic, recipient, period_start, period_end, message_id, sender, subject, text,"
            " html, reply_to, composed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                digest, kind, message.topic, message.recipient, start, end, message.id, message.sender, message.subject,
                message.text, message.html, compact(list(message.references)), stamp(message.date),
            ),
        )  # fmt: skip
        self.file.many(
            "INSERT INTO digest_parts (digest, position, cid, type, alt, data) VALUES (?, ?, ?, ?, ?, ?)",
            [(digest, place, part.cid, part.type, part.alt, part.data) for place, part in enumerate(message.attachments)],
        )

    def due(self, now: datetime, limit: int = 1000) -> list[Delivery]:
        """Return the deliveries that are to be tried at `now`: waiting, failed, or left uncertain by a crash; oldest first."""
        found = self.file.rows(
            f"SELECT {COLUMNS} {FROM} WHERE v.next_try_at <= ? ORDER BY v.next_try_at, v.digest LIMIT ?", (stamp(now), limit)
        )
        return [_delivery(row) for row in found]

    def ledger(self, *, unsettled: bool = False, limit: int = 1000) -> list[Delivery]:
        """Return the ledger, newest digest first; only what is not settled yet with `unsettled`."""
        where = f"WHERE v.next_try_at IS NOT NULL OR {REFUSED}" if unsettled else ""
        found = self.file.rows(f"SELECT {COLUMNS} {FROM} {where} ORDER BY d.composed_at DESC, d.id LIMIT ?", (limit,))
        return [_delivery(row) for row in found]

    def message(self, digest: str) -> Message | None:
        """Return a stored digest as it is handed over, None if there is none with this id."""
        row = self.file.row("SELECT * FROM digests WHERE id = ?", (digest,))
        if row is None:
            return None
        parts = self.file.rows("SELECT * FROM digest_parts WHERE digest = ? ORDER BY position", (digest,))
        return Message(
            id=row["message_id"],
            sender=row["sender"],
            recipient=row["recipient"],
            subject=row["subject"],
            text=row["text"],
            html=row["html"],
            date=moment(row["composed_at"]),
            topic=row["topic"],
            references=tuple(json.loads(row["reply_to"])),
            attachments=tuple(Attachment(cid=p["cid"], type=p["type"], data=p["data"], alt=p["alt"]) for p in parts),
        )

    def mark_uncertain(self, delivery: Delivery, now: datetime, retry_at: datetime) -> bool:
        """Note, before it is handed over, that it is under way: a crash from here on leaves it uncertain, to be retried.

        Say whether it is ours to hand over: False where another process took it in hand since `delivery` was read.
        """
        with self.file.transaction(durable=True):
            taken = self.file.run(
                "UPDATE deliveries SET state = 'uncertain', attempts = attempts + 1, next_try_at = ?, last_error = ?"
                " WHERE digest = ? AND recipient = ? AND channel = ? AND state = ? AND attempts = ?",
                (
                    stamp(retry_at), f"under way since {stamp(now)}", delivery.digest, delivery.recipient, delivery.channel,
                    delivery.state, delivery.attempts,
                ),
            )  # fmt: skip
        return taken == 1

    def mark_sent(self, delivery: Delivery, now: datetime, note: str = "") -> None:
        """Note that the other side took it."""
        with self.file.transaction(durable=True):
            self._mark(delivery, "sent", None, "last_error = ''")
            self.file.run(
                "UPDATE deliveries SET sent_at = ?, note = ? WHERE digest = ? AND recipient = ? AND channel = ?",
                (stamp(now), note, delivery.digest, delivery.recipient, delivery.channel),
            )

    def mark_failed(self, delivery: Delivery, error: str, retry_at: datetime) -> None:
        """Note that it failed for now. A try that was under way is counted already."""
        self._mark(delivery, "failed", retry_at, "attempts = attempts + (state != 'uncertain')", error=error)

    def mark_refused(self, delivery: Delivery, error: str) -> None:
        """Note that it was refused for good."""
        self._mark(delivery, "refused", None, "attempts = attempts + (state != 'uncertain')", error=error)

    def retry(self, now: datetime, *, refused: bool = False) -> int:
        """Make everything unsettled due at once (what was refused too, with `refused`); return how many lines that are."""
        also = f"OR {REFUSED}" if refused else ""
        return self.file.run(
            f"UPDATE deliveries AS v SET next_try_at = ?, state = iif(v.state = 'refused', 'failed', v.state)"
            f" WHERE v.next_try_at IS NOT NULL {also}",
            (stamp(now),),
        )

    def let_go(self, now: datetime) -> int:
        """Settle what was refused for good: it is not tried again, and waits for nobody; return how many lines that are."""
        return self.file.run(f"UPDATE deliveries AS v SET note = ? WHERE {REFUSED}", (f"let go on {stamp(now)[:10]}",))

    def _mark(
        self, delivery: Delivery, state: DeliveryState, retry_at: datetime | None, also: str = "", error: str = ""
    ) -> None:
        with self.file.transaction(durable=True):
            sets = f", {also}" if also else ""
            self.file.run(
                f"UPDATE deliveries SET state = ?, next_try_at = ?, last_error = ?{sets}"
                " WHERE digest = ? AND recipient = ? AND channel = ? AND (state <> 'sent' OR ? = 'sent')",
                (
                    state, stamp(retry_at) if retry_at else None, error, delivery.digest, delivery.recipient,
                    delivery.channel, state,
                ),
            )  # fmt: skip

    def told(self, recipient: str) -> set[str]:
        """Return the ids of the events that were put into a digest for `recipient`."""
        found = self.file.rows(
            "SELECT t.event FROM digest_events AS t JOIN digests AS d ON d.id = t.digest WHERE d.recipient = ?", (recipient,)
        )
        return {row["event"] for row in found}

    def last_period_end(self, recipient: str, kind: str) -> datetime | None:
        """Return when the last digest of this kind for `recipient` ended, None before the first."""
        row = self.file.row("SELECT max(period_end) AS at FROM digests WHERE recipient = ? AND kind = ?", (recipient, kind))
        return moment_or_none(row["at"]) if row else None


def _delivery(row: sqlite3.Row) -> Delivery:
    return Delivery(
        digest=row["digest"],
        recipient=row["recipient"],
        channel=row["channel"],
        state=row["state"],
        attempts=row["attempts"],
        next_try_at=moment_or_none(row["next_try_at"]),
        last_error=row["last_error"],
        sent_at=moment_or_none(row["sent_at"]),
        note=row["note"],
        subject=row["subject"],
        message_id=row["message_id"],
    )
