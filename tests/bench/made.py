"""Made-up coverage of many stories at once: baselines about invented places, entries about them and about other things.

Owns: what benches of many baselines and of archives read. Never: measures. The same seed always gives the same; the other
things are sentences of the topics in tests/corpus, which no invented place has to do with.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from watcher import baselines
from watcher.model import Baseline

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
START = datetime(2026, 1, 6, tzinfo=UTC)
STARTS = "Bal Dor Esk Fal Gar Hul Jor Kel Lom Mar Nor Ost Pel Quar Rud Sel Tor Ulm Var Wes Yar Zel".split()
MIDDLES = "a e i o u an er il om ur".split()
ENDS = "dia grad heim land mark nia polis stan via wick".split()
OUTLETS = "Courier Gazette Herald Tribune Post Mirror Observer Standard Echo Chronicle Times Journal".split()
FACTS = """\
  - {{id: troops, says: "About [2,500] {force} troops are stationed in {place}."}}
  - {{id: mission-end, says: "The {force} mission in {place} ends by [September 2026]."}}
  - {{id: accord, says: "There is [no agreement] on a ceasefire in {place}."}}
  - {{id: minister, says: "The prime minister of {place} is [Anna Berg]."}}
"""
TOLD = (
    "There are now about {troops:,} {force} troops in {place}, the army said on {weekday}.",
    "The {force} mission in {place} will end by {month} 2027, the foreign minister said.",
    "The two sides signed a ceasefire agreement in {place} on {weekday}, officials said.",
    "{name} was sworn in as prime minister of {place} on {weekday}.",
    "Some 2,500 {force} troops are in {place}, as they have been for years.",
    "Parliament in {place} did not say when the {force} mission would end.",
)
NAMES = "Anna Berg|Karl Lind|Maria Holt|Jonas Falk|Elin Strand".split("|")


def place(number: int) -> str:
    """Return the name of invented place `number`, another one for each; at most a few million of them."""
    n, out = number, STARTS[number % len(STARTS)]
    n //= len(STARTS)
    out += MIDDLES[n % len(MIDDLES)] + ENDS[n // len(MIDDLES) % len(ENDS)]
    n //= len(MIDDLES) * len(ENDS)
    return f"{out} {STARTS[n % len(STARTS)]}{MIDDLES[n // len(STARTS) % len(MIDDLES)]}burg" if n else out


def force(number: int) -> str:
    """Return whose troops are in place `number`: a word that is no place, so that no other baseline is about them."""
    return f"{place(number + 7).replace(' ', '')}ese"


def baseline_text(number: int) -> str:
    """Return baseline `number` as its user would write it: four facts, two groups of scope."""
    where, whose = place(number), force(number)
    head = f"topic: made-{number}\narticle: {{title: The mission in {where}, publisher: The Courier, published: 2026-01-05}}\n"
    return f"{head}scope: [[{where}], [{whose}, troops, mission, ceasefire, prime minister]]\nfacts:\n" + FACTS.format(
        force=whose, place=where
    )


def made_baselines(number: int) -> tuple[Baseline, ...]:
    """Return that many baselines."""
    return tuple(baselines.parse(baseline_text(n)) for n in range(number))


@cache
def elsewhere() -> tuple[tuple[str, str], ...]:
    """Return titles and texts about other things."""
    paths = sorted(CORPUS.glob("*/*/entries.jsonl"))
    rows = (json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines())
    return tuple((str(row["title"]), str(row.get("text") or row.get("summary") or "")) for row in rows)


def made_entries(
    number: int, topics: int, *, on_topic: float = 0.3, seed: int = 7, brief: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield that many entries as rows, of which a share is about one of `topics` baselines, in two or three of its sentences.

    Now and then an entry is an edit of one that came before. brief: those on topic say nothing else beside.
    """
    dice, kept = random.Random(seed), list[dict[str, Any]]()
    for n in range(number):
        when = START + timedelta(minutes=3 * n + dice.randrange(900))
        title, text = dice.choice(elsewhere())
        if dice.random() < on_topic:
            about = dice.randrange(topics)
            said = [each.format(**words(dice, about)) for each in dice.sample(TOLD, dice.choice((2, 2, 3)))]
            title, text = said[0].rstrip("."), " ".join(said if brief else [*said, text])
        row = {"id": f"m{n}", "published": when.isoformat(), "publisher": dice.choice(OUTLETS), "title": title, "text": text}
        if kept and dice.random() < 0.01:
            row = dice.choice(kept) | {"text": text, "first_seen": when.isoformat()}
        kept = [*kept[-50:], row]
        yield row


def words(dice: random.Random, about: int) -> dict[str, Any]:
    """Return what a sentence about a baseline is filled with."""
    return {
        "place": place(about), "force": force(about), "troops": dice.choice((2500, 2500, 1200, 1900, 900)),
        "month": dice.choice(("March", "June")), "weekday": dice.choice(("Monday", "Friday")), "name": dice.choice(NAMES),
    }  # fmt: skip


def write_made(folder: Path, number: int, topics: int, *, files: int = 1, **more: Any) -> list[Path]:
    """Write that many entries as JSON Lines into files of one folder, and the baselines beside them; return the files."""
    (folder / "baseline").mkdir(parents=True, exist_ok=True)
    for n in range(topics):
        (folder / "baseline" / f"made-{n}.yaml").write_text(baseline_text(n), "utf-8")
    rows, out = made_entries(number, topics, **more), []
    for n in range(files):
        out.append(folder / f"news-{n:03}.jsonl")
        with out[-1].open("w", encoding="utf-8") as lines:
            for _ in range(number // files if n < files - 1 else number):
                if (row := next(rows, None)) is None:
                    break
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    return out
