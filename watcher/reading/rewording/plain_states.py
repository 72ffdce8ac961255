"""States in other words: who is weighing a step has not decided on it, what is under repair is being repaired.

Owns: a status fact whose slot is such a state, told by the deed that would change it. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.begun import begun_deed
from watcher.reading.rewording.pieces import plainest, rows, upper

_STILL = r"(?:still |now |currently |again )?"
_WEIGHS = "|".join(sorted(words_of("plain_states.weighs")))
_REFUSES = "|".join(sorted(words_of("plain_states.refuses")))
_UNDER = "|".join(sorted(words_of("plain_states.under")))
_ASKED = r"(?:request|application|appeal|petition|bid|plea|demand|call)"
_OPEN = (
    rf"\[{_STILL}(?:unanswered|pending|under (?:review|consideration|examination|study)|being (?:considered|examined|reviewed)"
    r"|not (?:yet )?(?:been )?(?:answered|decided(?: on)?|considered))\]"
)


def _verb_of(ing: str) -> str:
    """Return the plain form of a verb in -ing: "pull" of "pulling", or ""."""
    for base in (ing[:-3], f"{ing[:-3]}e", ing[:-4]):
        if len(base) > 1 and inflect(base)["ing"] == ing:
            return base
    return ""


def _undecided(found: re.Match[str]) -> str:
    verb = _verb_of(found["ing"])
    has = "have" if found["are"] in ("are", "have been") else "has"
    return f"{found['who']} {has} [not decided] to {verb}{found['rest']}" if verb else found[0]


def _on_its_way(found: re.Match[str]) -> str:
    """Return the deed that somebody is at by its noun, as one that is under way."""
    says = (
        f"{found['who']} {'has' if found['are'] == 'is' else 'have'} [begun] {found['ing']}{found['up'] or ''} {found['rest']}"
    )
    told = begun_deed(says)
    return told.replace(" has [begun]", " is [under way]") if told != says else found[0]


def _done_to(found: re.Match[str]) -> str:
    noun = found["noun"]
    what = found["what"]
    what = f"{what[0].lower()}{what[1:]}" if what.startswith(("The ", "A ", "An ")) else what
    return f"The {noun} of {what} is [under way]"


def _lower(what: str) -> str:
    """Return what begins a sentence as it stands within one: its first word is no name's where the next is a small one."""
    first, _, rest = what.partition(" ")
    return f"{first.lower()} {rest}" if rest[:1].islower() or not rest else what


def _one(what: str) -> str:
    """Return one or some of what there is none of, as a subject with its verb."""
    many = what.split()[0].endswith("s") or what.split(" of ")[0].endswith("s")
    return f"{upper(what)} have" if many else f"{'An' if what[0] in 'aeiou' else 'A'} {what} has"


_FORMS = rows(
    # "No comet has [ever been seen] over Able", "No minister has [resigned]"
    (
        r"^No (?P<what>[a-z][^\[\]]*?) (?:has|have) (?:yet |ever )?\[(?:yet |ever )?(?P<done>been [a-z]+)\](?P<rest>[^\[\]]*)$",
        lambda f: f"{_one(f['what'])} [not {f['done']}]{f['rest']}",
    ),
    (
        r"^No (?P<what>[a-z][^\[\]]*?) (?:has|have) (?:yet |ever )?\[(?:yet |ever )?(?P<done>[a-z]+(?:ed|en|t))\]"
        r"(?P<rest>(?: (?:in|on|at|over|from) [^\[\]]+)?\.?)$",
        lambda f: f"{_one(f['what'])} [not {f['done']}]{f['rest']}",
    ),
    # "Able does [not recognise] Best"
    (
        r"^(?P<who>[^\[\]]+?) (?P<does>does|do) \[(?P<not>not (?:yet )?)(?P<verb>[a-z]+)\]",
        lambda f: f"{f['who']} {'has' if f['does'] == 'does' else 'have'} [{f['not']}{inflect(f['verb'])['part']}]",
    ),
    # "Egg donation is [illegal] in Able": there is a ban on it
    (
        r"^(?P<what>[^\[\]]+?) (?:is|are|remains?) \[(?:still )?(?:illegal|outlawed|against the law|unlawful)\]",
        lambda f: f"The ban on {_lower(f['what'])} is [in force]",
    ),
    # "Able is [considering] pulling its troops out of Best"
    (
        rf"^(?P<who>[^\[\]]+?) (?P<are>is|are|has been|have been) \[{_STILL}(?:{_WEIGHS})(?: whether to)?\] "
        r"(?P<ing>(?!leaving|quitting|exiting|joining)[a-z]+ing)(?P<rest> [^\[\]]+)$",
        _undecided,
    ),
    (
        rf"^(?P<who>[^\[\]]+?) (?:is|are) \[{_STILL}(?:{_WEIGHS})\] whether to ",
        r"\g<who> has [not decided] to ",
    ),
    # "Able is [laying down] its arms", "Able is [destroying] its mines"
    (
        rf"^(?P<who>[^\[\]]+?) (?P<are>is|are) \[{_STILL}(?P<ing>[a-z]+ing)(?P<up> (?:down|in|out|up|over))?\] "
        r"(?P<rest>[^\[\]]+)$",
        _on_its_way,
    ),
    # "Able [refuses] to hand over the suspect"
    (
        rf"^(?P<who>[^\[\]]+?) (?P<are>is |are )?\[{_STILL}(?:{_REFUSES})\] to (?=[a-z])",
        lambda found: f"{found['who']} {'have' if found['are'] == 'are ' else 'has'} [not agreed] to ",
    ),
    # "The bridge is [under repair]"
    (rf"^(?P<what>[^\[\]]+?) (?:is|are) \[{_STILL}under (?P<noun>{_UNDER})\]", _done_to),
    # "Able's request for missiles from Best is [unanswered]"
    (
        rf"^(?P<what>[^\[\]]+?['’]s? {_ASKED} [^\[\]]+?) (?:to|from) (?P<who>(?:the )?[A-Z][^\[\]]*?) "
        rf"(?:is|are|has|have) {_OPEN}\.?$",
        r"\g<who> has [not approved] \g<what>.",
    ),
    (
        rf"^(?P<what>[^\[\]]+?['’]s? {_ASKED} for [^\[\]]+?) (?:is|are|has|have) {_OPEN}\.?$",
        r"\g<what> has [not been approved].",
    ),
)


def as_plain_state(says: str) -> str:
    """Return a status fact's sentence with the deed that its state waits for, or as it is."""
    return upper(plainest(says, _FORMS))
