"""One way of saying for each of several: what a fact says of a mandate, of who is to go, of how strong a force is.

Owns: sentences put in the words by which such facts are read. Never: looks into a slot.
"""

from __future__ import annotations

import re

_DAY = r"\[[^\[\]]*(?:\d|\bend\b|\bnot |\bunknown|\bunclear)[^\[\]]*\]"
_PLAINER = (
    # "UNIFIL is mandated until [May]", "has a mandate until [May]", "the mission's mandate expires on [31 May]".
    (
        rf"\A(.+?) (?:is|are) (?:currently )?(?:mandated|authori[sz]ed)(?: to (?:stay|remain|operate))? (?:until|till|through|to) (?={_DAY})",
        r"The mandate of \1 runs until ",
    ),
    (
        rf"\A(.+?) (?:has|have) a (?:[a-z]+ )?mandate (?:that (?:runs|lasts) )?(?:until|till|through|to) (?={_DAY})",
        r"The mandate of \1 runs until ",
    ),
    (
        rf"\A(.+?)['’]s? (?:[a-z]+ )?mandate (?:is to |is due to |is set to |will )?"
        rf"(?:runs? out|ends?|expires?|lapses?|runs?|lasts?) (?:on|in|at|by|until|till|through|to) (?={_DAY})",
        r"The mandate of \1 runs until ",
    ),
)
_THE = re.compile(r"(?<= of )(?:The|An?|Its|Their)(?= )")


def restated(says: str) -> str:
    """Return the sentence as facts of its sort are told, or as it is where there is no such way."""
    for form, plainer in _PLAINER:
        says, found = re.subn(form, plainer, says, count=1)
        if found:
            says = _THE.sub(lambda the: the[0].lower(), says)
    return says
