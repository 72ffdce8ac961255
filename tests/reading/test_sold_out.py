"""Stakes that are sold whole, and who has sent troops where others have them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

STAKE = "Aldon owns [30 percent] of Brent."
TROOPS = "[Arlan], [Brelin] and [Castor] have troops in Marn."
WITH = "The countries with troops in Marn are [Arlan], [Brelin] and [Castor]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (STAKE, "Aldon sold its entire stake in Brent on Monday.", ["asserted 0%"]),
        (STAKE, "Aldon will sell all its shares in Brent.", ["planned 0%"]),
        (STAKE, "Aldon sold part of its stake in Brent.", []),
        (STAKE, "Aldon sold its entire stake in Corvin on Monday.", []),
        (STAKE, "Dorn sold its entire stake in Brent on Monday.", []),
        (TROOPS, "Dorvia has sent troops to Marn.", ["asserted +Dorvia"]),
        (TROOPS, "Dorvia has troops in Orle.", []),
        (WITH, "Dorvia will send troops to Marn.", ["planned +Dorvia"]),
        (TROOPS, "Dorvia has been asked to send troops to Marn.", []),
        (TROOPS, "Dorvia has agreed to send troops to Marn.", ["planned +Dorvia"]),
        (WITH, "Castor has pulled its troops out of Marn.", ["asserted -Castor"]),
    ],
)
def test_told(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
