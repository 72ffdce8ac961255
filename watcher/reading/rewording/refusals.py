"""Refusals reworded: a fact that has its "no" before a noun says the same as one that has a "not" before its verb.

Owns: "has declared [no emergency]", "[no arrests] have been made", "[no group] has claimed it" as sentences with one verb that
is not done. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.status.deeds import governors, heads_row, noun_row, tells_deed

_SAID = re.compile(
    r"^(?P<who>.+?) (?P<has>has|have)(?: yet)? (?P<done>[a-z]+)(?: (?P<up>up|out))? \[no (?P<noun>[^\[\]]+)\](?P<rest>.*)$"
)
_BEEN = re.compile(
    r"^\[[Nn]o (?P<noun>[^\[\]]+)\] (?:has|have) (?:yet )?been (?P<done>[a-z]+)(?: (?P<up>up|out))?(?P<rest>\b.*)$"
)
_NOBODY = re.compile(
    r"^\[(?:[Nn]o (?P<noun>[^\[\]]+)|[Nn]obody|[Nn]one)\] (?:has|have)(?: yet)? (?!been\b)(?P<done>[a-z]+)(?P<rest> .*)$"
)
_UNDER = re.compile(
    r"^(?P<who>.+?) (?:is|are|remains|remain)(?: still)? \[(?P<no>not |no longer )?(?:still )?"
    r"under (?:an? )?(?P<noun>[^\[\]]+)\](?P<rest>.*)$"
)
_YET = re.compile(r"(?:\b(?:has|is|remains) |(\b(?:have|are|remain) ))?\[(?:yet|still) to ([a-z]+)((?: [a-z]+)*)\]")
# What has [not been voted] on is [not approved], and a rocket [not licensed] for launch is [not approved].
_PLAINER = (
    (re.compile(r"^(?:Radio c|C)ontact with (.+?) (?:has been|is|was) \[lost\]"), r"\1 has [lost contact]"),
    (
        re.compile(
            r"\b(has|have) \[not (?:yet )?(?:reached|struck|concluded|clinched|made|closed)\] an? ((?:[a-z-]+ )?)"
            r"(?:deal|agreement|accord|pact|settlement|compromise)\b"
        ),
        r"\1 [no \2agreement]",
    ),
    (
        re.compile(
            r"^(?:An?|The|Any) ((?:[\w-]+ )*?(?:deal|agreement|accord|pact|settlement|compromise|understanding))( [^\[\]]+?)?"
            r" (?:has|have) \[not (?:yet )?been (?:reached|struck|concluded|clinched|made|closed|found)(?: yet)?\]"
        ),
        r"There is [no \1]\2",
    ),
    (re.compile(r"\[not (?:yet )?agreed\] to (?=(?:the|a|an|its|their|any|\S+'s) )"), "[not approved] "),
    (re.compile(r"\[not (?:yet )?voted\] (?:on (?!whether)|for |in favou?r of )"), "[not approved] "),
    (
        re.compile(
            r"\[not (?:yet )?decided\] whether to (?:back|support|endorse|approve|accept|ratify|adopt) (?=the |its |[A-Z])"
        ),
        "[not approved] ",
    ),
    (
        re.compile(r"\[(not (?:yet )?)(?:licen[sc]ed|cleared|authori[sz]ed|certified|approved)\] ([^,\[\]]+?) for [a-z]+\."),
        r"[\1approved] \2.",
    ),
)
WILLING = re.compile(
    r"\[not (?:yet )?(?:agreed|decided|resolved|pledged|promised|vowed)\] "
    r"to (?!(?:the|a|an|its|their|any)\b)([a-z]+)\b"
)
_DEAL = r"(?:deal|agreement|accord|pact|treaty|truce|ceasefire|memorandum|contract|settlement)"
# A treaty "between A and B" that is [not signed], A and B have [not signed].
_BETWEEN = re.compile(
    rf"^(?P<article>The|An?) (?P<thing>(?:[a-z][\w-]* ){{0,4}}{_DEAL})"
    r" (?:between (?P<one>[^\[\],]+?) and|of (?P<owner>[^\[\],]+?) with) (?P<other>[^\[\],]+?)"
    r" (?:has|have|is|are) \[not (?:yet )?(?:been )?(?P<done>signed|agreed)\](?P<rest>.*)$"
)
# What has [not been ratified] by a parliament, that parliament has [not ratified].
_BY = re.compile(
    r"^(?P<what>[^\[\]]+?) (?:has|have|is|are) \[not (?:yet )?(?:been )?"
    r"(?P<done>signed|ratified|approved|passed|adopted|endorsed|cleared|accepted|backed|authori[sz]ed)\]"
    r"(?: yet)? by (?P<who>[^\[\],]+?)(?P<rest>\.?)$"
)
_GERUND = re.compile(r"^Work (?:on|to|towards?) (?:the )?(?=[a-z]+ing (?:the|a|an|of|its|their) )")
_BASIS = re.compile(
    r"(?<=[a-z]) (?:under|as part of|in line with|as agreed in|provided for (?:in|by)) (?:the|a|an|its|their|that|this) "
    r"(?:[\w'-]+ ){0,3}(?:deal|agreement|accord|pact|treaty|truce|ceasefire|framework|memorandum) (?=(?:has|have|is|are) \[)"
)
_GIVEN = r"(?:issued|granted|given|awarded|handed)"
_LACKS = rf"(?:\[no|\[not (?:yet )?(?:received|got|obtained|won|secured|been {_GIVEN})\](?: (?:an?|its|the|their))?)"
_LEAVE = (
    r"(?P<leave>(?:[a-z]+ ){0,2}"
    r"(?:licen[cs]e|permit|permission|certificate|authori[sz]ation|clearance|approval|consent|go-ahead))"
)
_UNGIVEN = tuple(
    re.compile(form)
    for form in (
        rf"^(?P<who>.+?) (?:has|have) \[not (?:yet )?{_GIVEN}\] "
        rf"(?P<what>(?:the )?[A-Z][^\[\],]*?) (?:an?|its|the) {_LEAVE}\.?$",
        rf"^(?P<who>.+?) (?:has|have) \[not (?:yet )?{_GIVEN}\] (?:an?|its|the|their) {_LEAVE} (?:for|to) (?P<what>.+?)\.?$",
        rf"^(?P<what>.+?) (?:has|have) {_LACKS} {_LEAVE}\]? (?:from|of|by) (?P<who>.+?)\.?$",
        rf"^(?P<what>.+?) (?:has|have) {_LACKS} {_LEAVE}\]?\.?$",
    )
)
_ITSELF = re.compile(r"\] (?:itself|themselves|himself|herself)\b")
_ORDERS = words_of("reworded.orders")
_ANYBODY = words_of("reworded.anybody")
_LIGHT = words_of("deeds.light") - {"returned", "issued"}


def not_yet_done(says: str) -> str:
    """Return the sentence with what is [yet to be done] as what is [not been done]."""
    return _YET.sub(lambda yet: f"{'have' if yet[1] else 'has'} [not {inflect(yet[2])['part']}{yet[3]}]", says)


def reworded(says: str) -> str:
    """Return the sentence with its refusal at the verb, or as it is where it has none at a noun, or one that a ladder reads."""
    says = _GERUND.sub("The ", says)
    # By what it is done is no part of what is done.
    says = _BASIS.sub(" ", says)
    # What is [yet to be done] is [not been done].
    says = not_yet_done(says)
    if found := _BETWEEN.match(says):
        both = f"{found['one'] or found['owner']} and {found['other']}"
        thing = f"{found['article'].lower()} {found['thing']}"
        if found["done"] == "agreed":
            says = f"There is [no agreement] between {both} on {thing}{found['rest']}"
        else:
            says = f"{both} have [not signed] {thing}{found['rest']}"
    if found := _BY.match(says):
        has = "have" if found["who"].endswith("s") else "has"
        says = f"{found['who']} {has} [not {found['done']}] {_lowered(found['what'])}{found['rest']}"
    for form, plainer in _PLAINER:
        says = form.sub(plainer, says, count=1)
    if found := next(filter(None, (form.match(says) for form in _UNGIVEN)), None):
        says = _ungiven(**found.groupdict())
    if found := WILLING.search(says):
        # Who has [not agreed] to go has [not gone]: that he agrees to is read as his going.
        says = f"{says[: found.start()]}[not {inflect(found[1])['part']}]{says[found.end() :]}"
    says = _ITSELF.sub("]", says)
    if (found := _NOBODY.match(says)) and _is_anybody(found["noun"]) and tells_deed(found["done"]):
        return f"They have [not {found['done']}]{found['rest']}"
    if (found := _UNDER.match(says)) and found["noun"].split()[-1].lower() in _ORDERS:
        state = "not in force" if found["no"] else "in force"
        return f"The {found['noun']} for {found['who'][0].lower()}{found['who'][1:]} is [{state}]{found['rest']}"
    found = _BEEN.match(says) or _SAID.match(says)
    if not found:
        return says
    noun, done, rest = found["noun"], found["done"], found["rest"]
    last = noun.split()[-1].lower()
    who = found.groupdict().get("who")
    if done in _LIGHT or done in governors("makes"):
        if (deed := heads_row(last)) and done in _LIGHT:
            return f"They have [not been {deed}]{rest}"
        if noun_row(last):
            return f"There is [no {noun}]{rest}"
    if done in _LIGHT or not tells_deed(done):
        return says
    up = f" {found['up']}" if found["up"] else ""
    article = "" if last.endswith("s") and not last.endswith("ss") else "an " if noun[0].lower() in "aeiou" else "a "
    if who is not None:
        return f"{who} {found['has']} [not {done}{up}] {article}{noun}{rest}"
    return f"{article.capitalize()}{noun} has [not been {done}{up}]{rest}"


def _lowered(phrase: str) -> str:
    """Return a phrase as it stands within a sentence: its article in lower case."""
    first, space, rest = phrase.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An", "Its", "Their") else phrase


def _ungiven(leave: str, what: str, who: str = "") -> str:
    """Return a fact on a licence that is [not issued] as one on what is [not approved]; on whose word, where it says."""
    noun, what = leave.split()[-1], _in_a_sentence(what)
    of = what if noun in _APPROVALS and len(leave.split()) == 1 else f"the {leave} for {what}"
    return f"{who[0].upper()}{who[1:]} has [not approved] {of}." if who else f"{of[0].upper()}{of[1:]} has [not been approved]."


def _in_a_sentence(what: str) -> str:
    return f"the {what[4:]}" if what.startswith("The ") else what


_APPROVALS = frozenset({"approval", "clearance", "consent", "go-ahead", "permission"})


def _is_anybody(noun: str | None) -> bool:
    return noun is None or noun.split()[-1].lower() in _ANYBODY
