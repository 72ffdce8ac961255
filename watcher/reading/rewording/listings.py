"""Lists of members in other words: "only A and B keep it", "who is in it", "owned by", "three lenders under supervision".

Owns: facts that list who does or has something, as a plain list of those who do. Never: reads news, changes members.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import SLOTS, plainest, rows

_LIST = r"(?=:? ?(?:the )?\[)"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_BODY = r"(?:board|panel|committee|council|commission|jury|court|team|group|consortium|coalition|syndicate|delegation)"
_FORMS = rows(
    # "Among the allies, only [A] and [B] have refused to sign it"
    (rf"^(?:Among (?:the )?[^\[\],]+, |So far,? |At present,? |For now,? )?[Oo]nly {SLOTS} (?=[a-z])", r"\g<slots> "),
    # "Who is in the consortium buying it:"
    (
        rf"^Who (?:is|are|sits?) (?:in|on) (?P<body>the [^\[\]:]*?\b{_BODY}\b[^\[\]:]*?)(?: is| are)?:? {_LIST}",
        r"The members of \g<body> are ",
    ),
    # "Taking part in the talks are"
    (rf"^Taking part in (?P<what>[^\[\]:]*?) are {_LIST}", r"The parties in \g<what> are "),
    # "Flights to the island are offered by"
    (
        r"^(?:Direct |Regular |The )?[Ff]lights (?P<way>to|from|between) (?P<where>[^\[\]:]+?) are "
        rf"(?:offered|operated|run|flown|provided) by {_LIST}",
        r"The airlines that fly \g<way> \g<where> are ",
    ),
    # "The venture is owned by"
    (rf"^(?P<what>[^\[\]:]+?) (?:is|are) (?:now |still |jointly )*owned by {_LIST}", r"The owners of \g<what> are "),
    # "A loan for the hotels comes from"
    (
        r"^(?P<what>[^\[\]:]*?\b(?:loan|credit|financing|bailout|money)\b[^\[\]:]*?) (?:comes|come|is|are) from "
        rf"{_LIST}",
        r"The lenders of \g<what> are ",
    ),
    # "The bank has three lenders under supervision:"
    (
        rf"^(?P<who>[^\[\]:]+?) (?:has|keeps|holds) (?:{_COUNT} )?(?P<what>[a-z]+s) under (?P<how>[a-z ]+?):? {_LIST}",
        r"The \g<what> under \g<how> by \g<who> are ",
    ),
)  # fmt: skip


def as_listed(says: str) -> str:
    """Return the sentence as a plain list of those who do it, or as it is."""
    told = plainest(says, _FORMS)
    return re.sub(r"\b(of|by|in) (?:The|A|An) (?=[a-z])", r"\1 the ", told) if told != says else says
