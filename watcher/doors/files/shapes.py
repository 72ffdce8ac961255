"""What is wrong with the shape of a YAML file: unknown keys, missing ones, values of the wrong sort; all at once, with lines.

Owns: pydantic's findings in words for a person. Never: defines a shape; those stand in settings and baselines.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from watcher.doors.files.yaml import Document, written
from watcher.errors import Fault

Shape = TypeVar("Shape", bound=BaseModel)
SPAN = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")  # how pydantic writes a span of time
SORTS = {
    "string_type": ("should be text", "put it in quotes"),
    "int_parsing": ("should be a whole number", ""),
    "int_type": ("should be a whole number", ""),
    "int_from_float": ("should be a whole number", ""),
    "float_parsing": ("should be a number", ""),
    "float_type": ("should be a number", ""),
    "bool_parsing": ("should be true or false", ""),
    "bool_type": ("should be true or false", ""),
    "list_type": ("should be a list", "begin each item with a dash, or write [one, two]"),
    "tuple_type": ("should be a list", "begin each item with a dash, or write [one, two]"),
    "too_short": ("holds nothing", "add at least one item"),
    "dict_type": ("should be a group of keys with values", ""),
    "model_type": ("should be a group of keys with values", ""),
    "model_attributes_type": ("should be a group of keys with values", ""),
}


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that `word` was probably meant to be, "" when none is near."""
    names = list(known)
    found = difflib.get_close_matches(word.lower().replace("-", "_"), names, n=1, cutoff=0.6)
    return found[0] if found else next((name for name in names if len(word) > 2 and name.startswith(word)), "")


def check_shape(
    document: Document, shape: type[Shape], *, context: dict[str, object] | None = None
) -> tuple[Shape | None, list[Fault]]:
    """Return the document as `shape`, or None and every fault of it, in the order of the file.

    context: handed to the shape's own readers (the folder that paths count from).
    """
    if document.data is None:
        what = "the file is empty"
        return None, [Fault(place=document.place, what=what, remedy=f"it needs at least {', '.join(required(shape))}")]
    if not isinstance(document.data, dict):
        return None, [Fault(place=f"{document.place}:1", what="should be keys with values (key: value)", remedy="")]
    try:
        return shape.model_validate(document.data, context=context), []
    except ValidationError as errors:
        # A list that only seems empty because its items are wrong is told by them.
        found = [each for each in errors.errors(include_url=False) if each["type"] != "too_short" or not each["input"]]
    faults = [(document.line(path_in(document, error["loc"])), say(document, error, shape)) for error in found]
    return None, [fault for _, fault in sorted(faults, key=lambda pair: pair[0])]


def line_of(fault: Fault) -> int:
    """Return the line in a fault's place, 0 where it has none: the order in which faults are told."""
    found = re.search(r":(\d+)$", fault.place)
    return int(found[1]) if found else 0


def required(shape: type[BaseModel]) -> list[str]:
    """Return the keys that `shape` cannot do without."""
    return [field.alias or name for name, field in shape.model_fields.items() if field.is_required()] or ["one key"]


def path_in(document: Document, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return a finding's path without the tags that pydantic adds for unions, which stand in no file."""
    node: Any = document.data
    path: list[str | int] = []
    for place, step in enumerate(loc):
        last = place == len(loc) - 1
        if isinstance(node, dict) and (step in node or last) and isinstance(step, str):
            node = node.get(step)
            path.append(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
            path.append(step)
    return tuple(path)


def say(document: Document, error: Any, shape: type[BaseModel]) -> Fault:
    """Put one of pydantic's findings into words, with place and remedy."""
    path = path_in(document, error["loc"])
    key, kind = written(path), error["type"]
    what, remedy = SORTS.get(kind, ("", ""))
    if kind == "extra_forbidden":
        known = keys_at(shape, error["loc"][:-1])
        close = nearest(str(path[-1]), known)
        what = "no such key"
        remedy = f"did you mean {close}?" if close else f"known here: {', '.join(known)}"
    elif kind == "missing":
        what, remedy = "is missing", f"add {error['loc'][-1]}: …"
    elif kind == "literal_error":
        words = str(error["ctx"]["expected"]).replace("'", "")
        close = nearest(str(error["input"]), words.replace(" or ", ", ").split(", "))
        what = f"{error['input']} is not one of {words}"
        remedy = f"did you mean {close}?" if close else ""
    elif kind == "value_error":
        what, _, remedy = str(error["ctx"]["error"]).partition(" -- ")
    elif error["input"] is None:
        needed = len(path) == 1 and path[0] in required(shape)
        what, remedy = "has no value", "write one below it" if needed else "write one, or take the key out"
    elif not what:
        what = lower_first(error["msg"].replace("Input should", "should"))
    if kind in SORTS and error["input"] is not None and not isinstance(error["input"], dict | list):
        what = f"{what}, not {error['input']}"
    return Fault(place=document.at(path), what=f"{key}: {what}" if key else what, remedy=remedy)


def lower_first(said: str) -> str:
    """Return the text with a small first letter, as it stands after a key."""
    return said[:1].lower() + said[1:]


def keys_at(shape: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that a file may hold at `loc`, by following the shape's own fields."""
    here: type[BaseModel] = shape
    for step in loc:
        field = here.model_fields.get(step) if isinstance(step, str) else None
        inner = model_within(field.annotation) if field else None
        here = inner or here
    return [field.alias or name for name, field in here.model_fields.items()]


def model_within(annotation: Any) -> type[BaseModel] | None:
    """Return the first pydantic model inside an annotation such as ``tuple[Feed, ...]``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_within(part))), None)


def describe_shape(shape: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of `shape` for editors: its keys as a file has them, without what only a program would write."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **shape.model_json_schema(by_alias=True)}
    tidy(schema)
    return schema


def tidy(node: Any) -> None:
    """Take out, in place, pydantic's made-up titles and the defaults in a program's notation."""
    if isinstance(node, list):
        for each in node:
            tidy(each)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("title"), str) and ("type" in node or "anyOf" in node or "$ref" in node or "default" in node):
        del node["title"]
    default = node.get("default")
    if default in ("", None, [], {}):
        node.pop("default", None)
    elif isinstance(default, str) and (span := SPAN.fullmatch(default)):
        node["default"] = (
            " ".join(f"{number}{unit}" for number, unit in zip(span.groups(), "dhms", strict=True) if number) or "0s"
        )
    for each in node.values():
        tidy(each)
