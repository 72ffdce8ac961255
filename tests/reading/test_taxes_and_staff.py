"""Tax rates however the fact puts them, and how many work somewhere; not how many back a tax, or protest at the gate."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TAXES = (
    "VAT in Norland is [20%].",
    "The rate of VAT in Norland is [20%].",
    "Norland's VAT rate is [20%].",
    "Norland charges [20%] VAT.",
    "Norland has VAT of [20%].",
)
STAFF = ("About [1,200] people work at the Lund plant.", "The Lund plant employs [1,200] people.")


@pytest.mark.parametrize("fact", TAXES)
@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Norland to raise VAT to 22% in January", "So it is.", ["planned 22%"]),
        ("", "VAT in Norland rose to 21% on Saturday.", ["asserted 21%"]),
        ("", "Norland cut VAT to 15% on Monday.", ["asserted 15%"]),
        ("", "Support for cutting VAT in Norland stands at 60%.", []),
        ("", "Norland's income from VAT rose by 4%.", []),
    ],
)
def test_a_tax(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want


def test_how_many_are_for_it_is_read_where_the_fact_asks() -> None:
    known = patterns("In polls [54 percent] of Norlanders support joining the pact.")
    assert reads(known, "Support for joining the pact among Norlanders stands at 60 percent.") == ["asserted 60%"]


@pytest.mark.parametrize("fact", STAFF)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Lund plant now employs 800 people after a third round of cuts.", ["asserted 800"]),
        ("Headcount at the Lund plant will fall to 1,000 by June.", ["planned 1000"]),
        ("Only 950 people still work at the Lund plant.", ["asserted 950"]),
        ("Some 600 workers protested outside the Lund plant.", []),
        ("The Lund plant made 40,000 cars last year.", []),
    ],
)
def test_who_works_there(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
