"""Forces reworded: an army is told by its country, and what is open, active or kept somewhere as what is in operation.

Owns: such wordings of facts. Never: reads news.
"""

from __future__ import annotations

import re
from functools import cache

from watcher.language import load, words_of
from watcher.reading.bodies import country_of
from watcher.reading.lexicon import listed
from watcher.reading.rewording.pieces import NEARLY, plainest, rows

_ARMIES = words_of("forces.armies")
_WORKS = r"(?:still )?(?:open|active|operating|operational|functioning|in use|running)"
_SITE = r"(?:mission|operation|base|camp|headquarters)"
_COURSES = rows(
    # "The Takuba force is [active] in Mali": its operations there are under way.
    (
        rf"^(?P<who>[^\[\]]*?\b(?:force|troops|soldiers|peacekeepers)) (?:is|are) \[{_WORKS}\](?P<where> in [^\[\]]+?)\.?$",
        r"The operations of \g<who>\g<where> are [under way].",
    ),
    # "The base in Able is [still open]".
    (
        rf"^(?P<what>[^\[\]]*?\b{_SITE}\b[^\[\]]*?) (?:is|are|remains?) \[{_WORKS}\]",
        r"\g<what> is [in operation]",
    ),
    # "The union [has] a mission in Able".
    (
        r"^(?P<who>[^\[\]]+?) \[(?:still )?(?:has|have|maintains?|keeps?|operates?|runs?)\] an? "
        rf"(?P<what>[^\[\]]*?{_SITE})(?P<where> (?:in|at|on) [^\[\]]+?)\.?$",
        r"\g<who>'s \g<what>\g<where> is [in operation].",
    ),
)


# "Is to cease operating": its operations are to stop.
_CEASES = re.compile(r"(?<= to )(?:cease|stop) (?:operating|working|operations|work)\b")
_FORCE = r"(?:mission|force|contingent|garrison|detachment|battalion|brigade)"
_STRENGTHS = rows(
    (rf"\b(?P<who>{_FORCE}\b[^\[\]]*? has {NEARLY}\[[^\[\]]+\]) (?:members|people|men)\b", r"\g<who> soldiers"),
    (
        rf"\b(?P<who>{_FORCE}\b[^\[\]]*?) is (?P<n>{NEARLY}\[[^\[\]]+\])[ -]strong\b",
        r"\g<who> has \g<n> soldiers",
    ),
)


def with_soldiers(says: str) -> str:
    """Return a fact of how strong a force is as one of how many soldiers it has."""
    return plainest(says, _STRENGTHS)


def as_force(kind: str, says: str) -> str:
    """Return a fact's sentence with armies told by their country, and a force or site that works as one in operation."""
    if kind in ("quantity", "date", "status"):
        says = _of_countries(says)
    says = _CEASES.sub("stop its operations", says) if kind == "date" else says
    says = plainest(says, _COURSES) if kind == "status" else says
    return _OF_THE.sub("of the ", says)


_OF_THE = re.compile(r"\bof The (?=\w)")


def _of_countries(says: str) -> str:
    """Return the sentence with "the Bundeswehr" as Germany, and its soldiers as German."""
    for found in re.findall(r"\b[A-Z][A-Za-z]+\b", says):
        if found.lower() in _ARMIES and (country := country_of(found)):
            says = re.sub(rf"\b[Tt]he {found}\b", country, says)
            says = re.sub(rf"\b{found}(?= [a-z])", _adjective(country), says)
    return says


@cache
def _adjective(country: str) -> str:
    rows = (row.split("|") for row in load("places")["countries"].splitlines())
    return next((listed(row[1])[0] for row in rows if len(row) > 1 and listed(row[0])[:1] == [country]), country)
