"""How well the labelled topics of tests/corpus are read, in this process: what is in reach of a test.

    python -m tests.scoring [--raise] [FOLDER ...]

Owns: labels against verdicts, as F1, strict F1 and false alerts per 100; --raise writes what is better into floors.yaml.
Never: reads news itself, or knows a topic.

An alert is a `changed` or a `planned`. `alt` lists what a careful reader would also accept ("none": silence); missing what is
`optional` costs nothing. A strict hit has the verdict and the value right too: within 2 %, to the grain of the coarser date.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from watcher import baselines
from watcher.replay import as_row, each_alone, read_entries

CORPUS = Path(__file__).parent / "corpus"
FLOORS = CORPUS / "floors.yaml"
GROUPS = {"learned": CORPUS / "topics", "held-out": CORPUS / "heldout"}

Row = Mapping[str, Any]
ALERTS = {"changed", "planned"}
LOUDEST = ["changed", "planned", "denied", "past", "same"]
STATUSES = set("none talks agreed signed approved in-force begun delayed suspended rejected collapsed completed".split())
# Two readers may call one step by either word.
NEAR = [
    {"agreed", "signed"}, {"approved", "in-force"}, {"completed", "in-force"}, {"delayed", "suspended"},
    {"rejected", "collapsed"}, {"none", "talks"}, {"approved", "agreed"},
]  # fmt: skip


@dataclass(slots=True)
class Score:
    """Counts over entries, and the figures made of them."""

    entries: int = 0
    hits: int = 0
    strict: int = 0
    missed: int = 0
    false: int = 0
    entries_with_false: int = 0

    def __iadd__(self, other: Score) -> Score:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    @property
    def figures(self) -> dict[str, float]:
        """F1 and strict F1 (0 to 1, more is better) and entries with a false alert of a hundred (less is better)."""
        known, raised = self.hits + self.missed, self.hits + self.false
        both = known + raised or 1
        per = 100 * self.entries_with_false / (self.entries or 1)
        return {"F1": 2 * self.hits / both, "strict F1": 2 * self.strict / both, "false per 100": per}


def fold(text: object) -> str:
    """Return the words of a name without case, accents or marks."""
    plain = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def span(value: Any) -> tuple[float, float] | None:
    """Return the number or range that a value is, if it is one."""
    if isinstance(value, dict) and value.get("n") is not None:
        return float(value["n"]), float(value["n"])
    if isinstance(value, dict) and value.keys() & {"low", "high"}:
        ends = [value[end] for end in ("low", "high") if value.get(end) is not None]
        return (float(ends[0]), float(ends[-1])) if ends else None
    return (float(value), float(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def day(value: Any) -> list[str]:
    """Return year, month and day of a date as far as they are told; [] for what is none."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("by", "on", "from", "after", "date", "start", "end") if key in value), "")
        return day(value)
    found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", str(value))
    return [part for part in found.groups() if part] if found else []


def names(value: Any) -> set[str]:
    """Return the names in a value."""
    parts = value.values() if isinstance(value, dict) else [value]
    return {fold(name) for part in parts for name in (part if isinstance(part, list) else [part])}


def is_name(a: str, b: str) -> bool:
    """Say whether two folded names can be one: the same last word, or one within the other."""
    one, other = a.split(), b.split()
    return a == b or bool(one and other and (one[-1] == other[-1] or {*one} <= {*other} or {*other} <= {*one}))


def agree(gold: Any, said: Any) -> bool:
    """Say whether a value read is the labelled one. A word of the labeller's own ("unknown") leaves the value open."""
    if gold is None or (isinstance(gold, str) and re.fullmatch("[a-z-]+", gold) and gold not in STATUSES):
        return True
    a, b = span(gold), span(said)
    if a and b:
        close = all(abs(x - y) <= 0.02 * max(abs(x), abs(y), 1e-9) for x, y in zip(a, b, strict=True))
        return close or (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])
    if said is not None and (x := day(gold)) and (y := day(said)):
        return x[: len(y)] == y[: len(x)]
    if isinstance(gold, str) and isinstance(said, str):
        return is_name(fold(gold), fold(said)) or any({gold, said} <= near for near in NEAR)
    return said is not None and any(is_name(a, b) for a in names(gold) for b in names(said))


def loudest(rows: Iterable[Row]) -> dict[str, Row]:
    """Return, of each fact, the row that speaks loudest; of two alike the first."""
    out: dict[str, Row] = {}
    for row in rows:
        kept = out.get(row["fact"])
        if kept is None or LOUDEST.index(row["verdict"]) < LOUDEST.index(kept["verdict"]):
            out[row["fact"]] = row
    return out


def score(entries: Sequence[Row], said: Mapping[str, Sequence[Row]]) -> Score:
    """Return how the verdicts of each entry stand against its labels."""
    total = Score()
    for entry in entries:
        skip = set(entry.get("ambiguous_facts", ()))
        labels = [label for label in entry["gold"] if label["fact"] not in skip]
        rows = [row for row in said.get(entry["id"], ()) if row["fact"] not in skip]
        one = Score(entries=1)
        gold, read = loudest(labels), loudest(rows)
        for fact in gold.keys() | read.keys():
            weigh(one, fact, gold.get(fact), read.get(fact), labels, rows, loose=fact in entry.get("ambiguous_values", ()))
        one.entries_with_false = int(one.false > 0)
        total += one
    return total


def weigh(
    one: Score, fact: str, gold: Row | None, read: Row | None, labels: Sequence[Row], rows: Sequence[Row], *, loose: bool
) -> None:
    """Count what one entry says of one fact as a hit, a miss, a false alert, or nothing."""
    taken = {gold["verdict"], *(alt["verdict"] for alt in gold.get("alt", ()))} if gold else {"none"}
    due, raised = bool(taken & ALERTS), bool(read and read["verdict"] in ALERTS)
    silent = bool(gold and (gold.get("optional") or taken - ALERTS))
    if due and raised and gold and read and not (silent and gold["verdict"] not in ALERTS):
        wanted = [
            v for label in labels if label["fact"] == fact for v in (label, *label.get("alt", ())) if v["verdict"] in ALERTS
        ]
        alerts = [row for row in rows if row["fact"] == fact and row["verdict"] in ALERTS]
        right = loose or any(agree(w.get("value"), row.get("value")) for w in wanted for row in alerts)
        one.hits += 1
        one.strict += right and read["verdict"] in taken
    elif due and not raised and not silent:
        one.missed += 1
    elif raised and not due:
        one.false += 1


def read_topic(folder: Path, baseline: Path | None = None) -> tuple[list[Row], dict[str, list[Row]]]:
    """Return the labelled entries of a topic and what the program says of each. baseline: another than the topic's own."""
    path = folder / "entries.jsonl"
    entries = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    said: dict[str, list[Row]] = defaultdict(list)
    for verdict in each_alone(baselines.load(baseline or folder / "baseline.yaml"), read_entries(path)):
        row = as_row(verdict)
        said[str(row["entry"])].append(row)
    return entries, said


def topics(folder: Path) -> list[Path]:
    """Return the topics in a folder, by name."""
    return sorted(path.parent for path in folder.glob("*/baseline.yaml"))


def score_of(folder: Path) -> Score:
    """Return the score over all topics of a folder."""
    total = Score()
    for topic in topics(folder):
        total += score(*read_topic(topic))
    return total


def floors() -> dict[str, dict[str, float]]:
    """Return the floors, by group and figure."""
    found: dict[str, dict[str, float]] = YAML(typ="safe").load(FLOORS.read_text("utf-8"))
    return found


def is_worse(name: str, figure: float, limit: float) -> bool:
    """Say whether a figure is below its floor; of false alerts, above its ceiling."""
    return figure > limit + 1e-9 if name.startswith("false") else figure < limit - 1e-9


def rounded(name: str, figure: float) -> float:
    """Return the floor that a figure sets: a point below it (above it, of false alerts), which is what one entry weighs."""
    return ceil(figure - 1e-9) + 1 if name.startswith("false") else round(floor(100 * figure + 1e-9) / 100 - 0.01, 2)


def main() -> None:
    """Print the figures of folders of topics; --raise sets the floors to what is better, or to all of it where topics moved."""
    cli = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    cli.add_argument("folders", nargs="*", type=Path, help="folders of topics (default: those of tests/corpus)")
    cli.add_argument("--raise", dest="lift", action="store_true", help="write the floors that are better now into floors.yaml")
    asked = cli.parse_args()
    file = YAML()
    known = file.load(FLOORS.read_text("utf-8"))
    for name, folder in {str(f): f for f in asked.folders}.items() or GROUPS.items():
        found = score_of(folder)
        figures = found.figures
        print(f"{name:12}", "  ".join(f"{figure} {value:.3f}" for figure, value in figures.items()))
        for figure, value in figures.items():
            moved = name in known and known[name]["entries"] != found.entries
            if asked.lift and name in known and (moved or is_worse(figure, known[name][figure], rounded(figure, value))):
                known[name][figure] = rounded(figure, value)
        if asked.lift and name in known:
            known[name]["entries"] = found.entries
    if asked.lift:
        file.dump(known, FLOORS)


if __name__ == "__main__":
    main()
