"""How long one more entry takes to judge, after ever longer histories: by ratio, in one run.

    python -m tests.bench.judging [--facts 10000] [--histories 10000,100000,1000000] [--folded 300] [--sample 3000]

Owns: made-up coverage of many facts, the tables. Never: part of the test suite.

Judging is a fold over one fact's record at a time, and a record holds no more than its bounds, so the time of an entry must not
grow with what was judged before. Two tables show it. The first holds the facts and makes the history longer: the records fill
up. In the second the facts are few and their records full: there nothing may grow any more. So that a million observations over
10,000 facts need no hour, `--folded` facts hear theirs one by one, and the others take up such records from their text, as a
service does from its database. Times are of the process, in rounds that take turns, and each is the least of its rounds.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import sys
import time
from datetime import UTC, date, datetime, timedelta

from watcher.judging.changes import apply, begin
from watcher.judging.compare import judge
from watcher.judging.memory import from_text, to_text
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


def heard(dice: random.Random, facts: list[Fact], each: int, pace: timedelta) -> list[FactRecord]:
    """Return the records of facts that have heard so many observations each, in the order of time."""
    records = [begin(fact, date(2023, 12, 1)) for fact in facts]
    for number in range(each * len(facts)):
        at = number % len(facts)
        on, seen = make_entry(dice, number, facts[at], pace)
        records[at] = apply(records[at], on, [seen], now=on.when, rules=RULES, judge=judge).record
    return records


def taken_up(records: list[FactRecord], facts: list[Fact]) -> list[FactRecord]:
    """Return the records of all facts, each taken up from the text of one that was heard."""
    texts = [to_text(record) for record in records]
    return [from_text(fact, date(2023, 12, 1), texts[at % len(texts)], now=START) for at, fact in enumerate(facts)]


def measure(records: list[FactRecord], number: int, sample: int, pace: timedelta) -> float:
    """Return the median µs of an entry judged after this history; the records stay as they are."""
    dice, taken = random.Random(11), []
    for later in range(sample):
        at = dice.randrange(len(records))
        on, seen = make_entry(dice, number + later, records[at].fact, pace)
        begun = time.process_time()
        apply(records[at], on, [seen], now=on.when, rules=RULES, judge=judge)
        taken.append(time.process_time() - begun)
    return statistics.median(taken) * 1e6


def table(title: str, histories: list[int], facts: int, folded: int, sample: int, rounds: int = 3) -> list[float]:
    """Print one table; return its ratios against the first row."""
    watched = [make_fact(number) for number in range(facts)]
    few = watched[: min(folded, facts)]
    states = []
    for history in histories:
        each = max(1, history // facts)
        pace = timedelta(days=1000) / (each * len(few))
        heard_by = heard(random.Random(7), few, each, pace)
        records = taken_up(heard_by, watched) if facts > len(few) else heard_by
        states.append((records, each * len(few), pace, statistics.mean(len(to_text(r)) for r in heard_by) / 1000))
    gc.collect()
    gc.freeze()
    best = [
        min(column)
        for column in zip(*([measure(r, n, sample, p) for r, n, p, _ in states] for _ in range(rounds)), strict=True)
    ]
    gc.unfreeze()
    print(f"\n{title}\n\n| observations before | of each fact | µs an entry | ratio | a record, KB |\n|--:|--:|--:|--:|--:|")
    for history, took, (_, _, _, size) in zip(histories, best, states, strict=True):
        print(f"| {history:,} | {max(1, history // facts):,} | {took:,.0f} | {took / best[0]:.2f} | {size:,.0f} |", flush=True)
    return [took / best[0] for took in best]


def main() -> int:
    """Print the tables; exit 1 when full records make an entry more than 1.5 times as slow as half-full ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, default=10_000)
    parser.add_argument("--histories", default="10000,100000,1000000")
    parser.add_argument("--folded", type=int, default=300)
    parser.add_argument("--few", type=int, default=20, help="facts of the second table")
    parser.add_argument("--sample", type=int, default=3000)
    given = parser.parse_args()
    histories = [int(size) for size in given.histories.split(",")]
    print(f"Judging one more entry, Python {sys.version.split()[0]}")
    table(f"{given.facts:,} facts: the records fill up", histories, given.facts, given.folded, given.sample)
    full = table(f"{given.few} facts: the records are full", [given.few * n for n in (100, 300, 1000, 3000)], given.few,
                 given.few, given.sample)  # fmt: skip
    return int(full[-1] > 1.5)


if __name__ == "__main__":
    sys.exit(main())
