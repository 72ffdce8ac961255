"""What words stand for, and how alike two meanings are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reads import token, words
from watcher.reading.keys import alike, best_match, is_left_over, is_modifier, keys_of, likeness, places_of, tokens_like
from watcher.reading.lexicon import concepts

CONCEPTS = st.sampled_from(sorted(concepts()))


@pytest.mark.parametrize(
    ("text", "word", "keys"),
    [
        ("Two peacekeepers left.", "peacekeepers", ("peacekeeper",)),
        ("300 soldiers left the base.", "left", ("withdraw",)),
        ("300 soldiers left the base.", "the", ()),
        ("300 soldiers left the base.", "300", ()),
        ("Three lighthouses were lit.", "lighthouses", ("w:lighthous",)),
    ],
)
def test_a_word_stands_for_a_concept_or_its_own_stem(text: str, word: str, keys: tuple[str, ...]) -> None:
    found = words(text)
    got = keys_of(found, token(found, word))
    assert got == keys or (keys and keys[0].startswith("w:") and len(got) == 1 and got[0].startswith("w:"))


def test_singular_and_plural_have_one_stem() -> None:
    one, many = words("a lighthouse burned"), words("many lighthouses burned")
    assert keys_of(one, token(one, "lighthouse")) == keys_of(many, token(many, "lighthouses"))


def test_the_left_does_not_leave() -> None:
    found = words("The party of the left won.")
    assert keys_of(found, token(found, "left")) != ("withdraw",)


def test_every_key_is_found_where_it_stands() -> None:
    found = words("Soldiers left the base, and other soldiers came.")
    places = places_of(found)
    assert places["troops"] == [0, found.low.index("soldiers", 2)]
    assert all(key in keys_of(found, k) for key, at in places.items() for k in at)


@given(CONCEPTS, CONCEPTS)
def test_likeness_has_no_direction_and_is_whole_only_of_the_same(a: str, b: str) -> None:
    assert alike(a, b) == alike(b, a)
    assert alike(a, a) == 1.0
    assert a == b or alike(a, b) < 1
    assert likeness(frozenset({b})).get(a, 0.0) == alike(a, b)


@given(st.lists(CONCEPTS, max_size=4), st.sets(CONCEPTS, max_size=4))
def test_the_best_match_is_the_best(keys: list[str], wanted: set[str]) -> None:
    assert best_match(keys, frozenset(wanted)) == max((alike(k, w) for k in keys for w in wanted), default=0.0)


def test_words_that_stand_for_a_wider_one_are_found() -> None:
    found = words("The marines and the nurses left.")
    assert tokens_like(found, frozenset({"troops"})) == [token(found, "marines")]
    assert not tokens_like(found, frozenset({"base"}))


def test_unknown_words_are_like_nothing_but_themselves() -> None:
    assert alike("w:lighthous", "w:lighthous") == 1.0
    assert alike("w:lighthous", "w:light") == alike("w:lighthous", "base") == 0.0


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("The US has 2,000 troops left in Iraq.", True),
        ("Only three camps are left.", True),
        ("The troops left Iraq in May.", False),
        ("They have left.", False),
        ("It has left the bloc.", False),
    ],
)
def test_what_is_left_is_not_what_leaves(text: str, over: bool) -> None:
    found = words(text)
    assert is_left_over(found, token(found, "left")) is over


@pytest.mark.parametrize(
    ("text", "word", "modifier"),
    [
        ("The accession conference opened.", "accession", True),
        ("The base commander left.", "base", True),
        ("The base closed.", "base", False),
        ("The army of Kenya left.", "army", False),
    ],
)
def test_a_noun_before_a_noun_only_modifies_it(text: str, word: str, modifier: bool) -> None:
    found = words(text)
    assert is_modifier(found, token(found, word)) is modifier


def test_what_is_no_concept_is_like_itself_alone() -> None:
    assert alike("=port", "=port") == 1.0
    assert alike("=port", "base") == alike("base", "=port") == alike("", "base") == 0.0
    assert best_match(("base",), frozenset({"=port", "base"})) == 1.0
