"""A reader walks the pages in a real browser: at two widths, in both themes, with nothing loaded from elsewhere."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "doors"))

from home_history import TOPIC, fill_home

from watcher.doors.store import Decision, open_store

pytest.importorskip("datasette", reason="the extra web brings datasette")
playwright = pytest.importorskip("playwright.sync_api", reason="the extra test brings playwright")
expect = playwright.expect
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine"),
]
QUIETLY = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("walk") / "watcher.db"
    with open_store(made) as store, store.transaction():
        fill_home(store)
    return made


@pytest.fixture(scope="module")
def address(path: Path) -> Iterator[str]:
    serve, uvicorn = import_module("watcher.browse.serve"), import_module("uvicorn")
    port = serve.free_port("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(serve.make_app(path), port=port, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(20)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        yield opened
        opened.close()


@pytest.fixture(params=["1280 light", "390 dark"])
def page(browser: Any, address: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    width, theme = request.param.split()
    context = browser.new_context(viewport={"width": int(width), "height": 900}, color_scheme=theme, base_url=address)
    shown = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    shown.on("request", lambda r: asked.append(r.url))
    shown.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield shown
    assert [url for url in asked if not url.startswith((address, "data:"))] == [], "no request leaves this machine"
    assert faults == []
    context.close()


def test_from_the_facts_down_to_a_sentence(page: Any) -> None:
    # a click returns before the next page is there: everything is waited for
    page.goto("/")
    page.get_by_role("link", name="us-troops-syria").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("us-troops-syria")
    page.get_by_role("link", name="about 1,000").last.click()
    told = "About 1,000 US soldiers remain in Syria, most of them in the north-east."
    expect(page.get_by_text(told).first).to_be_visible()
    page.get_by_text("How it was read").first.click()
    expect(page.get_by_text("count-noun").first).to_be_visible()
    page.locator("details[open] a").first.click()
    expect(page.get_by_role("heading", name="What it says of the facts")).to_be_visible()


def test_search_and_a_canned_query(page: Any) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill('"last American soldiers"')
    page.keyboard.press("Enter")
    expect(page.locator(".hits li")).to_have_count(4)
    expect(page.locator("mark").first).to_have_text("last American soldiers")
    page.goto("/questions")
    page.get_by_role("link", name="Who told each change first?").click()
    expect(page.locator("table tbody tr")).to_have_count(21)


def test_the_users_word_is_seen_on_reload(page: Any, path: Path) -> None:
    with open_store(path) as store:
        store.changes.save(replace(told, status="corroborated") for told in store.changes.load(fact="bases", ids=None))
        change = store.changes.load(fact="bases", statuses=["corroborated"])[0]
        page.goto(f"/change/{change.id}")
        assert "Your word: watcher accept" in page.inner_text("main")
        word = Decision(at=change.recorded, topic=TOPIC, fact="bases", verb="accept", change=change.id, note="seen there")
        with store.transaction():
            store.decisions.save(word, "set")
            store.changes.save([replace(change, status="accepted")])
        page.reload()
        assert "Your word: watcher accept" not in page.inner_text("main")
        assert "seen there" in page.inner_text("main")


@pytest.mark.parametrize(
    "where",
    [
        "/",
        f"/fact/{TOPIC}/us-troops-iraq",
        f"/fact/{TOPIC}/bases",
        "/changes",
        "/feeds",
        "/search?q=erbil",
        "/questions",
        "/watcher",
        "/watcher/changes",
        "/watcher/what-was-believed",
        "/watcher?sql=select+1",
    ],
)
def test_no_serious_fault_of_access_and_nothing_runs_off_the_screen(page: Any, where: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page.goto(where)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    found = axe.Axe().run(page).response["violations"]
    theirs = where.startswith("/watcher")  # datasette's markup: what is no more than moderate is left to it
    grave = [fault for fault in found if not theirs or fault["impact"] in ("serious", "critical")]
    serious = [(fault["id"], [node["html"][:90] for node in fault["nodes"]][:3]) for fault in grave]
    assert serious == []


def test_the_keyboard_reaches_everything(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
