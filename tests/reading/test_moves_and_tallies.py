"""Banks that go to a rate, states that are party to a treaty, people in shelters, men of a state; and what only stands by."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

RATE = "The policy rate of Peru's central bank is [4.5%]."
TREATY = "[42] countries have ratified the treaty."
SHELTERS = "About [1,000] people are in shelters after the flood in Bento."
FORCE = "Rwanda has about [2,500] soldiers in Cabo Delgado."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (RATE, "Peru's central bank is at 4.25 percent now, after three cuts.", ["asserted 4.25%"]),
        (RATE, "Peru's central bank sees growth at 4.25 percent.", []),
        (RATE, "Chile's central bank cut to 4.25 percent.", []),
        (TREATY, "Ghana has ratified the treaty, bringing the number of ratifications to 45.", ["asserted 45"]),
        (TREATY, "With Ghana, 45 states are parties to the treaty.", ["asserted 45"]),
        (TREATY, "45 countries have now joined the treaty.", ["asserted 45"]),
        (TREATY, "Ghana is the 45th country to join the treaty.", ["asserted 45"]),
        (TREATY, "Ghana became the treaty's 45th party on Friday.", ["asserted 45"]),
        (TREATY, "Ghana's ratification of the treaty was the 45th.", ["asserted 45"]),
        (TREATY, "The treaty needs 60 ratifications to enter into force.", []),
        (TREATY, "The treaty enters into force 90 days after 60 states have ratified it.", []),
        (TREATY, "The Orr Convention on mercury, with 152 parties, shows the way for the treaty.", []),
        (TREATY, "45 countries have signed the treaty.", []),
        (SHELTERS, "In Bento 53 camps house 1,700 people.", ["asserted 1700"]),
        (SHELTERS, "1,700 are still in camps in Bento.", ["asserted 1700"]),
        (SHELTERS, "1,700 flood survivors sheltered in 53 camps across Bento.", ["asserted 1700"]),
        (SHELTERS, "1,700 people in Bento have left the camps.", []),
        (SHELTERS, "The town hall of Bento has 1,700 seats.", []),
        (FORCE, "Rwanda now has 4,000 men in Cabo Delgado.", ["asserted 4000"]),
        (FORCE, "Rwanda's troops in Cabo Delgado number 4,000.", ["asserted 4000"]),
        (FORCE, "Rwandan strength in Cabo Delgado has reached 4,000.", ["asserted 4000"]),
        (FORCE, "Mozambique has 4,000 men in Cabo Delgado.", []),
    ],
)
def test_how_many_there_are(fact: str, text: str, want: list[str]) -> None:
    """A bank is at its rate, a party has ratified, a camp holds people, and so many as are needed are none yet."""
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Peru eases to 4.25%", "The central bank lowered its rate on Tuesday.", ["asserted 4.25%"]),
        ("Peru rates at 4.25% after second cut", "The bank's board met on Tuesday.", ["asserted 4.25%"]),
        ("Peru inflation eases to 4.25%", "The central bank decides on Tuesday.", []),
        ("Peru stays at 4.25%", "Growth of the economy held.", []),
        ("Peru's central bank cuts again", "The bank is at 4.25 percent now.", ["asserted 4.25%"]),
        ("Peru's central bank cuts again", "The bank cut its growth forecast to 4.25 percent.", []),
    ],
)
def test_where_a_bank_goes(title: str, text: str, want: list[str]) -> None:
    """A headline may say the state for its bank, and a text "the bank"; another measure is none of its rate."""
    assert reads(patterns(RATE), text, title) == want
