"""The whole river: a real site, a real mail server, a real database; what is read, kept and told, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.policy import default
from pathlib import Path

import pytest

from tests.doors.mail_server import Post, serving
from tests.site import Site, hang, reply
from tests.world import CUT, ELSEWHERE, LATER, MONDAY, STILL, World, story
from watcher.doors.store import open_store
from watcher.model import Baseline
from watcher.reading.facts import Patterns, compile_baseline
from watcher.sweep import make_plan
from watcher.sweep.plan import compiled

SHARED = Path(__file__).parents[2] / "shared" / "feeds" / "news"
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture(name="site")
def _site() -> Iterator[Site]:
    with Site().open() as site:
        yield site


@pytest.fixture(name="world")
def _world(tmp_path: Path, site: Site) -> World:
    world = World(folder=tmp_path, site=site)
    world.prints("/courier", story(1, "Norland cuts its force", CUT), story(2, "No ferry", ELSEWHERE))
    world.prints("/gazette", story(3, "Norland troops in Ostland", STILL, MONDAY - DAY))
    return world


def test_from_feeds_to_a_mail_on_a_real_server(world: World) -> None:
    with serving(Post()) as post:
        world.configure(mail=f"{{from: watcher@example.org, smtp: {{host: 127.0.0.1, port: {post.port}, security: none}}}}")
        report = world.sweep()
        assert (report.due, report.changed, report.entries, report.in_scope, report.failed) == (2, 2, 3, 2, 0)
        assert [change.fact for change in report.opened] == ["troops"]
        assert (len(report.mails), report.sent, report.mail_faults) == (1, 1, [])
        sender, recipients, body = post.mails[0]
        assert (sender, recipients) == ("watcher@example.org", ["reader@example.org"])
        assert b"1,200" in body
    with world.store() as store:
        (change,) = store.changes.load()
        assert change.evidence[0].verdict.observation.sentence == CUT
        assert change.evidence[0].verdict.observation.entry.publisher == "Courier"
        assert store.observations.verdicts("ostland", "troops", ("same",))[0].observation.entry.publisher == "Gazette"
        assert [health.state for health in store.feeds.health()] == ["ok", "ok"]


def test_a_second_sweep_straight_after_does_nothing(world: World) -> None:
    world.sweep()
    before, asked = world.numbers(), len(world.site.asked)
    report = world.sweep()
    assert report.is_idle
    assert report.said() == "Nothing to do: no feed is due, no mail waits."
    assert (world.numbers(), len(world.site.asked)) == (before, asked)


def test_asked_again_it_makes_conditional_requests_only_and_changes_nothing(world: World) -> None:
    world.sweep()
    before, asked = world.numbers(), len(world.site.asked)
    report = world.sweep(all_of_them=True)
    assert (report.not_modified, report.entries, report.events, report.mails) == (2, 0, [], [])
    assert all(each.headers["if-none-match"] == '"one"' for each in world.site.asked[asked:])
    assert world.numbers() == before


def test_a_second_source_corroborates_and_one_mail_tells_it(world: World) -> None:
    world.sweep()
    world.prints("/gazette", story(4, "Fewer Norland troops in Ostland", "Norland has 1,200 troops in Ostland, officials say."))
    report = world.sweep(later=HOUR)
    assert report.events[0].kind == "corroborated"
    assert (report.opened, report.mails) == ([], []), "it is no news of its own, and waits for the next digest"
    report = world.sweep(later=DAY)
    assert len(report.mails) == 1
    mail = message_from_string(world.mails()[-1], policy=default)
    body = mail.get_body(("plain",))
    assert body is not None
    assert "now corroborated by Gazette" in " ".join(body.get_content().split())
    assert len(world.mails()) == 2
    assert world.sweep(later=DAY).mails == []


def test_an_urgent_fact_is_mailed_at_once(world: World) -> None:
    world.sweep()
    world.prints("/gazette", story(5, "Mission in Ostland goes on", LATER, MONDAY + HOUR))
    report = world.sweep(later=2 * HOUR)
    assert [subject for _, subject in report.mails if "mission" in subject.lower()]


def test_an_edit_is_another_version_and_takes_its_word_back(world: World) -> None:
    world.sweep()
    world.prints("/courier", story(1, "Norland cuts its force", CUT.replace("1,200", "1,900")), etag='"two"')
    report = world.sweep(later=HOUR)
    assert (report.entries, report.edited) == (0, 1)
    assert "edit" in {event.kind for event in report.events} | {change.step for change in report.opened}
    with world.store() as store:
        statuses = {change.status for change in store.changes.load() if "1200" in repr(change.now)}
    assert statuses <= {"withdrawn", "dismissed"}


def test_a_feed_in_trouble_is_a_line_and_holds_up_no_other(world: World) -> None:
    world.feeds = ("/courier", "/gazette", "/gone", "/page", "/slow", "/broken")
    world.configure(wire="{allow: [127.7.0.1], host_gap: 0s, connect: 1s, read: 1s, total: 1s}")
    world.site.say("/gone", reply(410))
    world.site.say(
        "/page", reply(200, "<html><title>Log in</title><body>Please log in.</body></html>", Content_Type="text/html")
    )
    world.site.say("/slow", hang)
    world.site.say("/broken", reply(200, b"\x00\x01\x02 no feed at all"))
    report = world.sweep()
    assert (report.changed, report.failed, report.entries) == (2, 4, 3)
    assert {fault.place.rsplit("/", 1)[1] for fault in report.faults} == {"gone", "page", "slow", "broken"}
    assert not report.is_good
    with world.store() as store:
        assert {health.state for health in store.feeds.health()} >= {"ok", "gone", "page", "broken"}


def test_a_new_baseline_and_an_edited_fact_are_taken_over(world: World) -> None:
    world.sweep()
    path = world.folder / "baseline" / "ostland.yaml"
    path.write_text(path.read_text("utf-8").replace("[2,500]", "[1,200]"), "utf-8")
    world.sweep(later=HOUR)
    with world.store() as store:
        held = [state for state in store.states.load("ostland", "troops") if state.believed_to is None and not state.holds_to]
    assert "1200" in repr(held[-1].value)


def test_a_date_that_has_come_is_told_and_silence_counts_from_the_first_sweep(world: World) -> None:
    report = world.sweep()
    assert not [event for event in report.events if event.kind == "quiet"], "nobody could have told us before we listened"
    kinds = []
    for _ in range(30):
        kinds += [event.kind for event in world.sweep(later=timedelta(days=10)).events]
    assert kinds.count("deadline-passed") == 1
    assert kinds.count("quiet") == 2


def test_a_clock_before_the_article_reads_nothing_and_loses_nothing(world: World) -> None:
    world.now = datetime(1970, 1, 1, tzinfo=UTC)
    report = world.sweep()
    assert "set the clock" in report.refused
    assert world.site.asked == []
    world.now = MONDAY
    assert world.sweep().entries == 3


def test_a_clock_that_ran_ahead_and_was_set_back_puts_nothing_off(world: World) -> None:
    world.sweep(later=timedelta(days=400))
    world.now = MONDAY
    world.prints("/courier", story(6, "Norland troops in Ostland", CUT))
    report = world.sweep(later=HOUR)
    assert report.due == 2
    assert any(line.word == "clock" for line in world.lines)
    world.prints("/courier", story(7, "Norland force in Ostland", CUT.replace("1,200", "700"), MONDAY + 20 * HOUR))
    assert world.sweep(later=DAY).mails, "the next digest does not wait for the day that never was"


def test_mail_that_is_refused_stays_and_goes_later(world: World) -> None:
    world.configure(mail="{from: watcher@example.org, smtp: {host: 127.0.0.1, port: 9, security: none, timeout: 1s}}")
    report = world.sweep()
    assert (report.sent, len(report.mails), len(report.mail_faults)) == (0, 1, 1)
    assert "127.0.0.1" in report.mail_faults[0]
    with serving(Post()) as post:
        world.configure(mail=f"{{from: watcher@example.org, smtp: {{host: 127.0.0.1, port: {post.port}, security: none}}}}")
        report = world.sweep(later=HOUR)
        assert (report.sent, len(post.mails)) == (1, 1)


def test_pages_are_read_where_the_feed_gives_a_teaser(world: World) -> None:
    teaser = "Fewer soldiers in Ostland."
    link = world.site.url("/articles/8")
    body = " ".join([CUT, "The ministry gave no reason for the step, which had been expected for weeks."] * 6)
    head = "<html><head><title>Norland cuts its force</title></head><body><article><h1>Norland cuts its force</h1>"
    page = f"{head}<p>{body}</p></article></body></html>"
    text = story(8, "Norland cuts its force", teaser).replace("http://courier.example/8", link)
    world.prints("/courier", text)
    world.site.say("/articles/8", reply(200, page, Content_Type="text/html"))
    world.site.say("/robots.txt", reply(404))
    world.configure(pages="{read: true}")
    report = world.sweep()
    assert report.pages == 1
    assert [change.fact for change in report.opened] == ["troops"]


def test_an_entry_that_cannot_be_read_is_named_and_kept(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = make_plan(world.settings())
    broken = replace(plan, compile=lambda each: replace(compiled(each), facts=(None,)))  # type: ignore[arg-type]
    report = world.sweep(plan=broken)
    assert (report.entries, report.observations) == (3, 0)
    assert any("could not be read" in fault.what for fault in report.faults)


def test_a_long_entry_finds_its_baseline_tried_as_a_short_one_does(world: World) -> None:
    world.prints("/courier", story(1, "Norland cuts its force", CUT + " The ferry did not sail on that day." * 300))
    world.prints("/gazette")
    plan = make_plan(world.settings())
    made: list[Patterns] = []

    def anew(baseline: Baseline) -> Patterns:
        made.append(compile_baseline(baseline))
        return made[-1]

    report = world.sweep(plan=replace(plan, compile=anew))
    assert [change.fact for change in report.opened] == ["troops"]
    assert made
    assert made[0].tried, "what is not tried before it goes to a worker is tried by the worker, for each entry anew"


def unable(_: Baseline) -> Patterns:
    raise ArithmeticError


def test_an_edit_that_cannot_be_read_takes_nothing_back(world: World) -> None:
    world.sweep()
    world.prints("/courier", story(1, "Norland cuts its force", CUT + " Norland is north."), etag='"two"')
    report = world.sweep(later=DAY, plan=replace(make_plan(world.settings()), compile=unable), all_of_them=True)
    assert (report.edited, report.observations) == (1, 0)
    with world.store() as store:
        assert [change.status for change in store.changes.load()] == ["reported"]


def test_an_entry_that_cannot_be_judged_holds_up_no_other(world: World) -> None:
    more = (
        story(1, "Ostland", "There are about 1,200 Norland troops in Ostland now."),
        story(2, "Norland to stay longer", LATER),
        story(5, "No ferry", ELSEWHERE),
    )
    world.prints("/courier", *more)
    plan = make_plan(world.settings())
    broken = replace(plan, rules=replace(plan.rules, weight_outlet=None))  # type: ignore[arg-type]
    for _ in range(2):
        report = world.sweep(later=HOUR, plan=broken, all_of_them=True)
        assert ["could not be judged (TypeError" in fault.what for fault in report.faults] == [True]
        with world.store() as store:
            assert [change.fact for change in store.changes.load()] == ["mission-end"]
            assert len(store.entries.of_feed(world.site.url("/courier"))) == 2
        world.prints("/courier", *more)
    assert world.sweep(later=HOUR, all_of_them=True).entries == 1, "it comes again, and is read once it can be"


def test_a_fact_with_which_time_goes_wrong_holds_up_no_mail(world: World) -> None:
    plan = make_plan(world.settings())
    broken = replace(plan, rules=replace(plan.rules, deadline_days=None))  # type: ignore[arg-type]
    report = world.sweep(plan=broken)
    assert [change.fact for change in report.opened] == ["troops"]
    assert [fault.place for fault in report.faults] == ["ostland/mission-end"]
    assert (report.sent, len(world.mails())) == (1, 1)


def test_a_record_that_is_none_is_made_anew(world: World) -> None:
    world.sweep()
    with open_store(world.database) as store:
        store.standings.save("ostland", "troops", "[]", world.now)
    report = world.sweep(later=DAY, all_of_them=True)
    assert not report.faults


def test_an_endless_entry_is_read_before_its_deadline(world: World) -> None:
    wire = f"{{allow: [{world.site.host}], host_gap: 0s, workers: 1}}"
    world.configure(wire=wire)
    world.prints("/gazette", story(9, "Norland in Ostland", "Norland has " + "2,500 troops in Ostland and " * 4_000))
    report = world.sweep()
    assert report.entries == 3
    assert {change.fact for change in report.opened} == {"troops"}
    assert not [fault for fault in report.faults if "could not be read" in fault.what or "not done" in fault.what]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared feeds are not here")
def test_every_shared_feed_is_read_or_named(tmp_path: Path, site: Site) -> None:
    files = {f"/feed-{number}": path for number, path in enumerate(sorted(SHARED.iterdir()))}
    for address, path in files.items():
        site.say(address, reply(200, path.read_bytes()))
    world = World(folder=tmp_path, site=site, feeds=tuple(files), now=datetime(2026, 11, 25, tzinfo=UTC))
    report = world.sweep()
    named = {fault.place for fault in report.faults}
    with world.store() as store:
        read = {row["feed"] for row in store.rows("SELECT DISTINCT feed FROM entries")}
    assert report.due == len(files)
    assert {site.url(address) for address in files} == read | named
