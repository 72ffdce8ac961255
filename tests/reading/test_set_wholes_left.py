"""All places of a set are left where all who are there, or the last of them, leave the country."""

import pytest

from tests.reads import patterns, reads

FACT = "German soldiers in Mali are stationed in [Gao] and [Bamako]."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The last German soldiers have left Mali.", ["asserted -Gao, -Bamako"]),
        ("All German troops have left the country, the army in Mali said.", ["asserted -Gao, -Bamako"]),
        ("All German troops will be out of Mali by September.", []),
        ("The last German soldiers are to leave Mali by May.", []),
        ("The last French soldiers have left Mali.", []),
        ("The last German soldiers have left Niger.", []),
        ("The last German tourists have left Mali.", []),
        ("Some German soldiers have left Mali.", []),
        ("Not all German soldiers have left Mali.", []),
        ("The last German soldiers have not left Mali.", []),
        ("All German soldiers in Mali left the parade early.", []),
    ],
)
def test_all_leave_the_country(text: str, want: list[str]) -> None:
    assert reads(patterns(FACT), text) == want
