"""Numbers from another side: how tall a thing is, what there is on board, who backs it, whose shares are held by whom."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.number_sides import as_sided

WORDED = [
    ("The Varn tower is about [120] metres tall.", "The height of the Varn tower is about [120] metres."),
    ("The Varn tower is [120] years old.", "The Varn tower is [120] years old."),
    ("There were [73] cars of grain on the train.", "The train had [73] cars of grain."),
    ("There are [six] cameras on board Heron.", "Heron has [six] cameras."),
    ("There are [six] people on board Heron.", "There are [six] people on board Heron."),
    ("The share of foreign workers in Orvane is [88%].", "Foreign workers are [88%] of all workers in Orvane."),
    ("The share of solar power in Orvane is [18%].", "The share of solar power in Orvane is [18%]."),
    ("The number of Orvane's arms caches is [not known].", "How many arms caches Orvane has is [not known]."),
    ("The number of Orvane's arms caches is about [12].", "Orvane has about [12] arms caches."),
    ("The number of Orvane's dead is [12].", "The number of Orvane's dead is [12]."),
    ("The number of successful Heron 3 flights is [0].", "Heron 3 has flown [0] successful flights."),
    ("The number of successful applicants is [0].", "The number of successful applicants is [0]."),
    ("[150] people serve in Peru's air transport unit.", "Peru's air transport unit has [150] members."),
    ("About [150] people work in the mine.", "About [150] people work in the mine."),
    ("There are [six] laws on smoking.", "There are [six] laws on smoking."),
    ("The treaty has the support of about [46%] of Latvians.", "About [46%] of Latvians support the treaty."),
    ("The treaty has the support of [Latvia].", "The treaty has the support of [Latvia]."),
    ("[12%] of Orvane's shares are held by Brell.", "Brell holds [12%] of Orvane's shares."),
    ("[12%] of Orvane's workers are led by Brell.", "[12%] of Orvane's workers are led by Brell."),
    (
        "Once 2026 is over, Peru intends to leave [900] troops in Chad.",
        "Peru intends to keep [900] troops in Chad after the end of 2026.",
    ),
    ("Peru intends to leave [900] tents in Chad.", "Peru intends to leave [900] tents in Chad."),
    ("[154] people died in the crowd crush in Varn.", "The crowd crush in Varn has killed [154] people."),
    ("[154] people died in the town of Varn.", "[154] people died in the town of Varn."),
]
TOWER = "The Varn tower is [120] metres tall."
STAY = "Once 2026 is over, Peru intends to leave [900] troops in Chad."
CRUSH = "[154] people died in the crowd crush in Varn."
CASES = [
    (TOWER, "The Varn tower has a height of 125 metres.", "asserted 125metre"),
    (TOWER, "The Varn tower has a width of 125 metres.", ""),
    (STAY, "Peru plans to keep 500 troops in Chad after 2026.", "planned 500"),
    (STAY, "Peru plans to send 500 doctors to Chad after 2026.", ""),
    (CRUSH, "The death toll of the crowd crush in Varn has risen to 158.", "asserted 158"),
    (CRUSH, "A fire in Dorn killed 12 people.", ""),
]


@pytest.mark.parametrize(("says", "plain"), WORDED)
def test_a_number_from_another_side(says: str, plain: str) -> None:
    assert as_sided(says) == plain


@pytest.mark.parametrize(("says", "text", "said"), CASES)
def test_news_of_it(says: str, text: str, said: str) -> None:
    assert reads(patterns(says), text) == ([said] if said else [])
