"""Whole entries made to be slow: the time of the reading grows with the text and no faster, and has an end."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest

from watcher.model import Baseline, Entry, Fact
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe
from watcher.reading.sentences import LONGEST, split_sentences
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue

DAY = datetime(2025, 3, 19, tzinfo=UTC)
FACTS = (
    ("troops", "quantity", "The United States has around [2,500] troops in Iraq.", Quantity(low=2500, high=2500, bound="~")),
    ("start", "date", "Coalition forces are to start withdrawing from Iraq in [September 2024].", DateValue(iso="2024-09")),
    ("deal", "status", "There is [no formal agreement] on ending the coalition's mission in Iraq.", StatusValue(word="none")),
    ("premier", "holder", "The prime minister of Iraq is [Mohammed al-Sudani].", HolderValue(name="Mohammed al-Sudani")),
    ("bases", "set", "Coalition troops are at bases in [Baghdad] and [Erbil].", SetValue(members=("Baghdad", "Erbil"))),
)
PATTERNS = compile_baseline(
    Baseline(
        topic="iraq",
        title="Iraq",
        published=date(2024, 7, 23),
        scope=(("Iraq",),),
        facts=tuple(Fact(topic="iraq", id=id_, says=says, kind=kind, value=value) for id_, kind, says, value in FACTS),  # type: ignore[arg-type]
    )
)
PLAIN = (
    "The US has about 2,500 troops in Iraq and Prime Minister Mohammed al-Sudani said on Monday that they will leave by 2026"
)
PIECES = {
    "numbers": "2,500 ", "counted": "2,500 troops in Iraq and ", "one": "one ", "sentences": f"{PLAIN}. ",
    "no end": f"{PLAIN} and ",
    "commas": f"{PLAIN}, ", "place": "Iraq ", "to": "to leave ", "will": "will leave ", "dates": "by September 2025 ",
    "quotes": '"', "said": "said ", "capitals": "Mohammed ", "conditions": "if troops leave Iraq, ", "questions": "? ",
    "short": "US left. ", "dashes": " - A", "deal": "the agreement was signed and ", "office": "prime minister of Iraq ",
    "bases": "bases in Baghdad and Erbil closed and ", "letters": "x", "new words": "",
}  # fmt: skip


def entry(piece: str, size: int, *, title: str = "US troops in Iraq") -> Entry:
    body = piece * (size // len(piece)) if piece else " ".join(f"q{n}z" for n in range(size // 6))
    return Entry(id="1", version="1", title=title, text=f"{PLAIN}. " * 18 + body, published=DAY, seen=DAY)


def spent(read: Entry) -> float:
    began = time.process_time()
    observe(read, PATTERNS)
    return time.process_time() - began


@pytest.mark.parametrize("name", PIECES)
def test_time_grows_with_the_entry_and_no_faster(name: str) -> None:
    # A machine with other work may be slow for a moment, but not three times: what grows too fast does so always.
    tries = ((spent(entry(PIECES[name], 5_000)), spent(entry(PIECES[name], 20_000))) for _ in range(3))
    assert any(long < 10 * short + 0.5 for short, long in tries)


@pytest.mark.parametrize("name", ["numbers", "no end", "capitals"])
def test_a_headline_of_any_length_has_an_end(name: str) -> None:
    assert spent(entry(PLAIN, 100, title=PIECES[name] * 20_000)) < 10


def test_what_a_long_entry_says_is_still_read() -> None:
    told = "On Friday the number of US troops in Iraq was cut to 1,000. "
    body = told + "2,500 " * 2_000 + ". " + told.replace("1,000", "900")
    found = observe(entry(body, len(body)), PATTERNS)
    assert {1000, 900} <= {o.value.low for o in found if isinstance(o.value, Quantity)}


def test_a_sentence_without_an_end_is_cut_between_words() -> None:
    parts = split_sentences("troops left the base, " * 500)
    assert max(len(text) for _, text in parts) <= LONGEST
    assert {text.split()[0] for _, text in parts} <= {"troops", "left", "the", "base,"}
    assert sum(text.count("troops") for _, text in parts) == 500
