"""What waits in other words: whose approval is pending has not approved, what it has not put aside has not been put aside.

Owns: a status fact that tells a deed not done by its noun, its place or its owner, told as the plainest form of the same fact.
Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import load
from watcher.reading.lexicon import inflect
from watcher.reading.rewording.pieces import have, plainest, rows, upper
from watcher.reading.rewording.steps import lowered as _low

_STILL = r"(?:still |yet )?"
_DEEDS = {
    "ratification": "ratified",
    "approval": "approved",
    "clearance": "cleared",
    "confirmation": "confirmed",
    "consent": "approved",
    "assent": "approved",
    "backing": "approved",
    "authorisation": "approved",
    "authorization": "approved",
    "signature": "signed",
    "signing": "signed",
    "endorsement": "approved",
    "green light": "approved",
    "go-ahead": "approved",
}
_DEED = rf"(?P<deed>(?i:{'|'.join(_DEEDS)}))"
_AHEAD = (
    rf"(?:is|are|remains) (?:still |yet )?\[{_STILL}(?:pending|outstanding|awaited|missing|lacking|ahead|open|to come|due"
    r"|not (?:yet )?(?:in|there|given|granted|forthcoming))\](?: yet)?"
)
_BODY = r"(?:[Tt]he )?[A-Z][^\[\],]*?"
_ING = r"(?:removing|withdrawing|pulling(?: out)?|bringing home)"
_OFFERS = r"(?:offer|bid|proposal)"
_WAYS = {"road": "road", "rail": "railway"}
_OWN = r"(?:its|their|his|her)"
_ABODE = (
    r"(?:mission|operation|deployment|involvement|presence|occupation|campaign|blockade|siege|boycott|strike|embargo|tour"
    r"|war|offensive|peacekeeping mission)"
)


def _whose(who: str) -> str:
    return f"{who}'" if who.endswith("s") else f"{who}'s"


def _a(what: str) -> str:
    return f"{'an' if what[0] in 'aeiou' else 'a'} {what}"


def _the(who: str) -> str:
    """Return a body by a short name with its article: "US" is "the US"."""
    return f"the {who}" if who.isupper() and len(who) < 4 else who


def _not_done(found: re.Match[str]) -> str:
    who = _the(re.sub(r"['’]s$", "", found["who"]))
    return f"{upper(who)} {have(who)} [not {_DEEDS[found['deed'].lower()]}] {_low(found['what'])}{found['end']}"


def _been_put(found: re.Match[str]) -> str:
    what = found["what"]
    be = "have" if re.split(r" (?:of|in|at|for|on|from|with) ", what)[0].endswith("s") else "has"
    return f"{upper(_whose(_low(found['who'])))} {what} {be} [{found['not']}been {found['done']} {found['rest']}]{found['end']}"


def _is_back(found: re.Match[str]) -> str:
    what = found["what"]
    be = "have" if what.split()[-1].endswith("s") else "has"
    return f"{upper(_whose(_low(found['who'])))} {what} {be} been [withdrawn]{found['end']}"


def _of_it(found: re.Match[str]) -> str:
    """Return the deed that is still being done by its noun, as one that is under way."""
    noun = next((n for verb, n in load("deed_nouns").items() if inflect(verb)["part"] == found["done"]), "")
    return f"The {noun} of {_low(found['what'])} is [under way]{found['rest']}" if noun else found[0]


def _reopened(found: re.Match[str]) -> str:
    what = found["what"]
    be = "have" if re.split(r" (?:of|in|at|for|on|from|with) ", what)[0].rstrip(".").endswith("s") else "has"
    return f"{upper(_whose(_low(found['who'])))} {what.rstrip('.')} {be} [not reopened]."


_FORMS = rows(
    # "Able has made [no] offer", "the Able family, founders of the firm, have made [no] offer"
    (
        rf"^(?P<who>{_BODY})(?:, (?!and\b)[a-z][^\[\],]+,)? (?:has|have) (?:made|put forward|submitted) "
        rf"\[(?P<no>no)(?:\] (?P<a>(?:[a-z-]+ )*{_OFFERS})"
        rf"| (?P<b>(?:[a-z-]+ )*{_OFFERS})\])(?P<end>\.?)$",
        lambda f: f"There is [no {f['a'] or f['b']}] from {_low(f['who'])}{f['end']}",
    ),
    # "Approval of the merger by the court is [pending]", "ratification by Able of the treaty is [awaited]"
    (
        rf"^(?:The )?{_DEED} of (?P<what>[^\[\]]+?) by (?P<who>[^\[\],]+?) {_AHEAD}(?P<end>\.?)$",
        _not_done,
    ),
    (
        rf"^(?:The )?{_DEED} by (?P<who>(?:(?! of )[^\[\],])+?) (?:of|for|to) (?P<what>[^\[\]]+?) {_AHEAD}(?P<end>\.?)$",
        _not_done,
    ),
    # "Able's ratification of Brelin's accession is [pending]", "US ratification of it is [pending]"
    (
        rf"^(?:The )?(?P<who>{_BODY}) {_DEED} (?:of|for|to|under|on) (?P<what>[^\[\]]+?) {_AHEAD}(?P<end>\.?)$",
        _not_done,
    ),
    # "There is [no agreement] on withdrawing the mission from Able"
    (
        rf"^There is \[(?P<no>no(?: (?:formal|final))?) (?:agreement|deal|accord|pact)\] on {_ING} (?P<what>[^\[\]]+?)"
        r"(?: out)?(?P<rest> (?:from|of) [^\[\]]+?)(?P<end>\.?)$",
        lambda f: (
            f"The withdrawal of {f['what']} {f['rest'].strip().replace('of ', 'from ', 1)} has [not been agreed]{f['end']}"
        ),
    ),
    # "Able and Brelin have [agreed] to restore relations"
    (
        rf"^(?P<who>{_BODY} and {_BODY}) have \[(?P<slot>agreed)\] to (?:restore|resume|re-establish|reestablish) "
        r"(?:their )?(?P<what>(?:full )?(?:diplomatic )?(?:relations|ties))(?P<end>\.?)$",
        r"The restoration of \g<what> between \g<who> is [\g<slot>]\g<end>",
    ),
    # "A timetable for ending the mission is [not agreed]"
    (
        r"^(?:A|The|Any) (?P<what>timetable|timeline|schedule|roadmap|road map) (?P<rest>(?:for|on|of) [^\[\]]+?) "
        rf"(?:is|has) \[{_STILL}not (?:yet )?(?:been )?agreed(?: on| upon)?\](?P<end>\.?)$",
        r"There is [no agreed \g<what>] \g<rest>\g<end>",
    ),
    # "Able has [not put] its weapons beyond use"
    (
        rf"^(?P<who>{_BODY}) (?:has|have) \[(?P<not>not (?:yet )?)(?P<done>put|placed)\] {_OWN} (?:own )?"
        r"(?P<what>(?:[a-z-]+ )?[a-z]+(?: of [a-z]+)?) (?P<rest>(?:beyond|under|out of|into|in) [^\[\]]+?)(?P<end>\.?)$",
        _been_put,
    ),
    # "Able has [not ended] its mission in Brelin"
    (
        rf"^(?P<who>{_BODY}) (?:has|have) \[(?:(?P<not>not (?:yet )?)|yet to )"
        r"(?:ended|concluded|wound up|end|conclude|wind up|finish|finished)\] "
        rf"{_OWN} (?P<what>(?:[a-z-]+ )*{_ABODE})(?P<rest>[^\[\]]*)$",
        lambda f: f"{upper(_whose(_low(f['who'])))} {f['what']}{f['rest'].rstrip('.')} has [{f['not'] or 'not '}ended].",
    ),
    # "Able has [withdrawn] its bill on agents"
    (
        rf"^(?P<who>{_BODY}) (?:has|have) \[withdrawn\] {_OWN} "
        r"(?P<what>(?:[a-z-]+ )*(?:bill|law|draft|proposal|offer|bid|motion|lawsuit|complaint|appeal|reform))(?P<end>\.?)$",
        _is_back,
    ),
    # "[No inquiry] into the fire has been set up"
    (
        r"^\[[Nn]o (?P<what>(?:[a-z-]+ )*(?:inquiry|investigation|probe|commission|committee|tribunal|court|timetable"
        r"|date|deadline))\] (?P<rest>(?:into|on|for|of|over) [^\[\]]+?) has (?:yet )?been (?:set(?: up)?|established|created"
        r"|launched|formed)(?: yet)?(?P<end>\.?)$",
        r"There is [no \g<what>] \g<rest>\g<end>",
    ),
    # "There is [no investigation] by prosecutors into the fire"
    (
        r"^There is \[(?P<no>no) (?P<what>(?:[a-z-]+ )*(?:investigation|inquiry|probe))\] by (?P<who>[^\[\],]+?) "
        r"(?P<rest>(?:into|over|of|on) [^\[\]]+)$",
        lambda f: f"{upper(f['who'])} {have(f['who'])} [not opened] {_a(f['what'])} {f['rest']}",
    ),
    # "Able is [cut off] by road", "the flood has [cut] the road to Able"
    (
        r"^(?P<where>[A-Z][^\[\],]*?) (?:is|remains) \[(?:still )?(?:cut off|unreachable|not (?:yet )?reachable|inaccessible"
        r"|isolated)(?:\] by (?P<a>road|rail)| by (?P<b>road|rail)\])(?P<end>\.?)$",
        lambda f: f"The {_WAYS[f['a'] or f['b']]} to {f['where']} is [halted]{f['end']}",
    ),
    (
        r"^(?:The )?[^\[\],]+? (?:has|have) \[(?:cut(?: off)?|blocked|severed)\] "
        r"(?P<what>the (?:[a-z]+ )?(?:road|highway|motorway|railway|line)\b[^\[\]]*?)(?P<end>\.?)$",
        lambda f: f"{upper(f['what'])} is [halted]{f['end']}",
    ),
    # "There is [no road access] to Able"
    (
        r"^There is \[no (?P<a>road|rail) (?:access|link|connection|route)\] to (?P<where>[^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"The {_WAYS[f['a']]} to {f['where']} is [halted]{f['end']}",
    ),
    # "Able has [stopped] production at its plant in Brelin"
    (
        rf"^(?P<who>{_BODY}) (?:has|have) \[(?:stopped|halted|suspended|paused)\] (?P<what>production|work|output|operations) "
        rf"(?P<at>at|in) {_OWN} (?P<where>[a-z]+ (?:in|near) [^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['what'])} {f['at']} {_whose(_low(f['who']))} {f['where']} is [halted]{f['end']}",
    ),
    # "Peace [talks are going on] between Able and Brelin"
    (
        r"^(?P<what>[A-Z][a-z]+ )?\[(?:[Tt]alks|[Nn]egotiations) are "
        r"(?:going on|under way|ongoing|continuing|being held|in progress)\] "
        r"between (?P<who>[^\[\]]+ and [^\[\]]+?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} are [in talks]{' on ' + f['what'].strip().lower() if f['what'] else ''}{f['end']}",
    ),
    # "The ferry's wreck is [still on the seabed]"
    (
        r"^(?P<what>[^\[\],]+?) (?P<be>is|are|lies|lie) \[(?:still )?(?:on|at) the "
        r"(?:sea ?bed|bottom|sea ?floor|river ?bed|ocean floor)"
        r"(?: of the (?:sea|river|lake|bay|harbour|harbor))?\](?P<end>\.?)$",
        lambda f: f"{f['what']} {'has' if f['be'] in ('is', 'lies') else 'have'} [not been raised]{f['end']}",
    ),
    # "The factory is [still being searched]"
    (
        r"^(?P<what>[^\[\],]+?) (?:is|are) \[still being (?P<done>[a-z]+ed|rebuilt)\]"
        r"(?P<rest>(?: (?:by|in|on|at|from) [^\[\]]+?)?\.?)$",
        _of_it,
    ),
    # "Able has [yet to begin] reopening its embassy in Brelin"
    (
        rf"^(?P<who>{_BODY}) (?:has|have) \[(?:(?P<not>not (?:yet )?)|yet to )(?:begun|started|begin|start)\] "
        rf"reopening {_OWN} (?P<what>[^\[\]]+)$",
        _reopened,
    ),
    # "There is [no law] giving him five more years"
    (
        r"^There is \[no (?P<what>law|bill|act)\] (?P<rest>[a-z]+ing [^\[\]]+?)(?P<end>\.?)$",
        r"A \g<what> \g<rest> has [not been adopted]\g<end>",
    ),
)


def as_waiting(says: str) -> str:
    """Return a status fact's sentence with the deed that it waits for in its plainest form, or as it is."""
    return upper(plainest(says, _FORMS))
