"""Facts that a deed has not been decided on, told with its noun."""

from __future__ import annotations

import pytest

from watcher.reading.rewording.decisions import as_decision


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The closure of the mission in Arlan has [not been decided].", "It is [not decided] to close the mission in Arlan."),
        (
            "There is [no decision] on the withdrawal of Norland's troops from Arlan.",
            "Norland's troops have [not decided] to withdraw from Arlan.",
        ),
        ("Norland's full withdrawal from Arlan has [not been decided].", "Norland has [not decided] to withdraw from Arlan."),
        (
            "A French military withdrawal from Arlan has [not been announced].",
            "It is [not decided] to withdraw French troops from Arlan.",
        ),
        ("The council has taken [no decision] to close the mission.", "The council has [not decided] to close the mission."),
        ("Norland has made [no decision] on the extension of the mission.", "Norland has [not decided] to extend the mission."),
    ],
)
def test_decided_deed(says: str, plain: str) -> None:
    assert as_decision(says) == plain


@pytest.mark.parametrize("says", ["There is [no decision] on the budget.", "The colour of the bus has [not been decided]."])
def test_other_decisions(says: str) -> None:
    assert as_decision(says) == says
