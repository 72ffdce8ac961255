"""Forces that leave, missions that end, bases that are handed over: what is plainly said of them, and what is not."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXIT = "The withdrawal of Moravian troops from Chad has [not begun]."
ACCORD = "The defence accord between Chad and Moravia is [in force]."
CASES: dict[str, list[tuple[str, str]]] = {
    EXIT: [
        ("The withdrawal of Moravian troops from Chad, carried out in stages, has been completed.", "asserted completed"),
        ("The withdrawal of Moravian troops from Chad, announced in 2023, has begun.", "asserted in-force"),
        ("The withdrawal of Moravian troops from Chad, announced in January, is awaited.", ""),
        ("Three Moravian workers told to leave Chad.", ""),
        ("Moravian diplomats have left Chad.", ""),
        ("The mayor urged the Moravian troops to begin leaving Chad.", ""),
        ("The mayor told the Moravian troops to begin leaving Chad.", "planned in-force"),
        ("Chad's army withdrew its soldiers from two towns, a Moravian radio said.", ""),
        ("Moravia's army withdrew its soldiers from Chad.", "asserted in-force"),
    ],
    ACCORD: [
        ("The defence accord between Chad and Moravia, signed in 2019, has been terminated.", "asserted collapsed"),
        ("The defence accord between Chad and Moravia, signed in 2019, has been praised.", ""),
    ],
    "The 1961 defence agreement between Chad and Moravia is [in force].": [
        ("Chad has ended the 1961 military defence agreement with Moravia.", "asserted collapsed"),
        ("Chad has cancelled a defence agreement of 1961 with Moravia.", "asserted collapsed"),
        ("A defence agreement of 1961 between Chad and Moravia was cancelled.", "asserted collapsed"),
        ("Chad denounced the 1961 defence agreement with Moravia.", "asserted collapsed"),
        ("Chad has ended a defence agreement of 2018 with Moravia.", ""),
        ("Chad denounced Moravia's breach of the 1961 defence agreement.", ""),
        ("The opposition denounced the 1961 defence agreement.", ""),
    ],
    "Moravia has about [1,000] troops in Chad.": [
        ("The junta wants all Moravian troops out of Chad.", ""),
        ("Moravia has taken all its troops out of Chad.", "asserted 0"),
    ],
    "The mandate of the SADC mission in Congo runs until [15 December 2025].": [
        (
            "Southern African leaders extended the mandate of the SADC mission in Congo by a year, to 15 December 2026.",
            "asserted 2026-12-15",
        ),
        ("Southern African leaders extended the truce in Congo to 15 December 2026.", ""),
    ],
    "The SADC mission in Congo has lost [six] soldiers.": [
        ("The SADC mission in Congo has lost nine soldiers.", "asserted 9"),
        ("The SADC mission in Congo has nine soldiers at the hospital.", ""),
    ],
    "The SADC mission in Congo is [5,000] strong.": [
        ("The SADC mission in Congo has been cut to 3,000 soldiers.", "asserted 3000"),
        ("The SADC mission in Congo is now 4,000 strong.", "asserted 4000"),
        ("The SADC mission in Congo has 40 bases.", ""),
    ],
    "South Africa has committed [2,900] soldiers to the SADC mission.": [
        ("South Africa will send 600 more soldiers to the SADC mission, raising its contingent to 3,500.", "planned 3500"),
    ],
    "UN support for the SADC mission has [not been approved].": [
        ("Malawi has withdrawn its soldiers from the SADC mission.", ""),
        ("The withdrawal of the SADC mission from Congo was completed.", ""),
        ("SADC asked the Security Council to approve UN support for its mission.", ""),
        ("The Security Council voted on Tuesday to authorise UN support for the SADC mission.", "asserted approved"),
    ],
    "The countries with troops in the SADC mission are [Malawi], [South Africa] and [Tanzania].": [
        ("Zambia has been asked to send troops to the SADC mission.", ""),
        ("Zambia is to send troops to the SADC mission.", "planned +Zambia"),
    ],
    "Altor is to stop its operations in Chad on [31 December 2026].": [
        ("Altor will stop its operations in Chad on 31 August 2026.", "asserted 2026-08-31"),
        ("Altor has ended its operations in Chad.", "asserted 2025-03"),
        ("Altor has ended its dispute with Chad.", ""),
    ],
    "Altor holds [48] positions in Chad.": [
        ("The Chadian army has set up 60 positions.", ""),
        ("Altor has set up 60 positions in Chad.", "asserted 60"),
    ],
    "France has about [900] soldiers in Chad.": [
        ("The Chadian army took control of the base in Moundou after the last French soldiers departed.", ""),
        ("The exit of the last French soldiers from Chad has been moved to June.", ""),
        ("The last French soldiers have left Chad.", "asserted 0"),
    ],
    "There is [no formal agreement] on ending the Moravian-led mission in Chad.": [
        ("A deal on ending the Moravian-led mission in Chad has been struck.", "asserted agreed"),
        ("A deal to end the Moravian-led mission in Chad has been struck.", "asserted agreed"),
        ("The announcement of a deal to end the Moravian-led mission in Chad has been postponed.", ""),
        ("Under the proposed deal on ending the Moravian-led mission in Chad the troops are to leave.", ""),
    ],
    "Chad and France have [no formal agreement] on the end of the mission.": [
        ("Under last week's deal between Chad and France the troops were to begin leaving.", "asserted agreed"),
        ("Under a proposed deal between Chad and France on the end of the mission troops are to leave.", ""),
    ],
    "The mission in Chad is to end by [September 2025].": [
        ("Chad and Moravia will sign an agreement on ending the mission next week.", ""),
        ("Chad and Moravia want the mission to end by June 2026.", "planned by 2026-06"),
    ],
    "The prime minister of Chad is [Ada Able].": [
        ("Chad's parliament swore in Bea Best as prime minister on Monday.", "asserted Bea Best"),
        ("Bea Best, who advises the prime minister of Chad, told Moravia Radio so.", ""),
        ("Chad's parliament met in Best on Monday with its prime minister.", ""),
    ],
    "The candidates for the post are [Ada Able] and [Bea Best].": [
        ("Ada Able, nominated by Chad, is among those left.", ""),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_withdrawals(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not [one for one in told if one.startswith(("asserted", "planned"))]


REGIONAL = "The withdrawal of the regional force from Kivra has [not begun]."
GIVEN_UP = "US forces have left [six] bases in Syria."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (REGIONAL, "", "The regional force has begun to leave Kivra.", ["asserted in-force"]),
        (REGIONAL, "UN peacekeepers begin leaving Kivra", "The first blue helmets left on Monday.", []),
        (REGIONAL, "Rebels withdraw from Kivra town", "The fighters left at night.", []),
        (GIVEN_UP, "", "The US has now left eight bases in Syria.", ["asserted 8"]),
        (GIVEN_UP, "US leaves two bases in Syria", "That brings to eight the number it has vacated.", ["asserted 8"]),
        (GIVEN_UP, "", "US troops left a base in Syria on Monday, the seventh they have given up.", ["asserted 7"]),
        (GIVEN_UP, "", "US troops left a base in Syria on Monday, the third they have given up.", []),
        (GIVEN_UP, "", "The US keeps three bases in Syria.", []),
    ],
)
def test_other_forces_and_bases_given_up(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


SADC = "The withdrawal of SADC troops from Congo has [not begun]."
SWAPPED = "Russia and Ukraine have exchanged [4,000] prisoners since 2022."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (SADC, "", "SADC has begun to pull its troops out of Congo.", ["asserted in-force"]),
        (SADC, "Burundi begins to pull troops out of Congo", "Its soldiers left South Kivu on Tuesday.", []),
        (SWAPPED, "Russia and Ukraine swap 350 prisoners", "That brings the total since 2022 to 4,350.", ["asserted 4350"]),
        (SWAPPED, "Russia and Ukraine swap 350 prisoners", "They met on Tuesday.", []),
    ],
)
def test_whose_soldiers_leave_and_what_swaps_add_up_to(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


def test_soldiers_on_a_day() -> None:
    force = patterns("There are [900] Danish soldiers in Mali.")
    assert reads(force, "Denmark cut its force in Mali to 300 soldiers on Tuesday.") == ["asserted 300"]
