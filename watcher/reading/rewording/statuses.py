"""Statuses reworded: who has not done it, told in the passive or with its noun, is told with the verb and its doer first.

Owns: the plainest form of a status fact's sentence. Never: reads news, changes what its slot says.
"""

from __future__ import annotations

import re

from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import plainest, rows, upper
from watcher.reading.rewording.refusals import not_yet_done
from watcher.values.brackets import narrowed

_NOT = r"\[(?P<not>(?:not|never)(?: yet)?|yet to be|still not) (?:been )?"
_BODY = r"(?:the )?[A-Z][^\[\]]*?"
_JOINING = r"(?:accession|entry|entrance|admission|membership)"
_TALKS = r"(?:talks|negotiations)"
_IS = " (?=(?:has|have|is|are) )"
_FORMS = rows(
    # "The entry of Able to the bloc has [not been ratified] by Brelin"
    (
        rf"^(?P<what>[^\[\]]+?) (?:has|have|is|are) {_NOT}(?P<done>[a-z]+(?:ed|en|un))\] "
        rf"by (?P<who>[^\[\],]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_has(f['who'])} [not {f['done']}] {_lower(f['what'])}{f['end']}",
    ),
    # "Talks on Able's accession to the bloc", "accession talks of Able with the bloc"
    (
        rf"(?i)^(?:{_JOINING} )?{_TALKS} on (?P<a>{_BODY})'s {_JOINING} (?:to|into|of|in) (?P<b>{_BODY}){_IS}",
        lambda f: f"Accession talks between {f['b']} and {f['a']} ",
    ),
    (
        rf"(?i)^{_TALKS} on (?P<a>{_BODY}) joining (?P<b>{_BODY}){_IS}",
        lambda f: f"Accession talks between {f['b']} and {f['a']} ",
    ),
    # "The bloc has [not opened] accession talks with Able"
    (
        rf"^(?P<a>{_BODY}) (?:has|have) \[(?P<not>not (?:yet )?)(?:opened|started|begun|launched)\] "
        rf"(?P<what>(?:[a-z]+ )??{_TALKS})(?P<on>(?: on [^\[\]]+?)?) with (?P<b>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['what'])} between {_lower(f['a'])} and {f['b']}{f['on']} have [not begun]{f['end']}",
    ),
    # "Work to rebuild the homes has [not begun]"
    (
        r"^Work to (?P<do>[a-z]+) (?P<up>(?:up |down |out )?)(?P<what>[^\[\]]+?) (?=(?:has|have|is|are) \[)",
        lambda f: f"The {inflect(f['do'])['ing']} {f['up']}of {f['what']} ",
    ),
    # "The extension of the mandate has [not been approved]": the mandate has not been extended
    (
        r"^The (?:extension|renewal|prolongation) of (?P<what>the mandate [^\[\]]+?) (?:has|is) "
        r"\[(?P<not>not (?:yet )?)(?:been )?(?:approved|agreed|decided|adopted)\]",
        lambda f: f"{upper(f['what'])} has [{f['not']}been extended]",
    ),
    # Whose accession is [not complete] is no member yet.
    (
        rf"^(?:The )?(?P<who>{_BODY})(?:'s|') {_JOINING} (?:to|into|of|in) (?P<what>{_BODY}) is "
        r"\[(?:still |yet )?(?:not (?:yet )?(?:complete|completed|finished|final)|incomplete|unfinished)\]",
        r"\g<who> is [not yet a member] of \g<what>",
    ),
    (
        rf"^The {_JOINING} of (?P<who>{_BODY}) (?:to|into|in) (?P<what>{_BODY}) is "
        r"\[(?:still |yet )?(?:not (?:yet )?(?:complete|completed|finished|final)|incomplete|unfinished)\]",
        r"\g<who> is [not yet a member] of \g<what>",
    ),
    # Who has [applied] to join a body is a candidate for it.
    (
        rf"^(?P<who>{_BODY}) has \[(?:applied|asked)\] (?:to join|for membership (?:of|in)|for admission to) "
        rf"(?P<what>{_BODY})(?P<end>\.?)$",
        r"\g<who> is [a candidate] to join \g<what>\g<end>",
    ),
    (
        rf"^The status of (?P<who>{_BODY})(?:'s|') (?:bid|application|request) (?:to join|for membership (?:of|in)) "
        rf"(?P<what>{_BODY}) is "
        r"\[(?:an? )?(?P<slot>candidate|applicant)\]",
        r"\g<who> is [a candidate] to join \g<what>",
    ),
    # "is [yet to begin]": what has not begun
    (
        r"\b(?P<is>is|are|has|have) \[(?:(?:yet|still) to (?:begin|start)|not (?:yet )?(?:begun|started))\]",
        lambda f: f"{'has' if f['is'] in ('is', 'has') else 'have'} [not begun]",
    ),
)


_NAME = r"(?P<who>[A-Z][\w’-]*(?: (?!and\b)[A-Z][\w’-]*)*)"
_TO = {"membership": "of", "entry": "into", "accession": "to", "admission": "to", "entrance": "into"}
# "The accession of Able to the bloc", "Able's NATO membership": Able's membership of NATO.
_OF = re.compile(rf"\b[Tt]he (?P<what>{_JOINING}) of (?P<the>the )?{_NAME}(?= (?:to|into|in) )")
_OWN = re.compile(
    rf"{_NAME}'s (?P<body>(?:[A-Z][\w’-]*|euro|zone|eurozone|area)(?: (?:[A-Z][\w’-]*|zone|area))*) (?P<what>{_JOINING})\b"
    r"(?! (?:treaty|agreement|protocol|talks|negotiations|bid|date|process|application|path|referendum|conference))"
)

# "The entry of Able and Brelin into the bloc" is theirs.
_OF_BOTH = re.compile(rf"\b[Tt]he (?P<what>{_JOINING}) of {_NAME[:-1]} and [A-Z][\w’-]*(?: [A-Z][\w’-]*)*)(?= (?:to|into|in) )")

# "A full SCO member", "the Schengen entry of Able and Brelin".
_MEMBER = re.compile(r"\b(?P<a>an? (?:full )?)(?P<body>[A-Z]{2,}) member\b(?! (?:state|country|nation))")
_BODYS = re.compile(
    rf"\b[Tt]he (?P<body>[A-Z][\w’-]*) (?P<what>{_JOINING}) of (?P<who>(?:the )?[A-Z][^\[\]]*?)(?= (?:has|have|is|are) )"
)


def as_joining(says: str) -> str:
    """Return the sentence with who joins what in the plainest order."""
    says = _MEMBER.sub(lambda f: f"{'a ' if f['a'] == 'an ' else f['a']}member of the {f['body']}", says)
    says = _BODYS.sub(lambda f: f"The {f['what']} of {f['who']} {_TO[f['what']]} {f['body']}", says)
    says = _OF.sub(lambda f: f"{f['the'] or ''}{f['who']}'s {f['what']}", says)
    return _OWN.sub(lambda f: f"{f['who']}'s {f['what']} {_TO[f['what']]} {f['body']}", says)


def with_doer(says: str) -> str:
    """Return the sentence with its doer before the verb, and what has not begun before that; or as it is."""
    says = _OF_BOTH.sub(r"\g<who>'s \g<what>", not_yet_done(as_joining(narrowed(says))))
    return plainest(says, _FORMS)


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if text.split()[0].lower() in _OPENERS else text


_OPENERS = frozenset("the a an its their membership accession entry admission adoption ratification".split())


def _has(who: str) -> str:
    return (
        "have"
        if " and " in who or re.search(r"\b(?:members|states|countries|leaders|ministers|lawmakers|deputies)\b", who)
        else "has"
    )
