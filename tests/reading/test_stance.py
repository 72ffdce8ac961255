"""Stance: how one word of a sentence is told, and on whose word."""

from __future__ import annotations

import pytest

from tests.reads import sentence, token
from watcher.reading.stance import speaker_of, told_of, was_so


def told(text: str, word: str) -> str:
    """Return the stance and mood of the first `word` of a sentence."""
    one = sentence(text)
    found = told_of(one, token(one.words, word))
    return f"{found.stance} {found.mood}".strip()


def gap(text: str, word: str, stance: str, reason: str) -> object:
    return pytest.param(text, word, stance, marks=pytest.mark.xfail(reason=reason))


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("The troops have left Erbil.", "left", "asserted"),
        ("The base is closed.", "closed", "asserted"),
        ("The base was reported to have closed.", "closed", "asserted"),
        ("The force now has 9,000 soldiers, down from 12,000 last year.", "9,000", "asserted"),
        ("The troops will leave Erbil.", "leave", "planned firm"),
        ("The bank plans to close the branch.", "close", "planned plan"),
        ("The union threatened to strike.", "strike", "planned plan"),
        ("Analysts expect the bank to cut rates.", "cut", "planned plan"),
        ("The company wants the regulator to approve the merger.", "approve", "planned plan"),
        ("The bank could close the branch.", "close", "planned hedge"),
        ("The factory may have closed, a union official said.", "closed", "planned hedge"),
        ("The senate has not ratified the treaty.", "ratified", "denied"),
        ("The base has yet to close.", "close", "denied"),
        ("The ministry denied that the base had closed.", "closed", "denied"),
        ("The ministry ruled out closing the base.", "closing", "denied"),
        ("There is no truth in reports that the minister has resigned.", "resigned", "denied"),
        ("The minister said that she would not resign.", "resign", "denied firm"),
        ("The troops had left Erbil by then.", "left", "past"),
        ("Before the war the force had 9,000 soldiers.", "9,000", "past"),
        ("At its peak the force had 9,000 soldiers.", "9,000", "past"),
        ("Will the troops leave Erbil?", "leave", "questioned firm"),
        ("The senate must ratify the treaty.", "ratify", "questioned duty"),
        ("The parliament will vote on whether to leave the bloc.", "leave", "questioned firm"),
        ("The deal fails if the court blocks it.", "blocks", "questioned hedge"),
        gap(
            "The deal fails if the court blocks it.", "fails", "questioned hedge", "a condition does not reach the main clause"
        ),
        ("A bid to join the bloc was made in May.", "join", "questioned"),
        ("The sides agreed to extend the truce.", "extend", "planned plan"),
        ("The strike is no longer expected to begin.", "begin", "denied plan"),
        ("The regulator is unlikely to approve the merger.", "approve", "denied hedge"),
        gap("If talks fail, the troops will leave.", "leave", "questioned firm", "a condition does not reach the main clause"),
    ],
)
def test_how_a_word_is_told(text: str, word: str, stance: str) -> None:
    assert told(text, word) == stance


def test_a_hedge_is_said_to_be_one() -> None:
    one = sentence("The bank could close the branch, but it will keep its staff.")
    assert told_of(one, token(one.words, "close")).hedged
    assert not told_of(one, token(one.words, "keep")).hedged


def test_what_is_done_is_told_from_what_only_is() -> None:
    one = sentence("The base has closed.")
    assert told_of(one, token(one.words, "closed")).done
    other = sentence("The base is closed.")
    assert not told_of(other, token(other.words, "closed")).done


def test_every_stance_gives_a_reason_to_show() -> None:
    for text in ("It closed.", "It will close.", "It may not close.", "Had it closed by then?", "No talks."):
        one = sentence(text)
        assert all(told_of(one, k).why for k in range(len(one.words.low)))


@pytest.mark.parametrize(
    ("text", "who", "authority"),
    [
        ("The base has closed.", "", "outlet"),
        ("The base had closed, the defence ministry said.", "the defence ministry", "official"),
        ("A spokesman for the army said the base had closed.", "A spokesman for the army", "official"),
        ("The base has closed, the company announced on Friday.", "the company", "official"),
        ('"The base has closed," President Marlon Ramdin said.', "President Marlon Ramdin", "official"),
        ("Maria Lopez said that the base had closed.", "Maria Lopez", "named"),
        ("Sources told the paper that the base had closed.", "Sources", "unattributed"),
        (
            "According to two people familiar with the talks, it had closed.",
            "two people familiar with the talks",
            "unattributed",
        ),
        ("The mission will end in September as announced last year, the US embassy said.", "the US embassy", "named"),
        ("The mission will end in September as announced last year.", "", "outlet"),
    ],
)
def test_on_whose_word(text: str, who: str, authority: str) -> None:
    assert speaker_of(sentence(text)) == (who, authority)


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The force had 15,000 soldiers.", True),
        ("The force has 15,000 soldiers.", False),
        ("The force now had 15,000 soldiers.", False),
        ("The ministry said that the force had 15,000 soldiers.", False),
        ("The force had lost 15,000 soldiers.", False),
    ],
)  # fmt: skip
def test_how_it_was_is_not_how_it_is(text: str, past: bool) -> None:
    one = sentence(text)
    assert was_so(one, token(one.words, "15,000")) is past
