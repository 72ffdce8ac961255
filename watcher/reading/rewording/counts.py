"""Counts reworded: a toll, "the number of", what "there are" say the same as a sentence with its verb.

Owns: the plainest form of a quantity's sentence: "the storm killed [5] people", "[5] people are missing". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import concepts, surfaces
from watcher.reading.rewording.plain_counts import plainly_counted
from watcher.values.quantity import parse

_IS = (
    r"(?:(?:now |currently |still )?(?:is|are|was|were|stands?|stood)(?: now| currently| still)?"
    r"(?:(?: put| estimated)? at(?! least| most))?"
    r"|has (?:reached|risen to|climbed to|passed)|(?:comes|amounts|came|amounted) to|totals?)"
)
_SLOT = (
    r"(?P<about>(?:[a-z]+ ){0,3})\[(?P<n>[^\[\]]*(?:\d|\b(?:no|none|nobody|zero|NUMERALS)\b)[^\[\]]*)\](?P<tail>.*)".replace(
        "NUMERALS", "|".join(sorted(words_of("recounted.numerals")))
    )
)
_STATES = "|".join(sorted(words_of("recounted.states")))
_HAPPENED = "|".join(sorted(words_of("recounted.happened")))
# "The death toll from the storm in Peru is [5]", "the quake's death toll in Peru", "Peru's death toll from the quake".
_TOLL = re.compile(
    rf"^(?:(?P<owner>[^\[\]]+?)'s |[Tt]he (?P<event>(?:[a-z]+ )?))(?:[a-z]+ ){{0,2}}?(?:death toll|toll)"
    rf"(?P<rest>(?: (?:from|of|in|for|after|caused by|across) [^\[\]]+?)?) {_IS} {_SLOT}$"
)
_NUMBER = re.compile(rf"^[Tt]he (?:[a-z]+ )??number of (?P<what>[^\[\]]+?) {_IS} {_SLOT}$")
_THERE = re.compile(
    rf"^There (?:is|are|were)(?: still| now| currently)? {_SLOT.replace('(?P<tail>.*)', '')} "
    rf"(?P<noun>(?:[a-z]+ )??[a-z]+) (?P<state>(?:still |now |currently |also )?(?:{_STATES}))\b(?P<tail>(?! [a-z]+s\b).*)$"
)
_THERE_ARE = re.compile(
    rf"^There (?:is|are|were)(?: still| now| currently)? {_SLOT.replace('(?P<tail>.*)', '')} "
    rf"(?P<state>{_STATES}) (?P<noun>people|persons|residents|victims)\b(?P<tail>.*)$"
)
_CASES = re.compile(
    r"^(?P<how>(?:confirmed |suspected |active |new )*)(?P<of>(?!(?:court|criminal|civil)\b)[a-z-]+) cases(?P<where>.*)$"
)
# "The number of chapters (that) Able has closed"
_DONE_BY = re.compile(
    r"^(?P<noun>[^,]+?) (?:(?P<by>with|to|from|for) )?(?:(?:that|which|whom) )?"
    r"(?P<who>(?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)*) (?P<has>(?:has|have) [a-z]+)(?P<rest>.*)$"
)
_WHICH = re.compile(r"^(?P<noun>[^,]+?) (?:that|who|which) (?P<rest>.+)$")
_MIGHT = words_of("recounted.modifiers")


def recounted(says: str) -> str:
    """Return the sentence with its number as subject or object of a plain verb, or as it is."""
    says = plainly_counted(says)
    for form, plainer in ((_TOLL, _toll), (_NUMBER, _number), (_THERE, _there), (_THERE_ARE, _there)):
        if (found := form.match(says)) and (said := plainer(found)):
            return plainly_counted(said)
    return says


def _there(found: re.Match[str]) -> str:
    return f"{found['about']}[{found['n']}] {found['noun']} are {found['state']}{found['tail']}"


def _toll(found: re.Match[str]) -> str:
    """Return who killed how many, and where; nothing of a toll that is paid."""
    if (told := parse(f"{found['n']}{found['tail']}")) is not None and told.unit:
        return ""
    counted, rest, owner = f"{found['about']}[{found['n']}] people", found["rest"].strip(), found["owner"] or ""
    event = (found["event"] or "").strip()
    event = "" if event in _MIGHT else event
    cause, _, where = re.sub(r"^(?:from|of|for|after|caused by|in|across) ", "", rest).partition(" in ")
    by = bool(rest) and not rest.startswith(("in ", "across "))
    if not by:
        # "The toll in Peru": where they died; "the toll in the storm": what they died of.
        happened = re.search(rf"\b(?:{_HAPPENED})\b", cause) is not None
        by, where = happened, where if happened else rest.partition(" ")[2]
    if not by:
        cause = f"the {event}" if event else ""
    if owner and re.search(rf"\b(?:{_HAPPENED})\b", owner):
        cause, owner = owner, ""
    place = where or owner
    tail = (f" in {place}" if place else "") + found["tail"]
    return f"{cause[0].upper()}{cause[1:]} killed {counted}{tail}" if cause else f"{counted} have died{tail}"


def _number(found: re.Match[str]) -> str:
    """Return how many of what are so or have been done so: "[5] people are missing in Palu"."""
    what, counted, tail = found["what"], f"{found['about']}[{found['n']}]", found["tail"]
    if done := _DONE_BY.match(what):
        if done["by"]:
            return f"{done['who']} {done['has']}{done['rest']} {done['by']} {counted} {done['noun']}{tail}"
        of = "of the " if "'s " in done["noun"] else ""
        return f"{done['who']} {done['has']} {counted} {of}{done['noun'].removeprefix('the ')}{done['rest']}{tail}"
    if which := _WHICH.match(what):
        return f"{counted} {which['noun']} {which['rest']}{tail}"
    words = what.split()
    alone = re.match(rf"^(?:the )?((?:[a-z]+ly )?(?:{_STATES}))\b(?! [a-z]+s\b)(.*)$", what)
    if alone and not re.match(r" (?!in\b|after\b|from\b|at\b|on\b|because\b)[a-z]", alone[2]):
        return f"{counted} people {_been(alone[1].split()[-1])} {alone[1]}{alone[2]}{tail}"
    for k in range(1, len(words)):
        rest = " ".join(words[k:])
        how = words[k].endswith("ly") or words[k] in ("still", "now")  # "still missing", "seriously hurt"
        if words[k] in _STATE_SET or (how and words[k + 1 : k + 2] and words[k + 1] in _STATE_SET):
            return f"{counted} {' '.join(words[:k])} {_been(words[k + how])} {rest}{tail}"
        if words[k].endswith("ed") and words[k - 1].endswith(("s", "people")) and words[k] not in _MIGHT:
            return f"{counted} {' '.join(words[:k])} have been {rest}{tail}"
        if words[k] in ("without", "under", "yet") or (words[k].endswith("ing") and words[k - 1] in _PEOPLE):
            return f"{counted} {' '.join(words[:k])} are {rest}{tail}"
        if words[k] in ("in", "at", "on") and words[k - 1] in _PEOPLE:
            return f"{counted} {' '.join(words[:k])} are {rest}{tail}"
    if cases := _CASES.match(what):
        return f"There are {counted} {cases['how'] or ''}cases of {cases['of']}{cases['where']}{tail}"
    return (
        f"There are {counted} {what}{tail}" if _are_there(re.split(r" (?:in|at|on|of|from|for) ", what)[0].split()[-1]) else ""
    )


def _are_there(noun: str) -> bool:
    """Say whether a noun is of people, who are there: a case is had, and a death is died."""
    nouns = [s.concept for _, row in surfaces().get(noun, ()) for s in row if s.pos == "n"]
    return noun in _POSTULANTS or any(c in _DISPLACED or "person" in concepts()[c].wider for c in nouns)


def _been(state: str) -> str:
    return "have been" if state in _DONE else "are"


_POSTULANTS = frozenset({"candidates", "contenders", "nominees", "applicants", "members", "bidders"})
_DISPLACED = frozenset({"displaced", "evacuated"})
_DONE = frozenset({"injured", "wounded", "killed", "infected"})
_STATE_SET = words_of("recounted.states")
_PEOPLE = frozenset({"people", "patients", "residents", "children", "families"})
