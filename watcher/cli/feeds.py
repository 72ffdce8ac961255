"""`watcher feeds`: the list of feeds, looked at, changed and tried."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import click

from watcher import baselines as baseline_files
from watcher import settings as settings_file
from watcher.checks.online import Trial, discover, try_feeds
from watcher.doors.clock import now
from watcher.doors.files import read_text, write_text
from watcher.errors import BaselineError, UsageError
from watcher.model import Baseline
from watcher.reading.facts import compile_baseline
from watcher.reading.feeds import ENGINES
from watcher.reading.feeds import address as search_address
from watcher.settings import Feed, Settings
from watcher.settings.amounts import is_address
from watcher.settings.feedlist import add_feeds, remove_feed
from watcher.settings.opml import read_opml, write_opml
from watcher.settings.portions import MOST_WORDS
from watcher.text import count

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group()
def feeds() -> None:
    """List, add, remove, find and test feeds; import and export OPML.

    \b
    Every edit keeps the comments and the order of config.yaml.

    \b
    Example:
      watcher feeds find https://example.org
      watcher feeds add https://example.org/rss.xml --name Example
      watcher feeds test Example
    """


def told(feed: Feed, settings: Settings) -> dict[str, object]:
    """Return a feed as a row for programs."""
    return {
        "name": feed.title,
        "url": feed.url,
        "kind": feed.kind,
        "publisher": feed.source,
        "authority": feed.authority,
        "every_seconds": (feed.every or settings.wire.every).total_seconds(),
        "languages": list(feed.languages),
        "topics": list(feed.topics),
        "enabled": feed.enabled,
    }


@feeds.command("list")
@AS_JSON
@click.pass_obj
def list_feeds(config: str | None, as_json: bool) -> None:
    """List the feeds of config.yaml."""
    settings = settings_file.load(config)
    if as_json:
        click.echo(json.dumps([told(feed, settings) for feed in settings.feeds], ensure_ascii=False, indent=1))
        return
    width = max((len(feed.title) for feed in settings.feeds), default=0)
    for feed in settings.feeds:
        marks = (
            [feed.kind] * (feed.kind != "feed") + [feed.authority] * (feed.authority != "outlet") + ["off"] * (not feed.enabled)
        )
        click.echo(
            f"{feed.title:<{width}}  {feed.url or f'its search for {feed.topics[0]}'}"
            + (f"  ({', '.join(marks)})" if marks else "")
        )
    click.echo(count(len(settings.feeds), "feed"))


@feeds.command("add")
@click.argument("url")
@click.option("--name", default="", help="How it is called.")
@click.option("--publisher", default="", help="Whose word its entries are.")
@click.option("--search", is_flag=True, help="An aggregator: each entry names its publisher.")
@click.option("--every", default="", metavar="SPAN", help="How often it is polled: 30m, 2h.")
@click.pass_obj
def add(config: str | None, url: str, name: str, publisher: str, search: bool, every: str) -> None:
    """Add a feed to config.yaml."""
    path = config or settings_file.DEFAULT
    item = {"name": name, "kind": "search" if search else "", "publisher": publisher, "url": url, "every": every}
    click.echo(f"added {name or url}" if add_feeds(path, [item]) else f"{url} is there already")


@feeds.command("remove")
@click.argument("which", metavar="NAME|URL")
@click.pass_obj
def remove(config: str | None, which: str) -> None:
    """Take a feed out of config.yaml; what was read from it stays in the history."""
    gone = remove_feed(config or settings_file.DEFAULT, which)
    click.echo(f"removed {gone.get('name') or gone.get('url') or which}")


@feeds.command("import")
@click.argument("file", metavar="FILE.opml")
@click.pass_obj
def import_opml(config: str | None, file: str) -> None:
    """Add the feeds of an OPML file; those that are there already are left alone."""
    found, left = read_opml(read_text(file), place=file)
    added = add_feeds(config or settings_file.DEFAULT, found)
    for reason in left:
        click.echo(f"left out: {reason}", err=True)
    click.echo(f"added {count(len(added), 'feed')} of {len(found)}")


@feeds.command("export")
@click.argument("file", metavar="[FILE.opml]", required=False)
@click.pass_obj
def export_opml(config: str | None, file: str | None) -> None:
    """Write the feeds as OPML, to a file or to the terminal."""
    text = write_opml(settings_file.load(config).feeds)
    if file:
        write_text(file, text)
    else:
        click.echo(text, nl=False)


def loaded(settings: Settings) -> tuple[Baseline, ...]:
    """Return the baselines, () where they cannot be read: a feed can be tried without them."""
    try:
        return baseline_files.load_folder(settings.baselines)
    except BaselineError:
        return ()


@feeds.command("test")
@click.argument("which", nargs=-1, metavar="[NAME|URL]...")
@click.option("--show", default=3, show_default=True, help="How many entries in scope to show for each feed.")
@AS_JSON
@click.pass_context
def test(ctx: click.Context, which: tuple[str, ...], show: int, as_json: bool) -> None:
    """Fetch feeds now and show what they hold, and what of it is in scope. Nothing is stored.

    Exit code 1 when one of them fails.
    """
    settings = settings_file.load(ctx.obj)
    chosen = tuple(picked(settings, name) for name in which) or tuple(feed for feed in settings.feeds if feed.enabled)
    patterns = tuple(compile_baseline(baseline) for baseline in loaded(settings))
    show_one = (lambda _: None) if as_json else (lambda trial: click.echo(summary(trial, show)))
    trials = asyncio.run(try_feeds(settings, chosen, patterns, now(), show_one))
    if as_json:
        click.echo(json.dumps([as_row(trial) for trial in trials], ensure_ascii=False, indent=1))
    ctx.exit(1 if any(trial.fault for trial in trials) else 0)


def picked(settings: Settings, which: str) -> Feed:
    """Return the feed of that name or address; an address that is in no list is a feed to try."""
    for feed in settings.feeds:
        if which.lower() in (feed.title.lower(), feed.url.lower()):
            return feed
    if "://" in which:
        return Feed(url=addressed(which))
    raise UsageError(f"no feed {which} -- `watcher feeds list` names them")


def addressed(text: str) -> str:
    """Return the web address. Raises UsageError where it is none."""
    try:
        return is_address(text)
    except ValueError as error:
        raise UsageError(str(error)) from None


def summary(trial: Trial, show: int) -> str:
    """Return what a trial found, for a person."""
    if trial.fault:
        return f"✗ {trial.feed.title}: {trial.fault}" + (f" -- {trial.remedy}" if trial.remedy else "")
    newest = f", newest {trial.newest:%Y-%m-%d %H:%M}" if trial.newest else ""
    matched = {entry.id: entry for _, entry in trial.matched}
    lines = [f"✓ {trial.feed.title}: {count(len(trial.entries), 'entry')}{newest}, {len(matched)} in scope"]
    lines += [f"    {entry.title}" for entry in list(matched.values())[:show]]
    lines += [f"    moved to {trial.moved}"] if trial.moved else []
    return "\n".join(lines + [f"    {fault}" for fault in trial.faults])


def as_row(trial: Trial) -> dict[str, Any]:
    """Return a trial as a row for programs."""
    return {
        "name": trial.feed.title, "url": trial.feed.url, "ok": not trial.fault, "fault": trial.fault, "remedy": trial.remedy,
        "status": trial.status, "moved": trial.moved, "format": trial.format, "title": trial.title,
        "entries": len(trial.entries), "newest": trial.newest.isoformat() if trial.newest else None,
        "in_scope": [{"topic": topic, "title": entry.title, "url": entry.url} for topic, entry in trial.matched],
        "faults": list(trial.faults),
    }  # fmt: skip


@feeds.command("find")
@click.argument("what", metavar="ADDRESS|TOPIC")
@click.option("--add", "wanted", is_flag=True, help="Add what was found to config.yaml.")
@AS_JSON
@click.pass_obj
def find(config: str | None, what: str, wanted: bool, as_json: bool) -> None:
    """Find the feeds that a site names, or make search feeds from a baseline's scope.

    \b
    Example:
      watcher feeds find https://example.org
      watcher feeds find iraq-coalition --add
    """
    path = config or settings_file.DEFAULT
    settings = settings_file.load(config) if Path(path).exists() else settings_file.defaults()
    found = from_site(settings, what) if "://" in what or what.startswith("www.") else from_scope(settings, what)
    if wanted:
        found = add_feeds(path, found)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for item in found:
        click.echo(("added " if wanted else "") + f"{item['name']}  {item['url']}")
    if not found:
        click.echo("all of them are there already")


def from_site(settings: Settings, what: str) -> list[dict[str, Any]]:
    """Return the feeds of a site. Raises UsageError when it has none."""
    url = addressed(what if "://" in what else f"https://{what}")
    trials = asyncio.run(discover(settings, url, now()))
    good = [trial for trial in trials if not trial.fault]
    if not good:
        raise UsageError(
            f"{url}: {trials[0].fault} -- no feed is named there; look for a feed symbol on the page, or use a topic"
        )
    return [{"name": trial.title or trial.feed.title, "url": trial.moved or trial.feed.url} for trial in good]


def from_scope(settings: Settings, topic: str) -> list[dict[str, Any]]:
    """Return search feeds for a topic. Raises UsageError when no baseline has it."""
    known = {baseline.topic: baseline for baseline in baseline_files.load_folder(settings.baselines)}
    if topic not in known:
        raise UsageError(f"no baseline has the topic {topic} -- there are: {', '.join(known)}")
    return [
        {
            "name": f"{engine.replace('-', ' ').title()}, {topic}",
            "kind": "search",
            "url": search_address(engine, tuple(group[:MOST_WORDS] for group in known[topic].scope)),
            "pages": False,
            "topics": [topic] if len(known) > 1 else [],
        }
        for engine in ENGINES
    ]
