"""A headline in which each word begins with a capital, as a sentence writes it: "Rebels Quit Lorra" is "Rebels quit Lorra".

Owns: which of its words are names and keep their capitals. Never: reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from watcher.language import load, words_of
from watcher.model import Baseline
from watcher.reading.lexicon import split
from watcher.reading.spellings import SPELLINGS, STOP, Spellings
from watcher.reading.words import SMALL, Words, analyse

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")


@dataclass(slots=True)
class Written:
    """How words are written in sentences: small, with a capital, beside which other capitals, in capitals ("MPs")."""

    small: set[str] = field(default_factory=set)
    large: set[str] = field(default_factory=set)
    pairs: set[tuple[str, str]] = field(default_factory=set)
    initials: dict[str, str] = field(default_factory=dict)

    def take_in(self, sentences: Iterable[str]) -> Written:
        """Return itself with the words of these sentences."""
        for sentence in sentences:
            words = _WORD.findall(sentence)
            self.small.update(word for word in words if word[0].islower())
            self.large.update(word for word in words[1:] if word[0].isupper())
            self.pairs.update((one, two) for one, two in pairwise(words) if one[0].isupper() and two[0].isupper())
            self.initials.update(
                (word.lower(), word) for word in words if not (word[1:].islower() or len(word) < 2 or word.islower())
            )
        return self


def written_by(baseline: Baseline) -> Written:
    """Return how a baseline writes the words of its facts, and its names."""
    names = [term for group in baseline.scope for term in group] + [a for f in baseline.facts for g in f.aliases for a in g]
    facts = [re.sub(r"[\[\]]", "", says) for fact in baseline.facts for says in (fact.says, *fact.also)]
    return Written().take_in([*facts, *(f", {name}" for name in names)])


def as_in_a_sentence(title: str, body: Iterable[str], ours: Written, known: Spellings) -> tuple[str, bool]:
    """Return a headline in which each word begins with a capital with only those of its names; any other as it is.

    With it, whether some capital that is kept may be that of a word after all.
    body: the sentences below it, which show how its words are written. ours, known: the words and names of the baseline.
    """
    if not _is_titled(title):
        return title, False
    words = analyse(title, 0, known)
    below = Written().take_in(body)
    kept = {k for hit in words.names for k in range(hit.i, hit.j)} | set(_days(words))
    out, at, unsure = list[str](), 0, False
    for k, token in enumerate(words.tokens):
        told = _initials(token, (below, ours)) if k not in kept or token.istitle() else ""
        if not told and (not k or k in kept or not token[0].isupper()):
            continue
        if not told and not _is_plain(words, k, below, ours):
            seen = token in below.large or token in ours.large or words.low[k] in _large()
            unsure = unsure or (token.istitle() and not seen)
            continue
        out += [title[at : words.start[k]], told or token.lower()]
        at = words.end[k]
    return "".join([*out, title[at:]]), unsure


def _is_titled(title: str) -> bool:
    """Say whether each word begins with a capital but those that are written small in any headline."""
    words = [word for word in title.split() if word[0].isalpha()]
    small = [word for word in words if not word[0].isupper()]
    return len(words) > len(small) + 2 and all(word in _ALWAYS_SMALL or not word.islower() for word in small)


_ALWAYS_SMALL = SMALL | STOP | words_of("headline_case.small") | words_of("holders.lower")


def _initials(token: str, texts: tuple[Written, ...]) -> str:
    """Return a word as it is written in capitals, where it is never written otherwise: "MPs", "LDF"; "" for any other."""
    low = token.lower()
    if not token.istitle() or low in STOP:
        return ""
    for text in texts:
        if low in text.initials and token not in text.large and low not in text.small:
            return text.initials[low]
    return (
        token.upper() if 1 < len(token) < 6 and _VOWELS.isdisjoint(low) and low not in _common() and low not in _large() else ""
    )


_VOWELS = frozenset("aeiouy")


def _is_plain(words: Words, k: int, *texts: Written) -> bool:
    """Say whether the word at token k is no name, as these texts write it, or as all do."""
    token, low = words.tokens[k], words.low[k]
    if (len(token) > 1 and not token.istitle()) or low in _large():
        return (
            low == "may"
            and words.low[k - 1] not in STOP | _MONTHS
            and words.low[k + 1 : k + 2] != []
            and words.low[k + 1].isalpha()
        )
    small = token.lower()
    for text in texts:
        if token in text.large and (small not in text.small or _is_paired(words, k, text)):
            return low in STOP
        if small in text.small:
            return True
    spelling = words.spellings[k]
    return bool(
        words.senses[k]
        or words.cues[k]
        or words.covered[k]
        or spelling.plain
        or spelling.cued
        or spelling.auxiliary
        or low in _common()
        or (low.endswith("s") and low[:-1] in _common() and low[-2] not in "esy")
        or (low.endswith(_DOERS) and _is_verb(low[:-3]))
        or (len(low) > 6 and low.endswith(_ENDINGS) and not low.endswith(_NAMES))
    )


def _is_paired(words: Words, k: int, text: Written) -> bool:
    pairs = (words.tokens[k - 1], words.tokens[k]), (*words.tokens[k : k + 2],)
    return any(pair in text.pairs for pair in pairs)


_MONTHS = words_of("ties.months")
_ENDINGS = (
    "ly", "ing", "ed", "tion", "tions", "ment", "ments", "ness", "ity", "ities", "cies", "ous", "ive", "able", "ible", "less",
    "ship", "ical", "ional", "ental", "ches", "shes", "sses",
)  # fmt: skip
_NAMES = ("med", "fred", "bly")
_DOERS = ("ers", "ors")


def _is_verb(low: str) -> bool:
    spelling = SPELLINGS[low]
    return spelling.senses.verb or bool(spelling.plain) or spelling.cued


def _days(words: Words) -> Iterator[int]:
    """Yield the tokens of days that have names: "New Year's Day"."""
    for k, low in enumerate(words.low):
        for rest in _holidays().get(low, ()):
            if words.low[k : k + len(rest)] == rest:
                yield from range(k, k + len(rest))


@cache
def _holidays() -> dict[str, list[list[str]]]:
    out: dict[str, list[list[str]]] = {}
    for day in load("calendar")["holidays"]:
        tokens = [*split(day)]
        out.setdefault(tokens[0], []).append(tokens)
    return out


@cache
def _large() -> frozenset[str]:
    """Return the words that are names wherever they stand, in lower case: months, peoples, parliaments."""
    return words_of("headline_case.large") | _MONTHS


_FILES = "claims concepts deed_nouns deeds derived drafting frames irregular ladders numbers scales stance".split()
_PLAIN = re.compile(r"(?<![\w.'-])[a-z]{2,}(?![\w'])")


@cache
def _common() -> frozenset[str]:
    """Return every word that the lists of the language have in lower case, but for those of names."""
    rules = [words for group, words in load("rules").items() if group not in words_of("headline_case.not_of")]
    return frozenset(_PLAIN.findall(" ".join(_texts([rules, *map(load, _FILES)]))))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
