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
NOISE = "The treaty on ocean noise has [not been agreed]."
SIGNED = "The United States has [not signed] the treaty on ocean noise."
PERU = "Peru has [not approved] Bolivia's accession."
GYUMRI = "The withdrawal of Russian troops from the Gyumri base has [not begun]."
OWNER = "The owner of the Ashulia factory has [not been arrested]."
BOARD = "Vellum's board has [rejected] Orrin's offer."
INQUIRY = "The inquiry into the sinking is [under way]."
SALE = "The sale of Borgen's shipping arm has [not been agreed]."
BANS = "Peru has [not imposed] a ban on Chilean copper."
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
        (NOISE, "Delegates at the talks on an ocean noise treaty agreed on Tuesday on the rules by which they vote.", []),
        (NOISE, "Talks on ocean noise ended on Tuesday without a treaty.", ["asserted none"]),
        (SIGNED, "The United States signed the ocean noise treaty on Tuesday.", ["asserted signed"]),
        (SIGNED, "The United States signed a treaty on fish stocks, but not the one on ocean noise.", []),
        (PERU, "Four of five members have now approved Bolivia's accession; Peru has not.", []),
        (PERU, "Peru's farmers' union rejected Bolivia's accession.", []),
        (SALE, "Borgen agreed on the sale of its shipping arm on Tuesday.", ["asserted agreed"]),
        (SALE, "Borgen agreed on the sale of its fish farms on Tuesday.", []),
        (SALE, "Alvik and Borgen completed their merger on Tuesday.", []),
        (BANS, "Peru imposed a ban on Chilean copper on Tuesday.", ["asserted in-force"]),
        (BANS, "A Bolivian ban on Chilean copper began on Tuesday.", []),
        (PERU, "Peru's approval of Bolivia's accession is expected in June.", ["planned approved"]),
        (PERU, "With the approval of Peru on Monday all have agreed to Bolivia's accession.", ["asserted approved"]),
        (GYUMRI, "Russian troops have begun to leave the Gyumri base.", ["asserted in-force"]),
        (GYUMRI, "Russian border guards left Yerevan airport on Tuesday, not the Gyumri base.", []),
        (OWNER, "Police arrested Karim Uddin, the owner of the Ashulia factory.", ["asserted in-force"]),
        (BOARD, "Vellum's board accepted Orrin's sweetened offer.", ["asserted approved"]),
        (INQUIRY, "The inquiry into the sinking has been closed without charges.", ["asserted completed"]),
        (FERRIES, "Ferry services between Horta and Velas are running again.", ["asserted in-force"]),
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


def test_whose_parliament_the_sentence_before_says() -> None:
    known = patterns("Bolivia's congress has [not ratified] the accession protocol.")
    assert reads(known, "Bolivia moved closer to the pact. Its congress ratified the accession protocol.") == [
        "asserted approved"
    ]
    assert reads(known, "Uruguay moved closer to the pact. Its congress ratified the accession protocol.") == []


def test_what_is_ratified_is_not_told_of_who_is_to_sign() -> None:
    known = patterns("Bolivia has [not signed] the accession protocol.", "Bolivia's congress has [not ratified] the protocol.")
    assert reads(known, "Bolivia's congress ratified the accession protocol.") == ["f1 asserted approved"]
    assert reads(known, "Bolivia signed the accession protocol.") == ["f0 asserted signed"]


def test_talks_on_a_treaty_have_their_own_course() -> None:
    known = patterns("Talks on the fishing treaty are [suspended].")
    assert reads(known, "Talks on a treaty to share the fishing resumed on Tuesday.") == ["asserted talks"]


GUARD = "The deployment of the Civil Guard in Gao is [in force]."
LAI = "The court has [not ruled] on Jimmy Moon."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (GUARD, "The ministry withdrew the Civil Guard from Kidal, Gao and Menaka on Monday.", ["asserted completed"]),
        (GUARD, "The ministry withdrew the Civil Guard from Kidal on Monday.", []),
        (LAI, "Jimmy Moon was convicted of fraud on Monday.", ["asserted completed"]),
        (LAI, "Jimmy Moon is a writer. Mr. Moon, who was found guilty on Monday, is 71.", ["asserted completed"]),
        ("US sanctions on Peru's oil are [in force].", "The US lifted its sanctions on Peru's oil on Monday.",
         ["asserted completed"]),
        ("The ministry has [not paid] the farm grants.", "The ministry paid half of the farm grants on Monday.",
         ["asserted completed"]),
        ("The ministry has [not paid] the farm grants.", "A court upheld a halt on the ministry paying the farm grants.", []),
    ],
)  # fmt: skip
def test_of_whom_it_is_told(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


def test_a_post_before_a_name_is_who_it_is() -> None:
    known = patterns("The governor of Arica has [not agreed] to the restart of the mine.")
    assert reads(known, "Governor Rosa Ibarra on Monday agreed to the restart of the Arica mine.") == ["asserted approved"]
    assert reads(known, "Mayor Rosa Ibarra on Monday agreed to the restart of the Arica mine.") == []
