"""What a story's coverage raises, in the order of time, held against the events that it should raise: for judging by eye.

    python -m tests.bench.story ENTRIES.jsonl --baseline BASELINE.yaml [--events STREAM.yaml]

Owns: the fit of a told change to a labelled event, the table. Never: part of the test suite; it says nothing about entries
judged alone. An event row has id, fact, value, certainty, window (first, last), alert (must, may, must_not) and entries.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from watcher import baselines
from watcher.judging.rules import JudgingRules
from watcher.model import Change
from watcher.replay import Replayed, in_order, read_entries
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Value, names, show

SLACK = timedelta(days=3)  # days by which a label's window may be off


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One labelled event. value: as labelled, read by `fits_value`."""

    id: str
    fact: str
    value: str
    word: str
    first: date
    last: date
    alert: str


def load_events(path: Path) -> list[Wanted]:
    """Return the labelled events of a stream file."""
    rows: list[dict[str, Any]] = YAML(typ="safe").load(path.read_text("utf-8"))["events"]
    return [
        Wanted(
            id=row["id"], fact=row["fact"], value=str(row["value"]), word=row["certainty"], alert=row["alert"],
            first=date.fromisoformat(str(row["window"]["first"])), last=date.fromisoformat(str(row["window"]["last"])),
        )
        for row in rows
    ]  # fmt: skip


def fits_value(wanted: str, value: Value) -> bool:
    """Return whether a value is what a label's words say, taken loosely."""
    match value:
        case Quantity():
            numbers = {float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", wanted.split("(")[0])}
            hundreds = "hundreds" in wanted and 100 <= value.low < 1000
            every = wanted.startswith("all") and (value.n == 0 or (value.unit == "%" and value.n == 100))
            return value.n in numbers or value.high in numbers or hundreds or every
        case DateValue():
            return any(value.iso.startswith(iso) or iso.startswith(value.iso) for iso in re.findall(r"\d{4}[-\d]*", wanted))
        case HolderValue():
            return names.same_holder(wanted, value.name)
        case SetValue():
            if "kept" in wanted:
                return bool(value.joined or value.members)
            return any(word in wanted for name in (*value.left, *value.joined) for word in names.folded(name)) or any(
                name.casefold() in wanted.casefold() for name in value.left
            )
        case StatusValue():
            return value.word == wanted
        case _:
            return value.to_json() == wanted


def fits(wanted: Wanted, change: Change) -> bool:
    """Return whether a told change is this event."""
    in_time = wanted.first - SLACK <= change.reported.date() <= wanted.last + SLACK
    # The date of what lies ahead is a plan in any case; what has begun is told as a plan under way.
    loose = wanted.word not in ("changed", "planned") or wanted.alert != "must" or change.kind == "date"
    word = change.word == wanted.word or loose or (change.step == "begun" and "under way" in wanted.value)
    return wanted.fact == change.fact and in_time and word and fits_value(wanted.value, change.now)


def told(found: Replayed) -> list[Change]:
    """Return the changes that were raised, each as it stood when it was first told."""
    first: dict[str, Change] = {}
    for event in found.events:
        if event.alert and event.change and event.kind in ("opened", "step", "edit"):
            first.setdefault(event.change.id, event.change)
    return sorted(first.values(), key=lambda change: (change.reported, change.id))


def line(change: Change, found: Replayed) -> str:
    """Return a told change as a line, with its sentence and how it stands in the end."""
    piece = next(
        (e.verdict.observation for e in change.evidence if e.role == "supports"), change.evidence[0].verdict.observation
    )
    end = found.changes[change.id]
    said = f"{change.reported:%Y-%m-%d} {change.fact}: {show(change.was)} -> {show(change.now)} ({change.word}, {change.step})"
    how = f"in the end {show(end.now)}, {end.status}{', disputed' if end.disputed else ''}, {len(end.sources)} sources"
    about = f"{piece.entry.id} {piece.entry.publisher}, {piece.authority}, score {piece.score:.2f}"
    return f"{said}\n      {how}\n      {about}: {piece.sentence}"


def main() -> int:
    """Print hits, duplicates, misses, what must not have been told, and all else. Exit 1 when there is a miss or a must-not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("entries", type=Path, nargs="+")
    parser.add_argument("--baseline", type=Path, required=True)
    parser.add_argument("--events", type=Path)
    given = parser.parse_args()
    entries = [entry for path in given.entries for entry in read_entries(path)]
    found = in_order([baselines.load(given.baseline)], entries, rules=JudgingRules())
    raised = told(found)
    wanted = load_events(given.events) if given.events else []
    taken: dict[str, list[Change]] = {}
    others: list[Change] = []
    for change in raised:
        mine = sorted((w for w in wanted if fits(w, change)), key=lambda w: ("must", "may", "must_not").index(w.alert))
        if mine:
            taken.setdefault(next((w.id for w in mine if w.id not in taken), mine[0].id), []).append(change)
        else:
            others.append(change)
    groups: dict[str, list[str]] = {"must": [], "may": [], "must_not": []}
    for row in wanted:
        for change in taken.get(row.id, [])[:1]:
            groups[row.alert].append(f"{row.id}: {line(change, found)}")
    missed = [w for w in wanted if w.alert == "must" and w.id not in taken]
    again = [f"{id_} again: {line(change, found)}" for id_, changes in taken.items() for change in changes[1:]]
    print(f"{found.entries} entries, {found.observations} observations, {len(raised)} told")
    for title, lines in (
        ("HIT", groups["must"]), ("MAY", groups["may"]), ("MUST NOT", groups["must_not"]), ("DUPLICATE", again),
        ("MISSED", [f"{w.id} {w.fact} {w.value} ({w.word}) {w.first} to {w.last}" for w in missed]),
        ("OTHER", [line(change, found) for change in others]),
    ):  # fmt: skip
        print(f"\n== {title}: {len(lines)}")
        print("\n".join(f"  - {each}" for each in lines))
    more = [e for e in found.events if e.alert and e.kind not in ("opened", "step")]
    print(f"\n== ALSO TOLD: {len(more)}")
    for event in more:
        print(f"  - {event.when:%Y-%m-%d} {event.kind} {event.fact}: {event.was[:150]} -> {event.now[:150]}; {event.why[:200]}")
    return int(bool(missed or groups["must_not"]))


if __name__ == "__main__":
    sys.exit(main())
