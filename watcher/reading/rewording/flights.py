"""Flights reworded: who is to launch it, its landing, its crew and payload say the same as a sentence on the craft.

Owns: by kind, the plainest form of such a fact's sentence: "X is to be launched on [May 3]". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import IS_SET, SLOTS, by_kind, upper

_NAME = r"(?P<what>[Tt]he [^\[\],]*?[A-Z][^\[\],]*?|[A-Z][^\[\],]*?)"
_BARE = r"(?P<what>[A-Z][^\[\],]*?)"  # a craft by its name alone
_SLOT = r"(?P<day>(?:in|on|by|for|before|at|around|from) .*\[.*)$"
_DAY = r"(?P<on>for|in|on|by|before) (?P<day>\[.*)$"
_TO = r"(?:is|are) (?:expected |due |set |scheduled |planned )?to"
_DEEDS = {
    "launch": "be launched",
    "restart": "be restarted",
    "landing": "land",
    "return": "return",
    "arrival": "arrive",
    "splashdown": "splash down",
    "touchdown": "touch down",
}
_NOUN = re.compile(
    rf"^(?:[Tt]he )(?P<deed>{'|'.join(_DEEDS)}) of {_NAME}(?:, (?:an?|the|its) [^\[\],]+,)?"
    rf"(?P<where> (?:on|at|to) (?:the )?(?:[A-Z]\w+|moon))? {IS_SET} {_DAY}"
)
_A_DAY = re.compile(r"\[(?:\d{1,2} [A-Z]|[A-Z][a-z]+\.? \d{1,2}\b(?!\d))")
_WITH = re.compile(r" (?:with|aboard|on|from|by) ")
_OWN = re.compile(
    rf"^{_NAME}['’]s (?P<deed>landing|return|arrival|touchdown)(?P<where> (?:on|at|to|in) [^\[\],]+?)? {IS_SET} {_DAY}"
)
_FORMS = by_kind(
    {
        "date": (
            # "NASA is to launch Kestrel on [May 3]"
            (
                rf"^[A-Z][\w.& -]*? {_TO} (?P<deed>launch|restart) {_BARE} {_SLOT}",
                r"\g<what> is to be \g<deed>ed \g<day>",
            ),
            # "NASA plans to fly astronauts around the Moon on Artemis 2 in [April]"
            (
                rf"^[A-Z][^\[\]]*? (?:{_TO}|plans to|aims to|wants to|hopes to) (?:fly|send|launch) "
                r"(?:an? |the |its |two |four )?"
                r"(?:[a-z]+ )?(?:astronauts?|crew|people|cosmonauts?|tourists?)(?: [a-z]+ (?:the )?[A-Zm][a-z]+)? "
                rf"(?:on|aboard) (?P<what>[A-Z][\w-]*(?: (?:\d+|[A-Z][\w-]*))*) {_SLOT}",
                r"\g<what> is to launch \g<day>",
            ),
            # "Kestrel is to reach Mars in [May]"
            (
                rf"^{_NAME} {_TO} reach (?P<where>(?:the |its |an? )?(?:[A-Z][\w-]*|moon|asteroid|comet|planet)) {_SLOT}",
                r"\g<what> is to arrive at \g<where> \g<day>",
            ),
        ),
        "holder": (
            # "[X] is to fly on the first Kestrel", "the payload of Kestrel is to be [X]"
            (
                rf"^(?P<slot>\[[^\]]+\]) {_TO} (?:fly|be launched|be carried|travel) (?:on|aboard) (?P<what>[^\[\]]+?)\.?$",
                r"\g<what> is to carry \g<slot>.",
            ),
            (
                r"^(?:The )?(?:payload|cargo) of (?P<what>[^\[\]]+?) (?:is|is to be|will be) (?P<slot>\[[^\]]+\])\.?$",
                r"\g<what> is to carry \g<slot>.",
            ),
        ),
        "set": (
            # "[A] and [B] are to fly on Kestrel"
            (
                rf"^{SLOTS} {_TO} (?:fly|travel|be launched) (?:on|aboard) (?P<what>[^\[\]]+?)\.?$",
                r"The crew of \g<what> are \g<slots>.",
            ),
        ),
        "status": (
            # "Kestrel has [not entered] lunar orbit"
            (
                r"^(?P<what>[^\[\],]+?) has \[(?P<no>not (?:yet )?)(?:entered|reached|gone into)\] (?:an? |its )?orbit\b",
                r"\g<what> is [\g<no>in orbit]",
            ),
            (
                r"^(?P<what>[^\[\],]+?) has \[(?P<no>not (?:yet )?)(?:entered|reached|gone into)\] "
                r"(?:the )?(?P<there>lunar|[A-Z]\w+)(?:['’]s)? orbit\b",
                lambda f: f"{f['what']} is [{f['no']}in orbit] around {'the Moon' if f['there'] == 'lunar' else f['there']}",
            ),
            # "The launch of Kestrel has [not taken place]"
            (
                r"^The (?:launch|lift-?off) of (?P<what>[^\[\],]+?) has "
                r"\[(?P<no>not (?:yet )?)(?:taken place|happened|occurred)\]",
                r"\g<what> has [\g<no>been launched]",
            ),
            (
                r"^The (?:(?:first|maiden) )?flight of (?P<what>[^\[\],]+?) has "
                r"\[(?P<no>not (?:yet )?)(?:taken place|happened|occurred)\]",
                r"\g<what> has [\g<no>flown]",
            ),
            (
                rf"^(?:The landing of {_NAME} on (?:the )?(?P<where>[A-Z]\w+|moon)|{_NAME.replace('what', 'whose')}['’]s "
                r"(?P<there>[Mm]oon|[A-Z]\w+) landing) has \[(?P<no>not (?:yet )?)(?:taken place|happened|occurred)\]",
                r"\g<what>\g<whose> has [\g<no>landed] on the \g<where>\g<there>",
            ),
        ),
    }
)


def as_flight(kind: str, says: str) -> str:
    """Return the sentence with the craft as its subject, or as it is."""
    for form, plainer in _FORMS.get(kind, ()):
        if form.search(says):
            says = form.sub(plainer, says, count=1)
            break
    if kind == "date" and (found := _NOUN.match(says) or _OWN.match(says)):
        on = found["on"] if found["on"] == "by" else "on" if _A_DAY.match(found["day"]) else "in"
        what = _WITH.split(found["what"])[0]
        be = "are" if " and " in what or what.endswith(("probes", "satellites", "astronauts", "craft")) else "is"
        says = f"{what} {be} to {_DEEDS[found['deed']]}{found['where'] or ''} {on} {found['day']}"
    return upper(says)
