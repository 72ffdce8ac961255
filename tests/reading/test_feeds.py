"""Each feed in tests/feeds has a twin that says what it holds; both are ours, after what real feeds do."""

from __future__ import annotations

import pathlib
from datetime import UTC, datetime
from typing import Any

import pytest
from ruamel.yaml import YAML

from watcher.model import Entry
from watcher.reading.feeds import About, Parsed, parse

FEEDS = pathlib.Path(__file__).parents[1] / "feeds"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SHOWN = ("guid", "url", "title", "text", "published", "publisher", "author", "language", "dated_by", "notes")


def read(body: bytes, **more: Any) -> Parsed:
    return parse(body, About(feed="https://f.example/x", address="https://f.example/feeds/x", seen=NOW, **more))


def shown(entry: Entry) -> dict[str, Any]:
    """Return what a twin says of an entry: what is not empty."""
    found = {name: getattr(entry, name) for name in SHOWN}
    found["published"] = entry.published.isoformat() if entry.published else ""
    found["notes"] = list(entry.notes)
    return {name: value for name, value in found.items() if value and (name, value) != ("dated_by", "feed")}


def twin(parsed: Parsed) -> dict[str, Any]:
    head = {name: getattr(parsed, name) for name in ("look", "format", "title", "link", "language", "alternate", "wait")}
    head |= {name: getattr(parsed, name) for name in ("skip_hours", "skip_days", "salvaged", "dropped")}
    head |= {"faults": list(parsed.faults), "entries": [shown(each) for each in parsed.entries]}
    return {name: value for name, value in head.items() if value}


@pytest.mark.parametrize("path", sorted(each for each in FEEDS.glob("*") if each.suffix != ".yaml"), ids=lambda path: path.name)
def test_a_feed_reads_as_its_twin_says(path: pathlib.Path) -> None:
    expected = YAML(typ="safe").load(path.with_suffix(".yaml").read_text("utf-8"))
    assert twin(read(path.read_bytes(), is_search=path.stem.endswith("-news"))) == expected


def test_every_twin_has_its_feed() -> None:
    assert {each.stem for each in FEEDS.glob("*.yaml")} == {each.stem for each in FEEDS.glob("*") if each.suffix != ".yaml"}


def body_of(name: str) -> bytes:
    return next(FEEDS.glob(f"{name}.*ml")).read_bytes()
