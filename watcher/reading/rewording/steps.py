"""Steps reworded: what waits for approval is not approved, who is still held not released, a truce that holds in force.

Owns: the wordings of a status fact that have a plainer one, which a ladder or a deed reads. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.rewording.pieces import plainest, rows, upper
from watcher.reading.status.deeds import heads_row

_APPROVALS = "|".join(sorted(words_of("status.approvals")))
_WRITTEN = (
    r"(?:reports?|study|studies|reviews?|findings|assessments?|transcripts?|documents?|files|records|minutes|results|accounts"
    r"|figures|videos?|footage|audits?|manifesto|programme|white paper)"
)
_BE_HELD = "(?:still )?(?:held|being held|held captive|held hostage|in captivity|captive|detained|in detention)"
_HOLDS = r"\[(?:still )?(?:holds?|holding|is holding|(?:is |are )?in place|lasts?|stands?|(?:is |are )?observed)\]"


def _lowered(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.startswith(("The ", "A ", "An ", "Its ")) else what


_FORMS = rows(
    # "Police have [not arrested] anyone over the fire", "[no one] has been arrested"
    (
        r"^[^\[\]]+? (?:has|have) \[not (?:yet )?(?P<done>[a-z]+ed)\] (?:anyone|anybody)(?= (?:over|for|in|after)|\.?$)",
        r"[Nobody] has been \g<done>",
    ),
    (r"^\[No[ -]one\]", "[Nobody]"),
    # "The deal [needs] the approval of parliament"
    (
        r"^(?P<what>[^\[\]]+?) (?:is |are |still )?"
        r"\[(?:still )?(?:awaits?|awaiting|needs?|requires?|lacks?|waiting for|pending)\]"
        rf" (?:the )?(?:[a-z]+ )?(?:{_APPROVALS}) (?:of|by|from) (?P<who>[^\[\],]+?)\.?$",
        r"\g<what> is [not approved] by \g<who>.",
    ),
    # "The sale is [pending] before Congress": a case is only tried there
    (
        r"^(?P<what>(?!.*\b(?:case|suit|lawsuit|appeal|trial|petition|challenge|charges|complaint|extradition)\b)[^\[\]]+?) "
        r"(?:is|are) (?:still )?\[(?:still )?(?:pending|stuck|stalled|waiting)\] (?:before|with|in) "
        r"(?P<who>(?:the )?(?:[A-Z][\w’-]* )*(?:Congress|[Pp]arliament|Senate|Duma|Knesset|Bundestag|House|Assembly|Commission"
        r"|[Cc]ouncil|[Rr]egulators?|[Ll]awmakers|Diet|Rada|Sejm|Seimas|Riksdag|Lok Sabha|Council of State))\.?$",
        lambda f: f"{upper(f['who'])} has [not approved] {_lowered(f['what'])}.",
    ),
    # "Parliament's approval of the deal is [pending]"
    (
        rf"^(?P<who>[^\[\]]+?)['’]s (?:{_APPROVALS}) (?:of|for|to) (?P<what>[^\[\]]+?) is"
        r" \[(?:still )?(?:pending|awaited|outstanding|needed|required|missing|not (?:yet )?given)\]",
        r"\g<who> has [not approved] \g<what>",
    ),
    # "The report on the crash has [not been released]": what is written is published
    (
        rf"^(?P<what>[^\[\]]*?\b{_WRITTEN}\b[^\[\]]*? (?:has|have)) "
        r"\[(?P<no>not (?:yet )?been) (?:released|put out|made public)\]",
        r"\g<what> [\g<no> published]",
    ),
    (
        rf"^(?P<who>[^\[\]]+? (?:has|have)) \[(?P<no>not (?:yet )?)(?:released|put out|made public)\] (?P<its>its|their|the|a) "
        rf"(?P<what>[^\[\]]*?\b{_WRITTEN}\b)",
        r"\g<who> [\g<no>published] \g<its> \g<what>",
    ),
    # "The hostages are [still in captivity]"
    (rf"^(?P<who>[^\[\]]+?) (?:is|remains) \[{_BE_HELD}\]", r"\g<who> has [not been released]"),
    (rf"^(?P<who>[^\[\]]+?) (?:are|remain) \[{_BE_HELD}\]", r"\g<who> have [not been released]"),
    # "The truce [holds]"
    (
        rf"^(?P<what>[^\[\]]*?\b(?:truce|ceasefire|cease-fire|armistice)) (?:is |are )?{_HOLDS}",
        r"\g<what> is [in force]",
    ),
    # "Sanctions are [still in place]": what is not lifted is in force
    (r"\[(?:still )?(?:in place|in effect|still in force|applicable|effective)\]", "[in force]"),
    # "Able and Brel are [not in talks]"
    (
        r"^(?P<a>[^\[\]]+?) and (?P<b>[^\[\]]+?) (?:are|have) \[(?:not (?:in|holding) talks|not negotiating|not talking)\]",
        r"There are [no talks] between \g<a> and \g<b>",
    ),
    (
        r"^(?P<a>[^\[\]]+?) (?:is|are) \[(?:not (?:in|holding) talks|not negotiating|not talking)\]"
        r" (?:with|to) (?P<b>[^\[\]]+?)\.?$",
        r"There are [no talks] between \g<a> and \g<b>.",
    ),
    # "The union has [not called off] the strike", "the crews are [on strike]"
    (
        r"^[^\[\]]+? (?:has|have) \[(?P<no>not (?:yet )?)(?:called off|ended|suspended)\] "
        r"the strike\b",
        r"The strike has [\g<no>ended]",
    ),
    (
        r"^(?:The )?(?:workers|staff|employees|crews|members) (?:is|are) \[(?:still )?on strike\]",
        "The strike is [under way]",
    ),
    (r"^(?P<who>[^\[\]]+?) (?:is|are) \[(?:still )?on strike\]", r"The strike by \g<who> is [under way]"),
    (
        r"^(?P<what>[^\[\]]*?\bstrike\b[^\[\]]*?) (?:is )?\[(?:still )?(?:on|continues|goes on)\]",
        r"\g<what> is [under way]",
    ),
)


# "The handover of the base to the army has [not taken place]"
_TAKEN_PLACE = re.compile(
    r"^The (?P<noun>[a-z]+) of (?P<what>[^\[\]]+?)(?P<rest> (?:to|from) [^\[\]]+?)? (?:has|have) "
    r"\[not (?:yet )?(?:taken place|happened|occurred|been carried out|been made)\]"
)


def as_step(says: str) -> str:
    """Return a status fact's sentence as the one that a ladder reads; the sentence itself where it is one."""
    if (m := _TAKEN_PLACE.match(says)) is not None and (done := heads_row(m["noun"], phrasal=True)):
        has = "have" if m["what"].split()[-1].endswith("s") else "has"
        return f"{m['what']} {has} [not been {done}]{m['rest'] or ''}{says[m.end() :]}"
    return plainest(says, _FORMS)
