"""An aside that says nothing, and what only joins two sentences, change nothing of what is read."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns, reads
from watcher.reading.patterns import Patterns
from watcher.reading.plain_sentences import parted, plain
from watcher.reading.spellings import SPELLINGS

TOLL = patterns("The landslide in Torvik killed [34] people.")
MISSION = patterns("The mission in Lorra is to end in [May 2025].")
TRUCE = patterns("The truce between Ostland and Westmark is [in force].")
CHIEF = patterns("The head of the Lorra Dam Authority is [Ana Holt].")
CLUB = patterns("The members of the Amber Pact are [Peru], [Chile] and [Ghana].")

ALIKE = [
    (TOLL, "The landslide in Torvik has killed 97 people.", "The landslide in Torvik, {}, has killed 97 people."),
    (MISSION, "The mission in Lorra will end in August.", "The mission in Lorra, {}, will end in August."),
    (
        TRUCE,
        "The truce between Ostland and Westmark has collapsed.",
        "The truce between Ostland and Westmark, {}, has collapsed.",
    ),
    (
        CHIEF,
        "Piet Brand was named head of the Lorra Dam Authority.",
        "Piet Brand, {}, was named head of the Lorra Dam Authority.",
    ),
    (CLUB, "Ghana has left the Amber Pact.", "Ghana, {}, has left the Amber Pact."),
]
ASIDES = [
    "however", "as expected by many", "in fact", "officials said", "a spokesman said in a statement", "he told reporters",
    "officials said on Tuesday", "it was announced on Tuesday", "as the agency reported", "in what many called a surprise",
    "according to the authorities", "as planned for some time",
]  # fmt: skip


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize(("known", "told", "within"), ALIKE)
def test_what_says_nothing_costs_nothing(known: Patterns, told: str, within: str, aside: str) -> None:
    assert reads(known, told)
    assert reads(known, within.format(aside)) == reads(known, told)


@pytest.mark.parametrize(
    "text",
    [
        "The toll – officials said – has risen.",
        "The toll (officials said) has risen.",
        "The toll, officials said, has risen.",
    ],
)
def test_who_says_so_still_says_so(text: str) -> None:
    assert plain(text, 1, SPELLINGS) == "The toll has risen, officials said."
    [found] = observed(TOLL, "The landslide in Torvik, the health ministry said, has killed 97 people.")
    assert found.speaker == "the health ministry"
    assert found.sentence == "The landslide in Torvik, the health ministry said, has killed 97 people."


@pytest.mark.parametrize(
    "text",
    [
        "The truce holds, officials said, and the aid arrives.",  # says what stands before, and not what follows
        "Peru, who said no, has left.",
        "The pact, signed in May, has ended.",
        "Ghana, which announced it, has left.",
        "The mayor, when he said so, was alone.",
        "Peru, Chile, however small, and Ghana have left.",
        '"The toll," he said, "has risen."',
        "Ana Holt, Piet Brand and others left.",
        "The talks, if the ministry said so, would end.",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert plain(text, 1, SPELLINGS) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In May, however, the troops left.", "In May, the troops left."),
        ("In May, officials said, the troops will leave.", "In May, the troops will leave, officials said."),
        ("The bank, too, is not lowering it.", "The bank is not lowering it."),
        ("Speaking in Lund, a spokesman said the mission has ended.", "A spokesman said the mission has ended."),
    ],
)
def test_plain_order(text: str, said: str) -> None:
    assert plain(text, 1, SPELLINGS) == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The bank is sold; it stays in Lund.", 2),
        ("The bank was sold; the buyer is a fund; its chief has left.", 3),
        ("Twelve were found; nine are missing.", 1),
        ("The first stage ended; the second, in May, will be longer.", 1),
        ("Two died in Lund; the others in Torvik.", 1),
        ("Elected were Ana Holt, mayor of Lund; the banker Piet Brand; and Ole Dahl.", 1),
        ('"The bank is sold; it stays in Lund," he said.', 1),
    ],
)
def test_semicolons(text: str, parts: int) -> None:
    assert len(parted(text, SPELLINGS)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The bank was sold in May, while the buyer has left Lund.", 2),
        ("The bank was sold in May, whereas Torvik Rail has lost its chief.", 2),
        ("The bank was sold in May, while some 900 clerks have left it.", 2),
        ("The bank was sold in May; while the buyer has left Lund.", 2),
        ("The bank was sold in May, while Torvik Rail was not.", 1),
        ("The bank was sold in May, while the railway did so in June.", 1),
        ("The bank sold 900 flats, while Torvik Rail sold 300.", 1),
        ("The bank was sold in May, while the fund that had bought it.", 1),
        ("Lund, Torvik, while the port that ships it.", 1),
        ("The clerks sent to Lund, while their families, at last, will be paid.", 1),
        ("If the bank is sold, the clerks leave, while the fund will close.", 1),
        ("The vote was to begin in Lund, while the day went by without any.", 1),
        ('"The bank was sold, while the buyer has left," he said.', 1),
    ],
)
def test_joined_sentences(text: str, parts: int) -> None:
    assert len(parted(text, SPELLINGS)) == parts


@pytest.mark.parametrize("joint", [". The", "; the", ", while the", ", whereas the", ", but the", ", and the"])
def test_what_is_joined_is_read_as_two_sentences(joint: str) -> None:
    news = f"The mission in Lorra will end in August{joint} landslide in Torvik has killed 97 people."
    assert reads(MISSION, news) == ["asserted 2025-08"]
    assert reads(TOLL, news) == reads(TOLL, "The landslide in Torvik has killed 97 people.")
    assert not reads(MISSION, f"The mission in Lorra has 300 soldiers{joint} mission in Chad will end in August.")
    assert not reads(TRUCE, f"The truce between Peru and Chile has collapsed{joint} talks of Ostland and Westmark go on.")


def test_what_semicolons_part_is_read_alone() -> None:
    assert reads(TOLL, "The search in Torvik has ended; the landslide there killed 97 people.", "Landslide in Torvik") == reads(
        TOLL, "The search in Torvik has ended. The landslide there killed 97 people.", "Landslide in Torvik"
    )
    assert not reads(MISSION, "The mission in Lorra has 300 soldiers; the mission in Chad will end in August.")


@pytest.mark.parametrize(
    "told",
    [
        "said Tuesday",
        "on Tuesday said",
        "on Tuesday said that",
        "said on Tuesday that",
        "said late on Tuesday",
        "said on Tuesday",
    ],
)
def test_the_day_of_who_tells_is_no_day_of_what_is_told(told: str) -> None:
    assert not reads(MISSION, f"Officials {told} the mission in Lorra has a new office.")
    assert reads(MISSION, f"Officials {told} the mission in Lorra will end in August.") == ["asserted 2025-08"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The bank cut its rate to 4.5% Thursday.", "The bank cut its rate to 4.5% on Thursday."),
        (
            "It became the 12th member Monday when papers were signed.",
            "It became the 12th member on Monday when papers were signed.",
        ),
        ("It ended Monday night.", "It ended on Monday night."),
        ("The deputies approved it Monday, for good.", "The deputies approved it on Monday, for good."),
        ("Officials said Tuesday the truce holds.", "Officials said on Tuesday that the truce holds."),
        ("Officials on Tuesday said the truce holds.", "Officials said on Tuesday that the truce holds."),
        ("The bank late on Monday said it cut its rate.", "The bank said late on Monday it cut its rate."),
        ("The ministry Friday confirmed that it ended.", "The ministry confirmed on Friday that it ended."),
        ("The ministry on Friday confirmed the toll.", "The ministry on Friday confirmed the toll."),
        ("The mission on Friday ended.", "The mission on Friday ended."),
    ],
)
def test_a_day_has_its_on(text: str, said: str) -> None:
    assert plain(text, 1, SPELLINGS) == said


@pytest.mark.parametrize(
    "text",
    [
        "It met in a rare Sunday session.",
        "The vote is due by Monday.",
        "It was the last Monday in May.",
        "It raised Tuesday's rate.",
        "It lasts from Monday to Friday.",
        "The shops shut early Friday.",
        "They met on Black Friday.",
        "On Tuesday Ana Holt left.",
    ],
)
def test_a_day_that_takes_no_on(text: str) -> None:
    assert plain(text, 1, SPELLINGS) == text


@pytest.mark.parametrize("day", ["on Thursday", "Thursday"])
def test_a_value_is_read_beside_either(day: str) -> None:
    known = patterns("The key rate of the Bank of Lorra is [5] percent.")
    assert reads(known, f"The Bank of Lorra cut its key rate to 4.5% {day}, by four votes to one.") == ["asserted 4.5%"]


def test_a_verb_left_to_what_a_semicolon_joins() -> None:
    known = patterns("The Alder fire is [50] percent contained.", "The Birch fire is [60] percent contained.")
    told = reads(known, "The Alder fire was 95 percent contained on Tuesday; the Birch fire stood at 99 percent.")
    assert told == ["f0 asserted 95%", "f1 asserted 99%"]
