"""Launches, crews and inquiries, put in other words by another user: the same sentence must move them."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.flights import as_flight

LAUNCHES = [
    "Kestrel is to be launched on [13 April 2025].",
    "The launch of Kestrel is scheduled for [13 April 2025].",
    "NASA is to launch Kestrel on [13 April 2025].",
]
ARRIVALS = [
    "Kestrel is to arrive at Jupiter in [July 2031].",
    "Kestrel is expected to reach Jupiter in [July 2031].",
    "The arrival of Kestrel at Jupiter is expected in [July 2031].",
    "Kestrel's arrival at Jupiter is planned for [July 2031].",
]
PAYLOADS = [
    "Kestrel is to carry [Osprey].",
    "[Osprey] is to fly on Kestrel.",
    "The payload of Kestrel is to be [Osprey].",
]
CREWS = [
    "The crew of Kestrel are [Ada Frye], [Ben Holt] and [Cora Dunn].",
    "[Ada Frye], [Ben Holt] and [Cora Dunn] are to fly on Kestrel.",
]
FLOWN = [
    "Kestrel has [not been launched].",
    "The launch of Kestrel has [not taken place].",
    "Kestrel has [yet to be launched].",
]
INQUIRIES = [
    "The FAA's investigation of the Kestrel crash is [under way].",
    "The FAA's investigation of the Kestrel crash is [not over].",
    "The FAA is [investigating] the Kestrel crash.",
]


@pytest.mark.parametrize("says", LAUNCHES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel will be launched on 2 June.", ["asserted 2025-06-02"]),
        ("Osprey will be launched on 2 June.", []),
    ],
)
def test_when_it_is_launched(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", ARRIVALS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel will arrive at Jupiter in May 2032.", ["asserted 2032-05"]),
        ("Kestrel passed its last review on Monday.", []),
    ],
)
def test_when_it_arrives(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize("says", PAYLOADS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel will carry the Merlin probe instead.", ["planned Merlin"]),
        ("Blue Ridge is to cut a tenth of its staff.", []),
    ],
)
def test_what_it_carries(says: str, text: str, want: list[str]) -> None:
    found = [read.replace("asserted", "planned") for read in reads(patterns(says), text)]
    assert [read.split()[:2] for read in found] == [each.split() for each in want]


@pytest.mark.parametrize("says", CREWS)
@pytest.mark.parametrize("text", ["SpaceX plans to launch Kestrel on 2 June.", "The Falcon 9 under Kestrel was rolled out."])
def test_who_is_no_crew(says: str, text: str) -> None:
    assert reads(patterns(says), text) == []


@pytest.mark.parametrize("says", FLOWN)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kestrel was launched on Monday.", ["asserted completed"]),
        ("Osprey was launched on Monday.", []),
    ],
)
def test_whether_it_is_launched(says: str, text: str, want: list[str]) -> None:
    found = reads(patterns(says), text)
    assert [read.split()[0] for read in found] == [each.split()[0] for each in want]


@pytest.mark.parametrize("says", INQUIRIES)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The FAA has closed its investigation of the Kestrel crash.", ["asserted completed"]),
        ("The FAA opened a new office on Monday.", []),
    ],
)
def test_whether_an_inquiry_goes_on(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("date", "The two sides are to reach a deal in [May 2025]."),
        ("date", "The launch of a currency is planned for [May 2025]."),
        ("status", "The launch of the currency is [delayed]."),
        ("set", "[Ada Frye] and [Ben Holt] are to meet in Goram."),
    ],
)
def test_what_is_plain_stays(kind: str, says: str) -> None:
    assert as_flight(kind, says) == says
