"""Makers of a small history: entries, facts, observations and changes in one line each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from watcher.model import Baseline, Change, Entry, Event, Evidence, Fact, Observation, State, Step, Verdict, digest_of
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown, Value

START = datetime(2024, 7, 23, 12, tzinfo=UTC)
TROOPS = Quantity(low=2500, high=2500, bound="~")


def day(n: float) -> datetime:
    """The time `n` days after the baseline's article."""
    return START + timedelta(days=n)


def make_fact(name: str = "troops", value: Value = TROOPS, kind: Any = "quantity", **more: Any) -> Fact:
    return Fact(topic="home", id=name, says=f"The {name} are [{name}].", kind=kind, value=value, **more)


FACTS = (
    make_fact("troops", also=("There are [2,500] troops.",), aliases=(("US", "American"),), needs=3, urgent=True),
    make_fact("end", DateValue(iso="2025-09", part="end", bound="by"), "date", tolerance=0.5, note="as wished"),
    make_fact("deal", StatusValue(word="none", phrase="no formal agreement"), "status", excludes=("request",)),
    make_fact("leader", HolderValue(name="Ann Hardy", rung="acting"), "holder", weight=2.0),
    make_fact("bases", SetValue(members=("Ain", "Erbil")), "set", accept_at=2, who="coalition", where="Iraq"),
    make_fact("leaving", Unknown(word="unclear"), "quantity"),
)


def make_baseline(facts: tuple[Fact, ...] = FACTS, **more: Any) -> Baseline:
    return Baseline(
        **{
            "topic": "home",
            "title": "The coalition",
            "publisher": "Wire",
            "published": date(2024, 7, 23),
            "scope": (("Iraq", "Iraqi"), ("US",)),
            "facts": facts,
            "place": "baseline/home.yaml",
        }
        | more
    )


def make_entry(name: str = "one", text: str = "There are 2,000 troops.", **more: Any) -> Entry:
    title = more.pop("title", f"Title {name}")
    return Entry(
        **{
            "id": digest_of("entry", name),
            "version": digest_of(title, text),
            "title": title,
            "text": text,
            "url": f"https://news.example/{name}",
            "seen": day(1),
            "published": day(0.5),
            "publisher": "Daily",
            "feed": "https://news.example/feed",
        }
        | more
    )


def make_verdict(entry: Entry, value: Value, fact: Fact = FACTS[0], word: Any = "changed", **more: Any) -> Verdict:
    observation = Observation(
        **{
            "topic": fact.topic,
            "fact": fact.id,
            "kind": fact.kind,
            "entry": entry,
            "sentence": entry.text,
            "value": value,
            "stance": "planned" if word == "planned" else "asserted",
            "trace": (Step(rule="count-noun", said="2,000 troops", weight=1.5),),
        }
        | more
    )
    return Verdict(observation=observation, word=word, against=fact.value, why="It was about 2,500.")


def make_change(verdicts: list[Verdict], fact: Fact = FACTS[0], **more: Any) -> Change:
    first = verdicts[0].observation
    evidence = tuple(Evidence(verdict=v, source=v.observation.entry.publisher, weight=0.5) for v in verdicts)
    return Change(
        **{
            "id": digest_of(fact.id, repr(first.value)),
            "topic": fact.topic,
            "fact": fact.id,
            "kind": fact.kind,
            "was": fact.value,
            "now": first.value,
            "word": "changed",
            "reported": first.entry.when,
            "recorded": first.entry.seen,
            "updated": first.entry.seen,
            "evidence": evidence,
        }
        | more
    )


def make_state(value: Value, start: float, fact: Fact = FACTS[0], **more: Any) -> State:
    return State(
        **{
            "topic": fact.topic,
            "fact": fact.id,
            "value": value,
            "holds_from": day(start).date().isoformat(),
            "believed_from": day(start),
        }
        | more
    )


def make_event(change: Change | None, fact: Fact = FACTS[0], **more: Any) -> Event:
    first = change.evidence[0] if change else None
    return Event(
        **{
            "kind": "opened",
            "topic": fact.topic,
            "fact": fact.id,
            "when": day(1),
            "recorded": day(1),
            "change": change,
            "evidence": first,
            "verdict": first.verdict if first else None,
            "alert": True,
            "significance": 2.5,
        }
        | more
    )
