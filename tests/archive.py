"""Archives made for tests and benches: rows of news about made-up places, and WARC files in the form of CC-NEWS."""

from __future__ import annotations

import gzip
import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

START = datetime(2026, 1, 6, tzinfo=UTC)
OUTLETS = "Courier Gazette Herald Tribune Post Mirror Observer Standard Echo Chronicle".split()
FILLER = (
    "The council met on Tuesday to talk about the budget for the coming year. Residents of the harbour asked for a new ferry. "
    "Rain is expected along the coast until the weekend. A spokesman said that the road would be open again soon. "
    "The museum shows paintings from the north until spring. Prices at the market rose a little in the past month."
)


def ostland_rows(number: int, *, seed: int = 7, on_topic: float = 0.3) -> Iterator[dict[str, Any]]:
    """Yield entries, some of them about Norland's troops in Ostland; now and then one that was edited, or comes twice."""
    dice = random.Random(seed)
    kept: list[dict[str, Any]] = []
    for n in range(number):
        when = START + timedelta(hours=n, minutes=dice.randrange(600))
        troops = dice.choice([2500, 2500, 2500, 1200, 1900, 900])
        row: dict[str, Any] = {
            "id": f"e{n}", "published": when.isoformat(), "publisher": dice.choice(OUTLETS), "title": f"Report {n} of the day",
            "url": f"https://news.example/{n}", "text": FILLER,
        }  # fmt: skip
        if dice.random() < on_topic:
            row["text"] = f"There are now about {troops:,} Norland troops in Ostland, the army said on Monday. {FILLER}"
        elif kept and dice.random() < 0.1:
            row = dice.choice(kept) | {"first_seen": when.isoformat()}
            if dice.random() < 0.6:
                row["text"] = dice.choice([FILLER, f"Correction: some 2,500 Norland troops are in Ostland. {FILLER}"])
        kept.append(row)
        yield row


def warc_record(kind: str, url: str, body: bytes, *, date: str = "2026-03-02T12:00:00Z", type_: str = "") -> bytes:
    """Return one WARC record, as bytes."""
    type_ = type_ or "application/http; msgtype=response"
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: {date}\r\nWARC-Record-ID: <urn:uuid:{len(body):032x}>\r\n"
    head += f"WARC-Target-URI: {url}\r\n" if url else ""
    return f"{head}Content-Type: {type_}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"


def http_answer(body: bytes, *, type_: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    """Return an HTTP answer as a WARC file holds it."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {type_}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


def article(title: str, *sentences: str, day: str = "2026-03-02", meta: str = "", filler: int = 4) -> str:
    """Return a page such as outlets print: navigation, the article with its date, a foot."""
    told = "".join(f"<p>{each}</p>" for each in (*sentences, *[FILLER] * filler))
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{meta}"
        f"<meta property='article:published_time' content='{day}T09:30:00Z'></head><body><nav><a href='/'>Home</a>"
        f"<a href='/sport'>Sport</a></nav><main><article><h1>{title}</h1>{told}</article></main>"
        "<footer>All rights reserved.</footer></body></html>"
    )


def cc_news(pages: list[tuple[str, bytes]]) -> list[bytes]:
    """Return the gzip members of a file in CC-NEWS's form: first what the file is, then request and answer of each page."""
    about = b"software: tests\r\nformat: WARC File Format 1.0\r\n"
    records = [warc_record("warcinfo", "", about, type_="application/warc-fields")]
    for url, answer in pages:
        asked = f"GET / HTTP/1.1\r\nHost: {url.split('/')[2]}\r\n\r\n".encode()
        records.append(warc_record("request", url, asked, type_="application/http; msgtype=request"))
        records.append(warc_record("response", url, answer))
    return [gzip.compress(record) for record in records]


def double_or_die(_job: object, number: int) -> int:
    """Return twice the number, as a worker; end the process over 13, as a library would that breaks."""
    if number == 13:
        os._exit(1)
    return number * 2
