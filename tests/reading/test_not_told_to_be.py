"""What is not known, only talked over, wanted by others or ruled out is no plan: "it is not known when it will reopen"."""

from __future__ import annotations

import pytest

from tests.reads import context, patterns, reads
from watcher.reading.stance import told_of
from watcher.values import StatusValue

SANCTIONS = ("EU sanctions on Syria are [in force].", "EU sanctions on Syria have [not been lifted].")


@pytest.mark.parametrize("fact", SANCTIONS)
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "It is not known when the EU will lift its sanctions on Syria."),
        ("", "Officials would not say how the EU will lift its sanctions on Syria."),
        ("EU says no plans to lift Syria sanctions", ""),
        ("EU ministers to discuss lifting Syria sanctions", ""),
        ("", "The EU should lift its sanctions on Syria, the UN envoy said."),
        ("Turkey urges EU to lift sanctions on Syria", ""),
    ],
)
def test_no_plan(fact: str, title: str, text: str) -> None:
    assert "planned completed" not in reads(patterns(fact), text or "There was no comment.", title)


@pytest.mark.parametrize("fact", SANCTIONS)
def test_a_plan(fact: str) -> None:
    assert reads(patterns(fact), "The EU will lift its sanctions on Syria in May.") == ["planned completed"]


@pytest.mark.parametrize(
    ("text", "verb", "stance"),
    [
        ("It remains unclear how and when the troops will leave.", "leave", "questioned"),
        ("He said when the troops would leave the base.", "leave", "planned"),
        ("Thousands march to demand US troops leave Niger.", "leave", "questioned"),
        ("The army says no to leaving the base.", "leaving", "asserted"),
    ],
)
def test_how_it_is_told(text: str, verb: str, stance: str) -> None:
    sentence = context(text).sentences[0]
    assert told_of(sentence, sentence.words.low.index(verb)).stance == stance


THINGS = (
    ("The Orlen bridge is [closed].", "the Orlen bridge", "reopen"),
    ("The Orlen mine has [not reopened].", "the Orlen mine", "reopen"),
    ("Talks between Aldia and Borno have [not begun].", "talks between Aldia and Borno", "begin"),
    ("The Aldia peace deal is [not signed].", "the Aldia peace deal", "be signed"),
)
NO_NEWS = (
    "It is unclear whether {} will {}.",
    "Nobody knows when {} will {}.",
    "No date has been set for {} to {}.",
    "There is little hope that {} will {} soon.",
    "Critics doubt that {} will ever {}.",
    "Calls are growing for {} to {}.",
    "Hundreds signed a petition for {} to {}.",
)


@pytest.mark.parametrize(("fact", "thing", "verb"), THINGS)
@pytest.mark.parametrize("form", NO_NEWS)
def test_nothing_is_to_come(fact: str, thing: str, verb: str, form: str) -> None:
    known = patterns(fact)
    value = known.facts[0].fact.value
    assert isinstance(value, StatusValue)
    told = reads(known, form.format(thing, verb))
    assert not [found for found in told if not found.startswith(("denied", "questioned")) and found.split()[1] != value.word]


@pytest.mark.parametrize(("fact", "thing", "verb"), THINGS)
def test_it_is_to_come(fact: str, thing: str, verb: str) -> None:
    told = reads(patterns(fact), f"Officials said that {thing} will {verb} on Monday.")
    assert [found.split()[0] for found in told] == ["planned"]


@pytest.mark.parametrize(
    "text",
    ["The Orlen bridge has yet to reopen.", "The Orlen bridge has still not reopened.", "The Orlen bridge cannot reopen yet."],
)
def test_what_is_closed_stays_closed(text: str) -> None:
    assert "asserted none" not in reads(patterns("The Orlen bridge is [closed]."), text)


@pytest.mark.parametrize("fact", ["The head of the Orlen agency is [Ida Holm].", "[Ida Holm] leads the Orlen agency."])
@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether Per Dahl will be appointed head of the Orlen agency.",
        "There are calls for Ida Holm to resign as head of the Orlen agency.",
        "Ida Holm should resign as head of the Orlen agency, the opposition said.",
        "Lawmakers urged Ida Holm to resign as head of the Orlen agency.",
        "Per Dahl was head of the Orlen agency until 2019.",
    ],
)
def test_nobody_comes_or_goes(fact: str, text: str) -> None:
    told = [found for found in reads(patterns(fact), text) if found.split()[0] in ("asserted", "planned")]
    assert [found for found in told if found.removeprefix("planned ").removeprefix("asserted ") != "Ida Holm"] == []


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("The Orlen bridge will open in [May 2025].", "Lawmakers urged the council to open the Orlen bridge in April."),
        ("The Orlen bridge will open in [May 2025].", "The Orlen bridge would have opened in April but for the strike."),
        ("Lorra has [900] soldiers in Tessa.", "Lawmakers urged Lorra to keep 1,500 soldiers in Tessa."),
        ("The members of the Orlen Pact are [Aldia, Borno and Cassel].", "Lawmakers urged Borno to leave the Orlen Pact."),
    ],
)
def test_urged_or_missed(fact: str, text: str) -> None:
    assert [found for found in reads(patterns(fact), text) if found.split()[0] in ("asserted", "planned")] == []


@pytest.mark.parametrize("fact", ["About [900] Dutch soldiers are in Mali.", "The Netherlands has [900] soldiers in Mali."])
@pytest.mark.parametrize(
    "text",
    [
        "A new book tells how the Netherlands sent 1,200 soldiers to Mali.",
        "The opposition wants 3,000 Dutch soldiers in Mali.",
        "The Netherlands has 38,000 soldiers in all.",
    ],
)
def test_once_wished_for_or_everywhere(fact: str, text: str) -> None:
    assert [found for found in reads(patterns(fact), text) if found.split()[0] in ("asserted", "planned")] == []


def test_all_of_them_are_there() -> None:
    known = patterns("The Netherlands has [900] soldiers in Mali.")
    assert reads(known, "The Netherlands has 450 soldiers in Mali in all.") == ["asserted 450"]


def test_who_has_no_say_in_it() -> None:
    known = patterns("US troops have [not left] Niger.")
    assert [found.split()[0] for found in reads(known, "The opposition wants US troops to leave Niger.")] != ["planned"]
    assert [found.split()[0] for found in reads(known, "US troops will leave Niger in May.")] == ["planned"]
