"""A fact's record as text, so that judging goes on where it stopped: JSON in which each entry and sentence stands once.

Owns: the text form and its version; what becomes of a record when the user edits the fact. Never: stores it.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from watcher.judging import record as rooms
from watcher.judging.changes import begin, sealed
from watcher.judging.decisions import by_file
from watcher.judging.record import FactRecord, Standing
from watcher.model import Change, Entry, Evidence, Fact, Observation, State, Step, Verdict
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown

FORM = 1
FULL = 16  # states of a record that has let go of the oldest
LEFT_OUT = {("Standing", "fact"), ("FactRecord", "after")}  # the fact stands in its file; the rest can be had again
ATOMS = frozenset({str, int, float, bool, type(None)})
# These stand in many places of a record, before its window and after it; each is written once.
SHARED = (Entry, Observation, Verdict, Evidence, Change, State, rooms.Heard, rooms.Telling, rooms.Reading)
CLASSES: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        rooms.FactRecord, rooms.Standing, rooms.Reading, rooms.Telling, rooms.Heard, rooms.Dismissal, rooms.Edit,
        Change, Evidence, Verdict, Observation, Entry, State, Step,
        Quantity, DateValue, StatusValue, HolderValue, SetValue, Unknown,
    )
}  # fmt: skip


def to_text(record: FactRecord) -> str:
    """Return the record as one line of JSON, without its fact, which the baseline file holds."""
    shared: list[Any] = []
    places: dict[int, int] = {}  # by identity: a record shares its entries and observations

    def pack(it: Any) -> Any:
        kind: Any = type(it)
        if kind in ATOMS:
            return it
        if isinstance(it, tuple):  # mostly of numbers: hashes of shingles
            return [one if type(one) in ATOMS else pack(one) for one in it]
        if isinstance(it, SHARED):
            if id(it) not in places:
                packed = members(it)
                places[id(it)] = len(shared)
                shared.append(packed)
            return {"#": places[id(it)]}
        return plain(it) if (names := names_of(kind)) is None else members(it, names)

    def members(it: Any, names: tuple[str, ...] | None = None) -> dict[str, Any]:
        kind: Any = type(it)
        out: dict[str, Any] = {"is": kind.__name__}
        for name in names or names_of(kind) or ():
            value = getattr(it, name)
            if value not in ("", None, ()):
                out[name] = pack(value)
        return out

    body = pack(record)
    return json.dumps({"form": FORM, "shared": shared, "record": body}, ensure_ascii=False, separators=(",", ":"))


@cache
def names_of(kind: Any) -> tuple[str, ...] | None:
    """Return the members of a data class that are kept, None for what is no data class."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return None
    return tuple(field.name for field in fields(kind) if (kind.__name__, field.name) not in LEFT_OUT)


def plain(it: Any) -> Any:
    """Return a value that is no data class as JSON has it."""
    if isinstance(it, datetime):
        return {"at": it.isoformat()}
    return {"day": it.isoformat()} if isinstance(it, date) else it


def from_text(fact: Fact, published: date, text: str, *, now: datetime) -> FactRecord:
    """Return the record that `to_text` wrote, for the fact as it stands in the baseline now (see with_fact).

    Raises ValueError for a text of another form: the record can then be made anew from the stored observations.
    """
    data = json.loads(text)
    if data.get("form") != FORM:
        raise ValueError(f"a record of form {data.get('form')}, this watcher reads form {FORM}")
    shared: list[Any] = []

    def unpack(it: Any) -> Any:
        if isinstance(it, list):
            return tuple(unpack(one) for one in it)
        if not isinstance(it, dict):
            return it
        if "#" in it:
            return shared[it["#"]]
        if "at" in it and len(it) == 1:
            return datetime.fromisoformat(it["at"])
        if "day" in it and len(it) == 1:
            return date.fromisoformat(it["day"])
        return build(it)

    def build(it: dict[str, Any]) -> Any:
        kind = CLASSES[it["is"]]
        given = {name: unpack(value) for name, value in it.items() if name != "is"}
        if kind is Standing:
            given["fact"] = fact
        for field in fields(kind):
            if field.name not in given and field.name in EMPTY:
                given[field.name] = EMPTY[field.name]
        if kind is FactRecord:
            given["after"] = (None,) * len(given.get("window", ()))
        return kind(**given)

    for one in data["shared"]:
        shared.append(unpack(one))
    record: FactRecord = unpack(data["record"])
    return with_fact(record, fact, published, now=now)


# Members without a default that may be empty.
EMPTY: dict[str, Any] = {"title": "", "sentence": "", "source": "", "tellings": ()}


def with_fact(record: FactRecord, fact: Fact, published: date, *, now: datetime) -> FactRecord:
    """Return the record for the fact as the user has it now.

    A baseline that was rolled to the accepted value goes on; one whose file was edited to another value is the user's word, and
    that becomes the current value; one of an article of another day, or of another kind of slot, starts anew.
    """
    standing = record.standing
    given = standing.given or (standing.states[0].value if standing.states else fact.value)
    if type(fact.value) is not type(given) and type(fact.value) is not type(standing.current):
        return begin(fact, published)
    if published != standing.published and fact.value != standing.current:
        return begin(fact, published)
    after = (None,) * len(record.window)
    settled, mine = (replace(each, fact=fact, said=fact.says, given=fact.value) for each in (record.settled, standing))
    fresh = FactRecord(settled=settled, standing=mine, window=record.window, after=after)
    if fact.value == standing.current or not is_edited(standing, fact):
        return fresh
    return sealed(by_file(mine, published, now=now))


def is_edited(standing: Standing, fact: Fact) -> bool:
    """Return whether the baseline file gives another value than when it was read last: that is the user's word."""
    known = any(state.value == fact.value for state in standing.states)
    if standing.given is None:  # a record of an older watcher: of many states it has forgotten the first
        return not known and len(standing.states) < FULL
    return fact.value != standing.given and (fact.says != standing.said or not known)
