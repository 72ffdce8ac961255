"""Where a change that is only planned would begin is how it is now; where one that is made began is past."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TROOPS = "About [900] Danish troops are in Norway."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Denmark will cut its troops in Norway from 2,000 to 600.", ["asserted 2000", "planned 600"]),
        ("Denmark's troops in Norway could fall from 2,000 to 600.", ["asserted 2000", "planned 600"]),
        ("Denmark cut its troops in Norway from 2,000 to 600.", ["past 2000", "asserted 600"]),
        ("Denmark will not cut its troops in Norway from 900 to 600.", ["past 900", "denied 600"]),
    ],
)
def test_where_it_begins(text: str, wanted: list[str]) -> None:
    assert reads(patterns(TROOPS), text) == wanted
