"""Who heads another service beside the fact's body: the army chief, the head of the weather service."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = {
    "The commander of the UN force in Lebanon is [Aroldo Lazaro].": "The UN force in Lebanon",
    "The head of the Orlen agency is [Ida Holm].": "The Orlen agency",
    "The chairman of Norvik is [Ida Holm].": "Norvik",
}


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize(
    "form",
    [
        "{} was criticised by the army chief, Tor Vik.",
        "{} was criticised by the police chief, Tor Vik.",
        "{} was criticised by Tor Vik, head of the weather service.",
    ],
)
def test_another_service(fact: str, form: str) -> None:
    assert reads(patterns(fact), form.format(FACTS[fact])) == []


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("The head of the Orlen agency is [Ida Holm].", "Tor Vik is the new head of the Orlen agency."),
        ("The head of the Orlen weather service is [Ida Holm].", "Tor Vik is the new head of the weather service in Orlen."),
        (
            "[Ida Holm] is the chief executive of Lantern Air.",
            "Lantern Air said Tor Vik is now chief executive of the airline.",
        ),
        ("The chief of Norland's army is [Ida Holm].", "Norland's new army chief, Tor Vik, took command on Monday."),
    ],
)
def test_the_facts_own(fact: str, text: str) -> None:
    assert "asserted Tor Vik" in reads(patterns(fact), text)
