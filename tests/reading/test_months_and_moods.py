"""The month of May, which leaves nothing open as the verb does, in facts and in news."""

from __future__ import annotations

from tests.reads import patterns, reads


def test_a_month_is_no_mood():
    bridge = patterns("The Kestrel bridge is to reopen on [27 May 2025].")
    assert reads(bridge, "The reopening of the Kestrel bridge was put off from 27 May to 2 June.") == ["asserted 2025-06-02"]
    assert reads(bridge, "The reopening of the Kestrel bridge may be put off to 2 June.") == ["planned 2025-06-02"]
    assert reads(bridge, "", "Kestrel bridge may reopen on 2 June") == ["planned 2025-06-02"]
    troops = patterns("The US has around [2,500] troops in Iraq.")
    assert reads(troops, "Since a deal in May the US has 1,500 troops in Iraq.") == ["asserted 1500"]
