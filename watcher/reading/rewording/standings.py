"""Statuses told by where a thing stands: before parliament, forbidden to do it, contact lost, whether it may not decided.

Owns: those wordings as the plainest sentence with a step's slot. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.orders import base_of
from watcher.reading.rewording.pieces import plainest, rows, upper

_BODY = (
    r"(?:parliament|congress|the senate|the house|the council|the city council|lawmakers|mps|the assembly|the commission"
    r"|the cabinet|the government|the regulator|regulators|shareholders|voters|the board)"
)
_LAW = r"(?:bills?|legislation|laws?|amendments?|reforms? bill|Act)"
_IN = (
    r"(?:(?:before|in|by|with|at) (?:the )?(?:[Pp]arliament|[Cc]ongress|[A-Z]\w+|lawmakers|MPs|committee|lower house"
    r"|upper house|assembly))"
)
_AHEAD = (
    rf"(?:pending(?: {_IN})?|{_IN}|(?:being|to be) (?:debated|discussed|considered|examined|voted on)(?: {_IN})?"
    rf"|under (?:debate|discussion|consideration)(?: {_IN})?|stuck {_IN}|awaiting (?:an?|the|its) (?:final |full )?"
    r"(?:vote|reading|debate|passage|adoption)|up for (?:debate|a (?:final )?vote)"
    r"|not (?:yet )?(?:a )?law|(?:only )?a (?:draft|bill))"
)
_CASES = r"\b(?:case|suit|lawsuit|appeal|trial|petition|challenge|charges|complaint|extradition|claim|dispute)\b"
_LASTING = (
    "guarantee|licen[cs]e|permit|mandate|exemption|waiver|concession|lease|immunity|moratorium|sanctions|subsidy"
    "|tariff|law|decree"
)
_CRAFT = re.compile(r"^the (?:probe|lander|rover|orbiter|satellite|spacecraft|capsule|telescope) (?=[A-Z])")
_ACTIVITY = "|".join(sorted(words_of("standings.activities")))


def as_standing(says: str) -> str:
    """Return a status fact's sentence as one on a step that somebody takes, or as it is."""
    return plainest(says, _FORMS)


def _banned(m: re.Match[str]) -> str:
    base = m["do"] if not m["do"].endswith("ing") else base_of(m["do"], "ing")
    if not base:
        return m[0]
    place = re.search(r" (?:in|on|at|off) (?:the )?[A-Z][^\[\]]*$", m["who"])
    return f"The ban on {inflect(base)['ing']} {m['what']}{place[0] if place else ''} is [in force]{m['end']}"


def _has(who: str) -> str:
    return "have" if re.search(r"(?:s|mps|people)$", who.lower()) and not who.lower().endswith(("ss", "congress")) else "has"


def _whose(what: str) -> str:
    return f"{what}'" if what.endswith("s") else f"{what}'s"


def _lower(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.startswith(("The ", "A ", "An ", "Its ")) else what


def _not_passed(f: re.Match[str]) -> str:
    # A bill may be what is to be paid; a law is none.
    what = re.sub(r"\bbill(s?)\b", r"law\1", f["what"])
    return f"{what} {'have' if f['be'] in ('are', 'remain') else 'has'} [not been passed]{f['end']}"


_FORMS = rows(
    # "The data bill in Able is [pending]", "[being debated in parliament]", "[not yet law]"
    (
        rf"^(?P<what>(?:(?! (?:of|on|in|to|for|that|which|over) )[^\[\]])*?\b{_LAW}"
        r"(?: (?:of|on|in|to|for|that|which) [^\[\]]+?)?) "
        rf"(?P<be>is|are|remains?) \[(?:still )?{_AHEAD}\](?P<end>\.?)$",
        _not_passed,
    ),
    # "The data bill is [before parliament]"
    (
        rf"^(?P<what>(?!.*{_CASES})[^\[\]]+?) (?:is|are|remains?) \[(?:still )?(?:before|with|in the hands of) "
        rf"(?P<who>(?i:{_BODY}))\](?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_has(f['who'])} [not approved] {_lower(f['what'])}{f['end']}",
    ),
    # "The state guarantee for Able has [lapsed]"
    (
        rf"^(?P<what>[^\[\]]*?\b(?:{_LASTING})\b[^\[\]]*?) has \[(?:lapsed|expired|run out)\]",
        r"\g<what> is [not in force]",
    ),
    # "The inquiry into the fire has [not been opened]": it has not begun
    (
        r"^(?P<what>(?:The )?(?:[^\[\]]*? )?(?i:inquiry|investigation|probe|trial|talks|negotiations"
        r"|hearings?|inquest|proceedings)\b[^\[\]]*?) (?P<has>has|have) \[not (?:yet )?been opened(?: yet)?\]",
        r"\g<what> \g<has> [not begun]",
    ),
    # "Farmers in Able are [forbidden] to pump water": there is a ban on it
    (
        r"^(?P<who>[^\[\]]+?) (?:is|are) \[(?:still )?(?:forbidden|prohibited)\] (?:(?:to|from) )(?P<do>[a-z]+) "
        r"(?P<what>[^\[\]]+?)(?P<end>\.?)$",
        _banned,
    ),
    # "Work at the factory is [still banned] by the authorities"
    (
        rf"^(?P<what>(?:The )?(?:[A-Za-z]+ )?(?i:{_ACTIVITY})\b[^\[\]]*?) (?:is|are|remains?) "
        r"\[still (?:banned|forbidden|prohibited|barred)\](?: by [^\[\]]+?)?(?P<end>\.?)$",
        r"\g<what> is [suspended]\g<end>",
    ),
    # "The Able probe has [lost contact] with Earth"
    (
        r"^(?P<what>[^\[\]]+?) (?:has|have) \[lost (?:contact|touch|communication)\](?: with [^\[\]]+?)?(?P<end>\.?)$",
        lambda f: f"Contact with {_CRAFT.sub('', _lower(f['what']))} is [interrupted]{f['end']}",
    ),
    # "Whether Able may join the euro has [not been decided] by EU ministers"
    (
        r"^Whether (?P<what>[^\[\]]+?) (?:may|can|could|should|will|is to) join (?P<body>[^\[\]]+?) (?:has|is) "
        r"\[not (?:yet )?(?:been )?decided\] by (?P<who>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_has(f['who'])} [not approved] {_whose(f['what'])} entry into {f['body']}{f['end']}",
    ),
    (
        r"^Whether (?P<what>[^\[\]]+?) (?:may|can|could|should|is to) have (?P<thing>an? [^\[\]]+?) (?:has|is) "
        r"\[not (?:yet )?(?:been )?decided\] by (?P<who>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_has(f['who'])} [not approved] {f['thing']} for {_lower(f['what'])}{f['end']}",
    ),
)
