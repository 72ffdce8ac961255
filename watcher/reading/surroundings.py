"""What an outlet puts around its news: bylines, datelines, credits, captions, adverts, teasers.

Owns: which sentences of a text are none of the news, and where one that is begins. Never: reads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from watcher.language import load

_NAME = r"(?-i:[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|del|van|von|der|la|al|bin|ibn)){0,4})"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and |/){_NAME}){{0,4}}"
_WHEN = (
    r"(?: *(?:\d[\d:./-]*(?:st|nd|rd|th|am|pm|h)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"|(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\.?|[ap]\.?m\.?|gmt|utc|[ecmp][sd]?t|bst|ist|cest"
    r"|on|at|in|of|the|hours?|hrs|minutes?|mins?|days?|ago|local time|today|yesterday|[-–—/|,])(?!\w))"
)
# "NAIROBI/MOGADISHU - ", "GENEVA, Aug 23 (XY) - ": where it was written is not what it is about.
_CAPITALS = re.compile(r"[A-Z][A-Z'./ -]{2,40}[^.;:\u2013\u2014-]{0,40}?\s(?:--|[-\u2013\u2014])\s")
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_PLACE = r"[A-Z][\w'.-]*(?:[ /][A-Z][\w'.-]*){0,3}"
_BY = r"(?:\([^()]{2,40}\)|/[\w ]{2,30}/|\[[^\][]{2,40}\])"
_DASH = r"(?:--|[-\u2013\u2014])\s+(?=[\"“'‘(]*[A-Z\d])"
# "Perth, Australia, March 4 (AFP) -- ", "(Reuters) - ", "March 4 (UPI) -- ", "MOSCOW, March 4. /TASS/. ", "[Perth, 4 March] ".
_OTHERWISE = (
    re.compile(rf"{_PLACE}(?:,? (?:\[{_PLACE}\]|{_PLACE}))?(?:,? (?:{_DAY}|\({_DAY}\)))?,? ?{_BY},? ?(?:{_DASH}|:\s+)"),
    re.compile(rf"{_PLACE}(?:, {_PLACE})?[,:]? \(?{_DAY}\)?,? ?(?:{_DASH}|:\s+)"),
    re.compile(rf"(?:\(?{_DAY}\)? ?)?{_BY}? ?{_DASH}"),
    re.compile(rf"{_PLACE}(?:, {_PLACE})?,? {_DAY}\.? ?/[\w ]{{2,30}}/\.?\s+"),
    re.compile(rf"\[{_PLACE}(?:, {_PLACE})?, {_DAY}\]\s*(?:[-\u2013\u2014:]\s+)?"),
)
# "Perth – The army ...": no aside, which would end with another dash.
_CITY = re.compile(r"[A-Z][\w'.]+(?:[ /][A-Z][\w'.]+){0,2} (--|[\u2013\u2014]) (?=[\"“'‘(]*[A-Z\d])(?!.* \1 )")
_SEAT = re.compile(r"([A-Z][\w'. -]{2,20}): (?=[\"“'‘(]*[A-Z\d])")
_DATELINES = (_CAPITALS, *_OTHERWISE, _CITY)
# "(Photo: Ana Roe/XY)" within a sentence; "© 2024 XY", "[+1234 chars]", "ar/jl" behind the last one.
_CREDIT = re.compile(
    r"\s*[(\[](?:(?:file )?(?:photos?|images?|pictures?|credits?)(?: by\b|:)|\w+ photo/|reuters/)[^()\[\]]{0,80}[)\]]",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?<=[.…!?\"”])\s*(?:\[\+?\d+ chars\]|[a-z]{2,3}(?:/[a-z]{2,3}){1,3})$")
_CLOSES = (")", "]", ").", "].")
_LONG = 90  # characters: a line above the text is shorter
_LONGEST_LINK = 22
_ENDS = (" report.", " story.", " article.", " reserved.", " min read", " comments")
_POST = ("The post ", "The article ", "The BBC is ")
_BEGIN = re.compile(r"\W*([^\W_]+)")


def news_of(sentences: Sequence[str]) -> list[str]:
    """Return the sentences of a text that tell its news, each once, the first without its dateline."""
    told = set[str]()
    out: list[str] = []
    caption: list[str] = []  # what stands before a credit: a picture's, unless it is all there is
    for written in sentences:
        sentence = _without_credits(written)
        if len(out) == 1 and not sentence:
            caption, out = out, []
        if not sentence or _is_around(sentence) or (not out and len(sentence) < _LONG and _above().fullmatch(sentence)):
            continue
        plain = _plain(sentence)
        if plain not in told:
            told.add(plain)
            out.append(sentence.removeprefix("- "))
    out = out or caption
    return [without_dateline(out[0]), *out[1:]] if out else out


def without_dateline(sentence: str) -> str:
    """Return a text's first sentence from where its news begins."""
    for line in _DATELINES:
        if (found := line.match(sentence)) and found.end() < len(sentence):
            return sentence[found.end() :]
    seat = _SEAT.match(sentence)
    return sentence[seat.end() :] if seat is not None and seat[1].casefold() in _seats() else sentence


def without_link(sentence: str) -> str:
    """Return a sentence without what only links it to the one before: "The army left" for "Meanwhile, the army left"."""
    comma = sentence.find(",", 3, _LONGEST_LINK)
    if comma < 0 or sentence[comma + 1 : comma + 2] != " " or not _links().fullmatch(sentence, 0, comma):
        return sentence
    return sentence[comma + 2].upper() + sentence[comma + 3 :]


def _without_credits(sentence: str) -> str:
    if "©" in sentence and (not sentence.startswith("©") or len(sentence) < _LONG):
        sentence = sentence[: sentence.index("©")].rstrip()
    if sentence.endswith(_CLOSES) or sentence[:1] in "([":
        sentence = _CREDIT.sub("", sentence).lstrip()
    return _TAIL.sub("", sentence) if sentence[-1:].islower() or sentence[-1:] == "]" else sentence


def _plain(sentence: str) -> str:
    return sentence.rstrip(".!").casefold()


def _is_around(sentence: str) -> bool:
    """Say whether a sentence is a line of the outlet's own."""
    begin = _BEGIN.match(sentence)
    opens = begin is not None and begin[1].casefold() in _openers()
    if not opens and not sentence.endswith(_ENDS) and not sentence.startswith(_POST):
        return False
    return _lines().fullmatch(sentence) is not None


@cache
def _seats() -> frozenset[str]:
    """Return the capitals, which a dateline may have before a colon: "New Delhi: The bank ..."."""
    lines = [line.split("|") for line in load("places")["countries"].splitlines()]
    return frozenset(name.strip().casefold() for line in lines if len(line) > 2 for name in line[2].split(","))


@cache
def _openers() -> frozenset[str]:
    return frozenset(load("surroundings")["openers"].split())


@cache
def _lines() -> re.Pattern[str]:
    return _any_of("lines")


@cache
def _links() -> re.Pattern[str]:
    return re.compile("|".join(load("surroundings")["links"]), re.IGNORECASE)


@cache
def _above() -> re.Pattern[str]:
    return _any_of("above")


def _any_of(group: str) -> re.Pattern[str]:
    """Return a pattern for any of these lines, in brackets or not."""
    parts = "|".join(load("surroundings")[group]).replace("NAMES", _NAMES).replace("WHEN", _WHEN).replace("DAY", _DAY)
    return re.compile(rf"[\W_]*(?:{parts})[\W_]*", re.IGNORECASE)
