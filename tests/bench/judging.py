"""How long one more entry takes to judge, after ever longer histories: by ratio, in one run.

    python -m tests.bench.judging [--facts 100] [--sizes 1000,10000,100000] [--sample 2000]

Owns: made-up coverage of many facts, the table. Never: part of the test suite (the longest history takes minutes).
Judging is a fold over one fact's record at a time, so the time per entry must not grow with what was judged before.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from datetime import UTC, date, datetime, timedelta

from watcher.judging.changes import apply, begin
from watcher.judging.compare import judge
from watcher.judging.memory import to_text
from watcher.judging.record import FactRecord
from watcher.judging.rules import JudgingRules
from watcher.model import Entry, Fact, Observation
from watcher.values import Quantity

START = datetime(2024, 1, 1, tzinfo=UTC)
WORDS = "lake harbour ferry council water mayor pier storm level boats season budget agreed delayed opened closed week".split()
RULES = JudgingRules()


def make_fact(number: int) -> Fact:
    """Return fact `number`: so many boats in one harbour."""
    known = Quantity(low=1000, high=1000, bound="~")
    return Fact(topic="bench", id=f"f{number}", says="There are about [1,000] boats.", kind="quantity", value=known)


def make_entry(dice: random.Random, number: int, about: Fact, pace: timedelta) -> tuple[Entry, Observation]:
    """Return one entry of 80 words: mostly old values, now and then a new one, often a copy of a wire story."""
    base = 1000 + 100 * (number // 20_000 % 7)
    said = float(dice.choices([1000, base, dice.randrange(500, 2000, 50)], [6, 3, 1])[0])
    wire = dice.random() < 0.4
    words = dice.choices(WORDS, k=70) if not wire else [WORDS[(number // 50 + at) % len(WORDS)] for at in range(70)]
    sentence = f"The {words[3]} {words[5]} of the {words[9]} said that about {said:,.0f} boats were counted by the {words[11]}."
    when = START + pace * number
    publisher = f"Outlet {dice.randrange(40)}"
    on = Entry(
        id=f"e{number}", version="1", title=" ".join(words[:9]), text=f"{' '.join(words)}. {sentence}", seen=when,
        published=when, publisher=publisher, url=f"https://o.example/{number}",
    )  # fmt: skip
    value = Quantity(low=said, high=said, bound="~")
    stance = "planned" if dice.random() < 0.1 else "asserted"
    seen = Observation(
        topic=about.topic, fact=about.id, kind="quantity", entry=on, sentence=sentence, value=value, stance=stance,  # type: ignore[arg-type]
    )  # fmt: skip
    return on, seen


def run(facts: int, sizes: list[int], sample: int) -> list[tuple[int, float, float, float]]:
    """Return for each size: observations judged, median and 99th percentile of µs an entry, and a record's size in KB."""
    dice = random.Random(7)
    watched = [make_fact(number) for number in range(facts)]
    records: list[FactRecord] = [begin(fact, date(2023, 12, 1)) for fact in watched]
    rows, done = [], 0
    pace = timedelta(days=1000) / max(sizes)
    for size in sizes:
        taken: list[float] = []
        for number in range(done, size):
            at = dice.randrange(facts)
            on, seen = make_entry(dice, number, watched[at], pace)
            begun = time.process_time()
            records[at] = apply(records[at], on, [seen], now=on.when, rules=RULES, judge=judge).record
            if number >= size - sample:
                taken.append(time.process_time() - begun)
        done = size
        cuts = statistics.quantiles(taken, n=100)
        biggest = max(len(to_text(record)) for record in records) / 1000
        rows.append((size, statistics.median(taken) * 1e6, cuts[98] * 1e6, biggest))
    return rows


def main() -> int:
    """Print the table; exit 1 when the longest history makes an entry more than 1.5 times as slow as the shortest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--sample", type=int, default=2000)
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    rows = run(given.facts, sizes, given.sample)
    print(f"Judging one more entry, {given.facts} facts, {sys.version.split()[0]}")
    print("| observations judged before | median µs | 99th percentile µs | ratio | largest record KB |\n|--:|--:|--:|--:|--:|")
    for size, median, high, biggest in rows:
        print(f"| {size:,} | {median:,.0f} | {high:,.0f} | {median / rows[0][1]:.2f} | {biggest:,.0f} |")
    return int(rows[-1][1] > 1.5 * rows[0][1] and len(rows) > 1)


if __name__ == "__main__":
    sys.exit(main())
