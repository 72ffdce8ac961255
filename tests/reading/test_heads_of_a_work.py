"""The head of one work of a body is not the body's own: "the NASA chief" is no head of its training."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

FACTS = [
    ("The head of consumer lending at Credem is [Ann Lorrow].", "Credem", "consumer lending"),
    ("The director of the vaccines department of the WHO is [Ann Lorrow].", "the WHO", "vaccines"),
    ("Credem's head of trading is [Ann Lorrow].", "Credem", "trading"),
]


@pytest.mark.parametrize(("says", "body", "work"), FACTS)
@pytest.mark.parametrize(
    "text",
    [
        "Mark Reddan, head of {work} at {body}, said that the work goes on.",
        "It was said by the acting head of {work} at {body}, Mark Reddan.",
        "In May {body} named Mark Reddan as head of {work}.",
    ],
)
def test_the_work_is_told(says: str, body: str, work: str, text: str) -> None:
    found = reads(patterns(says), text.format(body=body, work=work))
    assert any("Mark Reddan" in each for each in found)


@pytest.mark.parametrize(("says", "body", "work"), FACTS)
@pytest.mark.parametrize(
    "text",
    [
        "On Monday the head of {body}, Mark Reddan, spoke in Geneva.",
        "It was said by the chief of {body}, Mark Reddan.",
        "Mark Reddan, head of security at {body}, said that the work goes on.",
        "A bad week for {body}. It was hard, its chief Mark Reddan said.",
    ],
)
def test_it_is_the_bodys_own(says: str, body: str, work: str, text: str) -> None:
    assert reads(patterns(says), text.format(body=body)) == []
