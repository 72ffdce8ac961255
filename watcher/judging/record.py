"""What is remembered of one fact while coverage goes by: how it stands, what was heard lately, and what follows from it.

Owns: the data of judging through time. Never: decides anything; that is claims, answers, edits, passing and decisions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from watcher.model import Change, Entry, Event, Evidence, Fact, Observation, State, Verdict, VerdictWord
from watcher.values import Value


class Judge(Protocol):
    """Says what one observation means against a value (see compare.judge)."""

    def __call__(self, fact: Fact, current: Value, observation: Observation, *, published: date) -> Verdict: ...


LIVE = ("reported", "corroborated", "accepted")
OPEN = ("reported", "corroborated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One observation with what judging needs to know of its text, so that the text itself need not be kept.

    fresh: points for being told as news. correction: whether the sentence says what an earlier version had wrong. begun:
    whether it says that something is under way.
    shingles: hashes of the sentence's 3-word shingles. agency: the agency or outlet whose word it is, "" for its own.
    """

    observation: Observation
    fresh: int = 0
    correction: bool = False
    begun: bool = False
    shingles: tuple[int, ...] = ()
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one version of one entry says of one fact (perhaps nothing). stale: why it is no news, "" where it may be.

    corrects: whether the text says that it was corrected or withdrawn.
    """

    entry: Entry
    tellings: tuple[Telling, ...]
    when: datetime
    recorded: datetime
    sketch: tuple[int, ...] = ()
    stale: str = ""
    corrects: bool = False

    @property
    def key(self) -> tuple[datetime, datetime, str, str]:
        """The place of this entry in the order of time: of two of one moment, the one seen first has the word first."""
        return (self.when, self.entry.seen, self.entry.id, self.entry.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What became of one observation. outcome is one of

    opened, step, evidence, confirmed, restated, disputes, reversal, denied, past, unclear, outdone (another sentence of the
    entry says it more clearly), stale, before-baseline, dismissed, taken-back.
    change: id of the change that it belongs to. why: a sentence for a person.
    """

    observation: Observation
    word: VerdictWord
    against: Value
    outcome: str
    source: str
    copy_of: str = ""
    change: str = ""
    why: str = ""
    shingles: tuple[int, ...] = ()
    sketch: tuple[int, ...] = ()
    when: datetime

    @property
    def verdict(self) -> Verdict:
        """The verdict that it was heard with."""
        return Verdict(observation=self.observation, word=self.word, against=self.against, why=self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A value that the user does not want to hear of again (until a time, or for good)."""

    value: Value
    change: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A new version of an entry that moved a watched value: both wordings."""

    entry: str
    was: Observation
    now: Observation
    when: datetime
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a fact stands at one time.

    current: the baseline's value or that of the last accepted change (`accepted`, from `current_from`).
    changes: open and remembered ones, oldest first. heard: the latest observations. flagged: deadlines and silences told.
    usual_days: the usual gap between the days on which the fact is mentioned. last: the last word on it.
    said, given: the sentence and the value that its baseline file had when it was read last; another one is the user's word.
    """

    fact: Fact
    published: date
    current: Value
    current_from: datetime
    accepted: str = ""
    changes: tuple[Change, ...] = ()
    states: tuple[State, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    heard: tuple[Heard, ...] = ()
    unclear: tuple[Heard, ...] = ()
    edits: tuple[Edit, ...] = ()
    flagged: tuple[str, ...] = ()
    mentioned: datetime | None = None
    confirmed: datetime | None = None
    usual_days: float = 0.0
    last: Verdict | None = None
    said: str = ""
    given: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRecord:
    """A fact's standing, with the latest entries held apart so that the order of their arrival does not matter.

    settled: the standing before `window`. standing: after it. window: the latest readings, in the order of time.
    after: the standing after each of them where it is at hand (a shortcut, not part of what the record says).
    """

    settled: Standing
    standing: Standing
    window: tuple[Reading, ...] = ()
    after: tuple[Standing | None, ...] = field(default=(), compare=False, repr=False)

    @property
    def fact(self) -> Fact:
        return self.standing.fact

    @property
    def current(self) -> Value:
        return self.standing.current

    @property
    def changes(self) -> tuple[Change, ...]:
        return self.standing.changes

    @property
    def states(self) -> tuple[State, ...]:
        return self.standing.states


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What judging one entry gave: the record after it, what happened, and what became of each observation.

    changes, states: those that are new or other than before; they are to be stored, whether an event tells of them or not.
    beyond: evidence that a change already had too much of to hold, with the change's id; the database keeps it all.
    """

    record: FactRecord
    events: tuple[Event, ...] = ()
    heard: tuple[Heard, ...] = ()
    changes: tuple[Change, ...] = ()
    states: tuple[State, ...] = ()
    beyond: tuple[tuple[str, Evidence], ...] = ()


def judged(before: FactRecord, after: FactRecord, events: tuple[Event, ...] = (), heard: tuple[Heard, ...] = ()) -> Judged:
    """Return what was judged, with all that is to be stored for it."""
    # By identity first: most are the very ones that were there, and a change with all its evidence is long to compare.
    known = {change.id: change for change in before.changes}
    changes = tuple(c for c in after.changes if (was := known.get(c.id)) is not c and was != c)
    states = tuple(s for s in after.states if s not in before.states) if before.states is not after.states else ()
    return Judged(record=after, events=events, heard=heard, changes=changes, states=states)
