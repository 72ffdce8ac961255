"""A set in another order: what is done by its members, who does it told first, behind a colon, behind where they sit."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.orders import base_of, in_order

CASES: dict[str, list[tuple[str, list[str]]]] = {
    "The Corvo line is operated by [Norgas], [Hallmar] and [Dorn Energy].": [
        ("Velt Energy now operates the Corvo line as well.", ["asserted +Velt Energy"]),
        ("Hallmar is not operating the Corvo line any longer.", ["asserted -Hallmar"]),
        ("Velt Energy would have liked to operate the Corvo line.", []),
        ("Velt Energy, which now operates the Corvo line too, hired 40 drivers.", ["asserted +Velt Energy"]),
    ],
    "The toll plan is backed by [Norbank], [Hallmar] and [Dorn Capital].": [
        ("Dorn Capital has withdrawn its backing for the toll plan.", ["asserted -Dorn Capital"]),
        ("Velt Capital now supports the toll plan too.", ["asserted +Velt Capital"]),
    ],
    "Taking part in the Lomma talks are [Forward], the [Greens] and the [Centre Party].": [
        ("The Greens will no longer take part in the Lomma talks.", ["asserted -Greens"]),
    ],
    "Only [Aruma], [Belis] and [Tirana] keep embassies in Sulan.": [
        ("Morova opened an embassy in Sulan on Wednesday.", ["asserted +Morova"]),
        ("Aruma will close its embassy in Sulan in May.", ["planned -Aruma"]),
        ("Belis has shut its embassy in Sulan.", ["asserted -Belis"]),
        ("Morova has closed its embassy in Pell.", []),
    ],
    "Clubs with a transfer ban in the Adria League are [Mornar] and [Zadar].": [
        ("The Adria League will lift the transfer ban on Mornar on 28 July.", ["planned -Mornar"]),
        ("The Adria League imposed a transfer ban on Rijeka.", ["asserted +Rijeka"]),
    ],
    "Who is in the consortium buying Gulf Rail: [Tessin Capital], [Orel] and [Mirfak].": [
        ("Mirfak has left the Gulf Rail consortium.", ["asserted -Mirfak"]),
        ("Mirfak has left a consortium that runs three airports.", []),
    ],
    "The vaccine is made by [Sanova], [Biolux] and [Petrel].": [
        ("Novalis has begun to make the vaccine.", ["asserted +Novalis"]),
        ("Petrel has stopped making the vaccine.", ["asserted -Petrel"]),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_set_in_another_order(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_a_plain_order_stays() -> None:
    assert in_order("The members of the pact are [Able] and [Best].") == "The members of the pact are [Able] and [Best]."
    assert in_order("The pact is opposed by [Able] and [Best].") == "The pact is opposed by [Able] and [Best]."
    assert in_order("The water board serves three towns: [Able] and [Best].").startswith("The water board serves")


def test_the_verb_of_a_participle() -> None:
    assert [base_of(form) for form in ("supported", "operated", "shown", "run", "supplied", "planned", "used")] == [
        "support", "operate", "show", "run", "supply", "plan", "use",
    ]  # fmt: skip
    assert [base_of(form, "ing") for form in ("taking", "running", "flying")] == ["take", "run", "fly"]
