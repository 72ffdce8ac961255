"""Baseline files: the facts that are read from sentences, and every fault with its line and remedy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from watcher import baselines
from watcher.errors import BaselineError
from watcher.values import HolderValue, Quantity, SetValue, StatusValue, Unknown

HERE = Path(__file__).parents[1]
HEAD = """\
topic: lake
article: {published: 2024-05-01}
scope: [[lake, reservoir]]
facts:
"""


def write(tmp_path: Path, facts: str, head: str = HEAD) -> Path:
    file = tmp_path / "lake.yaml"
    file.write_text(head + facts, "utf-8")
    return file


@pytest.mark.parametrize(
    ("says", "word"),
    [
        ("The vaccine [has not been approved].", "none"),
        ("The vaccine has [not been approved].", "none"),
        ("Parliament [has yet to approve] the treaty.", "none"),
        ("The deal [needs the approval] of China.", "none"),
        ("The truce [is holding].", "in-force"),
        ("The treaty [has been signed].", "signed"),
        ("The base [is to be closed].", "is-to-be-closed"),
    ],
)
def test_an_auxiliary_verb_in_the_slot_belongs_to_the_sentence(tmp_path: Path, says: str, word: str) -> None:
    value = only(tmp_path, f"says: '{says}'").value
    assert isinstance(value, StatusValue)
    assert value.word == word


def faults(tmp_path: Path, facts: str, head: str = HEAD) -> list[str]:
    file = write(tmp_path, facts, head)
    with pytest.raises(BaselineError) as caught:
        baselines.load(file)
    return [str(fault).replace(str(file), "lake.yaml") for fault in caught.value.faults]


def only(tmp_path: Path, *lines: str) -> baselines.Fact:
    return baselines.load(write(tmp_path, "  - id: one\n" + "".join(f"    {line}\n" for line in lines))).facts[0]


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        ("The lake holds [4,200] fish.", "quantity"),
        ("The lake holds around [4,200] fish.", "quantity"),
        ("The dam cost [3 million euros].", "quantity"),
        ("About [38%] of the lake is frozen.", "quantity"),
        ("The dam was built in [1962].", "date"),
        ("The dam will open by [September 2025].", "date"),
        ("Boats return to [2000] villages.", "quantity"),
        ("There is [no agreement] on the dam.", "status"),
        ("The treaty on the lake is [in force].", "status"),
        ("Chile has [not ratified] the treaty on the lake.", "status"),
        ("The mayor of the town is [Ana María de la Cruz].", "holder"),
        ("[Jan van der Berg] is the mayor of the town.", "holder"),
        ("Ferries call at [Ulm], [Lindau] and [the north pier].", "set"),
        ("The lake [has not been cleaned].", "status"),
        ("[Nobody] has been charged over the spill.", "status"),
        ("The dam will open [no earlier than 25 March].", "date"),
        ("The dam will open in [June at the earliest].", "date"),
        ("The dam is to be repaired [within twelve months].", "date"),
        ("The lake has [no] ferries.", "quantity"),
        ("There is [no date] for the opening of the dam.", "date"),
        ("The town has [not set] the date of the vote.", "date"),
        ("The opening of the dam is planned for [2027].", "date"),
        ("The opening of the dam is planned for around [2027].", "date"),
        ("The year in which the dam was built is [1962].", "date"),
        ("The target date for the opening is [2027].", "date"),
        ("The number of fish counted in that year is [2000].", "quantity"),
        ("The dam is to open in [the second half of July 2027].", "date"),
        ("The chief executive of Lakes Inc is [unknown].", "holder"),
        ("The Department of Justice has [made no decision] on the dam.", "status"),
        ("What sentence the builder will get is [not known].", "status"),
        ("What the dam will cost is [not known].", "quantity"),
        ("The cause of the leak is [unknown].", "status"),
        ("Planes land at [Air Strip 12 in Ulm] and [Air Strip 14 in Lindau].", "set"),
        ("The members of the lake club are [Ulm, Lindau and Bregenz].", "set"),
        ("The buyer of the dam is [Ulm and Lindau Water].", "holder"),
    ],
)
def test_a_slot_tells_its_kind(tmp_path: Path, says: str, kind: str) -> None:
    assert only(tmp_path, f"says: '{says}'").kind == kind


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        ("How many fish there are is [unclear].", "quantity"),
        ("The number of fish in the lake is [not known].", "quantity"),
        ("When the dam opens is [not set].", "date"),
        ("The date of the opening is [yet to be announced].", "date"),
        ("Who runs the dam is [undecided].", "holder"),
        ("The fate of the dam is [uncertain].", "status"),
    ],
)
def test_an_unknown_value_keeps_the_kind_that_its_sentence_asks_for(tmp_path: Path, says: str, kind: str) -> None:
    fact = only(tmp_path, f"says: '{says}'")
    assert fact.kind == kind
    assert isinstance(fact.value, Unknown)


def test_a_status_that_sounds_unknown_is_a_status(tmp_path: Path) -> None:
    fact = only(tmp_path, "says: The treaty on the lake is [yet to be ratified].")
    assert isinstance(fact.value, StatusValue)


@pytest.mark.parametrize(
    ("says", "low", "high", "unit"),
    [
        ("Able is to pay between [5.8 and 6.2 billion euros] for Best.", 5.8e9, 6.2e9, "EUR"),
        ("Between [250 and 350] soldiers are in Mali.", 250, 350, ""),
        ("The rate is between [5 and 5.25 percent].", 5, 5.25, "%"),
        ("Between [250] and 350 soldiers are in Mali.", 250, 250, ""),
    ],
)
def test_between_before_the_slot_makes_a_range_of_it(tmp_path: Path, says: str, low: float, high: float, unit: str) -> None:
    value = only(tmp_path, f"says: {says}").value
    assert isinstance(value, Quantity)
    assert (value.low, value.high, value.unit) == (low, high, unit)


def test_the_words_before_a_slot_bound_its_number(tmp_path: Path) -> None:
    for says, bound in (
        ("about [900]", "~"),
        ("more than [900]", ">"),
        ("fewer than [900]", "<"),
        ("[about 900]", "~"),
        ("[900]", "="),
    ):
        value = only(tmp_path, f"says: The lake holds {says} fish.").value
        assert isinstance(value, Quantity)
        assert (value.low, value.bound) == (900, bound), says


def test_members_of_a_set_and_names_lose_their_article(tmp_path: Path) -> None:
    assert only(tmp_path, "says: Ferries call at [Ulm] and [the north pier].").value == SetValue(members=("Ulm", "north pier"))
    assert only(tmp_path, "says: The dam is run by [the Lake Company].").value == HolderValue(name="Lake Company")
    assert only(tmp_path, "says: Ferries call at [Ulm, Lindau and Bern].", "kind: set").value == SetValue(
        members=("Ulm", "Lindau", "Bern")
    )


def test_every_key_reaches_the_fact(tmp_path: Path) -> None:
    fact = only(
        tmp_path,
        "says: The lake holds [900] fish.",
        "also: [Fishers count 900 animals.]",
        "not: [pike]",
        "tolerance: 5%",
        "unit: fish",
        "where: Ulm",
        "who: the lake",
        "needs: 3",
        "urgent: true",
        "aliases: {Lindau: [Lindow, Lindav]}",
        "note: counted in spring",
        "weight: 2",
        "accept_at: 4",
    )
    assert fact.also == ("Fishers count [900] animals.",)
    assert fact.excludes == ("pike",)
    assert (fact.tolerance, fact.unit, fact.where, fact.who, fact.needs) == (0.05, "fish", "Ulm", "the lake", 3)
    assert fact.aliases == (("Lindau", "Lindow", "Lindav"),)
    assert (fact.urgent, fact.note, fact.weight, fact.accept_at) == (True, "counted in spring", 2.0, 4)
    assert fact.place.endswith("lake.yaml:5")


def test_what_is_left_out_has_a_default(tmp_path: Path) -> None:
    file = write(tmp_path, "  - {id: one, says: 'The lake holds [900] fish.'}\n", HEAD.replace("topic: lake\n", ""))
    baseline = baselines.load(file, needs=4)
    assert (baseline.topic, baseline.title, baseline.facts[0].needs) == ("lake", "Lake", 4)


def test_a_number_that_yaml_cuts_at_its_comma_is_mended(tmp_path: Path) -> None:
    fact = only(tmp_path, "says: More than [1,000] people are missing.", "also: [Rescuers look for 1,000 people.]")
    assert fact.also == ("Rescuers look for [1,000] people.",)


def test_all_faults_at_once_with_line_and_remedy(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        "  - id: fish\n"
        "    says: The lake holds 900 fish.\n"
        "  - id: fish\n"
        "    says: The lake holds [900] fish.\n"
        "    tolerence: 5%\n"
        "  - id: Boats Here\n"
        "    says: The lake has [12] boats.\n"
        "    kind: quantiti\n"
        "  - says: The lake has [12 piers.\n"
        "  - id: both\n"
        "    says: Between [10] and [20] boats sail.\n"
        "  - id: date\n"
        "    says: The dam opens [some day].\n"
        "    kind: date\n",
        "topic: The Lake\narticle: {published: May 2024}\nscope: []\nfacts:\n",
    )
    for start in (
        "lake.yaml:1: topic: 'The Lake' is no plain name -- use small letters, digits and hyphens: the-lake",
        "lake.yaml:2: article.published: May 2024 is not a day -- write year, month and day: 2024-07-23",
        "lake.yaml:3: scope: is empty -- ",
        "lake.yaml:6: facts.1.says: no [slot] -- put what may change in brackets",
        "lake.yaml:7: facts.2.id: fish is already the id of the fact on line 5",
        "lake.yaml:9: facts.2.tolerence: no such key -- did you mean tolerance?",
        "lake.yaml:10: facts.3.id: 'Boats Here' is no plain name",
        "lake.yaml:12: facts.3.kind: quantiti is not one of quantity, date, status, holder or set -- did you mean quantity?",
        "lake.yaml:13: facts.4.id: is missing -- add id: …",
        "lake.yaml:15: facts.5.says: several slots make a set of names, but [10] is none -- ",
        "lake.yaml:17: facts.6.says: [some day] is no date -- ",
    ):
        assert any(line.startswith(start) for line in found), (start, found)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("says: [900] fish live in the lake.", "says: a value that begins with [ is read as a list"),
        ("says: [900]", "should be text"),
        ("says: The count: [900] fish.", "says: a colon followed by a space inside the value"),
        ("also: [Fishers count [900] fish.]", "also: a [slot] inside a list written with [ ]"),
        ("says: The lake holds # about [900] fish.", "everything after # is a comment"),
        ("says: The lake holds [] fish.", "an empty [slot]"),
        ("says: The lake holds [[900]] fish.", "a bracket without its partner"),
        ("says: '[900].'", "nothing but the slot"),
        ("says: 'The lake has [4] and [pike].'\n    kind: quantity", "2 slots, but kind: quantity"),
        ("says: 'Ferries call at [Ulm] and [ulm].'", "the same member stands twice"),
        ("says:", "has no value"),
        ("says: The lake holds [900] fish.\n    says: again [1] fish.", "the key says stands twice"),
        ("says: The lake holds [900] fish.\n    needs: two", "should be a whole number, not two"),
        ("says: The lake holds [900] fish.\n    tolerance: some", "some is no tolerance"),
        (
            "says: The lake holds [900] fish.\n    also: [In the lake, 800 fish live]",
            "a comma parts the items of a list in [ ]",
        ),
        ("says: The lake holds [900] fish.\n\tnote: x", "a tab stands where YAML wants spaces"),
    ],
)
def test_the_mistakes_that_brackets_invite_are_recognised(tmp_path: Path, line: str, says: str) -> None:
    found = faults(tmp_path, f"  - id: one\n    {line}\n")
    assert any(says in fault for fault in found), found
    assert all(fault.startswith("lake.yaml:") for fault in found)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "the file is empty"),
        ("- one\n- two\n", "should be keys with values"),
        ("just text\n", "should be keys with values"),
        ("article: {published: 2024-05-01}\nscope: [lake, dam]\nfacts: []\n", "each group is a list of its own"),
        ("article: {published: 2024-05-01}\nscope: [[lake], []]\nfacts: []\n", "holds an empty group"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, text: str, says: str) -> None:
    assert any(says in fault for fault in faults(tmp_path, "", text))


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    one = "  - {id: one, says: 'The lake holds [900] fish.'}\n"
    write(tmp_path, one)
    (tmp_path / "b.yaml").write_text(HEAD + one, "utf-8")
    (tmp_path / "a.yaml").write_text(HEAD.replace("lake\n", "other\n", 1) + "  - {id: x, says: none}\n", "utf-8")
    with pytest.raises(BaselineError) as caught:
        baselines.load_folder(tmp_path)
    said = str(caught.value)
    assert "a.yaml:5: facts.1.says: no [slot]" in said
    assert "lake.yaml: topic: lake is already the topic of" in said
    (tmp_path / "a.yaml").unlink()
    (tmp_path / "b.yaml").unlink()
    assert [baseline.topic for baseline in baselines.load_folder(tmp_path)] == ["lake"]


def test_a_folder_without_a_baseline_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match=r"no baseline .*watcher draft"):
        baselines.load_folder(tmp_path)
    with pytest.raises(BaselineError, match="no such folder"):
        baselines.load_folder(tmp_path / "none")
    with pytest.raises(BaselineError, match="no such file"):
        baselines.load(tmp_path / "none.yaml")


def test_the_home_story_has_every_kind() -> None:
    baseline = baselines.load(HERE / "baseline" / "iraq-coalition.yaml")
    kinds = {fact.id: fact.kind for fact in baseline.facts}
    assert set(kinds.values()) == {"quantity", "date", "status", "holder", "set"}
    assert kinds["coalition-formed"] == kinds["withdrawal-start"] == "date"
    assert kinds["troops-leaving"] == "quantity"
    assert kinds["residual-force"] == "status"
    assert len(kinds) == 14


def test_the_schema_that_is_shipped_is_the_one_that_is_checked() -> None:
    shipped = json.loads((HERE / "watcher" / "data" / "baseline.schema.json").read_text("utf-8"))
    assert shipped == json.loads(json.dumps(baselines.schema()))


@pytest.mark.parametrize(
    "says", ["Inflation in Chad is [6.2]%.", "Inflation in Chad is [6.2%].", "Inflation in Chad is [6.2] percent."]
)
def test_a_percent_sign_behind_the_bracket(tmp_path: Path, says: str) -> None:
    (fact,) = baselines.load(write(tmp_path, f"  - id: one\n    says: {says}\n")).facts
    assert fact.value == Quantity(low=6.2, high=6.2, unit="%")
