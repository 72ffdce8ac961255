"""Offices reworded: who it is that leads something, in whose hands it is, at whose head he stands: as who has the office.

Owns: questions, clefts, asides behind the name, and phrases for leading, as plain sentences. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.rewording.offices import is_title
from watcher.reading.rewording.pieces import SLOT, plainest, rows, upper
from watcher.reading.words import analyse

_LEADS = "leads|heads|runs|rules|governs|chairs|commands|directs|presides over"
_DOES = rf"(?P<does>{_LEADS})"
_BODY = r"(?P<body>[^\[\]?]+?)"
_SOLDIERS = r"(?:forces?|troops|soldiers|peacekeepers|contingent|battalion|brigade|army|garrison)"
# A mission of soldiers has a commander, and perhaps a head as well.
_MISSION = r"(?P<body>(?![^\[\]]*?\b(?:training|military|combat)\b)[^\[\]]*?\bmission\b(?: (?:in|on|to) [^\[\]]+?)?)"
_OFFICE = r"(?:(?:its|their|the|an?) )?(?P<office>[^\[\],]*?),? ?"
_WHERE = r" (?:in|at|to|for) (?P<where>[^\[\]]+?)"
_WHO = r"(?:man|woman|person|one|official|politician|diplomat|officer|soldier|general|judge|banker|manager)"
_FIRM = "|".join(sorted(words_of("doers.firms") | {"party", "retailer", "automaker", "steelmaker", "drugmaker", "publisher"}))
_DOER = {
    "coaches": "coach",
    "trains": "coach",
    "manages": "manager",
    "edits": "editor",
    "captains": "captain",
    "chairs": "chairman",
    "conducts": "conductor",
}
_PRESENT = {
    "coached": "coaches",
    "trained": "trains",
    "managed": "manages",
    "edited": "edits",
    "captained": "captains",
    "chaired": "chairs",
    "conducted": "conducts",
}
_HAS = {"run": "runs", "led": "leads", "headed": "heads", "chaired": "chairs", "commanded": "commands"}
_ING = {
    "chairing": "chairs", "heading": "leads", "leading": "leads", "running": "runs", "commanding": "commands",
    "coaching": "coaches", "managing": "manages", "directing": "directs", "overseeing": "leads", "captaining": "captains",
}  # fmt: skip


def _commander(m: re.Match[str]) -> str:
    """Return the commander of a force, and the sentence as it is for a state's own army: many command that."""
    first = next(iter(analyse(m["body"], 1).names), None)
    states = first is not None and first.name.kind == "country" and first.i <= 1 and "-led " not in m["body"]
    return m[0] if states else f"The commander of {_small(m['body'])} is {m['slot']}."


_FORMS = rows(
    # "Appointed last week, [X] mediates", "since his father's death [X] has run Able", "[X], in post since 2022"
    (r"^(?:Appointed|Named|Elected|Chosen|Installed|Picked|In (?:post|office|the job))\b[^,\[\]]*, (?=\[)", ""),
    (r"^(?:Since|After|Following|For) [^,\[\]]+?,? (?=\[[^\[\]]+\] (?:has|leads|runs|heads|chairs|commands|is)\b)", ""),
    (r"(?<=\]), (?:in (?:post|office|the job|charge)|appointed|elected|since)\b[^\[\]]*?(?=\.?$)", ""),
    (rf"^{SLOT} has (?P<did>run|led|headed|chaired|commanded) ", lambda m: f"{m['slot']} {_HAS[m['did']]} "),
    # "Who runs Able? Its rector is [X]", "Who is in charge of Able? The railway's chairman is [X]"
    (
        rf"^Who (?:{_LEADS}|is in charge of|is at the head of|manages|coaches) {_BODY}\? (?:Its|Their|The [a-z]+['’]s?|The) "
        rf"(?P<office>(?!answer)[^\[\]]+?) is {SLOT}\.?$",
        lambda m: f"The {m['office']} of {_small(m['body'])} is {m['slot']}.",
    ),
    # "Chairing the inquiry is Lord [X]"
    (
        rf"^(?P<does>{'|'.join(word.capitalize() for word in _ING)}) {_BODY} (?:is|are) "
        rf"(?:(?:the |its |Lord |Lady |Sir |Dame |Mr |Mrs |Ms |Dr |Professor |Judge )*){SLOT}\.?$",
        lambda m: f"{m['slot']} {_ING[m['does'].lower()]} {_small(m['body'])}.",
    ),
    # "[X] mediates between the clans"
    (
        rf"^{SLOT} (?:is mediating|mediates) (?P<where>(?:between|in) [^\[\]]+?)\.?$",
        r"The mediator \g<where> is \g<slot>.",
    ),
    # "The reform is overseen by the Union's [X]"
    (
        rf"^{_BODY} is (?:overseen|supervised|watched over|looked after) by (?:(?:the )?[A-Z][\w.]*['’]s )?{SLOT}\.?$",
        lambda m: f"{m['slot']} leads {_small(m['body'])}.",
    ),
    # "In the new government, the foreign ministry went to [X]"
    (
        r"^(?:In [^\[\],]+, )?[Tt]he (?P<of>[a-z]+) (?:ministry|portfolio|brief) (?:went|goes|has gone|was given|fell) to "
        rf"{SLOT}\.?$",
        r"The \g<of> minister is \g<slot>.",
    ),
    # "Judge [X] presides over the trial of Able"
    (
        rf"^(?:Judge |Justice )?{SLOT} presides over "
        r"(?P<body>(?:the |[A-Z])[^\[\]]*?(?:trial|case|hearing|inquest)\b[^\[\]]*?)\.?$",
        r"The judge in \g<body> is \g<slot>.",
    ),
    # "Sellers of Able take advice from [X]"
    (
        rf"^{_BODY} (?:take advice from|takes advice from|are advised by|is advised by) {SLOT}\.?$",
        lambda m: f"The adviser to {m['body'][0].lower() + m['body'][1:]} is {m['slot']}.",
    ),
    # "The firm set to buy Able is [X]"
    (
        r"^The (?:firm|company|group|fund|bidder|investor|bank) (?:set|due|about|likely|expected|that is|which is) "
        r"(?:to buy|buying) "
        rf"{_BODY} is {SLOT}\.?$",
        r"The buyer of \g<body> is \g<slot>.",
    ),
    # "[X] will carry the telescope into orbit"
    (
        rf"^{SLOT} (?:will|is to|is due to|is set to) (?:carry|bring|put|take|lift|loft) {_BODY} "
        r"(?:into|to) (?:orbit|space)\.?$",
        lambda m: f"{upper(m['body'])} is to be launched by {m['slot']}.",
    ),
    # "Is [X], a former banker", "[X], who took over in May, is"
    (
        r"(?<=\]), (?:an? |the |who |formerly |once |previously |until )[^\[\],]+,"
        r"(?= (?:is|leads|heads|runs|chairs|commands) )",
        "",
    ),
    (r"(?<=\]), (?:an? |the |who |whose |formerly |once |previously |until )[^\[\]]+?(?=\.?$)", ""),
    # "The carmaker Able"
    (rf"\b(?P<by>of|at) the (?:[a-z]+ )?(?:{_FIRM}) (?=[A-Z])", r"\g<by> "),
    # "Who leads Able's cabinet? It is Prime Minister [X]"
    (
        rf"^Who {_DOES} {_BODY}\? (?:It is|It's|It’s|That is|This is|The answer is) (?P<office>[^\[\]]*?){SLOT}\.?$",
        r"\g<office>\g<slot> \g<does> \g<body>.",
    ),
    # "It is [X] who leads Able"
    (rf"^It is (?P<office>[^\[\]]*?){SLOT} (?:who|that) (?P<rest>[^\[\]]+)$", r"\g<office>\g<slot> \g<rest>"),
    # "The man who leads Able is its president [X]"
    (rf"^The {_WHO} who (?:now |currently )?{_DOES} {_BODY} is {_OFFICE}{SLOT}\.?$", r"\g<office> \g<slot> \g<does> \g<body>."),
    # "The man who speaks for Able in Best is its envoy [X]", "[X] represents Able in Best"
    (
        rf"^The {_WHO} who (?:speaks for|represents|negotiates for) {_BODY}{_WHERE} is {_OFFICE}{SLOT}\.?$",
        lambda m: f"{m['body']}'s {m['office'] or 'envoy'} to {m['where']} is {m['slot']}.",
    ),
    (rf"^{SLOT} (?:represents|speaks for|negotiates for) {_BODY}{_WHERE}\.?$", r"\g<body>'s envoy to \g<where> is \g<slot>."),
    # "Health in Able's cabinet is in the hands of minister [X]", "[X] holds the health portfolio in Able"
    (
        r"^(?P<of>[A-Z][a-z]+) in (?P<state>[^\[\]]+?)['’]s (?:cabinet|government) (?:is|lies|rests|remains) "
        rf"(?:in the hands of|with|under|up to) (?:the |its )?[Mm]inister {SLOT}\.?$",
        lambda m: f"{m['state']}'s {m['of'].lower()} minister is {m['slot']}.",
    ),
    (
        rf"^{SLOT} holds the (?P<of>[a-z]+) (?:portfolio|brief|ministry|post) in (?P<state>[^\[\]]+?)"
        r"(?:['’]s (?:cabinet|government))?\.?$",
        r"\g<state>'s \g<of> minister is \g<slot>.",
    ),
    # "The fund is in the hands of its director, [X]", "under the command of General [X]"
    (
        rf"^{_BODY} (?:is|lies|rests|remains) (?:in the hands|under the (?:command|leadership|direction|control|guidance)) of "
        rf"{_OFFICE}{SLOT}\.?$",
        r"\g<office> \g<slot> leads \g<body>.",
    ),
    # "[X] coaches Able", "Able is edited by [X]"
    (
        rf"^{SLOT} (?:now |currently )?(?P<verb>coaches|edits|captains|chairs|conducts|manages|trains) {_BODY}\.?$",
        lambda m: f"The {_doer(m['verb'], m['slot'])} of {_small(m['body'])} is {m['slot']}.",
    ),
    (
        rf"^{_BODY} is (?:coached|edited|captained|chaired|conducted|managed|trained) by {SLOT}\.?$",
        lambda m: f"The {_doer(_PRESENT[m[0].split(' by ')[0].split()[-1]], m['slot'])} of {_small(m['body'])} is {m['slot']}.",
    ),
    # "[X] commands the force", "the force is commanded by [X]", "[X] is to command the mission"
    (
        rf"^{SLOT} (?:now |currently )?(?:commands|is in command of|is (?:to|due to|set to) command|will command) "
        rf"{_BODY}\.?$",
        _commander,
    ),
    (
        rf"^{_BODY} (?:is|are|will be|is to be) (?:now |currently )?(?:commanded by|under the command of) {SLOT}\.?$",
        _commander,
    ),
    # "[X] leads the Able force": who leads soldiers commands them
    (
        rf"^{SLOT} (?:now |currently )?(?:leads|heads) (?P<body>[^\[\]]*?\b{_SOLDIERS}\b(?: (?:in|on|at) [^\[\]]+?)?)\.?$",
        _commander,
    ),
    (
        rf"^(?P<body>[^\[\]]*?\b{_SOLDIERS}\b(?: (?:in|on|at) [^\[\]]+?)?) (?:is|are) (?:now |currently )?(?:led|headed) by "
        rf"{SLOT}\.?$",
        _commander,
    ),
    # "[X] leads the mission", "the mission is headed by [X]"
    (
        rf"^{SLOT} (?:now |currently )?(?:leads|heads|runs) {_MISSION}\.?$",
        lambda m: f"The head of {_small(m['body'])} is {m['slot']}.",
    ),
    (
        rf"^{_MISSION} (?:is|are) (?:now |currently )?(?:led|headed|run) by {SLOT}\.?$",
        lambda m: f"The head of {_small(m['body'])} is {m['slot']}.",
    ),
    (
        rf"^{SLOT} governs (?P<body>the (?:province|state|region|county|district|island) of [^\[\]]+?)\.?$",
        r"The governor of \g<body> is \g<slot>.",
    ),
    (
        rf"^{SLOT} presides over (?P<body>(?:[^\[\]]+['’]s |the )?(?:[A-Z]\w* |[a-z]+ )?"
        r"(?:parliament|assembly|senate|house|chamber)(?: of [^\[\]]+?)?)\.?$",
        r"The speaker of \g<body> is \g<slot>.",
    ),
    # "At the head of Able is [X]", "[X] is in charge of Able"
    (
        rf"^(?:At the (?:head|helm|top) of|In charge of|Leading|Heading|Running) {_BODY} (?:is|stands|sits) "
        rf"{_OFFICE}{SLOT}\.?$",
        r"\g<office> \g<slot> leads \g<body>.",
    ),
    (rf"^{SLOT} (?:is|stands|sits) (?:in charge of|at the (?:head|helm|top) of) {_BODY}\.?$", r"\g<slot> leads \g<body>."),
    # "Able has [X] as its president", "the post of president is held by [X]"
    (
        rf"^{_BODY} has {SLOT} as (?:its|their) (?P<office>[^\[\]]+?)\.?$",
        lambda m: f"The {m['office']} of {_small(m['body'])} is {m['slot']}.",
    ),
    (
        r"^The (?:post|office|job|position|role) of (?:the )?(?P<office>[^\[\]]+?) (?:is (?:held|filled) by|belongs to) "
        rf"{SLOT}\.?$",
        lambda m: f"{'' if '’s ' in m['office'] or chr(39) + 's ' in m['office'] else 'The '}{m['office']} is {m['slot']}.",
    ),
)  # fmt: skip
_BY_OFFICE = re.compile(rf"^(?P<office>[^\[\]]+?) {SLOT} (?:{_LEADS}) (?P<body>[^\[\]]+?)\.?$")


def _doer(verb: str, slot: str) -> str:
    """Return the noun for who does it: a state that chairs a body is its chair, and no chairman."""
    state = verb == "chairs" and any(hit.name.kind == "country" for hit in analyse(slot[1:-1], 1).names)
    return "chair" if state else _DOER[verb]


_RANKS = frozenset("general colonel admiral marshal major captain brigadier gen col lieutenant".split())


def as_leading(says: str) -> str:
    """Return a holder's sentence with the name beside a plain verb or the office, or as it is."""
    plain = plainest(says, _FORMS).strip()
    m = _BY_OFFICE.match(plain) if plain != says else None
    if m is not None and (m["office"].split()[-1].lower() in _RANKS or not is_title(m["office"])):
        # "The man who leads Able is the banker [X]", "is General [X]".
        plain = plain.removeprefix(m["office"]).strip()
    return upper(plain)


def _small(body: str) -> str:
    return f"the {body[4:]}" if body.startswith("The ") else body
