"""Pages: the article behind an entry whose feed gives only a teaser.

Owns: which entries need their page, politeness, what is taken from a page. Never: stores, or reads what a sentence says.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from watcher.doors.articles import Page, Robots, read_page
from watcher.doors.web import Gate, Response
from watcher.doors.worker import Lost, Pool
from watcher.errors import WireError
from watcher.model import Entry
from watcher.reading.feeds import clean
from watcher.reading.feeds.dates import sane

PAGE_TYPES = "text/html, application/xhtml+xml;q=0.9"
NOT_PAGES = re.compile(r"^(?:image|audio|video|font)/|application/(?:pdf|zip|octet-stream|json|x-)", re.I)
WORD = re.compile(r"\w{4,}")
SAME_STORY = 0.25
DATES_AGREE = timedelta(days=2)
LATE, STUCK = -1, 2
NO_ARTICLE = {
    "consent": "the page asks for consent before it shows anything",
    "block": "the page is a check against robots",
    "paywall": "the page is behind a paywall",
    "thin": "the page holds no article",
}
Filled = tuple[Entry, Entry | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSettings:
    """shorter_than: characters of text from which on an entry needs no page. per_sweep: the most pages of one round.

    max_bytes: the most that is taken of one page.
    """

    shorter_than: int = 1200
    per_sweep: int = 60
    max_bytes: int = 5_000_000


def robots_by(gate: Gate, agent: str = "watcher") -> Robots:
    """Return the memory of every site's robots.txt, fetched through `gate`; keep it for as long as the service runs."""

    async def fetch(url: str) -> tuple[int, bytes]:
        try:
            answer = await gate.get(url, accept="text/plain, */*;q=0.1", cap=500_000)
        except WireError as error:
            return (404 if error.kind in ("too-big", "too-many-redirects") else 0), b""
        return answer.status, answer.body

    return Robots(fetch, agent)


def needs_page(entry: Entry, settings: PageSettings) -> bool:
    """True when an entry's text is so short that its page is worth a request."""
    return bool(entry.url) and len(entry.text) < settings.shorter_than


async def fill(
    entries: Iterable[Entry],
    *,
    gate: Gate,
    robots: Robots,
    worker: Pool,
    now: Callable[[], datetime],
    settings: PageSettings | None = None,
) -> AsyncIterator[Filled]:
    """Yield each entry with its filled self, or with None, and the reason in a sentence ("" when it was filled).

    Hand in entries in scope, each version once. A filled entry keeps id and version: those are the feed's. Sites are asked one
    request at a time, with the gate's pause; one that says 429 or 503 is left alone for the rest of the round.
    """
    settings = settings or PageSettings()
    wanted = list(entries)
    chosen = [each for each in wanted if needs_page(each, settings)]
    chosen.sort(key=lambda each: each.when, reverse=True)
    chosen = chosen[: settings.per_sweep]
    picked = {id(each) for each in chosen}
    for each in wanted:
        if id(each) not in picked:
            long_enough = not needs_page(each, settings)
            yield each, None, "its feed gives its text" if long_enough else "more pages were wanted than one sweep fetches"
    sites: dict[str, list[Entry]] = {}
    for each in chosen:
        sites.setdefault(urlsplit(each.url).netloc, []).append(each)
    filler = Filler(gate, robots, worker, now, settings)
    tasks = [asyncio.create_task(filler.site(each)) for each in sites.values()]
    try:
        for _ in chosen:
            done = await filler.results.get()
            if isinstance(done, Exception):
                raise done
            yield done
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Filler:
    """Fills the entries of one round, site by site."""

    def __init__(self, gate: Gate, robots: Robots, worker: Pool, now: Callable[[], datetime], settings: PageSettings) -> None:
        self.gate, self.robots, self.worker, self.now, self.settings = gate, robots, worker, now, settings
        self.results: asyncio.Queue[Filled | Exception] = asyncio.Queue(maxsize=32)

    async def site(self, entries: list[Entry]) -> None:
        """Fill the entries of one site, one after the other, until it asks for rest or is stuck."""
        try:
            why, late = "", 0
            for entry in entries:
                if why:
                    await self.results.put((entry, None, why))
                    continue
                filled, status = await self.one(entry)
                late = late + 1 if status == LATE else 0
                why = "its site asked for rest" if status in (429, 503) else "its site is stuck" if late >= STUCK else ""
                await self.results.put(filled)
        except Exception as error:
            await self.results.put(error)

    async def one(self, entry: Entry) -> tuple[Filled, int]:
        """Fetch and read one page; return what it came to, and the status of the answer (0: none; LATE: none in time)."""
        try:
            permitted, delay = await self.robots.ask(entry.url, self.now())
            if not permitted:
                return (entry, None, "the site's robots.txt asks not to fetch the page"), 0
            if delay:
                self.gate.slow(entry.url, delay)
            answer = await self.gate.get(entry.url, accept=PAGE_TYPES, cap=self.settings.max_bytes)
        except WireError as error:
            return (entry, None, f"the page could not be fetched: {error.fault.what}"), LATE if error.kind == "timeout" else 0
        if answer.status != 200:
            return (entry, None, f"the page was answered with status {answer.status}"), answer.status
        kind = answer.headers.get("content-type", "")
        if NOT_PAGES.match(kind):
            return (entry, None, f"the link leads to {kind.split(';')[0]}, not to a page"), 200
        try:
            page = await self.worker.run(read_page, answer.body, answer.final_url, kind)
        except Lost as lost:
            return (entry, None, f"the page could not be read: {lost}"), 200
        return merge(entry, page, answer, self.now()), 200


def merge(entry: Entry, page: Page, answer: Response, now: datetime) -> Filled:
    """Return the entry with its page's text, or the reason why the page is of no use to it."""
    if page.what != "article":
        return entry, None, NO_ARTICLE[page.what]
    text = clean.lines(page.text)
    if not tells_of(entry, page.title, text):
        return entry, None, "the page tells of something else"
    if len(text) <= len(entry.text):
        return entry, None, "the page says no more than the feed"
    notes = (*entry.notes, "the text is that of the page")
    if page.is_cut:
        notes = (*notes, "the page shows its opening only (paywall)")
    published, dated_by, said = entry.published, entry.dated_by, ""
    own, unlikely = sane(page.published, now)
    if unlikely:
        said = f"the page: {unlikely}"
    elif own and published is None:
        published, dated_by = own, "page"
    elif own and published and published - own > DATES_AGREE:
        said = f"the page is dated {own:%Y-%m-%d}, the feed said {published:%Y-%m-%d}; the page is believed"
        published, dated_by = own, "page"
    filled = replace(
        entry,
        text=text,
        url=clean.link(page.canonical) or clean.link(answer.final_url) or entry.url,
        published=published,
        dated_by=dated_by,
        author=entry.author or clean.line(page.author, clean.MOST_AUTHOR),
        credit=entry.credit or clean.line(page.credit, clean.MOST_AUTHOR),
        language=clean.tongue(page.language) or entry.language,
        notes=(*notes, said) if said else notes,
    )
    return entry, filled, ""


def tells_of(entry: Entry, title: str, text: str) -> bool:
    """True when the page shares enough of the title's longer words: a home page or an interstitial does not."""
    wanted = set(WORD.findall(entry.title.lower()))
    if len(wanted) < 3:
        return True
    there = set(WORD.findall(f"{title} {text[:3000]}".lower()))
    return len(wanted & there) / len(wanted) >= SAME_STORY
