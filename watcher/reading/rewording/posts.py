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

_NOW = {
    "led": "leads", "headed": "heads", "run": "runs", "chaired": "chairs", "commanded": "commands", "directed": "directs",
    "edited": "edits", "coached": "coaches",
}  # fmt: skip

_FORMS = rows(
    # "The chief of Able's army is [X]"
    (
        r"\b(?P<the>[Tt]he )?(?:chief|head|commander) of (?P<who>[A-Z][^\[\],]*?)['’]s? "
        r"(?P<army>army|navy|air force|armed forces)(?= is \[|\.?$)",
        r"\g<the>\g<army> chief of \g<who>",
    ),
    # "Appointed last week, [X] mediates"
    (r"^(?:Appointed|Elected|Named|Chosen|Installed|In office|In post|In the job)(?: [^\[\],]+)?, (?=(?:[A-Z]\w* )?\[)", ""),
    # "Able is governed by [President X]": the title is no part of the name
    (rf"^(?P<what>[^\[\]]+? (?:is|remains) {_LED} by )\[(?P<title>{_TITLE}) (?=[A-Z])", r"\g<what>\g<title> ["),
    (rf"^\[(?P<title>{_TITLE}) (?P<name>[A-Z][^\[\]]*)\] (?={_LEADS} )", r"\g<title> [\g<name>] "),
    # "In charge of the inquiry: [X]", "the person in charge of the bank is Governor [X]"
    (
        r"^(?:In charge of|At the (?:head|helm|top) of|Leading|Heading|Running) (?P<what>[^\[\]:]+?): (?P<title>[^\[\]:]*?)"
        rf"{SLOT}\.?$",
        r"\g<title>\g<slot> leads \g<what>.",
    ),
    (
        r"^The (?:man|woman|person|official|one) (?:in charge of|at the (?:head|helm|top) of|leading|heading|running) "
        rf"(?P<what>[^\[\]]+?) is (?P<title>(?:[A-Z][\w-]* )*?){SLOT}\.?$",
        r"\g<title>\g<slot> leads \g<what>.",
    ),
    # "[X] has been at the helm of Able since 2019", "Able has been led since 2019 by [X]"
    (
        rf"^{SLOT} (?:has been|is|was) (?:at the (?:head|helm|top) of|in charge of) (?P<what>[^\[\]]+?)"
        r"(?: since [^\[\]]+?| for [\w ]+ years)?\.?$",
        r"\g<slot> leads \g<what>.",
    ),
    (rf"^(?P<what>[^\[\]]+?) has been (?P<led>{_LED}) (?:since|for) [^\[\]]+? by (?=[^\[\]]*\[)", r"\g<what> is \g<led> by "),
    (
        rf"^{SLOT} has (?P<led>led|headed|run|chaired|commanded|directed|edited|coached) (?P<what>[^\[\]]+?) "
        r"(?:since|for) [^\[\]]+?\.?$",
        lambda m: f"{m['slot']} {_NOW[m['led']]} {m['what']}.",
    ),
    (
        r"^(?P<slot>\[[^\[\]]+\]), [^\[\],]+, has (?P<led>led|headed|run|chaired|commanded|directed) "
        r"(?P<what>[^\[\]]+?) (?:since|for) .*$",
        lambda m: f"{m['slot']} {_NOW[m['led']]} {m['what']}."),
    # "Able's successor as head of the fund", "the Liberals' choice for prime minister", "are led into the election by"
    (r"^(?P<who>[^\[\]]+?)['’]s? successor as (?P<as>[^\[\]]+?) is (?=\[)", r"The successor of \g<who> as \g<as> is "),
    (
        r"^(?P<whose>[^\[\]]+?['’]s?) (?:choice|pick|favourite) (?:for|as) (?P<as>[^\[\]]+?) is (?=\[)",
        r"\g<whose> candidate for \g<as> is ",
    ),
    (
        rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) wants? {SLOT} (?:as|for|to be|to become) (?P<as>[a-z][a-z ]+?)\.?$",
        lambda m: f"{m['who']}{chr(39) if m['who'].endswith('s') else chr(39) + 's'} candidate for {m['as']} is {m['slot']}.",
    ),
    (
        rf"^(?P<who>[^\[\]]+?) (?:is|are|will be) led into the [a-z ]*?(?:election|campaign|vote|poll)s? by {SLOT}\.?$",
        lambda m: f"The leader of {_small(m['who'])} is {m['slot']}.",
    ),
    # "The top job at Able belongs to [X]"
    (
        rf"^The top (?:job|post|position) (?:at|in|of) (?P<what>[^\[\]]+?) (?:{_HELD}|belongs to) {SLOT}\.?$",
        r"\g<slot> leads \g<what>.",
    ),
    # "Able's top diplomat is [X]": its foreign minister
    (
        r"^(?P<state>[^\[\]]+?)['’]s (?:top|chief) diplomat is (?=\[)",
        lambda m: f"{m['state']}'s foreign minister is ",
    ),
    (r"^The (?:chief|head) of (?P<state>[^\[\]]+?)['’]s diplomacy is (?=\[)", r"\g<state>'s foreign minister is "),
    # "Representing Able at the UN is [X]", "Able's man in Best", "the UN's point man on Able"
    (
        rf"^Representing (?P<who>[^\[\]]+?) (?:at|in|to) (?P<where>[^\[\]]+?) is {SLOT}\.?$",
        r"\g<who>'s ambassador to \g<where> is \g<slot>.",
    ),
    (
        rf"^(?P<who>[^\[\]]+?) is represented (?:at|in) (?P<where>[^\[\]]+?) by "
        rf"(?:its |the )?(?:ambassador |envoy )?{SLOT}\.?$",
        r"\g<who>'s ambassador to \g<where> is \g<slot>.",
    ),
    (
        r"^(?P<who>[^\[\]]+?)['’]s? (?:man|woman) (?:in|at) (?P<where>[A-Z][^\[\]]*?) is (?=\[)",
        r"\g<who>'s ambassador to \g<where> is ",
    ),
    (
        r"^(?P<who>[^\[\]]+?)['’]s? point (?:man|woman|person) (?:on|for|in) (?P<where>[^\[\]]+?) is (?=\[)",
        r"\g<who>'s envoy for \g<where> is ",
    ),
    # "Speaking for the government is [X]"
    (
        rf"^(?:Speaking for|The spokes(?:man|woman|person) who speaks for) (?P<who>[^\[\]]+?) is {SLOT}\.?$",
        r"The spokesperson of \g<who> is \g<slot>.",
    ),
    (
        r"^(?P<who>[^\[\]]+?) speaks? through (?:its|the|their) (?P<office>spokes(?:man|woman|person)),? "
        rf"{SLOT}\.?$",
        lambda m: f"The {m['office']} of {_small(m['who'])} is {m['slot']}.",
    ),
    # "Under [X], Able is cutting costs" tells it aside; so does "Able, whose chief executive is [X], is cutting jobs"
    (
        rf"^(?P<who>[A-Z][^\[\],]*?), whose (?P<office>[a-z -]+?) is {SLOT}, [^\[\]]+$",
        lambda m: f"The {m['office']} of {_small(m['who'])} is {m['slot']}.",
    ),
    # "The bank's governor, according to its website, is [X]"
    (r"^(?P<who>[^\[\],]+?), (?:according to|as|says|said) [^\[\],]+, is (?=\[)", r"\g<who> is "),
    # "Parliament has elected [X] as president of Able", "the king has appointed [X] as prime minister"
    (
        rf"^(?:Parliament|The (?:king|queen|president|parliament|board|council|assembly|government|cabinet|monarch|senate"
        rf"|shareholders|delegates|members|people|voters)|Voters|Delegates|Members|Shareholders) (?:has|have) "
        rf"(?:elected|appointed|named|chosen|picked|made) {SLOT} (?:as )?(?:its |the |their )?"
        r"(?P<office>[a-z][a-z -]*? (?:of|for) [^\[\]]+?)\.?$",
        r"The \g<office> is \g<slot>.",
    ),
    # "The peacekeepers take their orders from General [X]", "serve under him", "commanding them is"
    (
        r"^(?P<what>[^\[\]]+?) (?:take|takes|get|gets) (?:their|its) orders from (?=[^\[\]]*\[)",
        r"\g<what> are commanded by ",
    ),
    (
        r"^(?P<what>[^\[\]]*?\b(?:troops|soldiers|peacekeepers|forces|force|army|fighters|brigade|battalion)\b[^\[\]]*?) "
        r"(?:serves?|fights?|stands?|is|are) under (?:the orders of )?(?=[^\[\]]*\[)",
        r"\g<what> are commanded by ",
    ),
    (
        rf"^Commanding (?P<what>[^\[\]]+?) is (?P<rank>[^\[\]]*?){SLOT}\.?$",
        lambda m: f"{m['what'][0].upper()}{m['what'][1:]} are commanded by {m['rank']}{m['slot']}.",
    ),
    # "The committee meets under the chairmanship of [X]"
    (
        r"^(?P<what>[^\[\]]+?) (?:meets?|sits?|works?|operates?) under (?:the )?"
        rf"(?P<how>chairmanship|leadership|direction|presidency) of {SLOT}\.?$",
        lambda m: f"The {'chair' if m['how'][0] in 'cp' else 'head'} of {_small(m['what'])} is {m['slot']}.",
    ),
    # "The city of Lund is run by [X]"
    (
        rf"^The (?:city|town) of (?P<what>[A-Z][^\[\]]*?) is (?:run|led|headed|governed) by {SLOT}\.?$",
        r"The mayor of \g<what> is \g<slot>.",
    ),
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
