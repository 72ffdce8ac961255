"""Agreements that a sentence speaks of as made, and what only lies under one."""

import pytest

from tests.reads import patterns, reads

DEAL = patterns("There is [no formal agreement] between Paris and Dakar on ending the French deployment in Senegal.")
IT = "the French deployment in Senegal"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"He promised to carry out the agreement on ending {IT}.", ["asserted agreed"]),
        (f'"The agreement on ending {IT} stands as it was announced," the adviser said.', ["asserted agreed"]),
        (f"An accord with Paris on ending {IT} exists, the premier said.", ["asserted agreed"]),
        (f"Since the two sides' agreement on ending {IT}, little has changed.", ["asserted agreed"]),
        (f"By May {IT} is to end under a deal with Paris.",
         ["asserted agreed"]),
        (f"Under a deal between Paris and Dakar {IT} will end by May.", ["asserted agreed"]),
    ],
)  # fmt: skip
def test_as_made(text: str, read: list[str]) -> None:
    assert reads(DEAL, text) == read


@pytest.mark.parametrize(
    "text",
    [
        f"No agreement on ending {IT} exists, the premier said.",
        f"He promised to work for an agreement on ending {IT}.",
        f"A draft agreement on ending {IT} exists, the premier said.",
        f"If an agreement on ending {IT} stands at the end of the talks, they will go.",
        f"Under a proposed deal {IT} is to end by May.",
        f"Under a deal that they are discussing, {IT} would end by May.",
        f"It works in the framework of {IT}, which is to end in May.",
        f"Since the two sides' agreement to hold talks on {IT}, little has changed.",
    ],
)
def test_not_as_made(text: str) -> None:
    assert not [one for one in reads(DEAL, text) if one.startswith("asserted agreed")]
