"""Days told by turns of their own: awaited in a port, valid from, goes public, held, lifted, a launch date."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.day_turns import as_day_turn

WORDED = [
    ("The first aid ship is expected in Able on [1 May].", "The first aid ship is to arrive in Able on [1 May]."),
    ("Elections are expected in Able on [1 May].", "Elections are expected in Able on [1 May]."),
    ("Delivery of the first tanks to Able: [May].", "The first tanks are to be delivered to Able in [May]."),
    ("The first tanks reach Able in [May].", "The first tanks are to be delivered to Able in [May]."),
    ("Prices reach their peak in [May].", "Prices reach their peak in [May]."),
    ("The new law on pensions is valid from [May].", "The new law on pensions is to take effect from [May]."),
    ("Drivers have to pay the new toll from [May].", "The new toll is to take effect from [May]."),
    ("The party plans to hold its congress on [1 May].", "The congress of the party is to be held on [1 May]."),
    ("Able plans to hold its referendum on [1 May].", "The referendum in Able is to be held on [1 May]."),
    ("Voters in Able decide on the treaty on [1 May].", "The referendum in Able on the treaty is to be held on [1 May]."),
    ("Norwegians vote on the treaty on [1 May].", "The referendum in Norway on the treaty is to be held on [1 May]."),
    ("Senators vote on the treaty on [1 May].", "Senators vote on the treaty on [1 May]."),
    ("The first trains run on the Varn line in [May].", "The Varn line is to open in [May]."),
    ("The Vela probe has a launch date of [1 May].", "The launch of the Vela probe is planned for [1 May]."),
    ("The launch date of the Vela probe is [not known].", "The date of the launch of the Vela probe is [not known]."),
    ("Able has had no parliament, with elections planned for [May].", "The elections in Able are planned for [May]."),
    ("School in Able begins again on [2 May].", "Schools in Able are to reopen on [2 May]."),
    ("The ban on flights over Able will be lifted on [2 May].", "The ban on flights over Able is to end on [2 May]."),
    ("The anchor will be lifted on [2 May].", "The anchor will be lifted on [2 May]."),
    ("Able goes public on [2 May].", "The listing of Able is planned for [2 May]."),
    ("The IPO of Able is planned for [2 May].", "The listing of Able is planned for [2 May]."),
    ("Able's shares start trading on [2 May].", "The listing of Able is planned for [2 May]."),
    ("Ferries to Able start running again on [2 May].", "Ferries to Able are to resume on [2 May]."),
]
GOES = "Sorel goes public on [2 May 2027]."
CASES = [
    (GOES, "Sorel has put off its flotation to 9 June 2027.", "asserted 2027-06-09"),
    (GOES, "Sorel will list its shares on 9 June 2027.", "asserted 2027-06-09"),
    (GOES, "Sorel will publish its results on 9 June 2027.", ""),
    (
        "The ban on flights over Chad will be lifted on [2 May 2027].",
        "The ban on flights over Chad was extended to 9 June 2027.",
        "asserted 2027-06-09",
    ),
]


@pytest.mark.parametrize(("says", "want"), WORDED)
def test_days_are_worded_plainly(says: str, want: str) -> None:
    assert as_day_turn(says) == want


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_the_day_told_now(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told
