"""Titles without what a feed puts around them: "LIVE:", "UPDATE 2-", "- The Example Times".

Owns: where the headline itself begins and ends. Never: reads it.
"""

from __future__ import annotations

import re
from functools import cache

from watcher.language import load, words_of
from watcher.reading.spellings import STOP

_TAG = re.compile(
    r"\s*(?:(?:LIVE|BREAKING(?: NEWS)?|JUST IN|URGENT|ALERT|WATCH|VIDEO|EXCLUSIVE|UPDATED?|Live(?: updates)?|Breaking(?: news)?"
    r"|Watch|Video|Exclusive|Updated?)\s*[:|]\s+|UPDATE \d+\s*-\s*)"
)
_END = re.compile(r"\s[-–—|]\s(?P<outlet>[^-–—|:.?!]{2,40})$")
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROMAN = re.compile("I{2,3}|I[VX]|VI{0,3}|XI{0,3}")
_OUTLETS = words_of("titles.outlets")
_LEAST = 4  # words that a headline has without its outlet


def headline_of(title: str) -> str:
    """Return a title without the tag before it and the outlet behind it; what is nothing but those stays as it is."""
    tag = _TAG.match(title)
    headline = title[tag.end() :] if tag is not None and tag.end() < len(title) else title
    if headline.isupper() and len(headline.split()) >= _LEAST:
        headline = _WORD.sub(_small, headline)
    end = _END.search(headline)
    if end is None or len(headline[: end.start()].split()) < _LEAST or not _is_outlet(end["outlet"].split()):
        return headline
    return headline[: end.start()]


def _small(word: re.Match[str]) -> str:
    """Return a word of a headline that is all in capitals as it stands in one where each word begins with one."""
    token = re.split(r"['’]", word[0])[0]
    if "." in token or (token in _capitals() and (token == "US" or token.lower() not in STOP)) or _ROMAN.fullmatch(token):
        return token + word[0][len(token) :].lower()
    return word[0][0] + word[0][1:].lower()


@cache
def _capitals() -> frozenset[str]:
    """Return the names that are always written in capitals: US, NATO."""
    places = load("places")
    return frozenset(re.findall(r"\b[A-Z]{2,6}\b", f"{places['countries']} {places['bodies']}"))


def _is_outlet(words: list[str]) -> bool:
    """Say whether these words are written as an outlet's name: "The Example Times", "Example News", "Reuters"."""
    if len(words) > 4 or not all(word[0].isupper() or word in ("of", "the", "and", "&") for word in words):
        return False
    last = words[-1].lower()
    return last in _OUTLETS or last.endswith((".com", ".org", ".net")) or (words[0] == "The" and len(words) == 2)
