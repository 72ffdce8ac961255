"""Ratification told by its papers and procedures, by the fact's state; not what waits for them, nor papers on other things."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns

SEATS = patterns("Norway's parliament has [not ratified] the accession to the OECD.")
STORTING = patterns("The Storting has [not ratified] the agreement on accession to the OECD.")
STATE = patterns("Norway has [not ratified] its accession to the OECD.")
TREATY = patterns("Norway has [not ratified] the High Seas Treaty.")


@pytest.mark.parametrize("known", [SEATS, STORTING, STATE])
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Norway becomes 36th OECD member, having completed its ratification", ""),
        ("Norway becomes 36th member of the OECD", "Norway deposited its instrument of ratification on Monday."),
        ("Norway officially joins OECD", "Its ambassador handed over the ratification documents in Paris."),
        ("", "Norway finished its domestic procedures on the accession to the OECD."),
        ("", "The OECD has taken in Norway, which finished its domestic procedures and lodged its instrument of accession."),
        ("Norway ratifies accession agreement with OECD", ""),
    ],
)
def test_a_state_has_ratified_its_accession(known: Patterns, title: str, text: str) -> None:
    assert "asserted approved" in reads(known, text, title)


@pytest.mark.parametrize("known", [SEATS, STORTING, STATE])
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "Norway will become a member of the OECD once it has deposited its instrument of ratification."),
        ("", "Membership of the OECD takes effect once Norway has ended its talks and deposited its instrument of accession."),
        ("", "Norway must complete its ratification process before it joins the OECD."),
        ("Peru joins OECD", "Its ambassador handed over the ratification documents in Paris. Norway is next."),
        ("", "Norway has not completed its internal procedures for the accession to the OECD."),
        ("", "Norway is to deposit its instrument of ratification with the OECD in May."),
        ("Norway hands over documents on fish to the OECD", ""),
        ("", "Norway presented its application documents to the OECD."),
        ("", "Norway completed the first steps towards OECD accession."),
        ("", "Peru has deposited its instrument of ratification with the OECD; Norway has yet to do so."),
    ],
)
def test_it_has_not_yet(known: Patterns, title: str, text: str) -> None:
    assert "asserted approved" not in reads(known, text, title)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Norway handed the UN its ratification of the High Seas Treaty.", True),
        ("Norway's minister handed in the instrument of ratification for the High Seas Treaty on Monday.", True),
        ("Norway has completed its domestic procedures for the High Seas Treaty.", True),
        ("Peru handed the UN its ratification of the High Seas Treaty.", False),
        ("Norway's government handed its bill on the ratification of the High Seas Treaty to parliament.", False),
        ("Norway presents bill on ratification of High Seas Treaty.", False),
        ("Peru and Chad have completed their procedures for the High Seas Treaty; Norway has not.", False),
        ("Norway has ratified the fish treaty and completed its procedures.", False),
    ],
)
def test_a_treaty(text: str, done: bool) -> None:
    assert ("asserted approved" in reads(TREATY, text)) is done


def test_what_comes_into_force_once_something_is_done_is_not_in_force() -> None:
    pact = patterns("The fisheries treaty between Norway and Peru is [signed] but not in force.")
    assert "asserted in-force" not in reads(
        pact, "The fisheries treaty between Norway and Peru enters into force once both have ratified it."
    )
    assert "asserted in-force" in reads(pact, "The fisheries treaty between Norway and Peru entered into force on Monday.")


PACT = patterns("Norway has [not ratified] the trade pact with Peru.")


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Norway's lawmakers ratified once the tariffs were gone.", True),
        ("Norway's parliament approved by 40 votes to 12.", True),
        ("Peru's lawmakers ratified once the tariffs were gone.", False),
        ("The tariffs of Norway ended once Peru's lawmakers had met.", False),
        ("Norway's ministers spoke of a text that lawmakers ratified.", False),
        ("Norway's lawmakers ratified on Monday, by 40 votes, the treaty on the seas.", False),
    ],
)
def test_what_was_ratified_may_be_left_out(text: str, *, done: bool) -> None:
    assert ("asserted approved" in reads(PACT, text, "Trade pact with Peru")) == done
