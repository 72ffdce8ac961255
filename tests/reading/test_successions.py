"""Successions: who goes and who comes, told over two sentences, by a pronoun, a headline's one name or a noun."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.facts import Patterns


@pytest.fixture(scope="module")
def mayor() -> Patterns:
    return patterns("The mayor of Oslo is [Kari Lunde].")


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Brandt takes over as Oslo mayor", ["asserted Brandt"]),
        ("Brandt confirmed as mayor of Oslo", ["asserted Brandt"]),
        ("Brandt to become Oslo mayor within days: party", ["planned Brandt"]),
        ("Brandt appoints new mayor of Oslo", []),
        ("Voters elected as mayor of Oslo a stranger", []),
    ],
)
def test_one_name_alone_begins_a_headline(mayor: Patterns, title: str, want: list[str]) -> None:
    assert reads(mayor, "", title) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kari Lunde, mayor of Oslo, resigned. Per Brandt, a banker, takes over.", "asserted Per Brandt"),
        ("Kari Lunde has stepped down as mayor. Her place will be taken by councillor Per Brandt.", "planned Per Brandt"),
        ("Kari Lunde will leave in May, with Per Brandt tipped to follow.", "planned Per Brandt"),
        ("Kari Lunde could be replaced, say friends; the name of Per Brandt comes up most.", "planned Per Brandt"),
        ("Oslo picked Per Brandt, now a banker, to succeed Kari Lunde.", "planned Per Brandt"),
        ("On May 2 Kari Lunde will hand over to her successor, Per Brandt.", "planned Per Brandt"),
        ("Kari Lunde's term as mayor ends in May. The council will put banker Per Brandt in the job.", "planned Per Brandt"),
        ("The council of Oslo has dismissed Kari Lunde as mayor.", "asserted Kari Lunde (left)"),
        ("The council has chosen Per Brandt as the next mayor of Oslo.", "planned Per Brandt (designate)"),
        ("The king welcomed the appointment of Per Brandt as acting mayor of Oslo.", "asserted Per Brandt (acting)"),
    ],
)
def test_who_comes(mayor: Patterns, text: str, want: str) -> None:
    assert want in reads(mayor, text)


@pytest.mark.parametrize(
    "text",
    [
        "The council dismissed as gossip a report that Kari Lunde would go.",
        "Kari Lunde will leave the talks with the unions of Oslo.",
        "Kari Lunde opened a school. Per Brandt, a banker, was there.",
        "The name of Per Brandt stands on a wall in Oslo.",
        "Mossel's leader Per Brandt came to Oslo.",
    ],
)
def test_who_does_not(mayor: Patterns, text: str) -> None:
    assert not [read for read in reads(mayor, text) if read.startswith(("asserted Per", "planned Per")) or "left" in read]


def test_the_body_is_the_one_that_was_just_spoken_of() -> None:
    known = patterns("The chief executive of Oakhurst is [Fiona Trask].")
    text = "Fiona Trask will leave Oakhurst when it is sold. Its chief buyer, Per Brandt, is to run the company after her."
    assert "planned Per Brandt" in reads(known, text)
    put = "Oakhurst sacked Fiona Trask on Monday over the sale and put Per Brandt of the Quarry Bank in charge of the company."
    assert "asserted Per Brandt" in reads(known, put)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Oakhurst names Per Brandt CEO.", ["asserted Per Brandt"]),
        ("Oakhurst ousts its chief executive.", ["asserted Fiona Trask (left)"]),
        ("Oakhurst parts ways with its boss Fiona Trask.", ["asserted Fiona Trask (left)"]),
        ("Oakhurst's finance director, Per Brandt, will take the helm.", ["planned Per Brandt"]),
        ("Oakhurst ousts the deputy of its chief executive.", []),
        ("Oakhurst dismissed its chief executive's plan.", []),
    ],
)
def test_who_is_thrown_out_or_put_in(text: str, want: list[str]) -> None:
    known = patterns("The chief executive of Oakhurst is [Fiona Trask].")
    assert [read for read in reads(known, text) if read != "asserted Fiona Trask"] == want


def test_who_buys_a_thing_owns_it() -> None:
    known = patterns("The owner of the factory is [Gazi Textiles].")
    assert "asserted Mir Group" in reads(known, "The factory was sold to Mir Group on Monday.")
    assert not reads(known, "Shirts from the factory are sold to Mir Group in Oslo, it has not said for how much.")[1:]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Eva Lind will lead the Ruritanian National Bank from July.", "planned Eva Lind"),
        ("The president picked Eva Lind to head Ruritania's central bank.", "planned Eva Lind"),
        ("Eva Lind, Ada Moss's successor, said rates would stay.", "asserted Eva Lind"),
        ("Ada Moss will not seek a second term as governor of the Ruritanian National Bank.", "planned Ada Moss (left)"),
        ("Ada Moss bade farewell to the Ruritanian National Bank on Monday.", "asserted Ada Moss (left)"),
        ("Ada Moss was relieved of her duties as governor of the Ruritanian National Bank.", "asserted Ada Moss (left)"),
        ("Eva Lind is in the running to lead the Ruritanian National Bank.", "planned Eva Lind"),
        (
            "The government asked parliament to approve Eva Lind as governor of the Ruritanian National Bank.",
            "planned Eva Lind",
        ),
    ],
)
def test_a_bank_s_governor(text: str, want: str) -> None:
    known = patterns("The governor of the Ruritanian National Bank is [Ada Moss].", "Ruritania has [3] banks.")
    assert f"f0 {want}" in reads(known, text)


@pytest.mark.parametrize(
    "text",
    [
        "Eva Lind, chief economist at the Ruritanian National Bank, spoke.",
        "The Polavian central bank's governor, Eva Lind, spoke.",
        "Ada Moss said goodbye to the pressroom of the Ruritanian National Bank on Monday.",
        "Ada Moss will not stand in the way of the Ruritanian National Bank.",
        "The bank chief Eva Lind spoke of the Ruritanian National Bank.",
    ],
)
def test_who_is_no_governor(text: str) -> None:
    known = patterns("The governor of the Ruritanian National Bank is [Ada Moss].")
    assert not [read for read in reads(known, text) if "Lind" in read or "left" in read]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The buyer is Harbour Fund.", ["asserted Harbour Fund"]),
        ("The buyer was named as Harbour Fund.", ["asserted Harbour Fund"]),
        ("The buyer of another house spoke to Harbour Fund.", []),
    ],
)
def test_a_name_that_is_asked_for(text: str, want: list[str]) -> None:
    assert reads(patterns("The name of the buyer is [not known]."), text) == want


def test_a_purchase_that_is_complete() -> None:
    known = patterns("The owner of Brightwell is [Quayside Capital].")
    assert "asserted Lodestar" in reads(known, "Lodestar has completed its purchase of Brightwell.")
    assert "asserted Lodestar" in reads(known, "Brightwell now belongs to Lodestar.")
    assert not reads(known, "Lodestar's plan for a takeover of Brightwell went to court.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Mayor Kari Lunde of Oslo has resigned. Deputy Per Brandt has lost his post.", ["asserted Kari Lunde (left)"]),
        ("Oslo lost its mayor Kari Lunde on Friday to a stroke.", ["asserted Kari Lunde (left)"]),
        ("Mayor Kari Lunde of Oslo has lost her post.", ["asserted Kari Lunde (left)"]),
        ("Oslo lost its case on Friday, mayor Kari Lunde said.", ["asserted Kari Lunde"]),
        ("Oslo Fire Department mayor Per Brandt met no one.", ["asserted Per Brandt"]),
    ],
)  # fmt: skip
def test_who_loses_a_post_and_who_loses_a_mayor(mayor: Patterns, text: str, want: list[str]) -> None:
    assert reads(mayor, text) == want
