"""More ways to tell a cause: put down to it, resulted from it; how a fire started; and numbers that were not known."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = ["The cause of the fire at the Garrow mill is [unknown].", "How the Garrow mill fire started is [unclear]."]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Investigators have put the Garrow mill fire down to faulty wiring.", "faulty wiring"),
        ("The Garrow mill fire resulted from a gas leak, the ministry said.", "a gas leak"),
        ("Faulty wiring caused the Garrow mill fire, investigators said.", "Faulty wiring"),
    ],
)
def test_a_cause(fact: str, text: str, cause: str) -> None:
    assert reads(patterns(fact), text) == [f"asserted {cause}"]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    "text",
    [
        "Police put the damage from the Garrow mill fire at 2 million euros.",
        "The closure of the road resulted from the Garrow mill fire.",
        "Nobody knows yet how the Garrow mill fire started.",
    ],
)
def test_no_cause(fact: str, text: str) -> None:
    assert not [said for said in reads(patterns(fact), text) if said.startswith("asserted")]


def test_who_traces_contacts_is_no_source() -> None:
    known = patterns("The source of the measles outbreak in Otago is [not known].")
    assert reads(known, "Health officials are tracing contacts of the measles patients in Otago.") == []
    assert reads(known, "The measles outbreak in Otago has been traced to a guest.") == ["asserted a guest"]


def test_a_cause_far_from_its_name() -> None:
    known = patterns("The cause of the Selby Fire is [unknown].")
    text = "Two people died. One has been named. Rain is expected. Investigators have put the fire down to a cable."
    assert reads(known, text, "Selby Fire kills two") == ["asserted a cable"]


def test_a_rate_that_is_not_set_is_a_number() -> None:
    assert patterns("The conversion rate between the litas and the euro is [not set].").facts[0].fact.kind == "quantity"


def test_an_official_who_is_not_named_is_a_person() -> None:
    known = patterns("The official in charge of rebuilding Garrow is [not named].")
    assert known.facts[0].fact.kind == "holder"
