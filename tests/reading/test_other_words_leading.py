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
        ("[Ann Lee] chairs the board of the carmaker Wanderer.", "The chairman of the board of Wanderer is [Ann Lee]."),
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


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("[Bo Dahl] coaches Oland's football team.", "The coach of Oland's football team is [Bo Dahl]."),
        ("The Halden Post is edited by [Bo Dahl].", "The editor of the Halden Post is [Bo Dahl]."),
        ("[Bo Dahl] governs the province of Halden.", "The governor of the province of Halden is [Bo Dahl]."),
        ("[Bo Dahl] presides over Peru's parliament.", "The speaker of Peru's parliament is [Bo Dahl]."),
        ("[Bo Dahl] presides over the Halden trial.", "The judge in the Halden trial is [Bo Dahl]."),
    ],
)  # fmt: skip
def test_verbs_of_an_office(says: str, plain: str) -> None:
    assert as_leading(says) == plain


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (
            "The chairman of the supervisory board of Wanderer is [Bo Dahl].",
            "Ann Lee was elected chairwoman of Wanderer's supervisory board.",
            ["asserted Ann Lee"],
        ),
        (
            "The coach of Oland's football team is [Bo Dahl].",
            "Ann Lee was unveiled as coach of Oland's football team.",
            ["asserted Ann Lee"],
        ),
        ("The coach of Oland's football team is [Bo Dahl].", "Ann Lee was unveiled as coach of Oland's hockey club.", []),
        (
            "The president of the Peruvian football federation is [Bo Dahl].",
            "Ann Lee was elected president of the Peruvian football federation.",
            ["asserted Ann Lee"],
        ),
        (
            "The president of the Peruvian football federation is [Bo Dahl].",
            "Ann Lee was elected president of the Peruvian volleyball federation.",
            [],
        ),
        ("[Bo Dahl] chairs the board of Wanderer.", "Ann Lee now chairs Wanderer's board.", ["asserted Ann Lee"]),
        (
            "The Philippine president's peace adviser is [Bo Dahl].",
            "The Philippine president will make Ann Lee his peace adviser on 2 May.",
            ["planned Ann Lee"],
        ),
        # What is told in the present is to come next month.
        (
            "The leader of the Marsh Party is [Bo Dahl].",
            "Ann Lee takes the helm of the Marsh Party next month.",
            ["planned Ann Lee"],
        ),
        (
            "The leader of the Marsh Party is [Bo Dahl].",
            "Ann Lee took the helm of the Marsh Party last month.",
            ["asserted Ann Lee"],
        ),
    ],
)  # fmt: skip
def test_who_has_it_now(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
