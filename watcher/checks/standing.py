"""How the facts stand: as the baseline says, as the history has it, and how each is read.

Owns: a fact as rows for people and programs. Never: changes anything.
"""

from __future__ import annotations

from pathlib import Path

from watcher.baselines.slots import take_apart
from watcher.doors.store import open_store
from watcher.model import Baseline, Fact, State
from watcher.reading.facts import compile_baseline
from watcher.reading.own_sentence import waive
from watcher.reading.patterns import Pattern
from watcher.values import Quantity, show, to_json

Standing = dict[tuple[str, str], State]


def standing(database: Path) -> Standing:
    """Return the state of each fact that is believed now, {} where there is no history yet. Raises StoreError."""
    if not database.exists():
        return {}
    with open_store(database, readonly=True) as store:
        states = store.states.load()
    return {(state.topic, state.fact): state for state in states if state.believed_to is None}


def describe_fact(fact: Fact, state: State | None) -> dict[str, object]:
    """Return a fact and its current value as JSON-ready data."""
    value = state.value if state else fact.value
    return {
        "topic": fact.topic,
        "id": fact.id,
        "kind": fact.kind,
        "says": fact.says,
        "value": to_json(fact.value),
        "shown": show(fact.value),
        "current": to_json(value),
        "current_shown": show(value),
        "since": state.holds_from if state and state.change else "",
        "place": fact.place,
    }


def explain_facts(baseline: Baseline) -> dict[str, list[tuple[str, str]]]:
    """Return, for each fact id, how its sentence is read: (what, reading) in the order of importance."""
    patterns = compile_baseline(baseline)
    waive(patterns)
    return {pattern.fact.id: explain_pattern(pattern) for pattern in patterns.facts}


def explain_pattern(pattern: Pattern) -> list[tuple[str, str]]:
    """Return how one fact is read, with every default that its sentence gave."""
    fact = pattern.fact
    slots = ", ".join(slot.text for slot in take_apart(fact.says).slots)
    rows = [
        ("slot", f"[{slots}] read as {fact.kind}: {show(fact.value)}"),
        ("counts", words(pattern.head)),
        ("of sort", words(pattern.modifiers)),
        ("about", words(pattern.about)),
        ("event", " ".join(filter(None, (pattern.aspect, words(pattern.verbs))))),
        ("ladder", pattern.axis),
        ("office", " ".join(pattern.office)),
        ("who", fact.who or words(pattern.actors)),
        ("where", fact.where or words(pattern.places)),
        ("not", "; ".join(fact.excludes)),
        ("also", " / ".join(fact.also)),
        ("names", "; ".join(" = ".join(group) for group in fact.aliases)),
    ]
    if isinstance(fact.value, Quantity):
        said = f"{fact.tolerance:.1%}" if fact.tolerance is not None else "the number's own rounding"
        rows.append(("tolerance", said))
    rows.append(("needs", f"{fact.needs} independent sources for corroborated" if fact.needs > 1 else "one source"))
    rows += [("urgent", "mailed at once")] if fact.urgent else []
    rows += [("accepted", f"of itself at {fact.accept_at} sources")] if fact.accept_at else []
    return [(what, said) for what, said in rows if said]


def words(keys: frozenset[str]) -> str:
    """Return concept keys as words for a person."""
    return ", ".join(sorted(key.removeprefix("w:").strip("_").replace("-", " ") for key in keys))
