"""What a firm now offers, and what an owner has left, told of "the Japanese firm", "the bid", "the fund"; and near misses."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.prices import as_priced

PAID = "Kamura will pay [$14 billion] for Oster Steel."
WORTH = "Kamura's bid for Oster Steel is worth [$14 billion]."
OWNS = "Norden Capital owns [24]% of Tavira Air."


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The price of the takeover of Oster by Kamura is [$14 billion].", "Kamura will pay [$14 billion] for Oster."),
        ("The value of Kamura's takeover of Oster is [$14 billion].", "Kamura will pay [$14 billion] for Oster."),
        ("Kamura is buying Oster for [$14 billion].", "Kamura will pay [$14 billion] for Oster."),
        ("The takeover of Oster by Kamura is valued at [$14 billion].", "Kamura will pay [$14 billion] for Oster."),
        ("Norden holds a [24]% stake in Tavira.", "Norden's stake in Tavira is [24]%."),
        ("The share of Norden in Tavira is [24]%.", "Norden's stake in Tavira is [24]%."),
        ("The price of the ferry is [$14 million].", "The price of the ferry is [$14 million]."),
        ("Norden holds a [24]% lead in the polls.", "Norden holds a [24]% lead in the polls."),
    ],
)
def test_plainly(says: str, plain: str) -> None:
    assert as_priced(says) == plain


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (PAID, "Kamura raises its bid", "The Japanese firm is now offering $16 billion.", ["asserted 16000000000USD"]),
        (WORTH, "Kamura raises its bid", "The Japanese firm is now offering $16 billion.", ["asserted 16000000000USD"]),
        (PAID, "Kamura adds to its offer", "The bid is now worth $16 billion.", ["asserted 16000000000USD"]),
        (PAID, "Kamura goes down", "Kamura and Oster Steel agreed on a new price of $12 billion.", ["asserted 12000000000USD"]),
        (PAID, "Voss bids", "The Dutch firm is offering $16 billion.", []),
        (PAID, "", "Kamura will spend $13 billion on Oster Steel plants.", []),
        (PAID, "Kamura to sell bonds worth $12 billion", "The money will help pay for Oster Steel.", []),
        (PAID, "Oster Steel founder to get $11 billion from sale", "Kamura is buying the company.", []),
        (PAID, "Kamura shares fall", "The group is worth $12 billion on the stock market.", []),
        (PAID, "Oster Steel sells pipe arm for $11 billion", "The company is itself being bought by Kamura.", []),
    ],
)
def test_offered(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("", "Norden Capital no longer holds shares in Tavira Air.", ["asserted 0%"]),
        ("", "Norden Capital has disposed of its stake in Tavira Air.", ["asserted 0%"]),
        ("Norden exits Tavira", "The fund sold its whole stake in the airline.", ["asserted 0%"]),
        ("", "Norden Capital has disposed of a stake in Tavira Air.", []),
        ("Tavira Air flies on", "The state no longer holds shares in Tavira Air.", []),
        ("State holds 40% of Tavira Air", "Norden Capital is the second-largest owner.", []),
        ("Rival fund builds 15% stake in Tavira Air", "Norden Capital declined to comment.", []),
        ("Norden Capital takes 10% stake in hotel chain", "It owns much of Tavira Air.", []),
        ("Norden raises Tavira stake", "The fund now holds 29% of the airline.", ["asserted 29%"]),
    ],
)
def test_what_is_left(title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(OWNS), text, title) == told
