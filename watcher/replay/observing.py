"""Entries read against many baselines at once. Pure: the same entry and baselines always give the same.

Owns: which baselines an entry is read against, in their order. Never: judges through time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from watcher.judging.compare import judge
from watcher.model import Baseline, Entry, Observation, Verdict
from watcher.reading.facts import Patterns, compile_baseline
from watcher.reading.observe import observe, observe_all
from watcher.reading.scopes import Scopes

AT_ONCE = 8  # entries that are read together: more of them gain little more


class Reader:
    """Baselines, ready to be read against; the patterns of each are made when the first entry is about it."""

    def __init__(self, baselines: Sequence[Baseline]) -> None:
        self.baselines = baselines
        self.scopes = Scopes(baseline.scope for baseline in baselines)
        self._patterns: dict[int, Patterns] = {}

    def observations(self, entry: Entry) -> list[Observation]:
        """Return what an entry says of all facts, in the order of the baselines and of its sentences."""
        about = self.scopes.about(entry.title, entry.text)
        return [observation for number in about for observation in observe(entry, self._compiled(number))]

    def all_observations(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, list[Observation]]]:
        """Yield each entry with what it says of all facts, as `observations` does; some are read at once, in less time."""
        waiting = iter(entries)
        while some := list(islice(waiting, AT_ONCE)):
            yield from zip(some, self._together(some), strict=True)

    def _together(self, entries: Sequence[Entry]) -> list[list[Observation]]:
        about: dict[int, list[int]] = {}
        for n, entry in enumerate(entries):
            for number in self.scopes.about(entry.title, entry.text):
                about.setdefault(number, []).append(n)
        found: list[list[Observation]] = [[] for _ in entries]
        for number in sorted(about):
            read = observe_all([entries[n] for n in about[number]], self._compiled(number))
            for n, seen in zip(about[number], read, strict=True):
                found[n] += seen
        return found

    def verdicts(self, entry: Entry) -> Iterator[tuple[int, Verdict]]:
        """Yield the verdicts of one entry, each with its baseline's number, as if nothing had happened since its article."""
        for number in self.scopes.about(entry.title, entry.text):
            for verdict in judge_alone(self.baselines[number], self._compiled(number), entry):
                yield number, verdict

    def _compiled(self, number: int) -> Patterns:
        if number not in self._patterns:
            # The index has decided about the scope; it need not be looked at once more.
            self._patterns[number] = replace(compile_baseline(self.baselines[number]), scope=())
        return self._patterns[number]


def judge_alone(baseline: Baseline, patterns: Patterns, entry: Entry) -> list[Verdict]:
    """Return the verdicts of one entry against the baseline's own values, as if nothing had happened since."""
    facts = {fact.id: fact for fact in baseline.facts}
    return [judge(facts[o.fact], facts[o.fact].value, o, published=baseline.published) for o in observe(entry, patterns)]


def each_alone(baseline: Baseline, entries: Iterable[Entry]) -> Iterator[Verdict]:
    """Yield the verdicts of every entry, each judged alone."""
    facts = {fact.id: fact for fact in baseline.facts}
    for _, seen in Reader([baseline]).all_observations(entries):
        yield from (judge(facts[o.fact], facts[o.fact].value, o, published=baseline.published) for o in seen)
