"""Counts by whose they are: who holds, keeps or has so many, what befell whom, how many are in a club or a shelter.

Owns: the plainest form of a quantity's sentence that puts its owner elsewhere: "Able holds [N] prisoners". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.rewording.pieces import ABOUT, SLOT, plainest, rows, upper
from watcher.reading.words import analyse

_N = rf"{ABOUT}{SLOT}"
_HAPPENED = "|".join(sorted(words_of("recounted.happened")))
_EVENT = rf"(?P<event>(?:the |this |last )?[^\[\],]*?\b(?:{_HAPPENED}))"
_WHERE = r"(?P<where>(?: (?:in|on|at) [A-Z][^\[\]]*?)?)"
_CAPTIVES = r"(?P<what>(?:[a-z]+ )*?(?:prisoners|detainees|captives|hostages|prisoners of war))"
_SHELTERED = r"(?:evacuees|displaced people|people displaced)"
_SHELTERS = r"(?:evacuation centres|evacuation centers|shelters|evacuation shelters|relief camps|camps)"
_ARMY = r"(?:army|military|armed forces|air force|navy)"
_MACHINES = r"(?:[A-Z]\w+ )?(?:[a-z]+ )??(?:jets|aircraft|planes|helicopters|warships|ships|frigates|tanks|drones|submarines)"
_SITES = r"(?:[a-z]+ )?(?:bases|camps|posts|outposts|sites|barracks|positions)"
_BODY = r"(?P<body>(?:the )?[A-Z][^\[\]]*?)"
_EURO = r"(?:the )?(?:eurozone|euro zone|euro area|single currency area)"


def _state(text: str) -> str:
    """Return the state that a word is of, by its own name: "France" of "French", of "France" too; "" where it is of none."""
    hits = analyse(text, 1).names
    whole = len(hits) == 1 and hits[0].i == 0 and hits[0].name.kind == "country"
    return hits[0].name.id if whole else ""


def _n(found: re.Match[str]) -> str:
    """Return the number as it stands within a sentence."""
    return f"{found['about'] or ''}{found['slot']}"


def _small(text: str) -> str:
    """Return a phrase as it stands within a sentence."""
    return f"the {text[4:]}" if text.startswith("The ") else text


def _with_the(state: str) -> str:
    return f"the {state}" if state.startswith(("United ", "Netherlands", "Philippines")) else state


def _held_in(found: re.Match[str]) -> str:
    """Return "Able holds [N] political prisoners" for "there are [N] political prisoners in Able"."""
    state = _state(found["where"].removeprefix("the "))
    return f"{upper(_with_the(state))} holds {_n(found)} {found['what']}" if state else found[0]


def _of_conscience(found: re.Match[str]) -> str:
    state = _state(found["where"].removeprefix("the "))
    return f"{upper(_with_the(state))} holds {_n(found)} political prisoners" if state else found[0]


def _captured(found: re.Match[str]) -> str:
    """Return "Able is holding [N] captured Best soldiers" for "there are [N] Best soldiers in Able's captivity"."""
    state = _state(found["whose"])
    if not state:
        return found[0]
    return f"{upper(_with_the(state))} is holding {_n(found)} captured {found['what']}"


def _of_the_state(found: re.Match[str]) -> str:
    """Return "Able has [N] bases" for "the Able army occupies [N] bases"."""
    state = _state(found["state"])
    what = found["what"]
    if not state or what.startswith(("soldiers", "troops", "men ", "members")):
        return found[0]
    what = f"military {what}" if what.startswith(("sites", "bases", "camps", "facilities", "installations")) else what
    return f"{upper(_with_the(state))} has {_n(found)} {what}"


def _machines(found: re.Match[str]) -> str:
    state = _state(found["state"])
    return f"{upper(_with_the(state))} has {_n(found)} {found['what']}" if state else found[0]


def _killed(found: re.Match[str]) -> str:
    return f"{upper(found['event'])} killed {_n(found)} people{found['where']}"


def _handed(found: re.Match[str]) -> str:
    """Return "Able has handed over [two] bases to Best" for "Best has taken over [two] bases from Able forces"."""
    giver = re.sub(r" (?:army|troops|forces|soldiers)$", "", found["giver"].removeprefix("the "))
    if state := _state(giver):
        return f"{upper(_with_the(state))} has handed over {_n(found)} {found['what']} to {_small(found['taker'])}"
    has = "have" if found["giver"].endswith("s") else "has"
    return f"{upper(found['giver'])} {has} handed over {_n(found)} {found['what']} to {_small(found['taker'])}"


def _gave_up(found: re.Match[str]) -> str:
    state = _state(found["state"])
    if not state:
        return found[0]
    return (
        f"{upper(_with_the(state))} has handed over {found['about']}{found['slot'].lower()} {found['what']} to {found['taker']}"
    )


_FORMS = rows(
    # "There are [N] political prisoners in Able", "[N] people are in prison in Able for political reasons"
    (rf"^There are (?:still |now )?{_N} {_CAPTIVES} in (?P<where>[^\[\]]+?)(?=\.?$)", _held_in),
    (
        rf"^{_N} people are (?:still |now )?(?:in (?:prison|jail|custody)|behind bars|held|jailed|imprisoned) in "
        r"(?P<where>[A-Z][^\[\]]*?) (?:for political reasons|on political grounds|on political charges)(?=\.?$)",
        _of_conscience,
    ),
    # "There are [N] Able soldiers in Best captivity"
    (
        rf"^There are (?:still |now )?{_N} (?P<what>(?:[A-Z]\w+ )?(?:soldiers|troops|civilians|sailors|fighters)) in "
        r"(?P<whose>[A-Z][a-z]+)(?:['’]s)? (?:captivity|custody|hands|prisons|jails)(?=\.?$)",
        _captured,
    ),
    # "There are [17] countries in the eurozone", "[17] countries use the euro"
    (
        rf"^There are {_N} (?:member )?(?:countries|states|members|nations) in {_EURO}",
        r"The euro area has \g<about>\g<slot> members",
    ),
    (
        rf"^{_N} (?:(?:EU|European|member) )?(?:countries|states|nations|members) (?:now |already |have )*"
        r"(?:use|share|adopted|belong to|are in|make up) (?:the euro(?:zone| area| zone)?|the single currency)(?=\.?$)",
        r"The euro area has \g<about>\g<slot> members",
    ),
    # "There are [N] fighters in the Front"
    (
        rf"^There are (?:still |now )?{_N} (?P<what>(?:armed )?(?:fighters|guerrillas|rebels|combatants|militants)) in {_BODY}"
        r"(?=\.?$)",
        lambda m: m[0] if _state(m["body"].removeprefix("the ")) else f"{upper(m['body'])} has {_n(m)} {m['what']}",
    ),
    # "[94] people are confirmed dead after the quake", "[94] deaths have been confirmed in the quake"
    (
        rf"^(?:So far,? )?{_N} (?:people )?(?:are|is|have been|were) (?:now |so far )?(?:confirmed|known|reported) "
        rf"(?:dead|killed|to have died) (?:after|in|from|following) {_EVENT}{_WHERE}(?=\.?$)",
        _killed,
    ),
    (
        rf"^(?:[Ss]o far,? )?{_N} deaths (?:have|has) been (?:confirmed|recorded|reported|counted) (?:after|in|from) "
        rf"{_EVENT}{_WHERE}(?=\.?$)",
        _killed,
    ),
    # "There are [N] evacuees in Able", "[N] evacuees are staying in shelters in Able"
    (
        rf"^There are (?:still |now )?{_N} evacuees (?P<where>(?:in|on) [A-Z][^\[\]]*?)(?=\.?$)",
        r"\g<about>\g<slot> people are in evacuation centres \g<where>",
    ),
    (
        rf"^{_N} {_SHELTERED} (?:are|have been) (?:still |now )?(?:staying |living |housed |sheltering |put up )?in "
        rf"(?P<in>{_SHELTERS}){_WHERE}(?=\.?$)",
        r"\g<about>\g<slot> people are in \g<in>\g<where>",
    ),
    (
        rf"^(?P<where>[A-Z][^\[\]]*?) has {_N} {_SHELTERED} in (?P<in>{_SHELTERS})(?=\.?$)",
        r"\g<about>\g<slot> people are in \g<in> in \g<where>",
    ),
    # "Running water is cut off in [N] Able homes"
    (
        r"^(?:The )?(?P<what>[Rr]unning water|[Ww]ater|[Pp]ower|[Gg]as|[Ee]lectricity)(?: supply)? (?:is|has been|remains) "
        rf"(?:still )?(?:cut|cut off|out|off|down) (?:in|to|for) {_N} (?:(?P<where>[A-Z]\w+) )?(?P<who>homes|households|houses)"
        r"(?=\.?$)",
        lambda m: (
            f"{_n(m)} {m['who']}{f' in {where}' if (where := m['where']) else ''} are without {m['what'].lower()}"
        ),
    ),
    # "[N] people are isolating", "[N] contacts are isolating because of it"
    (
        rf"^{_N} (?:people|contacts|residents|patients) are (?:still |now )?(?:isolating|self-isolating|quarantining)\b",
        r"\g<about>\g<slot> people are in isolation",
    ),
    # "The Able army occupies [five] sites in Best"
    (
        rf"^The (?P<state>[A-Z][a-z]+) {_ARMY} (?:has|have|keeps?|maintains?|occup(?:y|ies)|operates?|runs?|stations?) {_N} "
        r"(?P<what>[^\[\]]+?)(?=\.?$)",
        _of_the_state,
    ),
    # "There are [three] Able jets in Best"
    (
        rf"^There are (?:still |now )?{_N} (?P<state>[A-Z][a-z]+) (?P<what>{_MACHINES} (?:in|at|on|off) [^\[\]]+?)(?=\.?$)",
        _machines,
    ),
    # "Best has taken over [two] bases from Able", "[two] Able bases have been handed over to Best"
    (
        rf"^(?P<taker>[^\[\]]+?) (?:has|have) (?:now |so far |already )?(?:taken over|received|got back|taken back|taken charge"
        rf" of) {_N} (?P<what>{_SITES}) from (?P<giver>[^\[\]]+?)(?=\.?$)",
        _handed,
    ),
    (
        rf"^{_N} (?P<state>[A-Z][a-z]+) (?P<what>{_SITES}) have (?:now |so far )?"
        r"been (?:handed over|handed back|given back|transferred|returned) to (?P<taker>[^\[\]]+?)(?=\.?$)",
        _gave_up,
    ),
    # "Able contributes [500] soldiers to the mission"
    (
        rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) (?:contributes|provides) {_N} (?P<what>soldiers|troops|police|officers) to "
        r"(?P<body>[^\[\]]+?)(?=\.?$)",
        r"\g<who> has \g<about>\g<slot> soldiers in \g<body>",
    ),
    # "[177 million] people live in the Union"
    (
        rf"^{_N} people (?:live in|are citizens of) {_BODY}(?=\.?$)",
        lambda m: (
            m[0]
            if _state(m["body"].removeprefix("the "))
            else f"{upper(m['body'])} has a population of {_n(m)} people"
        ),
    ),
    # "Able's investors have lost [9 million]", "Able cost its investors [9 million]"
    (
        rf"^(?P<who>[A-Z][^\[\]]*?)['’]s? (?P<what>investors|shareholders|customers|creditors|depositors) (?:have )?lost "
        rf"{_N}",
        lambda m: f"{upper(m['what'])} in {m['who']} lost {_n(m)}",
    ),
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:has )?cost its (?P<what>investors|shareholders|creditors|depositors) {_N}",
        lambda m: f"{upper(m['what'])} in {m['who']} lost {_n(m)}",
    ),
    # "[10] Able provinces are under a state of emergency"
    (
        rf"^{_N} (?P<what>(?:[A-Z][a-z]+ )?(?:provinces|states|regions|districts|counties|cities|municipalities)"
        r"(?: (?:in|of) [^\[\]]+?)?) are (?:now |still )?under (?P<how>a state of (?:emergency|disaster|siege|alert))(?=\.?$)",
        lambda m: f"{upper(m['how'])} has been declared in {_n(m)} {m['what']}",
    ),
    # "A [7.1]-magnitude earthquake struck Able", "the earthquake was of magnitude [7.1]"
    (
        rf"^An? {SLOT}[- ]magnitude (?P<what>earthquake|quake|tremor) (?:has )?(?:struck|hit|shook|shaken|rocked) "
        r"(?P<where>[^\[\]]+?)(?=\.?$)",
        r"The \g<what> in \g<where> had a magnitude of \g<slot>",
    ),
    (
        rf"^(?P<what>[^\[\]]*?\b(?:earthquake|quake|tremor)\b[^\[\]]*?) was (?:of|a) magnitude {SLOT}",
        r"\g<what> had a magnitude of \g<slot>",
    ),
    # "The strike of the drivers is [74] days old", "the drivers have been on strike for [74] days"
    (
        rf"^The strike (?:of|by) (?P<who>the [^\[\]]+?) (?:is {_N} (?P<unit>days|weeks|months) old|has gone on for .*)(?=\.?$)",
        lambda m: f"{upper(m['who'])}' strike has lasted {_n(m)} {m['unit']}" if m["slot"] else m[0],
    ),
    (
        rf"^(?:[A-Z]\w+['’]s |The |the )?(?P<who>[a-z]+(?: [a-z]+)?s) (?:at [^\[\]]+? )?have been on strike for {_N} "
        r"(?P<unit>days|weeks|months)(?=\.?$)",
        r"The \g<who>' strike has lasted \g<about>\g<slot> \g<unit>",
    ),
    # "[Six] soldiers have died in the mission"
    (
        rf"^{_N} (?P<who>soldiers|peacekeepers|troops|police officers|men) (?:have (?:been killed|died)|were killed) in "
        r"(?P<body>the [^\[\]]*?\b(?:mission|force|operation)\b[^\[\]]*?)(?=\.?$)",
        lambda m: f"{upper(m['body'])} has lost {m['about']}{m['slot'].lower()} {m['who']}",
    ),
    # "A seat on Able costs [55 million]", "the price of a seat on Able is [55 million]"
    (
        rf"^The price of (?P<what>an? (?:seat|ticket|place|berth|room|copy|share)\b[^\[\]]*?) is {_N}",
        lambda m: f"{upper(m['what'])} is sold for {_n(m)}",
    ),
    (
        rf"^(?P<what>An? (?:seat|place|berth)\b[^\[\]]*?) costs {_N}",
        r"\g<what> is sold for \g<about>\g<slot>",
    ),
)  # fmt: skip


def as_owned(says: str) -> str:
    """Return the sentence with whose the count is as its subject, or as it is."""
    return upper(plainest(says, _FORMS))
