"""A sentence as lists that run in parallel: its tokens, what each may mean, and what was worked out of them.

Owns: the data of a sentence. Never: finds anything in it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import compress
from operator import sub
from typing import Any, NamedTuple

from watcher.reading.lexicon import Senses
from watcher.reading.spellings import Name, Spelling


class NameHit(NamedTuple):
    """A name at tokens [i, j)."""

    i: int
    j: int
    name: Name


@dataclass(slots=True, eq=False)
class Words:
    """A sentence, token by token. All lists run in parallel; `covered[k]` says that token k belongs to a phrase before it.

    here, verbs, keys, places, all_keys, persons, worked: what other rooms have worked out of it. unsure: whether a capital in
    it may be that of any word, as each word of the headline had one.
    """

    text: str
    index: int
    tokens: list[str]
    low: list[str]
    spellings: list[Spelling]
    senses: list[Senses]
    covered: list[bool]
    cues: list[tuple[str, ...]]
    crossing: list[float]
    keys: list[tuple[str, ...] | None]
    here: list[Senses | None]
    verbs: list[bool | None]
    names: list[NameHit] = field(default_factory=list)
    places: dict[str, list[int]] | None = None
    all_keys: frozenset[str] = frozenset()
    persons: dict[bool, Any] = field(default_factory=dict)
    worked: dict[Any, Any] = field(default_factory=dict)
    unsure: bool = False
    _titled: bool | None = None
    _start: list[int] | None = None
    _end: list[int] | None = None
    _cued: list[int] | None = None

    @property
    def start(self) -> list[int]:
        """Where each token begins in the text, in characters."""
        if self._start is None:
            self._start = [*map(sub, self.end, map(len, self.tokens))]
        return self._start

    @property
    def end(self) -> list[int]:
        """Where each token ends in the text, in characters."""
        if self._end is None:
            at, find = 0, self.text.find
            self._end = [at := find(token, at) + len(token) for token in self.tokens]
        return self._end

    @property
    def cued(self) -> list[int]:
        """The tokens that have a cue."""
        if self._cued is None:
            self._cued = [*compress(range(len(self.cues)), self.cues)]
        return self._cued

    @property
    def titled(self) -> bool:
        """Whether this is a headline in capitals, where a capital does not make a name."""
        if self._titled is None:
            letters = [t for t in self.tokens if t[0].isalpha() and len(t) > 3] if not self.index else []
            small = sum(t[0].islower() and t not in SMALL for t in letters)
            self._titled = self.unsure or (2 * sum(t[0].isupper() for t in letters) > len(letters) and small < 2)
        return self._titled

    def cost(self, i: int, j: int) -> float:
        """Return what it costs to go from token i to token j: their distance and the boundaries between them."""
        if i > j:
            i, j = j, i
        return (j - i) + self.crossing[j] - self.crossing[i]

    def around(self, k: int, reach: float) -> range:
        """Return the tokens whose cost to token k is `reach` at most: they stand together, as costs only add up."""
        crossing, low, high = self.crossing, k, k + 1
        if k >= len(crossing):
            return range(k, k)
        while low and (k - low + 1) + crossing[k] - crossing[low - 1] <= reach:
            low -= 1
        while high < len(crossing) and (high - k) + crossing[high] - crossing[k] <= reach:
            high += 1
        return range(low, high)

    def at(self, offset: int) -> int:
        """Return the token that holds or follows the character `offset`."""
        return bisect_right(self._end or self.end, offset)


# What is written small in a headline in capitals.
SMALL = frozenset(
    "from with into over upon onto near after amid amidst against about before behind beyond under until than that this them"
    " their between during toward towards through while when where which whom whose without within across along around"
    " despite since because says said would could will have been were was does".split()
)
