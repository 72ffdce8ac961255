"""The pages as a datasette plugin: their addresses, their templates, and the words that templates may use.

Owns: routes. Never: asks the history itself (that is pages), and never writes to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from datasette import hookimpl
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from watcher.browse import pages
from watcher.browse.canned import CANNED
from watcher.doors.clock import now
from watcher.doors.store import Store
from watcher.doors.store.file import File
from watcher.values import DateValue

WHEN = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?")
# What the pages may load and do. Datasette's own pages bring scripts and styles in their markup; ours bring none.
OURS = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
THEIRS = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def register_routes() -> list[tuple[str, Any]]:
    """Return the addresses of the pages; they stand before datasette's own."""
    return [
        (r"/$", home),
        (r"/fact/(?P<topic>[^/]+)/(?P<fact>[^/]+)$", fact),
        (r"/change/(?P<change>[0-9a-f]{4,16})$", change),
        (r"/changes$", changes),
        (r"/feeds$", feeds),
        (r"/search$", search),
        (r"/entry/(?P<entry>[0-9a-f]{16})$", entry),
        (r"/questions$", questions),
    ]


def extra_template_vars(datasette: Any, request: Any) -> dict[str, Any]:
    """Give templates the words for times, and the name under which datasette knows the file."""
    name = next((name for name in datasette.databases if not name.startswith("_")), "")
    return {
        "day": day,
        "moment": moment,
        "month_name": month_name,
        "database_name": name,
        "path": request.path if request else "/",
    }


def extra_css_urls() -> list[str]:
    """Dress datasette's own pages like ours."""
    return ["/watcher-static/frame.css", "/watcher-static/tables.css"]


def render_cell(row: Any, value: Any, column: str, table: str | None) -> Markup | None:
    """Lead from a cell of a table to the page of what it names."""
    if not isinstance(value, str) or not value:
        return None
    where = ""
    if (column in ("change", "told_change") or (column, table) == ("id", "changes")) and re.fullmatch("[0-9a-f]{16}", value):
        where = f"/change/{value}"
    elif (column == "entry" or (column, table) == ("id", "entries")) and re.fullmatch("[0-9a-f]{16}", value):
        where = f"/entry/{value}"
    elif column == "fact" and "topic" in row.keys():  # noqa: SIM118 -- a row of SQLite is no dict
        where = f"/fact/{quote(row['topic'])}/{quote(value)}"
    return Markup('<a href="{}">{}</a>').format(where, value) if where else None


def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Answer to this machine's own names only, so that no page elsewhere can read on; forbid loading from elsewhere."""
    chosen = datasette.plugin_config("watcher") or {}
    return lambda app: _Guard(app, set(chosen.get("hosts", ())), chosen.get("uncounted", ""))


def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """Answer a page that is not there in our own words."""
    if not isinstance(exception, NotFound):
        return None

    async def missing() -> Any:
        return await _page(datasette, request, "missing", None)

    return missing


class _Guard:
    def __init__(self, app: Any, hosts: set[str], uncounted: str):
        self.app, self.hosts = app, hosts
        self.table = re.compile(rf"/{re.escape(uncounted)}/\w+$") if uncounted else None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1").rpartition(":")
        if self.hosts and (host[0] or host[2]).strip("[]") not in self.hosts:
            await Response.text("Not a name of this server.", status=421).asgi_send(send)
            return
        if self.table and self.table.match(scope["path"]):
            scope = scope | {"query_string": b"&".join(filter(None, (scope["query_string"], b"_nocount=1")))}
        policy = OURS if is_ours(scope["path"]) else THEIRS

        async def send_guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    (b"content-security-policy", policy.encode()),
                    (b"referrer-policy", b"no-referrer"),
                    (b"x-content-type-options", b"nosniff"),
                ]
            await send(message)

        await self.app(scope, receive, send_guarded)


def is_ours(path: str) -> bool:
    """Say whether the page at `path` is one of ours."""
    return any(re.match(pattern, path) for pattern, _ in register_routes())


def day(text: object) -> str:
    """Return a time or date of the database as a person reads it: "30 Sep 2026", "September 2026", "autumn 2025"."""
    said = str(text or "")
    if match := WHEN.match(said):
        return f"{date(int(match[1]), int(match[2]), int(match[3])):%-d %b %Y}"
    try:
        return DateValue(iso=said).show() if said else ""
    except (ValueError, IndexError):
        return said


def month_name(month: str) -> str:
    """Return "2026-09" as "September 2026"."""
    return f"{date(int(month[:4]), int(month[5:7]), 1):%B %Y}"


def moment(text: object) -> str:
    """Return a time of the database as a person reads it, in UTC: "30 Sep 2026, 12:00"."""
    match = WHEN.match(str(text or ""))
    return f"{day(text)}, {match[4]}" if match and match[4] else day(text)


async def _ask(datasette: Any, question: Callable[[Store], Any]) -> Any:
    database = next(database for name, database in datasette.databases.items() if not name.startswith("_"))
    return await database.execute_fn(lambda conn: question(Store(File(conn, Path(database.path), readonly=True))))


async def _page(datasette: Any, request: Any, name: str, found: Any) -> Any:
    status = 200 if found is not None else 404
    template = f"watcher/{name if found is not None else 'missing'}.html"
    return Response.html(await datasette.render_template(template, {"page": found}, request=request), status=status)


async def home(datasette: Any, request: Any) -> Any:
    """The state of every fact."""
    return await _page(datasette, request, "home", await _ask(datasette, lambda store: pages.home(store, now())))


async def fact(datasette: Any, request: Any) -> Any:
    """One fact through time."""
    topic, name = unquote(request.url_vars["topic"]), unquote(request.url_vars["fact"])
    return await _page(datasette, request, "fact", await _ask(datasette, lambda store: pages.fact(store, topic, name, now())))


async def change(datasette: Any, request: Any) -> Any:
    """One change down to its sentences."""
    name = request.url_vars["change"]
    return await _page(datasette, request, "change", await _ask(datasette, lambda store: pages.change(store, name)))


async def changes(datasette: Any, request: Any) -> Any:
    """What moved, the newest first."""
    status, asked = request.args.get("status") or "", request.args.get("page") or ""
    page = int(asked) if re.fullmatch("[1-9][0-9]{0,5}", asked) else 1
    return await _page(datasette, request, "changes", await _ask(datasette, lambda store: pages.changes(store, status, page)))


async def feeds(datasette: Any, request: Any) -> Any:
    """How the feeds stand."""
    return await _page(datasette, request, "feeds", await _ask(datasette, pages.feeds))


async def search(datasette: Any, request: Any) -> Any:
    """Entries that hold some words."""
    words = (request.args.get("q") or "")[:300]
    return await _page(datasette, request, "search", await _ask(datasette, lambda store: pages.search(store, words)))


async def entry(datasette: Any, request: Any) -> Any:
    """One entry in all its versions."""
    name = request.url_vars["entry"]
    return await _page(datasette, request, "entry", await _ask(datasette, lambda store: pages.entry(store, name)))


async def questions(datasette: Any, request: Any) -> Any:
    """The canned queries."""
    return await _page(datasette, request, "questions", {"canned": CANNED})


for _hook in (register_routes, extra_template_vars, extra_css_urls, render_cell, handle_exception, asgi_wrapper):
    hookimpl(_hook)
