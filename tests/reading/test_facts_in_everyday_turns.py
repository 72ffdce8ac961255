"""Status facts in everyday turns are read by the words that news has for a change of them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher import baselines
from watcher.model import Fact


def _fact(says: str) -> Fact:
    return patterns(says).facts[0].fact


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Norland does [not yet belong] to the Arlan Union.", "Norland is [not yet a member] of the Arlan Union."),
        ("Norland is [not yet admitted] to the Arlan Union.", "Norland has [not yet been admitted] to the Arlan Union."),
        ("There is [no decision] by Norland to sell the port.", "Norland has [not decided] to sell the port."),
        ("There has been [no extradition] of Jon Berg to Arlan.", "Jon Berg has [not been extradited] to Arlan."),
        ("Norland and Arlan have [cut off] diplomatic ties.", "Diplomatic ties between Norland and Arlan are [suspended]."),
        ("Norland has [broken off] its relations with Arlan.", "Relations between Norland and Arlan are [suspended]."),
        (
            "Berg Motors has [stopped] production at its Arlan plant.",
            "Production by Berg Motors at its Arlan plant is [stopped].",
        ),
        ("Norland is [under] a UN arms embargo.", "The UN arms embargo on Norland is [in force]."),
        ("Norland is [taking part] in the grain pact.", "Norland's participation in the grain pact is [in force]."),
        ("The prime minister of Norland is [still in office].", "The prime minister of Norland has [not resigned]."),
        ("The old tower is [still standing].", "The old tower has [not been demolished]."),
        ("The lawsuits over the dam have [not been settled].", "There is [no settlement] of the lawsuits over the dam."),
        ("Inspections under the Blue Sea treaty are [suspended].", "Inspections under Blue Sea are [suspended]."),
        # What is told plainly, or means something else, stays as it is.
        ("The troops are [under] fire.", "The troops are [under] fire."),
        ("The tower is [standing].", "The tower is [standing]."),
        ("The company has [stopped] the leak.", "The company has [stopped] the leak."),
    ],
)
def test_the_plain_words(says: str, plain: str) -> None:
    assert _fact(says).says == plain


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        ("By when the troops have to be out of Norland is [not decided].", "date"),
        ("Norland is to take over the base around [2022].", "date"),
        ("Norland has around [2022] villages.", "quantity"),
        ("What the merged bank will be called is [unknown].", "holder"),
        ("Norland and Arlan have [no] diplomatic ties.", "status"),
        ("Norland has [no] troops in Arlan.", "quantity"),
    ],
)
def test_the_kind(says: str, kind: str) -> None:
    lines = ["topic: t", "title: T", "article: {publisher: A, published: 2021-03-01}", "scope: [[the]]", "facts:"]
    text = "\n".join([*lines, f"  - {{id: f0, says: '{says}'}}", ""])
    assert baselines.parse(text).facts[0].kind == kind


@pytest.mark.parametrize(
    ("says", "title", "wanted"),
    [
        ("Norland does [not belong] to the World Trade Organization.", "Norland joins WTO", ["asserted in-force"]),
        ("Norland does [not belong] to the World Trade Organization.", "Arlan joins WTO", []),
        ("The old town hall is [still standing].", "Old town hall demolished", ["asserted completed"]),
        ("The prime minister of Norland is [still in office].", "The prime minister of Norland resigns", ["asserted in-force"]),
        ("The prime minister of Norland is [still in office].", "The finance minister of Norland resigns", []),
    ],
)
def test_what_news_says_of_it(says: str, title: str, wanted: list[str]) -> None:
    assert reads(patterns(says), "", title) == wanted


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The number of Arlan Union members is [35].", "Arlan Union has [35] members."),
        (
            "The number of chapters provisionally closed by Norland is [two].",
            "Norland has provisionally closed [two] chapters.",
        ),
        ("There are about [3,000] soldiers in ARMIS.", "ARMIS has about [3,000] soldiers."),
        ("[900] or so soldiers are stationed in Norland.", "About [900] soldiers are stationed in Norland."),
        ("Norland has foreign reserves of around [$33 billion].", "Norland's foreign reserves are around [$33 billion]."),
        ("The ships are to cost Norland [$9 billion].", "Norland is to pay [$9 billion] for the ships."),
        ("Of the 21 panels of the union, [19] have agreed.", "[19] of the 21 panels of the union have agreed."),
        ("Among the dead are at least [60] children.", "At least [60] of the dead are children."),
        ("The central bank aims for inflation of [3%].", "The central bank's inflation target is [3%]."),
        ("In Norland inflation was [3%] year on year.", "Annual inflation in Norland is [3%]."),
        ("The ships are to cost [nine] men their jobs.", "The ships are to cost [nine] men their jobs."),
    ],
)
def test_the_plain_words_of_a_number(says: str, plain: str) -> None:
    assert _fact(says).says == plain


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Norland is [still negotiating] on its accession to the Arlan Union.", "under negotiation"),
        ("Norland is [still in negotiations] to join the Arlan Union.", "under negotiation"),
        ("There is [no bid] from Berg Motors for the mine.", "Berg Motors has made [no offer] for the mine."),
        (
            "The Norlanders have [not taken over] security in Orr.",
            "Security in Orr has [not been handed over] to the Norlanders.",
        ),
        ("Norland [belongs] to the Arlan Union.", "Norland is [a member] of the Arlan Union."),
        ("It is [possible] that some soldiers will stay in Orr.", "Some soldiers [may stay] in Orr."),
        ("There is [no law] on mines.", "A law on mines has [not been passed]."),
        ("[1987] is the year Berg Motors was set up.", "Berg Motors was set up in [1987]."),
    ],
)
def test_the_plain_words_of_a_step(says: str, plain: str) -> None:
    assert plain in _fact(says).says
