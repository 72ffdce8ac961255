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
                ["asserted Luca Demeo", "planned Luca Demeo (left)"],
            ),
            ("Luca Demeo of Norvik will leave the dinner in July.", []),
            ("Norvik's chief executive Luca Demeo was arrested on Friday.", ["asserted Luca Demeo"]),
        ],
    ),
    (
        "The finance minister of Norway is [Olaf Hansen].",
        [
            ("Norway: Anna Brandt runs the Finance Ministry from today.", ["asserted Anna Brandt"]),
            ("Norway: Anna Brandt gets the finance ministry and Karl Berg foreign affairs.", ["asserted Anna Brandt"]),
            ("Norway's finance portfolio goes to Anna Brandt.", ["asserted Anna Brandt"]),
            ("Norway: Anna Brandt runs the Health Ministry from today.", []),
        ],
    ),
    (
        "The prime minister of Norway is [Olaf Hansen].",
        [
            ("The new government of Norway will be led by Anna Brandt.", ["planned Anna Brandt"]),
            ("The new government of Norway is led by Anna Brandt.", ["asserted Anna Brandt"]),
            ("Anna Brandt heads Norway's government since Sunday.", ["asserted Anna Brandt"]),
            ("Anna Brandt heads Norway's regional government in Bodin.", []),
            ("The government of Norway is backed by Anna Brandt.", []),
        ],
    ),
    (
        "The chair of Norvik is [Olaf Hansen].",
        [
            ("Norvik chairman and chief executive Anna Brandt said so.", ["asserted Anna Brandt"]),
            (
                "Norvik is bought. Anna Brandt wrote to Norvik's staff in her first letter as chairman.",
                ["asserted Anna Brandt"],
            ),
            ("Norvik is considering a takeover of Sunda Media, whose chairman Anna Brandt is against it.", []),
            ("Norvik chief executive Anna Brandt said so.", []),
        ],
    ),
    (
        "Who will lead the Lake Mission is [not decided].",
        [
            ("General Anna Brandt will lead the Lake Mission, the UN said.", ["planned Anna Brandt"]),
            ("General Anna Brandt will visit the Lake Mission, the UN said.", []),
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


def test_the_head_of_a_body_elsewhere_is_another() -> None:
    known = patterns("The head of the UN mission in Mali is [Amina Diallo].")
    assert reads(known, "Carlos Prieto, head of the UN mission in Niger, spoke.") == []
    assert reads(known, "Carlos Prieto, head of the UN mission in Mali, spoke.") == ["asserted Carlos Prieto"]


def test_a_leader_whom_all_know_is_of_one_country() -> None:
    known = patterns("The president of Mali is [Ousmane Keita].")
    assert reads(known, "President Joe Biden spoke with leaders in Bamako.") == []
    assert reads(known, "President Awa Diarra spoke with leaders in Bamako.") == ["asserted Awa Diarra"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Eva Lind was named governor of the Bank of Mexico on Monday. She starts on 1 June.", ["planned Eva Lind"]),
        ("Eva Lind has been appointed governor of the Bank of Mexico from 1 June.", ["planned Eva Lind"]),
        ("Eva Lind becomes governor of the Bank of Mexico on 1 June.", ["planned Eva Lind"]),
        ("Robin Hayes has resigned as governor of the Bank of Mexico, effective 1 June.", ["planned Robin Hayes (left)"]),
        ("Eva Lind was appointed governor of the Bank of Mexico. It meets on 1 June.", ["asserted Eva Lind"]),
        ("Eva Lind took over as governor of the Bank of Mexico on 3 March.", ["asserted Eva Lind"]),
    ],
)
def test_offices_taken_up_on_a_day_to_come(text: str, told: list[str]) -> None:
    assert reads(patterns("The governor of the Bank of Mexico is [Robin Hayes]."), text) == told
