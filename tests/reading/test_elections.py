"""Who has won the election to an office, and who only says so."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

TO_COME = ["planned Eva Lind (designate)"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Eva Lind was declared winner of Chile's presidential election on Thursday.", TO_COME),
        ("Eva Lind has beaten Bob Best in the second round of Chile's presidential election.", TO_COME),
        ("Eva Lind, who clinched Chile's presidential vote, thanked her party.", TO_COME),
        ("Eva Lind claims to have won Chile's presidential election.", []),
        ("Eva Lind lost Chile's presidential election.", []),
        ("Eva Lind beat Bob Best at chess after Chile's presidential election.", []),
    ],
)
def test_winners(text: str, told: list[str]) -> None:
    assert reads(patterns("The president of Chile is [Bob Best]."), text) == told
