"""Who really speaks: agencies, copies and near copies, one publisher once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.build import Watch, entry, fact, says
from tests.judging.digest_material import DREDGERS
from watcher.judging.freshness import dated_by_address, matches
from watcher.judging.sources import agency_of, likeness, plain, publisher_of, resemblance, shingles, sketch, spelt
from watcher.language import load

STORY = (
    "The ferry company will keep only two boats on the northern line from next month, its director said on Friday, because "
    "fewer people cross in winter and the harbour is to be rebuilt. The town council had asked for three boats until spring. "
)


@pytest.mark.parametrize(("sentence", "agency"), load("telling")["examples"]["cited"])
def test_a_citation_names_its_agency(sentence: str, agency: str) -> None:
    on = entry("2025-01-01", "Post", f"Something else. {sentence} And more of it.")
    assert agency_of(on, says(on, fact(), "~1", sentence=sentence)) == agency


@pytest.mark.parametrize("sentence", load("telling")["never"]["cited"])
def test_what_is_no_citation(sentence: str) -> None:
    on = entry("2025-01-01", "Post", f"Something else. {sentence} And more of it.")
    assert agency_of(on, says(on, fact(), "~1", sentence=sentence)) == ""


@pytest.mark.parametrize("sort", ["corrections", "archive", "anew", "as_before", "begun"])
def test_the_rules_hit_their_examples_and_nothing_else(sort: str) -> None:
    words = load("telling")
    assert all(matches(sort, text) for text in words["examples"][sort])
    assert not any(matches(sort, text) for text in words["never"][sort])


@pytest.mark.parametrize(
    ("fields", "agency"),
    [
        ({"credit": "By Ann Other, Associated Press"}, "ap"),
        ({"text": "BAGHDAD (Reuters) - The bridge has opened."}, "reuters"),
        ({"text": "PARIS, Sept 6 (AFP) — The bridge has opened."}, "afp"),
        ({"text": "The bridge has opened. (AFP)"}, "afp"),
        ({"text": "The bridge has opened. Source: Xinhua"}, "xinhua"),
        ({"text": "The bridge (a toll bridge) has opened."}, ""),
    ],
)
def test_a_credit_line_names_its_agency(fields: dict[str, str], agency: str) -> None:
    on = entry("2025-01-01", "Post", **fields)
    assert agency_of(on, says(on, fact(), "~1", sentence="The bridge has opened.")) == agency


@pytest.mark.parametrize(
    ("publisher", "source"),
    [
        ("AP News", "ap"),
        ("AFP via SpaceWar", "afp"),
        ("The National", "national"),
        ("daily8.com", "daily8"),
        ("Évora Post", "evora post"),
    ],
)
def test_a_publisher_has_one_name(publisher: str, source: str) -> None:
    assert publisher_of(entry("2025-01-01", publisher)) == source


def test_without_a_name_the_site_is_the_publisher() -> None:
    assert publisher_of(entry("2025-01-01", "", url="https://www.post.example/a")) == plain("post.example")


def test_shingles_and_sketches_tell_copies_from_other_texts() -> None:
    copy = STORY.replace("on Friday", "Friday").replace("boats until", "vessels until")
    other = "The council of the southern town has bought four buses, which will run on the hour until the tram is mended. " * 2
    assert likeness(shingles(STORY), shingles(copy)) > 0.6
    assert resemblance(sketch(STORY * 3), sketch(copy * 3)) > 0.5
    assert likeness(shingles(STORY), shingles(other)) == 0
    assert resemblance(sketch(STORY * 3), sketch(other)) == 0


def test_copies_of_one_wire_story_are_one_source_whoever_prints_them() -> None:
    watch = Watch(fact("quantity", "=4"))
    sentence = "The ferry company will keep only two boats on the northern line from next month, its director said on Friday."
    watch.hears("2025-01-01T08:00", "Wire Gazette", "=2", text=sentence)
    for hour, publisher in enumerate(("Post", "Times", "Herald")):
        watch.hears(f"2025-01-01T{10 + hour}:00", publisher, "=2", text=sentence.replace("on Friday", "late on Friday"))
    (change,) = watch.record.changes
    assert change.status == "reported"
    assert change.sources == ("wire gazette",)
    first = change.evidence[0].verdict.observation.entry.id
    assert [e.copy_of for e in change.evidence] == ["", first, first, first]


def test_outlets_that_credit_one_agency_are_one_source() -> None:
    watch = Watch(fact("quantity", "=4"))
    watch.hears("2025-01-01", "Post", "=2", text="Two boats remain, according to Reuters.")
    watch.hears("2025-01-01", "Times", "=2", text="Only a pair of ferries is left on the line, Reuters reported.")
    assert watch.record.changes[0].sources == ("reuters",)
    watch.hears("2025-01-02", "Herald", "=2", text="We counted two boats in the harbour ourselves.")
    assert watch.record.changes[0].status == "corroborated"


@pytest.mark.parametrize(
    ("url", "last"),
    [
        ("https://a.example/2022/10/27/x", "2022-10-27"),
        ("https://a.example/2022/10/x.html", "2022-10-31"),
        ("https://a.example/story-2022-10-27.html", "2022-10-27"),
        ("https://a.example/5058336-deal", None),
        ("https://a.example/20221027/x", None),
    ],
)
def test_an_address_may_hold_a_date(url: str, last: str | None) -> None:
    found = dated_by_address(url)
    assert (found.isoformat() if found else None) == last


def test_a_source_is_called_as_it_is_written() -> None:
    told = DREDGERS.evidence
    assert spelt("reuters", told) == "Reuters"
    assert spelt("ap", ()) == "AP"
    post = next(e for e in told if e.verdict.observation.entry.publisher == "Harbour Post")
    assert spelt("harbour post", (replace(post, source="harbour post"),)) == "Harbour Post"
    assert spelt("somebody else", told) == "somebody else"
