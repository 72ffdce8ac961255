"""A launch whose day another fact has: that it is still to come is no news of the launch, but that it has been is."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

DATED = patterns("Kestrel has [not launched].", "Kestrel is to launch in [June 2025].")
OTHERS = patterns("Kestrel has [not launched].", "The Osprey probe is to launch in [June 2025].")
OVER = patterns("Kestrel has [not launched].", "Kestrel was to launch in [February 2025].")


@pytest.mark.parametrize("text", ["Kestrel should fly in May.", "The agency may launch Kestrel as early as May."])
def test_a_launch_to_come(text: str) -> None:
    assert not any(read.startswith("f0 planned") for read in reads(DATED, text))
    assert "f0 planned completed" in reads(OTHERS, text)
    assert "f0 planned completed" in reads(OVER, text)


@pytest.mark.parametrize("text", ["Kestrel lifted off on Tuesday.", "The agency launched Kestrel on Tuesday."])
def test_a_launch_that_has_been(text: str) -> None:
    assert "f0 asserted completed" in reads(DATED, text)
