"""Sites that have been handed to another, reworded: who has handed them over, and to whom.

Owns: facts on a set of bases or other sites that changed hands, as "A has handed [X] and [Y] over to B". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import SLOTS, plainest, rows

_NOW = r"(?:so far |already |now )?"
_HANDED = (
    r"(?:(?:handed|given|turned|signed|passed) (?:over|back|away|up)"
    r"|handed|returned|transferred|ceded|relinquished|surrendered)"
)
_SITES = (
    r"(?:(?:military|army|air|naval|former|old) )*"
    r"(?:bases?|camps?|sites?|posts?|outposts?|facilities|barracks|airfields?|garrisons?|stations?|installations?)"
)
_TO = r"(?P<to> to [^\[\]]+?)?"
_TO_THEM = r"(?P<them> to [^\[\]]+?)?"
_WHO = r"(?P<who>[^\[\]]+?)"
_END = r"(?P<end>\.?)$"


def _told(m: re.Match[str]) -> str:
    found = m.groupdict()
    to = found["to"] or found.get("them") or ""
    who = re.sub(r"^(?:So far,? |By now,? )", "", found["who"])
    who = who if who[:1].isupper() else f"{who[:1].upper()}{who[1:]}"
    return f"{who} {found.get('has') or 'has'} handed {found['slots']} over{to}{found['end']}"


_FORMS = rows(
    # "The bases that Able has handed over to Best are [X] and [Y]", "the bases handed to Best by Able are"
    (
        rf"^The (?:[a-z]+ )?{_SITES} (?:that|which) {_WHO} (?P<has>has|have) {_NOW}{_HANDED}{_TO} are {SLOTS}{_END}",
        _told,
    ),
    (rf"^The (?:[a-z]+ )?{_SITES} {_NOW}{_HANDED}{_TO} by {_WHO}{_TO_THEM} are {SLOTS}{_END}", _told),
    # "Able has handed over the bases at [X] and [Y] to Best", "has returned [X] and [Y] to Best"
    (
        rf"^{_WHO} (?P<has>has|have) {_NOW}{_HANDED}{_TO} (?:the |its |their )?(?:(?:{_SITES}) (?:at|in|of) )?{SLOTS}"
        rf"(?: back| over)?{_TO_THEM}{_END}",
        _told,
    ),
    # "Best has taken over Able's bases at [X] and [Y]"
    (
        rf"^(?P<best>[^\[\]]+?) (?:has|have) {_NOW}(?:taken over|taken control of|taken charge of|taken possession of) "
        rf"(?:the )?(?P<who>[A-Z][^\[\]]*?)(?:['’]s)? {_SITES} (?:at|in|of) {SLOTS}{_END}",
        lambda m: f"The {m['who']} have handed {m['slots']} over to {m['best']}{m['end']}",
    ),
)  # fmt: skip


def as_handed(says: str) -> str:
    """Return the sentence as one on who has handed the sites over, or as it is."""
    return plainest(says, _FORMS) if "[" in says else says
