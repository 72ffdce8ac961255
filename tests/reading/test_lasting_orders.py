"""What is in force and taken away again, and facts that say on what ground, or of what sort, their event is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher import baselines

SANCTIONS = "The UN sanctions on Somalia are [in force]."
EXIT = "The withdrawal of Kenyan troops from Somalia under the accord has [not begun]."
TALKS = "Kenya and Somalia are [in talks] on a base at Kismayo."
PACT = "The US-Peru-Chile Agreement (USPCA) has been [signed]."


@pytest.mark.parametrize(
    ("says", "text", "found"),
    [
        (SANCTIONS, "The Security Council removed its sanctions on Somalia on Monday.", ["asserted completed"]),
        (SANCTIONS, "The UN voted on Monday to terminate the arms embargoes on Somalia.", ["asserted completed"]),
        (SANCTIONS, "UN sanctions on Somalia are gone.", ["asserted completed"]),
        (SANCTIONS, "UN troops were withdrawn from Somalia, which is under UN sanctions.", []),
        (SANCTIONS, "The European Union lifted its sanctions on Kenya on Monday.", []),
        (
            "The international sanctions over Somalia's piracy are [in force].",
            "The European Court cleared the release of a ship in Somalia.",
            [],
        ),
        (EXIT, "Kenyan troops began to withdraw from Somalia on Monday.", ["asserted in-force"]),
        (EXIT, "The withdrawal of Kenyan troops from Somalia was completed on Monday.", ["asserted completed"]),
        (EXIT, "Kenya and Somalia signed an accord on Monday.", []),
        (
            "The release of Somali prisoners has [not begun].",
            "The last batch of Somali prisoners was set free on Monday.",
            ["asserted completed"],
        ),
        (TALKS, "Kenya and Somalia reached an agreement on a base at Kismayo on Monday.", ["asserted agreed"]),
        (TALKS, "The talks between Kenya and Somalia on a base at Kismayo ended without an agreement.", ["asserted collapsed"]),
        (TALKS, "Kenya is to withdraw its troops from Kismayo.", []),
        (PACT, "The U.S.-Peru-Chile Agreement entered into force on Monday.", ["asserted in-force"]),
        (PACT, "The United States-Peru-Chile Agreement entered into force on Monday.", ["asserted in-force"]),
        (PACT, "The USPCA entered into force on Monday.", ["asserted in-force"]),
        (PACT, "The USMCA entered into force on Monday.", []),
    ],
)
def test_status(says: str, text: str, found: list[str]) -> None:
    assert reads(patterns(says), text) == found


@pytest.mark.parametrize("slot", ["not scheduled", "not yet scheduled", "unscheduled"])
def test_what_is_not_scheduled_waits_for_a_date(slot: str) -> None:
    known = patterns(f"The signing of the Lima Accord is [{slot}].")
    assert known.facts[0].fact.kind == "date"
    assert reads(known, "The signing of the Lima Accord is set for 14 July.") == ["asserted 2025-07-14"]


def test_what_is_not_begun_waits_for_no_date() -> None:
    text = "topic: t\ntitle: T\narticle: {publisher: A, published: 2025-03-01}\nscope: [[the]]\nfacts:\n"
    assert baselines.parse(f"{text}  - id: f\n    says: The signing of it is [not begun].\n").facts[0].kind == "status"


OFFENSIVE = "Kenya's offensive against the rebels in southern Somalia has [not begun]."
LEAVING = "The withdrawal of Kenyan troops from Somalia has [not begun]."


@pytest.mark.parametrize(
    ("says", "text", "found"),
    [
        (OFFENSIVE, "Kenya has launched its long-threatened offensive against the rebels in Somalia.", ["asserted in-force"]),
        (OFFENSIVE, "Kenya's army mounted an incursion into southern Somalia on Monday.", ["asserted in-force"]),
        (OFFENSIVE, "Kenya's military operation in southern Somalia is under way.", ["asserted in-force"]),
        (OFFENSIVE, "Kenya invaded southern Somalia on Monday.", ["asserted in-force"]),
        (OFFENSIVE, "Kenya will launch its offensive in southern Somalia within days.", ["planned in-force"]),
        (OFFENSIVE, "Kenya launched a missile at southern Somalia.", []),
        (OFFENSIVE, "Kenya has launched a satellite.", []),
        (OFFENSIVE, "Kenya stopped its offensive in southern Somalia on Monday.", ["asserted suspended"]),
        (LEAVING, "Kenya stopped the withdrawal of its troops from Somalia on Monday.", ["asserted suspended"]),
        (LEAVING, "The act stops the president from pulling Kenyan troops out of Somalia.", []),
        (LEAVING, "The act forbids bringing Kenyan troops home from Somalia.", []),
        (LEAVING, "Kenyan troops are pulling out of Somalia.", ["asserted in-force"]),
        (LEAVING, "The envoy of Kenya quit over Somalia.", []),
        (LEAVING, "Daniel Mwangi, who quit over Somalia, was Kenya's envoy.", []),
        (LEAVING, "Kenya's envoy for Somalia, Daniel Mwangi, protested at the order to take all 2,000 or so troops out.", []),
    ],
)
def test_who_launches_stops_and_goes(says: str, text: str, found: list[str]) -> None:
    assert reads(patterns(says), text) == found
