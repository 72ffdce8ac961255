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
    "The candidates for the post are [Ada Able] and [Bea Best].": [
        ("Ada Able, nominated by Chad, is among those left.", ""),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_withdrawals(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not [one for one in told if one.startswith(("asserted", "planned"))]
