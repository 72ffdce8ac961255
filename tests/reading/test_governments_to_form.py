"""Who is to head a government: charged with forming it, put forward for the office; not a region's, nor who is spoken of."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

NEPAL = "The prime minister of Nepal is [Able Best]."
LEBANON = "The Lebanese government is led by Prime Minister [Able Best]."
SPEAKS = "The spokesperson for the Nepali government is [Able Best]."
TO_COME = ["planned Ivo Marsh (nominated)"]


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (NEPAL, "Nepal's president tasked Ivo Marsh with forming the next government.", TO_COME),
        (NEPAL, "Nepal's president on Monday charged Ivo Marsh, who has never held office, with forming a cabinet.", TO_COME),
        (LEBANON, "Lebanon's president entrusted Ivo Marsh with the formation of a new government.", TO_COME),
        (NEPAL, "Nepal's president charged Ivo Marsh with forming a commission on the floods.", []),
        (NEPAL, "Prosecutors in Nepal charged Ivo Marsh with forming a gang.", []),
        (NEPAL, "Nepal's court charged Ivo Marsh with forming a parallel government.", []),
    ],
)
def test_charged_with_forming_it(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "The envoy met Ivo Marsh, whom the largest bloc in Nepal has put forward as the next prime minister.",
            ["planned Ivo Marsh (designate)"],
        ),
        ("The envoy met Ivo Marsh, whom the ruling bloc nominated as prime minister of Nepal.", TO_COME),
        ("The envoy met Ivo Marsh, whom the ruling bloc had nominated as prime minister of Nepal in 2011.", []),
        ("The envoy met Ivo Marsh, whom Nepal's ruling bloc sees as the prime minister's friend.", []),
        ("The envoy met Ivo Marsh, whom parliament in Nepal has chosen as speaker.", []),
    ],
)
def test_whom_they_put_forward(text: str, read: list[str]) -> None:
    assert reads(patterns(NEPAL), text) == read


@pytest.mark.parametrize(
    ("title", "text", "read"),
    [
        (
            "Tarn has no cabinet",
            "Talks on a new Tarn Regional Government failed. Prime Minister Ivo Marsh left for Kathmandu.",
            [],
        ),
        ("Tarn has no cabinet", "The bloc wants Prime Minister Ivo Marsh to head the provincial government in Tarn again.", []),
        ("Nepal votes", "Talks with the regional government failed. Prime Minister Ivo Marsh said so.", ["asserted Ivo Marsh"]),
        ("Tarn votes", "The regional government lost. Nepal's Prime Minister Ivo Marsh said so.", ["asserted Ivo Marsh"]),
    ],
)
def test_not_a_region_s(title: str, text: str, read: list[str]) -> None:
    assert reads(patterns(NEPAL), text, title) == read


@pytest.mark.parametrize(
    ("fact", "title", "read"),
    [
        (SPEAKS, "Nepali government spokesman: Marsh's plan is dead", []),
        (SPEAKS, "Nepali government spokesman: Ivo Marsh must go", []),
        (NEPAL, "Nepal's prime minister: Ivo Marsh will lead the talks", []),
        (NEPAL, "Nepal's prime minister: Ivo Marsh's party broke the law", []),
        (NEPAL, "Nepal's new prime minister: Ivo Marsh takes office", ["asserted Ivo Marsh"]),
        (NEPAL, "Nepal's new prime minister: Ivo Marsh, 51, a judge", ["asserted Ivo Marsh"]),
        (SPEAKS, "Nepali government spokesman: Ivo Marsh, once a judge", ["asserted Ivo Marsh"]),
    ],
)
def test_who_is_spoken_of_behind_a_colon(fact: str, title: str, read: list[str]) -> None:
    assert reads(patterns(fact), "It was said on Monday.", title) == read
