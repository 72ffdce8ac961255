"""YAML read the quick way holds what ruamel.yaml reads, with the same lines; what is unusual is left to ruamel.yaml."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from watcher.doors.files.quick import Mapped, Unusual, read_quickly
from watcher.doors.files.yaml import Document, parse_whole, parse_yaml
from watcher.errors import Ours

TREE = Path(__file__).resolve().parents[2]
SHORT = [
    text
    for path in sorted([*TREE.glob("watcher/data/*.yaml"), *TREE.glob("tests/corpus/**/baseline.yaml")])
    if len(text := path.read_text("utf-8")) < 8000
]
BITS = [*":-[]{}#&*!|>'\"%@`,?~.=<\\", "\n", "  ", "- ", ": ", "\n\n", " #", "|\n", "true", "0x1F", "1_000", "1e3", "012", "+3"]
BITS += ["12:30", "2024-01-02 10:00:00", "é", "<<: ", "&a ", "*a", "!!str ", "? ", "null", "--- ", "0o7", "-1", ".5", "1.50"]


def assert_same(text: str) -> str:
    """Read both ways; return which way it went."""
    try:
        quick = Document(place="a.yaml", data=read_quickly(text), text=text)
    except Unusual:
        return "unusual"
    whole = parse_whole(text, place="a.yaml", error=Ours)
    assert quick.data == whole.data, text
    for path in paths_of(whole.data):
        assert quick.line(path) == whole.line(path), (path, text)
        one, other = at(quick.data, path), at(whole.data, path)
        assert isinstance(other, (dict, list, type(one))), (path, text)
    return "quick"


def paths_of(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(more for step, each in steps for more in paths_of(each, (*path, step)))]


def at(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def test_every_baseline_and_example_is_read_quickly() -> None:
    assert len(SHORT) > 10
    assert Counter(map(assert_same, SHORT)) == {"quick": len(SHORT)}


def test_texts_that_were_spoilt_are_read_the_same_or_left_to_ruamel() -> None:
    dice, ways = random.Random(5), Counter[str]()
    for _ in range(400):
        lines = dice.choice(SHORT).splitlines(keepends=True)
        begin = dice.randrange(len(lines))
        text = "".join(lines[begin : begin + dice.randrange(1, 12)])
        for _ in range(dice.randrange(4)):
            k = dice.randrange(len(text) + 1)
            text = text[:k] + dice.choice(BITS) + text[k + dice.randrange(2) :]
        ways[assert_same(text)] += 1
    assert min(ways["quick"], ways["unusual"]) > 50


@pytest.mark.parametrize(
    "text",
    ["a: 1\na: 2", "a: &x 1\nb: *x", "a: !!str 1", "a: 0x10", "a: 1_000", "a: 2024-01-02 10:00", "<<: {a: 1}", "a:\t1",
     "- a", "a", "", "a: [", "1: a", "? [a]\n: b", "%YAML 1.1\n---\na: no", "a: .inf", "a: 010", "a: 12:30", "a: 1\u2028b: 2"],
)  # fmt: skip
def test_what_is_unusual_is_left_to_ruamel(text: str) -> None:
    with pytest.raises(Unusual):
        read_quickly(text)


def test_words_are_words_and_days_are_text() -> None:
    found = read_quickly("a: no\nb: on\nc: 12:30 h\nd: 2024-07-23\ne: 1.5\nf: 7\ng: ~\nh: True\ni: '7'\nj: [x, 2]\nk: {l: }\n")
    assert found == {
        "a": "no", "b": "on", "c": "12:30 h", "d": "2024-07-23", "e": 1.5, "f": 7, "g": None, "h": True, "i": "7",
        "j": ["x", 2], "k": {"l": None},
    }  # fmt: skip
    assert found.lines["k"] == 11


def test_a_fault_is_told_as_ever() -> None:
    with pytest.raises(Ours) as told:
        parse_yaml("a: 1\nb: [2\n", place="a.yaml", error=Ours)
    assert "a.yaml:" in str(told.value)
    assert isinstance(parse_yaml("a: 1", place="a.yaml").data, Mapped)
