"""A status in many wordings: whatever the user writes, an entry moves all of them alike, or none."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DEALS = [
    "Parliament has [not approved] the deal.",
    "The deal [awaits] approval by parliament.",
    "The deal [needs] the approval of parliament.",
    "Parliament's approval of the deal is [pending].",
]
PULLOUTS = [
    "The withdrawal of the troops has [not begun].",
    "The troops have [not begun] to withdraw.",
    "The troops have [not started] leaving.",
]
HELD = [
    "The hostages have [not been released].",
    "The hostages are [still held].",
    "The hostages are [still in captivity].",
]
TRUCES = ["The truce is [in force].", "The truce [holds].", "The truce is [holding].", "The truce [is in place]."]
STRIKES = ["The strike is [under way].", "The workers are [on strike].", "The strike is [on].", "The strike [continues]."]
UNENDED = ["The strike has [not ended].", "The union has [not called off] the strike."]
SANCTIONS = ["US sanctions on Syria are [in force].", "US sanctions on Syria are [still in place]."]
BASES = [
    "The base has [not been handed over] to the army.",
    "The handover of the base to the army has [not taken place].",
]
TALKS = [
    "There are [no talks] between the government and the rebels.",
    "The government and the rebels are [not in talks].",
    "The government is [not negotiating] with the rebels.",
]
ARRESTS = [
    "[No arrests] have been made over the fire.",
    "There have been [no arrests] over the fire.",
    "[No one] has been arrested over the fire.",
    "Police have [not arrested] anyone over the fire.",
]


def _cases(*rows: tuple[list[str], str, list[str]]) -> list[tuple[str, str, list[str]]]:
    return [(says, text, want) for wordings, text, want in rows for says in wordings]


@pytest.mark.parametrize(
    ("says", "text", "want"),
    _cases(
        (DEALS, "Lawmakers voted 120 to 80 to ratify the deal.", ["asserted approved"]),
        (DEALS, "Parliament voted down the deal.", ["asserted rejected"]),
        (DEALS, "A committee of parliament approved the deal.", []),
        (PULLOUTS, "The withdrawal will begin in May.", ["planned in-force"]),
        (PULLOUTS, "The withdrawal has been delayed.", ["asserted delayed"]),
        (PULLOUTS, "The troops have withdrawn.", ["asserted completed"]),
        (PULLOUTS, "The government demanded that the troops leave.", []),
        (HELD, "Rebels freed all the hostages.", ["asserted in-force"]),
        (HELD, "Talks on the hostages' release failed.", []),
        (HELD, "The deal on the release of the hostages collapsed.", []),
        (TRUCES, "Fighting resumed, ending the truce.", ["asserted collapsed"]),
        (TRUCES, "The truce has been suspended.", ["asserted suspended"]),
        (TRUCES, "Both sides accused each other of violating the truce.", []),
        (STRIKES, "The union called off the strike.", ["asserted collapsed"]),
        (STRIKES, "Members voted to end the strike.", ["asserted completed"]),
        (TRUCES, "Truce falls apart.", ["asserted collapsed"]),
        (TRUCES, "The rebels withdrew from the truce.", ["asserted collapsed"]),
        (TRUCES, "The army said the truce was no longer in effect.", ["asserted collapsed"]),
        (TRUCES, "The truce is dead, a rebel said.", ["asserted collapsed"]),
        (TRUCES, "Dozens are dead despite the truce.", []),
        (SANCTIONS, "The US lifted its sanctions on Syria.", ["asserted completed"]),
        (SANCTIONS, "Syria asked the US to lift the sanctions.", []),
        (BASES, "The handover of the base was completed on Sunday.", ["asserted completed"]),
        (BASES, "The army took over the base on Sunday.", ["asserted completed"]),
        (BASES, "The base was attacked on Sunday.", []),
        (TALKS, "The government and the rebels opened talks in Oslo.", ["asserted talks"]),
        (TALKS, "Talks between the government and the unions began on Monday.", []),
        (ARRESTS, "Two people have been arrested after the fire.", ["asserted in-force"]),
        (ARRESTS, "Police arrested a man over a theft.", []),
        (UNENDED, "The strike ended after six weeks.", ["asserted completed"]),
        (UNENDED, "The strike entered its third week.", ["asserted none"]),
    ),
)
def test_it_moves_alike(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
