"""Who has made [no decision] on a thing has [not decided] on it.

Owns: a status fact whose slot has the decision as a noun, told by the verb of whoever is to decide. Never: what is decided on.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import have, plainest, rows, upper

_YET = r"(?: (?:yet|so far|as yet))?"
_HAS = r"(?P<has>has|have)(?: (?:yet|so far|as yet|still))?"
_MADE = r"(?:made|taken|reached|come to)"
_DECISION = r"(?:(?:final|formal|firm|definite|clear) )?decision"
_A = r"(?:a|any|its|their)"
_ON = r"(?:on|about|over|regarding|concerning|for)"
_WHO = r"(?P<who>[^\[\],]+?)"
_OPEN = (
    r"\[(?:still |as yet )?(?:pending|awaited|outstanding|open|due|to come|expected"
    r"|not (?:yet )?(?:been )?(?:made|taken|reached|announced|known)(?: yet)?|yet to be (?:made|taken|reached|announced))\]"
)
# "Able has made [no decision] on", "has [not made a decision] on"
_NO = (
    rf"(?:(?:{_MADE} )?\[no {_DECISION}{_YET}\]|\[(?:yet )?{_MADE} no {_DECISION}{_YET}\]"
    rf"|\[not (?:yet )?{_MADE}{_YET}\] {_A} {_DECISION}|\[not (?:yet )?{_MADE} {_A} {_DECISION}{_YET}\]"
    rf"|\[yet to (?:make|take|reach|come to) {_A} {_DECISION}\])"
)
_UNDECIDED = r"\[(?:still )?(?:undecided|unsure|in two minds|torn|undetermined)\]"


def _decides(found: re.Match[str]) -> str:
    return f"{upper(found['who'])} {have(found['who'])} [not decided] on "


_FORMS = rows(
    (rf"^{_WHO} {_HAS} {_NO}{_YET} {_ON} ", lambda f: f"{f['who']} {f['has']} [not decided] on "),
    (rf"^{_WHO} {_HAS} {_NO}{_YET} (?:on )?(?:whether )?to ", lambda f: f"{f['who']} {f['has']} [not decided] to "),
    # "There is [no decision] by Able on the dam", "[no decision] has been made by Able on the dam"
    (rf"^There (?:is|has been)(?: still)? \[no {_DECISION}{_YET}\]{_YET} (?:by|from|of) {_WHO} {_ON} ", _decides),
    (
        rf"^There (?:is|has been)(?: still)? \[no {_DECISION}{_YET}\]{_YET} (?:by|from|of) {_WHO} (?:whether )?to ",
        lambda f: f"{upper(f['who'])} {have(f['who'])} [not decided] to ",
    ),
    (rf"^\[No {_DECISION}\] has (?:yet )?been {_MADE}{_YET} by {_WHO} {_ON} ", _decides),
    (
        rf"^\[No {_DECISION}\] by {_WHO} {_ON} (?P<what>[^\[\]]+?) has (?:yet )?been {_MADE}",
        lambda f: f"{_decides(f)}{f['what']}",
    ),
    # "[No decision] has been made on the dam", "[no decision] on the dam has been made"
    (rf"^\[No {_DECISION}\] has (?:yet )?been {_MADE}{_YET}(?= )", "There is [no decision]"),
    (
        rf"^\[No {_DECISION}\] (?P<on>{_ON}|to) (?P<what>[^\[\]]+?) has (?:yet )?been {_MADE}",
        r"There is [no decision] \g<on> \g<what>",
    ),
    # "A decision by Able on the dam is [awaited]", "a decision on the dam is [pending]"
    (
        rf"^(?:A|The|Any) {_DECISION} (?:by|of|from) {_WHO} {_ON} (?P<what>[^\[\]]+?) (?:is|has|remains) {_OPEN}",
        lambda f: f"{_decides(f)}{f['what']}",
    ),
    (
        rf"^(?:A|The|Any) {_DECISION} {_ON} (?P<what>[^\[\]]+?) (?:is|has|remains) {_OPEN}"
        rf"(?P<by> (?:by|from) {_WHO})?(?P<end>\.?)$",
        lambda f: f"{_decides(f)}{f['what']}{f['end']}" if f["by"] else f"There is [no decision] on {f['what']}{f['end']}",
    ),
    # "Able is [undecided] on the dam"
    (rf"^{_WHO} (?:is|are|remains?) {_UNDECIDED} {_ON} (?!whether)", _decides),
)


def as_decider(says: str) -> str:
    """Return a status fact's sentence with the verb of who is to decide, or as it is."""
    return upper(plainest(says, _FORMS)) if "ecid" in says or "ecision" in says else says
