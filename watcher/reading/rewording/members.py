"""Sets reworded: soldiers of states that make up a force, what is done by states, who is left in a race: all as members.

Owns: facts whose members stand first, or behind "by", or with their people, as plain members. Never: reads news, changes them.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.orders import in_order
from watcher.reading.rewording.pieces import SLOTS, plainest, rows
from watcher.reading.words import analyse

_PEOPLE = (
    r"(?:[Tt]he )?(?:[Ss]oldiers|[Tt]roops|[Ff]orces|[Aa]rmies|[Nn]avies|[Pp]olice(?: officers)?|[Oo]fficers|[Pp]eacekeepers|"
    r"[Ss]hips|[Ww]arships|[Pp]lanes|[Jj]ets|[Aa]ircraft|[Cc]rews|[Uu]nits|[Tt]eams|[Ee]ngineers|[Ee]xperts|[Mm]onitors)"
)
_CRAFT = r"(?:ships|warships|vessels|frigates|boats|planes|jets|aircraft|helicopters|crews|officers|staff|pilots|engineers)"
_CLUB = (
    r"(?P<club>(?:The )?[A-Z][^\[\],]*? (?:club|pact|union|alliance|bloc|group|grouping|league|force|patrol|mission|project|"
    r"programme|program|consortium|partnership|scheme|fund|initiative|network|grid|market|zone|corridor|compact))"
)
_MAKES = r"(?:make up|form|belong to|are part of|are members of)"
_ORDER = r"(?:help(?: to)? )?(?:keep|patrol|guard|protect|train|watch|observe|police|secure|defend|escort)\b"
_MADE = (
    r"(?:made|built|produced|manufactured|assembled|brewed|bottled|packed|processed|refined|mined|grown|tested|trained|printed)"
)
_MAKES_IT = (
    r"(?:makes?|builds?|produces?|manufactures?|assembles?|brews?|bottles?|processes|refines?|mines?|grows?|tests?|prints?)"
)
_KINDS = "pact|treaty|accord|convention|agreement|charter|protocol|compact|truce|ceasefire"
_PAPER = rf"(?:[^\[\]]*? )?(?i:{_KINDS})"
_MEETING = r"(?:[Tt]he )?(?:[^\[\]]*? )?(?:talks|negotiations|summit|conference|exercises?|drills)"
_STATION = r"the (?:[^\[\]]*? )?(?:space )?station"
_STATES = r"(?P<states>(?:[Cc]ountries|[Ss]tates|[Nn]ations)|The (?:[a-z]+ )?(?:countries|states|nations))"
# What stands before its verb, and would be taken for what the members are in.
_TURNED = rows(
    (
        rf"^(?:Taking part|Participating|Involved) in (?P<what>{_MEETING}) are (?P<rest>.+)$",
        lambda m: f"The countries taking part in {m['what']} are {m['rest']}" if _are_states(m["rest"]) else m[0],
    ),
    (rf"^(?:On board|Aboard|On) (?P<what>{_STATION}) are (?=\[)", r"The astronauts on board \g<what> are "),
)
_FORMS = rows(
    # "Soldiers of [A] and [B] make up the Lake force", "the ships in the Gulf patrol come from [A] and [B]"
    (
        rf"^{_PEOPLE} (?:of|from) {SLOTS} {_MAKES} (?P<body>[^\[\]]+?)(?P<end>\.?)$",
        r"The members of \g<body> are \g<slots>\g<end>",
    ),
    (
        rf"^The {_CRAFT} (?:in|of|on|with) (?P<body>the [^\[\]]+?) (?:come|are|hail) from (?=(?:the )?\[)",
        r"The members of \g<body> are ",
    ),
    # "The armies of [A] and [B] share one command in Able"
    (
        rf"^{_PEOPLE} (?:of|from) {SLOTS} (?:share|have|run|use|operate) (?:one|a (?:joint|common|shared|single)) "
        r"(?P<what>[a-z]+(?: (?:in|at|for|on) [^\[\]]+?)?)(?P<end>\.?)$",
        r"The members of the joint \g<what> are \g<slots>\g<end>",
    ),
    # "Police from [A] and [B] help keep order in Able"
    (
        rf"^{_PEOPLE} (?:of|from) {SLOTS} (?P<do>{_ORDER}[^\[\]]+?)(?P<end>\.?)$",
        r"The countries that \g<do> are \g<slots>\g<end>",
    ),
    # "The Amber power club consists of [A] and [B]"
    (
        rf"^{_CLUB} (?:consists of|comprises|is made up of|is composed of|is formed by|groups|brings together|unites|links)"
        r"(?=:? (?:the )?\[)",
        r"The members of \g<club> are",
    ),
    # "The countries that will build the ship together are"
    (rf"^{_STATES} (?P<do>that [^\[\]]+?) (?:together|jointly|between them) are(?= (?:the )?\[)", r"\g<states> \g<do> are"),
    # "The states with a ban on arms"
    (
        rf"^{_STATES} with (?:a|an) (?:full |total |partial |complete )?(?:ban|embargo) on (?P<what>[^\[\]]+?) are"
        r"(?= (?:the )?\[)",
        r"\g<states> that have banned \g<what> are",
    ),
    # "The vaccine is made at plants in [A] and [B]", "Able builds its trams in [A] and [B]"
    (
        rf"^(?P<what>[^\[\]]+?) (?P<be>is|are) (?:now |still |also )?{_MADE}"
        r"(?: at (?:its |their )?(?:[a-z]+ )?[a-z]+)? (?:in|at) (?=(?:the )?\[)",
        r"The towns where \g<what> \g<be> made are ",
    ),
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) {_MAKES_IT} (?:its |their )?(?P<what>[^\[\]]+?)"
        r"(?: at (?:its |their )?(?:[a-z]+ )?(?:plants|factories|works|sites|mills|yards))? (?:in|at) (?=(?:the )?\[)",
        r"The towns where \g<who>'s \g<what> are made are ",
    ),
    # "The countries paying for the telescope are"
    (
        rf"^{_STATES} (?:paying for|that pay for|who pay for|footing the bill for|behind the money for) (?P<what>[^\[\]]+?) are"
        r"(?= (?:the )?\[)",
        r"\g<states> that fund \g<what> are",
    ),
    # "The parties to the river pact are", "[A] and [B] are members of the river pact"
    (
        r"^The (?:(?:rebel|armed|states|state) )?(?:parties|groups|movements|factions) (?:to|of|in) "
        rf"(?P<what>{_PAPER}) are (?=(?:the )?\[)",
        r"The sides that have signed \g<what> are ",
    ),
    (
        rf"^{SLOTS} are (?:the )?(?:parties|signatories) (?:to|of) (?P<what>{_PAPER})(?P<end>\.?)$",
        r"The sides that have signed \g<what> are \g<slots>\g<end>",
    ),
    # "The states in the Arden pact are", "the pact has four members: [A]", "[A] and [B] belong to the pact"
    (
        rf"^The (?:member )?(?:states|countries|nations|members) (?:in|of|behind) (?P<what>{_PAPER}) are (?=(?:the )?\[)",
        r"The members of \g<what> are ",
    ),
    (
        rf"^(?P<what>{_PAPER}) (?:now )?has (?:[a-z]+ |\d+ )?(?:members|parties|member states)(?::| -| –) (?=(?:the )?\[)",
        lambda m: f"The members of {m['what'][0].lower()}{m['what'][1:]} are ",
    ),
    (rf"^{SLOTS} (?:belong to|are in) (?P<what>{_PAPER})(?P<end>\.?)$", r"The members of \g<what> are \g<slots>\g<end>"),
    # "The parties to the talks are", "taking part in the talks are"
    (
        rf"^The (?:parties|participants|members|sides|countries|states) (?:to|in|of|at) (?P<what>{_MEETING}) are (?P<rest>.+)$",
        lambda m: f"The countries taking part in {m['what']} are {m['rest']}" if _are_states(m["rest"]) else m[0],
    ),
    (
        rf"^(?:The )?(?P<what>{_MEETING})(?:'s?|’s?) (?:parties|participants|members|sides) are (?P<rest>.+)$",
        lambda m: f"The countries taking part in the {m['what']} are {m['rest']}" if _are_states(m["rest"]) else m[0],
    ),
    # "The banks on the EU sanctions list are", "the countries under EU sanctions are"
    (
        r"^(?:The )?[a-z]+(?: [a-z]+)? (?:that are |now |currently )?(?:under|on|facing|subject to|hit by) (?:the )?"
        r"(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*)*)(?:'s|’s)? sanctions(?: lists?)? are (?=(?:the )?\[)",
        lambda m: f"{'The ' if m['who'].isupper() else ''}{m['who']} has sanctions on ",
    ),
    # "The crew of the Halo station is", "[A] and [B] are on the Halo station"
    (
        rf"^(?:The )?(?:[Cc]rew|[Aa]stronauts|[Cc]osmonauts) (?:of|on|at|aboard|in) (?P<what>{_STATION}) (?:is|are|consists of"
        r"|is made up of) (?=\[)",
        r"The astronauts on board \g<what> are ",
    ),
    (
        rf"^{SLOTS} are (?:on board|aboard|on) (?P<what>{_STATION})(?P<end>\.?)$",
        r"The astronauts on board \g<what> are \g<slots>\g<end>",
    ),
    # Of a pact by its common noun one may be a member; a named one may be a body.
    (
        rf"^The members of (?P<what>[^\[\]]*? (?:{_KINDS})) are (?=(?:the )?\[)",
        r"The sides that have signed \g<what> are ",
    ),
    # "Still in the race to lead the party are [A] and [B]"
    (
        r"^(?:Still|Now|Left|Remaining) (?:in (?:the )?|running in the )?(?:race|contest|running|hunt) "
        r"(?P<aim>(?:to|for) [^\[\]]+?) are (?=(?:the )?\[)",
        r"The candidates \g<aim> are ",
    ),
)  # fmt: skip

# What a force of soldiers is made of, and whose soldiers serve in it: they have troops there.
_BAND = r"(?:force|mission|operation|contingent)"
_FORCE = rf"[Tt]he (?:[^\[\]]*?\b{_BAND} (?:in|on|at) [^\[\]]+?|[^\[\]]*?[A-Z][^\[\]]*? {_BAND})"
_MADE_UP = re.compile(
    rf"^(?P<body>{_FORCE}) (?:is (?:now |currently )?(?:made up|composed|formed) (?:of|by)|consists of|comprises)"
    rf"(?: (?:soldiers|troops|police|forces|contingents) (?:of|from))? {SLOTS}(?P<end>\.?)$"
)
_SERVE = re.compile(
    rf"^{_PEOPLE} (?:of|from) {SLOTS} (?:serve|are serving|are) (?:in|with|under) (?P<body>{_FORCE})(?P<end>\.?)$"
)

# What states are told to do in the passive: "is backed by [A]".
_DOES = {
    "backed": "back",
    "supported": "support",
    "endorsed": "endorse",
    "opposed": "oppose",
    "rejected": "reject",
    "boycotted": "boycott",
    "banned": "ban",
    "barred": "bar",
    "blocked": "block",
    "recognised": "recognise",
    "recognized": "recognize",
    "funded": "fund",
    "financed": "finance",
    "shared": "share",
    "guaranteed": "guarantee",
    "guarded": "guard",
    "patrolled": "patrol",
    "observed": "observe",
    "used": "use",
}
_DONE_BY = re.compile(
    rf"^(?P<what>[^\[\]]+?) (?:is|are) (?:now |still |also )?(?P<done>{'|'.join(_DOES)}) by (?P<who>(?:the )?\[.+)$"
)


def as_plain_members(says: str) -> str:
    """Return the sentence with its members last and told of what they are in or do, or as it is."""
    says = in_order(plainest(says, _TURNED))
    if (force := _MADE_UP.match(says) or _SERVE.match(says)) and _are_states(says):
        body = force["body"]
        return f"{force['slots']} have troops in {body[0].lower()}{body[1:]}{force['end']}"
    says = plainest(says, _FORMS)
    m = _DONE_BY.match(says)
    if m is None or not _are_states(says):
        return says
    what = m["what"]
    what = what[0].lower() + what[1:] if what.split()[0].lower() in ("the", "a", "an") or _is_plain(what) else what
    return f"The countries that {_DOES[m['done']]} {what} are {m['who']}"


def _are_states(says: str) -> bool:
    named = [analyse(one, 1).names for one in re.findall(r"\[([^\[\]]+)\]", says)]
    return all(any(hit.name.kind == "country" for hit in hits) for hits in named)


def _is_plain(what: str) -> bool:
    """Say whether the first word of a sentence is no name: another small word follows it ("Arms sales to Able")."""
    words = what.split()
    return len(words) > 1 and words[1].islower() and not words[0].endswith(("'s", "’s")) and not words[0][1:2].isupper()
