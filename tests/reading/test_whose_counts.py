"""Counts told of whom they are of: each wording is read by the plainest sentence, and none that means something else."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.whose_counts import as_owned

PLAIN = [
    ("There are about [900] political prisoners in Chad.", "Chad holds about [900] political prisoners."),
    ("About [900] people are in prison in Chad for political reasons.".replace("About", "about"),
     "Chad holds about [900] political prisoners."),
    ("There are [20] Kenyan soldiers in Somali custody.", "Somalia is holding [20] captured Kenyan soldiers."),
    ("[20] countries use the euro.", "The euro area has [20] members."),
    ("There are [20] countries in the eurozone.", "The euro area has [20] members."),
    ("There are [5,000] fighters in the Lowland Front.", "The Lowland Front has [5,000] fighters."),
    ("[94] people are confirmed dead after the Aro quake.", "The Aro quake killed [94] people."),
    ("So far [94] deaths have been confirmed in the Aro quake.", "The Aro quake killed [94] people."),
    ("There are [3,000] evacuees in Lund.", "[3,000] people are in evacuation centres in Lund."),
    ("Power is cut off in [600] Lund homes.", "[600] homes in Lund are without power."),
    ("[40] contacts are isolating because of cholera.", "[40] people are in isolation because of cholera."),
    ("The Kenyan army occupies [five] sites in Somalia.", "Kenya has [five] military sites in Somalia."),
    ("There are [three] Kenyan jets in Mogadishu.", "Kenya has [three] jets in Mogadishu."),
    ("The Somali army has taken over [two] bases from Kenyan forces.", "Kenya has handed over [two] bases to the Somali army."),
    ("[Two] Kenyan bases have been handed over to Somalia.", "Kenya has handed over [two] bases to Somalia."),
    ("Kenya contributes [500] troops to the mission.", "Kenya has [500] soldiers in the mission."),
    ("[177 million] people live in the Lake Union.", "The Lake Union has a population of [177 million] people."),
    ("Lomax's investors have lost [$9 million].", "Investors in Lomax lost [$9 million]."),
    ("Lomax cost its investors [$9 million].", "Investors in Lomax lost [$9 million]."),
    ("[10] Kenyan counties are under a state of emergency.", "A state of emergency has been declared in [10] Kenyan counties."),
    ("A [7.1]-magnitude earthquake struck Chad.", "The earthquake in Chad had a magnitude of [7.1]."),
    ("The strike of the drivers is [74] days old.", "The drivers' strike has lasted [74] days."),
    ("Lund's nurses have been on strike for [9] weeks.", "The nurses' strike has lasted [9] weeks."),
    ("[Six] soldiers have died in the mission in Chad.", "The mission in Chad has lost [six] soldiers."),
    ("The price of a ticket on Heron is [$50].", "A ticket on Heron is sold for [$50]."),
]  # fmt: skip

AS_IT_IS = [
    "There are [900] prisoners in the tower.",
    "There are [900] soldiers in Chad.",
    "[20] countries use the pass.",
    "[94] people are confirmed dead after the vote.",
    "[9 million] people live in Chad.",
    "The Kenyan army has [500] soldiers in Somalia.",
    "There are [three] Lomax jets in Mogadishu.",
    "Lomax cost its rivals [$9 million].",
    "The price of oil is [$50].",
    "[Six] soldiers have died in the crash.",
]

READ = [
    ("There are about [900] political prisoners in Chad.", "Some 820 people are held on political grounds in Chad.", "820"),
    ("[20] countries use the euro.", "Arland will become the 21st member of the euro area in January.", "21"),
    ("There are [3,000] evacuees in Lund.", "About 2,100 people are still living in shelters in Lund.", "~2100"),
    ("The Kenyan army occupies [five] sites in Somalia.", "Kenya now has three military sites in Somalia.", "3"),
    ("The drivers have been on strike for [74] days.", "The drivers' strike has now lasted 90 days.", "90day"),
]  # fmt: skip


@pytest.mark.parametrize(("says", "plain"), PLAIN)
def test_a_count_is_reworded_to_whose_it_is(says: str, plain: str) -> None:
    """Who holds, has or lost so many is the subject."""
    assert as_owned(says) == plain


@pytest.mark.parametrize("says", AS_IT_IS)
def test_what_means_something_else_stays_as_it_is(says: str) -> None:
    """A place that is no state, a thing that is no event, a count that has no owner."""
    assert as_owned(says) == says


@pytest.mark.parametrize(("says", "text", "number"), READ)
def test_news_is_read_by_it(says: str, text: str, number: str) -> None:
    """What is told of the owner is told of the count."""
    assert any(said.split()[-1].endswith(number) for said in reads(patterns(says), text)), reads(patterns(says), text)
