"""Four figures without a comma: a number where something is counted, a year everywhere else."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, sentence


@pytest.mark.parametrize(
    "text",
    [
        "2000 Lorran soldiers will leave.",
        "There are 2000 U.S. troops in Lorra.",
        "About 1900 soldiers stay on.",
        "Quakes kill 2073 in the north.",
        "The floods displaced 2010, he said.",
        "It killed more than 2000 at Tessa.",
        "Fewer than 2020 are left.",
        "The toll has gone up to 2073, the agency said.",
        "The force was cut to 1900 from 3300.",
        "The force rose to 2010.",
        "The toll was put at 1944.",
        "It stands at 1146, down from 2000.",
        "All of them, about 1900, are free.",
        "Some 2100 are in isolation.",
        "They sent 3300, of whom 1900 came back.",
    ],
)
def test_numbers(text: str) -> None:
    told = sentence(text)
    assert told.quantities
    assert not told.dates


@pytest.mark.parametrize(
    "text",
    [
        "In 2010 Lorran soldiers left.",
        "By 2026 workers will get more.",
        "The 1967 borders stand.",
        "The 2024 elections were lost.",
        "The 2026 World Cup begins.",
        "Lorra's 2024 budget has passed.",
        "The launch slipped to 2027.",
        "The mission was extended to 2026.",
        "Costs are told at 2019 prices.",
        "The church was built around 1900.",
        "It lasted from 2019 to 2023.",
        "The deadline is 2030, rather than 2050.",
        "It was over in March 2026, down from 2,500 troops.",
        "It was over at the end of 2024, down from 2,500 troops.",
        "Sales fell from 2023 on.",
        "The 2020 election workers were right.",
    ],
)
def test_years(text: str) -> None:
    told = sentence(text)
    assert told.dates
    assert not any(told.dates[0].start <= mention.start < told.dates[0].end for mention in told.quantities)


TROOPS = "Lorra has about [2,500] soldiers in Tessa."
TOLL = "The Tessa earthquake killed [830] people."
UNTIL = "The mandate of the force in Tessa expires in [2025]."


@pytest.mark.parametrize(
    ("says", "text"),
    [
        (TROOPS, "Lorra now has {} soldiers in Tessa."),
        (TROOPS, "There are {} Lorran soldiers in Tessa, not 2,500."),
        (TROOPS, "Lorra's force in Tessa was cut to {} from 3,300 soldiers."),
        (TROOPS, "Lorra will leave {} soldiers in Tessa until May."),
        (TOLL, "The Tessa earthquake killed more than {} people."),
        (TOLL, "The Tessa earthquake killed {}."),
        (TOLL, "The death toll of the Tessa earthquake rose to {}."),
    ],
)
@pytest.mark.parametrize("number", ["1,900", "2,010"])
def test_a_number_without_its_comma(says: str, text: str, number: str) -> None:
    known = patterns(says)
    plain = reads(known, text.format(number))
    assert plain
    assert reads(known, text.format(number.replace(",", ""))) == plain


@pytest.mark.parametrize(
    ("says", "text", "read"),
    [
        (UNTIL, "The mandate of the force in Tessa was extended to 2026.", ["asserted 2026"]),
        (UNTIL, "The mandate of the force in Tessa now expires in 2026.", ["asserted 2026"]),
        (TROOPS, "In 2024 soldiers of Lorra came to Tessa.", []),
        (TOLL, "The 2010 Tessa earthquake killed 40 people.", []),
        (TOLL, "The Tessa earthquake of 1906 killed 40 people.", []),
    ],
)
def test_a_year_is_no_number(says: str, text: str, read: list[str]) -> None:
    assert reads(patterns(says), text) == read
