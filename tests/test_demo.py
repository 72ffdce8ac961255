"""The demo: its coverage, its site, its folder, and that it tells every event once and nothing that did not happen."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner

from watcher import baselines
from watcher.cli import main
from watcher.demo.folder import clear_folder, make_folder
from watcher.demo.outlets import LAST, Coverage, load_coverage, read_data
from watcher.demo.play import Played, moments
from watcher.demo.site import Site
from watcher.doors.store import moment, open_store
from watcher.errors import UsageError
from watcher.reading.feeds import About, parse
from watcher.values.names import same_holder

EXPECT = read_data("expect")
ENTRIES = [row for year in ("2024", "2025", "2026") for row in read_data(year)["entries"]]


@functools.cache
def coverage() -> Coverage:
    return load_coverage()


# ── the coverage ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_there_is_enough_coverage_and_no_guid_twice() -> None:
    assert len(ENTRIES) >= 95
    assert len({(row["outlet"], row["guid"]) for row in ENTRIES}) == len(ENTRIES)
    assert len({(row["outlet"], row["path"]) for row in ENTRIES}) == len(ENTRIES)
    assert 10 <= len(coverage().outlets) <= 12
    assert {row["outlet"] for row in ENTRIES} == {outlet.id for outlet in coverage().outlets}


def test_everything_is_printed_within_the_story_and_every_edit_changes_something() -> None:
    for outlet in coverage().outlets:
        seen: dict[str, tuple[datetime, str]] = {}
        for story in outlet.stories:
            assert story.changed.date() <= min(LAST, outlet.until), story.guid
            assert story.at <= story.changed
            if story.guid in seen:
                before, text = seen[story.guid]
                assert story.changed > before
                assert f"{story.title}{story.text}" != text
            seen[story.guid] = story.changed, f"{story.title}{story.text}"


def test_wire_copies_carry_their_credit() -> None:
    credited = [row for row in ENTRIES if any(f"({name})" in row["text"] for name in ("Reuters", "AP", "AFP"))]
    assert len(credited) >= 20
    assert len({row["outlet"] for row in credited}) >= 4


def test_what_is_expected_names_facts_of_the_baseline(tmp_path: Path) -> None:
    with Site(coverage(), moments(coverage())[0]) as site:
        folder = make_folder(tmp_path / "demo", coverage(), site)
    known = {fact.id for fact in baselines.load(folder.path / "baseline" / "iraq-coalition.yaml").facts}
    assert {row["fact"] for part in EXPECT.values() for row in part} <= known


# ── the site ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with Site(coverage(), datetime(2024, 9, 10, tzinfo=UTC)) as site:
        yield site


def fetch(site: Site, outlet: str, now: str, path: str = "", *, follow: bool = False, **headers: str) -> httpx.Response:
    site.now = datetime.fromisoformat(now).replace(tzinfo=UTC)
    known = next(each for each in coverage().outlets if each.id == outlet)
    return httpx.get(site.address(outlet) + (path or known.feed), headers=headers, follow_redirects=follow)


@pytest.mark.parametrize("outlet", [outlet.id for outlet in coverage().outlets])
def test_every_feed_reads_as_the_newest_twenty_of_its_day(site: Site, outlet: str) -> None:
    now = datetime(2025, 10, 3, tzinfo=UTC)
    answer = fetch(site, outlet, now.isoformat()[:10], follow=True)
    about = About(feed="http://x/", address="http://x/", seen=now, publisher="x", content_type=answer.headers["content-type"])
    found = parse(answer.content, about)
    known = next(each for each in coverage().outlets if each.id == outlet)
    assert [entry.guid for entry in found.entries] == [story.guid for story in known.at(now)[:20]]
    assert all(entry.published and entry.published <= now for entry in found.entries)
    assert not found.faults


def test_a_feed_that_did_not_change_is_not_sent_again(site: Site) -> None:
    first = fetch(site, "tigris", "2024-09-10")
    again = fetch(site, "tigris", "2024-09-11", **{"if-none-match": first.headers["etag"]})
    later = fetch(site, "tigris", "2024-10-25", **{"if-none-match": first.headers["etag"]})
    assert (first.status_code, again.status_code, later.status_code) == (200, 304, 200)
    assert first.headers["last-modified"] != later.headers["last-modified"]


def test_feeds_break_move_and_end_as_the_story_has_it(site: Site) -> None:
    assert "text/html" in fetch(site, "levant", "2025-05-20").headers["content-type"]
    assert "rss" in fetch(site, "levant", "2025-06-21").headers["content-type"]
    moved = fetch(site, "zagros", "2025-03-01")
    assert moved.status_code == 301
    assert httpx.get(moved.headers["location"]).status_code == 200
    assert fetch(site, "bulletin", "2026-02-08").status_code == 200
    assert fetch(site, "bulletin", "2026-02-09").status_code == 410


def test_an_edit_shows_from_its_hour_on_under_the_same_guid(site: Site) -> None:
    before, after = (fetch(site, "levant", f"2026-01-27T{hour}").text for hour in ("16:00", "17:00"))
    assert "1,500" in before
    assert "1,500" not in after
    assert before.count("ld-2026-01-26-1") == after.count("ld-2026-01-26-1") == 1


def test_a_page_is_there_once_it_is_printed(site: Site) -> None:
    path = "/news/2024/09/08/two-year-plan-agreed"
    assert fetch(site, "tigris", "2024-09-08", path).status_code == 404
    page = fetch(site, "tigris", "2024-09-10", path)
    assert "two-year plan agreed" in page.text
    assert "2024-09-08T18:20" in page.text


# ── the folder ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_that_is_no_demos_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match="left alone -- name another one with --dir"):
        clear_folder(tmp_path, keep=False)
    assert (tmp_path / "thesis.txt").exists()


def test_what_an_earlier_demo_left_is_removed_or_kept_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "demo"
    assert clear_folder(path, keep=False) == ""
    with Site(coverage(), moments(coverage())[0]) as site:
        make_folder(path, coverage(), site)
        assert "was removed" in clear_folder(path, keep=False)
        assert not path.exists()
        make_folder(path, coverage(), site)
    assert str(tmp_path / "demo.1") in clear_folder(path, keep=True)
    assert (tmp_path / "demo.1" / "config.yaml").exists()


# ── what it tells ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One change that a mail told as new. value: as the sentence that raised it had it. taken_back: the day that was told."""

    change: str
    fact: str
    word: str
    value: Any
    raised: date
    sentence: str
    taken_back: date | None


TOLD = """
SELECT DISTINCT e.change, e.fact, o.verdict AS word, o.value, o.sentence, e.at, d.id AS digest,
    (SELECT min(e2.recorded) FROM events AS e2 WHERE e2.change = e.change AND e2.kind = 'withdrawn') AS back,
    EXISTS (SELECT 1 FROM digest_events AS t2 JOIN events AS e2 ON e2.id = t2.event
        WHERE t2.digest = d.id AND e2.change = e.change AND e2.kind = 'withdrawn') AS never_was
FROM events AS e
JOIN digest_events AS t ON t.event = e.id
JOIN digests AS d ON d.id = t.digest
JOIN observations AS o ON o.id = (
    SELECT v.observation FROM evidence AS v JOIN observations AS x ON x.id = v.observation
    WHERE v.change = e.change AND v.role != 'disputes' ORDER BY x.told_at, v.position LIMIT 1)
WHERE e.kind IN ('opened', 'step', 'reversed')
ORDER BY e.at, e.change
"""


EDITED = """
SELECT d.html, d.composed_at AS at, e.was, e.now FROM events AS e
JOIN digest_events AS t ON t.event = e.id
JOIN digests AS d ON d.id = t.digest
WHERE e.kind = 'edit' AND e.fact = ? AND e.was LIKE '% %'
"""


@pytest.fixture(scope="session")
def told(played: Played) -> list[Told]:
    with open_store(played.folder.database, readonly=True) as store:
        rows = [row for row in store.rows(TOLD) if not row["never_was"]]
    return [
        Told(
            change=row["change"],
            fact=row["fact"],
            word=row["word"],
            value=json.loads(row["value"]),
            raised=moment(row["at"]).date(),
            sentence=row["sentence"],
            taken_back=moment(row["back"]).date() if row["back"] else None,
        )
        for row in rows
    ]


def fits(row: dict[str, Any], one: Told) -> bool:
    """Whether a told change is what a row of expect.yaml describes, but for its days."""
    if row["fact"] != one.fact or row.get("word", "either") not in ("either", one.word):
        return False
    return "values" not in row or any(is_value(wanted, one.value) for wanted in row["values"])


def is_value(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, int):
        return isinstance(value, dict) and value.get("n") == wanted
    if wanted == "hundreds":
        return isinstance(value, dict) and value.get("low", 0) >= 100 and value.get("high", 10_000) < 1000
    if wanted.startswith("left "):
        left = value.get("left", []) if isinstance(value, dict) else []
        return any(wanted.removeprefix("left ") in name for name in left)
    if isinstance(value, dict):
        return any(str(each).startswith(wanted) for each in value.values())
    if not isinstance(value, str):
        return False
    return (
        value == wanted or (wanted[0].isdigit() and value.startswith(wanted)) or (" " in wanted and same_holder(wanted, value))
    )


def within(row: dict[str, Any], one: Told) -> bool:
    return row["from"] <= one.raised <= row["to"]


def shown(found: list[Told]) -> str:
    return "\n".join(f"{one.raised} {one.fact} {one.word} {one.value}: {one.sentence}" for one in found)


@pytest.mark.slow
@pytest.mark.parametrize("row", EXPECT["must"], ids=lambda row: row["id"])
def test_what_happened_is_told_once(told: list[Told], row: dict[str, Any]) -> None:
    found = [one for one in told if fits(row, one) and within(row, one)]
    assert len({one.change for one in found}) == 1, shown(found) or shown([one for one in told if one.fact == row["fact"]])


@pytest.mark.slow
@pytest.mark.parametrize("row", EXPECT["never"], ids=lambda row: f"{row['fact']}-{row.get('values', [''])[0]}")
def test_what_did_not_happen_is_never_told(told: list[Told], row: dict[str, Any]) -> None:
    found = [one for one in told if fits(row, one)]
    assert not found, shown(found)


@pytest.mark.slow
@pytest.mark.parametrize("row", EXPECT["edited"], ids=lambda row: row["id"])
def test_what_an_outlet_mends_is_told_with_both_wordings(played: Played, row: dict[str, Any]) -> None:
    with open_store(played.folder.database, readonly=True) as store:
        edits = store.rows(EDITED, (row["fact"],))
    found = [edit for edit in edits if row["was"] in edit["was"] and row["now"] in edit["now"]]
    assert len(found) == 1
    assert row["from"] <= moment(found[0]["at"]).date() <= row["to"]
    assert row["was"] in found[0]["html"]
    assert row["now"] in found[0]["html"]


@pytest.mark.slow
@pytest.mark.parametrize("row", EXPECT["unclear"], ids=lambda row: row["id"])
def test_what_nobody_can_be_sure_of_is_told_as_unclear(played: Played, told: list[Told], row: dict[str, Any]) -> None:
    with open_store(played.folder.database, readonly=True) as store:
        shown_as = {e["now"] for e in store.rows("SELECT now FROM events WHERE kind = 'unclear' AND fact = ?", (row["fact"],))}
    assert shown_as & {f"about {value}" for value in row["values"]}
    assert not [one for one in told if fits(row, one)], "and as nothing else"


@pytest.mark.slow
def test_nothing_else_is_told(told: list[Told]) -> None:
    known = [row for name, part in EXPECT.items() if name != "edited" for row in part]
    found = [one for one in told if not any(fits(row, one) for row in known)]
    assert not found, shown(found)


@pytest.mark.slow
def test_the_reader_gets_a_readable_number_of_mails_each_as_a_page_too(played: Played) -> None:
    assert 25 <= len(played.mails) <= 75
    assert all(mail.page.read_text("utf-8").startswith("<!") for mail in played.mails)
    assert len(list((played.folder.maildir / "new").iterdir())) == len(played.mails)
    assert {mail.kind for mail in played.mails} == {"digest", "urgent"}
    weeks = [mail.at for mail in played.mails if mail.kind == "digest"][1:]
    assert all(later - earlier >= timedelta(days=6) for earlier, later in pairwise(weeks))


@pytest.mark.slow
def test_every_feed_stands_as_the_story_left_it(played: Played) -> None:
    states = {name: state for name, state, _ in played.feeds}
    assert states.pop("Daily Bulletin 24") == "gone"
    assert states.pop("Zagros Press") == "moved"
    assert states.pop("Northline Tribune") in ("quiet", "frozen")
    assert set(states.values()) == {"ok"}
    assert played.requests[304] > 500


def test_the_command_refuses_a_folder_that_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    result = CliRunner().invoke(main, ["demo", "--dir", str(tmp_path)])
    assert result.exit_code != 0
    assert (tmp_path / "notes.txt").exists()
