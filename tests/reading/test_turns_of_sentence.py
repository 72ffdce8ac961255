"""One change told in many turns of sentence: passive, relative, participle, headline; and turns that tell of no change."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.reads import patterns, reads


class Deed(NamedTuple):
    """A fact and the words in which its change is told."""

    says: str
    who: str
    did: str
    done: str
    does: str
    do: str
    doing: str
    what: str


DEEDS = (
    Deed("Peru and the Sorel League have [not signed] a peace accord.", "Peru and the Sorel League", "signed", "signed", "sign",
         "sign", "signing", "the peace accord"),
    Deed("Peru's Senate has [not ratified] the trade treaty with Chad.", "Peru's Senate", "ratified", "ratified", "ratifies",
         "ratify", "ratifying", "the trade treaty with Chad"),
    Deed("The Cartel Office has [not approved] Vantor's takeover of Pellam.", "the Cartel Office", "approved", "approved",
         "approves", "approve", "approving", "Vantor's takeover of Pellam"),
    Deed("The EU's sanctions on Chad are [in force].", "the EU", "lifted", "lifted", "lifts", "lift", "lifting",
         "its sanctions on Chad"),
    Deed("Peru has [not recognised] Kosovo.", "Peru", "recognised", "recognised", "recognises", "recognise", "recognising",
         "Kosovo"),
    Deed("Vantor has [not completed] its takeover of Pellam.", "Vantor", "completed", "completed", "completes", "complete",
         "completing", "its takeover of Pellam"),
    Deed("The council has [not reopened] the Tarn bridge.", "the council", "reopened", "reopened", "reopens", "reopen",
         "reopening", "the Tarn bridge"),
)  # fmt: skip
TOLD = (
    "{who} {did} {what} on Monday.",
    "{what} was {done} by {who} on Monday.",
    "The minister praised {what} that {who} {did} on Monday.",
    "{what}, {done} by {who} on Monday, will be felt for years.",
    "{what}, which {who} {did} on Monday, will be felt for years.",
    "{who}, which {did} {what} on Monday, won praise from the UN.",
    "The minister spoke of {what}, which was {done} by {who} on Monday.",
    "Days after {who} {did} {what}, the minister resigned.",
    "After {doing} {what} on Monday, {who} said that it was glad.",
    "The UN welcomed that {who} had {done} {what}.",
    "{who} met its partners in Geneva and {did} {what} on Monday.",
    "It was on Monday that {who} {did} {what}.",
    "Since {who} {did} {what} last week, prices have fallen.",
    "{what} has been {done}, {who} said.",
    "{who} {does} {what}",
)
NOT_TOLD = (
    "Had {who} {done} {what}, prices would have fallen.",
    "The UN called on {who} to {do} {what}.",
    "If {who} {does} {what}, prices will fall.",
    "{who} denied having {done} {what}.",
    "{who} will decide next week whether to {do} {what}.",
    "Hopes that {who} would {do} {what} have faded.",
    "Until {who} {does} {what}, nothing will happen.",
    "{who} has not {done} {what}.",
)


def told_of(deed: Deed, turn: str) -> list[str]:
    text = turn.format(**deed._asdict())
    return [one for one in reads(patterns(deed.says), text[0].upper() + text[1:]) if one.startswith("asserted")]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.done)
@pytest.mark.parametrize("turn", TOLD)
def test_a_change(deed: Deed, turn: str) -> None:
    assert [one for one in told_of(deed, turn) if not one.endswith("none")]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.done)
@pytest.mark.parametrize("turn", NOT_TOLD)
def test_no_change(deed: Deed, turn: str) -> None:
    assert not {*told_of(deed, turn)} & {*told_of(deed, TOLD[0])}
