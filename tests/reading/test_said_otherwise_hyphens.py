"""A noun written with a hyphen is read as the same noun without it, and shown as it was written."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns, reads

EXIT = patterns("Norland has about [90] soldiers in Kesh.")
TRUCE = patterns("There is [no ceasefire] between Norland and Kesh.")


@pytest.mark.parametrize("noun", ["withdrawal", "pullout", "pull-out", "Pull-out", "drawdown", "draw-down"])
def test_an_exit_done(noun: str) -> None:
    assert reads(EXIT, "It ended on Friday.", f"Norland forces complete {noun} from Kesh") == ["asserted 0"]


@pytest.mark.parametrize("noun", ["withdrawal", "pullout", "pull-out", "draw-down"])
def test_a_part_of_an_exit_is_none(noun: str) -> None:
    assert reads(EXIT, "It ended on Friday.", f"Norland forces complete first phase of {noun} from Kesh") == []


@pytest.mark.parametrize("noun", ["ceasefire", "cease-fire"])
def test_a_truce(noun: str) -> None:
    assert reads(TRUCE, f"Norland and Kesh agreed a {noun} on Monday.") == ["asserted agreed"]
    assert reads(TRUCE, f"There was no {noun} between Norland and Kesh.") in ([], ["asserted none"], ["past none"])


def test_it_is_shown_as_it_was_written() -> None:
    text = "Norland and Kesh agreed a cease-fire on Monday."
    assert [o.sentence for o in observed(TRUCE, text)] == [text]
