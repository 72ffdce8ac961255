"""Numbers told from another side: how tall a thing is, what there is on board, who backs a plan, what is owned by somebody.

Owns: such sentences as what has so many, or does so. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import ABOUT, SLOT, plainest, rows, upper

_END = r"(?P<end>\.?)$"
_N = rf"{ABOUT}{SLOT}"
_IS = r"(?:is|are|was|were|stands at|stood at)(?: now| currently)?"
_HAVE = r"(?:has|have|enjoys?|commands?|won|has won) the (?:support|backing|approval|endorsement) of"
_MEN = r"(?:[A-Za-z.]+ )?(?:troops|soldiers|forces|peacekeepers|personnel|advisers|trainers|police officers|marines)"
_LENGTHS = {"tall": "height", "high": "height"}
_UNIT = r"(?P<unit>met(?:re|er)s?|feet|foot|kilomet(?:re|er)s?|miles?|m|km|centimet(?:re|er)s?)"
_KILLING = (
    r"(?P<event>the [^\[\],]*?\b(?:earthquake|quake|flood(?:s|ing)?|fire|wildfires?|blaze|landslide|mudslide|avalanche|storm"
    r"|cyclone|hurricane|typhoon|tsunami|crush|stampede|explosion|blast|crash|collapse|disaster|sinking|derailment|shooting"
    r"|attacks?|bombing|heatwave|outbreak|epidemic|eruption)\b[^\[\],]*?)"
)
_PEOPLE = r"(?P<who>(?:(?!of )[a-z]+ )?(?:people|persons|residents|passengers|civilians|children|miners|workers|soldiers))"


def _killed(found: re.Match[str]) -> str:
    return f"{upper(found['event'])} has killed {found['about'].lower()}{found['slot']} {found['who']}{found['end']}"


# What a body may have and lose as its own; its dead, its members abroad and the like are counted otherwise.
_OWNED = (
    r"(?:[a-z]+ )?(?:caches|depots|sites|camps|posts|launchers|rockets|missiles|tanks|ships|warheads|jets|planes|factories"
    r"|mines|prisons|offices|branches|stores|shops|embassies|consulates|satellites|reactors|bases)"
)


def _has(found: re.Match[str]) -> str:
    who, what, slot = found["who"], found["what"], found["slot"]
    if re.match(r"\[(?:still )?(?:not |un)", slot):
        return f"How many {what} {who} has is {slot}{found['end']}"
    return f"{upper(who)} has {found['about']}{slot} {what}{found['end']}"


_FORMS = rows(
    # "The tower is [120] metres tall": its height
    (
        rf"^(?P<what>[^\[\]]+?) {_IS} {_N} {_UNIT} (?P<how>tall|high){_END}",
        lambda f: f"The {_LENGTHS[f['how']]} of {_small(f['what'])} is {f['about']}{f['slot']} {f['unit']}{f['end']}",
    ),
    # "There were [73] cars of oil on the train", "there are [6] payloads on board Heron": it has so many
    (
        rf"^There (?P<be>are|is|were|was)(?: now| currently| still)? {_N} (?P<what>(?:(?!\b(?:people|astronauts|crew|passengers"
        r"|men|women|children|troops|soldiers)\b)[^\[\],])+?) (?:on board|aboard|on)(?: of)? (?P<where>(?:the )?"
        rf"(?:[\w-]+ )*?(?:train|ship|vessel|ferry|boat|plane|aircraft|truck|lorry|barge|lander|rover|probe|spacecraft"
        rf"|satellite|orbiter|capsule|[A-Z][\w-]*)){_END}",
        lambda f: (
            f"{upper(f['where'])} {'has' if f['be'] in ('are', 'is') else 'had'} {f['about']}{f['slot']} {f['what']}{f['end']}"
        ),
    ),
    # "The euro has the support of about [46%] of Latvians": so many support it
    (
        rf"^(?P<what>[^\[\]]+?) {_HAVE} {_N}(?P<of> of [^\[\]]+?| [a-z]+(?: [^\[\]]+?)?){_END}",
        lambda f: f"{upper(f['about'])}{f['slot']}{f['of']} support {_small(f['what'])}{f['end']}",
    ),
    # "The share of bad loans at Able's banks is [16%]": they are so much of all loans there
    (
        rf"^The (?:share|proportion|percentage|ratio) of (?P<who>[a-z-]+ (?P<all>[a-z]+s)) "
        rf"(?P<at>(?:at|in|of) [^\[\]]+?) {_IS} "
        rf"{ABOUT}(?P<slot>\[[^\[\]]*%\]){_END}",
        lambda f: f"{upper(f['who'])} are {f['about']}{f['slot']} of all {f['all']} {f['at']}{f['end']}",
    ),
    # "The number of Able's missile sites is [12]": it has so many; "how many it has is [not known]"
    (
        rf"^The (?:total )?number of (?P<who>(?:the )?[A-Z][^\[\]'’]*?)['’]s? (?P<what>{_OWNED}) (?:is|remains) {_N}{_END}",
        _has,
    ),
    # "The number of successful Heron flights is [0]"
    (
        rf"^The number of (?P<how>successful|failed|unsuccessful|crewed|completed) (?P<who>[A-Z][\w-]*(?: [A-Z\d][\w-]*)*) "
        rf"(?P<what>missions|flights|launches|landings) {_IS} {_N}{_END}",
        lambda f: f"{f['who']} has flown {f['about']}{f['slot']} {f['how']} {f['what']}{f['end']}",
    ),
    # "About [150] people serve in the Able transport unit": it has so many members
    (
        rf"^{_N} (?:people|soldiers|men|men and women|troops|volunteers) (?:serve|are serving|work) (?:in|with) "
        rf"(?P<who>(?:the )?[^\[\],]*?\b(?:unit|battalion|brigade|regiment|company|squadron|corps)\b[^\[\],]*?){_END}",
        lambda f: f"{upper(f['who'])} has {f['about'].lower()}{f['slot']} members{f['end']}",
    ),
    # "[12%] of Able's shares are owned by Best": it holds so many
    (
        rf"^{_N} of (?P<whose>[^\[\]]+?['’]s?) (?P<what>shares|stock|capital|equity|voting rights) {_IS} "
        rf"(?:owned|held|controlled) by (?P<who>[^\[\]]+?){_END}",
        lambda f: f"{upper(f['who'])} holds {f['about'].lower()}{f['slot']} of {f['whose']} {f['what']}{f['end']}",
    ),
    # "Once 2014 is over, Able intends to leave [9,800] troops in Best": it plans to keep them there after it
    (
        rf"^(?:Once|When|As soon as) (?P<year>\d{{4}}) (?:is over|ends|has ended|is out),? (?P<rest>[^\[\]]*{SLOT}[^\[\]]*?)"
        rf"{_END}",
        lambda f: f"{upper(f['rest'])} after the end of {f['year']}{f['end']}",
    ),
    (
        r"^(?P<who>[^\[\]]+?) (?P<plans>plans?|intends?|wants?|means?|hopes?|(?:is|are) (?:going|due|set|planning)|will)"
        rf"(?P<to>(?: to)?) leave {_N} (?P<men>{_MEN}) in ",
        lambda f: f"{f['who']} {f['plans']}{f['to']} keep {f['about']}{f['slot']} {f['men']} in ",
    ),
    # "[312] people died in the mudslide in Able": it has killed so many
    (
        rf"^{_N} {_PEOPLE} (?:(?:have |has )?died|were killed|have been killed|lost their lives|have lost their lives) "
        rf"(?:in|by|when) {_KILLING}{_END}",
        _killed,
    ),
)


def _small(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.startswith(("The ", "A ", "An ")) else what


def as_sided(says: str) -> str:
    """Return a quantity's sentence with what has so many first, or as it is."""
    return plainest(says, _FORMS)
