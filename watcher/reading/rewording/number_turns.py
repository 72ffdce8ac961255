"""Numbers in everyday turns: what a body has, what a thing costs somebody, what an aim is of.

Owns: "The number of union members is [35]", "aims for inflation of [3%]", "Of the 21 panels, [19] have agreed" in the words
that the other rooms for quantities know. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import ABOUT, SLOT, plainest, rows, upper
from watcher.reading.spellings import countries

_END = r"(?P<end>\.?)$"
_N = rf"{ABOUT}{SLOT}"
_IS = r"(?:is|are|was|were|stands at|stood at)(?: now| currently)?"
_NAME = r"(?P<who>(?:the )?[A-Z][\w’&-]*(?: (?:of |for |and )?[A-Z][\w’&-]*)*)"
_PARTS = (
    r"(?P<what>member (?:countries|states|nations)|members|sites|stores|branches|employees|shareholders|subscribers|customers"
    r"|seats|ships|hotels|schools|bases|plants|factories|restaurants|aircraft|planes|satellites)"
)
_HELD = (
    r"(?P<what>(?:foreign |currency |gold |external |public |government |national |net |gross )*"
    r"(?:reserves|debts?|deficit|surplus|population|revenue|backlog))"
)
_BODY = r"(?P<who>[A-Z]{3,}[A-Za-z]*)"
_MEN = r"(?P<what>(?:[a-z]+ )?(?:soldiers|troops|peacekeepers|members|personnel|police|officers|staff|men|observers))"
_PRICE = re.compile(r"\[[^\[\]]*(?:[$€£¥]|dollars?|euros?|pounds?|yen|francs?|crowns?)[^\[\]]*\]")


def _owned(found: re.Match[str]) -> str:
    """Return that a body has so many; no state's people are what it has ("the number of Peru members")."""
    plain = f"{upper(found['who'])} has {found['about']}{found['slot']} {found['what']}{found['end']}"
    return found[0] if found["who"] in countries() else plain


def _pays(found: re.Match[str]) -> str:
    plain = f"{found['who']} is to pay {found['about']}{found['slot']} for {_lower(found['what'])}{found['end']}"
    return plain if _PRICE.search(found["slot"]) else found[0]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if text.startswith(("The ", "A ", "An ")) else text


_FORMS = rows(
    # "The number of union members is [35]": the union has so many
    (rf"^The (?:total |current )?number of {_NAME} {_PARTS} {_IS} {_N}{_END}", _owned),
    # "The number of chapters closed by Peru is [2]": it has closed so many
    (
        rf"^The number of (?P<what>[a-z]+(?: [a-z]+)?s) (?P<did>(?:[a-z]+ly )?[a-z]+ed) by {_NAME} {_IS} {_N}{_END}",
        lambda f: f"{upper(f['who'])} has {f['did']} {f['about']}{f['slot']} {f['what']}{f['end']}",
    ),
    # "There are [3,000] soldiers in ACDE": it has so many
    (rf"^There (?:are|is)(?: now| currently| still)? {_N} {_MEN} in {_BODY}{_END}", _owned),
    # "The bank aims for inflation of [3%]": its target
    (
        rf"^(?P<who>[^\[\]]+?) (?:aims|is aiming) (?:for|at) (?:an )?(?P<what>inflation)(?: rate)? (?:of|at) {_N}{_END}",
        lambda f: f"{f['who']}'s inflation target is {f['about']}{f['slot']}{f['end']}",
    ),
    # "In Peru inflation was [3%] year on year": annual inflation there
    (
        rf"^In (?P<where>[A-Z][^\[\],]*?),? (?:annual |yearly )?inflation {_IS} {_N}"
        rf"(?: year on year| year-on-year| a year)?{_END}",
        lambda f: f"Annual inflation in {f['where']} is {f['about']}{f['slot']}{f['end']}",
    ),
    (
        rf"^(?P<when>In [A-Z][a-z]+(?: \d{{4}})?,? )?[Ii]nflation in (?P<where>[^\[\]]+?) {_IS} {_N} "
        rf"(?:year on year|year-on-year)(?P<rest>(?: in [A-Z][a-z]+)?){_END}",
        lambda f: (
            f"Annual inflation in {f['where']} stood at {f['about']}{f['slot']}"
            f"{f['rest'] or (' in ' + f['when'][3:].strip(' ,') if f['when'] else '')}{f['end']}"
        ),
    ),
    # "Peru has reserves of [$9 billion]": they are so much
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:has|have) (?:an? )?{_HELD} of {_N}{_END}",
        lambda f: (
            f"{f['who']}'s {f['what']} {'are' if f['what'].endswith('s') and not f['what'].endswith('plus') else 'is'} "
            f"{f['about']}{f['slot']}{f['end']}"
        ),
    ),
    # "The shares are to cost Acme [$9 billion]": it is to pay so much for them
    (rf"^(?P<what>[^\[\]]+?) (?:is|are) to cost (?P<who>[A-Z][^\[\]]*?) {_N}{_END}", _pays),
    (rf"^(?P<what>[^\[\]]+?) will cost (?P<who>[A-Z][^\[\]]*?) {_N}{_END}", _pays),
    # "Of the 21 panels of the union, [19] have agreed": so many of them have
    (
        rf"^Of (?P<all>(?:the|all|its) [^\[\],]+?), {_N} "
        r"(?P<do>(?:have|has|are|is|were|was|voted|backed|opposed|supported)\b[^\[\]]*)$",
        lambda f: f"{upper(f['about'])}{f['slot']} of {f['all']} {f['do']}",
    ),
    # "Among the dead are at least [60] children": so many of the dead are
    (
        rf"^Among the (?P<all>dead|victims|injured|wounded|missing|survivors) (?:are|is|were) {_N} (?P<what>[^\[\]]+?){_END}",
        lambda f: f"{upper(f['about'])}{f['slot']} of the {f['all']} are {f['what']}{f['end']}",
    ),
)


def as_counted(says: str) -> str:
    """Return a quantity's sentence in the words that the other rooms know, or as it is."""
    return plainest(says, _FORMS)
