"""Who is put forward for an office, where the fact is on a nominee."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NOMINEE = "The Green Union's candidate for mayor of Ulm is [not known]."
PRESIDENT = "The president of Chad is [Idriss Mahamat]."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ulm's Green Union nominates Carla Weiss for mayor.", ["asserted Carla Weiss"]),
        ("Carla Weiss was chosen by the Green Union to run for mayor of Ulm.", ["asserted Carla Weiss"]),
        ("The nomination of Carla Weiss for mayor of Ulm surprised the Green Union.", ["asserted Carla Weiss"]),
        ("The Green Union may pick Carla Weiss as its candidate for mayor of Ulm.", ["planned Carla Weiss (nominated)"]),
        ("The Green Union has not picked anybody for mayor of Ulm, said Carla Weiss.", []),
        ("Ulm's Green Union chose a new logo, Carla Weiss said.", []),
    ],
)
def test_who_is_put_forward(text: str, want: list[str]) -> None:
    assert reads(patterns(NOMINEE), text) == want


def test_the_dead_and_the_neighbours_hold_no_office() -> None:
    known = patterns(PRESIDENT)
    assert "asserted Hassan Deby" not in reads(known, "He is the brother of the late Chadian president Hassan Deby.")
    text = "Mahamat of Chad is to meet the German chancellor Jonas Merk and President Karl Stein."
    assert not [read for read in reads(known, text) if "Stein" in read]


def test_whom_somebody_backs() -> None:
    known = patterns("The candidate whom Moss backs for mayor of Oslo is [not known].")
    assert reads(known, "Moss's endorsement of Per Brandt divides Oslo.") == ["asserted Per Brandt"]
    assert reads(known, "Moss said he will back Per Brandt for mayor of Oslo.") == ["asserted Per Brandt"]
    assert reads(known, "Moss backs former mayor Per Brandt for mayor of Oslo.") == ["asserted Per Brandt"]
    assert not reads(known, "Moss met Per Brandt in Oslo.")
