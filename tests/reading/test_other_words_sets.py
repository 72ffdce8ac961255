"""A set put in other words: what a body consists of, the countries in it, those with a status."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.sets import as_members


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        ("The Amber Pact consists of [Chad] and [Peru].", "The members of the Amber Pact are [Chad] and [Peru]."),
        ("The countries in OPEC are [Chad], [Peru] and [Fiji].", "The members of OPEC are [Chad], [Peru] and [Fiji]."),
        (
            "The countries with official EU candidate status are [Chad] and [Peru].",
            "The candidates for EU membership are [Chad] and [Peru].",
        ),
        (
            "The EU is negotiating accession with [Chad] and [Peru].",
            "The countries that negotiate on joining the EU are [Chad] and [Peru].",
        ),
        ("[Alder] and [Birch] govern Oland.", "The parties in the government of Oland are [Alder] and [Birch]."),
        ("The ruling parties in Peru are [A] and [B].", "The parties in the government of Peru are [A] and [B]."),
        ("The states that do not use the euro are [Chad] and [Peru].", "The states without the euro are [Chad] and [Peru]."),
        ("The members that are not in the zone are [Chad] and [Peru].", "The members outside the zone are [Chad] and [Peru]."),
        ("[Chad] and [Peru] have EU candidate status.", "The candidates for EU membership are [Chad] and [Peru]."),
        ("So far [Chad] and [Peru] have signed it.", "The countries that have signed it are [Chad] and [Peru]."),
        ("[Alder] and [Birch] form the ruling coalition.", "the ruling coalition consists of [Alder] and [Birch]."),
        ("[Ann Lee] and [Bo Dahl] are running for the post.", "The candidates for the post are [Ann Lee] and [Bo Dahl]."),
        # A crew and a coalition of no name, and countries that only are somewhere.
        ("The crew consists of [Ann Lee] and [Bo Dahl].", "The crew consists of [Ann Lee] and [Bo Dahl]."),
        ("The countries without the euro are [Chad] and [Peru].", "The countries without the euro are [Chad] and [Peru]."),
    ],
)  # fmt: skip
def test_plainest_form(says: str, plain: str) -> None:
    assert as_members(says) == plain


@pytest.mark.parametrize(
    "says", ["OPEC consists of [Chad], [Peru] and [Fiji].", "The countries in OPEC are [Chad], [Peru] and [Fiji]."]
)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenya became a full member of OPEC on Monday.", ["asserted +Kenya"]),
        ("Kenya became a member of the Baltic Council on Monday.", []),
    ],
)  # fmt: skip
def test_members(says: str, text: str, want: list[str]) -> None:
    assert reads(patterns(says), text) == want
