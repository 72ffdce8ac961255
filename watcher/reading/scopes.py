"""Many scopes at once: which of N baselines an entry is about, in time that hardly depends on N.

Owns: the index over the words of all scopes. Never: decides otherwise than `in_scope` would for each of them alone.

A term is found as a whole word, case ignored, so each of its runs of letters and digits stands in the text as a whole run. The
runs of a text are therefore looked up, not searched for: what a text costs depends on its length and on how many baselines it
touches. Two automata over all terms were measured beside this one (tests/bench/scopes.py): google-re2 and pyahocorasick read
a text in a third of the time, 5 to 9 µs of some 22, where few terms are hit, and take longer where many are. That would be one
more compiled package, and neither knows a word's end, or the two cases of a letter, as `re` does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from watcher.language import load, words_of
from watcher.reading.patterns import Patterns
from watcher.values.letters import unaccented

RUN = re.compile(r"\w+")
# The iota that is written under a letter is no letter itself, but is one for `re` where case is ignored.
UNDER = "\u0345"
# Case is ignored as `re` does it: one character for one character. These pairs are no upper and lower case of each other.
ODD_PAIRS = {"İ": "i", "\u1fd3": "\u0390", "\u1fe3": "\u03b0", "\ufb06": "\ufb05", UNDER: "ι"}
CASED_UNTIL = 0x1E944
MANY = 2  # baselines that ask for one term, from which on they are told apart by a second one

Scope = Sequence[Sequence[str]]
Terms = frozenset[str]


def folded(text: str) -> str:
    """Return `text` without accents, each character as the one that stands for all that are the same where case is ignored."""
    # Quotes, dashes and signs of money have no case and no accent: few texts hold another letter.
    return text.lower() if text.isascii() or not _CASED.search(text) else unaccented(text).translate(_folding())


_CASED = re.compile("[^\x00-\xb4\xb6-\xbf\u2010-\u203a\u20a0-\u20bf]")


@cache
def _folding() -> dict[int, str]:
    table = {}
    for code in range(CASED_UNTIL):
        char = chr(code)
        upper = char.upper()
        lower = (upper if len(upper) == 1 else char).lower()
        to = ODD_PAIRS.get(char, lower if len(lower) == 1 else char)
        if to != char:
            table[code] = to
    return table


def runs_of(text: str) -> set[str]:
    """Return the runs of letters and digits of a folded text."""
    return set(RUN.findall(text))


def widened(group: Sequence[str]) -> tuple[str, ...]:
    """Return a group with what news writes as often: "PM" beside "prime minister", "tie-up" beside "merger"."""
    added = [other for term in group for row in _ALIKE if term in row for other in row]
    return tuple(dict.fromkeys((*group, *added, *filter(None, map(_in_other_stops, group)))))


_ALIKE = (
    *(tuple(load("concepts")[office]["n"].split(", ")) for office in ("prime-minister", "spokesperson")),
    tuple(words_of("scopes.purchases")),
)


def group_pattern(group: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern that finds any term of a group as a whole word, case ignored, in a text without accents."""
    longest_first = sorted(map(unaccented, widened(group)), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(term)}(?!\w)" for term in longest_first), re.IGNORECASE)


def _in_other_stops(term: str) -> str:
    """Return initials with stops where they have none, and without where they have; "" for any other term."""
    if _STOPPED.fullmatch(term):
        return term.replace(".", "")
    return ".".join(term) + "." if _INITIALS.fullmatch(term) else ""


_STOPPED = re.compile(r"(?:[A-Z]\.){2,5}")
_INITIALS = re.compile("[A-Z]{2,5}")


class Scopes:
    """The scopes of many baselines, each a list of groups of terms; an entry is in scope when each group has a hit."""

    def __init__(self, scopes: Iterable[Scope]) -> None:
        self._scopes = [tuple(tuple(group) for group in scope) for scope in scopes]
        self._singles: set[str] = set()
        self._compounds: dict[str, list[tuple[Terms, str]]] = defaultdict(list)
        self._rare: list[str] = []
        self._patterns: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._first: dict[str, list[int]] = defaultdict(list)
        self._second: dict[str, dict[str, list[int]]] = {}
        self._rest: list[tuple[Terms, ...]] = []
        self._always: list[int] = []
        self._index()

    def about(self, title: str, text: str) -> list[int]:
        """Return the numbers of the scopes that title and text are in, ascending."""
        if UNDER in title or UNDER in text:
            return [n for n, scope in enumerate(self._scopes) if all(self._alone(group, title, text) for group in scope)]
        return sorted(self._met(self._hits(title, text)))

    def may_be_about(self, runs: set[str]) -> bool:
        """Say whether any scope can have a hit in a text of these folded runs; True does not say that one has."""
        hits = self._singles & runs
        hits.update(term for run in self._compounds.keys() & runs for needed, term in self._compounds[run] if needed <= runs)
        hits.update(self._rare)
        return bool(self._met(hits))

    def _met(self, hits: set[str]) -> set[int]:
        """Return the scopes each of whose groups has one of the terms that were hit."""
        found = set(self._always)
        for term in self._first.keys() & hits:
            if second := self._second.get(term):
                numbers: Iterable[int] = (number for other in second.keys() & hits for number in second[other])
            else:
                numbers = self._first[term]
            for number in numbers:
                if number not in found and all(not group.isdisjoint(hits) for group in self._rest[number]):
                    found.add(number)
        return found

    def _hits(self, title: str, text: str) -> set[str]:
        parts = folded(title), folded(text)
        runs = runs_of(parts[0]) | runs_of(parts[1])
        hits = self._singles & runs
        for run in self._compounds.keys() & runs:
            for needed, term in self._compounds[run]:
                if needed <= runs and (term in parts[0] or term in parts[1]) and self._alone((term,), title, text):
                    hits.add(term)
        hits.update(term for term in self._rare if self._alone((term,), title, text))
        return hits

    def _alone(self, group: tuple[str, ...], title: str, text: str) -> bool:
        pattern = self._patterns.get(group)
        if pattern is None:
            pattern = self._patterns[group] = group_pattern(group)
        return bool(pattern.search(unaccented(title)) or pattern.search(unaccented(text)))

    def _index(self) -> None:
        known: dict[Terms, Terms] = {}
        groups = [[frozenset(map(folded, widened(group))) for group in scope if group] for scope in self._scopes]
        groups = [[known.setdefault(group, group) for group in scope] for scope in groups]
        asked = Counter(term for scope in groups for term in frozenset().union(*scope))
        for number, scope in enumerate(groups):
            if not scope:
                self._always.append(number)
                self._rest.append(())
                continue
            # The group whose terms the fewest baselines ask for tells the most; the others are only looked at after it.
            scope.sort(key=lambda group: sum(asked[term] for term in group))
            for term in scope[0]:
                self._first[term].append(number)
            self._rest.append(tuple(scope[1:]))
        self._sort_terms(asked)
        for term, numbers in self._first.items():
            if len(numbers) >= MANY and all(self._rest[number] for number in numbers):
                second = self._second[term] = defaultdict(list)
                for number in numbers:
                    for other in self._rest[number][0]:
                        second[other].append(number)

    def _sort_terms(self, terms: Iterable[str]) -> None:
        runs = {term: runs_of(term) for term in terms}
        asked = Counter(run for each in runs.values() for run in each)
        for term, mine in runs.items():
            if mine == {term}:
                self._singles.add(term)
            elif mine:
                self._compounds[min(mine, key=lambda run: (asked[run], run))].append((frozenset(mine), term))
            else:
                self._rare.append(term)


def in_scope(patterns: Patterns, title: str, text: str) -> bool:
    """Say whether every scope group has a hit in title or text (whole words; case and accents are ignored)."""
    if not patterns.scope:
        return True
    # Most entries have no term at all, not even inside of a word: that is seen without the patterns.
    head, body = folded(title), folded(text)
    plain = UNDER not in title and UNDER not in text
    for terms in patterns.terms:
        for term in terms:
            # Most terms stand in neither: the two plain looks come first.
            if (term in body and (not plain or _is_word(term, body))) or (term in head and (not plain or _is_word(term, head))):
                break
        else:
            return False
    title, text = unaccented(title), unaccented(text)
    return plain or all(group.search(title) or group.search(text) for group in patterns.scope)


def _is_word(term: str, low: str) -> bool:
    """Say whether a term stands in a text as a word, or as several: both are folded."""
    at = low.find(term)
    while at >= 0:
        before, after = low[at - 1 : at], low[at + len(term) : at + len(term) + 1]
        if not (before.isalnum() or before == "_" or after.isalnum() or after == "_"):
            return True
        at = low.find(term, at + 1)
    return False
