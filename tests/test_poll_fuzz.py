"""A feed whose site answers anything, round after round: the poll always ends, says why, and knows when to come again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site import Site, cut_off, item, rss
from watcher.doors.web import Gate, Limits
from watcher.doors.worker import Pool, PoolLimits
from watcher.model import FeedState
from watcher.poll import FeedRow, PollSettings, Rhythm, poll

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
LONGEST = 7200.0
STEADY = PollSettings(rhythm=Rhythm(usual=600, longest=LONGEST, jitter=0.1))
OURS = Limits(host_gap=0, allow_networks=("127.7.0.0/16",), connect=0.5, read=0.5, total=1, max_wire=50_000)
RUNNER = asyncio.Runner()
POOL = Pool(PoolLimits(processes=1))
DATES = [
    "Mon, 02 Mar 2026 12:30:00 GMT", "Mon, 02 Mar 2020 12:30:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "0", "-1", "soon", "",
    "Thu, 01 Jan 0001 00:00:00 GMT", "9" * 40, "1e9", "60", "٣",
]  # fmt: skip
HEADERS = st.dictionaries(
    st.sampled_from(["Date", "Expires", "Age", "Retry-After", "Last-Modified"]), st.sampled_from(DATES), max_size=3
)
CACHE = st.lists(
    st.sampled_from(
        [
            "no-cache",
            "no-store",
            "max-age=600",
            "max-age=-5",
            'max-age="60"',
            "max-age=" + "9" * 30,
            "s-maxage=5",
            "private",
            "=",
            ",",
        ]
    ),
    max_size=3,
).map(", ".join)
TAGS = st.sampled_from(["", '"1"', 'W/"2"', '"a b"', "unquoted", '"é"', '"' + "x" * 2000 + '"', "*", '"1", "2"'])
BODIES = st.one_of(
    st.sampled_from(
        [b"", b" ", b"<html><body>no</body></html>", b"{}", b"[]", rss().encode(), rss(item("A & B", "x", guid="1")).encode()]
    ),
    st.lists(st.integers(0, 5), max_size=4).map(
        lambda ns: rss(*(item(f"News {n}", f"Text {n}.", guid=str(n)) for n in ns)).encode()
    ),
    st.binary(max_size=60),
)
STATUSES = st.sampled_from(
    [200, 200, 200, 304, 304, 301, 302, 307, 308, 400, 401, 403, 404, 410, 429, 500, 503, 204, 206, 226, 999]
)
WHERE = st.sampled_from(["", "/f", "/g", "http://127.0.0.1/", "ftp://a/", "//[", "\xff"])


@st.composite
def answers(draw: st.DrawFn) -> tuple[bytes, str]:
    """An answer, and the ETag in it."""
    headers, tag, body, status = draw(HEADERS), draw(TAGS), draw(BODIES), draw(STATUSES)
    headers |= {"Cache-Control": draw(CACHE)} | ({"ETag": tag} if tag else {})
    headers |= {"Location": where} if (where := draw(WHERE)) else {}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    length = f"Content-Length: {len(body) + draw(st.sampled_from([0, 0, 0, 7]))}\r\n" if status != 304 else ""
    return f"HTTP/1.1 {status} X\r\n{head}{length}\r\n".encode() + (b"" if status == 304 else body), tag


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with Site().open() as opened:
        yield opened
    RUNNER.run(POOL.__aexit__())
    RUNNER.close()


async def one(row: FeedRow, now: datetime) -> FeedRow:
    async with Gate(OURS) as gate:
        found = [each async for each in poll([row], gate=gate, worker=POOL, now=lambda: now, settings=STEADY)]
    assert len(found) == 1
    polled = found[0]
    assert not any("could not handle" in fault.what for fault in polled.faults), polled.faults
    assert polled.outcome != "fault" or polled.faults
    assert not polled.entries or polled.status in (200, 226)
    return polled.feed


@given(st.lists(answers(), min_size=1, max_size=5), answers())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_site_answers(site: Site, said: list[tuple[bytes, str]], elsewhere: tuple[bytes, str]) -> None:
    row = FeedRow(url=site.say("/f", *(cut_off(answer) for answer, _ in said)), name="Lake News")
    site.say("/g", cut_off(elsewhere[0]))
    now, sent = START, {"", elsewhere[1], *(tag for _, tag in said)}
    for _ in said:
        row = RUNNER.run(one(row, now))
        assert row.state in get_args(FeedState)
        assert row.etag.encode("latin-1").decode("utf-8", "replace") in sent
        if row.next_poll_at is None:
            assert row.state == "gone"
            return
        wait = row.next_poll_at - now
        assert timedelta(seconds=500) <= wait <= timedelta(seconds=LONGEST * 1.2 + 1)
        now = row.next_poll_at
