"""What is pending: offers on the table, ratifications that are awaited, rules that remain, who is still aboard."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads
from watcher.reading.rewording.pending import as_pending


@pytest.mark.parametrize(
    ("says", "plain"),
    [
        (
            "Kistan's accession treaty is [awaiting] ratification by the members.",
            "The members have [not ratified] Kistan's accession treaty.",
        ),
        ("The sale of jets is [awaiting approval] by Congress.", "Congress has [not approved] the sale of jets."),
        ("The peg of the crown to the euro [remains].", "The peg of the crown to the euro is [in force]."),
        ("The astronauts are [still aboard] the station.", "The astronauts have [not returned] to Earth."),
        (
            "Norland and Velia have [agreed] to merge their airlines.",
            "The merger of the airlines of Norland and Velia is [agreed].",
        ),
        ("Approval of the Kova drug is [pending].", "The Kova drug is [not approved]."),
        ("The Kova drug is [awaiting approval].", "The Kova drug is [not approved]."),
        ("The Kova rocket's first flight is [pending].", "The first flight of the Kova rocket has [not taken place]."),
        (
            "Arlan is [a candidate] for the Northern Union.",
            "Arlan's accession to the Northern Union is [under negotiation].",
        ),
        ("Construction of the Korr dam is [not finished].", "The Korr dam is [under construction]."),
        ("Work on the new Selby bridge is [still under way].", "The new Selby bridge is [under construction]."),
        ("Work on the vaccine is [not finished].", "Work on the vaccine is [not finished]."),
        ("Ana Able is [a candidate] for the presidency.", "Ana Able is [a candidate] for the presidency."),
        ("The crew is [aboard] the ferry.", "The crew is [aboard] the ferry."),
        ("Aldon's offer for Brent is [rejected].", "Aldon's offer for Brent is [rejected]."),
    ],
)
def test_pending(says: str, plain: str) -> None:
    assert as_pending(says) == plain


@pytest.mark.parametrize(
    ("says", "news", "told"),
    [
        ("Aldon's offer for Brent is [still on the table].", "Brent has rejected Aldon's offer.", ["asserted rejected"]),
        (
            "Aldon's offer for Brent is [still on the table].",
            "Aldon has withdrawn its offer for Brent.",
            ["asserted collapsed"],
        ),
        (
            "The peg of the crown to the euro [remains].",
            "The bank has dropped the peg of the crown to the euro.",
            ["asserted collapsed"],
        ),
        (
            "Rescuers are [still searching] the ruins in Marn.",
            "The search of the ruins in Marn ended on Monday.",
            ["asserted completed"],
        ),
        ("Rescuers are [still searching] the ruins in Marn.", "Rescuers have ended their search in Orle.", []),
        (
            "Norland and Velia have [agreed] to merge their airlines.",
            "Norland and Velia have called off the merger of their airlines.",
            ["asserted collapsed"],
        ),
    ],
)
def test_told(says: str, news: str, told: list[str]) -> None:
    assert reads(patterns(says), news) == told
