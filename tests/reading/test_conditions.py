"""Facts whose slot is a condition: a fire that rages, somebody in captivity, a road under snow, a town without power."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.conditions import as_condition
from watcher.values.status import parse


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The fire above Able is [burning out of control].", "The fire above Able is [not under control]."),
        ("Two blazes near Able are [still raging].", "Two blazes near Able are [not under control]."),
        ("The fire above Able is [contained].", "The fire above Able is [contained]."),
        ("The fire service in Able is [active].", "The fire service in Able is [active]."),
        ("Cholera in Able is [not under control].", "The cholera outbreak in Able is [not over]."),
        ("The epidemic in Able is [spreading].", "The epidemic in Able is [not over]."),
        ("The epidemic in Able is [over].", "The epidemic in Able is [over]."),
        ("The siege of Able is [in its second month].", "The siege of Able is [under way]."),
        ("The walkout at Able is [entering its 40th day].", "The walkout at Able is [under way]."),
        ("The plan is [in its draft form].", "The plan is [in its draft form]."),
        ("The rebels' siege of Able is [under way].", "The siege of Able is [under way]."),
        ("The refinery at Able is [running at half capacity].", "The refinery at Able is [at half capacity]."),
        ("Workers at the Able plant are [locked out].", "The lock-out of workers at the Able plant is [under way]."),
        ("Ten sailors have [been kidnapped] by pirates.", "Ten sailors have [not been released]."),
        ("Ana Able is [in the hands of kidnappers].", "The prisoner Ana Able has [not been released]."),
        ("The town of Able is [in the hands of the rebels].", "The town of Able is [in the hands of the rebels]."),
        ("The road to Able is [blocked by snow].", "The road to Able is [closed]."),
        ("The merger of Able and Best is [blocked by a court].", "The merger of Able and Best is [blocked by a court]."),
        ("Half the island of Able is [without power].", "Power in the island of Able has [not been restored]."),
        ("The party is [without a leader].", "The party is [without a leader]."),
        ("The car plant in Able is [up for sale].", "The car plant in Able has [not been sold]."),
        ("The seat is [up for election].", "The seat is [up for election]."),
        ("Able's inhaler is [out of stock].", "Able's inhaler is [not available]."),
        (
            "The merger of Able and Best is [being examined by the regulator].",
            "The regulator has [not approved] the merger of Able and Best.",
        ),
        ("Able's death is [being investigated by the police].", "Able's death is [being investigated by the police]."),
        (
            "Able's bid for Best is [approved by shareholders but not by regulators].",
            "Regulators have [not approved] Able's bid for Best.",
        ),
        ("Able's bid for Best is [approved by shareholders].", "Able's bid for Best is [approved by shareholders]."),
        ("The UN mission in Able is [still in the country].", "The UN mission in Able has [not left]."),
        ("French troops are [still in northern Able].", "French troops have [not left] northern Able."),
        ("French troops are [in talks].", "French troops are [in talks]."),
        ("The Able bridge is [half built].", "The Able bridge is [under construction]."),
        ("The report on the bridge is [unfinished].", "The report on the bridge is [unfinished]."),
    ],
)
def test_conditions_in_other_words(says: str, plain: str) -> None:
    assert as_condition(says) == plain


FIRE = "The forest fire above Kalmora is [burning out of control]."
CHOLERA = "Cholera in the camp at Dol is [not under control]."
SIEGE = "The rebels' siege of Kerem is [in its second month]."
CITY = "The city of Kerem is [surrounded] by rebels."
REFINERY = "The refinery at Orlok is [running at half capacity]."
PROBE = "The Lumen probe is [in safe mode]."
CAPTIVE = "Ilo Brandt is [in the hands of kidnappers]."
NUNS = "Two nuns have [not been released]."
ROAD = "The road over the Tal pass is [blocked by snow]."
POWER = "Half the island of Brell is [without power]."
CAPSULE = "Capsule Tern is [docked] at the space station."
BID = "Zenta's bid for Corl is [approved by shareholders but not by regulators]."
MISSION = "The UN mission in Dassa is [still in the country]."
BRIDGE = "The Arvan bridge is [half built]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (FIRE, "The forest fire above Kalmora has been put out.", ["asserted in-force"]),
        (FIRE, "Firefighters are battling the forest fire above Kalmora.", []),
        (CHOLERA, "The cholera outbreak in the camp at Dol is over.", ["asserted completed"]),
        (SIEGE, "The siege of Kerem has been lifted.", ["asserted completed"]),
        (CITY, "The rebels have taken the city of Kerem.", ["asserted none"]),
        (CITY, "The rebels have taken the city of Lund.", []),
        (REFINERY, "The refinery at Orlok is back at full capacity.", ["asserted none"]),
        (REFINERY, "The refinery at Orlok has shut down.", ["asserted none"]),
        (PROBE, "Engineers have brought the Lumen probe out of safe mode.", ["asserted none"]),
        (CAPTIVE, "The kidnappers have released Ilo Brandt.", ["asserted in-force"]),
        (NUNS, "The two nuns have been freed.", ["asserted in-force"]),
        (ROAD, "The road over the Tal pass has reopened.", ["asserted in-force"]),
        (POWER, "Power has been restored to the island of Brell.", ["asserted in-force"]),
        (CAPSULE, "Capsule Tern has left the space station.", ["asserted none"]),
        (BID, "Regulators have approved Zenta's bid for Corl.", ["asserted approved"]),
        (MISSION, "The last UN peacekeepers have left Dassa.", ["asserted completed"]),
        (BRIDGE, "The Arvan bridge was opened on Monday.", ["asserted completed"]),
    ],
)
def test_what_ends_a_condition(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


def test_what_one_has_approved_but_not_the_other_is_not_approved() -> None:
    assert parse("approved by one chamber but not by the other").word == "none"  # type: ignore[union-attr]
    assert parse("approved but not in force").word == "approved"  # type: ignore[union-attr]
