"""Days told by a turn of their own: what is awaited in a port, valid from a day, goes public, is asked of a country's people.

Owns: such sentences as what arrives, takes effect, is listed, held or opens on its day. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.days import AT as _AT
from watcher.reading.rewording.days import IMPOSED as _IMPOSED
from watcher.reading.rewording.days import be as _be
from watcher.reading.rewording.pieces import plainest, rows, upper
from watcher.reading.words import analyse

_FLOAT = (
    r"(?:planned )?(?:IPO|initial public offering|flotation|float|stock[- ]market (?:debut|listing|flotation|launch)"
    r"|stock exchange (?:debut|listing)|listing|share listing)"
)
_IS_DUE = r"(?:is|are) (?:now )?(?:planned|due|expected|set|scheduled|slated|to take place|to be held)(?: for| in| on| by)"
_COMES = (
    r"ships?|vessels?|convoys?|planes?|trains?|delegations?|envoys?|inspectors|teams?|troops|soldiers|observers|peacekeepers"
    r"|monitors|president|minister|pope|mission|experts|aid|shipments?|cargo|astronauts|crew|tanker|freighter"
)
_GOODS = (
    r"tanks?|jets?|missiles?|vaccines?|doses|grain|buses|trams|helicopters?|drones?|aircraft|guns|howitzers|rockets|weapons|arms"
    r"|shells|ammunition|batteries|submarines?|frigates?|locomotives|carriages|wagons|shipments?|supplies|gas|fuel|turbines?"
)
_DATED = (
    r"launch|lift-off|release|start|opening|arrival|departure|election|trial|delivery|completion|closing|closure|handover|hearing"
    r"|wedding|publication|reopening|move|listing|sentencing|execution|expiry|withdrawal|referendum"
)


def _small_article(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if re.match(r"(?:The|A|An|Its) ", what) else what


def _in_or_of(who: str) -> str:
    """Return "in Able" for a country or a town, "of the Able party" for a body."""
    return f"of {_small_article(who)}" if _BODIES.search(who) else f"in {who}"


_BODIES = re.compile(r"^The |(?i:\b(?:party|union|club|group|council|church|association|federation|league|alliance)\b)")


def _asked(found: re.Match[str]) -> str:
    """Return whom a country's people are asked about: "Norwegians vote on the treaty"."""
    if found["who"].lower() in _ASSEMBLED or not (
        names := [h for h in analyse(found["who"], 1).names if h.name.kind == "country"]
    ):
        return found[0]
    return f"The referendum in {names[0].name.id} on {found['what']} is to be held {found['at']} "


_ASSEMBLED = frozenset({"congress", "parliament", "senators", "lawmakers"})


def _peoples(found: re.Match[str]) -> str:
    """Return the election in which a country's people vote: "Norwegians vote for a new parliament"."""
    names = [h.name.id for h in analyse(found["who"], 1).names if h.name.kind == "country"]
    whom = found["whom"] or ""
    return f"The {_SORTS.get(whom, '')}election in {names[0]} is to be held {found['at']} " if names else found[0]


_SORTS = {"president": "presidential ", "parliament": "parliamentary ", "mayor": "mayoral "}


def _election(found: re.Match[str]) -> str:
    """Return the election in which a place votes, or is to elect somebody."""
    who, whom = found["who"], next((f for f in (found["whom"],) if f), "")
    if _BODIES.search(who) or who.split()[0].lower() in _ASSEMBLED:
        return found[0]
    return f"The {_SORTS.get(whom, '')}election in {who} is to be held {found['at']} "


_FORMS = rows(
    # "Able votes on [8 June]", "Able is to elect a president on [8 June]"
    (
        rf"^(?P<who>[A-Z][\w’-]*(?: [A-Z][\w’-]*)?) (?:(?:votes|goes to the polls|holds (?:an election|elections))"
        rf"|(?:is (?:due |set |expected )?to|will) (?:elect (?:a|its|the) (?:new |next )?(?P<whom>[a-z]+)|go to the polls"
        rf"|hold (?:an election|elections))) (?P<at>{_AT}) (?=\[)",
        _election,
    ),
    # "Norwegians vote for a new parliament on [8 June]", "Norwegians go to the polls on"
    (
        r"^(?:The )?(?P<who>[A-Z][a-z]+) (?:(?:are|is) (?:due |set )?to |will )?"
        r"(?:go to the polls|(?:votes?|elects?)(?: for)?(?: (?:a|their|its) (?:new |next )?(?P<whom>[a-z]+))?) "
        rf"(?P<at>{_AT}) (?=\[)",
        _peoples,
    ),
    # "Exam results in Able come out on [14 August]", "pupils in Able get their results on"
    (
        r"^(?P<what>[^\[\]]*?\b(?:results|figures|report|data|statistics|findings|accounts)\b[^\[\]]*?) "
        rf"(?:come|comes|will come|is|are|will be|is due|are due) out (?P<at>{_AT}) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to be published {m['at']} ",
    ),
    (
        r"^(?:Pupils|Students|Candidates)(?P<where> in [^\[\]]+?)? (?:will )?(?:get|receive|learn) their "
        rf"(?P<what>(?:[a-z]+ )?results) (?P<at>{_AT}) (?=\[)",
        lambda m: f"The {m['what']}{m['where'] or ''} are to be published {m['at']} ",
    ),
    # "The final will be played on [24 May]"
    (
        rf"^(?P<what>[^\[\]]+?) (?:(?:is|are) (?:due |set )?to|will) be (?:played|staged|run|contested) "
        rf"(?P<at>{_AT}) (?=\[)",
        r"\g<what> will take place \g<at> ",
    ),
    # "The first aid ship is expected in Able on [May]": no event there, but what arrives
    (
        rf"^(?P<what>(?:The |A |An )?(?:[\w’'-]+ )*?(?:{_COMES})(?: [A-Z][\w’-]*)*)(?P<rest>(?: of [^\[\]]+?)?) "
        r"(?:is|are) (?P<set>expected|due|awaited) (?P<in>in|at) (?P<place>[^\[\]]+?) (?P<at>on|in|by|at) (?=\[)",
        lambda m: f"{m['what']}{m['rest']} {_be(m['what'])} to arrive {m['in']} {m['place']} {m['at']} ",
    ),
    # "Delivery of the first tanks to Able: [May]", "the first tanks reach Able in [May]"
    (
        r"^(?:The )?[Dd]elivery of (?P<what>[^\[\]]+?) to (?P<whom>[^\[\]:]+?)(?::| (?:is|are) (?:now )?"
        r"(?:planned|due|expected|set|scheduled|to begin|foreseen)(?: for| in| on| by)?) (?=\[)",
        lambda m: f"{upper(m['what'])} {_be(m['what'])} to be delivered to {m['whom']} in ",
    ),
    (
        rf"^(?P<what>(?:The |A |An )?(?:[\w’'-]+ )*?(?:{_GOODS}))(?P<rest>(?: of [^\[\]]+?)?) "
        r"(?:(?:is|are) (?:due |set |expected )?to|will|should)? ?(?:reach|reaches|arrive in|arrives in|get to|come to) "
        r"(?P<place>[^\[\]]+?) (?P<at>on|in|by|at) (?=\[)",
        lambda m: f"{m['what']}{m['rest']} {_be(m['what'])} to be delivered to {m['place']} {m['at']} ",
    ),
    # "The new law is valid from [May]", "the law applies from", "goes live on"
    (
        r"^(?P<what>[^\[\]]*?\b(?:laws?|rules?|acts?|bills?|regulations?|directives?|bans?|treat(?:y|ies)|agreements?|deals?"
        r"|accords?|pacts?|tariffs?|tolls?|tax(?:es)?|fees?|charges?|levy|reforms?|limits?|caps?|sanctions|truce|ceasefire"
        r"|curfew|quotas?|standards?|contracts?|constitution)\b(?: (?:on|for|of|in|at|over|with|between|against) [^\[\]]+?)?) "
        r"(?:(?:will|is to|are to|is due to|are due to|is set to|are set to) )?"
        r"(?:be valid|is valid|are valid|applies|apply|is applicable|holds good|becomes? law|goe?s? live"
        r"|kicks? in|comes? in|starts? to apply|begins? to apply|starts? applying|takes? hold|is in force|are in force"
        r"|be in force|is charged|are charged|is levied|are levied|be levied) (?P<at>from|on|in|as of) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to take effect {'on' if m['at'] == 'as of' else m['at']} ",
    ),
    # "Tolls on the bridge start on [May]", "drivers have to pay the new toll from [May]"
    (
        rf"^(?P<what>(?:The |A |An )?(?:[\w’'-]+ )*?(?:{_IMPOSED})(?: (?:on|for|in|at|of|over|to|against) [^\[\]]+?)?) "
        r"(?:will )?(?:starts?|begins?) (?P<at>on|in|from) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to take effect {m['at']} ",
    ),
    (
        r"^[A-Z][^\[\]]*? (?:have to|must|will have to|are to|will) pay (?:the |an? )?(?P<what>(?:new |higher )?(?:[a-z-]+ )*?"
        r"(?:toll|fee|charge|tax|levy|surcharge|duty|tariff)s?(?: (?:on|for|in|at) [^\[\]]+?)?) "
        r"(?P<at>from|on|in|as of) (?=\[)",
        lambda m: f"The {m['what']} {_be(m['what'])} to take effect {'on' if m['at'] == 'as of' else m['at']} ",
    ),
    # "Able's government wants to hold the referendum on [May]", "the party holds its congress on [May]"
    (
        r"^(?P<who>[^\[\]]+?)(?:['’]s? (?:government|parliament|cabinet|authorities))? "
        r"(?:(?:wants|plans|intends|means|hopes|is|are|want|plan|intend|hope|proposes)"
        r"(?: due| set| expected| scheduled)? to hold"
        r"|will hold|holds?) (?:its |the |an? |their )(?P<what>(?:[a-z-]+ )*?(?:elections?|referendum|vote|congress|conference"
        r"|summit|convention|assembly|ballot|primary|primaries|polls|census|tender|auction|run-off|plebiscite|parade|festival)"
        r"(?: on [^\[\]]+?)?) (?P<at>on|in|by) (?=\[)",
        lambda m: f"The {m['what']} {_in_or_of(m['who'])} {_be(m['what'])} to be held {m['at']} ",
    ),
    # "Norwegians vote on the new treaty on [May]", "voters in Able decide on it"
    (
        r"^(?:Voters|People|Citizens|Residents) (?:in|of) (?P<where>[^\[\]]+?) (?:(?:are|is) (?:due )?to |will )?"
        r"(?:vote|decide) on (?P<what>[^\[\]]+?) (?P<at>on|in) (?=\[)",
        r"The referendum in \g<where> on \g<what> is to be held \g<at> ",
    ),
    (
        r"^(?:The )?(?P<who>[A-Z][a-z]+) (?:(?:are|is) (?:due )?to |will )?"
        r"(?:vote|decide) on (?P<what>[^\[\]]+?) (?P<at>on|in) (?=\[)",
        _asked,
    ),
    # "Judge Able will sentence Paul Best on [20 May]", "smoking in bars will be banned in Able from [1 July]"
    (
        r"^(?:(?:A |The )?[Jj]udge(?: [A-Z][\w’-]*)*|(?:A |The )[^\[\]]*?\b(?:court|judges?|jury)) "
        rf"(?:(?:is|are) (?:due |set )?to|will) (?P<do>sentence|try) (?P<who>[^\[\]]+?) (?P<at>{_AT}) (?=\[)",
        lambda m: f"{m['who']} will be {'sentenced' if m['do'] == 'sentence' else 'tried'} {m['at']} ",
    ),
    (
        r"^(?P<what>[^\[\]]+?) (?:(?:is|are) (?:due |set )?to|will) be (?:banned|outlawed|prohibited) in "
        r"(?P<where>[A-Z][^\[\]]*?) (?P<at>from|on|in) (?=\[)",
        lambda m: f"The ban on {m['what'][0].lower()}{m['what'][1:]} in {m['where']} is to take effect on ",
    ),
    # "The first trains run on the line in [May]": it opens
    (
        r"^(?:The )?[Ff]irst (?:trains?|trams?|buses|cars|passengers|ships|flights|planes|vehicles|boats) "
        r"(?:(?:(?:is|are) (?:due |set |expected |scheduled )?to|will|should|can|may) )?"
        r"(?:runs?|pass(?:es)?|drives?|sails?|goe?s?|travels?|uses?|cross(?:es)?|take off|land|fly) "
        r"(?:on |over |through |along |from |in |at |across )?"
        r"(?P<what>the [^\[\]]+?) "
        r"(?P<at>on|in|by|from) (?=\[)",
        lambda m: f"{upper(m['what'])} is to open {m['at']} ",
    ),
    # "The probe has a launch date of [May]", "the launch date of the probe is [not known]", "opening date for the line: [May]"
    (
        rf"^(?P<what>[^\[\]]+?) (?:now )?has an? (?:[a-z]+ )?(?P<of>{_DATED}) date of (?=\[)",
        lambda m: f"The {m['of']} of {_small_article(m['what'])} is planned for ",
    ),
    (
        rf"^(?:The )?(?:[a-z]+ )?(?i:(?P<of>{_DATED})) (?:date|day|deadline) (?:of|for) "
        r"(?P<what>[^\[\]:]+?)(?: is|:) (?=\[[^\[\]]*\d)",
        lambda m: f"The {m['of'].lower()} of {_small_article(m['what'])} is planned for ",
    ),
    (
        rf"^(?P<what>[A-Z][^\[\]:]*?)['’]s? (?P<of>{_DATED}) (?:date|day)(?: is|:) (?=\[[^\[\]]*\d)",
        lambda m: f"The {m['of']} of {_small_article(m['what'])} is planned for ",
    ),
    (
        rf"^(?:The )?(?:[a-z]+ )?(?P<of>{_DATED}) (?:date|day) (?:of|for) (?P<what>[^\[\]:]+?) is (?=\[)",
        lambda m: f"The date of the {m['of']} of {_small_article(m['what'])} is ",
    ),
    # "Able has no parliament, with elections planned for [May]"
    (
        r"^(?P<who>(?:The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) [^\[\]]+?, with (?:new |early |fresh |the )?"
        r"(?P<what>(?:[a-z-]+ )??(?:elections?|referendum|vote|polls|trial|launch|election|ballot)) "
        r"(?P<set>planned|due|set|scheduled|expected|slated)"
        r"(?: to be held)? (?P<at>for|in|on) (?=\[)",
        lambda m: f"The {m['what']} {_in_or_of(m['who'])} {_be(m['what'])} {m['set']} {m['at']} ",
    ),
    # "School in Able begins again on [May]"
    (
        r"^(?:The )?[Ss]chool(?: year| term)?(?P<where>(?: in [^\[\]]+?)?) (?:(?:is|are) (?:due |set )?to |will )?"
        r"(?:starts?|begins?|resumes?|opens?|reopens?)(?: again| anew)? (?P<at>on|in) (?=\[)",
        r"Schools\g<where> are to reopen \g<at> ",
    ),
    # "The ban on flights will be lifted on [May]": it is to end then
    (
        r"^(?P<what>[^\[\]]*?\b(?:bans?|curfews?|restrictions?|limits?|state of emergency|sanctions|embargo|curbs?"
        r"|checks|controls|moratorium|lockdown|quarantine|blockade)\b[^\[\]]*?) (?:(?:is|are) (?:due |set |expected )?to|will) "
        r"(?:be lifted|be ended|be removed|be scrapped|lapse) (?P<at>on|in|by) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to end {m['at']} ",
    ),
    # "Able goes public on [May]", "Able's flotation is due in [May]", "shares in Able start trading on [May]"
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:(?:(?:is|are) (?:due |set |expected )?to|will|wants to|plans to|hopes to) )?"
        rf"(?:goe?s? public|be floated|be listed|float|make its stock market debut|list its shares) (?P<at>{_AT}) (?=\[)",
        lambda m: f"The listing of {_small_article(m['who'])} is planned for ",
    ),
    (
        rf"^(?:The |An )?(?:{_FLOAT}) (?:of|by) (?P<who>[^\[\]]+?) {_IS_DUE} (?=\[)",
        lambda m: f"The listing of {_small_article(m['who'])} is planned for ",
    ),
    (
        rf"^(?P<who>[A-Z][^\[\]]*?)['’]s? (?:{_FLOAT}) {_IS_DUE} (?=\[)",
        lambda m: f"The listing of {_small_article(m['who'])} is planned for ",
    ),
    (
        rf"^(?:Trading in (?P<a>[^\[\]]+?)['’]s shares|(?P<b>[A-Z][^\[\]]*?)['’]s shares|Shares (?:in|of) (?P<c>[^\[\]]+?)) "
        rf"(?:(?:(?:is|are) (?:due |set |expected )?to|will) )?(?:start|begin)s?(?: trading)? (?P<at>{_AT}) (?=\[)",
        lambda m: f"The listing of {_small_article(m['a'] or m['b'] or m['c'])} is planned for ",
    ),
    # "Ferries start running again on [May]", "the plant produces again from [May]"
    (
        r"^(?P<what>[^\[\]]+?) (?:(?:(?:is|are) (?:due |set |expected )?to|will|should) )?(?:(?:start|begin)s? "
        r"(?:running|operating|flying|sailing|working|producing) again|(?:run|operate|fly|sail|work|produce)s? again) "
        rf"(?P<at>{_AT}) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to resume {m['at']} ",
    ),
)


def as_day_turn(says: str) -> str:
    """Return the sentence with what is to be done by its day, or as it is."""
    return plainest(says, _FORMS)
