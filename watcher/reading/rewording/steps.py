"""Steps reworded: what waits for approval is not approved, who is still held not released, a truce that holds in force.

Owns: the wordings of a status fact that have a plainer one, which a ladder or a deed reads. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect, verb_of
from watcher.reading.rewording.pieces import plainest, rows, upper
from watcher.reading.status.deeds import heads_row
from watcher.reading.words import analyse

_APPROVALS = "|".join(sorted(words_of("status.approvals")))
_WRITTEN = (
    r"(?:reports?|study|studies|reviews?|findings|assessments?|transcripts?|documents?|files|records|minutes|results|accounts"
    r"|figures|videos?|footage|audits?|manifesto|programme|white paper)"
)
_BE_HELD = "(?:still )?(?:held|being held|held captive|held hostage|in captivity|captive|detained|in detention)"
_HOLDS = r"\[(?:still )?(?:holds?|holding|is holding|(?:is |are )?in place|lasts?|stands?|(?:is |are )?observed)\]"


def lowered(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.startswith(("The ", "A ", "An ", "Its ")) else what


# What is somebody's: a name alone does not tell it, and a film is released as well.
_PERSON = r"(?P<name>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|al|de|van|von|bin|el))+)"
_FREED = re.compile(
    rf"^(?:The )?(?i:{'|'.join(sorted(words_of('trimmed.trades')))}) {_PERSON}(?= has \[not (?:yet )?been (?:released|freed)\])"
)


def _captive(who: str) -> str:
    return f"The prisoner {who}" if re.fullmatch(_PERSON, who) else who


# "Crews of", "Pilots at", "Staff of", "Junior doctors in": those who strike, and no name.
_THOSE = re.compile(r"^(?:[A-Z][a-z]*s|Staff|Cabin crew|Crew) (?:of|at|in|for|on|from|with)\b|^[A-Z][a-z]+ [a-z]+s\b")


def small(who: str) -> str:
    """Return who does a thing as it stands within a sentence: "crews of Able Ferries", but "Verdi members"."""
    m = _THOSE.match(who)
    plain = m is not None and (" " not in m[0] or _is_plain(who.split()[0]) or m[0].split()[-1] in _PREPOSITIONS)
    return f"{who[0].lower()}{who[1:]}" if plain or who.startswith(("The ", "A ", "An ", "Its ")) else who


_PREPOSITIONS = frozenset("of at in for on from with".split())


def _is_plain(word: str) -> bool:
    told = analyse(word.lower(), 1)
    return bool(told.senses[0] or told.cues[0] or told.spellings[0].plain or word.lower().endswith(("al", "ior", "an", "ish")))


# What was declared, imposed or brought in is what is in force.
_DECLARED = "declared|proclaimed|imposed|introduced|announced|called|ordered|decreed|slapped|placed|laid"

_FORMS = rows(
    # "The emergency declared in Able is [still in place]"
    (
        rf"^(?P<what>The [a-z -]+?) (?:{_DECLARED}) (?P<where>(?:in|on|over|across|for|against|by|around) [^\[\]]+? )"
        r"(?=(?:is|are|has|have|remains?) \[(?!not (?:yet )?been (?:announced|declared)))",
        r"\g<what> \g<where>",
    ),
    # "Police have [not arrested] anyone over the fire", "[no one] has been arrested"
    (
        r"^[^\[\]]+? (?:has|have) \[not (?:yet )?(?P<done>[a-z]+ed)\] (?:anyone|anybody)(?= (?:over|for|in|after)|\.?$)",
        r"[Nobody] has been \g<done>",
    ),
    (r"^\[No[ -]one\]", "[Nobody]"),
    # "The deal [needs] the approval of parliament"
    (
        r"^(?P<what>[^\[\]]+?) (?:is |are |still )?"
        r"\[(?:still )?(?:awaits?|awaiting|needs?|requires?|lacks?|waiting for|pending)\]"
        rf" (?:the )?(?:[a-z]+ )?(?:{_APPROVALS}) (?:of|by|from) (?P<who>[^\[\],]+?)\.?$",
        r"\g<what> is [not approved] by \g<who>.",
    ),
    # "The sale is [pending] before Congress": a case is only tried there
    (
        r"^(?P<what>(?!.*\b(?:case|suit|lawsuit|appeal|trial|petition|challenge|charges|complaint|extradition)\b)[^\[\]]+?) "
        r"(?:is|are) (?:still )?\[(?:still )?(?:pending|stuck|stalled|waiting)\] (?:before|with|in) "
        r"(?P<who>(?:the )?(?:[A-Z][\w’-]* )*(?:Congress|[Pp]arliament|Senate|Duma|Knesset|Bundestag|House|Assembly|Commission"
        r"|[Cc]ouncil|[Rr]egulators?|[Ll]awmakers|Diet|Rada|Sejm|Seimas|Riksdag|Lok Sabha|Council of State))\.?$",
        lambda f: f"{upper(f['who'])} has [not approved] {lowered(f['what'])}.",
    ),
    # "Parliament's approval of the deal is [pending]"
    (
        rf"^(?P<who>[^\[\]]+?)['’]s (?:{_APPROVALS}) (?:of|for|to) (?P<what>[^\[\]]+?) is"
        r" \[(?:still )?(?:pending|awaited|outstanding|needed|required|missing|not (?:yet )?given)\]",
        r"\g<who> has [not approved] \g<what>",
    ),
    # "The report on the crash has [not been released]": what is written is published
    (
        rf"^(?P<what>[^\[\]]*?\b{_WRITTEN}\b[^\[\]]*? (?:has|have)) "
        r"\[(?P<no>not (?:yet )?been) (?:released|put out|made public)\]",
        r"\g<what> [\g<no> published]",
    ),
    (
        rf"^(?P<who>[^\[\]]+? (?:has|have)) \[(?P<no>not (?:yet )?)(?:released|put out|made public)\] (?P<its>its|their|the|a) "
        rf"(?P<what>[^\[\]]*?\b{_WRITTEN}\b)",
        r"\g<who> [\g<no>published] \g<its> \g<what>",
    ),
    # "The hostages are [still in captivity]"
    (rf"^(?P<who>[^\[\]]+?) (?:is|remains) \[{_BE_HELD}\]", lambda f: f"{_captive(f['who'])} has [not been released]"),
    (rf"^(?P<who>[^\[\]]+?) (?:are|remain) \[{_BE_HELD}\]", r"\g<who> have [not been released]"),
    # "The truce [holds]"
    (
        rf"^(?P<what>[^\[\]]*?\b(?:truce|ceasefire|cease-fire|armistice)) (?:is |are )?{_HOLDS}",
        r"\g<what> is [in force]",
    ),
    # "Sanctions are [still in place]": what is not lifted is in force
    (r"\[(?:still )?(?:in place|in effect|still in force|applicable|effective)\]", "[in force]"),
    # "Able and Brel are [not in talks]"
    (
        r"^(?P<a>[^\[\]]+?) and (?P<b>[^\[\]]+?) (?:are|have) \[(?:not (?:in|holding) talks|not negotiating|not talking)\]",
        r"There are [no talks] between \g<a> and \g<b>",
    ),
    (
        r"^(?P<a>[^\[\]]+?) (?:is|are) \[(?:not (?:in|holding) talks|not negotiating|not talking)\]"
        r" (?:with|to) (?P<b>[^\[\]]+?)\.?$",
        r"There are [no talks] between \g<a> and \g<b>.",
    ),
    # "The union has [not called off] the strike", "the crews are [on strike]"
    (
        r"^[^\[\]]+? (?:has|have) \[(?P<no>not (?:yet )?)(?:called off|ended|suspended)\] "
        r"the strike\b",
        r"The strike has [\g<no>ended]",
    ),
    (
        r"^(?:The )?(?:workers|staff|employees|crews|members) (?:is|are) \[(?:still )?on strike\]",
        "The strike is [under way]",
    ),
    (
        r"^(?P<who>[^\[\]]+?) (?:is|are) \[(?:still )?on strike\]",
        lambda f: f"The strike by {small(f['who'])} is [under way]",
    ),
    (
        r"^(?P<what>[^\[\]]*?\bstrike\b[^\[\]]*?) (?:is )?\[(?:still )?(?:on|continues|goes on)\]",
        r"\g<what> is [under way]",
    ),
)


# "The handover of the base to the army has [not taken place]"
_TAKEN_PLACE = re.compile(
    r"^The (?P<noun>[a-z]+) of (?P<what>[^\[\]]+?)(?P<rest> (?:to|from) [^\[\]]+?)? (?:has|have) "
    r"\[not (?:yet )?(?:taken place|happened|occurred|been carried out|been made)\]"
)


# "Toymaker Able's trial", "its inquiry into the search firm Able": the name alone says whose.
_SORTS = "|".join(sorted(words_of("naming.sort_leads") | words_of("steps.firm_sorts")))
_SORT = re.compile(
    rf"(?:(?:^|(?<=\bof )|(?<=\binto )|(?<=\bby )|(?<=\bat )|(?<=\bwith )|(?<=\band )|(?<=\bagainst ))"
    rf"(?:[Tt]he )?(?:(?!(?:[Aa]n?|[Tt]he)\b)[A-Za-z][a-z-]+ )?|(?:^|(?<= ))(?:[Tt]he )?)"
    rf"(?:{_SORTS}|[a-z]+maker)s? (?=[A-Z][\w’-]+)(?![A-Z][a-z]+ers\b)",
    re.IGNORECASE,
)


def _bare(m: re.Match[str]) -> str:
    rest = m.string[m.end() :]
    capital = rest[:1].isupper() and not m[0].split()[-1][0].isupper() if m.start() else rest[:1].isupper()
    return "" if capital else m[0]


def _done(noun: str) -> str:
    """Return the participle of the verb whose deed a noun names that heads no row of deeds ("burial": buried), or ""."""
    return inflect(verb_of(noun))["part"] if noun in _OF_NO_ROW else ""


_OF_NO_ROW = frozenset({"burial", "disbandment", "disbanding", "relocation", "inauguration"})


def as_step(says: str) -> str:
    """Return a status fact's sentence as the one that a ladder reads; the sentence itself where it is one."""
    says = _SORT.sub(_bare, _FREED.sub(r"The prisoner \g<name>", says))
    if (m := _TAKEN_PLACE.match(says)) is not None and (done := heads_row(m["noun"], phrasal=True) or _done(m["noun"])):
        has = "have" if m["what"].split()[-1].endswith("s") else "has"
        return f"{m['what']} {has} [not been {done}]{m['rest'] or ''}{says[m.end() :]}"
    return plainest(says, _FORMS)
