"""Days of things that are there from then on, offers that are open until a day, and what only leads up to an event."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TOLL = "The toll on the Tarn bridge is to begin on [1 June 2025]."
CHARGE = "The congestion charge in Auckland is to start on [1 June 2025]."
BRIDGE = "The Tarn bridge is to reopen on [1 June 2025]."
TRAINS = "Trains between Tarn and Orr are to resume on [1 June 2025]."
OFFER = "Shareholders of Sunda have until [30 June 2025] to accept Norvik's offer."
PROBE = "The launch of the Kestrel probe is planned for [12 May 2025]."
POLL = "Elections in Kenya are to be held on [14 June 2025]."
TRIAL = "The trial of John Sorel is to begin on [9 June 2025]."
DEAL = "Norvik expects to complete its purchase of Sunda by [30 June 2025]."
EURO = "Malta is to adopt the euro on [1 January 2026]."
STRIKE = "The nurses' strike in Kenya is to begin on [1 June 2025]."
EXIT = "Coalition troops are to leave Iraq by [30 September 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (TOLL, "The toll on the Tarn bridge will be collected from 1 September.", ["asserted 2025-09-01"]),
        (TOLL, "The council has put the Tarn bridge toll back to 1 September.", ["asserted 2025-09-01"]),
        (TOLL, "The Tarn bridge reopens on 1 September.", []),
        (CHARGE, "Auckland's congestion charge comes in on September 1.", ["asserted 2025-09-01"]),
        (CHARGE, "A consultation on Auckland's congestion charge begins on 1 September.", []),
        (BRIDGE, "Traffic returns to the Tarn bridge on 15 August.", ["asserted 2025-08-15"]),
        (BRIDGE, "The council has put off the repainting of the Tarn bridge to 15 August.", []),
        (BRIDGE, "A test of the Tarn bridge will be held on 15 August.", []),
        (TRAINS, "Trains will run between Tarn and Orr again from 15 August.", ["asserted 2025-08-15"]),
        (OFFER, "Norvik's offer for Sunda now closes on 15 July.", ["asserted 2025-07-15"]),
        (OFFER, "Norvik has given the owners of Sunda until 15 July to take up its offer.", ["asserted 2025-07-15"]),
        (OFFER, "Norvik raised its offer for Sunda on 5 March.", []),
        (PROBE, '"We go on May 28," said Petra Hollan, who runs the Kestrel mission.', ["asserted 2025-05-28"]),
        (PROBE, "Kestrel's journey to Mars will begin on 28 May, the agency said.", ["asserted 2025-05-28"]),
        (PROBE, "Kestrel's rocket was rolled out to the pad on Tuesday.", []),
        (POLL, "Kenyans will go to the ballot box on 6 July.", ["asserted 2025-07-06"]),
        (POLL, "Parliament in Kenya will vote on the budget on 6 July.", []),
        (POLL, "Registration for Kenya's elections closes on 6 July.", []),
        (TRIAL, "The case against John Sorel will be heard from September 8.", ["asserted 2025-09-08"]),
        (TRIAL, "John Sorel's appeal will be heard from September 8.", []),
        (DEAL, "Norvik became sole owner of Sunda on Tuesday.", ["asserted 2025-03-18"]),
        (DEAL, "Norvik's Ana Lund took over from Paul Roth on Tuesday, as Sunda looked on.", []),
        (EURO, "Malta will get the euro on 1 January 2027.", ["asserted 2027-01-01"]),
        (EURO, "Malta's shops must show prices in euros from 1 January 2027.", []),
        (STRIKE, "Nurses in Kenya will stop work on 10 June.", ["asserted 2025-06-10"]),
        (STRIKE, "Kenya's teachers will strike from 10 June.", []),
        (EXIT, "Iraq wants the coalition's last soldiers to go by 31 December.", ["planned by 2025-12-31"]),
        (EXIT, "The coalition's soldiers go to a feast in Iraq on 31 December.", []),
    ],
)
def test_day_of_a_thing(fact: str, text: str, want: list[str]) -> None:
    """A thing has its day where it is there from then on, whatever verb tells it; what leads up to it has its own."""
    assert reads(patterns(fact), text) == want


@pytest.mark.parametrize(
    ("fact", "title", "want"),
    [
        (PROBE, "Kestrel slips to May 28", ["asserted 2025-05-28"]),
        (PROBE, "Kestrel not before May 28", ["asserted after 2025-05-28"]),
        (PROBE, "Kestrel's trip to Mars put off to May 28", ["asserted 2025-05-28"]),
        (PROBE, "Kestrel's film put off to May 28", []),
        (BRIDGE, "Tarn bridge slips to August 15", ["asserted 2025-08-15"]),
        (TOLL, "Tarn bridge toll now from September 1", ["asserted 2025-09-01"]),
        (POLL, "Kenyans to vote on July 6", ["asserted 2025-07-06"]),
        (EURO, "Malta swaps lira for euro on 1 January 2027", ["asserted 2027-01-01"]),
    ],
)
def test_day_in_a_headline(fact: str, title: str, want: list[str]) -> None:
    """A headline may put a thing's day right behind its name."""
    assert reads(patterns(fact), "A note says no more.", title) == want


@pytest.mark.parametrize(
    ("fact", "title", "text", "want"),
    [
        (POLL, "Kenya delays elections", "Voters will now go to the polls on 6 July.", ["asserted 2025-07-06"]),
        (DEAL, "Norvik-Sunda deal delayed", "The two now expect to close in September.", ["asserted 2025-09"]),
        (DEAL, "Norvik is the new owner of Sunda", "The takeover became effective on Tuesday.", ["asserted 2025-03-18"]),
        (DEAL, "Norvik is the new owner of Sunda", "A new rule on pumps became effective on Tuesday.", []),
        (TRIAL, "John Sorel gets more time", "Jurors will be chosen on 8 September.", ["asserted 2025-09-08"]),
        (TRIAL, "John Sorel in court", "His brother's trial begins on 8 September.", []),
        (TRIAL, "John Sorel in court", "The trial of Sorel's brother begins on 8 September.", []),
    ],
)
def test_day_of_what_the_title_names(fact: str, title: str, text: str, want: list[str]) -> None:
    """Who takes part in what the title names may be called by what they are: the two, the voters, the jurors."""
    assert [r for r in reads(patterns(fact), text, title) if "unknown" not in r] == want


def test_the_next_round_of_talks() -> None:
    """Sides and negotiators sit down for the talks that the title names."""
    talks = patterns("The peace talks between Kenya and Uganda are to resume on [1 June 2025].")
    assert reads(talks, "The two sides will sit down on 20 June.", "Kenya, Uganda to meet again") == ["asserted 2025-06-20"]
    assert reads(talks, "The next round is set for 20 June.", "Kenya, Uganda peace talks") == ["asserted 2025-06-20"]
    assert reads(talks, "Kenya's president visits Malta on 20 June.", "Kenya, Uganda peace talks") == []
