"""Who leads a body, told by a verb: by which titles news may name him, and when a title alone is another's."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

SPEAK = [
    ("Lomax is led by [Greta Moll].", "Lomax took a charge of 64m. Interim CEO Tomas Berge spoke.", "Tomas Berge (acting)"),
    ("[Greta Moll] runs Lomax.", "Lomax took a charge of 64 million. Its CEO Tomas Berge spoke.", "Tomas Berge"),
    ("The Dockers union is led by [Greta Moll].", "Dockers general secretary Colm Breen said it was a win.", "Colm Breen"),
    ("[Greta Moll] leads the Dockers union.", "Dockers president Colm Breen said it was a win.", "Colm Breen"),
    ("[Ann Bell] commands Kestrel Shield.", "Kestrel Shield's commander, Ian Frye, said so on Monday.", "Ian Frye"),
    ("Kestrel Shield is commanded by [Ann Bell].", "Kestrel Shield's commander, Ian Frye, said so on Monday.", "Ian Frye"),
    ("[Ann Bell] leads the African Union force.", "African Union force commander Ian Frye said so on Monday.", "Ian Frye"),
    ("The African Union mission is headed by [Ann Bell].", "The head of the AU mission, Ian Frye, resigned.", "Ian Frye"),
    ("The port agency's director is [Ann Bell].", "The director of the port agency, Ian Frye, spoke on Monday.", "Ian Frye"),
    ("The inquiry chair is [Ann Bell].", "The chair of the inquiry, Ian Frye, spoke on Monday.", "Ian Frye"),
    ("The EU's trade commissioner is [Ann Bell].", "EU trade commissioner Ian Frye spoke on Monday.", "Ian Frye"),
    ("The European commissioner for trade is [Ann Bell].", "EU trade commissioner Ian Frye spoke on Monday.", "Ian Frye"),
    ("It is [unknown] who will be the new Lomax chairman.", "Lomax named Ian Frye as its next chairman.", "Ian Frye"),
    ("[South Africa] chairs BRICS.", "Russia has taken over the chair of BRICS.", "Russia"),
    ("BRICS is chaired by [South Africa].", "Russia took over the presidency of BRICS on Monday.", "Russia"),
]  # fmt: skip

SILENT = [
    # A chairman, a commander or a chief executive of nobody told is another body's.
    ("Lomax is led by [Greta Moll].", "Lomax was fined on Monday. A bank objected. Chairman Ian Frye expects worse."),
    ("[Ann Bell] leads the Dorn region.", "The Dorn commander, Ian Frye, signed it on Monday."),
    ("The Dockers union is led by [Greta Moll].", "Drivers will strike, their union said. Union secretary Lorna Pike spoke."),
    ("[Ann Bell] commands Kestrel Shield.", '"The date is 5 December," its chairman Joseph Coll said.'),
    ("[Ann Bell] commands Kestrel Shield.", "The head of Kestrel Shield's press office, Ian Frye, spoke on Monday."),
    ("The African Union mission in Chad is headed by [Ann Bell].", "The poll body of Chad met. Its chairman Ian Frye spoke."),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "text", "who"), SPEAK)
def test_who_leads_it_is_named_by_the_title_of_that_sort_of_body(fact: str, text: str, who: str) -> None:
    """A firm has a chief executive, a union a general secretary, a force a commander, a group of states a chair."""
    assert any(said.endswith(who) for said in reads(patterns(fact), text)), reads(patterns(fact), text)


@pytest.mark.parametrize(("fact", "text"), SILENT)
def test_a_title_that_is_not_of_that_sort_needs_its_body(fact: str, text: str) -> None:
    """Whose chairman, commander or secretary it is has to be told."""
    assert reads(patterns(fact), text) == []
