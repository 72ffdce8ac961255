"""What a sweep goes by: the settings, the baselines as patterns, the rules. Made once, used until a file changes.

Owns: from the two sorts of YAML files to a Plan. Never: opens the database or a connection.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher import baselines
from watcher.judging.rules import JudgingRules
from watcher.model import Baseline, Fact
from watcher.pages import PageSettings
from watcher.poll import Patience, PollSettings
from watcher.reading.facts import Patterns, compile_baseline
from watcher.settings import Feed, Settings
from watcher.settings.portions import addressed, judging_rules, polling


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that is known before the first request. feeds: the enabled ones, by address."""

    settings: Settings
    baselines: tuple[Baseline, ...]
    patterns: tuple[Patterns, ...]
    feeds: dict[str, Feed]
    rules: JudgingRules
    poll: PollSettings
    pages: PageSettings

    @property
    def facts(self) -> dict[tuple[str, str], tuple[Fact, Baseline]]:
        """Every fact with its baseline, by topic and id."""
        return {(fact.topic, fact.id): (fact, baseline) for baseline in self.baselines for fact in baseline.facts}

    def patterns_for(self, url: str) -> tuple[Patterns, ...]:
        """Return the patterns that a feed is read for: all, or those of the topics that its line names."""
        feed = self.feeds.get(url)
        topics = feed.topics if feed else ()
        return tuple(each for each in self.patterns if not topics or each.baseline.topic in topics)

    def wants_pages(self, url: str) -> bool:
        """Say whether the pages behind a feed's entries are read."""
        feed = self.feeds.get(url)
        own = feed.pages if feed else None
        return self.settings.pages.read if own is None else own


@lru_cache(maxsize=256)
def compiled(baseline: Baseline) -> Patterns:
    """Return the baseline's patterns, compiled once for each of its versions."""
    return compile_baseline(baseline)


def make_plan(settings: Settings, given: tuple[Baseline, ...] | None = None) -> Plan:
    """Return the plan of these settings and the baselines in their folder (or those given). Raises BaselineError."""
    found = given if given is not None else baselines.load_folder(settings.baselines, needs=settings.judging.corroborated)
    pages, wire = settings.pages, settings.wire
    scopes = {baseline.topic: baseline.scope for baseline in found}
    feeds = [addressed(feed, scopes) for feed in settings.feeds]
    return Plan(
        settings=settings,
        baselines=found,
        patterns=tuple(compiled(baseline) for baseline in found),
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
