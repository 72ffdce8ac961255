"""Days until which something holds, and by which it must be handed in: deadlines for bids, truces that hold, sales that begin.

Owns: such sentences as what lasts until its day, must be submitted by it, goes on sale on it. Never: reads news.
"""

from __future__ import annotations

from watcher.reading.rewording.days import be as _be
from watcher.reading.rewording.pieces import plainest, rows, upper

_HANDED_IN = (
    r"bids?|applications?|entries|nominations?|submissions?|tenders?|offers?|comments?|claims?|objections?|candidacies"
    r"|registrations?|proposals?|appeals?|requests?|tax returns|expressions of interest"
)
_LASTS = (
    r"truce|ceasefire|cease-fire|lull|moratorium|freeze|pause|halt|suspension|closure|curfew|lockdown|state of emergency"
    r"|blockade|embargo|ban|reprieve|waiver|exemption|amnesty|licen[cs]e|permit|lease|concession|mandate|accord|pact|deal"
    r"|agreement|contract|treaty|sanctions|tariffs|restrictions|visa|guarantee"
)
_HOLDS = (
    r"holds?|stands?|appl(?:y|ies)|(?:is|are) (?:good|valid|in force|in effect|in place)"
    r"|(?:remains?|stays?) (?:in force|in effect|in place|valid)"
    r"|(?:will|is to|are to) (?:hold|stand|remain in force|remain in place|stay in force|stay in place|be in force|be in place)"
)
_FORMS = rows(
    # "The deadline for bids for the mine is [13 May]"
    (
        r"^The (?:deadline|closing date|last day|cut-off date|cut-off|time limit) (?:for|of) (?:all |the |new |any )?"
        rf"(?P<what>(?:[a-z-]+ ){{0,2}}?(?:{_HANDED_IN}))(?P<rest>(?: (?:for|to|from|in|on|of|against|by) [^\[\]]+?)?) "
        r"(?:is|was|falls on|expires on|ends on|passes on)(?: set for| on)? (?=\[)",
        lambda m: f"{upper(m['what'])}{m['rest']} must be submitted by ",
    ),
    (
        rf"^(?P<what>(?:[A-Z][a-z-]+ )?(?i:{_HANDED_IN})(?: (?:for|to|from|in|on|of|against|by) [^\[\]]+?)?) "
        r"(?:are|is|will be|can be|may be|must be|have to be|has to be|need to be|should be) "
        r"(?:due|accepted|handed in|sent in|submitted|lodged|filed|made|in|open|received|tabled|entered)"
        r"(?: until| by| on| before| no later than| not later than| up to) (?=\[)",
        r"\g<what> must be submitted by ",
    ),
    (
        rf"^(?P<what>(?:[A-Z][a-z-]+ )?(?i:{_HANDED_IN})(?: (?:for|to|from|in|on|of|against|by) [^\[\]]+?)?) "
        r"(?:(?:will|are to) )?close on (?=\[)",
        r"\g<what> must be submitted by ",
    ),
    # "Delivery of the trams begins in [May]"
    (
        r"^(?:The )?[Dd]eliver(?:y|ies) of (?:the )?(?P<what>(?!first )[^\[\]]+?) "
        r"(?:(?:(?:is|are) (?:due |expected |set )?to|will) )?(?:begin|start)s? (?P<at>in|on|by|at) (?=\[)",
        r"The first \g<what> are to be delivered \g<at> ",
    ),
    # "The truce in the valley holds until [31 May]", "the licence is good until"
    (
        rf"^(?P<what>[^\[\]]*?\b(?:{_LASTS})\b(?: (?:in|on|of|for|at|with|between|over|to|against|along) [^\[\]]+?)?) "
        rf"(?:{_HOLDS}) (?:until|till|through|up to|to) (?=\[)",
        lambda m: f"{m['what']} {_be(m['what'])} to last until ",
    ),
    # "Ticket sales for the festival begin on [6 May]"
    (
        r"^(?:The )?(?:[Tt]icket sales|[Ss]ales? of tickets|[Aa]dvance sales?) (?:for|to) (?P<what>[^\[\]]+?) "
        r"(?:(?:will|is to|are to) )?(?:begin|start|open)s? (?P<at>on|in|from) (?=\[)",
        r"Tickets for \g<what> go on sale \g<at> ",
    ),
)


def as_day_limit(says: str) -> str:
    """Return the sentence with what lasts until its day or must be handed in by it, or as it is."""
    return plainest(says, _FORMS)
