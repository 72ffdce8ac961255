"""One of a series: the first flight long after, a second lander, who only built it; and a landing told by its signs."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

FIRST = "The first Kestrel rocket is to be launched on [12 March 2025]."
CRAFT = "Selene is to be launched on [12 March 2025]."
SECOND = "Norvik's second moon mission, Norvik-2, is to fly by [the end of 2025]."
LANDING = "The moon landing of Selene has [not happened]."

READ = [
    (FIRST, "The Kestrel rocket lifted off on Monday.", date(2025, 3, 19), "asserted 2025-03-17"),
    (FIRST, "Kestrel is to lift off for the first time on 3 May 2026.", date(2026, 3, 19), "asserted 2026-05-03"),
    (CRAFT, "Selene, the firm's second lander, was launched on Monday.", date(2025, 3, 19), "asserted 2025-03-17"),
    (CRAFT, "A rocket will send Selene towards the moon on 3 May.", date(2025, 3, 19), "asserted 2025-05-03"),
    (SECOND, "Norvik will launch its second lander on 3 May.", date(2025, 3, 19), "asserted 2025-05-03"),
    (LANDING, "Selene, which landed on Monday, has tipped over.", date(2025, 3, 19), "asserted in-force"),
    (LANDING, "Selene came to rest on its side on Monday.", date(2025, 3, 19), "asserted completed"),
    (LANDING, "The Selene lander has made it to the moon.", date(2025, 3, 19), "asserted completed"),
]
SILENT = [
    (FIRST, "The Kestrel rocket lifted off on Sunday.", date(2026, 3, 19)),
    (FIRST, "The Kestrel rocket lifted off on Sunday with the first Osprey aboard.", date(2026, 3, 19)),
    (CRAFT, "The company that built Selene will launch its second lander on 3 May.", date(2025, 3, 19)),
    (CRAFT, "Selene entered orbit around the moon on Monday.", date(2025, 3, 19)),
    (LANDING, "Selene was put on a course to the moon.", date(2025, 3, 19)),
    (LANDING, "Selene is to reach the moon next week.", date(2025, 3, 19)),
]


@pytest.mark.parametrize(("fact", "text", "day", "said"), READ)
def test_read(fact: str, text: str, day: date, said: str) -> None:
    assert reads(patterns(fact), text, published=day) == [said]


@pytest.mark.parametrize(("fact", "text", "day"), SILENT)
def test_not_read(fact: str, text: str, day: date) -> None:
    assert reads(patterns(fact), text, published=day) == []


WINS = "Kestrel rockets have flown [2] successful missions."
DEBUT = "The first flight of the Kestrel has [not begun]."


@pytest.mark.parametrize(
    ("fact", "text", "day", "want"),
    [
        (WINS, "It ended the Kestrel's run of six successes.", date(2025, 3, 19), ["asserted 6"]),
        (WINS, "It was the Kestrel's third successful launch.", date(2025, 3, 19), ["asserted 3"]),
        (WINS, "The agency will conduct the Kestrel's fourth launch in May.", date(2025, 3, 19), []),
        (DEBUT, "The Kestrel rocket was launched on Monday.", date(2025, 3, 19), ["asserted in-force"]),
        (DEBUT, "The maiden flight of the Kestrel failed on Monday.", date(2025, 3, 19), ["asserted collapsed"]),
        (DEBUT, "The first Kestrel was destroyed minutes after liftoff.", date(2025, 3, 19), ["asserted collapsed"]),
        (DEBUT, "The second Kestrel will fly in May.", date(2025, 3, 19), []),
        (DEBUT, "The Kestrel did not lift off on Friday.", date(2025, 3, 19), []),
        (DEBUT, "Kestrel lifted off on Sunday.", date(2026, 3, 19), []),
    ],
)
def test_successes_and_first_flights(fact: str, text: str, day: date, want: list[str]) -> None:
    assert reads(patterns(fact), text, published=day) == want


LAST = "The Kestrel rocket is to make its last flight by [March 2025]."
TOUCHDOWN = "Selene is to land on the moon on [20 March 2025]."


@pytest.mark.parametrize(
    ("fact", "title", "text", "want"),
    [
        (LAST, "", "The Kestrel makes its last flight in fiscal 2024.", []),
        (LAST, "", "The Kestrel makes its last flight in fiscal 2026.", ["asserted 2026"]),
        (CRAFT, "Selene stays on the pad", "Another attempt could come by the end of April.", ["planned by 2025-04"]),
        (TOUCHDOWN, "Argo lies on its side", "It landed on Monday near the pole. Last year's Selene had the same fate.", []),
        (
            TOUCHDOWN,
            "Two landers share a ride",
            "Ilo has ten payloads and wants to land on 3 May, as Ilo said of the moon.",
            [],
        ),
        (TOUCHDOWN, "", "A rocket carrying the Ilo firm's Argo landed on Monday.", []),
        (TOUCHDOWN, "", "Selene landed on the moon on Monday.", ["asserted 2025-03-17"]),
        (LANDING, "", "Engineers delayed the touchdown of Selene by one orbit.", []),
    ],
)
def test_whose_landing(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want


@pytest.mark.parametrize(
    ("text", "title", "want"),
    [
        ("The Kestrel jet completed its first flight on Monday.", "", ["asserted completed"]),
        ("It stayed up for 50 minutes.", "Kestrel jet makes first flight", ["asserted completed"]),
        ("The pilot completed his first flight in a Kestrel simulator.", "", []),
    ],
)
def test_a_first_flight_is_made(text: str, title: str, want: list[str]) -> None:
    assert reads(patterns("The Kestrel jet has [not flown]."), text, title) == want
