"""Who comes home when: by any of the words for it, by how long he stays, by who goes."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CREW = "Ana Sorel and Tom Reyes are to return to Earth on [22 March 2025]."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ana Sorel and Tom Reyes will come home in June.", ["asserted 2025-06"]),
        ("Ana Sorel and Tom Reyes could ride home in another ship in June.", ["planned 2025-06"]),
        ("Ana Sorel and Tom Reyes are in good health. The pair will be up there until June.", ["asserted 2025-06"]),
        ("Ana Sorel and Tom Reyes are in good health. Their relief flight leaves in June.", []),
        ("There is still no date to bring back Ana Sorel and Tom Reyes.", ["asserted unknown"]),
        ("Ana Sorel and Tom Reyes went up in June.", []),
    ],
)
def test_two_come_home(text: str, want: list[str]) -> None:
    assert reads(patterns(CREW), text) == want


PHASE = "The second phase of the drawdown, of 3,000 troops, is to be completed by [30 April 2025]."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The second phase of the drawdown is to end by 30 June.", ["asserted by 2025-06-30"]),
        (
            "Phase two of the drawdown has begun. The mission is to send home 3,000 troops by 30 June.",
            ["asserted by 2025-06-30"],
        ),
        ("The third phase of the drawdown is to end by 30 June.", []),
        ("The drawdown is to end by 30 June.", []),
    ],
)
def test_a_phase_is_none_of_the_others(text: str, want: list[str]) -> None:
    assert reads(patterns(PHASE), text) == want


def test_the_end_of_a_year_ends_nothing() -> None:
    exit_ = patterns("The date by which French troops are to have left Mali is [not set].")
    assert reads(exit_, "French troops are to begin withdrawing from Mali by the end of this year.") == []


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        ("The ceasefire between the army and the rebels is to end on [15 April 2025].",
         "The ceasefire between the army and the rebels has been extended to the end of May.", ["asserted 2025-05"]),
        ("The ceasefire between the army and the rebels is to end on [15 April 2025].",
         "The ceasefire now runs until 30 May, both the army and the rebels said.", ["asserted 2025-05-30"]),
        ("The date of the vote in Kenya's parliament on the tax bill is [not set].",
         "Kenya's parliament will vote on the tax bill on Thursday.", ["asserted 2025-03-20"]),
        ("The last German soldiers are to leave Kosovo by [30 June 2025].",
         "The German force in Kosovo will be gone a month earlier than planned.", ["asserted 2025-05-31"]),
    ],
)  # fmt: skip
def test_what_lasts_and_what_is_voted_on(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_a_day_behind_its_label() -> None:
    known = patterns("The central bank of Ghana's next rate decision is due on [27 March 2025].")
    assert "asserted 2025-05-19" in reads(known, "The central bank of Ghana held its rate. Next meeting: 19 May.")
    assert reads(known, "The central bank of Ghana held its rate. Next holiday: 19 May.") == []


LARKSPUR = "The date of the Larkspur crew's return to Earth is [not set]."
DOCKING = "The Larkspur capsule is to dock with the Horizon station on [27 March 2025]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (LARKSPUR, "The crew of Larkspur splashed down in the Pacific on Tuesday.", ["asserted 2025-03-18"]),
        (LARKSPUR, "The Larkspur crew is to splash down on Sunday in the Atlantic.", ["asserted 2025-03-23"]),
        (LARKSPUR, "Two astronauts of the Larkspur flight are expected back on 2 August.", ["planned 2025-08-02"]),
        (LARKSPUR, "At noon the Larkspur crew left the pad in Florida.", []),
        (
            DOCKING,
            "Hours after its thundering start, the Larkspur capsule docked with Horizon on Tuesday.",
            ["asserted 2025-03-18"],
        ),
        (DOCKING, "The crew is back after the Larkspur capsule splashed down in the Gulf of Mexico on Tuesday.", []),
        (DOCKING, "The astronauts of Larkspur will probably be back in August.", []),
    ],
)
def test_docking_is_not_coming_home_which_may_be_on_any_sea(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_who_tweets_it_today_does_not_date_it_today() -> None:
    known = patterns("Orbix is to launch the Larkspur capsule on [27 March 2025].")
    assert reads(known, "Larkspur's launch is set for 29 March, its chief, Jim Orville, tweeted today.") == [
        "asserted 2025-03-29"
    ]
