"""What a sweep goes by: the settings, the baselines as patterns, the rules. Made once, used until a file changes.

Owns: from the two sorts of YAML files to a Plan. Never: opens the database or a connection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from watcher import baselines
from watcher.checks.setup import check_topics
from watcher.judging.rules import JudgingRules
from watcher.model import Baseline, Entry, Fact, digest_of
from watcher.pages import PageSettings
from watcher.poll import Patience, PollSettings
from watcher.reading.facts import compile_baseline
from watcher.reading.patterns import Patterns
from watcher.reading.scopes import Scopes
from watcher.settings import Feed, Settings
from watcher.settings.portions import addressed, judging_rules, polling

COMPILED = 4096  # baselines whose patterns are kept; one takes about 3 ms to make, and is made when an entry is about it


@lru_cache(maxsize=COMPILED)
def compiled(baseline: Baseline) -> Patterns:
    """Return the baseline's patterns, compiled once for each of its versions."""
    return compile_baseline(baseline)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything that is known before the first request. feeds: the enabled ones, by address.

    compile: a baseline to its patterns.
    """

    settings: Settings
    baselines: tuple[Baseline, ...]
    feeds: dict[str, Feed]
    rules: JudgingRules
    poll: PollSettings
    pages: PageSettings
    compile: Callable[[Baseline], Patterns] = compiled

    @cached_property
    def facts(self) -> dict[tuple[str, str], tuple[Fact, Baseline]]:
        """Every fact with its baseline, by topic and id."""
        return {(fact.topic, fact.id): (fact, baseline) for baseline in self.baselines for fact in baseline.facts}

    @cached_property
    def scopes(self) -> Scopes:
        """The index over the scopes of all baselines."""
        return Scopes(baseline.scope for baseline in self.baselines)

    def about(self, entry: Entry) -> list[Patterns]:
        """Return the patterns of the baselines that an entry is about, among those that its feed is read for."""
        topics = self.topics_of(entry.feed)
        found = (self.baselines[number] for number in self.scopes.about(entry.title, entry.text))
        return [self.compile(baseline) for baseline in found if baseline.topic in topics]

    def topics_of(self, url: str) -> frozenset[str]:
        """Return the topics that a feed is read for: all, or those that its line names."""
        feed = self.feeds.get(url)
        return self.topics & frozenset(feed.topics) if feed and feed.topics else self.topics

    @cached_property
    def hashes(self) -> dict[str, str]:
        """A hash of each baseline by its topic: another one after each edit."""
        return {baseline.topic: digest_of(repr(baseline)) for baseline in self.baselines}

    @cached_property
    def topics(self) -> frozenset[str]:
        """The topics of all baselines."""
        return frozenset(baseline.topic for baseline in self.baselines)

    @cached_property
    def strays(self) -> tuple[str, ...]:
        """What in the settings names a topic that no baseline has (any more): a reader told nothing, a feed not read."""
        return tuple(str(found.fault) for found in check_topics(self.settings, self.baselines))

    def wants_pages(self, url: str) -> bool:
        """Say whether the pages behind a feed's entries are read."""
        feed = self.feeds.get(url)
        own = feed.pages if feed else None
        return self.settings.pages.read if own is None else own


def make_plan(settings: Settings, given: tuple[Baseline, ...] | None = None) -> Plan:
    """Return the plan of these settings and the baselines in their folder (or those given). Raises BaselineError."""
    found = given if given is not None else baselines.load_folder(settings.baselines, needs=settings.judging.corroborated)
    pages, wire = settings.pages, settings.wire
    scopes = {baseline.topic: baseline.scope for baseline in found}
    feeds = [addressed(feed, scopes) for feed in settings.feeds]
    return Plan(
        settings=settings,
        baselines=found,
        feeds={feed.url: feed for feed in feeds if feed.url and feed.enabled},
        rules=judging_rules(settings),
        poll=PollSettings(
            rhythm=polling(settings),
            patience=Patience(failures=wire.patience),
            moves_needed=wire.moves,
            most_entries=wire.max_entries,
            refusals=wire.patience,
        ),
        pages=PageSettings(shorter_than=pages.shorter_than, per_sweep=pages.per_sweep, max_bytes=pages.max_bytes),
    )
