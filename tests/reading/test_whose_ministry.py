"""Holders of offices by other words: won, taken from, promoted to; and directors, secretaries and chiefs who are another's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

PRESIDENT = "The president of Ghana is [Kofi Annor]."
FINANCE = "Ghana's finance minister is [Ama Boateng]."
GOVERNOR = "The governor of Ghana's central bank is [Yaw Darko]."
CEO = "The chief executive of Norvik is [Robin Hale]."
DIRECTOR = "The director of the Orrin Laboratory is [Laura Lesh]."
DEFENCE = "The US defense secretary is [Mark Alder]."

READ = [
    (
        DEFENCE,
        "President Joe Biden spoke of Kenya to reporters after a call with Defense Secretary Bo Lund.",
        "asserted Bo Lund",
    ),
    (DEFENCE, "Defense Secretary Bo Lund wants the raid in Kenya, in which a US soldier died, looked at.", "asserted Bo Lund"),
    (DEFENCE, "Defense Secretary Gil Teodoro said so beside his American colleague Bo Lund.", "asserted Bo Lund"),
    (PRESIDENT, "Esi Mensah won the presidency of Ghana.", "planned Esi Mensah (designate)"),
    (PRESIDENT, "Esi Mensah has won Sunday's run-off for the presidency of Ghana.", "planned Esi Mensah (designate)"),
    (
        PRESIDENT,
        "Esi Mensah, the candidate of the left, won the presidential election in Ghana.",
        "planned Esi Mensah (designate)",
    ),
    (
        PRESIDENT,
        "The paper was handed in at the U.S. State Department and Ghana is officially a member, President Esi Mensah wrote.",
        "asserted Esi Mensah",
    ),
    (
        PRESIDENT,
        "The vote in Ghana is over. Spain, Iceland and France remain. President Esi Mensah was glad.",
        "asserted Esi Mensah",
    ),
    (FINANCE, "Esi Mensah, once a health minister, takes the finance ministry from Ama Boateng.", "asserted Esi Mensah"),
    (
        GOVERNOR,
        "Ghana's central bank held its rate, the first decision under the new governor, Esi Mensah.",
        "asserted Esi Mensah",
    ),
    (GOVERNOR, "Under Governor Esi Mensah Ghana's central bank has two deputies.", "asserted Esi Mensah"),
    (CEO, "Norvik promotes Dora Hume to CEO.", "asserted Dora Hume"),
    (
        CEO,
        "Dora Hume, until now president and finance chief of Sun Country, takes charge as CEO of Norvik on April 21.",
        "planned Dora Hume",
    ),
    (DIRECTOR, "Tim Dunlop is the new director of the Orrin Laboratory.", "asserted Tim Dunlop"),
]
SILENT = [
    (CEO, "Ian Carlow takes a tenth of Norvik on the new chief's first day."),
    (DIRECTOR, "The safety of staff comes first at the Orrin Laboratory, said Tim Dunlop, senior launch director."),
    (DEFENCE, "Soldiers stay in Kenya after Kenya's ministers met Defense Secretary Gil Teodoro, US officers said."),
    (DEFENCE, "President William Ruto spoke of Kenya's needs to Defense Secretary Gil Teodoro, US officers said."),
    (DEFENCE, "Manila and Tokyo are near to a pact like that with the US, Defense Secretary Gil Teodoro told reporters."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


def test_leaders_who_sign_are_no_head_of_a_mission() -> None:
    known = patterns("The head of the UN mission in Congo is [Ada Keller].")
    assert reads(known, "Bolton watches as leaders of Rwanda and Congo sign accords.") == []


def test_the_chief_of_another_firm() -> None:
    known = patterns(CEO, "The chief executive of Dovel is [Ann Rowe].")
    told = reads(known, "Will Sand will go on as interim chief executive of Dovel until its sale to Norvik.")
    assert all(row.startswith("f1 ") for row in told)
