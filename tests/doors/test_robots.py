"""robots.txt, read as RFC 9309 says."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from watcher.doors.articles.robots import Robots, normal, read_rules

RULES = """
# a comment
User-agent: *
Disallow: /tmp
Crawl-delay: 5

User-agent: Watcher/1.0
User-agent: other
Disallow: /a
Allow: /a/b   # but not that
Disallow: /*?session=
Disallow: /exact$
Disallow:
Disallow: /caf%C3%A9

User-agent: watcher
Disallow: /second
"""


@pytest.mark.parametrize(
    ("path", "permitted"),
    [
        ("/", True),
        ("/tmp", True),
        ("/a", False),
        ("/abc", False),
        ("/a/b", True),
        ("/a/bc", True),
        ("/x?session=1", False),
        ("/x?other=1", True),
        ("/exact", False),
        ("/exactly", True),
        ("/café", False),
        ("/second/x", False),
    ],
)
def test_the_longest_rule_of_our_groups_counts(path: str, permitted: bool) -> None:
    assert read_rules(RULES.encode(), "watcher").permits(normal(path)) == permitted


def test_the_group_for_all_counts_for_nobody_named() -> None:
    rules = read_rules(RULES.encode(), "somebody")
    assert not rules.permits("/tmp/x")
    assert rules.permits("/a")
    assert rules.delay == 5


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe\0", b"<html>", b"Disallow: /", b"User-agent: *\nDisallow:", b"User-agent: x\nDisallow: /"]
)
def test_what_says_nothing_permits_all(body: bytes) -> None:
    assert read_rules(body, "watcher").permits("/x")


def test_no_pattern_takes_long() -> None:
    rules = read_rules(b"User-agent: *\nDisallow: /" + b"*a" * 400 + b"$", "watcher")
    began = time.process_time()
    assert rules.permits("/" + "a" * 3000 + "b")
    assert time.process_time() - began < 0.5


def test_an_answer_from_a_clock_that_ran_ahead_is_not_kept_until_then() -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    answers = [(500, b""), (200, b"")]

    async def fetch(_: str) -> tuple[int, bytes]:
        return answers.pop(0)

    async def ask() -> list[bool]:
        robots = Robots(fetch)
        return [(await robots.ask("http://a.example/x", at))[0] for at in (now + timedelta(days=400), now)]

    assert asyncio.run(ask()) == [False, True]
