"""What a sweep did, in numbers and in sentences, and the lines it says while it goes.

Owns: the report's shape and its words. Never: counts by itself; the rooms of the sweep do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from watcher.errors import Fault
from watcher.model import Change, Event
from watcher.text import count

LineWord = Literal["feed", "state", "event", "mail", "fault", "clock", "feeds-due"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing worth a line in a log or on a terminal: a word for machines, a sentence for people, and its data."""

    word: LineWord
    said: str
    data: dict[str, Any] = field(default_factory=dict)


Tell = Callable[[Line], None]


def say_nothing(_line: Line) -> None:
    """The listener of those who only want the report."""


@dataclass(slots=True, kw_only=True)
class Report:
    """What one sweep came to.

    due: feeds that were asked or held. silent: of the failed ones, those that gave no answer at all. entries: new ones;
    edited: new versions of known ones. in_scope: of both, those that some baseline is about; unread: of these, those in a
    language that is not read. pages: pages read for them.
    faults: of feeds and entries; refused: what stopped the sweep before its first request (a clock that cannot be right).
    mails: (recipient, subject) put into the outbox. mail_faults: what could not be sent, each with its reason.
    """

    began: datetime
    ended: datetime | None = None
    due: int = 0
    changed: int = 0
    unchanged: int = 0
    not_modified: int = 0
    failed: int = 0
    silent: int = 0
    held: int = 0
    entries: int = 0
    edited: int = 0
    in_scope: int = 0
    unread: int = 0
    pages: int = 0
    observations: int = 0
    events: list[Event] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    refused: str = ""
    mails: list[tuple[str, str]] = field(default_factory=list)
    sent: int = 0
    mail_faults: list[str] = field(default_factory=list)

    @property
    def opened(self) -> list[Change]:
        """The changes that this sweep opened, each once, as they stand at its end."""
        found = {e.change.id: e.change for e in self.events if e.change}
        return [found[id_] for id_ in dict.fromkeys(e.change.id for e in self.events if e.change and e.kind == "opened")]

    @property
    def is_idle(self) -> bool:
        """Whether there was nothing to do: no feed due, nothing happened, nothing sent."""
        return not (self.due or self.events or self.mails or self.sent or self.mail_faults or self.refused)

    @property
    def is_good(self) -> bool:
        """Whether every feed that was asked answered, and every mail that was due went out."""
        return not (self.failed or self.refused or self.mail_faults)

    def said(self) -> str:
        """Return the report in a few sentences for a person."""
        if self.refused:
            return self.refused
        if self.is_idle:
            return "Nothing to do: no feed is due, no mail waits."
        parts = [self._feeds()] if self.due else []
        if self.entries or self.edited:
            parts.append(self._entries())
        elif self.due:
            parts.append("Nothing new.")
        alerts = [event for event in self.events if event.alert]
        if alerts:
            parts.append(f"{count(len(alerts), 'thing')} to tell.")
        if self.mails or self.sent:
            parts.append(f"{count(len(self.mails), 'mail')} composed, {self.sent} delivered.")
        if self.mail_faults:
            parts.append(f"{count(len(self.mail_faults), 'mail')} could not be delivered.")
        return " ".join(parts)

    @property
    def is_cut_off(self) -> bool:
        """Whether none of several feeds gave any answer: then it is the network of this machine, not theirs."""
        return self.silent == self.due - self.held > 1

    def _feeds(self) -> str:
        asked = self.due - self.held
        if self.is_cut_off:
            return f"None of {count(asked, 'feed')} could be reached: is this machine online? They are asked again."
        parts = [
            f"{self.not_modified + self.unchanged} unchanged" if self.not_modified + self.unchanged else "",
            f"{self.failed} in trouble" if self.failed else "",
            f"{self.held} held back: their hosts want rest or do not answer" if self.held else "",
        ]
        more = ", ".join(filter(None, parts))
        return f"{count(asked, 'feed')} polled{f' ({more})' if more else ''}."

    def _entries(self) -> str:
        edited = f", {count(self.edited, 'edit')}" if self.edited else ""
        unread = f", {self.unread} of them in a language that is not read" if self.unread else ""
        entries = count(self.entries, "new entry")
        return f"{entries}{edited}; {self.in_scope} in scope{unread}; {count(self.observations, 'observation')}."

    def as_row(self) -> dict[str, object]:
        """Return the report as JSON-ready data."""
        numbers = (
            "due", "changed", "unchanged", "not_modified", "failed", "silent", "held", "entries", "edited", "in_scope",
            "unread", "pages", "observations", "sent",
        )  # fmt: skip
        return {
            "began": self.began.isoformat(),
            "ended": self.ended.isoformat() if self.ended else None,
            **{name: getattr(self, name) for name in numbers},
            "opened": [change.id for change in self.opened],
            "events": [event_row(event) for event in self.events],
            "faults": [{"place": f.place, "what": f.what, "remedy": f.remedy} for f in self.faults],
            "refused": self.refused,
            "mails": [{"recipient": recipient, "subject": subject} for recipient, subject in self.mails],
            "mail_faults": self.mail_faults,
            "said": self.said(),
        }


def event_row(event: Event) -> dict[str, object]:
    """Return an event as JSON-ready data, without its evidence."""
    return {
        "kind": event.kind,
        "topic": event.topic,
        "fact": event.fact,
        "when": event.when.isoformat(),
        "change": event.change.id if event.change else "",
        "was": event.was,
        "now": event.now,
        "why": event.why,
        "alert": event.alert,
        "urgent": event.urgent,
    }


def event_said(event: Event) -> str:
    """Return an event in one line."""
    moved = f": {event.was} → {event.now}" if event.was and event.now else f": {event.was or event.now}"
    return f"{event.topic}/{event.fact} {event.kind}{moved if event.was or event.now else ''}"
