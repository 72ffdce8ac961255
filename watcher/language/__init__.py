"""Words and rules of a language as data: YAML files beside this one, loaded once.

Owns: finding and loading them. Never: what they mean; that is watcher.reading.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from watcher.errors import Fault, LanguageError

# libyaml where it is built in: these files are read by every process, and in pure Python that takes most of a second.
# Plain words mean what YAML 1.2 says: "on", "no" and "1:30" are words, not true, false and ninety.
_Loader: Any = type("_Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"yaml_implicit_resolvers": {}})
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ("~", "n", "N", "")),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))


@cache
def load(name: str, language: str = "en") -> Any:
    """Return the data of ``watcher/language/<language>/<name>.yaml``. Raises LanguageError with file and line."""
    where = files("watcher.language").joinpath(language, f"{name}.yaml")
    try:
        return yaml.load(where.read_text("utf-8"), _Loader)
    except Exception as error:
        raise LanguageError([Fault(place=f"watcher/language/{language}/{name}.yaml", what=str(error))]) from error


@cache
def words_of(name: str, language: str = "en") -> frozenset[str]:
    """Return the words of one group of ``rules.yaml`` ("ties.in"). Raises LanguageError where there is no such group."""
    rows = load("rules", language)
    if name not in rows:
        raise LanguageError([Fault(place=f"watcher/language/{language}/rules.yaml", what=f"no group {name!r}")])
    return frozenset(rows[name].split())
