"""Who is to approve a thing goes to court against it, drops his objections; what sort goes unsaid."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

OFFICE = "The Cartel Office has [not approved] the takeover of Pellam by Vantor."
ENVOY = "Peru has [not approved] the candidacy of Ada Marlow."
PROBE = "The Tarka probe has [not been launched]."
PAY = "The Aro unions and the Belm employers have [no agreement] on wages."
HOLDERS = "Pellam shareholders have [not approved] the takeover by Vantor."
AGREED = "Vantor's takeover of Pellam is [agreed]."
CASES = [
    (OFFICE, "The Cartel Office sued on Monday to block Vantor's takeover of Pellam.", "asserted rejected"),
    (OFFICE, "The Cartel Office has challenged Vantor's takeover of Pellam in court.", "asserted rejected"),
    (OFFICE, "Vantor and Pellam contest the Cartel Office's attempt to stop their merger in court.", "asserted rejected"),
    (
        OFFICE,
        "Vantor's takeover of Pellam, which the Cartel Office is fighting in court, may close in June.",
        "asserted rejected",
    ),
    (OFFICE, "The Cartel Office dropped its suit on Monday to block Vantor's takeover of Pellam.", ""),
    (OFFICE, "A rival sued on Monday to block Vantor's takeover of Pellam.", ""),
    (OFFICE, "The Cartel Office sued Vantor over its prices, months after the takeover of Pellam.", ""),
    (OFFICE, "Vantor gave up a bid for Exton after the Cartel Office sued to stop it.", ""),
    (OFFICE, "The Cartel Office drops its objections to Vantor's takeover of Pellam.", "asserted approved"),
    (OFFICE, "Exton drops its objections to Vantor's takeover of Pellam.", ""),
    (OFFICE, "Cartel Office stops clock on Vantor's takeover of Pellam.", ""),
    (OFFICE, "The Cartel Office stops Vantor's takeover of Pellam.", "asserted rejected"),
    (OFFICE, "The Cartel Office clears Vantor's Pellam takeover, asks for more", "asserted approved"),
    (OFFICE, "The Cartel Office will not oppose the takeover of Pellam by Vantor.", "asserted approved"),
    (OFFICE, "The Cartel Office ended its review of Vantor's takeover of Pellam without conditions.", "asserted approved"),
    (OFFICE, "The Cartel Office ended its review of Vantor's plants. The takeover of Pellam waits.", ""),
    (OFFICE, "The Cartel Office let the waiting period for Vantor's takeover of Pellam lapse.", "asserted approved"),
    (OFFICE, "The Cartel Office may not oppose the takeover of Pellam by Vantor.", ""),
    (OFFICE, "Vantor said it would not oppose a review of its takeover of Pellam by the Cartel Office.", ""),
    (HOLDERS, "A judge blocked Vantor's takeover of Pellam.", ""),
    (HOLDERS, "Pellam's owners voted on Monday. They backed Vantor's takeover of Pellam.", "asserted approved"),
    (AGREED, "The waiting period for Vantor's takeover of Pellam expired on Monday.", ""),
    (AGREED, "The Cartel Office moves to stop Vantor's takeover of Pellam.", ""),
    (AGREED, "A rival would oppose Vantor's takeover of Pellam.", ""),
    (AGREED, "Vantor and Pellam agreed to terminate their merger.", "asserted collapsed"),
    (OFFICE, "In a bid to win the Cartel Office's approval for its takeover of Pellam, Vantor sold a mine.", ""),
    (AGREED, "Vantor's takeover of Pellam fell through after the ruling.", "asserted collapsed"),
    (PROBE, "The Tarka probe, in flight since 13 March, sent pictures.", "asserted completed"),
    (PROBE, "Two small craft have been taken off the rocket that was to carry Tarka too.", ""),
    (PROBE, "A rocket launched the largest planetary probe on Monday.", ""),
    (PAY, "Aro and Belm have come to terms, a newspaper said.", "asserted agreed"),
    (ENVOY, "Ada Marlow has most of the votes. Peru is opposed, a diplomat said.", "asserted rejected"),
    (ENVOY, "Chad is opposed to Ada Marlow, a diplomat said.", ""),
]


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_suit(fact: str, text: str, want: str) -> None:
    told = [one for one in reads(patterns(fact), text) if not one.endswith("none")]
    assert (want in told) if want else not told


def test_a_noun_behind_a_name_ends_no_headline() -> None:
    known = patterns(AGREED)
    assert reads(known, "Both said so.", "Vantor closes $3 billion Pellam deal after vote") == ["asserted completed"]
