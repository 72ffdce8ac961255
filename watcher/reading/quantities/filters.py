"""What looks like a quantity and is none: dates, years, clock times, names with numbers, telephone numbers.

Owns: telling them from quantities. Never: reads a date (watcher.reading.dates does).
"""

from __future__ import annotations

import re

from watcher.reading.quantities.counted_years import counts_something
from watcher.reading.quantities.lexicon import Lexicon
from watcher.values.measures import Measure

CLOCK_AFTER = re.compile(r":[0-9]{2}| ?[ap]\.?m\b|[ap]\.m\.| o'clock| ?hrs? (?:gmt|local|ist)|h[0-9]{2}\b")
CLOCKING = ": aphio"  # what CLOCK_AFTER can begin with
MONTH_AFTER = re.compile(r"(?:st|nd|rd|th)?(?: of|-)? ?([a-z]{3,9})")
YEAR_TAIL = re.compile(r"s\b|'s\b|/[0-9]{2}|-[0-9]{2}\b|-(?:1[5-9]|20)[0-9]{2}\b|-(?:era|style|model|vintage|built|born)\b")
SERIAL = re.compile(r"[-/][0-9]{1,9}[-/][0-9]|\.[0-9]{1,9}\.[0-9]|-[0-9]{3,9}-")
WORD_AFTER = re.compile(r"[ -]([a-z][a-z'-]{0,40})")
DAY_TAIL = re.compile(r"(?:, ?|-[0-9]{1,2},? ?)?(?:1[5-9]|20)[0-9]{2}\b")
_ON = ("on", "by", "of", "for", "into", "in", "enters", "entered", "from", "until")  # "on day five"
FIRST_YEAR, LAST_YEAR = 1500, 2100


def last_word(low: str, at: int) -> str:
    """Return the word that ends right before `at` (after a space or a hyphen), "" where punctuation stands."""
    end = at - 1 if at and low[at - 1] in " -" else at
    if end <= 0:
        return ""
    floor = end - 24 if end > 24 else 0
    word = low[low.rfind(" ", floor, end) + 1 or floor : end]
    if word.isalnum() and len(word) < 24:
        return word
    begin = end
    while begin and end - begin < 24 and (low[begin - 1].isalnum() or low[begin - 1] in "'&."):
        begin -= 1
    return low[begin:end]


def is_date(low: str, found: Measure, lexicon: Lexicon) -> bool:
    """Whether the figures are a day, a year or a clock time."""
    written = found.number.written
    if not written:
        return _is_spelt_date(low, found, lexicon)
    here, after = low[found.first - 1 : found.first], low[found.last : found.last + 1]
    if (after and after in CLOCKING and CLOCK_AFTER.match(low, found.last)) or (
        here == ":" and low[found.first - 2 : found.first - 1].isdigit()
    ):
        return True
    if found.unit or found.number.sort not in ("figure", "ordinal") or "," in written or "." in written:
        return here == "'" and len(written) == 2 and not found.unit
    before = last_word(low, found.first).rstrip(".")
    if found.low <= 31 or found.is_range:
        month = MONTH_AFTER.match(low, found.last)
        if (
            before in lexicon.months
            and (before != "may" or low[found.last : found.last + 1] in ",.;:-)" or DAY_TAIL.match(low, found.last))
        ) or (
            month
            and month[1] in lexicon.months
            and (
                month[1] not in ("may", "march", "mar", "sun")
                or before in ("", "the", "on", "from", "since", "until", "by", "of")
                or low[month.end() : month.end() + 1] in " ,."
            )
        ):
            return month is None or month[1] != "may" or before in ("", "the", "on", "from", "since", "until", "by", "of", "to")
    if here == "'" and len(written) == 2:
        return True
    return len(written) == 4 and _is_year(low, found, before, lexicon)


def _is_spelt_date(low: str, found: Measure, lexicon: Lexicon) -> bool:
    after = MONTH_AFTER.match(low, found.last)
    if found.sort == "ordinal":
        return (
            bool(after and after[1] in lexicon.months and after[1] not in ("may", "march", "mar"))
            or low.startswith((" century", "-century", " of the month"), found.last)
            or last_word(low, found.first) in lexicon.months
        )
    return low.startswith(" o'clock", found.last) or (
        found.low <= 12 and bool(re.match(r" ?[ap]\.m\.", low[found.last : found.last + 5]))
    )


def _is_year(low: str, found: Measure, before: str, lexicon: Lexicon) -> bool:
    year = found.number.whole
    if before in lexicon.zones or (
        low[found.last : found.last + 1] == " "
        and low[found.last + 1 : found.last + 5].split(" ")[0].rstrip(".,)") in lexicon.zones
    ):
        return True
    if not FIRST_YEAR <= year <= LAST_YEAR or (found.is_range and not FIRST_YEAR <= found.high <= LAST_YEAR):
        return False
    if YEAR_TAIL.match(low, found.last) and not low.startswith("-strong", found.last):
        return True
    if found.last - found.first == 4 and not found.is_range and counts_something(low, found.first, found.last):
        return False
    after = WORD_AFTER.match(low, found.last)
    word = after[1] if after else ""
    if (
        word in lexicon.counted
        or found.more
        or (
            low.startswith((" us ", " u.s. ", " american ", " british ", " un ", " french ", " extra "), found.last)
            and found.bound.name
        )
    ):
        return before in ("in", "since", "by") and word not in ("people", "troops", "soldiers")
    if found.bound.name and found.bound.name not in ("exactly", "about", "more-than"):
        return found.bound.name == "at-most" and not word and 1990 <= year <= 2050
    if found.bound.name in ("about", "more-than") and lexicon.is_plural(word):
        return False
    if 1900 <= year <= LAST_YEAR or found.is_range:
        return True
    return before in lexicon.year_before or low[found.last : found.last + 1] in ")"


def is_name(low: str, text: str, found: Measure, lexicon: Lexicon) -> bool:
    """Whether the figures belong to a name: "F-16", "Boeing 737", "FTSE 100", "Route 9", a telephone number, a version."""
    first, written = found.first, found.number.written
    here = low[first - 1 : first]
    if here in "#@" and here:
        return True
    if not written:
        return _is_spelt_name(low, text, found, lexicon)
    if (here == "+" or written[0] == "0" or low[first - 2 : first - 1].isdigit()) and _is_telephone(low, found):
        return True
    if SERIAL.match(low, found.number.end) or (
        here in "-/" and here and first == found.start and _is_designation(low, text, found)
    ):
        return True
    if found.unit or found.bound.name or found.more or "," in written or found.number.scale > 1 or found.is_range:
        return False
    before = last_word(low, first)
    if before in ("day", "week") and last_word(low, first - 1 - len(before)) in _ON:
        return True
    if not before or here not in " -" or before.rstrip(".") in ("no", "nos", "number"):
        return False
    word = text[first - 1 - len(before) : first - 1]
    capital = word != word.lower()  # "iPhone" too
    if before == "of" and text.endswith("Group of ", 0, first):
        return True
    if before.rstrip("s") in lexicon.indices or before in lexicon.indices:
        return capital
    if before == "a" and _opens(text, first - 2):
        return False
    if before in lexicon.named:
        return capital or before in lexicon.low_named
    return capital and _after_capital(low, text, found, before, lexicon)


def _is_telephone(low: str, found: Measure) -> bool:
    """Whether the figures stand in a row of nine or more that begins with + or 0, in three groups or more."""
    begin = end = found.first
    while begin and found.first - begin < 24 and low[begin - 1] in "0123456789 +()-":
        begin -= 1
    while end < len(low) and end - begin < 48 and low[end] in "0123456789 +()-":
        end += 1
    groups = low[begin:end].replace("-", " ").replace("(", " ").replace(")", " ").split()
    return len(groups) > 2 and groups[0][0] in "+0" and sum(map(len, groups)) >= 9


def _is_designation(low: str, text: str, found: Measure) -> bool:
    """Whether what a hyphen glues to the figures makes them a name ("F-16", "under-21"), and no measure ("magnitude-7.1")."""
    before = last_word(low, found.first)
    if not before or not low[found.first - 2].isalnum():
        return False
    return (
        len(before) < 4
        or not before.isalpha()
        or text[found.first - 1 - len(before)].isupper()
        or before in ("under", "over", "post", "type", "mark", "class")
    )


def _after_capital(low: str, text: str, found: Measure, before: str, lexicon: Lexicon) -> bool:
    """A number right after a capitalised word is part of a name unless it counts what follows."""
    after = WORD_AFTER.match(low, found.last)
    word = after[1] if after else ""
    if before in lexicon.months or before in lexicon.no_name or before in lexicon.stops:
        return False
    if low[found.number.end : found.number.end + 1] == "-" and after:
        return False
    if word and (lexicon.is_plural(word) or word in lexicon.counted):
        return False
    if "." in found.number.written or found.number.sort == "ordinal":
        return False
    if _opens(text, found.first - 1 - len(before)):
        return before.isalpha() and not word
    rest = low[found.last : found.last + 1]
    return bool(word) or rest in ("", ".", ",", ")", "'", " ", ";", ":", '"', "?")


def _opens(text: str, begin: int) -> bool:
    """Whether a sentence begins there."""
    return begin == 0 or text[max(0, begin - 2) : begin] in (". ", "! ", "? ")


def _is_spelt_name(low: str, text: str, found: Measure, lexicon: Lexicon) -> bool:
    """Whether a number in words is part of a name: "Formula One", "the Group of Seven", "Chapter Two"."""
    if (
        found.low == 0
        and found.sort == "count"
        and last_word(low, found.first) in ("net", "ground", "absolute", "patient", "near")
    ):
        return True
    before = last_word(low, found.first)
    if before in ("day", "week") and last_word(low, found.first - 1 - len(before)) in _ON:
        return True
    if found.sort == "count" and found.low < 30 and not found.bound.name and before in lexicon.low_named:
        return True
    if found.sort not in ("count", "ordinal") or found.number.scale > 1 or not text[found.first].isupper():
        return False
    return (
        found.first > 1
        and text[found.first - 2] not in ".!?:;\"'(“‘-—–•|"
        and not _is_title(text[max(0, found.first - 80) : found.first + 80])
    )


def _is_title(text: str) -> bool:
    """Whether the text is a headline in which every word is capitalised."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) * 10 >= len(words) * 9
