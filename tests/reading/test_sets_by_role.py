"""Who mediates, chairs, approves or flies together: a set told by a verb is read as one told by what they are."""

from __future__ import annotations

import pytest

from watcher.reading.rewording.plain_sets import as_plain_set

PLAIN = [
    ("[Ann Bell] and [Jon Orr] co-chair the panel.", "The co-chairs of the panel are [Ann Bell] and [Jon Orr]."),
    ("The panel is chaired by [Ann Bell] and [Jon Orr].", "The co-chairs of the panel are [Ann Bell] and [Jon Orr]."),
    ("[Qatar] and [Egypt] mediate between Lund and Orr.", "The mediators between Lund and Orr are [Qatar] and [Egypt]."),
    (
        "Talks between Lund and Orr are mediated by [Qatar] and [Egypt].",
        "The mediators between Lund and Orr are [Qatar] and [Egypt].",
    ),
    (
        "The merger still needs approval from [the FCC] and [the FTC].",
        "The regulators still to clear the merger are [the FCC] and [the FTC].",
    ),
    (
        "In the Gulf the pact has been ratified by [Oman] and [Kuwait].",
        "The Gulf states that have ratified the pact are [Oman] and [Kuwait].",
    ),
    ("The countries that send the observers are [Ghana] and [Togo].", "The observers come from [Ghana] and [Togo]."),
    (
        "The astronauts who will fly on Heron are [Ann Bell] and [Jon Orr].",
        "The crew of Heron is made up of [Ann Bell] and [Jon Orr].",
    ),
    (
        "Chad has yet to conclude talks with [Peru] and [Chile].",
        "The members still negotiating with Chad are [Peru] and [Chile].",
    ),
    (
        "The countries with candidate status are [Serbia] and [Albania].",
        "The candidates for EU membership are [Serbia] and [Albania].",
    ),
    ("[Ann Bell] and [Jon Orr] sit on the rate board.", "The members of the rate board are [Ann Bell] and [Jon Orr]."),
]  # fmt: skip

AS_IT_IS = [
    "[Lomax] and [Arden] chair the panel.",
    "[Qatar] and [Egypt] mediate in the dispute.",
    "The bridge still needs approval from [Lund] and [Orr].",
    "The countries that send the most tourists are [Ghana] and [Togo].",
    "Chad has yet to sign with [Peru] and [Chile].",
    "[Lund] and [Orr] sit on the river.",
]


@pytest.mark.parametrize(("says", "plain"), PLAIN)
def test_a_set_by_its_verb_is_one_by_its_noun(says: str, plain: str) -> None:
    """Who co-chairs is a co-chair, who mediates a mediator, whose approval is needed has still to clear it."""
    assert as_plain_set(says) == plain


@pytest.mark.parametrize("says", AS_IT_IS)
def test_what_means_something_else_stays_as_it_is(says: str) -> None:
    """No persons that chair or sit, no two sides, no purchase."""
    assert as_plain_set(says) == says
