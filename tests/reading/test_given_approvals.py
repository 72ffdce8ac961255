"""Approvals told in passing by a noun with whose it is, decisions spoken of as made, and whose is left out of a list."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEAL = patterns(
    "The European Commission has [not approved] Norvik's takeover of Haldane.",
    "The merger of Norvik and Haldane has been [agreed].",
    "China's market regulator has [not approved] the merger.",
)
PACT = patterns("Kenya has [not ratified] the Lake Waters Treaty.")
SEATS = patterns("Kenya's parliament has [not ratified] the Lake Waters Treaty.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Shares of Haldane rose after clearance from Brussels for its sale to Norvik.", "approved"),
        ("Norvik's takeover of Haldane has clearance in the European Union, Britain and Japan.", "approved"),
        ("Under the European Commission's conditional approval of the deal, Norvik will sell three plants.", "approved"),
        ("Norvik will sell a plant, a condition of the European Commission's approval of its purchase of Haldane.", "approved"),
        ("Norvik will appeal the European Commission's veto of its purchase of Haldane.", "rejected"),
        ("Norvik will appeal against the European Commission's decision to block its purchase of Haldane.", "rejected"),
        ("Norvik expects the European Commission's approval of its purchase of Haldane in June.", "planned"),
        ("Norvik expects a green light from Brussels for its purchase of Haldane by June.", "planned"),
    ],
)  # fmt: skip
def test_an_approval_spoken_of_as_given(text: str, want: str) -> None:
    told = "planned approved" if want == "planned" else f"asserted {want}"
    assert f"f0 {told}" in reads(DEAL, text)


def test_an_approval_in_a_headline_without_a_verb() -> None:
    assert "f0 asserted approved" in reads(DEAL, "", "Unconditional EU clearance for Norvik's takeover of Haldane")


@pytest.mark.parametrize(
    "text",
    [
        "Norvik has sought European Commission approval for its purchase of Haldane.",
        "Norvik's purchase of Haldane still needs the approval of the European Commission.",
        "Norvik will close its purchase of Haldane after approval from Brussels.",
        "Without the European Commission's approval Norvik's deal for Haldane cannot close.",
        "Norvik is waiting for clearance from Brussels and Tokyo for its takeover of Haldane.",
        "Norvik, which is buying Haldane, rose after clearance from Brussels for state aid.",
        "Norvik's purchase of Haldane has clearance in Britain and Japan.",
        "Norvik and Haldane await the European Commission's decision to block the deal.",
        "The deal of Norvik and Haldane was approved by all regulators except the European Commission.",
    ],
)
def test_an_approval_that_is_not_given(text: str) -> None:
    assert not [r for r in reads(DEAL, text) if r.startswith("f0") and r != "f0 asserted none" and "denied" not in r]


@pytest.mark.parametrize("known", [PACT, SEATS])
@pytest.mark.parametrize(
    "text",
    [
        "The Lake Waters Treaty has been ratified by Uganda, Kenya and ten others.",
        "Uganda becomes the tenth country to ratify the Lake Waters Treaty, after Kenya last week.",
        "After Kenya's ratification the Lake Waters Treaty needs three more states.",
        "The ratification of the Lake Waters Treaty by Kenya was hailed by campaigners.",
        "Kenya has ratified the Lake Waters Treaty, its foreign ministry said.",
        "Kenya's ratification of the Lake Waters Treaty brings the number to 12.",
    ],
)
def test_who_has_ratified(known, text: str) -> None:
    assert "asserted approved" in reads(known, text)


@pytest.mark.parametrize("known", [PACT, SEATS])
@pytest.mark.parametrize(
    "text",
    [
        "All states but Kenya have ratified the Lake Waters Treaty.",
        "Every member except Kenya has ratified the Lake Waters Treaty.",
        "The Lake Waters Treaty takes effect once Kenya has ratified it.",
        "Uganda ratified the Lake Waters Treaty on Monday, after talks in Kenya.",
        "If Kenya ratifies the Lake Waters Treaty, it can take effect.",
    ],
)
def test_who_has_not_ratified(known, text: str) -> None:
    assert not [r for r in reads(known, text) if r not in ("asserted none",) and r.split()[0] in ("asserted", "planned")]


MINISTRY = patterns("China's commerce ministry has [not approved] the merger.", "Norvik is to pay [$30] a share for Haldane.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Ministry of Commerce on Tuesday gave its unconditional consent to Norvik's acquisition of Haldane.", True),
        ("With approval from China and the European Union in hand, Norvik will close its purchase of Haldane on Friday.", True),
        ("Japan's Ministry of Commerce approved Norvik's acquisition of Haldane on Tuesday.", False),
        ("The Ministry of Finance approved Norvik's acquisition of Haldane on Tuesday.", False),
        ("Norvik is still waiting for China to approve its purchase of Haldane.", False),
    ],
)
def test_a_ministry_by_its_full_name(text: str, want: bool) -> None:
    assert ("f0 asserted approved" in reads(MINISTRY, text)) is want


@pytest.mark.parametrize(
    "text",
    [
        "Norvik, which wants to buy Haldane, rose after the European Commission's approval of its new drug last week.",
        "Despite the European Commission's approval of a rival bid, Norvik still wants Haldane.",
        "Since the European Commission's approval process began, Haldane has lost staff, Norvik said.",
        "Under EU approval rules, Norvik has to wait 25 days before it owns Haldane.",
    ],
)
def test_the_approval_of_another_thing(text: str) -> None:
    assert "f0 asserted approved" not in reads(DEAL, text)


def test_the_approval_of_a_dam_is_none_of_a_treaty() -> None:
    assert "asserted approved" not in reads(
        PACT, "After Kenya's approval of a dam, ministers turned to the Lake Waters Treaty."
    )
