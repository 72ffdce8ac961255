"""Members told by their noun, by who is left, by whose seat is taken, and by doing what makes a member."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The guarantors of the peace talks are [Norway], [Cuba] and [Chile].",
        [
            ("Brazil has become a guarantor of the peace talks.", ["asserted +Brazil"]),
            ("Cuba is no longer a guarantor of the peace talks.", ["asserted -Cuba"]),
            ("Chile stepped down as a guarantor of the peace talks.", ["asserted -Chile"]),
            ("Brazil will not become a guarantor of the peace talks.", []),
            ("Brazil thanked a guarantor of the peace talks.", []),
            ("Norway took Cuba off the list of guarantors of the peace talks.", ["asserted -Cuba"]),
            ("Cuba took the guarantors of the peace talks off guard.", []),
        ],
    ),
    (
        "The crew of the Kestrel capsule is made up of [Anna Brandt], [Luis Ortega] and [Kofi Mensah].",
        [
            (
                "Luis Ortega broke a leg. Mika Salo takes his seat on the Kestrel capsule.",
                ["asserted +Mika Salo -Luis Ortega"],
            ),
            ("Ortega will be replaced by Mika Salo on the Kestrel capsule.", ["planned +Mika Salo -Luis Ortega"]),
            ("Mika Salo took a seat at the dinner for the Kestrel crew.", []),
        ],
    ),
    (
        "The states suing to block the merger are [Ohio], [Nevada] and [Oregon].",
        [
            ("Texas became the fourth state to sue to block the merger.", ["asserted +Texas"]),
            ("Arizona and Utah also sued to block the merger.", ["asserted +Arizona, +Utah"]),
            (
                "Ohio settled, which leaves Nevada and Oregon as the only states suing to block the merger.",
                ["asserted -Ohio"],
            ),
            ("Arizona sued a baker.", []),
        ],
    ),
    (
        "Troops for the mission in Haiti come from [Kenya], [Jamaica] and [Belize].",
        [
            ("Chad joined the mission in Haiti with 200 troops.", ["asserted +Chad"]),
            ("The Jamaican contingent of the mission in Haiti sailed home this week.", ["asserted -Jamaica"]),
            ("Twenty Jamaican soldiers left the mission in Haiti.", []),
        ],
    ),
    (
        "UN peacekeepers have bases in [Arlit], [Bilma] and [Zinder].",
        [
            ("Peacekeepers are gone from Bilma, leaving only the UN bases in Arlit and Zinder.", ["asserted -Bilma"]),
            ("General Abdou received the keys of the UN base in Bilma.", ["asserted -Bilma"]),
        ],
    ),
    (
        "The countries hit by the storm are [Haiti] and [Cuba].",
        [
            ("The storm also hit Jamaica.", ["asserted +Jamaica"]),
            ("The storm hit the coast of Jamaica's neighbour.", []),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_who_is_in(fact: str, text: str, want: list[str]) -> None:
    found = sorted(each.replace(", ", " ") for each in reads(patterns(fact), text))
    assert [" ".join(sorted(each.split())) for each in found] == [" ".join(sorted(w.replace(",", "").split())) for w in want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The union's leaders granted Georgia candidate status on Thursday.", ["asserted +Georgia"]),
        ("Georgia was granted candidate status at the union's summit.", ["asserted +Georgia"]),
        ("The union's commission proposed candidate status for Georgia.", ["planned +Georgia"]),
        ("The union's commission did not propose candidate status for Georgia.", []),
        ("The union's commission discussed candidate status with Georgia.", []),
        ("The union granted Georgia observer status.", []),
    ],
)  # fmt: skip
def test_to_whom_the_status_of_a_member_is_given(text: str, want: list[str]) -> None:
    assert reads(patterns("The union's candidates for membership are [Albania], [Serbia] and [Ukraine]."), text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The king has named Eva Moe, until now a clerk, and Jon Ruud, an economist, as deputy governors of the Norwegian "
            "central bank.",
            ["asserted +Eva Moe, +Jon Ruud"],
        ),
        (
            "The king has named Eva Moe, a pupil of Odd Lie, as one of the deputy governors of Norway's central bank.",
            ["asserted +Eva Moe"],
        ),
        (
            "The king has not named Eva Moe, a clerk, as one of the deputy governors of Norway's central bank.",
            ["denied +Eva Moe"],
        ),
        ("The king has named Eva Moe, a clerk, and met the deputy governors of Norway's central bank.", []),
    ],
)  # fmt: skip
def test_members_named_with_an_aside_behind_each(text: str, want: list[str]) -> None:
    assert reads(patterns("The deputy governors of Norway's central bank are [Ida Lund] and [Per Holm]."), text) == want


@pytest.mark.parametrize("who", ["MPs", "Lawmakers", "Senators", "Parliament"])
def test_one_parliament_lets_nobody_in(who: str) -> None:
    """Each member has to approve it: one of them does not make it approved."""
    assert reads(patterns("Peru is [not yet a member] of NATO."), f"{who} ratify Peru's accession to NATO.") == []
