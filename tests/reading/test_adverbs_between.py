"""An adverb between a verb's parts changes nothing: "was also killed", "is already running it"."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads, token, words
from watcher.reading.words import word_before

MINISTER = patterns("The defence minister of Lorra is [Ana Roe].")
CHIEF = patterns("The chief of the Harrow fire service is [Ana Roe].")


@pytest.mark.parametrize("adverb", ["also", "already", "finally", "officially", "now", "formally"])
@pytest.mark.parametrize(
    ("known", "sentence", "said"),
    [
        (MINISTER, "Ana Roe, Lorra's defence minister, was{} killed in her home.", ["asserted Ana Roe (left)"]),
        (MINISTER, "Lorra's defence minister, Ana Roe, was{} replaced on Monday.", ["asserted Ana Roe (left)"]),
        (CHIEF, "Mia Holt is{} running the Harrow fire service.", ["asserted Mia Holt"]),
        (CHIEF, "Mia Holt has{} praised the Harrow fire service.", []),
        (MINISTER, "Jon Lind, Lorra's trade minister, was{} killed.", []),
    ],
)  # fmt: skip
def test_an_adverb_between_changes_nothing(known: object, sentence: str, said: list[str], adverb: str) -> None:
    assert reads(known, sentence.format("")) == said  # type: ignore[arg-type]
    assert reads(known, sentence.format(f" {adverb}")) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentence", "word", "before"),
    [
        ("She was also killed.", "killed", "was"),
        ("She was now officially replaced.", "replaced", "was"),
        ("She was killed.", "killed", "was"),
        ("Also killed was she.", "killed", "also"),
        ("The family replaced it.", "the", ""),
    ],
)
def test_the_word_before(sentence: str, word: str, before: str) -> None:
    of = words(sentence)
    assert word_before(of, token(of, word)) == before
