"""Shares of a firm told by any verb, pay that is offered without its word, measures in another unit; and near misses."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

STAKE = "Birch holds [29%] of Alder."
OFFER = "Halden has offered its workers a raise of [8%]."
FIRE = "The fire in Tarn has burned [5,000] acres."
ROVER = "The rover has driven [32] kilometres on Mars."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (STAKE, "Birch now has 78% of Alder's shares in hand.", ["asserted 78%"]),
        (STAKE, "Birch sits on 78 percent of Alder.", ["asserted 78%"]),
        (STAKE, "Birch is the owner of 78 percent of Alder.", ["asserted 78%"]),
        (STAKE, "Birch, with 78% of Alder, wants a seat on its board.", ["asserted 78%"]),
        (STAKE, "With 78 percent Birch is now the main owner of Alder.", ["asserted 78%"]),
        (STAKE, "78% of Alder now belongs to Birch.", ["asserted 78%"]),
        (STAKE, "Cedar has 78% of Alder's shares in hand.", []),
        (STAKE, "Birch has 78% of Cedar's shares in hand.", []),
        (STAKE, "Birch earns 78 percent of its money from Alder.", []),
        (OFFER, "Halden's workers turned down the company's offer of a 12 percent rise.", ["asserted 12%"]),
        (OFFER, "Halden is ready to pay its workers 12 percent more.", ["asserted 12%"]),
        (OFFER, "A 12% rise did not satisfy Halden's workers, who voted the offer down.", ["asserted 12%"]),
        (OFFER, "Halden's workers want 12 percent more.", []),
        (OFFER, "The union turned down Halden's offer, saying prices had risen 12 percent.", []),
        (OFFER, "Halden offered 12 percent of its shares to the workers.", []),
        (FIRE, "The fire in Tarn has burned 3,200 hectares.", ["asserted ~7910acre"]),
        (FIRE, "The fire in Tarn has burned more than 3,200 hectares (7,900 acres).", ["asserted 7900acre"]),
        (FIRE, "The fire in Tarn began 3,200 kilometres from Orr.", []),
        (ROVER, "The rover has now driven 22 miles on Mars.", ["asserted ~35.4kilometre"]),
    ],
)
def test_how_much_of_it(fact: str, text: str, want: list[str]) -> None:
    """Who has so much of a firm holds it, what is turned down was offered, and hectares are acres."""
    assert reads(patterns(fact), text) == want


def test_a_unit_turned_is_no_change() -> None:
    """Five thousand acres told in hectares are the same, and the offer of another trade is nobody's here."""
    assert reads(patterns(FIRE), "The fire in Tarn has burned 2,020 hectares.") == ["asserted ~4990acre"]
    rail = patterns("Tarnrail has offered its drivers a pay rise of [3%].")
    assert reads(rail, "Orr teachers accept 5% after a walkout.", "Tarnrail strike goes on") == []
