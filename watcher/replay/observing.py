"""Entries read against many baselines at once. Pure: the same entry and baselines always give the same.

Owns: which baselines an entry is read against, in their order. Never: judges through time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from watcher.judging.compare import judge
from watcher.model import Baseline, Entry, Observation, Verdict
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe, observe_all
from watcher.reading.patterns import Patterns
from watcher.reading.scopes import Scopes

Said = list[tuple[int, list[Observation]]]  # what an entry says, by the number of the baseline
Some = TypeVar("Some")
AT_ONCE = 8  # entries that are read together: more of them gain little more


class Reader:
    """Baselines, ready to be read against; the patterns of each are made when the first entry is about it."""

    def __init__(self, baselines: Sequence[Baseline]) -> None:
        self.baselines = baselines
        self.scopes = Scopes(baseline.scope for baseline in baselines)
        self._patterns: dict[int, Patterns] = {}

    def read(self, entries: Sequence[Entry]) -> list[Said]:
        """Return what each entry says of the facts of the baselines that it is about."""
        about: dict[int, list[int]] = {}
        for n, entry in enumerate(entries):
            for number in self.scopes.about(entry.title, entry.text):
                about.setdefault(number, []).append(n)
        out: list[Said] = [[] for _ in entries]
        for number, places in sorted(about.items()):
            found = observe_all([entries[n] for n in places], self._compiled(number))
            for n, seen in zip(places, found, strict=True):
                out[n].append((number, seen))
        return out

    def observations(self, entry: Entry) -> list[Observation]:
        """Return what an entry says of all facts, in the order of the baselines and of its sentences."""
        return [observation for _, seen in self.read([entry])[0] for observation in seen]

    def all_observations(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, list[Observation]]]:
        """Yield each entry with what it says of all facts, as `observations` does; some are read at once, in less time."""
        for some in some_at_once(entries):
            for entry, said in zip(some, self.read(some), strict=True):
                yield entry, [observation for _, seen in said for observation in seen]

    def verdicts(self, said: Said) -> Iterator[tuple[int, Verdict]]:
        """Yield the verdicts on what an entry says, each with its baseline's number, as if nothing had happened since."""
        for number, seen in said:
            for verdict in _judged(self.baselines[number], seen):
                yield number, verdict

    def _compiled(self, number: int) -> Patterns:
        if number not in self._patterns:
            # The index has decided about the scope; it need not be looked at once more.
            self._patterns[number] = replace(compile_baseline(self.baselines[number]), scope=())
        return self._patterns[number]


def some_at_once(items: Iterable[Some]) -> Iterator[list[Some]]:
    """Yield the items in runs of as many as are read together."""
    waiting = iter(items)
    while some := list(islice(waiting, AT_ONCE)):
        yield some


def judge_alone(baseline: Baseline, patterns: Patterns, entry: Entry) -> list[Verdict]:
    """Return the verdicts of one entry against the baseline's own values, as if nothing had happened since."""
    return _judged(baseline, observe(entry, patterns))


def _judged(baseline: Baseline, seen: Sequence[Observation]) -> list[Verdict]:
    facts = {fact.id: fact for fact in baseline.facts}
    return [judge(facts[o.fact], facts[o.fact].value, o, published=baseline.published) for o in seen]


def each_alone(baseline: Baseline, entries: Iterable[Entry]) -> Iterator[Verdict]:
    """Yield the verdicts of every entry, each judged alone."""
    for _, seen in Reader([baseline]).all_observations(entries):
        yield from _judged(baseline, seen)
