"""What talks end in, what was only talked of and is done, who has reached no accord, and what flows again."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns, reads, short
from watcher.judging.compare import same_value

CASES: dict[str, list[tuple[str, str]]] = {
    "Peace talks between Moravia and the southern rebels are [suspended].": [
        ("Moravia and the southern rebels signed a peace accord on Friday.", "asserted signed"),
        ("Moravia's government and the southern rebels put their names to a peace deal on Monday.", "asserted signed"),
        ("Moravia and Chad signed a peace accord on Friday.", ""),
    ],
    "Talks on a free trade agreement between Kenya and Japan are [stalled].": [
        ("Kenya and Japan have struck a free trade deal.", "asserted agreed"),
        ("Kenya signed a free trade agreement with Peru.", ""),
    ],
    "Wage talks at the Korl steelworks are [under way].": [
        ("Unions and managers at the Korl steelworks have agreed a wage deal.", "asserted agreed"),
        ("Unions and managers at the Orlo steelworks have agreed a wage deal.", ""),
    ],
    "Talks on freeing the hostages held in Zarn are [stalled].": [
        ("Negotiators have reached a deal on the release of the hostages held in Zarn.", "asserted agreed"),
    ],
    "The release of the two engineers held in Niger is [being negotiated].": [
        ("The two engineers held in Niger were released on Friday.", "asserted completed"),
        ("Negotiations on the release of the two engineers in Niger broke down on Thursday.", "asserted collapsed"),
        ("Terms have been agreed for the two engineers held in Niger to go free.", "asserted agreed"),
        ("The release of the engineers in Niger is still being negotiated.", "asserted talks"),
    ],
    "The return of the Elgar statues to Kenya is [being negotiated].": [
        ("The Elgar statues were returned to Kenya on Friday.", "asserted completed"),
        ("Chad's statues were returned to Kenya on Friday.", ""),
    ],
    "India and the Naga rebels have [reached no final accord].": [
        ("India's government and the Naga rebels signed their final accord on Friday.", "asserted signed"),
        ("India and the Naga rebels signed a ceasefire.", ""),
    ],
    "Peru has [signed no treaty] with Chile on fishing.": [
        ("Peru signed a treaty with Chile on fishing.", "asserted signed"),
    ],
    "The sale of American drones to Morocco is [pending] before Congress.": [
        ("The US Congress has approved the sale of four armed drones to Morocco.", "asserted approved"),
        ("Congress blocked the sale of drones to Morocco.", "asserted rejected"),
    ],
    "Fuel shipments for the UN camp in Abyei are [blocked].": [
        ("Fuel trucks for the UN camp in Abyei are moving again.", "asserted in-force"),
        ("Fuel for the UN camp in Abyei will be let through from 9 October.", "planned in-force"),
        ("Shipments of fuel to the UN camp in Abyei are still stopped.", "asserted suspended"),
    ],
    "Production at Kenya's Alto copper mine is [suspended].": [
        ("Alto is producing copper again after the long blockade in Kenya.", "asserted in-force"),
        ("The Alto mine in Kenya is back in operation.", "asserted in-force"),
    ],
    "Contact with the Tarka probe is [interrupted].": [
        ("Controllers have regained contact with the Tarka probe.", "asserted in-force"),
        ("Engineers lost contact with the Ilmar probe.", ""),
    ],
    "Sale of Lactina milk in Mexico is [suspended].": [
        ("Lactina milk is back on the shelves in Mexico.", "asserted in-force"),
    ],
}


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_what_it_comes_to(fact: str, text: str, want: str) -> None:
    told = reads(patterns(fact), text)
    assert (want in told) if want else not [one for one in told if one.startswith(("asserted", "planned"))]


def test_that_talks_which_go_on_come_to_an_agreement_is_news() -> None:
    known = patterns("Wage talks at the Korl steelworks are [under way].")
    told = observed(known, "Unions and managers at the Korl steelworks have agreed a wage deal.")
    fact = known.facts[0].fact
    agreed = [one.value for one in told if short(one.value) == "agreed"]
    assert agreed
    assert not any(same_value(fact, fact.value, value) for value in agreed)


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (
            "US sanctions against Serbia's oil firm have [been delayed].",
            "US sanctions on Serbia's oil firm apply from today.",
            1,
        ),
        (
            "US sanctions against Serbia's oil firm have [been delayed].",
            "The US sanctions on Serbia's oil firm have been in force since Thursday.",
            1,
        ),
        ("The toll on the Orlo bridge has [been postponed].", "The toll on the Orlo bridge took effect on Monday.", 1),
        ("The toll on the Orlo bridge has [been postponed].", "The toll on the Orlo bridge is not in force.", 0),
        ("The toll on the Orlo bridge has [been postponed].", "The toll on the Brenta tunnel took effect on Monday.", 0),
    ],
)
def test_what_was_put_off_comes_into_force(fact: str, text: str, want: int) -> None:
    assert ("asserted in-force" in reads(patterns(fact), text)) == bool(want)
