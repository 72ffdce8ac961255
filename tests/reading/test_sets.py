"""Sets: members as they stand, those that leave, those that join."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


def gap(text: str, want: list[str], reason: str) -> object:
    return pytest.param(text, want, marks=pytest.mark.xfail(reason=reason))


@pytest.fixture(scope="module")
def camps() -> Patterns:
    return patterns("The mission has camps at [Gao], [Kidal] and [Mopti].")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The mission has camps at Gao, Kidal and Mopti.", ["asserted Gao, Kidal, Mopti"]),
        ("The mission has closed its camp at Kidal.", ["asserted -Kidal"]),
        ("The mission closed the camps at Kidal and Mopti.", ["asserted -Kidal, -Mopti"]),
        ("The last soldiers of the mission have left Kidal.", ["asserted -Kidal"]),
        ("The mission keeps its camp at Kidal and has closed that at Mopti.", ["asserted -Mopti"]),
        ("The mission will close its camp at Kidal in May.", ["planned -Kidal"]),
        ("The mission has not closed its camp at Kidal.", ["asserted Kidal"]),
        ("The mission has left the Kidal region.", []),
        ("The mission has left all of its camps in the north, Gao and Kidal among them, it said.", ["asserted -Gao, -Kidal"]),
        ("Headquarters in Gao and the camp of the mission at Kidal have been given up.", ["asserted -Gao, -Kidal"]),
        ("The mission has left its camps at Gao and Kidal, Mali.", ["asserted -Gao, -Kidal"]),
        ("The mission has begun to leave its camp at Kidal.", ["planned -Kidal"]),
        ("The mission withdraws from the big camp at Kidal and from the stores at Gao.", ["asserted -Kidal, -Gao"]),
        ("The mission has not begun to leave its camp at Kidal.", []),
        ("The mission is to stay on at Kidal.", ["denied -Kidal"]),
        ("Soldiers of the mission will stay at Kidal indefinitely.", ["denied -Kidal"]),
        ("Soldiers of the mission will not stay at Kidal.", []),
        ("The camp at Kidal stays open under the agreement on the mission's withdrawal.", []),
        ("Fighters attacked the camp of the mission at Kidal.", []),
        ("The soldiers of the mission drove to Gao, having left their trucks.", []),
        ("About 600 soldiers of the mission have left Kidal.", []),
        ("The mission opened a camp at Menaka.", ["asserted +Menaka"]),
        ("The mission will build a base near Menaka.", ["planned +Menaka"]),
        ("The mission opened a school at Menaka.", []),
    ],
)
def test_places(camps: Patterns, text: str, want: list[str]) -> None:
    assert reads(camps, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Argentina, Brazil and Uruguay are the members of the bloc.", ["asserted Argentina, Brazil, Uruguay"]),
        ("Uruguay has left the bloc.", ["asserted -Uruguay"]),
        ("Uruguay threatened to leave the bloc.", ["planned -Uruguay"]),
        ("Uruguay will not leave the bloc.", ["asserted Uruguay"]),
        ("Bolivia did not join the bloc.", []),
        ("Bolivia's bid to join the bloc failed.", []),
        ("Brazil joined the strike against the bloc.", []),
        ("Bolivia joined the bloc on Monday.", ["asserted +Bolivia"]),
        ("Bolivia will join the bloc in May.", ["planned +Bolivia"]),
    ],
)
def test_members(text: str, want: list[str]) -> None:
    assert reads(patterns("The members of the bloc are [Argentina], [Brazil] and [Uruguay]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenya, Jamaica and Belize have troops in Haiti.", ["asserted Kenya, Jamaica, Belize"]),
        ("Jamaica has withdrawn its troops from Haiti.", ["asserted -Jamaica"]),
        ("Jamaica will withdraw its troops from Haiti in May.", ["planned -Jamaica"]),
        ("Jamaica will not withdraw its troops from Haiti.", ["asserted Jamaica"]),
        ("Togo has sent troops to Haiti.", ["asserted +Togo"]),
    ],
)
def test_who_takes_part(text: str, want: list[str]) -> None:
    assert reads(patterns("The countries that have troops in Haiti are [Kenya], [Jamaica] and [Belize]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Hungary and Turkey have yet to ratify the treaty.", ["asserted Hungary, Turkey"]),
        ("Hungary ratified the treaty on Monday.", ["asserted -Hungary"]),
        ("Only Turkey has yet to ratify the treaty.", ["asserted -Hungary"]),
        ("Hungary's parliament delayed its vote on the treaty.", []),
        ("Hungary rejected the treaty.", []),
        ("Greece ratified the treaty on Monday.", []),
        ("All countries have ratified the treaty.", ["asserted -Hungary, -Turkey"]),
        ("Hungary will not stand in the way of the treaty.", ["asserted -Hungary"]),
        ("Hungary will not wait for the treaty.", []),
        ("Hungary will ratify the treaty on Monday.", ["planned -Hungary"]),
    ],
)
def test_those_that_have_yet_to_act(text: str, want: list[str]) -> None:
    assert reads(patterns("The countries still to ratify the treaty are [Hungary] and [Turkey]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Zodwa Mthembu replaces Johan Marais as deputy governor of the bank.", ["asserted -Johan Marais, +Zodwa Mthembu"]),
        ("Reza Pillay, a deputy governor of the bank, spoke in Durban.", []),
        ("Pillay spoke in Durban.", []),
        ("Zodwa Mthembu joins the bank as a deputy governor.", ["asserted +Zodwa Mthembu"]),
        ("Johan Marais will leave the bank in April.", ["planned -Johan Marais"]),
    ],
)
def test_persons(text: str, want: list[str]) -> None:
    known = patterns("The deputy governors of the bank are [Reza Pillay], [Lindiwe Nkosi] and [Johan Marais].")
    assert reads(known, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Coalition troops have handed over their base in Anbar.", ["asserted -Anbar province"]),
        (
            "Coalition troops have left all bases except the one in the Kurdistan region.",
            ["asserted -Baghdad, -Anbar province"],
        ),
        ("The coalition postponed leaving its base in Baghdad.", []),
        ("Baghdad wants the coalition to withdraw its troops from bases in May.", []),
        ("Uganda quit its base in Baghdad.", []),
        ("The base in Baghdad was closed on Friday.", ["asserted -Baghdad"]),
        ("Iraq has taken control of the coalition base in Baghdad.", ["asserted -Baghdad"]),
        ("A hotel in Baghdad was closed on Friday.", []),
        ("All coalition forces will leave by September the big air base in Anbar province.", ["planned -Anbar province"]),
        gap(
            "Coalition troops have left all their bases in Iraq.", ["asserted -Baghdad, -Anbar province, -Kurdistan region"],
            "all of them left is not read without their names",
        ),
    ],
)  # fmt: skip
def test_bases(text: str, want: list[str]) -> None:
    known = patterns("Coalition troops have bases in [Baghdad], [Anbar province] and [the Kurdistan region].")
    assert reads(known, text) == want
