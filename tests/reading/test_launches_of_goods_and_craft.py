"""When a thing goes on sale or up, told by shops, by its name alone or by who aims at a day; and what is another's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.prices import as_priced

SALE = "The Lumo X phone will go on sale on [May 9, 2025]."
SOLD = "Tarn will launch its Lumo X smartphone on [May 9, 2025]."
SELVA = "The launch of Selva-1 is set for [April 12, 2025]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (SALE, "Tarn delays Lumo X", "Its new phone will reach shops on June 6.", ["asserted 2025-06-06"]),
        (SALE, "Lumo X to hit stores on April 25", "", ["asserted 2025-04-25"]),
        (SALE, "Tarn holds back Lumo X", "The phone will come out on June 6.", ["asserted 2025-06-06"]),
        (SALE, "", "A report on the Lumo X came out on March 12.", []),
        (SALE, "Tarn to unveil Lumo X on April 2", "The phone costs much.", []),
        (SOLD, "Tarn to unveil Lumo X on April 2", "The phone costs much.", ["asserted 2025-04-02"]),
        (SOLD, "Lumo X to hit stores on April 25", "", ["asserted 2025-04-25"]),
        (SELVA, "Ostra targets April 20 for Selva-1", "", ["planned 2025-04-20"]),
        (SELVA, "Ostra sets April 20 for Selva-1 hearing", "", []),
        (SELVA, "Rehearsal for Selva-1 launch set for March 30", "", []),
        (SELVA, "Selva-2 to fly in November", "It will follow Selva-1.", []),
        (SELVA, "Ostra to launch weather satellite on May 2", "It is also readying the Selva-1 moon lander.", []),
        (SELVA, "Ostra to launch moon lander on May 2", "Selva-1 has a new engine.", ["asserted 2025-05-02"]),
    ],
)
def test_launched(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        ("The Lumo X will cost [$899].", "Tarn cuts price of Lumo X", "The phone now sells for $799.", ["asserted 799USD"]),
        ("The Lumo X will cost [$899].", "Peko phone priced at $699", "It is $200 cheaper than the Lumo X.", []),
        (
            "Inflation in Corvia is [6.2]%.",
            "Norland inflation jumps to 7%",
            "Corvia's inflation stands at 6.2%.",
            ["asserted 6.2%"],
        ),
        (
            "Inflation in Corvia is [6.2]%.",
            "Prices surge by 7%",
            "Corvia's inflation was 6.2% before.",
            ["asserted 7%", "past 6.2%"],
        ),
        (
            "Kesta is to join the Union on [1 July 2025].",
            "Norra to join Union in 2028",
            "Kesta is to join in July.",
            ["asserted 2025-07"],
        ),
    ],
)
def test_a_headline_about_another(fact: str, title: str, text: str, told: list[str]) -> None:
    """A name that nobody told us of opens the headline, and the text tells the fact's own as it was, or only beside it."""
    assert reads(patterns(fact), text, title) == told


def test_who_sells_it() -> None:
    assert as_priced("Tarn sells the Lumo X for [$899].") == "The Lumo X costs [$899]."
    assert as_priced("Tarn sells its boats for [$899].") == "Tarn sells its boats for [$899]."


ARTEMIS = "NASA's Artemis 2 mission is to launch in [April 2026]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (ARTEMIS, "SpaceX to launch moon lander in 2027", "NASA needs it after Artemis 2.", []),
        (ARTEMIS, "Artemis 2 rocket to roll out in January 2026", "", []),
        (ARTEMIS, "Artemis 2 slips to September 2026", "", ["asserted 2026-09"]),
        (
            "NASA plans to fly astronauts around the Moon on Artemis 2 in [April 2026].",
            "Artemis 2 slips to September 2026",
            "",
            ["asserted 2026-09"],
        ),
        ("South Korea's policy rate stands at [2.75%].", "BOK cuts rate to 2.5%", "", ["asserted 2.5%"]),
        (
            "Turkey has [not ratified] Sweden's accession to NATO.",
            "Turkey clears the way for Sweden to join NATO",
            "",
            ["asserted approved"],
        ),
    ],
)
def test_missions_and_banks_by_name(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told


GAME = "The game Starfall 3 is due out on [October 10, 2025]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "told"),
    [
        (GAME, "Gamers must wait for Starfall 3", "The release was pushed back to November 21.", ["asserted 2025-11-21"]),
        (GAME, "Starfall 3 demo to be released on June 5", "", []),
        ("The Lumo X will cost [$899].", "Lumo X dearer", "Buyers will pay $949.", ["asserted 949USD"]),
        ("The Lumo X will cost [$899].", "Tarn cuts price of Lumo X", "It will now start at $799.", ["asserted 799USD"]),
        ("The Kelda tunnel will cost [€4.2 billion].", "State to pay €2 billion towards Kelda tunnel", "", []),
    ],
)
def test_out_and_paid(fact: str, title: str, text: str, told: list[str]) -> None:
    assert reads(patterns(fact), text, title) == told
