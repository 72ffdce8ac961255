"""The numbers that judging goes by, each with a default that serves; config.yaml's `judging:` sets them.

Owns: JudgingRules. Never: a rule that exists for one topic or one outlet.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.model import Authority


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgingRules:
    """How coverage is weighed through time.

    unclear: observations with a score below it (0..1) are shown apart and raise nothing.
    weight_*: what one independent source counts for, by who says so; a change is corroborated when at least the fact's
    `needs` sources support it and their weights add up to `needs`. hedged: the factor for hedged sentences.
    copy_sentence, copy_text: the share of 3-word shingles (Jaccard, 0..1) from which two sentences, two texts are copies.
    copy_days: days after which a like sentence is no longer looked for.
    dispute_days: days within which two sources that differ are at odds; later the newer one is news.
    dispute_hours: hours within which nobody can say which of two differing reports is the newer.
    story_days: days within which "cuts" beside "to cut" is the same plan in headline grammar.
    fresh_at: points (see freshness) from which an old value counts as asserted anew.
    outlier_times: a number that many times greater or smaller than any known one, told in passing, waits for another source.
    sure: a reading with a score below it, told in passing by an outlet, waits for another telling. firm_days: and any that is
    told in passing of a fact whose value enough sources have confirmed within so many days. wait_days: how long it waits.
    stale_days: an address or a date that much older than the entry's own time is an old page.
    settle_hours, settle_most: hours and entries within which the order of arrival does not matter.
    deadline_days: days after a date has passed until that is said. quiet_times, quiet_days: a fact is quiet after its usual
    gap between mentions × quiet_times, but never before quiet_days.
    urgent_at: significance (0..1) from which a change is mailed at once.
    keep_*: what a fact's record holds; the rest lives in the database.
    """

    unclear: float = 0.5
    weight_official: float = 1.5
    weight_named: float = 1.0
    weight_outlet: float = 1.0
    weight_unattributed: float = 0.5
    hedged: float = 0.75
    copy_sentence: float = 0.6
    copy_text: float = 0.5
    copy_days: int = 21
    dispute_days: int = 7
    dispute_hours: int = 6
    story_days: int = 3
    fresh_at: int = 2
    outlier_times: float = 10.0
    sure: float = 0.7
    firm_days: int = 14
    wait_days: int = 90
    stale_days: int = 60
    settle_hours: int = 48
    settle_most: int = 100
    deadline_days: int = 1
    quiet_times: float = 6.0
    quiet_days: int = 120
    urgent_at: float = 0.95
    keep_changes: int = 30
    keep_evidence: int = 40
    keep_heard: int = 48
    keep_states: int = 16

    def weight(self, authority: Authority, hedged: bool = False) -> float:
        """Return what one source of this authority counts for."""
        weights = {
            "official": self.weight_official,
            "named": self.weight_named,
            "outlet": self.weight_outlet,
            "unattributed": self.weight_unattributed,
        }
        return round(weights[authority] * (self.hedged if hedged else 1.0), 4)
