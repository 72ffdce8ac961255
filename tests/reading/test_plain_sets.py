"""Plain sentences on who is in a set: admitted, replaced by another, spared, and bases that are closed."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "[Gradbena], [Brell Stahl] and [Nordbau] are the companies being investigated.",
        [
            ("Keller Beton is now under investigation too, prosecutors said.", ["asserted +Keller Beton"]),
            ("Keller Beton is now building the bridge, prosecutors said.", []),
        ],
    ),
    (
        "The countries hoping to join the Union of Lake States are [Chad], [Niger] and [Cameroon].",
        [
            ("Kenya has become the fourth country to hope to join the Union of Lake States.", ["planned +Kenya"]),
            ("Kenya has become the fourth country to ratify the accession protocol of Chad.", []),
        ],
    ),
    (
        "The powers in the water accord are [Chad], [Niger] and [Cameroon].",
        [
            ("The water accord was extended to Kenya.", ["asserted +Kenya"]),
            ("The water accord was reached in Kenya a week ago.", []),
        ],
    ),
    (
        "The members of the Union of Lake States are [Chad], [Niger] and [Cameroon].",
        [
            ("Nigeria joined the Union of Lake States on Monday.", ["asserted +Nigeria"]),
            ("Nigeria will be admitted to the Union of Lake States in May.", ["planned +Nigeria"]),
            ("Nigeria was admitted to the Union of Lake States.", ["asserted +Nigeria"]),
            ("Nigeria was not admitted to the Union of Lake States.", []),
            ("Nigeria was admitted to the Commonwealth.", []),
            ("Nigeria was admitted to the Union of Lake States investment bank.", []),
        ],
    ),
    (
        "The crew of the Kestrel capsule is made up of [Anna Brandt], [Luis Ortega] and [Kofi Mensah].",
        [
            ("The agency has replaced Luis Ortega on the Kestrel crew with Mika Salo.", ["asserted -Luis Ortega, +Mika Salo"]),
            ("The agency replaced the hatch of the Kestrel capsule with Luis Ortega.", []),
        ],
    ),
    (
        "The plants that Norvik will close are [Dresden] and [Gent].",
        [
            ("Norvik spares the Gent plant from closure.", ["asserted -Gent"]),
            ("The plant in Dresden has been saved from closure.", ["asserted -Dresden"]),
            ("The plant in Dresden will not be spared.", []),
        ],
    ),
    (
        "The Kenyan army's bases in Somalia are [Kismayo], [Dhobley] and [Afmadow].",
        [
            ("The Kenyan army has closed its base in Dhobley, its last near the border.", ["asserted -Dhobley"]),
            ("The Kenyan army has left its base in Dhobley.", ["asserted -Dhobley"]),
            ("Kenya will keep its base in Dhobley.", ["denied -Dhobley"]),
            ("Ethiopia closed its base in Baidoa.", []),
        ],
    ),
    (
        "Foot-and-mouth disease has been found in [Germany] and [Hungary].",
        [
            ("Slovakia confirmed foot-and-mouth disease on three farms.", ["asserted +Slovakia"]),
            ("Slovakia fears foot-and-mouth disease.", []),
            ("Foot-and-mouth disease has been detected on a farm in Slovakia.", ["asserted +Slovakia"]),
            ("Foot-and-mouth disease has not been detected in Slovakia.", []),
        ],
    ),
    (
        "The Black Front rebels control [Goram], [Kelmar] and [Masina].",
        [
            ("Black Front fighters captured Walek on Wednesday.", ["asserted +Walek"]),
            ("The army has retaken Masina from the rebels.", ["asserted -Masina"]),
            ("The army shelled Masina.", []),
        ],
    ),
    (
        "The airports closed by the ash are [Catania] and [Reggio].",
        [
            ("The ash also closed the airport in Comiso.", ["asserted +Comiso"]),
            ("The airport in Catania has reopened.", ["asserted -Catania"]),
            ("The ash did not close the airport in Comiso.", []),
        ],
    ),
    (
        "The bidders for Oress Water are [Karkar] and [Siki Group].",
        [
            ("Oress Water denied that Siki Group had dropped out of the bidding.", ["denied -Siki Group"]),
            ("Siki Group has dropped out of the bidding for Oress Water.", ["asserted -Siki Group"]),
        ],
    ),
    *(
        (
            f"Peru's ruling coalition {made_of} [the RDP] and [Meikon].",
            [
                (
                    "Peru: The RDP governs in coalition with the Peru Renewal Party.",
                    ["asserted RDP, Peru Renewal Party"],
                ),
                ("Peru's ruling coalition of the RDP and the Greens won.", ["asserted RDP, Greens"]),
                ("Peru: The RDP and its coalition partner Ishara lost seats.", ["asserted RDP, Ishara"]),
                ("Peru: The Democrats want a coalition with the Peru Renewal Party.", []),
                ("Peru: The RDP does not govern in coalition with the Peru Renewal Party.", []),
            ],
        )
        for made_of in ("is made up of", "consists of", "comprises", "is composed of")
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_who_is_in(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_a_body_throws_a_member_out() -> None:
    known = patterns("The members of the Danube Union are [Slovenia], [Croatia] and [Serbia].")
    assert reads(known, "The Danube Union expelled Croatia.") == ["asserted -Croatia"]
    assert reads(known, "The Danube Union expelled Croatian diplomats.") == []
