"""What one currency costs in another."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ROUBLE = "The rouble trades at about [90] to the dollar."
LIRA = "One US dollar costs about [30] lira."
PESO = "The peso trades at about [18] to the US dollar."
POUND = "The pound is worth about [$1.27]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (LIRA, "The dollar rose to 41 lira on Friday.", ["asserted 41TRY"]),
        (LIRA, "The lira was trading at 41 per dollar.", ["asserted 41TRY"]),
        (LIRA, "The lira slid to 41.2 on Monday.", ["asserted 41.2TRY"]),
        (LIRA, "The lira is expected to fall to 45 to the dollar by December.", ["planned 45TRY"]),
        (PESO, "The dollar bought 20.1 pesos.", ["asserted 20.1"]),
        (
            "The rouble trades at about [90] to the dollar.",
            "As the yen fell, the rouble rose to 95 to the dollar.",
            ["asserted 95"],
        ),
        (PESO, "The peso slid past 20 against the greenback.", ["asserted 20"]),
        (POUND, "The pound fell to $1.15 against the dollar.", ["asserted 1.15USD"]),
        (POUND, "Sterling hit a low of $1.09.", ["asserted 1.09USD"]),
    ],
)
def test_a_rate(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (LIRA, "The lira was quoted at 44 to the euro."),
        (ROUBLE, "The tenge stands at 162 per dollar and 1.9 per rouble."),
        (ROUBLE, "The hryvnia slid to 41.5 to the dollar."),
        (LIRA, "The dollar stood at 41 lira on the black market."),
        (LIRA, "The lira lost 3 percent against the dollar."),
        (LIRA, "The fine for changing dollars is 41 lira."),
        (PESO, "Petrol rose to 24 pesos a litre, and the dollar was steady."),
        (PESO, "The minister won 20 votes as the peso fell."),
        (POUND, "The firm was fined $1.3 million as the pound fell."),
        ("A pound of butter costs about [$5].", "The pound fell to $1.15 against the dollar."),
    ],
)
def test_no_rate_of_the_fact(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []
