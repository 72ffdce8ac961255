"""A holder's fact put in other words: questions, clefts, asides behind the name, in whose hands and at whose head it is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.leading import as_leading


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The man who speaks for Amber in Oland is its envoy [Bo Dahl].", "Amber's envoy to Oland is [Bo Dahl]."),
        ("The president's peace adviser is [Bo Dahl], a retired general.", "The president's peace adviser is [Bo Dahl]."),
        ("[Bo Dahl], a former banker, is the governor of Oland.", "[Bo Dahl] is the governor of Oland."),
        ("Who leads Oland's cabinet? It is Prime Minister [Bo Dahl].", "Prime Minister [Bo Dahl] leads Oland's cabinet."),
        ("Who runs the Bank of Oland? It is [Ann Lee].", "[Ann Lee] runs the Bank of Oland."),
        ("It is [Ann Lee] who leads the Harbour Party.", "[Ann Lee] leads the Harbour Party."),
        ("[Ann Lee] chairs the board of the carmaker Wanderer.", "[Ann Lee] chairs the board of Wanderer."),
        ("Health in Oland's cabinet is in the hands of minister [Ann Lee].", "Oland's health minister is [Ann Lee]."),
        ("[Ann Lee] holds the finance portfolio in Oland's government.", "Oland's finance minister is [Ann Lee]."),
        ("The Bank of Oland is in the hands of Governor [Ann Lee].", "Governor [Ann Lee] leads The Bank of Oland."),
        ("The woman who heads the union is the miner [Ann Lee].", "[Ann Lee] heads the union."),
        ("At the head of the Oland mission is General [Bo Dahl].", "[Bo Dahl] leads the Oland mission."),
        ("[Bo Dahl] is in charge of the Oland mission.", "[Bo Dahl] leads the Oland mission."),
        ("The Harbour Union has [Bo Dahl] as its president.", "The president of the Harbour Union is [Bo Dahl]."),
        ("The post of Oland's ambassador to Peru is held by [Bo Dahl].", "Oland's ambassador to Peru is [Bo Dahl]."),
        ("[Bo Dahl] represents the UN at the Oland talks.", "The UN's envoy to the Oland talks is [Bo Dahl]."),
        # What is plain, and who only does something.
        ("The prime minister of Fiji is [Bo Dahl].", "The prime minister of Fiji is [Bo Dahl]."),
        ("[Bo Dahl] judges the Oland trial.", "[Bo Dahl] judges the Oland trial."),
    ],
)  # fmt: skip
def test_plainest_form(says: str, plain: str) -> None:
    assert as_leading(says) == plain


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (
            "Who leads Peru's cabinet? It is Prime Minister [Bo Dahl].",
            "Ann Lee was sworn in as prime minister of Peru on Monday.",
            ["asserted Ann Lee"],
        ),
        (
            "Who leads Peru's cabinet? It is Prime Minister [Bo Dahl].",
            "Ann Lee was sworn in as prime minister of Chile on Monday.",
            [],
        ),
        (
            "Health in Peru's cabinet is in the hands of minister [Bo Dahl].",
            "Ann Lee was sworn in as Peru's health minister on Tuesday.",
            ["asserted Ann Lee"],
        ),
    ],
)  # fmt: skip
def test_news(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
