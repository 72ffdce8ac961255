"""Days until which something holds, and by which it must be handed in; days moved that only their thing is told of."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.day_limits import as_day_limit

WORDED = [
    ("The deadline for bids for the Sorrel mine is [1 May].", "Bids for the Sorrel mine must be submitted by [1 May]."),
    ("The closing date for all applications is [1 May].", "Applications must be submitted by [1 May]."),
    ("Bids for the mine are due by [1 May].", "Bids for the mine must be submitted by [1 May]."),
    ("Trains to the mine are due by [1 May].", "Trains to the mine are due by [1 May]."),
    ("The truce in the Kell valley holds until [31 May].", "The truce in the Kell valley is to last until [31 May]."),
    ("The licence of the mine is good until [31 May].", "The licence of the mine is to last until [31 May]."),
    ("The bridge holds until [31 May].", "The bridge holds until [31 May]."),
    ("Ticket sales for the Varn festival begin on [6 May].", "Tickets for the Varn festival go on sale on [6 May]."),
    ("Applications for the grants close on [2 May].", "Applications for the grants must be submitted by [2 May]."),
    ("Schools for the deaf close on [2 May].", "Schools for the deaf close on [2 May]."),
    ("Delivery of the trams begins in [May].", "The first trams are to be delivered in [May]."),
    ("Production of the trams begins in [May].", "Production of the trams begins in [May]."),
    ("The sale of the mine begins on [6 May].", "The sale of the mine begins on [6 May]."),
]
BIDS = "The deadline for bids for the Sorrel mine is [13 May 2025]."
TRUCE = "The ceasefire in the Kell valley holds until [31 May 2025]."
FINAL = "The Hale Cup final will be played on [14 May 2025]."
REPORT = "The report on the Selby crash is expected in [May 2025]."
STRIKE = "The strike of the dockers in Harrow is to end on [28 May 2025]."
UNIT = "Unit 3 of the Brok power plant goes back on line on [15 May 2025]."
RULING = "The Court of Appeal rules on the Tessin merger on [17 May 2025]."
ELECTIONS = "The elections in Veria are set for [30 November 2025]."
CONFIDENCE = "Prime Minister Halle is to face a confidence vote on [5 May 2025]."
LINE = "The Silver Line opens in [May 2025]."
AMNESTY = "The amnesty for gun owners lasts until [30 September 2025]."
WATER = "Water rationing in Cape Dorn is to be lifted on [1 May 2025]."
FLIGHTS = "Kaya Airlines wants to resume flights to Dorsa on [1 May 2025]."
TAX = "The tax on flights is to be introduced on [1 May 2025]."
CASES = [
    (BIDS, "Bidders for the Sorrel mine now have until 4 June.", "asserted 2025-06-04"),
    (BIDS, "Bids for the Sorrel mine may be handed in until 4 June.", "asserted 2025-06-04"),
    (BIDS, "The deadline for bids for the Sorrel mine has been extended to 4 June.", "asserted 2025-06-04"),
    (BIDS, "The Sorrel mine was shut on 4 January.", ""),
    (TRUCE, "The ceasefire in the Kell valley has been extended until 30 June.", "asserted 2025-06-30"),
    (FINAL, "The Hale Cup final has been moved to 28 May.", "asserted 2025-05-28"),
    (FINAL, "The Hale Cup final has been put back by a week.", "asserted 2025-05-21"),
    (FINAL, "Tickets for the Hale Cup final were sold out on 2 March.", ""),
    (REPORT, "Publication of the report on the Selby crash has been delayed to June 2025.", "asserted 2025-06"),
    (STRIKE, "Dockers in Harrow will not return to work before 4 June.", "asserted after 2025-06-04"),
    (STRIKE, "Talks with the dockers in Harrow begin on 4 June.", ""),
    (UNIT, "Unit 3 of the Brok power plant will be restarted on 20 June.", "asserted 2025-06-20"),
    (UNIT, "Unit 2 of the Brok power plant will be restarted on 20 June.", ""),
    (
        RULING,
        "The ruling on the Tessin merger will come earlier than planned, on 30 April, the Court of Appeal said.",
        "asserted 2025-04-30",
    ),
    (RULING, "The ruling on the Tessin merger is planned for 30 April, the Court of Appeal said.", "planned 2025-04-30"),
    (ELECTIONS, "Voters in Veria will elect a new parliament on 13 October.", "asserted 2025-10-13"),
    (ELECTIONS, "Delegates from Veria elect a new list of candidates on 13 October.", ""),
    (CONFIDENCE, "The confidence vote in Prime Minister Halle has been moved to 28 April.", "asserted 2025-04-28"),
    (LINE, "Trains will run on the Silver Line only from December 2025.", "asserted 2025-12"),
    (AMNESTY, "The amnesty for gun owners has been extended by a month.", "asserted 2025-10-31"),
    (WATER, "Cape Dorn has extended water rationing until 1 June.", "asserted 2025-06-01"),
    (FLIGHTS, "Kaya Airlines will fly to Dorsa again from 1 June.", "asserted 2025-06-01"),
    (FLIGHTS, "Kaya Airlines will publish its results on 1 June.", ""),
    (TAX, "The government will levy the tax on flights from 1 June.", "asserted 2025-06-01"),
]


@pytest.mark.parametrize(("says", "want"), WORDED)
def test_days_are_worded_plainly(says: str, want: str) -> None:
    assert as_day_limit(says) == want


@pytest.mark.parametrize(("fact", "text", "want"), CASES)
def test_the_day_told_now(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told


JOINS = "Montelva hopes to join the European Union in [2028]."
STORE = "Department store Lindqvist shuts its doors on [31 March 2026]."
CURFEW = "The curfew in Lisk applies until [25 May 2025]."
TRAMS = "Delivery of the trams begins in [autumn 2025]."
MAYOR = "Mayor Quist is to stand down on [1 September 2025]."
TERM = "President Okoro's term runs out on [24 February 2026]."
CROWN = "Queen Ada's coronation will be celebrated on [5 October 2025]."
BREWERY = "The sale of Tessin's brewery should close by [June 2025]."
MORE = [
    (JOINS, "Dravia, which borders Montelva, expects to join the European Union in 2032.", ""),
    (JOINS, "Montelva, which borders Dravia, expects to join the European Union in 2032.", "planned 2032"),
    (STORE, "Shoe shop Bergman, opposite department store Lindqvist, shuts its doors on 15 May 2025.", ""),
    (STORE, "Department store Lindqvist, opposite shoe shop Bergman, shuts its doors on 15 May 2025.", "asserted 2025-05-15"),
    (CURFEW, "The curfew in Lisk has been extended until 8 June.", "asserted 2025-06-08"),
    (TRAMS, "The first trams will be delivered in 2026.", "asserted 2026"),
    (MAYOR, "Mayor Quist will stay in office until 1 December.", "asserted 2025-12-01"),
    (MAYOR, "Mayor Quist opens a school on 1 December.", ""),
    (TERM, "President Okoro will stay in office until 2027.", "asserted 2027"),
    (CROWN, "Queen Ada will be crowned on 12 October.", "asserted 2025-10-12"),
    (BREWERY, "Tessin will not complete the sale of its brewery before August 2025.", "asserted after 2025-08"),
]


@pytest.mark.parametrize(("fact", "text", "want"), MORE)
def test_the_day_told_of_its_own(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not told


PALLAS = "The rocket Pallas 2 lifts off on [30 May 2025]."
HOUSE = "The lower house is to vote on the water bill on [10 May 2025]."
LEADER = "The ruling party picks its new leader on [27 May 2025]."
FORCE = "The UN force in Mirk is to be gone by [31 December 2025]."
TREATY = "Vessia and Karn sign their border treaty on [12 May 2025]."
TITLED = [
    (PALLAS, "", "Bad weather has forced the agency to push the launch of Pallas 2 to 3 June.", ["asserted 2025-06-03"]),
    (PALLAS, "", "The rocket Pallas 2 will lift off on 2 or 3 June.", ["asserted 2025-06-02", "asserted 2025-06-03"]),
    (LEADER, "", "The ruling party will choose its new leader on 4 June.", ["asserted 2025-06-04"]),
    (HOUSE, "", "The upper house will vote on the water bill on 12 June.", []),
    (HOUSE, "", "The lower house will now vote on the water bill on 12 June.", ["asserted 2025-06-12"]),
    (LEADER, "", "The ruling party will meet its new leader on 4 June.", []),
    (
        FORCE,
        "",
        "The Security Council decided on Monday to keep the UN force in Mirk until 30 June 2026.",
        ["asserted 2026-06-30"],
    ),
    (
        TREATY,
        "Border treaty to be signed two weeks later",
        "Vessia and Karn will put their names to the border treaty on 26 May.",
        ["asserted 2025-05-26"],
    ),
]


@pytest.mark.parametrize(("fact", "title", "text", "want"), TITLED)
def test_the_day_told_below_a_title(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
