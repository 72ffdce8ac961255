"""The care of the database: each thing once in its time, what fails is tried again and said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.build import day, entry
from watcher.doors.store import open_store
from watcher.settings import Settings, defaults
from watcher.upkeep import keep_up

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def settings(folder: Path, **keep: object) -> Settings:
    made = defaults(folder)
    return made.model_copy(update={"keep": made.keep.model_copy(update=keep)})


def test_a_backup_a_day_and_the_newest_are_kept(tmp_path: Path) -> None:
    mine = settings(tmp_path, backups=tmp_path / "copies", backup_count=3)
    with open_store(tmp_path / "w.db") as store:
        for hour in range(0, 24 * 6, 6):
            keep_up(store, mine, NOW + timedelta(hours=hour))
        assert len(store.care.backups(tmp_path / "copies")) == 3


def test_without_a_folder_there_is_no_backup_and_nothing_to_say(tmp_path: Path) -> None:
    with open_store(tmp_path / "w.db") as store:
        assert keep_up(store, settings(tmp_path), NOW).done == []


def test_the_file_is_checked_and_tidied_every_week(tmp_path: Path) -> None:
    with open_store(tmp_path / "w.db") as store:
        keep_up(store, settings(tmp_path), NOW)
        done = [line for days in range(1, 15) for line in keep_up(store, settings(tmp_path), NOW + days * DAY).done]
        assert done.count("the database was checked: it is whole") == 2
        assert store.marks.get("integrity")["faults"] == []


def test_old_texts_are_dropped_where_the_user_wants_it(tmp_path: Path) -> None:
    mine = settings(tmp_path, entries=timedelta(days=30))
    with open_store(tmp_path / "w.db") as store:
        store.entries.save([entry("2025-11-01", text="An old text."), entry("2026-03-01", text="A new text.")])
        kept = keep_up(store, mine, NOW)
        assert kept.done == ["dropped as old: 1 text, 0 traces"]
        assert [e.text for e in store.entries.all()] == ["", "A new text."]
        assert day("2026-03-01") < NOW


def test_what_fails_is_said_and_tried_again(tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("in the way", "utf-8")
    mine = settings(tmp_path, backups=tmp_path / "copies")
    with open_store(tmp_path / "w.db") as store:
        kept = keep_up(store, mine, NOW)
        assert "copies" in kept.faults[0]
        (tmp_path / "copies").unlink()
        assert keep_up(store, mine, NOW).faults == []
        assert len(store.care.backups(tmp_path / "copies")) == 1


def test_a_clock_that_was_set_back_puts_nothing_off(tmp_path: Path) -> None:
    mine = settings(tmp_path, backups=tmp_path / "copies")
    with open_store(tmp_path / "w.db") as store:
        keep_up(store, mine, NOW + 400 * DAY)
        keep_up(store, mine, NOW)
        assert len(store.care.backups(tmp_path / "copies")) == 2


def test_a_copy_made_by_a_clock_that_was_set_back_stays_and_those_of_the_future_go(tmp_path: Path) -> None:
    with open_store(tmp_path / "w.db") as store:
        for days in (30, 31, 0, 1):
            made = store.care.backup(tmp_path / "copies", NOW + days * DAY, keep=2)
            assert made.path.exists()
        assert [copy.at for copy in store.care.backups(tmp_path / "copies")] == [NOW + DAY, NOW]
