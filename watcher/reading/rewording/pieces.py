"""The pieces that the wordings of a fact are spelt with, and how a table of them is gone through.

Owns: a slot, several, what stands before a number, what is set for a day; a sentence's beginning. Never: a wording.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

# What stands for a wording: a replacement as of `re.sub`, or what makes one of the match.
Plainer = str | Callable[[re.Match[str]], str]
Row = tuple[re.Pattern[str], Plainer]

NEARLY = (
    r"(?:about |around |some |roughly |nearly |almost |approximately |over |more than |at least |at most |up to |under "
    r"|fewer than |less than )?"
)
ABOUT = rf"(?P<about>{NEARLY})"
SLOT = r"(?P<slot>\[[^\[\]]+\])"
SUM = rf"(?P<sum>{NEARLY}\[(?!not |un)[^\[\]]+\])"
# "[A], [B] and [C]", "the [A] and the [B]": two members or more.
SLOTS = r"(?P<slots>(?:[Tt]he )?\[[^\[\]]*\](?:, (?:the )?\[[^\[\]]*\])*,? and (?:the )?\[[^\[\]]*\])"
IS_SET = r"(?:is|are) (?:now )?(?:set|scheduled|planned|due|expected|slated|targeted)"


def rows(*table: tuple[str, Plainer]) -> tuple[Row, ...]:
    """Return wordings, each as a pattern with what stands for it, with their patterns compiled."""
    return tuple((re.compile(form), plainer) for form, plainer in table)


def by_kind(table: dict[str, Iterable[tuple[str, Plainer]]]) -> dict[str, tuple[Row, ...]]:
    """Return the wordings of facts of each kind with their patterns compiled."""
    return {kind: rows(*forms) for kind, forms in table.items()}


def plainest(says: str, table: Sequence[Row]) -> str:
    """Return the sentence after each wording of the table in its order, replaced where it first stands; or as it is."""
    for form, plainer in table:
        says = form.sub(plainer, says, count=1)
    return says


def upper(text: str) -> str:
    """Return the text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def have(who: str) -> str:
    """Return "have" after several who do something, else "has": "the two judges have", "the United States has"."""
    last = re.split(r" (?:of|in|at|for|on) ", who)[0].split()[-1]
    many = last.endswith("s") and not last.endswith(("ss", "us", "is", "'s")) and not last[0].isupper()
    return "have" if many or " and " in who or last.lower() in ("authorities", "police", "people") else "has"
