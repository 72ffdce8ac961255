"""Verb groups and clauses: mood, tense and denial of each verb, and where one clause ends and the next begins."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reads import token, words
from watcher.reading.clauses import clause_at, group_of, is_verb, split_clauses, verb_groups
from watcher.reading.words import analyse

FLAGS = ("negated", "denied", "conditional", "report", "progressive", "bare")
MIXED = st.lists(
    st.sampled_from(
        "the troops ministry said had left will not leave and that , ; if to close plans deny denied be has been no none "
        "could must Iraq base closing which after is are was we 1,200 ? — agreed".split()
    ),
    min_size=1,
    max_size=25,
)


def told(text: str, word: str, index: int = 1) -> str:
    """Return mood, tense and flags of the group that holds `word`."""
    found = words(text, index)
    k = token(found, word)
    group = next(g for g in verb_groups(found) if g.i <= k < g.j)
    return " ".join(filter(None, (group.mood, group.tense, *[flag for flag in FLAGS if getattr(group, flag)])))


@pytest.mark.parametrize(
    ("text", "word", "how"),
    [
        ("The troops have left Erbil.", "left", "perfect"),
        ("The troops had left Erbil.", "left", "pluperfect"),
        ("The troops left Erbil.", "left", "past"),
        ("The troops are leaving Erbil.", "leaving", "present progressive"),
        ("The troops will not leave Erbil.", "leave", "firm present negated"),
        ("The troops won't leave Erbil.", "leave", "firm present negated"),
        ("The troops are to leave Erbil in May.", "leave", "firm present"),
        ("The bank plans to close the branch.", "close", "plan present"),
        ("The bank could close the branch.", "close", "hedge present"),
        ("The senate must ratify the treaty.", "ratify", "duty present"),
        ("The senate has yet to ratify the treaty.", "ratify", "perfect negated"),
        ("The senate failed to ratify the treaty.", "ratify", "past negated"),
        ("The union voted to end the strike.", "end", "past"),
        ("They let the contract lapse.", "lapse", "none bare"),
        ("If the court rules so, the deal fails.", "rules", "present conditional"),
        ("The ministry said so.", "said", "past report"),
    ],
)
def test_a_verb_has_its_mood_and_tense(text: str, word: str, how: str) -> None:
    assert told(text, word) == how


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("No troops have left Erbil.", "left"),
        ("None of the troops has left.", "left"),
        ("Not one soldier has left.", "left"),
        ("Neither side has signed.", "signed"),
        ("The ban has not been lifted.", "lifted"),
        ("There is no plan to close the base.", "close"),
        ("The strike is no longer expected to begin on Monday.", "begin"),
    ],
)  # fmt: skip
def test_what_is_negated(text: str, word: str) -> None:
    assert "negated" in told(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The sale comes no earlier than May.", "comes"),
        ("The ban has not been lifted, but talks resumed.", "resumed"),
        ("Not only the port has closed.", "closed"),
    ],
)
def test_what_is_not_negated(text: str, word: str) -> None:
    assert "negated" not in told(text, word)


def test_a_denial_reaches_what_is_denied_and_no_further() -> None:
    text = "The ministry denied that the base would close and said that talks had begun."
    assert "denied" in told(text, "close")
    assert "denied" not in told(text, "begun")


def test_what_is_wanted_is_a_plan_down_to_its_complement() -> None:
    assert told("Iraq wants the soldiers to leave the base.", "leave").startswith("plan")
    assert told("The bank is expected to be asked to close the branch.", "close").startswith("plan")


@pytest.mark.parametrize("verb", ["agreed", "decided"])
def test_who_agrees_to_do_a_thing_has_yet_to(verb: str) -> None:
    assert told(f"The two sides {verb} to extend the truce.", "extend").startswith("plan")


def test_a_headlines_infinitive_is_the_future() -> None:
    assert told("Army to leave base", "leave", 0) == "firm none"
    assert told("Bid to end strike fails", "end", 0) == "none"


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("They plan to leave.", "plan", True),
        ("The plan was made in May.", "plan", False),
        ("The offer ends on Friday.", "offer", False),
        ("The withdrawal of troops began.", "began", True),
        ("In May the base closed.", "may", False),
        ("It may close.", "close", True),
        ("A close vote is likely.", "close", False),
    ],
)
def test_verbs_are_told_from_nouns(text: str, word: str, verb: bool) -> None:
    found = words(text)
    assert is_verb(found, token(found, word)) is verb


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The army left the base, and the police moved in.", ["The army left the base , and", "the police moved in ."]),
        ("Talks failed; the strike begins on Monday.", ["Talks failed ;", "the strike begins on Monday ."]),
        ("The base was closed and handed over.", ["The base was closed and", "handed over ."]),
        ("He said that troops left while talks went on.", ["He said", "that troops left while", "talks went on ."]),
        ("The base in Erbil and the port.", ["The base in Erbil and the port ."]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    found = words(text)
    assert [" ".join(found.tokens[c.i : c.j]) for c in split_clauses(found, verb_groups(found))] == clauses


def test_a_clause_without_a_subject_of_its_own_is_elliptic() -> None:
    found = words("The base was closed and handed over.")
    assert [clause.elliptic for clause in split_clauses(found, verb_groups(found))] == [False, True]


def test_the_verb_of_a_report_governs_nothing_inside_of_it() -> None:
    found = words("The minister said 300 soldiers would stay.")
    group = group_of(found, verb_groups(found), token(found, "300"))
    assert group is not None
    assert found.low[group.head] == "stay"


@given(MIXED)
def test_groups_lie_apart_and_clauses_cover_the_sentence(parts: list[str]) -> None:
    found = analyse(" ".join(parts), 1)
    groups = verb_groups(found)
    assert all(0 <= g.i <= g.head < g.j <= len(found.low) for g in groups)
    assert all(a.j <= b.i for a, b in itertools.pairwise(groups))
    clauses = split_clauses(found, groups)
    assert [k for clause in clauses for k in range(clause.i, clause.j)] == list(range(len(found.low)))
    for k in range(len(found.low)):
        clause = clause_at(clauses, k)
        assert clause.i <= k < clause.j
    assert sum(len(clause.groups) for clause in clauses) == len(groups)


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Budget talks in Lund have resumed.", "talks", False),
        ("Airport strikes on Monday have been called off.", "strikes", False),
        ("Ceasefire talks in Chad will resume on Monday.", "talks", False),
        ("Norway talks to rebels who have fled.", "talks", True),
        ("Norway looks to allies, which have helped.", "looks", True),
        ("Budget talks in Lund opened on Monday.", "opened", True),
    ],
)
def test_what_begins_a_sentence(text: str, word: str, verb: bool) -> None:
    found = analyse(text, 1)
    assert is_verb(found, found.low.index(word)) is verb
