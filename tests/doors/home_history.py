"""A history as years of watching leave it: the home story, its changes with their sentences, in our own words."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from small_history import make_event

from watcher.doors.store import Decision, Store
from watcher.model import Baseline, Change, Entry, Evidence, Fact, Observation, State, Step, Verdict, digest_of
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown, Value
from watcher.values.names import apply_set

TOPIC = "iraq-coalition"
NOW = datetime(2026, 10, 15, 9, tzinfo=UTC)


def about(n: int) -> Quantity:
    return Quantity(low=n, high=n, bound="~")


def under(n: int) -> Quantity:
    return Quantity(low=n, high=n, bound="<", strict=True)


def end_of(iso: str) -> DateValue:
    return DateValue(iso=iso, bound="by", part="end" if len(iso) == 7 else "")


def make(name: str, kind: str, says: str, value: Value) -> Fact:
    return Fact(topic=TOPIC, id=name, says=says, kind=kind, value=value)  # type: ignore[arg-type]


FACTS = {
    fact.id: fact
    for fact in (
        make("us-troops-iraq", "quantity", "The US has around [2,500] troops in Iraq.", about(2500)),
        make("us-troops-syria", "quantity", "The US has around [900] troops in Syria.", about(900)),
        make("coalition-end", "date", "The coalition's work is to end by [September 2025].", end_of("2025-09")),
        make(
            "agreement", "status", "There is [no formal agreement] on ending the coalition.",
            StatusValue(word="none", phrase="no formal agreement"),
        ),
        make(
            "prime-minister", "holder", "The prime minister of Iraq is [Mohammed Shia al-Sudani].",
            HolderValue(name="Mohammed Shia al-Sudani"),
        ),
        make(
            "bases", "set", "Coalition troops are housed at bases in [Baghdad], [Anbar province] and [the Kurdistan region].",
            SetValue(members=("Baghdad", "Anbar province", "the Kurdistan region")),
        ),
        make("coalition-members", "quantity", "The coalition has [at least 80] members.", Quantity(low=80, high=80, bound=">")),
        make("troops-leaving", "quantity", "How many troops would leave is [unclear].", Unknown(word="unclear")),
        make("coalition-formed", "date", "The coalition was formed in [2014].", DateValue(iso="2014")),
    )
}  # fmt: skip

# fact, day of the report, value, word, step, status, sources, sentence
COURSE: list[tuple[str, str, Value, str, str, str, list[str], str]] = [
    ("agreement", "2024-09-08", StatusValue(word="agreed", phrase="agreed, yet to be signed"), "changed", "move", "accepted",
     ["Reuters", "Rudaw"], "Iraq's defence minister said the two sides had agreed on an end date and would sign within days."),
    ("coalition-end", "2024-09-27", end_of("2025-09"), "changed", "known", "accepted", ["AP", "Guardian", "Al Jazeera"],
     "The mission in federal Iraq ends no later than the end of September 2025, the statement says."),
    ("coalition-members", "2024-09-30", Quantity(low=86, high=86), "changed", "move", "reported", ["US State Department"],
     "Ministers of the 86-member coalition met in Washington on Monday."),
    ("us-troops-syria", "2024-12-19", about(2000), "changed", "move", "accepted", ["Pentagon", "AP", "BBC"],
     "There are roughly 2,000 US troops in Syria, not the 900 it had given for years, the Pentagon said on Thursday."),
    ("us-troops-syria", "2025-04-18", under(1000), "planned", "plan", "corroborated", ["Pentagon", "New York Times"],
     "The force in Syria will be cut to fewer than 1,000 in the coming months, a spokesman said."),
    ("us-troops-iraq", "2025-09-30", under(2000), "planned", "plan", "corroborated", ["AP", "Stars and Stripes"],
     "Fewer than 2,000 American troops are to stay once the drawdown is through, two officials said."),
    ("coalition-members", "2025-11-11", Quantity(low=90, high=90), "changed", "move", "corroborated", ["AP", "Al-Monitor"],
     "Syria became the 90th country to join the alliance against Islamic State."),
    ("us-troops-syria", "2026-01-20", about(1000), "changed", "move", "accepted", ["Wall Street Journal", "Shafaq"],
     "About 1,000 US soldiers remain in Syria, most of them in the north-east."),
    ("bases", "2026-01-17", SetValue(left=("Anbar province", "Baghdad")), "changed", "move", "accepted",
     ["Iraqi News Agency", "Reuters", "Rudaw"], "The last convoy left Ain al-Asad and Iraqi forces took over the base."),
    ("prime-minister", "2026-01-24", HolderValue(name="Nouri al-Maliki", rung="nominated"), "planned", "plan", "reversed",
     ["Shafaq"], "The Coordination Framework put forward Nouri al-Maliki for the premiership."),
    ("us-troops-syria", "2026-02-18", about(0), "planned", "plan", "corroborated", ["CBS", "Reuters"],
     "All of the remaining troops are to leave Syria within two months, officials said."),
    ("us-troops-iraq", "2026-03-05", under(2000), "changed", "move", "reported", ["France 24"],
     "The United States still has fewer than 2,000 troops in Iraq."),
    ("us-troops-iraq", "2026-03-07", under(1000), "changed", "move", "reported", ["New York Times"],
     "Fewer than 1,000 American troops remain in the country, nearly all of them in the north."),
    ("us-troops-syria", "2026-04-16", about(0), "changed", "done", "accepted", ["Pentagon", "AP", "BBC"],
     "The last American soldiers have left Syria, the Pentagon said."),
    ("prime-minister", "2026-04-27", HolderValue(name="Ali al-Zaidi", rung="designate"), "planned", "plan", "corroborated",
     ["Rudaw", "Shafaq"], "President Rashid charged Ali al-Zaidi with forming a government."),
    ("prime-minister", "2026-05-14", HolderValue(name="Ali al-Zaidi"), "changed", "move", "accepted",
     ["Iraqi News Agency", "BBC", "Reuters"], "Parliament voted in Ali al-Zaidi as prime minister on Thursday night."),
    ("coalition-end", "2026-07-14", end_of("2026-09-30"), "changed", "move", "accepted", ["Reuters", "Shafaq", "Al Jazeera"],
     "Washington will pull out its remaining forces by September 30, 2026, both governments said."),
    ("us-troops-iraq", "2026-08-02", about(9000), "changed", "move", "dismissed", ["An aggregator"],
     "Some 9,000 US troops are in Iraq."),
    ("us-troops-iraq", "2026-09-30", about(0), "changed", "done", "corroborated", ["Reuters", "AP", "Rudaw", "Kurdistan 24"],
     "The last US soldiers left the airport in Erbil on Wednesday and the mission was declared over."),
    ("agreement", "2026-09-30", StatusValue(word="completed", phrase="completed"), "changed", "done", "corroborated",
     ["Reuters", "AP"], "The coalition's mission in Iraq is complete, its commander said in Erbil."),
    ("bases", "2026-09-30", SetValue(left=("the Kurdistan region",)), "changed", "done", "corroborated", ["Rudaw", "AP"],
     "With the handover in Erbil the coalition holds no base in Iraq any more."),
]  # fmt: skip


def fill_home(store: Store) -> None:
    """Put the home story into an empty store."""
    store.facts.sync([make_baseline()], datetime(2024, 7, 24, tzinfo=UTC))
    store.feeds.upsert(
        {"url": f"https://{slug(name)}.example/feed", "name": name, "next_poll_at": NOW + timedelta(minutes=20), "last_ok": NOW,
         "last_entry_at": NOW - timedelta(hours=n)}
        for n, name in enumerate(["Reuters", "AP", "BBC", "Rudaw", "Shafaq", "Guardian", "Al Jazeera", "Kurdistan 24"])
    )  # fmt: skip
    for n, name in enumerate(["Reuters", "AP", "BBC", "Rudaw", "Shafaq", "Guardian"]):
        store.feeds.set_state(f"https://{slug(name)}.example/feed", "ok", NOW - timedelta(days=100 - n))
        store.feeds.record_fetch(f"https://{slug(name)}.example/feed", NOW, status=304, elapsed=0.2, outcome="not-modified")
    trouble = "https://kurdistan-24.example/feed"
    store.feeds.set_state(
        trouble, "blocked", NOW - timedelta(days=3), "It answers with a page for browsers; ask its editors, or drop it."
    )
    store.feeds.record_fetch(trouble, NOW, status=403, elapsed=0.4, outcome="fault", error="403 Forbidden")
    store.feeds.set_state(
        "https://al-jazeera.example/feed", "frozen", NOW - timedelta(days=9), "It has told nothing new for 9 days."
    )
    store.observations.save(_background(store), NOW)
    changes = _follow([_change(store, *step) for step in COURSE])
    store.changes.save(changes)
    store.events.save(make_event(c, FACTS[c.fact], when=c.reported, recorded=c.recorded, why="First told.") for c in changes)
    store.states.save(_states(changes))
    for change in changes:
        if change.status in ("accepted", "dismissed"):
            verb = "accept" if change.status == "accepted" else "dismiss"
            at = change.recorded + timedelta(hours=20)
            word = Decision(at=at, topic=TOPIC, fact=change.fact, verb=verb, change=change.id, value=change.now)  # type: ignore[arg-type]
            store.decisions.save(word, change.kind)


def make_baseline() -> Baseline:
    return Baseline(
        topic=TOPIC, title="The US-led coalition in Iraq", publisher="Reuters", published=date(2024, 7, 23),
        scope=(("Iraq", "Syria"), ("US", "coalition")), facts=tuple(FACTS.values()), place="baseline/iraq-coalition.yaml",
    )  # fmt: skip


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _entry(source: str, at: datetime, title: str, text: str) -> Entry:
    return Entry(
        id=digest_of(source, at.isoformat(), title), version=digest_of(title, text), title=title, text=text, published=at,
        seen=at + timedelta(minutes=25), publisher=source, feed=f"https://{slug(source)}.example/feed",
        url=f"https://{slug(source)}.example/{at:%Y/%m/%d}/{slug(title)[:30]}",
    )  # fmt: skip


def _background(store: Store) -> list[Verdict]:
    verdicts = []
    for n in range(40):
        at = datetime(2024, 8, 1, 10, tzinfo=UTC) + timedelta(days=11 * n)
        entry = _entry("Guardian", at, f"Dispatch {n}", "The US keeps about 2,500 troops in Iraq and some 900 in Syria.")
        store.entries.save([entry])
        fact = FACTS["us-troops-iraq"]
        seen = Observation(
            topic=TOPIC, fact=fact.id, kind=fact.kind, entry=entry, sentence=entry.text, value=about(2500), stance="asserted"
        )
        verdicts.append(Verdict(observation=seen, word="same", against=fact.value, why="It says what the baseline says."))
    return verdicts


def _change(
    store: Store, name: str, day: str, value: Value, word: str, step: str, status: str, sources: list[str], sentence: str
) -> Change:
    fact, at = FACTS[name], datetime.fromisoformat(day).replace(hour=8, tzinfo=UTC)
    evidence = []
    for n, source in enumerate(sources):
        entry = _entry(source, at + timedelta(hours=3 * n), f"{sentence.split(',')[0][:60]}", f"{sentence} More is expected.")
        store.entries.save([entry])
        evidence.append(Evidence(verdict=_verdict(fact, entry, sentence, value, word), source=source))
        if n == 1:
            copy = _entry("Yahoo", at + timedelta(hours=5), f"{sentence[:40]} (wire)", f"{sentence} More is expected.")
            store.entries.save([copy])
            evidence.append(
                Evidence(verdict=_verdict(fact, copy, sentence, value, word), source=source, copy_of=entry.id, weight=0.0)
            )
    store.observations.save([piece.verdict for piece in evidence], at)
    return Change(
        id=digest_of(name, day, repr(value)), topic=TOPIC, fact=name, kind=fact.kind, was=fact.value, now=value,
        word=word, step=step, status=status, since=day, reported=at, recorded=at + timedelta(minutes=30),
        updated=at + timedelta(hours=9), evidence=tuple(evidence), disputed=name == "us-troops-iraq" and "2026-03" in day,
        significance=float(len(sources)),
    )  # type: ignore[arg-type]  # fmt: skip


def _follow(changes: list[Change]) -> list[Change]:
    """Let each change begin where the one before it ended."""
    held = {name: fact.value for name, fact in FACTS.items()}
    followed = []
    for change in sorted(changes, key=lambda c: c.reported):
        followed.append(replace(change, was=held[change.fact]))
        if change.word == "changed" and change.status in ("accepted", "corroborated"):
            held[change.fact] = change.now
    return followed


def _verdict(fact: Fact, entry: Entry, sentence: str, value: Value, word: str) -> Verdict:
    seen = Observation(
        topic=TOPIC, fact=fact.id, kind=fact.kind, entry=entry, sentence=sentence, value=value,
        stance="planned" if word == "planned" else "asserted", since="", speaker="", score=0.9,
        trace=(Step(rule="count-noun", said=value.show(), weight=1.0), Step(rule="place", said="Iraq", weight=0.5)),
    )  # fmt: skip
    return Verdict(observation=seen, word=word, against=fact.value, why=f"It was {fact.value.show()}.")  # type: ignore[arg-type]


def _states(changes: list[Change]) -> list[State]:
    held: dict[str, State] = {}
    states: list[State] = []
    for fact in FACTS.values():
        start = datetime(2024, 7, 24, tzinfo=UTC)
        held[fact.id] = State(topic=TOPIC, fact=fact.id, value=fact.value, holds_from="2024-07-23", believed_from=start)
    for change in sorted(changes, key=lambda c: c.reported):
        if change.word == "changed" and change.status == "accepted":
            old, when = held[change.fact], change.recorded + timedelta(hours=20)
            states += [replace(old, believed_to=when), replace(old, holds_to=change.since, believed_from=when)]
            now = change.now
            if isinstance(now, SetValue) and isinstance(old.value, SetValue):
                now = SetValue(members=apply_set(old.value.members, now))
            held[change.fact] = State(
                topic=TOPIC, fact=change.fact, value=now, holds_from=change.since, believed_from=when, change=change.id
            )
    return [*states, *held.values()]
