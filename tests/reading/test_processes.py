"""A course told of by "the process" behind the sentence that names it, and what is told of its talks."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

EXIT = "The withdrawal of Peruvian peacekeepers from Ostland has [not begun]."
STAY = "An agreement on the stay of Peruvian forces in Ostland has [not been reached]."
DEAL = "The Nurses League has [no agreement] with the hospitals."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (EXIT, 'The withdrawal of Peruvian peacekeepers was agreed with Ostland. "The process has already begun," he said.',
         ["asserted in-force"]),
        (EXIT, 'Peru and Ostland spoke of their trade. "The process has already begun," he said.', []),
        (EXIT, "The peacekeepers of Peru have left the former republic of Ostland.", ["asserted completed"]),
        (STAY, "Peru closed its base in Ostland. Negotiations to keep the forces failed.", ["asserted collapsed"]),
        (STAY, "Chile closed its base in Westland. Negotiations to keep the forces failed.", []),
        (DEAL, "Members of the Nurses League have ratified their contract with the hospitals.", ["asserted approved"]),
    ],
)  # fmt: skip
def test_what_the_process_comes_to(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


AHEAD = "The withdrawal of UN peacekeepers from Haiti has [not begun]."


@pytest.mark.parametrize(
    ("says", "text", "want"),
    [
        (AHEAD, "UN peacekeepers begin leaving Haiti next month.", ["planned in-force"]),
        (AHEAD, "The drawdown of UN peacekeepers in Haiti starts before the year is out.", ["planned in-force"]),
        (AHEAD, "The withdrawal of UN peacekeepers from Haiti began on 1 March.", ["asserted in-force"]),
        (DEAL, "The contract of the Nurses League was tentatively agreed with the hospitals on Sunday.", ["asserted agreed"]),
    ],
)  # fmt: skip
def test_what_is_told_for_a_day_ahead(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
