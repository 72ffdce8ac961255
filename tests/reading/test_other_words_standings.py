"""Statuses by where a thing stands: before parliament, forbidden to do it, contact lost, whether it may not decided."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.standings import as_standing

CASES: dict[str, list[tuple[str, str]]] = {
    "The seed bill is [before parliament].": [
        ("Parliament has passed the seed bill.", "asserted approved"),
        ("Parliament is still working on the seed bill.", ""),
        ("Parliament has passed the press bill.", ""),
    ],
    "Growers in Lomma are [forbidden] to draw water from wells.": [
        ("The ban on drawing water from wells in Lomma was lifted on Thursday.", "asserted completed"),
        ("Growers in Pell may draw water from their wells again.", ""),
    ],
    "Fishing in Lomma is [still banned] by the council.": [
        ("Fishing in Lomma will resume on 9 August.", "planned in-force"),
        ("Fishing in Pell resumed on Monday.", ""),
    ],
    "The Tarka probe has [lost contact] with Earth.": [
        ("Contact with the Tarka probe has been restored.", "asserted in-force"),
        ("Contact with the Kestrel probe has been restored.", ""),
    ],
    "Whether Moravia may join the euro has [not been decided] by EU ministers.": [
        ("EU ministers have approved Moravia's entry into the euro.", "asserted approved"),
        ("EU ministers talked about Moravia's entry into the euro but took no decision.", ""),
    ],
    "Repairs to the flood-damaged Mirna dam have [not started yet].": [
        ("Repair of the Mirna dam will start on 13 July.", "planned in-force"),
        ("The flood at the Mirna dam has begun to recede.", ""),
    ],
    "The Commission's inquiry into search firm Vexa has [not begun].": [
        ("The Commission has opened an inquiry into Vexa.", "asserted in-force"),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_standing(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (
        (want in told)
        if want
        else not [one for one in told if one.startswith(("asserted i", "asserted c", "asserted a", "planned"))]
    )


def test_a_case_is_pending_and_a_plain_sentence_stays() -> None:
    assert as_standing("An appeal by Able is [before the court].") == "An appeal by Able is [pending]."
    assert as_standing("The mine is [closed].") == "The mine is [closed]."
