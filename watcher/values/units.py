"""Units and currencies next to a number: "$", "US$", "EUR", "per cent", "basis points", "square kilometres", "barrels a day".

Owns: recognising them and their canonical names. Never: the number itself (watcher.values.spelling).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from watcher.language import load

WORD = re.compile(r"[a-z]+|\S")
PER = re.compile(r" (?:per|a|an|each|every) |-an?-| ?/ ?")
LOOSE_GAP = re.compile(r" ([a-z]+) (?=[a-z])")
TIME = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
MASS_AFTER = re.compile(r" (?:of\b|in weight|heavier|lighter|overweight|each)")
MONEY_OF = re.compile(
    r" of (?:the |its |their |public |state |taxpayer |new |annual )?(?:damage|debt|aid|compensation|invest|fund|money|loss"
    r"|fine|asset|profit|revenue|saving|cut|spend|grant|loan|bond|share|tax|support|cash|capital|sale|contract|equity)"
)
MANY = re.compile(r"[0-9],[0-9]{3} \Z")
COIN_AFTER = re.compile(
    r" (?:note|coin|bill|fine|deal|bonus|prize|jackpot|lottery|fee|salary|debt|loan|grant|contract|bet|tax|charge|ticket)"
)
SCALED = ("million ", "billion ", "trillion ")
AGO = (" ago", " earlier", " later", " before", " after", "-on-year", "-old")


class Units(NamedTuple):
    """The forms of all units: by their first word, the whole form and what it stands for, longest first."""

    forms: dict[str, list[tuple[str, str]]]
    shy: frozenset[str]
    glued_only: frozenset[str]
    capitals: frozenset[str]
    signs: dict[str, str]
    last_signs: frozenset[str]
    longest_sign: int
    names: dict[str, str]
    codes: dict[str, str]
    per: dict[str, list[tuple[str, str]]]
    loose: frozenset[str]
    money: frozenset[str]


class Unit(NamedTuple):
    """A unit found: its canonical name, where its words begin and end, whether it says an age."""

    name: str
    start: int
    end: int
    age: bool = False
    factor: float = 1.0


def _by_first(forms: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    out: dict[str, list[tuple[str, str]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        first = WORD.match(form)
        out.setdefault(first[0] if first else form, []).append((form, forms[form]))
    return out


@cache
def units() -> Units:
    """Return the units and currencies of units.yaml, read once."""
    data: dict[str, Any] = load("units")
    forms = {form: name for name, known in data["units"].items() for form in known}
    money = {code: iso for iso, currency in data["currencies"].items() for code in currency["codes"]}
    signs = {sign: iso for iso, currency in data["currencies"].items() for sign in currency["signs"]}
    singular = {form: name for form, name in forms.items() if " per " not in name}
    per = {word: singular.get(word, word) for word in data["per_units"]} | {
        "annum": "year",
        "head": "person",
        "capita": "person",
    }
    return Units(
        forms=_by_first(
            forms
            | {code: iso for code, iso in money.items() if code not in forms}
            | {sign: iso for sign, iso in signs.items() if len(sign) == 1}
        ),
        shy=frozenset(data["shy"]) | {"c", "p"},
        glued_only=frozenset(data["glued_only"]) | {"p"},
        capitals=frozenset(data["capitals"]),
        signs=signs,
        last_signs=frozenset(sign[-1] for sign in signs),
        longest_sign=max(map(len, signs)),
        names={iso: currency["name"] for iso, currency in data["currencies"].items()},
        codes=money,
        per=_by_first(per),
        loose=frozenset(data["loose"]),
        money=frozenset(data["currencies"]),
    )


def currency_before(low: str, text: str, start: int) -> tuple[str, int]:
    """Return the currency that stands before the number at `start` and where it begins; ("", start) if none does."""
    known = units()
    at = start - 1 if start and low[start - 1] in " -" else start
    sign = low[at - 1 : at]
    if sign in known.last_signs and sign and not sign.isalpha():
        for size in range(known.longest_sign, 0, -1):
            form = low[max(0, at - size) : at]
            if len(form) == size and form in known.signs and not low[max(0, at - size - 1) : at - size].isalnum():
                return known.signs[form], at - size
        return (known.signs[sign], at - 1) if sign in known.signs else ("", start)
    if at and (sign.isalpha() or sign == "."):
        begin = (
            max(low.rfind(" ", 0, at), low.rfind("(", 0, at)) + 1
            if at < 12
            else max(low.rfind(" ", at - 12, at), low.rfind("(", at - 12, at)) + 1
        )
        code = low[begin:at]
        if code in known.capitals and (text[begin : begin + 1].isupper() or at == start):
            return known.codes.get(code, "") or known.signs.get(code, ""), begin
    return "", start


def unit_after(low: str, text: str, end: int, written: str, part: bool = False) -> Unit | None:
    """Return the unit that stands after the number which ends at `end`.

    written: its figures, "" for words. part: it is a fraction, so that "half an hour" has one.
    """
    figures = bool(written)
    here = low[end : end + 1]
    if not here:
        return None
    at = end + 1 if here in " -" else end
    if here == "-" and low[at : at + 1] in units().signs:
        return None
    first = WORD.match(low, at)
    if not first or (first[0] not in units().forms and first[0] not in units().loose and not part):
        return None
    found = _unit_at(low, text, at, figures, at == end)
    if not found and here == " ":
        loose = LOOSE_GAP.match(low, end)
        if loose and loose[1] in units().loose:
            at = loose.end()
            found = _unit_at(low, text, at, figures, False)
            found = None if found and found[0] in ("times", "point", "share") else found
        elif part and low.startswith(("a ", "an "), at):
            at = low.index(" ", at) + 1
            found = _unit_at(low, text, at, figures, False)
    if not found:
        return None
    name, stop = found
    if name == "second" and stop == at + 1 and written.endswith("0") and "." not in written:
        return None
    if name in units().money and (scaled := _scale_behind(low, at, stop)):
        return Unit(name, at, scaled[1], factor=scaled[0])
    if name in TIME:
        return _age(low, name, at, stop)
    if (per := PER.match(low, stop)) and (below := _match(units().per, low, per.end())) and not low.startswith(AGO, below[1]):
        return Unit(f"{name} per {below[0]}", at, below[1])
    return Unit(name, at, stop)


def _scale_behind(low: str, at: int, stop: int) -> tuple[float, int] | None:
    """Return the factor of "75 USD million" and "30 MUSD", and where it ends."""
    if low[at:stop] in ("musd", "meur", "mgbp", "maud", "mcad"):
        return 1e6, stop
    for word, factor in ((" million", 1e6), (" billion", 1e9), (" trillion", 1e12)):
        if low.startswith(word, stop) and not low[stop + len(word) : stop + len(word) + 1].isalnum():
            return factor, stop + len(word)
    return None


def _age(low: str, name: str, at: int, stop: int) -> Unit:
    if low.startswith(("-old", " old", " of age"), stop):
        stop += 7 if low.startswith(" of age", stop) else 4
        return Unit(name, at, stop + low.startswith("s", stop), True)
    return Unit(name, at, stop)


def _match(forms: dict[str, list[tuple[str, str]]], low: str, at: int) -> tuple[str, int, str] | None:
    first = WORD.match(low, at)
    for form, name in forms.get(first[0], ()) if first else ():
        stop = at + len(form)
        if low.startswith(form, at) and not (low[stop : stop + 1].isalnum() and form[-1:].isalnum()):
            return name, stop, form
    return None


def _unit_at(low: str, text: str, at: int, figures: bool, glued: bool) -> tuple[str, int] | None:
    known = units()
    found = _match(known.forms, low, at)
    if not found:
        return None
    name, stop, form = found
    if form in known.shy and not _may_be_shy(low, text, at, form, figures, glued):
        return None
    if form in known.capitals and not text[at:stop].isupper() and name in known.money:
        return None
    if (form == "won" and not low.endswith(SCALED, 0, at)) or (form in ("marks", "crowns", "real") and not figures):
        return None
    if form == "c":
        return ("celsius" if text[at] == "C" else "cent"), stop
    if form in ("pound", "pounds"):
        return _pound(low, at, stop), stop
    return name, stop


def _may_be_shy(low: str, text: str, at: int, form: str, figures: bool, glued: bool) -> bool:
    if form in ("point", "time"):
        return form == "point"
    if not figures or (form in units().glued_only and not glued and form not in ("m", "t", "l", "w", "v", "c")):
        return False
    if form in ("m", "l", "g", "t", "s", "h", "x", "min", "mo") and text[at].isupper():
        return False
    if len(form) == 1 and not glued:
        after = low[at + 1 : at + 2]
        return (
            form in ("m", "c", "w")
            and after in ("", " ", ".", ",", ")")
            and (form != "m" or not low.startswith(" and", at + 1))
        )
    return low[at + len(form) : at + len(form) + 1] not in ("'", "&")


def _pound(low: str, at: int, stop: int) -> str:
    """Pounds are money unless the words around speak of weight."""
    if low[at - 1] == "-":
        return "GBP" if COIN_AFTER.match(low, stop) else "pound-mass"
    if MONEY_OF.match(low, stop) or (low.startswith(" each", stop) and MANY.search(low, max(0, at - 9), at)):
        return "GBP"
    if MASS_AFTER.match(low, stop) or "weigh" in low[max(0, at - 60) : stop + 40]:
        return "pound-mass"
    return "GBP"
