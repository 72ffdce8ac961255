"""Days reworded: polls are elections, a mandate's extension is its end, a start that is set is what begins.

Owns: the plainest form of a date's sentence: "The mandate of X runs until [May]". Never: reads news.
"""

from __future__ import annotations

from watcher.reading.rewording.pieces import IS_SET, plainest, rows

_FORMS = rows(
    # "Voters go to the polls on [12 May]"
    (
        r"^(?:Voters|People|Citizens)(?P<where> (?:in|of) [^\[\]]+?)? (?:(?:are|is) to |will |are due to )?"
        r"(?:go to the polls|vote|cast their (?:ballots|votes)) (?P<at>on|in) (?=\[)",
        r"The election\g<where> is to be held \g<at> ",
    ),
    # "The deal is due to be in force by [1 July]"
    (
        r" (?:is|are) (?:due |set |expected |scheduled )?to be (?:in force|in effect) (?P<at>by|on|from|in) (?=\[)",
        r" is to take effect \g<at> ",
    ),
    # "The mission is mandated until [May]", "the council has extended its mandate until [May]"
    (
        r"^(?P<what>[^\[\]]+?) (?:is mandated|has (?:an? |its )?mandate) (?:until|to|through) (?=\[)",
        r"The mandate of \g<what> runs until ",
    ),
    (
        r"^[^\[\]]+? (?:has|have) (?:extended|renewed|prolonged) (?:the )?(?P<whose>[^\[\]]+?['’]s )?mandate"
        r"(?P<of> (?:of|for) [^\[\]]+?)? (?:until|to|through) (?=\[)",
        r"The \g<whose>mandate\g<of> runs until ",
    ),
    # "The date for a listing of Able is [not set]", "the date on which the fund starts work"
    (r"^The date (?:for|set for) (?:an?|the) (?=[^\[\]]+? is \[)", "The date of the "),
    (
        r"^The (?:date|day) (?:on|from) which (?P<what>(?![^\[\]]*\b(?:is|are) to\b)[^\[\]]+? (?:start|begin|open)s? [^\[\]]+?)"
        r" is (?=\[)",
        r"When \g<what> is ",
    ),
    # "The start of the withdrawal is set for [May]"
    (
        rf"^(?:The )?(?:start|beginning) of (?P<what>[^\[\]]+?) {IS_SET} (?:for|in|on) (?=\[)",
        r"\g<what> is to begin in ",
    ),
    (
        rf"^(?:The )?(?:end|completion|conclusion) of (?P<what>[^\[\]]+?) {IS_SET} (?:for|in|on|by) (?=\[)",
        r"\g<what> is to end by ",
    ),
)


def as_day(says: str) -> str:
    """Return the sentence with what is to be done by its day, or as it is."""
    return plainest(says, _FORMS)
