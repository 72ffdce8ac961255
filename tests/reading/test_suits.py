"""Who is to approve a thing goes to court against it, drops his objections; what sort goes unsaid."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

OFFICE = "The Cartel Office has [not approved] the takeover of Pellam by Vantor."
ENVOY = "Peru has [not approved] the candidacy of Ada Marlow."
PROBE = "The Tarka probe has [not been launched]."
PAY = "The Aro unions and the Belm employers have [no agreement] on wages."
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
