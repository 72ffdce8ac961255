"""YAML files with the line of every key, and edits that keep the comments. The only room that knows ruamel.yaml.

Owns: YAML text to plain data with line numbers. Never: knows which keys a file may hold.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError, RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import ScalarNode

from watcher.doors.files.quick import Listed, Mapped, Unusual, read_quickly
from watcher.doors.files.text import read_text
from watcher.errors import Fault, Ours, UsageError

# key: [slot] and more   -- YAML takes the bracket for a list and then stumbles over what follows
OPENS_WITH_SLOT = re.compile(r"^\s*(?:- +)?(?P<key>[\w-]+):\s*(?P<value>\[[^\[\]]*\]\s*[^\s#,\]].*)$")
# key: [Words with a [slot] in them]   -- a list written on one line, whose items hold brackets of their own
SLOT_IN_LIST = re.compile(r"^\s*(?:- +)?(?P<key>[\w-]+):\s*\[[^\"']*\[")
COLON_IN_VALUE = re.compile(r"^\s*(?:- +)?(?P<key>[\w-]+):\s+(?P<value>[^\"'\[{|>#].*:\s.*)$")


class Plain(RoundTripConstructor):
    """Dates stay the text they were written as: a bad one can then be reported with its line."""


def keep_text(_: Plain, node: ScalarNode) -> str:
    """Return a scalar as it stands in the file."""
    return str(node.value)


Plain.add_constructor("tag:yaml.org,2002:timestamp", keep_text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One YAML file: `place` as the user named it, the parsed `data`, and the `text` it came from."""

    place: str
    data: Any
    text: str

    def line(self, path: tuple[str | int, ...]) -> int:
        """Return the line (from 1) of the deepest part of `path` that the file holds."""
        node, line = self.data, 1
        for step in path:
            found = step_into(node, step)
            if found is None:
                break
            node, line = found
        return line

    def at(self, path: tuple[str | int, ...]) -> str:
        """Return ``file:line`` for `path`."""
        return f"{self.place}:{self.line(path)}"

    def source(self, line: int) -> str:
        """Return the text of one line (from 1), "" beyond the end."""
        lines = self.text.splitlines()
        return lines[line - 1] if 0 < line <= len(lines) else ""


def step_into(node: Any, step: str | int) -> tuple[Any, int] | None:
    """Return the child of a YAML node and the line it stands on, None where there is no such child."""
    if isinstance(node, Mapped) and step in node:
        return node[step], node.lines[step]
    if isinstance(node, Listed) and isinstance(step, int) and step < len(node):
        return node[step], node.lines[step]
    if isinstance(node, CommentedMap) and step in node:
        try:
            return node[step], node.lc.key(step)[0] + 1
        except (KeyError, AttributeError, TypeError):  # a key that came by way of a merge (<<) has no line of its own
            return node[step], node.lc.line + 1
    if isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
        try:
            return node[step], node.lc.item(step)[0] + 1
        except (KeyError, AttributeError, TypeError):  # an item of a list with a tag (!!…) has no line of its own
            return node[step], node.lc.line + 1
    return None


def written(path: tuple[str | int, ...]) -> str:
    """Return a key path as messages show it: ``facts.3.says``. List items count from 1, as a person does."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def read_yaml(path: str | Path, *, error: type[Ours] = UsageError, remedy: str = "") -> Document:
    """Return the file as a Document. `error` is raised, with the line, when it is no YAML."""
    return parse_yaml(read_text(path, error=error, remedy=remedy), place=str(path), error=error)


def parse_yaml(text: str, *, place: str, error: type[Ours] = UsageError) -> Document:
    """Return YAML text as a Document; `place` names it in messages."""
    try:
        return Document(place=place, data=read_quickly(text), text=text)
    except Unusual:
        return parse_whole(text, place=place, error=error)


def parse_whole(text: str, *, place: str, error: type[Ours] = UsageError) -> Document:
    """Return the same with all that ruamel.yaml keeps: comments, columns, how each list is written."""
    parser = YAML(typ="rt", pure=True)
    parser.Constructor = Plain
    try:
        data = parser.load(text)
    except YAMLError as fault:
        raise error([explain_fault(fault, text, place)]) from None
    except (ValueError, RecursionError) as fault:
        raise error([Fault(place=place, what=f"no YAML that can be read: {fault}")]) from None
    return Document(place=place, data=data, text=text)


def explain_fault(fault: YAMLError, text: str, place: str) -> Fault:
    """Say a YAML fault in plain words, with the line where a person has to look."""
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    line = mark.line + 1 if mark else 1
    lines = text.splitlines()
    if isinstance(fault, DuplicateKeyError):
        key = re.search(r'key "(.*?)"', str(fault.problem))
        what = f"the key {key[1] if key else ''} stands twice in one place".replace("  ", " ")
        return Fault(place=f"{place}:{line}", what=what, remedy="keep one of them")
    first = fault.context_mark.line + 1 if isinstance(fault, MarkedYAMLError) and fault.context_mark else line
    for number in dict.fromkeys((line, line - 1, first)):
        said = lines[number - 1] if 0 < number <= len(lines) else ""
        if quoting := explain_line(said):
            return Fault(place=f"{place}:{number}", what=quoting[0], remedy=quoting[1])
    if mark and "\t" in (lines[mark.line] if mark.line < len(lines) else ""):
        return Fault(place=f"{place}:{line}", what="a tab stands where YAML wants spaces", remedy="indent with spaces")
    problem = (getattr(fault, "problem", "") or str(fault)).strip().splitlines()[0]
    return Fault(place=f"{place}:{line}", what=f"no YAML: {problem}", remedy="check indentation, colons and quotes here")


def explain_line(said: str) -> tuple[str, str] | None:
    """Recognise the mistakes that sentences with brackets invite, and return what is wrong and the remedy."""
    if found := OPENS_WITH_SLOT.match(said):
        key, value = found["key"], found["value"].strip()
        return f"{key}: a value that begins with [ is read as a list", f'put it in quotes: {key}: "{value}"'
    if found := SLOT_IN_LIST.match(said):
        key = found["key"]
        return f"{key}: a [slot] inside a list written with [ ]", f'put each sentence in quotes: {key}: ["… [slot] …"]'
    if found := COLON_IN_VALUE.match(said):
        key, value = found["key"], found["value"].strip()
        return f"{key}: a colon followed by a space inside the value", f'put it in quotes: {key}: "{value}"'
    return None


class Edit:
    """A YAML file opened for changes: alter `data` in place, then take `text()`. Comments and order stay."""

    def __init__(self, text: str, *, place: str, error: type[Ours] = UsageError):
        self.yaml = YAML(typ="rt", pure=True)
        self.yaml.preserve_quotes = True
        self.yaml.width = 10_000
        parse_whole(text, place=place, error=error)
        self.yaml.indent(**indents(text))
        self.data: Any = self.yaml.load(text)

    def text(self) -> str:
        """Return the file's new text."""
        out = io.StringIO()
        self.yaml.dump(self.data, out)
        return out.getvalue()


def indents(text: str) -> dict[str, int]:
    """Return the indentation the file itself uses for its lists, so that an edit changes the edited lines alone."""
    found = re.search(r"^( *)[\w-]+:[^\n]*\n(?: *(?:#[^\n]*)?\n)*( *)- ", text, re.MULTILINE)
    offset = len(found[2]) - len(found[1]) if found else 2
    return {"mapping": 2, "sequence": max(offset, 0) + 2, "offset": max(offset, 0)}
