"""Facts in other words: a sentence that says the same as a plainer one is compiled as that.

Owns: "[A] is under the control of B", "the number of those who fled is [N]", "[N] are held by B" as the plainest sentence with
the same slot. Never: statuses (watcher.reading.rewording.refusals), or reads news.
"""

from __future__ import annotations

import re

from watcher.language import load
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import ABOUT, upper
from watcher.reading.words import analyse

_HAS = r"(?:has|have)(?: been)?|are|were"
_PLACES = (
    r"(?:[a-z]+ )?(?:cities|towns|villages|places|settlements|provinces|districts|regions|islands|areas|territories"
    r"|ports|bases)"
)
_CAPTIVE = r"prisoner|captive|hostage"
_PACT = r"(?P<what>(?:[a-z]+ )??(?:accord|pact|treaty|truce|ceasefire|agreement))"
_PEOPLE = frozenset("people persons civilians men women of its their".split())
_RULES = (
    # "The cities of [A] and [B] are under the control of C", "C controls the cities of [A] and [B]": those that C holds.
    (
        "set",
        rf"^(?:The )?(?P<what>{_PLACES}) (?:of )?(?P<slots>\[.+\]) are (?:under the control of|controlled by|held by"
        r"|occupied by|in the hands of|in the possession of) (?P<who>[^\[\]]+?)\.?$",
        "held",
    ),
    (
        "set",
        r"^(?P<who>[^\[\]]+?) (?:controls?|occup(?:y|ies)|(?:is|are) in control of|has control of|holds?) "
        rf"(?:the )?(?P<what>(?:[\w'’]+ )*{_PLACES}) (?:of )?(?P<slots>\[.+\])\.?$",
        "held",
    ),
    # "Has [not left] Able", "has [not removed] Able from its list".
    ("status", r"^(?P<who>[^\[\]]+ (?:has|have) )\[not (?:yet )?left\] (?P<rest>.+)$", r"\g<who>[not withdrawn] from \g<rest>"),
    (
        "status",
        r"^(?P<who>[^\[\]]+?) (?:has|have) \[not (?:yet )?(?P<done>removed|deleted|struck)\] (?P<what>[^\[\]]+?) "
        r"(?P<from>from|off) (?P<its>its|their) (?P<rest>[^\[\]]+)$",
        r"\g<what> has [not been \g<done>] \g<from> \g<who>'s \g<rest>",
    ),
    # A pact that somebody has [not ended] is in force.
    (
        "status",
        r"^(?P<who>[^\[\]]+?) has \[not (?:yet )?(?:ended|terminated|scrapped|cancelled|renounced|annulled|revoked)\] "
        r"(?:its|the|their) (?P<what>(?:[a-z]+ )*(?:pact|treaty|accord|agreement|alliance|convention)) "
        r"with (?P<with>[^\[\]]+?)\.?$",
        r"The \g<what> between \g<who> and \g<with> is [in force].",
    ),
    # Those who are [observing] a truce have one in force.
    (
        "status",
        r"^(?P<who>[^\[\]]+?) are \[(?:observing|respecting|keeping|honou?ring)\] (?:a|the|their) "
        r"(?P<what>ceasefire|truce|armistice)(?P<where>(?: (?:in|on) [^\[\]]+?)?)\.?$",
        r"The \g<what> between \g<who>\g<where> is [in force].",
    ),
    # "The Able-Best accord" is one between the two.
    (
        "status",
        rf"^The (?P<one>[A-Z][a-z]+)-(?P<other>[A-Z][a-z]+) {_PACT}(?P<rest> [^\[\]]*\[.+)$",
        r"The \g<what> between \g<one> and \g<other>\g<rest>",
    ),
    (
        "date",
        rf"^The (?P<one>[A-Z][a-z]+)-(?P<other>[A-Z][a-z]+) {_PACT}(?P<rest> [^\[\]]*\[.+)$",
        r"The \g<what> between \g<one> and \g<other>\g<rest>",
    ),
    # A peace process is talks on peace.
    ("status", r"^The peace process (?P<rest>[^\[\]]+?) (?:is|remains) (?P<how>\[.+)$", r"Peace talks \g<rest> are \g<how>"),
    # "There are [no US sanctions] over the war", "there are [no Union observers] at the border".
    (
        "status",
        r"^There are (?:still )?\[no (?P<whose>[A-Z]\w*) (?P<what>sanctions|tariffs|duties)\](?P<rest> [^\[\]]+?)\.?$",
        r"The \g<whose> has [not imposed] \g<what>\g<rest>.",
    ),
    (
        "status",
        r"^There are (?:still )?\[no (?P<whose>[A-Z]\w*) (?P<what>observers|monitors|peacekeepers|inspectors)\]"
        r"(?P<rest> (?:at|in|on|along) [^\[\]]+?)\.?$",
        r"\g<whose> \g<what> have [not been deployed]\g<rest>.",
    ),
    # "There are [no direct flights] between Able and Best": they have not resumed.
    (
        "status",
        r"^There are (?:still |currently )?\[no (?P<what>(?:[a-z]+ ){0,2}(?:flights|trains|ferries|services|deliveries"
        r"|shipments|exports|patrols|tours|visits|links))\](?P<rest> [^\[\]]+?)\.?$",
        r"\g<what>\g<rest> have [not resumed].",
    ),
    # "Able and Best have a truce [in force]", "Able has a ban [in force] on ore".
    (
        "status",
        r"^(?P<who>[^\[\]]+? and [^\[\]]+?) have (?P<what>an? (?:truce|ceasefire|deal|agreement|accord|pact|treaty)) "
        r"(?P<slot>\[(?:in force|in effect|in place)\])(?P<rest>[^\[\]]*)$",
        r"\g<what> between \g<who> is \g<slot>\g<rest>",
    ),
    (
        "status",
        r"^(?P<who>[^\[\]]+?) (?:has|have) (?:an? )?(?P<what>[a-z]+(?: [a-z]+)?) (?P<slot>\[(?:in force|in effect|in place)\])"
        r"(?P<rest>(?: (?:on|against|over|for) [^\[\]]+?)?)\.?$",
        "kept",
    ),
    # "Able and Best have [not agreed] on a pact": there is no agreement between them.
    (
        "status",
        r"^(?P<who>[^\[\],]+? and [^\[\],]+?) have \[not (?:yet )?agreed\](?: yet)? on (?P<what>(?:a|an|the) (?:[a-z-]+ ){0,3}"
        r"(?:contract|deal|agreement|accord|pact|treaty|truce|ceasefire)\b[^\[\]]*?)\.?$",
        r"There is [no agreement] between \g<who> on \g<what>.",
    ),
    # "The dissolution of the group is [not agreed]": it has not agreed to dissolve.
    (
        "status",
        r"^The (?P<noun>withdrawal|disarmament|dissolution) of (?P<who>[^\[\]]+?)(?P<from>(?: from [^\[\]]+?)?)"
        r" (?:is|has been) \[not (?:yet )?agreed\]\.?$",
        "willing",
    ),
    # "Able and Best are [in talks] in Dorn": their talks are under way.
    (
        "status",
        r"^(?P<who>[^\[\]]+? and [^\[\]]+?) are (?:still )?\[(?:still )?in talks\](?P<rest>(?: in [^\[\]]+?)?)\.?$",
        r"The talks between \g<who>\g<rest> are [under way].",
    ),
    (
        "date",
        r"^(?:The )?[Ee]ntry into force of (?P<what>[^\[\]]+?) is (?P<set>expected|due|set|scheduled|planned|foreseen) "
        r"(?:(?P<by>by|from)|in|on|for) (?P<slot>\[[^\[\]]+\])(?P<rest>.*)$",
        "forced",
    ),
    # "[A] and [B] are the states that have joined": the members first.
    (
        "set",
        r"^(?P<slots>\[.+\]) are (?P<what>the [A-Za-z][^\[\]]* (?:that|which|who|whose|where|in|of|with|to) [^\[\]]+?)\.?$",
        r"\g<what> are \g<slots>.",
    ),
    # "The number of those who have fled is [N]": so many have fled.
    (
        "quantity",
        rf"^The number of (?P<who>[^\[\]]+?) (?:who|that|which) (?P<has>{_HAS}) (?P<done>[^\[\]]+?) "
        rf"(?:is|stands at|has reached) {ABOUT}"
        r"(?P<slot>\[[^\[\]]*\])\.?$",
        r"\g<about>\g<slot> \g<who> \g<has> \g<done>.",
    ),
    # "[N] members of A are held prisoner by B": B holds so many of A's.
    (
        "quantity",
        rf"^(?P<about>[A-Z][a-z ]*? )?(?P<slot>\[[^\[\]]*\]) (?P<whose>[^\[\]]+?) (?:are|were)(?: being)? held"
        rf"(?: as)? (?P<what>{_CAPTIVE})s? by (?P<who>[^\[\]]+?)(?P<rest> in [^\[\]]+)?\.?$",
        "captive",
    ),
    (
        "quantity",
        r"^There are (?P<slot>\[[^\[\]]*\]) (?:ratifications of|parties to) (?P<what>[^\[\]]+?)\.?$",
        r"\g<slot> countries have ratified \g<what>.",
    ),
    # "[120] foreign observers are monitoring the truce in Able".
    (
        "quantity",
        r"^(?P<slot>\[[^\[\]]*\]) (?P<sort>(?:[a-z]+ )?)(?:observers|monitors) are (?:monitoring|observing|watching) the "
        r"(?P<what>ceasefire|truce)(?P<rest>(?: in [^\[\]]+?)?)\.?$",
        r"There are \g<slot> \g<sort>\g<what> monitors\g<rest>.",
    ),
    # "Pledges to the fund stand at [9 million]".
    (
        "quantity",
        r"^Pledges (?P<to>(?:to|for) [^\[\]]+?) (?:stand at|amount to|total|have reached|are) "
        rf"{ABOUT}(?P<slot>\[[^\[\]]*\])\.?$",
        r"Donors have pledged \g<about>\g<slot> \g<to>.",
    ),
    # "The deal provides for the release of [900] prisoners": so many are to be released.
    (
        "quantity",
        r"^(?P<under>[^\[\]]+?) (?:provides for|foresees|envisages|calls for|includes) the (?P<noun>[a-z]+) of "
        rf"{ABOUT}(?P<slot>\[[^\[\]]*\]) (?P<what>[^\[\]]+?)\.?$",
        "provided",
    ),
    # "[287] firms are under EU sanctions over Able".
    (
        "quantity",
        r"^(?P<slot>\[[^\[\]]*\]) (?P<what>[a-z ]+?) are under (?P<whose>[A-Z]\w*) sanctions(?: (?:over|for|against|on) "
        r"(?P<rest>[^\[\]]+?))?\.?$",
        "listed",
    ),
    # "A swap of [900] prisoners between Able and Best is planned".
    (
        "quantity",
        rf"^(?:A|An|The) (?:swap|exchange) of {ABOUT}(?P<slot>\[[^\[\]]*\])"
        r" (?P<what>[a-z ]+?) between (?P<who>[^\[\]]+? and [^\[\]]+?) is (?:planned|due|agreed|expected|to take place)\.?$",
        r"\g<who> are to exchange \g<about>\g<slot> \g<what>.",
    ),
    # "The Hill Army is [6,000] strong".
    (
        "quantity",
        rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) (?:is|are) {ABOUT}"
        r"(?P<slot>\[[\d.,]+\])[- ]strong\.?$",
        "strong",
    ),
    (
        "quantity",
        r"^There are (?P<slot>\[[^\[\]]*\]) signatories (?:of|to) (?P<what>[^\[\]]+?)\.?$",
        r"\g<slot> countries have signed \g<what>.",
    ),
    (
        "quantity",
        rf"^(?P<what>The [^\[\]]+?) has {ABOUT}(?P<slot>\[[^\[\]]*\]) signatories\.?$",
        r"\g<what> has been signed by \g<about>\g<slot> countries.",
    ),
    (
        "quantity",
        rf"^(?P<what>The [^\[\]]+?) has {ABOUT}(?P<slot>\[[^\[\]]*\]) "
        r"(?:ratifications|(?:state |contracting )?parties)\.?$",
        r"\g<what> has been ratified by \g<about>\g<slot> countries.",
    ),
)
_WITHIN = re.compile(r"(?:(?<=\bof )|(?<=\bby )|(?<=\bbetween ))The ")
_COMPILED = tuple((kind, re.compile(form), plainer) for kind, form, plainer in _RULES)


def retold(kind: str, says: str) -> str:
    """Return the plainer sentence that says the same as the sentence of a fact of that kind, or the sentence as it is."""
    for of, form, plainer in _COMPILED:
        found = form.match(says) if of == kind else None
        if found is None:
            continue
        said = _PLAINER[plainer](found) if plainer in _PLAINER else found.expand(plainer)
        said = _WITHIN.sub("the ", said)
        return upper(said)
    return says


def _held(found: re.Match[str]) -> str:
    """Return "the towns that B holds are [A]" for "B controls the towns of [A]"."""
    who = f"the{found['who'][3:]}" if found["who"].startswith("The ") else found["who"]
    if who == who.lower():
        return f"T{who[1:]} hold the {found['what']} of {found['slots']}." if who.startswith("the ") else found[0]
    return f"The {found['what']} that {who} {'hold' if who.endswith('s') else 'holds'} are {found['slots']}."


def _captive(found: re.Match[str]) -> str:
    """Return "B holds [N] prisoners of A" for "[N] members of A are held prisoner by B"."""
    whose = re.sub(r"^(?:members|fighters|soldiers|people|men) of (?:the )?", "", found["whose"])
    whose = " ".join(word for word in whose.split() if word.lower() not in _PEOPLE)
    about = (found["about"] or "").lower()
    what = f"{whose} {found['what']}s".strip()
    return f"{found['who']} holds {about}{found['slot']} {what}{found['rest'] or ''}."


def _kept(found: re.Match[str]) -> str:
    """Return "B's ban on ore is [in force]" for "B has a ban [in force] on ore"."""
    who = found["who"]
    owner = f"{who}'" if who.endswith("s") else f"{who}'s"
    return f"{owner} {found['what']}{found['rest']} {'are' if found['what'].endswith('s') else 'is'} {found['slot']}."


def _forced(found: re.Match[str]) -> str:
    """Return "the treaty is due to enter into force in [May]" for "entry into force of the treaty is due in [May]"."""
    return f"{found['what']} is {found['set']} to enter into force {found['by'] or 'in'} {found['slot']}{found['rest']}"


def _strong(found: re.Match[str]) -> str:
    """Return "A has [N] members" for "A is [N] strong", and a force's as it is: that is how many soldiers it has."""
    owner, _, force = found["who"].rpartition("'s ")
    if owner and force in ("force", "army", "strength") and not any(h.name.kind == "country" for h in analyse(owner, 1).names):
        return f"{owner} has {found['about'] or ''}{found['slot']} fighters."
    if not _FORCES.isdisjoint(found["who"].lower().split()):
        return found[0]
    return f"{found['who']} has {found['about'] or ''}{found['slot']} members."


def _willing(found: re.Match[str]) -> str:
    """Return "the group has [not agreed] to dissolve" for "the dissolution of the group is [not agreed]"."""
    verb = {"withdrawal": "withdraw", "disarmament": "disarm", "dissolution": "dissolve"}[found["noun"]]
    return f"{found['who']} {'have' if found['who'].endswith('s') else 'has'} [not agreed] to {verb}{found['from']}."


def _provided(found: re.Match[str]) -> str:
    """Return "under the deal [N] are to be freed" for "the deal provides for the release of [N]"."""
    verb = next((verb for verb, noun in load("deed_nouns").items() if noun == found["noun"]), "")
    if not verb:
        return found[0]
    under = found["under"]
    under = f"the{under[3:]}" if under.startswith("The ") else under
    about = found["about"] or ""
    return f"Under {under} {about}{found['slot']} {found['what']} are to be {inflect(verb)['part']}."


def _listed(found: re.Match[str]) -> str:
    """Return "there are [N] on the list of A" for "[N] are under sanctions of A"."""
    on = f" for {found['rest']}" if found["rest"] else ""
    return f"There are {found['slot']} {found['what']} on the {found['whose']}'s sanctions list{on}."


_FORCES = frozenset("mission force contingent army operation deployment garrison staff crew team".split())
_PLAINER = {
    "willing": _willing,
    "provided": _provided,
    "listed": _listed,
    "strong": _strong,
    "forced": _forced,
    "kept": _kept,
    "held": _held,
    "captive": _captive,
}
