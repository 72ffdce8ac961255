"""Facts whose slot is a condition: a fire that rages, somebody in captivity, a road under snow, a town without power."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.conditions import as_condition
from watcher.reading.rewording.pieces import upper
from watcher.reading.rewording.trimmed import trimmed
from watcher.values.brackets import narrowed
from watcher.values.status import parse


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The fire above Able is [burning out of control].", "The fire above Able is [not under control]."),
        ("Two blazes near Able are [still raging].", "Two blazes near Able are [not under control]."),
        ("The fire above Able is [contained].", "The fire above Able is [contained]."),
        ("The fire service in Able is [active].", "The fire service in Able is [active]."),
        ("Cholera in Able is [not under control].", "The cholera outbreak in Able has [not been declared over]."),
        ("The epidemic in Able is [spreading].", "The epidemic in Able has [not been declared over]."),
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
        ("The flight of the Able lander is [under way].", "The Able lander is [in flight]."),
        ("The flight of capital from Able is [under way].", "The flight of capital from Able is [under way]."),
        ("Flights at Able airport are [suspended].", "Able airport is [closed]."),
        ("Flights of Able Air are [suspended].", "Flights of Able Air are [suspended]."),
        ("Schools in Able are [shut by the strike].", "Schools in Able are [shut]."),
        ("The port of Able is [closed to shipping].", "The port of Able is [closed to shipping]."),
        ("Flights of the Able 3 rocket are [allowed].", "The Able 3 rocket is [flying]."),
        ("Protests in Able are [allowed].", "Protests in Able are [allowed]."),
        ("Able and Best are [in exclusive talks].", "Able and Best are [in talks]."),
        ("Able and Best are [in close contact].", "Able and Best are [in close contact]."),
        ("Able's appeal against the fine is [pending].", "Able's appeal against the fine has [not been decided]."),
        ("Able's appeal for help is [pending].", "Able's appeal for help is [pending]."),
        ("Oil is [leaking] from the Able well.", "The oil leak from the Able well has [not been stopped]."),
        ("News is [leaking] to the press.", "News is [leaking] to the press."),
        ("The Able dam is [at risk of bursting].", "The Able dam has [not burst]."),
        ("The Able dam is [at risk].", "The Able dam is [at risk]."),
        ("Aid to Able is [blocked].", "Aid has [not reached] Able."),
        ("The aid bill is [blocked].", "The aid bill is [blocked]."),
        ("The Able gas plant is [not producing].", "Production at the Able gas plant has [not begun]."),
        ("Able is [not producing evidence].", "Able is [not producing evidence]."),
        ("The Able rocket has [not made a successful flight].", "The Able rocket has [not flown]."),
        ("Able has [not made a successful offer].", "Able has [not made a successful offer]."),
        ("Petrol in Able is [rationed].", "The rationing of petrol in Able is [in force]."),
        ("Water is [being rationed] in Able.", "The rationing of water in Able is [in force]."),
        ("Petrol in Able is [dear].", "Petrol in Able is [dear]."),
        ("The people of Able are [still in shelters].", "The people of Able have [not returned] to their homes."),
        ("The people of Able are [still in debt].", "The people of Able are [still in debt]."),
        ("Retailer Able has [filed] for bankruptcy.", "Retailer Able is [bankrupt]."),
        ("Retailer Able has [filed] for a patent.", "Retailer Able has [filed] for a patent."),
        ("[No buyer] has been found for the Able mine.", "The Able mine has [not been sold]."),
        ("[No cause] has been found for the Able fire.", "[No cause] has been found for the Able fire."),
        ("The Able mine has [no buyer].", "The Able mine has [not been sold]."),
        ("A pay deal for the crews is [in sight].", "There is [no deal] on pay for the crews."),
        ("A pay deal for the crews is [signed].", "A pay deal for the crews is [signed]."),
        ("The Able head is [on loan] to a museum.", "The Able head has [not been returned] to a museum."),
        ("Able's crews have [no pay deal].", "Able's crews have [no deal] on pay."),
        ("Able's crews have [no pay rise].", "Able's crews have [no pay rise]."),
        ("The Able head is [on show].", "The Able head is [on show]."),
        ("Locusts are [spreading] in Able.", "Locusts are [not under control] in Able."),
        ("Rumours are [spreading] in Able.", "Rumours are [spreading] in Able."),
        ("[No ships] are passing the Able strait.", "ships are [not passing] the Able strait."),
        ("[No trains] run between Able and Best.", "trains are [not running] between Able and Best."),
        ("[No talks] have begun.", "[No talks] have begun."),
        ("Permission to rebuild Able has been [refused].", "Permission to rebuild Able has [not been granted]."),
        ("Able's request to join the bloc has been [refused].", "Able's request to join the bloc has been [refused]."),
        ("Able is [without a licence] for the mine.", "Able has [not received] a licence for the mine."),
        ("Able is [without a leader].", "Able is [without a leader]."),
        ("The Able reactor has been [taken off the grid].", "The Able reactor is [offline]."),
        ("The Able tunnel between Best and Cole is [closed].", "The Able tunnel is [closed]."),
        ("The tunnel between Best and Cole is [closed].", "The tunnel between Best and Cole is [closed]."),
        ("The Ebola outbreak in Able has [not ended].", "The Ebola outbreak in Able has [not been declared over]."),
        ("The strike in Able has [not ended].", "The strike in Able has [not ended]."),
        ("The hand-over of the base has [not taken place].", "The handover of the base has [not taken place]."),
        ("The hand-over note is [lost].", "The hand-over note is [lost]."),
        ("Drinking water in Able is [unsafe].", "Drinking water in Able is [not safe]."),
        ("Drinking water in Able is [dear].", "Drinking water in Able is [dear]."),
        ("Most of Able is [in the dark].", "Power in Able has [not been restored]."),
        ("Most of Able is [in ruins].", "Most of Able is [in ruins]."),
        ("The fine against Able is [under appeal].", "A court has [not ruled] on the fine against Able."),
        ("The fine against Able is [paid].", "The fine against Able is [paid]."),
        ("The Able app is [blocked] in Best.", "The Able app is [banned] in Best."),
        ("The Able bridge is [blocked] in Best.", "The Able bridge is [closed] in Best."),
        ("Why is the Able tunnel shut? It is [being repaired].", "The Able tunnel is [closed]."),
        ("Why is Able glad? It is [being repaired].", "Why is Able glad? It is [being repaired]."),
        ("Pilots of Able Air are [working to rule].", "The work-to-rule by pilots of Able Air is [in force]."),
        ("Pilots of Able Air are [working late].", "Pilots of Able Air are [working late]."),
        ("Able's workers are [on short time].", "Short-time work at Able is [under way]."),
        ("Able's workers are [on leave].", "Able's workers are [on leave]."),
        ("The accounts of Able are [blocked].", "The accounts of Able are [frozen]."),
        ("The accounts of Able are [published].", "The accounts of Able are [published]."),
        ("The Able satellite is [spinning out of control].", "The Able satellite is [not under control]."),
        ("The Able satellite is [spinning off parts].", "The Able satellite is [spinning off parts]."),
        ("The Able is [over its banks] at Best.", "The Able is [in flood] at Best."),
        ("The Able is [over its budget].", "The Able is [over its budget]."),
        ("The report on the bridge is [unfinished].", "The report on the bridge is [unfinished]."),
    ],
)
def test_conditions_in_other_words(says: str, plain: str) -> None:
    assert as_condition(says) == upper(plain)


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("Because of the strike, the port of Able is [closed].", "The port of Able is [closed]."),
        ("For now, the port of Able is [closed].", "The port of Able is [closed]."),
        ("Because the port is closed, ships wait off [Able].", "Because the port is closed, ships wait off [Able]."),
        ("The Able tunnel, which links Best and Cole, is [closed].", "The Able tunnel is [closed]."),
        ("The Able tunnel, once finished, is [to be tolled].", "The Able tunnel, once finished, is [to be tolled]."),
    ],
)
def test_what_is_told_beside_it(says: str, plain: str) -> None:
    assert trimmed(says) == plain


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("[No] flights are leaving Able airport.", "Flights from Able airport are [suspended]."),
        ("[No] soldiers are leaving Able.", "[No] soldiers are leaving Able."),
        ("The fate of the four divers is [unknown].", "The four divers are [missing]."),
        ("The fate of the merger is [unknown].", "The fate of the merger is [unknown]."),
    ],
)
def test_facts_that_say_what_is_not_there(says: str, plain: str) -> None:
    assert narrowed(says) == plain


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
LANDER = "The flight of the Petrel lander is [under way]."
FLIGHTS = "Flights at Bremo airport are [suspended]."
NOVA = "Flights of the Nova 3 rocket are [allowed]."
FIRST = "Nova 3 has [not made a successful flight]."
LEAK = "Oil is [leaking] from the Kora 4 well."
AID = "Aid to Kerem is [blocked]."
CREW = "The crew of the Torrin is [unaccounted for]."
REVIEW = "The regulator's review of the merger has [not begun]."
PETROL = "Petrol in Orsia is [rationed]."
SARN = "The people of Sarn island are [still in shelters]."
MINE = "[No buyer] has been found for the Ganda mine."
POSTMEN = "A pay deal for Norland's postmen is [in sight]."
DIVERS = "The fate of the four divers is [unknown]."
STRAIT = "[No ships] are passing the Varna strait."
WALKOUT = "The strike at the port of Brava has [not begun]."
EBOLA = "The Ebola outbreak in Mbala is [not over]."
APP = "The Alba app is [blocked] in Orsia."
DARK = "Most of Brell is [in the dark]."
FINE = "The cartel fine against Alba is [under appeal]."
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
        (LANDER, "The Petrel lander has burned up over the Pacific.", ["asserted none"]),
        (LANDER, "The Tern lander has burned up over the Pacific.", []),
        (FLIGHTS, "Bremo airport has reopened.", ["asserted in-force"]),
        (FLIGHTS, "Lund airport has reopened.", []),
        (NOVA, "The regulator has grounded the Nova 3 rocket.", ["asserted suspended"]),
        (FIRST, "Nova 3 reached orbit on Monday.", ["asserted completed"]),
        (FIRST, "Nova 3 exploded on its second flight.", []),
        (LEAK, "Oil has stopped leaking from the Kora 4 well.", ["asserted suspended"]),
        (AID, "Aid is reaching Kerem again.", ["asserted completed"]),
        (CREW, "The crew of the Torrin has been rescued.", ["asserted none"]),
        (REVIEW, "The regulator has opened a review of the merger.", ["asserted in-force"]),
        (PETROL, "Petrol rationing in Orsia is over.", ["asserted completed"]),
        (PETROL, "Sugar rationing in Orsia is over.", []),
        (SARN, "The people of Sarn have been allowed to return to their homes.", ["asserted completed"]),
        (MINE, "Alba has bought the Ganda mine.", ["asserted completed"]),
        (POSTMEN, "Norland's postmen have agreed on a pay deal.", ["asserted agreed"]),
        (POSTMEN, "Norland's nurses have agreed on a pay deal.", []),
        (POSTMEN, "Norland's postmen have asked for a pay deal.", []),
        (DIVERS, "The four divers have been found alive.", ["asserted none"]),
        (STRAIT, "Ships are passing the Varna strait again.", ["asserted approved"]),
        (WALKOUT, "The strike at the port of Brava has been averted.", ["asserted collapsed"]),
        (WALKOUT, "A last-minute deal has averted the strike at the port of Brava.", ["asserted collapsed"]),
        (WALKOUT, "The new offer will avert the strike at the port of Brava.", ["planned collapsed"]),
        (WALKOUT, "Mediators are trying to avert a strike at the port of Brava.", []),
        (WALKOUT, "The port of Brava hopes to avert the strike.", []),
        (EBOLA, "The WHO has declared an end to the Ebola outbreak in Mbala.", ["asserted completed"]),
        (EBOLA, "The Ebola outbreak in Lund is over.", []),
        (APP, "Orsia has unblocked the Alba app.", ["asserted in-force"]),
        (DARK, "Brell has power again.", ["asserted in-force"]),
        (FINE, "A court has upheld the cartel fine against Alba.", ["asserted in-force"]),
        (BRIDGE, "The Arvan bridge was opened on Monday.", ["asserted completed"]),
    ],
)
def test_what_ends_a_condition(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told


def test_what_one_has_approved_but_not_the_other_is_not_approved() -> None:
    assert parse("approved by one chamber but not by the other").word == "none"  # type: ignore[union-attr]
    assert parse("approved but not in force").word == "approved"  # type: ignore[union-attr]


SINKING = "The cause of the sinking of the Torrin ferry is [unknown]."
COLLAPSE = "The cause of the collapse of the Lindal bridge is [unknown]."


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("What brought down the Able bridge is [not known].", "The cause of the collapse of the Able bridge is [not known]."),
        ("What Able brought down is [not known].", "What Able brought down is [not known]."),
        ("Experts do [not know] why the Able ferry sank.", "The cause of the sinking of the Able ferry is [not known]."),
        ("Experts do [not know] Able.", "Experts do [not know] Able."),
        ("Police have [not established] the cause of the fire.", "The cause of the fire is [not known]."),
        ("Police have [not established] contact with Able.", "Police have [not established] contact with Able."),
        ("The origin of the Able fire is [under investigation].", "The origin of the Able fire is [not known]."),
        ("The origin of the Able fire is [known].", "The origin of the Able fire is [known]."),
        ("The reason for the blackout is [a mystery].", "The cause of the blackout is [not known]."),
        ("The reason for the blackout is [ice].", "The reason for the blackout is [ice]."),
    ],
)
def test_causes_in_other_words(says: str, plain: str) -> None:
    assert narrowed(says) == plain


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        (SINKING, "The Torrin ferry sank because its bow door was open.", ["asserted its bow door was open"]),
        (SINKING, "The Torrin ferry sank because of a cracked weld.", ["asserted a cracked weld"]),
        (SINKING, "The Torrin ferry did not sink because its door was open.", []),
        (SINKING, "The mayor resigned because the Torrin ferry sank.", []),
        (SINKING, "Families are angry about the sinking of the Torrin ferry because nobody has been charged.", []),
        (COLLAPSE, "The Lindal bridge collapsed because of a broken cable.", ["asserted a broken cable"]),
        (COLLAPSE, "The road is closed because of the collapse of the Lindal bridge.", []),
    ],
)
def test_what_it_came_of(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
