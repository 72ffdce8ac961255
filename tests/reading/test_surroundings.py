"""What an outlet puts around its news is none of it: the same news is read the same with it and without."""

from __future__ import annotations

import time

import pytest

from tests.reads import observed, patterns, reads
from watcher.reading.sentences import split_sentences
from watcher.reading.surroundings import news_of, without_dateline, without_link

LEAD = "Some 1,400 soldiers remain in Lorra after two bases were handed over, the army said."
NEXT = "The last are to leave by 30 June 2025."
KNOWN = patterns(
    "Some [1,900] Norwegian soldiers are in Lorra.", "Norwegian soldiers are to leave Lorra by [May 2025].",
    "The general in command of the Norwegian force is [Ana Roe].", "The force has bases at [Gao] and [Kidal].",
)  # fmt: skip
TITLE = "Norway hands over two bases in Lorra"

ABOVE = """By Per Lund
By Per Lund and Mia Holt, Diplomatic Correspondent
By Per Lund, Reuters
By Our Staff Reporter
By our correspondent
Published: 14 March 2025, 10:04 GMT
Updated 10:04 GMT.
Last updated on March 14, 2025 at 10:04 am EST
March 14, 2025
3 min read
FILE PHOTO: Soldiers at the Gao base in Lorra on May 3, 2019. REUTERS/Per Lund
File - Soldiers stand guard in Kidal on May 3, 2019.
A man walks past a bank in Perth on Monday. (AP Photo/Mia Holt)
Photo: Getty Images
Image source, Getty Images
(Photo: Per Lund/AFP)
Listen to this article
Share Facebook Twitter WhatsApp Email
Key points:
Advertisement""".split("\n")
BELOW = """(Reporting by Per Lund in Gao and Mia Holt; Editing by Jon Lind)
Reporting by Per Lund; editing by Jon Lind
Edited by: Jon Lind
Per Lund contributed to this report.
Associated Press writer Per Lund in Oslo contributed to this report.
© 2024 Lorra Ledger. All rights reserved.
Copyright 2024 Reuters. All rights reserved. This material may not be published, broadcast or rewritten.
This story has been updated.
This article was updated at 10:04 GMT on March 14, 2025.
First published: 14 March 2025.
Photo: Per Lund/Getty Images.
Also read: Storm kills 12 soldiers in Perth.
READ MORE: Eleven bases close by May 2031.
Related: Jon Lind named general of the force.
See also: Rail workers strike in Denmark until 9 April.
Sign up here for our daily newsletter, 5 things to know in 5 minutes.
Follow us on Twitter, Facebook and WhatsApp.
Download our app for 24 hours of news.
Support our journalism: subscribe from $1 a month for six months.
Continue reading...
More to follow.
Source: Reuters
With inputs from agencies
Tags: news, world, politics
12 comments
AFP""".split("\n")
DATELINES = """OSLO -
OSLO, March 14 (XY) -
WASHINGTON (AP) —
Oslo, Norway, March 14 (AFP) --
PERTH, Australia, March 14, 2025 /PRNewswire/ --
March 14 (UPI) --
(Reuters) -
[Oslo, 14 March 2025]
GENEVA (14 March 2025) -
MOSCOW, March 14. /TASS/.
Perth –
New Delhi:
KUALA LUMPUR:
Perth [Australia], March 14 (ANI):""".split("\n")


@pytest.mark.parametrize("line", ABOVE)
def test_a_line_above_the_text_is_none_of_it(line: str) -> None:
    assert news_of([text for _, text in split_sentences(f"{line}\n{LEAD} {NEXT}")]) == [LEAD, NEXT]
    assert reads(KNOWN, f"{line}\n{LEAD} {NEXT}", TITLE) == reads(KNOWN, f"{LEAD} {NEXT}", TITLE) != []


@pytest.mark.parametrize("line", BELOW)
def test_a_line_below_the_text_is_none_of_it(line: str) -> None:
    assert reads(KNOWN, f"{LEAD} {NEXT} {line}", TITLE) == reads(KNOWN, f"{LEAD} {NEXT}", TITLE)
    assert reads(KNOWN, f"{LEAD} {line}\n{NEXT}", TITLE) == reads(KNOWN, f"{LEAD} {NEXT}", TITLE)


@pytest.mark.parametrize("line", DATELINES)
def test_where_it_was_written_is_none_of_it(line: str) -> None:
    assert without_dateline(f"{line} {LEAD}") == LEAD
    assert reads(KNOWN, f"{line} {LEAD} {NEXT}", TITLE) == reads(KNOWN, f"{LEAD} {NEXT}", TITLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Photos by satellite show that two bases are empty.",
        "Updated figures put the toll at 41.",
        "Published figures show 1,400 soldiers.",
        "Related talks go on.",
        "Support for the mission fell to 31 percent.",
        "Follow-up talks start on 9 April.",
        "More troops left on Monday.",
        "This report was signed by both sides.",
        "First, the bases close.",
        "By Monday, 400 had left.",
        "Reporting restrictions were lifted on Monday.",
        "From Oslo, 400 flew home.",
        "The post of general is vacant.",
        "This story of withdrawal ended on Monday.",
        "Get out by May, the general told them.",
        "Last year 1,900 were there.",
        "Correction: the vote is on Tuesday.",
        "This story has been corrected to show that 40 schools closed.",
    ],
)
def test_a_sentence_that_tells_something_stays(sentence: str) -> None:
    assert news_of([sentence, NEXT]) == [sentence, NEXT]
    assert news_of([LEAD, sentence]) == [LEAD, sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway - where 400 are at home - has left Lorra.",
        "Ana Roe (55) is the general.",
        "Norway – Ana Roe's Norway – has left Lorra.",
        "QUESTION: Have they left?",
        "Lorra: what is left of it?",
        "The army: what is left of it?",
        "Lorra, Gao and Kidal -- all three -- are quiet.",
        "On May 3, Norway left Lorra.",
    ],
)
def test_what_is_no_dateline_stays(sentence: str) -> None:
    assert without_dateline(sentence) == sentence


def test_what_is_said_again_is_read_once() -> None:
    assert news_of([LEAD, LEAD, NEXT]) == [LEAD, NEXT]
    assert reads(KNOWN, f"{LEAD} {LEAD}", TITLE) == reads(KNOWN, LEAD, TITLE)


@pytest.mark.parametrize("credit", ["© 2024 The Lund Ledger", "(Photo: Ana Roe/XY)", "[Photo: XY]"])
def test_a_text_of_one_sentence_stays_before_a_credit(credit: str) -> None:
    assert news_of(["The army has left the camp.", credit]) == ["The army has left the camp."]


def test_items_of_a_list_are_read_as_sentences() -> None:
    assert reads(KNOWN, f"• {LEAD}\n• {NEXT}", TITLE) == reads(KNOWN, f"- {LEAD}\n- {NEXT}", TITLE)
    assert reads(KNOWN, f"- {LEAD}\n- {NEXT}", TITLE) == reads(KNOWN, f"{LEAD} {NEXT}", TITLE)


@pytest.mark.parametrize("part", ["Published ,,,,", "By A, B, ", "Share, - ", "(Photo: ", "March 4 - ", "Follow here "])
def test_a_line_without_an_end_takes_no_time(part: str) -> None:
    started = time.process_time()
    news_of([part * 200, part * 2000])
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    "link", "Meanwhile|However|In addition|Notably|Indeed|Crucially|Separately|Moreover|In fact|Unfortunately".split("|")
)
@pytest.mark.parametrize(
    "sentence",
    [
        "It has 1,400 soldiers in Lorra now.",
        "He hands over to Colonel Jon Lind on Monday.",
        "The force has left Kidal.",
        "The last of them leave by 30 June 2025.",
        "A Danish ship left Perth with 300 on board.",
    ],
)
def test_an_adverb_that_links_changes_nothing(link: str, sentence: str) -> None:
    lead = "Norway has begun to bring its force home, General Ana Roe said."
    linked = f"{link}, {sentence[0].lower()}{sentence[1:]}"
    assert without_link(linked) == sentence
    assert reads(KNOWN, f"{lead} {linked}", TITLE) == reads(KNOWN, f"{lead} {sentence}", TITLE)
    shown = [o.sentence for o in observed(KNOWN, f"{lead} {linked}", TITLE)]
    assert shown == [s.replace(sentence, linked) for s in [o.sentence for o in observed(KNOWN, f"{lead} {sentence}", TITLE)]]


@pytest.mark.parametrize(
    "sentence", ["Earlier, 1,900 were there.", "Norway, a founder, has left.", "Meanwhile the army left, he said.", "Thus,"]
)
def test_a_word_that_tells_something_stays(sentence: str) -> None:
    assert without_link(sentence) == sentence
