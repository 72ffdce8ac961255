"""Days of what is due, over or back: a report, a road open again, a mission to be closed, inflation at its goal.

Owns: such sentences by what is due, reopens, ends or returns on the day. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.bodies import body_of
from watcher.reading.rewording.day_doers import TO, own, small
from watcher.reading.rewording.days import AT as _AT
from watcher.reading.rewording.days import be as _be
from watcher.reading.rewording.pieces import IS_SET, plainest, rows, upper

_PAPER = r"(?:report|findings|review|assessment|accounts|results|figures|data|study)"
_TRAINED = r"(?:soldiers|troops|police(?: officers)?|forces|the army|fighters|officers|the police)"
_REOPENED = (
    r"(?:traffic|trains?|ships?|vessels|boats|cars|lorries|trucks|planes|aircraft|flights|visitors|passengers|tourists|pupils"
    r"|students|fans|spectators|worshippers|drivers|vehicles|buses|pilgrims|shoppers|guests)"
)
_RETURNS = r"(?:fall|come down|come back|drop|slow|ease|decline|sink|go back|get back|move back|slip)(?: back| down)?"


def _presented(found: re.Match[str]) -> str:
    """Return "the next report of the bank is due by" for "the bank is to present its next report by"."""
    who = re.sub(r"\bThe (?=[A-Z])", "the ", f"{found['who'][0]}{found['who'][1:]}")
    of = "" if re.search(r" (?:of|by) ", found["rest"]) else f" of {small(who)}"
    be = "are" if found["what"].endswith("s") else "is"
    return f"The {found['what']}{of}{found['rest']} {be} due {found['at']} "


def _over(found: re.Match[str]) -> str:
    """Return "the mission is to end by" for "the mission is to close by", and what is no mission as it is."""
    named = body_of(found["who"].split()[-1].removesuffix("'s")) if re.search(r"\b[A-Z]{4,}$", found["who"]) else ""
    if not named and not re.search(r"\b(?:mission|peace ?keeping (?:force|operation)|deployment|operation)\b", found["who"]):
        return found[0]
    return f"{found['who']} is to end {found['at']} "


_FORMS = rows(
    # "Able Bank is to publish its report on growth in [May]": it is due then
    (
        rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) {TO} (?:present|submit|hand in|hand over|publish|release|put forward|table|unveil"
        rf"|issue|deliver|bring out) (?:its|their|a|an|the) (?P<what>(?:[a-z-]+ ){{0,3}}?{_PAPER})"
        r"(?P<rest>(?: (?:for|on|of|about|into|to) "
        rf"[^\[\]]+?)?) (?P<at>by|in|on) (?=\[)",
        _presented,
    ),
    (
        rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) {TO} (?:present|submit|hand in|publish|put forward|unveil) (?:its|their|a|an|the) "
        r"(?P<what>(?:[a-z-]+ ){0,3}?(?:plan|proposal|strategy|road ?map))(?P<rest>(?: (?:for|on|of|about) [^\[\]]+?)?) "
        r"(?P<at>by|in|on) (?=\[)",
        lambda m: f"{own(m['who'])} {m['what']}{m['rest']} is due {m['at']} ",
    ),
    # "Ships are to be let back into the port on [May]", "the road is expected to be open again", "classes in Able resume"
    (
        rf"^(?:The (?:first )?)?(?i:{_REOPENED}) {TO} be (?:let|allowed|let back|allowed back) (?:back )?"
        rf"(?:in|into|on|onto|on to|to|through|over|across) (?P<what>the [^\[\]]+?) (?:again )?(?P<at>{_AT}) (?=\[)",
        lambda m: f"{upper(m['what'])} is to reopen {m['at']} ",
    ),
    (
        rf"^(?P<what>[^\[\]]+?) {TO} be (?:open|usable|passable|in use|back in use|accessible) again (?P<at>{_AT}) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to reopen {m['at']} ",
    ),
    (
        rf"^(?:School )?(?:[Cc]lasses|[Ll]essons|[Tt]eaching) (?P<where>(?:in|at) [^\[\]]+?) (?:{TO} )?"
        r"(?:resume|restart|start again|begin again) "
        rf"(?P<at>{_AT}) (?=\[)",
        r"Schools \g<where> are to reopen \g<at> ",
    ),
    # "The withdrawal of the last guards from Able is to be completed by [May]": they are to have left
    (
        r"^The (?:withdrawal|pull-?out|departure|exit) of (?P<who>the last [^\[\]]+?) from (?P<where>[^\[\]]+?) "
        rf"(?:{TO} be (?:completed|complete|finished|over|done)|{IS_SET}) (?P<at>by|in|on|for) (?=\[)",
        lambda m: f"{upper(m['who'])} are to have left {m['where']} {'in' if m['at'] == 'for' else m['at']} ",
    ),
    # "The Union's mission to train soldiers in Able is to end": its training mission
    (
        rf"^(?P<who>(?:The )?[A-Z][\w.-]*(?: [A-Z][\w.-]*)*)['’]s? (?P<of>mission|operation) "
        r"(?:to train|that trains|for training) "
        rf"{_TRAINED} ",
        r"\g<who> training \g<of> ",
    ),
    # "The Able mission is to close by [May]", "is to be wound up"
    (
        rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) {TO} (?:close(?: down)?|be closed(?: down)?|be wound up|wind up|shut(?: down)?"
        r"|cease(?: to exist)?|be over|be disbanded|be dissolved|go out of existence|cease (?:its )?operations) "
        rf"(?P<at>{_AT}) (?=\[)",
        _over,
    ),
    # "Inflation is to fall back to its target in [May]": it is to return to it
    (
        rf"^(?P<what>(?:[A-Z][a-z]+ |Annual |Headline |Core )?[Ii]nflation(?: in [^\[\]]+?)?) (?P<be>is|are) "
        r"(?P<set>(?:forecast |expected |due "
        rf"|set )?)to {_RETURNS} to (?=(?:its |the |(?:the )?(?:central )?bank's )?(?:target|goal)\b|\d)",
        r"\g<what> \g<be> \g<set>to return to ",
    ),
    (
        rf"^[^\[\]]+? (?:do|does) not expect (?P<what>inflation) to {_RETURNS} to (?P<to>[^\[\]]+?) (?:until|before) (?=\[)",
        r"Inflation is forecast to return to \g<to> in ",
    ),
    (
        r"^[^\[\]]+? (?:expects?|forecasts?|sees?|projects?|predicts?) (?P<what>inflation) to "
        rf"{_RETURNS} to (?=(?:its |the )?(?:target|goal)\b|\d)",
        "Inflation is forecast to return to ",
    ),
    # "Economists expect the Able bank to begin raising rates in [May]": it is expected to
    (
        r"^(?:Most |Many )?(?:[Ee]conomists|[Aa]nalysts|[Mm]arkets|[Tt]raders|[Ii]nvestors) expect "
        r"(?P<bank>(?:the )?[A-Z][^\[\]]*?) to "
        r"(?P<do>(?:begin|start) (?:raising|lifting|increasing|hiking|cutting|lowering|reducing)"
        r"|(?:raise|lift|increase|hike|cut|lower|reduce) (?:its )?(?:key |interest |policy )*rates? for the first time) ",
        lambda m: f"{upper(m['bank'])} is expected to {m['do']} ",
    ),
    # "The Able-Best lunar mission Heron is to be launched": whose it is is no part of its name
    (
        r"^The (?:[a-z-]+ )*[A-Z][\w-]* (?:[\w-]+ )*?"
        r"(?:mission|probe|spacecraft|lander|rover|satellite|telescope|orbiter|capsule|module) "
        rf"(?P<what>[A-Z][\w-]*(?: [A-Z\d][\w-]*)*) (?={TO} (?:be launched|lift off|launch|land|blast off|fly)\b)",
        r"\g<what> ",
    ),
)


def as_due(says: str) -> str:
    """Return the sentence with what is due, over or back on its day, or as it is."""
    return plainest(says, _FORMS)
