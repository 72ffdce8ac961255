"""Statuses of what is held up: a ratification delayed, a loan subject to approval, what is signed and not carried out.

Owns: those wordings as the step that somebody has not taken. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import plainest, rows, upper

_APPROVALS = "|".join(sorted(words_of("status.approvals")))
_DELAYS = (
    r"(?:still )?(?:delaying|holding up|stalling|dragging out|dragging its feet on|blocking|putting off|holding back"
    r"|obstructing|delays|holds up|blocks|puts off)"
)
_VERBS = {
    "ratification": "ratified",
    "approval": "approved",
    "adoption": "adopted",
    "signing": "signed",
    "signature": "signed",
    "recognition": "recognised",
    "release": "released",
    "passage": "passed",
    "payment": "paid",
    "delivery": "delivered",
    "extradition": "extradited",
}
_NOUNS = "|".join(_VERBS)
_CHOICES = {
    "choice": "elected",
    "election": "elected",
    "appointment": "appointed",
    "nomination": "nominated",
    "adoption": "adopted",
    "ratification": "ratified",
}


def _has(who: str) -> str:
    return "have" if re.search(r"(?:[^s]s|people)$", who) and not re.search(r"(?:States|Nations)$", who) else "has"


def _small(what: str) -> str:
    return f"{what[0].lower()}{what[1:]}" if what.split()[0] in ("The", "A", "An") else what


_FORMS = rows(
    # "Able is [delaying] the ratification of Best's entry"
    (
        rf"^(?P<who>[^\[\]]+?) (?:is |are )?\[{_DELAYS}\] (?:the |its |their )?(?P<noun>{_NOUNS}) of (?P<what>[^\[\]]+)$",
        lambda f: f"{f['who']} {_has(f['who'])} [not {_VERBS[f['noun']]}] {f['what']}",
    ),
    # "The loan for Able is [subject to] approval by the board"
    (
        r"^(?P<what>[^\[\]]+?) (?:is|are|remains?) \[(?:still )?(?:subject to|conditional on|conditional upon|dependent on"
        rf"|contingent on)\] (?:the )?(?:[a-z]+ )?(?:{_APPROVALS}) (?:of|by|from) (?P<who>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_has(f['who'])} [not approved] {_small(f['what'])}{f['end']}",
    ),
    # "The parties have [failed to form] a government"
    (
        r"^(?P<who>[^\[\]]+?) (?P<has>has|have) \[(?:still |so far )?failed (?:so far )?to (?P<do>[a-z]+)\] (?=[a-zA-Z])",
        lambda f: f"{f['who']} {f['has']} [not {inflect(f['do'])['part']}] ",
    ),
    (
        r"^(?P<who>[^\[\]]+?) (?P<has>has|have) \[(?:still |so far )?failed\] to (?P<do>[a-z]+) (?=[a-zA-Z])",
        lambda f: f"{f['who']} {f['has']} [not {inflect(f['do'])['part']}] ",
    ),
    # "Parliament is [deadlocked] over the choice of a speaker"
    (
        r"^(?P<who>[^\[\]]+?) (?:is|are|remains?) \[(?:still )?(?:deadlocked|split|divided|gridlocked|stuck)\] (?:over|on) "
        r"(?:the |its )?(?P<noun>choice|election|appointment|nomination|adoption|ratification) of (?P<what>[^\[\]]+)$",
        lambda f: f"{f['who']} {_has(f['who'])} [not {_CHOICES[f['noun']]}] {f['what']}",
    ),
    # "Able is [recognised] by no state"
    (
        r"^(?P<what>[^\[\]]+?) (?:is|are|has been|have been) \[(?P<done>[a-z]+ed)\] by "
        r"(?P<no>no (?:other )?[a-z]+|nobody|no one)(?P<end>\.?)$",
        lambda f: f"{upper(f['no'])} has [{f['done']}] {_small(f['what'])}{f['end']}",
    ),
    # "The accord is [signed but not implemented]"
    (
        r"^(?P<what>[^\[\]]+?) (?P<be>is|are|has been|have been) \[(?:signed|agreed|adopted|passed|approved|ratified),? "
        r"(?:but|and|yet) (?:not (?:yet )?(?:been )?|never )(?P<done>implemented|carried out|applied|enforced)\]",
        lambda f: f"{f['what']} {'have' if f['be'] in ('are', 'have been') else 'has'} [not been {f['done']}]",
    ),
)


def as_hurdle(says: str) -> str:
    """Return a status fact's sentence with the step that what holds it up waits for, or as it is."""
    return upper(plainest(says, _FORMS)) if says.count("[") == 1 else says
