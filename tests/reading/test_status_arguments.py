"""What a step is of: compounds, relative clauses, missions by their body, what an agreement brings about."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TREATY = "Ostland and Westland have [agreed] on an extradition treaty."
EXIT = "The withdrawal of UNOSTA from Ostland has [not begun]."
SANCTIONS = "The senate has [not agreed] on new sanctions against Ostland."
MEMBER = "Ostland is [not yet a member] of NATO."
DRIVE = "The tree-planting campaign in Ulm has [not begun]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (TREATY, "Ostland signed its extradition treaty with Westland on Friday.", ["asserted signed"]),
        (TREATY, "Ostland signed a trade deal with Norway on Friday.", []),
        (EXIT, "UN peacekeepers have begun to leave Ostland.", ["asserted in-force"]),
        (EXIT, "EU soldiers have begun to leave Ostland.", []),
        (EXIT, "It is the first camp given up in the withdrawal of UNOSTA from Ostland, which began on 1 March.",
         ["asserted in-force"]),
        (MEMBER, "Ostland will become the 33rd NATO member.", ["planned in-force"]),
        (MEMBER, "Westland will become the 33rd NATO member.", []),
        (DRIVE, "Ulm's tree-planting drive, which began last Monday, is well ahead of schedule.", ["asserted in-force"]),
    ],
)  # fmt: skip
def test_what_a_step_is_of(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_what_was_to_be_agreed_takes_effect() -> None:
    known = patterns(SANCTIONS)
    assert reads(known, "New sanctions against Ostland took effect on Thursday.") == ["asserted in-force"]
    assert reads(known, "A new tax law took effect in Ostland on Thursday.") == []


def test_a_council_of_a_longer_name_is_another() -> None:
    known = patterns("The Security Council has [not approved] a mission to Haiti.")
    assert reads(known, "The Peace and Security Council approved a mission to Haiti.") == []
    assert reads(known, "The Security Council approved a mission to Haiti.") == ["asserted approved"]


STRIKE = "The rail strike in Ostland has [not ended]."
TRUCE = "There is [no ceasefire] between Chad and the Red Front."
STRIKES = "Chad has [not attacked] Niger since the coup."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (STRIKE, "Flights cancelled in Ostland amid rail strike", []),
        (STRIKE, "Ostland's rail strike ends", ["asserted completed"]),
        (TRUCE, "Chad extends ceasefire with rebels by 15 days", ["asserted in-force"]),
        (TRUCE, "Chad announces ceasefire with Front-led forces", ["asserted agreed"]),
        (TRUCE, "Niger extends ceasefire with rebels by 15 days", []),
        (TRUCE, "Chadian mediators offer a truce in Haiti", []),
        (STRIKES, "Niger fears Chad strikes on its border", []),
    ],
)
def test_who_and_what_else(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title) == want


def test_what_is_ratified_needs_no_agent() -> None:
    known = patterns("The result of Ostland's election has [not been ratified].")
    assert reads(known, "", "Ostland's election result ratified by constitutional court") == ["asserted approved"]


def test_a_bill_that_would_end_a_thing_has_not_ended_it() -> None:
    known = patterns("The curfew in Ostland has [not ended].")
    assert "asserted completed" not in reads(known, "", "Senate of Ostland to vote on bill ending curfew")
    assert reads(known, "", "Curfew in Ostland ends") == ["asserted completed"]


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        ("Ostland has [not adopted] the krone.", "Ostland's parliament approves cabinet reshuffle", []),
        ("Ostland has [not adopted] the krone.", "Ostland adopts krone", ["asserted approved"]),
        ("The government of Ostland has [not withdrawn] its draft budget.", "Ostland withdraws 2026 budget draft",
         ["asserted in-force"]),
        ("Chad has [not listed] Niger's Desert Front as a criminal group.", "Chad lists feared Desert Front as criminal group",
         ["asserted in-force"]),
        ("There are [no talks] between Chad and Niger.", "Niger says Chad negotiating with it", ["asserted talks"]),
        ("Chadian troops are [stationed] at Gao airport.", "Chad begins withdrawal of troops from Gao", ["asserted none"]),
        ("The pact between Chad and Niger was [signed] in Mali.", "Chad-backed militia leaves Niger", []),
        ("The pact between Chad and Niger was [signed] in Mali.", "Pact between Chad and Niger crumbles",
         ["asserted collapsed"]),
    ],
)  # fmt: skip
def test_what_news_says_of_them(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title) == want


BAN = "The EU's ban on Ostland's potash is [in force]."
PACT = "Ostland and Westland have [agreed] on a fishing pact."
BILL = "Parliament has [not passed] the bill to nationalise the Bank of Ostland."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (BAN, "The EU lifted the ban on Ostland's flights on Monday.", []),
        (BAN, "The EU lifted the ban on Ostland's potash on Monday.", ["asserted completed"]),
        (PACT, "Norway's parliament ratified the fishing pact of Ostland and Westland.", []),
        (PACT, "Ostland ratified its fishing pact with Westland.", ["asserted approved"]),
        (BILL, "The sponsor has withdrawn the bill to nationalise the Bank of Ostland.", ["asserted collapsed"]),
        (MEMBER, "Growers fear that Ostland will have to drop its subsidies when it joins NATO.", []),
        (MEMBER, "This leaves Ostland as the only neighbour outside NATO.", []),
        (MEMBER, "Ostland's NATO membership takes effect on 12 April.", ["planned in-force"]),
        ("The search for survivors in Ostland is [under way].", "The search for survivors in Ostland lasted nine days.",
         ["asserted completed"]),
    ],
)  # fmt: skip
def test_whose_step_it_is(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


DAM = "The Ravna dam project is [suspended]."
DEAL = "Alba's takeover of Boreal is [not completed]."
CHARGED = "Jana Holt has [not been charged]."
PULLOUT = "The withdrawal of Ostland's troops from Mali has [not begun]."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (DAM, "Ravna dam project restarts", ["asserted in-force"]),
        (DAM, "Ravna dam still on hold", ["asserted suspended"]),
        (DAM, "Ravna dam project scrapped", ["asserted collapsed"]),
        (DEAL, "Alba closes $2bn purchase of Boreal", ["asserted completed"]),
        (DEAL, "Regulator blocks Alba's takeover of Boreal", ["asserted rejected"]),
        (CHARGED, "Jana Holt charged with fraud", ["asserted in-force"]),
        (CHARGED, "Jana Holt's husband charged with fraud", []),
        (CHARGED, "Aide to Jana Holt charged with fraud", []),
        (PULLOUT, "Ostland puts Mali withdrawal on hold", ["asserted suspended"]),
    ],
)
def test_what_befalls_it(says: str, title: str, want: list[str]) -> None:
    assert reads(patterns(says), "", title) == want
