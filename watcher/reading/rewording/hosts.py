"""Who wants a foreign force's work to be over has that force on its soil: "Niger wants the French-led force's mission to end".

Owns: such sentences with the place of the force. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import plainest, rows
from watcher.reading.words import analyse

_WANTS = r"(?:wants|would like|wishes|has asked for|is asking for|expects)"
# A UN force may be in another state than the one that wants to see its end.
_FORCE = r"(?P<who>(?!(?:the )?(?:UN|United) )(?:the )?[\w-]+(?: [\w-]+)*? (?:coalition|alliance|force|troops|forces|soldiers))"
_WORK = r"(?P<work>(?:[a-z]+ )?(?:work|mission|operation|deployment|presence))"
_OVER = r"to (?:be over|end|be ended|be done|finish|be finished|be wound up|come to an end|be complete|be completed)"
_AT = r"(?P<at>by|in|before|by the end of|no later than)"


def _hosted(found: re.Match[str]) -> str:
    """Return "the mission of the French-led force in Niger is to be over by", where it is a state that wants it."""
    where = found["where"]
    names = analyse(where, 1).names
    if len(names) != 1 or names[0].name.kind != "country" or names[0].name.own != "own" or where.startswith("The "):
        return found[0]
    return f"The {found['work']} of {found['who']} in {where} is to be over {found['at']} "


_FORMS = rows(
    (rf"^(?P<where>[A-Z][\w-]*(?: [A-Z][\w-]*)*) {_WANTS} {_FORCE}['’]s? {_WORK} {_OVER} {_AT} (?=\[)", _hosted),
    (rf"^(?P<where>[A-Z][\w-]*(?: [A-Z][\w-]*)*) {_WANTS} the {_WORK} of {_FORCE} {_OVER} {_AT} (?=\[)", _hosted),
)


def as_hosted(says: str) -> str:
    """Return the sentence with the place of the force whose work is to be over, or as it is."""
    return plainest(says, _FORMS)
