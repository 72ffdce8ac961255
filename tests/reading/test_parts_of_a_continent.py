"""Latin, Central, South and North America are no names of the United States."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

GROWTH = patterns("The US economy is expected to grow by [2.1%] in 2025.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("America's economy is expected to grow by 1.4% in 2025.", True),
        ("The American economy is expected to grow by 1.4% in 2025.", True),
        ("Latin America's economy is expected to grow by 1.4% in 2025.", False),
        ("The Central American economy is expected to grow by 1.4% in 2025.", False),
    ],
)
def test_whose_economy_grows(text: str, *, told: bool) -> None:
    assert any("1.4%" in read for read in reads(GROWTH, text)) == told
