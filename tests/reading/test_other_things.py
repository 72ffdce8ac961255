"""Things of the fact's sort that are others, by name, by sort, by matter; and days that stand no more."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

BRIDGE = "The Mirador bridge over the Tessen is to open on [3 May 2025]."
MILL = "The Hadley steel mill will close in [December 2025]."
SHOTS = "The polio vaccination campaign in Kano starts on [4 May 2025]."
BUDGET = "The Norwegian parliament votes on the budget on [3 June 2025]."
TRIAL = "The trial of banker Milo Rast opens on [2 June 2025]."
JOINS = "Kestria hopes to join NATO in [2027]."
STRIKE = "The strike at Harmon Rail begins on [12 May 2025]."
MERGER = "The merger of Alco and Benn closes on [30 June 2025]."
PROBE = "The Mars probe Halley is to be launched on [4 September 2025]."
REACTOR = "The second reactor at Orvik is to restart on [3 June 2025]."


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (BRIDGE, "The Osk bridge in the north will open on 8 July 2025. It is shorter than the Mirador bridge."),
        (MILL, "The paper mill in Hadley will close in June 2025, with 90 jobs lost."),
        (SHOTS, "The measles vaccination campaign in Kano starts on 20 May 2025."),
        (BUDGET, "The Norwegian parliament votes on a fishing law on 12 June 2025."),
        (BUDGET, "Norway's parliament will vote on 12 June on a ban on whaling. The budget comes later."),
        (TRIAL, "The trial of Rast's wife opens on 7 July 2025."),
        (
            JOINS,
            "Dolmia, Kestria's neighbour, hopes to join NATO in 2030.",
        ),
    ],
)
def test_another_thing(fact: str, text: str) -> None:
    assert not any("2025-0" in said or "2030" in said for said in reads(patterns(fact), text))


@pytest.mark.parametrize(
    ("fact", "text", "day"),
    [
        (BRIDGE, "The Mirador bridge is late. The long-awaited suspension bridge will now open on 1 July 2025.", "2025-07-01"),
        (MILL, "Hadley gets more time. The Norsk Stahl mill will close in March 2026.", "2026-03"),
        (SHOTS, "The vaccination campaign in Kano starts on 20 May 2025, the state said.", "2025-05-20"),
        (BUDGET, "The Norwegian parliament will vote on 12 June on the budget.", "2025-06-12"),
        (TRIAL, "Milo Rast's lawyer is ill. The banker's trial will open on 7 July 2025.", "2025-07-07"),
        (JOINS, "Kestria, which borders Dolmia, will join NATO in 2030.", "2030"),
    ],
)
def test_the_same_thing(fact: str, text: str, day: str) -> None:
    assert f"asserted {day}" in reads(patterns(fact), text)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (STRIKE, "The union has shelved the strike at Harmon Rail. It named no other day."),
        (STRIKE, "When the Harmon Rail strike will begin is anyone's guess, a union man said."),
        (REACTOR, "The restart of Orvik's second reactor has been postponed until inspectors have seen the pumps."),
        (REACTOR, "There is no longer a date for the restart of Orvik's second reactor, the owner said."),
        (REACTOR, "The owner has dropped its 3 June date for restarting the second reactor at Orvik without naming another."),
        (MERGER, "The closing of the Alco-Benn merger has been put off for an indefinite time after a court ruling."),
        (MERGER, "Alco and Benn will not close their merger on 30 June. When it can be completed has not been decided."),
        (PROBE, "The agency no longer gives a day on which Halley will be launched."),
        (PROBE, "Halley waits in its hangar; no launch date remains."),
    ],
)
def test_no_day(fact: str, text: str) -> None:
    assert "asserted unknown" in reads(patterns(fact), text)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (STRIKE, "When the pay rise at Harmon Rail will come is not known. The strike begins on 12 May."),
        (REACTOR, "The restart of Orvik's second reactor has been postponed to 20 July."),
        (PROBE, "A test of the lander has been postponed. Halley's launch on 4 September is not affected."),
        (PROBE, "Halley is to be launched on 4 September; no other date was ever discussed."),
        (MERGER, "The purchase of Alco by Benn was shelved in 2023, before the merger was agreed."),
    ],
)
def test_its_day_stands(fact: str, text: str) -> None:
    assert "asserted unknown" not in reads(patterns(fact), text)
