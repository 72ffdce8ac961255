"""What other rules would have told, against what was told: gains, losses, and what came at another time.

Owns: which two alerts are the same news. Never: replays; it is handed both lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from watcher.judging.sameness import compatible
from watcher.model import Event, Fact

WITHIN = timedelta(days=14)  # alerts of one value that far apart are the same news, told earlier or later


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One alert that only one of the two lists has (gained, lost), or that both have at another time (moved).

    told: as it was told. again: as it is told now.
    """

    kind: Literal["gained", "lost", "moved"]
    told: Event | None = None
    again: Event | None = None

    @property
    def event(self) -> Event:
        """The event that the difference is about, as it is told now where it is."""
        found = self.again or self.told
        assert found is not None
        return found


def differences(told: Iterable[Event], again: Iterable[Event], facts: Mapping[tuple[str, str], Fact]) -> tuple[Difference, ...]:
    """Return how the alerts of `again` differ from those of `told`, in the order of time. facts: by (topic, id)."""
    left = [event for event in told if event.alert]
    out: list[Difference] = []
    for event in (event for event in again if event.alert):
        same = [one for one in left if is_same_news(one, event, facts)]
        if not same:
            out.append(Difference(kind="gained", again=event))
            continue
        nearest = min(same, key=lambda one: (abs(one.when - event.when), one.id))
        left.remove(nearest)
        if nearest.when.date() != event.when.date():
            out.append(Difference(kind="moved", told=nearest, again=event))
    out += [Difference(kind="lost", told=event) for event in left]
    return tuple(sorted(out, key=lambda difference: (difference.event.when, difference.event.fact, difference.kind)))


def is_same_news(one: Event, other: Event, facts: Mapping[tuple[str, str], Fact]) -> bool:
    """Return whether both alerts tell the same: one fact, one value, one stance, and about the same time."""
    fact = facts.get((one.topic, one.fact))
    if (one.topic, one.fact) != (other.topic, other.fact) or fact is None or abs(one.when - other.when) > WITHIN:
        return False
    if one.change is None or other.change is None:
        return one.kind == other.kind and one.was == other.was
    # A date that lies ahead is a plan, and firms up by and by.
    same_word = fact.kind == "date" or one.change.word == other.change.word
    return same_word and compatible(fact, one.change.now, other.change.now)


def tally(found: Sequence[Difference]) -> dict[str, int]:
    """Return how many were gained, lost and moved."""
    return {kind: sum(difference.kind == kind for difference in found) for kind in ("gained", "lost", "moved")}
