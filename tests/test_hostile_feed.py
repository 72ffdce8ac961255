"""A hostile feed, from the wire to the mail: it leaves no trace in headers or markup, in the mail as in a real browser."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import escape
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.site import Site, reply
from tests.world import CUT, World
from watcher.cli import main

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066\u2067\ufeff]")
SCRIPT = "<script>alert(1)</script><img src=//evil.example/x.png onerror=alert(2)><svg/onload=alert(3)>"
TEXTS = {
    "markup": SCRIPT + "\"'><style>*{display:none}</style><base href=//evil.example><meta http-equiv=refresh content=0>",
    "headers": "Calm\r\nBcc: everyone@example.org\r\nContent-Type: text/html\r\n\r\n<b>x</b>\n.\nQUIT",
    "encoded words": "=?utf-8?q?Calm=0D=0ABcc:_all=40example.org?= =?utf-8?b?PHNjcmlwdD4=?=",
    "bidi": "\u202etxet lived\u202c \u2066\u2067\u200f\u061c pdf.exe\u2069 \ufeff\u200b",
    "megabyte": "Norland " * 130_000,
    "templates": "{{ 7 * 191 }}{% for x in range(9) %}x{% endfor %}{{ ''.__class__.__mro__ }}",
    "entities": "&lt;script&gt;alert(4)&lt;/script&gt;&#60;script&#62;&amp;lt;img src=x onerror=alert(5)&amp;gt;",
    "zalgo": "N" + "\u0301\u0327\u0336" * 400,
}
LINKS = [
    "javascript:alert(6)",
    "data:text/html,<script>alert(7)</script>",
    "https://good.example@evil.example/",
    'https://evil.example/"onmouseover="alert(8)',
    "https://evil.example/\u202egnp.exe",
    "https://evil.example/" + "a" * 1_000_000,
    "vbscript:x",
    "//evil.example/x",
]


def entry(n: int, text: str, link: str) -> str:
    """An item whose every field is hostile, and whose text moves a fact all the same."""
    clean = escape("".join(c for c in text if c >= " " or c in "\r\n"), quote=False)
    short = clean[:100_000]  # a feed is refused as a whole from some megabytes on
    at = f"Mon, 02 Mar 2026 {8 + n % 4:02}:{n:02}:00 GMT"
    return (
        f"<item><title>{clean} {CUT}</title><author>{short}</author><dc:creator>{short}</dc:creator><pubDate>{at}</pubDate>"
        f'<link>{escape(link)}</link><guid isPermaLink="false">{n}</guid><source url="{escape(link)}">{short} {n}</source>'
        f"<category>{short}</category><description>{short} {CUT} {clean[:2000]}</description></item>"
    )


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with Site().open() as site:
        made = World(folder=tmp_path_factory.mktemp("hostile"), site=site, feeds=())
        items = "".join(entry(n, text, LINKS[n % len(LINKS)]) for n, text in enumerate(TEXTS.values()))
        head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        site.say("/evil", reply(200, f"{head}<title>{escape(TEXTS['markup'])}</title>{items}</channel></rss>"))
        made.more = f'  - {{url: "{site.url("/evil")}", kind: search}}'
        made.configure(digest="{to: [reader@example.org], every: daily, at: '07:00', feed: changes.xml}")
        made.sweep()
        yield made


@pytest.fixture(scope="module")
def mail(world: World) -> EmailMessage:
    (found,) = (world.folder / "mail" / "new").iterdir()
    return message_from_bytes(found.read_bytes(), policy=policy.default)


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def test_the_change_is_told_for_all_that(world: World, mail: EmailMessage) -> None:
    assert mail["Subject"] == "Ostland: troops about 2,500 → about 1,200"
    with world.store() as store:
        (change,) = store.changes.load()
        assert len(change.evidence) >= len(TEXTS) - 1


def test_headers(mail: EmailMessage) -> None:
    wanted = (
        "From To Subject Date Message-ID References List-Id Auto-Submitted X-Auto-Response-Suppress MIME-Version Content-Type"
    )
    assert sorted(mail.keys()) == sorted(wanted.split())
    assert mail["To"] == "reader@example.org"
    assert not any(UNSEEN.search(str(value)) or "\n" in str(value) for value in mail.values())
    assert [p.get_content_type() for p in mail.walk()][:4] == [
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
    ]


def test_text(mail: EmailMessage) -> None:
    text = part(mail, "plain")
    assert not UNSEEN.search(text)
    assert len(text) < 20_000, "no megabyte of anything"
    assert "1337" not in text, "what looks like a template is none"
    assert re.findall(r"<(\S+?://\S+)>", text) == []


def test_markup(mail: EmailMessage) -> None:
    html = part(mail, "html")
    assert len(html) < 102_000
    assert "1337" not in html
    assert not UNSEEN.search(html.replace("\n", ""))
    assert not re.search(r"<(script|svg|iframe|object|embed|form|base|link|img(?! src=\"cid:plot-))", html)
    assert not re.search(r"<[^>]+\son\w+\s*=", html)
    assert re.findall(r'(?:href|src)="(?!cid:plot-)([^"]*)"', html) == []
    assert html.count("<style") == 1


def test_preview_and_feed(world: World) -> None:
    said = CliRunner().invoke(
        main, ["--config", str(world.config), "digest", "--since", "2026-01", "--html", "d.html", "--preview"]
    )
    assert said.exit_code == 0
    assert not UNSEEN.search(said.output)
    (entry,) = ET.parse(world.folder / "changes.xml").getroot().findall("{http://www.w3.org/2005/Atom}entry")
    assert [link.get("href") for link in entry.findall("{http://www.w3.org/2005/Atom}link")] == []
    content = entry.findtext("{http://www.w3.org/2005/Atom}content", "")
    assert not UNSEEN.search(content)
    Path("d.html").unlink()


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed")
@pytest.mark.parametrize("width", [390, 900])
def test_in_a_browser(mail: EmailMessage, width: int) -> None:
    """Nothing runs, nothing is fetched, nothing is hidden; nothing reaches beyond the page's edge."""
    playwright = pytest.importorskip("playwright.sync_api")
    asked: list[str] = []
    ran: list[str] = []

    def refuse(route: Any) -> None:
        asked.append(route.request.url)
        route.abort()

    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.route("**/*", refuse)
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        page.set_content(re.sub(r'src="cid:[^"]*"', "", part(mail, "html")), wait_until="networkidle")
        page.mouse.move(width / 2, 400)
        assert (asked, ran) == ([], [])
        assert page.evaluate("document.scripts.length") == 0
        assert page.evaluate("document.links.length") == 0
        assert (
            page.evaluate("[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on/.test(n))")
            == []
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("h1").is_visible()
        assert page.locator("h1").inner_text() == "1 of 2 facts moved."
        browser.close()
