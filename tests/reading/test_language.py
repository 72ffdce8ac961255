"""The words and rules of a language are read fast, and as plain YAML 1.2 has them."""

from __future__ import annotations

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
