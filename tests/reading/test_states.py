"""States: what a fact says somebody or something is ("in custody", "under siege"), and by which news that ends or begins."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MAYOR = "Mayor Teo Varga is [in custody]."
GUNMAN = "The gunman in the Kota mall shooting is [at large]."
POPE = "Pope Clement is [in hospital]."
PROBE = "The Hera 2 probe is [in orbit] around Mars."
TANKER = "The tanker Sounion is [at sea]."
TOWN = "The town of Bukama is [occupied] by the M40 rebels."
SIEGE = "The town of El Daba is [under siege]."
FIRE = "The Serra fire is [not contained]."
FLEET = "The Corvo 300 fleet is [grounded]."
NIGER = "Niger is [suspended] from the African Union."
AIRLINE = "Airline Norvia is [not bankrupt]."
ODEON = "The Grand Odeon has [not been demolished]."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (MAYOR, "Varga walks free after court grants bail", ["asserted none"]),
        (MAYOR, "Supporters of Mayor Varga were released after the rally", []),
        (GUNMAN, "Kota mall gunman captured after six days on the run", ["asserted none"]),
        (POPE, "Pope Clement discharged from hospital", ["asserted none"]),
        (POPE, "Pope Clement blesses crowd", []),
        (PROBE, "Hera 2 probe crashes into Mars", ["asserted none"]),
        (TANKER, "Tanker Sounion arrives in Piraeus", ["asserted none"]),
        (TOWN, "Army retakes Bukama from M40 rebels", ["asserted none"]),
        (SIEGE, "Army breaks siege of El Daba", ["asserted none"]),
        (FIRE, "Serra fire brought under control", ["asserted in-force"]),
        (FLEET, "Regulators clear Corvo 300 to fly again", ["asserted in-force"]),
        (NIGER, "African Union readmits Niger", ["asserted in-force"]),
        (AIRLINE, "Airline Norvia goes bust", ["asserted in-force"]),
        (AIRLINE, "Norvia files for bankruptcy", ["asserted in-force"]),
        (ODEON, "Grand Odeon torn down at last", ["asserted completed"]),
    ],
)
def test_states(says: str, title: str, want: list[str]) -> None:
    assert sorted(set(reads(patterns(says), "", title=title))) == want


MINERS = "Miners in the Kiru shaft are [trapped]."
APP = "The app Kollo is [not available] in India."
APOLOGY = "There is [no apology] from Belgium for the Kasai deportations."
RESULTS = "Election results in Guinea have [not been published]."
CABLE = "The Sunda cable has [not been repaired]."
BRIDGE = "The Elbe bridge at Tanger is [closed to traffic]."
SENATE = "The Dutch Senate has [not approved] the asylum law."
JABS = "The vaccination campaign in Mayotta has [not started]."
SEARCH = "The search for the submarine Kelpie is [under way]."
NIMBUS = "The satellite Nimbus 9 has [not been launched]."
SUSPECT = "The suspect in the Lund stabbing has [not been arrested]."
LAW = "The Amber law has [not been signed] by the president."
LICENCE = "The Ketra licence is [under review]."
ELECTION = "An election in Samoa has [not been called]."
AIDE = "Minister Ida Bosch has [not resigned]."


@pytest.mark.parametrize(
    ("says", "title", "want"),
    [
        (MINERS, "Kiru miners freed after nine days", ["asserted none"]),
        (APP, "The app Kollo is available in India", ["asserted in-force"]),
        (APOLOGY, "Belgium says sorry for Kasai deportations", ["asserted in-force"]),
        (RESULTS, "Results of the election in Guinea are out", ["asserted in-force"]),
        (RESULTS, "Election results in Ghana have been published, a watcher in Guinea says", []),
        (CABLE, "Engineers fix Sunda cable", ["asserted completed"]),
        (CABLE, "Engineers repair a cable off Bali, then sail for the Sunda cable", []),
        (BRIDGE, "A footpath beside the Elbe bridge at Tanger is open", []),
        (SENATE, "The Dutch Senate gave the green light to the asylum law on Tuesday", ["asserted approved"]),
        (JABS, "First jabs given in Mayotta", ["asserted in-force"]),
        (SEARCH, "Navy gives up search for submarine Kelpie", ["asserted completed"]),
        (NIMBUS, "The satellite Nimbus 9 is on its way to its orbit", ["asserted completed"]),
        (SUSPECT, "A 19-year-old man is in custody over the Lund stabbing", ["asserted in-force"]),
        (SUSPECT, "Police in Lund arrest two people at a football match", []),
        (LAW, "President signs Amber law", ["asserted signed"]),
        (LICENCE, "Regulator wraps up its review of the Ketra licence", ["asserted completed"]),
        (ELECTION, "Samoa's prime minister called a snap election for August", ["asserted in-force"]),
        (AIDE, "Minister Ida Bosch steps down", ["asserted in-force"]),
        (AIDE, "An aide of Minister Ida Bosch resigned", []),
    ],
)
def test_deeds_of_every_sort(says: str, title: str, want: list[str]) -> None:
    assert sorted(set(reads(patterns(says), "", title=title))) == want


CAPSULE = "The Kestrel capsule has [not returned] to Earth."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel has cost Borealis two billion dollars. The capsule came home empty.", ["asserted completed"]),
        ("Kestrel has cost Borealis two billion dollars. A capsule of a rival came home empty.", []),
    ],
)
def test_the_one_of_the_sort_that_was_named(text: str, want: list[str]) -> None:
    assert sorted(set(reads(patterns(CAPSULE), text))) == want
