"""Who only says, counts, expects or wants what is told is not who does it; the title of an office is nobody's name."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DISPLACED = "Fighting in Mali has displaced [50,000] people since December."
JOBS = "Ostrel Rail is cutting about [2,000] jobs."
COST = "The cost of the Ostrel bridge is put at [$985 million]."
CUT = "When the Central Bank of Kenya will cut rates again is [unclear]."
MEETING = "The Reserve Bank's next rate decision is due on [14 March 2025]."
TRADING = "The start of trading under the Ostrel Free Trade Area is [not set]."
EXIT = "The Bundeswehr is to leave Mali by [May 2026]."
MANDATE = "The mandate of the UN mission in Mali runs until [30 April 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (DISPLACED, "Displaced families in Mali, of whom the UN counts almost 90,000, are doubtful.", ["asserted <90000"]),
        (
            DISPLACED,
            "According to the UN nearly 90,000 people have been displaced in Mali by the fighting.",
            ["asserted <90000"],
        ),
        (DISPLACED, "Displaced families in Mali, of whom Togo took in almost 90,000, are doubtful.", []),
        (JOBS, "Ostrel Rail is in trouble. On Monday Venn said 2,400 jobs would be cut.", ["asserted 2400"]),
        (JOBS, "Ostrel Rail is in trouble. On Monday Venn said it would cut 400 jobs.", []),
        (JOBS, "Ostrel Rail is in trouble. On Monday Venn cut 400 jobs.", []),
        (
            COST,
            "The cost of the bridge at Ostrel is growing: the Audit Office puts it at $1.1 billion.",
            ["asserted 1100000000USD"],
        ),
        (COST, "The cost of the bridge at Ostrel is growing: the Audit Office got a loan for $1.1 billion.", []),
    ],
)
def test_who_tells_a_number(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (
            CUT,
            "The Central Bank of Kenya cut rates on Thursday. Economist Orla Venn expects the next cut in May.",
            ["asserted 2025-03-13", "planned 2025-05"],
        ),
        (
            CUT,
            "The Central Bank of Kenya cut rates on Thursday. Economist Orla Venn retires after the next cut in May.",
            ["asserted 2025-03-13"],
        ),
        (
            MEETING,
            "The Reserve Bank cut its rate. Ms Venn signalled a like move at the next meeting on 7 May.",
            ["asserted 2025-05-07"],
        ),
        (MEETING, "The Reserve Bank cut its rate. Ms Venn retires at the next meeting on 7 May.", []),
        (
            TRADING,
            "Leaders signed the Ostrel pact in Lagos. Summit host Orla Venn said trading would begin on 1 July 2025.",
            ["asserted 2025-07-01"],
        ),
        (
            TRADING,
            "Leaders signed the Ostrel pact in Lagos. Summit host Orla Venn said it would begin trading on 1 July 2025.",
            [],
        ),
        (EXIT, "Defence Minister Venn wants the Bundeswehr out of Mali by the end of 2025.", ["planned by 2025"]),
        (EXIT, "Defence Minister Venn leaves Mali with his aides by the end of 2025.", []),
    ],
)
def test_who_tells_a_day(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The Secretary-General recommends to close the UN mission in Mali by 30 June 2025.", ["planned by 2025-06-30"]),
        ("The Secretary-General of Ostrel Rail will leave the mission in Mali on 30 June 2025.", []),
    ],
)
def test_a_title_is_no_name(text: str, read: list[str]) -> None:
    assert reads(patterns(MANDATE), text) == read


BANK = "When the Bank of Japan will cut rates again is [unclear]."
STAFF = "Ostrel Rail has about [2,000] workers."


@pytest.mark.parametrize(
    ("fact", "title", "text", "read"),
    [
        (
            BANK,
            "Bank trims interest rates to 4.75%",
            "The Bank of Japan lowered its rate by eight votes to one.",
            ["asserted 2025-03"],
        ),
        (BANK, "Torvik Bank trims interest rates to 4.75%", "The Bank of Japan spoke of it.", []),
        (STAFF, "", "Ostrel Rail now pays its Peruvian staff more, having about 1,650 workers in all.", ["asserted ~1650"]),
        (STAFF, "", "Ostrel Rail fell behind; Peru pays more, having about 1,650 workers in all.", []),
    ],
)
def test_short_names_and_objects(fact: str, title: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text, title) == read
