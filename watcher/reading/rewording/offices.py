"""Offices reworded: a fact that tells in a verb who leads something says the same as one that names the office.

Owns: "is led by President [X]", "[X] leads it as its chief", "[X] serves as envoy" as "its office is [X]". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.lexicon import is_office
from watcher.reading.rewording.pieces import SLOT, plainest, rows
from watcher.reading.words import analyse

_RULES = "leads|heads|runs|rules|governs|chairs|commands|directs"
_RULED = "led|headed|run|ruled|governed|chaired|commanded|directed"
_STATE = (
    r"(?P<a>[A-Z][^\[\]]*?)['’]s government|[Tt]he (?P<b>[A-Z][^\[\]]*?) government|[Tt]he government of (?P<c>[A-Z][^\[\]]*?)"
)
# "Able is led by President [X]", "The fund is run by its director, [X]".
_LED_BY = re.compile(
    rf"^(?P<body>.+?) (?:is|has been|remains) (?:[a-z]+ly )?(?:{_RULED}) by (?:an? |its |their |the )?"
    rf"(?P<office>[^\[\],]+?),? {SLOT}\.?$"
)
# "President [X] leads Able".
_LEADS = re.compile(rf"^(?P<office>(?!.*(?:['’]s | of ).*\[)[^\[\]]+?),? {SLOT},? (?:{_RULES}) (?P<body>[^\[\]]+?)\.?$")
# "[X] leads Able as its president".
_LEADS_AS = re.compile(rf"^{SLOT} (?:{_RULES}) (?P<body>[^\[\]]+?) as (?:its |their |the |an? )?(?P<office>[^\[\]]+?)\.?$")
# "[X] serves as the envoy of Able", "[X] holds the post of Able's envoy".
_SERVES = re.compile(
    rf"^{SLOT} (?:currently |still |now )?"
    r"(?:(?:serves|acts|works|continues|stays on|is serving|is acting) as"
    r"|(?:holds|fills) the (?:post|office|position|job|role) of) "
    r"(?P<office>[^\[\]]+)$"
)
# "[X] is the envoy for Able": the envoy is X.
_NAMED = re.compile(rf"^{SLOT} is (?:the )?(?P<office>[^\[\],;]+?)\.?$")
_OWNED = re.compile(r"[A-Z][^ ]*(?: [A-Z][^ ]*)*['’]s? ")
# "The secretary of state for Able": the Able Secretary.
_FOR_STATE = re.compile(r"^(?:The )?(?:[A-Z]\w* )?[Ss]ecretary of [Ss]tate for (?:the )?(?P<of>[^\[\]]+?)(?= is \[)")
# "The government's delegation to the talks with Able is led by [X]".
_DELEGATION = re.compile(
    r"^(?P<whose>[^\[\]]+?['’]s?) (?:(?:negotiating |peace )?(?:delegation|team)|negotiators"
    r"|delegates|team of negotiators|talks|negotiations)"
    r"(?:(?: to| in| at) (?:the )?(?:[a-z]+ )?(?:talks|negotiations))?(?P<rest>(?: with [^\[\]]+?)?) (?:is|are)"
    rf" (?:{_RULED}) by (?P<slot>\[[^\[\]]+\])"
)
# "[X] has been Able's president since 2022".
_SINCE = re.compile(r" since [^\[\]]+?(?= is \[|\.?$)")
# Who heads a state's government is its prime minister, whatever it is called there.
_GOVERNMENT = re.compile(rf"^(?:{_STATE}) is (?:{_RULED}) by {SLOT}\.?$")
_GOVERNS = re.compile(rf"^{SLOT} (?:{_RULES}) (?:{_STATE})\.?$")
# Who heads "UN peacekeeping" is its peacekeeping chief.
_OF_A_WORK = re.compile(r"\b[Hh]ead of (?:the )?(?P<body>[A-Z][\w.]*)(?:['’]s)? (?P<work>[a-z]+ing)(?= is \[|\.?$)")
_HEAD_OF_IT = re.compile(rf"\bhead of (?:{_STATE})(?= is \[|\.?$)")
_OWN = re.compile(rf"^(?:{_STATE})$")
# "Is commanded by General [X]": a rank is no office.
_RANK = re.compile(
    r"(?<= by )(?:lieutenant[ -]|major[ -]|vice[ -]|rear[ -]|(?:maj|lt)\. )?"
    r"(?:general|colonel|admiral|marshal|gen\.|col\.|adm\.) (?=\[)",
    re.IGNORECASE,
)


# "Able has nominated [X] for envoy": he is its candidate for that.
_NOMINATED = re.compile(
    rf"^(?P<who>[^\[\]]+?) (?:has|have) (?:nominated|put forward|put up) {SLOT} (?:for|as) (?P<post>[^\[\]]+?)(?P<end>\.?)$"
)


# "Able's minister of finance": its finance minister.
_MINISTER = re.compile(
    r"(?<=s )minister (?:of|for) (?:the )?(?P<of>finance|defen[cs]e|health|justice|education|energy|agriculture|transport|"
    r"interior|economy|trade)\b(?! and\b)",
    re.IGNORECASE,
)
_BODY_NOUN = (
    r"(?:mission|force|party|union|bank|company|firm|agency|commission|committee|council|inquiry|panel|board|court|jury|fund"
    r"|group|club|team|expedition|operation|federation|association|institute|university|museum|airline|railway|port|project)"
)
_FORMS = rows(
    # "The state agency's head is [X]"
    (
        rf"^The (?P<what>(?!['’])[a-z][^\[\]'’]*?)['’]s (?P<office>[a-z][a-z -]*?) is {SLOT}",
        lambda m: f"The {m['office']} of the {m['what']} is {m['slot']}" if is_title(m["office"]) else m[0],
    ),
    # "The mission commander is [X]"
    (
        rf"^The (?P<what>{_BODY_NOUN}) (?P<office>[a-z]+) is {SLOT}",
        lambda m: f"The {m['office']} of the {m['what']} is {m['slot']}" if is_title(m["office"]) else m[0],
    ),
    # "Who will be the new Able commander is [unknown]", "the name of the next governor is [not known]"
    (
        rf"^Who will be (?:the |its )?(?:new|next) (?P<body>[A-Z][\w.]*) (?P<office>[a-z][a-z ]*) is {SLOT}",
        lambda m: f"Who will be the next {m['office']} of {m['body']} is {m['slot']}" if is_title(m["office"]) else m[0],
    ),
    (rf"^Who will be (?:the |its )?new (?P<what>[^\[\]]+?) is {SLOT}", r"Who will be the next \g<what> is \g<slot>"),
    (
        rf"^The (?:name|identity) of the (?:new|next) (?P<what>[^\[\]]+?) is {SLOT}",
        r"Who will be the next \g<what> is \g<slot>",
    ),
    # "The European commissioner for trade is [X]"
    (
        rf"^The (?:European|European Union|EU) commissioner for (?P<work>[a-z]+) is {SLOT}",
        r"The EU commissioner for \g<work> is \g<slot>",
    ),
    (
        rf"^The (?:European Union|EU)['’]s (?P<work>[a-z]+) commissioner is {SLOT}",
        r"The EU commissioner for \g<work> is \g<slot>",
    ),
)


def as_office(says: str) -> str:
    """Return a holder's fact as one that names the office and its body; the sentence itself where it does."""
    return plainest(_as_office(says), _FORMS)


def _as_office(says: str) -> str:
    says = _FOR_STATE.sub(r"The \g<of> Secretary", says)
    says = _DELEGATION.sub(r"\g<whose> chief negotiator\g<rest> is \g<slot>", says)
    says = _RANK.sub("", _SINCE.sub("", says, count=1))
    says = _NOMINATED.sub(r"\g<who>'s candidate for \g<post> is \g<slot>\g<end>", says)
    says = _MINISTER.sub(lambda m: f"{m['of'].lower()} minister", says)
    says = _HEAD_OF_IT.sub(lambda m: f"prime minister of {_state_of(m)}", says)
    says = _OF_A_WORK.sub(r"\g<body> \g<work> chief", says)
    if (m := _GOVERNMENT.match(says) or _GOVERNS.match(says)) is not None:
        return f"The prime minister of {_state_of(m)} is {m['slot']}."
    for form in (_LED_BY, _LEADS_AS, _LEADS):
        m = form.match(says)
        if m is not None and is_title(m["office"]):
            return f"{_of_body(m['body'], m['office'])} is {m['slot']}."
    m = _SERVES.match(says)
    if m is None and (named := _NAMED.match(says)) is not None and is_title(named["office"]):
        office = named["office"]
        return f"{'' if _OWNED.match(office) else 'The '}{office} is {named['slot']}."
    return f"{m['slot']} is {m['office']}" if m is not None else says


def _state_of(m: re.Match[str]) -> str:
    """Return the state whose government is told of."""
    return m["a"] or m["b"] or m["c"]


def _of_body(body: str, office: str) -> str:
    """Return an office with its body: "Prime Minister" and "the Iraqi government" as "The prime minister of Iraqi"."""
    office = " ".join(t if t.isupper() else t.lower() for t in office.split())
    if (m := _OWN.match(body)) is not None:
        body = _state_of(m)
    return f"The {office} of {body[0].lower() + body[1:] if body.startswith('The ') else body}"


def is_title(text: str) -> bool:
    """Say whether words tell an office: "Prime Minister", "its general secretary"."""
    words = analyse(text.lower(), 1)
    return any(s.pos == "n" and is_office(s.concept) for k in (-1, -2, -3) for s in (words.senses[k:][:1] or ((),))[0])
