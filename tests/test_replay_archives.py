"""A replay over archives finds the same whoever reads, whatever the entries are kept in, and goes on where it was stopped."""

from __future__ import annotations

import gzip
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.archive import article, cc_news, double_or_die, http_answer, ostland_rows
from tests.world import BASELINE
from watcher import baselines
from watcher.cli import main
from watcher.doors.archives import Part
from watcher.doors.store import open_store
from watcher.judging.rules import JudgingRules
from watcher.replay import in_order, read_entries
from watcher.replay.archives import lost, shards
from watcher.replay.captured import words_of_page
from watcher.replay.crews import Processes
from watcher.replay.parts import Job

OTHER = BASELINE.replace("topic: ostland", "topic: norland").replace(
    "scope: [[Ostland]]", "scope: [[Norland], [Ostland, army]]"
)
SPAWNS = pytest.mark.slow  # each worker loads the language in a second or so


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two baselines, and 240 entries in six files."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "baseline").mkdir()
    (tmp_path / "baseline" / "ostland.yaml").write_text(BASELINE, "utf-8")
    (tmp_path / "baseline" / "norland.yaml").write_text(OTHER, "utf-8")
    (tmp_path / "config.yaml").write_text("digest: {to: a@example.org}\nfeeds: [{url: 'https://a.example/rss'}]\n", "utf-8")
    rows = list(ostland_rows(240))
    (tmp_path / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (tmp_path / "news").mkdir()
    for n in range(6):
        lines = "".join(json.dumps(row) + "\n" for row in rows[n * 40 : n * 40 + 40]).encode()
        name = f"{n}.jsonl.gz" if n % 2 else f"{n}.jsonl"
        (tmp_path / "news" / name).write_bytes(gzip.compress(lines) if n % 2 else lines)
    return tmp_path


def run(*words: str, code: int = 0) -> Result:
    done = CliRunner().invoke(main, ["replay", *words], catch_exceptions=False)
    assert done.exit_code == code, done.output
    return done


def program(*words: str, **more: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "watcher", "replay", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def test_parts_find_what_one_list_of_entries_finds(folder: Path) -> None:
    given = tuple(baselines.load_folder(folder / "baseline"))
    whole = in_order(given, read_entries(folder / "all.jsonl"), rules=JudgingRules())
    said = run("news").stdout
    assert said == run("all.jsonl").stdout
    head = f"{whole.entries:,} entries, 2026-01-06 to {whole.last:%Y-%m-%d}; {whole.observations:,} observations in "
    assert said.startswith(f"{head}{whole.entries - whole.outside:,} of them; {len(whole.raised)} raised.")
    rows = json.loads(run("news", "--json").stdout)
    assert [row["id"] for row in rows] == [change.id for change in whole.raised]
    assert whole.entries < 240  # some came twice
    assert any(piece.role == "retracted" for change in whole.raised for piece in change.evidence)


def test_the_database_of_a_replay_holds_every_entry(folder: Path) -> None:
    run("news", "--db", "parts.db")
    run("all.jsonl", "--db", "whole.db")
    tables = "SELECT entry, version, text, previous FROM entry_versions", "SELECT id, kind, at, change, now FROM events"
    found = []
    for name in ("parts.db", "whole.db"):
        with open_store(folder / name, readonly=True) as store:
            found.append([[tuple(row) for row in store.rows(f"{sql} ORDER BY row")] for sql in tables])
    assert found[0] == found[1]
    assert len(found[0][0]) > 200


@SPAWNS
def test_processes_find_the_same(folder: Path) -> None:
    for words in ([], ["--json"], ["--observations"]):
        alone = run("news", *words).stdout
        assert run("news", *words, "--workers", "2").stdout == alone
    assert not list((folder / "cache" / "watcher" / "replay").glob("*"))


@SPAWNS
def test_a_run_that_was_killed_goes_on(folder: Path) -> None:
    expected = run("news", "--json").stdout
    many_copies(folder)
    first = program("news", "--json", "--workers", "2", cwd=folder)
    wait_for_parts(folder, first)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    then = run("news", "--json")
    assert then.stdout == expected  # the copies of the first file bring nothing new
    again = re.search(r"(\d+) parts? of 60 had been read before", then.stderr)
    assert again, then.stderr
    assert 0 < int(again[1]) < 60
    assert not list((folder / "cache" / "watcher" / "replay").glob("*"))


def many_copies(folder: Path) -> None:
    """Make sixty parts of six, by copies of the first, which bring nothing new."""
    for n in range(6, 60):
        (folder / "news" / f"{n:02}.jsonl").write_bytes((folder / "news" / "0.jsonl").read_bytes())


def wait_for_parts(folder: Path, going: subprocess.Popen[str]) -> None:
    """Wait until a run has some of its parts."""
    kept, until = folder / "cache" / "watcher" / "replay", time.monotonic() + 60
    while time.monotonic() < until and going.poll() is None:
        if any(path.stat().st_size > 40_000 for path in kept.glob("*-wal")):
            return
        time.sleep(0.05)


@SPAWNS
def test_what_kills_its_worker_is_named_and_the_rest_is_done() -> None:
    job = Job(baselines=(), rules=JudgingRules())
    with Processes(job, 2) as crew:
        found = dict(crew.each(double_or_die, [(n,) for n in (1, 13, 3, 4, 5)]))
    assert {number: came for number, came in found.items() if number != 1} == {0: 2, 2: 6, 3: 8, 4: 10}
    assert "died over it 3 times" in str(found[1])
    assert "not read: its worker process died" in str(lost(Part(address="a.jsonl", form="lines"), found[1]).faults[0])


def test_another_baseline_or_file_is_another_run(folder: Path) -> None:
    given = tuple(baselines.load_folder(folder / "baseline"))
    seals = {
        Job(baselines=given, rules=JudgingRules()).seal([]),
        Job(baselines=given[:1], rules=JudgingRules()).seal([]),
        Job(baselines=given, rules=JudgingRules(quiet_days=3)).seal([]),
        Job(baselines=given, rules=JudgingRules(), alone=True).seal([]),
    }
    assert len(seals) == 4


def test_what_is_broken_is_named_and_the_rest_is_read(folder: Path) -> None:
    whole = run("news", "--json").stdout
    (folder / "news" / "cut.jsonl.gz").write_bytes((folder / "news" / "1.jsonl.gz").read_bytes()[:-300])
    (folder / "news" / "bad.parquet").write_bytes(b"PAR1 and no more")
    (folder / "news" / "odd.jsonl").write_text('{"title": "\\ud800"}\n{"published": 3, "title": ["a"]}\n' + "nothing\n" * 9)
    done = run("news", "--json", code=1)
    assert done.stdout == whole
    assert "news/cut.jsonl.gz: broken: Compressed file ended" in done.stderr
    assert "news/bad.parquet: broken: " in done.stderr
    assert "news/odd.jsonl:3: no JSON object" in done.stderr
    assert "news/odd.jsonl: 5 more like these" in done.stderr
    assert "fetch or write the file anew" in done.stderr
    assert done.stderr.rstrip().endswith("faults in 9 parts; all else was read.")


def test_what_is_not_there_is_said_before_anything_is_read(folder: Path) -> None:
    assert "nowhere.jsonl: No such file" in run("news", "nowhere.jsonl", code=2).stderr


def warc(folder: Path, *, cut: int = 0) -> Path:
    cut_story = article("Norland cuts force", "There are now about 1,200 Norland troops in Ostland, the army said on Monday.")
    split = article("Fewer troops", "About 1,200 Norland troops are in Ostland, the ministry said.", day="2026-03-03")
    latin = article("The café", "It is open.", day="2026-03-01").encode("cp1252")
    pages = [
        ("http://www.courier.example/1", http_answer(cut_story.encode())),
        ("http://gazette.example/2", http_answer(gzip.compress(split.encode()), more="Content-Encoding: gzip\r\n")),
        ("http://gazette.example/3", http_answer(latin, type_="text/html; charset=windows-1252")),
        ("http://gazette.example/4", http_answer(b"<html><p>Ostland</p></html>")),
        ("http://gazette.example/5", http_answer(article("Cut off", "About 900 Norland troops are in Ostland.").encode())),
    ]
    path = folder / "CC-NEWS-20260302120000-00001.warc.gz"
    data = b"".join(cc_news(pages))
    path.write_bytes(data[: len(data) - cut])
    return path


def test_pages_of_a_web_archive(folder: Path) -> None:
    pytest.importorskip("fastwarc")
    pytest.importorskip("trafilatura")
    done = run(str(warc(folder, cut=200)), "--baseline", "baseline/ostland.yaml", code=1)
    assert done.stdout.startswith("4 entries, 2026-03-02 to 2026-03-03; 2 observations in 2 of them; 1 raised.")
    assert "ostland/troops: about 2,500 → about 1,200" in done.stdout
    assert "2 pieces of evidence: courier" in done.stdout
    assert "it ends in the middle of the record of http://gazette.example/5; 4 pages before it were read" in done.stderr


@pytest.mark.parametrize("address", ["127.0.0.1:1", "nonsense://x"])
def test_a_scheduler_that_does_not_answer(folder: Path, address: str) -> None:
    pytest.importorskip("distributed")
    done = CliRunner().invoke(main, ["replay", "news", "--scheduler", address])
    assert done.exit_code in (1, 2), done.output
    assert f"{address}: no Dask scheduler answers" in done.stderr
    assert "start one with `dask scheduler`" in done.stderr


@SPAWNS
def test_a_dask_cluster_finds_the_same_though_a_worker_is_killed(folder: Path) -> None:
    pytest.importorskip("distributed")
    expected = run("news", "--json").stdout
    made = [dask(folder, "scheduler", "--host", "127.0.0.1", "--port", "0")]
    try:
        made += [dask(folder, "worker", "--nthreads", "1", "--no-nanny") for _ in range(2)]
        until = time.monotonic() + 30
        while not size_of(folder / "s.json") and time.monotonic() < until:
            time.sleep(0.1)
        address = json.loads((folder / "s.json").read_text())["address"]
        many_copies(folder)
        going = program("news", "--json", "--scheduler", address, cwd=folder)
        wait_for_parts(folder, going)
        made[1].kill()
        out, err = going.communicate(timeout=100)
        assert going.returncode == 0, err
        assert out == expected
    finally:
        for each in reversed(made):
            each.kill()
            each.wait()


def size_of(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def dask(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dask", *words, "--scheduler-file", "s.json", "--no-dashboard"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_the_facts_are_shared_out_by_what_is_said_of_them() -> None:
    assert shards({0: 5, 1: 5, 4: 10, 9: 1, 12: 19}, 4) == [(0, 2), (4, 5), (9, 13)]
    assert shards({3: 1}, 8) == [(3, 4)]
    assert shards({}, 8) == []


def test_the_words_of_a_page_hold_those_that_its_text_can_hold() -> None:
    page = (
        "<html><head><title>The caf&eacute;</title><script>var hidden = 'secret';</script><style>.odd {}</style>"
        '<script type="application/ld+json">{"headline": "Ferries"}</script></head>'
        "<body><p><span class='cap'>O</span>stland&rsquo;s prime\u00ad&nbsp;minister</p></body></html>"
    )
    found = words_of_page(page)
    assert {"cafe", "ferries", "ostland", "s", "prime", "minister"} <= found
    assert not {"secret", "odd", "hidden"} & found
