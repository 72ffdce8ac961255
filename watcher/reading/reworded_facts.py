"""Facts reworded: what another user puts in other words is read by the sentence that says the same most plainly.

Owns: by kind, the wordings of a fact's sentence that have a plainer one. Never: reads news, changes the slot's value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from watcher.model import Fact
from watcher.reading.begun_deeds import begun_deed
from watcher.reading.recounted import recounted
from watcher.reading.retold import retold
from watcher.reading.reworded_deals import as_deal
from watcher.reading.reworded_events import as_flight
from watcher.reading.reworded_measures import as_course, as_measured
from watcher.reading.reworded_offices import as_office
from watcher.reading.reworded_sets import as_members
from watcher.reading.reworded_statuses import as_joining, with_doer
from watcher.reading.reworded_steps import as_step
from watcher.values.brackets import narrowed

_ABOUT = r"(?P<about>(?:about|around|some|roughly|nearly|almost|approximately|over|more than|at least|up to|under) )?"
_SLOT = r"(?P<slot>\[[^\[\]]+\])"
_SLOTS = r"(?:[Tt]he )?\[[^\[\]]+\](?:,? (?:and )?(?:the )?\[[^\[\]]+\])*"
# Words of a group that tell nothing done to it: "US troops", and not "people killed" or "cases".
_DONE = r"(?!(?!bases\b)\w*(?:ed|en|ing|ead|hurt|lost|born|eaths?|asualties|ases|ections|atients)\b)"
_GROUP = rf"(?:{_DONE}[\w.-]+ )*?{_DONE}[\w.-]+"
_WHERE = r"(?P<where> (?:in|at|on) [^\[\]]+?)"
_STANDS = "(?:is|are|stands? at|numbers?|has reached|have reached)"
_SET = "(?:is|are) (?:now )?(?:set|scheduled|planned|due|expected|slated)"
_COUNTED = (
    # "The number of US troops in Able is [2,500]", "US troops in Able number [2,500]"
    rf"^The (?:total |current )?number of (?P<what>{_GROUP}){_WHERE} (?:is|stands at|has reached) {_ABOUT}{_SLOT}",
    rf"^(?P<what>{_GROUP}){_WHERE} number {_ABOUT}{_SLOT}",
)
# By kind: a wording, and the one that says the same.
_PLAINER = {
    "quantity": (
        *((re.compile(form), r"There are \g<about>\g<slot> \g<what>\g<where>") for form in _COUNTED),
        # "The US military presence in Able stands at [2,500]", "US troop levels in Able are [2,500]"
        (
            re.compile(
                rf"^(?:The )?(?P<whose>{_GROUP} )?(?:(?:military|troop) presence|troop (?:levels?|numbers|strength))"
                rf"{_WHERE} {_STANDS} {_ABOUT}{_SLOT}"
            ),
            r"There are \g<about>\g<slot> \g<whose>troops\g<where>",
        ),
        # "The force numbers about [2,500]"
        (re.compile(rf"^(?P<what>[^\[\]]+?) numbers? {_ABOUT}(?=\[)"), r"\g<what> stands at \g<about>"),
        # "keeps a force of about [2,500] in Able"
        (
            re.compile(
                rf" (?:an?|its) (?:[a-z]+ )?(?:force|contingent|garrison|presence|deployment) of {_ABOUT}{_SLOT}"
                r"(?= (?:in|at|on) |\.?$)"
            ),
            r" \g<about>\g<slot> troops",
        ),
        # "The number of troops that will leave is [unclear]"
        (
            re.compile(
                r"^The (?:total |exact |final )?number of (?P<what>[^\[\]]+?) (?:that|who|which) "
                r"(?P<do>(?:will|would|are to|may|could|can|should) [^\[\]]+?) is (?=\[)"
            ),
            r"How many \g<what> \g<do> is ",
        ),
        (
            re.compile(r"^The (?:total |exact |final )?number of (?P<what>[^\[\]]+?) to be (?P<done>[^\[\]]+?) is (?=\[)"),
            r"How many \g<what> are to be \g<done> is ",
        ),
    ),
    "set": (
        # "[Able], [Brel] and [Corvo] belong to the bloc", "the governing parties are [Able] and [Brel]"
        (
            re.compile(rf"^(?P<them>{_SLOTS}) (?:belong to|are (?:the )?members of) (?P<body>[^\[\]]+?)\.?$"),
            r"The members of \g<body> are \g<them>.",
        ),
        (
            re.compile(r"^The (?:governing|ruling|government) parties are (?=(?:the )?\[)"),
            "The coalition government is made up of ",
        ),
        # "The coalition operates from [Able]"
        (
            re.compile(
                r"^(?P<who>[^\[\]]*?\b(?:coalition|mission|forces?|troops|soldiers|peacekeepers|army|military)(?: still)?) "
                r"(?:operates?|works?|is present|are present) (?:from|out of|at|in) (?=(?:the )?\[)"
            ),
            r"\g<who> has bases in ",
        ),
        # "The countries in which Able has bases are [Best]"
        (
            re.compile(
                r"^The (?:other )?(?:[A-Z][a-z]+ )?(?:countries|states|cities|towns|places|provinces|districts|regions) "
                r"(?:in which|where) (?P<who>[^\[\]]+?) (?P<has>has|have|keeps?|holds?|runs?|operates?|maintains?) "
                r"(?P<what>[^\[\]]+?)(?P<where> in [^\[\]]+?)? are (?=(?:the )?\[)"
            ),
            r"\g<who> \g<has> \g<what> in ",
        ),
        # "The bases that Able uses are [Best]", "the bases where its forces are housed are in [Best]"
        (
            re.compile(
                r"^The (?:[a-z]+ )?bases (?:that|which) (?P<who>[^\[\]]+?) "
                r"(?:uses?|has|have|holds?|keeps?|occup(?:y|ies)|runs?) are (?:at |in )?(?=(?:the )?\[)"
            ),
            r"\g<who> has bases at ",
        ),
        (
            re.compile(
                r"^The (?:[a-z]+ )?bases (?:where|in which|at which) (?P<who>[^\[\]]+?) are "
                r"(?:housed|stationed|based|deployed|quartered) are (?:at |in )?(?=(?:the )?\[)"
            ),
            r"\g<who> are stationed at bases in ",
        ),
    ),
    "date": (
        # "Voters go to the polls on [12 May]", "the deal is due to be in force by [1 July]"
        (
            re.compile(
                r"^(?:Voters|People|Citizens)(?P<where> (?:in|of) [^\[\]]+?)? (?:(?:are|is) to |will |are due to )?"
                r"(?:go to the polls|vote|cast their (?:ballots|votes)) (?P<at>on|in) (?=\[)"
            ),
            r"The election\g<where> is to be held \g<at> ",
        ),
        (
            re.compile(
                r" (?:is|are) (?:due |set |expected |scheduled )?to be (?:in force|in effect) (?P<at>by|on|from|in) (?=\[)"
            ),
            r" is to take effect \g<at> ",
        ),
        # "The mission is mandated until [May]", "the council has extended its mandate until [May]"
        (
            re.compile(r"^(?P<what>[^\[\]]+?) (?:is mandated|has (?:an? |its )?mandate) (?:until|to|through) (?=\[)"),
            r"The mandate of \g<what> runs until ",
        ),
        (
            re.compile(
                r"^[^\[\]]+? (?:has|have) (?:extended|renewed|prolonged) (?:the )?(?P<whose>[^\[\]]+?['’]s )?mandate"
                r"(?P<of> (?:of|for) [^\[\]]+?)? (?:until|to|through) (?=\[)"
            ),
            r"The \g<whose>mandate\g<of> runs until ",
        ),
        # "The start of the withdrawal is set for [May]"
        (
            re.compile(rf"^(?:The )?(?:start|beginning) of (?P<what>[^\[\]]+?) {_SET} (?:for|in|on) (?=\[)"),
            r"\g<what> is to begin in ",
        ),
        (
            re.compile(rf"^(?:The )?(?:end|completion|conclusion) of (?P<what>[^\[\]]+?) {_SET} (?:for|in|on|by) (?=\[)"),
            r"\g<what> is to end by ",
        ),
    ),
}


_OF_THE = re.compile(r"(?:(?<=\bof )|(?<=\bin )|(?<=\bby )|(?<=\bbetween )|(?<=\bwith ))The (?=\w)")
_BY_KIND: dict[str, Callable[[str], str]] = {
    "holder": as_office,
    "quantity": recounted,
    "status": with_doer,
    "date": as_joining,
    "set": as_members,
}


def plainly(fact: Fact) -> Fact:
    """Return a fact with its sentences in the plainest words, before the names in them are looked for."""
    return replace(fact, says=_plainly(fact.kind, fact.says), also=tuple(_plainly(fact.kind, says) for says in fact.also))


def _plainly(kind: str, says: str) -> str:
    says = as_flight(kind, retold(kind, narrowed(says)))
    says = as_course(kind, as_deal(kind, says))
    says = begun_deed(says) if kind == "status" else says
    for form, other in _PLAINER.get(kind, ()):
        says = form.sub(other, says, count=1)
    says = as_step(says) if kind == "status" else says
    says = _BY_KIND.get(kind, str)(says)
    says = as_measured(says) if kind == "quantity" else says
    says = says if kind in ("holder", "quantity") else _OF_THE.sub("the ", says)
    return says[0].upper() + says[1:]
