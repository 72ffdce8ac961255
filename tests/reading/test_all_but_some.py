"""Who leaves all places but some has left the others, whatever word names the exception."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CAMPS = "The mission's troops in Peru are at bases in [Lima], [Cusco] and [the Loreto region]."
OTHERS = ["asserted -Lima, -Cusco"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mission has pulled out of all its bases except the one in the Loreto region.", OTHERS),
        ("The mission has vacated every base outside the Loreto region.", OTHERS),
        ("Apart from the Loreto region the troops have left all their bases.", OTHERS),
        ("The mission has left all bases in Peru but that in the Loreto region.", OTHERS),
        ("The troops left all bases with the exception of Lima and Cusco.", ["asserted -Loreto region"]),
        ("The troops are to leave all bases other than the Loreto region's in May.", ["planned -Lima, -Cusco"]),
        ("All of the mission's troops have left the base outside Lima.", ["asserted -Lima"]),
        ("With Cusco given up the mission has closed five bases in Peru.", ["asserted -Cusco"]),
        ("The mission's troops have left Lima, but not Cusco.", ["asserted -Lima"]),
        ("Except for a few guards the mission's troops have left Lima.", ["asserted -Lima"]),
    ],
)
def test_all_but_some(text: str, wanted: list[str]) -> None:
    assert reads(patterns(CAMPS), text) == wanted
