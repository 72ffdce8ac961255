"""Decisions reworded: what deed nobody has decided on, told with its noun, is told with the verb of the deed.

Owns: "the closure of the mission has [not been decided]", "[no decision] on Able's exit from Brelin" as "has [not decided] to
close it", "to withdraw from Brelin". Never: what decides it, or reads news.
"""

from __future__ import annotations

import re

from watcher.language import load
from watcher.reading.rewording.orders import base_of

_UNDECIDED = r"\[not (?:yet )?(?:been )?(?:decided|announced|ordered)(?: yet)?\]"
_DEED = (
    r"(?:[Tt]he |[Aa]n? |any |its )?(?:full |complete |total |early |final |military |troop |force )*(?P<noun>[a-z-]+)"
    r" of (?P<what>[^\[\]]+?)(?P<rest> (?:from|to|in|at|until|till|beyond|by|for) [^\[\]]+?)?"
)
_GOING = (
    r"(?:[Tt]he )?(?P<who>[A-Z][^\[\]]*?)['’]s? (?:full |complete |total |early |final |military |troop |force )*"
    r"(?P<noun>[a-z-]+) from (?P<where>[^\[\]]+?)"
)
# "An early withdrawal from", which is its own where somebody has not decided on it
_OWN = (
    r"(?:the |an? |any |its |their )?(?:full |complete |total |early |final |military |troop |force )*(?P<noun>[a-z-]+)"
    r" from (?P<out_of>[^\[\]]+?)"
)
# "A French military withdrawal from"
_THEIRS = (
    r"(?:[Tt]he |[Aa]n? |any )?(?P<whose>[A-Z][\w-]+) (?:full |complete |total |early |final |military |troop |force )*"
    r"(?P<noun>[a-z-]+) from (?P<where>[^\[\]]+?)"
)
_NONE = (
    r"^(?:(?:There is|(?P<body>[^\[\]]+?) (?:has|have) (?:made|taken|reached|had)?) ?\[no decision(?: yet)?\](?: yet)?"
    r"|(?P<whoever>[^\[\]]+?) (?:has|have) \[not (?:yet )?decided\](?: yet)?) "
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"^{_DEED} (?:has|have|is|are) {_UNDECIDED}(?: yet)?\.?$",
        rf"{_NONE}(?:on|about|for) {_DEED}\.?$",
        rf"{_NONE}(?:on|about|for) {_GOING}\.?$",
        rf"{_NONE}(?:on|about|for) {_THEIRS}\.?$",
        rf"{_NONE}(?:on|about|for) {_OWN}\.?$",
        rf"{_NONE}(?:on|about|for) (?P<ing>[a-z]+ing) (?P<of>[^\[\]]+?)\.?$",
        rf"^{_GOING} (?:has|have|is|are) {_UNDECIDED}(?: yet)?\.?$",
        rf"^{_THEIRS} (?:has|have|is|are) {_UNDECIDED}(?: yet)?\.?$",
        rf"{_NONE}(?:on )?(?:whether )?to (?P<do>[a-z]+ [^\[\]]+?)\.?$",
    )
)
# "Able has [not decided] whether to run": what is backed or approved is put into a step of its own.
_WHETHER = re.compile(
    r"(?P<no>\[not (?:yet )?decided\]) whether (?:to|(?:it|he|she|they) (?:will|would|should|is to|are to)) "
    r"(?!(?:back|support|endorse|approve|accept|ratify|adopt) (?:the |its |[A-Z]))"
)
# "Able has [not decided] to run for president"
_RUNS = re.compile(
    r"(?<=\w) (?:has|have) \[not (?:yet )?decided\] to (?:run|stand)(?: again| once more| as a candidate)? (?:for |in )"
)
# What is decided on has a course after that, in both directions, only where somebody goes or a thing ends.
_TURNS = frozenset(
    "withdraw leave quit exit vacate depart retreat close dissolve disband evacuate extend renew lift reopen rebuild".split()
)


def as_decision(says: str) -> str:
    """Return a status fact's sentence with the verb of the deed that is not decided on, or as it is where it tells none."""
    says = _WHETHER.sub(r"\g<no> to ", says)
    says = _RUNS.sub(" is [not in the race] for ", says)
    found = next(filter(None, (form.match(says) for form in _FORMS)), None)
    if found is None:
        return says
    parts: dict[str, str | None] = {**dict.fromkeys(_PARTS), **found.groupdict()}
    body = parts["body"] or parts["whoever"]
    if parts["do"]:
        if parts["whoever"]:
            return says
        verb, _, rest = parts["do"].partition(" ")
        return _told(body, f"{verb} {rest}") if verb in _TURNS else says
    if parts["ing"]:
        verb = base_of(parts["ing"], "ing")
        return _told(body, f"{verb} {parts['of']}") if verb in _TURNS else says
    verb = next((v for v, noun in load("deed_nouns").items() if noun == parts["noun"]), "")
    if verb not in _TURNS:
        return says
    if parts["whose"]:
        return _told(body, f"withdraw {parts['whose']} troops from {parts['where']}") if verb == "withdraw" else says
    if parts["out_of"]:
        return _told(body, f"withdraw from {parts['out_of']}") if verb == "withdraw" and body else says
    if parts["who"]:
        return _told(body or parts["who"], f"withdraw from {parts['where']}") if verb == "withdraw" else says
    if verb == "withdraw" and body is None:
        return _told(parts["what"], f"withdraw{parts['rest'] or ''}")
    return _told(body, f"{verb} {parts['what']}{parts['rest'] or ''}")


_PARTS = "body whoever noun what rest who where whose out_of do ing of".split()


def _told(who: str | None, deed: str) -> str:
    if who is None:
        return f"It is [not decided] to {deed}."
    has = "have" if who.endswith("s") and not who.endswith(("ss", "States", "Nations")) else "has"
    return f"{who[0].upper()}{who[1:]} {has} [not decided] to {deed}."
