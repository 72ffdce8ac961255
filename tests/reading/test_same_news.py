"""The same news in another dress is read the same: outlets and tags around headlines, capitals, commas, quotes, accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import pytest

from tests.scoring import GROUPS, topics
from watcher import baselines
from watcher.reading.facts import compile_baseline
from watcher.replay import as_row, read_entries
from watcher.replay.observing import judge_alone

# One in forty, and the same ones when others come.
SOME = [topic for topic in topics(GROUPS["learned"]) if crc32(topic.name.encode()) % 40 == 7]


def without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


_SMALL = frozenset("a an and as at but by for from in into of on or over the to up with via".split())


def written_large(title: str) -> str:
    """Return a headline with each word begun with a capital, but those that are written small in any."""
    words = title.split(" ")
    return " ".join(w if n and w in _SMALL else w[:1].upper() + w[1:] for n, w in enumerate(words))


def without_commas(text: str) -> str:
    return re.sub(r"(\d),(\d{3})\b", r"\1\2", text)


DRESSES: dict[str, Callable[[str, str], tuple[str, str]]] = {
    "an outlet behind": lambda title, text: (f"{title} - The Guardian", text),
    "a bar and an outlet behind": lambda title, text: (f"{title} | Reuters", text),
    "a tag before": lambda title, text: (f"BREAKING: {title}", text),
    "each word written large": lambda title, text: (written_large(title), text),
    "capitals": lambda title, text: (title.upper(), text),
    "no commas in numbers": lambda title, text: (without_commas(title), without_commas(text)),
    "curly quotes": lambda title, text: (title.replace("'", "’"), text.replace("'", "’")),
    "no accents": lambda title, text: (without_accents(title), without_accents(text)),
    "two blanks": lambda title, text: (title, text.replace(". ", ".  ")),
    "hard blanks": lambda title, text: (title, text.replace(" million", "\u00a0million").replace(" percent", "\u00a0percent")),
}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("topic", SOME, ids=lambda topic: topic.name)
def test_the_same_news_is_read_the_same(topic: Path, dress: str) -> None:
    baseline = baselines.load(topic / "baseline.yaml")
    known = compile_baseline(baseline)
    for entry in read_entries(topic / "entries.jsonl"):
        title, text = DRESSES[dress](entry.title, entry.text)
        told, again = (
            [
                (row["fact"], row["verdict"], without_accents(str(row["value"])).lower())
                for row in map(as_row, judge_alone(baseline, known, e))
            ]
            for e in (entry, replace(entry, title=title, text=text))
        )
        assert again == told, (entry.id, title)
