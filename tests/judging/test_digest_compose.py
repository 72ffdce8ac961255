"""The mail as a whole: ids, threads, silence, size, order, drawings, hostile text."""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.judging.digest_material import (
    BASELINE,
    CASES,
    DREDGERS,
    END,
    HISTORIES,
    OPENING,
    TOLLS,
    at,
    long,
    number,
    quiet_day,
    rich,
    still,
)
from watcher.judging.digest import DigestMaterial, Dispute, Moved, News, Passed, atom, compose, narrow
from watcher.judging.digest.plot import draw
from watcher.judging.digest.sections import in_order
from watcher.model import Message, State
from watcher.values import DateValue, HolderValue, Quantity, StatusValue, Value

ZONE = ZoneInfo("Europe/Berlin")


def mail(material: DigestMaterial, recipient: str = "ann@example.org") -> Message:
    message = compose(material, recipient=recipient, sender="watcher@example.org", now=END, zone=ZONE)
    assert message is not None
    return message


def test_the_same_digest_has_the_same_id_and_another_one_another() -> None:
    first = mail(rich())
    assert mail(rich()).id == first.id == mail(still()).id, "recipient, period and facts make the id"
    others = [
        mail(rich(), "bob@example.org"),
        mail(replace(rich(), start=rich().start + timedelta(1))),
        mail(replace(rich(), baselines=(replace(BASELINE, facts=BASELINE.facts[1:]),))),
        mail(replace(rich(), occasion="urgent")),
    ]
    assert len({first.id, *(other.id for other in others)}) == 5


def test_an_urgent_mail_is_known_by_what_it_tells() -> None:
    urgent = quiet_day(moved=(Moved(change=DREDGERS),), occasion="urgent")
    assert mail(urgent).id == mail(replace(urgent, end=urgent.end + timedelta(hours=3))).id
    assert mail(urgent).id != mail(replace(urgent, moved=(Moved(change=OPENING),))).id


def test_the_mails_on_a_topic_are_one_thread() -> None:
    first, next_day = mail(rich()), mail(replace(still(), start=END, end=END + timedelta(1)))
    assert first.references == next_day.references
    assert first.topic == "lanta-canal"
    assert mail(rich(), "bob@example.org").references != first.references


def test_silence_is_chosen() -> None:
    quiet = replace(still(), holds_due=False)
    assert compose(quiet, recipient="a@b.example", sender="w@b.example", now=END, zone=UTC) is None
    assert compose(replace(rich(), holds_due=False), recipient="a@b.example", sender="w@b.example", now=END, zone=UTC)
    nobody = DigestMaterial(start=END, end=END)
    assert compose(nobody, recipient="a@b.example", sender="w@b.example", now=END, zone=UTC) is None


def test_the_order_is_by_significance_and_plans_come_apart() -> None:
    assert [m.change.fact for m in in_order(rich())] == [
        "dredgers-lanta", "opening", "head-of-company", "pilot-stations", "ships-a-day", "toll-agreement",
    ]  # fmt: skip
    text = mail(rich()).text
    places = [text.index(heading) for heading in (
        "CHANGED\n", "PLANNED OR PROPOSED\n", "REVERSED OR WITHDRAWN\n", "DISPUTED\n", "DATES THAT HAVE PASSED\n", "UNCLEAR\n",
        "NOBODY MENTIONS IT ANY MORE\n", "STILL HOLDS\n", "FEEDS\n", "WHAT YOU CAN DO\n",
    )]  # fmt: skip
    assert places == sorted(places)


def test_a_reader_sees_what_they_follow() -> None:
    seen = narrow(rich(), kinds=("status",))
    assert [m.change.fact for m in seen.moved] == ["toll-agreement"]
    assert seen.unclear == seen.passed == seen.quiet == seen.disputes == seen.holding == ()
    assert narrow(rich(), topics=("elsewhere",)).baselines == ()


def test_a_long_digest_is_not_cut_by_gmail() -> None:
    """Gmail cuts a mail's HTML at 102 kB; whatever does not stand there in full stands there in a line."""
    message = mail(long())
    assert len(message.html.encode()) < 102_000
    assert len(message.subject) <= 110
    for moved in long().moved:
        assert moved.change.id in message.text
        assert moved.change.id in message.html


def test_not_even_years_at_once_are_cut() -> None:
    """Someone who is told for the first time is told everything."""
    base = long()
    names = [f.id for f in base.baselines[1].facts]
    moved, disputes, passed = [], [], []
    for n in range(400):
        one = base.moved[1 + n % 14]
        change = replace(
            one.change, id=f"{n:016x}", fact=names[n % 30], now=number(1000 + n), word="planned" if n % 4 == 1 else "changed"
        )
        news: News = "withdrawn" if n % 4 == 2 else "edit" if n % 4 == 3 else "new"
        moved.append(replace(one, change=change, news=news))
        disputes.append(Dispute(topic="upper-canal", fact=names[n % 30], sides=OPENING.evidence))
        passed.append(Passed(topic="upper-canal", fact=names[n % 30], day="2025-05-05", last=OPENING.evidence[0]))
    unclear = tuple(m.change.evidence[0].verdict.observation for m in moved)
    holding = base.holding * 12
    message = mail(
        replace(base, moved=tuple(moved), disputes=tuple(disputes), passed=tuple(passed), unclear=unclear, holding=holding)
    )
    assert len(message.html.encode()) < 102_000
    assert all(f"{n:016x}" in message.text for n in range(400)), "the plain text tells every one"


def test_subjects_stay_short_and_say_it() -> None:
    for case, material in CASES.items():
        line = mail(material).subject
        assert 0 < len(line) <= 110, case
    assert mail(CASES["quantity"]).subject == "Lanta canal: dredgers Lanta about 90 → 140"
    assert mail(CASES["date"]).subject == "Lanta canal: opening now June 2027"
    assert mail(long()).subject.count(";") <= 3


def test_every_drawing_has_words_and_every_image_is_inside() -> None:
    message = mail(rich())
    images = re.findall(r"<img [^>]+>", message.html)
    assert len(images) == len(message.attachments) == 4
    for image, part in zip(images, message.attachments, strict=True):
        assert f'src="cid:{part.cid}"' in image
        assert re.search(r'alt="Drawing of [^"]{10,}"', image)
    assert compose(rich(), recipient="a@b.example", sender="w@b.example", now=END, zone=UTC, plots=False).attachments == ()  # type: ignore[union-attr]


def pixels(png: bytes) -> tuple[int, int, set[bytes]]:
    """Width, height and the colours of a PNG that this test reads by itself."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert (depth, colour) == (8, 6)
    place, data = 8, b""
    while place < len(png):
        (size,) = struct.unpack(">I", png[place : place + 4])
        kind, body = png[place + 4 : place + 8], png[place + 8 : place + 8 + size]
        assert struct.unpack(">I", png[place + 8 + size : place + 12 + size])[0] == zlib.crc32(kind + body)
        data += body if kind == b"IDAT" else b""
        place += 12 + size
    raw = zlib.decompress(data)
    assert len(raw) == height * (1 + width * 4)
    rows = [raw[n * (1 + width * 4) + 1 : (n + 1) * (1 + width * 4)] for n in range(height)]
    return width, height, {row[n : n + 4] for row in rows for n in range(0, len(row), 4)}


def states(*steps: tuple[Value, str]) -> list[State]:
    return [State(topic="t", fact="f", value=value, holds_from=when, believed_from=at(when)) for value, when in steps]


def n(low: float, high: float | None = None) -> Quantity:
    return Quantity(low=low, high=low if high is None else high)


@pytest.mark.parametrize(
    "steps",
    [
        [(n(90), "2025-01-14"), (n(140), "2025-05-05")],
        [(n(5), "2025-01-14"), (n(5), "2025-01-14")],
        [(n(0), "2025-01-14"), (n(-3), "2025-02-01"), (n(10**12), "2025-03-01")],
        [(n(250, 350), "2025-01-14"), (n(300), "2025-02-01")],
        [(DateValue(iso="2026-03"), "2025-01-14"), (DateValue(iso="2027-Q2"), "2025-05-05")],
        [(StatusValue(word=word), f"2025-0{month}-01") for month, word in enumerate(("none", "suspended", "signed"), 1)],
        [(HolderValue(name="A"), "2025-01-14"), (HolderValue(name="B"), "2025-05-05")],
    ],
    ids=["up", "same", "huge", "range", "dates", "ladder", "names"],
)  # fmt: skip
def test_a_course_is_drawn(steps: list[tuple[Value, str]]) -> None:
    width, height, colours = pixels(draw(states(*steps), END))
    assert width == 1120
    assert height in (48, 176)
    assert bytes((0, 0, 0, 0)) in colours, "the ground is transparent, for light and dark"
    assert bytes((59, 130, 246, 255)) in colours


def test_what_cannot_be_drawn_is_left_out() -> None:
    assert draw([], END) == b""
    assert draw(states((n(5), "2025-01-14")), END) == b""
    assert draw(states((DateValue(iso="202"), "2025-01-14"), (DateValue(iso="x"), "2025-05-05")), END) == b""


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>{{ 7 * 7 }}{% raw %}\r\nBcc: x@y\u202eevil\u2066"


def hostile() -> DigestMaterial:
    """All that comes from the world says HOSTILE."""
    material = rich()
    moved = []
    for one in material.moved:
        seen = []
        for piece in one.change.evidence:
            told = piece.verdict.observation
            texts = dict.fromkeys(("title", "text", "publisher", "author", "credit"), HOSTILE)
            written = replace(told.entry, url=f"javascript:{HOSTILE}", previous="1", **texts)
            said = replace(told, entry=written, sentence=HOSTILE * 2000, speaker=HOSTILE)
            seen.append(replace(piece, verdict=replace(piece.verdict, observation=said), source=HOSTILE))
        now: Value = HolderValue(name=HOSTILE) if one.change.kind == "holder" else one.change.now
        one = replace(one, edited_from=HOSTILE)
        moved.append(replace(one, change=replace(one.change, evidence=tuple(seen), now=now, note=HOSTILE)))
    troubles = tuple(replace(t, health=replace(t.health, name=HOSTILE, what=HOSTILE)) for t in material.troubles)
    unclear = tuple(e.verdict.observation for e in moved[0].change.evidence)
    holding = tuple(replace(h, by=HOSTILE) for h in material.holding)
    baselines = tuple(replace(b, title=HOSTILE, publisher=HOSTILE) for b in material.baselines)
    return replace(
        material, moved=tuple(moved), troubles=troubles, unclear=unclear, holding=holding, baselines=baselines,
        disputes=tuple(replace(d, sides=moved[0].change.evidence) for d in material.disputes),
    )  # fmt: skip


def test_hostile_text_stays_text() -> None:
    message = mail(hostile())
    assert "<script" not in message.html
    assert "<img src=x" not in message.html
    assert "javascript:" not in message.html.replace("javascript:&lt;", "")
    assert "49" not in re.sub(r"[0-9a-f]{16}", "", message.subject + message.text), "templates are not rendered twice"
    for said in (message.subject, message.html, message.text):
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066\u2067]", said)
        assert "\r" not in said
    assert "\n" not in message.subject
    assert len(message.html) < 200_000, "no endless sentence"
    tags = set(re.findall(r"<\s*([a-zA-Z][a-zA-Z0-9]*)", message.html))
    assert tags == set(re.findall(r"<\s*([a-zA-Z][a-zA-Z0-9]*)", mail(rich()).html))
    assert not re.search(r"<[^>]+\son\w+=", message.html)


def test_links_lead_to_the_web_alone() -> None:
    for case, material in CASES.items():
        for address in re.findall(r'(?:href|src)="([^"]*)"', mail(material).html):
            assert re.match(r"https?://|cid:plot-", address), case


def test_right_to_left_and_endless_names() -> None:
    name = "رئيس الوزراء محمد شياع السوداني"
    value = HolderValue(name=name)
    change = replace(DREDGERS, kind="holder", now=value, evidence=())
    message = mail(quiet_day(moved=(Moved(change=change),)))
    assert f'<bdi class="now" dir="auto">{name}</bdi>' in message.html
    assert f"\u2068{name}\u2069" in message.text
    assert name in message.subject
    endless = replace(change, now=HolderValue(name="Donaudampfschifffahrts" * 40))
    message = mail(quiet_day(moved=(Moved(change=endless),)))
    assert len(message.subject) <= 110


def test_atom() -> None:
    space = {"a": "http://www.w3.org/2005/Atom"}
    feed = ET.fromstring(atom(rich(), zone=ZONE, link="https://example.org/changes.xml"))
    entries = feed.findall("a:entry", space)
    assert len(entries) == 6
    assert [e.findtext("a:updated", "", space) for e in entries] == sorted(
        (e.findtext("a:updated", "", space) for e in entries), reverse=True
    )
    assert "Lanta canal: dredgers Lanta about 90 → 140" in [e.findtext("a:title", "", space) for e in entries]
    ids = [e.findtext("a:id", "", space) for e in entries]
    assert len(set(ids)) == 6
    moved_on = replace(rich(), moved=tuple(replace(m, change=replace(m.change, updated=END)) for m in rich().moved))
    again = ET.fromstring(atom(moved_on, zone=ZONE))
    assert {e.findtext("a:id", "", space) for e in again.findall("a:entry", space)} == set(ids)
    ET.fromstring(atom(hostile(), zone=ZONE))
    empty = ET.fromstring(atom(still(), zone=ZONE))
    assert empty.findall("a:entry", space) == []


def test_plans_are_no_facts() -> None:
    message = mail(quiet_day(moved=(Moved(change=TOLLS),), history=HISTORIES))
    assert "CHANGED" not in message.text
    assert message.subject == "Lanta canal: toll agreement planned: signed"
    assert "Not facts yet" in message.text


def test_a_plan_that_was_overtaken_is_not_told_as_one() -> None:
    signed = replace(TOLLS, id="signed", word="changed", status="reported", reported=TOLLS.reported + timedelta(1))
    both = mail(quiet_day(moved=(Moved(change=TOLLS), Moved(change=signed))))
    assert "PLANNED" not in both.text
    assert both.subject == "Lanta canal: toll agreement no agreement → signed"
    later = mail(quiet_day(moved=(Moved(change=signed),), waiting=(TOLLS,)))
    assert "AWAITING" not in later.text
    sooner = replace(signed, reported=TOLLS.reported - timedelta(1))
    assert "PLANNED" in mail(quiet_day(moved=(Moved(change=TOLLS), Moved(change=sooner)))).text


def test_why_enough_sources_may_not_be_enough() -> None:
    light = replace(DREDGERS, status="reported")
    said = " ".join(mail(quiet_day(moved=(Moved(change=light),))).text.split())
    assert "Not corroborated · 2 sources" in said
    assert "Words of nobody named, or hedged, count for less: not corroborated yet." in said
    assert "count for less" not in mail(quiet_day(moved=(Moved(change=DREDGERS),))).text
