"""Offices whose holder is named first, those that nobody has, and those who are still to be known."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.named_first import as_named
from watcher.values.brackets import narrowed

WORDED = [
    ("General [Ann Best] commands the division in Marn.", "The commander of the division in Marn is General [Ann Best]."),
    ("General [Ann Best] leads the junta.", "[Ann Best] leads the junta."),
    ("The fund is led by [Ann Best], its director general.", "The director general of the fund is [Ann Best]."),
    ("The fund is led by [Ann Best], its founder.", "The fund is led by [Ann Best], its founder."),
    ("[Ann Best] speaks for the Orvane Bank.", "The spokesperson for the Orvane Bank is [Ann Best]."),
    ("[Ann Best] speaks for Peru in Lima.", "[Ann Best] speaks for Peru in Lima."),
    ("[Ann Best] is Secretary of State for Wales.", "The Wales Secretary is [Ann Best]."),
    ("[Ann Best] is acting head of ORVA.", "The acting head of ORVA is [Ann Best]."),
    ("[Ann Best] is author of the report.", "[Ann Best] is author of the report."),
]
OPEN = [
    ("The company that is to build the new dam is [unknown].", "Who will build the new dam is [unknown]."),
    ("The country that will host the games is [not decided].", "Which country will host the games is [not decided]."),
    ("The buyer of Orvane's mill is [not known].", "Who will buy Orvane's mill is [not known]."),
    ("The buyer of Orvane's mill is [Brell].", "The buyer of Orvane's mill is [Brell]."),
    ("The company that built the dam is [bankrupt].", "The company that built the dam is [bankrupt]."),
    ("The fund has [no secretary-general] yet.", "The secretary-general of the fund is [vacant]."),
    ("The fund has [no money] yet.", "The fund has [no money] yet."),
]
DIVISION = "General [Tadeusz Buk] commands the Polish-led division in Iraq."
BUYER = "The buyer of Linde's gases business is [not known]."
HEAD = "Lund has [no governor]."
SPEAKER = "[Adam Able] speaks for the US State Department."
CASES = [
    (DIVISION, "General Andrzej Malik has taken over as commander of the Polish-led division.", "asserted Andrzej Malik"),
    (DIVISION, "General Andrzej Malik has taken over as commander of the Dutch brigade in Kosovo.", ""),
    (BUYER, "Messer has bought the gases business of Linde.", "asserted Messer"),
    (BUYER, "Messer has bought the crane business of Demag.", ""),
    (HEAD, "Adam Able was appointed governor of Lund.", "asserted Adam Able"),
    (HEAD, "Adam Able was appointed governor of Malm.", ""),
    (SPEAKER, "State Department spokesperson Tammy Bruce told reporters so.", "asserted Tammy Bruce"),
    (SPEAKER, "Pentagon spokesperson Tammy Bruce told reporters so.", ""),
]


@pytest.mark.parametrize(("says", "plain"), WORDED)
def test_an_office_behind_its_holder(says: str, plain: str) -> None:
    assert as_named(says) == plain


@pytest.mark.parametrize(("says", "plain"), OPEN)
def test_who_is_still_to_be_known(says: str, plain: str) -> None:
    assert narrowed(says) == plain


def test_what_is_left_open_is_of_the_kind_that_is_asked_for() -> None:
    kinds = {
        "The buyer of Orvane's mill is [not known].": "holder",
        "The company that will build the dam is [unknown].": "holder",
        "It is [not known] how far the second door has opened.": "quantity",
        "The water supply of Lund is to be restored on [an unknown date].": "date",
    }
    assert {says: patterns(says).facts[0].fact.kind for says in kinds} == kinds


@pytest.mark.parametrize(("says", "text", "said"), CASES)
def test_news_of_it(says: str, text: str, said: str) -> None:
    assert reads(patterns(says), text) == ([said] if said else [])
