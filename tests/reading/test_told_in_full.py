"""Headlines whose lead tells the same of another: they are none of the fact's, though its own stands further below."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The disarmament of the Orlo fighters has [stalled].",
        "Militia of Brenta starts to disarm",
        "The disarmament of a militia in Brenta began on Tuesday. Fighters in Orlo had been through it two years ago.",
        "",
    ),
    (
        "Contact with the Tarka probe is [interrupted].",
        "Contact restored with Ilmar probe",
        "Contact with the Ilmar probe has been restored. Engineers busy with the silent Tarka lent it an antenna.",
        "",
    ),
    (
        "The sale of salmon farmer Holmfisk to Vantor is [not completed].",
        "Vantor closes purchase of Norrland smokehouse",
        "Vantor has completed the purchase of a smokehouse in Norrland. Its bid for the farmer Holmfisk is another matter.",
        "",
    ),
    (
        "Work on the Orlo hydrogen project has [not begun].",
        "Work begins on Kunda dam",
        "Work on the Kunda dam has begun. The Orlo hydrogen project will not receive water from it.",
        "",
    ),
    (
        "Work on the Orlo hydrogen project has [not begun].",
        "Work begins on hydrogen project",
        "Work on the hydrogen project that Kunda Power has planned began on Monday. The Orlo site is twice as large as a town.",
        "asserted in-force",
    ),
    (
        "Contact with the Tarka probe is [interrupted].",
        "Contact restored with Tarka",
        "Contact was restored on Friday, says the agency in Norrland.",
        "asserted in-force",
    ),
]


@pytest.mark.parametrize(("fact", "title", "text", "want"), CASES)
def test_a_headline_is_of_what_its_lead_names(fact: str, title: str, text: str, want: str) -> None:
    told = [one for one in reads(patterns(fact), text, title) if one.startswith(("asserted", "planned"))]
    assert (want in told) if want else not told
