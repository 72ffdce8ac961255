"""The words and rules of a language are read fast, and as plain YAML 1.2 has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import watcher.language
from watcher.errors import LanguageError
from watcher.language import load

FILES = sorted(Path(watcher.language.__file__).parent.glob("*/*.yaml"))


def typed(data: Any) -> Any:
    """Return the data with the type of every value beside it: 1 is not True, and the order of keys counts."""
    if isinstance(data, dict):
        return [(type(key), key, typed(value)) for key, value in data.items()]
    return [typed(each) for each in data] if isinstance(data, list) else (type(data), data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_fast_loader_reads_what_a_yaml_1_2_reader_reads(path: Path) -> None:
    assert typed(load(path.stem, path.parent.name)) == typed(YAML(typ="safe").load(path.read_text("utf-8")))


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(LanguageError, match=r"language/en/nothing\.yaml"):
        load("nothing")


def lists_of(data: Any, key: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield every list of words in a file, by the names above it: parted by commas, where there is one, else by blanks."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from lists_of(value, f"{key} {name}".strip())
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from lists_of(value, f"{key} {number}".strip())
    elif isinstance(data, str) and "|" not in data:
        yield key, [each.strip() for each in data.split(",")] if "," in data else data.split()


@pytest.mark.parametrize("name", ["rules", "concepts", "days", "deeds", "frames", "signs"])
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    twice = {key: {word for word in words if words.count(word) > 1} for key, words in lists_of(load(name))}
    assert {key: words for key, words in twice.items() if words} == {}


def test_every_group_of_words_is_one_that_a_room_looks_for() -> None:
    rooms = "".join(path.read_text("utf-8") for path in Path(watcher.__file__).parent.rglob("*.py"))
    assert [name for name in load("rules") if f'"{name}"' not in rooms and not name.startswith("holders.")] == []
