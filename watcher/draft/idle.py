"""Numbers of an article that make no fact: ages, ranks, scores, what was before, what somebody said in passing.

Owns: why a number is left out. Never: words a fact.
"""

from __future__ import annotations

import re

from watcher.draft.article import Line
from watcher.draft.clauses import Clause
from watcher.draft.rates import is_share
from watcher.draft.verbs import listing
from watcher.model import Mention
from watcher.values import Quantity

IDLE_ROLES = {"age": "age", "rank": "rank", "ordinal": "ordinal", "score": "score", "time": "time", "difference": "difference",
              "identifier": "ordinal", "whole": "whole"}  # fmt: skip


# A change that is asked for, given or planned is a fact: "wants a raise of 16 per cent", "to cut 640 jobs".
ASKED = re.compile(
    r"\b(?:want|seek|demand|offer|propose|reject|accept|include|plan|announce)(?:s|d|ed|ned)? (?:an? |the )?(?:[a-z]+ )?"
    r"(?:raise|rise|increase|cut|reduction)s? of\b[^,;]*$"
)
DONE = re.compile(r"\b(?:lost|lose|shed|to (?:cut|shed|lose|axe|add|hire)|(?:pay|wage) (?:rise|raise|increase) of)\b[^,;]*$")
STRICKEN = re.compile(r"\b(?:still missing|are missing|remain missing|unaccounted for|are dead|have died|were killed)\b")
LASTING = re.compile(
    r"\b(?:sentence|term|last|lasts|banned for|jailed for|sentenced to|suspended for|ban of|faces?|facing|jail|prison)\b[^.]*$"
)


def is_deed(line: Line, mention: Mention) -> bool:
    """Whether a difference is a fact all the same: lost tonnes, jobs to be cut, a rise in pay that is asked for."""
    before = line.text.lower()[max(0, mention.start - 40) : mention.start]
    return DONE.search(before) is not None or ASKED.search(before) is not None


def idle(line: Line, mention: Mention) -> str:
    """Return why a number makes no fact, "" where it may."""
    value, low = mention.value, line.text.lower()
    adds = bool(mention.noun) and re.search(r"\b(?:another|further|additional)\s$", low[: mention.start]) is not None
    adds = adds or (bool(mention.noun) and mention.noun.startswith("more "))
    asked = mention.role == "whole" and re.match(
        r"\s*(?:that |which )?(?:it|they|he|she) (?:needs?|asked|wants?|sought)\b", low[mention.end :]
    )
    if asked:
        return ""
    moving = mention.role == "difference" and (is_deed(line, mention) or is_share(mention) or adds)
    if mention.role in IDLE_ROLES and not moving:
        return IDLE_ROLES[mention.role]
    if not isinstance(value, Quantity):
        return "unread"
    before = low[max(0, mention.start - 24) : mention.start]
    old = re.match(r"over|under|aged", mention.text.lower()) or re.search(r"\b(?:aged|older than|younger than)\s$", before)
    if old and not mention.noun and not value.unit and 5 <= value.n <= 100:
        return "age"  # "patients over 85"
    if re.search(r"\b(?:from(?: an?(?: \w+)? estimate of)?|instead of|than)(?: the)? $", before) or mention.role == "from":
        return "former"
    if line.quoted:
        return "quoted"
    clause = clause_of(line, mention)
    if (
        line.told_past
        and (clause is None or clause.verb.past or clause.verb.aux[:1] in (("was",), ("were",), ("had",)))
        and not re.search(r"\b(?:will|is|are|has|have)\b", low)
    ):
        return "past"
    if clause and clause.verb.last > clause.verb.main and line.words.low[clause.verb.i] in ("was", "were"):
        return "former"  # "a fund that was to lend 4 billion": it does not
    if value.unit and re.search(r"\d-[a-z]", mention.text):
        return "unread"  # "a 340-kilometre railway": it only describes the noun
    unit = value.unit.split(" per ")[0]
    if re.search(r"\ball but $", before):
        return "unread"
    if unit in listing("idle_units") and not LASTING.search(before):
        return "span"
    if mention.noun.split(" ")[-1] in listing("idle_nouns") or (
        value.n <= (1 if STRICKEN.search(low) else 2) and not unit and not value.is_range and value.low == value.high
    ):
        return "small"
    return ""


def clause_of(line: Line, mention: Mention) -> Clause | None:
    """Return the clause that holds the number: in its subject, its rest, or the pieces behind it."""
    k = line.words.at(mention.start)
    for clause in line.clauses:
        if clause.report:
            continue
        if clause.subject and clause.subject[0] <= k < clause.subject[1] and clause.subject[1] <= clause.verb.i + 1:
            return clause
        if clause.verb.j <= k < clause.rest[1]:
            return clause
    return None
