"""Conditions in other words: a fire that rages is not under control, a captive not released, a road under snow closed.

Owns: a status fact whose slot is a condition that a thing or somebody is in, told by what would end it. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import plainest, rows, upper
from watcher.reading.rewording.steps import small as _small

_STILL = r"(?:still |now |currently |again |largely |partly |all )*"
_FIRE = (
    r"(?:fires?|blazes?|wildfires?|bushfires?|infernos?)(?! (?:service|department|brigade|crews?|station|alarm|ban|season)\b)"
)
_BURNS = (
    r"(?:(?:burning|raging|spreading|growing)(?: (?:out of control|unchecked|uncontrolled|fiercely|on|freely))?|out of control"
    r"|uncontrolled|uncontained|unchecked|burns|rages|(?:burning|raging) on|active|at large|ablaze)"
)
_ILLS = "|".join(sorted(words_of("conditions.ills")))
_SPREADS = (
    r"(?:spreading|raging|growing|out of control|not (?:yet )?(?:contained|under control|stopped|over|beaten)|uncontained)"
)
_WAYS = "|".join(sorted(words_of("conditions.ways")))
_BLOCKED = (
    r"(?:(?:blocked|cut(?: off)?|buried|covered|obstructed|jammed)(?: (?:by|under|with) [^\[\]]+)?"
    r"|impassable|snowed in|under snow)"
)
_CAPTORS = r"(?:kidnappers|gunmen|rebels|militants|pirates|bandits|captors|insurgents|abductors|the [a-z]+|[A-Z][\w’-]+)"
_CAPTIVE = (
    r"(?:in the hands of (?:their |his |her |its )?(?:kidnappers|gunmen|pirates|bandits|captors|abductors)"
    r"|(?:a )?(?:hostages?|captives?)"
    r"|(?:held|kept|taken) (?:hostage|captive|prisoner)|being held(?: hostage| captive)?|in captivity"
    r"|(?:been )?(?:kidnapped|abducted|taken hostage))"
)
_PEOPLE_HELD = r"^(?P<who>[^\[\]]+?) (?P<be>is|are|has|have|remains?)(?: been)?"
_GOODS = r"(?:power|electricity|water|gas|heating|internet|running water|drinking water|phone service)"
_LOOKS = (
    r"(?:examined|reviewed|studied|considered|looked at|scrutinised|scrutinized|vetted|assessed|weighed|investigated|checked)"
)
_PLAN = (
    r"(?:bills?|plans?|proposals?|treaty|treaties|applications?|requests?|bids?|mergers?|takeovers?|budgets?|offers?|permits?"
    r"|sales?|deals?|accords?|purchases?|acquisitions?|tie-ups?|projects?|drugs?|vaccines?|pills?)"
)
_FORCE = (
    r"(?:troops|soldiers|peacekeepers|mission|force|forces|contingent|monitors|observers|trainers|fighters|army|rebels"
    r"|militia|police)"
)
_LASTING = dict(row.split("=") for row in sorted(words_of("conditions.lasting")))
_BUILT = "|".join(sorted(words_of("conditions.built")))


def _has(be: str) -> str:
    return "have" if be in ("are", "have", "remain") else "has"


def _low(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.split()[0] in ("The", "A", "An", "Its", "Their") else what


def _plain(what: str) -> str:
    """Return what begins a sentence as it stands within one: a word alone, or before a small one, is no name."""
    first, _, rest = what.partition(" ")
    return _small(what) if "'" in first or "’" in first or rest[:1].isupper() else f"{first.lower()}{_}{rest}"


def _freed(found: re.Match[str]) -> str:
    who = found["who"]
    if re.fullmatch(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|al|de|van|von|bin|el))+", who):
        # A name alone does not tell that it is somebody's, and a film is released as well.
        who = f"The prisoner {who}"
    return f"{who} {_has(found['be'])} [not been released]"


def _without(found: re.Match[str]) -> str:
    what = re.sub(r"^(?:Half|Most|Much|Parts?|All|Large parts|A third|Some)(?: of)? (?=[a-zA-Z])", "", found["what"])
    goods = "power" if found["goods"] in ("electricity", None) else found["goods"].removeprefix("running ")
    return f"{upper(goods)} in {_low(what)} has [not been restored]"


_ON = {"wage": "wages", "merger": "a merger", "free-trade": "free trade"}
_MANY = r"\b(?:rockets|airliners|jets|planes|helicopters|drones)\b"
_FAILED = {
    "burst": "burst",
    "collaps": "collapsed",
    "fail": "failed",
    "erupt": "erupted",
    "sink": "sunk",
    "overflow": "overflowed",
}


def _there(found: re.Match[str]) -> str:
    where = found["where"] or ""
    place = "" if not where or where in ("the country", "the region", "the area", "the ground") else f" {where}"
    return f"{found['what']} {_has(found['be'])} [not left]{place}"


def _does(who: str) -> str:
    last = re.split(r" (?:of|in|at|for|on) ", who)[0].split()[-1]
    return "have" if (last.endswith("s") and not last.endswith(("ss", "us", "is"))) or " and " in who else "has"


_FORMS = rows(
    # "The forest fire above Able is [burning out of control]"
    (
        rf"^(?P<what>[^\[\]]*?\b(?i:{_FIRE})\b[^\[\]]*?) (?P<be>is |are |remains? )?\[{_STILL}{_BURNS}\]",
        lambda f: f"{f['what']} {'are' if f['be'] in ('are ', 'remain ') else 'is'} [not under control]",
    ),
    # "Cholera in the camp at Able is [not under control]"
    (
        rf"^(?:The )?(?P<ill>(?i:{_ILLS})) (?=(?:in|at|on|among|across) [^\[\]]*? (?:is|has) \[)",
        lambda f: f"The {f['ill'].lower()} outbreak ",
    ),
    (
        rf"^(?P<what>[^\[\]]*?\b(?:outbreaks?|epidemics?)\b[^\[\]]*?) (?P<be>is|are|has|have) \[{_STILL}{_SPREADS}\]",
        lambda f: f"{f['what']} {_has(f['be'])} [not been declared over]",
    ),
    (
        r"^(?P<what>[^\[\]]*?\b(?:outbreaks?|epidemics?)\b[^\[\]]*?) (?P<be>is|are|has|have) "
        r"\[(?:still )?not (?:yet )?(?:over|ended|at an end)\]",
        lambda f: f"{f['what']} {_has(f['be'])} [not been declared over]",
    ),
    # "The hand-over of the base has [not taken place]"
    (r"\b(?P<t>[Hh])and-over (?=(?:of|to)\b)", r"\g<t>andover "),
    # "Drinking water in Able is [unsafe]"
    (
        r"\b(?P<what>[Ww]ater\b[^\[\]]*?) is \[(?:still )?(?:unsafe|undrinkable|not (?:safe )?(?:to drink|drinkable|potable)"
        r"|unfit(?: to drink)?)\]",
        r"\g<what> is [not safe]",
    ),
    # "The fine against Able is [under appeal]"
    (
        r"^(?P<what>[^\[\]]*?\b(?:fine|ruling|order|judgment|judgement|award|penalty|injunction|merger ban)\b[^\[\]]*?) is "
        r"\[(?:still )?(?:under appeal|being appealed|on appeal)\]",
        lambda f: f"A court has [not ruled] on {_low(f['what'])}",
    ),
    # "The Able app is [blocked] in Best"
    (
        r"^(?P<what>[^\[\]]*?\b(?:apps?|website|site|platform|channel|social network|network|newspaper|broadcaster|messenger)\b"
        r"[^\[\]]*?) (?P<be>is|are) \[(?:still )?(?:blocked|shut off|cut off|barred|halted)\](?= in | for |\.?$)",
        r"\g<what> \g<be> [banned]",
    ),
    # "The siege of Able is [in its second month]"
    (
        r"\b(?P<be>is|are|has) \[(?:now |still )?(?:in|entering|entered|into|well into) (?:its|their) [a-z0-9]+ (?:straight )?"
        r"(?:day|week|month|year)\]",
        lambda f: f"{'are' if f['be'] == 'are' else 'is'} [under way]",
    ),
    (
        r"^(?:The )?[A-Z]?[^\[\],]+?['’]s? (?P<what>siege|blockade|encirclement) of (?=(?:the )?[^\[\]]* (?:is|has) \[)",
        r"The \g<what> of ",
    ),
    # "The refinery at Able is [running at half capacity]"
    (
        r"\[(?:still |now )?(?:running|working|operating|producing|kept running) (?P<at>at|below|on) (?P<much>[a-z ]+)\]",
        r"[\g<at> \g<much>]",
    ),
    # "The flight of the Able lander is [under way]"
    (
        r"^The (?:flight|journey|voyage|trip|cruise) of (?P<the>the )?(?P<what>[^\[\]]*?\b(?:lander|probe|spacecraft|capsule"
        r"|rover|spaceship|spaceplane|shuttle|balloon|airship|orbiter)\b[^\[\]]*?) is "
        r"\[(?:still )?(?:under way|ongoing|going on|in progress|not (?:yet )?over|continuing)\]",
        lambda f: f"{'The ' if f['the'] else ''}{f['what']} is [in flight]",
    ),
    # "Flights at Able airport are [suspended]"
    (
        r"^(?:All )?(?i:flights|air traffic) (?:at|in|to and from|from and to|into and out of|out of and into) "
        r"(?P<what>(?:the )?[A-Z][^\[\],]*? [Aa]irport) (?:is|are|have been) \[(?:still )?"
        r"(?:suspended|halted|stopped|on hold|interrupted|paused)\]",
        lambda f: f"{upper(f['what'])} is [closed]",
    ),
    # "Schools in Able are [shut by the strike]"
    (
        r"\[(?:still )?(?P<shut>closed|shut|suspended|halted|stopped|grounded|frozen) "
        r"(?:by|because of|due to|owing to|after|amid|since|following|over) [^\[\]]+\]",
        r"[\g<shut>]",
    ),
    # "Flights of the Able rocket are [allowed]"
    (
        r"^(?:Flights of )?(?P<what>(?:the |The )?[^\[\]]*?\b(?:rockets?|aircraft|airliners?|jets?|planes?|helicopters?"
        r"|drones?)\b[^\[\]]*?) (?:is|are) \[(?:still |again )?(?:allowed|permitted|cleared|authorised|authorized|free)"
        r"(?: to fly)?\]",
        lambda f: f"{upper(f['what'])} {'are' if re.search(_MANY, f['what']) else 'is'} [flying]",
    ),
    # "Able and Best are [in exclusive talks]"
    (
        r"\[(?:still )?(?:in|holding|conducting) (?:exclusive|advanced|early|secret|direct|final|preliminary|late-stage"
        r"|intensive|private|indirect|close|detailed|takeover|merger|peace) (?P<talks>talks|negotiations)\]",
        r"[in \g<talks>]",
    ),
    # "Able's appeal against the merger ban is [pending]": one against a conviction has a ladder
    (
        r"^(?P<what>[^\[\]]*?\bappeal (?:against|over|by|of)\b(?![^\[\]]*\b(?:conviction|verdict|sentence)\b)[^\[\]]*?) "
        r"(?:is|remains) \[(?:still )?(?:pending|undecided"
        r"|before (?:a|the) court|outstanding|with the (?:court|judges))\]",
        r"\g<what> has [not been decided]",
    ),
    # "Oil is [leaking] from the Able well"
    (
        r"^(?P<what>(?:[A-Z][a-z]+ )?[A-Za-z]+) (?:is|are) \[(?:still )?(?:leaking|spilling|gushing|seeping|escaping)\] "
        r"(?:from|out of) (?P<where>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"The {f['what'].lower()} leak from {f['where']} has [not been stopped]{f['end']}",
    ),
    # "The Able dam is [at risk of bursting]"
    (
        r"\b(?P<be>is|are) \[(?:still )?(?:at risk of|in danger of|on the (?:verge|brink) of|close to|on the point of|about to"
        r"|threatening to) (?:an? )?(?P<verb>burst|collaps|fail|erupt|sink|overflow)(?:ing|e|ure|ion)?\]",
        lambda f: f"{_has(f['be'])} [not {_FAILED[f['verb']]}]",
    ),
    # "Aid to Able is [blocked]"
    (
        r"^(?P<what>(?:Humanitarian |Food |Medical |UN |Foreign )?(?:[Aa]id|[Rr]elief|[Ss]upplies)(?: convoys?| trucks?)?) "
        r"(?:to|for|into) (?P<where>[^\[\]]+?) (?P<be>is|are) "
        r"\[(?:still )?(?:blocked|cut off|halted|stopped|not getting (?:through|in)|held up)\]",
        lambda f: f"{f['what']} {_has(f['be'])} [not reached] {f['where']}",
    ),
    # "The Able gas plant is [not producing]"
    (
        r"^(?P<what>[^\[\]]+?) (?:is|has) \[(?:still )?not (?:yet )?(?:producing|in production|produced anything)\]",
        lambda f: f"Production at {_low(f['what'])} has [not begun]",
    ),
    # "The Able rocket has [not made a successful flight]"
    (
        r"\[not (?:yet )?(?:made|completed|had|managed) (?:a|its|one) (?:successful |maiden |first )*(?:flight|launch)\]",
        "[not flown]",
    ),
    # "Petrol in Able is [rationed]", "bottled water is [being rationed] in Able"
    (
        rf"^(?P<what>[^\[\]]+?) (?:is|are|has been|have been) \[{_STILL}(?:being )?(?P<done>{'|'.join(_LASTING)})\]"
        r"(?P<rest>[^\[\]]*?)(?P<end>\.?)$",
        lambda f: f"The {_LASTING[f['done']]} of {_plain(f['what'])}{f['rest']} is [in force]{f['end']}",
    ),
    # "The people of Able are [still in shelters]"
    (
        r"^(?P<who>[^\[\]]*?\b(?:[Pp]eople|[Rr]esidents|[Vv]illagers|[Ff]amilies|[Ee]vacuees|[Ii]nhabitants|[Hh]ouseholds"
        r"|[Ii]slanders)\b[^\[\]]*?) (?:is|are|remain) \[(?:still )?(?:in (?:emergency |temporary )?(?:shelters?|camps|tents"
        r"|hotels)|away from (?:home|their homes)|unable to (?:return|go)(?: home)?|not (?:yet )?(?:back|home|back home))\]",
        r"\g<who> have [not returned] to their homes",
    ),
    # "Retailer Able has [filed] for bankruptcy"
    (
        r"^(?P<who>[^\[\]]+?) has \[(?:filed|applied)\] for (?:bankruptcy|insolvency|administration)(?: protection)?",
        r"\g<who> is [bankrupt]",
    ),
    # "[No buyer] has been found for the Able mine", "the Able mine has [no buyer]"
    (
        r"^\[?No(?: new)? buyer(?:\]|(?= for [^\[\]]* \[))(?P<for> for (?P<a>[^\[\]]+?))? "
        r"\[?has (?:yet )?(?:been )?\[?(?:been )?found\]?(?: for (?P<b>[^\[\]]+?))?(?P<end>\.?)$",
        lambda f: f"{upper(f['a'] or f['b'] or 'it')} has [not been sold]{f['end']}",
    ),
    (
        r"^(?P<what>[^\[\]]+?) (?:has|have) \[(?:still )?(?:no|not (?:yet )?found an?)(?: new)? (?:buyer|owner)\]",
        r"\g<what> has [not been sold]",
    ),
    # "A pay deal for the postmen is [in sight]"
    (
        r"^(?:The|An?) (?P<what>(?:[a-z-]+ ){0,3}?(?:deal|agreement|accord|settlement|truce|ceasefire|compromise))\b"
        r"(?P<rest>[^\[\]]*?) is \[(?:still )?(?:not (?:yet )?)?(?:in sight|within (?:reach|sight)|close|near|out of reach)\]",
        r"There is [no \g<what>]\g<rest>",
    ),
    # "Able's postmen have [no pay deal]"
    (
        r"\[no (?P<on>pay|wage|wages|merger|free[- ]trade) (?P<deal>deal|agreement|accord|settlement|pact)\]",
        lambda f: f"[no {f['deal']}] on {_ON.get(f['on'], f['on'])}",
    ),
    # "The Able head is [on loan] to a museum"
    (r"\b(?P<be>is|are) \[(?:still )?on loan\]", lambda f: f"{_has(f['be'])} [not been returned]"),
    # "Why is the Able tunnel shut? It is [being repaired]"
    (
        r"^Why (?P<be>is|are) (?P<what>(?:the )?[^\[\]?]+?) (?:shut|closed|not open)\? "
        r"(?:Because )?(?:[Ii]t is|[Tt]hey are) "
        r"\[[^\[\]]+\]",
        lambda f: f"{upper(f['what'])} {f['be']} [closed]",
    ),
    # "Pilots of Able Air are [working to rule]", "Able's workers are [on short time]"
    (
        r"^(?P<who>[^\[\]]+?) are \[(?:still )?working to rule\]",
        lambda f: f"The work-to-rule by {_small(f['who'])} is [in force]",
    ),
    (
        r"^(?P<who>[A-Z][^\[\]]*?)['’]s? (?:workers|staff|employees|workforce) (?:is|are) \[(?:still )?on short time\]",
        r"Short-time work at \g<who> is [under way]",
    ),
    # "The accounts of Able are [blocked]"
    (
        r"^(?P<what>[^\[\]]*?\b(?:accounts?|assets|funds|savings|deposits|money)\b[^\[\]]*?) (?P<be>is|are) "
        r"\[(?:still )?(?:blocked|locked|halted)\]",
        r"\g<what> \g<be> [frozen]",
    ),
    # "The Able satellite is [spinning out of control]"
    (
        r"\b(?P<be>is|are) \[(?:still )?(?:spinning|tumbling|reeling|spiralling)(?: (?:out of control|wildly))?\]",
        r"\g<be> [not under control]",
    ),
    # "The Able is [over its banks] at Best"
    (
        r"\b(?P<be>is|are) \[(?:still )?(?:over (?:its|their) banks|above flood level|bursting (?:its|their) banks)\]",
        r"\g<be> [in flood]",
    ),
    # "Locusts are [spreading] in Able"
    (
        r"^(?P<what>(?:The )?[^\[\]]*?\b(?i:locusts|weevils|beetles|rats|mosquitoes|oil slick|slick|algae|algal bloom|pest)\b"
        r"[^\[\]]*?) (?P<be>is|are) \[(?:still )?(?:spreading|advancing|multiplying|out of control|swarming)\]",
        r"\g<what> \g<be> [not under control]",
    ),
    # "[No ships] are passing the Able strait", "[no trains] run between Able and Best"
    (
        r"^\[No (?P<what>[a-z]+s|traffic|gas|oil|water|aid|fuel|mail)\] (?P<be>is|are) (?P<ing>[a-z]+ing)\b",
        r"\g<what> \g<be> [not \g<ing>]",
    ),
    (
        r"^\[No (?P<what>[a-z]+s)\] (?P<do>run|sail|fly|go|cross|pass|operate|call)\b",
        lambda f: f"{f['what']} are [not {inflect(f['do'])['ing']}]",
    ),
    # "Permission to rebuild the works has been [refused]"
    (
        r"^(?P<what>(?:The |An? )?(?:[^\[\]]+?['’]s? )?(?i:permission|request|plea|application|petition) "
        r"to (?!join|enter|host|become|the\b|an?\b)[a-z]+ [^\[\]]+?) "
        r"(?:has been|is|was) \[(?:refused|denied|turned down|rejected|withheld)\]",
        r"\g<what> has [not been granted]",
    ),
    # "Able is [without a licence] for the quarry"
    (
        r"^(?P<who>[^\[\]]+?) (?P<be>is|are) \[(?:still )?without (?P<what>an? (?:licen[cs]e|permit|contract|mandate|visa))\]",
        lambda f: f"{f['who']} {_has(f['be'])} [not received] {f['what']}",
    ),
    # "The Able reactor has been [taken off the grid]"
    (
        r"\b(?:has been|is) \[(?:still )?(?:taken off the grid|off the grid|disconnected from the grid|taken off ?line"
        r"|switched off|off ?line|down for (?:maintenance|repairs?))\]",
        "is [offline]",
    ),
    # "The Able tunnel between Best and Cole is [closed]": its own name tells which
    (
        rf"^(?P<what>(?:The )?(?!The )[A-Z][\w’-]+ (?:{_WAYS}|bridge|pipeline|ferry)) (?:between|from) (?:the )?[A-Z][\w’ -]*? "
        r"(?:and|to) (?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)* (?=(?:is|are|has|have|remains?) )",
        r"\g<what> ",
    ),
    # "Workers at the Able plant are [locked out]"
    (
        r"^(?P<who>[^\[\]]+?) (?:is|are|have been) \[(?:still )?locked out\]",
        lambda f: f"The lock-out of {_small(f['who'])} is [under way]",
    ),
    # "Ana Able is [in the hands of kidnappers]", "ten sailors have [been kidnapped] by pirates"
    (rf"{_PEOPLE_HELD} \[{_STILL}{_CAPTIVE}\](?P<by> by {_CAPTORS})?", _freed),
    # "The road over the pass is [blocked by snow]"
    (
        rf"^(?P<what>[^\[\]]*?\b(?i:{_WAYS})\b[^\[\]]*?) (?P<be>is|are|remains?) \[{_STILL}{_BLOCKED}\]",
        lambda f: f"{f['what']} {'are' if f['be'] in ('are', 'remain') else 'is'} [closed]",
    ),
    # "Half the island of Able is [without power]"
    (
        rf"^(?P<what>[^\[\]]+?) (?:is|are|has been left|have been left|remains?|has|have) "
        rf"\[{_STILL}(?:(?:without|with no|no|cut off from) (?P<goods>{_GOODS})|in the dark|without light|blacked out)\]",
        _without,
    ),
    # "The car plant in Able is [up for sale]"
    (
        rf"^(?P<what>[^\[\]]+?) (?P<be>is|are) \[{_STILL}(?:up for (?:sale|auction)|for sale"
        r"|(?:looking for|seeking|in search of|without|waiting for) a (?:new )?buyer|on the block)\]",
        lambda f: f"{f['what']} {_has(f['be'])} [not been sold]",
    ),
    # "Able's inhaler is [out of stock]"
    (rf"\b(?P<be>is|are) \[{_STILL}(?:out of stock|unavailable|unobtainable)\]", r"\g<be> [not available]"),
    # "The merger of Able and Best is [being examined by the authority]", "… is [under review] by the authority"
    (
        rf"^(?P<what>[^\[\]]*?\b(?i:{_PLAN})\b[^\[\]]*?) (?:is|are) \[{_STILL}(?:being {_LOOKS}|under (?:review|scrutiny"
        r"|examination|consideration))(?:\] by | by )(?P<who>[^\[\]]+?)\]?(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_does(f['who'])} [not approved] {_low(f['what'])}{f['end']}",
    ),
    # "Able's bid is [approved by shareholders but not by regulators]"
    (
        r"^(?P<what>[^\[\]]+?) (?:is|are|has|have)(?: been)? \[(?:been )?"
        r"(?P<done>approved|ratified|signed|cleared|backed|accepted|passed|endorsed|adopted) by [^\[\]]+?,? but not (?:yet )?"
        r"(?:by )?(?P<who>[^\[\]]+?)\](?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_does(f['who'])} [not {f['done']}] {_low(f['what'])}{f['end']}",
    ),
    # "Able's troops are [still in Best]", "the mission in Best is [still in the country]"
    (
        rf"^(?P<what>[^\[\]]*?\b{_FORCE}\b[^\[\]]*?) (?P<be>is|are|remains?) "
        r"\[(?:still )?(?:still there|present|(?:in|inside|on|at) (?P<where>the (?:country|region|area|ground)|(?:(?:the )?"
        r"(?:northern |southern |eastern |western )|the [a-z]+ of )?[A-Z][^\[\]]*?))\]",
        _there,
    ),
    # "The bridge is [half built]"
    (
        rf"^(?P<what>(?:(?!(?:of|on|into|about|for) )[\w’'-]+ )*?(?i:{_BUILT})\b[^\[\]]*?) (?P<be>is|are|remains?) "
        rf"\[{_STILL}(?:only )?(?:(?:half|partly|partially"
        r"|three-quarters|two-thirds|nearly|almost)[ -](?:built|finished|complete|completed|done)|unfinished|incomplete"
        r"|not (?:yet )?(?:finished|complete|built)|being built|going up|taking shape|rising)\]",
        lambda f: f"{f['what']} {'are' if f['be'] in ('are', 'remain') else 'is'} [under construction]",
    ),
)


def as_condition(says: str) -> str:
    """Return a status fact's sentence with the deed that would end the condition it tells, or as it is."""
    return upper(plainest(says, _FORMS))
