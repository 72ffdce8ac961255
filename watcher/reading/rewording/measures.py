"""Measures reworded: inflation and forecasts, whatever their noun or verb.

Owns: the plainest form of a fact's sentence on such a number: "Inflation in Chad is [5%]". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.naming import known_id
from watcher.reading.rewording.pieces import SUM, by_kind, plainest, upper

_PLACE = r"(?P<place>(?:the )?[A-Z][\w.’]*(?: (?:[A-Z][\w.]*|zone|area))*)"
_SORT = r"(?P<sort>(?:annual |yearly |year-on-year |headline |core |consumer |underlying )*)"
_IS = r"(?:is|was|stands? at|stood at|is at|comes to|runs at|is running at)(?: now)?"
_FORMS = (
    # "UK inflation stands at [2%]", "Chad's annual inflation rate is [2%]"
    rf"^(?:The )?{_PLACE}(?:['’]s)? {_SORT}(?:inflation|rate of inflation|inflation rate) {_IS} (?P<rest>.*\[.*)$",
    rf"^(?:The )?{_SORT}(?:inflation rate|rate of inflation) (?:in|of) {_PLACE} {_IS} (?P<rest>.*\[.*)$",
    rf"^(?:The )?{_SORT}inflation in {_PLACE} (?:stands? at|stood at|is at|runs at|is running at) (?P<rest>.*\[.*)$",
    # "Consumer prices in Chad are [2%] higher than a year ago"
    rf"^{_SORT}(?:Consumer |consumer )?[Pp]rices in {_PLACE} (?:are|were|have risen|have gone up)(?: up)?(?: by)? "
    r"(?P<rest>(?:about |around |some )?\[[^\[\]]+\](?: per ?cent)?)(?: higher| up)? "
    r"(?:than|from|over|on|in) (?:a|the|one) year(?: ago| earlier| before| to [A-Z]\w+)?\.?$",
    rf"^{_SORT}(?:Consumer |consumer )?[Pp]rices in {_PLACE} (?:are rising|are going up|rise) at an annual rate of "
    r"(?P<rest>.*\[.*)$",
)
_INFLATION = tuple(map(re.compile, _FORMS))
_YEAR = r"(?P<year>(?:in|for|at the end of|by the end of|at the close of) (?:20\d\d|this year|next year))"
_FORECASTS = (
    # "sees inflation averaging [2%] in 2025", "sees growth of [2%]"
    (
        re.compile(
            r"\bsee(?P<s>s?) (?P<what>[^\[\]]+?) (?P<do>averag|grow|ris|fall|reach|peak|shrink)ing "
            r"(?:by |to |at )?(?=[^\[\]]*\[)"
        ),
        "",
    ),
    (re.compile(r"\bsee(?P<s>s?) (?P<what>[^\[\]]+?) at (?=(?:about |around )?\[)"), "be"),
)
_ING = {"averag": "average", "grow": "grow by", "ris": "rise to", "fall": "fall to", "reach": "reach", "peak": "peak at"}
_ING["shrink"] = "shrink by"
_FORECAST = re.compile(
    rf"^(?P<who>[^\[\]]+?)['’]s (?:forecast for inflation|inflation forecast) {_YEAR} {_IS} (?P<rest>(?:about |around )?\[.*)$"
)


_MEASURES = (
    # "Able expects a wheat harvest of [8 million] tonnes"
    (
        rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) (?:expects?|forecasts?|predicts?|foresees?) an? "
        rf"(?P<what>(?:[a-z]+ ){{0,2}}(?:harvest|crop|output|catch|deficit|surplus)) of {SUM}",
        r"The forecast for \g<who>'s \g<what> is \g<sum>",
    ),
    # "NASA puts the cost of Kestrel at [$5 billion]", "the cost of building it is [$5 billion]"
    (rf"^[^\[\]]+? (?:puts?|estimates?) the cost of (?P<what>[^\[\]]+?) at {SUM}", r"The cost of \g<what> is put at \g<sum>"),
    (
        rf"^The cost of (?P<what>[a-z]+ing [^\[\]]+?) (?:is|is put at|comes to|stands at|is estimated at) {SUM}",
        r"\g<what> will cost \g<sum>",
    ),
    # "There are [20] payloads aboard Kestrel"
    (
        rf"^There are {SUM} (?P<noun>[a-z]+) (?:aboard|on board) (?P<what>[A-Z][^\[\]]*?)\.?$",
        r"\g<what> carries \g<sum> \g<noun>.",
    ),
    # "The recall covers [9,000] cookers"
    (rf"^The recall (?:covers|affects|involves) {SUM} (?P<noun>[^\[\]]+?)\.?$", r"\g<sum> \g<noun> have been recalled."),
    # "There were [four] votes against the bank's last decision"
    (
        rf"^There were {SUM} votes against (?P<who>[^\[\]]+?)['’]s (?:last|latest|most recent) (?:rate )?decision",
        r"At the latest meeting \g<sum> members of the committee voted against the decision of \g<who>",
    ),
    (
        rf"^{SUM} of (?P<all>the [a-z]+ (?:[a-z]+ )?members)(?: of [^\[\]]+?)? (?:opposed|dissented from|were against) "
        r"the (?:last|latest|most recent) (?:rate )?decision",
        r"At the latest meeting \g<sum> of \g<all> voted against the decision",
    ),
)
_COURSES = (
    # "The bank's rate cuts have [not begun]"
    (
        r"^(?:The )?(?P<who>[^\[\]]+?)['’]s (?:series of )?(?:interest )?rate (?:cuts|reductions) (?:has|have) "
        r"\[(?P<no>not (?:yet )?(?:begun|started))\]",
        r"The \g<who> has [\g<no>] to cut rates",
    ),
    (
        r"^(?:The )?(?P<who>[^\[\]]+?)['’]s (?:series of )?(?:interest )?rate (?:hikes|increases|rises) (?:has|have) "
        r"\[(?P<no>not (?:yet )?(?:begun|started))\]",
        r"The \g<who> has [\g<no>] to raise rates",
    ),
    # "Sales of the bank's bonds have [not begun]"
    (
        r"^(?:The sale|Sales) of (?P<who>[^\[\]]+?)['’]s (?P<what>[^\[\]]+?) (?:has|have) "
        r"\[(?P<no>not (?:yet )?(?:begun|started))\]",
        r"\g<who> has [\g<no>] selling its \g<what>",
    ),
)
_DAYS = (
    # "The bank is expected to cut rates for the first time in [August]"
    *(
        (
            rf"^(?:Economists expect )?(?P<who>[^\[\]]+?) (?:is expected )?to {do} (?:interest )?rates "
            r"for the first time (?=(?:in|on|by) \[)",
            rf"\g<who>'s first rate {noun} is expected ",
        )
        for do, noun in (("(?:cut|lower)", "cut"), ("(?:raise|increase|lift)", "rise"))
    ),
)
_BY_KIND = by_kind({"quantity": _MEASURES, "status": _COURSES, "date": _DAYS})


def as_course(kind: str, says: str) -> str:
    """Return the sentence with who begins a course, or what is measured, as its subject; or as it is."""
    says = plainest(says, _BY_KIND.get(kind, ()))
    says = re.sub(r"^The the ", "The ", says, flags=re.IGNORECASE)
    return upper(says)


def as_measured(says: str) -> str:
    """Return the sentence with its measure as subject, or with who expects it; or as it is."""
    for form in _INFLATION:
        if (found := form.match(says)) and known_id((found["place"].removeprefix("the "),)):
            place = _state(found["place"])
            sort = (found["sort"] or "").strip().lower()
            says = f"{f'{sort} inflation' if sort else 'inflation'} in {place} is {found['rest'].rstrip('.')}."
            return upper(says)
    if found := _FORECAST.match(says):
        year = found["year"].replace("for ", "in ")
        do = "average" if year.startswith("in ") else "be"
        return f"{found['who']} expects inflation to {do} {found['rest'].rstrip('.')} {year}."
    for form, how in _FORECASTS:
        if found := form.search(says):
            do = how or _ING[found["do"]]
            says = f"{says[: found.start()]}expect{found['s']} {found['what']} to {do} {says[found.end() :]}"
    return says


def _state(place: str) -> str:
    """Return a state by its own name: "Philippine inflation" is that of the Philippines."""
    bare = place.removeprefix("the ")
    return place if place != bare else known_id((bare,))
