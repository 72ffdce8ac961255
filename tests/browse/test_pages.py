"""The pages over a real server and a real file: what they show, what they refuse, and that they only read."""

from __future__ import annotations

import hashlib
import socket
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "doors"))

from home_history import FACTS, NOW, TOPIC, fill_home
from small_history import make_entry

from watcher.doors.store import open_store
from watcher.errors import StoreError, UsageError

pytest.importorskip("datasette", reason="the extra web brings datasette")
pytestmark = pytest.mark.filterwarnings("ignore")  # of datasette's and uvicorn's own making

serve = import_module("watcher.browse.serve")


class Served:
    """A history and its address."""

    def __init__(self, path: Path, address: str):
        self.path, self.address = path, address

    def get(self, where: str, **more: str) -> httpx.Response:
        return httpx.get(self.address + where, headers=more, timeout=60)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    path = tmp_path_factory.mktemp("browse") / "watcher.db"
    with open_store(path) as store, store.transaction():
        fill_home(store)
        store.entries.save(
            [make_entry("odd", "<script>alert(1)</script> & text", title="<b>bold</b>", url="javascript:alert(1)")]
        )
    port = serve.free_port("127.0.0.1", 0)
    uvicorn = import_module("uvicorn")
    server = uvicorn.Server(uvicorn.Config(serve.make_app(path), port=port, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield Served(path, f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join(20)


def change_of(served: Served, fact: str, status: str) -> str:
    with open_store(served.path, readonly=True) as store:
        return str(store.questions.changes(fact=fact, statuses=[status])[0]["id"])


def test_home_is_the_state_of_every_fact(served: Served) -> None:
    page = served.get("/").text
    assert "<strong>5 of 9 facts</strong> moved since the article" in page
    assert all(f"<h3>{name}</h3>" in page for name in FACTS)
    assert page.count('<svg class="spark"') == len(FACTS) - 1, "what is unclear has no course"
    assert "2 feeds in trouble" in page


def test_a_fact_and_its_changes(served: Served) -> None:
    page = served.get(f"/fact/{TOPIC}/us-troops-syria").text
    assert "The US has around <mark>900</mark> troops in Syria." in page
    assert page.count('<svg class="plot"') == 2
    assert page.count('<li class="change">') == 5
    assert "The last American soldiers have left Syria" in page
    assert served.get("/fact/nowhere/nothing").status_code == 404


def test_a_change_down_to_its_sentences(served: Served) -> None:
    page = served.get(f"/change/{change_of(served, 'prime-minister', 'accepted')}").text
    assert "Parliament voted in Ali al-Zaidi as prime minister on Thursday night." in page
    assert "1 copy:" in page
    assert "a copy, counts as BBC" in page
    assert "watcher accept" not in page, "it is accepted already"
    assert "watcher accept" in served.get(f"/change/{change_of(served, 'us-troops-iraq', 'corroborated')}").text
    assert served.get("/change/0000000000000000").status_code == 404


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        ("/changes", "September 2026"),
        ("/changes?status=dismissed", "about 9,000"),
        ("/changes?status=%27", "September 2026"),
        ("/feeds", "It answers with a page for browsers"),
        ("/search?q=erbil+handover", "<mark>handover</mark>"),
        ("/search?q=%22%28", "Nothing holds these words"),
        ("/search", "All words must be there"),
        ("/questions", "Who told each change first?"),
        ("/watcher/who-told-each-change-first", "Not here"),
        ("/watcher/who-told-it-first", "Who told each change first?"),
        ("/watcher/what-moved?since=2026", "coalition-end"),
        ("/watcher/changes", "us-troops-iraq"),
        ("/watcher", "changes_with_evidence"),
    ],
)
def test_pages(served: Served, where: str, holds: str) -> None:
    assert holds in served.get(where).text


def test_every_canned_query_runs(served: Served) -> None:
    for name in import_module("watcher.browse.canned").CANNED:
        answer = served.get(f"/watcher/{name}.json?_shape=array&since=2026&day=2026-01-01&change=x")
        assert answer.status_code == 200, (name, answer.text)
        assert isinstance(answer.json(), list)


def test_what_comes_from_the_world_is_text(served: Served) -> None:
    page = served.get(f"/entry/{make_entry('odd').id}").text
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; text" in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in page
    assert "javascript:" not in page
    assert "<script>" not in served.get("/search?q=<script>alert(1)</script>").text


def test_cells_of_tables_lead_to_our_pages(served: Served) -> None:
    with open_store(served.path, readonly=True) as store:
        change = store.questions.changes(limit=1)[0]
    page = served.get("/watcher/changes").text
    assert '<a href="/change/' in served.get("/watcher/first_reports").text
    assert f'<a href="/fact/{TOPIC}/{change["fact"]}">' in page
    assert f'<a href="/change/{change["id"]}">' in served.get("/watcher/who-told-it-first").text
    assert '<a href="/entry/' in served.get("/watcher/entries").text
    assert "Search the entries" in page, "the head of the page is ours"


def test_a_long_list_of_changes_has_pages(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("watcher.browse.pages.LISTED", 8)
    first, last = served.get("/changes").text, served.get("/changes?status=&page=3").text
    assert (first.count('<li class="change">'), last.count('<li class="change">')) == (8, 5)
    assert "older →" in first
    assert "← newer" not in first
    assert "← newer" in last
    assert "older →" not in last
    assert served.get("/changes?page=x").text.count('<li class="change">') == 8


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2026-09-30", "30 Sep 2026"), ("2026-09-30T12:00:00Z", "30 Sep 2026"), ("2026-09", "September 2026"), ("2026", "2026"),
     ("2025-FA", "autumn 2025"), ("2025-Q3", "the third quarter of 2025"), ("", ""), (None, ""), ("soon", "soon")],
)  # fmt: skip
def test_dates_are_said_as_a_person_says_them(iso: str | None, said: str) -> None:
    assert import_module("watcher.browse.plugin").day(iso) == said


def test_a_sparkline_is_drawn_anew_only_where_something_moved(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = import_module("watcher.browse.pages")
    drawn: list[str] = []
    monkeypatch.setattr(pages, "spark", lambda course, now: drawn.append(course.steps[-1].shown) or "")
    monkeypatch.setattr(pages, "_drawn", {})
    with open_store(served.path) as store:
        pages.home(store, NOW)
        assert len(drawn) == len(FACTS)
        pages.home(store, NOW)
        assert len(drawn) == len(FACTS)
        change = store.changes.load(fact="bases")[-1]
        store.changes.save([replace(change, updated=NOW)])
        pages.home(store, NOW)
        assert len(drawn) == len(FACTS) + 1
        pages.home(store, NOW + timedelta(days=1))
        assert len(drawn) == 2 * len(FACTS) + 1


def test_nothing_is_loaded_from_elsewhere(served: Served) -> None:
    answer = served.get("/")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert "default-src 'self'" in served.get("/watcher/changes").headers["content-security-policy"]
    assert served.get("/watcher-static/watcher.css").status_code == 200


@pytest.mark.parametrize(
    ("host", "status"), [("evil.example", 421), ("evil.example:80", 421), ("localhost:1", 200), ("[::1]:1", 200)]
)
def test_only_this_machine_is_answered(served: Served, host: str, status: int) -> None:
    assert served.get("/feeds", host=host).status_code == status


def test_it_only_reads(served: Served) -> None:
    before = hashlib.sha256(served.path.read_bytes()).hexdigest()
    assert served.get("/watcher?sql=delete+from+changes").status_code == 400
    assert served.get("/watcher.db").status_code == 403, "the file itself is not handed out"
    assert hashlib.sha256(served.path.read_bytes()).hexdigest() == before


def test_what_the_service_writes_is_seen_on_reload(served: Served) -> None:
    with open_store(served.path) as store:
        store.feeds.set_state("https://bbc.example/feed", "quiet", store.entries.latest(1)[0].seen, "It has slept since May.")
    assert "It has slept since May." in served.get("/feeds").text


def test_a_foreign_file_is_not_served(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("nothing of ours " * 99)
    with pytest.raises(StoreError, match="not a SQLite database"):
        serve.make_app(tmp_path / "x.db")


def test_a_port_that_is_taken_gives_way() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serve.free_port("127.0.0.1", port) != port
    with pytest.raises(UsageError, match="no address of this machine"):
        serve.free_port("192.0.2.1", 80)


def test_loopback_is_known() -> None:
    assert [serve.is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "example.org")] == [
        True, True, True, False, False,
    ]  # fmt: skip
