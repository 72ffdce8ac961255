"""Headlines in which each word begins with a capital, or that are all capitals, are read as a sentence is."""

from __future__ import annotations

import pytest

from tests.reads import context, observed, patterns, reads

TROOPS = "Lorra has about [2,500] soldiers in the Tessa Valley."
HEAD = "The governor of the Bank of Lorra is [Ana Roe]."


@pytest.mark.parametrize(
    ("title", "body", "read"),
    [
        ("Lorra to Withdraw Half of Its Soldiers by June", "", "Lorra to withdraw half of its soldiers by June"),
        ("LORRA TO WITHDRAW HALF OF ITS SOLDIERS BY JUNE", "", "Lorra to withdraw half of its soldiers by June"),
        ("Rebels Quickly Reject Ceasefire Offer", "", "Rebels quickly reject ceasefire offer"),
        # What stands below shows how a word is written.
        (
            "Rebels Hail Quorl Handed Back by Ombra",
            "The quorl that Ombra took is back.",
            "Rebels hail quorl handed back by Ombra",
        ),
        ("Minister Quits Hope Party Board", "The board of the Hope Party met.", "Minister quits Hope Party board"),
        ("Governor Reed Hopes for Rain", "A reed broke. Rain, said Governor Reed, would help.", "Governor Reed hopes for rain"),
        ("LDF SOLDIERS AND DUP MPS MEET IN LORRA", "Some MPs met the DUP.", "LDF soldiers and DUP MPs meet in Lorra"),
        # Names keep their capitals, whatever their words mean.
        ("Tessa Valley Troops Leave Ivory Coast for Chad", "", "Tessa Valley troops leave Ivory Coast for Chad"),
        ("Talks May Begin on New Year's Day in May", "", "Talks may begin on New Year's Day in May"),
        ("UN and EU Envoys Meet Arab Leaders on Monday", "", "UN and EU envoys meet Arab leaders on Monday"),
        # One that is written as a sentence stays as it is.
        ("Bank of Lorra's Roe to cut rates", "", "Bank of Lorra's Roe to cut rates"),
        ("Hope Party buys Steel House", "", "Hope Party buys Steel House"),
        ("Hope Party", "", "Hope Party"),
    ],
)
def test_how_a_headline_is_written_in_a_sentence(title: str, body: str, read: str) -> None:
    assert context(body, title, patterns(TROOPS)).sentences[0].text == read


@pytest.mark.parametrize(
    "title",
    [
        "Lorra now has 1,900 soldiers in the Tessa Valley",
        "Lorra to Have Only 1,900 Soldiers in the Tessa Valley by June",
        "Lorra Quietly Denies It Has 1,900 Soldiers in the Tessa Valley",
        "Bank of Lorra governor Ana Roe hands over to Ben Sorel",
        "Bank of Lorra governor Roe says rates may rise sharply",
        "Bank of Lorra governor resigns abruptly",
        "Former Bank of Lorra governor joins watchers' club",
    ],
)
@pytest.mark.parametrize("known", [TROOPS, HEAD])
def test_the_case_of_a_headline_changes_nothing(title: str, known: str) -> None:
    facts, body = patterns(known), "It was said in the capital."
    plain = reads(facts, body, title)
    assert reads(facts, body, " ".join(word[0].upper() + word[1:] for word in title.split())) == plain
    assert reads(facts, body, title.upper()) == plain


def test_a_headline_is_shown_as_it_is_written() -> None:
    known = patterns(TROOPS)
    title = "Lorra Now Has 1,900 Soldiers in the Tessa Valley"
    assert [told.sentence for told in observed(known, "", title)] == [title]
