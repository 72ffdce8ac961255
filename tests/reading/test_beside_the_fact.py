"""What stands beside a fact's sentence and is no part of it; what is told of another thing under the same noun."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.trimmed import trimmed


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The dam has [not been repaired], though the flood is over.", "The dam has [not been repaired]."),
        ("The pay deal has been [agreed] but not signed.", "The pay deal has been [agreed]."),
        ("Inspections of the depots have [not resumed], the agency reports.", "Inspections of the depots have [not resumed]."),
        ("The rebels say their disarmament is [complete].", "The disarmament of the rebels is [complete]."),
        ("The utility says that the pipeline is [closed].", "The pipeline is [closed]."),
        ("At Able's plant in Best, [no strike] has been called.", "[no strike] has been called at Able's plant in Best."),
        ("The embassy in Dasht is [closed] since the riots.", "The embassy in Dasht is [closed]."),
        ("Promised Danish aid has [not arrived].", "Danish aid has [not arrived]."),
        ("The law that brings the euro to Able is [not in force].", "The law that brings the euro to Able is [not in force]."),
        ("Able has [no deal] with Best, Corl and Dorn.", "Able has [no deal] with Best, Corl and Dorn."),
    ],
)
def test_what_stands_beside_a_fact(says: str, plain: str) -> None:
    assert trimmed(says) == plain


LANDMINES = "Parliament in Belgor has [not ratified] the treaty banning landmines."
DEPOTS = "Inspections of Corva's arms depots have [not resumed]."
GRAIN = "The agreement that lets grain ships leave Port Salu is [in force]."
TRAINING = "The European police training mission in Kuvala is [under way]."
AMNESTY = "The president of Galdia has [not signed] the amnesty for former fighters."
AIRLIFT = "A British airlift of its citizens from Sahra is [under way]."
LINES = "Turkish and Greek officers are [holding talks] on hot lines at sea."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (LANDMINES, "The parliament of Belgor has ratified a whaling convention.", []),
        (LANDMINES, "The parliament of Belgor has ratified the landmine treaty.", ["asserted approved"]),
        (DEPOTS, "Food inspections in Corva's markets have resumed.", []),
        (DEPOTS, "Inspections of the arms depots in Corva have resumed.", ["asserted in-force"]),
        (AMNESTY, "A tax amnesty for small shops was signed by the president of Galdia.", []),
        (AMNESTY, "The president of Galdia has signed the amnesty for fighters.", ["asserted signed"]),
        (GRAIN, "The agreement on grain ships from Port Salu is dead: it collapsed on Sunday.", ["asserted collapsed"]),
        (TRAINING, "The European mission training Kuvala's police will end on 31 March.", ["planned completed"]),
        (TRAINING, "European instructors have stopped training police in Kuvala.", ["asserted suspended"]),
        (AIRLIFT, "The British airlift from Sahra has ended.", ["asserted completed"]),
        (LINES, "Turkish and Greek officers have come to an agreement on hot lines at sea.", ["asserted agreed"]),
    ],
)
def test_the_facts_own_thing(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


PRISONERS = "Azmar and Tolia have reached [no agreement] on exchanging prisoners."
CROSSING = "The border crossing at Rahim has been [closed]."
TELLEZ = "The extradition of the banker Omar Tellez to Spain has [not been approved]."
PILOTS = "JetNova and its pilots have been [negotiating] over rest times."
MONITORS = "The deployment of Gulf monitors to Yafra has been [agreed]."


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (PRISONERS, "All prisoners held by Azmar and Tolia have now been exchanged.", ["asserted completed"]),
        (PRISONERS, "Azmar has reached agreement on exchanging prisoners with the Belt Republic.", []),
        (CROSSING, "The border crossing at Rahim opened again on Saturday.", ["asserted in-force"]),
        (CROSSING, "The border crossing at Tolmar opened again on Saturday.", []),
        (TELLEZ, "Omar Tellez was handed over to Spanish police on Wednesday.", ["asserted completed"]),
        (TELLEZ, "Omar Tellez's partner was extradited to Italy.", []),
        (PILOTS, "Rival airline Skyline has reached agreement with its cabin crew on rest times.", []),
        (MONITORS, "The deployment of monitors from the Gulf to Yafra is delayed by several weeks.", ["asserted delayed"]),
        (MONITORS, "Gulf states will begin to deploy their monitors to Yafra on 16 September.", ["planned in-force"]),
    ],
)
def test_what_is_done_and_by_whom(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
