"""Who is told what, when and how often, over a real database and a real mail server."""

from __future__ import annotations

import json
import mailbox
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.crash import FIRST, a_change, save_change, write_config
from tests.doors.mail_server import Post, serving
from tests.judging.digest_material import BASELINE, TOLLS
from watcher import delivery, settings
from watcher.delivery.sending import AGAIN, GIVE_UP
from watcher.doors.store import Store, open_store
from watcher.errors import WireError
from watcher.settings import Settings
from watcher.settings.portions import recipients

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
HOME = """\
database: watcher.db
digest:
{digest}
mail: {{from: watcher@example.org, maildir: mail}}
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "watcher.db") as opened:
        opened.facts.sync([BASELINE], FIRST - DAY)
        yield opened


def at_home(folder: Path, *digest: str) -> Settings:
    """Settings that deliver into a Maildir; `digest` are lines of that group."""
    lines = digest or ("to: [ann@example.org]", "holds: never")
    path = folder / "config.yaml"
    path.write_text(HOME.format(digest="\n".join(f"  {line}" for line in lines)), "utf-8")
    return settings.load(path)


def by_mail(folder: Path, post: Post, **more: str) -> Settings:
    return settings.load(write_config(folder, post.port, **more))


def subjects(store: Store, known: Settings, now: datetime) -> list[str]:
    """Compose what is due at `now`; return the subjects of the mails that this put into the outbox."""
    return [subject for _, subject in delivery.compose_due(store, known, now).mails]


def test_a_change_is_told_once(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)
    save_change(store, a_change(0))
    assert subjects(store, known, FIRST) == ["Lanta canal: dredgers Lanta about 90 → 100"]
    for hours in (0, 1, 20, 24, 48, 200):
        assert subjects(store, known, FIRST + hours * HOUR) == []
    assert delivery.send_due(store, known, clock=lambda: FIRST).sent == 1
    assert delivery.send_due(store, known, clock=lambda: FIRST + DAY).sent == 0
    assert len(mailbox.Maildir(tmp_path / "mail", create=False)) == 1


def test_what_comes_after_the_hour_waits_for_the_next(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)
    save_change(store, a_change(0))
    assert len(subjects(store, known, FIRST)) == 1
    save_change(store, a_change(1))
    assert subjects(store, known, FIRST + 2 * HOUR) == []
    assert subjects(store, known, FIRST + DAY) == ["Lanta canal: dredgers Lanta about 90 → 101"]


def test_a_change_and_its_mail_are_undone_together(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)

    def sweep() -> None:
        with store.transaction():
            save_change(store, a_change(0))
            assert len(subjects(store, known, FIRST)) == 1
            raise RuntimeError("the sweep broke")

    with pytest.raises(RuntimeError, match="the sweep broke"):
        sweep()
    assert store.changes.load() == []
    assert store.outbox.ledger() == []
    save_change(store, a_change(0))
    assert len(subjects(store, known, FIRST)) == 1


def test_missed_periods_are_told_as_one(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)
    assert subjects(store, known, FIRST) == []
    for n in range(1, 4):
        save_change(store, a_change(n))
    assert len(subjects(store, known, FIRST + 5 * DAY)) == 1
    (line,) = store.outbox.ledger()
    message = store.outbox.message(line.digest)
    assert message is not None
    assert all(f"→  {100 + n}" in message.text for n in range(1, 4))


@pytest.mark.parametrize(("holds", "mails"), [("each", 8), ("weekly", 2), ("never", 0)])
def test_nothing_moved(store: Store, tmp_path: Path, holds: str, mails: int) -> None:
    known = at_home(tmp_path, "to: [ann@example.org]", f"holds: {holds}")
    said = [line for n in range(8) for line in subjects(store, known, FIRST + n * DAY)]
    assert said == ["Lanta canal: all 7 facts hold"] * mails


def test_readers_follow_what_they_choose(store: Store, tmp_path: Path) -> None:
    known = at_home(
        tmp_path,
        "to:",
        "  - {address: ann@example.org, kinds: [status]}",
        "  - {address: bob@example.org, topics: [another-story]}",
        "  - {address: cat@example.org, every: weekly, weekday: Sunday}",
        "  - dan@example.org",
        "holds: never",
    )
    for change in (a_change(0), TOLLS):
        save_change(store, change)
    told = dict(delivery.compose_due(store, known, FIRST).mails)
    assert told["ann@example.org"] == "Lanta canal: toll agreement planned: signed"
    assert "bob@example.org" not in told
    assert told["dan@example.org"].startswith("Lanta canal: dredgers Lanta about 90 → 100; toll agreement planned")
    save_change(store, a_change(1))
    later = [to for n in range(1, 8) for to, _ in delivery.compose_due(store, known, FIRST + n * DAY).mails]
    assert sorted(later) == ["cat@example.org", "dan@example.org"]


def test_one_address_may_follow_two_things_in_two_rhythms(store: Store, tmp_path: Path) -> None:
    known = at_home(
        tmp_path,
        "to:",
        "  - {address: ann@example.org, kinds: [status]}",
        "  - {address: ann@example.org, kinds: [quantity]}",
        "holds: never",
    )
    for change in (a_change(0), TOLLS):
        save_change(store, change)
    assert subjects(store, known, FIRST) == [
        "Lanta canal: toll agreement planned: signed",
        "Lanta canal: dredgers Lanta about 90 → 100",
    ]
    assert subjects(store, known, FIRST + DAY) == []


def test_each_reader_has_a_clock_of_their_own(store: Store, tmp_path: Path) -> None:
    known = at_home(
        tmp_path,
        "to:",
        "  - {address: ann@example.org, zone: Asia/Tokyo}",
        "  - {address: bob@example.org, zone: America/New_York, quiet_hours: 06:30-07:30}",
        "  - cat@example.org",
        "holds: never",
    )
    delivery.compose_due(store, known, FIRST)
    save_change(store, a_change(1))
    told = [(to, n) for n in range(24) for to, _ in delivery.compose_due(store, known, FIRST + n * HOUR).mails]
    assert told == [("bob@example.org", 4), ("ann@example.org", 15), ("cat@example.org", 24)][: len(told)]
    assert len(told) == 2, "07:00 in New York is 11:00 UTC, in Tokyo 22:00 UTC"
    waits = {line.recipient: line.next_try_at for line in store.outbox.ledger()}
    assert f"{waits['bob@example.org']:%H:%M}" == "11:30", "the end of the quiet hours on bob's clock"
    (message,) = [store.outbox.message(x.digest) for x in store.outbox.ledger() if x.recipient == "ann@example.org"]
    assert message is not None
    assert "07:00 JST" in message.text


def test_where_no_period_is_over_only_what_is_urgent_is_looked_up(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)
    subjects(store, known, FIRST)
    save_change(store, a_change(0))
    asked: list[str] = []
    store.file.conn.set_trace_callback(asked.append)
    assert subjects(store, known, FIRST + HOUR) == []
    store.file.conn.set_trace_callback(None)
    looked = [said for said in asked if "FROM events" in said]
    assert looked
    assert all("v.urgent = 1" in said for said in looked), looked


def test_at_once_is_after_each_sweep_that_found_something(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path, "to: [ann@example.org]", "every: at-once", "holds: never")
    assert subjects(store, known, FIRST) == []
    save_change(store, a_change(0))
    assert len(subjects(store, known, FIRST + HOUR)) == 1
    assert subjects(store, known, FIRST + 2 * HOUR) == []
    save_change(store, a_change(1))
    assert len(subjects(store, known, FIRST + 3 * HOUR)) == 1


def test_urgent_changes_come_at_once_and_are_not_told_again(store: Store, tmp_path: Path) -> None:
    known = at_home(
        tmp_path, "to: [ann@example.org, {address: bob@example.org, urgent: false}]", "holds: never", "quiet_hours: 09:00-10:00"
    )
    subjects(store, known, FIRST)
    save_change(store, a_change(0), urgent=True)
    now = FIRST + 2 * HOUR
    assert delivery.compose_due(store, known, now).mails == (("ann@example.org", "Lanta canal: dredgers Lanta about 90 → 100"),)
    assert delivery.compose_due(store, known, now).mails == ()
    assert delivery.send_due(store, known, clock=lambda: now).sent == 0, "09:30 is within the quiet hours"
    assert delivery.send_due(store, known, clock=lambda: now + HOUR).sent == 1
    assert [to for to, _ in delivery.compose_due(store, known, FIRST + DAY).mails] == ["bob@example.org"]


def test_one_bad_reader_neither_blocks_nor_repeats_another(store: Store, tmp_path: Path) -> None:
    with serving(Post(answers={"ann@example.org": "550 no such user"})) as post:
        known = by_mail(tmp_path, post)
        save_change(store, a_change(0))
        delivery.compose_due(store, known, FIRST)
        report = delivery.send_due(store, known, clock=lambda: FIRST)
        for n in range(1, 8):
            delivery.send_due(store, known, clock=lambda n=n: FIRST + n * DAY)
    assert [to for _, to, _ in post.mails] == [["bob@example.org"]]
    assert (report.sent, report.failed) == (1, [])
    assert "ann@example.org" in report.refused[0]
    assert "550 no such user" in report.refused[0]
    states = {line.recipient: line.state for line in store.outbox.ledger()}
    assert states == {"ann@example.org": "refused", "bob@example.org": "sent"}


def test_a_server_that_is_away_is_tried_for_days_ever_more_slowly(store: Store, tmp_path: Path) -> None:
    known = settings.load(write_config(tmp_path, 1, readers="ann@example.org"))
    save_change(store, a_change(0))
    delivery.compose_due(store, known, FIRST)
    tries, now = [], FIRST
    while (line := store.outbox.ledger()[0]).next_try_at is not None:
        now = max(now, line.next_try_at)
        report = delivery.send_due(store, known, clock=lambda now=now: now)
        tries.append(now - FIRST)
    gaps = [int((b - a).total_seconds() // 60) for a, b in pairwise(tries)]
    assert gaps[:6] == [1, 4, 16, 64, 256, 360]
    assert tries[-1] > GIVE_UP
    assert len(tries) < 30
    assert line.state == "refused"
    assert "given up after 5 days" in report.refused[0]
    assert "does not answer" in line.last_error


def test_a_server_that_comes_back_gets_everything(store: Store, tmp_path: Path) -> None:
    with serving(Post(answers={"MAIL": "421 going down"})) as post:
        known = by_mail(tmp_path, post)
        for n in range(3):
            save_change(store, a_change(n))
            delivery.compose_due(store, known, FIRST + n * DAY)
            report = delivery.send_due(store, known, clock=lambda n=n: FIRST + n * DAY)
            assert report.failed
        post.answers.clear()
        assert delivery.send_due(store, known, clock=lambda: FIRST + 4 * DAY).sent == 6
    assert len(set(post.ids)) == len(post.ids) == 6


def test_a_lost_answer_is_sent_again_with_the_same_id_and_a_note(store: Store, tmp_path: Path) -> None:
    with serving(Post(body_drop="after")) as post:
        known = by_mail(tmp_path, post, readers="ann@example.org")
        save_change(store, a_change(0))
        delivery.compose_due(store, known, FIRST)
        (said,) = delivery.send_due(store, known, clock=lambda: FIRST).failed
        assert "broke before the server answered" in said
        post.body_drop, post.answers = "", {"RCPT": "451 later"}
        delivery.send_due(store, known, clock=lambda: FIRST + DAY)
        post.answers = {}
        assert delivery.send_due(store, known, clock=lambda: FIRST + 2 * DAY).sent == 1
    assert len(post.ids) == 2
    assert len(set(post.ids)) == 1
    (line,) = store.outbox.ledger()
    assert (line.state, line.note, line.attempts) == ("sent", AGAIN, 3)


def test_two_processes_send_a_mail_once(store: Store, tmp_path: Path) -> None:
    with serving(Post()) as post:
        known = by_mail(tmp_path, post)
        save_change(store, a_change(0))
        delivery.compose_due(store, known, FIRST)

        def other(step: str) -> None:
            """The other process is quicker by a step."""
            if step == "before-claim":
                with open_store(tmp_path / "watcher.db") as theirs:
                    delivery.send_due(theirs, known, clock=lambda: FIRST)

        report = delivery.send_due(store, known, clock=lambda: FIRST, reached=other)
    assert report.sent == 0
    assert len(post.mails) == 2
    assert {line.state for line in store.outbox.ledger()} == {"sent"}


def test_a_secret_address_stays_in_the_settings(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOOK", "https://hooks.example/T0K3N")
    known = at_home(tmp_path, 'to: [{address: "${HOOK}", channel: webhook}]', "holds: never")
    save_change(store, a_change(0))
    delivery.compose_due(store, known, FIRST)
    posted: list[tuple[str, bytes]] = []

    def post(url: str, body: bytes) -> int:
        posted.append((url, body))
        return 503 if len(posted) == 1 else 204

    assert "503" in delivery.send_due(store, known, clock=lambda: FIRST, post=post).failed[0]
    assert delivery.send_due(store, known, clock=lambda: FIRST + DAY, post=post).sent == 1
    assert [url for url, _ in posted] == ["https://hooks.example/T0K3N"] * 2
    assert json.loads(posted[1][1])["subject"] == "Lanta canal: dredgers Lanta about 90 → 100"
    store.file.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"T0K3N" not in (tmp_path / "watcher.db").read_bytes()


def test_a_channel_that_is_down_does_not_hold_up_the_others(store: Store, tmp_path: Path) -> None:
    hooks = ", ".join(f'{{address: "https://h{n}.example/x", channel: webhook}}' for n in range(6))
    known = at_home(tmp_path, f"to: [{hooks}, ann@example.org]", "holds: never")
    save_change(store, a_change(0))
    delivery.compose_due(store, known, FIRST)
    asked: list[str] = []

    def post(url: str, _: bytes) -> int:
        asked.append(url)
        raise WireError("no route", kind="connect")

    report = delivery.send_due(store, known, clock=lambda: FIRST, post=post)
    assert report.sent == 1
    assert len(asked) == len(report.failed) == 3, "after three in a row a channel is left alone for this round"


def test_a_reader_who_left_the_settings(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path, 'to: [{address: "https://h.example/x", channel: webhook}]', "holds: never")
    save_change(store, a_change(0))
    delivery.compose_due(store, known, FIRST)
    report = delivery.send_due(store, at_home(tmp_path), clock=lambda: FIRST, post=lambda *_: 200)
    assert "is not in config.yaml any more" in report.refused[0]


def test_templates_of_the_users_own(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "digest.txt.j2").write_text("Dear Ann, {{ view.summary }}\n")
    save_change(store, a_change(0))
    reader = recipients(known)[0]
    message = delivery.preview(store, known, reader, FIRST)
    assert message.text == "Dear Ann, 1 of 7 facts moved.\n"
    (tmp_path / "templates" / "digest.txt.j2").write_text("Dear Ann,\n{{ view.sumary }}\n")
    composed = delivery.compose_due(store, known, FIRST)
    assert len(composed.mails) == 1, "a broken template holds up no digest"
    assert "digest.txt.j2" in composed.faults[0]
    assert "sumary" in composed.faults[0]


@pytest.mark.parametrize(
    "text",
    [b"{{ view.moved + 'x' }}", b"Gr\xfc\xdfe", b"{{ 1 // 0 }}", b"{% include 'none.j2' %}", b"{{ ''.x.y }}", b"{% if %}"],
)
def test_no_fault_of_a_template_holds_up_a_digest(store: Store, tmp_path: Path, text: bytes) -> None:
    known = at_home(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "digest.txt.j2").write_bytes(text)
    save_change(store, a_change(0))
    composed = delivery.compose_due(store, known, FIRST)
    assert (len(composed.mails), len(composed.faults)) == (1, 1)
    assert "the template cannot be used" in composed.faults[0]


def test_the_first_mail_tells_everything_and_a_preview_marks_nothing(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)
    for n in range(5):
        save_change(store, a_change(n))
    reader = recipients(known)[0]
    now = FIRST + 6 * DAY
    whole = delivery.preview(store, known, reader, now)
    assert whole.subject == "Lanta canal: dredgers Lanta about 90 → 104"
    assert all(f"→  {100 + n}" in whole.text for n in range(5))
    assert store.outbox.ledger() == []
    since = delivery.preview(store, known, reader, now, since=FIRST + 3 * DAY)
    assert "→  104" in since.text
    assert "→  101" not in since.text
    assert len(subjects(store, known, now)) == 1


def test_a_trial_goes_past_the_ledger(store: Store, tmp_path: Path) -> None:
    with serving(Post()) as post:
        known = by_mail(tmp_path, post)
        save_change(store, a_change(0))
        message = delivery.preview(store, known, recipients(known)[0], FIRST)
        assert delivery.send_trial(message, known, "me@example.org").startswith("me@example.org by 127.0.0.1:")
    assert post.mails[0][1] == ["me@example.org"]
    assert store.outbox.ledger() == []


@pytest.mark.parametrize("day", ["2025-10-24", "2025-03-28"])
@pytest.mark.parametrize("every", ["daily", "weekly"])
def test_the_days_on_which_the_clock_jumps_have_one_digest(store: Store, tmp_path: Path, day: str, every: str) -> None:
    """02:30 comes twice in Berlin on 26 October 2025, and is skipped on 30 March."""
    known = at_home(
        tmp_path,
        "to: [ann@example.org]",
        'at: "02:30"',
        "zone: Europe/Berlin",
        "holds: each",
        f"every: {every}",
        "weekday: Sunday",
    )
    now = datetime.fromisoformat(f"{day}T12:00:00+00:00")
    mails = []
    for n in range(4 * 24 * 2):
        mails += subjects(store, known, now + n * timedelta(minutes=30))
    assert len(mails) == 1 + (4 if every == "daily" else 1), "the first, then one a night, or one that Sunday"


def test_a_clock_that_was_wrong_loses_nothing(store: Store, tmp_path: Path) -> None:
    known = at_home(tmp_path)
    save_change(store, a_change(0))
    assert len(subjects(store, known, FIRST + 900 * DAY)) == 1, "for a day the clock was years ahead"
    save_change(store, a_change(1))
    assert subjects(store, known, FIRST + DAY) == ["Lanta canal: dredgers Lanta about 90 → 101"]
    save_change(store, replace(a_change(2), recorded=FIRST - 300 * DAY))
    assert subjects(store, known, FIRST + 2 * DAY) == ["Lanta canal: dredgers Lanta about 90 → 102"]
