"""What the demo left is asked as its user would ask: the README's ten questions, the examples of each command, the browser."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import threading
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner

from watcher.cli import main
from watcher.demo.play import Played
from watcher.doors.store import moment, open_store

pytestmark = pytest.mark.slow
README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
TEN = re.findall(r"^\| (.+\?) \| `watcher (.+)` \|$", README, re.M)
ASKING = ("changes", "history", "as-of", "search", "evidence", "query", "export", "stats", "facts", "backup", "care")
EXAMPLES = [
    line.strip().removeprefix("watcher ").split(" | ")[0]
    for name in ASKING
    for line in CliRunner().invoke(main, [name, "--help"]).output.split("Example:")[-1].splitlines()
    if line.strip().startswith("watcher ")
]
ANSWERED_BY_NOTHING = {"changes --fact us-troops-iraq --status accepted --json": "the demo's reader accepts nothing"}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture
def folder(played: Played, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the demo's folder, on the day on which the demo ended."""
    path = tmp_path / "watch"
    shutil.copytree(played.folder.path, path)
    monkeypatch.chdir(path)
    monkeypatch.delenv("WATCHER_CONFIG", raising=False)
    with open_store(path / "watcher.db", readonly=True) as store:
        ended = moment(store.rows("SELECT max(at) AS at FROM fetches")[0]["at"])
    with time_machine.travel(ended, tick=True):
        yield path


def a_change(folder: Path, fact: str = "us-troops-iraq") -> str:
    with open_store(folder / "watcher.db", readonly=True) as store:
        return str(store.questions.changes(fact=fact, statuses=["corroborated"], word="changed")[0]["id"])


def answer(folder: Path, line: str) -> str:
    words = [{"CHANGE": a_change(folder)}.get(word, word) for word in shlex.split(line)]
    done = CliRunner().invoke(main, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout or done.output


def test_there_are_ten_questions() -> None:
    assert len(TEN) == 10


@pytest.mark.parametrize(("question", "line"), TEN, ids=[question for question, _ in TEN])
def test_each_question_is_answered_by_its_command(folder: Path, question: str, line: str) -> None:
    said = answer(folder, line)
    assert len(said.splitlines()) > 1, said
    if "us-troops-iraq" in line:
        assert "fewer than 2,000" in said
    if line.startswith("query"):
        assert "us-troops" in said or "Reuters" in said


@pytest.mark.parametrize("line", EXAMPLES)
def test_each_example_of_the_help_finds_something(folder: Path, line: str) -> None:
    said = answer(folder, line)
    assert (json.loads(said) == []) is (line in ANSWERED_BY_NOTHING) if line.endswith("--json") else True
    assert said.strip() or re.search(r" -o (\S+)", line), line
    if written := re.search(r" -o (\S+)", line):
        assert list(Path().glob(written[1].rstrip("/") + "*"))


# ── in the browser ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    pytest.importorskip("datasette", reason="the extra web brings datasette")
    serve, uvicorn = import_module("watcher.browse.serve"), import_module("uvicorn")
    port = serve.free_port("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(serve.make_app(folder / "watcher.db"), port=port, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(20)


@pytest.mark.browser
@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine")
@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_a_walk_from_the_facts_to_a_sentence_and_the_users_word(folder: Path, address: str, width: int, theme: str) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="the extra test brings playwright")
    asked: list[str] = []
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme, base_url=address)
        page.on("request", lambda request: asked.append(request.url))
        walk(page, folder)
        browser.close()
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:"))] == [], "no request leaves this machine"


def walk(page: Any, folder: Path) -> None:
    change = a_change(folder)
    page.goto("/")
    look(page)
    page.get_by_role("link", name="us-troops-iraq").first.click()
    page.wait_for_url("**/fact/**")
    look(page)
    page.locator(f'.changes a[href="/change/{change}"]').click()
    page.locator("blockquote").nth(2).wait_for()  # a click returns before the next page is there
    look(page)
    page.get_by_text("How it was read").first.click()
    page.locator("details[open] a").first.click()
    page.get_by_role("heading", name="What it says of the facts").wait_for()
    look(page)
    page.get_by_role("searchbox").fill("Syria troops")
    page.keyboard.press("Enter")
    page.locator(".hits li").nth(5).wait_for()
    look(page)
    page.goto("/questions")
    page.get_by_role("link", name="Who told each change first?").click()
    page.locator("table tbody tr").nth(10).wait_for()
    look(page)
    page.goto(f"/change/{change}")
    assert "Your word: watcher accept" in page.inner_text("main")
    answer(folder, f"accept {change[:8]}")
    page.reload()
    assert "Your word: watcher accept" not in page.inner_text("main")
    assert page.locator("main .chip.accepted").first.inner_text().endswith("accepted")
    page.goto("/changes?status=accepted")
    assert page.locator(".change").count() == 1


def look(page: Any) -> None:
    """Nothing runs off the screen, and axe finds nothing that keeps someone from reading."""
    # Until its fonts and plots are laid out, a page may be wider for a moment.
    page.wait_for_function("!!document.documentElement && document.documentElement.scrollWidth <= window.innerWidth")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    found = axe.Axe().run(page).response["violations"]
    grave = [(fault["id"], fault["nodes"][0]["html"][:90]) for fault in found if fault["impact"] in ("serious", "critical")]
    assert grave == [], page.url
