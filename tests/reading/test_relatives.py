"""What only belongs with a named thing is not the thing itself."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

_LAUNCH = "The Kestrel probe is to be launched on [5 April 2025]."
_COST = "The Kestrel mission costs [$640 million]."
_EXIT = "The withdrawal of French troops from Ostland is to be completed by [31 August 2025]."


@pytest.mark.parametrize(
    ("fact", "text", "want"),
    [
        (_LAUNCH, "Kestrel II is to be launched in 2028.", []),
        (_LAUNCH, "Kestrel's twin was launched on 14 March.", []),
        (_LAUNCH, "Kestrel was launched on 14 March.", ["asserted 2025-03-14"]),
        (_COST, "The Kestrel mission is $120 million over budget.", []),
        (_COST, "Kestrel's rival costs $900 million.", []),
        (_COST, "The Kestrel mission now costs $760 million.", ["asserted 760000000USD"]),
        (_EXIT, "The withdrawal of French equipment ends in May.", []),
        (_EXIT, "The withdrawal of French troops ends in May.", ["asserted 2025-05"]),
    ],
)  # fmt: skip
def test_a_relative_is_another(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want
