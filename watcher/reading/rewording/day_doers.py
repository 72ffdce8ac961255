"""Days told by who does it: voters who elect, a craft with its first crew, who takes a base over, whose money it is to be.

Owns: such sentences by what happens on the day: an election, a flight, a handover, the euro. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.days import AT as _AT
from watcher.reading.rewording.days import be as _be
from watcher.reading.rewording.pieces import IS_SET, plainest, rows, upper
from watcher.reading.words import analyse

TO = (
    r"(?:(?:is|are) (?:now )?(?:due |set |expected |scheduled |planned |slated )?to|will|plans? to|aims? to|wants? to|hopes? to"
    r"|intends? to|means? to|(?:is|are) (?:planning|hoping|aiming) to|should)"
)
_NAME = r"(?P<what>[Tt]he [^\[\],]*?[A-Z][^\[\],]*?|[A-Z][^\[\],]*?)"
_WHO = r"(?P<who>(?:The )?[A-Z][^\[\],]*?)"
_SORTS = {"president": "presidential ", "parliament": "parliamentary ", "mayor": "mayoral "}
_NTH = r"first|second|third|next|maiden"
_FLIES = r"flight|launch|mission|voyage|trip"
_CREWED = r"crewed|manned|piloted|uncrewed|unmanned|unpiloted|crewless"
_EMPTY = r"(?:without (?:a crew|crew|astronauts|people|anyone|passengers)(?: on board| aboard)?|empty|uncrewed|unmanned)"
_MANNED = r"(?:(?:a |its first )?crew|astronauts|people|humans|cosmonauts|passengers)"
_EURO = r"(?:the )?(?:euro|single (?:European )?currency|common (?:European )?currency)"
_ZONE = r"(?:the )?(?:euro ?zone|euro[- ]zone|euro area)"


def _country(found: re.Match[str]) -> str:
    """Return "Voters in Norway are to " for "Norwegian voters are to", or the sentence as it is."""
    names = [h for h in analyse(found["who"], 1).names if h.name.kind == "country"]
    return f"Voters in {names[0].name.id} " if names else found[0]


def _elected(found: re.Match[str]) -> str:
    return f"The {_SORTS.get(found['whom'], '')}election in {found['where']} is to be held {found['at']} "


def own(who: str) -> str:
    return f"{who}'" if who.endswith("s") else f"{who}'s"


def small(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if re.match(r"(?:The|A|An|Its) ", what) else what


def _handed(found: re.Match[str]) -> str:
    """Return "the base is to be handed over to Able" for "Able is to take over the base" and the like."""
    told = found.groupdict()
    thing = _SITE.sub(r"\g<the>\g<what> at \g<where>", found["thing"])
    to = f" to {small(told['whom'])}" if told.get("whom") else ""
    at = told.get("at") or ("on" if A_DAY.match(told["day"]) else "in")
    return f"{upper(thing)} {_be(thing)} to be handed over{to} {at} "


_SITE = re.compile(
    r"^(?P<the>[Tt]he )(?P<where>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) (?P<what>(?:air ?|army |military |naval )?(?:base|camp))$"
)
A_DAY = re.compile(r"(?:\d{1,2} [A-Z]|[A-Z][a-z]+\.? \d{1,2}\b(?!\d))")


_HELD = (
    r"(?P<thing>(?:the |its |their )?(?:[\w’'-]+ ){0,3}?(?:bases?|camps?|garrisons?|airbases?|airports?|ports?|barracks"
    r"|compounds?|headquarters|airfields?|posts?|prisons?|islands?|towns?|territor(?:y|ies)|bodies|remains|hostages"
    r"|facilit(?:y|ies)|crossings?|border posts?)(?: (?:at|in|on|of|near) [^\[\]]+?)?)"
)

_FORMS = rows(
    # "Norwegian voters are to decide on the treaty on [May]", "the people of Able are to vote on it"
    (r"^(?:The )?(?P<who>[A-Z][a-z]+) (?:voters|citizens|electors) (?=(?:are|will|go|vote|elect|decide|choose)\b)", _country),
    (r"^(?:The )?(?:people|voters|electorate|citizens) (?:of|in) (?=[A-Z]|the [A-Z])", "Voters in "),
    # "Voters in Able are to elect a new president on [May]", "go to the polls to choose a president"
    (
        rf"^(?:Voters|People|Citizens) (?:in|of) (?P<where>[^\[\]]+?) (?:{TO} )?"
        r"(?:(?:go to the polls|vote) (?:to elect|to choose|to pick|for)|elect|choose|pick|vote for) "
        rf"(?:an?|the|their|its) (?:new |next )?(?P<whom>[a-z]+)(?: of [^\[\]]+?)? (?P<at>{_AT}) (?=\[)",
        _elected,
    ),
    # "Norwegians are to choose a new president on [May]", "Norwegians go to the polls to elect one"
    (
        rf"^(?:The )?(?P<who>[A-Z][a-z]+) (?P<to>{TO} )?"
        r"(?:(?:go to the polls|vote) (?:to elect|to choose|to pick|for)|choose|pick) "
        r"(?=(?:an?|the|their) (?:new |next )?(?:president|parliament|mayor|government|assembly|leader)\b)",
        lambda m: f"{m['who']} {m['to'] or ''}elect ",
    ),
    # "Heron is due to make its first crewed flight on [May]", "to carry astronauts for the first time", "to fly empty"
    (
        rf"^{_NAME} {TO} (?:make|fly|perform|undertake|have) its (?P<nth>(?:(?:{_NTH}) )?(?:{_CREWED}) "
        rf"(?:(?:test|orbital) )?(?:{_FLIES})) (?P<at>{_AT}) (?=\[)",
        lambda m: f"The {m['nth']} of {small(m['what'])} is to lift off {m['at']} ",
    ),
    (
        rf"^{_NAME} {TO} (?:carry|fly|take up|launch|fly with|carry up) (?:its first crew|{_MANNED} for the first time) "
        rf"(?P<at>{_AT}) (?=\[)",
        lambda m: f"The first crewed flight of {small(m['what'])} is to lift off {m['at']} ",
    ),
    (
        rf"^The (?P<nth>(?:{_NTH}) (?:{_CREWED}) (?:{_FLIES})) of {_NAME} "
        rf"(?:{IS_SET} (?:for|in|on|by)|(?:is|are) to (?:start|begin|take place)(?: in| on| by)) (?=\[(?P<day>[^\[\]]*)\])",
        lambda m: f"The {m['nth']} of {small(m['what'])} is to lift off {'on' if A_DAY.match(m['day']) else 'in'} ",
    ),
    (
        rf"^{_NAME}['’]s? (?P<nth>(?:{_NTH}) (?:{_CREWED}) (?:{_FLIES})) "
        rf"(?:{IS_SET} (?:for|in|on|by)|(?:is|are) to (?:start|begin|take place)(?: in| on| by)) (?=\[(?P<day>[^\[\]]*)\])",
        lambda m: f"The {m['nth']} of {small(m['what'])} is to lift off {'on' if A_DAY.match(m['day']) else 'in'} ",
    ),
    (
        rf"^[A-Z][^\[\]]*? {TO} (?:fly|launch|send up) (?P<what>[A-Z][\w-]*(?: [A-Z\d][\w-]*)*) {_EMPTY} (?P<at>{_AT}) (?=\[)",
        r"The uncrewed test flight of \g<what> is planned for ",
    ),
    (
        rf"^{_NAME} {TO} (?:fly|be launched|lift off|be flown) {_EMPTY} (?P<at>{_AT}) (?=\[)",
        lambda m: f"The uncrewed test flight of {small(m['what'])} is planned for ",
    ),
    (
        rf"^(?:A|The) (?:test )?(?:{_FLIES}) of {_NAME} {_EMPTY} {IS_SET} (?:for|in|on) (?=\[)",
        lambda m: f"The uncrewed test flight of {small(m['what'])} is planned for ",
    ),
    (
        rf"^(?:The|A) (?:{_FLIES}) of {_NAME} with (?:a crew|astronauts|people|humans|passengers)(?: on board| aboard)? "
        rf"{IS_SET} (?:for|in|on|by) (?=\[(?P<day>[^\[\]]*)\])",
        lambda m: f"The crewed flight of {small(m['what'])} is to lift off {'on' if A_DAY.match(m['day']) else 'in'} ",
    ),
    # "The handover of the base to Able is due in [May]", "Able is to take over the base", "the base is to pass to Able"
    (
        rf"^The (?:handover|transfer|hand-over|handing over|return) of {_HELD}(?: to (?P<whom>[^\[\]]+?))? "
        rf"{IS_SET} (?P<at>in|on|by) (?=\[)",
        _handed,
    ),
    (
        rf"^The (?:handover|transfer|hand-over|handing over|return) of {_HELD}(?: to (?P<whom>[^\[\]]+?))? "
        rf"{IS_SET} for (?=\[(?P<day>[^\[\]]*)\])",
        _handed,
    ),
    (
        rf"^(?P<whom>[A-Z][^\[\]]*?) {TO} (?:take over|receive|take back|get back) {_HELD}"
        r"(?: from [^\[\]]+?)? (?P<at>in|on|by) (?=\[)",
        _handed,
    ),
    (
        rf"^{_HELD.replace('the ', '[Tt]he ')} {TO} "
        r"(?:pass|go|be transferred|be given back|be returned) to (?P<whom>[^\[\]]+?) (?P<at>in|on|by) (?=\[)",
        _handed,
    ),
    (
        rf"^(?:The )?[A-Z][^\[\]]*? {TO} (?:hand over|hand|hand back|give back|return|turn over|transfer) "
        rf"{_HELD} to (?P<whom>[^\[\]]+?) (?P<at>in|on|by) (?=\[)",
        lambda m: _handed(m) if re.search(r"[A-Z]", m["thing"]) else m[0],
    ),
    (
        rf"^{_HELD.replace('the ', '[Tt]he ')} {TO} be handed over(?: to (?P<whom>[^\[\]]+?))? (?P<at>in|on|by) (?=\[)",
        _handed,
    ),
    # "Able aims to introduce the euro on [May]", "the euro is to become Able's currency", "Able's changeover to the euro"
    (
        rf"^{_WHO} {TO} (?:introduce|adopt|get|take up|take on|switch (?:over )?to|change (?:over )?to|move to|go over to"
        rf"|convert to|start using|use|have|bring in) {_EURO} (?P<at>{_AT}) (?=\[)",
        r"\g<who> is to adopt the euro \g<at> ",
    ),
    (
        rf"^The euro {TO} (?:become (?P<one>[^\[\]]+?)['’]s? (?:official |new |national )?(?:currency|money|legal tender)"
        r"|be introduced in (?P<two>[^\[\]]+?)|replace (?:the )?[^\[\]]+? in (?P<three>[^\[\]]+?)"
        r"|become (?:legal tender|the (?:official )?currency) (?:in|of) (?P<four>[^\[\]]+?)) "
        rf"(?P<at>{_AT}) (?=\[)",
        lambda m: f"{upper(m['one'] or m['two'] or m['three'] or m['four'])} is to adopt the euro {m['at']} ",
    ),
    (
        rf"^{_WHO}['’]s? (?:changeover|switch|switchover|move|conversion) to {_EURO} {IS_SET} (?:for|on|in|by) (?=\[)",
        r"\g<who> is to adopt the euro on ",
    ),
    (
        rf"^The (?:target )?date (?:for|of) {_EURO} in (?P<who>[^\[\]]+?) is (?=\[)",
        lambda m: f"{upper(m['who'])} is to adopt the euro on ",
    ),
)


def as_done_then(says: str) -> str:
    """Return the sentence with what happens on its day first, or as it is."""
    return plainest(says, _FORMS)
