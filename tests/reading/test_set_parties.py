"""A place of a set with which something is agreed or talked over is no place that is left."""

import pytest

from tests.reads import patterns, reads

BASES = patterns("Most Dutch troops in Niger live on bases in [Niamey], [Agadez] and [Tahoua].")
PORTS = patterns("The firm runs ports in [Callao], [Paita] and [Ilo].")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Dutch troops are to end their mission in Niger in May under a deal with Niamey.", []),
        ("Dutch troops will leave Niger in May after talks with Niamey.", []),
        ("Dutch troops will leave Niamey in May.", ["planned -Niamey"]),
        ("Dutch troops have left the base in Agadez, along with Niamey.", ["asserted -Agadez, -Niamey"]),
        ("Dutch troops have left the base in Agadez under a deal with Niamey.", ["asserted -Agadez"]),
    ],
)
def test_who_is_a_party(text: str, read: list[str]) -> None:
    assert reads(BASES, text) == read


def test_ports() -> None:
    assert reads(PORTS, "The firm will close its port in Paita under a deal with Callao.") == ["planned -Paita"]
