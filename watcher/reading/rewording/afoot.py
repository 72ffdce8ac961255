"""What is afoot, or lasts, in other words: a strike that is not over is under way, who is under an embargo has one in force.

Owns: a status fact on a course, a rule, a trial, a listing or a journey, told by the plainest state. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import plainest, rows, upper
from watcher.reading.rewording.refusals import not_yet_done

_NOT_OVER = (
    r"\[(?:still )?(?:not (?:yet )?(?:over|at an end|done with)|far from (?:over|finished|done|an end)|(?:dragging"
    r"|raging) on"
    r"|raging|in full swing)\]"
)
_RULES = (
    r"(?:states? of emergency|emergency|curfew|embargo|sanctions|blockade|lockdown|martial law|moratorium|boycott"
    r"|ban|quarantine)"
)
_ON = {"embargo": "on", "sanctions": "on", "ban": "on", "boycott": "of", "blockade": "of", "siege": "of"}
_UNDER = rf"\[(?:still )?(?:under|subject to)(?:\] | )(?P<a>an? |the )?(?P<what>(?:[\w-]+ ){{0,3}}?{_RULES})\]?"
_CHECKS = r"(?:checks|controls|restrictions|sanctions|tariffs|curbs|quotas|limits|ban|embargo|curfew|blockade|visa requirement)"
_KEEPS = r"\[(?:still )?(?:keeps?|maintains?|retains?|applies|apply|has|have|imposes?|enforces?)\]"
_RETURNS = r"(?:capsule|crew|astronauts?|cosmonauts?|taikonauts?|tourists?)"
_EVENTS = (
    r"(?:spacewalk|flyby|flight|landing|splashdown|docking|voyage|crossing|climb|ascent|dive|jump|debut|visit|trip"
    r"|tour|launch"
    r"|test|descent|return|appearance|speech|performance)"
)
_CRIME = r"(?!clinical|drug|vaccine|field|sea|flight|medical|human|free|time|pilot|show|test|mock|fair|new|first|second)[a-z]+"
_NAME = r"(?P<who>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)"
_AWAITED = (
    r"\[(?:still )?(?:not (?:yet )?(?:in|out|come|known|here|there|given|(?:been )?(?:given|reached|delivered"
    r"|announced|returned"
    r"|handed down|read(?: out)?))|awaited|pending|outstanding|expected|to come|open|due)\]"
)
_STOCKS = r"(?:(?:an?|the|any|its) )?(?:[A-Z]\w+ )*(?:stock exchange|stock market|bourse|exchange|market)"


def _lower(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.startswith(("The ", "A ", "An ", "Its ", "Their ")) else what


def _many(what: str) -> bool:
    return re.split(r" (?:of|in|at|on|from|with|between|to) ", what)[0].endswith("s")


def _lasts(found: re.Match[str]) -> str:
    rule = re.search(rf"\b(?i:{_RULES})\b", found["what"]) is not None
    return f"{found['what']} {'are' if _many(found['what']) else 'is'} [{'in force' if rule else 'under way'}]"


def _under(found: re.Match[str]) -> str:
    what = found["what"]
    on = _ON.get(what.split()[-1], "in")
    return f"The {what} {on} {_lower(found['who'])} {'are' if what.endswith('sanctions') else 'is'} [in force]"


def _kept(found: re.Match[str]) -> str:
    who, what = found["who"], found["what"]
    owner = f"{who}’" if who.endswith("s") else f"{who}’s"
    have = "have" if re.search(rf"\b{_CHECKS}\b", what)[0].endswith("s") else "has"  # type: ignore[index]
    return f"{owner} {what} {have} [not been lifted]"


def _again(found: re.Match[str]) -> str:
    noun, what = found["noun"], found["what"]
    to = re.search(r" (?:to|for) [a-z][^\[\]]*$", what) if noun == "reopening" else None
    what, rest = (what[: to.start()], to[0]) if to else (what, "")
    return f"{upper(what)} {'have' if _many(what) else 'has'} [not {_AGAIN[noun]}]{rest}"


def _stopped(found: re.Match[str]) -> str:
    """Return what somebody has stopped as what stands still: "the government has [halted] exports"."""
    who, its, what, rest = found["who"], found["its"].strip(), found["what"], found["rest"] or ""
    if its in ("its", "their", ""):
        if what in ("talks", "negotiations"):
            return f"{upper(what)} between {_lower(who)} are [suspended]" if " and " in who and not rest else found[0]
        owner = f"{who}’" if who.endswith("s") else f"{who}’s"
        if its == "" and rest.startswith((" from ", " of ")):
            return found[0]
    else:
        owner = upper(its)
    return f"{owner} {what}{rest} {'are' if what.endswith('s') else 'is'} [suspended]"


_AGAIN = {"resumption": "resumed", "reopening": "reopened", "restart": "restarted"}
# Whose spacewalk it is, is told by the flight.
_CREW = re.compile(r"^the (?:crew|astronauts) (?:of|aboard|on) | (?:crew|astronauts|team)$")
_FLOWS = (
    r"(?:exports?|imports?|deliver(?:y|ies)|shipments?|flights|services|production|output|talks|negotiations|payments|aid"
    r"|work|operations|sales|purchases|trade|patrols|cooperation|training|trading)"
)
_MEN = r"(?:troops|soldiers|forces|peacekeepers|marines|trainers|contingent)"
_FORMS = rows(
    # "The strike at Able is [not over]", "the state of emergency in Able is [far from over]"
    (rf"^(?P<what>[^\[\]]+?) (?:is|are|remains?) {_NOT_OVER}", _lasts),
    # "A strike at Able is [planned but has not begun]"
    (
        r"(?:is|are|has|have) \[(?:been )?(?:planned|called|announced|expected|scheduled|due|threatened"
        r"|promised),? (?:but|and|though) "
        r"(?:(?P<has>has|have|is|are) )?(?:not (?:yet )?|yet to )(?P<done>[a-z]+)(?: yet)?\]",
        r"has [not \g<done>]",
    ),
    # "Able is [under a UN arms embargo]", "Able is [under] a curfew", "Able is [subject to] EU sanctions"
    (rf"^(?P<who>[^\[\]]+?) (?:is|are|remains?) {_UNDER}(?=\.?$)", _under),
    (
        rf"^(?P<who>[^\[\]]+?) (?:is|are|remains?) (?:still )?in (?:an? )?\[(?:an? )?(?P<what>{_RULES})\](?=\.?$)",
        _under,
    ),
    # "Able still [has] border checks with Best", "Able [keeps] a ban on beef"
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:still )?{_KEEPS} (?:an? |the |its "
        rf"|their )?(?P<what>[^\[\]]*?\b{_CHECKS}\b[^\[\]]*?)(?=\.?$)",
        _kept,
    ),
    # "Ana Able's fraud trial is [ongoing]", "Ana Able is [being tried] for fraud"
    (
        rf"^{_NAME}['’]s? (?P<crime>{_CRIME}) trial (?=(?:is|has|remains) \[)",
        r"The trial of \g<who> for \g<crime> ",
    ),
    (
        rf"^The (?P<crime>{_CRIME}) trial of {_NAME} (?=(?:is|has|remains) \[)",
        r"The trial of \g<who> for \g<crime> ",
    ),
    (
        rf"^{_NAME} (?P<is>is|are) \[(?:still )?(?:being tried|in the dock|standing trial)\]",
        r"\g<who> \g<is> [on trial]",
    ),
    # "The verdict on Able is [not in]", "the jury is [still out] on Able", "there is [no verdict] in Able's trial"
    (
        rf"^(?:The |A |An )?(?:[a-z]+ )?verdict (?:on|against|for|about) (?:the )?(?P<whom>[^\[\]]+?) (?:is|has"
        rf"|remains) {_AWAITED}",
        r"The jury has [not reached a verdict] on \g<whom>",
    ),
    (rf"^{_NAME}['’]s? verdict (?:is|has|remains) {_AWAITED}", r"The jury has [not reached a verdict] on \g<who>"),
    (
        rf"^(?:The |A |An )?verdict (?:in|at) (?:{_NAME}['’]s? (?:[a-z]+ )?trial"
        rf"|the (?:[a-z]+ )?trial of (?P<whom>[^\[\]]+?)) "
        rf"(?:is|has|remains) {_AWAITED}",
        lambda f: f"The jury has [not reached a verdict] on {f['who'] or f['whom']}",
    ),
    (
        rf"^(?:The )?jury (?:in|at) (?:{_NAME}['’]s? (?:[a-z]+ )?trial"
        rf"|the (?:[a-z]+ )?trial of (?P<whom>[^\[\]]+?)) (?:is|has) "
        r"\[(?:still )?(?:out|deliberating|undecided|not (?:yet )?(?:decided|(?:returned|reached|given"
        r"|delivered)(?: a verdict)?))\]"
        r"(?: (?:a|its) verdict)?(?=\.?$)",
        lambda f: f"The jury has [not reached a verdict] on {f['who'] or f['whom']}",
    ),
    (
        rf"^There is (?:still |as yet )?\[no verdict\](?: yet)? (?:in|at) (?:{_NAME}['’]s? (?:[a-z]+ )?trial"
        rf"|the (?:[a-z]+ )?trial of "
        r"(?P<whom>[^\[\]]+?))(?=\.?$)",
        lambda f: f"The jury has [not reached a verdict] on {f['who'] or f['whom']}",
    ),
    (
        r"^There is (?:still |as yet )?\[no verdict\](?: yet)? (?:on|against|for|about) (?P<whom>[^\[\]]+?)(?=\.?$)",
        r"The jury has [not reached a verdict] on \g<whom>",
    ),
    (
        r"^(?:The )?jury (?:is|has) \[(?:still )?(?:out|deliberating|undecided|not (?:yet )?(?:returned|decided))\] "
        r"(?:on|in the trial of|in the case of|over) (?P<whom>[^\[\]]+?)(?=\.?$)",
        r"The jury has [not reached a verdict] on \g<whom>",
    ),
    # "Able has [not gone] public", "Able's shares are [not traded] on a stock exchange", "Able is [privately held]"
    (
        r"^(?P<who>[^\[\]]+?) (?P<is>has|have|is|are) "
        r"\[(?:still )?(?:not (?:yet )?(?:gone|floated|(?:a )?(?:publicly )?(?:traded|listed)|on the stock market)"
        r"(?: public| company)?|privately (?:held|owned)|private)\](?: public| publicly)?(?=\.?$)",
        lambda f: f"{f['who']} {'is' if f['is'] in ('has', 'is') else 'are'} [not listed] on a stock exchange",
    ),
    (
        rf"^(?P<who>[^\[\]]+?)(?:['’]s? |’ | )(?:shares|stock) (?:is|are|has|have) "
        rf"\[not (?:yet )?(?:traded|listed|quoted|floated|begun(?: trading)?"
        rf"|trading)\](?: trading)?(?: on {_STOCKS})?(?=\.?$)",
        r"\g<who> is [not listed] on a stock exchange",
    ),
    (
        r"^(?:(?P<who>[^\[\]]+?)['’]s? (?:initial public offering|IPO|flotation|stock market (?:debut|listing"
        r"|flotation)|listing)"
        r"|The (?:initial public offering|IPO|flotation|stock market (?:debut|listing"
        r"|flotation)) of (?P<whose>[^\[\]]+?)) (?:has|is) "
        r"\[(?:still )?(?:not (?:yet )?(?:taken place|happened|been held|gone ahead)|to come|pending|ahead)\]",
        lambda f: f"{upper(f['who'] or f['whose'])} is [not listed] on a stock exchange",
    ),
    (
        r"^(?P<who>[^\[\]]+?) has \[not (?:yet )?(?:made|had)\] its (?:stock market|stock exchange|market"
        r"|trading) debut(?=\.?$)",
        r"\g<who> is [not listed] on a stock exchange",
    ),
    # "The capsule has [not come back] to Earth", "the crew is [in space]"
    (r"\[(?P<no>not (?:yet )?)(?:come|gone|got|flown|been) back\]", r"[\g<no>returned]"),
    (
        r"\b(?P<is>is|are) \[(?P<no>not (?:yet )?)back\] (?:on|in|at) ",
        lambda f: f"{'has' if f['is'] == 'is' else 'have'} [{f['no']}returned] to ",
    ),
    (
        rf"^(?P<what>[^\[\]]*?\b{_RETURNS}\b[^\[\]]*?) (?P<is>is|are) \[(?:still )?in (?:space|orbit)\](?=\.?$)",
        lambda f: f"{f['what']} {'has' if f['is'] == 'is' else 'have'} [not returned] to Earth",
    ),
    # "The Able crew has [not made] its spacewalk": the deed has not taken place
    (
        r"^(?P<who>[^\[\]]+?) (?:has|have) \[(?P<no>not (?:yet )?)(?:made|carried out|done|performed|undertaken"
        r"|conducted|attempted)\] "
        rf"(?:its|their|his|her) (?P<what>(?:[a-z-]+ ){{0,2}}{_EVENTS})(?=\.?$| (?:to|in|on|at|from|over)\b)",
        lambda f: f"The {f['what']} of {_CREW.sub('', _lower(f['who']))} has [{f['no']}taken place]",
    ),
    # "No Able spacecraft has [landed] on the Moon"
    (
        r"^No (?P<what>[A-Z]\w+ [a-z][^\[\]]*?) (?:has|have) (?:yet |ever )?\[(?:yet |ever )?(?P<done>[a-z]+(?:ed|en"
        r"|t|wn))\]"
        r"(?P<rest>(?: (?:in|on|at|over|from|to|around) [^\[\]]+?)?)(?=\.?$)",
        lambda f: f"{'An' if f['what'][0] in 'AEIO' else 'A'} {f['what']} has [not {f['done']}]{f['rest']}",
    ),
    # "Able has [walked out]", "Able's drivers are [striking]"
    (
        r"^(?P<who>[^\[\]]+?) (?P<is>is|are|has|have) \[(?:still )?(?:striking|walked out|walked off the job"
        r"|downed tools|out on strike"
        r"|gone on strike|on a strike)\](?=\.?$| (?:over|at|in|for|across)\b)",
        lambda f: f"{f['who']} {'are' if f['is'] in ('are', 'have') else 'is'} [on strike]",
    ),
    (r"\b(?P<have>has|have) \[(?P<no>not (?:yet )?)gone back\] to work\b", r"\g<have> [\g<no>returned] to work"),
    # "A ceasefire between Able and Best is [not in force]"
    (
        r"^(?:An? )?(?P<what>ceasefire|cease-fire|truce|armistice)(?P<rest> (?:between|with) [^\[\]]+?) (?:is|has been) "
        r"\[(?:still )?not (?:yet )?in (?:force|place|effect)\]",
        r"There is [no \g<what>]\g<rest>",
    ),
    (
        r"^(?P<who>[^\[\]]+? and [^\[\]]+?) are \[(?:still )?(?:fighting|at war|not observing)\](?: each other"
        r"| one another| a ceasefire| a truce)?(?=\.?$)",
        r"There is [no ceasefire] between \g<who>",
    ),
    # "The Hill Army is [on the EU's list] of terrorist groups"
    (
        r"^(?P<who>[^\[\]]+?) (?P<is>is|are) \[(?:still )?(?:on|included (?:in|on)"
        r"|part of)(?P<rest> [^\[\]]*?\b(?:list|blacklist|register))\]",
        r"\g<who> has [not been removed] from\g<rest>",
    ),
    (
        r"^(?P<who>[^\[\]]+?) (?P<is>is|are) \[(?:still )?(?:on|included (?:in|on))\](?P<rest> (?:[\w.-]+ "
        r"|[\w.-]+['’]s? )*?(?:list|blacklist|register)\b)",
        r"\g<who> has [not been removed] from\g<rest>",
    ),
    # "The resumption of flights to Able has [not begun]", "the reopening of the border has [not taken place]"
    (
        r"^The (?P<noun>resumption|reopening|restart) of (?P<what>[^\[\]]+?) (?:has|is) "
        r"\[(?:still )?(?:not (?:yet )?(?:begun|started|taken place|happened|occurred)|pending|to come)\]",
        _again,
    ),
    # "Able airport has [not reopened] to commercial flights"
    (
        r"^(?P<where>[^\[\]]*?\b[Aa]irports?\b[^\[\]]*?) (?:has|have|is"
        r"|are) \[(?:still )?(?:not (?:yet )?(?:reopened|open|been reopened)|closed|shut)\] "
        r"(?:to|for) (?P<what>(?:[a-z]+ )*(?:flights|traffic|planes|airlines))(?=\.?$)",
        lambda f: f"{upper(f['what'])} at {_lower(f['where'])} have [not resumed]",
    ),
    (
        r"^(?P<where>[^\[\]]*?\b[Aa]irports?\b[^\[\]]*?) has \[no (?P<what>(?:[a-z]+ )*flights)\](?=\.?$)",
        lambda f: f"{upper(f['what'])} at {_lower(f['where'])} have [not resumed]",
    ),
    # "Able [is training] soldiers in Best"
    (
        r"^(?P<who>[A-Z][^\[\]]*?) (?:is|are) \[(?:still )?training\] (?P<whom>(?:[A-Za-z]+ )?(?:troops|soldiers"
        r"|forces|police|officers|recruits|fighters|guards))"
        r"(?P<where> in [^\[\]]+?)?(?=\.?$)",
        lambda f: f"The training mission of {_lower(f['who'])}{f['where'] or ''} is [under way]" if f["where"] else f[0],
    ),
    # "Search teams in Able are [still at work]"
    (
        r"^(?:The )?(?P<what>[Ss]earch(?: and rescue)?|[Rr]escue) (?:teams?|crews?|workers"
        r"|parties)(?P<where>(?: (?:in|at|on|off) [^\[\]]+?)?) (?:is|are) "
        r"\[(?:still )?(?:at work|working|active|out|searching|digging)\](?=\.?$)",
        lambda f: f"The {f['what'].lower()}{f['where']} is [under way]",
    ),
    # "It is [unknown] what force will follow the mission"
    (
        r"^It (?:is|remains) \[(?:still )?(?:un(?:known|clear|certain|decided)|not (?:yet )?(?:known|clear|certain"
        r"|decided|settled))\](?: yet)? "
        r"(?P<rest>(?:what|which|who|how|where) (?!caused\b|led\b|made\b|triggered\b|started\b)[^\[\]]*?\b(?:will"
        r"|would|is to|are to)\b[^\[\]]*?)(?=\.?$)",
        lambda f: f"{upper(f['rest'])} is [not known]",
    ),
    # "The suspension of exports is [in force]", "Able has [halted] its exports", "exports have [stopped]"
    (
        r"^(?:The |(?P<who>[A-Z][^\[\]]*?['’]s? ))suspension of (?:its |their )?(?P<what>[^\[\]]+?) (?:is|has|remains) "
        r"\[(?:still )?(?:in force|in place|in effect|not (?:yet )?been lifted)\]",
        lambda f: f"{upper((f['who'] or '') + f['what'])} {'are' if _many(f['what']) else 'is'} [suspended]",
    ),
    (
        r"^(?P<who>(?:[Tt]he )?[A-Z]?[^\[\]]*?) (?:has|have) \[(?:suspended|halted|stopped|paused|frozen)\] "
        rf"(?P<its>(?:its |their |(?:the )?[A-Z][\w-]*['’]s? )?)(?P<what>(?:[a-z]+ ){{0,2}}{_FLOWS})(?P<rest> (?:to"
        rf"|from|with|of) [^\[\]]+?)?(?=\.?$)",
        _stopped,
    ),
    (
        rf"^(?P<what>[^\[\]]*?\b(?i:{_FLOWS})\b[^\[\]]*?) (?:has|have) "
        r"\[(?:been )?(?:stopped|ceased|ground to a halt|come to a (?:halt|standstill|stop)|been (?:stopped|paused))\]",
        lambda f: f"{f['what']} {'are' if _many(f['what']) else 'is'} [suspended]",
    ),
    (
        r"^(?P<a>[^\[\]]+? and [^\[\]]+?) are \[no longer (?:talking|negotiating|in talks)\]",
        r"Talks between \g<a> are [suspended]",
    ),
    # "Construction of the Able dam [continues]"
    (
        r"^(?P<what>(?:The )?(?:[Cc]onstruction|[Bb]uilding|(?:[Cc]onstruction |[Bb]uilding )?[Ww]ork) (?:of"
        r"|on) [^\[\]]+?) "
        r"\[(?:still )?(?:continues?|goes on|go on|proceeds?)\]",
        r"\g<what> is [under way]",
    ),
    # "Able's soldiers are [not leaving] Best"
    (
        rf"^(?P<who>[^\[\]]*?\b{_MEN}) (?:is|are) \[not (?:yet )?(?:leaving|withdrawing from|pulling out of)\]"
        r"(?: from| out of)? (?P<where>[^\[\]]+?)(?=\.?$)",
        lambda f: f"The withdrawal of {_lower(f['who'])} from {f['where']} has [not begun]",
    ),
)


def as_afoot(says: str) -> str:
    """Return a status fact's sentence with the plainest state of what is afoot, or as it is."""
    if says.count("[") != 1:
        return says
    done = not_yet_done(says)
    told = plainest(done, _FORMS)
    return upper(told) if told != done else says
