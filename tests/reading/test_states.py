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
        (FLEET, "Regulators clear Corvo 300 to fly again", ["asserted none"]),
        (NIGER, "African Union readmits Niger", ["asserted none"]),
        (AIRLINE, "Airline Norvia goes bust", ["asserted in-force"]),
        (AIRLINE, "Norvia files for bankruptcy", ["asserted in-force"]),
        (ODEON, "Grand Odeon torn down at last", ["asserted completed"]),
    ],
)
def test_states(says: str, title: str, want: list[str]) -> None:
    assert sorted(set(reads(patterns(says), "", title=title))) == want
