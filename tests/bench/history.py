"""How quickly a large history answers: every view, the commands' questions, every page; and how large its file is.

    python -m tests.bench.history [--entries 1000000] [--observations 5000000] [--db FILE] [--rounds 7] [--keep]

Owns: a made-up history, written with plain SQL, and the tables of figures. Never: part of the test suite (the whole takes
many minutes and about 4 GB of disk). Raw text is the length of all text that was put in: titles, texts, sentences, values,
ids and times, without any index. The pages are asked for as a browser does.
What sweeps lose beside readers is measured in tests.bench.readers.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from watcher.browse.canned import CANNED
from watcher.browse.serve import make_app
from watcher.doors.store import Store, open_store, stamp
from watcher.doors.store.opening import script
from watcher.doors.store.tellings import SETTLE
from watcher.model import Baseline, Fact, digest_of
from watcher.values import Quantity

START = datetime(2020, 1, 1, tzinfo=UTC)
TOPICS, FACTS, CHANGES, PIECES, SOURCES = 10, 20, 25, 10, 300
SINGLE = 20_000  # sentences that texts are made of, each of about 17 words
OLD = '{"n":1000,"bound":"="}'
VERDICTS = ["same"] * 70 + ["past"] * 20 + ["planned"] * 6 + ["changed"] * 4


def main() -> None:
    """Make the history, unless it is there, and measure."""
    options = read_options()
    path = Path(options.db)
    if not path.exists():
        started = time.perf_counter()
        with open_store(path) as store:
            fill(store, options.entries, options.observations)
        print(f"made in {time.perf_counter() - started:,.0f} s")
    with open_store(path, readonly=True) as store:
        show_size(store)
        show_questions(store, options.rounds)
    if not options.keep:
        for name in ("", "-wal", "-shm"):
            path.with_name(path.name + name).unlink(missing_ok=True)


def read_options() -> Any:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--observations", type=int, default=5_000_000)
    parser.add_argument("--db", default="bench-history.db")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keep", action="store_true")
    return parser.parse_args()


def sentences(chance: random.Random) -> list[str]:
    """Return sentences of words as frequent as in a language (Zipf), of a vocabulary of 40,000."""
    letters = "etaoinshrdlucmfwypvbgk"
    words = ["".join(chance.choices(letters, k=2 + n % 9)) for n in range(40_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    drawn = iter(chance.choices(words, weights, k=SINGLE * 17))
    return [" ".join(next(drawn) for _ in range(17)).capitalize() + "." for _ in range(SINGLE)]


def fill(store: Store, entries: int, observations: int) -> None:
    """Write the history: baselines by their door, the bulk by plain inserts in blocks."""
    chance = random.Random(7)
    pool = sentences(chance)
    store.facts.sync([baseline(topic) for topic in range(TOPICS)], START)
    conn = store.file.conn
    store.feeds.upsert({"url": f"https://s{n}.example/feed", "name": f"Source {n}"} for n in range(SOURCES))
    per_entry = observations // entries
    later = hold_back(conn)
    for block in range(0, entries, 10_000):
        end = min(block + 10_000, entries)
        with store.transaction():
            rows = [entry_row(n, entries, pool, chance) for n in range(block, end)]
            conn.executemany(
                "INSERT INTO entries (id, feed, url, guid, first_seen, version) VALUES (?,?,?,?,?,?)", (r[0] for r in rows)
            )
            conn.executemany(
                "INSERT INTO entry_versions (entry, version, title, text, published, seen, publisher, author)"
                " VALUES (?,?,?,?,?,?,?,?)",
                (r[1] for r in rows),
            )
            conn.executemany(OBSERVATION, (o for r in rows for o in observation_rows(r[1], per_entry, pool, chance)))
        if block % 100_000 == 0:
            print(f"{end:,} entries", file=sys.stderr, flush=True)
    for sql in later:
        conn.execute(sql)
    conn.execute("INSERT INTO entries_fts (entries_fts) VALUES ('rebuild')")
    with store.transaction():
        fill_changes(conn, chance)
        summarise(conn)
    store.care.compact(whole=True)


def hold_back(conn: sqlite3.Connection) -> list[str]:
    """Take indexes and the search's trigger away while the bulk is written; return what makes them again."""
    conn.execute("PRAGMA synchronous = OFF")
    conn.execute("PRAGMA cache_size = -800000")
    held = conn.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name IN ('observations_fact', 'observations_entry', 'entries_feed',"
        " 'entry_versions_seen', 'entry_versions_added', 'observations_judged')"
    ).fetchall()
    for kind, name, _ in held:
        conn.execute(f"DROP {kind} {name}")
    return [sql for _, _, sql in held]


def baseline(topic: int) -> Baseline:
    name = f"topic-{topic}"
    facts = tuple(
        Fact(topic=name, id=f"fact-{n:02}-of-{topic}", says=f"Number {n} is [{1000 + n}].", kind="quantity",
             value=Quantity(low=1000 + n, high=1000 + n))
        for n in range(FACTS)
    )  # fmt: skip
    return Baseline(topic=name, title=f"Topic {topic}", published=date(2020, 1, 1), scope=(("x",),), facts=facts)


def entry_row(n: int, entries: int, pool: list[str], chance: random.Random) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    source = n % SOURCES
    at = stamp(START + timedelta(days=6 * 365) * (n / entries))
    title, text = chance.choice(pool)[:80], " ".join(chance.choices(pool, k=9))
    entry, version = digest_of("entry", str(n)), digest_of(title, text)
    url = f"https://s{source}.example/2024/05/17/{title[:40].replace(' ', '-')}-{n}"
    return (
        (entry, f"https://s{source}.example/feed", url, url, at, version),
        (entry, version, title, text, at, at, f"Source {source}", "A. Writer"),
    )


OBSERVATION = """INSERT INTO observations (id, entry, version, topic, fact, kind, sentence, value, shown, stance, score, trace,
    told_at, observed_at, verdict, against, why) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"""


def observation_rows(version: tuple[Any, ...], count: int, pool: list[str], chance: random.Random) -> Iterator[tuple[Any, ...]]:
    for n in range(count):
        topic, value = chance.randrange(TOPICS), chance.randrange(900, 1100)
        word = chance.choice(VERDICTS)
        yield (
            digest_of(version[0], str(n)), version[0], version[1], f"topic-{topic}",
            f"fact-{chance.randrange(FACTS):02}-of-{topic}",
            "quantity", chance.choice(pool), f'{{"n":{value},"bound":"~"}}', f"about {value:,}", "asserted", 0.91,
            '[["count-noun","about 1,000 troops",1.0],["place","the place it names",0.5]]', version[4], version[5], word,
            OLD, f"It says about {value:,}; it was 1,000 before.",
        )  # fmt: skip


def fill_changes(conn: sqlite3.Connection, chance: random.Random) -> None:
    facts = conn.execute("SELECT topic, id FROM facts").fetchall()
    for topic, fact in facts:
        moved = conn.execute(
            "SELECT o.id, o.told_at, v.publisher FROM observations AS o JOIN entry_versions AS v ON v.entry = o.entry"
            " AND v.version = o.version WHERE o.topic = ? AND o.fact = ? AND o.verdict = 'changed' ORDER BY o.told_at LIMIT ?",
            (topic, fact, CHANGES * PIECES),
        ).fetchall()
        for n in range(min(CHANGES, len(moved) // PIECES)):
            pieces = moved[n * PIECES : (n + 1) * PIECES]
            name, at = digest_of(topic, fact, str(n)), pieces[0][1]
            status = chance.choice(["reported", "corroborated", "accepted", "dismissed"])
            conn.execute(
                "INSERT INTO changes (id, topic, fact, kind, was, now, was_shown, now_shown, word, status, reported, recorded,"
                " updated, thread, disputed) VALUES (?,?,?,'quantity',?,?,'1,000',?,'changed',?,?,?,?,?,?)",
                (
                    name,
                    topic,
                    fact,
                    OLD,
                    f'{{"n":{1000 + n},"bound":"="}}',
                    f"{1000 + n:,}",
                    status,
                    at,
                    at,
                    at,
                    name,
                    n % 9 == 0,
                ),
            )
            conn.executemany(
                "INSERT INTO evidence (change, observation, position, source, publisher, told_at, role, word, against)"
                ' VALUES (?,?,?,?,?,?,?,\'changed\',\'{"n":1000,"bound":"="}\')',
                [(name, o, p, who, who, told, "disputes" if p == 9 else "supports") for p, (o, told, who) in enumerate(pieces)],
            )
            if status == "accepted":
                conn.execute(
                    "INSERT INTO fact_states (topic, fact, kind, value, shown, holds_from, believed_from, change)"
                    " VALUES (?,?,'quantity',?,?,?,?,?)",
                    (topic, fact, f'{{"n":{1000 + n},"bound":"="}}', f"{1000 + n:,}", at[:10], at, name),
                )


def summarise(conn: sqlite3.Connection) -> None:
    """Make what is kept beside the history anew, as it is when an older file is brought up to date."""
    conn.execute(SETTLE[0].replace("WHERE id = :change", ""))
    for statement in script("002_summaries.sql"):
        if statement.startswith("INSERT"):
            conn.execute(statement)


RAW = {
    "entries": "id feed url guid first_seen version",
    "entry_versions": "entry version title text published seen publisher author dated_by notes",
    "observations": "id entry version topic fact kind sentence value shown stance authority verdict against why trace told_at"
    " observed_at",
}


def show_size(store: Store) -> None:
    raw = sum(
        store.rows(f"SELECT sum({' + '.join(f'length({c})' for c in columns.split())}) FROM {table}")[0][0]
        for table, columns in RAW.items()
    )
    size = store.care.size()
    print(f"file {size / 1e6:,.0f} MB, raw text {raw / 1e6:,.0f} MB, ratio {size / raw:.2f}")


def show_questions(store: Store, rounds: int) -> None:
    """Time the views, the commands' questions, and the pages as a browser gets them."""
    change = store.questions.changes(limit=1)[0]
    topic, fact = change["topic"], change["fact"]
    where = f"WHERE topic = '{topic}' AND fact = '{fact}'"
    views = {
        "current_facts": "",
        "fact_timeline": "",
        "fact_timeline, one fact": where,
        "changes_with_evidence, newest 100": "ORDER BY reported DESC LIMIT 100",
        "changes_with_evidence, one fact": where,
        "first_reports, newest 100": "ORDER BY reported DESC LIMIT 100",
        "first_reports, one fact": where,
        "disputes, first 100": "LIMIT 100",
        "disputes, one fact": where,
        "source_scoreboard": "",
        "feed_health": "",
    }
    common = store.rows("SELECT title FROM entry_versions LIMIT 1")[0]["title"].split()[0]
    asked: dict[str, Callable[[], object]] = {}
    for name, rest in views.items():
        asked[f"view {name}"] = partial(store.rows, f"SELECT * FROM {name.split(',')[0]} {rest}")
    asked |= {
        "as-of": lambda: store.questions.as_of(datetime(2023, 5, 1, tzinfo=UTC)),
        "search, two words": lambda: store.search.find(f"{common} tae"),
        "stats --facts": store.questions.mentions_of_all,
    }
    print(f"{'question':<40}{'median ms':>11}{'worst ms':>11}{'processor':>11}")
    for name, ask in asked.items():
        show_times(name, [timed(ask) for _ in range(rounds)])
    name = store.path.stem
    entry = store.questions.evidence(change["id"])[0]["entry"]
    addresses = {
        "home": "/",
        "a fact": f"/fact/{topic}/{fact}",
        "a change": f"/change/{change['id']}",
        "changes": "/changes",
        "feeds": "/feeds",
        "search": f"/search?q={common}",
        "an entry": f"/entry/{entry}",
        "the tables": f"/{name}",
        "a table of 5,000,000 rows": f"/{name}/observations",
    } | {
        query["title"]: f"/{name}/{key}?{'&'.join(f'{p}=2025-01-01' for p in query.get('params', ()))}"
        for key, query in CANNED.items()
    }
    with asyncio.Runner() as runner:
        client = httpx.AsyncClient(transport=httpx.ASGITransport(make_app(store.path)), base_url="http://localhost", timeout=99)
        for title, address in addresses.items():
            times = [timed(lambda: runner.run(get(client, address))) for _ in range(rounds)]  # noqa: B023 -- called at once
            show_times(f"page {title}"[:39], times)
        runner.run(client.aclose())


async def get(client: httpx.AsyncClient, address: str) -> None:
    """Get a page as a browser does, but for the loopback socket."""
    (await client.get(address)).raise_for_status()


def show_times(name: str, times: list[tuple[float, float]]) -> None:
    wall, own = zip(*times, strict=True)
    figures = (statistics.median(wall), max(wall), statistics.median(own))
    print(f"{name:<40}" + "".join(f"{figure * 1e3:>11.1f}" for figure in figures), flush=True)


def timed(ask: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds on the wall and of our own processor time; on a busy machine the second is what to look at."""
    started, worked = time.perf_counter(), time.process_time()
    ask()
    return time.perf_counter() - started, time.process_time() - worked


if __name__ == "__main__":
    main()
