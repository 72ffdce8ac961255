"""Who holds a place that is fought over: who took it, who lost it, and what only lies by it or is done in it."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The city of Tarkand is held by [the Red Front].",
        [
            ("Government troops drove the Red Front from Tarkand on Sunday.", ["asserted Government troops"]),
            ("The Corran army said on Sunday it had taken full control of Tarkand.", ["asserted Corran army"]),
            ("Tarkand fell to government forces on Monday.", ["asserted government forces"]),
            ("Tarkand, lost twice, has been in government hands since March.", ["asserted government"]),
            ("Tarkand was retaken by the army.", ["asserted army"]),
            ("The Red Front withdrew from Tarkand overnight.", ["asserted Red Front (left)"]),
            ("The Red Front still holds Tarkand.", ["asserted Red Front"]),
            ("The army is advancing on Tarkand.", []),
            ("The army vowed to recapture Tarkand.", []),
            ("The army says it has recaptured Tarkand, which the Red Front denies.", []),
            ("The army retook two villages near Tarkand.", []),
            ("Half of Tarkand is in the hands of the army.", []),
            ("Tarkand is in rebel hands.", []),
            ("Has the army taken Tarkand?", []),
        ],
    ),
    (
        "Tarkand airport is held by [the Red Front].",
        [
            ("The army retook Tarkand airport from the Red Front on Sunday.", ["asserted army"]),
            ("The army retook Tarkand from the Red Front on Sunday.", []),
        ],
    ),
    (
        "The town of Tarkand is held by [government forces].",
        [
            ("Rebels of the Green Army captured Tarkand on Monday.", ["asserted Green Army"]),
            ("The Red Front now controls Tarkand.", ["asserted Red Front"]),
            ("The army has pulled out of Tarkand.", ["asserted government forces (left)"]),
            ("Government troops recaptured Tarkand in January.", ["asserted government forces"]),
            ("The army's chief left Tarkand on Monday.", []),
            ("The Red Front took hostages in Tarkand.", []),
            ("The president took a train to Tarkand.", []),
            ("Civilians left Tarkand by the thousands.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_who_holds_the_place(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_what_a_firm_controls_is_told_without_a_war() -> None:
    known = patterns("The port of Tarn is controlled by [Able Group].")
    assert reads(known, "The port of Tarn is now controlled by Best Group.") == ["asserted Best Group"]
