"""Days reworded: polls are elections, a mandate's extension is its end, a start that is set is what begins.

Owns: the plainest form of a date's sentence: "The mandate of X runs until [May]". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import IS_SET, SLOT, plainest, rows, upper

_OWNERS = r"(?:(?:[Ss]hare|[Ss]tock)?(?:[Hh]olders|[Oo]wners)|[Ii]nvestors)"
_ACCEPT = r"(?:accept|accepting|take up|taking up|tender into|decide on|respond to|consider)"
_OFFER = r"\b(?:offer|bid|proposal)\b"
IMPOSED = (
    r"charges?|tolls?|fees?|lev(?:y|ies)|fares?|tax(?:es)?|tariffs?|dut(?:y|ies)|surcharges?|bans?|curfews?|restrictions?"
    r"|limits?|caps?|rules?|quotas?|sanctions|curbs?|checks|controls|subsid(?:y|ies)|rebates?|deposit schemes?"
)


_BANK = r"[A-Z][^\[\]]*?"
_RATES = r"(?:its )?(?:key |interest |policy )*rates?"
_STEP = r"rise|hike|increase|cut|reduction"


def _first_step(found: re.Match[str]) -> str:
    """Return a bank's first step by the rate that it is one in: "The first increase in Able Bank's interest rate"."""
    told = found.groupdict()
    bank, up = told["bank"], not re.match("cut|reduc|lower", told["what"])
    bank = f"the{bank[3:]}" if bank.startswith("The ") else bank
    at = "in" if told["at"] == "for" else told["at"]
    return f"The {told.get('nth') or 'first'} {'increase' if up else 'cut'} in {bank}'s interest rate is expected {at} "


def _open_until(found: re.Match[str]) -> str:
    """Return an offer's sentence by the offer itself: "B's offer for A is open until [May]"."""
    what, whose = found["what"], found["whose"]
    of = "" if whose in what else f" for {whose}"
    return f"{what}{of} is open until {found['slot']}."


_EXPECT = r"(?:expects?|hopes?|wants?|means|intends?|plans?|needs?|would like)(?: for)?"
AT = r"on|in|by|at|from|before|for"
_BUILT = (
    r"(?:lines?|stations?|stadiums?|hospitals?|bridges?|schools?|airports?|terminals?|tunnels?|roads?|motorways?|museums?|metros?"
    r"|trams?|tramways?|harbours?|ports?|mosques?|universit(?:y|ies)|plants?|reactors?|factor(?:y|ies)|librar(?:y|ies)|parks?)"
)
_PAID = r"(?:pay|wages|compensation|refunds?|pensions?|bonus(?:es)?|money|salar(?:y|ies)|damages|dividends?|rebates?|benefits?)"


def be(what: str) -> str:
    """Return the verb of what a sentence is to begin with: by the last word before its first preposition."""
    head = re.split(r" (?:in|of|on|at|with|between|for|from|to) ", what)[0].split()[-1]
    return "are" if head.endswith("s") and not head.endswith("ss") else "is"


def _possessive(who: str, what: str) -> str:
    """Return the phrase for what is theirs: "Able's brigade", "The merger of Able and Best"."""
    if " and " in who:
        return f"The {what} of {_SORTS.sub('', who)}"
    return f"{who}{_OWN[who.endswith('s')]} {what}"


_OWN = ("'s", "'")
_SORTS = re.compile(r"^[A-Z][a-z]+s (?=[A-Z])")  # "Drugmakers Able and Best"


def _small(who: str) -> str:
    """Return "workers at Able" for "Workers at Able", and a name as it is."""
    return who[0].lower() + who[1:] if re.match(r"(?:The |[A-Z][a-z]+s (?:at|of|in|from)\b)", who) else who


def _at(slot: str) -> str:
    return "on" if re.match(r"\[(?:the )?\d", slot) and not re.match(r"\[\d{4}\]", slot) else "in"


_FORMS = rows(
    # "The game Starfall is due out on [10 October]"
    (
        r"^(?:The (?:game|film|movie|album|book|novel|series|phone|console) )?(?P<what>(?:The )?[A-Z][^\[\],]*?) "
        r"(?:is due out|is out|comes out|will come out|will be out|is to come out|is due to come out"
        r"|(?:hits|will hit|reaches|will reach|arrives in|will arrive in|is due in) (?:the )?(?:shops|stores|cinemas|shelves)) "
        r"(?P<at>on|in) (?=\[)",
        r"\g<what> will be released \g<at> ",
    ),
    # "The introduction of the euro in Able is planned for [1 January 2026]"
    (
        rf"^The (?:introduction|adoption) of (?P<what>the (?:euro|single currency)) (?:in|by) (?P<who>[A-Z][^\[\]]*?) {IS_SET}"
        r" (?:for|on|in) (?=\[)",
        r"\g<who> will adopt \g<what> on ",
    ),
    # "Voters go to the polls on [12 May]"
    (
        r"^(?:Voters|People|Citizens)(?P<where> (?:in|of) [^\[\]]+?)? (?:(?:are|is) to |will |are due to )?"
        r"(?:go to the polls|vote|cast their (?:ballots|votes)) (?P<at>on|in) (?=\[)",
        r"The election\g<where> is to be held \g<at> ",
    ),
    # "The deal is due to be in force by [1 July]"
    (
        r" (?:is|are) (?:due |set |expected |scheduled )?to be (?:in force|in effect) (?P<at>by|on|from|in) (?=\[)",
        r" is to take effect \g<at> ",
    ),
    # "The mission is mandated until [May]", "the council has extended its mandate until [May]"
    (
        r"^(?P<what>[^\[\]]+?) (?:is mandated|has (?:an? |its )?mandate) (?:until|to|through) (?=\[)",
        r"The mandate of \g<what> runs until ",
    ),
    (
        r"^[^\[\]]+? (?:has|have) (?:extended|renewed|prolonged) (?:the )?(?P<whose>[^\[\]]+?['’]s )?mandate"
        r"(?P<of> (?:of|for) [^\[\]]+?)? (?:until|to|through) (?=\[)",
        r"The \g<whose>mandate\g<of> runs until ",
    ),
    # "A's shareholders have until [May] to accept B's offer" (narrowed), "the acceptance period for B's offer ends on [May]"
    (rf"^(?:The )?{_OWNERS} (?:of|in) (?P<whose>[^\[\]]+?) are to {_ACCEPT} (?P<what>[^\[\]]+?) by {SLOT}\.?$", _open_until),
    (rf"^(?P<whose>[^\[\]]+?)['’]s? {_OWNERS} are to {_ACCEPT} (?P<what>[^\[\]]+?) by {SLOT}\.?$", _open_until),
    (
        r"^The (?:acceptance|offer|tender|tendering) (?:period|window|deadline) (?:for|of|in|on) "
        rf"(?P<what>[^\[\]]*?{_OFFER}[^\[\]]*?) "
        r"(?:runs until|runs to|lasts until|ends on|ends in|closes on|expires on|is open until|is) (?=\[)",
        r"\g<what> is open until ",
    ),
    (
        rf"^The (?:deadline|time limit|last day) (?:for|to) {_ACCEPT} (?P<what>[^\[\]]*?{_OFFER}[^\[\]]*?) is (?=\[)",
        r"\g<what> is open until ",
    ),
    # "Economists expect Able Bank's first rate rise in [May]", "Able Bank is expected to begin raising its rates in [May]"
    (
        rf"^(?:Most |Many )?(?:[Ee]conomists|[Aa]nalysts|[Mm]arkets|[Tt]raders) expect (?P<bank>(?:the )?{_BANK})['’]s? "
        rf"(?P<nth>first|next) (?:interest[- ])?rate (?P<what>{_STEP}) (?P<at>in|on|by) (?=\[)",
        _first_step,
    ),
    (
        rf"^(?P<bank>(?:The )?{_BANK})['’]s? (?P<nth>first|next) (?:interest[- ])?rate (?P<what>{_STEP}) "
        r"(?:is|are) (?:now )?(?:expected|forecast|seen|due|planned|likely) (?P<at>in|on|by|for) (?=\[)",
        _first_step,
    ),
    (
        rf"^(?P<bank>(?:The )?{_BANK}) is (?:now )?(?:expected|forecast|likely|set) to (?:begin |start )"
        rf"(?P<what>raising|lifting|increasing|hiking|cutting|lowering|reducing) {_RATES} (?P<at>in|on|by) (?=\[)",
        _first_step,
    ),
    (
        rf"^(?P<bank>(?:The )?{_BANK}) is (?:now )?(?:expected|forecast|likely|set) to "
        rf"(?P<what>raise|lift|increase|hike|cut|lower|reduce) {_RATES} for the first time (?P<at>in|on|by) (?=\[)",
        _first_step,
    ),
    # "The toll on the bridge is to begin on [1 May]": no event, but a thing that is there from then on
    (
        rf"^(?P<what>(?:The |A |An )?(?:[\w’'-]+ )*?(?:{IMPOSED})(?: (?:on|for|in|at|of|over|to|against) [^\[\]]+?)?) "
        r"(?P<be>is|are) (?:due |set |expected |scheduled |planned )?to "
        r"(?:begin|start|kick in|come in|be introduced|be charged|be levied) (?P<at>on|in|by|from) (?=\[)",
        r"\g<what> \g<be> to take effect \g<at> ",
    ),
    # "The date for a listing of Able is [not set]", "the date on which the fund starts work"
    # "The plant can stay open only until [May]": it is to close then
    (
        r"^(?P<what>[^\[\]]+?) (?:can|may|could|will|is to|are to|is allowed to|are allowed to|is set to) (?:now )?"
        r"(?:stay|remain|be kept|keep|continue|go on|carry on) (?:open|running|in operation|in service|operating) (?:only )?"
        r"(?:until|till|to) (?=\[)",
        r"\g<what> is to close on ",
    ),
    # "Able is to become independent on [May]"
    (
        r"^(?P<what>[A-Z][^\[\]]*?) (?:is|are|is due|is set|is expected|wants|hopes|plans|will)(?: to)? become independent"
        r"(?: (?:on|in|by))? (?=\[)",
        r"The independence of \g<what> is planned for ",
    ),
    (r"^The date (?:for|set for) (?:an?|the) (?=[^\[\]]+? is \[)", "The date of the "),
    (
        r"^The (?:date|day) (?:on|from) which (?P<what>(?![^\[\]]*\b(?:is|are) to\b)[^\[\]]+? (?:start|begin|open)s? [^\[\]]+?)"
        r" is (?=\[)",
        r"When \g<what> is ",
    ),
    # "When will the bridge open? In [May]"
    (
        r"^When (?P<will>will|does|do|is|are|should|can|may) (?P<what>[^\[\]?]+)\? (?:On|In|By|At|From)? ?"
        rf"{SLOT}\.?$",
        lambda found: f"{upper(found['will'])} {found['what']} {_at(found['slot'])} {found['slot']}.",
    ),
    # "Farmers expect the quota to end on [May]", "Able expects its brigade to be complete in [May]"
    (
        rf"^(?P<who>[A-Z][\w’'&-]*(?: [\w’'&-]+)*?) {_EXPECT} (?P<its>its|their) (?P<what>[^\[\]]+?) "
        rf"to (?P<do>[^\[\]]+?) (?P<at>{AT}) (?=\[)",
        lambda found: f"{_possessive(found['who'], found['what'])} {be(found['what'])} to {found['do']} {found['at']} ",
    ),
    (
        rf"^(?P<who>(?:(?:The|Most|Many|Some) [a-z-]+|[A-Z][a-z-]+s)(?: [a-z-]+)*?) {_EXPECT} "
        rf"(?P<what>(?!its |their |to )[^\[\]]+?) to "
        rf"(?P<do>[^\[\]]+?) (?P<at>{AT}) (?=\[)",
        lambda found: f"{upper(found['what'])} {be(found['what'])} to {found['do']} {found['at']} ",
    ),
    # "The court is to hear the case of Able on [May]", "senators are to take up the bill on [May]"
    (
        r"^[^\[\]]+? (?:(?:is|are) (?:due |set |scheduled |expected )?to|will) hear "
        rf"(?P<what>[^\[\]]+?) (?P<at>{AT}) (?=\[)",
        r"The hearing of \g<what> is set for ",
    ),
    (
        rf"^(?P<who>[^\[\]]+?) (?:(?:is|are) (?:due |set |scheduled |expected )?to|will) "
        r"(?:take up|debate|discuss|deal with|begin debating|start debating|consider) "
        rf"(?P<what>[^\[\]]+?) (?P<at>{AT}) (?=\[)",
        r"The debate on \g<what> is set for ",
    ),
    # "Turin is to get its second line in [2032]", "the workers should get their back pay by [May]"
    (
        rf"^(?P<who>[^\[\]]+?) (?:(?:is|are) (?:due |set |expected )?to|will|should) (?:get|have) (?:its|their) "
        rf"(?P<what>(?:own |new |first |second |third )+(?:[\w-]+ )*?{_BUILT}) (?P<at>{AT}) (?=\[)",
        lambda found: f"{_possessive(found['who'], found['what'])} is to open {found['at']} ",
    ),
    (
        rf"^(?P<who>[^\[\]]+?) (?:(?:is|are) (?:due |set |expected )?to|will|should) (?:get|receive|be paid) "
        rf"(?:its |their |the )?(?P<what>(?:[\w-]+ )*?{_PAID}) (?P<at>{AT}) (?=\[)",
        lambda found: f"The {found['what']} is to be paid to {_small(found['who'])} {found['at']} ",
    ),
    # "The ferry is back in service on [May]", "the refinery comes back on stream in [May]"
    (
        r"^(?P<what>[^\[\]]+?) "
        r"(?:(?:is|are)(?: to (?:be|go|come))?|goes?|comes?|will (?:be|go|come)|is (?:due|expected) to (?:be|go|come)) "
        r"back (?:in|into|on|to) (?:service|operation|stream|use|business|line|air|work) "
        rf"(?P<at>{AT}) (?=\[)",
        r"\g<what> is to reopen \g<at> ",
    ),
    # "The start of the withdrawal is set for [May]"
    (
        rf"^(?:The )?(?:start|beginning) of (?P<what>[^\[\]]+?) {IS_SET} (?:for|in|on) (?=\[)",
        r"\g<what> is to begin in ",
    ),
    (
        rf"^(?:The )?(?:end|completion|conclusion) of (?P<what>[^\[\]]+?) {IS_SET} (?:for|in|on|by) (?=\[)",
        r"\g<what> is to end by ",
    ),
)


def as_day(says: str) -> str:
    """Return the sentence with what is to be done by its day, or as it is."""
    return plainest(says, _FORMS)
