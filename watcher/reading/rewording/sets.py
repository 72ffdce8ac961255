"""Sets reworded: what a body consists of, the countries in it, those with a status say the same as its members.

Owns: the plainest form of a set fact's sentence. Never: reads news, changes its members.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import SLOTS, plainest, rows

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w’&-]*(?: (?:of |and |for )?[A-Z][\w’&-]*)*)"
_STATES = r"(?:member )?(?:states|countries|nations)"
_JOINING = "(?:accession|membership|entry)"
_ARE = r"(?: are)(?=:? (?:the )?\[)"
_MADE = r"(?:consists of|comprises|is made up of|is composed of|is formed by|groups)(?=:? (?:the )?\[)"
_BODY = r"(?P<body>[^\[\]]+?)"
_ANY = r"(?P<them>(?:[Tt]he )?\[[^\[\]]+\](?:,? (?:and )?(?:the )?\[[^\[\]]+\])*)"  # one member or more
_HOLDERS = r"(?:coalition|mission|forces?|troops|soldiers|peacekeepers|army|military)"
_PLACES = r"(?:countries|states|cities|towns|places|provinces|districts|regions)"
_FORMS = rows(
    # "[A] and [B] belong to the Pact", "the governing parties are [A] and [B]"
    (rf"^{_ANY} (?:belong to|are (?:the )?members of) {_BODY}\.?$", r"The members of \g<body> are \g<them>."),
    (r"^The (?:governing|ruling|government) parties are (?=(?:the )?\[)", "The coalition government is made up of "),
    # "The coalition operates from [Able]"
    (
        rf"^(?P<who>[^\[\]]*?\b{_HOLDERS}(?: still)?) "
        r"(?:operates?|works?|is present|are present) (?:from|out of|at|in) (?=(?:the )?\[)",
        r"\g<who> has bases in ",
    ),
    # "The countries in which Able has bases are [Best]"
    (
        rf"^The (?:other )?(?:[A-Z][a-z]+ )?{_PLACES} (?:in which|where) (?P<who>[^\[\]]+?) "
        r"(?P<has>has|have|keeps?|holds?|runs?|operates?|maintains?) "
        r"(?P<what>[^\[\]]+?)(?P<where> in [^\[\]]+?)? are (?=(?:the )?\[)",
        r"\g<who> \g<has> \g<what> in ",
    ),
    # "The bases that Able uses are [Best]", "the bases where its forces are housed are in [Best]"
    (
        r"^The (?:[a-z]+ )?bases (?:that|which) (?P<who>[^\[\]]+?) "
        r"(?:uses?|has|have|holds?|keeps?|occup(?:y|ies)|runs?) are (?:at |in )?(?=(?:the )?\[)",
        r"\g<who> has bases at ",
    ),
    (
        r"^The (?:[a-z]+ )?bases (?:where|in which|at which) (?P<who>[^\[\]]+?) are "
        r"(?:housed|stationed|based|deployed|quartered) are (?:at |in )?(?=(?:the )?\[)",
        r"\g<who> are stationed at bases in ",
    ),
    # "The bases still used by Able's troops are [Best]", "the Able bases in Cole are [Best]"
    (
        r"^The (?:[a-z]+ )?bases (?:still |now |currently )?(?:used|held|occupied|manned|run|operated|kept|maintained) by "
        r"(?P<who>[^\[\]]+?) are (?:at |in )?(?=(?:the )?\[)",
        r"\g<who> has bases at ",
    ),
    (
        r"^(?:The )?(?:last |remaining |other )*(?P<who>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}) (?:army |military |air )?bases in "
        r"(?P<where>[A-Z][^\[\]]*?) are (?:at |in )?(?=(?:the )?\[)",
        r"\g<who> forces in \g<where> have bases at ",
    ),
    # "The Pact consists of [A] and [B]", "the countries in the Pact are [A] and [B]"
    (rf"^{_NAME} {_MADE}", r"The members of \g<name> are"),
    (
        rf"^The {_STATES} (?:in|of|that are in|that belong to|belonging to) {_NAME}{_ARE}",
        r"The members of \g<name> are",
    ),
    # "The countries with EU candidate status are", "the EU's candidate countries are"
    (
        rf"^The {_STATES} (?:with|that have|holding) (?:official )?{_NAME} candidate status{_ARE}",
        r"The candidates for \g<name> membership are",
    ),
    (rf"^The {_STATES} that are {_NAME} candidates{_ARE}", r"The candidates for \g<name> membership are"),
    (rf"^{_NAME}'s candidate {_STATES}{_ARE}", r"\g<name>'s candidates for membership are"),
    # "The bloc is negotiating accession with [A] and [B]"
    (
        rf"^{_NAME} (?:is|are) (?:negotiating|in talks) (?:on )?{_JOINING} with(?= (?:the )?\[)",
        r"The countries that negotiate on joining \g<name> are",
    ),
    (
        rf"^The {_STATES} in {_JOINING} (?:talks|negotiations) with {_NAME}{_ARE}",
        r"The countries that negotiate on joining \g<name> are",
    ),
    # "The governing parties in Able are", "the states that do not use the euro", "that are not in the Pact"
    (
        rf"^The (?:governing|ruling|coalition) parties (?:in|of) {_NAME}{_ARE}",
        r"The parties in the government of \g<name> are",
    ),
    (rf"\b(?P<who>{_STATES}|members) that (?:do not (?:use|have)|have not adopted) ", r"\g<who> without "),
    (rf"\b(?P<who>{_STATES}|members) that (?:are not in|do not belong to|have not joined) ", r"\g<who> outside "),
    # "[A] and [B] have EU candidate status", "make up the Pact", "have ratified the treaty", "form Able's ruling coalition"
    (
        rf"^{SLOTS} (?:have|hold) (?:official )?{_NAME} candidate status(?P<end>\.?)$",
        r"The candidates for \g<name> membership are \g<slots>\g<end>",
    ),
    (rf"^{SLOTS} make up {_NAME}(?P<end>\.?)$", r"The members of \g<name> are \g<slots>\g<end>"),
    (
        rf"^(?:So far,? )?{SLOTS} (?P<did>have (?:already )?(?:ratified|signed|approved)) (?P<what>[^\[\]]+?)(?P<end>\.?)$",
        r"The countries that \g<did> \g<what> are \g<slots>\g<end>",
    ),
    (
        rf"^{SLOTS} (?:form|make up) (?P<what>[^\[\]]*?\b(?:coalition|government|alliance))(?P<end>\.?)$",
        r"\g<what> consists of \g<slots>\g<end>",
    ),
    (
        rf"^{SLOTS} are (?:running|standing|competing) for (?P<what>[^\[\]]+?)(?P<end>\.?)$",
        r"The candidates for \g<what> are \g<slots>\g<end>",
    ),
    # "[A] and [B] govern Able"
    (
        rf"^{SLOTS} (?:govern|rule|run) {_NAME}(?P<end>\.?)$",
        r"The parties in the government of \g<name> are \g<slots>\g<end>",
    ),
    # "Able is governed by a coalition of [A] and [B]"
    (
        rf"^{_NAME} is (?:governed|ruled|run) by (?:a coalition of )?(?=(?:the )?\[)",
        r"The parties in the government of \g<name> are ",
    ),
)  # fmt: skip


def as_members(says: str) -> str:
    """Return the sentence with its members as those of the body, or as it is."""
    says = plainest(says, _FORMS)
    # The article of a name is small behind its preposition: "the members of the Pact".
    return re.sub(r"\b(of|for|joining) The (?=[A-Z])", r"\1 the ", says)
