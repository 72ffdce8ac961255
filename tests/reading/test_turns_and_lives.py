"""Plain tellings of missions, flights and lives lost that once went unread, and those that are another's."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns

TOLD = [
    (
        "The withdrawal of the SADC mission from Congo has [not begun].",
        "",
        "Trucks carried 57 members of the SADC force through Rwanda after the pullout from Congo began on April 29.",
        True,
    ),
    (
        "The withdrawal of the SADC mission from Congo has [not begun].",
        "",
        "Troops of the SADC force that is quitting eastern Congo are crossing Rwanda.",
        True,
    ),
    (
        "The mandate of the SADC mission in Congo runs until [15 December 2025].",
        "",
        "SADC leaders have put an end to the mandate of the mission in Congo.",
        True,
    ),
    (
        "The mandate of the SADC mission in Congo runs until [15 December 2025].",
        "",
        "SADC terminated its mission in Congo on Thursday.",
        True,
    ),
    ("The SADC mission in Congo has lost [six] soldiers.", "", "M23 killed 17 soldiers of the SADC mission in Congo.", True),
    (
        "The SADC mission in Congo has lost [six] soldiers.",
        "",
        "SADC said in March it would close the mission in Congo, 17 of its soldiers having died.",
        True,
    ),
    ("The SADC mission in Congo has lost [six] soldiers.", "", "At least 17 SADC soldiers have been killed in Congo.", True),
    (
        "The SADC mission in Congo has lost [six] soldiers.",
        "",
        "No fewer than 19 troops of the SADC mission in Congo died.",
        True,
    ),
    (
        "UN support for the SADC mission has [not been approved].",
        "",
        "The Security Council approved support for the SADC mission.",
        True,
    ),
    (
        "Ariane 6 is to make its first flight by [the end of July 2025].",
        "Europe toasts Ariane 6",
        "Yesterday's maiden flight of Ariane 6 from French Guiana counts as a success.",
        True,
    ),
    ("Ariane 6 is to make its first flight by [the end of July 2025].", "", "Ariane 6 made its maiden flight on Friday.", True),
    (
        "Ariane 6 is to make its first flight by [the end of July 2025].",
        "",
        "The Ariane 6, its second in history, lifted off on Thursday.",
        False,
    ),
    (
        "Ariane 6 is to make its first flight by [the end of July 2025].",
        "",
        "Arianespace launched its third Ariane 6 from Kourou on Thursday.",
        False,
    ),
    (
        "The second flight of Ariane 6 is planned for [the end of 2025].",
        "",
        "Ariane 6's second flight moves to February 2026.",
        True,
    ),
    (
        "The second flight of Ariane 6 is planned for [the end of 2025].",
        "",
        "Third Ariane 6 flight set for February 2026",
        False,
    ),
    ("The Vega C rocket is [grounded].", "", "Vega C flies again with Copernicus satellite", True),
    ("The Vega C rocket is [grounded].", "", "Vega C is to return to flight on December 3.", True),
    ("The Vega C rocket is [grounded].", "", "Vega C made its comeback this year.", True),
    ("The fleet of Kestrel jets is [grounded].", "", "The Kestrel jets may fly again from Monday, the regulator said.", True),
]


@pytest.mark.parametrize(("fact", "title", "text", "moves"), TOLD)
def test_told(fact: str, title: str, text: str, moves: bool) -> None:
    known = patterns(fact)
    told = [o for o in observed(known, text, title) if o.value != known.facts[0].fact.value]
    assert bool([o for o in told if o.stance in ("asserted", "planned")]) == moves
