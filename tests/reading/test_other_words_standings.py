"""Statuses by where a thing stands: before parliament, forbidden to do it, contact lost, whether it may not decided."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.standings import as_standing

BILL = [
    ("Lawmakers in Tessia approved the media bill by 71 votes to 29 on Tuesday.", "asserted approved"),
    ("The media law came into force in Tessia on Saturday.", "asserted in-force"),
    ("The president of Tessia vetoed the media bill.", "asserted rejected"),
    ("Tessia's parliament passed the budget law on Tuesday.", ""),
    ("Tessia's parliament passed a law on fishing; the media bill is to be debated in May.", ""),
    ("The committee approved the media bill, which now goes to a full vote.", ""),
]

CASES: dict[str, list[tuple[str, str]]] = {
    "The seed bill is [before parliament].": [
        ("Parliament has passed the seed bill.", "asserted approved"),
        ("Parliament is still working on the seed bill.", ""),
        ("Parliament has passed the press bill.", ""),
    ],
    "Tessia's media bill is [before parliament].": BILL,
    "The media bill in Tessia is [pending].": BILL,
    "The media bill in Tessia is [not yet law].": BILL,
    "Growers in Lomma are [forbidden] to draw water from wells.": [
        ("The ban on drawing water from wells in Lomma was lifted on Thursday.", "asserted completed"),
        ("Growers in Pell may draw water from their wells again.", ""),
    ],
    "Work at the Lomma mill is [still banned] by the council.": [
        ("Work at the Lomma mill will resume on 9 August.", "planned in-force"),
        ("Work at the Pell mill resumed on Monday.", ""),
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
    "The state guarantee for Norhull has [lapsed].": [
        ("A new state guarantee for Norhull will take effect on 12 April.", "planned in-force"),
        ("A new state guarantee for Dornhull will take effect on 12 April.", ""),
    ],
    "The inquiry into the fall of the Ostrava bridge has [not been opened].": [
        ("The inquiry into the fall of the Ostrava bridge is finished.", "asserted completed"),
        ("An inquiry into the fall of the Brno bridge is finished.", ""),
    ],
    "The restart of the Pellam reactor is [delayed].": [
        ("After many a setback the utility will restart the Pellam reactor on 18 May.", "planned in-force"),
    ],
    "Rocket launches from the Corvo spaceport are [suspended].": [
        ("Launches will begin again at the Corvo spaceport on 20 October.", "planned in-force"),
        ("Launches will begin again at the Dorn spaceport on 20 October.", ""),
    ],
    "Pellam Stores has [not filed] for bankruptcy.": [
        ("Queues formed two days after Pellam Stores entered bankruptcy proceedings.", "asserted in-force"),
        ("Vantor Stores entered bankruptcy proceedings.", ""),
    ],
    "Layoffs at the Gorman works have [begun].": [
        ("Gorman has suspended layoffs at its works because of a large order from Egypt.", "asserted suspended"),
        ("Randall has suspended layoffs at its works in Egypt.", ""),
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


def test_a_plain_sentence_stays() -> None:
    assert as_standing("An appeal by Able is [before the court].") == "An appeal by Able is [before the court]."
    assert as_standing("The mine is [closed].") == "The mine is [closed]."
