"""Sets in another order: what is done by the members, who does it told first, behind a colon, behind where they sit.

Owns: facts on a set that do not begin with who its members are, as those that do it or are in it. Never: reads news.
"""

from __future__ import annotations

import re
from functools import cache

from watcher.language import words_of
from watcher.reading.lexicon import bases, inflect
from watcher.reading.rewording.pieces import SLOTS, plainest, rows
from watcher.reading.words import analyse

_ANY = r"(?=(?:the )?\[)"
_NOW = r"(?:now |still |also |currently |at present |so far |already |being |jointly |together )*"
_HOUSES = (
    "embass(?:y|ies)|consulates?|missions?|offices?|branch(?:es)?|plants?|factor(?:y|ies)|stores?|shops?|schools?|hospitals?"
    "|bureaus?|clinics?|outlets?|showrooms?|depots?"
)
_BURDENS = "ban|embargo|curfew|quarantine|lockdown|warning|moratorium|freeze|blockade|boil notice|suspension"
_DONE_BY = re.compile(
    rf"^(?P<what>[^\[\]]+?) (?:is|are|was|were|has been|have been) {_NOW}(?P<done>[a-z]+) "
    rf"(?P<rest>(?:(?:in|for|to|at|with) (?:[a-z]+ )*?)?)(?P<by>by|on) (?=(?:the )?\[)"
)
_SHOWN = frozenset({"shown", "broadcast", "aired", "screened", "televised", "carried"})


def in_order(says: str) -> str:
    """Return the sentence as one that begins with what its members do or are in, or as it is."""
    says = plainest(says, _FORMS)
    m = _DONE_BY.match(says)
    if m is None or (m["by"] == "on") != (m["done"] in _SHOWN) or (base := base_of(m["done"])) == "":
        return says
    if are_states(says):
        return says if not m["rest"] and m["by"] == "by" and m["done"] in _LEFT else _those(m, says, base, "The countries")
    return _those(m, says, base, "The owners" if base == "own" else "The firms")


# What the rooms after this one make of states, in words of their own.
_LEFT = words_of("orders.of_states")


def _those(m: re.Match[str], says: str, base: str, who: str) -> str:
    what, base = lower(m["what"]), _SAME.get(base, base)
    if base in ("own", "govern", "rule"):
        return f"The owners of {what} are {says[m.end() :]}" if base == "own" else says
    if m["rest"] or base in _PLACED:
        return says if base in _PLACED else f"{who} that {base} {what} {m['rest']}".rstrip() + f" are {says[m.end() :]}"
    return f"{who} that {base} {what} are {says[m.end() :]}"


_SAME = {"back": "support", "endorse": "support"}
_PLACED = words_of("orders.placed")


def _doing(m: re.Match[str]) -> str:
    base = base_of(m["do"].lower(), "ing")
    who = m["who"] if "who" in m.groupdict() else "The firms"
    if not base or base in _PLACED:
        return m[0]
    who = who if who.startswith("The ") else f"The {lower(who)}"
    return f"{who} that {base} {m['what']} are "


def _people(m: re.Match[str]) -> str:
    base = base_of(m["do"], "ing")
    who = "The countries" if are_states(m["slots"]) else "The firms"
    return f"{who} that {base} {m['what']} are {m['slots']}{m['end']}" if base and base not in _PLACED else m[0]


def are_states(says: str) -> bool:
    """Say whether all members are countries."""
    named = [analyse(one, 1).names for one in re.findall(r"\[([^\[\]]+)\]", says)]
    return all(any(hit.name.kind == "country" for hit in hits) for hits in named)


def lower(what: str) -> str:
    """Return the words as they stand within a sentence: a name keeps its capital."""
    first, _, rest = what.partition(" ")
    name = first.endswith(("'s", "’s")) or first[1:2].isupper() or (rest[:1].isupper() and first not in ("The", "A", "An"))
    return what if name else what[0].lower() + what[1:]


@cache
def base_of(form: str, way: str = "part") -> str:
    """Return the verb that a participle is of ("shown" of show, "taking" of take), or ""."""
    tries = [bases().get(form, form), form]
    for ending in ("ing", "ed", "d", "n", "en"):
        if form.endswith(ending):
            root = form[: -len(ending)]
            mute = [f"{root}e"] if _MUTE.search(root) else []
            short = [root[:-1]] if re.search(r"([bdgmnprt])\1$", root) else []
            tries += [f"{root[:-1]}y"] if root.endswith("i") else []
            tries += [*short, *mute, root, f"{root}e"]
    good = [base for base in tries if len(base) > 1 and inflect(base)[way] == form]  # type: ignore[index]
    known = [base for base in good if any(s.pos == "v" for s in analyse(f"to {base}", 1).senses[-1])]
    return str((known or good or [""])[0])


# Roots that hardly a verb ends with, but for a mute e: "operat", "organis", "financ".
_MUTE = re.compile(r"(?:at|is|iz|yz|ag|c|v|[^s]s|u|dg|pl|tl|dl|id|ir|ur|ak|har|par|et)$")


_FORMS = rows(
    # "Unions refusing Able's terms: [A]"
    (rf"^(?P<who>[A-Z][a-z]+s (?:[a-z]+ing|in|of|with|on|under|against|for) [^\[\]:]+?): {_ANY}", r"\g<who> are "),
    # "In the running for president are [A]"
    (
        rf"^In the (?:running|race|contest|hunt) (?P<aim>(?:to|for) [^\[\]]+?) are {_ANY}",
        r"The candidates \g<aim> are ",
    ),
    # "Jets of [A] and [B] are flying the patrol", "the force draws its soldiers from [A]"
    (
        rf"^[A-Z][a-z]+(?:s|ft) (?:of|from) {SLOTS} (?:are )?(?:still |now |currently |jointly )?(?P<do>[a-z]+ing) "
        r"(?P<what>[^\[\]]+?)(?P<end>\.?)$",
        _people,
    ),
    (
        r"^(?P<what>[^\[\]]+?) (?:draws|gets|takes|recruits|receives) its (?:soldiers|troops|police|men|officers|staff|members"
        rf"|personnel|ships|peacekeepers|experts|judges) (?:mainly |mostly )?from {_ANY}",
        r"The members of \g<what> are ",
    ),
    # "On the milk panel sit [A]", "in the crew are [A]"
    (
        rf"^(?:On|In|At) (?P<what>[^\[\]]+?) (?:sits?|serves?|are|is|take part) {_ANY}",
        r"The members of \g<what> are ",
    ),
    # "The talks bring together [A]"
    (
        rf"^(?P<what>[^\[\]]+?) (?:brings?|gathers?|unites?|joins?) (?:together )?(?<=together ){_ANY}",
        r"The members of \g<what> are ",
    ),
    # "[A] and [B] keep embassies in Able", "the states with embassies there": they have them
    (
        rf"^{SLOTS} (?:still )?(?:keep|maintain|operate|run) (?P<what>(?:[a-z]+ )?(?:{_HOUSES}))\b",
        r"\g<slots> have \g<what>",
    ),
    (
        r"^(?P<who>(?:The )?[A-Za-z]+(?:s|en)) (?:with|that keep|that maintain) (?:an? )?"
        rf"(?P<what>(?:[a-z]+ )?(?:{_HOUSES})) (?P<rest>[^\[\]]*?)are {_ANY}",
        r"\g<who> that have \g<what> \g<rest>are ",
    ),
    # "Clubs with a transfer ban": they are under it
    (
        rf"^(?P<who>(?:The )?[A-Za-z]+(?:s|en)) with (?P<what>an? (?:[a-z]+ )*?(?:{_BURDENS}))\b(?! on )",
        r"\g<who> under \g<what>",
    ),
    # "Taking part in the talks are [A]", "voting on rates at the bank are [A]"
    (
        rf"^(?P<do>[A-Z][a-z]+ing) (?P<what>[^\[\]]+?) (?:are|is) {_ANY}",
        _doing,
    ),
)
