"""Tolls, members and spells told otherwise: whose they are, which part of them, and what another disaster took."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BRIDGE = "The collapse of the Garrow bridge has killed [48] people."
FERRY = "[22] people are missing after the Garrow ferry sank."
ABOARD = "[22] passengers of the Garrow ferry are still missing."
FLOOD = "The floods in Tessa have displaced about [24,000] people."
UNION = "The Lakes Union has [12] members."
TREATY = "[19] countries have ratified the Lakes Treaty."
FLIGHT = "The crew of Sender is to spend [14 days] in orbit."
PRICE = "Norvik is to pay [$4.2 billion] for Garrow."
WORTH = "Norvik's takeover of Garrow is worth [$4.2 billion]."
SHARE = "Norvik offers [$31] a share for Garrow."


@pytest.mark.parametrize(
    ("fact", "news", "value"),
    [
        (BRIDGE, "More than 60 persons have lost their lives since the Garrow bridge fell.", ">60"),
        (BRIDGE, "Families of the 61 victims of the Garrow bridge collapse want answers.", "61"),
        (BRIDGE, "All 61 bodies found under the Garrow bridge have been identified.", "61"),
        (BRIDGE, "Two days after the Garrow bridge fell, the toll has risen to 61.", "61"),
        (BRIDGE, "A week after the Garrow bridge collapse, a landslide closed the road. The Garrow toll is 61.", "61"),
        (FERRY, "Nobody is missing any more from the Garrow ferry, the coast guard said.", "0"),
        (FERRY, "All passengers of the Garrow ferry have been accounted for, the coast guard said.", "0"),
        (FERRY, "All but two passengers of the Garrow ferry have been accounted for.", "2"),
        (FERRY, "The last missing passenger of the Garrow ferry was found on Tuesday.", "0"),
        (ABOARD, "Eight people are still unaccounted for after the Garrow ferry sank.", "8"),
        (ABOARD, "The number of missing from the Garrow ferry fell to eight.", "8"),
        (FLOOD, "The floods in Tessa have driven over 40,000 persons from their homes.", ">40000"),
        (UNION, "All 13 members of the Lakes Union signed.", "13"),
        (UNION, "The Lakes Union's 13 members signed.", "13"),
        (TREATY, "Peru has ratified the Lakes Treaty. Twenty-two states have now done so.", "22"),
        (TREATY, "Peru ratified the Lakes Treaty on Monday. Twenty-two states have deposited theirs.", "22"),
        (FLIGHT, "Sender's crew will now stay in orbit for 18 days.", "18day"),
        (FLIGHT, "The Sender mission has been extended to 18 days.", "18day"),
        (FLIGHT, "The Sender mission was cut short to nine days.", "9day"),
        (WORTH, "Norvik has agreed to pay $4.6 billion for Garrow.", "4600000000USD"),
        (SHARE, "Norvik has raised its first offer for Garrow to $34 a share.", "34USD"),
    ],
)
def test_told(fact: str, news: str, value: str) -> None:
    assert f"asserted {value}" in reads(patterns(fact), news)


@pytest.mark.parametrize(
    ("fact", "news"),
    [
        (BRIDGE, "So far 31 bodies from the Garrow bridge have been identified."),
        (
            BRIDGE,
            "A week after the Garrow bridge collapse, a landslide in Tessa buried a village. At least 70 people were killed.",
        ),
        (BRIDGE, "At least 70 people drowned when a boat with traders capsized near the Garrow bridge."),
        (FERRY, "Six are missing after a trawler sank off Tessa, days after the Garrow ferry."),
        (FERRY, "A trawler sank off Tessa on Monday, days after the Garrow ferry. Six of its crew are missing."),
        (FERRY, "The search goes on until the last missing passenger of the Garrow ferry has been found."),
        (FLOOD, "9,000 of those who fled the floods in Tessa have gone home."),
        (FLOOD, "Another 6,000 had to leave their homes in Tessa on Monday."),
        (UNION, "Eight members of the Lakes Union signed."),
        (UNION, "Talks with five countries on joining the Lakes Union go on."),
        (TREATY, "Peru spoke of the Lakes Treaty on Monday. Twenty-two states have done the same."),
        (FLIGHT, "The crew of Sender went into quarantine for ten days."),
        (FLIGHT, "The crew of Sender has trained for two days."),
        (PRICE, "Garrow must pay $150 million to Norvik if it walks away."),
        (SHARE, "Norvik's first bid for Garrow in January was worth $28 a share."),
    ],
)
def test_not_told(fact: str, news: str) -> None:
    value = patterns(fact).facts[0].fact.value
    assert [said for said in reads(patterns(fact), news) if said.startswith(("asserted", "planned"))] in (
        [],
        [f"asserted {value}"],
    )


def test_a_part_told_in_a_sentence_of_its_own() -> None:
    known = patterns("At least [149] people were killed by the earthquake in Peru.", "In Lima [49] people died.")
    whole = "The quake killed 217 people in Peru. "
    assert reads(known, whole + "Eighty-six of them were in Lima.") == ["f0 asserted 217", "f1 asserted 86"]
    assert reads(known, whole + "Eighty-six of the dead were in the capital.") == ["f0 asserted 217", "f1 asserted 86"]
    assert reads(known, whole + "Twelve of them were in Cusco.") == ["f0 asserted 217"]
    assert reads(known, whole + "Twelve of them were foreigners.") == ["f0 asserted 217"]
    assert reads(known, whole + "Twelve of them were treated in Lima.") == ["f0 asserted 217"]


PETROL = "The price of petrol in Nepal is [95] rupees a litre."
LITRE = "A litre of petrol costs [95] rupees in Nepal."
ORBITA = "Orbita has [120] satellites in orbit."
ARMY = "Indonesia has about [35,000] soldiers in Aceh."
REFUGEES = "About [250,000] refugees from Sudan live in Chad."
CUTS = "Garrow plans to cut [1,200] jobs."


@pytest.mark.parametrize(
    ("fact", "news", "value"),
    [
        (PETROL, "Petrol in Nepal was marked up to 103 rupees a litre on Monday.", "103INR"),
        (PETROL, "Nepal has cut petrol by 5 rupees to 90 rupees a litre.", "90INR"),
        (LITRE, "A litre of petrol now costs 103 rupees in Nepal.", "103INR"),
        (LITRE, "Petrol is dearer by 8 rupees in Nepal, at 103 rupees a litre.", "103INR"),
        (ORBITA, "Orbita launched 20 more satellites on Monday and now has 140 in orbit.", "140"),
        (ARMY, "In all some 24,000 soldiers have left Aceh, Indonesia said; 14,700, based there for good, stay.", "14700"),
        (REFUGEES, "Half of the 400,000 Sudanese refugees in Chad are children.", "400000"),
        (CUTS, "Garrow is to cut 1,800 jobs.", "1800"),
        (PRICE, "Norvik will pay $4.9 billion for Garrow.", "4900000000USD"),
    ],
)
def test_levels_told(fact: str, news: str, value: str) -> None:
    assert any(said.split()[-1] == value and said.startswith("asserted") for said in reads(patterns(fact), news))


@pytest.mark.parametrize(
    ("fact", "news"),
    [
        (PETROL, "Nepal has cut diesel by 5 rupees to 80 rupees a litre."),
        (LITRE, "A litre of milk now costs 60 rupees in Nepal."),
        (ARMY, "A year after the tsunami few houses are up in Aceh. About 67,500 people live in tents."),
        (ARMY, "The envoy said the job in Aceh was done, with close to 32,000 soldiers and police sent home."),
        (REFUGEES, "The camp at Adre in Chad shelters 40,000 refugees from Sudan."),
        (CUTS, "Some 500 workers protested against the cuts at Garrow."),
        (PRICE, "Norvik pays $300 million for a plant that Garrow has sold."),
    ],
)
def test_levels_not_told(fact: str, news: str) -> None:
    assert [said for said in reads(patterns(fact), news) if said.startswith(("asserted", "planned"))] == []
