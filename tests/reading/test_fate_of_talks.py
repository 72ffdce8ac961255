"""The fate of talks and treaties: talks that are frozen, quit or fail, laws that ratify, instruments that are exchanged."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Canada and Mercosur are [negotiating] a trade deal.",
        [
            ("Canada suspended its trade talks with Mercosur on Friday.", ["asserted suspended"]),
            ("Mercosur walked away from the talks with Canada on Friday.", ["asserted collapsed"]),
            ("Canada broke off negotiations with Mercosur.", ["asserted collapsed"]),
            ("Canada pulls out of free trade talks with Mercosur", ["asserted collapsed"]),
            ("Canada suspended imports of beef from Mercosur.", []),
            ("Canada walked away from a mine in the Mercosur bloc.", []),
            ("Canada and Mercosur fail to reach a trade deal", []),
        ],
    ),
    (
        "There is [no trade deal] between Canada and Mercosur.",
        [
            ("Canada and Mercosur concluded negotiations on a trade deal on Monday.", ["asserted agreed"]),
            ("Canada broke off negotiations with Mercosur.", []),
            ("Canada and Mercosur concluded a round of talks on Monday.", []),
        ],
    ),
    (
        "Ethiopia and the OLA rebels are [in talks] on a ceasefire.",
        [
            ("Talks on a ceasefire between Ethiopia and the OLA broke down on Tuesday.", ["asserted collapsed"]),
            ("Ceasefire talks between Ethiopia and the OLA were suspended.", ["asserted suspended"]),
            ("Ethiopia's talks with the IMF broke down on Tuesday.", []),
        ],
    ),
    (
        "The WTO's fisheries accord is [under negotiation].",
        [("Chad walked out of the talks on the WTO's fisheries accord.", [])],  # the talks of many go on without one
    ),
    (
        "The border treaty between Kenya and Uganda has [not been ratified].",
        [
            ("Kenya's president signed the law ratifying the border treaty with Uganda.", ["asserted approved"]),
            ("Uganda's parliament passed a bill ratifying the border treaty with Kenya.", ["asserted approved"]),
            ("Kenya's parliament debated a bill ratifying the border treaty with Uganda.", []),
            ("Kenya and Uganda exchanged instruments of ratification of the border treaty.", ["asserted approved"]),
            ("The ratification of the border treaty between Kenya and Uganda is complete.", ["asserted approved"]),
            ("The ratification of the border treaty between Kenya and Uganda is nearly complete.", []),
        ],
    ),
    (
        "[17] of Mercosur's 20 members have ratified the pact.",
        [
            ("18 of the 20 members have ratified the Mercosur pact.", ["asserted 18"]),
            ("Fiji is the 20th and last member to ratify the Mercosur pact.", ["asserted 20"]),
        ],
    ),
    (
        "[3] members of the AU have yet to ratify the border treaty.",
        [
            ("Two members of the AU have not ratified the border treaty.", ["asserted 2"]),
            ("Ghana became the 54th member of the AU to ratify the border treaty.", []),
            ("52 members of the AU have ratified the border treaty.", []),
        ],
    ),
    (
        "The AU has [54] members.",
        [
            ("Morocco's entry brings the number of members of the AU to 55.", ["asserted 55"]),
            ("The accession of Morocco brings the number of AU members to 55.", ["asserted 55"]),
            ("Morocco's vote brings the number of members of the OECD to 39.", []),
        ],
    ),
    (
        "The gas deal between Kenya and Uganda is [agreed but not signed].",
        [
            ("Kenya and Uganda signed the gas deal on Monday.", ["asserted signed"]),
            ("Kenya and Tanzania signed a gas deal on Monday.", []),
        ],
    ),
    (
        "The truce between Kenya and Uganda is [in force].",
        [
            ("Kenya said the truce with Uganda was no longer in effect.", ["asserted collapsed"]),
            ("Kenya said the tariff on sugar from Uganda was no longer in effect.", []),
        ],
    ),
    (
        "Kenya and Chad have held [one] round of talks on fishing.",
        [
            ("Kenya and Chad held a second round of talks in Nairobi on Friday.", ["asserted 2"]),
            ("A second round of talks between Kenya and Chad will be held in May.", ["planned 2"]),
            ("Kenya and Ghana held a second round of talks on Friday.", []),
        ],
    ),
    (
        "The panel on Chad's debt has met [nine] times.",
        [("The panel on Chad's debt held its tenth meeting on Friday.", ["asserted 10times"])],
    ),
]


@pytest.mark.parametrize(("says", "text", "told"), [(says, text, told) for says, told_of in CASES for text, told in told_of])
def test_fate_of_talks(says: str, text: str, told: list[str]) -> None:
    assert reads(patterns(says), text) == told
