"""The deed of a course that has not begun: to evacuate patients, of their evacuation.

Owns: that deed, from the fact's sentence. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect, verb_of
from watcher.reading.naming import MARK
from watcher.reading.spellings import Spellings
from watcher.reading.status.deeds import Deed, deed_of
from watcher.reading.words import analyse

_COURSE = re.compile(
    r"^(?:The |An? )?(?:(?P<who>[^\[\]]+?)['’]s? )?(?P<noun>[A-Za-z]+) of (?P<what>[^\[\]]+?)"
    r"(?P<rest> (?:from|in|at|to|between|by|on|with) [^\[\]]+?)?"
    r" (?:has|have) (?:yet )?\[not (?:yet )?(?:begun|started|commenced)\]"
)
_TOLD_ELSEWHERE = words_of("first_deeds.elsewhere")


def first_deed(says: str, extra: Spellings) -> Deed | None:
    """Return the deed by which the course of a fact's sentence is told to have begun, or None where only its noun tells it."""
    found = _COURSE.match(says)
    noun = found["noun"].lower() if found else ""
    verb = verb_of(noun) if noun and noun not in _TOLD_ELSEWHERE else ""
    if found is None or not verb:
        return None
    first, _, particle = verb.partition(" ")
    done = f"not been {inflect(first)['part']}{' ' + particle if particle else ''}"
    what, whose = found["what"], f"{found['who']}'s " if found["who"] else ""
    what = re.sub(r"^(?:the|its|their) ", "", what)
    told = analyse(f"{whose or 'The '}{what} have {MARK}{found['rest'] or ''}.", 1, extra)
    return deed_of(done, told, told.low.index(MARK))
