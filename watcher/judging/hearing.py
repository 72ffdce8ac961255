"""One step of the fold: a fact's standing hears what one version of one entry says of it.

Owns: the gates before judging, what each verdict leads to, what is remembered of it. Never: events; those are changes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from watcher.judging.answers import confirm, deny
from watcher.judging.claims import Outcome, claim
from watcher.judging.edits import note_edits, take_back, take_back_value
from watcher.judging.record import OPEN, Heard, Judge, Reading, Standing, Telling
from watcher.judging.rules import JudgingRules
from watcher.judging.sameness import compatible, resolved
from watcher.judging.sources import publisher_of, source_of
from watcher.judging.states import follow
from watcher.judging.waiting import lies_ahead, why_it_waits
from watcher.judging.weighing import Scene, believed, believed_value, counts, last_support, put, strength, weighed
from watcher.model import Change, Entry, Observation, Verdict
from watcher.values import show

KEPT_UNCLEAR = 8


def hear(standing: Standing, reading: Reading, *, rules: JudgingRules, judge: Judge) -> tuple[Standing, tuple[Heard, ...]]:
    """Return the standing after the entry, and what became of each observation. The same entry twice changes nothing."""
    if is_heard(standing, reading):
        return standing, ()
    before = standing
    standing = take_back(standing, reading, rules)
    heard: list[Heard] = []
    for telling in sorted(reading.tellings, key=lambda t: (-t.observation.score, -t.fresh)):
        standing, one = _hear_one(standing, reading, telling, tuple(heard), rules=rules, judge=judge)
        heard.append(one)
    standing = note_edits(before, standing, reading, tuple(heard))
    standing = settle(standing)
    standing = accept_by_rule(standing)
    return keep_states(before, standing, reading, rules), tuple(heard)


def is_heard(standing: Standing, reading: Reading) -> bool:
    """Return whether this very version of the entry is among the latest that were heard."""
    id_, version = reading.entry.id, reading.entry.version
    for heard in standing.heard:  # a plain loop: it is gone through with every entry
        entry = heard.observation.entry
        if entry.id == id_ and entry.version == version:
            return True
    return False


def is_same_version(entry: Entry, reading: Reading) -> bool:
    """Return whether this is the very version of the entry."""
    return entry.id == reading.entry.id and entry.version == reading.entry.version


def _hear_one(
    standing: Standing, reading: Reading, telling: Telling, said: tuple[Heard, ...], *, rules: JudgingRules, judge: Judge
) -> tuple[Standing, Heard]:
    observation = telling.observation
    verdict = verdict_of(standing, observation, judge)
    since = reading.when - timedelta(days=rules.copy_days)
    lately = [h for h in standing.heard if h.when >= since]
    source, copy_of = source_of(
        publisher_of(reading.entry), telling.agency, (telling.shingles, reading.sketch), lately, reading.entry.id, rules
    )
    scene = Scene(
        telling=telling,
        verdict=verdict,
        source=source,
        copy_of=copy_of,
        when=reading.when,
        recorded=reading.recorded,
        rules=rules,
    )
    standing, outcome, change, why = _decide(standing, reading, scene, said)
    heard = Heard(
        observation=observation, word=verdict.word, against=verdict.against, outcome=outcome, source=source, copy_of=copy_of,
        change=change, why=why or verdict.why, shingles=telling.shingles, sketch=reading.sketch, when=reading.when,
    )  # fmt: skip
    return remember(standing, heard, rules), heard


def verdict_of(standing: Standing, observation: Observation, judge: Judge) -> Verdict:
    """Return the verdict against the current value; of a plan, once that has moved, against where it is now.

    A date that lies ahead is planned in any case: the current one told again is no plan to go back to it.
    """
    verdict = judge(standing.fact, standing.current, observation, published=standing.published)
    if verdict.word == "changed" and lies_ahead(standing.fact, observation):
        verdict = replace(verdict, word="planned")
    moved = believed_value(standing)
    told_again = standing.fact.kind == "date" or compatible(standing.fact, moved, standing.current)
    if verdict.word != "same" or observation.stance != "planned" or told_again:
        return verdict
    return judge(standing.fact, moved, observation, published=standing.published)


def _decide(standing: Standing, reading: Reading, scene: Scene, said: tuple[Heard, ...]) -> Outcome:
    """Return what the telling comes to: the gates first, then by its verdict. said: what the same entry said before it."""
    observation = scene.verdict.observation
    if reading.when.date() < standing.published:
        return standing, "before-baseline", "", f"it is older than the baseline of {standing.published:%d %B %Y}"
    if reading.stale:
        return standing, "stale", "", reading.stale
    if scene.telling.correction:
        return take_back_value(standing, scene)
    if observation.score < scene.rules.unclear:
        return _unclear(standing, scene)
    if outdone := is_outdone(standing, scene, said):
        return standing, "outdone", outdone.change, f"the same entry says {show(outdone.observation.value)} more clearly"
    if scene.verdict.word in ("changed", "planned") and (waits := why_it_waits(standing, scene)):
        return standing, "unclear", "", waits
    if observation.stance == "questioned":
        return standing, "past", "", "it asks, and says nothing"
    match scene.verdict.word:
        case "changed" | "planned":
            return claim(standing, scene)
        case "same":
            return confirm(standing, scene)
        case "denied":
            return deny(standing, scene)
        case _:
            return standing, "past", "", ""


def is_outdone(standing: Standing, scene: Scene, said: tuple[Heard, ...]) -> Heard | None:
    """Return what the same entry has told more clearly in place of this: one entry brings one value of a fact and a stance.

    Members of a set come one by one, so they are no rivals.
    """
    word, fact = scene.verdict.word, standing.fact
    if word not in ("changed", "planned") or fact.kind == "set":
        return None
    for heard in said:
        told = heard.outcome in ("opened", "step", "evidence") and (heard.word == word or fact.kind == "date")
        if told and not compatible(fact, heard.observation.value, scene.value):
            return heard
    return None


def _unclear(standing: Standing, scene: Scene) -> Outcome:
    score = scene.verdict.observation.score
    return standing, "unclear", "", f"not sure that this is said of the fact ({score:.2f})"


def remember(standing: Standing, heard: Heard, rules: JudgingRules) -> Standing:
    """Return the standing that has this observation among the latest, and the fact's usual rhythm with it."""
    latest = (*standing.heard, heard)
    if len(latest) > 1 and heard.when < latest[-2].when:
        latest = tuple(sorted(latest, key=lambda h: h.when))
    standing = replace(standing, heard=latest[-rules.keep_heard :])
    if heard.outcome == "unclear" and heard.word in ("changed", "planned"):
        return _remember_unclear(standing, heard, rules)
    if heard.outcome in ("before-baseline", "stale", "unclear"):
        return standing
    gap = (heard.when - standing.mentioned).days if standing.mentioned else 0
    usual = standing.usual_days + (gap - standing.usual_days) / 4 if gap > 0 else standing.usual_days
    quiet_no_more = tuple(flag for flag in standing.flagged if not flag.startswith("quiet"))
    when = max(heard.when, standing.mentioned or heard.when)
    return replace(standing, mentioned=when, usual_days=usual, flagged=quiet_no_more, last=heard.verdict)


def _remember_unclear(standing: Standing, heard: Heard, rules: JudgingRules) -> Standing:
    """Return the standing with this among what is unclear, unless the like of it was told lately."""
    kept = tuple(h for h in standing.unclear if heard.when - h.when <= timedelta(days=rules.wait_days))[-KEPT_UNCLEAR:]
    if any(compatible(standing.fact, h.observation.value, heard.observation.value) for h in kept):
        return replace(standing, unclear=kept)
    return replace(standing, unclear=(*kept, heard))


def settle(standing: Standing) -> Standing:
    """Return the standing in which a dispute is over: one side is corroborated, stronger, and told after the other."""
    disputed = [c for c in standing.changes if c.disputed and c.status in OPEN]
    for change in disputed:
        others = [c for c in disputed if c.id != change.id and c.word == change.word]
        against = [
            e.verdict.observation.entry.when for e in change.evidence if e.role == "disputes" and e.source not in change.sources
        ]
        if not others and not against:  # those who said otherwise have taken it back
            return put(standing, weighed(replace(change, disputed=False), standing.fact))
        if change.status != "corroborated":
            continue
        since = last_support(change) - timedelta(days=1)
        later = all(when < since for when in against) and all(last_support(c) < since for c in others)
        if later and all(strength(change) > strength(c) for c in others):
            return put(standing, weighed(replace(change, disputed=False), standing.fact))
    return standing


def accept_by_rule(standing: Standing) -> Standing:
    """Return the standing after accepting what the fact's `accept_at` independent sources support, for facts that say so."""
    needed = standing.fact.accept_at
    for change in standing.changes:
        ready = needed and change.status == "corroborated" and len(change.sources) >= needed and not change.disputed
        if ready and change.word == "changed":
            return accepted(standing, change)
    return standing


def accepted(standing: Standing, change: Change) -> Standing:
    """Return the standing whose current value is that of `change`; what it was at odds with is disputed no more."""
    done = weighed(replace(change, status="accepted", disputed=False), standing.fact)
    others = tuple(replace(c, disputed=False) if c.disputed and c.id != change.id else c for c in standing.changes)
    standing = put(replace(standing, changes=others), done)
    return replace(standing, current=resolved(standing.current, done.now), accepted=done.id, current_from=done.reported)


def keep_states(before: Standing, after: Standing, reading: Reading, rules: JudgingRules) -> Standing:
    """Return the standing with a further dated state where the best-believed value is another one than before."""
    was, now = believed(before), believed(after)
    value = believed_value(after)
    if value == believed_value(before) or (now and not counts(now, after.fact)):
        return _trimmed(after, rules)
    source = now or next((c for c in after.changes if c.id == after.accepted), None)
    moved = source or was
    holds = source.since if source and after.fact.kind != "date" else ""
    holds = holds or (moved.reported if moved else reading.when).date().isoformat()
    states = follow(
        after.states, value, holds_from=holds, now=reading.recorded, change=source.id if source else "", keep=rules.keep_states
    )
    return _trimmed(replace(after, states=states), rules)


def _trimmed(standing: Standing, rules: JudgingRules) -> Standing:
    """Return the standing within its bounds: the oldest changes go first, but never the accepted one."""
    surplus = len(standing.changes) - rules.keep_changes
    if surplus <= 0:
        return standing
    oldest = [c.id for c in sorted(standing.changes, key=lambda c: (c.updated, c.id)) if c.id != standing.accepted]
    gone = set(oldest[:surplus])
    return replace(standing, changes=tuple(c for c in standing.changes if c.id not in gone))
