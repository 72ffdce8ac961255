"""A sentence as a claim or as evidence: its numbers and dates, each with the words around it, and its words.

Owns: Item and Statement. Never: compares two sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, Literal

from watcher.language import load
from watcher.model import Mention
from watcher.reading.dates import find as find_dates
from watcher.reading.lexicon import stem, surfaces
from watcher.reading.quantities import find as find_quantities
from watcher.values import DateValue, Quantity
from watcher.values.date import interval

Sort = Literal["quantity", "date"]

# A day in the middle of the years that encyclopedias write of; years that are missing are not compared (see Item.yearless).
_READ_AS_OF = date(2020, 7, 1)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*[^\W\d_]*|[.,;:()/—–]")
_CENTURY = re.compile(r"\b(?:(\d{1,2})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)) century\b", re.IGNORECASE)  # fmt: skip
_CENTURIES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_OUT_OF = re.compile(r"(?<![\d/.])(\d{1,3}(?:\.\d+)?) ?/ ?(\d{1,3})(?![\d/])")
_YEAR = re.compile(r"\d{4}")
_COMMAS = {",": 2.0, ";": 5.0, ":": 3.0, "(": 2.0, ")": 2.0, "and": 1.5, "while": 4.0, "but": 4.0, "with": 1.0, ".": 6.0}
REACH = 9
LONGEST = 3_000  # characters of a sentence that are read
MOST = 40  # numbers and dates of a sentence that are held against each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A number or a date of a sentence.

    low, high: the numbers, or the first and last day as ordinals of the calendar. sign: = ~ < >, strict: whether it shuts out
    the number itself. near: the words around it with their weight, 1 beside it. counted: the words that it counts.
    kind: what it can be compared with ("count", "money", "%", "order", "date", a unit). written: as it stands.
    """

    sort: Sort
    kind: str
    low: float
    high: float
    sign: str
    strict: bool
    start: int
    end: int
    written: str
    near: dict[str, float]
    counted: frozenset[str]
    as_of: bool = False
    yearless: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence taken apart. words: what its words mean, in order; names: words with capitals; low: in lower case."""

    text: str
    items: tuple[Item, ...]
    words: tuple[tuple[str, frozenset[str]], ...]
    meanings: frozenset[str]
    low: frozenset[str]
    negated: bool


@cache
def _table() -> dict[str, Any]:
    return load("claims")


@cache
def idle() -> frozenset[str]:
    """Return the words that carry no meaning of their own."""
    return frozenset(_table()["idle"])


@cache
def _alike() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for number, row in enumerate(_table()["same"]):
        for word in row:
            out.setdefault(word, set()).add(f"={number}")
    return {word: frozenset(groups) for word, groups in out.items()}


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Return each word's opposites."""
    out: dict[str, set[str]] = {}
    for one, two in _table()["opposite"]:
        out.setdefault(one, set()).add(two)
        out.setdefault(two, set()).add(one)
    return {word: frozenset(known) for word, known in out.items()}


@cache
def _negative() -> frozenset[str]:
    return frozenset(_table()["negative"])


@lru_cache(maxsize=20_000)
def meanings_of(word: str) -> frozenset[str]:
    """Return what a word in lower case means: its stem, its concepts, its group of words alike; nothing for an idle word."""
    if word in idle():
        return frozenset()
    known = {stem(word)}
    for rest, senses in surfaces().get(word, ()):
        if not rest:
            known.update("@" + sense.concept for sense in senses)
    return frozenset(known) | _alike().get(word, frozenset())


@lru_cache(maxsize=2_048)
def take_apart(text: str) -> Statement:
    """Return `text`, one sentence, as a Statement. Pure and linear in its length."""
    text = text[:LONGEST]
    tokens = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]
    found = sorted((*_quantities(text), *_dates(text)), key=lambda item: item[0])
    items = tuple(
        _item(text, tokens, start, end, fields, place) for place, (start, end, fields) in enumerate(_without_overlaps(found)[:MOST])
    )
    words = tuple((word, meanings_of(word.lower())) for _, _, word in tokens if word[0].isalnum())
    low = frozenset(word.lower() for _, _, word in tokens)
    together = frozenset().union(*(meant for _, meant in words)) if words else frozenset()
    negated = not low.isdisjoint(_negative()) or "n't" in text
    return Statement(text, items, words, together, low, negated)


_Found = tuple[int, int, dict[str, Any]]


def _without_overlaps(found: list[_Found]) -> list[_Found]:
    out: list[_Found] = []
    for one in found:
        if out and one[0] < out[-1][1]:
            if one[2]["sort"] == "date" and out[-1][2]["sort"] != "date":
                out[-1] = one
            continue
        out.append(one)
    return out


def _quantities(text: str) -> list[_Found]:
    out: list[_Found] = []
    for m in _OUT_OF.finditer(text):
        top = float(m[2])
        if top in (4.0, 5.0, 10.0, 20.0, 100.0) and float(m[1]) <= top:
            out.append((m.start(), m.end(), {"sort": "quantity", "kind": f"of {top:g}", "low": float(m[1]), "high": float(m[1]), "sign": "=", "strict": False}))  # fmt: skip
    for mention in find_quantities(text):
        value = mention.value
        if isinstance(value, Quantity):
            if not mention.text.strip().isdigit() and mention.text.lower() in ("one", "no"):
                continue
            kind, low, high = _kind(mention, value)
            out.append((mention.start, mention.end, {"sort": "quantity", "kind": kind, "low": low, "high": high, "sign": value.bound, "strict": value.strict, "noun": mention.noun}))  # fmt: skip
    return out


def _kind(mention: Mention, value: Quantity) -> tuple[str, float, float]:
    unit = value.unit
    if mention.role in ("ordinal", "rank"):
        return "order", value.low, value.high
    if unit == "share":
        return "%", value.low * 100, value.high * 100
    if unit in ("", "times", "people"):
        return "count", value.low, value.high
    if len(unit) == 3 and unit.isupper():
        return "money", value.low, value.high
    return unit, value.low, value.high


def _dates(text: str) -> list[_Found]:
    out: list[_Found] = []
    for m in _CENTURY.finditer(text):
        number = int(m[1]) if m[1] else _CENTURIES.index(m[2].lower()) + 1
        if 1 <= number <= 25:
            first, last = date(max(100 * (number - 1), 1), 1, 1), date(100 * number, 12, 31)
            out.append(_date_found(text, m.start(), m.end(), first, last, "on"))
    for mention in find_dates(text, _READ_AS_OF):
        if out and any(start <= mention.start < end for start, end, _ in out[:3]):
            continue
        if isinstance(mention.value, DateValue) and (row := _date_of(text, mention, mention.value)):
            out.append(row)
    return out


def _date_of(text: str, mention: Mention, value: DateValue) -> _Found | None:
    written = mention.text
    dated = any(c.isdigit() for c in written) or (len(value.iso) == 7 and value.iso[5:].isdigit())
    if not dated or mention.role == "ago":
        return None
    try:
        first, last = interval(value)
    except ValueError:
        return None
    if len(value.iso) == 3 and value.iso.endswith("0"):
        # "The 1900s" is a decade or a century.
        last = date(last.year + 90, 12, 31)
    start, end, fields = _date_found(text, mention.start, mention.end, first, last, value.bound)
    fields["yearless"] = not _YEAR.search(written) and len(value.iso) > 4
    return start, end, fields


def _date_found(text: str, start: int, end: int, first: date, last: date, bound: str) -> _Found:
    before = text[max(0, start - 24) : start].lower().replace("the ", "").rstrip(" (,")
    word = before.rpartition(" ")[2]
    sign, strict = {"by": ("<", False), "after": (">", True), "about": ("~", False)}.get(bound, ("=", False))
    if word in ("before", "than") or before.endswith("prior to"):
        sign, strict = ("<", True) if not before.endswith("later than") or "no later" not in before else ("<", False)
        if before.endswith("later than") and not before.endswith(("no later than", "not later than")):
            sign, strict = ">", True
    elif word == "by":
        sign, strict = "<", False
    elif word in ("after", "past", "beyond"):
        sign, strict = ">", True
    as_of = before.endswith(("as of", "as at", "by")) or word == "until"
    return start, end, {"sort": "date", "kind": "date", "low": first.toordinal(), "high": last.toordinal(), "sign": sign, "strict": strict, "as_of": as_of}  # fmt: skip


def _item(text: str, tokens: list[tuple[int, int, str]], start: int, end: int, fields: dict[str, Any], place: int) -> Item:
    noun = fields.pop("noun", "")
    counted: set[str] = set()
    for word in noun.lower().split():
        counted |= meanings_of(word)
    return Item(
        start=start, end=end, written=text[start:end], near=_near(tokens, start, end), counted=frozenset(counted), place=place,
        **fields,
    )  # fmt: skip


def _near(tokens: list[tuple[int, int, str]], start: int, end: int) -> dict[str, float]:
    """Return the meanings around the characters [start, end): those to the right are a little nearer, beyond a comma farther."""
    low, high = 0, len(tokens)
    while low < high:
        mid = (low + high) // 2
        if tokens[mid][1] <= start:
            low = mid + 1
        else:
            high = mid
    near: dict[str, float] = {}
    for step, dear in ((-1, 0.8), (1, 0.0)):
        at = low - 1 if step < 0 else low
        cost = dear
        while 0 <= at < len(tokens) and cost < REACH:
            begin, stop, word = tokens[at]
            at += step
            if step > 0 and stop <= end:
                continue
            small = word.lower()
            cost += _COMMAS.get(small, 0.4 if small in idle() else 1.0)
            for meant in meanings_of(small) if word[0].isalpha() else ():
                weight = 1.0 / (1.0 + 0.35 * (cost - 1.0))
                if near.get(meant, 0.0) < weight:
                    near[meant] = weight
    return near
