"""Words and rules of a language as data: YAML files beside this one, loaded once.

Owns: finding and loading them. Never: what they mean; that is watcher.reading.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from watcher.errors import Fault, LanguageError


@cache
def load(name: str, language: str = "en") -> Any:
    """Return the data of ``watcher/language/<language>/<name>.yaml``. Raises LanguageError with file and line."""
    where = files("watcher.language").joinpath(language, f"{name}.yaml")
    try:
        return YAML(typ="safe").load(where.read_text("utf-8"))
    except Exception as error:
        raise LanguageError([Fault(place=f"watcher/language/{language}/{name}.yaml", what=str(error))]) from error


@cache
def words_of(name: str, language: str = "en") -> frozenset[str]:
    """Return the words of one group of ``rules.yaml`` ("ties.in"). Raises LanguageError where there is no such group."""
    rows = load("rules", language)
    if name not in rows:
        raise LanguageError([Fault(place=f"watcher/language/{language}/rules.yaml", what=f"no group {name!r}")])
    return frozenset(rows[name].split())
