"""Deeds that are begun: "the troops have [not begun] to leave Able" is "their withdrawal from Able has [not begun]".

Owns: such facts as sentences with the noun of the deed, which has a course. Never: other statuses, or reads news.
"""

from __future__ import annotations

import re

from watcher.language import load
from watcher.reading.lexicon import inflect

_BEGUN = re.compile(
    r"^(?P<who>[^\[\]]+?) (?P<has>has|have) \[(?P<slot>(?:not (?:yet )?|only )?(?:begun|started))\]"
    r" (?:to (?P<be>be )?(?P<verb>[a-z]+)|(?P<ing>[a-z]+ing))(?P<rest>(?: [^\[\]]*?)?)\.?$"
)
_ARMS = re.compile(
    r" (?:(?:down|in|over|up) )?(?:its|their|all(?: its| their)?) (?:[a-z]+ )?(?:arms|weapons|guns)(?: (?:in|over|up))?\b"
)
_AWAY = re.compile(r"^ (?:out|back|home|away)(?= |$)(?: of\b)?")
_FROM = re.compile(r"\bout of\b|\bout from\b")
_OBJECT = re.compile(
    r"^ (?P<what>.+?)(?P<rest> (?:from|out|in|at|to|under|on|by|for|over|across|into|back|home|away|off)\b.*|$)"
)
_OWN = re.compile(r"^(?:its|their|his|her) (?:own )?")


def begun_deed(says: str) -> str:
    """Return the sentence with the noun of the deed that is begun, or as it is where it tells none."""
    found = _BEGUN.match(says)
    if found is None:
        return says
    nouns = load("deed_nouns")
    verb = found["verb"] or _base_of(found["ing"])
    who, rest = found["who"], found["rest"]
    if found["be"]:
        noun = next((n for v, n in nouns.items() if found["verb"] == inflect(v)["part"]), "")
        return _told(noun, f"of {_lowered(who)}{rest}", found["slot"]) if noun else says
    if _ARMS.match(rest):
        return _told("disarmament", f"of {_lowered(who)}{_ARMS.sub('', rest, count=1)}", found["slot"])
    noun = nouns.get(verb, "")
    if not noun:
        return says
    if noun == "withdrawal":
        return _told(noun, _leaving(verb, who, rest), found["slot"])
    if (thing := _OBJECT.match(rest)) is not None and not re.match(r" (?:from|in|at|to|under|on|by|for|with|of)\b", rest):
        what = _OWN.sub(lambda _: f"{_owner(who)} ", thing["what"])
        by = "" if _OWN.match(thing["what"]) else f" by {_lowered(who)}"
        return _told(noun, f"of {what}{by}{thing['rest']}", found["slot"])
    return _told(noun, f"of {_lowered(who)}{rest}", found["slot"])


def _leaving(verb: str, who: str, rest: str) -> str:
    """Return who withdraws and from where: "leave Able", "pull its troops out of Able", "withdraw from Able"."""
    if verb in ("leave", "quit", "exit", "vacate"):
        return f"of {_lowered(who)} from{rest}"
    if (away := _AWAY.match(rest)) is not None:
        after = rest[away.end() :]
        return f"of {_lowered(who)}{' from' if away[0].endswith('of') else ''}{after}"
    thing = _OBJECT.match(rest)
    if thing is None or re.match(r" (?:from|in|at|to|under|on|by)\b", rest):
        return f"of {_lowered(who)}{_FROM.sub('from', rest)}"
    own = _OWN.match(thing["what"])
    what = _OWN.sub(f"{_owner(who)} ", thing["what"])
    return f"of {what}{_FROM.sub('from', thing['rest'])}" + ("" if own else f" by {_lowered(who)}")


def _told(noun: str, rest: str, slot: str) -> str:
    return f"The {noun} {rest} has [{slot}]."


def _owner(who: str) -> str:
    who = _lowered(who)
    return f"{who}'" if who.endswith("s") else f"{who}'s"


def _lowered(who: str) -> str:
    return f"the{who[3:]}" if who.startswith("The ") else who


def _base_of(ing: str) -> str:
    nouns = load("deed_nouns")
    return next((verb for verb in nouns if inflect(verb)["ing"] == ing), "")
