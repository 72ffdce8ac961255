"""Phrases of a status reworded: what is under review is not approved, what is unpaid not been paid.

Owns: what a slot says in words of its own that a ladder's or a deed's plain words say too. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import plainest, rows, upper

_ASKED = (
    r"(?:bills?|laws?|plans?|proposals?|treaty|treaties|applications?|requests?|bids?|mergers?|takeovers?|budgets?|reforms?"
    r"|offers?|permits?|licen[cs]es?|petitions?|nominations?|motions?|amendments?|drafts?|projects?|purchases?|sales?|deals?"
    r"|accords?)"
)
# A licence under review has been given once.
_PENDING = (
    r"(?:bills?|plans?|proposals?|applications?|requests?|bids?|mergers?|takeovers?|budgets?|petitions?|nominations?|motions?)"
)
_REVIEWS = (
    r"(?:debating|discussing|considering|examining|reviewing|studying|weighing|scrutinising|scrutinizing|looking at"
    r"|deliberating)"
)
_UNDER = (
    r"(?:under (?:review|consideration|discussion|examination|scrutiny|debate|study)|awaiting a decision|up for debate"
    r"|being (?:considered|examined|reviewed|debated|discussed|studied|weighed|scrutinised))"
)
_NO_PROGRESS = (
    r"(?:still )?(?:made no (?:progress|headway)|no (?:progress|movement|headway|advance)|not (?:advanced|progressed))"
)
_STAYS = r"(?:remains?|stays?|(?:is|are) still|kept|continues? to be|(?:has|have) been kept)"
_SHUT = r"(?:closed|shut|suspended|blocked|banned|frozen|open|detained|sealed|halted|grounded|stalled|barred|cut)"
_RULED = r"(?:a |the |an )?(?:referendum|plebiscite|popular vote|vote|public vote|ruling|court ruling|decision)"
_UN = dict(row.split("=") for row in words_of("phrases.un"))
_NOT_DONE = re.compile(rf"(?P<be>is|are|remains?|stays?) \[(?:still )?(?P<un>{'|'.join(sorted(_UN))})\]")


def _many(m: re.Match[str]) -> str:
    return "have" if m["be"] in ("are", "remain", "stay") else "has"


def _low(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.split()[0] in ("The", "A", "An", "Its") else what


def _stays(m: re.Match[str]) -> str:
    be = "are" if m["what"].split()[-1].endswith("s") or re.search(r"\b(?:are|remain|stay|have)\b", m["stays"]) else "is"
    return f"{m['what']} {be} [{m['shut']}]"


_FORMS = rows(
    # "Parliament is [debating] the bill"
    (
        rf"^(?P<who>[^\[\]]+?) (?P<be>is|are) \[(?:still )?{_REVIEWS}\] (?P<what>[^\[\]]*?\b{_ASKED}\b)",
        lambda m: f"{m['who']} {_many(m)} [not approved] {m['what']}",
    ),
    # "The bid to host the Games is [under review]"
    (
        rf"^(?P<what>[^\[\]]*?\b{_PENDING}\b[^\[\]]*?) (?P<be>is|are) \[(?:still )?{_UNDER}\]",
        lambda m: f"{m['what']} {_many(m)} [not been approved]",
    ),
    # "The constitution is [awaiting] a referendum"
    (
        r"^(?P<what>[^\[\]]+?) (?:is |are |still )?"
        rf"\[(?:still )?(?:awaits?|awaiting|faces|facing|subject to|waiting for)\] {_RULED}\b",
        r"\g<what> has [not been approved]",
    ),
    # "No country has [recognised] it"
    (
        r"^No (?:[a-z]+ )?[a-z]+ (?:has|have) (?:yet )?\[(?P<done>[a-z]+(?:ed|en|t))\] (?P<what>[^\[\]]+?)\.?$",
        lambda m: f"{upper(m['what'])} has [not been {m['done']}].",
    ),
    # "Parliament must [still confirm] the army chief"
    (
        r"^(?P<who>[^\[\]]+?) (?:must|needs? to|(?:has|have) to) \[(?:still )?(?P<verb>[a-z]+)\] (?P<what>[^\[\]]+)$",
        lambda m: f"{m['who']} has [not {inflect(m['verb'])['part']}] {m['what']}",
    ),
    # "Members are [voting] on a strike"
    (
        r"^(?P<who>[^\[\]]+?) (?P<be>is|are) \[(?:still )?(?:voting|balloting|due to vote)\] on (?P<what>[^\[\]]+)$",
        lambda m: f"{m['who']} {_many(m)} [not approved] {m['what']}",
    ),
    # "The plan is [stuck] in the upper house"
    (
        r"^(?P<what>[^\[\]]+?) (?:is|are) \[(?:still )?(?:stuck|stalled|pending|held up|bogged down)\] (?:in|before|with) "
        r"(?P<who>the (?:upper|lower) (?:house|chamber)|the assembly|committee|the chamber|the state council)\.?$",
        lambda m: f"{upper(m['who'])} has [not approved] {_low(m['what'])}.",
    ),
    # "The lawsuit is [being heard] in London"
    (
        r"\b(?P<be>is|are) \[(?:still )?(?:being heard|in court|being tried|in session|taking place|in full swing)\]",
        r"\g<be> [under way]",
    ),
    # "A ban on it [takes effect] next year"
    (
        r"^(?P<what>[^\[\]]+?) (?:\[(?P<many>takes?|comes?) (?:effect|into force|into effect)\]) "
        r"(?:next|in|on|from|this|at|later|only|soon)\b[^\[\]]*$",
        r"\g<what> is [not in force].",
    ),
    # "The force is [still waiting] for helicopters"
    (
        r"^(?P<who>[^\[\]]+?) (?P<be>is|are) \[(?:still )?a?waiting\] (?:for )?(?P<what>(?!the result|word)[a-z][^\[\]]+)$",
        lambda m: f"{m['who']} {_many(m)} [not received] {m['what']}",
    ),
    # "Able and Brel have [made no progress] in their pay talks", "there has been [no movement] on the talks"
    (
        rf"^(?P<a>[^\[\]]+?) (?:has|have) \[{_NO_PROGRESS}\] (?:in|on|at|with) (?:their|its) (?P<what>[^\[\]]*?\btalks\b)",
        r"The \g<what> between \g<a> are [stalled]",
    ),
    (
        rf"^There (?:is|are|has been|have been) \[{_NO_PROGRESS}\] "
        r"(?:in|on|at|with) (?:the )?(?P<what>[^\[\]]*?\btalks\b[^\[\]]*?)(?=\.?$)",
        r"The \g<what> are [stalled]",
    ),
    (
        r"(?P<what>\b(?:[Tt]alks|[Nn]egotiations|[Dd]iscussions)\b[^\[\]]*?) (?:is|are|have) "
        r"\[(?:still )?(?:going nowhere|getting nowhere|bogged down|making no (?:progress|headway)"
        r"|not (?:advanced|advancing|moving|progressing))\]",
        r"\g<what> are [stalled]",
    ),
    # "The withdrawal is [half done]"
    (
        r"\b(?P<be>is|are) \[(?:still |only )?(?:half|partly|partially|halfway|nearly|almost)[ -]"
        r"(?:done|complete|completed|finished|through|over)\]",
        r"\g<be> [under way]",
    ),
    # "Orsia [wants] to join the Pact"
    (
        r"^(?P<who>[^\[\]]+?) (?:is |has )?\[(?:still )?(?:wants|hopes|wishes|seeks|seeking|waiting|hoping|asked)\] to join\b",
        r"\g<who> has [not joined]",
    ),
    # "The rocket is [on the pad] for its first flight"
    (
        r"^(?P<what>[^\[\]]+?) is "
        r"\[(?:still )?(?:(?:waiting )?on the (?:launch ?)?pad|ready(?: to fly)?|being (?:prepared|readied))\] "
        r"for (?:its|the) (?P<first>(?:first|maiden|debut) )?(?:flight|launch)",
        lambda m: f"The {m['first'] or ''}flight of {_low(m['what'])} has [not taken place]",
    ),
    # "The government has [asked] the Fund for a loan"
    (
        r"^(?P<who>[^\[\]]+?) (?:has|have) \[asked\] (?P<whom>[^\[\]]+?) for (?P<what>(?:a|an|another) [^\[\]]+?)\.?$",
        lambda m: f"{upper(m['whom'])} has [not approved] {m['what']} to {_low(m['who'])}.",
    ),
    # "Ana Able has [appealed] against her conviction"
    (
        r"^(?P<who>[^\[\]]+?) (?:has|have) \[(?:lodged an appeal|appealed)\] (?P<what>against [^\[\]]+?)\.?$",
        lambda m: f"{m['who']}'s appeal {m['what']} is [pending].",
    ),
    # "The airport [remains closed]"
    (rf"^(?P<what>[^\[\]]+?) \[(?P<stays>{_STAYS}) (?P<shut>{_SHUT})\]", _stays),
    # "The tunnel is [flooded] and closed to trains"
    (r"\[(?:flooded|damaged|destroyed|blocked|buried|under water|snowed in)\] and (?P<shut>closed|shut)\b", r"[\g<shut>]"),
    # "Orsia has [banned] flights from Gondra"
    (
        r"^(?P<who>[^\[\]]+?) (?:has|have) \[(?:banned|outlawed|prohibited|forbidden)\] (?P<what>[^\[\]]+)$",
        lambda m: f"{m['who']}'s ban on {m['what'].rstrip('.')} is [in force].",
    ),
    # "Exports of wheat are [banned]"
    (
        r"^(?P<what>(?:Exports?|Imports?|Sales?|Flights?|Fishing|Hunting|Mining|Drilling|Travel|Protests?|Rallies|Logging|Trade)\b"
        r"[^\[\]]*?) (?:is|are) \[(?:still )?(?:banned|prohibited|outlawed|forbidden)\]",
        lambda m: f"The ban on {m['what'][0].lower()}{m['what'][1:]} is [in force]",
    ),
)


def as_phrased(says: str) -> str:
    """Return a status fact's sentence with its slot in plain words, or as it is."""
    says = plainest(says, _FORMS)
    # "The claims are [unpaid]"
    return _NOT_DONE.sub(lambda m: f"{_many(m)} [not been {_UN[m['un']]}]", says, count=1)
