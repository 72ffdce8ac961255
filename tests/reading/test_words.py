"""A sentence as words: where they stand, what a phrase covers, whose name it is, what lies between two of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reads import patterns, reads, token, words
from watcher import baselines
from watcher.reading.naming import names_of
from watcher.reading.spellings import Spellings
from watcher.reading.words import analyse

NEWS = [
    "The ministry, which had denied it for weeks, said on Friday that 1,200 soldiers had left; 300 remain.",
    "U.S. forces won't leave Erbil - the last base - before 2026 because talks go on.",
    "Parliament's vote (due at 3 p.m.) was put off, but the prime minister didn't resign.",
]
PLAIN = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=120)
MIXED = st.lists(st.sampled_from([*" ".join(NEWS).split(), "not", "the", "of", ",", "—", "'s", "U.S."]), max_size=25)


@pytest.mark.parametrize("text", NEWS)
def test_a_token_stands_where_it_says(text: str) -> None:
    found = words(text)
    assert [found.text[a:b] for a, b in zip(found.start, found.end, strict=True)] == found.tokens
    assert [found.at(a) for a in found.start] == list(range(len(found.tokens)))


@given(PLAIN)
def test_any_text_can_be_taken_apart(text: str) -> None:
    found = analyse(text)
    assert [found.text[a:b] for a, b in zip(found.start, found.end, strict=True)] == found.tokens
    lists = (found.low, found.senses, found.covered, found.cues, found.crossing, found.keys)
    assert {len(each) for each in lists} == {len(found.tokens)}


@given(MIXED)
def test_names_and_phrases_stand_within_the_sentence_and_apart(parts: list[str]) -> None:
    found = analyse(" ".join(parts))
    assert all(0 <= hit.i < hit.j <= len(found.tokens) for hit in found.names)
    assert all(a.j <= b.i for a, b in zip(found.names, found.names[1:], strict=False))
    assert not any(covered and senses for covered, senses in zip(found.covered, found.senses, strict=True))


@given(MIXED.filter(bool), st.data())
def test_cost_is_a_distance(parts: list[str], data: st.DataObject) -> None:
    found = analyse(" ".join(parts))
    at = st.integers(0, len(found.tokens) - 1)
    i, j, k = data.draw(at), data.draw(at), data.draw(at)
    assert found.cost(i, i) == 0
    # To go on within a short aside costs nothing.
    assert found.cost(i, j) == found.cost(j, i) >= (0 if "(" in " ".join(parts) else abs(i - j))
    assert found.cost(i, k) <= found.cost(i, j) + found.cost(j, k) + 1e-9


@settings(max_examples=200)
@given(MIXED.filter(bool), st.data(), st.floats(0, 30))
def test_around_is_all_within_reach(parts: list[str], data: st.DataObject, reach: float) -> None:
    found = analyse(" ".join(parts))
    k = data.draw(st.integers(0, len(found.tokens) - 1))
    assert list(found.around(k, reach)) == [i for i in range(len(found.tokens)) if found.cost(i, k) <= reach]


def test_a_boundary_costs_more_than_a_word() -> None:
    plain, cut = words("troops left Iraq early"), words("troops left; Iraq early")
    assert cut.cost(token(cut, "left"), token(cut, "iraq")) > plain.cost(token(plain, "left"), token(plain, "iraq")) + 1


@pytest.mark.parametrize(
    ("text", "word", "concept"),
    [
        ("Soldiers pulled out of the town.", "pulled", "withdraw"),
        ("They pulled the last soldiers out.", "pulled", "withdraw"),
        ("They called the vote off.", "called", "cancel"),
        ("They put the talks off.", "put", "delay"),
        ("The prime minister resigned.", "prime", "prime-minister"),
        ("Two service members were hurt.", "service", "troops"),
    ],
)
def test_a_phrase_is_one_word(text: str, word: str, concept: str) -> None:
    found = words(text)
    k = token(found, word)
    assert concept in {sense.concept for sense in found.senses[k]}
    assert any(found.covered[k + 1 :])


def test_a_particle_beyond_the_end_of_the_clause_is_not_the_verbs() -> None:
    found = words("They called the vote, and off they went.")
    assert "cancel" not in {sense.concept for sense in found.senses[token(found, "called")]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Troops left South Sudan, not Sudan.", ["South Sudan", "Sudan"]),
        ("The Iraqi army and the U.N. met in New Zealand.", ["Iraq", "United Nations", "New Zealand"]),
        ("He read the Turkish papers to us.", ["Turkey"]),
    ],
)
def test_the_longest_name_wins(text: str, names: list[str]) -> None:
    found = words(text)
    assert [hit.name.id for hit in found.names] == names


def test_capitals_make_a_headline_titled_and_a_sentence_not() -> None:
    text = "Senate Rejects Sweeping Bill After Heated Debate"
    assert words(text, 0).titled
    assert not words(text, 1).titled
    assert not words("Senate rejects sweeping bill after debate", 0).titled


def test_a_spelling_is_worked_out_once_and_does_not_leak_between_baselines() -> None:
    plain = Spellings()
    assert plain["Gao"] is plain["Gao"]
    text = "topic: t\ntitle: T\narticle: {publisher: A, published: 2025-03-01}\nscope: [[a]]\nfacts:\n"
    one = baselines.parse(text + "  - {id: f, says: 'The Kestrel Group has [5] ships.'}\n")
    known = Spellings(names_of(one))
    assert [h.name.id for h in analyse("the Kestrel Group sank", 1, known).names] == ["Kestrel Group"]
    assert not analyse("the Kestrel Group sank", 1, plain).names


def test_close_to_a_number_is_no_plan() -> None:
    known = patterns("The US has about [900] soldiers in Syria.")
    assert reads(known, "There were close to 2,000 US soldiers in Syria, the Pentagon said.") == ["asserted ~2000"]


def test_close_to_a_deal_is_a_plan() -> None:
    known = patterns("The US and Iraq have [no agreement] on the bases.")
    assert reads(known, "The US and Iraq are close to an agreement on the bases.") == ["planned agreed"]
