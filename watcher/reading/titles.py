"""Titles without what a feed puts around them: "LIVE:", "UPDATE 2-", "- The Example Times".

Owns: where the headline itself begins and ends. Never: reads it.
"""

from __future__ import annotations

import re
from functools import cache

from watcher.language import load, words_of
from watcher.reading.spellings import STOP

# What may stand before a headline, or behind it in brackets or after a dash.
_KIND = rf"(?:{'|'.join(load('surroundings')['kinds'])})"
_TAG = re.compile(
    rf"\s*(?:#?{_KIND}(?: \d+)?\s*(?:[:|]|[-–—](?=\s))\s+|[\[(]{_KIND}[\])]:?\s+|#{_KIND}\s+"
    rf"|(?-i:(?:{'|'.join(load('surroundings')['slugs'])})(?: \d+)?\s*-\s*))",
    re.IGNORECASE,
)
_END = re.compile(r"\s(?:[-–—]\s(?P<outlet>[^-–—|:?!]{2,40})|\|\s(?P<part>[^|:?!]{2,40})|[(\[](?P<note>[^()\[\]]{2,24})[)\]])$")
_NOTE = re.compile(_KIND, re.IGNORECASE)
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROMAN = re.compile("I{2,3}|I[VX]|VI{0,3}|XI{0,3}")
# "ledger.com", "News24"
_SITE = re.compile(r"[\w-]+\.(?:com|org|net|co|news|info|tv|in|uk|au|za|ng|ke|ie)(?:\.\w\w)?|[a-z]{3,}\d{1,3}")
_OUTLETS = words_of("titles.outlets")
_LEAST = 4  # words that a headline has without its outlet


def headline_of(title: str) -> str:
    """Return a title without the tags before it and the outlet behind it; what is nothing but those stays as it is."""
    headline = title
    while (tag := _TAG.match(headline)) is not None and tag.end() < len(headline):
        headline = headline[tag.end() :]
    name, colon, rest = headline.partition(": ")
    if colon and len(name.split()) > 1 and len(rest.split()) >= _LEAST and _is_outlet(name.split()):
        headline = rest
    if headline.isupper() and len(headline.split()) >= _LEAST:
        headline = _WORD.sub(_small, headline)
    while (end := _END.search(headline)) is not None and len(headline[: end.start()].split()) >= _LEAST:
        name = end["outlet"] or end["note"]
        if name and not _NOTE.fullmatch(name) and not _is_outlet(name.split()):
            break
        headline = headline[: end.start()].rstrip()
    return headline


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
    last = words[-1].lower()
    if len(words) == 1 and _SITE.fullmatch(last):
        return True
    if len(words) > 4 or not all(word[0].isupper() or word in ("of", "the", "and", "&") for word in words):
        return False
    return last in _OUTLETS or _SITE.fullmatch(last) is not None or (words[0] == "The" and len(words) == 2)
