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
