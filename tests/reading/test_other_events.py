"""Events of the fact's sort that are others: one of many, another turn, the opposite sort, a day in reserve or of deciding."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel 5 lifted off on Monday on its maiden flight.", ["asserted 2025-03-17"]),
        ("Kestrel 5, its second in history and the first for a paying customer, lifted off on Monday.", []),
        ("A Kestrel 5 left the launch pad on Monday.", []),
        ("Kestrel 5 has flown two missions this year.", []),
        ("The Kestrel 5 lifted off on Monday.", ["asserted 2025-03-17"]),
    ],
)  # fmt: skip
def test_the_first_of_a_thing_is_none_of_many(text: str, want: list[str]) -> None:
    assert reads(patterns("Kestrel 5 is to make its first flight by [5 April 2025]."), text) == want


def test_several_delivered_are_not_the_first() -> None:
    known = patterns("The first Osprey jet is to be delivered in [2026].")
    assert reads(known, "Just 13 aircraft were delivered by Osprey in February.") == []
    assert reads(known, "The first Osprey jet was delivered on 10 March.") == ["asserted 2025-03-10"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Alba is to fly empty on 9 May and with four astronauts on 24 July.",
            ["f0 asserted 2025-07-24", "f1 asserted 2025-05-09"],
        ),
        ("Alba is to lift off without people on board on 9 May.", ["f1 asserted 2025-05-09"]),
        ("The crewed flight of Alba is set for 24 July.", ["f0 asserted 2025-07-24"]),
    ],
)  # fmt: skip
def test_a_flight_without_a_crew_is_another(text: str, want: list[str]) -> None:
    known = patterns(
        "The crewed flight of Alba is planned for [24 June 2025].",
        "The uncrewed test flight of Alba is planned for [9 April 2025].",
    )
    assert reads(known, text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("If the weather is bad, the launch of Kestrel will have to wait until June.", []),
        ("If all goes well, Kestrel will be launched on 12 May.", ["asserted 2025-05-12"]),
    ],
)  # fmt: skip
def test_a_day_in_reserve_is_not_the_day(text: str, want: list[str]) -> None:
    assert reads(patterns("Kestrel is to be launched on [5 April 2025]."), text) == want


def test_the_day_of_a_decision_is_not_that_of_what_is_decided() -> None:
    known = patterns("The UN mission in Ostland is to end on [31 December 2025].")
    text = "The Security Council voted on Friday to end the UN mission in Ostland by 30 June 2026."
    assert reads(known, text) == ["asserted by 2026-06-30"]
    assert reads(known, "The UN mission in Ostland ended on Friday.") == ["asserted 2025-03-14"]


def test_what_is_launched_has_a_name_of_its_own() -> None:
    known = patterns("India and Japan plan to launch their joint probe Osprey in [2026].")
    assert reads(known, "India's space agency launched a rocket on Friday to study the sun.") == []
    assert reads(known, "India and Japan will launch Osprey in May 2027.") == ["asserted 2027-05"]


def test_what_follows_a_month_is_no_next_one() -> None:
    known = patterns("The bank last cut its rate in [March 2025].")
    assert "asserted 2025-08" not in reads(known, "The bank held its rate on Monday following August's cut.")


def test_a_purpose_has_not_the_day_of_its_means() -> None:
    known = patterns("Ostland is to join the EU in [2028].")
    text = "Ostland wants to finish the talks by the end of 2026 so as to become a member in 2029."
    assert reads(known, text) == ["planned 2029"]


_PACT = "The pact is expected to take effect in [2026]."
_ROUND = "The date of the next round of talks is [not set]."
_JOINS = "Ostland is to join the bloc by [2027]."
_ASEAN = "Timor-Leste is to join ASEAN in [October 2025]."
_TRIAL = "The trial of Milan Dolny is to begin on [5 May 2025]."
_CLOSES = "Osprey's acquisition of Tindall is expected to close in [June 2025]."
_CABINET = "The new government takes office on a date that is [not set]."
_FUEL = "The date for loading fuel at the Alder plant is [not set]."
_DAM = "The Sunda dam is to be finished by [2027]."
_VOTE = "The parliamentary election in Ostland is on [8 June 2025]."
_STRIKE = "A strike at Osprey is to begin on [31 March 2025]."
_UNIFIL = "UNIFIL's mandate ends on [31 August 2025]."
_MANDATE = "The mandate of the mission runs until [31 May 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (_PACT, "The pact was agreed in January. Registration starts in May.", []),
        (_PACT, "The pact was agreed in January. It takes effect in May.", ["asserted 2025-05"]),
        (_ROUND, "The Philippine government and the rebels would meet again in June.", []),
        (_ROUND, "The weekend's talks had made progress.", []),
        (_JOINS, "Ostland's membership comes to a vote next month.", []),
        (_JOINS, "Ostland's membership is expected next month.", ["planned 2025-04"]),
        ("When Ostland will join the EU is [not set].", "Sweden drops objection to Ostland joining the EU.", []),
        (_ASEAN, "Timor-Leste hopes to join the WTO in June.", []),
        (_ASEAN, "Timor-Leste will join the ASEAN free trade area in 2027.", []),
        (_ASEAN, "Timor-Leste will host the group in May and join ASEAN in October.", ["asserted 2025-10"]),
        (_ASEAN, "Timor-Leste will join the bloc in May.", ["asserted 2025-05"]),
        (_TRIAL, "The trial of Dolny had been due to begin in January.", []),
        (_TRIAL, "In a separate case, Dolny's trial for fraud is to begin on 9 June.", []),
        (_TRIAL, "The trial of Dolny is to begin on 9 June.", ["asserted 2025-06-09"]),
        (_VOTE, "Ostland's president called the election on Monday.", []),
        (_VOTE, "Ostland's president called an election for 1 June.", ["asserted 2025-06-01"]),
        (_VOTE, "Ostland's election commission fixed 29 June for the election.", ["asserted 2025-06-29"]),
        (_CLOSES, "The deal for Tindall should be done by August.", ["planned by 2025-08"]),
        (_CLOSES, "Either deal for Tindall would rank among the biggest in twenty years.", []),
        (_CABINET, "The new cabinet takes over on 2 July.", ["asserted 2025-07-02"]),
        (_CABINET, "The new cabinet discusses its budget on 2 July.", []),
        (_FUEL, "The Alder plant may now load fuel, which it plans to do in May.", ["asserted 2025-05"]),
        (_FUEL, "The Alder plant may now load fuel, which it is to store in May.", []),
        (_DAM, "The inquiry into the Sunda dam ends in June.", []),
        (_DAM, "The Sunda dam is to be finished in 2028.", ["asserted 2028"]),
        (_VOTE, "The presidential election in Ostland is due in 2027.", []),
        (_STRIKE, "Kite's drivers go on strike on 25 March.", []),
        (_STRIKE, "A court hearing on the strike is set for 2 April.", []),
        (_STRIKE, "The drivers go on strike at Osprey on 25 March.", ["asserted 2025-03-25"]),
        (_PACT, "The law that ratifies the pact takes effect on 1 May.", []),
        (_UNIFIL, "UNIFIL's commander ends his term on 30 June.", []),
        (_UNIFIL, "The mandate of UNIFIL ends on 30 June.", ["asserted 2025-06-30"]),
        (_MANDATE, "The mission completed its withdrawal from Ostland on Monday.", []),
        (_MANDATE, "The mandate of the mission ended on Monday.", ["asserted 2025-03-17"]),
    ],
)  # fmt: skip
def test_the_day_is_of_what_its_verb_is_told_of(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_the_cut_that_the_article_was_on_is_not_the_next() -> None:
    known = patterns("When the Bank of Ostland will cut its rate again is [unclear].")
    assert reads(known, "The Bank of Ostland cut its rate.", published=date(2025, 3, 2)) == []
    assert reads(known, "The Bank of Ostland cut its rate on Monday.") == ["asserted 2025-03-17"]


def test_a_mission_of_a_coalition_is_not_that_of_the_un() -> None:
    known = patterns("The UN assistance mission in Iraq is to end on [31 December 2025].")
    assert reads(known, "The military mission of the coalition in Iraq will end in September.") == []
    assert reads(known, "The UN assistance mission in Iraq will end in September.") == ["asserted 2025-09"]


def test_that_year_is_the_one_told_before() -> None:
    known = patterns("The UN mission in Iraq is to end on [31 December 2026].")
    text = "The UN mission in Iraq will leave in 2027. Its mission ends on June 30 of that year."
    assert "asserted 2027-06-30" in reads(known, text)


def test_a_headline_is_of_so_many_as_the_lead_tells() -> None:
    known = patterns("African Union troops are to leave Ostland by [31 December 2025].")
    text = "Two thousand men of the African Union force have left Ostland, the force said."
    assert reads(known, text, title="African Union soldiers depart Ostland") == []


def test_bought_shares_are_no_takeover() -> None:
    known = patterns("Osprey's acquisition of Tindall is expected to close in [June 2025].")
    assert reads(known, "Osprey has bought 15 million shares of Tindall since January.") == []
    assert reads(known, "Osprey has bought Tindall.") == ["asserted 2025-03"]
    assert reads(known, "Osprey's purchase of Kite Air closed in March.") == []
    assert reads(known, "Osprey completed the sale of its mines on Friday.") == []
    assert reads(known, "Osprey completed its acquisition of Tindall on Friday.") == ["asserted 2025-03-14"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel is in orbit. The telescope dome opens on 12 May.", []),
        ("The Kestrel Treaty is signed. The treaty officially takes effect on 12 May.", ["asserted 2025-05-12"]),
        ("The Kestrel Treaty is signed. A bakery opens on 12 May.", []),
        ("The Kestrel Treaty is signed. A bakery takes effect on 12 May.", []),
    ],
)  # fmt: skip
def test_what_is_told_of_another_thing_has_another_day(text: str, want: list[str]) -> None:
    assert reads(patterns("The Kestrel Treaty is to take effect on [1 May 2025]."), text) == want
