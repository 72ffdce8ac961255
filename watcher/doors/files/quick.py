"""The quick way through YAML in which nothing unusual stands: libyaml reads it, some twenty times as fast as ruamel.yaml.

Owns: what is usual. Never: gives other data or lines than ruamel.yaml would; where it might, it gives nothing.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

# Where the two parsers may differ: tabs, tags, directives, line breaks of YAML 1.1 alone, what is no text.
UNUSUAL = re.compile(r"[\t\r\u2028\u2029\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]|(?<![^\s\[{,:?-])!|^(?:%|---|\.\.\.)", re.MULTILINE)
LARGEST = 1 << 20  # characters; a text as long as this is not worth a second way
DEEPEST = 50
READ = {"true": True, "false": False, "null": None, "~": None, "": None}


class Mapped(dict[Any, Any]):
    """A group of keys; lines: of each key, from 1."""

    __slots__ = ("lines",)
    lines: dict[Any, int]


class Listed(list[Any]):
    """A list; lines: of each item, from 1."""

    __slots__ = ("lines",)
    lines: list[int]


class Unusual(Exception):
    """Something that ruamel.yaml has to look at."""


def _loader() -> Any:
    """Return the class of libyaml's parser that tells plain words from words, numbers and what is neither."""
    if not hasattr(yaml, "CBaseLoader"):
        return None
    loader: Any = type("_Quick", (yaml.CBaseLoader,), {"yaml_implicit_resolvers": {}})
    for tag, pattern, first in (
        ("read", r"true|True|TRUE|false|False|FALSE|null|Null|NULL|~|", ("t", "T", "f", "F", "n", "N", "~", "")),
        ("int", r"0|[1-9][0-9]*", list("0123456789")),
        ("float", r"(?:0|[1-9][0-9]*)\.[0-9]+", list("0123456789")),
        ("day", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", list("0123456789")),
        # Other numbers, merges and the like: whatever begins as they do and has none of their letters too many.
        ("unusual", r"[-+.]?[0-9][-+0-9a-fA-FxXoO_.:TtZ ]*|[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)|<<|=", list("-+.0123456789<=")),
    ):
        loader.add_implicit_resolver(tag, re.compile(rf"^(?:{pattern})$"), first)
    return loader


_LOADER = _loader()


def read_quickly(text: str) -> Any:
    """Return what the text holds, with lines; raise Unusual where ruamel.yaml is to read it, and to say what is wrong."""
    if _LOADER is None or len(text) > LARGEST or UNUSUAL.search(text):
        raise Unusual
    try:
        node = _LOADER(text).get_single_node()
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Unusual from None
    if not isinstance(node, yaml.MappingNode):
        raise Unusual
    return _data(node, set(), 0)


def _data(node: Any, seen: set[int], depth: int) -> Any:
    if depth > DEEPEST or id(node) in seen:  # an alias gives its anchor's node a second time
        raise Unusual
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        if node.tag != "tag:yaml.org,2002:seq":
            raise Unusual
        found = Listed(_data(each, seen, depth + 1) for each in node.value)
        found.lines = [each.start_mark.line + 1 for each in node.value]
        return found
    if node.tag != "tag:yaml.org,2002:map":
        raise Unusual
    out, lines = Mapped(), {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str" or key.value in lines or id(key) in seen:
            raise Unusual
        seen.add(id(key))
        lines[key.value] = key.start_mark.line + 1
        out[key.value] = _data(value, seen, depth + 1)
    out.lines = lines
    return out


def _scalar(node: Any) -> Any:
    match node.tag:
        case "tag:yaml.org,2002:str" | "day":
            return node.value
        case "int":
            return int(node.value)
        case "float":
            return float(node.value)
        case "read":
            return READ[node.value.lower()]
    raise Unusual
