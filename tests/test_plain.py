"""The plain functions: text in, plain data out, in the forms that scorers and other programs take."""

from __future__ import annotations

import pytest

from watcher import baselines, plain

BASELINE = """\
topic: norland-troops
article: {title: Troops in Norland, publisher: The Daily, published: 2024-07-23}
scope: [[Norland, Norlandic]]
facts:
  - {id: troops, says: "The mission has [about 2,500] troops in Norland.", kind: quantity}
  - {id: agreement, says: "The two governments have [signed] an agreement on the withdrawal.", kind: status}
"""


def test_dates_are_counted_from_the_day_of_publication() -> None:
    rows = plain.dates("It closes next Friday, and the rest by the end of 2027.", "2026-03-02")
    told = [(row["type"], row["value"], row["mod"]) for row in rows]
    assert told == [("DATE", "2026-03-13", None), ("DATE", "2027", "END")]
    assert "It closes next Friday, and the rest by the end of 2027."[rows[0]["start"] : rows[0]["end"]] == "next Friday"


def test_a_day_of_publication_must_be_a_date() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        plain.dates("It closes on Friday.", "soon")


def test_quantities_have_value_bound_and_noun() -> None:
    (row,) = plain.quantities("More than 2,500 troops are in Norland.")
    assert (row["value"], row["change"], row["unit"]) == (2500, ">", "troops")


def test_a_claim_is_judged() -> None:
    assert plain.judge("Fewer than 2,000 troops are in Norland.", "About 2,500 troops are in Norland.") == "REFUTES"


@pytest.mark.parametrize(
    ("sentence", "word", "told"),
    [
        ("The base will close in May.", "close", ("FUTURE", "CERTAIN", "POS")),
        ("The base closed in May.", "closed", ("NON_FUTURE", "CERTAIN", "POS")),
        ("The base was not closed in May.", "closed", ("NON_FUTURE", "CERTAIN", "NEG")),
        ("The base may close in May.", "close", ("FUTURE", "UNCERTAIN", "POS")),
        ("The army plans to leave the base.", "leave", ("FUTURE", "CERTAIN", "POS")),
        ("The army used to train there.", "train", ("NON_FUTURE", "CERTAIN", "POS")),
        ("The army failed to reach the town.", "reach", ("NON_FUTURE", "CERTAIN", "NEG")),
        ("She was the first to leave.", "leave", ("NON_FUTURE", "CERTAIN", "POS")),
    ],
)
def test_modality_of_one_word(sentence: str, word: str, told: tuple[str, str, str]) -> None:
    start = sentence.index(word)
    got = plain.modality(sentence, start, start + len(word))
    assert (got["time"], got["certainty"], got["polarity"]) == told


def test_an_entry_is_observed_against_a_baseline() -> None:
    baseline = baselines.parse(BASELINE)
    entry = {
        "title": "Norland mission shrinks",
        "text": "There are now about 900 troops in Norland.",
        "published": "2025-01-05T08:00:00Z",
    }
    rows = plain.observe(baseline, entry)
    assert [(row["fact"], row["verdict"], row["value"]) for row in rows] == [("troops", "changed", {"n": 900, "bound": "~"})]
    assert plain.observe(baseline, {"title": "A cake", "text": "It has 900 layers."}) == []
