"""What is pending reworded: what awaits a ratification is not ratified, what remains is in force.

Owns: a slot that says only that a thing waits, or still stands, told by the deed that would change it. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.rewording.pieces import plainest, rows, upper

_DEEDS = {
    "ratification": "ratified",
    "approval": "approved",
    "confirmation": "confirmed",
    "clearance": "cleared",
    "consent": "approved",
    "signature": "signed",
    "assent": "approved",
}
_AWAITS = rf"\[(?:still )?(?:awaiting|pending|waiting for)(?:\] (?P<deed>{'|'.join(_DEEDS)})| (?P<own>{'|'.join(_DEEDS)})\])"
_AHEAD = r"\[(?:still )?(?:pending|outstanding|awaited|ahead|to come|yet to come)\]"
_STANDS = r"\[(?:still )?(?:remains?|stands?|stays?|is kept|is maintained)(?: in place| unchanged)?\]"
_RULES = r"(?:peg|ban|rule|law|order|embargo|curfew|tariff|blockade|amnesty|ceiling|cap|quota|state of emergency)"
_BLOC = (
    r"(?=[^\[\]]*\b(?:[Uu]nion|EU|NATO|[Bb]loc|[Aa]lliance|WTO|OECD|[Cc]ommunity|[Aa]ssociation|[Oo]rgani[sz]ation|[Pp]act)\b)"
)
_WORK = r"(?:The )?(?:[Cc]onstruction|[Bb]uilding|(?:[Bb]uilding |[Cc]onstruction )?[Ww]orks?)"
_BUILDS = rf"(?i:{'|'.join(sorted(words_of('conditions.built')))})"
_STATION = r"(?:the )?(?:[A-Z][\w-]+ )*(?:space )?[Ss]tation"
_ABOARD = rf"\[(?:still )?(?:(?:aboard|on board|on|at)\] {_STATION}|(?:aboard|on board|on|at) {_STATION}\])"


def _not_done(found: re.Match[str]) -> str:
    """Return the deed that is awaited, as one that they who are to do it have not done."""
    who, what = upper(found["who"]), found["what"]
    what = f"{what[0].lower()}{what[1:]}" if what.startswith(("The ", "A ", "An ")) else what
    many = who.endswith("s") and not who.endswith(("ss", "'s", "’s", "us"))
    return f"{who} {'have' if many else 'has'} [not {_DEEDS[found['deed'] or found['own']]}] {what}"


_FORMS = rows(
    # "The treaty is [awaiting] ratification by the members"
    (rf"^(?P<what>[^\[\]]+?) (?:is|are) {_AWAITS} (?:by|from|of) (?P<who>[^\[\]]+?)(?=\.?$)", _not_done),
    # "Approval of the drug is [pending]", "the drug is [awaiting approval]"
    (
        rf"^(?:The )?(?P<deed>(?i:{'|'.join(_DEEDS)})) of (?P<what>(?:(?! by )[^\[\]])+?) (?P<be>is|are) {_AHEAD}",
        lambda m: f"{upper(m['what'])} {m['be']} [not {_DEEDS[m['deed'].lower()]}]",
    ),
    (
        rf"^(?P<what>[^\[\]]+?) (?P<be>is|are) {_AWAITS}(?=\.?$)",
        lambda m: f"{m['what']} {m['be']} [not {_DEEDS[m['deed'] or m['own']]}]",
    ),
    # "The Kestrel rocket's first flight is [pending]"
    (
        rf"^(?P<what>[^\[\]]+?)['’]s (?P<deed>(?:first |maiden |test )*(?:flight|launch|landing|visit|debut)) is {_AHEAD}",
        lambda m: (
            f"The {m['deed']} of {m['what'][0].lower() + m['what'][1:] if m['what'].startswith('The ') else m['what']} has "
            "[not taken place]"
        ),
    ),
    # "The peg of the crown to the euro [remains]"
    (rf"^(?P<what>[^\[\]]*?\b{_RULES}\b[^\[\]]*?) {_STANDS}", r"\g<what> is [in force]"),
    # "Arlan is [a candidate] for the Northern Union"
    (
        r"^(?P<who>[A-Z][^\[\]]*?) (?:is|remains) \[(?:still )?an? (?:official )?candidate(?: country| state)?\] "
        rf"(?:for|to join) (?:membership of |membership in )?(?P<body>{_BLOC}[^\[\]]*?)(?=\.?$)",
        r"\g<who>'s accession to \g<body> is [under negotiation]",
    ),
    # "The astronauts are [still aboard] the station"
    (
        rf"^(?P<who>[^\[\]]+?) (?P<be>is|are) {_ABOARD}",
        lambda m: f"{m['who']} {'have' if m['be'] == 'are' else 'has'} [not returned] to Earth",
    ),
    # "Construction of the Able dam is [not finished]"
    (
        rf"^{_WORK} (?:of|on) (?P<what>[^\[\]]*?\b{_BUILDS}\b[^\[\]]*?) (?:is|are|has|have|remains?) "
        r"\[(?:still )?(?:not (?:yet )?(?:been )?(?:finished|completed?|done|over|ended)"
        r"|unfinished|incomplete|going on|continuing|ongoing|under ?way|in progress)\]",
        lambda m: f"{upper(m['what'])} is [under construction]",
    ),
    # "Norland and Velia have [agreed] to merge their airlines"
    (
        r"^(?P<who>[A-Z][^\[\]]*? and [^\[\]]+?) have \[(?P<slot>[^\[\]]*agreed[^\[\]]*)\] to merge (?:their )?"
        r"(?P<what>[a-z][^\[\]]+?)(?=\.?$)",
        r"The merger of the \g<what> of \g<who> is [\g<slot>]",
    ),
)


def as_pending(says: str) -> str:
    """Return a status fact's sentence with the deed that it waits for as not done, or as it is."""
    return plainest(says, _FORMS)
