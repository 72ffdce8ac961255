"""The dated states of a fact, in two times: when a value holds in the world, and when watcher believed so.

Owns: closing a state and adding the next; asking what was believed when about when. Never: overwrites a state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from watcher.judging.sameness import span
from watcher.model import Fact, State
from watcher.values import DateValue, Value


def first_state(fact: Fact, published: date, now: datetime) -> State:
    """Return the baseline's own state: believed from the day of its article on."""
    return State(topic=fact.topic, fact=fact.id, value=fact.value, holds_from=published.isoformat(), believed_from=now)


def follow(
    states: tuple[State, ...], value: Value, *, holds_from: str, now: datetime, change: str, keep: int
) -> tuple[State, ...]:
    """Return the states after the belief that `value` holds from `holds_from` (ISO date of any grain).

    What was believed of the time before it stays; of the time after it, it is believed no longer from `now` on.
    """
    day = _first_day(holds_from)
    out: list[State] = []
    for state in states:
        if state.believed_to is not None or (state.holds_to and _first_day(state.holds_to) <= day):
            out.append(state)
            continue
        out.append(replace(state, believed_to=now))
        if _first_day(state.holds_from) < day:
            out.append(replace(state, holds_to=holds_from, believed_from=now, believed_to=None))
    last = out[-1] if out else states[-1]
    out.append(
        replace(last, value=value, holds_from=holds_from, holds_to=None, believed_from=now, believed_to=None, change=change)
    )
    return tuple(s for s in out if s.believed_from != s.believed_to)[-keep:]


def believed_about(states: Iterable[State], *, on: datetime, about: date) -> State | None:
    """Return what was believed at `on` to hold on the day `about`; None where nothing was."""
    for state in states:
        if state.believed_from <= on and (state.believed_to is None or on < state.believed_to):
            begun = _first_day(state.holds_from) <= about
            over = state.holds_to is not None and _first_day(state.holds_to) <= about
            if begun and not over:
                return state
    return None


def _first_day(iso: str) -> date:
    return span(DateValue(iso=iso))[0]
