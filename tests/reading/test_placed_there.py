"""Those told by where they are placed: some of them who go, and a force that one only leads."""

import pytest

from tests.reads import patterns, reads

FORCE = patterns("Britain has about [3,600] troops in Cyprus.")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The minister said 1,900 troops stationed in Cyprus would go home.", []),
        ("Some 1,900 British soldiers based in Cyprus will be withdrawn, the ministry said.", []),
        ("About 1,900 British soldiers stationed in Cyprus were flown home.", []),
        ("About 1,900 British troops stationed in Cyprus have left.", []),
        ("The 1,900 British troops stationed in Cyprus would leave if the deal fails.", ["asserted 1900"]),
        ("About 1,900 British troops stationed in Cyprus guard the bases.", ["asserted ~1900"]),
        ("About 1,900 British troops stationed in Cyprus did not leave.", ["asserted ~1900"]),
        ("There are 1,900 British troops stationed in Cyprus, and some will go home.", ["asserted 1900"]),
        ("Britain leads a brigade of some 2,500 in Cyprus with troops from Poland and Norway.", []),
        ("Britain commands a force of 2,500 in Cyprus, most of them from Poland.", []),
        ("Britain has a force of 2,500 in Cyprus.", ["asserted 2500"]),
    ],
)
def test_some_of_them_go(text: str, read: list[str]) -> None:
    assert reads(FORCE, text) == read


def test_the_fact_may_be_of_a_force_that_is_led() -> None:
    led = patterns("Britain leads a brigade of [2,000] in Cyprus.")
    assert reads(led, "Britain leads a brigade of 2,500 in Cyprus.") == ["asserted 2500"]
