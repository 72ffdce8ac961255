"""Drafting: articles on as many subjects, written for this, and what a careful reader listed of each before any draft was seen.

The yaml beside each article: `keep` is what the reader wants, `fine` what they would let stand; anything else they would drop.
A status of `none` ("has not decided whether") and an open question about the same thing say one fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from watcher import baselines
from watcher.baselines.slots import take_apart
from watcher.checks.selftest import is_gone, try_facts
from watcher.draft import Draft, draft_article, read_article
from watcher.draft.phrasing import is_copied
from watcher.draft.trial import Drafted, baseline_of
from watcher.draft.writing import write_draft
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
TODAY = date(2026, 11, 25)
LEAST_FOUND, MOST_DROPPED = 0.80, 0.20
each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)


@cache
def draft_of(path: Path) -> Draft:
    return draft_article(read_article(path.read_text("utf-8"), TODAY))


def draft(text: str, published: date = date(2025, 3, 3)) -> Draft:
    return draft_article(read_article(text, TODAY, title="Notes", published=published))


def says(text: str) -> list[str]:
    return [fact.says for fact in draft(text).facts]


@cache
def listed_by_reader(path: Path) -> Mapping[str, list[dict[str, Any]]]:
    found: Mapping[str, list[dict[str, Any]]] = YAML(typ="safe").load(path.with_suffix(".yaml").read_text("utf-8"))
    return found


def fits(wanted: Mapping[str, Any], fact: Drafted) -> bool:
    """Whether a drafted fact is the one that a reader listed: its kind, its value, and the words that must be in it."""
    if not all(word.lower() in fact.says.lower() for word in wanted["words"]):
        return False
    value, said, kind = fact.value, wanted.get("value"), wanted["kind"]
    match value:
        case Unknown():
            return kind == "unknown" or (kind == "status" and said == "none")
        case Quantity():
            return kind == "quantity" and abs(value.n - said) <= 0.001 * abs(said)
        case DateValue():
            return kind == "date" and (value.iso.startswith(str(said)) or str(said).startswith(value.iso))
        case SetValue():
            return kind == "set" and {each.removeprefix("the ") for each in said} == set(value.members)
        case HolderValue():
            return kind == "holder" and value.name == said
        case StatusValue():
            return kind == "status" and (value.word == said or str(said) in fact.says)


def test_there_are_articles_with_their_lists() -> None:
    assert len(ARTICLES) >= 12
    assert all(len(listed_by_reader(path)["keep"]) >= 10 for path in ARTICLES)


def test_a_reader_finds_what_they_wanted_and_little_else() -> None:
    wanted = found = drafted = dropped = 0
    for path in ARTICLES:
        keep, fine, facts = listed_by_reader(path)["keep"], listed_by_reader(path)["fine"], draft_of(path).facts
        wanted += len(keep)
        found += sum(any(fits(each, fact) for fact in facts) for each in keep)
        drafted += len(facts)
        dropped += sum(not any(fits(each, fact) for each in (*keep, *fine)) for fact in facts)
    assert found / wanted >= LEAST_FOUND, f"{found} of {wanted} found"
    assert dropped / drafted <= MOST_DROPPED, f"{dropped} of {drafted} to be dropped"


@each_article
def test_every_drafted_fact_is_read_rightly_alone(path: Path) -> None:
    made = draft_of(path)
    for fact in made.facts:
        for reading in try_facts(baseline_of([fact], made.article)):
            assert reading.passed, f"{reading.case}: {reading.sentence}: {[each.word for each in reading.own]}"


@each_article
def test_every_drafted_fact_is_read_rightly_beside_the_others(path: Path) -> None:
    made = draft_of(path)
    failed = [
        f"{reading.case}: {reading.sentence}" for reading in try_facts(baselines.parse(write_draft(made))) if not reading.passed
    ]
    assert not failed


@each_article
def test_the_wording_is_ours(path: Path) -> None:
    assert [fact.says for fact in draft_of(path).facts if is_copied(fact.says, fact.line)] == []


@each_article
def test_the_file_is_a_baseline_in_scope_of_its_article(path: Path, tmp_path: Path) -> None:
    made = draft_of(path)
    known = baselines.parse(write_draft(made))
    assert [fact.says for fact in known.facts] == [fact.says for fact in made.facts]
    assert [fact.value for fact in known.facts] == [fact.value for fact in made.facts]
    assert known.published == made.article.published
    text = path.read_text("utf-8").lower()
    assert len(known.scope) == 2
    assert all(any(word.lower() in text for word in group) for group in known.scope)


@pytest.mark.parametrize(
    ("name", "title", "publisher", "published"),
    [
        ("cholera", "Cholera deaths pass 300 in Zambia as vaccines arrive", "Meridian Wire", "2025-02-03"),
        ("pilots", "Nordavia pilots extend strike as talks collapse", "Baltic Business Daily", "2024-09-09"),
        ("snapelection", "Slovenia heads for early vote after premier quits", "Adria News Agency", "2026-01-21"),
        ("telecoms", "Brussels opens in-depth probe of Altavox bid for Telmar", "Continental Markets", "2024-06-11"),
        ("telescope", "Giant telescope in Chile slips to 2031", "Orbit & Sky", "2025-02-28"),
        ("chipplant", "Veltron delays Ohio chip plant, cites cost of tools", "Great Lakes Register", "2025-04-17"),
    ],
)
def test_title_publisher_and_day_are_found(name: str, title: str, publisher: str, published: str) -> None:
    article = draft_of(next(path for path in ARTICLES if path.stem == name)).article
    assert (article.title, article.publisher, article.published.isoformat()) == (title, publisher, published)
    assert article.dated


def test_an_article_without_a_day_says_so() -> None:
    made = draft_article(read_article("Lakes are full\n\nThe lake near Ardmore holds about 900 boats in summer.", TODAY))
    assert not made.article.dated
    assert "the article does not say; write its day here" in write_draft(made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has sent 900 soldiers to Jan Mayen.", "The number of soldiers that Norway has sent to Jan Mayen is [900]."),
        ("The bridge will open in June 2026.", "The bridge is to open in [June 2026]."),
        ("Chile has not ratified the treaty.", "The treaty is [not ratified] by Chile."),
        ("Kenya's finance minister, Grace Otieno, said taxes would rise.", "The finance minister of Kenya is [Grace Otieno]."),
        ("The head of the Port Authority is Lena Brandt.", "The Port Authority's head is [Lena Brandt]."),
        ("It is not clear how many ships were damaged.", "How many ships were damaged is [unclear]."),
        ("No date has been set for the trial.", "The date for the trial is [not set]."),
        ("Peru and Brazil have agreed to buy gas from the field.", "[Peru] and [Brazil] are to buy gas from the field."),
        ("The death toll of the flood is 48.", "The death toll of the flood stands at [48]."),
    ],
)  # fmt: skip
def test_each_sort_of_fact(text: str, expected: str) -> None:
    assert expected in says(text)


def test_what_is_called_it_is_named() -> None:
    told = says("Norlund Steel is to close its mill in Kirby. It will cut 640 jobs by the end of 2026.")
    assert any("Norlund Steel" in each and "640" in each for each in told)


def test_the_same_fact_told_twice_is_one() -> None:
    told = says("Norway has deployed 1,200 soldiers to the island. Norway has deployed about 1,200 soldiers to the island.")
    assert len([each for each in told if "1,200" in each]) == 1


@pytest.mark.parametrize(
    ("text", "what", "why"),
    [
        ("Mr Alder, 61, has led the bank since 2019.", "61", "an age"),
        ("The council voted 31 to 14 for the plan on Friday.", "31", "a vote or a score"),
        ("A flood in 1953 killed 307 people there.", "307 people", "of the far past"),
        ("“I waited for 9 nights,” said Ana Ruiz, a nurse.", "9 nights", "said by somebody in passing"),
    ],
)
def test_constants_and_trivia_are_left_out_and_told(text: str, what: str, why: str) -> None:
    made = draft(text)
    assert not [fact for fact in made.facts if what.split()[0] in fact.says]
    assert any(each.what.startswith(what) and each.why == why for each in made.left_out), made.left_out
    assert f"# {why}: " in write_draft(made)


def test_what_is_not_read_well_stands_as_a_comment() -> None:
    made = next(made for path in ARTICLES if (made := draft_of(path)).unread)
    text = write_draft(made)
    assert "Not read well" in text
    assert f"#   says: {made.unread[0].says}" in text
    assert made.unread[0].says not in [fact.says for fact in baselines.parse(text).facts]


def test_the_same_article_gives_the_same_draft() -> None:
    path = ARTICLES[0]
    again = draft_article(read_article(path.read_text("utf-8"), TODAY))
    assert write_draft(again) == write_draft(draft_of(path))


@pytest.mark.parametrize("text", ["", "Nothing here can change.", "A\n\nB\n\nC", "12\n34", "«»\n\n—", "The\nThe\n" * 50])
def test_odd_texts_give_an_empty_draft_and_no_error(text: str) -> None:
    assert draft(text).facts == ()


OURS = Path(__file__).parents[1]
BASELINES = [OURS / "baseline" / "iraq-coalition.yaml", *sorted(OURS.parent.glob("shared/coverage/*/baseline.yaml"))]


@pytest.mark.parametrize("path", BASELINES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_text_of_a_baselines_sentences_gives_its_facts_back(path: Path) -> None:
    """All but what is left out on purpose (a constant of the past) and one more at most."""
    known = baselines.load(path)
    said = {fact.id: take_apart(fact.says).plain for fact in known.facts}
    made = draft_article(read_article(" ".join(said.values()), TODAY, title=known.title, published=known.published))
    back = {fact.line.text for fact in made.facts}
    constants = {fact.id for fact in known.facts if is_gone(fact.value, known.published)}
    missed = [says for id_, says in said.items() if says not in back and id_ not in constants]
    assert len(missed) <= 1, missed
