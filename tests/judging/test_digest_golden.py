"""Every kind of news as it stands in the mail, word for word. Write them anew with GOLDEN=write."""

from __future__ import annotations

import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.judging.digest_material import CASES, END
from watcher.judging.digest import compose
from watcher.model import Message

GOLDEN = Path(__file__).parents[1] / "golden"
WRITE = os.environ.get("GOLDEN") == "write"


def mail(case: str) -> Message:
    zone = ZoneInfo("Europe/Berlin")
    message = compose(CASES[case], recipient="ann@example.org", sender="watcher@example.org", now=END, zone=zone)
    assert message is not None
    return message


def compare(name: str, said: str) -> None:
    path = GOLDEN / name
    if WRITE:
        path.write_text(said, "utf-8")
    assert said == path.read_text("utf-8"), f"{name}: another mail than before; if it is better, run with GOLDEN=write"


@pytest.mark.parametrize("case", CASES)
def test_text(case: str) -> None:
    message = mail(case)
    compare(f"digest-{case}.txt", f"Subject: {message.subject}\n\n{message.text}")


@pytest.mark.parametrize("case", CASES)
def test_html(case: str) -> None:
    found = re.search(r"<main.*</main>", mail(case).html, re.DOTALL)
    assert found
    compare(f"digest-{case}.html", found[0] + "\n")


@pytest.mark.parametrize("case", CASES)
def test_nothing_says_one_changes(case: str) -> None:
    message = mail(case)
    shown = re.sub(r"<[^>]+>", " ", message.html.split("<main")[1])
    for said in (message.subject, message.text, shown):
        assert not re.search(r"\b1 (?:new |more |earlier |independent )?[a-z]+s\b(?! ago)", said), said
        assert not re.search(r"\b(?:[02-9]|1\d+) (?:change|fact|source|entry|feed|piece|copy|sentence|date)\b", said), said


def test_text_keeps_to_the_width_of_a_screen() -> None:
    for case in CASES:
        long = [line for line in mail(case).text.splitlines() if len(line) > 78 and "http" not in line]
        assert not long, long
