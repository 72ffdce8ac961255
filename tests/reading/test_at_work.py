"""Events that nobody says have begun, and that are there: by what they do, their number, who holds them; and those far off."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

INQUIRY = patterns("The public inquiry into the Garrow Tower fire has [not begun].")


@pytest.mark.parametrize(
    "text",
    [
        "The Garrow Tower inquiry found serious failings in the brigade.",
        "More lives could have been saved, the first report of the Garrow Tower inquiry says.",
        "Officials are conducting a six-month inquiry into the Garrow Tower fire.",
    ],
)
def test_an_inquiry_that_does_its_work_is_there(text: str) -> None:
    assert [said.partition(" ")[0] for said in reads(INQUIRY, text)] == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "Families say the Garrow Tower inquiry must hear from all of them.",
        "MPs want an inquiry into the Garrow Tower fire.",
        "The brigade found serious failings after the Garrow Tower fire.",
    ],
)
def test_one_that_is_only_wanted_is_not(text: str) -> None:
    assert not [said for said in reads(INQUIRY, text) if said.startswith("asserted") and not said.endswith("none")]


PATROLS = patterns("Joint patrols by Chad and Peru in Garrow have [not begun].")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("The fifteenth joint patrol of Chad and Peru went out on Thursday in Garrow.", True),
        ("Chad and Peru held their first joint patrol in Garrow on Sunday.", True),
        ("Chad and Peru plan a first joint patrol in Garrow.", False),
        ("Chad and Peru talked about joint patrols in Garrow.", False),
    ],
)
def test_what_is_held_or_counted_is_there(text: str, there: bool) -> None:
    assert ("asserted in-force" in reads(PATROLS, text)) == there


def test_the_first_in_years() -> None:
    known = patterns("Direct flights between Lorra and Tessa have [not resumed].")
    assert reads(known, "Stocks rose.", "456 aboard first flight from Lorra to Tessa in 20 years") == ["asserted in-force"]
    assert reads(known, "Stocks rose.", "Plans for first flight from Lorra to Tessa in 20 years") == []


@pytest.mark.parametrize(
    "told", ["is still months away", "remains weeks off", "is a long way off", "looks closer than ever", "is within reach"]
)
def test_what_is_far_off_or_near_is_not_done(told: str) -> None:
    assert "asserted in-force" not in reads(
        patterns("The Garrow bridge is [closed]."), f"The reopening of the Garrow bridge {told}."
    )


def test_what_is_over_is_done() -> None:
    assert reads(patterns("The closure of the Garrow tunnel is [in force]."), "The closure of the Garrow tunnel is over.") == [
        "asserted completed"
    ]


def test_a_price_that_was_paid_after_the_article_is_news() -> None:
    known = patterns("Able is to pay [$66 billion] for Brock.")
    later = "Its $63 billion purchase of Brock, completed in 2026, burdens Able."
    assert reads(known, later, published=date(2027, 5, 1)) == ["asserted 63000000000USD"]
    assert reads(known, later.replace("2026", "2019"), published=date(2027, 5, 1)) == ["past 63000000000USD"]
