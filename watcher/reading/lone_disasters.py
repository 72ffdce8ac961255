"""The one disaster of a baseline: "the Noto earthquake" is what the topic is on, so its news need not say where it was.

Owns: the name before the disaster as its place. Never: reads news; a fire beside another keeps its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from watcher.language import words_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_KINDS = "|".join(sorted(words_of("recounted.happened") - {"war", "strike", "strikes", "protests"}))
_OF = re.compile(
    rf"\b[Tt]he (?:[a-z]+ )?(?P<event>{_KINDS}) (?:of|at|in|on|near) (?:the )?"
    r"(?P<name>[A-Z][\w'’-]*[a-z](?: [A-Z][\w'’-]*[a-z])*)"
)
_CALLED = re.compile(rf"(?P<the>\b[Tt]he )(?P<name>(?:[A-Z][\w'’-]*[a-z] )+)(?P<event>(?:[a-z]+ )?(?:{_KINDS})\b)")


def lone_disaster(says: Iterable[str]) -> str:
    """Return the name that goes before the disaster in these sentences; "" where there is none, or more than one."""
    names = {found["name"].strip() for one in says for form in (_CALLED, _OF) for found in form.finditer(one)}
    return min(names, key=len) if names and all(_same(a, b) for a in names for b in names) else ""


def _same(one: str, other: str) -> bool:
    return one in other or other in one


def note_lone(pattern: Pattern, words: Words, name: str) -> None:
    """Note that the one who acts in a fact is nobody but the one disaster, by the name that goes before it or behind."""
    told = {hit.name.id: " ".join(words.tokens[max(0, hit.i - 1) :]) for hit in words.names}
    its = {id_ for id_, text in told.items() if (found := _CALLED.match(text)) and _same(found["name"].strip(), name)}
    if found := _OF.search(" ".join(words.tokens)):
        its |= {hit.name.id for hit in words.names if _same(" ".join(words.tokens[hit.i : hit.j]), found["name"])}
    others = {id_ for id_, roles in pattern.names.items() if roles != {"where"}} - its
    pattern.lone = bool(its) and not others
