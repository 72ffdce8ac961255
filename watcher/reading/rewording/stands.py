"""Stands in politics and law: left open, at odds, barred from running, waiting for a vote or a judge.

Owns: a status fact whose slot is such a stand, told by the step that would end it. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.orders import base_of
from watcher.reading.rewording.pieces import plainest, rows, upper

_OPEN = (
    r"(?:left (?:it )?open|(?:left|kept) (?:its|their|his|her) options open|not (?:yet )?(?:said|announced|indicated|confirmed"
    r"|disclosed|revealed|clarified|made clear|committed (?:itself|themselves|himself|herself)|made up (?:its|their|his|her) "
    r"minds?|taken a decision|decided)|yet to (?:decide|say|announce)|refused to say|made no decision|no decision)"
)
_TORN = r"(?:undecided|unsure|uncertain|undetermined|split|divided|torn|in two minds|noncommittal|non-committal|wavering)"
_UNCLEAR = (
    r"(?:unclear|uncertain|undecided|unknown|unsettled|unresolved|not (?:yet )?(?:clear|known|certain|settled|decided|agreed)"
    r"|an open question|open|up in the air|in doubt|still open)"
)
_WILL = r"(?:will|would|should|is to|are to|is going to|are going to|can|may)"
_THEY = r"(?:it|he|she|they)"
_CHOOSES = "|".join(sorted(words_of("stands.chooses")))
_BARRED = r"(?:still )?(?:banned|barred|disqualified|excluded|forbidden|prohibited|blocked|prevented|stopped|ineligible)"
_AT_ODDS = (
    r"(?:still )?(?:at odds|in dispute|in (?:a )?disagreement|deadlocked|at loggerheads|in deadlock|divided|split|wrangling"
    r"|arguing|bickering|haggling|in conflict|far apart|feuding|quarrelling|quarreling|in a row|disagreeing)"
)
_DISPUTE = r"(?:dispute|row|quarrel|disagreement|conflict|wrangle|feud|stand-?off|impasse|deadlock|difference|argument)"
_UNSETTLED = r"(?:still )?(?:unresolved|unsettled|not (?:yet )?(?:been )?(?:resolved|settled|solved)|ongoing|open|simmering)"
_ROW = re.compile(r"\b(?:row|quarrel|wrangle|feud|disagreement)\b")
_STEPS = "|".join(sorted(words_of("stands.steps")))
_GRANTS = (
    r"(?i:asylum|citizenship|refuge|bail|amnesty|clemency|parole|an? (?:[a-z]+ )?"
    r"(?:visa|pardon|permit|licen[cs]e|loan|waiver|exemption|concession))"
)
_WAITS = r"(?:still )?(?:awaiting|awaits|waiting for|pending|facing|faces|due for|before|up for|subject to)"
_VOTES = r"(?:not (?:yet )?(?:voted|acted|decided|taken a vote)|yet to (?:vote|act|decide)|vote|due to vote)"
_NO_CONFIDENCE = r"(?:no[- ]confidence (?:vote|motion)|(?:motion|vote) of no[- ]confidence|censure motion)"
_HOUSE = r"(?:(?:[Tt]he )?(?:[A-Z][\w’-]* )*(?:Senate|Congress|House|Duma|Assembly|Council|Parliament|parliament)(?:['’]s)?)"
_SEAT = r"(?P<who>(?!the\b|a\b|an\b)[A-Z][^\[\]]*?) (?P<as>(?:as|to|for) [^\[\]]+?)"


def _has(who: str) -> str:
    return "have" if re.search(r"(?:[^s]s|people| and [A-Z].*)$", who) and not re.search(r"(?:States|Nations)$", who) else "has"


def _be(found: re.Match[str]) -> str:
    return (found["are"] or ("are" if _has(found["who"]) == "have" else "is")).strip()


def _undecided(found: re.Match[str]) -> str:
    return f"{found['who']} {_has(found['who'])} [not decided] whether to {found['do']}"


def _allowed(found: re.Match[str]) -> str:
    base = base_of(found["do"], "ing") if found["do"].endswith("ing") else found["do"]
    if not base:
        return found[0]
    have = "have" if found["are"] in ("are", "remain", "have been") else "has"
    return f"{found['who']} {have} [not been allowed] to {base}"


def _the(what: str) -> str:
    return what if re.search(r"['’]s? ", what) or what.startswith("the ") else f"the {what}"


def _not_done(found: re.Match[str]) -> str:
    has = "has" if found["are"] == "is" else "have"
    return f"{found['who']} {has} [not {inflect(found['do'])['part']}]{found['rest']}"


def _small(what: str) -> str:
    """Return the words as they stand within a sentence: an article, and what is granted, in lower case."""
    first, _, rest = what.partition(" ")
    plain = first in ("The", "A", "An") or re.fullmatch(rf"(?i:{_GRANTS}|sanctions|tariffs|embargo|ban|duties)", what)
    return f"{first.lower()} {rest}".strip() if plain else what


def _house(found: re.Match[str]) -> str:
    house = re.sub(r"['’]s$", "", found["house"])
    return house if house.lower().startswith("the ") or house in ("Congress", "Parliament", "parliament") else f"the {house}"


def _confirmed(found: re.Match[str]) -> str:
    seat = re.sub(r"^for (?!a |an |the )", "as ", found["as"])
    return f"{upper(_house(found))} has [not confirmed] {found['who']} {seat}"


_FORMS = rows(
    # "Able has [left open] whether it will go"
    (
        rf"^(?P<who>[^\[\]]+?) (?:has|have) \[{_OPEN}\](?: yet)?(?: on| about| as to| over)? whether "
        rf"(?:{_THEY} {_WILL}|to) (?=[a-z])",
        lambda f: f"{f['who']} {_has(f['who'])} [not decided] whether to ",
    ),
    (
        rf"^(?P<who>[^\[\]]+?) (?:is|are|remains?) \[(?:still )?{_TORN}\] (?:on |about |over |as to )?whether "
        rf"(?:{_THEY} {_WILL}|to) (?=[a-z])",
        lambda f: f"{f['who']} {_has(f['who'])} [not decided] whether to ",
    ),
    (
        rf"^(?:It|That) (?:is|remains) (?:still )?\[(?:still )?{_UNCLEAR}\](?: yet)? (?:whether|if) (?P<who>[^\[\]]+?) "
        rf"{_WILL} (?P<do>(?:{_CHOOSES})\b)",
        _undecided,
    ),
    (
        rf"^Whether (?P<who>[^\[\]]+?) {_WILL} (?P<do>(?:{_CHOOSES})\b[^\[\]]*?) (?:is|remains|has) "
        rf"(?:still )?\[(?:still )?(?:{_UNCLEAR}|not (?:yet )?been decided)\](?: yet)?(?=\.?$)",
        _undecided,
    ),
    # "Able [opposes] the dam", "Able [backs] the plan"
    (
        r"^(?P<who>[^\[\]]+?) (?P<are>is |are |remains? )?\[(?:still )?(?:opposes?|opposed|objects?|resists?"
        r"|in opposition|hostile)(?: to)?\](?: to)? (?=[a-zA-Z])",
        lambda f: f"{f['who']} {_be(f)} [against] ",
    ),
    (
        r"^(?P<who>[^\[\]]+?) (?P<are>is |are )?\[(?:still )?(?:backs?|backing|supporting|endorses?|favours?|favors?|behind"
        r"|in favou?r|stands? by|stands? behind)(?: of)?\](?: of)? (?=[a-zA-Z])",
        r"\g<who> [supports] ",
    ),
    # "The no-confidence motion against Able's government is [pending]"
    (
        rf"^(?:The |An? )?{_NO_CONFIDENCE} (?:against|in) (?P<whom>[^\[\]]+?) (?:is|has|remains) "
        r"\[(?:still )?(?:pending|tabled|filed|awaiting a vote|before parliament|undecided"
        r"|not (?:yet )?(?:been )?(?:voted on|debated|decided|held|put to the vote))"
        r"\](?=\.?$)",
        r"A no-confidence vote against \g<whom> has [not been held]",
    ),
    (
        rf"^[^\[\]]+? (?:has|have) \[{_VOTES}\] on (?:the |an? ){_NO_CONFIDENCE} (?:against|in) (?P<whom>[^\[\]]+?)(?=\.?$)",
        r"A no-confidence vote against \g<whom> has [not been held]",
    ),
    # "The Liberals are [in the coalition] in Able"
    (
        r"^(?P<who>[^\[\]]+?) (?P<are>is|are) \[(?:still )?in (?:the |a )?"
        r"(?P<what>(?:governing |ruling )?(?:coalition|alliance))\](?= (?:with|in|of)\b|\.?$)",
        r"\g<who> \g<are> [part of] the \g<what>",
    ),
    # "Ana Able is [banned] from running in the election"
    (
        rf"^(?P<who>[A-Z][^\[\]]+?) (?P<are>is|are|remains?|has been|have been) \[{_BARRED}\] (?:from|to) "
        r"(?P<do>running|standing|run|stand|competing|compete|voting|vote|travelling|traveling|travel|leaving|leave|entering"
        r"|enter|returning|return|taking part|holding|campaigning)\b",
        _allowed,
    ),
    # "Able and Best are [at odds] over the border"
    (
        rf"^(?P<a>[^\[\],]+?) and (?P<b>[^\[\],]+?) (?:are|remain) \[{_AT_ODDS}\] (?:over|on|about) ",
        r"\g<a> and \g<b> have [not agreed] on ",
    ),
    (
        rf"^(?P<a>[A-Z][^\[\],]+?) (?:is|remains) \[{_AT_ODDS}\] with (?P<b>[^\[\],]+?) (?:over|on|about) ",
        r"\g<a> and \g<b> have [not agreed] on ",
    ),
    # "Able's nomination as governor is [awaiting] a Senate vote"
    (
        rf"^(?:The )?(?:nomination|appointment|confirmation|candidacy) of {_SEAT} (?:is |are |still )?\[{_WAITS}\] "
        rf"(?:an? |the )?(?:(?:vote|confirmation|approval|decision|hearing) (?:in|by|of|from) )?(?P<house>{_HOUSE})"
        r"(?: (?:vote|confirmation|approval|decision|hearing))?(?=\.?$)",
        _confirmed,
    ),
    (
        r"^(?P<who>[A-Z][^\[\]]+?)['’]s? (?:nomination|appointment|confirmation) (?P<as>(?:as|to|for) [^\[\]]+?) "
        rf"(?:is |still )?\[{_WAITS}\] "
        rf"(?:an? |the )?(?:(?:vote|confirmation|approval|decision|hearing) (?:in|by|of|from) )?(?P<house>{_HOUSE})"
        r"(?: (?:vote|confirmation|approval|decision|hearing))?(?=\.?$)",
        _confirmed,
    ),
    (
        rf"^(?P<house>{_HOUSE}) (?:has|must|is) \[(?:still )?{_VOTES}\](?: yet)? on (?:the )?"
        rf"(?:nomination|appointment|confirmation) of {_SEAT}(?=\.?$)",
        _confirmed,
    ),
    (
        rf"^(?P<house>{_HOUSE}) (?:has|must|is) \[(?:still )?{_VOTES}\](?: yet)? on "
        r"(?P<who>[A-Z][^\[\]]+?)['’]s? (?:nomination|appointment"
        r"|confirmation) (?P<as>(?:as|to|for) [^\[\]]+?)(?=\.?$)",
        _confirmed,
    ),
    (
        r"^(?P<who>[A-Z][^\[\]]+?)['’]s? (?:nomination|appointment|confirmation) (?P<as>(?:as|to|for) [^\[\]]+?) "
        rf"is \[(?:still )?(?:before|with|pending (?:in|before)) (?P<house>{_HOUSE})\](?=\.?$)",
        _confirmed,
    ),
    (
        rf"^(?:The )?(?:nomination|appointment) of {_SEAT} "
        rf"is \[(?:still )?(?:before|with|pending (?:in|before)) (?P<house>{_HOUSE})\](?=\.?$)",
        _confirmed,
    ),
    # "Asylum for Able has [not been granted] by Best", "Able has [not been granted] asylum by Best"
    (
        rf"^(?P<what>{_GRANTS}) (?:for|to) (?P<whom>[^\[\]]+?) (?:has|is) "
        r"\[(?P<no>not (?:yet )?)(?:been )?(?:granted|approved)\] by (?P<who>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_has(f['who'])} [{f['no']}granted] {_small(f['what'])} to {_small(f['whom'])}{f['end']}",
    ),
    (
        rf"^(?P<whom>[^\[\]]+?) (?:has|have|is) \[(?P<no>not (?:yet )?)(?:been )?(?:granted|given)\] (?P<what>{_GRANTS}) "
        r"(?:by|in) (?P<who>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_has(f['who'])} [{f['no']}granted] {_small(f['what'])} to {_small(f['whom'])}{f['end']}",
    ),
    # "Able is [without] a budget"
    (
        r"^(?P<who>[^\[\]]+?) (?P<are>is|are|remains?) \[(?:still )?without\] (?:an? |the )?(?P<what>[a-z][^\[\],.]*)",
        lambda f: f"{f['who']} {'has' if f['are'] in ('is', 'remains') else 'have'} [no {f['what']}]",
    ),
    (
        r"^(?P<who>[^\[\]]+?) (?P<are>is|are|remains?) \[(?:still )?without (?:an? |the )?(?P<what>[a-z][^\[\],.]*)\]",
        lambda f: f"{f['who']} {'has' if f['are'] in ('is', 'remains') else 'have'} [no {f['what']}]",
    ),
    # "Sanctions by Able against Best are [in force]": Able's sanctions
    (
        r"^(?:The )?(?P<what>(?:[A-Za-z]+ )?(?i:sanctions|tariffs|embargo|blockade|boycott|ban|duties|restrictions)) by "
        r"(?P<who>(?:the )?[A-Z][^\[\]]*?) (?P<on>against|on|of) (?=[^\[\]]*\[)",
        lambda f: f"{upper(f['who'])}{'’' if f['who'].endswith('s') else '’s'} {_small(f['what'])} {f['on']} ",
    ),
    # "The jury in Able's trial has [not reached] a verdict", "the verdict in the trial of Able is [awaited]"
    (
        r"^(?:The )?(?:jury|judges?|court|jurors|panel) (?:in|at|of) (?:the )?(?P<what>[^\[\]]*?\btrial\b[^\[\]]*?) "
        r"(?:has|have) \[(?:still )?not (?:yet )?(?:reached|given|delivered|returned|announced)\]? (?:a|its|their|the) verdict"
        r"\]?(?=\.?$)",
        lambda f: f"{upper(_the(f['what']))} is [under way]",
    ),
    (
        r"^(?:The |A )?verdict (?:in|at|of) (?:the )?(?P<what>[^\[\]]*?\btrial\b[^\[\]]*?) (?:is|has|remains) "
        r"\[(?:still )?(?:awaited|pending|outstanding|expected|not (?:yet )?(?:known|(?:been )?(?:given|delivered|reached"
        r"|announced|handed down|read)))\](?=\.?$)",
        lambda f: f"{upper(_the(f['what']))} is [under way]",
    ),
    # "The minister is [in pre-trial detention]", "the singer is [serving] a ten-year sentence"
    (
        r"\b(?P<is>is|are|remains?) \[(?P<still>still )?in (?:[a-z-]+ )?(?:detention|custody|jail|remand)\]"
        r"(?: awaiting [a-z ]+| pending [a-z ]+)?(?=\.?$| (?:in|at|over|for|on)\b)",
        r"\g<is> [in prison]",
    ),
    (
        r"\b(?P<is>is|are) \[(?:still )?serving\] (?:an?|his|her|their) (?:[a-z0-9-]+ )*?"
        r"(?:(?:prison |jail )?sentences?|prison terms?|jail terms?|life term)\b[^\[\]]*?(?=\.?$)",
        r"\g<is> [in prison]",
    ),
    # "The inquest into the fire is [open]"
    (
        r"^(?P<what>(?:The |An? )?[^\[\]]*?\b(?i:inquest|inquiry|investigation|probe|trial)\b[^\[\]]*?) (?P<is>is|remains) "
        r"\[(?:still )?open\](?=\.?$)",
        r"\g<what> \g<is> [under way]",
    ),
    # "The result of the vote has [not been certified]"
    (
        r"^(?P<what>[^\[\]]*?\b(?i:results?|election|vote|tally|victory|win|outcome|ballot|recount)\b[^\[\]]*?) "
        r"(?P<has>has|have) \[(?P<no>not (?:yet )?(?:been )?)(?:certified|confirmed|validated|ratified)\]",
        r"\g<what> \g<has> [\g<no>approved]",
    ),
    # "Able is [expected to resign]", "is [set] to join the board"
    (
        r"^(?P<who>[^\[\]]+?) (?P<are>is|are) \[(?:still )?(?:widely )?(?:expected|due|set|about|likely|scheduled|poised) "
        rf"to (?P<do>{_STEPS})\](?P<rest>[^\[\]]*)$",
        _not_done,
    ),
    (
        r"^(?P<who>[^\[\]]+?) (?P<are>is|are) \[(?:still )?(?:widely )?(?:expected|due|set|about|likely|scheduled|poised)\] "
        rf"to (?P<do>{_STEPS})\b(?P<rest>[^\[\]]*)$",
        _not_done,
    ),
    # "The conviction of Able is [under appeal]"
    (
        r"^The (?P<what>conviction|sentence|sentencing|fine) of (?P<who>[^\[\]]+?) is "
        r"\[(?:still )?(?:under appeal|being appealed|on appeal|under review|subject to appeal)\]",
        lambda f: f"{f['who']}{'’' if f['who'].endswith('s') else '’s'} appeal against the {f['what']} is [pending]",
    ),
    (
        r"^(?P<who>[A-Z][^\[\]]+?)['’]s? (?P<what>conviction|sentence|fine) (?P<rest>(?:for|over|of) [^\[\]]+? )?is "
        r"\[(?:still )?(?:under appeal|being appealed|on appeal|under review|subject to appeal)\]",
        lambda f: f"{f['who']}’s appeal against the {f['what']} is [pending]",
    ),
    # "The row between Able and Best over the dam is [unresolved]", "the row at Able is"
    (
        rf"^(?:The )?(?:[a-z-]+ ){{0,2}}{_DISPUTE}s? between (?P<a>[^\[\],]+?) and (?P<b>[^\[\],]+?) (?:over|on|about) "
        rf"(?P<what>[^\[\]]+?) (?:is|are|remains?|has|have) \[{_UNSETTLED}\]",
        r"\g<a> and \g<b> have [not agreed] on \g<what>",
    ),
    (
        rf"^(?P<head>[^\[\]]*?\b{_DISPUTE}s?\b[^\[\]]*?) (?P<are>is|are|remains?|has|have) \[{_UNSETTLED}\]",
        lambda f: (
            f"{_ROW.sub('dispute', f['head'])} {'have' if f['are'] in ('are', 'remain', 'have') else 'has'} [not been settled]"
        ),
    ),
)


def as_stand(says: str) -> str:
    """Return a status fact's sentence with the step that would end its stand, or as it is."""
    return upper(plainest(says, _FORMS)) if says.count("[") == 1 else says
