"""Purchases in other words of one meaning: completed, finalised, closed, wrapped up, cleared, walked away from."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DAY = patterns("The takeover of Bramley by Corvin is to be completed in [June 2025].")
DEAL = patterns("The takeover of Bramley by Corvin has been [agreed].")
WORTH = patterns("The takeover of Bramley by Corvin is worth [$4 billion].")
APPROVAL = patterns("Norland's competition authority has [not approved] the takeover of Bramley by Corvin.")
CLEARED = patterns("The takeover of Bramley by Corvin has been approved by [Brazil], [Chile] and [Peru].")

DAYS = [
    (
        "Corvin expects to {} the takeover of Bramley in August.",
        "complete finalise finalize close consummate",
        ["planned 2025-08"],
    ),
    ("Corvin {} its purchase of Bramley two weeks ago.", "completed finalised finalized closed", ["asserted 2025-W10"]),
    ("Corvin announced on Monday the {} of the $3 billion takeover of Bramley.", "completion closing", ["asserted 2025-03"]),
]


@pytest.mark.parametrize(("text", "verbs", "read"), DAYS)
def test_a_deal_is_done_by_any_of_its_words(text: str, verbs: str, read: list[str]) -> None:
    """The day of a purchase is that on which it is completed, finalised or closed."""
    assert [reads(DAY, text.format(verb)) for verb in verbs.split()] == [read] * len(verbs.split())


@pytest.mark.parametrize("noun", ["completion", "closing"])
def test_a_closing_is_a_completion(noun: str) -> None:
    """What is told of the completion of a purchase is told of its closing."""
    assert reads(DEAL, f"A step forward for Corvin: {noun} of the acquisition of Bramley.") == ["asserted completed"]
    assert reads(DEAL, f"Corvin announced on Monday the {noun} of the $3 billion takeover of Bramley.") == [
        "asserted completed"
    ]
    assert reads(DEAL, f"The {noun} of the takeover of Bramley by Corvin is expected in June.") == []


@pytest.mark.parametrize("noun", ["completion", "closing"])
def test_what_is_put_off_is_not_done(noun: str) -> None:
    """Whose completion is put off is not completed, nor is it told to be."""
    assert reads(DEAL, f"Corvin pushes {noun} of Bramley deal into 2026") == []
    assert reads(DEAL, f"Corvin delays {noun} of Bramley deal to 2026") == ["planned delayed"]


def test_the_closing_of_a_plant_is_no_completion() -> None:
    """A site that closes, and what is only about to close, complete nothing."""
    assert (
        reads(DEAL, "Staff at Bramley protested against the closing of the mill, which the takeover by Corvin may bring.") == []
    )
    assert reads(DEAL, "Corvin looked forward to closing the takeover of Bramley.") == []


@pytest.mark.parametrize("deal", ["closes", "wraps up", "snaps up Bramley in"])
def test_up_is_no_rise_in_a_verb_of_its_own(deal: str) -> None:
    """A sum behind "wraps up" or "snaps up" has not risen by so much."""
    assert reads(WORTH, f"Corvin {deal} $4.5 billion deal for Bramley") == ["asserted 4500000000USD"]
    assert reads(WORTH, "The value of Bramley is up $4.5 billion since the deal.") == []


@pytest.mark.parametrize("verb", ["end", "abandon", "call off", "walk away from", "scrap"])
def test_what_is_decided_to_end_has_ended(verb: str) -> None:
    """Who has agreed or decided to give up a deal has given it up; who decides not to, or is still to, has not."""
    assert reads(DEAL, f"Corvin and Bramley agreed to {verb} the takeover.") == ["asserted collapsed"]
    assert reads(DEAL, f"Corvin has decided to {verb} the takeover of Bramley.") == ["asserted collapsed"]
    assert reads(DEAL, f"Corvin decided not to {verb} the takeover of Bramley.") == []
    assert "asserted collapsed" not in reads(DEAL, f"Corvin is considering whether to {verb} the takeover of Bramley.")


@pytest.mark.parametrize("verb", ["is abandoning", "walked away from", "is walking away from", "pulled out of"])
def test_who_gives_up_a_purchase_decides_for_no_authority(verb: str) -> None:
    """That the buyer gives up leaves it open what the authority would have said; the authority's own word does not."""
    assert reads(APPROVAL, f"Corvin {verb} its takeover of Bramley, people familiar with the situation said.") == []
    text = "Norland's competition authority withdrew its approval of the takeover of Bramley by Corvin."
    assert reads(APPROVAL, text) == ["asserted collapsed"]


@pytest.mark.parametrize("verb", ["approved", "cleared", "waved through"])
def test_who_clears_a_purchase_has_approved_it(verb: str) -> None:
    """Those who have cleared it are no leavers."""
    assert reads(CLEARED, f"Brazil and Chile have {verb} the takeover of Bramley unconditionally.") == [
        "asserted Brazil, Chile"
    ]
    assert reads(CLEARED, f"Norway has {verb} the takeover of Bramley.") == ["asserted +Norway"]
