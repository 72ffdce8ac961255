"""Days told from another side: a head to be chosen, troops to be pulled out, sides that meet again, workers who walk out.

Owns: such sentences by who chooses, who leaves, which round or strike begins, who joins. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.day_doers import A_DAY, TO, own, small
from watcher.reading.rewording.days import AT as _AT
from watcher.reading.rewording.days import be as _be
from watcher.reading.rewording.pieces import IS_SET, plainest, rows, upper
from watcher.reading.words import analyse

_WHO = r"(?P<who>(?:The )?[A-Z][^\[\],]*?)"
_HEAD = (
    r"(?P<head>(?:director|secretary|governor|attorney)[- ]general|(?:managing |executive )?director|chief"
    r" executive|chief economist"
    r"|chair(?:man|woman|person)?|head|leader|chief|governor|commissioner|coach|head coach|chancellor)"
)
_CHOSEN = r"(?:chosen|elected|named|appointed|picked|selected|found|in place|in office)"
_CHOICE = r"(?:choice|election|selection|appointment|naming)"
_BODY = r"(?P<who>(?:the )?[A-Z][^\[\],]*?)"
_TROOPS = r"(?:troops|soldiers|forces|peacekeepers|contingent|military|army)"
_WORKERS = (
    r"(?:workers|staff|employees|drivers|pilots|machinists|crews?|dockers|nurses|doctors|teachers|engineers|guards|cleaners"
    r"|conductors|miners|writers|actors|players)"
)
_JOINS = r"(?:starts?|begins?|takes? effect)"
_DEAL = r"(?:deal|merger|takeover|tie-up|transaction|combination)"
_SITES = (
    r"\b(?:bridge|tunnel|road|motorway|highway|street|port|harbour|airport|runway|station|line|railway|canal|pass|border|crossing"
    r"|border crossing|museum|library|theatre|stadium|schools?|university|park|pool|market|cathedral|mosque|temple|lock|pier)"
)
# A noun as the head of its phrase: no preposition before it, but what it is of behind it.
_HEADED = r"(?:(?!(?:of|on|for|in|over|to|at|into|against|with) )[\w’'-]+ )*?"
_OF_IT = r"(?: (?:on|for|in|of|at|over|to|between|near|against) [^\[\]]+?)?"
_LAWS = (
    r"(?:laws?|rules?|act|regulations?|directive|ban|reform|code|tariffs?|tolls?|tax|levy|charge|quota|limits?|cap|standards?)"
)


def _chooses(found: re.Match[str]) -> str:
    """Return "the fund is to choose its new director by" for "a new director of the fund is to be chosen by"."""
    who = found["who"]
    who = f"The {who}" if re.fullmatch(r"[A-Z]{2,}", who) else upper(who)
    return f"{who} is to choose its new {found['head']} {'by' if found['at'] == 'for' else found['at']} "


def _chosen_by(found: re.Match[str]) -> str:
    who = found["of"] or found["by"]
    who = f"The {who}" if re.fullmatch(r"[A-Z]{2,}", who) else upper(who)
    return f"{who} is to choose its new {found['head']} {found['at']} "


def _leaves(found: re.Match[str]) -> str:
    """Return "Able's troops are to leave Best by" for "Able is to pull its troops out of Best by"."""
    who, told = found["who"], found.groupdict()
    of = who[4:] if re.fullmatch(r"The [A-Z]{2,}", who) else own(who)
    at = told.get("at") or "by"
    return f"{of} troops are to leave {found['where']} {'by' if at in ('for', 'until') else at} "


def _strikes(found: re.Match[str]) -> str:
    """Return "the Able strike is to begin on" for "Able workers are to walk out on", those of a country as they are."""
    who = found["who"] or found["at_it"] or ""
    if not who or any(h.name.kind == "country" for h in analyse(who, 1).names):
        return found[0]
    return f"The {who} strike is to begin {'in' if found['at'] == 'in' else 'on'} "


def _meets(found: re.Match[str]) -> str:
    """Return "the next round of talks between Able and Best is to start on" for "Able and Best are to meet again on"."""
    nth = (
        (found.groupdict().get("nth") or "next ")
        .replace("new ", "next ")
        .replace("another ", "next ")
        .replace("further ", "next ")
    )
    return f"The {nth}round of talks between {small(found['who'])}{found['where'] or ''} is to start {found['at']} "


_FORMS = rows(
    # "A new WTO director-general is to be chosen by [May]", "the fund's choice of a new director is due by [May]"
    (rf"^(?:A|The) (?:new|next) {_HEAD} of {_BODY} {TO} be {_CHOSEN} (?P<at>{_AT}) (?=\[)", _chooses),
    (rf"^(?:A|The) (?:new|next) (?P<who>[A-Z][\w-]*) {_HEAD} {TO} be {_CHOSEN} (?P<at>{_AT}) (?=\[)", _chooses),
    (rf"^{_WHO}['’]s? (?:new|next) {_HEAD} {TO} be {_CHOSEN} (?P<at>{_AT}) (?=\[)", _chooses),
    (rf"^{_WHO}['’]s? {_CHOICE} of (?:a|its) (?:new|next) {_HEAD} {IS_SET} (?P<at>by|for|in|on) (?=\[)", _chooses),
    (rf"^The {_CHOICE} of {_BODY}['’]s? (?:new|next) {_HEAD} {IS_SET} (?P<at>by|for|in|on) (?=\[)", _chooses),
    (rf"^The {_CHOICE} of (?:a|the) (?:new|next) {_HEAD} of {_BODY} {IS_SET} (?P<at>by|for|in|on) (?=\[)", _chooses),
    (
        rf"^(?:Members of {_BODY.replace('who', 'of')}|(?P<by>(?:The )?[A-Z][^\[\],]*?)(?: members| states|"
        rf" governments)?) {TO} "
        rf"(?:agree on|elect|select|appoint|choose|settle on|decide on) (?:a|its|their) (?:new|next) {_HEAD}"
        rf" (?P<at>{_AT}) (?=\[)",
        _chosen_by,
    ),
    (
        rf"^The deadline for (?:choosing|electing|naming|appointing|finding|selecting) (?:a|the) (?:new|next)"
        rf" {_HEAD} of {_BODY} "
        r"(?P<at>is) (?=\[)",
        lambda m: f"{upper(m['who'])} is to choose its new {m['head']} by ",
    ),
    # "Able is to pull its troops out of Best by [May]", "bring its soldiers home from Best", "Able's deployment in Best"
    (
        rf"^{_WHO} {TO} (?:pull|take|move|get|bring) (?:all )?(?:of )?(?:its|their) (?:last |remaining )?{_TROOPS} "
        rf"(?:out of|home from|back from|out from|away from|from) (?P<where>[^\[\]]+?) (?P<at>by|in|on|before) (?=\[)",
        _leaves,
    ),
    (
        rf"^The end of {_BODY}['’]s? (?:military )?(?:deployment|presence) in (?P<where>[^\[\]]+?) {IS_SET}"
        rf" (?P<at>for|in|on|by) (?=\[)",
        _leaves,
    ),
    (
        rf"^The end of {_BODY}['’]s? (?:military )?(?:deployment|presence) in (?P<where>[^\[\]]+?) is (?=\[(?:not|un))",
        lambda m: f"The date by which {own(m['who'])} troops are to leave {m['where']} is ",
    ),
    (
        rf"^{_WHO}['’]s? military (?:deployment|presence) in (?P<where>[^\[\]]+?) {TO} (?:end|be over) (?P<at>by|in|on) (?=\[)",
        _leaves,
    ),
    (
        rf"^(?P<whose>[^\[\]]*?\b{_TROOPS}(?: of [^\[\]]+?)?) {TO} "
        r"(?:stay|remain) in (?P<where>[^\[\]]+?) (?:until|till) (?=\[)",
        r"\g<whose> are to leave \g<where> by ",
    ),
    (
        r"^The deadline for the (?P<whose>[A-Z][\w-]*) (?:withdrawal|pull-?out|exit) from (?P<where>[^\[\]]+?) is (?=\[)",
        r"The \g<whose> withdrawal from \g<where> is to be completed by ",
    ),
    # "Able and Best are to meet again in Dorn on [May]", "to meet for a third round of talks"
    (
        rf"^(?P<who>(?:The )?[\w’'-]+(?: [\w’'-]+){{0,4}}? and [^\[\],]+?) {TO} (?:meet|talk|negotiate|hold talks) again"
        rf"(?P<where> in [A-Z][^\[\]]*?) (?P<at>on|in) (?=\[)",
        _meets,
    ),
    (
        rf"^(?P<who>(?:The )?[\w’'-]+(?: [\w’'-]+){{0,4}}? and [^\[\],]+?) {TO} (?:meet for|hold|begin|open|start)"
        rf" (?:a|an|the|their) "
        rf"(?P<nth>(?:new|next|second|third|fourth|fifth|sixth|final|another) )round of (?:[a-z]+ )?talks"
        rf"(?P<where>(?: in [A-Z][^\[\]]*?)?) (?P<at>on|in) (?=\[)",
        _meets,
    ),
    # "Orvane workers are to walk out on [May]"
    (
        rf"^(?P<who>[A-Z][\w&’-]*(?: [A-Z][\w&’-]*)*)(?:['’]s?)? {_WORKERS}(?P<at_it>) {TO} "
        rf"(?:walk out|go on strike|strike|down tools|stop work|lay down their tools) (?P<at>on|from|in) (?=\[)",
        _strikes,
    ),
    (
        rf"^(?:Workers|Staff|Employees|Unions?|The (?:union|workers|staff))(?: members)? (?:(?:at|of) (?P<who>[A-Z][\w&’-]*"
        rf"(?: [A-Z][\w&’-]*)*) )?{TO} (?:walk out|go on strike|strike|down tools|stop work)"
        r"(?: at (?P<at_it>[A-Z][\w&’-]*(?: [A-Z][\w&’-]*)*))? (?P<at>on|from|in) (?=\[)",
        _strikes,
    ),
    (
        rf"^(?:A|The) strike (?:at|by) (?P<who>[A-Z][\w&’-]*(?: [A-Z][\w&’-]*)*)(?P<at_it>) (?:{IS_SET}|{TO} (?:start|begin)) "
        r"(?P<at>on|from|in|for) (?=\[)",
        _strikes,
    ),
    # "Negotiators from Able and Best are to meet in Dorn on [May]"
    (
        r"^(?:Negotiators|Delegations|Envoys|Mediators|Delegates|Officials) (?:from|of) (?P<who>[^\[\],]+? and [^\[\],]+?) "
        rf"{TO} (?:meet|talk|sit down)(?: again)?(?P<where>(?: in [A-Z][^\[\]]*?)?) (?P<at>on|in) (?=\[)",
        _meets,
    ),
    # "The Able bridge is closed until [May]": it is to reopen then
    (
        rf"^(?P<what>(?:The )?{_HEADED}{_SITES}{_OF_IT}) (?:(?:is|are|remains?|stays?)|{TO} (?:stay|remain|be)) "
        r"(?:closed|shut) (?:until|till|through) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to reopen on ",
    ),
    (
        rf"^The (?:closure|closing|shutdown) of (?P<what>(?:the )?{_HEADED}{_SITES}{_OF_IT}) "
        rf"(?:{TO} (?:last|end|run)|lasts|ends|runs) (?:until|till|through|on|in|by) (?=\[)",
        lambda m: f"{upper(m['what'])} {_be(m['what'])} to reopen on ",
    ),
    # "The new law is to apply in Able from [May]", "the start of the toll is planned for"
    (
        rf"^(?P<what>(?:The |A |An )?{_HEADED}{_LAWS}{_OF_IT}) {TO} (?:apply|be applied|be valid|start|begin)"
        r"(?P<where>(?: in [A-Z][^\[\]]*?)?) (?P<at>from|on|in|as of) (?=\[)",
        lambda m: f"{m['what']}{m['where']} {_be(m['what'])} to take effect {'on' if m['at'] == 'as of' else m['at']} ",
    ),
    (
        rf"^The (?:start|introduction|beginning|application) of (?P<what>(?:the |an? )?{_HEADED}{_LAWS}{_OF_IT}) {IS_SET} "
        r"(?P<at>for|on|in|from) (?=\[)",
        lambda m: f"{upper(m['what'])} {_be(m['what'])} to take effect {'on' if m['at'] == 'for' else m['at']} ",
    ),
    # "Able's membership of the Union is to begin on [May]", "Able wants to be in the Union by [May]"
    (
        rf"^{_WHO}['’]s? (?:full )?membership (?:of|in) (?P<body>[^\[\]]+?) (?:{TO} (?:start|begin|take effect)|{_JOINS}) "
        rf"(?P<at>{_AT}) (?=\[)",
        r"\g<who> is to become a member of \g<body> \g<at> ",
    ),
    (
        rf"^{_WHO} {TO} be (?:in|part of|inside) (?P<body>the (?:EU|European Union|bloc|union|NATO|alliance)|NATO)"
        rf" (?P<at>{_AT}) (?=\[)",
        r"\g<who> is to join \g<body> \g<at> ",
    ),
    # "The Orvane-Brell deal is to close by [May]"
    (
        rf"^The (?P<one>[A-Z][\w&.]*(?: [A-Z][\w&.]*)*)-(?P<two>[A-Z][\w&.]*(?: [A-Z][\w&.]*)*) {_DEAL} {TO} "
        rf"(?:close|be completed|be complete|be closed|go through) (?P<at>{_AT}) (?=\[)",
        r"The merger of \g<one> and \g<two> is expected to close \g<at> ",
    ),
    # "The trial of Ann Best is to last until [May]", "Able is under a curfew until [May]"
    (
        rf"^(?P<what>[^\[\]]*?\b(?:trial|hearings?|inquest|exercises?|festival|strike)\b[^\[\]]*?) {TO}"
        rf" (?:last|run|go on|continue) "
        r"(?:until|to|till|through) (?=\[(?P<day>[^\[\]]*)\])",
        lambda m: f"{m['what']} {_be(m['what'])} expected to end {'on' if A_DAY.match(m['day']) else 'in'} ",
    ),
    (
        r"^(?P<where>(?:The )?[A-Z][^\[\]]*?) (?:is|are|remains?|stays?) under (?:a |an )?(?P<what>(?:[a-z]+"
        r" )?(?:state of emergency|curfew"
        r"|lockdown|embargo|martial law|quarantine)) (?:until|till|through) (?=\[)",
        lambda m: f"The {m['what']} in {small(m['where'])} is to end on ",
    ),
    # "The last cut in Able Bank's rate was in [May]"
    (
        r"^The last (?P<do>cut|rise|increase|hike|reduction) in (?P<who>[^\[\]]+?)['’]s? (?P<rate>(?:key |policy"
        r" |interest |base )*rates?) "
        r"(?:was|came) (?P<at>in|on) (?=\[)",
        lambda m: f"{upper(m['who'])} last {'cut' if m['do'] in ('cut', 'reduction') else 'raised'} its {m['rate']} {m['at']} ",
    ),
)


def as_told_by(says: str) -> str:
    """Return the sentence from the side from which it is told most plainly, or as it is."""
    return plainest(says, _FORMS)
