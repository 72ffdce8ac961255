"""What is put into the history comes out of it as it was, and putting it in twice is harmless."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_history import FACTS, day, make_baseline, make_change, make_entry, make_event, make_state, make_verdict

from watcher.doors.store import Decision, Store, open_store, pack, unpack
from watcher.model import Attachment, Evidence, Message
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown, Value


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "watcher.db") as opened:
        yield opened


@pytest.fixture
def known(store: Store) -> Store:
    store.facts.sync([make_baseline()], day(0))
    return store


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("quantity", Quantity(low=2500, high=2500, bound="~")),
        ("quantity", Quantity(low=2000, high=2000, bound="<", unit="EUR", strict=True)),
        ("quantity", Quantity(low=250, high=350)),
        ("quantity", Quantity(low=0.5, high=0.5, unit="%")),
        ("quantity", Unknown(word="not set")),
        ("date", DateValue(iso="2027", part="mid", bound="about")),
        ("date", DateValue(iso="2025-09-30", bound="by")),
        ("status", StatusValue(word="agreed", phrase="agreed, yet to sign")),
        ("holder", HolderValue(name="Ann Hardy", rung="designate")),
        ("set", SetValue(members=("A", "B"), left=("C",))),
        ("set", SetValue(joined=("D",))),
        ("status", HolderValue(name="a value of another kind")),
    ],
)
def test_a_value_comes_back_whole(kind: str, value: Value) -> None:
    cell = pack(kind, value)
    assert unpack(kind, cell.value, cell.exact) == value
    assert cell.shown


def test_entries_are_kept_once_per_version(store: Store) -> None:
    one, two = make_entry("one", notes=("odd date",), author="A. Writer"), make_entry("two", feed="", published=None)
    assert store.entries.save([one, two]) == [one, two]
    assert store.entries.save([one, two]) == []
    edited = make_entry("one", "There are 1,000 troops.", seen=day(2))
    fresh = store.entries.save([two, edited])
    assert fresh == [replace(edited, previous=one.version)]
    assert store.entries.versions(one.id) == [one, fresh[0]]
    assert store.entries.known_versions([one.id, "nobody"]) == {one.id: edited.version}
    assert store.entries.save([one]) == [], "going back to a wording that is known is not another version"
    assert store.entries.known_versions([one.id]) == {one.id: one.version}
    assert list(store.entries.all()) == [one, fresh[0], two]


def test_two_entries_may_have_the_same_words(store: Store) -> None:
    one = make_entry("one", title="Same")
    two = make_entry("two", title="Same")
    assert one.version == two.version
    assert store.entries.save([one, two]) == [one, two]


def test_baselines_come_back(known: Store) -> None:
    assert known.facts.baselines() == [make_baseline()]
    known.facts.sync([make_baseline(FACTS[1:])], day(3))
    assert [f.id for f in known.facts.load()] == [f.id for f in FACTS[1:]]
    assert len(known.facts.load(retired=True)) == len(FACTS)
    known.facts.sync([make_baseline()], day(4))
    assert known.facts.load() == list(FACTS)


def test_verdicts_come_back(known: Store) -> None:
    entry = make_entry()
    known.entries.save([entry])
    new = make_verdict(entry, Quantity(low=2000, high=2000), hedged=True, since="2025-09", speaker="Pentagon")
    old = make_verdict(entry, Quantity(low=2500, high=2500), word="same")
    known.observations.save([new.observation, old], day(1))
    assert known.observations.verdicts("home", "troops") == [old]
    known.observations.save([new, old], day(1))
    assert known.observations.verdicts("home", "troops", ["changed"]) == [new]
    assert known.observations.of_entry(entry.id, entry.version) == [new.observation, old.observation]
    known.observations.save([new.observation], day(1))
    assert known.observations.verdicts("home", "troops", ["changed"]) == [new], "a verdict is not lost again"


def test_a_change_holds_its_evidence(known: Store) -> None:
    entries = [make_entry(name, publisher=f"Paper {name}") for name in "abc"]
    known.entries.save(entries)
    verdicts = [make_verdict(entry, Quantity(low=2000, high=2000)) for entry in entries]
    known.observations.save(verdicts, day(1))
    change = make_change(verdicts)
    known.changes.save([change])
    known.changes.save([change])
    assert known.changes.load() == [change]
    less = replace(change, evidence=change.evidence[:2], status="corroborated", disputed=True, note="seen")
    known.changes.save([less])
    assert known.changes.load(fact="troops", statuses=["corroborated"], since=day(0), until=day(1)) == [less]
    assert known.changes.load(topic="elsewhere") == []
    assert known.changes.load(ids=[change.id])[0].sources == ("Paper a", "Paper b")


def test_evidence_beyond_what_a_change_holds_stays_until_another_change_has_it(known: Store) -> None:
    verdicts = [make_verdict(make_entry(f"e{number}"), Quantity(low=2000, high=2000)) for number in range(3)]
    with known.transaction():
        known.entries.save(v.observation.entry for v in verdicts)
        known.observations.save(verdicts, day(1))
    whole = make_change(verdicts)
    held = replace(whole, evidence=whole.evidence[:2])
    known.changes.save([held])
    known.changes.add([(held.id, whole.evidence[2])])
    known.changes.save([held])
    assert known.changes.load() == [whole]
    other = replace(whole, id="other", evidence=whole.evidence[2:])
    known.changes.save([other])
    assert {c.id: c.evidence for c in known.changes.load()} == {held.id: held.evidence, "other": other.evidence}


def test_evidence_keeps_its_own_verdict(known: Store) -> None:
    entry = make_entry()
    known.entries.save([entry])
    verdict = make_verdict(entry, Quantity(low=2000, high=2000))
    known.observations.save([verdict], day(1))
    later = replace(verdict, word="same", against=Quantity(low=2000, high=2000), why="It is what was told before.")
    change = replace(make_change([verdict]), evidence=(Evidence(verdict=later, source="Daily", role="disputes"),))
    known.changes.save([change])
    assert known.changes.load() == [change]


def test_states_are_added_and_closed(known: Store) -> None:
    first = make_state(FACTS[0].value, 0)
    second = make_state(Quantity(low=2000, high=2000), 30)
    known.states.save([first])
    closed = [replace(first, believed_to=day(30)), replace(first, holds_to="2024-08-22", believed_from=day(30)), second]
    known.states.save(closed)
    known.states.save(closed)
    assert known.states.load("home", "troops") == closed
    assert known.states.load("home", "end") == []


def test_decisions_come_back(known: Store) -> None:
    said = Decision(
        at=day(3), topic="home", fact="troops", verb="dismiss", value=Quantity(low=9, high=9), until=day(30), note="a typo"
    )
    known.decisions.save(said, "quantity")
    known.decisions.save(said, "quantity")
    assert known.decisions.load() == [said]
    assert known.decisions.load("home", "end") == []


def make_message(recipient: str = "a@example.org") -> Message:
    return Message(
        id="d1@watcher",
        sender="w@example.org",
        recipient=recipient,
        subject="Troops: 2,500 → 2,000",
        text="text",
        html="<p>html</p>",
        date=day(2),
        topic="home",
        references=("t@watcher",),
        attachments=(Attachment(cid="plot", type="image/png", data=b"\x89PNG\x00", alt="a plot"),),
    )


def test_the_ledger_tells_how_far_a_digest_got(known: Store) -> None:
    def put(recipient: str) -> bool:
        message = make_message(recipient)
        period = {"kind": "daily", "period_start": day(1), "period_end": day(2)}
        return known.outbox.enqueue(f"d-{recipient}", message, channels=["mail", "webhook"], **period)

    assert put("a@example.org")
    assert not put("a@example.org")
    assert known.outbox.message("d-a@example.org") == make_message()
    assert known.outbox.message("nothing") is None
    assert known.outbox.due(day(1)) == []
    mail, hook = known.outbox.due(day(2))
    assert (mail.channel, mail.state, mail.attempts, mail.message_id) == ("mail", "waiting", 0, "d1@watcher")
    known.outbox.mark_uncertain(mail, day(2), day(2.1))
    assert [d.channel for d in known.outbox.due(day(2))] == ["webhook"]
    assert known.outbox.due(day(2.2))[1].state == "uncertain", "a crash now leaves it to be tried again"
    known.outbox.mark_sent(mail, day(2))
    known.outbox.mark_failed(hook, "503", day(3))
    assert known.outbox.due(day(2.9)) == []
    assert [(d.state, d.last_error) for d in known.outbox.due(day(3))] == [("failed", "503")]
    known.outbox.mark_refused(hook, "410 Gone")
    assert known.outbox.due(day(99)) == []
    assert [(d.state, d.attempts, d.sent_at) for d in known.outbox.ledger()] == [("sent", 1, day(2)), ("refused", 2, None)]
    assert [d.state for d in known.outbox.ledger(unsettled=True)] == ["refused"]
    assert known.outbox.retry(day(4)) == 0
    assert known.outbox.retry(day(4), refused=True) == 1
    assert len(known.outbox.due(day(4))) == 1
    assert known.outbox.last_period_end("a@example.org", "daily") == day(2)
    assert known.outbox.last_period_end("b@example.org", "daily") is None


def test_what_was_told_is_known_for_each_recipient(known: Store) -> None:
    entry = make_entry()
    known.entries.save([entry])
    verdict = make_verdict(entry, Quantity(low=2000, high=2000))
    known.observations.save([verdict], day(1))
    change = make_change([verdict])
    known.changes.save([change])
    event = make_event(change)
    known.events.save([event])
    known.outbox.enqueue("d1", make_message(), kind="daily", period_start=day(1), period_end=day(2), told=[event.id])
    assert known.outbox.told("a@example.org") == {event.id}
    assert known.outbox.told("b@example.org") == set()
    assert known.events.load(untold_to="a@example.org") == []
    assert known.events.load(untold_to="b@example.org") == [event]


def test_events_are_kept_in_order(known: Store) -> None:
    entry = make_entry()
    known.entries.save([entry])
    verdict = make_verdict(entry, Quantity(low=2000, high=2000))
    known.observations.save([verdict], day(1))
    change = make_change([verdict])
    known.changes.save([change])
    events = [
        make_event(change),
        make_event(None, kind="quiet", why="Nobody mentions it."),
        make_event(change, kind="corroborated"),
    ]
    known.events.save(events)
    known.events.save(events)
    assert known.events.load() == events
    assert known.events.load(change=change.id, kinds=["corroborated"]) == events[2:]
    assert known.events.load(since=day(2)) == []


def test_standings_are_text_that_judging_reads(known: Store) -> None:
    assert known.standings.load("home", "troops") is None
    known.standings.save("home", "troops", "{}", day(1))
    known.standings.save("home", "troops", '{"n":1}', day(2))
    assert known.standings.load("home", "troops") == '{"n":1}'
    known.standings.drop()
    assert known.standings.load("home", "troops") is None


def test_feeds_keep_what_the_poller_remembers(store: Store) -> None:
    url = "https://news.example/feed"
    store.feeds.upsert([{"url": url, "name": "News", "pages": True, "etag": '"a"', "next_poll_at": day(1), "ttl": 60}])
    store.feeds.upsert([{"url": url, "etag": "", "failures": 2, "gone_at": day(2)}])
    (row,) = store.feeds.load()
    assert (row["name"], row["etag"], row["failures"], row["pages"], row["ttl"]) == ("News", "", 2, True, 60)
    assert (row["next_poll_at"], row["gone_at"], row["last_ok"]) == (day(1), day(2), None)
    assert store.feeds.load(["https://other.example"]) == []
    store.feeds.retire([], day(3))
    assert store.feeds.load() == []
    store.feeds.retire([url], day(4))
    assert len(store.feeds.load()) == 1


def test_feed_states_have_a_history(store: Store) -> None:
    url = "https://news.example/feed"
    assert store.feeds.set_state(url, "ok", day(1))
    assert not store.feeds.set_state(url, "ok", day(2))
    assert store.feeds.set_state(url, "failing", day(3), "No answer for 2 days.")
    store.feeds.record_fetch(url, day(3), status=503, size=12, elapsed=0.5, outcome="fault", error="unavailable")
    store.feeds.record_fetch("https://new.example/feed", day(3))
    worst = store.feeds.health()[0]
    assert (worst.feed, worst.state, worst.since, worst.what) == (url, "failing", day(3), "No answer for 2 days.")
    assert len(store.rows("SELECT * FROM feed_states")) == 2


def test_hosts_are_left_alone_for_a_while(store: Store) -> None:
    store.feeds.back_off("https://a.example:443", day(2), "429")
    store.feeds.back_off("https://a.example:443", day(3))
    assert store.feeds.backoffs(day(2.5)) == {"https://a.example:443": day(3)}
    assert store.feeds.backoffs(day(3)) == {}


def test_marks_and_what_is_told_once(store: Store) -> None:
    store.marks.set("last_sweep", {"at": "x", "n": 3}, day(1))
    assert store.marks.get("last_sweep") == {"at": "x", "n": 3}
    assert store.marks.get("nothing", 7) == 7
    assert store.told.note("deadline", "end", day(1), "a")
    assert not store.told.note("deadline", "end", day(2), "a")
    assert store.told.note("deadline", "end", day(2), "b")
    assert store.told.when("deadline", "end", "a") == day(1)
    store.told.forget("deadline", "end", "a")
    assert store.told.when("deadline", "end", "a") is None


def test_a_transaction_keeps_all_or_nothing(store: Store) -> None:
    def write_and_fail() -> None:
        with store.transaction():
            store.entries.save([make_entry()])
            with store.transaction():
                store.marks.set("a", 1, day(1))
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    assert store.marks.all() == {}
    assert list(store.entries.all()) == []


def test_every_column_is_explained(store: Store) -> None:
    schema = store.questions.schema()
    for table in [row["name"] for row in store.questions.tables() if row["type"] == "table"]:
        body = schema.split(f"CREATE TABLE {table} (", 1)[1].split("\n) STRICT", 1)[0].splitlines()
        assert "--" in body[0], f"{table}: what it holds"
        times = [line for line in body[1:] if line.strip().split(" ")[0].endswith(("_at", "_until", "_since"))]
        assert all("time" in line for line in times), f"{table}: {times}"
