"""Troops that a state wants out: they are in that state, wherever a sentence tells of their exit."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CHAD = "Chad wants French soldiers to leave the country by [the end of August 2025]."
NIGER = "Niger wants Germany to withdraw its troops by [31 August 2025]."
BLOC = "Niger wants Chad to leave the customs union by [31 August 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (CHAD, "France completed its withdrawal from Chad on Tuesday.", ["asserted 2025-03-18"]),
        (CHAD, "The French pullout from Chad has been delayed to October.", ["asserted 2025-10"]),
        (CHAD, "France is to replace its soldiers in Chad with civilians by May.", ["asserted by 2025-05"]),
        (NIGER, "Germany completed its withdrawal from Niger on Tuesday.", ["asserted 2025-03-18"]),
        (NIGER, "Germany will pull its soldiers out of Niger by May.", ["asserted by 2025-05"]),
        (NIGER, "Not one German soldier will remain in Niger after May 10.", ["asserted by 2025-05-10"]),
        (NIGER, "No German soldier will be in Niger after May 10, its president said.", ["asserted by 2025-05-10"]),
        (NIGER, "There will be no German troops in Niger after May 10.", ["asserted by 2025-05-10"]),
        (NIGER, "No Danish soldier will be in Niger after May 10.", []),
        (NIGER, "No German soldier will be in Gabon after May 10.", []),
        (NIGER, "No German soldier will be safe in Niger after May 10, the rebels said.", []),
        (CHAD, "France completed its withdrawal from Gabon on Tuesday.", []),
        (CHAD, "French soldiers left their base in Gabon on Tuesday.", []),
        (NIGER, "Germany completed its withdrawal from Mali on Tuesday.", []),
        (BLOC, "Chad left the table in Niger on Tuesday.", []),
    ],
)
def test_where_they_are(fact: str, text: str, want: list[str]) -> None:
    """Who wants them out has them there."""
    assert reads(patterns(fact), text) == want
