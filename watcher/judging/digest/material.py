"""What a digest is made of: the changes that moved in a period, and what stands around them.

Owns: the nouns handed to `compose`. Never: gathers them (delivery does) or words them (sections does).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from watcher.model import Baseline, Change, Evidence, Fact, FeedHealth, FeedState, Kind, Observation, State
from watcher.values import Value

News = Literal["new", "more sources", "status moved", "refined", "come true", "settled", "reversed", "withdrawn", "edit"]

FINE: tuple[FeedState, ...] = ("ok", "new", "quiet")  # a feed in any other state is in trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A change, and what is new about it in this period.

    told_before: whether an earlier digest told it. sources_before: the independent sources it had when it was last told;
    again: those of them that spoke again since. edited_from: what the sentence of an edited article was before.
    """

    change: Change
    news: News = "new"
    told_before: bool = False
    sources_before: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    edited_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A date that was to come and has come. day: the ISO date; last: the last word on it; why: in a sentence."""

    topic: str
    fact: str
    day: str
    why: str = ""
    last: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """A fact that nobody mentions any more. last: when it was last mentioned, None for never."""

    topic: str
    fact: str
    last: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Sources that contradict each other on one fact: at least one piece of evidence on each side."""

    topic: str
    fact: str
    sides: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A fact that still holds. value: the current one; confirmed: when it was last said so; by: the publisher who did."""

    topic: str
    fact: str
    value: Value
    confirmed: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedTurn:
    """A feed that changed its state in the period, or is still in trouble."""

    health: FeedHealth
    before: FeedState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Every state of a fact, for its plot, in the order of belief."""

    topic: str
    fact: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestMaterial:
    """All that one digest may tell. start and end: aware datetimes, half open.

    doubts: why each of `unclear` is so, by its id. waiting: changes told before that the user has neither accepted nor
    dismissed. holding: facts without such a change.
    entries, feeds: how many were read in the period. occasion: what made this mail, "period" or "urgent".
    holds_due: whether a mail that says "all holds" is wanted when nothing moved.
    """

    start: datetime
    end: datetime
    baselines: tuple[Baseline, ...] = ()
    moved: tuple[Moved, ...] = ()
    unclear: tuple[Observation, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    passed: tuple[Passed, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    waiting: tuple[Change, ...] = ()
    holding: tuple[Holding, ...] = ()
    troubles: tuple[FeedTurn, ...] = ()
    history: tuple[History, ...] = ()
    entries: int = 0
    feeds: int = 0
    occasion: Literal["period", "urgent"] = "period"
    holds_due: bool = True

    @property
    def facts(self) -> dict[tuple[str, str], Fact]:
        """Every fact by its topic and id."""
        return {(baseline.topic, fact.id): fact for baseline in self.baselines for fact in baseline.facts}

    def states(self, topic: str, fact: str) -> tuple[State, ...]:
        """Return the states of one fact, () where none were handed in."""
        return next((line.states for line in self.history if (line.topic, line.fact) == (topic, fact)), ())


def narrow(material: DigestMaterial, *, topics: tuple[str, ...] = (), kinds: tuple[Kind, ...] = ()) -> DigestMaterial:
    """Return what a recipient follows: only these topics and kinds (() for all). Feeds and counts stay as they are."""
    baselines = tuple(
        replace(baseline, facts=tuple(fact for fact in baseline.facts if not kinds or fact.kind in kinds))
        for baseline in material.baselines
        if not topics or baseline.topic in topics
    )
    kept = {(baseline.topic, fact.id) for baseline in baselines for fact in baseline.facts}
    return replace(
        material,
        baselines=tuple(baseline for baseline in baselines if baseline.facts),
        moved=tuple(m for m in material.moved if (m.change.topic, m.change.fact) in kept),
        unclear=tuple(o for o in material.unclear if (o.topic, o.fact) in kept),
        passed=tuple(p for p in material.passed if (p.topic, p.fact) in kept),
        quiet=tuple(q for q in material.quiet if (q.topic, q.fact) in kept),
        disputes=tuple(d for d in material.disputes if (d.topic, d.fact) in kept),
        waiting=tuple(c for c in material.waiting if (c.topic, c.fact) in kept),
        holding=tuple(h for h in material.holding if (h.topic, h.fact) in kept),
    )
