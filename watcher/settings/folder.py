"""A new folder to watch from: config.yaml, a baseline, and the schemas that editors use.

Owns: what `watcher init` writes. Never: overwrites a file.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from watcher.doors.files import read_text, write_text
from watcher.errors import UsageError
from watcher.reading.feeds import ENGINES

NO_FEEDS = "feeds: []   # `watcher feeds find TOPIC --add` makes search feeds from the baseline's scope"
SMALL = frozenset(
    re.findall(r"\w+", "a an the of in on at to for and or by from with as is are was were has have its their new")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user answered. article: a title, a file or an address, "" for the example story."""

    article: str = ""
    address: str = ""
    every: str = "daily"


def template(name: str) -> str:
    """Return one of the files that are shipped with the program."""
    return files("watcher").joinpath("data", name).read_text("utf-8")


def make_folder(folder: Path, wishes: Wishes, today: date) -> tuple[Path, ...]:
    """Write a new folder's files and return them, the settings first. Raises UsageError when settings are there already."""
    config = folder / "config.yaml"
    if config.exists():
        raise UsageError(f"{config}: is there already; nothing was written -- edit it, or name another folder")
    written = {config: configured(template("config.yaml"), wishes)}
    if wishes.article:
        topic = topic_of(wishes.article)
        written[folder / "baseline" / f"{topic}.yaml"] = begun(template("baseline.yaml"), wishes.article, topic, today)
    else:
        written[folder / "baseline" / "iraq-coalition.yaml"] = template("iraq-coalition.yaml")
    for name in ("config.schema.json", "baseline.schema.json"):
        written[folder / ".schema" / name] = template(name)
    for path, text in written.items():
        if path.exists() and path.suffix == ".yaml":
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{path.parent}: cannot be made: {error.strerror} -- check its permissions") from None
        write_text(path, text)
    return tuple(written)


def configured(text: str, wishes: Wishes) -> str:
    """Return the settings' text with the answers in it."""
    if wishes.address:
        text = re.sub(r"(?m)^(  to: )\[reader@localhost\]", lambda found: f"{found[1]}[{json.dumps(wishes.address)}]", text)
    text = re.sub(r"(?m)^(  every: )daily(?=\s+# daily, weekly)", lambda found: found[1] + wishes.every, text)
    if wishes.article:
        start = text.index("\nfeeds:\n")
        end = text.index("\n# ── Fetching")
        text = f"{text[:start]}\n{NO_FEEDS}\n{text[end:]}"
    return text


def search_for(config: Path, topic: str) -> None:
    """Write search feeds for a topic's scope into settings that have no feed; what they ask for follows the scope."""
    text = read_text(config, remedy="it was there a moment ago")
    rows = "".join(f"  - {{kind: search, engine: {engine}, topics: [{topic}], pages: false}}\n" for engine in ENGINES)
    write_text(
        config, text.replace(f"{NO_FEEDS}\n", f"feeds:   # searches for the baseline's scope; add feeds of your own\n{rows}")
    )


def topic_of(article: str) -> str:
    """Return a short name for an article, from its title, its file's name or the end of its address."""
    last = re.split(r"[/\\]", article.rstrip("/"))[-1] if re.match(r"\w+://|.*[/\\.]\w+$", article) else article
    words = re.findall(r"[a-z0-9]+", re.sub(r"\.\w{2,5}$", "", last).lower())
    kept = [word for word in words if word not in SMALL][:4]
    return "-".join(kept) or "topic"


def begun(text: str, article: str, topic: str, today: date) -> str:
    """Return a baseline that its user still has to fill, with what is known of the article in it."""
    words = [word.capitalize() for word in topic.split("-") if not word.isdigit()]
    answers = {
        "TOPIC": topic,
        "TITLE": json.dumps(" ".join(words) or topic, ensure_ascii=False),
        "PUBLISHED": today.isoformat(),
        "URL": article if re.match(r"https?://\S+$", article) else "",
        "SCOPE": json.dumps(words or [topic], ensure_ascii=False),
    }
    return re.sub(r"\b(?:TOPIC|TITLE|PUBLISHED|URL|SCOPE)\b", lambda found: answers[found[0]], text)
