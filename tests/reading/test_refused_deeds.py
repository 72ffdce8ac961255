"""Deeds that are refused by their noun, orders that are withdrawn, laws on deeds of their own, and what is granted."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXTRADITED = "The banker Otto Reiss has [not been extradited] to Norway."
IMPEACHED = "President Ono Lanz has [not been impeached]."
WARRANT = "The arrest warrant for General Ruto Bale is [in force]."
AMNESTY = "The amnesty law in Spain is [in force]."
STATUS = "Norway has [not granted] refugee status to the miners."
CASES = [
    (EXTRADITED, "A court has blocked the extradition of Otto Reiss to Norway.", []),
    (EXTRADITED, "A court has refused the extradition of Otto Reiss to Norway.", []),
    (EXTRADITED, "The extradition of Otto Reiss to Norway took place on Monday.", ["asserted completed"]),
    (IMPEACHED, "Parliament has rejected the impeachment of President Ono Lanz.", []),
    (IMPEACHED, "Lawmakers approved the impeachment of President Ono Lanz.", ["asserted in-force"]),
    (WARRANT, "The court has withdrawn the arrest warrant for General Ruto Bale.", ["asserted completed"]),
    (WARRANT, "The court has withdrawn the arrest warrant for Amo Dire.", []),
    (AMNESTY, "Spain's parliament has repealed the amnesty law.", ["asserted completed"]),
    (AMNESTY, "Spain has freed twelve prisoners.", []),
    (STATUS, "Norway has granted refugee status to the miners.", ["asserted in-force"]),
    (STATUS, "Norway has ruled on the mine.", []),
]


@pytest.mark.parametrize(("says", "text", "want"), CASES)
def test_refused_deeds(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
