"""One-line makers of expected objects for tests of judging: entries, facts, values, observations, and a judge by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from watcher.judging import changes
from watcher.judging.record import FactRecord, Heard
from watcher.judging.replaying import judge_entry
from watcher.judging.rules import JudgingRules
from watcher.judging.sameness import compatible
from watcher.model import Entry, Event, Fact, Kind, Observation, Stance, Verdict, VerdictWord, digest_of
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown, Value

RULES = JudgingRules(quiet_days=100_000)  # silence has tests of its own
OPENING = "An opening of another kind. "  # twelve of them push a sentence out of the lead
PUBLISHED = date(2024, 7, 23)


def day(iso: str) -> datetime:
    """Return noon UTC of that day, or the very time where one is given."""
    return datetime.fromisoformat(iso).replace(tzinfo=UTC) + (timedelta() if "T" in iso else timedelta(hours=12))


def value(kind: Kind, said: Any) -> Value:
    """Return a value from a short word: "~2500", "<1000", "2026-09", "signed", "A. Name", {"left": [...]}, None for unknown."""
    if said is None:
        return Unknown()
    if kind == "quantity":
        bound = said[0] if said[0] in "~<>=" else "="
        number = float(said.lstrip("~<>=").rstrip("%"))
        return Quantity(low=number, high=number, bound=bound, unit="%" if said.endswith("%") else "", strict=bound in "<>")
    if kind == "date":
        return DateValue(iso=said[3:], bound="by") if said.startswith("by ") else DateValue(iso=said)
    if kind == "status":
        return StatusValue(word=said)
    if kind == "holder":
        name, _, rung = said.partition(" / ")
        return HolderValue(name=name, rung=rung or "in-office")
    if isinstance(said, dict):
        return SetValue(left=tuple(said.get("left", ())), joined=tuple(said.get("joined", ())))
    return SetValue(members=tuple(said))


def fact(kind: Kind = "quantity", now: Any = "~2500", **more: Any) -> Fact:
    """Return a fact of this kind whose baseline value is `now`."""
    return Fact(**{"topic": "t", "id": "f", "says": "It is [so].", "kind": kind, "value": value(kind, now), **more})


def entry(when: str, publisher: str = "A", text: str = "", *, title: str = "", version: str = "", **more: Any) -> Entry:
    """Return an entry of that day and publisher; its id is made from both and its text."""
    at = day(when)
    name = more.pop("id", digest_of(when, publisher, text, title))
    fields = {"published": at, "seen": at, "url": f"https://{publisher.lower()}.example/{name}", **more}
    return Entry(id=name, version=version or digest_of(title, text), title=title, text=text, publisher=publisher, **fields)


def says(on: Entry, about: Fact, said: Any, stance: Stance = "asserted", *, sentence: str = "", **more: Any) -> Observation:
    """Return the observation that the entry says this of the fact; the entry's text is the sentence unless one is given."""
    return Observation(
        topic=about.topic, fact=about.id, kind=about.kind, entry=on, sentence=sentence or on.text or on.title,
        value=said if not isinstance(said, (str, dict, list, type(None))) else value(about.kind, said), stance=stance, **more,
    )  # fmt: skip


def judge(about: Fact, current: Value, observation: Observation, *, published: date) -> Verdict:
    """Judge by hand: the stance gives the word, the values' compatibility tells a change from the same."""
    words: dict[Stance, VerdictWord] = {"planned": "planned", "denied": "denied", "past": "past", "questioned": "past"}
    word: VerdictWord = words.get(observation.stance, "changed")
    strict = isinstance(current, Quantity) and isinstance(observation.value, Quantity)
    same = compatible(about, current, observation.value)
    if strict and same and observation.value.bound in "<>" and observation.value.bound != current.bound:  # type: ignore[union-attr]
        same = False
    if (
        isinstance(current, SetValue)
        and isinstance(observation.value, SetValue)
        and not observation.value.left + observation.value.joined
    ):
        same = set(observation.value.members) <= set(current.members)
    return Verdict(observation=observation, word="same" if same and word in ("changed", "planned") else word, against=current)


class Watch:
    """One fact's record through time, told by hand in tests: `watch.hears("2025-01-02", "Reuters", "<1000")`."""

    def __init__(self, about: Fact, rules: JudgingRules = RULES, published: date = PUBLISHED):
        self.fact, self.rules = about, rules
        self.record: FactRecord = changes.begin(about, published)
        self.events: list[Event] = []
        self.heard: list[Heard] = []

    def hears(self, when: str, publisher: str, said: Any, stance: Stance = "asserted", *, text: str = "", title: str = "",
              head: bool = False, version: str = "", now: str = "", **more: Any) -> list[Event]:  # fmt: skip
        """Hear one entry with one observation; head: it stands in the headline. Returns the events that follow."""
        words = (
            text or f"{publisher} {digest_of(publisher, when)} {digest_of(when, str(said))} {digest_of(stance, when)}: {said}."
        )
        fields = {k: more.pop(k) for k in ("id", "previous", "seen", "url", "credit", "dated_by") if k in more}
        body = "" if head else f"{OPENING * 12}{words}"
        on = entry(when, publisher, body, title=words if head else title, version=version, **fields)
        return self.reads(on, [says(on, self.fact, said, stance, sentence=words, **more)], now=now)

    def reads(self, on: Entry, observations: Sequence[Observation], *, now: str = "") -> list[Event]:
        """Hear this entry with these observations."""
        key = (self.fact.topic, self.fact.id)
        judged = judge_entry(
            {key: self.record}, on, observations, now=day(now) if now else on.when, rules=self.rules, judge=judge
        )
        if key not in judged:
            return []
        self.record = judged[key].record
        self.events += judged[key].events
        self.heard += judged[key].heard
        return list(judged[key].events)

    @property
    def alerts(self) -> list[str]:
        """What was told, as "kind: from -> to"."""
        return [f"{e.kind}: {e.was} -> {e.now}" for e in self.events if e.alert]

    @property
    def kinds(self) -> list[str]:
        return [e.kind for e in self.events]


def later(on: Entry, text: str, *, title: str = "", hours: int = 5) -> Entry:
    """Return a new version of the entry, seen some hours later."""
    seen = on.seen + timedelta(hours=hours)
    return replace(on, text=text, title=title or on.title, version=digest_of(title, text), previous=on.version, seen=seen)
