"""Whose step it is: the subject, the object and the owner of a step agree with those of the fact's own sentence."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

RATIFIED = "The parliament of Ecuador has [not ratified] the accession treaty."
TREATY = "Ecuador and the Pacific Alliance have [not signed] an accession treaty."
CABINET = "The parliament of Slovakia has [not approved] the new government."
MERGER = "The European Commission has [not approved] the takeover of Vellum by Orrin."
HOLDERS = "Vellum's shareholders have [not approved] the takeover."
DRAWDOWN = "The Security Council has [not approved] the drawdown of MINUSCA."
CAPTAIN = "The captain of the ferry has [not been charged]."
RESIGNED = "The government of Slovakia has [not resigned]."
COALITION = "The Reform Party and the Greens have [not agreed] on a coalition."
FERRIES = "The ferry service between Horta and Velas is [suspended]."
TALKS = "Talks between Ecuador and the Pacific Alliance are [under way]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (RATIFIED, "Ecuador's lawmakers ratified the accession treaty on Monday.", ["asserted approved"]),
        (RATIFIED, "Peru's congress ratified the accession treaty on Monday.", []),
        (CABINET, "Slovakia's parliament approved the new government on Monday.", ["asserted approved"]),
        (CABINET, "Slovakia's parliament approved a new pension law on Monday.", []),
        (CABINET, "The Czech parliament approved the new government on Monday.", []),
        (MERGER, "Brussels waved through Orrin's takeover of Vellum on Monday.", ["asserted approved"]),
        (MERGER, "The European Commission approved Tarsus's takeover of Nimbus on Monday.", []),
        (HOLDERS, "Vellum's shareholders approved the takeover on Monday.", ["asserted approved"]),
        (HOLDERS, "The regulator approved the takeover of Vellum on Monday.", []),
        (DRAWDOWN, "The Security Council approved the drawdown of MINUSCA on Monday.", ["asserted approved"]),
        (DRAWDOWN, "The Security Council approved the drawdown of MONUSCO on Monday.", []),
        (DRAWDOWN, "The Security Council approved sanctions against two rebel leaders on Monday.", []),
        (CAPTAIN, "The ferry's captain was charged with negligence on Monday.", ["asserted in-force"]),
        (CAPTAIN, "The ferry's owner was charged with fraud on Monday.", []),
        (CAPTAIN, "The captain of another ferry was charged with smuggling on Monday.", []),
        (CAPTAIN, "Salvage crews began lifting the ferry on Monday.", []),
        (RESIGNED, "Slovakia's government resigned on Monday.", ["asserted in-force"]),
        (RESIGNED, "Slovakia's health minister resigned on Monday.", []),
        (COALITION, "The Reform Party and the Greens agreed on a joint candidate for mayor.", []),
        (FERRIES, "The ferry service between Horta and Madalena resumed on Monday.", []),
        (FERRIES, "The ferry service between Horta and Velas resumed on Monday.", ["asserted in-force"]),
    ],
)
def test_who_does_it_and_to_what(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_where_a_thing_is_signed_is_not_what_it_is_on() -> None:
    text = "Ecuador and the Pacific Alliance signed the accession treaty in Lima on Friday."
    assert "asserted signed" in reads(patterns(TREATY), text)


def test_a_long_subject_is_as_near_to_its_verb() -> None:
    text = "Talks between Ecuador and the Pacific Alliance have been suspended until the election."
    assert reads(patterns(TALKS), text) == ["asserted suspended"]
