"""The coverage: what invented outlets printed from July 2024 to September 2026, and what befell their feeds.

Owns: the data files of watcher/demo/coverage as objects. Never: serves them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from typing import Any, Literal

from ruamel.yaml import YAML

FIRST, LAST = date(2024, 7, 23), date(2026, 9, 30)
YEARS = ("2024", "2025", "2026")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article in one version. at: when it was first printed; changed: when this version was."""

    outlet: str
    guid: str
    at: datetime
    changed: datetime
    title: str
    text: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What befalls a feed from `begin` until before `end`: page (a block page), moved (for good to `to`), gone."""

    kind: Literal["page", "moved", "gone"]
    begin: date
    end: date = date.max
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet. feed: the feed's path. until: the last day on which it prints anything.

    stories: every version of everything it prints, in the order of time.
    """

    id: str
    name: str
    format: Literal["rss", "atom", "json"]
    feed: str
    language: str = "en"
    until: date = date.max
    troubles: tuple[Trouble, ...] = ()
    stories: tuple[Story, ...] = ()

    def at(self, now: datetime) -> tuple[Story, ...]:
        """Return what the outlet has printed by `now`, each story as it stands then, newest first."""
        standing = {story.guid: story for story in self.stories if story.changed <= now}
        return tuple(sorted(standing.values(), key=lambda story: (story.at, story.guid), reverse=True))

    def trouble(self, day: date) -> Trouble | None:
        """Return what befalls the feed on `day`."""
        return next((t for t in self.troubles if t.begin <= day < t.end), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Every outlet, and the moments at which somebody has to look: one a day, and one before a story is changed."""

    outlets: tuple[Outlet, ...]
    moments: tuple[datetime, ...]


def read_data(name: str) -> Any:
    """Return one of the data files, parsed."""
    return YAML(typ="safe").load(files("watcher.demo").joinpath("coverage", f"{name}.yaml").read_text("utf-8"))


def load_coverage() -> Coverage:
    """Return the coverage: the story's entries, and between them now and then an item of other news from each outlet."""
    told = [story for year in YEARS for row in read_data(year)["entries"] for story in versions(row)]
    elsewhere = read_data("elsewhere")
    rows = read_data("outlets")["outlets"]
    outlets = tuple(make_outlet(row, turn, told, elsewhere) for turn, row in enumerate(rows))
    return Coverage(outlets=outlets, moments=tuple(moments_of(told)))


def moments_of(told: list[Story]) -> list[datetime]:
    """Return the last moment of each day on which something was printed, and that of each version that was changed later."""
    last = {story.changed.date(): story.changed for story in sorted(told, key=lambda story: story.changed)}
    final = {(story.outlet, story.guid): story.changed for story in told}
    changed_later = {story.changed for story in told if story.changed != final[story.outlet, story.guid]}
    return sorted({*last.values(), *changed_later})


def versions(row: dict[str, Any]) -> list[Story]:
    """Return an entry of a data file and the edits made to it later."""
    at = moment(row["at"])
    first = Story(
        outlet=row["outlet"],
        guid=str(row["guid"]),
        at=at,
        changed=at,
        title=row["title"],
        text=str(row["text"]).strip(),
        path=row["path"],
    )
    out = [first]
    for edit in row.get("edits", ()):
        last = out[-1]
        title, text = edit.get("title", last.title), str(edit.get("text", last.text)).strip()
        out.append(
            Story(
                outlet=last.outlet,
                guid=last.guid,
                at=at,
                changed=moment(edit["at"]),
                title=title,
                text=text,
                path=last.path,
            )
        )
    return out


def moment(given: datetime) -> datetime:
    """Return a time of the data files, which is UTC, as an aware one."""
    return given.replace(tzinfo=UTC) if given.tzinfo is None else given.astimezone(UTC)


def make_outlet(row: dict[str, Any], turn: int, told: list[Story], elsewhere: dict[str, list[list[str]]]) -> Outlet:
    """Return an outlet with its own stories and the other news in between."""
    until = row.get("until", date.max)
    mine = [story for story in told if story.outlet == row["id"]]
    mine += other_news(row["id"], turn, until, elsewhere[row.get("language", "en")])
    troubles = tuple(
        Trouble(kind=each["kind"], begin=each["from"], end=each.get("to_day", date.max), to=each.get("to", ""))
        for each in row.get("faults", ())
    )
    return Outlet(
        id=row["id"],
        name=row["name"],
        format=row["format"],
        feed=row["feed"],
        language=row.get("language", "en"),
        until=until,
        troubles=troubles,
        stories=tuple(sorted(mine, key=lambda story: story.changed)),
    )


def other_news(outlet: str, turn: int, until: date, items: list[list[str]]) -> list[Story]:
    """Return one item of other news for every second Sunday evening, so that a feed has the rhythm of a feed."""
    out = []
    day = FIRST - timedelta(days=(FIRST.weekday() + 1) % 7 + 56 + 7 * (turn % 2))
    number = turn * 7
    while day <= min(LAST, until):
        at = datetime.combine(day, time(18, turn), UTC)
        title, text = items[number % len(items)]
        guid = f"{outlet}-elsewhere-{day:%Y%m%d}"
        path = f"/{day:%Y/%m/%d}/elsewhere-{number % len(items) + 1}"
        out.append(Story(outlet=outlet, guid=guid, at=at, changed=at, title=title, text=text, path=path))
        day, number = day + timedelta(days=14), number + 1
    return out
