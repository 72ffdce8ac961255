"""An entry against a baseline: what is read at all, once, in order, and with its reasons."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reads import entry, observed, patterns, reads
from watcher import baselines
from watcher.reading.facts import Patterns, compile_baseline
from watcher.reading.observe import observe
from watcher.reading.scopes import in_scope

KNOWN = patterns(
    "Kenya has about [3,000] soldiers in Haiti.",
    "Kenyan soldiers are to leave Haiti by [30 June 2025].",
    "The treaty with Haiti is [not signed].",
    "The prime minister of Haiti is [Marie Duval].",
    "The countries that have troops in Haiti are [Kenya], [Jamaica] and [Belize].",
)
NEWS = (
    "Kenya has 2,500 soldiers in Haiti. They will leave by 30 September 2025, the ministry said. The treaty with Haiti was "
    "signed on Monday. Prime Minister Jean Bastien of Haiti was there. Jamaica has withdrawn its troops from Haiti."
)
MORE = (",", "not", "denied", "from", "to", "\n", "100%", "?")
PARTS = st.lists(st.sampled_from([*NEWS.replace(".", " .").split(), *MORE]), max_size=40)


def test_every_kind_is_read_from_one_entry() -> None:
    assert reads(KNOWN, NEWS) == [
        "f0 asserted 2500", "f1 asserted by 2025-09-30", "f2 asserted signed", "f3 asserted Jean Bastien",
        "f4 asserted -Jamaica",
    ]  # fmt: skip


def test_observations_come_in_the_order_of_the_sentences_with_their_own_sentence() -> None:
    found = observed(KNOWN, NEWS)
    at = [NEWS.index(o.sentence) for o in found]
    assert at == sorted(at)


def test_the_title_is_read_first_and_is_enough() -> None:
    assert reads(KNOWN, "", "Kenya cuts its soldiers in Haiti to 2,500")[0] == "f0 asserted 2500"


def test_one_thing_said_twice_in_one_sentence_is_one_observation() -> None:
    found = observed(KNOWN, "Kenya has 2,500 soldiers in Haiti, yes, 2,500 soldiers in Haiti.")
    assert len({o.id for o in found}) == len(found)


def test_an_observation_knows_its_entry_its_reasons_and_its_speaker() -> None:
    (one,) = observed(KNOWN, "Kenya has 2,500 soldiers in Haiti, the defence ministry said.")
    assert (one.entry.publisher, one.kind, one.topic) == ("A", "quantity", "t")
    assert (one.speaker, one.authority) == ("the defence ministry", "official")
    assert one.trace[-1].rule == "stance"
    assert 0 < one.score < 1


def test_a_hedge_is_kept() -> None:
    (one,) = observed(KNOWN, "Kenya may soon have 5,000 soldiers in Haiti.")
    assert (one.stance, one.hedged) == ("planned", True)


def test_a_dateline_is_no_place_of_the_news() -> None:
    assert reads(KNOWN, "MOGADISHU, Somalia, March 18 (XY) - Kenya has 2,500 soldiers in Haiti.") == ["f0 asserted 2500"]


def test_the_present_with_a_day_to_come_is_a_plan() -> None:
    assert reads(KNOWN, "The treaty with Haiti is signed on 2 April.") == ["f2 planned signed"]


def test_a_firm_date_ahead_is_asserted_and_a_hoped_for_one_planned() -> None:
    known = patterns("Kenyan soldiers are to leave Haiti by [30 June 2025].")
    assert reads(known, "Kenyan soldiers will leave Haiti by 30 September 2025.") == ["asserted by 2025-09-30"]
    assert reads(known, "Kenyan soldiers could leave Haiti by 30 September 2025.") == ["planned by 2025-09-30"]


def scoped() -> Patterns:
    text = "topic: t\ntitle: T\narticle: {publisher: A, published: 2025-03-01}\n"
    text += "scope: [[Haiti, Port-au-Prince], [troops, soldiers]]\n"
    return compile_baseline(baselines.parse(text + "facts: [{id: f, says: 'Kenya has [3,000] soldiers in Haiti.'}]\n"))


@pytest.mark.parametrize(
    ("title", "text", "inside"),
    [
        ("Haiti", "Kenya has 2,500 soldiers there.", True),
        ("News", "In HAITI Kenya has 2,500 Soldiers.", True),
        ("News", "In Port-au-Prince there are 2,500 troops.", True),
        ("Haiti", "Kenya has 2,500 police there.", False),
        ("Tahiti", "Kenya has 2,500 soldiers there.", False),
        ("Haitian", "Kenya has 2,500 soldiers there.", False),
    ],
)
def test_scope_needs_a_whole_word_of_each_group(title: str, text: str, inside: bool) -> None:
    assert in_scope(scoped(), title, text) is inside
    if not inside:
        assert not observe(entry(text, title), scoped())


@pytest.mark.parametrize(
    "text",
    [
        "Le Kenya compte 2 500 soldats en Haïti, a déclaré le ministère de la défense dans un communiqué publié lundi.",
        "Kenia hat 2.500 Soldaten in Haiti, teilte das Ministerium der Verteidigung am Montag in einer Erklärung mit.",
        "肯尼亚国防部周一表示,该国在海地有2,500名士兵。",
        "В Гаити находятся 2500 кенийских солдат, сообщило министерство обороны в понедельник.",
    ],
)
def test_what_is_not_english_is_not_read(text: str) -> None:
    assert not observed(KNOWN, text)


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        ("The treaty with Haiti is [not signed].", "Haiti treaty on", []),
        (
            "The strike at the port of Ostley has lasted [148 days].",
            "The port strike at Ostley, the 148-day",
            ["asserted 148day"],
        ),
        ("Ostland has freed [2] prisoners in Haiti.", "Haiti: Ostland prisoner third to", []),
        ("The Ostley Mission is led by [Eva Able].", "Maria Best was replaced at the head of the", []),
    ],
)
def test_a_text_that_is_cut_off_is_read_without_a_fault(fact: str, text: str, said: list[str]) -> None:
    known = patterns(fact)
    assert reads(known, text) == said
    reads(known, "", text)  # nor is a headline at fault


def test_a_flight_of_another_number_is_not_the_first() -> None:
    known = patterns("The first flight of Starship is on [10 April 2025].")
    assert reads(known, "Starship flight 1 is set for 3 May 2025.") == ["asserted 2025-05-03"]
    assert reads(known, "Starship flight 12 is set for 3 May 2025.") == []


def test_a_thing_that_is_given_its_day_is_known_by_each_of_its_names() -> None:
    known = patterns("Axiom Mission 4 is to launch on [10 June 2025].")
    assert reads(known, "", "Axiom-4 Rescheduled for June 19, Says Minister") == ["asserted 2025-06-19"]


@settings(max_examples=150, deadline=None)
@given(PARTS, PARTS, st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_any_order_of_words_is_read_twice_the_same_and_without_a_fault(title: list[str], text: list[str], day: date) -> None:
    one = entry(" ".join(text), " ".join(title), day)
    found = observe(one, KNOWN)
    assert found == observe(one, KNOWN)
    assert len({o.id for o in found}) == len(found)
    for o in found:
        assert 0 <= o.score <= 1
        assert o.fact in {"f0", "f1", "f2", "f3", "f4"}
        assert o.sentence
        assert o.trace
