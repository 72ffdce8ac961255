"""Takeovers reworded: who clears them, what is paid, between whom they are agreed, said by whichever side.

Owns: by kind, the plainest form of a fact's sentence on a takeover. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import SLOTS, SUM, by_kind, plainest, upper

_NAME = r"[A-Z][\w.&’-]*(?: (?:of |and |the )?[A-Z][\w.&’-]*)*"
_DEAL = r"(?:takeover|acquisition|purchase|merger|deal|bid|sale|buyout|tie-up|combination|transaction|offer)"
_APPROVED = r"(?:approved|cleared|authori[sz]ed|signed off on|waved through)"
_EUROPE = (
    r"(?:[Tt]he (?:EU|European Union)|Brussels|(?:[Tt]he )?(?:EU|European)(?:['’]s)? "
    r"(?:(?:antitrust|competition|merger) )?(?:regulators?|authorities|authority|watchdogs?|enforcers?))"
)
_SHARE = r"(?:a|per) share"
_FORMS = by_kind(
    {
        "status": (
            # "EU regulators have [not cleared] the deal"
            (
                rf"^{_EUROPE} (?:has|have) \[not (?P<yet>yet )?{_APPROVED}\] (?=[^\[\]]*\b{_DEAL}\b)",
                r"The European Commission has [not \g<yet>approved] ",
            ),
            (rf"\[not (?P<yet>yet )?cleared\] (?=[^\[\]]*\b{_DEAL}\b)", r"[not \g<yet>approved] "),
            (rf"(?P<what>\b{_DEAL}\b[^\[\]]*?) has \[not (?P<yet>yet )?gone through\]", r"\g<what> is [not \g<yet>completed]"),
            # "Able has [agreed] to sell Sunda to Vantor"
            (
                rf"^[^\[\]]+? (?:has|have) \[agreed\] to sell (?P<what>{_NAME}) to (?P<whom>{_NAME})\.?$",
                r"The sale of \g<what> to \g<whom> is [agreed].",
            ),
            (
                rf"^(?P<what>{_NAME}) has \[agreed\] to be (?:taken over|bought|acquired) by (?P<whom>{_NAME})\.?$",
                r"The takeover of \g<what> by \g<whom> is [agreed].",
            ),
            (rf"^(?P<who>{_NAME} and {_NAME}) have \[agreed\] to merge\.?$", r"The merger of \g<who> is [agreed]."),
            # "The office's suit to block the deal is [pending]"
            (
                rf"^(?P<who>[^\[\]]+?)['’]s (?:law)?(?:suit|case|challenge|action) to (?:block|stop|prevent|halt) "
                rf"(?P<what>[^\[\]]*?\b{_DEAL}\b[^\[\]]*?) is \[",
                r"\g<who>'s case against \g<what> is [",
            ),
            # "Chad has [not begun] to investigate the deal"
            (
                r"^(?P<who>[^\[\]]+?) (?:has|have) \[(?P<no>not (?:yet )?)(?:begun|started|opened|launched)\] "
                r"(?:to investigate|investigating|an? (?:[a-z]+ )?(?:investigation|inquiry|probe) (?:of|into)) "
                r"(?P<what>[^\[\]]+?)\.?$",
                lambda f: (
                    f"{f['who']}'{'' if f['who'].endswith('s') else 's'} investigation of {f['what']} has [{f['no']}begun]."
                ),
            ),
        ),
        "quantity": (
            # "Sunda was last valued at [$10 billion]"
            (rf"^(?P<what>{_NAME}) was last valued at (?=(?:about |around )?\[)", r"Investors last valued \g<what> at "),
            (
                rf"^(?P<what>{_NAME})['’]s (?:last|latest) valuation (?:is|was) (?=(?:about |around )?\[)",
                r"Investors last valued \g<what> at ",
            ),
            # "Sunda will cost Vantor [$9 billion]"
            (
                rf"^(?P<what>{_NAME}) (?:will cost|is to cost|costs) (?P<who>{_NAME}) {SUM}",
                r"\g<who> is to pay \g<sum> for \g<what>",
            ),
            # "Sunda's shareholders are to get [$40] a share from Vantor", "Vantor's offer for Sunda is [$40] per share"
            (
                rf"^(?:(?P<what>{_NAME})(?:['’]s)? (?:share|stock)holders) (?:would|will|are to|is to) (?:get|receive|be paid) "
                rf"{SUM} {_SHARE} from (?P<who>{_NAME})\.?$",
                r"\g<who> is to pay \g<sum> a share for \g<what>.",
            ),
            (
                rf"^(?P<who>{_NAME})['’]s (?:offer|bid) for (?P<what>{_NAME}) is {SUM} {_SHARE}\.?$",
                r"\g<who> is offering \g<sum> a share for \g<what>.",
            ),
            # "[500] people work at Sunda", "Sunda employs [500] people", "Sunda's workforce is [500]"
            (
                rf"^(?:There are )?{SUM} (?:people|staff|workers) (?:work|working|employed) (?:at|for) (?P<what>[^\[\]]+?)\.?$",
                r"\g<what> has \g<sum> employees.",
            ),
            (rf"^(?P<what>[^\[\]]+?) employs {SUM} (?:people|workers|staff)\.?$", r"\g<what> has \g<sum> employees."),
            (
                rf"^(?P<what>[^\[\]]+?)['’]s (?:workforce|staff) (?:is|numbers|stands at) {SUM}(?: people| strong)?\.?$",
                r"\g<what> has \g<sum> employees.",
            ),
        ),
        "set": (
            # "Regulators in [A] and [B] have approved the deal", "the deal has won approval in [A] and [B]"
            (
                rf"^[Rr]egulators (?:in|of) {SLOTS} have {_APPROVED} (?P<what>[^\[\]]*?\b{_DEAL}\b[^\[\]]*?)\.?$",
                r"\g<what> has been cleared by regulators in \g<slots>.",
            ),
            (
                rf"^(?P<what>[^\[\]]*?\b{_DEAL}\b[^\[\]]*?) has (?:won|received|got|secured|gained) (?:regulatory )?"
                rf"(?:approval|clearance) (?:in|from) {SLOTS}\.?$",
                r"\g<what> has been cleared by regulators in \g<slots>.",
            ),
            (
                rf"^{SLOTS} have {_APPROVED} (?P<what>[^\[\]]*?\b{_DEAL}\b[^\[\]]*?)\.?$",
                r"\g<what> has been approved by \g<slots>.",
            ),
            # "[A] and [B] oppose the deal"
            (rf"^{SLOTS} (?:oppose|are against|are opposed to) (?P<what>[^\[\]]+?)\.?$", r"\g<what> is opposed by \g<slots>."),
            (
                rf"^(?:The )?(?:opponents|critics) of (?P<what>[^\[\]]+?) (?:are|include) {SLOTS}\.?$",
                r"\g<what> is opposed by \g<slots>.",
            ),
        ),
    }
)
_STOP = re.compile(r"(?<=\w\w)\. (?=is (?:to pay|\[))")  # a name's stop was the sentence's
_THE = re.compile(r"(?<=\bby )The (?=\[)|(?<=\bin )The (?=\[)")


_FIRM = (
    r"(?:company|firm|group|bank|airline|carrier|lender|retailer|insurer|chain|club|business|brewer|miner|operator|[a-z]+maker)"
)
_THE_FIRM = re.compile(
    rf"^(?:[Tt]he )?(?:(?P<a>{_NAME})['’]s (?:shareholders|owners|investors|board|directors|management|unions|workers)"
    rf"|(?:shareholders|owners|investors|board|directors|workers) of (?P<b>{_NAME})) "
    rf"(?P<rest>.*\b{_DEAL} (?:of|for)) the {_FIRM}\b",
    re.IGNORECASE,
)
_ITS_BOARD = re.compile(
    rf"(?P<rest>\b{_DEAL} (?:of|for) (?P<what>{_NAME}) .*? by )(?:the {_FIRM}['’]s|its) (?=board\b|shareholders\b|owners\b)"
)


def _named_again(says: str) -> str:
    """Return the sentence with the firm by its name where it goes by its sort: "Able's owners … the takeover of [the firm]"."""
    if (found := _THE_FIRM.match(says)) is not None:
        firm = found["a"] or found["b"]
        says = f"{says[: found.end('rest')]} {firm}{says[found.end() :]}"
    return _ITS_BOARD.sub(lambda f: f"{f['rest']}{f['what']}'s ", says, count=1)


def as_deal(kind: str, says: str) -> str:
    """Return the sentence as the side tells it that news mostly speaks of, or as it is."""
    says = _named_again(says) if kind == "status" else says
    says = plainest(says, _FORMS.get(kind, ()))
    return upper(_STOP.sub(" ", _THE.sub("the ", says)))
