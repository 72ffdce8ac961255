"""How many somebody holds, where the fact tells how they came there."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

MALI = "Mali is holding [46] detained Ivorian soldiers."


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Mali released three Ivorian soldiers, leaving 43 in its hands.", ["asserted 43"]),
        ("Mali still keeps 43 Ivorian soldiers in jail.", ["asserted 43"]),
        ("Some 43 Ivorian soldiers are in custody in Mali.", ["asserted ~43"]),
        ("Mali holds 43 Ivorian soldiers.", ["asserted 43"]),
        ("Mali now has 49 Ivorian prisoners.", ["asserted 49"]),
        ("Mali has freed all the Ivorian soldiers that it held.", ["asserted 0"]),
        ("All the Ivorian soldiers held by Mali have been freed.", ["asserted 0"]),
    ],
)
def test_who_is_held(text: str, want: list[str]) -> None:
    assert reads(patterns(MALI), text) == want


@pytest.mark.parametrize(
    "text",
    [
        "Mali arrested 49 Ivorian soldiers.",
        "Ivory Coast has 40 soldiers with the UN in Mali.",
        "Three Ivorian soldiers were killed in Mali.",
        "Mali must free all the Ivorian soldiers.",
        "Mali has not freed all the Ivorian soldiers.",
        "All the Ivorian soldiers in Mali have returned to their base.",
    ],
)
def test_nobody_is_said_to_be_held(text: str) -> None:
    assert reads(patterns(MALI), text) == []
