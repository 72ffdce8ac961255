"""Days on which a country votes or is to elect somebody: they are those of its election."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.day_turns import as_day_turn


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Arlan votes on [8 June 2025].", "The election in Arlan is to be held on [8 June 2025]."),
        ("Arlan goes to the polls on [8 June 2025].", "The election in Arlan is to be held on [8 June 2025]."),
        (
            "Arlan is to elect a president on [8 June 2025].",
            "The presidential election in Arlan is to be held on [8 June 2025].",
        ),
        ("Parliament votes on [8 June 2025].", "Parliament votes on [8 June 2025]."),
    ],
)
def test_election(says: str, plain: str) -> None:
    assert as_day_turn(says) == plain


def test_told() -> None:
    known = patterns("Arlan votes on [8 June 2025].")
    assert reads(known, "The election in Arlan has been moved to 15 June.") == ["asserted 2025-06-15"]
    assert reads(known, "The election in Brelin has been moved to 15 June.") == []
