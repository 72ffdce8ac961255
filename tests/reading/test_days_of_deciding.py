"""The day on which somebody decides, promises or is asked to do a thing is not the day on which it is done."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXIT = patterns("Norway is to leave the Andean mission in [March 2025].")


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Norway left the Andean mission on Saturday.", True),
        ("Norway decided on Saturday to leave the Andean mission.", False),
        ("Norway pledged Saturday to leave the Andean mission.", False),
        ("Norway was asked on Saturday to leave the Andean mission.", False),
    ],
)
def test_a_day_gone_by(text: str, *, done: bool) -> None:
    assert any("2025-03-15" in read for read in reads(EXIT, text)) == done


def test_the_day_decided_on() -> None:
    assert "asserted 2025-05" in reads(EXIT, "Norway decided on Saturday to leave the Andean mission in May.")
