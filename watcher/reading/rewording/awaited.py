"""What is awaited in other words: an offer unanswered is not accepted, a consent that is missing not given.

Owns: a status fact whose slot tells that somebody's word on a thing is still to come, or that it is still tried to do it, told
by the deed itself. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import have, plainest, rows, upper
from watcher.reading.rewording.steps import lowered as _low

_APPROVALS = "|".join(sorted(words_of("status.approvals")))
_WHO = r"(?P<who>(?:[Tt]he )?[^\[\],]+?)"
_OPEN = (
    r"\[(?:still )?(?:unanswered|on the table|open|pending|awaited|outstanding|missing|lacking|expected|due"
    r"|wanting|not (?:yet )?(?:known|in|there|given|answered|made|cleared|overcome|secured|decided|out))\]"
)
_OFFER = r"(?P<offer>(?:[a-z-]+ )?(?:offer|bid|proposal))"
_CASE = r"\b(?:trial|appeal|case|suit|lawsuit|inquiry|verdict)\b"
_TRIES = r"(?:[Ee]fforts|[Aa]ttempts|[Aa]n? attempt|[Tt]he attempts?|[Tt]he efforts?|[Aa] second attempt)"
_UP_TO = r"\[(?:still )?(?:up to|in the hands of|for|with|before)\]?"
_TRY = "|".join(sorted(words_of("awaited.tried")))
_TRIED = (
    r"\[(?:still )?(?:under way|going on|continuing|ongoing|failed|been (?:unsuccessful|in vain|fruitless)|unsuccessful"
    r"|in vain|fruitless|without success|stalled)\]"
)


def _whose(who: str) -> str:
    return f"{who}'" if who.endswith("s") else f"{who}'s"


def _not(who: str, done: str, what: str, end: str = "") -> str:
    return f"{upper(who)} {have(who)} [not {done}] {_low(what)}{end}"


def _tried(found: re.Match[str]) -> str:
    verb, up = found["verb"], found["up"] or ""
    part = inflect(verb)["part"]
    has = "have" if re.split(r" (?:of|in|at|from|on|off) ", found["what"])[0].endswith("s") else "has"
    return f"{upper(found['what'])} {has} [not been {part}{up}]"


_FORMS = rows(
    # "Able's offer for Best is [unanswered]", "an offer by Able to buy Best is [on the table]"
    (
        rf"^{_WHO}['’]s? {_OFFER} (?:for|to buy|to take over) (?P<what>[A-Z][^\[\],]*?) is {_OPEN}",
        lambda f: f"{f['what']} has [not accepted] {_whose(_low(f['who']))} {f['offer']}",
    ),
    (
        rf"^(?:An?|The) {_OFFER} (?:by|from|of) {_WHO} (?:for|to buy|to take over) (?P<what>[A-Z][^\[\],]*?) is {_OPEN}",
        lambda f: f"{f['what']} has [not accepted] {_whose(_low(f['who']))} {f['offer']}",
    ),
    # "Best has [not answered] Able's offer", "Best's answer to Able's offer is [awaited]"
    (
        rf"^{_WHO} (?:has|have) \[not (?:yet )?(?:answered|replied|responded)\](?: to)? "
        r"(?P<what>[^\[\]]*?\b(?:offer|bid|proposal)\b)",
        lambda f: _not(f["who"], "accepted", f["what"]),
    ),
    (
        rf"^{_WHO}['’]s? (?:answer|reply|response) to (?P<what>[^\[\]]*?\b(?:offer|bid|proposal)\b[^\[\]]*?) is {_OPEN}",
        lambda f: _not(f["who"], "accepted", f["what"]),
    ),
    # "Only China's consent is [missing] for the merger", "China's consent to the merger is [missing]"
    (
        rf"^(?:Only )?{_WHO}['’]s? (?:{_APPROVALS}) (?:is|remains) {_OPEN} (?:for|to) (?P<what>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: _not(f["who"], "approved", f["what"], f["end"]),
    ),
    (
        rf"^(?:Only )?{_WHO}['’]s? (?:{_APPROVALS}) (?:for|to|of) (?P<what>[^\[\]]+?) (?:is|remains) {_OPEN}",
        lambda f: _not(f["who"], "approved", f["what"]),
    ),
    # "Able still [needs] China's consent for its merger with Best", "the merger is [subject to] China's consent"
    (
        rf"^(?P<a>[^\[\],]+?) (?:still )?\[(?:still )?(?:needs?|lacks?|awaits?)\] {_WHO}['’]s? (?:{_APPROVALS}) (?:for|to) "
        r"(?:its|their) (?P<what>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: _not(f["who"], "approved", f"{_whose(_low(f['a']))} {f['what']}", f["end"]),
    ),
    (
        r"^(?P<what>[^\[\],]+?) (?:is|are) (?:still )?\[(?:still )?(?:subject to|dependent on|conditional on|contingent on"
        rf"|waiting for|awaiting)\] {_WHO}['’]s? (?:{_APPROVALS})(?P<end>\.?)$",
        lambda f: _not(f["who"], "approved", f["what"], f["end"]),
    ),
    # "The last hurdle for the merger, China's consent, is [not cleared]"
    (
        rf"^The (?:last|final|only|main) (?:[a-z]+ )?(?:hurdle|obstacle|condition|step) (?:for|to|of) (?P<what>[^\[\],]+?), "
        rf"{_WHO}['’]s? (?:{_APPROVALS}), is {_OPEN}",
        lambda f: _not(f["who"], "approved", f["what"]),
    ),
    # "Able's decision on the dam is [awaited]"
    (
        rf"^(?!The final ){_WHO}['’]s? (?P<word>decision|ruling|judgment|judgement) on (?P<what>[^\[\]]+?) "
        rf"(?:is|remains) {_OPEN}",
        lambda f: _not(f["who"], "decided on" if f["word"] == "decision" else "ruled on", f["what"]).replace(" on] ", "] on "),
    ),
    # "A ruling on the merger is [expected] from the court", "the future of the merger is [in the hands of] the court"
    (
        rf"^(?:A|The) (?:ruling|judgment|judgement|decision) on (?P<what>[^\[\]]+?) is {_OPEN} (?:from|by) {_WHO}(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {have(f['who'])} [not ruled] on {_low(f['what'])}{f['end']}",
    ),
    (
        rf"^The (?:fate|future) of (?P<what>[^\[\]]+?) is "
        rf"{_UP_TO} {_WHO}\]?(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {have(f['who'])} [not ruled] on {_low(f['what'])}{f['end']}",
    ),
    # "Whether Able gets a guarantee is [up to] parliament", "whether the dam is built is [up to] the court"
    (
        rf"^Whether (?P<a>[^\[\]]+?) (?:gets|receives|is given|is granted|may have) (?P<what>an? [^\[\]]+?) is {_UP_TO} "
        rf"{_WHO}\]?(?P<end>\.?)$",
        lambda f: _not(f["who"], "approved", f"{f['what']} for {f['a']}", f["end"]),
    ),
    (
        rf"^Whether (?P<what>(?:the )?[^\[\]]+?) (?:is (?:built|allowed|approved)|(?:goes|can go|may go) ahead) is "
        rf"{_UP_TO} {_WHO}\]?(?P<end>\.?)$",
        lambda f: _not(f["who"], "approved", f["what"], f["end"]),
    ),
    # "Efforts to plug the well are [under way]", "the attempt to refloat the ship has [failed]"
    (
        rf"^{_TRIES} to (?P<verb>{_TRY})(?P<up> (?:up|out|off|down))? "
        rf"(?P<what>[^\[\]]+?) (?:is|are|has|have) {_TRIED}",
        _tried,
    ),
    # "Able is [the only state not to have ratified] the pact"
    (
        r"^(?P<who>[^\[\]]+?) is \[(?:still )?the (?:only|last) (?:[a-z]+ )?"
        r"(?:state|country|member|government|party|ally|firm|nation) (?:not to have|that has not|yet to have) (?:yet )?"
        r"(?P<done>[a-z]+(?:ed|en|un))\]",
        r"\g<who> has [not \g<done>]",
    ),
    # "Able is [holding out] against the pact"
    (
        r"^(?P<who>[^\[\]]+?) (?P<be>is|are) \[(?:still )?holding out\] against (?P<what>[^\[\]]+)$",
        lambda f: f"{f['who']} {'have' if f['be'] == 'are' else 'has'} [not agreed] to {f['what']}",
    ),
    # "The Liberals and the Greens have [no deal] on governing Able together"
    (
        r"^(?P<who>[^\[\]]+?) have (?P<no>\[no (?:deal|agreement|accord|pact)\]) on (?:governing|ruling|running) "
        r"(?P<where>[^\[\]]+?) together",
        lambda f: f"There is {f['no']} on a coalition of {_low(f['who'])} in {f['where']}",
    ),
)


def as_awaited(says: str) -> str:
    """Return a status fact's sentence with the deed that is awaited in it, or as it is."""
    return upper(plainest(says, _FORMS))
