"""Days told by whose plan it is, or before everything else: who expects to close a deal, is to get a place back, hosts talks.

Owns: such sentences by what is closed, handed over, begun or last changed on the day. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.day_doers import TO, own, small
from watcher.reading.rewording.days import AT as _AT
from watcher.reading.rewording.pieces import IS_SET, plainest, rows, upper

_WHO = r"(?P<who>(?:The )?[A-Z][^\[\],]*?)"
_DEAL = (
    r"(?:deal|takeover|merger|purchase|acquisition|sale|transaction|buyout|buy-out|tie-up|exchange offer|tender offer|bid"
    r"|divestment|spin-off|demerger)"
)
_WHAT = rf"(?P<what>(?:[a-z-]+ )*?{_DEAL}(?: (?:of|with|for|by) [^\[\]]+?)?)"
_EXPECTS = r"(?:expects?|aims?|plans?|hopes?|intends?|wants?|(?:is|are) (?:aiming|planning|hoping|due|set|expected)|reckons?)"
_CLOSE = r"(?:complete|close|finali[sz]e|conclude|wrap up|finish|have (?:completed|closed|finali[sz]ed|concluded|finished))"
_CLOSES = r"(?:close|be (?:completed|closed|finali[sz]ed|complete|done|concluded|over|through)|go through)"
_RATE = r"(?P<rate>(?:key |main |policy |interest |base |benchmark |lending )*rates?)"
_CRAFT_AT = (
    r"(?P<at>on Mars|on Venus|on the [Mm]oon|on the lunar surface|in (?:[a-z]+ )?orbit(?: [^\[\]]+?)?"
    r"|at the asteroid [^\[\]]+?)"
)
_HELD = (
    r"(?P<what>(?:the |an? |its )?(?:next |first |second |third |final |new )?"
    r"(?:round of (?:[a-z]+ )?(?:talks|negotiations)|summit|conference|meeting)(?: (?:on|of|between|with) [^\[\]]+?)?)"
)


def _closes(found: re.Match[str]) -> str:
    """Return "the takeover is expected to be completed in" for "Able expects to complete the takeover in"."""
    whole = found["its"] == "the" and " of " in found["what"]
    if found.groupdict().get("who") and (whole or " and " in found["who"]):
        return found[0]  # who takes over whom is told already
    whose = f"{own(found['who'])} " if found.groupdict().get("who") and found["its"] != "the" else "The "
    # What is completed may be a takeover as well as its closing; a deal that is completed is one that closes.
    done = re.search(r"complet", found[0], re.IGNORECASE) and not re.match(
        r"(?:[a-z-]+ )*?(?:deal|transaction)\b", found["what"]
    )
    do = "be completed" if done and whose == "The " else "close"
    return f"{whose}{found['what']} is expected to {do} {'in' if found['at'] == 'for' else found['at']} "


def _signs(found: re.Match[str]) -> str:
    """Return "the treaty on Able's accession to the Union is to be signed" for "Able is to sign its Union accession treaty"."""
    body = found["body"].strip()
    body = body if body in ("NATO", "ASEAN") else f"the {body}"
    on = f"{own(small(found['who']))} {found['to']} {'with' if found['to'] == 'association' else 'to'} {body}"
    return f"The {found['what']} on {on} is to be signed {found['at']} "


_FORMS = rows(
    # "By [May] Able expects to have completed its purchase of Best"
    (
        r"^(?P<at>By|On|In|From|Before|Until) (?P<slot>\[[^\[\]]+\]),? "
        rf"(?P<rest>(?:The |the )?[A-Z][^\[\],]*? (?:{TO}|{_EXPECTS} to|expects? [^\[\],]*? to) [^\[\],]*?)(?P<end>\.?)$",
        lambda m: f"{upper(m['rest'])} {m['at'].lower()} {m['slot']}{m['end']}",
    ),
    # "Able expects to complete the takeover in [May]", "Able expects the deal to be completed by [May]"
    (rf"^{_WHO} {_EXPECTS} to {_CLOSE} (?P<its>the|its|their) {_WHAT} (?P<at>{_AT}) (?=\[)", _closes),
    (rf"^{_WHO} (?:expects?|wants?|would like) (?P<its>the|its|their) {_WHAT} to {_CLOSES} (?P<at>{_AT}) (?=\[)", _closes),
    # "Closing of the deal is planned for [May]"
    (
        rf"^(?:The )?(?:[Cc]losing|[Cc]ompletion|[Cc]losure) of (?P<its>the) {_WHAT} {IS_SET} (?P<at>{_AT}) (?=\[)",
        _closes,
    ),
    # "The last change of Able Bank's rate was in [May]", "Able Bank's last rate change came in [May]"
    (
        rf"^The last (?:change|move) (?:of|in|to) (?P<who>[^\[\]]+?)['’]s? {_RATE} (?:was|came) (?P<at>in|on) (?=\[)",
        lambda m: f"{upper(m['who'])} last changed its {m['rate']} {m['at']} ",
    ),
    (
        rf"^{_WHO}['’]s? last (?:change of |change in |change to )?{_RATE}(?: change| move)? (?:was|came) (?P<at>in|on) (?=\[)",
        lambda m: f"{m['who']} last changed its {m['rate']} {m['at']} ",
    ),
    (
        rf"^The last time {_WHO.replace('The', 'the')} changed its {_RATE} was (?:in|on)? ?(?=\[)",
        lambda m: f"{upper(m['who'])} last changed its {m['rate']} in ",
    ),
    # "Able is to get Dorn back from Best by [May]": Best is to hand it over
    (
        rf"^{_WHO} {TO} (?:get|have|receive|win) (?P<what>(?:the |its )?[^\[\],]+?) back from (?P<of>[^\[\],]+?) "
        rf"(?P<at>{_AT}) (?=\[)",
        lambda m: f"{upper(m['of'])} is to hand over {m['what']} to {small(m['who'])} {m['at']} ",
    ),
    (
        rf"^{_WHO} {TO} (?:regain|recover|take back|get back) (?P<what>(?:the )?[^\[\],]+?) from (?P<of>[^\[\],]+?) "
        rf"(?P<at>{_AT}) (?=\[)",
        lambda m: f"{upper(m['of'])} is to hand over {m['what']} to {small(m['who'])} {m['at']} ",
    ),
    # "Dorn will host the next round of talks from [May]"
    (
        rf"^(?P<who>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*) (?:{TO} host|hosts) {_HELD} from (?=\[)",
        lambda m: f"{upper(m['what'])} in {m['who']} is to begin on ",
    ),
    (
        rf"^(?P<who>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*) (?:{TO} host|hosts) {_HELD} (?P<at>on|in) (?=\[)",
        lambda m: f"{upper(m['what'])} in {m['who']} is to be held {m['at']} ",
    ),
    # "Able Bank will hold its next rate meeting on [May]"
    (
        rf"^{_WHO} (?:{TO} hold|holds) (?:its|their) (?P<what>(?:next|first|last) (?:[a-z]+ )*?(?:meeting|session)) "
        r"(?P<at>on|in) (?=\[)",
        lambda m: f"{own(m['who'])} {m['what']} is {m['at']} ",
    ),
    # "ORVA's mandate expires on [May]", "Able's training mission in Dorn runs until [May]"
    (
        r"^(?P<who>(?:The )?[A-Z][^\[\],'’]*?)['’]s? mandate (?:expires|ends|runs out|lapses|is to (?:expire|end)) "
        r"(?P<at>on|in) (?=\[)",
        lambda m: f"The mandate of {small(m['who'])} ends {m['at']} ",
    ),
    (
        r"^(?P<what>(?:The )?[A-Z][^\[\],]*? (?:training|combat|military|peacekeeping) (?:mission|operation) in [^\[\],]+?) "
        r"(?:runs|is to run|goes on|is to last|lasts) until (?=\[)",
        r"\g<what> is to end in ",
    ),
    # "Able is to sign its Union accession treaty in [May]"
    (
        rf"^{_WHO} {TO} sign (?:its|their|the) (?P<body>(?:[A-Z][\w-]* )+)(?P<to>accession|membership|association|entry) "
        rf"(?P<what>agreement|treaty|protocol|accord) (?P<at>{_AT}|at the (?:end|start|beginning) of) (?=\[)",
        _signs,
    ),
    # "Heron is to work on Mars until [May]": its mission is to last
    (
        rf"^{_WHO} {TO} (?:work|operate|stay at work|do research|explore|go on working) {_CRAFT_AT} until (?=\[)",
        lambda m: f"The mission of {small(m['who'])} {m['at']} is to last until ",
    ),
)


def as_planned(says: str) -> str:
    """Return the sentence with what is due on its day first, or as it is."""
    return plainest(says, _FORMS)
