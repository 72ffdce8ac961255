"""Sentences that leave open who or how far: as the question that they answer.

Owns: "The buyer of Able is [not known]" as "Who will buy Able is [not known]". Never: says what a slot's value is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_OPEN = r"\[(?:still |as yet |yet )?(?:not |to be |un|undis|unde)(?:[a-z]+ ?){1,4}\]"
_IS = r"(?:is|remains|has)(?: still)?"
_FIRM = (
    r"(?:new )?(?:company|firm|group|contractor|bidder|builder|buyer|person|man|woman|party|consortium|body|agency|operator"
    r"|investor|carmaker|bank|team|club)"
)
_DO = r"(?P<do>(?:will|would|is to|is going to) [^\[\]]+?)"
_DOER = {
    "buyer": "buy", "purchaser": "buy", "builder": "build", "host": "host", "operator": "operate", "sponsor": "sponsor",
    "new owner": "own", "future owner": "own",
}  # fmt: skip
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    # "The company that is to build the bridge is [not known]", "the country that will host the games"
    (
        re.compile(rf"\A(?:The (?:name|identity) of the|The) {_FIRM} (?:that|which|who) {_DO} {_IS} (?P<open>{_OPEN})"),
        lambda found: f"Who {_will(found['do'])} is {found['open']}",
    ),
    (
        re.compile(
            r"\A(?:The (?:name|identity) of the|The) (?P<sort>country|state|nation|city|town) (?:that|which) "
            rf"{_DO} {_IS} (?P<open>{_OPEN})"
        ),
        lambda found: f"Which {found['sort']} {_will(found['do'])} is {found['open']}",
    ),
    # "The buyer of Able's mill is [not known]"
    (
        re.compile(rf"\AThe (?P<doer>{'|'.join(_DOER)}) (?:of|for) (?P<what>[^\[\]]+?) {_IS} (?P<open>{_OPEN})"),
        lambda found: f"Who will {_DOER[found['doer']]} {found['what']} is {found['open']}",
    ),
    # "It is [not known] how far the array has opened"
    (
        re.compile(rf"\AIt (?:is|remains)(?: still)? (?P<open>{_OPEN}) how (?P<how>far|often|high|big) (?P<what>.+?)(?=\.?\Z)"),
        lambda found: f"How {found['how']} {found['what']} is {found['open']}",
    ),
)


def _will(do: str) -> str:
    return re.sub(r"\A(?:is to|is going to|would) ", "will ", do)


def asked(says: str) -> str:
    """Return the sentence as the question that it leaves open, or as it is."""
    for form, question in _FORMS:
        says = form.sub(question, says, count=1)
    return says
