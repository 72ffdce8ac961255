"""Titles without what a feed puts around them: "LIVE:", "UPDATE 2-", "- The Example Times".

Owns: where the headline itself begins and ends. Never: reads it.
"""

from __future__ import annotations

import re

from watcher.language import words_of

_TAG = re.compile(
    r"\s*(?:(?:LIVE|BREAKING(?: NEWS)?|JUST IN|URGENT|ALERT|WATCH|VIDEO|EXCLUSIVE|UPDATED?|Live(?: updates)?|Breaking(?: news)?"
    r"|Watch|Video|Exclusive|Updated?)\s*[:|]\s+|UPDATE \d+\s*-\s*)"
)
_END = re.compile(r"\s[-–—|]\s(?P<outlet>[^-–—|:.?!]{2,40})$")
_OUTLETS = words_of("titles.outlets")
_LEAST = 4  # words that a headline has without its outlet


def headline_of(title: str) -> str:
    """Return a title without the tag before it and the outlet behind it; what is nothing but those stays as it is."""
    tag = _TAG.match(title)
    headline = title[tag.end() :] if tag is not None and tag.end() < len(title) else title
    end = _END.search(headline)
    if end is None or len(headline[: end.start()].split()) < _LEAST or not _is_outlet(end["outlet"].split()):
        return headline
    return headline[: end.start()]


def _is_outlet(words: list[str]) -> bool:
    """Say whether these words are written as an outlet's name: "The Example Times", "Example News", "Reuters"."""
    if len(words) > 4 or not all(word[0].isupper() or word in ("of", "the", "and", "&") for word in words):
        return False
    last = words[-1].lower()
    return last in _OUTLETS or last.endswith((".com", ".org", ".net")) or (words[0] == "The" and len(words) == 2)
