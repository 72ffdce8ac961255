"""What two have agreed is so: "agreed that the force leaves"; and "the agreement" of an entry that is on the fact's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reads import patterns, reads

FORCE = "Mali has [no formal agreement] with Chad on ending the desert force."
NAMELESS = "There is [no formal agreement] on ending the desert force."
SIZE = "Chad has about [900] soldiers in Mali."
LEAVING = "How many of Chad's soldiers would leave Mali is [unclear]."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Mali and Chad have agreed that the presence of the desert force will be over in two stages.", ["asserted agreed"]),
        ("Mali and Chad agreed that the desert force leaves by May.", ["asserted agreed"]),
        ("Mali and Chad agreed that trade between them should grow.", []),
        ("Mali and Chad agreed that the desert force should not leave.", []),
    ],
)
def test_what_is_agreed_to_be_so(text: str, read: list[str]) -> None:
    assert reads(patterns(FORCE), text, published=date(2025, 2, 3)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            'Mali has not asked Chad to keep the desert force. "The agreement stands as it was announced," he said.',
            ["asserted agreed"],
        ),
        ('Mali has not asked Chad to send grain. "The agreement stands as it was announced," he said.', []),
        ('Mali has not asked Chad to keep the desert force. "The agreement on grain stands as it was announced," he said.', []),
    ],
)
def test_the_agreement(text: str, read: list[str]) -> None:
    known = patterns(NAMELESS, SIZE)
    assert [one for one in reads(known, text, published=date(2025, 2, 3)) if "agreed" in one] == [f"f0 {one}" for one in read]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The raid left seven of Chad's soldiers hurt in Mali.", []),
        ("A flood left 300 of Chad's soldiers stranded in Mali.", []),
        ("Some 300 of Chad's soldiers have left Mali.", ["asserted ~300"]),
    ],
)
def test_left_in_a_state(text: str, read: list[str]) -> None:
    assert reads(patterns(LEAVING), text, published=date(2025, 2, 3)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Chad ended its mission in Mali on Friday.", ["asserted 2025-03-14"]),
        ("Chad was talked out of ending its mission in Mali.", []),
        ("Rain has kept Chad from ending its mission in Mali.", []),
        ("Chad was prevented from ending its mission in Mali.", []),
    ],
)
def test_kept_from_it(text: str, read: list[str]) -> None:
    assert reads(patterns("Chad's mission in Mali is to end in [June 2025]."), text) == read


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        (
            "How many of Chad's soldiers would leave Mali is [unclear].",
            "Chad has not put a number on how many of its 900 soldiers will leave Mali.",
            [],
        ),
        (
            "The spokesperson of Chad's army is [Idriss Able].",
            "Jean Best, spokesman of the president, said that Chad's army stays.",
            [],
        ),
        (
            "The spokesperson of Chad's army is [Idriss Able].",
            "Jean Best, spokesman of Chad's army, said so.",
            ["asserted Jean Best"],
        ),
        (
            "The prime minister of Chad is [Idriss Able].",
            "Chad's prime minister is chosen by parliament, and predecessors such as Jean Best object.",
            [],
        ),
    ],
)
def test_whose_number_and_whose_office(fact: str, text: str, read: list[str]) -> None:
    assert reads(patterns(fact), text) == read
