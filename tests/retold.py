"""How alike the same news is read when it is told otherwise: `python -m tests.retold [CHANGE ...]` prints it, change by change.

Owns: changes of a labelled entry that leave what it says as it was, and what is lost or comes by them. Never: judges a reading
but by the labels. A rule that hangs on a word or a comma, rather than on what is said, is seen here before an unseen topic
shows it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ruamel.yaml import YAML

from tests.scoring import CORPUS, GROUPS, Score, loudest, topics, weigh
from watcher import baselines
from watcher.model import Baseline
from watcher.replay import as_row, each_alone, read_entries

Row = Mapping[str, Any]
Told = Callable[[str], str]

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_OPENERS = re.compile(r"(?<=[.!?] )(The|A|An|It|He|She|They) ")


def put(words: Mapping[str, str], text: str) -> str:
    """Return the text with whole words put for others, with a capital where it had one."""
    for old, new in words.items():
        for a, b in {(old, new), (old[0].upper() + old[1:], new[0].upper() + new[1:])}:
            text = re.sub(rf"(?<![\w.$-]){re.escape(a)}(?![\w-])", b, text)
    return text


def day_first(text: str) -> str:
    """Return the text with "on Monday" moved to the front of sentences that begin with a name."""
    out = []
    for one in _SENTENCE.split(text):
        found = re.match(rf"([A-Z]\w*(?: [A-Z]\w*)? [^,;:()\"A-Z]+?) (on {_DAY})([ .].*)$", one)
        name = found and found[1].split()[0] not in _NO_NAMES
        out.append(f"On {found[2][3:]}, {found[1]}{found[3]}" if found and name else one)
    return " ".join(out)


_NO_NAMES = frozenset(
    "The A An It In On At He She They But And This That Its His Some More About No After By For With All As When".split()
)


def linked(text: str) -> str:
    """Return the text with "Meanwhile," before its sentences."""
    return _OPENERS.sub(lambda m: f"Meanwhile, {m[1].lower()} ", text)


def joined(text: str) -> str:
    """Return the text with its sentences joined by semicolons."""
    return re.sub(r"(?<=[a-z]{3})\. (The|A|It|He|She|They) ", lambda m: f"; {m[1].lower()} ", text)


CHANGES: dict[str, tuple[Told, Told]] = {
    name: (partial(put, words), partial(put, words))
    for name, words in YAML(typ="safe").load((CORPUS / "retold.yaml").read_text("utf-8")).items()
}


def _same(text: str) -> str:
    return text


def _both(pattern: str, to: str) -> tuple[Told, Told]:
    return (partial(re.sub, pattern, to),) * 2


CHANGES |= {
    "an outlet behind the title": (lambda title: f"{title} - The Daily Ledger" if title else title, _same),
    "a headline in capitals": (str.upper, _same),
    "a byline": (_same, lambda text: f"By Jane Harrow and Peter Lund. {text}" if text else text),
    "a footer": (_same, lambda text: f"{text} © 2024 The Daily Ledger. All rights reserved." if text else text),
    "another story behind": (
        _same,
        lambda text: f"{text} In other news, three people were hurt in a bus crash." if text else text,
    ),
    "another story before": (_same, lambda text: f"Also today: a bus crash hurt three people. {text}" if text else text),
    "meanwhile": (_same, linked),
    "semicolons": (_same, joined),
    "the day first": (_same, day_first),
    "the day without on": _both(rf"(?<=[a-z\d]) on (?={_DAY}\b)", " "),
    "also": _both(r"\b(will|has|have|is|are|was|were) (?=[a-z]+(?:ed|en)\b)", r"\1 also "),
    "an aside": (_same, partial(re.sub, r"(?<=[a-z]{4}) (will|has|have) (?=[a-z])", r", officials say, \1 ")),
    "a day before its month": _both(rf"\b({_MONTHS}) (\d\d?)\b(?![\d:]|, \d| \d)", r"\2 \1"),
    "a day behind its month": _both(rf"\b(\d\d?) ({_MONTHS})\b(?! \d)", r"\2 \1"),
    "numbers without commas": _both(r"(?<![\d.,])(\d\d?),(\d{3})(?![\d,])", r"\1\2"),
    "a sign for percent": _both(r"(?<=\d) per ?cent\b", "%"),
    "curly quotes": (_same, lambda text: re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’")),
}


@dataclass(slots=True)
class Kept:
    """What became of the alerts of the entries that a change touches."""

    entries: int = 0
    hits: int = 0
    lost: int = 0
    gained: int = 0
    false: int = 0

    def __iadd__(self, other: Kept) -> Kept:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self


def kept(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, Kept]]:
    """Yield what becomes of a topic's alerts by each change that touches any of its entries."""
    raw = [json.loads(line) for line in (folder / "entries.jsonl").read_text("utf-8").splitlines() if line.strip()]
    baseline = baselines.load(folder / "baseline.yaml")
    plain = _read(baseline, raw)
    for name in names:
        other = [_changed(entry, *CHANGES[name]) for entry in raw]
        touched = [entry for entry, made in zip(raw, other, strict=True) if entry != made]
        if not touched:
            continue
        said = _read(baseline, [made for entry, made in zip(raw, other, strict=True) if entry != made])
        total = Kept(len(touched))
        for entry in touched:
            for was, now in _both_scores(entry, plain.get(entry["id"], []), said.get(entry["id"], [])):
                total += Kept(0, was.hits, was.hits > now.hits, now.hits > was.hits, now.false > was.false)
        yield name, total


def _all_kept(names: Sequence[str], folder: Path) -> list[tuple[str, Kept]]:
    return [*kept(folder, names)]


def _changed(entry: Row, title: Told, text: Told) -> dict[str, Any]:
    part = next((key for key in ("text", "summary", "content") if entry.get(key)), "text")
    out = {**entry, "title": title(entry.get("title") or "")}
    return out | {part: text(entry[part])} if entry.get(part) else out


def _read(baseline: Baseline, entries: Sequence[Row]) -> dict[str, list[Row]]:
    said: dict[str, list[Row]] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "entries.jsonl"
        path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), "utf-8")
        for verdict in each_alone(baseline, read_entries(path)):
            row = as_row(verdict)
            said.setdefault(str(row["entry"]), []).append(row)
    return said


def _both_scores(entry: Row, plain: Sequence[Row], other: Sequence[Row]) -> Iterator[tuple[Score, Score]]:
    """Yield, of each fact that is labelled or told, the score of the entry as it stands and as it was changed."""
    labels = entry["gold"]
    gold, loose = loudest(labels), entry.get("ambiguous_values", ())
    for fact in {row["fact"] for row in (*labels, *plain, *other)} - {*entry.get("ambiguous_facts", ())}:
        was, now = Score(), Score()
        for score, rows in ((was, plain), (now, other)):
            weigh(score, fact, gold.get(fact), loudest(rows).get(fact), labels, rows, loose=fact in loose)
        yield was, now


def main() -> None:
    """Print, for each change, how many entries it touches, their alerts, those lost and gained, and the new false ones."""
    names = sys.argv[1:] or [*CHANGES]
    if unknown := [name for name in names if name not in CHANGES]:
        sys.exit(f"no such change: {', '.join(unknown)}; there are {', '.join(CHANGES)}")
    for group, folder in GROUPS.items():
        found = {name: Kept() for name in names}
        with Pool() as pool:
            for rows in pool.imap_unordered(partial(_all_kept, names), topics(folder)):
                for name, one in rows:
                    found[name] += one
        print(f"{group:28} {'entries':>8} {'alerts':>7} {'lost':>5} {'gained':>7} {'false':>6}")
        total = Kept()
        for name, one in sorted(found.items(), key=lambda row: -(row[1].lost + row[1].false)):
            total += one
            print(f"{name:28} {one.entries:8} {one.hits:7} {one.lost:5} {one.gained:7} {one.false:6}")
        print(f"{'all':28} {total.entries:8} {total.hits:7} {total.lost:5} {total.gained:7} {total.false:6}")


if __name__ == "__main__":
    main()
