"""A bill that is voted on, a vote that is put off, a request to do the thing, "so far" within a verb."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, words
from watcher.reading.keys import keys_of

BILL = "Palmira's parliament has [not voted] on the bill to limit presidents to two terms."
EXTRADITION = "The extradition of the banker Omar Tellez to Spain has [not been approved]."
TREATY = "The border treaty between Orlan and Pesta awaits [ratification] by Pesta's senate."
WEAPONS = "The Red Hills militia has [not begun] handing in its weapons."
TRIAL = "The corruption trial of the former minister Hugo Lanz has [not started]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (
            BILL,
            "Parliament in Palmira has postponed its vote on the bill limiting presidents to two terms.",
            ["asserted delayed"],
        ),
        (BILL, "The vote in Palmira's parliament on limiting presidents to two terms was put off.", ["asserted delayed"]),
        (BILL, "Palmira's parliament postponed a vote on the budget bill.", []),
        (BILL, "Palmira's parliament approved this year's budget on Friday.", []),
        (TREATY, "Pesta's senate has postponed its vote on the border treaty with Orlan.", ["asserted delayed"]),
        (TREATY, "Pesta's senate put off its vote on a fishing treaty with Luria.", []),
        (EXTRADITION, "A judge has given the go-ahead for Omar Tellez to be extradited to Spain.", ["asserted approved"]),
        (EXTRADITION, "The court turned down Spain's request to extradite Omar Tellez.", ["asserted rejected"]),
        (EXTRADITION, "A court approved the extradition of Luis Prado to Italy.", []),
        (TRIAL, "The start of the corruption trial of Hugo Lanz has been put off.", ["asserted delayed"]),
        (WEAPONS, "No weapon has so far been surrendered by the militia in the Red Hills.", []),
        (WEAPONS, "The Red Hills militia has so far surrendered 30 rifles.", ["asserted in-force"]),
    ],
)
def test_steps_of_what_is_voted_on(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


def test_a_bill_is_a_law_where_it_is_voted_on() -> None:
    assert keys_of(words("Parliament passed the bill."), 3) == ("bill_",)
    assert keys_of(words("The bill for the repairs rose."), 1) == ("cost",)
