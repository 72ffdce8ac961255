"""Who approves by deciding to do it, in which chamber, and for what a vote was."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CLOSING = "The closing of the UN mission in Haiti has [not been approved]."
PACT = "The US Congress has [not approved] the Lima Accord."
STAND = "The Sorel Party has [not decided] whether to back the Lima Accord."
EUROPE = "The European Parliament has [not approved] the Lima Accord."


@pytest.mark.parametrize(
    ("says", "text", "found"),
    [
        (CLOSING, "The Security Council voted on Monday to close the UN mission in Haiti.", ["asserted approved"]),
        (CLOSING, "The UN mission in Haiti will be closed by May, the Security Council decided.", ["asserted approved"]),
        (CLOSING, "The Security Council decided not to close the UN mission in Haiti.", []),
        (CLOSING, "Peru asked the Security Council to close the UN mission in Haiti.", []),
        (CLOSING, "The Security Council voted on Monday to close the port of Haiti.", []),
        (
            "The extension of the mission in Mali has [not been approved].",
            "The council agreed on Monday to extend the mission in Mali.",
            ["asserted approved"],
        ),
        (PACT, "The U.S. House approved the Lima Accord 385-41 on Thursday.", ["asserted approved"]),
        (PACT, "US lawmakers approved the Lima Accord.", ["asserted approved"]),
        (PACT, "Senators voted 89 to 10 on Thursday for the Lima Accord.", ["asserted approved"]),
        (PACT, "The Lima Accord cleared the Senate on Thursday.", ["asserted approved"]),
        (PACT, "Peru's Senate passed the Lima Accord on Friday.", []),
        (PACT, "The White House welcomed the Lima Accord.", []),
        (STAND, "The Sorel Party voted against the Lima Accord on Monday.", ["asserted rejected"]),
        (STAND, "The Sorel Party approved the Lima Accord on Monday.", ["asserted approved"]),
        (STAND, "EU ministers gave their approval to the Lima Accord, clearing the way.", []),
        (
            "The withdrawal of Kenyan troops from Somalia is [under way].",
            "Kenya remains committed to removing all its troops from Somalia by May, as agreed.",
            [],
        ),
        (EUROPE, "The European Parliament voted 431 to 161 on Tuesday for the Lima Accord.", ["asserted approved"]),
        (EUROPE, "The European Parliament voted 431 to 161 on Tuesday for a stricter clause to go with the Lima Accord.", []),
    ],
)
def test_approvals(says: str, text: str, found: list[str]) -> None:
    assert reads(patterns(says), text) == found
