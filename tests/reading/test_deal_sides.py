"""Deals told by their sides, by "the accord" alone, and by what only looks like a step of theirs."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NORTH = "The peace agreement between Chad and the Zaghar rebels is [under negotiation]."
SOUTH = "The border agreement between Chad and Niger has [not been signed]."
BOUGHT = "Vantor has [agreed] to buy Pellam Foods."
OTHER = "The merger of Pellam Foods and Crest Mills has [collapsed]."
HOLDERS = "Shareholders of Vantor and Pellam have [not voted] on the deal."
LICENCE = "The Space Board has [not licensed] the Tarka rocket for launch."
ACCORD = "Peru and Mercosur have [agreed] on an accession treaty."
TALKS = "Talks on Peru's accession to Mercosur have [not begun]."
TRUCE = "The ceasefire between Chad and Niger is [in force]."
LANDED = "The Kaguri probe has [not landed] on the Moon."
JOINING = "Accession talks between the EU and Bosnia have [not begun]."
BORDER = "Border talks between Chad and Niger have [not begun]."
ENTRY = "The accession of Chad to the WTO is [under negotiation]."
ENTRY_TOO = "The accession of Niger to the WTO is [under negotiation]."
CASES = [
    (
        (ENTRY, ENTRY_TOO),
        "Ministers have endorsed both membership deals.",
        "Chad and Niger let in",
        "f0 asserted approved",
        True,
    ),
    (
        (ENTRY, ENTRY_TOO),
        "Ministers have endorsed both membership deals.",
        "Chad and Niger let in",
        "f1 asserted approved",
        True,
    ),
    ((ENTRY, ENTRY_TOO), "Ministers endorsed the membership deal.", "Niger let in", "f0 asserted approved", False),
    ((BORDER,), "Chad and Niger opened border talks on Monday.", "", "asserted in-force", True),
    ((BORDER,), "The man who opened border posts talks on Monday.", "", "asserted in-force", False),
    ((JOINING,), "Negotiations on EU membership for Moldova begin today.", "", "asserted in-force", False),
    ((JOINING,), "The EU's foreign ministers met in Zagreb after Bosnia's vote.", "", "asserted in-force", False),
    ((JOINING,), "Bosnia opened accession talks with NATO on Monday.", "", "asserted in-force", False),
    (
        (LICENCE,),
        "Two in three oppose the Space Board licence for the Tarka rocket's launch, a survey shows.",
        "",
        "asserted rejected",
        False,
    ),
    ((JOINING,), "Moldova opens EU accession talks", "", "asserted in-force", False),
    ((JOINING,), "The EU and Bosnia opened accession talks on Monday.", "", "asserted in-force", True),
    ((NORTH, SOUTH), "Doubts over Chad-Niger pact that leaves out the Zaghar", "", "f0 asserted agreed", False),
    ((NORTH, SOUTH), "Leaders of Chad and Niger sign peace accord.", "", "f0 asserted signed", False),
    ((NORTH, SOUTH), "Chad and the Zaghar rebels have reached a peace agreement.", "", "f0 asserted agreed", True),
    ((BOUGHT, OTHER), "Vantor sees its purchase of Pellam Foods closing in June.", "", "f1 planned completed", False),
    (
        (BOUGHT, OTHER),
        "All of it depends on the takeover closing.",
        "Vantor and Pellam Foods in court",
        "f1 planned completed",
        False,
    ),
    ((BOUGHT, OTHER), "Pellam Foods and Crest Mills revive their merger.", "", "f1 asserted in-force", True),
    ((BOUGHT,), "Shareholders approved the merger of Vantor and Pellam Foods.", "", "asserted approved", False),
    ((BOUGHT,), "Vantor has completed its purchase of Pellam Foods.", "", "asserted completed", True),
    ((BOUGHT,), "Vantor has bought three million shares of Pellam Foods.", "", "asserted completed", False),
    ((HOLDERS,), "Shareholders of Vantor and Pellam approved the deal.", "", "asserted approved", True),
    ((HOLDERS,), "The Cartel Office approved the deal of Vantor and Pellam.", "", "asserted approved", False),
    ((LICENCE,), "The Space Board licensed the Tarka rocket on Friday.", "", "asserted approved", True),
    ((LICENCE,), "The Tarka rocket lifted off on Friday.", "", "asserted completed", False),
    (
        (ACCORD,),
        "Her place goes to the ambassador. The treaty itself was signed on Friday.",
        "Peru's envoy to Mercosur quits",
        "asserted signed",
        True,
    ),
    ((ACCORD,), "The treaty with Chile was signed on Friday.", "Peru's envoy to Mercosur quits", "asserted signed", False),
    ((TALKS,), "Trade talks between Chile and Mercosur are suspended.", "", "asserted suspended", False),
    ((TALKS,), "Talks on Peru's accession to Mercosur began on Monday.", "", "asserted in-force", True),
    ((TRUCE,), "The ceasefire between Chad and Niger stays in place.", "", "asserted suspended", False),
    ((LANDED,), "Kaguri's Moon landing fails", "", "asserted landed", False),
    ((LANDED,), "The Kaguri probe landed on the Moon on Friday.", "", "asserted landed", True),
]


@pytest.mark.parametrize(("facts", "text", "title", "want", "told"), CASES)
def test_deal(facts: tuple[str, ...], text: str, title: str, want: str, told: bool) -> None:
    found = [one.replace("completed", "landed") if facts == (LANDED,) else one for one in reads(patterns(*facts), text, title)]
    assert (want in found) is told


FED = "The Bank Board has [not approved] the merger of Vantor and Pellam."
MORE = [
    ((FED,), "Vantor and Pellam call off their merger.", "asserted collapsed", False),
    ((FED,), "Three lawsuits aim to derail the merger of Vantor and Pellam.", "planned collapsed", False),
    ((BOUGHT,), "Vantor signs $3 billion agreement for Pellam Foods.", "asserted signed", False),
    ((NORTH, SOUTH), "Chad and the Zaghar rebels agree on who will watch the truce.", "f0 asserted agreed", False),
    (
        (NORTH, SOUTH),
        "The presidents of Chad and Niger are to sign the accord that their ministers concluded.",
        "f0 asserted agreed",
        False,
    ),
]


@pytest.mark.parametrize(("facts", "text", "want", "told"), MORE)
def test_what_is_none_of_the_deal(facts: tuple[str, ...], text: str, want: str, told: bool) -> None:
    assert (want in reads(patterns(*facts), text)) is told


BORDER_TREATY = "Senn has [not ratified] the border treaty with Dovra."
BORDER_TALKS = "Talks between Dovra and Senn on their border are [under way]."
SWAP = "Tarn and Osk will exchange prisoners on [4 April 2025]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        # What the other side does, or what is ratified beside it.
        (BORDER_TREATY, "", "Senn's parliament ratified the border treaty with Dovra.", ["asserted approved"]),
        (BORDER_TREATY, "", "Dovra's parliament ratified the border treaty with Senn.", []),
        (BORDER_TREATY, "Dovra ratifies border treaty", "Its lawmakers voted on Tuesday.", []),
        (BORDER_TREATY, "Senn ratifies climate treaty", "The parliament of Senn approved the treaty on Tuesday.", []),
        # Talks and swaps of one of them with another.
        (BORDER_TALKS, "", "Dovra broke off its talks with Senn on the border.", ["asserted collapsed"]),
        (BORDER_TALKS, "Dovra, Marn break off talks", "Dovra ended talks with Marn over fishing.", []),
        (SWAP, "Tarn and Osk swap prisoners", "It was the first swap in years.", ["asserted 2025-03"]),
        (SWAP, "Tarn, Lom swap prisoners", "It was the first swap in years.", []),
        (SWAP, "Tarn, Osk delay prisoner swap", "The exchange will be held on 11 April instead.", ["asserted 2025-04-11"]),
    ],
)
def test_what_another_does_with_one_of_two(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


def test_what_ended_with_the_signing_has_brought_it() -> None:
    accord = patterns("The peace accord between Tarn and Osk is [not signed].")
    assert "asserted signed" in reads(accord, "The visit ended with the signing of the accord by Tarn and Osk.")
    assert reads(accord, "The visit will end with the signing of the accord by Tarn and Osk.") == []


SIGNING = "Kessel and Varn will sign their border treaty on [9 April 2025]."


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Kessel and Varn sign border treaty", "The ministers signed it on Tuesday.", ["asserted 2025-03-18"]),
        ("Kessel and Varn sign rail deal", "The ministers signed it on Tuesday.", []),
        ("Kessel and Lom sign border treaty", "The ceremony took place on Tuesday.", []),
        ("Treaty signing delayed", "Kessel and Varn have put off the ceremony to 16 April.", ["asserted 2025-04-16"]),
        ("Treaty signing nears", "Kessel and Varn have invited guests to the ceremony.", []),
    ],
)
def test_the_day_of_a_signing_by_its_ceremony(title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(SIGNING), text, title) == told


def test_an_accord_between_two_by_a_hyphen() -> None:
    accord = patterns("The Brell-Osk accord is to take effect on [1 May 2025].")
    assert reads(accord, "The accord will kick in on 15 April.", "Brell and Osk bring pact forward") == ["asserted 2025-04-15"]
    assert reads(accord, "The pact came into force on Tuesday.", "Brell-Osk accord takes effect") == ["asserted 2025-03-18"]
    assert reads(accord, "The pact came into force on Tuesday.", "Brell-Lom accord takes effect") == []
