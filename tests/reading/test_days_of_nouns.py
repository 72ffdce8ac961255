"""Days of what is told by a noun, days that have come where none was set, and what is called off or postponed."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

REFERENDUM = "The date of Ghana's referendum on the name agreement is [not set]."
CONGRESS = "The date of the Alder Party's congress on its dissolution is [not set]."
FUNERAL = "The date of Ann Low's funeral is [not set]."
DRILLS = "The Alder exercise of 2025 is to start on [4 May 2025]."
TRIAL = "The trial of Ann Low is to start on [4 May 2025]."
NEXT = "The Bank of Japan's next policy meeting ends on [26 April 2025]."

READ = [
    (
        REFERENDUM,
        "90 percent of those who took part in Sunday's referendum in Ghana favour the new name.",
        "asserted 2025-03-16",
    ),
    (REFERENDUM, "Ghana held a referendum on its name on Sunday.", "asserted 2025-03-16"),
    (REFERENDUM, "Ghana will vote on its new name on 30 September.", "asserted 2025-09-30"),
    (REFERENDUM, "In Ghana voters will decide on 30 September whether they are for the agreement.", "asserted 2025-09-30"),
    (CONGRESS, "The Alder Party held a congress from March 5 to 7.", "asserted 2025-03-05"),
    (CONGRESS, "The Alder Party's congress will be held on 4 May.", "asserted 2025-05-04"),
    (FUNERAL, "Ann Low's funeral will be held on Saturday.", "asserted 2025-03-22"),
    (DRILLS, "There will be no Alder this year.", "asserted unknown"),
    (DRILLS, "There will be no Alder this year: the army has called off the drills set for May 4 to 15.", "asserted unknown"),
    (DRILLS, "The Alder exercise has been cancelled.", "asserted unknown"),
    (DRILLS, "The Alder drills are to begin on 11 May.", "asserted 2025-05-11"),
    (TRIAL, "The trial of Ann Low has been postponed.", "asserted unknown"),
    (TRIAL, "The court has put off Ann Low's trial.", "asserted unknown"),
    (TRIAL, "The trial of Ann Low was postponed to June.", "asserted 2025-06"),
    (NEXT, "The Bank of Japan will work out by how much only at its meeting on July 30.", "asserted 2025-07-30"),
]
SILENT = [
    (REFERENDUM, "The senate of Ghana voted on its name on Sunday."),
    (REFERENDUM, "The runoff for the presidency of Ghana was held on Sunday."),
    (REFERENDUM, "Sunday's referendum campaign in Ghana was calm."),
    (CONGRESS, "The Alder Party said on Monday that it would hold a congress."),
    (FUNERAL, "Ann Low died on Monday."),
    (DRILLS, "The Alder exercise ends on May 20."),
    (TRIAL, "The court may postpone the trial of Ann Low."),
]


@pytest.mark.parametrize(("fact", "text", "said"), READ)
def test_read(fact: str, text: str, said: str) -> None:
    assert said in reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_not_read(fact: str, text: str) -> None:
    assert reads(patterns(fact), text) == []


CUT = "The date of Norges Bank's next rate cut is [not known]."
CUTS = [
    ("Norges Bank will cut its policy rate again on 8 May, the governor said.", "asserted 2025-05-08"),
    ("Norges Bank left its policy rate unchanged at 4.5 percent on Wednesday.", ""),
    ("Sweden's Riksbank cut its policy rate to 2.25 percent on Wednesday.", ""),
]
KINDS = [
    ("The date of the next price rise is [not set].", "date"),
    ("The timing of the next rate cut is [unclear].", "date"),
    ("The day for the rise in the toll is [not known].", "date"),
    ("The size of the next rate cut is [not known].", "quantity"),
    ("The number of dates is [not known].", "quantity"),
    ("The price on the day is [not known].", "quantity"),
]


@pytest.mark.parametrize(("text", "want"), CUTS)
def test_the_day_of_the_next_cut(text: str, want: str) -> None:
    told = reads(patterns(CUT), text)
    assert (want in told) if want else not told


@pytest.mark.parametrize(("says", "kind"), KINDS)
def test_the_date_of_what_has_a_rate_is_a_date(says: str, kind: str) -> None:
    assert patterns(says).facts[0].fact.kind == kind
