"""Those who were withdrawn last week are not all, and a camp for so many has not got them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("France withdrew 700 soldiers from Gabon last week.", []),
        ("France withdrew its last soldiers from Gabon this week.", ["asserted 0"]),
        ("All French soldiers left Gabon last month.", ["asserted 0"]),
        ("A camp for 700 French soldiers was built in Gabon.", []),
        ("There is room for 700 French soldiers in Gabon.", []),
        ("The camp houses 700 French soldiers in Gabon.", ["asserted 700"]),
    ],
)
def test_soldiers_in_a_country(text: str, told: list[str]) -> None:
    assert reads(patterns("France has about [1,200] soldiers in Gabon."), text) == told
