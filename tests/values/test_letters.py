"""Latin letters without their accents."""

from __future__ import annotations

import pytest

from watcher.values.letters import unaccented


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Port-Bouët", "Port-Bouet"),
        ("Łódź", "Lodz"),
        ("ŞANLIURFA, Şırnak", "SANLIURFA, Sirnak"),
        ("Malmö and Tromsø", "Malmo and Tromso"),
        ("Gießen", "Giessen"),
        ("e\u0301lite", "elite"),
        ("Đà Nẵng", "Da Nang"),
        ("Київ, Αθήνα, 25 µm, 5°", "Київ, Αθήνα, 25 µm, 5°"),
        ("plain", "plain"),
    ],
)
def test_letters_as_english_writes_them(text: str, plain: str) -> None:
    assert unaccented(text) == plain
