"""What news brings a count to, and the number that is given where it is asked for."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

CASES = [
    (
        "The Kelland Union has [27] member states.",
        [
            ("Orland joins the Kelland Union, which makes them 28.", ["asserted 28"]),
            ("Orland joined the Kelland Union at midnight, bringing to 28 the number of nations in it.", ["asserted 28"]),
            ("Orland joins the Kelland Union. That takes the total to 28.", ["asserted 28"]),
            ("Orland has left the Kelland Union. That leaves 26.", ["asserted 26"]),
            ("Orland joins the Kelland Union, which makes them 28 cheeses.", []),
            ("The Kelland Union sells cheese. That leaves 26.", []),
            ("Orland joins the Kelland Union. That takes 28 days.", []),
        ],
    ),
    (
        "There are [12] candidates to be the next mayor of Velden.",
        [
            ("Petra Novak has left the race to be mayor of Velden. That leaves 11 for the poll on Friday.", ["planned 11"]),
            ("Petra Novak wants to be mayor of Velden. She leaves 11 for the poll.", []),
        ],
    ),
    (
        "The Treaty of Orr has been ratified by [38] countries.",
        [
            ("Kelland has ratified the Treaty of Orr. The ministry says that makes 41.", ["asserted 41"]),
            ("Kelland has signed a contract on cheese. The ministry says that makes 41.", []),
            ("The Treaty of Orr is in force. Its 41 parties must ban plastic bags.", ["asserted 41"]),
            ("The Treaty of Orr is in force. Its 41 pages must be read.", []),
        ],
    ),
    (
        "The landslide in Velden has killed at least [40] people.",
        [
            ("How many died in Velden? The authorities say 61, with more still missing.", ["asserted 61"]),
            ("Two died on Monday. The mayor counted 51 in Velden.", ["asserted 51"]),
            ("How many homes are gone in Velden? The authorities say 61, with more still at risk.", []),
            ("The landslide in Velden came at night. Officials say 70.", []),
        ],
    ),
    (
        "Norda has about [1,200] soldiers in Kesh.",
        [
            ("Norda is withdrawing soldiers from Kesh. Around 300 would remain for training.", ["planned 0", "planned ~300"]),
            ("Norda is withdrawing soldiers from Kesh. Around 300 are to stay.", ["planned 0", "planned ~300"]),
            ("Norda is withdrawing soldiers from Kesh. Around 300 are to stay shut.", ["planned 0"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "sentences"), CASES, ids=[fact[:40] for fact, _ in CASES])
def test_added_up(fact: str, sentences: list[tuple[str, list[str]]]) -> None:
    known = patterns(fact)
    assert [reads(known, sentence) for sentence, _ in sentences] == [want for _, want in sentences]
