"""Approvals reworded: who lacks somebody's approval to do a thing, has had it not approved by him.

Owns: a status fact that has an approval or a permission as a noun that is not given, told by the verb of who is to give it; the
signing that has not taken place. Never: licences, what is approved, or reads news.
"""

from __future__ import annotations

import re

from watcher.language import load, words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import have, plainest, rows, upper

_APPROVAL = rf"(?:[a-z]+ )?(?:{'|'.join(sorted(words_of('status.approvals') - {'ratification'}))})"
_NOT_HAD = r"not (?:yet )?(?:won|received|got|obtained|secured|gained|had|been given|been granted)"
_LACKS = (
    r"(?:(?:has|have|is|are) (?:still |yet )?)?\[(?:still )?(?:no|lacks?|(?:does|do) not (?:yet )?have|is without|without"
    rf"|has no|have no|has yet to (?:win|get|receive|obtain|secure)|yet to (?:win|get|receive|obtain|secure)|{_NOT_HAD})\]"
)
# What lacks within the slot: "[no EU approval]", "[does not have EU approval]"
_WITHIN = re.compile(
    rf"\[(?P<no>(?:still )?(?:no|lacks?|(?:does|do) not (?:yet )?have|{_NOT_HAD})) (?P<the>(?:(?:the|any|its|their) )?"
    rf"(?:[A-Z]\w*|[a-z]+['’]s) {_APPROVAL})\]"
)
_BODY = rf"(?:(?:the |any )?(?=[A-Z]))?(?P<who>[A-Z]+|[A-Z][^\[\],]*?['’]s?|(?:the |its )?[a-z]+(?: [a-z]+)?['’]s?) {_APPROVAL}"
_GIVEN = r"\[(?P<no>not (?:yet )?)(?:been )?(?:given|granted|issued|secured|won|obtained|received|come|forthcoming|in place)\]"
_SIGNED = {"signing": "signed", "signature": "signed", "ratification": "ratified", "adoption": "adopted", "passage": "passed"}
_NOT_DONE = (
    r"\[(?:still )?(?:not (?:yet )?(?:taken place|happened|occurred|been held|been done)|to come|yet to take place|ahead)\]"
)


def _low(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.split()[0] in ("The", "A", "An", "Its") else what


def _giver(who: str) -> str:
    """Return who is to give it, as a subject: "the Union's" is the Union."""
    bare = re.sub(r"(?:['’]s|(?<=s)['’])$", "", who)
    article = "" if bare.lower().startswith(("the ", "its ")) or not (bare.isupper() and len(bare) < 4) else "the "
    return f"{article}{bare}"


def _whose(who: str) -> str:
    return f"{who}'" if who.endswith("s") else f"{who}'s"


def _to_do(found: re.Match[str]) -> str:
    """Return "the Union has [not approved] Able's adoption of the crown" for "Able has [no] Union approval to adopt"."""
    verb, _, rest = found["do"].partition(" ")
    noun = load("deed_nouns").get(verb, "")
    deed = f"{noun} of" if noun else inflect(verb)["ing"]
    owner = _whose(_low(found["what"]))
    return f"{upper(_giver(found['who']))} {have(_giver(found['who']))} [not approved] {owner} {deed} {rest}{found['end']}"


def _of_its_own(found: re.Match[str]) -> str:
    owner = _whose(_low(found["what"]))
    return f"{upper(_giver(found['who']))} {have(_giver(found['who']))} [not approved] {owner} {found['thing']}{found['end']}"


def _given(found: re.Match[str]) -> str:
    who = f"{upper(found['who'])} {have(found['who'])} [{found['no']}approved] " if found["by"] else ""
    return (
        f"{who}{_low(found['what'])}{found['end']}"
        if who
        else f"{upper(found['what'])} has [{found['no']}been approved]{found['end']}"
    )


_PAPER = r"(?:treaty|agreement|protocol)"
_ACCESSION = r"(?:accession|membership|entry)"
_NAMED = r"(?P<who>(?:[Tt]he )?[A-Z][^\[\],]*?)"

_TO_DO = r"(?P<do>(?!the\b|an?\b|its\b|their\b)[a-z]+ [^\[\]]+?)(?P<end>\.?)$"
_FORMS = rows(
    (_WITHIN.pattern, r"[\g<no>] \g<the>"),
    # "Able [lacks] the Union's approval to adopt the crown", "has [not won] Union approval for its entry"
    (rf"^(?P<what>[^\[\],]+?) {_LACKS} {_BODY} to {_TO_DO}", _to_do),
    (rf"^(?P<what>[^\[\],]+?) {_LACKS} {_BODY} for (?:its|their|his|her|the) (?P<thing>[^\[\]]+?)(?P<end>\.?)$", _of_its_own),
    (rf"^(?P<what>[^\[\],]+?) {_LACKS} {_BODY} (?:for|of) (?P<thing>[a-z]+ing [^\[\]]+?)(?P<end>\.?)$", _of_its_own),
    (
        rf"^(?P<what>[^\[\],]+?) {_LACKS} {_BODY}(?P<end>\.?)$",
        lambda f: f"{upper(_giver(f['who']))} {have(_giver(f['who']))} [not approved] {_low(f['what'])}{f['end']}",
    ),
    # "Able [does not have] Best's permission for a base"
    (
        rf"^(?P<what>[^\[\],]+?) {_LACKS} {_BODY} for (?P<thing>an? [^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{f['what']} {have(f['what'])} [no permission] from {_giver(f['who'])} for {f['thing']}{f['end']}",
    ),
    # "There is [no] Union approval of the merger", "Union approval of the merger is [pending]"
    (
        rf"^There is (?:still )?\[no\] {_BODY} (?:of|for|to) (?P<what>(?!an? )[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(_giver(f['who']))} {have(_giver(f['who']))} [not approved] {f['what']}{f['end']}",
    ),
    (
        r"^(?P<who>[^\[\],]+?) (?:has|have) \[(?P<no>not (?:yet )?)(?:allowed|permitted)\] "
        r"(?P<what>an? (?:(?! to )[^\[\]])+?)(?P<end>\.?)$",
        lambda f: f"{f['who']} {have(f['who'])} [{f['no']}approved] {f['what']}{f['end']}",
    ),
    (
        rf"^(?P<who>[A-Z]+|[A-Z][^\[\],]*?['’]s?) {_APPROVAL} (?:of|for|to) (?P<what>[^\[\]]+?) (?:is|has|remains) "
        rf"(?:{_GIVEN}|\[(?:still )?(?:pending|awaited|outstanding|missing|lacking|due|needed|required)\])",
        lambda f: f"{upper(_giver(f['who']))} {have(_giver(f['who']))} [{f['no'] or 'not '}approved] {f['what']}",
    ),
    # "Permission for a base has [not been given] by Best"
    (
        rf"^(?i:{_APPROVAL}) (?:for|of) (?P<what>(?:(?! by )[^\[\]])+?) (?:has|is) {_GIVEN}(?P<by> by (?P<who>[^\[\]]+?))?"
        r"(?P<end>\.?)$",
        _given,
    ),
    (
        rf"^(?i:{_APPROVAL}) (?:for|of) (?P<what>[^\[\]]+?) by (?P<who>[^\[\]]+?) (?:has|is) {_GIVEN}(?P<by>)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {have(f['who'])} [{f['no']}approved] {_low(f['what'])}{f['end']}",
    ),
    # "Best has [not granted] Able permission to open a base"
    (
        r"^(?P<who>[^\[\],]+?) (?:has|have) \[not (?:yet )?(?:given|granted|issued)\] "
        r"(?P<what>(?:the )?[A-Z][^\[\],]*?|its [a-z]+) "
        rf"(?:the |any |its |an? )?{_APPROVAL} to {_TO_DO}",
        _to_do,
    ),
    # "Able is [not cleared] by the Union to adopt the crown"
    (
        r"^(?P<what>[^\[\],]+?) (?:is|are|has|have) \[not (?:yet )?(?:been )?(?:cleared|allowed|permitted|authori[sz]ed)\] by "
        rf"(?P<who>[^\[\],]+?) to {_TO_DO}",
        _to_do,
    ),
    # "Able has [not signed] its accession treaty with the bloc": both sides sign it
    (
        rf"^{_NAMED} has \[(?:not (?:yet )?signed|yet to sign)\] (?:its|an?|the) "
        rf"(?P<what>(?:[A-Z][\w-]* )?(?:{_ACCESSION}|association) {_PAPER})(?P<rest>[^\[\]]*?)(?P<end>\.?)$",
        lambda f: f"{_whose(f['who'])} {f['what']}{f['rest']} has [not been signed]{f['end']}",
    ),
    # "The signing of the accord has [not taken place]"
    (
        rf"^The (?P<noun>{'|'.join(_SIGNED)}) of (?P<what>[^\[\]]+?)(?P<by> by (?P<who>[^\[\]]+?))? (?:has|is) {_NOT_DONE}",
        lambda f: (
            f"{upper(f['who'])} {have(f['who'])} [not {_SIGNED[f['noun']]}] {f['what']}"
            if f["by"]
            else f"{upper(f['what'])} {have(f['what'])} [not been {_SIGNED[f['noun']]}]"
        ),
    ),
)
_WORD = re.compile(
    rf"\b(?:{'|'.join(sorted(words_of('status.approvals') | set(_SIGNED)))}|allowed|permitted|cleared|authori[sz]ed"
    r"|accession|membership|entry|association)\b",
    re.IGNORECASE,
)


def as_approval(says: str) -> str:
    """Return a status fact's sentence with the verb of who is to approve a thing, or as it is."""
    return upper(plainest(says, _FORMS)) if _WORD.search(says) else says
