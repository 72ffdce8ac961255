"""The mail in a real browser: nothing runs, nothing is fetched, nothing spills over, light and dark can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.judging.digest_material import END, HEAD, long, rich, still
from tests.judging.test_digest_compose import hostile
from watcher.doors.mail import page
from watcher.judging.digest import DigestMaterial, Moved, compose
from watcher.values import HolderValue

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
MATERIALS = {"rich": rich, "still": still, "long": long, "hostile": hostile}
NAME, SENTENCE = "محمد شياع السوداني", "رئيس الوزراء العراقي محمد شياع السوداني، 2,500 جندي أمريكي."


def right_to_left() -> DigestMaterial:
    """A holder, an outlet and a sentence that run from right to left."""
    told = HEAD.evidence[0].verdict.observation
    written = replace(told.entry, publisher="صحيفة الميناء", title=SENTENCE)
    verdict = replace(HEAD.evidence[0].verdict, observation=replace(told, entry=written, sentence=SENTENCE, speaker=NAME))
    proof = replace(HEAD.evidence[0], verdict=verdict, source="صحيفة الميناء")
    change = replace(HEAD, now=HolderValue(name=NAME), evidence=(proof,))
    return replace(rich(), moved=(Moved(change=change), *rich().moved))


RTL = {"right to left": right_to_left}
CONTRAST = """
() => {
  const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                       return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const parse = s => (s.match(/[\\d.]+/g) || []).map(Number);
  const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
                        if (c.length === 3 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
  let worst = [99, ""];
  for (const e of document.querySelectorAll("main *")) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const a = light(parse(getComputedStyle(e).color).slice(0, 3)), b = light(ground(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst[0]) worst = [ratio, e.className + ": " + e.textContent.trim().slice(0, 40)];
  }
  return worst;
}
"""
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield opened
        opened.close()


def html(material: DigestMaterial) -> str:
    zone = ZoneInfo("Europe/Berlin")
    message = compose(material, recipient="ann@example.org", sender="watcher@example.org", now=END, zone=zone)
    assert message is not None
    return page(message)


@pytest.mark.parametrize("name", MATERIALS)
def test_nothing_runs_and_nothing_is_fetched(browser: Any, name: str) -> None:
    """Without the page's own ban on scripts, so that it is the mail itself that holds."""
    opened = browser.new_page()
    asked: list[str] = []
    ran: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    opened.on("pageerror", lambda error: ran.append(str(error)))
    opened.add_init_script("window.alert = said => { window.ran = said; };")
    said = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html(MATERIALS[name]()))
    opened.set_content(said, wait_until="networkidle")
    assert [url for url in asked if not url.startswith("data:image/png")] == []
    assert ran == []
    assert opened.evaluate("window.ran") is None
    assert opened.evaluate("document.scripts.length") == 0
    assert (
        opened.evaluate(
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
        )
        == []
    )
    opened.close()


@pytest.mark.parametrize("name", MATERIALS)
@pytest.mark.parametrize("width", [320, 390, 900])
def test_nothing_spills_over(browser: Any, name: str, width: int) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 800})
    opened.set_content(html(MATERIALS[name]()))
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.close()


@pytest.mark.parametrize("width", [390, 900])
def test_where_a_mail_program_drops_styles_it_still_reads_well(browser: Any, width: int) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 800})
    opened.set_content(re.sub(r"<style>.*?</style>", "", html(rich()), flags=re.S))
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.inner_text("body").startswith("Lanta canal"), "the line beside the subject is not shown twice"
    opened.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read(browser: Any, scheme: str) -> None:
    """WCAG 2.2 AA: 4.5 to 1."""
    opened = browser.new_page(color_scheme=scheme)
    for material in (rich(), still()):
        opened.set_content(html(material))
        ratio, where = opened.evaluate(CONTRAST)
        assert ratio >= 4.5, where
    assert opened.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(15, 17, 21)" if scheme == "dark" else "rgb(238, 240, 243)"
    )
    opened.close()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("name", "scheme"),
    [("rich", "light"), ("rich", "dark"), ("still", "dark"), ("hostile", "light"), ("right to left", "light")],
)
def test_axe_finds_no_fault(browser: Any, name: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    opened = browser.new_page(color_scheme=scheme, viewport={"width": 390, "height": 800})
    opened.set_content(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html((MATERIALS | RTL)[name]())))
    found = axe.Axe().run(opened).response["violations"]
    assert found == [], [(fault["id"], fault["help"], [node["html"] for node in fault["nodes"]][:3]) for fault in found]
    opened.close()


@pytest.mark.parametrize("width", [390, 900])
def test_right_to_left_names_keep_to_their_place(browser: Any, width: int) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 800})
    opened.set_content(html(right_to_left()))
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    line = opened.locator(".move", has_text=NAME)
    was, now = line.locator(".was").bounding_box(), line.locator(".now").bounding_box()
    before = was["y"] <= now["y"] if width == 390 else was["x"] < now["x"]
    assert before, "was stands before now, whatever way its letters run"
    quoted = opened.locator("blockquote p bdi", has_text=SENTENCE)
    assert quoted.evaluate("bdi => getComputedStyle(bdi).direction") == "rtl"
    opened.close()


def test_drawings_show_and_their_words_stand_without_them(browser: Any) -> None:
    opened = browser.new_page()
    opened.set_content(html(rich()))
    shown = opened.evaluate("[...document.images].map(i => [i.complete && i.naturalWidth, i.alt])")
    assert shown
    assert all(width == 1120 and alt.startswith("Drawing of") for width, alt in shown)
    opened.set_content(re.sub(r'src="data:[^"]*"', 'src="cid:none"', html(rich())))
    text = opened.inner_text("main")
    assert "about 90 from 14 January 2025" in text
    assert "140 from" in text
    opened.close()
