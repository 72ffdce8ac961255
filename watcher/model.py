"""The nouns that cross a wall, in the order of the river: feed, entry, fact, mention, observation, verdict, change, digest.

Owns: their shape. Never: behaviour beyond small properties. Frozen, slotted, keyword-only; a change holds its evidence, the
evidence its observation, the observation its sentence and entry, so nobody downstream looks anything up again. All times are
aware UTC datetimes; all ids are hashes of content.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from watcher.values import Value

Kind = Literal["quantity", "date", "status", "holder", "set"]
Stance = Literal["asserted", "planned", "denied", "past", "questioned"]
VerdictWord = Literal["same", "changed", "planned", "denied", "past"]
Authority = Literal["official", "named", "outlet", "unattributed"]
ChangeStatus = Literal["reported", "corroborated", "accepted", "dismissed", "reversed", "withdrawn"]
StepWord = Literal["move", "plan", "begun", "done", "reversal", "edit", "deadline-passed", "called-off", "known"]
EventKind = Literal[
    "opened", "step", "reversed", "edit", "deadline-passed", "quiet",
    "evidence", "corroborated", "refined", "disputed", "settled", "withdrawn",
    "accepted", "dismissed", "noted", "unclear",
]  # fmt: skip
FeedState = Literal["new", "ok", "quiet", "empty", "frozen", "moved", "gone", "blocked", "failing", "broken", "page"]


def digest_of(*parts: str) -> str:
    """Return a 16-hex-digit id for `parts`; the same parts always give the same id."""
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a feed, in one version.

    id: hash of the feed and the item's identity (guid, else link, else content); stays the same when the item is edited.
    version: hash of title and text; another one for each edit.
    text: plain text without markup (summary, content, or the page's text).
    published: what the feed gave, if it can be right. seen: when it was first fetched. dated_by: where `published` came from.
    previous: the version that this one replaces ("" for the first).
    """

    id: str
    version: str
    url: str = ""
    title: str
    text: str = ""
    published: datetime | None = None
    seen: datetime
    publisher: str = ""
    feed: str = ""
    guid: str = ""
    author: str = ""
    credit: str = ""
    dated_by: Literal["feed", "page", "seen"] = "feed"
    language: str = ""
    previous: str = ""
    notes: tuple[str, ...] = ()

    @property
    def when(self) -> datetime:
        """The time that this entry speaks from: its own date, else when it was first seen."""
        return self.published or self.seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One sentence of a baseline with a slot that may change. Defaults come from the sentence (see reading.facts)."""

    topic: str
    id: str
    says: str
    kind: Kind
    value: Value
    also: tuple[str, ...] = ()
    tolerance: float | None = None
    unit: str = ""
    where: str = ""
    who: str = ""
    excludes: tuple[str, ...] = ()
    needs: int = 2
    urgent: bool = False
    aliases: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    weight: float = 1.0
    accept_at: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The facts of one article. `published` is the day from which they hold; `place` the file it was read from."""

    topic: str
    title: str
    publisher: str = ""
    published: date
    url: str = ""
    article_title: str = ""
    scope: tuple[tuple[str, ...], ...]
    facts: tuple[Fact, ...]
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A value found in a sentence. start and end are character offsets into that sentence.

    role: how the value stands there. Quantities: value, difference, ordinal, rank, age, rate. Dates: on, by, from, until,
    during, ago, for. noun: the words it counts ("US troops"), as written. rule: the name of the rule that read it.
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: Value
    role: str = "value"
    noun: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a trace: which rule read or decided what, and what spoke for or against it (weight, signed)."""

    rule: str
    said: str
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one sentence of one entry says a fact's value is.

    since: ISO date (any grain) from which the value is told to hold, "" where nothing is said.
    speaker: on whose word ("Pentagon", "a defence ministry source", "" = the outlet itself).
    score: 0..1, how sure the tie is. Under `unclear` of the settings it is shown apart and raises nothing.
    """

    topic: str
    fact: str
    kind: Kind
    entry: Entry
    sentence: str
    value: Value
    stance: Stance
    hedged: bool = False
    since: str = ""
    speaker: str = ""
    authority: Authority = "outlet"
    score: float = 1.0
    trace: tuple[Step, ...] = ()

    @property
    def id(self) -> str:
        """The same entry version, fact, sentence and value always give the same id."""
        # A whole number is the same number whether a sentence gave it (300.0) or the database (300).
        value = repr(self.value).replace(".0,", ",")
        return digest_of(self.entry.id, self.entry.version, self.topic, self.fact, self.sentence, value, self.stance)


# ── judging ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an observation means for its fact, judged against the value `against`; `why` is a sentence for a person."""

    observation: Observation
    word: VerdictWord
    against: Value
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One verdict in a change, with its standing.

    source: the independent source it counts for (a publisher, or the agency whose copy it is).
    copy_of: entry id of the first telling where this one is a copy. role: what it does to the change.
    """

    verdict: Verdict
    source: str
    copy_of: str = ""
    role: Literal["supports", "disputes", "retracted"] = "supports"
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A fact moving from one value to another, with its evidence.

    word: `changed` (asserted) or `planned`. since: ISO date from which it holds, as told. reported: first evidence's own time.
    recorded: when watcher first knew. step: what sort of movement. thread: id of the story that this step belongs to.
    """

    id: str
    topic: str
    fact: str
    kind: Kind
    was: Value
    now: Value
    word: Literal["changed", "planned"]
    status: ChangeStatus = "reported"
    step: StepWord = "move"
    since: str = ""
    reported: datetime
    recorded: datetime
    updated: datetime
    evidence: tuple[Evidence, ...] = ()
    thread: str = ""
    disputed: bool = False
    significance: float = 0.0
    note: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The independent sources that support this change, in the order in which they spoke."""
        return tuple(dict.fromkeys(e.source for e in self.evidence if e.role == "supports"))


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One dated state of a fact, bi-temporal: true in the world from `holds_from` (as told), believed from `believed_from`.

    An open end is None. `change` is the id of the change that brought it ("" for the baseline's own value).
    """

    topic: str
    fact: str
    value: Value
    holds_from: str
    holds_to: str | None = None
    believed_from: datetime
    believed_to: datetime | None = None
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to a fact, to be stored and told once.

    kind: what happened (see EventKind); a reversal is told by the change that it opens, as `step`. when: the time it speaks
    of (the entry's own, or the day on which a deadline passed).
    recorded: when watcher first knew. change: as it stands after the event. evidence: what brought it, in full.
    was, now: both wordings or values, where the event moved one. alert: whether it deserves a line among the changes of a
    digest; the rest is told beside a change or under its own heading. urgent: mail at once. why: a sentence for a person.
    """

    kind: EventKind
    topic: str
    fact: str
    when: datetime
    recorded: datetime
    change: Change | None = None
    evidence: Evidence | None = None
    verdict: Verdict | None = None
    was: str = ""
    now: str = ""
    why: str = ""
    alert: bool = False
    urgent: bool = False
    significance: float = 0.0

    @property
    def id(self) -> str:
        """The same thing happening to the same change, told by the same evidence, always gives the same id."""
        about = self.change.id if self.change else self.was
        seen = self.evidence.verdict.observation.id if self.evidence else self.verdict.observation.id if self.verdict else ""
        return digest_of(self.kind, self.topic, self.fact, about, seen, self.now)


# ── telling ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    """How one feed stands. since: when it entered this state. what: one sentence for a person, with the remedy."""

    feed: str
    name: str
    state: FeedState
    since: datetime | None = None
    last_ok: datetime | None = None
    last_entry: datetime | None = None
    next_poll: datetime | None = None
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """An inline part of a mail: a content id, a type such as image/png, and its bytes."""

    cid: str
    type: str
    data: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A mail, ready to hand over. id is the stable Message-ID without angle brackets."""

    id: str
    sender: str
    recipient: str
    subject: str
    text: str
    html: str
    date: datetime
    topic: str = ""
    references: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = field(default=())
