"""Who is told in place of the body that is to approve a purchase: its state, its short name, its lands."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

UNION = patterns("The European Commission has [not approved] Halvorsen's takeover of Brightwater.")
OFFICE = patterns("The US Justice Department has [not approved] the merger of Canton Oil and Varga Drilling.")
TWO = patterns(
    "The US Justice Department has [not approved] the merger of Canton Oil and Varga Drilling.",
    "The Federal Communications Commission has [not approved] the merger of Canton Oil and Varga Drilling.",
)


@pytest.mark.parametrize(
    "text",
    [
        "EU antitrust regulators gave the go-ahead on Monday to Halvorsen's takeover of Brightwater.",
        "The European Commission has approved under its merger rules the proposed acquisition of Brightwater by Halvorsen.",
        "The European Commission has approved under the EU Merger Regulation the acquisition of Brightwater by Halvorsen.",
        "The European Commission has decided to approve Halvorsen's takeover of Brightwater.",
        "Regulators in the EU and in South Africa have given their consent to Halvorsen's takeover of Brightwater.",
        "The takeover of Brightwater has been cleared in the European Union, the United States and Brazil.",
        "The takeover of Brightwater has been approved in Japan and the EU.",
    ],
)
def test_the_union_does_it_by_its_commission(text: str) -> None:
    assert reads(UNION, text) == ["asserted approved"]


@pytest.mark.parametrize(
    "title",
    [
        "Commission clears Halvorsen-Brightwater deal",
        "Mergers: Commission clears acquisition of Brightwater by Halvorsen, subject to conditions",
        "Halvorsen, Brightwater merger gets green light from Brussels",
    ],
)
def test_the_commission_by_its_last_word(title: str) -> None:
    assert reads(UNION, "", title) == ["asserted approved"]


@pytest.mark.parametrize(
    "text",
    [
        "Regulators in Chad and in South Africa have given their consent to Halvorsen's takeover of Brightwater.",
        "The takeover of Brightwater has been cleared in Japan, the United States and Brazil.",
        "Federal antitrust officials signed off on Halvorsen's takeover of Brightwater.",
        "The Competition Commission of South Africa cleared Halvorsen's takeover of Brightwater.",
        "The European Commission has decided to open an inquiry into Halvorsen's takeover of Brightwater.",
    ],
)
def test_others_do_it(text: str) -> None:
    assert "asserted approved" not in reads(UNION, text)


def test_another_commission_of_the_entry_is_not_meant() -> None:
    text = "South Africa's Competition Commission set terms for the takeover of Brightwater by Halvorsen."
    assert "asserted approved" not in reads(UNION, text, "Commission clears Halvorsen-Brightwater deal")


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("U.S. clears Canton Oil-Varga Drilling merger", "asserted approved"),
        ("Washington gives green light to Canton-Varga merger", "asserted approved"),
        ("US regulators approve Canton Oil's merger with Varga Drilling", "asserted approved"),
        ("Federal antitrust officials sign off on merger of Canton Oil and Varga Drilling", "asserted approved"),
        ("U.S. poised to sue to stop Canton-Varga merger", "planned rejected"),
    ],
)
def test_a_state_does_it_by_its_only_office(title: str, want: str) -> None:
    assert want in reads(OFFICE, "", title)


@pytest.mark.parametrize(
    "title",
    ["U.S. clears Canton Oil-Varga Drilling merger", "EU clears Canton Oil-Varga Drilling merger"],
)
def test_a_state_with_two_offices_is_neither(title: str) -> None:
    assert reads(TWO, "", title) == []


@pytest.mark.parametrize("lean", ["leaning toward", "edging closer to", "moving closer to"])
def test_what_somebody_leans_to_is_planned(lean: str) -> None:
    text = f"The European Commission is {lean} approving Halvorsen's takeover of Brightwater, sources said."
    assert reads(UNION, text) == ["planned approved"]
