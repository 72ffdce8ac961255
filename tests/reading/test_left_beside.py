"""Bases that are left, and what only stands beside a leaving: an embassy's staff, where the deal was made, what never came."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

RIGA = "The Canadian troops are housed at bases in [Riga] and [Adazi]."
GAO = "French troops in Mali are at bases in [Gao], [Kidal] and [Tessalit]."
POSTS = "Canada has embassies and consulates in [Riga] and [Adazi]."


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (RIGA, "The state is to draw down its embassy in Riga and has let families of soldiers fly home."),
        (RIGA, "Staff of the Canadian embassy leave Riga."),
        (GAO, "France is to evacuate its consulate in Gao."),
        (RIGA, "Under this month's deal with Riga Canadian troops were to begin leaving after the vote."),
        (GAO, "Under the deal struck in Gao French troops are to begin leaving after the vote."),
        (GAO, "The fort in Gao was to have been vacated altogether by the French troops, but a unit has to stay."),
    ],
)
def test_beside_a_leaving(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (RIGA, "The last Canadian troops left the Alto base in Riga, handing it to the army.", ["asserted -Riga"]),
        (GAO, "French troops have vacated their fort in Gao, turning it over to Mali.", ["asserted -Gao"]),
        (GAO, "Under the deal French troops have left Gao.", ["asserted -Gao"]),
        (GAO, "French troops who guard the embassy are to leave their fort in Gao.", ["planned -Gao"]),
        (GAO, "The fort in Gao is to be vacated by the French troops in May.", ["planned -Gao"]),
        (POSTS, "Canada has closed its embassy in Riga.", ["asserted -Riga"]),
    ],
)
def test_bases_left(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read
