"""How many members a club has: by the ordinal of who comes in, and not by who does something else."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

ZONE = patterns("The euro area has [20] members.")
PACT = patterns("The Lorra Pact has [12] member states.")


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        ("It would be the 21st country in the currency union.", "Ostland asks for the euro", ["planned 21"]),
        ("Ostland becomes the 21st state with the euro in July.", "", ["planned 21"]),
        ("Ostland became the 21st country to use the euro.", "", ["asserted 21"]),
        ("Ostland became the 21st country to ratify the fisheries accord.", "Ostland and the euro area", []),
        ("Ostland came 21st in the contest.", "The euro area looks on", []),
    ],
)
def test_one_more_of_them(text: str, title: str, told: list[str]) -> None:
    assert reads(ZONE, text, title) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("With Ostland in, the Lorra Pact has 13 member states.", ["asserted 13"]),
        ("Thirteen countries belong to the Lorra Pact now.", ["asserted 13"]),
        ("Thirteen countries backed a plan of the Lorra Pact for a minimum tax.", []),
        ("Fourteen nations signed a trade accord outside the Lorra Pact.", []),
        ("The Lorra Pact invited six countries to its summit.", []),
        ("The Lorra Pact offered seats to six nations.", []),
        ("The remaining nine countries of the Lorra Pact have until June.", []),
    ],
)
def test_countries_that_are_not_its_members(text: str, told: list[str]) -> None:
    assert reads(PACT, text) == told
