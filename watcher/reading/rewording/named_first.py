"""Offices whose holder is named first: "[X] speaks for Able", "General [X] commands the division", "[X] is head of Able".

Owns: such sentences with the office first. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.offices import is_title
from watcher.reading.rewording.pieces import SLOT, plainest, rows

_RANK = (
    r"(?:(?:[Ll]ieutenant|[Mm]ajor|[Bb]rigadier|[Vv]ice|[Rr]ear)[ -])?(?:[Gg]eneral|[Cc]olonel|[Aa]dmiral|[Mm]arshal"
    r"|[Bb]rigadier|[Mm]ajor|[Cc]aptain|Gen\.|Col\.|Adm\.|Brig\.|Maj\.)"
)
_OFFICE = (
    r"(?P<office>(?:acting |interim |deputy |Acting |Interim )?"
    r"[A-Za-z][a-z-]*(?: (?!of |for |in |to |at )[A-Za-z][a-z-]*){0,2})"
)


def _named(found: re.Match[str]) -> str:
    """Return "the head of Able is [X]" for "[X] is head of Able"."""
    if not is_title(found["office"]):
        return found[0]
    return f"The {found['office']} {found['of']} {found['body']} is {found['slot']}."


def _of_it(found: re.Match[str]) -> str:
    """Return "the director of Able is [X]" for "Able is led by [X], its director"."""
    if not is_title(found["office"]):
        return found[0]
    body = found["body"]
    return f"The {found['office']} of {f'the {body[4:]}' if body.startswith('The ') else body} is {found['slot']}."


_FORMS = rows(
    # "Able is led by [X], its director"
    (
        rf"^(?P<body>[^\[\],]+?) is (?:led|headed|run|chaired|commanded|directed) by {SLOT}, "
        r"(?:its|their|the) (?P<office>[a-z][a-z -]*?)\.?$",
        _of_it,
    ),
    # "General [X] commands the division": he is its commander; who leads something else has no office by his rank
    (
        rf"^(?P<rank>{_RANK} ){SLOT} (?:now |currently )?commands (?P<body>(?:the )?[^\[\]]*?"
        r"\b(?:division|brigade|battalion|regiment|corps|force|mission|operation|contingent|base|garrison)\b[^\[\]]*?)\.?$",
        lambda m: f"The commander of {m['body']} is {m['rank']}{m['slot']}.",
    ),
    (rf"^{_RANK} (?=\[[^\[\]]+\] (?:now |currently )?(?:commands|leads|heads|runs|is))", ""),
    # "[X] speaks for Able"
    (
        rf"^{SLOT} (?:now |currently )?(?:speaks for|is the voice of) (?P<body>(?:(?!\b(?:in|at|to)\b)[^\[\]])+?)\.?$",
        r"The spokesperson for \g<body> is \g<slot>.",
    ),
    # "[X] is secretary of state for Able": the Able Secretary
    (
        rf"^{SLOT} is (?:the )?(?:[A-Z][a-z]+ )?[Ss]ecretary of [Ss]tate for (?:the )?(?P<of>[^\[\]]+?)\.?$",
        r"The \g<of> Secretary is \g<slot>.",
    ),
    # "[X] is acting head of Able"
    (rf"^{SLOT} is (?:now |currently )?(?:the )?{_OFFICE} (?P<of>of|for|to|at) (?P<body>[^\[\]]+?)\.?$", _named),
)


def as_named(says: str) -> str:
    """Return a holder's sentence with the office before the name, or as it is."""
    return plainest(says, _FORMS)
