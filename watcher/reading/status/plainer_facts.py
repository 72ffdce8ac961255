"""A fact told by the deed itself: "joined the bloc", "laid down their arms", "trains no more", "gave authority to send them".

Owns: the plainer facts that such a one is read by, and what their steps are on its own ladder. Never: reads a sentence.
"""

from __future__ import annotations

import re

from watcher.language import load, words_of
from watcher.reading.lexicon import NO_SENSES, Senses, inflect
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.status.unset_timetables import agreed_timetable, as_timetable
from watcher.reading.undecided import undecided
from watcher.reading.words import Words
from watcher.values import StatusValue

_ENTRY = re.compile(
    r"^(?:The )?(?P<who>(?!The )[A-Z][^\[\]]*?)['’]s "
    r"(?:accession|entry|admission|membership|(?:membership |accession )?bid|application)"
    r"(?: (?:in|to|into|of|for|with|join|enter|membership|accession))+ (?!an? |loan|licen[cs]e|permit|asylum|visa)"
    r"(?P<body>[^\[\]]+?) (?:is|are|has|have|has been) \["
)


_ARMS = re.compile(
    r"^(?:The )?(?P<who>[^\[\]]+?)['’]s? (?:handover|surrender|decommissioning|destruction) of (?:its|their|all|the) "
    r"(?:[a-z]+ )?(?:weapons|arms|guns) (?:has|have|is) \[(?:not|yet)"
)

_MISSION = re.compile(
    r"^(?:The )?(?P<who>(?:[A-Z][\w'’-]* )+)(?:[a-z-]+ )*(?P<what>[a-z]+ing) (?:mission|operation|programme|program|campaign) "
    r"(?P<rest>(?:in|for|of|on|off) [^\[\]]+? )?(?:is|are|has|have)(?: been)? \[(?P<slot>[^\[\]]+)\]\.?$"
)

# What nobody has decided on is approved when somebody does.
_DECISION = re.compile(
    r"^(?:There is |It is |(?P<who>[^\[\]]+?) (?:has|have) (?:made |taken )?)\[(?:no decision|no plans?|not decided)(?: yet)?\]"
    r"(?: yet)? (?:(?:on )?(?:whether )?to (?P<verb>[a-z]+) (?P<rest>[^\[\]]+?)"
    r"|(?:on|about|for) (?P<what>(?!whether)[^\[\]]+?))\.?$"
)

# Who is granted the status of one is one.
_STATUS = re.compile(
    r"^(?:The )?(?:(?P<who>[^\[\]]+?) (?:has|have) \[not (?:granted|given|awarded)(?: yet)?\] (?:the )?(?P<whom>[A-Z][^\[\]]+?)"
    r"|(?P<holder>[^\[\]]+?) (?:has|have) (?:\[no\]?|\[not (?:got|received|won|obtained|been granted|been given)(?: yet)?\]))"
    r"(?: the)?(?: [A-Z]+)? (?P<what>candidate|member|observer|partner|ally|guarantor)(?: country| state)? status\b"
)


# What is opened in a day has not been opened before that begins.
_OPENING = re.compile(
    r"^The (?P<re>re-?)?opening of (?P<what>[^\[\]]+?) (?:has|is) "
    r"\[not (?:yet )?(?:begun|started|happened|taken place|come about)\]"
)


# What is to be restored or removed has not been yet.
_NOMINAL = re.compile(
    r"^The (?P<deed>[a-z]+) of "
    r"(?P<what>[^\[\]]+?)(?P<rest> (?:from|between|to) [^\[\]]+?)? (?:is|are|has|have)(?: been)? \["
)
_DONE = {
    "restoration": "restored",
    "resumption": "resumed",
    "lifting": "lifted",
    "removal": "removed",
    "renewal": "renewed",
    "release": "released",
    "handover": "handed over",
    "transfer": "transferred",
    "return": "returned",
    "extradition": "extradited",
    "evacuation": "evacuated",
    "exchange": "exchanged",
    "delivery": "delivered",
    "reopening": "reopened",
    "opening": "opened",
    "closure": "closed",
    "deportation": "deported",
    "repatriation": "repatriated",
    "demolition": "demolished",
    "destruction": "destroyed",
    "deployment": "",
    "withdrawal": "",
    "departure": "",
    "pullout": "",
    "exit": "",
}
_ONLY_TALKED_OF = frozenset(_DONE) - frozenset("restoration resumption lifting removal renewal".split())


# A swap of captives by its noun: who go through with it exchange them.
_AGREED_SWAP = re.compile(
    r"^(?:(?:The |A |An )?(?:[a-z]+ )??(?P<sort>[Pp]risoner|[Hh]ostage|[Cc]aptive|[Dd]etainee)s? (?:exchange|swap)"
    r"|(?:The |A |An )?(?:[a-z]+ )??(?:[Ee]xchange|[Ss]wap) of (?:the )?(?P<of>prisoner|hostage|captive|detainee)s)"
    r"(?: between (?P<who>[^\[\],]+? and [^\[\],]+?))? (?:is|has|has been|was) \["
)


# What talks end in, if in anything, is that there is an agreement.
_ANY_TALKS = re.compile(
    r"^(?:The )?(?:(?P<who>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)['’]s? )?(?P<sort>(?:[A-Za-z-]+ ){0,3}?)(?:[Tt]alks|[Nn]egotiations)"
    r"(?P<rest>(?: [^\[\]]+?)?) (?:is|are|has|have|has been|have been) \["
)
_ON_A_DEAL = re.compile(
    r" (?:on|about|over|for|towards?) (?:an?|the|its|their) (?P<what>(?:[a-z-]+ ){0,3}"
    r"(?:agreement|deal|accord|pact|treaty|truce|ceasefire|settlement))(?P<rest>.*)$"
)
_DEALS_WITH = words_of("plainer.deals")


def is_of_talks(pattern: Pattern) -> bool:
    """Say whether a fact is how talks stand, by which their outcome is awaited: none on somebody's accession."""
    value = pattern.fact.value
    course = isinstance(value, StatusValue) and value.word in ("in-force", "talks", "suspended", "delayed", "collapsed")
    return course and pattern.axis == "progress" and "talk" in pattern.verbs and "join" not in pattern.about


def _outcome(says: str) -> list[str]:
    """Return the fact that there is no agreement of what the talks are on, between those who talk."""
    found = _ANY_TALKS.match(says)
    if found is None:
        return []
    rest = re.sub(r" (?:in|at) [A-Z][\w-]*$", "", found["rest"]) if " between " in found["rest"] else found["rest"]
    if found["who"] and rest.startswith(" with "):
        rest = f" between {found['who']} and {rest[6:]}"
    if (deal := _ON_A_DEAL.match(rest)) is not None:
        return [f"There is [no {deal['what']}]{deal['rest']}."]
    sorts = [word for word in found["sort"].lower().split() if word in _DEALS_WITH]
    return [f"There is [no {' '.join([*sorts, 'agreement'])}]{rest}."] if rest or sorts else []


# Talks on a deal are over when it is made.
_TALKS = re.compile(
    r"^(?:The )?(?P<sort>(?:[Pp]ay|[Ww]age|[Tt]rade|[Pp]eace|[Mm]erger|[Cc]easefire|[Tt]ruce|[Cc]oalition) )?"
    r"(?:[Tt]alks|[Nn]egotiations) "
    r"(?:on (?P<on>[^\[\]]+?) )?between (?P<who>[^\[\]]+? and [^\[\]]+?)(?: on (?P<what>[^\[\]]+?))? "
    r"are \[(?:under way|underway|ongoing|continuing|going on|in progress|being held)\]\.?$"
)

# A bid that is turned down may yet come to a deal.
_FIRM = r"[A-Z][\w.&'’-]*(?: (?:of |and |the |& )?[A-Z][\w.&’-]*)*?"
_OFFER = r"(?:[a-z-]+ )*(?:bid|offer|proposal|approach|overture)\b"
_BID = re.compile(
    rf"^(?:The )?(?:board of )?(?P<what>{_FIRM})(?:['’]s? (?:board|directors|management))? (?:has|have) "
    rf"\[(?:rejected|turned down|spurned|rebuffed|not accepted|not agreed to|refused|dismissed)(?: yet)?\] "
    rf"(?P<who>{_FIRM})['’]s {_OFFER}"
    rf"|^(?:The )?(?P<who2>{_FIRM})['’]s {_OFFER}(?: (?:for|to \w+) (?P<what2>{_FIRM}))?"
    r" (?:has been|is|was) \[(?:rejected|turned down|spurned|rebuffed|not been accepted|refused|dismissed)\]"
    rf"(?: by (?:the board of )?(?P<what3>{_FIRM})(?:['’]s? (?:board|directors|management))?)?\.?$"
)


# Who is not confirmed in a post is the nominee whose nomination is not approved; and the other way round.
_SOMEBODY = r"(?P<whom>[A-Z][\w’-]*(?: [A-Z][\w’-]*)+)"
_NOT_CONFIRMED = re.compile(
    rf"^(?P<who>[^\[\]]+?) (?P<has>has|have) \[not (?:yet )?(?:confirmed|approved)\] {_SOMEBODY}"
    r"(?P<to>(?: (?:as|to|for) [^\[\]]+)?\.?)$"
)
_NOMINATION = re.compile(
    r"^(?P<who>[^\[\]]+?) (?P<has>has|have) \[not (?:yet )?(?:confirmed|approved)\] (?:"
    rf"the (?:nomination|appointment) of {_SOMEBODY}|{_SOMEBODY.replace('whom', 'whose')}['’]s? (?:nomination|appointment))"
    r"(?P<to>(?: (?:as|to|for) [^\[\]]+)?\.?)$"
)


# Who is not granted asylum has an application that is not approved.
_GRANT = re.compile(
    r"^(?P<who>[^\[\]]+?) (?P<has>has|have) \[not (?:yet )?(?:granted|given|awarded)\] (?P<what>asylum|citizenship|refuge|bail"
    r"|amnesty|clemency|parole|an? (?:[a-z]+ )?(?:visa|pardon|permit|licen[cs]e|loan|waiver|exemption|concession)) "
    r"to (?P<whom>[^\[\]]+?)\.?$"
)


def _granted(says: str) -> list[str]:
    """Return the facts that who has not been granted a thing has no approval of it: it may be refused him."""
    if (found := _GRANT.match(says)) is None:
        return []
    who, what, whom = f"{found['who']} {found['has']}", found["what"], found["whom"]
    plain = re.sub(r"^an? ", "", what)
    name = re.search(r"[A-Z][^a-z]*[a-z].*$", whom)
    owner = name[0] if name else whom
    return [f"{who} [not approved] {what} for {whom}.", f"{who} [not approved] {owner}'s {plain} application."]


def _nominee(says: str) -> list[str]:
    """Return the fact on the nomination of whom a body has not confirmed, or on him whose nomination it has not approved."""
    if (found := _NOT_CONFIRMED.match(says)) is not None:
        return [f"{found['who']} {found['has']} [not approved] the nomination of {found['whom']} {found['to']}"]
    if (found := _NOMINATION.match(says)) is not None:
        return [f"{found['who']} {found['has']} [not confirmed] {found['whom'] or found['whose']} {found['to']}"]
    return []


# The peacekeepers of a body in a country are its mission there.
_PEACEKEEPERS = re.compile(
    r"^The withdrawal of (?:the )?(?P<of>UN|U\.N\.|United Nations|AU|African Union) "
    r"(?:peacekeepers|peacekeeping troops|blue helmets) from (?P<from>[^\[\]]+?) has \[not (?:yet )?begun\]"
)


def plainer(pattern: Pattern) -> list[str]:
    """Return the sentences of the plainer facts by which the fact is read too."""
    value = pattern.fact.value
    if pattern.axis == "approve" and (bid := _BID.match(pattern.fact.says)) is not None:
        what, who = bid["what"] or bid["what2"] or bid["what3"], bid["who"] or bid["who2"]
        return [f"{who}'s takeover of {what} is [not agreed]."] if what else []
    if (talks := _TALKS.match(pattern.fact.says)) is not None and "accession" not in pattern.fact.says:
        sort = (talks["sort"] or "").strip().lower()
        what = talks["on"] or talks["what"] or (f"a {sort}" if sort in _COUNTED else sort)
        return [f"There is [no agreement] between {talks['who']} on {what}."] if what else []
    if (force := _PEACEKEEPERS.match(pattern.fact.says)) is not None:
        return [f"The withdrawal of the {force['of']} mission from {force['from']} has [not begun]."]
    if (arms := _ARMS.match(pattern.fact.says)) is not None:
        return [f"{arms['who']} has [not laid down] its arms."]
    if (decision := _DECISION.match(pattern.fact.says)) is not None:
        return _decided(**decision.groupdict())
    if _is_agreed(value) and (agreed := _AGREED_SWAP.match(pattern.fact.says)) is not None:
        sort, who = (agreed["sort"] or agreed["of"]).lower(), agreed["who"]
        going = f"The {sort} exchange{f' between {who}' if who else ''} has [not begun]."
        return [f"{who} have [not exchanged] {sort}s." if who else f"{sort.capitalize()}s have [not been exchanged].", going]
    if (deed := _nominal(pattern)) is not None:
        what, between = f"{deed['what'][0].upper()}{deed['what'][1:]}", deed["rest"] or ""
        many = "have" if deed["what"].endswith("s") else "has"
        if not _DONE[deed["deed"]]:  # who leaves goes by himself, and in a course
            return [f"The {deed['deed']} of {deed['what']}{between} has [not begun]."]
        runs = _is_agreed(value) and deed["deed"] in _ONLY_TALKED_OF
        course = [f"The {deed['deed']} of {deed['what']}{between} has [not begun]."] if runs else []
        if "between" in between:
            return [f"{what}{between} {many} [not been {_DONE[deed['deed']]}].", *course]
        return [f"{what} {many} [not been {_DONE[deed['deed']]}]{between}.", *course]
    if swap := _undone(pattern.fact.says) or agreed_timetable(pattern):
        return swap
    if others := _nominee(pattern.fact.says) or _granted(pattern.fact.says):
        return others
    if exits := undecided(pattern.fact.says):
        return exits if pattern.axis != "progress" else []
    if (opening := _OPENING.match(pattern.fact.says)) is not None:
        return [f"{opening['what'][0].upper()}{opening['what'][1:]} has [not {'re' if opening['re'] else ''}opened]."]
    if (status := _STATUS.match(pattern.fact.says)) is not None:
        return [f"{status['whom'] or status['holder']} is [not a {status['what']}]."]
    if is_of_talks(pattern):
        return _outcome(pattern.fact.says)
    mission = _MISSION.match(pattern.fact.says)
    if mission is not None and isinstance(value, StatusValue) and value.word in ("in-force", "suspended"):
        return [f"The {mission['who']}{mission['what']} {mission['rest'] or ''}is [{mission['slot']}]."]
    found = _ENTRY.match(pattern.fact.says)
    if found is None or not isinstance(value, StatusValue) or value.word in ("in-force", "completed"):
        return []
    out = [] if pattern.axis == "join" else [f"{found['who']} is [not a member] of {found['body']}."]
    if pattern.axis == "join" and value.word in ("talks", "none"):
        out.append(f"{found['who']}'s accession to {found['body']} is [not agreed].")
    if pattern.axis in ("agree", "sign") and value.word != "approved":
        out.append(f"{found['who']}'s accession to {found['body']} is [not approved].")
    return out


def _nominal(pattern: Pattern) -> re.Match[str] | None:
    """Return the deed that a fact has as talked of or agreed, by its noun, where that is done to a thing."""
    deed, value = _NOMINAL.match(pattern.fact.says), pattern.fact.value
    if deed is None or deed["deed"] not in _DONE or not _is_ahead(value):
        return None
    return deed


def _is_agreed(value: object) -> bool:
    """Say whether a fact has its deed as agreed: it may be put off or called off, and not only done."""
    return isinstance(value, StatusValue) and value.word in ("agreed", "signed")


def _is_ahead(value: object) -> bool:
    """Say whether a fact has its deed as talked of, agreed, or not yet allowed."""
    if not isinstance(value, StatusValue):
        return False
    if value.word == "none":
        return _NOT_ALLOWED.match(value.phrase.lower()) is not None
    return value.word in ("talks", "agreed", "signed")


_NOT_ALLOWED = re.compile(r"not (?:yet )?(?:been )?(?:approved|authori[sz]ed|cleared|ordered|permitted|allowed|granted)\b")

# What two have no agreement on doing, and then do, is done.
_NO_DEAL = r"\[(?:no (?:[a-z]+ )?(?:agreement|deal|accord|pact|settlement)|not (?:yet )?agreed)\]"
_SIDES = r"(?P<who>[^\[\],]+? and [^\[\],]+?)"
_UNDONE = tuple(
    re.compile(form)
    for form in (
        rf"^{_SIDES} have (?:reached |made |struck |found )?{_NO_DEAL} (?:on|about|over|to) (?P<what>[^\[\]]+?)\.?$",
        rf"^There is (?:still )?{_NO_DEAL} between {_SIDES} (?:on|about|over) (?P<what>[^\[\]]+?)\.?$",
        rf"^There is (?:still )?{_NO_DEAL} (?:on|about|over) (?P<what>[^\[\]]+?) between {_SIDES}\.?$",
    )
)
_SWAP = re.compile(
    r"^(?:(?:an?|the|any|another) )?(?:(?P<sort>prisoner|hostage|captive|detainee)s? (?:exchange|swap)"
    r"|(?:exchanging|swapping|exchange|swap) (?:of )?(?P<of>(?:[a-z]+ )?[a-z]+s))\b"
)


_PUT_OFF = ("delayed", "suspended")
_OFF = (*_PUT_OFF, "collapsed")


def _undone(says: str) -> list[str]:
    """Return the fact that two have not exchanged what they have no agreement on exchanging."""
    found = next(filter(None, (form.match(says) for form in _UNDONE)), None)
    swap = _SWAP.match(found["what"]) if found is not None else None
    if found is None or swap is None:
        return []
    return [f"{found['who']} have [not exchanged] {swap['of'] or swap['sort'] + 's'}."]


def _senses(words: Words, i: int) -> Senses:
    return words.senses[i] if i < len(words.senses) else NO_SENSES


_COUNTED = frozenset({"merger", "ceasefire", "truce", "coalition"})
_OF_A_BID = frozenset({"agreed", "signed", "approved", "completed", "collapsed", "talks", "in-force"})
_BACKING = frozenset("back support endorse approve accept ratify adopt".split())


def is_decision_on(pattern: Pattern) -> bool:
    """Say whether the fact is that somebody has not decided on a thing: no court need have it."""
    found = _DECISION.match(pattern.fact.says)
    return found is not None and bool(found["who"] and found["what"])


def _decided(who: str | None, verb: str | None, rest: str | None, what: str | None) -> list[str]:
    if verb in _BACKING and who:
        return []  # whether to back a thing is read as its approval already
    if verb is None:
        return [f"{who} has [not approved] {what}." if who else f"{what} is [not approved]."]
    noun = load("deed_nouns").get(verb, "")
    if who is None:
        return [
            f"The {noun} of {rest} is [not approved]."
            if noun
            else f"{inflect(verb)['ing'].capitalize()} {rest} is [not approved]."
        ]
    own = [f"{who} has [not approved] the {noun} of {rest}."] if noun and verb not in _GOES else []
    return [f"{who} has [not agreed] to {verb} {rest}.", *own]


# These are the doer's own ways, and done to nothing.
_GOES = frozenset("withdraw leave depart exit retreat".split())


def as_its_own(pattern: Pattern, read: StatusRead, words: Words) -> StatusRead | None:
    """Return what a step of a plainer fact is on the ladder of the fact itself, or None where it says nothing new of it."""
    own = pattern.fact.value.word if isinstance(pattern.fact.value, StatusValue) else ""
    if read.value.word == "completed" and own in ("in-force", "suspended") and _MISSION.match(pattern.fact.says):
        if any(s.concept == "mission" for i in range(max(0, read.k - 9), read.k + 5) for s in _senses(words, i)):
            return read  # "the training mission came to its close"
        # What a mission does no longer it has suspended: it goes on until it is closed.
        return StatusRead(read.k, value_of(pattern, "suspended"), read.told, read.tie)
    if agreed_timetable(pattern):
        return as_timetable(pattern, read)
    if _TALKS.match(pattern.fact.says):
        made = read.value.word in ("agreed", "signed") and read.told.stance == "asserted"
        return StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie) if made else None
    if pattern.axis == "approve" and _BID.match(pattern.fact.says):
        # That talks are held is told of one that was turned down, a hope of a deal is not.
        told = read.value.word in _OF_A_BID and (read.told.stance == "asserted" or read.told.mood in ("firm", "plan"))
        return StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie) if told else None
    if _DECISION.match(pattern.fact.says):
        # What was never decided on cannot fall through.
        decided = read.value.word in ("approved", "agreed", "signed", "rejected") and read.told.mood != "hedge"
        return StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie) if decided else None
    if is_of_talks(pattern):
        ends = read.value.word in ("agreed", "signed", "approved") and read.told.mood != "hedge" and not read.told.negated
        return StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie) if ends else None
    if _is_agreed(pattern.fact.value) and _AGREED_SWAP.match(pattern.fact.says):
        # What is agreed is foreseen to be done.
        told = read.told.stance == "asserted" and not read.told.negated and read.value.word in ("completed", "in-force", *_OFF)
        return StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie) if told else None
    if (deed := _nominal(pattern)) is not None:
        if deed["deed"] in _ONLY_TALKED_OF:
            agreed = own in ("agreed", "signed")
            off: tuple[str, ...] = _OFF if _DONE[deed["deed"]] else _PUT_OFF
            if read.value.word in _OFF and read.told.stance != "asserted":
                off = ()
            steps = ("completed", "in-force", *(off if agreed else ()))
            done = read.told.mood != "hedge" and not read.told.negated and read.value.word in steps
            begun = any(s.concept == "begin" for s in _senses(words, read.k)) or read.value.word in _OFF
            word = "completed" if _DONE[deed["deed"]] and not begun else read.value.word
            return StatusRead(read.k, value_of(pattern, word), read.told, read.tie) if done else None
        if read.value.word == "none" or (own != "talks" and read.told.stance != "asserted"):
            return None  # what is agreed is foreseen to be done
        return StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie)
    if _undone(pattern.fact.says):
        done = read.told.mood != "hedge" and not read.told.negated and read.value.word in ("completed", "in-force")
        return StatusRead(read.k, value_of(pattern, "completed"), read.told, read.tie) if done else None
    if undecided(pattern.fact.says):
        return (
            StatusRead(read.k, value_of(pattern, read.value.word), read.told, read.tie) if read.value.word != "none" else None
        )
    if read.value.word != "none":
        if read.value.word in ("collapsed", "suspended", "delayed") and read.told.stance != "asserted":
            return None
        word = "in-force" if read.value.word == "completed" and own == "none" else read.value.word  # of some, not of all
        return StatusRead(read.k, value_of(pattern, word), read.told, read.tie)
    if not read.told.negated or read.told.mood != "firm" or own in ("none", "rejected", "collapsed"):
        return None
    # "Will not join": who has agreed to has thought better of it.
    return StatusRead(read.k, value_of(pattern, "rejected"), Told("asserted", done=True, why="will not"), read.tie)
