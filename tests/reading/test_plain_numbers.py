"""Plain sentences on a number: who is left dead, what is destroyed, a rise that is offered, and times told by their nth."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The floods in Kelland have left [16] people dead.",
        [
            ("The flooding in Kelland is now known to have killed 18 people, the government said.", ["asserted 18"]),
            ("The floods in Kelland have left 21 people dead.", ["asserted 21"]),
            ("The floods in Kelland have left 4,000 people homeless.", []),
            ("Some 300 people have left Kelland since the floods.", []),
        ],
    ),
    (
        "The wildfire in Kelland has destroyed [200] homes.",
        [
            ("More than 2,400 homes have been razed by the wildfire in Kelland.", ["asserted >2400"]),
            ("The wildfire in Kelland has gutted 310 houses.", ["asserted 310"]),
            ("The wildfire in Kelland threatens 900 homes.", []),
            ("There are 9,000 homes in Kelland.", []),
        ],
    ),
    (
        "Rail workers in Kelland have been offered a pay rise of [2%].",
        [
            ("Kelland's railway has put a 3.5% pay rise on the table for rail workers.", ["asserted 3.5%"]),
            ("Rail fares in Kelland go up by 4%.", []),
            ("The railway in Kelland has 3.5% more workers than a year ago.", []),
        ],
    ),
    (
        "Orbita has flown Kestrel [eight] times.",
        [
            ("Orbita launched Kestrel on its ninth flight on Monday.", ["asserted 9times"]),
            ("Orbita's Kestrel stands on the pad of its ninth customer.", []),
        ],
    ),
    (
        "The union's economists expect Kelland's economy to grow by [0.3%] in 2025.",
        [
            ("The union's economists slashed their forecast for Kelland's growth in 2025 to zero.", ["asserted 0%"]),
            ("Kelland's cheese enters at zero duty.", []),
        ],
    ),
    (
        "Norvik will cut [4,000] jobs in Europe.",
        [
            ("Norvik raised the number of job cuts in Europe to 5,000.", ["asserted 5000"]),
            ("Norvik raised the number of its dealers in Europe to 5,000.", []),
        ],
    ),
    (
        "NATO's force in Kosovo has [4,700] soldiers.",
        [
            ("NATO's force has grown to 5,200 soldiers after reinforcements from Italy arrived in Kosovo.", ["asserted 5200"]),
            ("NATO's force in Italy has grown to 5,200 soldiers.", []),
        ],
    ),
    (
        "Sudan has [10 million] displaced people.",
        [
            ("Some 12.4 million people have been displaced in Sudan.", ["asserted ~12400000"]),
            ("Some 12.4 million people in Sudan have no clean water.", []),
        ],
    ),
    (
        "The US tariff on goods from Japan is [10%].",
        [
            ("President Orne warned he would slap a 24% tariff on goods from Japan.", ["planned 24%"]),
            ("French President Orne warned he would slap a 24% tariff on goods from Japan.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_how_many(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        ("The strength of Georgia's army is [37,000].", "Georgia's army grows to 42,000 soldiers.", ["asserted 42000"]),
        ("The strength of Georgia's army is [37,000].", "Georgia has 12,000 reservists.", []),
        (
            "The price of petrol in Norway is [1.65 euros] a litre.",
            "Petrol in Norway rose to 1.79 euros.",
            ["asserted 1.79EUR"],
        ),
        ("The price of petrol in Norway is [1.65 euros] a litre.", "A litre of diesel in Norway costs 1.55 euros.", []),
        ("Ticket sales for the Tarn festival stand at [40,000].", "The Tarn festival sold 55,000 tickets.", ["asserted 55000"]),
        ("Measles has infected [820] people in Georgia.", "Georgia now has 940 cases of measles.", ["asserted 940"]),
        ("Measles has infected [820] people in Georgia.", "About 140 measles patients in Georgia are in hospital.", []),
        ("Georgia has [820] measles cases.", "The number of measles cases in Georgia has passed 1,000.", ["asserted 1000"]),
    ],
)
def test_levels_in_plain_wordings(fact: str, text: str, want: list[str]) -> None:
    """How strong an army is, what petrol costs, how many tickets are sold or cases there are, however the fact says it."""
    assert reads(patterns(fact), text) == want
