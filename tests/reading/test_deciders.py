"""Facts that somebody has not decided on a thing, with the decision as a noun."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.deciders import as_decider
from watcher.reading.rewording.decisions import as_decision

PLAIN = "The water board has [not decided] on the Orsk dam."


@pytest.mark.parametrize(
    "says",
    [
        "The water board has made [no decision] on the Orsk dam.",
        "The water board has [made no decision] on the Orsk dam.",
        "The water board has [no decision] yet on the Orsk dam.",
        "The water board has [not made a final decision] on the Orsk dam.",
        "The water board has [yet to take a decision] on the Orsk dam.",
        "There is [no decision] by the water board on the Orsk dam.",
        "[No decision] has been made by the water board on the Orsk dam.",
        "[No decision] by the water board on the Orsk dam has been made.",
        "A decision by the water board on the Orsk dam is [awaited].",
        "A decision on the Orsk dam is [pending] by the water board.",
        "The water board is [undecided] on the Orsk dam.",
    ],
)
def test_who_decides(says: str) -> None:
    assert as_decider(says) == PLAIN


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("[No decision] has been taken on the Orsk dam.", "There is [no decision] on the Orsk dam."),
        ("[No decision] to sell the ferries has been made.", "There is [no decision] to sell the ferries."),
        ("There is [no decision] by Mora to leave the pact.", "Mora has [not decided] to leave the pact."),
        ("The judges have made [no decision] on the appeal.", "The judges have [not decided] on the appeal."),
    ],
)
def test_nobody_decides(says: str, plain: str) -> None:
    assert as_decider(says) == plain


@pytest.mark.parametrize(
    "says",
    [
        "The decision of the water board is [final].",
        "The decision on the Orsk dam is [in force].",
        "The water board has [rejected] the Orsk dam.",
        "There is [no agreement] on the Orsk dam.",
        "Mora is [undecided] on whether to leave the pact.",
    ],
)
def test_other_facts(says: str) -> None:
    assert as_decider(says) == says


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        (
            "There is [no decision] on a Danish withdrawal from Arlan.",
            "It is [not decided] to withdraw Danish troops from Arlan.",
        ),
        ("Denmark has [not decided] on a withdrawal from Arlan.", "Denmark has [not decided] to withdraw from Arlan."),
        ("Denmark has [not decided] on a closure of the camp.", "Denmark has [not decided] to close the camp."),
        ("There is [no decision] on closing the camp in Arlan.", "It is [not decided] to close the camp in Arlan."),
        ("Denmark has [not decided] on the takeover of the port.", "Denmark has [not decided] on the takeover of the port."),
        ("There is [no decision] on painting the port.", "There is [no decision] on painting the port."),
    ],
)
def test_deeds_that_are_decided_on(says: str, plain: str) -> None:
    assert as_decision(says) == plain


def test_read_as_the_verb() -> None:
    known = patterns("The cartel office has [made no decision] on Brellton's takeover of Danter.")
    assert reads(known, "The cartel office blocked Brellton's takeover of Danter on Monday.") == ["asserted rejected"]
    assert reads(known, "The cartel office sued to stop Brellton's takeover of Danter.") == ["asserted rejected"]
    assert reads(known, "The cartel office extended its review of Brellton's takeover of Danter.") == []
    going = patterns("There is [no decision] on a Danish withdrawal from Arlan.")
    assert reads(going, "Denmark will withdraw its troops from Arlan, the president announced.") == ["asserted agreed"]
    assert reads(going, "Denmark will decide in May on its troops in Arlan.") == []
    assert reads(going, "Chile withdraws its troops from Arlan.") == []
