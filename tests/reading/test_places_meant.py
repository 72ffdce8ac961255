"""Places that are meant and not named, where facts tell the same of two places."""

import pytest

from tests.reads import patterns, reads

TWO = patterns("About [2,500] Dutch troops are in Niger.", "About [900] Dutch troops are in Chad.")
STAY = "Some soldiers stay in Niger to back operations in Chad."


@pytest.mark.parametrize(
    ("title", "text", "read"),
    [
        ("Talks on Chad", "They spoke of Chad. There are some 2,000 Dutch troops there, and 2,500 over the border in Niger.",
         ["f0 asserted 2500", "f1 asserted ~2000"]),
        ("Dutch troops in Chad", "The Netherlands has 2,000 troops there and 2,500 in Niger.",
         ["f0 asserted 2500", "f1 asserted 2000"]),
        ("Talks on Niger", "The Netherlands keeps about 1,800 troops there, far more than in Chad.", ["f0 asserted ~1800"]),
        ("Niger", "The Netherlands has about 1,900 troops in the country and 900 in Chad.",
         ["f0 asserted ~1900", "f1 asserted 900"]),
        ("Talks on Niger", "There are about 1,800 Dutch troops in Niger, more than in Chad.", ["f0 asserted ~1800"]),
        ("Dutch mission in Niger to end", f"{STAY} Roughly 2,600 Dutch troops are in the country now.", ["f0 asserted ~2600"]),
        ("Into Chad", "Trucks left Niger. Where the Chadian army is, 700 Dutch soldiers stay.", ["f1 asserted 700"]),
        ("Dutch soldiers in Niger", "A few hundred Dutch soldiers stay on at a desert base, the minister said.", []),
        ("Hundreds of Dutch soldiers stay at desert base in Niger", "", []),
        ("Niger", "There are 1,100 Dutch soldiers at an air base in Niger.", []),
        ("Niger", "There are 1,100 Dutch soldiers at bases across Niger.", ["f0 asserted 1100"]),
        ("Niger", "About 600 Dutch soldiers are in northern Niger.", []),
        ("Niger", "About 600 Dutch soldiers stay on in northern Niger until May.", ["f0 asserted ~600"]),
        ("Niger", "No Dutch troops are left in eastern Niger, the general said.", []),
        ("Niger", "No Dutch troops are left in Niger, the general said.", ["f0 asserted 0"]),
    ],
)  # fmt: skip
def test_the_place_that_is_meant(title: str, text: str, read: list[str]) -> None:
    assert reads(TWO, text, title) == read


def test_a_toll_is_that_of_the_whole_place() -> None:
    toll = patterns("The quake killed at least [30] people in Nepal.")
    assert reads(toll, "The quake killed at least 44 people in western Nepal.") == ["asserted >44"]
    north = patterns("About [900] Dutch troops are in northern Niger.")
    assert reads(north, "About 600 Dutch soldiers are in northern Niger.") == ["asserted ~600"]
