"""The pages behind short entries: fetched as their sites permit, read as what they are."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.site import Site, hang, moved, reply
from watcher.doors.web import Gate, Limits
from watcher.doors.worker import Pool, PoolLimits
from watcher.model import Entry
from watcher.pages import PageSettings, fill, robots_by

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
RUNNER = asyncio.Runner()
POOL = Pool(PoolLimits(processes=1))
STORY = (
    "The harbour board of the lake town said on Monday that three of its twelve boats will be sold by autumn, number {}."
    " A spokesman added that the crossing would go on every hour, and that nobody would lose work over it."
)


@pytest.fixture(scope="module", autouse=True)
def _stop_the_worker() -> Iterator[None]:
    yield
    RUNNER.run(POOL.__aexit__())
    RUNNER.close()


@pytest.fixture
def site() -> Iterator[Site]:
    with Site().open() as opened:
        yield opened


def page(*paragraphs: str, head: str = "", title: str = "Harbour board to sell three boats") -> bytes:
    inside = "".join(f"<p>{each}</p>" for each in paragraphs)
    html = (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} | Lake Courier</title>{head}</head>'
        "<body>"
        f"<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>{title}</h1>{inside}</article>"
        f"<footer>Contact us</footer></body></html>"
    )
    return reply(200, html, Content_Type="text/html; charset=utf-8")


FULL = tuple(STORY.format(n) for n in range(8))


def entry(url: str, text: str = "Three boats will be sold.", **more: object) -> Entry:
    kept = {"title": "Harbour board to sell three boats", "published": NOW, "seen": NOW} | more
    return Entry(id=url, version="1", url=url, text=text, feed="f", **kept)  # type: ignore[arg-type]


def run(*entries: Entry, settings: PageSettings | None = None, read: float = 3) -> dict[str, tuple[Entry | None, str]]:
    async def all_of_them() -> dict[str, tuple[Entry | None, str]]:
        async with Gate(Limits(host_gap=0, allow_networks=("127.7.0.0/16",), total=3, read=read)) as gate:
            found = fill(entries, gate=gate, robots=robots_by(gate), worker=POOL, now=lambda: NOW, settings=settings)
            return {each.url: (filled, reason) async for each, filled, reason in found}

    return RUNNER.run(all_of_them())


def one(found: Entry) -> tuple[Entry | None, str]:
    return run(found)[found.url]


def test_a_teaser_becomes_its_article(site: Site) -> None:
    dated = '<meta property="article:published_time" content="2026-03-02T09:00:00+01:00">'
    filled, reason = one(entry(site.say("/a", page(*FULL, head=dated)), published=None, dated_by="seen"))
    assert filled is not None
    assert reason == ""
    assert FULL[3] in filled.text.split("\n")
    assert "Contact us" not in filled.text
    assert (filled.id, filled.version) == (site.url("/a"), "1")
    assert (filled.published, filled.dated_by, filled.language) == (NOW.replace(hour=8), "page", "en")
    assert "page" in filled.notes[0]


def test_a_long_text_needs_no_page(site: Site) -> None:
    long = entry(site.say("/a", page(*FULL)), text="word " * 400)
    assert one(long) == (None, "its feed gives its text")
    assert site.asked == []


def test_robots_are_asked_once_and_obeyed(site: Site) -> None:
    rules = (
        "User-agent: other\nDisallow: /\n\nUser-agent: watcher\nDisallow: /private\nAllow: /private/open\nDisallow: /*.pdf$\n"
    )
    site.say("/robots.txt", reply(200, rules))
    paths = ["/a", "/private/b", "/private/open/c", "/d.pdf"]
    found = run(*(entry(site.say(path, page(*FULL))) for path in paths))
    assert [found[site.url(path)][0] is not None for path in paths] == [True, False, True, False]
    assert "robots.txt" in found[site.url("/private/b")][1]
    assert sorted(site.paths()) == ["/a", "/private/open/c", "/robots.txt"]


@pytest.mark.parametrize(
    ("answer", "permitted"), [(reply(404), True), (reply(403), True), (reply(500), False), (reply(429), False)]
)
def test_a_site_that_cannot_say_is_left_alone(site: Site, answer: bytes, permitted: bool) -> None:
    site.say("/robots.txt", answer)
    assert (one(entry(site.say("/a", page(*FULL))))[0] is not None) == permitted


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (page("We use cookies. Accept all or manage your choices.", "Your privacy matters. Consent is yours."), "consent"),
        (page("Please wait.", title="Just a moment..."), "robots"),
        (page("The harbour board said.", "Subscribe to continue reading. Already a subscriber? Sign in to read."), "paywall"),
        (page("Video."), "no article"),
        (
            page(*(each.replace("harbour board", "apple").replace("boats", "cakes") for each in FULL), title="Ten apple cakes"),
            "something else",
        ),
        (reply(404), "status 404"),
        (reply(200, b"%PDF-1.7", Content_Type="application/pdf"), "application/pdf"),
        (reply(200, b"\0\1\2", Content_Type="text/html"), "could not be read"),
        (moved("http://10.0.0.1/"), "not on the public internet"),
    ],
    ids=["consent", "block", "paywall", "thin", "else", "missing", "pdf", "bytes", "forbidden"],
)
def test_what_is_no_article_is_told_apart(site: Site, answer: bytes, said: str) -> None:
    filled, reason = one(entry(site.say("/a", answer)))
    assert filled is None
    assert said in reason


def test_the_opening_before_a_paywall_is_marked(site: Site) -> None:
    closed = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    filled, _ = one(entry(site.say("/a", page(*FULL[:3], head=closed))))
    assert filled is not None
    assert "paywall" in filled.notes[-1]


def test_an_old_page_under_a_new_banner(site: Site) -> None:
    linked = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2022-05-01T08:00:00Z"}]}'
    data = f'<script type="application/ld+json">{linked}</script>'
    filled, _ = one(entry(site.say("/a", page(*FULL, head=data))))
    assert filled is not None
    assert (filled.published, filled.dated_by) == (datetime(2022, 5, 1, 8, tzinfo=UTC), "page")
    assert "2022-05-01" in filled.notes[-1]


@pytest.mark.parametrize("said", ["2031-01-01T00:00:00Z", "1970-01-01", "yesterday"])
def test_an_impossible_page_date_is_set_aside(site: Site, said: str) -> None:
    filled, _ = one(entry(site.say("/a", page(*FULL, head=f'<meta name="date" content="{said}">'))))
    assert filled is not None
    assert filled.published == NOW


@pytest.mark.parametrize(
    ("first", "last", "head", "credit"),
    [
        ("LAKETOWN (Northern Wire) - The board met. " + FULL[0], FULL[1], "", "Northern Wire"),
        (FULL[0], "This story was originally published by The Shore Times.", "", "The Shore Times"),
        (FULL[0], "© 2026 Inland Press Agency", "", "Inland Press Agency"),
        (FULL[0], FULL[1], '<link rel="canonical" href="https://www.shoretimes.example/3">', "shoretimes.example"),
        (FULL[0], FULL[1], "", ""),
    ],
)
def test_a_copy_names_its_maker(site: Site, first: str, last: str, head: str, credit: str) -> None:
    filled, _ = one(entry(site.say("/a", page(first, *FULL[1:6], last, head=head))))
    assert filled is not None
    assert filled.credit == credit


def test_a_sweep_takes_the_newest_first_and_stops_at_its_bound(site: Site) -> None:
    entries = [entry(site.say(f"/{n}", page(*FULL)), published=NOW - timedelta(hours=n)) for n in range(5)]
    found = run(*entries, settings=PageSettings(per_sweep=2))
    assert [found[each.url][0] is not None for each in entries] == [True, True, False, False, False]
    assert "more pages" in found[site.url("/4")][1]


def test_a_site_that_is_stuck_costs_two_deadlines(site: Site) -> None:
    entries = [entry(site.say(f"/{n}", hang), published=NOW - timedelta(hours=n)) for n in range(5)]
    found = run(*entries, read=0.2)
    assert (
        sorted(reason for _, reason in found.values())
        == ["its site is stuck"] * 3 + ["the page could not be fetched: no answer in time"] * 2
    )


def test_a_site_that_asks_for_rest_gets_it(site: Site) -> None:
    entries = [entry(site.say(f"/{n}", reply(429)), published=NOW - timedelta(hours=n)) for n in range(4)]
    found = run(*entries)
    assert sorted(reason for _, reason in found.values()) == ["its site asked for rest"] * 3 + [
        "the page was answered with status 429"
    ]
