"""One round after another against a site on the loopback: what it is asked, what is kept, when it is asked again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.site import Site, cut_off, drip, hang, item, moved, reply, rss
from watcher.doors.web import Gate, Hop, Limits, Response
from watcher.doors.worker import Pool, PoolLimits
from watcher.errors import StoreError
from watcher.model import Entry
from watcher.poll import FeedRow, Polled, PollSettings, Rhythm, due, poll
from watcher.poll.outcomes import address, answered

START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LIMITS = Limits(host_gap=0, allow_networks=("127.7.0.0/16",), connect=1, read=1, total=2)
STEADY = PollSettings(rhythm=Rhythm(usual=600, jitter=0))
NEWS = rss(item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1", "Mon, 02 Mar 2026 10:00:00 GMT"))
MORE = rss(
    item("The ferry sails again", "First crossing at noon.", "http://lake.example/2", "2", "Mon, 02 Mar 2026 11:50:00 GMT"),
    item("The ferry stays in port", "No crossing today.", "http://lake.example/1", "1", "Mon, 02 Mar 2026 10:00:00 GMT"),
)


# One worker for the whole file: starting one for each round would be most of the time.
RUNNER = asyncio.Runner()
POOL = Pool(PoolLimits(processes=1))


@pytest.fixture(scope="module", autouse=True)
def _stop_the_worker() -> Iterator[None]:
    yield
    RUNNER.run(POOL.__aexit__())
    RUNNER.close()


@dataclass
class Round:
    """A user's feeds over many rounds on a clock of its own; entries are kept as a store would."""

    rows: dict[str, FeedRow]
    settings: PollSettings = STEADY
    limits: Limits = LIMITS
    deadline: float = 0.0
    now: datetime = START
    kept: dict[str, Entry] = field(default_factory=dict)

    def known(self, feed: str) -> Iterable[Entry]:
        return [each for each in reversed(self.kept.values()) if each.feed == feed]

    def run(self, *, all_of_them: bool = False) -> list[Polled]:
        return RUNNER.run(self._run(all_of_them))

    async def _run(self, all_of_them: bool) -> list[Polled]:
        out = []
        pool = Pool(PoolLimits(processes=1, deadline=self.deadline)) if self.deadline else POOL
        async with Gate(self.limits) as gate, AsyncExitStack() as stack:
            worker = await stack.enter_async_context(pool) if self.deadline else pool
            async for polled in poll(
                self.rows.values(),
                gate=gate,
                worker=worker,
                now=lambda: self.now,
                settings=self.settings,
                known=self.known,
                all_of_them=all_of_them,
            ):
                self.rows[polled.feed.url] = polled.feed
                self.kept |= {each.id: each for each in polled.entries}
                out.append(polled)
        return out

    def wait(self, **span: float) -> None:
        self.now += timedelta(**span)

    def one(self, **span: float) -> Polled:
        """Wait and poll the one feed there is."""
        self.wait(**span)
        found = self.run()
        assert len(found) == 1
        return found[0]

    @property
    def row(self) -> FeedRow:
        return next(iter(self.rows.values()))

    @property
    def pause(self) -> float:
        """Seconds until the next poll."""
        assert self.row.next_poll_at is not None
        return (self.row.next_poll_at - self.now).total_seconds()


@pytest.fixture
def site() -> Iterator[Site]:
    with Site().open() as opened:
        yield opened


def feed(*urls: str, **more: object) -> Round:
    return Round({url: FeedRow(url=url, name="Lake News") for url in urls}, **more)  # type: ignore[arg-type]


# ── validators and freshness ─────────────────────────────────────────────────────────────────────────────────────────


def test_first_poll_reads_and_second_asks_conditionally(site: Site) -> None:
    day = "Mon, 02 Mar 2026 11:00:00 GMT"
    lake = feed(site.say("/f", reply(200, NEWS, ETag='"1"', Last_Modified=day), reply(304)))
    first = lake.one()
    assert (first.outcome, first.status, len(first.entries)) == ("changed", 200, 1)
    entry = first.entries[0]
    assert (entry.title, entry.text, entry.publisher) == ("The ferry stays in port", "No crossing today.", "Lake News")
    assert entry.published == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert lake.run() == []
    second = lake.one(minutes=10)
    assert (second.outcome, second.entries, second.not_modified) == ("not-modified", (), True)
    assert (site.last().headers["if-none-match"], site.last().headers["if-modified-since"]) == ('"1"', day)
    assert lake.row.state == "ok"


def test_a_rotating_validator_is_kept_as_it_was_sent_last(site: Site) -> None:
    lake = feed(site.say("/f", reply(200, NEWS, ETag='"1"'), reply(200, NEWS, ETag='"2"'), reply(200, NEWS), reply(200, NEWS)))
    lake.one()
    assert lake.one(minutes=10).outcome == "unchanged"
    lake.one(minutes=10)
    lake.one(minutes=10)
    assert [each.headers.get("if-none-match") for each in site.asked] == [None, '"1"', '"2"', None]


def test_no_validator_is_invented(site: Site) -> None:
    lake = feed(site.say("/f", reply(200, NEWS, Date="Mon, 02 Mar 2026 12:00:00 GMT")))
    lake.one()
    lake.one(minutes=10)
    assert not {"if-none-match", "if-modified-since"} & set(site.last().headers)


def test_a_304_renews_what_it_sends_and_leaves_the_rest(site: Site) -> None:
    day = "Mon, 02 Mar 2026 11:00:00 GMT"
    lake = feed(
        site.say(
            "/f",
            reply(200, NEWS, ETag='"1"', Last_Modified=day, Cache_Control="max-age=1200"),
            reply(304, ETag='"2"'),
            reply(304, Cache_Control="max-age=7200"),
        )
    )
    lake.one()
    assert lake.pause == 1200
    lake.one(minutes=20)
    assert (lake.row.etag, lake.row.modified, lake.pause) == ('"2"', day, 1200)
    lake.one(minutes=20)
    assert lake.pause == 7200


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"Cache_Control": "max-age=3600"}, 3600),
        ({"Cache_Control": "max-age=60"}, 600),
        ({"Cache_Control": "no-cache, max-age=315360000"}, 600),
        ({"Cache_Control": "no-store"}, 600),
        ({"Cache_Control": "max-age=315360000"}, 86400),
        ({"Cache_Control": "public, s-maxage=1800"}, 1800),
        ({"Cache_Control": "max-age=3600", "Age": "1800"}, 1800),
        ({"Cache_Control": "max-age=3600", "Age": "9999"}, 600),
        ({"Cache_Control": "max-age=oops"}, 600),
        ({"Cache_Control": 'max-age="3600"'}, 3600),
        ({"Expires": "Sun, 01 Mar 2020 01:00:00 GMT", "Date": "Sun, 01 Mar 2020 00:00:00 GMT"}, 3600),
        ({"Expires": "0"}, 600),
        ({"Expires": "Mon, 02 Mar 2026 12:00:00 GMT", "Cache_Control": "max-age=1800"}, 1800),
    ],
)
def test_freshness_is_kept_to_within_bounds(site: Site, headers: dict[str, str], pause: float) -> None:
    lake = feed(site.say("/f", reply(200, NEWS, **headers)))
    lake.one()
    assert lake.pause == pause


@pytest.mark.parametrize(
    ("head", "pause"),
    [
        ("<ttl>60</ttl>", 3600),
        ("<ttl>5</ttl>", 600),
        ("<ttl>999999</ttl>", 86400),
        ("<ttl>soon</ttl>", 600),
        ("<skipHours><hour>12</hour><hour>13</hour></skipHours>", 7200),
        ("<skipDays><day>Monday</day></skipDays>", 43200),
        ("<skipHours>" + "".join(f"<hour>{n}</hour>" for n in range(24)) + "</skipHours>", 600),
    ],
)
def test_what_the_feed_asks_is_kept_to(site: Site, head: str, pause: float) -> None:
    lake = feed(site.say("/f", reply(200, rss(item("A", guid="1"), head=head))))
    lake.one()
    assert lake.pause == pause


def test_syndication_hints_are_kept_to(site: Site) -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="x"><title>T</title>'
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>"
        '<item rdf:about="http://lake.example/1"><title>A</title><link>http://lake.example/1</link></item></rdf:RDF>'
    )
    lake = feed(site.say("/f", reply(200, rdf)))
    assert len(lake.one().entries) == 1
    assert lake.pause == 21600


# ── failing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_failures_back_off_for_ever_and_are_told(site: Site) -> None:
    lake = feed(site.say("/f", reply(200, NEWS), *[reply(500)] * 12, reply(200, MORE)))
    lake.one()
    pauses, states = [], []
    for _ in range(12):
        lake.now = lake.row.next_poll_at or lake.now
        assert lake.one().outcome == "fault"
        pauses.append(lake.pause)
        states.append(lake.row.state)
    assert pauses[:4] == [600, 1200, 2400, 4800]
    assert pauses[-1] == 86400
    assert states[:3] == ["ok", "ok", "failing"]
    assert "status 500" in lake.row.state_what
    assert "2026-03-02" in lake.row.state_what
    lake.now = lake.row.next_poll_at or lake.now
    healed = lake.one()
    assert (healed.outcome, lake.row.state, lake.row.failures) == ("changed", "quiet", 0)


@pytest.mark.parametrize(("said", "pause"), [("120", 600), ("7200", 7200), ("999999999", 86400), ("-5", 600), ("soon", 600)])
@pytest.mark.parametrize("status", [429, 503])
def test_the_whole_host_rests_when_it_asks_for_rest(site: Site, status: int, said: str, pause: float) -> None:
    first = site.say("/a", reply(status, Retry_After=said))
    second = site.say("/b", reply(200, NEWS))
    lake = feed(first, second)
    found = {each.feed.url: each for each in lake.run()}
    assert found[first].outcome == "fault"
    assert found[second].outcome == "held"
    assert site.paths() == ["/a"]
    assert (lake.rows[first].next_poll_at or START) - START == timedelta(seconds=pause)
    lake.wait(seconds=min(pause, float(said) if said.isdecimal() else pause) - 1)
    lake.run(all_of_them=True)
    assert site.paths() == ["/a"]


def test_retry_after_takes_a_date(site: Site) -> None:
    lake = feed(site.say("/a", reply(503, Retry_After="Mon, 02 Mar 2026 15:00:00 GMT", Date="Mon, 02 Mar 2026 12:00:00 GMT")))
    lake.one()
    assert lake.pause == 3 * 3600


def test_another_port_is_another_host(site: Site) -> None:
    with Site().open() as other:
        lake = feed(site.say("/a", reply(429, Retry_After="7200")), other.say("/b", reply(200, NEWS)))
        assert sorted(each.outcome for each in lake.run()) == ["changed", "fault"]


def test_a_refusal_again_and_again_is_a_block(site: Site) -> None:
    lake = feed(site.say("/a", reply(403)), site.say("/b", reply(200, NEWS)))
    for _ in range(3):
        lake.run()
        lake.wait(days=2)
    row = next(row for url, row in lake.rows.items() if url.endswith("/a"))
    assert row.state == "blocked"
    assert row.host_until is not None
    assert "403" in row.state_what


def test_gone_is_asked_no_more(site: Site) -> None:
    lake = feed(site.say("/f", reply(410)))
    polled = lake.one()
    assert (polled.outcome, lake.row.state) == ("gone", "gone")
    assert "410" in str(polled.faults[0])
    lake.wait(days=400)
    assert lake.run() == []
    assert lake.run(all_of_them=True) == []


def test_nobody_there(site: Site) -> None:
    url = site.url("/f").replace(f":{site.port}", ":1")
    lake = feed(url)
    polled = lake.one()
    assert (polled.outcome, polled.status, lake.row.state) == ("fault", 0, "failing")
    assert polled.faults[0].place == url


def test_a_forbidden_address_is_a_fault_of_its_feed_alone(site: Site) -> None:
    lake = feed("http://169.254.169.254/x", "gopher://x/", site.say("/f", reply(200, NEWS)))
    assert sorted(each.outcome for each in lake.run()) == ["changed", "fault", "fault"]


@pytest.mark.parametrize(
    "answer", [hang, drip(b"HTTP/1.1 200 OK\r\n\r\n", b"<", 0.05), cut_off(b"")], ids=["hang", "drip", "nothing"]
)
def test_a_stuck_site_costs_its_deadline(site: Site, answer: object) -> None:
    limits = Limits(host_gap=0, allow_networks=("127.7.0.0/16",), read=0.3, total=0.5)
    lake = feed(site.say("/f", answer), limits=limits)  # type: ignore[arg-type]
    assert lake.one().outcome == "fault"


# ── moving ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_host_that_is_stuck_costs_two_deadlines_however_many_feeds_it_has(site: Site) -> None:
    urls = [site.say(f"/{n}", hang) for n in range(6)]
    lake = feed(*urls, limits=replace(LIMITS, read=0.2))
    assert sorted(each.outcome for each in lake.run()) == ["fault"] * 2 + ["held"] * 4
    assert len(site.asked) == 2
    asked = set(site.paths())
    lake.wait(minutes=10)
    lake.run()
    assert len(site.asked) == 4
    assert not asked & set(site.paths()[2:])  # those that failed come last


def test_one_slow_feed_holds_up_no_other_of_its_host(site: Site) -> None:
    site.say("/0", hang)
    for n in range(1, 4):
        site.say(f"/{n}", hang if n == 2 else reply(200, NEWS))
    lake = feed(*(site.url(f"/{n}") for n in range(4)), limits=replace(LIMITS, read=0.2))
    assert sorted(each.outcome for each in lake.run()) == ["changed", "changed", "fault", "fault"]


def test_a_permanent_move_is_believed_after_several_answers(site: Site) -> None:
    target = site.say("/new", reply(200, NEWS, ETag='"1"'))
    lake = feed(site.say("/old", moved("/new", 301)))
    for expected in ("ok", "ok", "moved"):
        lake.one(minutes=10)
        assert lake.row.state == expected
    assert target in lake.row.state_what
    site.asked.clear()
    lake.one(minutes=10)
    assert site.paths() == ["/new"]
    assert lake.row.url.endswith("/old")


@pytest.mark.parametrize(
    ("url", "saved"), [("https://lake.example/f", ""), ("http://lake.example/f", "http://other.example/f")]
)
def test_a_move_from_https_to_http_is_never_saved(url: str, saved: str) -> None:
    target = "http://other.example/f"
    answer = Response(url=url, final_url=target, status=200, hops=(Hop(status=301, url=target),))
    row = FeedRow(url=url)
    for _ in range(5):
        row = answered(row, answer, START, STEADY)
    assert address(row, 3) == (saved or url)


def test_a_temporary_move_is_never_saved(site: Site) -> None:
    site.say("/new", reply(200, NEWS))
    lake = feed(site.say("/old", *[moved("/new", 302)] * 3, *[moved("/new", 307)] * 3))
    for _ in range(6):
        lake.one(minutes=10)
    assert (lake.row.moved_to, lake.row.state) == ("", "ok")


def test_a_mistaken_move_is_not_saved(site: Site) -> None:
    site.say("/sale", reply(200, "<!doctype html><html><body>Domain for sale</body></html>"))
    lake = feed(site.say("/f", reply(200, NEWS), *[moved("/sale")] * 4, reply(200, MORE)))
    lake.one()
    for _ in range(4):
        assert lake.one(days=1).outcome == "fault"
    assert lake.row.moved_to == ""
    assert lake.one(days=1).outcome == "changed"


def test_a_move_that_fails_is_forgotten(site: Site) -> None:
    site.say("/new", *[reply(200, NEWS)] * 3, reply(404))
    lake = feed(site.say("/old", *[moved("/new")] * 3, reply(200, MORE)))
    for _ in range(3):
        lake.one(minutes=10)
    assert lake.one(minutes=10).outcome == "fault"
    assert lake.one(days=1).outcome == "changed"
    assert site.paths()[-1] == "/old"


# ── what comes ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("body", "state", "said"),
    [
        (b"", "broken", "no byte"),
        (b" \r\n ", "broken", "no byte"),
        (rss().encode(), "empty", "no entry"),
        (b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>", "page", "web page"),
        (b"plain words", "broken", "neither RSS"),
        (b'{"error": "no"}', "broken", "neither RSS"),
    ],
)
def test_no_news_is_told_apart(site: Site, body: bytes, state: str, said: str) -> None:
    lake = feed(site.say("/f", reply(200, body, ETag='"x"')))
    polled = lake.one()
    assert (lake.row.state, polled.entries) == (state, ())
    assert said in str(polled.faults[0])
    assert " -- " in lake.row.state_what


def test_a_page_names_its_feed(site: Site) -> None:
    page = '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/real.xml"></head></html>'
    lake = feed(site.say("/f", reply(200, page)))
    lake.one()
    assert site.url("/real.xml") in lake.row.state_what


def test_a_block_page_does_not_replace_the_validators(site: Site) -> None:
    page = reply(200, "<html><body>Denied</body></html>", ETag='"page"')
    lake = feed(site.say("/f", reply(200, NEWS, ETag='"1"'), page, reply(304)))
    lake.one()
    lake.one(minutes=10)
    assert lake.row.state == "page"
    lake.one(minutes=10)
    assert site.last().headers["if-none-match"] == '"1"'
    assert lake.row.state == "ok"


def test_one_bad_ampersand_loses_nothing(site: Site) -> None:
    body = rss(
        item("Fish & chips", guid="1"), item("Second", guid="2"), item("R&D <b>unclosed", guid="3"), item("Fourth", guid="4")
    )
    lake = feed(site.say("/f", reply(200, body)))
    polled = lake.one()
    assert [each.guid for each in polled.entries] == ["1", "2", "3", "4"]
    assert lake.row.state == "broken"
    assert "not well-formed" in str(polled.faults[0])


def test_a_broken_off_answer_gives_its_whole_entries_and_is_asked_again(site: Site) -> None:
    body = MORE.encode()
    cut = body[: body.rindex(b"No crossing") + 5]
    head = f'HTTP/1.1 200 OK\r\nETag: "1"\r\nContent-Length: {len(body)}\r\n\r\n'.encode()
    lake = feed(site.say("/f", cut_off(head + cut), reply(200, MORE, ETag='"1"')))
    assert [each.guid for each in lake.one().entries] == ["2"]
    assert lake.row.etag == ""
    assert [each.guid for each in lake.one(minutes=10).entries] == ["1"]


def test_a_304_to_a_first_request_is_a_fault(site: Site) -> None:
    lake = feed(site.say("/f", reply(304)))
    assert lake.one().outcome == "fault"


def test_a_slow_habit_puts_off_no_poll_until_silence_was_seen(site: Site) -> None:
    dates = [f"Mon, {day:02} Feb 2026 10:00:00 GMT" for day in (2, 9, 16, 23)]
    body = rss(*(item(f"News {n}", guid=str(n), date=each) for n, each in enumerate(dates)))
    lake = feed(site.say("/f", reply(200, body, ETag='"1"'), reply(304)))
    lake.one()
    assert (lake.row.habit, lake.pause) == (7 * 86400, 600)
    for _ in range(8):
        lake.one(seconds=lake.pause)
        assert lake.pause == 600
    lake.one(seconds=lake.pause)
    assert lake.pause > 600
    lake.one(days=1)
    assert lake.pause == 7200


def test_a_frozen_feed_is_told(site: Site) -> None:
    dates = [f"Mon, 02 Mar 2026 {hour:02}:00:00 GMT" for hour in range(6)]
    body = rss(*(item(f"News {n}", guid=str(n), date=each) for n, each in enumerate(dates)))
    lake = feed(site.say("/f", reply(200, body, ETag='"1"'), reply(304)))
    lake.one()
    assert lake.row.habit == 3600
    lake.one(days=3)
    assert lake.row.state == "quiet"
    lake.one(days=5)
    assert lake.row.state == "frozen"
    assert "2026-03-02" in lake.row.state_what


def test_an_edit_is_another_version_of_the_same_entry(site: Site) -> None:
    lake = feed(site.say("/f", reply(200, rss(item("Fifty boats", guid="1"))), reply(200, rss(item("Sixty boats", guid="1")))))
    first = lake.one().entries[0]
    second = lake.one(minutes=10).entries[0]
    assert first.id == second.id
    assert first.version != second.version


def test_a_changed_guid_does_not_double_everything(site: Site) -> None:
    items = [
        item(f"News of boat {n}", f"Boat {n} has left the harbour at noon.", date="Mon, 02 Mar 2026 10:00:00 GMT")
        for n in range(5)
    ]
    before = rss(*(f"{each}<guid>old-{n}</guid>" for n, each in enumerate(items)))
    after = rss(*(f"{each}<guid>new-{n}</guid>" for n, each in enumerate(items)))
    lake = feed(site.say("/f", reply(200, before), reply(200, after)))
    lake.one()
    assert lake.one(minutes=10).outcome == "unchanged"
    assert len(lake.kept) == 5


def test_two_entries_with_one_guid_are_both_kept(site: Site) -> None:
    one, two, three = (item(f"Story {n}", f"Text {n}", f"http://lake.example/{n}", "same") for n in (1, 2, 3))
    lake = feed(site.say("/f", reply(200, rss(one)), reply(200, rss(two, one)), reply(200, rss(three, two, one))))
    for expected in (1, 2, 3):
        lake.one(minutes=10)
        assert len(lake.kept) == expected


# ── the round ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_restart_asks_nothing(site: Site) -> None:
    lake = feed(site.say("/f", reply(200, NEWS)))
    lake.one()
    again = Round({lake.row.url: lake.row}, now=lake.now + timedelta(minutes=9))
    assert again.run() == []
    assert due([lake.row], lake.now + timedelta(minutes=10)) == [lake.row]


def test_a_feed_that_kills_its_worker_is_told_and_the_round_goes_on(site: Site) -> None:
    nested = b"<rss><channel>" + b"<item>" * 400_000
    fine = [site.say(f"/{n}", reply(200, NEWS)) for n in range(3)]
    lake = feed(site.say("/bad", reply(200, nested)), *fine, deadline=0.6)
    found = {each.feed.url: each for each in lake.run()}
    bad = found.pop(site.url("/bad"))
    assert bad.outcome == "fault"
    assert {each.outcome for each in found.values()} == {"changed"}


def test_a_mistake_of_ours_costs_one_feed_and_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    lake = feed(*(site.say(f"/{n}", reply(200, NEWS)) for n in range(3)))

    def known(self: Round, url: str) -> Iterable[Entry]:
        if url.endswith("/1"):
            raise ZeroDivisionError("by zero")
        return ()

    monkeypatch.setattr(Round, "known", known)
    found = {each.feed.url[-2:]: each for each in lake.run()}
    assert [found[name].outcome for name in ("/0", "/1", "/2")] == ["changed", "fault", "changed"]
    assert "ZeroDivisionError" in str(found["/1"].faults[0])


def test_an_error_of_the_history_ends_the_round(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def known(self: Round, url: str) -> Iterable[Entry]:
        raise StoreError("the disk is full")

    monkeypatch.setattr(Round, "known", known)
    with pytest.raises(StoreError):
        feed(*(site.say(f"/{n}", reply(200, NEWS)) for n in range(3))).run()


def test_feeds_of_one_host_are_asked_one_after_the_other(site: Site) -> None:
    lake = feed(*(site.say(f"/{n}", reply(200, NEWS)) for n in range(8)))
    assert len(lake.run()) == 8
    assert (site.busiest, site.connections) == (1, 1)


def test_polls_spread_within_the_jitter(site: Site) -> None:
    jittery = replace(STEADY, rhythm=Rhythm(usual=600, jitter=0.1))
    lake = feed(*(site.say(f"/{n}", reply(200, NEWS)) for n in range(12)), settings=jittery)
    lake.run()
    pauses = {(row.next_poll_at - lake.now).total_seconds() for row in lake.rows.values() if row.next_poll_at}
    assert len(pauses) == 12
    assert all(540 <= each <= 660 for each in pauses)
