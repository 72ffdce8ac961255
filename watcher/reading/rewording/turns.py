"""Statuses in everyday turns: whom a state is told of by where he is, what he is at, or what he is under.

Owns: "does [not belong] to the bloc", "is [under] an embargo", "is [still in office]" in the words that news has for a change.
Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import have, plainest, rows, upper

_YET = r"(?:still |now |currently |as yet |yet )?"
_STILL = r"(?:still |now |currently )?"
_WHO = r"(?P<who>(?:the )?[A-Z][^\[\]]*?)"
_END = r"(?P<end>\.?)$"
_TIES = r"(?P<ties>(?:diplomatic |formal |official )?(?:relations|ties))"
_CUT = r"(?:cut off|cut|broken off|severed|suspended|frozen)"
_CLAIMS = r"(?P<what>[^\[\]]*?\b(?:lawsuits?|suits?|claims?|litigation)\b[^\[\]]*?)"
_MEN = r"(?:troops|soldiers|forces|peacekeepers|police|personnel|mission|force|contingent|advisers|trainers)"
_BODY = r"(?P<of>UN|U\.N\.|United Nations|AU|African Union)"
# What a noun of handing over is called as a deed done.
_HANDED = {
    "handover": "handed over", "transfer": "transferred", "release": "released", "extradition": "extradited",
    "return": "returned", "delivery": "delivered", "deportation": "deported",
}  # fmt: skip


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if text.startswith(("The ", "A ", "An ", "Its ", "Their ")) else text


def _halts(found: re.Match[str]) -> str:
    what = _lower(found["what"].removeprefix("its ").removeprefix("their ").removeprefix("all "))
    return f"{upper(what)} by {_lower(found['who'])}{found['at'] or ''} is [{found['did']}]{found['end']}"


_FORMS = rows(
    # Who does [not belong] to a body is no member of it.
    (r"\b(?:does|do) \[(?P<not>not(?: yet)?|not(?: as)? yet) belong\] to (?=(?:the )?[A-Z])", r"is [\g<not> a member] of "),
    (r"\bis \[(?P<not>not (?:yet )?)admitted\] to (?=(?:the )?[A-Z])", r"has [\g<not>been admitted] to "),
    # "There is [no agreement] by Able to the plan"
    (
        rf"^There (?:is|has been) \[no agreement\] by (?P<who>[^\[\]]+?) to (?P<what>[^\[\]]+?){_END}",
        lambda f: f"{upper(f['who'])} {have(f['who'])} [not agreed] to {f['what']}{f['end']}",
    ),
    (
        rf"^There (?:is|has been) \[no (?P<noun>{'|'.join(_HANDED)})\] of (?P<who>[^\[\]]+?)"
        rf"(?P<to>(?: (?:to|from|by) [^\[\]]+?)?){_END}",
        lambda f: f"{upper(f['who'])} {have(f['who'])} [not been {_HANDED[f['noun']]}]{f['to']}{f['end']}",
    ),
    # Who has [cut off] relations with another has them suspended.
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:has|have) \[{_CUT}\] (?:their |all )?{_TIES}{_END}",
        lambda f: f"{upper(f['ties'])} between {f['who']} are [suspended]{f['end']}",
    ),
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) has \[{_CUT}\] (?:its |all )?{_TIES} with (?P<with>[^\[\]]+?){_END}",
        lambda f: f"{upper(f['ties'])} between {f['who']} and {f['with']} are [suspended]{f['end']}",
    ),
    # Who has [halted] production has it halted.
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:has|have) \[{_STILL}(?P<did>stopped|halted|suspended|paused)\] "
        r"(?P<what>(?!the )(?:its |their |all )?[a-z]+(?: [a-z]+)?)(?P<at>(?: (?:at|in|on|from|to) [^\[\]]+?)?)" + _END,
        _halts,
    ),
    # What somebody is [under] is in force on him.
    (
        rf"^{_WHO} (?:is|are) \[{_STILL}under\] (?P<n>[^\[\]]*?\bsanctions)(?P<by>(?: (?:by|from|of) [^\[\]]+?)?){_END}",
        lambda f: f"The {f['n']}{f['by']} on {_lower(f['who'])} are [in force]{f['end']}",
    ),
    # Who is [taking part] has a part in it.
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:is|are) \[{_STILL}(?:taking part|participating)\] in (?P<what>[^\[\]]+?){_END}",
        lambda f: f"{f['who']}'s participation in {f['what']} is [in force]{f['end']}",
    ),
    # Who is [in the middle of] it has it under way.
    (
        rf"^(?P<who>[^\[\]]+?) (?:is|are) \[{_STILL}(?:in the middle of|in the midst of|in the course of)\] "
        rf"(?:an?|its|their|the) (?P<what>[^\[\]]+?){_END}",
        lambda f: f"{f['who']}'s {f['what']} is [under way]{f['end']}",
    ),
    # Who is [still in office] has not resigned, what is [still standing] has not been demolished.
    (
        rf"^(?P<who>[^\[\]]+?) (?P<is>is|are) \[(?:still |yet )?(?:in office|in (?:his|her|their) post)\]{_END}",
        lambda f: f"{f['who']} {'has' if f['is'] == 'is' else 'have'} [not resigned]{f['end']}",
    ),
    (
        rf"^(?P<what>[^\[\]]+?) (?P<is>is|are) \[still standing\]{_END}",
        lambda f: f"{f['what']} {'has' if f['is'] == 'is' else 'have'} [not been demolished]{f['end']}",
    ),
    # Lawsuits that have [not been settled] have no settlement.
    (
        rf"^(?:The )?{_CLAIMS} (?:has|have|is|are) \[{_YET}not (?:yet )?(?:been )?settled\]{_END}",
        lambda f: f"There is [no settlement] of the {f['what']}{f['end']}",
    ),
    # Who is [negotiating] on joining a body is negotiating on its accession.
    (r"\[still (?=(?:negotiating|in (?:accession )?(?:talks|negotiations))\])", "["),
    (
        rf"^{_WHO} is \[(?:in (?:accession )?(?:talks|negotiations)|negotiating)\] "
        rf"(?:to join|on (?:joining|its accession to|its entry into)) (?P<body>(?:the )?[A-Z][^\[\]]*?){_END}",
        lambda f: f"{upper(f['who'])}'s accession to {f['body']} is [under negotiation]{f['end']}",
    ),
    # What somebody is [reviewing] is under review.
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:is|are) \[{_STILL}(?:reviewing|re-examining)\] (?P<what>(?:the|its) [^\[\]]+?){_END}",
        lambda f: f"{upper(f['what'].replace('its ', 'the ', 1))} is [under review]{f['end']}",
    ),
    # There is [no bid] from who has made none.
    (
        rf"^There (?:is|has been) \[no (?P<bid>(?:[a-z]+ )?(?:bid|offer|proposal))\] (?:from|by) (?P<who>[^\[\]]+?)"
        rf"(?P<for> (?:for|to) [^\[\]]+?){_END}",
        lambda f: f"{upper(f['who'])} {have(f['who'])} made [no {re.sub('bid$', 'offer', f['bid'])}]{f['for']}{f['end']}",
    ),
    # What somebody has [not taken over] has not been handed over to him.
    (
        rf"^(?P<who>[^\[\]]+?) (?:has|have) \[(?P<not>not (?:yet )?)taken (?:over|charge of)\] (?P<what>[a-z][^\[\]]*?){_END}",
        lambda f: f"{upper(f['what'])} has [{f['not']}been handed over] to {_lower(f['who'])}{f['end']}",
    ),
    (rf"\[{_STILL}belongs\] to (?=(?:the )?[A-Z])", "is [a member] of "),
    (
        rf"^It is \[{_STILL}(?:possible|likely)\] that (?P<who>[^\[\]]+?) (?:will|would|may|might) "
        r"(?P<stay>remain|stay)\b(?P<rest>[^\[\]]*)$",
        lambda f: f"{upper(f['who'])} [may {f['stay']}]{f['rest']}",
    ),
    # There is [no law] where none has been passed.
    (
        r"^There is \[no (?P<what>(?:new |special )?(?:law|legislation|bill))\] (?P<on>(?:on|to|for|against) [^\[\]]+?)" + _END,
        lambda f: f"A {f['what']} {f['on']} has [not been passed]{f['end']}",
    ),
    (
        rf"^There is \[no (?P<what>(?:new )?resolution)\] (?:of|by|from) (?P<who>[^\[\]]+?) "
        rf"(?P<on>(?:on|about) [^\[\]]+?){_END}",
        lambda f: f"{upper(f['who'])} has [not adopted] a {f['what']} {f['on']}{f['end']}",
    ),
    # Peacekeepers who have [not started to leave] are those of a mission whose withdrawal has not begun.
    (
        rf"^(?P<who>[^\[\]]*?\b{_MEN}) (?:has|have) \[(?P<not>not (?:yet )?)(?:started|begun) (?:to leave|leaving|to withdraw"
        rf"|withdrawing|to pull out|pulling out)\](?: (?:from|of))? (?P<where>[^\[\]]+?){_END}",
        lambda f: f"The withdrawal of {_lower(f['who'])} from {f['where']} has [{f['not']}begun]{f['end']}",
    ),
    (
        rf"^(?:The )?{_BODY}['’]s? (?:withdrawal|pull-?out|exit|departure) (?=from [^\[\]]+ \[)",
        r"The withdrawal of the \g<of> mission ",
    ),
    # "Inspections under the Able treaty": under Able
    (r"\bunder the (?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*) (?:treaty|pact|accord)\b(?=[^\[\]]* \[)", r"under \g<name>"),
)


def as_told(says: str) -> str:
    """Return a status fact's sentence in the words that news has for a change of it, or as it is."""
    return plainest(says, _FORMS)
