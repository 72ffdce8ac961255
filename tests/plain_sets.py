"""Quantities, dates and claims in sentences that were written by others than the rules, read by the plain functions.

    python -m tests.plain_sets

Owns: the figures of `watcher.plain` on tests/corpus/plain. Never: reads topics. What counts is what counts for the public
scorers: quantities by value (and bound), dates by overlap and TIMEX3 value, claims by label.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from watcher import plain

FOLDER = Path(__file__).parent / "corpus" / "plain"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


def f1(hits: int, found: int, wanted: int) -> float:
    return 200 * hits / (found + wanted) if found + wanted else 0.0


def quantities() -> tuple[float, float]:
    """Return F1 of the values, and of the values with their bound or direction, in percent."""
    alike, exact, found, wanted = 0, 0, 0, 0
    for row in rows("quantities"):
        said: list[dict[str, Any]] = list(plain.quantities(row["text"]))
        found, wanted = found + len(said), wanted + len(row["quantities"])
        for gold in row["quantities"]:
            same = [q for q in said if _is(q["value"], gold["value"])]
            best = next((q for q in same if q["change"] == gold["change"]), same[0] if same else None)
            if best is not None:
                said.remove(best)
                alike, exact = alike + 1, exact + (best["change"] == gold["change"])
    return f1(alike, found, wanted), f1(exact, found, wanted)


def _is(one: Any, other: Any) -> bool:
    both = isinstance(one, list) == isinstance(other, list)
    pairs = zip(one, other, strict=True) if isinstance(one, list) and both else [(one, other)]
    return both and all(abs(a - b) <= 1e-5 * max(abs(a), abs(b), 1e-3) for a, b in pairs)


def dates() -> float:
    """Return F1 of the values of dates, in percent."""
    hits, found, wanted = 0, 0, 0
    for row in rows("dates"):
        said = [d for d in plain.dates(row["text"], row["published"]) if d["type"] == "DATE"]
        found, wanted = found + len(said), wanted + len(row["dates"])
        for gold in row["dates"]:
            over = [d for d in said if d["start"] < gold["end"] and gold["start"] < d["end"]]  # type: ignore[operator]
            hits += bool(over) and over[0]["value"] == gold["value"]
    return f1(hits, found, wanted)


def claims() -> tuple[float, float]:
    """Return how many claims are judged rightly, and how many of the supported ones are called refuted, in percent."""
    told = [(row["label"], plain.judge(row["claim"], row["evidence"])) for row in rows("claims")]
    supported = [got for label, got in told if label == "SUPPORTS"]
    right = sum(label == got for label, got in told)
    return 100 * right / len(told), 100 * supported.count("REFUTES") / len(supported)


def main() -> None:
    print("quantities  F1 of values {:.1f}, with bound {:.1f}".format(*quantities()))
    print(f"dates       F1 of values {dates():.1f}")
    print("claims      right {:.1f} %, supported but flagged {:.1f} %".format(*claims()))


if __name__ == "__main__":
    main()
