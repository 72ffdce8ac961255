"""Facts on accords, truces and those held, put in other words: the same sentence must move them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.begun import begun_deed
from watcher.reading.rewording.refusals import reworded
from watcher.reading.rewording.retold import retold
from watcher.values.brackets import narrowed


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("[No date] has been set for the signing of the accord.", "The date of the signing of the accord is [not set]."),
        ("[No date] is set for the two to meet in Oslo.", "The date on which the two is to meet in Oslo is [not set]."),
        ("The framework between Peru and Chile is [unsigned].", "The framework between Peru and Chile is [not signed]."),
        ("The treaty has [not entered into force].", "The treaty is [not in force]."),
        ("The treaty is [yet to take effect].", "The treaty is [not in force]."),
        ("A trade agreement between Peru and Chile has been [concluded].", None),
        ("Eritrea is [under UN sanctions].", "The UN sanctions on Eritrea is [in force]."),
        ("The army has [no date palms].", "The army has [no date palms]."),
        ("An embargo on ore from Peru is [in place].", "An embargo on ore from Peru is [in force]."),
        ("The deadline for the panel's report on Peru is [May 2025].", "the panel's report on Peru is due by [May 2025]."),
        ("The talks on a deal are [concluded].", "The talks on a deal are [concluded]."),
        ("The deadline for the rebels to disarm is [May 2025].", "the rebels are to disarm by [May 2025]."),
        ("The deadline for Peru to pull out is [May 2025].", "Peru is to pull out by [May 2025]."),
        ("The two have until [May 2025] to reach a deal.", "The two are to reach a deal by [May 2025]."),
        ("The deadline for the tender is [May 2025].", "The deadline for the tender is [May 2025]."),
    ],
)
def test_a_slot_that_says_the_same(says: str, plain: str | None) -> None:
    assert narrowed(says) == (plain or "A trade agreement between Peru and Chile has been [agreed].")


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("A peace treaty between Peru and Chile is [yet to be signed].", "Peru and Chile have [not signed] a peace treaty."),
        (
            "A new contract between the ILA and USMX has [not been agreed].",
            "There is [no agreement] between the ILA and USMX on a new contract.",
        ),
        ("The deal has [not been ratified] by Peru's senate.", "Peru's senate has [not ratified] the deal."),
        ("Peru's parliament is [yet to ratify] the deal.", "Peru's parliament has [not ratified] the deal."),
        ("The rebels are [yet to disarm].", "The rebels have [not disarmed]."),
        ("The troops have [not begun] to withdraw from Alba.", "The withdrawal of the troops from Alba has [not begun]."),
        ("Peru has [not begun] to pull its men out of Alba.", "The withdrawal of Peru's men from Alba has [not begun]."),
        ("The army has [not begun] to free the hostages.", "The release of the hostages by the army has [not begun]."),
        ("The rebels have [not begun] to lay down their arms.", "The disarmament of the rebels has [not begun]."),
        ("The fighters have [begun] to be disarmed.", "The disarmament of the fighters has [begun]."),
        ("The bank has [not begun] to raise rates.", "The bank has [not begun] to raise rates."),
        ("Work on marking the border has [not started].", "The marking the border has [not started]."),
        ("Work on the bridge has [not started].", "Work on the bridge has [not started]."),
    ],
)
def test_a_status_that_says_the_same(says: str, plain: str) -> None:
    assert reworded(begun_deed(says)) == plain


@pytest.mark.parametrize(
    ("kind", "says", "plain"),
    [
        (
            "set",
            "The cities of [Alba] and [Borna] are under the control of the Hill Army.",
            "The cities that the Hill Army holds are [Alba] and [Borna].",
        ),
        (
            "set",
            "The Hill rebels occupy the towns of [Alba] and [Borna].",
            "The towns that the Hill rebels hold are [Alba] and [Borna].",
        ),
        ("quantity", "The number of rebels who have given up their arms is [340].", "[340] rebels have given up their arms."),
        ("quantity", "[96] members of the FLEC are held prisoner by Angola.", "Angola holds [96] FLEC prisoners."),
        ("quantity", "The Sea Treaty has [134] signatories.", "The Sea Treaty has been signed by [134] countries."),
        ("quantity", "The mission has [134] soldiers.", "The mission has [134] soldiers."),
        (
            "status",
            "The ILA and USMX have [not agreed] on a new contract.",
            "There is [no agreement] between the ILA and USMX on a new contract.",
        ),
        (
            "status",
            "Peru and Chile have [not agreed] on the second phase.",
            "Peru and Chile have [not agreed] on the second phase.",
        ),
        ("status", "The dissolution of the PKK is [not agreed].", "The PKK has [not agreed] to dissolve."),
        ("status", "The disarmament of the rebels has been [not agreed].", "The rebels have [not agreed] to disarm."),
        ("quantity", "The MILF's force is about [11,000] strong.", "The MILF has about [11,000] fighters."),
        ("quantity", "Peru's army is about [11,000] strong.", "Peru's army is about [11,000] strong."),
        ("quantity", "Pledges to the fund stand at [$9 million].", "Donors have pledged [$9 million] to the fund."),
        (
            "quantity",
            "[120] foreign observers are monitoring the truce in Alba.",
            "There are [120] foreign truce monitors in Alba.",
        ),
        (
            "quantity",
            "The Oslo deal provides for the release of [900] prisoners.",
            "Under the Oslo deal [900] prisoners are to be released.",
        ),
        ("quantity", "The plan calls for the opening of [9] schools.", "The plan calls for the opening of [9] schools."),
        (
            "quantity",
            "[287] people and firms are under EU sanctions over Belarus.",
            "There are [287] people and firms on the EU's sanctions list for Belarus.",
        ),
        ("quantity", "The ELN is about [6,000] strong.", "The ELN has about [6,000] members."),
        ("quantity", "The mission is [138] strong.", "The mission is [138] strong."),
        (
            "quantity",
            "A swap of about [900] prisoners between Peru and Chile is planned.",
            "Peru and Chile are to exchange about [900] prisoners.",
        ),
        (
            "status",
            "There are [no direct flights] between Peru and Chile.",
            "Direct flights between Peru and Chile have [not resumed].",
        ),
        ("status", "There are [no US sanctions] over the war.", "The US has [not imposed] sanctions over the war."),
        (
            "status",
            "There are [no ASEAN observers] at the border.",
            "ASEAN observers have [not been deployed] at the border.",
        ),
        ("status", "There are [no plans] for flights.", "There are [no plans] for flights."),
        ("quantity", "There are [38] ratifications of the treaty.", "[38] countries have ratified the treaty."),
        ("status", "The troops have [not left] Alba.", "The troops have [not withdrawn] from Alba."),
        (
            "status",
            "Peru has [not removed] the Hill Army from its list.",
            "The Hill Army has [not been removed] from Peru's list.",
        ),
        ("status", "Peru and the Hill Army have a truce [in force].", "A truce between Peru and the Hill Army is [in force]."),
        ("status", "The EU has a ban [in force] on ore from Peru.", "The EU's ban on ore from Peru is [in force]."),
        ("status", "Peru and Chile are [in talks] in Oslo.", "The talks between Peru and Chile in Oslo are [under way]."),
        ("status", "Peru and Chile are [in talks] on a treaty.", "Peru and Chile are [in talks] on a treaty."),
        (
            "date",
            "Entry into force of the treaty is set for [May 2025].",
            "The treaty is set to enter into force in [May 2025].",
        ),
        (
            "set",
            "[Peru] and [Chile] are the Andean states that have signed.",
            "The Andean states that have signed are [Peru] and [Chile].",
        ),
        ("set", "[Peru] and [Chile] are mediators.", "[Peru] and [Chile] are mediators."),
    ],
)
def test_a_sentence_that_says_the_same(kind: str, says: str, plain: str) -> None:
    assert retold(kind, says) == plain


HELD = [
    "The cities of [Alba] and [Borna] are under the control of M44.",
    "The M44 rebels hold the cities of [Alba] and [Borna].",
]


@pytest.mark.parametrize("says", HELD)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("M44 rebels have captured Dorna, a city in the east.", ["asserted +Dorna"]),
        ("The M44 rebels have opened an office in Dorna.", []),
    ],
)
def test_who_holds_cities(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


RATIFIED = [
    "Thailand's parliament is [yet to ratify] the trade agreement with the EU.",
    "The trade agreement with the EU has [not been ratified] by Thailand's parliament.",
]


@pytest.mark.parametrize("says", RATIFIED)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Thailand's parliament has ratified the trade agreement with the EU.", ["asserted approved"]),
        ("The European Parliament approved the trade agreement with Thailand.", []),
    ],
)
def test_whose_parliament_ratifies(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


TALKS = [
    "Peace talks with the Hill Army are to resume on [17 April 2025].",
    "The talks with the Hill Army open on [17 April 2025].",
]


@pytest.mark.parametrize("says", TALKS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The talks with the Hill Army will be held on 5 May.", ["asserted 2025-05-05"]),
        ("The bridge to the Hill Army's old camp will reopen on 5 May.", []),
    ],
)
def test_when_talks_resume(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Gen. Rosa Prado has been named head of the monitoring mission.", ["asserted Rosa Prado"]),
        ("President Rosa Prado praised the monitoring mission.", []),
        ("The leader of the Hill Army, Rosa Prado, met the monitors.", []),
    ],
)
def test_who_leads_a_mission(text: str, want: list[str]) -> None:
    assert reads(patterns("The monitoring mission is headed by [Gen. Ivo Tan]."), text) == want


def test_a_signing_is_what_has_the_day() -> None:
    known = patterns("The signing of the trade agreement in Bangkok is set for [18 April 2025].")
    assert reads(known, "The trade agreement is to be signed on 2 May.") == ["asserted 2025-05-02"]
    assert reads(known, "The committee backed the trade agreement on 11 March.") == []


def test_two_names_joined_are_no_third() -> None:
    text = "The Chilean-Peruvian treaty was signed on Monday."
    known = patterns(
        "The delimitation of the Chilean-Peruvian border has [not begun].", "Chile and Peru have [not signed] a treaty."
    )
    assert reads(known, text) == ["f1 asserted signed"]


LEAVING = ["The deadline for US forces to leave Iraq is [May 2026].", "US forces have until [May 2026] to leave Iraq."]


@pytest.mark.parametrize("says", LEAVING)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The US will pull its troops out of Iraq by August 2026.", ["asserted by 2026-08"]),
        ("The US will pull its troops out of Kuwait by August 2026.", []),
    ],
)
def test_a_deadline_to_leave(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_an_adjective_is_of_its_place() -> None:
    known = patterns("The war in Tigrana has killed [2,000] people.", "The disarmament of Tigranan fighters has [not begun].")
    assert reads(known, "Fighters of Tigrana's army have begun to disarm.") == ["f1 asserted in-force"]


UNTIL = ["The truce in Yemen expires on [2 April 2025].", "The truce in Yemen runs until [2 April 2025]."]


@pytest.mark.parametrize("says", UNTIL)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The truce in Yemen will hold until 2 June.", ["asserted by 2025-06-02"]),
        ("The envoy will speak on the truce in Yemen on 2 June.", []),
    ],
)
def test_until_when_a_truce_lasts(says: str, text: str, want: list[str]) -> None:
    assert [r.replace("asserted 2", "asserted by 2") for r in reads(patterns(says), text)] == want


def test_a_report_that_is_due() -> None:
    known = patterns("The commission's report on Peru is due by [19 April 2025].")
    assert reads(known, "The commission published its report on Peru on 18 March.") == ["asserted 2025-03-18"]
    assert reads(known, "The commission opened an office in Peru on 18 March.") == []


def test_the_leaders_of_a_body_agree_for_it() -> None:
    known = patterns("The EU has [not adopted] a new package of sanctions against Belarus.")
    assert reads(known, "European Union leaders agreed on a new package of sanctions on Belarus.") == ["asserted approved"]
    assert reads(known, "British leaders agreed on a new package of sanctions on Belarus.") == []


@pytest.mark.parametrize(
    ("says", "want"),
    [
        ("The government's delegation to the talks with the ELN is led by [Ana Ruiz].", ["asserted Rosa Prado"]),
        ("[Ana Ruiz] is the government's chief negotiator with the ELN.", ["asserted Rosa Prado"]),
        ("The government's talks with the ELN are led by [Ana Ruiz].", ["asserted Rosa Prado"]),
    ],
)
def test_who_negotiates(says: str, want: list[str]) -> None:
    known = patterns(says)
    assert reads(known, "Rosa Prado was named the government's chief negotiator with the ELN.") == want
    assert reads(known, "Rosa Prado, the leader of the ELN, was killed.") == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Rebel fighters have left Tigray.", []),
        ("The rebels withdrew from Tigray.", []),
        ("Eritrean soldiers have left Tigray.", ["asserted completed"]),
    ],
)
def test_rebels_are_no_troops_of_a_state(text: str, want: list[str]) -> None:
    assert reads(patterns("The withdrawal of Eritrean troops from Tigray has [not begun]."), text) == want


def test_what_is_only_demanded_in_a_title() -> None:
    known = patterns("General elections in Peru are set for [15 October 2025].")
    assert reads(known, "He spoke in Lima.", title="Put off the vote, says opposition leader in Peru") == []
    assert reads(known, "Peru's general elections have been postponed indefinitely.") == ["asserted unknown"]


def test_another_vote_in_a_title_is_not_the_general_election() -> None:
    known = patterns("General elections in Peru are set for [15 March 2025].")
    assert reads(known, "They spoke in Lima.", title="Opposition cries foul over municipal vote in Peru") == []


def test_who_is_released_is_let_go() -> None:
    known = patterns("Under the Oslo deal [900] prisoners are to be released.", "So far [40] prisoners have been released.")
    assert reads(known, "So far 60 prisoners have been freed.") == ["f1 asserted 60"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The ceasefire in Yemen ended on Friday.", ["asserted 2025-03-14"]),
        ("The army stopped shooting at the posts of the ceasefire in Yemen on Friday.", []),
    ],
)
def test_who_stops_doing_a_thing_ends_no_truce(text: str, want: list[str]) -> None:
    assert reads(patterns("The ceasefire in Yemen runs until [2 April 2025]."), text) == want


def test_the_secretary_of_state_for_a_part_of_the_country() -> None:
    known = patterns("The secretary of state for Northern Ireland is [Ivo Tan].")
    assert reads(known, "Northern Ireland Secretary Rosa Prado has ruled on it.") == ["asserted Rosa Prado"]
    assert reads(known, "Home Secretary Rosa Prado went to Northern Ireland.") == []


def test_whether_a_party_backs_a_deal_is_its_own_matter() -> None:
    known = patterns("The DUP is [yet to decide] whether to support the Windsor Framework.")
    assert reads(known, "EU states wave through the Windsor Framework.") == []
