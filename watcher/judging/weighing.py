"""What the evidence of one change comes to: its sources, their weight, its value, its status, how much it matters.

Owns: adding evidence to a change and taking it away. Never: decides which change a telling belongs to; that is claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from watcher.judging.record import LIVE, OPEN, Heard, Standing, Telling
from watcher.judging.rules import JudgingRules
from watcher.judging.sameness import merged, movement, moves_of, resolved, vagueness
from watcher.model import Change, Evidence, Fact, Verdict
from watcher.values import Quantity, SetValue, Value

STEPS = {
    "reversal": 1.0, "move": 0.9, "done": 0.9, "begun": 0.8, "called-off": 0.9, "known": 0.8, "edit": 0.7, "plan": 0.6,
    "deadline-passed": 0.6,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One telling on its way into a standing: when it was told, on whose word, as what."""

    telling: Telling
    verdict: Verdict
    source: str
    copy_of: str
    when: datetime
    recorded: datetime
    rules: JudgingRules

    @property
    def value(self) -> Value:
        return self.verdict.observation.value

    @property
    def is_planned(self) -> bool:
        return self.verdict.word == "planned"

    @property
    def is_fresh(self) -> bool:
        """Whether it is told as news, not as background."""
        return self.telling.fresh >= self.rules.fresh_at and not self.copy_of

    def evidence(self, role: str = "supports") -> Evidence:
        """Return this telling as evidence of a change."""
        observation = self.verdict.observation
        return Evidence(
            verdict=self.verdict,
            source=self.source,
            copy_of=self.copy_of,
            role="disputes" if role == "disputes" else "supports",
            weight=self.rules.weight(observation.authority, observation.hedged),
        )

    def evidence_of(self, heard: Heard) -> Evidence:
        """Return as evidence what was heard before and waited to be told again."""
        said = heard.observation
        weight = self.rules.weight(said.authority, said.hedged)
        return Evidence(verdict=heard.verdict, source=heard.source, copy_of=heard.copy_of, weight=weight)


def with_evidence(change: Change, evidence: Evidence, scene: Scene, fact: Fact) -> Change:
    """Return the change with one more piece of evidence; one entry counts once, and what is beyond the keep is not held."""
    mine = evidence.verdict.observation.entry.id
    if any(e.verdict.observation.entry.id == mine and e.role == evidence.role for e in change.evidence):
        return change
    change = replace(change, updated=max(change.updated, scene.when))
    if len(change.evidence) >= scene.rules.keep_evidence:
        return change
    return weighed(replace(change, evidence=(*change.evidence, evidence)), fact)


def beyond(standing: Standing, heard: Iterable[Heard], rules: JudgingRules) -> Iterator[tuple[str, Evidence]]:
    """Yield, with its change's id, what one entry adds to a change that holds all the evidence that a record keeps."""
    changes = {change.id: change for change in standing.changes if len(change.evidence) >= rules.keep_evidence}
    added: set[str] = set()
    for h in heard:
        change = changes.get(h.change)
        if change is None or h.outcome not in ("evidence", "disputes") or h.change in added:
            continue
        added.add(h.change)
        if all(e.verdict.observation.entry.id != h.observation.entry.id for e in change.evidence):
            yield (
                change.id,
                Evidence(
                    verdict=h.verdict,
                    source=h.source,
                    copy_of=h.copy_of,
                    role="disputes" if h.outcome == "disputes" else "supports",
                    weight=rules.weight(h.observation.authority, h.observation.hedged),
                ),
            )


def weighed(change: Change, fact: Fact) -> Change:
    """Return the change with the value, status and significance that its evidence gives it."""
    backing = [e for e in change.evidence if e.role == "supports"]
    if not backing:
        status = "withdrawn" if change.status in OPEN else change.status
        return replace(change, status=status, significance=0.0)
    status = change.status
    if status in (*OPEN, "withdrawn"):
        status = "corroborated" if is_corroborated(change, fact) else "reported"
    claims = [e for e in backing if e.verdict.word in ("changed", "planned")]  # a denial gives no value of its own
    now = value_of(claims, fact) if claims else change.now
    firm = any(e.verdict.word == "changed" for e in backing) and fact.kind == "date"
    since = next((e.verdict.observation.since for e in backing if e.verdict.observation.since), "")
    change = replace(change, now=now, status=status, since=since, word="changed" if firm else change.word)
    return replace(change, significance=significance(change, fact))


def strength(change: Change) -> float:
    """Return the sum over its independent sources of each one's heaviest word."""
    heaviest: dict[str, float] = {}
    for e in change.evidence:
        if e.role == "supports":
            heaviest[e.source] = max(e.weight, heaviest.get(e.source, 0.0))
    return sum(heaviest.values())


def is_corroborated(change: Change, fact: Fact) -> bool:
    """Return whether enough independent sources of enough weight support the change."""
    return len(change.sources) >= fact.needs and strength(change) >= fact.needs


def is_shaken(change: Change, fact: Fact) -> bool:
    """Return whether those who dispute the change put it in doubt: one voice against many puts nothing in doubt."""
    against = {e.source for e in change.evidence if e.role == "disputes"}
    return len(against) >= fact.needs or strength(change) <= 2 * fact.needs


def value_of(backing: list[Evidence], fact: Fact) -> Value:
    """Return what all supporting tellings come to: the number most sources give, the most precise date, all that moved."""
    values = [e.verdict.observation.value for e in backing]
    if isinstance(values[0], Quantity):
        votes: dict[Value, set[str]] = {}
        for e in backing:
            votes.setdefault(e.verdict.observation.value, set()).add(e.source)
        return max(votes, key=lambda v: (len(votes[v]), vagueness(v) == 0, -values.index(v)))
    if isinstance(values[0], SetValue):
        return _what_moved(backing, fact)
    value: Value = values[0]
    for said in values[1:]:
        value = merged(fact, value, said)
    return value


def _what_moved(backing: list[Evidence], fact: Fact) -> Value:
    """Return the members that at least a third of the independent sources name: one loose headline moves nobody."""
    told: dict[tuple[str, str], set[str]] = {}
    whole = backing[0].verdict.observation.value
    for e in backing:
        value = e.verdict.observation.value
        whole = merged(fact, whole, value)
        for move in moves_of(fact, value) if isinstance(value, SetValue) else ():
            told.setdefault(move, set()).add(e.source)
    few = len({e.source for e in backing}) / 3
    sure = {move for move, sources in told.items() if len(sources) >= few}
    if not isinstance(whole, SetValue) or not (whole.left or whole.joined) or not sure:
        return whole
    return SetValue(
        left=tuple(n for n in whole.left if moves_of(fact, SetValue(left=(n,))) <= sure),
        joined=tuple(n for n in whole.joined if moves_of(fact, SetValue(joined=(n,))) <= sure),
    )


def significance(change: Change, fact: Fact) -> float:
    """Return how much the change matters, 0..1: by kind of step, size of movement, corroboration and the fact's weight."""
    size = 0.6 + 0.4 * movement(change.was, change.now)
    sure = 1.0 if change.status in ("corroborated", "accepted") else 0.75
    doubt = 0.8 if change.disputed else 1.0
    return round(min(1.0, STEPS[change.step] * size * sure * doubt * fact.weight), 3)


def last_support(change: Change) -> datetime:
    """Return when the change was last supported."""
    times = [e.verdict.observation.entry.when for e in change.evidence if e.role == "supports"]
    return max(times, default=change.reported)


def put(standing: Standing, *changes: Change) -> Standing:
    """Return the standing with these changes replaced or, where new, added at the end."""
    by_id = {change.id: change for change in changes}
    kept = tuple(by_id.pop(change.id, change) for change in standing.changes)
    return replace(standing, changes=kept + tuple(by_id.values()))


def believed(standing: Standing) -> Change | None:
    """Return the change that is best believed now: the latest corroborated one that nobody disputes; None for `current`."""
    return max(_believable(standing), key=lambda c: (c.reported, c.id), default=None)


def _believable(standing: Standing) -> list[Change]:
    return [
        c
        for c in standing.changes
        if c.status == "corroborated" and not c.disputed and c.reported >= standing.current_from and counts(c, standing.fact)
    ]


def counts(change: Change, fact: Fact) -> bool:
    """Return whether the change says how things are; of a date fact also a plan does, since its value lies ahead anyway."""
    return change.word == "changed" or fact.kind == "date"


def believed_value(standing: Standing) -> Value:
    """Return the value that coverage supports now, whether the user has accepted it or not; of a set, all that moved."""
    if isinstance(standing.current, SetValue):
        value: Value = standing.current
        for change in sorted(_believable(standing), key=lambda c: (c.reported, c.id)):
            value = resolved(value, change.now)
        return value
    newest = believed(standing)
    return resolved(standing.current, newest.now) if newest else standing.current


def live(standing: Standing) -> list[Change]:
    """Return the changes that have not been dismissed, reversed or withdrawn."""
    return [change for change in standing.changes if change.status in LIVE]
