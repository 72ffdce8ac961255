"""Near misses: a firm told only as the rival of another, a place as so many miles off, a ban on another thing."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES: dict[str, list[tuple[str, str]]] = {
    "Pellam Stores has [not filed] for bankruptcy.": [
        ("Pellam Stores filed for bankruptcy on Monday.", "asserted in-force"),
        ("Vantor Stores, a competitor of Pellam Stores, has filed for bankruptcy.", ""),
    ],
    "The rescue operation at the Zelen mine is [under way].": [
        ("The rescue operation at the Zelen mine was completed on Friday.", "asserted completed"),
        ("A rescue operation at a mine near Bor, 200 kilometres from Zelen, was completed on Friday.", ""),
    ],
    "The vaccination drive against measles in Brno has [not begun].": [
        ("A measles vaccination drive has begun in Brno.", "asserted in-force"),
        ("A polio vaccination drive has begun in Brno.", ""),
    ],
    "The embargo on oil from Moravia is [in force].": [
        ("The Danube Union has lifted its embargo on crude from Moravia.", "asserted completed"),
        ("The Danube Union has lifted its embargo on timber from Moravia.", ""),
    ],
    "The trial of Pellam in Brno has [not begun].": [
        ("The trial of Pellam began in Brno on Monday.", "asserted in-force"),
        ("The trial of a former Pellam manager began in Brno on Monday.", ""),
    ],
    # Names at the beginning of a sentence, and those who strike.
    "Copperline Foods' split is [delayed].": [("The split of Copperline Foods was completed on Monday.", "asserted completed")],
    "Toymaker Hollis's trial in Brno has [not begun].": [
        ("The trial of Hollis opened in Brno on Monday.", "asserted in-force")
    ],
    "Crews of Able Ferries are [on strike].": [
        ("The strike at Able Ferries is over.", "asserted completed"),
        ("Bus drivers in Brno have ended their strike.", ""),
    ],
    "The health emergency declared in Moravia is [still in place].": [
        ("Moravia ended its health emergency last week.", "asserted completed"),
        ("Brelin ended its health emergency last week.", ""),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_near_miss(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not [one for one in told if one.startswith(("asserted", "planned"))]


def test_who_sells_another_thing_stays() -> None:
    known = patterns("The countries with a ban on Brazilian chicken are [Chad], [Niger] and [Cameroon].")
    assert reads(known, "Chad has lifted its ban on chicken from Brazil.") == ["asserted -Chad"]
    assert reads(known, "Chad has lifted its ban on melons from Brazil.") == []
