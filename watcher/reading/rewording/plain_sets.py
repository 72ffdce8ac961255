"""Sets told by their number, by what is done in states, by whose backing a thing has, or with titles before the names.

Owns: such facts on a set as "the firms that do it are [A]", "the countries that have done it are [A]". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.rewording.orders import are_states, base_of, lower
from watcher.reading.rewording.pieces import SLOTS, plainest, rows

_LIST = r"(?=(?:the )?\[)"
_COUNT = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+)"
_TITLES = "|".join(words_of("plain_sets.titles"))
_BACKING = r"(?:backing|support|endorsement|approval|blessing)"
_BACKED = r"(?:has|enjoys|keeps|commands|won|has won|counts on|can count on|relies on|rests on)"
_STATE = (
    r"(?P<state>[Uu]nder (?:investigation|sanctions|quarantine|lockdown|curfew)|[Ii]n custody|[Oo]n trial|[Oo]n strike"
    r"|[Cc]harged|[Aa]rrested|[Jj]ailed|[Dd]etained|[Ii]ndicted|[Bb]anned|[Bb]arred|[Ss]uspended|[Ee]xcluded|[Ww]anted"
    r"|[Cc]onvicted|[Aa]ccused|[Ee]xpelled|[Dd]ismissed)"
)
_ASIDE = r"^(?:As of now|As things stand|At the moment|For the time being|To date|As yet|Up to now|Today),? (?=[a-zA-Z\[])"
_DO = "are|have|were|will|still|now|also|remain|run|own|make|keep|back|support|oppose|take|hold|use|sell|supply|want"
_DONE = words_of("plain_sets.laws")
_MEN = r"(?:[a-z]+ )?(?:troops|soldiers|forces|peacekeepers|police officers|military advisers|warships|fighter jets)"


def _backing(what: str, slots: str) -> str:
    who = "The countries that" if are_states(slots) else "Those who"
    return f"{who} back {lower(what)} are {slots}"


def _done_in(found: re.Match[str]) -> str:
    if found["done"] not in _DONE or not base_of(found["done"]) or not are_states(found["slots"]):
        return found[0]
    return f"The countries that have {found['done']} {lower(found['what'])} are {found['slots']}"


def _are_people(slots: str) -> bool:
    """Say whether each slot has a first and a last name."""
    return all(" " in name for name in re.findall(r"\[([^\[\]]*)\]", slots))


_PEACE = r"(?P<sides>between [^\[\]]+? and [^\[\]]+?)"
_SALE = r"(?P<what>(?:The |[A-Z][^\[\]]*? )?(?i:takeover|merger|deal|bid|sale|purchase|acquisition|offer|tie-up)\b[^\[\]]*?)"
_ATTRIBUTE = r"(?:Pacific|Gulf|Baltic|Caribbean|Sahel|Arctic|Balkan)"
_FORMS = rows(
    (_ASIDE, ""),
    # "[A] and [B] co-chair the body", "the body is chaired by [A] and [B]"
    (
        rf"^{SLOTS} (?:jointly )?(?:co-chair|chair) (?P<what>[^\[\]]+?)(?: together| jointly)?(?P<end>\.?)$",
        lambda f: f"The co-chairs of {f['what']} are {f['slots']}{f['end']}" if _are_people(f["slots"]) else f[0],
    ),
    (
        rf"^(?P<what>[^\[\]]+?) is (?:jointly )?(?:co-chaired|chaired) (?:jointly )?by {SLOTS}(?P<end>\.?)$",
        lambda f: f"The co-chairs of {lower(f['what'])} are {f['slots']}{f['end']}" if _are_people(f["slots"]) else f[0],
    ),
    # "[A] and [B] mediate between the clans", "the talks between the clans are mediated by [A] and [B]"
    (
        rf"^{SLOTS} (?:mediate|are mediating|act as mediators|are the mediators) {_PEACE}(?P<end>\.?)$",
        r"The mediators \g<sides> are \g<slots>\g<end>",
    ),
    (
        rf"^(?:The )?(?:peace )?(?:[Tt]alks|[Nn]egotiations) {_PEACE} (?:are|are being) (?:mediated|brokered) by {_LIST}",
        r"The mediators \g<sides> are ",
    ),
    # "The takeover still needs approval from [A]"
    (
        rf"^{_SALE} (?:still )?(?:needs|requires|awaits|is waiting for) (?:the )?(?:approval|clearance|consent|go-ahead)"
        rf" (?:from|of) {_LIST}",
        lambda f: f"The regulators still to clear {lower(f['what'])} are ",
    ),
    # "In the Gulf the treaty has been ratified by [A]"
    (
        rf"^In the (?P<where>{_ATTRIBUTE}),? (?P<what>[^\[\]]+?) has been (?P<done>ratified|signed|approved|adopted) by "
        rf"{_LIST}",
        r"The \g<where> states that have \g<done> \g<what> are ",
    ),
    # "The countries that provide the monitors are"
    (
        r"^The (?:countries|states|nations) (?:that|which) (?:provide|supply|contribute|send) (?P<who>the [a-z]+) are "
        rf"{_LIST}",
        lambda f: f"T{f['who'][1:]} come from ",
    ),
    # "The astronauts who will fly on Heron are"
    (
        r"^The (?:astronauts|cosmonauts) (?:who|that) (?:will|are to) fly (?:on|aboard) (?P<what>(?:the )?[A-Z][^\[\]]*?) are "
        rf"{_LIST}",
        r"The crew of \g<what> is made up of ",
    ),
    # "Able has still to conclude talks with [A]"
    (
        rf"^(?P<who>[A-Z][^\[\]]*?) (?:has (?:still|yet)|still has) to (?:conclude|finish|complete) (?:its )?(?:bilateral )?"
        rf"(?:talks|negotiations) with {_LIST}",
        r"The members still negotiating with \g<who> are ",
    ),
    # "The countries with official candidate status are"
    (
        rf"^The (?:countries|states) with (?P<how>official )?(?:EU )?candidate status are {_LIST}",
        lambda f: f"The {f['how'] or ''}candidates for EU membership are ",
    ),
    # "[Ann Bell] and [Jon Orr] sit on the bank's committee"
    (
        rf"^{SLOTS} (?:sit|serve) on (?P<what>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"The members of {f['what']} are {f['slots']}{f['end']}" if _are_people(f["slots"]) else f[0],
    ),
    # "Those charged are Generals [A] and [B]"
    (rf"(?<= )(?:{_TITLES}) (?=\[)", ""),
    # "Under arrest for the coup are [A]", "on trial for the murder are [A]"
    (r"^Under arrest (?P<why>[^\[\]:]*?)(?: are|:) " + _LIST, r"Those arrested \g<why> are "),
    (
        rf"^{_STATE} (?P<why>(?:for|over|in|from|with|of|by|after|at) [^\[\]:]*?)(?: are|:) {_LIST}",
        lambda f: f"Those {lower(f['state'])} {f['why']} are ",
    ),
    # "Three firms are bidding for the port: [A], [B] and [C]", "three firms in the race: [A], [B] and [C]"
    (
        rf"^(?:The )?{_COUNT} (?P<who>[a-z]+(?: [a-z]+)?s) (?P<do>(?:{_DO}) [^\[\]:]+?)(?::|,| -| –) {_LIST}",
        r"The \g<who> that \g<do> are ",
    ),
    (rf"^(?:The )?(?:{_COUNT}) (?P<who>[a-z]+s (?:in|on|under|with|without|behind) [^\[\]:]+?): {_LIST}", r"The \g<who> are "),
    # "The states in question are three: [A]"
    (rf"^(?P<who>The [^\[\]:]+?) are {_COUNT}: {_LIST}", r"\g<who> are "),
    # "The accord has the backing of [A]", "support for the bid comes from [A]"
    (
        rf"^(?P<what>[^\[\]:]+?) {_BACKED} the {_BACKING} of (?P<slots>(?:the )?\[.+)$",
        lambda f: _backing(f["what"], f["slots"]),
    ),
    (
        r"^(?:The )?(?:[Ss]upport|[Bb]acking) for (?P<what>[^\[\]:]+?) (?:comes|is) from (?P<slots>(?:the )?\[.+)$",
        lambda f: _backing(f["what"], f["slots"]),
    ),
    # "Smoking on beaches is banned in [A]": the countries that have banned it
    (
        r"^(?P<what>[^\[\]:]+?) (?:is|are|has been|have been) (?:now |already |still )?(?P<done>[a-z]+) in (?P<slots>\[.+)$",
        _done_in,
    ),
    # "[A] and [B] have troops in Marn": they have sent them there
    (
        rf"^{SLOTS} (?:have|keep|still have) (?P<men>{_MEN}) in (?P<where>[^\[\]:]+?)(?P<end>\.?)$",
        r"\g<slots> have sent \g<men> to \g<where>\g<end>",
    ),
    (
        rf"^(?P<who>(?:The )?(?:[a-z]+ )?(?:countries|states|nations)) (?:with|that (?:have|keep)) (?P<men>{_MEN}) in "
        rf"(?P<where>[^\[\]:]+?) are {_LIST}",
        r"\g<who> that have sent \g<men> to \g<where> are ",
    ),
    # "[Ana Brik] and [Jun Sato] will fly on Heron 4"
    (
        rf"^{SLOTS} (?:will|are to|are due to|are set to|would) (?:fly|travel|launch|lift off) (?:on|aboard|in|on board) "
        r"(?P<what>(?:the )?[A-Z][^\[\]:]*?)(?P<end>\.?)$",
        lambda f: f"The crew of {f['what']} is {f['slots']}{f['end']}" if _are_people(f["slots"]) else f[0],
    ),
    # "[A] and [B] are the firms being investigated"
    (
        rf"^{SLOTS} are (?:the )?(?P<who>[a-z]+s) (?:being investigated|under investigation)(?P<rest>[^\[\]:]*?)(?P<end>\.?)$",
        r"The \g<who> under investigation\g<rest> are \g<slots>\g<end>",
    ),
    # "[A] and [B] stand behind the accord"
    (rf"^{SLOTS} stand behind (?P<what>[^\[\]:]+?)(?P<end>\.?)$", lambda f: _backing(f["what"], f["slots"]) + f["end"]),
)  # fmt: skip


def as_plain_set(says: str) -> str:
    """Return the sentence as who does it or has it, or as it is."""
    return plainest(says, _FORMS)
