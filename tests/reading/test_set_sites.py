"""Sites told by their own name in a region that is a member, people and craft that take nothing along, who is to act."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

KENYAN = patterns("Kenyan soldiers in Somalia are based in [Gedo], [Lower Juba] and [Bay].")
FRENCH = patterns("French troops in Chad are stationed in [Borkou], [Ouaddai] and [the Salamat region].")
TREATY = patterns("The states that have not ratified the Fen Treaty are [Chad] and [Mali].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenyan troops hand over Ardel, their base in Gedo, to the Somali army.", ["asserted -Gedo"]),
        ("Kenyan forces will hand over Ardel, their last base in Gedo, in May.", ["planned -Gedo"]),
        ("Kenyan forces have withdrawn from Ardel airbase. The base lies in Gedo, near the border.", ["asserted -Gedo"]),
        ("Kenyan troops will leave Ardel in May, the ministry said. The camp is in Gedo.", ["planned -Gedo"]),
        ("The building that the soldiers used in Gedo, up north, is in Somali hands again.", ["asserted -Gedo"]),
        # Somebody else, only some, only for a while, or not at all.
        ("Somali troops left Ardel. The base, in Gedo, is quiet.", []),
        ("A Kenyan minister left Ardel. The base, in Gedo, is quiet.", []),
        ("Some 200 Kenyan soldiers left Ardel on Monday. The base, in Gedo, houses 600.", []),
        ("Kenyan soldiers left Ardel for Bardera on Monday. The base, in Gedo, was calm.", []),
        ("Kenyan troops have not left Ardel. The base, in Gedo, is theirs.", []),
        ("Kenyan troops returned to their base in Gedo on Monday after an exercise in Hiran.", []),
        ("Kenyan aircraft left the Ardel base in Gedo on Monday to bomb rebels in Hiran.", []),
        ("The last Kenyan families left Gedo on Monday; the soldiers stay.", []),
        ("Somali troops have left the Ardel base in Gedo.", []),
    ],
)  # fmt: skip
def test_sites(text: str, want: list[str]) -> None:
    assert reads(KENYAN, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("French troops withdrew from the Ardel camp in Borkou on Monday.", ["asserted -Borkou"]),
        ("The last French aircraft left the base in Borkou on Monday.", ["asserted -Borkou"]),
        ("There are no French troops left in the Salamat region.", ["asserted -Salamat region"]),
        ("Chadian troops left the Ardel camp in Borkou on Monday.", []),
        ("French troops withdrew to their camp in Borkou on Monday.", []),
        ("French journalists left Borkou on Monday.", []),
    ],
)  # fmt: skip
def test_whose_and_what_goes(text: str, want: list[str]) -> None:
    assert reads(FRENCH, text) == want


def test_the_last_of_a_force() -> None:
    text = "The last Kenyan soldiers of the mission assembled to fight the rebels left southern Somalia on Monday."
    assert reads(KENYAN, text) == ["asserted -Gedo, -Lower Juba, -Bay"]
    assert reads(KENYAN, "The last Kenyan soldiers of the mission wanted to fight the rebels.") == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Chad will ratify the Fen Treaty in June.", ["planned -Chad"]),
        ("Chad could ratify the Fen Treaty if its terms are met.", []),
        ("Chad will not ratify the Fen Treaty.", []),
        ("Chad wants Mali to ratify the Fen Treaty.", []),
        ("Chad will ratify the Oder Convention in June.", []),
    ],
)  # fmt: skip
def test_who_is_to_act(text: str, want: list[str]) -> None:
    assert reads(TREATY, text) == want
