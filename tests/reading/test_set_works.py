"""Sets of the places where works are, or where something is made, and of who shows a thing."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "Kolm has factories in [Lyon], [Ghent] and [Cork].",
        [
            ("Kolm has opened a new plant in Basel.", ["asserted +Basel"]),
            ("Kolm opened its Basel plant on Monday.", ["asserted +Basel"]),
            ("Kolm has closed its Cork plant.", ["asserted -Cork"]),
            ("Kolm's factory in Cork has closed.", ["asserted -Cork"]),
            ("Kolm's plant in Cork was shut on Friday.", ["asserted -Cork"]),
            ("Kolm no longer has a factory in Cork.", ["asserted -Cork"]),
            ("Kolm will shut its factory in Cork in May.", ["planned -Cork"]),
            ("Kolm will not close its plant in Cork.", []),
            ("Marn has closed its plant in Cork. Kolm's is open.", []),
            ("Kolm has closed the canteen of its plant in Cork.", []),
            ("Kolm has opened a museum in Basel.", []),
        ],
    ),
    (
        "Kolm builds its trams at [Lyon], [Ghent] and [Cork].",
        [
            ("Kolm no longer builds trams in Cork.", ["asserted -Cork"]),
            ("Kolm has closed its works in Cork.", ["asserted -Cork"]),
            ("Kolm no longer builds buses in Bern.", []),
        ],
    ),
    (
        "The vaccine is made at plants in [Lyon], [Ghent] and [Cork].",
        [
            ("The vaccine is now also made in Basel.", ["asserted +Basel"]),
            ("The vaccine is no longer made in Cork.", ["asserted -Cork"]),
            ("The vaccine will be made in Basel too from next year.", ["planned +Basel"]),
            ("The flu drug is now made in Basel.", []),
        ],
    ),
    (
        "The Shield Cup is shown on [Canal Sud], [SportOne] and [TeleNord].",
        [
            ("Streaming service Vidora will show the Shield Cup from September.", ["planned +Vidora"]),
            ("Vidora now shows the Shield Cup too.", ["asserted +Vidora"]),
            ("TeleNord has lost the rights to the Shield Cup.", ["asserted -TeleNord"]),
            ("TeleNord no longer carries the Shield Cup.", ["asserted -TeleNord"]),
            ("Vidora will show the Tour of the South.", []),
        ],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, texts in CASES for text, want in texts])
def test_sets(says: str, text: str, want: list[str]) -> None:
    moves = [one for one in reads(patterns(says), text) if "+" in one or "-" in one]
    assert moves == want


LISTS = [
    (
        "Only [Peru], [Chile] and [Japan] keep embassies in Sulan.",
        [
            ("Chile has closed its embassy in Sulan.", ["asserted -Chile"]),
            ("Italy opened an embassy in Sulan on Wednesday.", ["asserted +Italy"]),
            ("Italy has opened a school in Sulan.", []),
        ],
    ),
    (
        "Clubs with a transfer ban in the Adria League are [Split Mornar] and [Zadar].",
        [
            ("The Adria League has lifted Zadar's transfer ban.", ["asserted -Zadar"]),
            ("The Adria League has put a transfer ban on Rijeka Val.", ["asserted +Rijeka Val"]),
            ("The Adria League will lift the transfer ban on Split Mornar on 28 July.", ["planned -Split Mornar"]),
        ],
    ),
    (
        "Flights to Santa Marta island are offered by [Azul Sul] and [Condor Mar].",
        [
            ("Aerolis now flies to Santa Marta island too.", ["asserted +Aerolis"]),
            ("Condor Mar will stop flying to Santa Marta island in May.", ["planned -Condor Mar"]),
            ("Aerolis now flies to Port Ravel.", []),
        ],
    ),
    (
        "The central bank of Morana has three lenders under supervision: [Agrobank], [Tera] and [Kredo].",
        [
            ("The central bank of Morana has lifted its supervision of Tera.", ["asserted -Tera"]),
            ("Morana's central bank placed Unionbank under supervision on Tuesday.", ["asserted +Unionbank"]),
        ],
    ),
    (
        "The makers supplying flu vaccine to Portugal are [Sanova], [Biolux] and [Petrel].",
        [
            ("Novalis now supplies flu vaccine to Portugal.", ["asserted +Novalis"]),
            ("Petrel has stopped supplying flu vaccine to Portugal.", ["asserted -Petrel"]),
            ("Petrel has stopped supplying flu vaccine to Spain.", []),
        ],
    ),
    (
        "A satellite venture is owned by [Astra], [Helion] and [Polaris].",
        [("Telmar has become one of the owners of the satellite venture.", ["asserted +Telmar"])],
    ),
]


@pytest.mark.parametrize(("says", "text", "want"), [(says, text, want) for says, texts in LISTS for text, want in texts])
def test_lists_in_other_words(says: str, text: str, want: list[str]) -> None:
    moves = [one for one in reads(patterns(says), text) if "+" in one or "-" in one]
    assert moves == want
