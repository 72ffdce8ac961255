"""The server: datasette on one file with our pages, on loopback unless told otherwise.

Owns: how datasette is set up and run. Never: opens the file for writing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Awaitable, Callable
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from watcher.browse.canned import CANNED
from watcher.doors.store import open_store
from watcher.errors import UsageError
from watcher.text import install

# Suggested facets are a query for each column, and take longer than all the rest of a page.
SETTINGS = {
    "allow_download": False, "sql_time_limit_ms": 3000, "default_page_size": 50, "force_https_urls": False,
    "suggest_facets": False, "cache_size_kb": 32_768,
}  # fmt: skip
LARGE = 200_000_000  # bytes of a file from which on the rows of a table are not counted for each of its pages
LOOPBACK = ("localhost", "127.0.0.1", "::1")
HIDDEN = ("_sqlite_migrations", "standings", "marks")


def make_app(path: Path, *, hosts: tuple[str, ...] = LOOPBACK) -> Any:
    """Return an ASGI application that shows the history at `path` to those who call it by one of `hosts` (() = any name).

    Raises StoreError where the file is not one of ours, UsageError where datasette is missing.
    """
    open_store(path, readonly=True).close()
    try:
        datasette = import_module("datasette.app")
        plugins = import_module("datasette.plugins")
        plugin = import_module("watcher.browse.plugin")
    except ImportError as error:
        raise UsageError(f"browsing needs datasette -- {install('web')}") from error
    vars(import_module("datasette.handle_exception"))["rich"] = None  # a page that is not there is worth no traceback
    if not plugins.pm.has_plugin("watcher"):
        plugins.pm.register(plugin, "watcher")
    here = files("watcher.browse")
    served = datasette.Datasette(
        [str(path)],
        metadata=_metadata(path, hosts),
        template_dir=str(here / "templates"),
        static_mounts=[("watcher-static", str(here / "static"))],
        settings=SETTINGS,
        cache_headers=False,
    )
    if path.stat().st_size > LARGE:
        served.databases[path.stem].table_counts = _uncounted(served.databases[path.stem])
    return served.app()


def _uncounted(database: Any) -> Callable[..., Awaitable[dict[str, None]]]:
    async def counts(*_: int) -> dict[str, None]:
        return dict.fromkeys(await database.table_names())

    return counts


def _metadata(path: Path, hosts: tuple[str, ...]) -> dict[str, Any]:
    tables = {name: {"hidden": True} for name in HIDDEN}
    return {
        "title": "watcher",
        "plugins": {"watcher": {"hosts": list(hosts), "uncounted": path.stem if path.stat().st_size > LARGE else ""}},
        "databases": {path.stem: {"queries": CANNED, "tables": tables}},
    }


def serve(app: Any, host: str, port: int) -> None:
    """Serve an application until interrupted."""
    import_module("uvicorn").run(app, host=host, port=port, log_level="warning", lifespan="on", server_header=False)


def is_loopback(host: str) -> bool:
    """Say whether `host` is this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def free_port(host: str, port: int) -> int:
    """Return `port`, or a free one near it where it is taken. Raises UsageError where the address cannot be had at all."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in (*range(port, port + 10), 0):
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((host, candidate))
            except OSError as error:
                if error.errno in (99, -2) or candidate == 0:
                    raise UsageError(f"{host} is no address of this machine ({error.strerror}) -- leave --host out") from error
                continue
            return int(trial.getsockname()[1])
    raise UsageError(f"no port is free on {host} -- give another with --port")
