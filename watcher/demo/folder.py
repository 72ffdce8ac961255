"""The demo's folder: settings, baseline, database, mail and pages, as a user's own folder has them.

Owns: making it, and clearing one that an earlier demo made. Never: removes a folder that is not a demo's.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from watcher import settings
from watcher.demo.outlets import Coverage
from watcher.demo.site import Site
from watcher.doors.files import write_text
from watcher.errors import UsageError

MARK = ".watcher-demo"
READER = "you@example.org"
HEAD = """\
# The settings of `watcher demo`: a loopback site with invented outlets. The site is gone once the demo is over, so nothing
# here can be polled again; the database and the mail stay, and every command can be tried on them.
database: watcher.db
baselines: baseline
wire:
  every: 5m            # so that each feed is due whenever the virtual clock moves on
  host_gap: 0s
  allow: [127.0.0.0/8] # the loopback network: a gate that serves the internet keeps away from it
pages: {read: false}
digest: {to: %s, every: weekly, weekday: monday, at: "07:00", zone: UTC, holds: never}
mail: {from: watcher@example.org, maildir: mail}
feeds:
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFolder:
    """Where everything of one demo lies."""

    path: Path

    @property
    def config(self) -> Path:
        return self.path / "config.yaml"

    @property
    def database(self) -> Path:
        return self.path / "watcher.db"

    @property
    def maildir(self) -> Path:
        return self.path / "mail"

    @property
    def pages(self) -> Path:
        return self.path / "digests"


def clear_folder(path: Path, *, keep: bool) -> str:
    """Make room for a demo at `path`, and return a sentence about what was there ("" for nothing).

    keep: what an earlier demo left is moved aside instead of removed. Raises UsageError where the folder is not a demo's.
    """
    if not path.exists():
        return ""
    if not path.is_dir() or (not (path / MARK).exists() and any(path.iterdir())):
        raise UsageError(f"{path}: is not the folder of an earlier demo, so it is left alone -- name another one with --dir")
    if not (path / MARK).exists():
        return ""
    if keep:
        aside = next(p for n in range(1, 10_000) if not (p := path.with_name(f"{path.name}.{n}")).exists())
        path.rename(aside)
        return f"What an earlier demo left in {path} is kept as {aside}."
    shutil.rmtree(path)
    return f"What an earlier demo left in {path} was removed (--keep would have kept it)."


def make_folder(path: Path, coverage: Coverage, site: Site) -> DemoFolder:
    """Write the settings and the baseline into `path`. Raises UsageError when it cannot be written."""
    folder = DemoFolder(path=path)
    try:
        (path / "baseline").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path}: cannot be made: {error.strerror} -- name another one with --dir") from None
    write_text(path / MARK, "This folder is watcher demo's own; the next demo clears it.\n")
    feeds = "".join(
        f'  - {{name: "{outlet.name}", url: "{site.address(outlet.id)}{outlet.feed}", languages: [{outlet.language}]}}\n'
        for outlet in coverage.outlets
    )
    write_text(folder.config, HEAD % READER + feeds)
    baseline = files("watcher").joinpath("data", "iraq-coalition.yaml").read_text("utf-8")
    body = baseline.split("\n", 1)[1] if baseline.startswith("# yaml-language-server") else baseline
    write_text(path / "baseline" / "iraq-coalition.yaml", body)
    settings.load(folder.config)
    return folder
