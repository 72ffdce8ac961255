"""Plain sentences on who has an office: one told by a verb, one of no body, titles of rank, and who will leave."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The Harbour Agency is headed by [Ronja Barr].",
        [
            ("David Zorn took over as chief of the Harbour Agency on Sunday.", ["asserted David Zorn"]),
            ("Ostrov named David Zorn as the next head of the Harbour Agency.", ["planned David Zorn (designate)"]),
            ("The Harbour Agency's director, Ronja Barr, opened the quay.", ["asserted Ronja Barr"]),
            ("David Zorn, head of the Coast Guard, opened the quay.", []),
        ],
    ),
    (
        "The Pope is [Clemens].",
        [
            ("Cardinal Robert Prevot was elected pope on Thursday.", ["asserted Robert Prevot"]),
            ("Pope Clemens blessed the crowd.", ["asserted Clemens"]),
            ("Cardinal Robert Prevot met the pope.", []),
        ],
    ),
    (
        "The chief of staff of the Kenyan army is [Aron Zamora].",
        [
            ("Kenya's chief of staff, Lt. Gen. Aron Zamora, toured the north on Tuesday.", ["asserted Aron Zamora"]),
            ("Kenya's chief of staff, Gen. Paul Otieno, toured the north.", ["asserted Paul Otieno"]),
            ("Uganda's chief of staff, Gen. Paul Otieno, toured the north.", []),
        ],
    ),
    (
        "Norvik's chief executive is [Luca Demeo].",
        [
            (
                "Norvik said that chief executive Luca Demeo will leave the carmaker in July.",
                ["planned Luca Demeo", "planned Luca Demeo (left)"],
            ),
            ("Luca Demeo of Norvik will leave the dinner in July.", []),
            ("Norvik's chief executive Luca Demeo was arrested on Friday.", ["asserted Luca Demeo"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, text, want) for fact, rows in CASES for text, want in rows])
def test_who_has_it(fact: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text) == want


def test_the_last_word_of_a_sentence_does_not_stand_before_its_first() -> None:
    known = patterns("The president of Ostley is [Eva Able].")
    told = [reads(known, "Maria Best new president of Ostley, as few were " + last) for last in ("made", "told", "a")]
    assert told == [told[0]] * 3
