"""Posts reworded: who owns, runs or builds a thing, sits in a trial, has a ministry, a presidency or no post yet.

Owns: such sentences as those that name the owner, the operator, the judge or the minister. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import SLOT, plainest, rows
from watcher.reading.spellings import countries
from watcher.reading.words import analyse

_TITLE = (
    r"(?:(?:Acting|Interim|Transitional|Vice) )?(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Sultan|Governor"
    r"|Mayor|Director|Chairman|Chairwoman|Chief Minister|First Minister)"
)
_LEADS = r"(?:leads|heads|runs|rules|governs|chairs|commands|directs)"
_LED = r"(?:led|headed|run|ruled|governed|chaired|commanded|directed)"
_NOUN_OF = {
    "presidency": "president",
    "premiership": "prime minister",
    "chairmanship": "chairman",
    "governorship": "governor",
    "leadership": "leader",
    "directorship": "director",
    "mayoralty": "mayor",
    "chancellorship": "chancellor",
    "captaincy": "captain",
    "command": "commander",
    "editorship": "editor",
}
_OFFICE_OF = "|".join(_NOUN_OF)
_HELD = (
    r"(?:is|are|remains|lies|rests|has been) (?:now |currently |still )?(?:held by|occupied by|filled by|in the hands of"
    r"|entrusted to|up to|with)"
)
_POST = r"(?:office|post|seat|job|position|chair|role)"
_CABINET = r"(?:cabinet|government|administration|coalition|executive)"
_WENT = r"(?:went|goes|has gone|fell|was given|has been given|is given|belongs|was entrusted|passed|has passed) to"
_OF = r"(?P<of>finance|defen[cs]e|foreign|interior|health|justice|education|energy|agriculture|transport|economy|trade|labou?r)"
_SORT = (
    r"(?:football club|basketball club|cricket club|club|newspaper|daily|broadcaster|company|firm|shipyard|airline|carmaker"
    r"|brewery|retailer|hotel chain|chain|bank|magazine|yacht|brand|start-up)"
)
_TRIAL = r"(?P<what>(?:the )?[^\[\]]*?\b(?:trial|case|hearing|lawsuit|suit|inquest|proceedings|appeal)\b[^\[\]]*?)"
_SITS = (
    r"(?:presides over|hears|is hearing|tries|is trying|handles|is handling|is presiding over|sits in|oversees"
    r"|is in charge of|is assigned to)"
)
_SITTING = (
    r"(?:presiding over|hearing|trying|handling|sitting in|overseeing|in charge of|assigned to|who (?:hears|presides over))"
)
_FIRM = r"(?:[a-z]+ )?(?:company|firm|group|consortium|contractor|builder|developer|corporation|operator|concern|joint venture)"


def _post(found: re.Match[str]) -> str:
    """Return the office by its noun: "the president of Able" for "the presidency of Able", where a person has it."""
    if any(h.name.id in countries() for h in analyse(found["slot"][1:-1], 1).names):
        return found[0]
    office = _NOUN_OF[found["office"].lower()]
    whose = found.groupdict().get("whose")
    return f"{whose} {office} is {found['slot']}." if whose else f"The {office} of {_small(found['what'])} is {found['slot']}."


def _small(what: str) -> str:
    """Return a thing as it stands within a sentence, without its sort before its name: "the club Able United"."""
    what = f"the {what[4:]}" if what.startswith("The ") else what
    return re.sub(rf"^the (?:[a-z]+ )?{_SORT} (?=[A-Z])", "", what)


def _owner(found: re.Match[str]) -> str:
    return f"The owner of {_small(found['what'])} is {found['slot']}."


def _operator(found: re.Match[str]) -> str:
    return f"The operator of {_small(found['what'])} is {found['slot']}."


_DOES = {
    "building": "is building",
    "supplying": "supplies",
    "insuring": "insures",
    "making": "makes",
    "operating": "operates",
    "running": "operates",
    "owning": "owns",
    "sponsoring": "sponsors",
}

_FORMS = rows(
    # "Appointed last week, [X] mediates"
    (r"^(?:Appointed|Elected|Named|Chosen|Installed|In office|In post|In the job)(?: [^\[\],]+)?, (?=(?:[A-Z]\w* )?\[)", ""),
    # "Able is governed by [President X]": the title is no part of the name
    (rf"^(?P<what>[^\[\]]+? (?:is|remains) {_LED} by )\[(?P<title>{_TITLE}) (?=[A-Z])", r"\g<what>\g<title> ["),
    (rf"^\[(?P<title>{_TITLE}) (?P<name>[A-Z][^\[\]]*)\] (?={_LEADS} )", r"\g<title> [\g<name>] "),
    # "The company building the bridge is [X]", "the firm that runs the port"
    (
        rf"^The {_FIRM} (?P<do>building|supplying|insuring|making|operating|running|owning|sponsoring) (?P<what>[^\[\]]+?) is "
        rf"{SLOT}\.?$",
        lambda m: f"{m['slot']} {_DOES[m['do']]} {m['what']}.",
    ),
    (
        rf"^The {_FIRM} (?:that|which) (?:currently |now )?(?P<do>owns|operates|runs|is building|builds|supplies) "
        rf"(?P<what>[^\[\]]+?) is {SLOT}\.?$",
        lambda m: f"{m['slot']} {'operates' if m['do'] == 'runs' else m['do']} {m['what']}.",
    ),
    # "[X] owns the port", "the port belongs to [X]"
    (
        rf"^{SLOT} (?:now |currently |still |wholly )?owns (?P<what>(?!\d|up to |a stake|shares|half|part)[^\[\]]+?)\.?$",
        _owner,
    ),
    (
        rf"^(?P<what>(?![^\[\]]*(?:\d| stake| part|[Hh]alf|shares))[^\[\]]+?) (?:(?:is|are) (?:now |wholly |fully |currently )?"
        rf"(?:owned by|the property of|in the possession of)|belongs? to) {SLOT}\.?$",
        _owner,
    ),
    # "[X] operates the bridge"
    (rf"^{SLOT} (?:now |currently |still )?operates (?P<what>[^\[\]]+?)\.?$", _operator),
    (rf"^(?P<what>[^\[\]]+?) (?:is|are) (?:now |currently )?operated by {SLOT}\.?$", _operator),
    # "Judge [X] presides over the trial"
    (rf"^(?:The )?(?:Justice |[Jj]udge )?{SLOT} {_SITS} {_TRIAL}\.?$", r"The judge in \g<what> is \g<slot>."),
    (rf"^(?:The )?[Jj]udge {_SITTING} {_TRIAL} is (?:Justice |Judge )?{SLOT}\.?$", r"The judge in \g<what> is \g<slot>."),
    (
        rf"^(?:Presiding over|Hearing|In charge of) {_TRIAL} is (?:Justice |[Jj]udge ){SLOT}\.?$",
        r"The judge in \g<what> is \g<slot>.",
    ),
    (
        rf"^{_TRIAL} (?:is|are) (?:being )?(?:presided over|heard|tried|handled|overseen) by (?:Justice |[Jj]udge ){SLOT}\.?$",
        lambda m: f"The judge in {_small(m['what'])} is {m['slot']}.",
    ),
    # "The premiership of Able is in the hands of [X]", "the mayor's office in Able is held by [X]"
    (rf"^(?:The )?(?P<office>(?i:{_OFFICE_OF})) of (?P<what>[^\[\]]+?) {_HELD} {SLOT}\.?$", _post),
    (rf"^(?P<whose>[A-Z][^\[\]]*?['’]s?) (?P<office>{_OFFICE_OF}) {_HELD} {SLOT}\.?$", _post),
    (rf"^{SLOT} (?:now |currently )?(?:holds|has|occupies) the (?P<office>{_OFFICE_OF}) of (?P<what>[^\[\]]+?)\.?$", _post),
    (
        rf"^The (?P<office>[a-z][a-z ]*?)['’]s {_POST} (?:in|of|at) (?P<what>[^\[\]]+?) {_HELD} {SLOT}\.?$",
        lambda m: f"The {m['office']} of {_small(m['what'])} is {m['slot']}.",
    ),
    # "Defence in Able's cabinet is in the hands of [X]", "in the new government the foreign ministry went to [X]"
    (
        rf"^(?:The )?(?i:{_OF})(?: (?:ministry|portfolio|post))? in (?P<state>[^\[\]]+?)['’]s (?:new )?{_CABINET} "
        rf"(?:{_HELD}|{_WENT}) {SLOT}\.?$",
        lambda m: f"{m['state']}'s {m['of'].lower()} minister is {m['slot']}.",
    ),
    (
        rf"^In (?P<state>[^\[\],]+?)['’]s (?:new )?{_CABINET},? (?:the )?{_OF}(?: ministry| portfolio| post)? "
        rf"(?:{_HELD}|{_WENT}) {SLOT}\.?$",
        r"\g<state>'s \g<of> minister is \g<slot>.",
    ),
    (
        rf"^In the (?P<new>[^\[\],]*?{_CABINET}(?: of [^\[\],]+)?),? the {_OF} (?:ministry|portfolio|post) (?:{_HELD}|{_WENT}) "
        rf"{SLOT}\.?$",
        r"The \g<of> minister in the \g<new> is \g<slot>.",
    ),
    (
        rf"^(?P<state>[^\[\]]+?)['’]s {_OF} (?:ministry|portfolio|department) (?:{_HELD}|{_WENT}|is {_LED} by) {SLOT}\.?$",
        r"\g<state>'s \g<of> minister is \g<slot>.",
    ),
    (
        rf"^(?P<state>[^\[\]]+?)['’]s {_CABINET} has {SLOT} as (?:its |the )?(?P<post>[a-z ]+)\.?$",
        r"\g<state>'s \g<post> is \g<slot>.",
    ),
    # "[X] mediates between the clans"
    (rf"^{SLOT} (?:is mediating|mediates) (?P<rest>(?:between|in) [^\[\]]+?)\.?$", r"The mediator \g<rest> is \g<slot>."),
    # "[X] will carry the telescope into orbit"
    (
        rf"^(?:A |An |The )?{SLOT}(?P<sort> rocket)? (?:will|is to|is due to|is set to) "
        r"(?:carry|take|bring|put|lift|send|launch|loft) "
        r"(?P<what>[^\[\]]+?) (?:into (?:orbit|space)|to (?:orbit|space))\.?$",
        lambda m: f"{m['what'][0].upper()}{m['what'][1:]} will be launched on {m['slot']}{m['sort'] or ''}.",
    ),
)  # fmt: skip


def as_post(says: str) -> str:
    """Return a holder's sentence as one that names the owner, the judge or the office, or as it is."""
    return plainest(says, _FORMS)
