"""Made-up coverage of a made-up story, for the tests of the digest: a canal company, its dredgers and its agreement."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from watcher.judging.digest import DigestMaterial, Dispute, FeedTurn, History, Holding, Moved, Passed, Quiet
from watcher.model import Baseline, Change, Entry, Evidence, Fact, FeedHealth, Observation, State, Verdict, digest_of
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Value

START = datetime(2025, 5, 6, 5, tzinfo=UTC)
END = START + timedelta(days=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def number(n: float, bound: Any = "=") -> Quantity:
    return Quantity(low=n, high=n, bound=bound)


FACTS = (
    Fact(
        topic="lanta-canal",
        id="dredgers-lanta",
        says="The Lanta company runs about [90] dredgers on the canal.",
        kind="quantity",
        value=number(90, "~"),
    ),
    Fact(
        topic="lanta-canal",
        id="opening",
        says="The eastern lock is to open in [March 2026].",
        kind="date",
        value=DateValue(iso="2026-03"),
    ),
    Fact(
        topic="lanta-canal",
        id="toll-agreement",
        says="There is [no agreement] on tolls between Oress and Meria.",
        kind="status",
        value=StatusValue(word="none", phrase="no agreement"),
    ),
    Fact(
        topic="lanta-canal",
        id="head-of-company",
        says="The head of the Lanta company is [Ines Okoro].",
        kind="holder",
        value=HolderValue(name="Ines Okoro"),
    ),
    Fact(
        topic="lanta-canal",
        id="pilot-stations",
        says="Pilots wait at [Oress], [Velo] and [Port Anner].",
        kind="set",
        value=SetValue(members=("Oress", "Velo", "Port Anner")),
    ),
    Fact(topic="lanta-canal", id="ships-a-day", says="Some [52] ships pass each day.", kind="quantity", value=number(52, "~")),
    Fact(
        topic="lanta-canal",
        id="depth",
        says="The canal is [16 metres] deep.",
        kind="quantity",
        value=Quantity(low=16, high=16, unit="metre"),
    ),
)
BASELINE = Baseline(
    topic="lanta-canal",
    title="The Lanta canal and its tolls",
    publisher="The Meridian",
    published=date(2025, 1, 14),
    url="https://meridian.example/canal",
    scope=(("Lanta",),),
    facts=FACTS,
)


def entry(publisher: str, title: str, when: str, **more: Any) -> Entry:
    url = more.pop("url", f"https://{publisher.lower().replace(' ', '-')}.example/news/{digest_of(title)}")
    return Entry(
        id=digest_of(publisher, title),
        version="1",
        title=title,
        publisher=publisher,
        url=url,
        published=at(when),
        seen=at(when),
        **more,
    )


def evidence(fact: str, value: Value, publisher: str, sentence: str, when: str, **more: Any) -> Evidence:
    """One piece of evidence; stance, speaker, authority and since go to the observation, the rest to the evidence."""
    told = {key: more.pop(key) for key in ("stance", "speaker", "authority", "since", "score") if key in more}
    about = next(f for f in FACTS if f.id == fact)
    written = entry(publisher, more.pop("title", sentence), when, **more.pop("written", {}))
    observation = Observation(
        topic=about.topic,
        fact=fact,
        kind=about.kind,
        entry=written,
        sentence=sentence,
        value=value,
        stance=told.pop("stance", "asserted"),
        **told,
    )
    verdict = Verdict(observation=observation, word="changed", against=about.value)
    return Evidence(verdict=verdict, source=more.pop("source", publisher), **more)


def change(fact: str, now: Value, *seen: Evidence, was: Value | None = None, **more: Any) -> Change:
    about = next(f for f in FACTS if f.id == fact)
    first = seen[0].verdict.observation.entry.when if seen else START
    more.setdefault("word", "changed")
    return Change(
        id=digest_of(fact, repr(now)),
        topic=about.topic,
        fact=fact,
        kind=about.kind,
        was=was or about.value,
        now=now,
        reported=first,
        recorded=first,
        updated=first,
        evidence=seen,
        **more,
    )


def history(fact: str, *steps: tuple[Value, str]) -> History:
    states = tuple(
        State(topic="lanta-canal", fact=fact, value=value, holds_from=when, believed_from=at(when)) for value, when in steps
    )
    return History(topic="lanta-canal", fact=fact, states=states)


DREDGERS = change(
    "dredgers-lanta",
    number(140),
    evidence(
        "dredgers-lanta",
        number(140),
        "Harbour Post",
        "The company now has 140 dredgers at work, the director said.",
        "2025-05-05T09:00",
        speaker="the company's director",
        authority="named",
    ),
    evidence(
        "dredgers-lanta",
        number(140),
        "Canal Wire",
        "Lanta counts 140 dredgers in its fleet, according to a filing.",
        "2025-05-05T11:00",
        speaker="the harbour ministry",
        authority="official",
    ),
    evidence(
        "dredgers-lanta",
        number(140),
        "Oress Daily",
        "Lanta counts 140 dredgers in its fleet, according to a filing.",
        "2025-05-05T12:00",
        source="Canal Wire",
        copy_of="x",
    ),
    status="corroborated",
    since="2025-05",
    significance=9.0,
)
OPENING = change(
    "opening",
    DateValue(iso="2027-06"),
    evidence(
        "opening",
        DateValue(iso="2027-06"),
        "Meria Today",
        "The eastern lock will not open before June 2027.",
        "2025-05-05T16:30",
    ),
    evidence(
        "opening",
        DateValue(iso="2026-03"),
        "Oress Daily",
        "Engineers insist that the lock opens in March next year.",
        "2025-05-05T18:00",
        role="disputes",
        speaker="two engineers",
        authority="unattributed",
    ),
    significance=7.0,
    disputed=True,
)
TOLLS = change(
    "toll-agreement",
    StatusValue(word="signed", phrase="signed"),
    evidence(
        "toll-agreement",
        StatusValue(word="signed"),
        "Harbour Post",
        "Oress and Meria are expected to sign the toll accord in autumn.",
        "2025-05-05T08:00",
        stance="planned",
        since="2025-10",
    ),
    word="planned",
    since="2025-10",
    significance=5.0,
)
HEAD = change(
    "head-of-company",
    HolderValue(name="Tomas Lindqvist-Abara"),
    evidence(
        "head-of-company",
        HolderValue(name="Tomas Lindqvist-Abara"),
        "Meria Today",
        "Tomas Lindqvist-Abara took over as head of the Lanta company on 1 May.",
        "2025-05-05T07:00",
        since="2025-05-01",
    ),
    since="2025-05-01",
    significance=6.0,
)
STATIONS = change(
    "pilot-stations",
    SetValue(left=("Velo",)),
    evidence(
        "pilot-stations", SetValue(left=("Velo",)), "Velo Courier", "The last pilots left Velo on Saturday.", "2025-05-04T10:00"
    ),
    significance=3.0,
)
HISTORIES = (
    history("dredgers-lanta", (number(90, "~"), "2025-01-14"), (number(110), "2025-03-02"), (number(140), "2025-05-05")),
    history(
        "opening",
        (DateValue(iso="2026-03"), "2025-01-14"),
        (DateValue(iso="2026-09"), "2025-03-10"),
        (DateValue(iso="2027-06"), "2025-05-05"),
    ),
    history(
        "toll-agreement",
        (StatusValue(word="none", phrase="no agreement"), "2025-01-14"),
        (StatusValue(word="talks", phrase="talks"), "2025-02-20"),
    ),
    history(
        "head-of-company",
        (HolderValue(name="Ines Okoro"), "2025-01-14"),
        (HolderValue(name="Tomas Lindqvist-Abara"), "2025-05-01"),
    ),
)
HOLDING = (
    Holding(
        topic="lanta-canal", fact="ships-a-day", value=number(52, "~"), confirmed=at("2025-05-04T10:00"), by="Harbour Post"
    ),
    Holding(topic="lanta-canal", fact="depth", value=Quantity(low=16, high=16, unit="metre")),
)
TROUBLES = (
    FeedTurn(
        health=FeedHealth(
            feed="https://velo.example/rss",
            name="Velo Courier",
            state="gone",
            since=at("2025-05-05T20:00"),
            last_ok=at("2025-05-04T20:00"),
            what="It answered 410 Gone. Look for a new address, then put it in config.yaml.",
        ),
        before="ok",
    ),
    FeedTurn(
        health=FeedHealth(feed="https://meria.example/rss", name="Meria Today", state="ok", since=at("2025-05-05T21:00")),
        before="failing",
    ),
)


def rich() -> DigestMaterial:
    unclear = evidence(
        "depth",
        Quantity(low=14, high=14, unit="metre"),
        "Canal Wire",
        "In places it is hardly 14 metres now, skippers complain.",
        "2025-05-05T13:00",
        score=0.4,
    )
    reversal = change(
        "ships-a-day",
        number(40),
        evidence("ships-a-day", number(40), "Oress Daily", "Only 40 ships a day still come through.", "2025-05-01T08:00"),
        status="reversed",
        significance=2.0,
    )
    sides = (
        evidence("opening", DateValue(iso="2027-06"), "Meria Today", "The lock opens in June 2027.", "2025-05-05T16:30"),
        evidence("opening", DateValue(iso="2026-03"), "Oress Daily", "The lock opens in March 2026.", "2025-05-05T18:00"),
    )
    return DigestMaterial(
        start=START,
        end=END,
        baselines=(BASELINE,),
        moved=(
            Moved(change=STATIONS),
            Moved(change=TOLLS),
            Moved(change=OPENING),
            Moved(change=DREDGERS),
            Moved(change=HEAD),
            Moved(change=reversal, news="reversed", told_before=True),
        ),
        unclear=(unclear.verdict.observation,),
        passed=(Passed(topic="lanta-canal", fact="opening", day="2025-05-05", last=OPENING.evidence[0]),),
        quiet=(Quiet(topic="lanta-canal", fact="depth", last=at("2025-01-20T10:00")),),
        disputes=(Dispute(topic="lanta-canal", fact="opening", sides=sides),),
        holding=HOLDING,
        troubles=TROUBLES,
        history=HISTORIES,
        entries=412,
        feeds=23,
    )


def still() -> DigestMaterial:
    holding = tuple(
        Holding(topic="lanta-canal", fact=f.id, value=f.value, confirmed=at("2025-05-05T10:00"), by="Canal Wire") for f in FACTS
    )
    return DigestMaterial(start=START, end=END, baselines=(BASELINE,), holding=holding, entries=388, feeds=23)


def quiet_day(**more: Any) -> DigestMaterial:
    """A day with nothing but what `more` brings; two facts hold."""
    return DigestMaterial(start=START, end=END, baselines=(BASELINE,), holding=HOLDING, **more)


REVERSED = change(
    "ships-a-day",
    number(40),
    evidence("ships-a-day", number(40), "Oress Daily", "Only 40 ships a day still come through.", "2025-05-01T08:00"),
    status="reversed",
)
WITHDRAWN = change(
    "depth",
    Quantity(low=14, high=14, unit="metre"),
    evidence(
        "depth",
        Quantity(low=14, high=14, unit="metre"),
        "Canal Wire",
        "The canal is 14 metres deep.",
        "2025-05-01T08:00",
        role="retracted",
    ),
    status="withdrawn",
)
EDIT = change(
    "ships-a-day",
    number(60),
    evidence(
        "ships-a-day",
        number(60),
        "Harbour Post",
        "About 60 ships pass each day.",
        "2025-05-05T08:00",
        written={"previous": "0"},
    ),
    step="edit",
)
CASES: dict[str, DigestMaterial] = {
    "rich": rich(),
    "still": still(),
    "quantity": quiet_day(moved=(Moved(change=DREDGERS),), history=HISTORIES),
    "date": quiet_day(moved=(Moved(change=OPENING),), history=HISTORIES),
    "status-planned": quiet_day(moved=(Moved(change=TOLLS),), history=HISTORIES),
    "holder": quiet_day(moved=(Moved(change=HEAD),), history=HISTORIES),
    "set": quiet_day(moved=(Moved(change=STATIONS),)),
    "more-sources": quiet_day(
        moved=(Moved(change=DREDGERS, news="more sources", told_before=True, sources_before=DREDGERS.sources[:1]),)
    ),
    "corroborated": quiet_day(moved=(Moved(change=DREDGERS, news="status moved", told_before=True),)),
    "refined": quiet_day(moved=(Moved(change=DREDGERS, news="refined", told_before=True),)),
    "come-true": quiet_day(moved=(Moved(change=DREDGERS, news="come true", told_before=True),)),
    "again": quiet_day(
        moved=(
            Moved(
                change=DREDGERS,
                news="status moved",
                told_before=True,
                sources_before=DREDGERS.sources,
                again=DREDGERS.sources[-1:],
            ),
        )
    ),
    "urgent": replace(quiet_day(moved=(Moved(change=DREDGERS),), history=HISTORIES, occasion="urgent"), holding=()),
    "settled": quiet_day(moved=(Moved(change=OPENING, news="settled", told_before=True),)),
    "reversed": quiet_day(moved=(Moved(change=REVERSED, news="reversed", told_before=True),)),
    "withdrawn": quiet_day(moved=(Moved(change=WITHDRAWN, news="withdrawn", told_before=True),)),
    "edit": quiet_day(moved=(Moved(change=EDIT, news="edit"),)),
    "edit-later": quiet_day(
        moved=(Moved(change=EDIT, news="edit", told_before=True, edited_from="Some 52 ships pass each day."),)
    ),
    "disputed": quiet_day(
        disputes=(Dispute(topic="lanta-canal", fact="opening", sides=OPENING.evidence),),
    ),
    "passed": quiet_day(
        passed=(
            Passed(topic="lanta-canal", fact="opening", day="2026-03", last=OPENING.evidence[0]),
            Passed(topic="lanta-canal", fact="toll-agreement", day="2025-05-05"),
        ),
    ),
    "quiet": quiet_day(
        quiet=(
            Quiet(topic="lanta-canal", fact="depth", last=at("2025-01-20T10:00")),
            Quiet(topic="lanta-canal", fact="pilot-stations"),
        ),
    ),
    "unclear": quiet_day(
        unclear=(STATIONS.evidence[0].verdict.observation,),
        doubts=((STATIONS.evidence[0].verdict.observation.id, "not sure that this is said of the fact (0.43)"),),
    ),
    "waiting": quiet_day(waiting=(DREDGERS, TOLLS)),
    "feeds": quiet_day(troubles=TROUBLES, entries=1, feeds=2),
    "nothing-followed": DigestMaterial(start=START, end=END, troubles=TROUBLES),
}


def long() -> DigestMaterial:
    """Two topics, thirty facts, a dozen changes, with names that do not end."""
    names = [f"station-{n}-of-the-upper-canal-and-its-side-arms-between-velo-and-port-anner" for n in range(30)]
    facts = tuple(
        Fact(
            topic="upper-canal", id=name, says=f"There are [{n + 10}] locks at Velo-{n}.", kind="quantity", value=number(n + 10)
        )
        for n, name in enumerate(names)
    )
    upper = Baseline(
        topic="upper-canal",
        title="The upper canal, its stations, and everything that is built along it, from Velo to Port Anner and beyond",
        publisher="The Meridian",
        published=date(2025, 1, 14),
        scope=(("Lanta",),),
        facts=facts,
    )
    moved = []
    for n, about in enumerate(facts[:14]):
        written = entry(f"Outlet {n}", f"Locks {n}", "2025-05-05T10:00")
        value = number(n + 40, "~")
        seen = Observation(
            topic="upper-canal",
            fact=about.id,
            kind="quantity",
            entry=written,
            sentence=f"There are about {n + 40} locks at Velo-{n} now, " + "and more are being built along the side arms " * 5,
            value=value,
            stance="asserted",
        )
        proof = Evidence(verdict=Verdict(observation=seen, word="changed", against=about.value), source=written.publisher)
        moved.append(
            Moved(
                change=Change(
                    id=digest_of(about.id),
                    topic="upper-canal",
                    fact=about.id,
                    kind="quantity",
                    was=about.value,
                    now=value,
                    word="changed",
                    reported=written.when,
                    recorded=written.when,
                    updated=written.when,
                    evidence=(proof,),
                    significance=float(14 - n),
                )
            )
        )
    holding = tuple(
        Holding(topic="upper-canal", fact=f.id, value=f.value, confirmed=at("2025-05-04T10:00"), by="Canal Wire")
        for f in facts[14:]
    )
    return DigestMaterial(
        start=START,
        end=END,
        baselines=(BASELINE, upper),
        moved=(Moved(change=DREDGERS), *moved),
        holding=holding,
        history=HISTORIES,
        entries=1234,
        feeds=35,
    )
