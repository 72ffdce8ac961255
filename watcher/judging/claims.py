"""A telling that gives the fact another value: evidence of a change that is known, a further step of it, or a new one.

Owns: which change a claim belongs to, when it opens one, and when two changes are at odds.
Never: tellings of the current value and denials; that is answers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from watcher.judging.record import OPEN, Standing
from watcher.judging.sameness import FOREVER, compatible, direction, moves_of, span
from watcher.judging.weighing import Scene, believed_value, counts, is_shaken, last_support, live, put, weighed, with_evidence
from watcher.model import Change, Fact, StepWord, digest_of
from watcher.values import DateValue, HolderValue, SetValue, StatusValue, Unknown, Value, names

Outcome = tuple[Standing, str, str, str]  # the standing after it, the outcome's word, the change's id, why


def claim(standing: Standing, scene: Scene) -> Outcome:
    """Return what a `changed` or `planned` verdict does to the standing."""
    fact = standing.fact
    for dismissed in standing.dismissed:
        if (dismissed.until is None or scene.when < dismissed.until) and compatible(fact, dismissed.value, scene.value):
            return standing, "dismissed", dismissed.change, "you dismissed this value"
    if is_history(standing, scene):
        return standing, "past", "", "what has happened does not move"
    if is_to_stay(standing, scene):
        return standing, "confirmed", "", "whoever holds it is to go on"
    own = known_change(standing, scene)
    if own is not None and (newer := overtaken_by(standing, own)):
        if scene.is_planned and own.word == "changed" and fact.kind != "date":
            return open_change(standing, scene, None)  # a plan to go back to where it was is a plan
        if not scene.is_fresh or scene.is_planned:
            return standing, "restated", own.id, "an earlier value, told as background"
        if scene.when - last_support(newer) > timedelta(days=scene.rules.dispute_days):
            return open_change(standing, scene, None, step="reversal")
    if own is not None and not is_next_step(standing, own, scene):
        return join(standing, own, scene)
    if own is None:
        if standing.accepted and compatible(fact, fact.value, scene.value):
            if not scene.is_fresh or scene.is_planned:
                return standing, "restated", standing.accepted, "the baseline's value, told as background"
            return open_change(standing, scene, None, step="reversal")
        old = [c for c in standing.changes if c.status in ("reversed", "withdrawn") and is_told_by(c, scene, fact)]
        if old and old[-1].status == "reversed" and not scene.is_fresh and not happens_now(standing, scene):
            return standing, "restated", old[-1].id, "an earlier value that has been reversed since, not told as new"
        if told := told_before(standing, scene):
            return standing, "restated", told.id, "what had come before is told again"
    if any(c.reported > scene.when for c in live(standing)):
        return standing, "stale", "", "it is older than what is already known"
    return open_change(standing, scene, own)


def is_history(standing: Standing, scene: Scene) -> bool:
    """Return whether the fact is the date of something past: it can only happen again, and that is told as news."""
    known, said = standing.current, scene.value
    if not isinstance(known, DateValue) or not isinstance(said, DateValue) or span(known)[1] >= standing.published:
        return False
    return not (scene.is_fresh and span(said)[0] > standing.published)


def is_to_stay(standing: Standing, scene: Scene) -> bool:
    """Return whether the plan is that the holder of the office holds it again."""
    known, said = standing.current, scene.value
    if not scene.is_planned or not isinstance(known, HolderValue) or not isinstance(said, HolderValue) or said.rung == "left":
        return False
    return known.rung == "in-office" and names.same_holder(known.name, said.name, standing.fact.aliases)


def known_change(standing: Standing, scene: Scene) -> Change | None:
    """Return the live change that this telling is about: the same sort of word first, then the same value, then the latest."""
    told = [c for c in live(standing) if is_told_by(c, scene, standing.fact)]
    word = scene.verdict.word
    return max(told, key=lambda c: (c.word == word, c.now == scene.value, c.reported, c.id), default=None)


def happens_now(standing: Standing, scene: Scene) -> bool:
    """Return whether more independent sources than a change needs tell this within a few days: then it happens now.

    Numbers are left out: wires repeat an old figure by the dozen.
    """
    return standing.fact.kind != "quantity" and is_told_by_many(standing, scene, standing.fact.needs + 1)


def is_told_by_many(standing: Standing, scene: Scene, least: int) -> bool:
    """Return whether at least so many independent sources tell this within a few days."""
    since = scene.when - timedelta(days=scene.rules.story_days)
    told = {
        h.source
        for h in standing.heard
        if h.when >= since and h.word == scene.verdict.word and compatible(standing.fact, h.observation.value, scene.value)
    }
    return len(told | {scene.source}) >= least


def overtaken_by(standing: Standing, own: Change) -> Change | None:
    """Return the change that has taken the place of `own` since, on good evidence or by the user's word; None if none has."""
    newer = [
        c
        for c in standing.changes
        if c.status in ("corroborated", "accepted")
        and counts(c, standing.fact) and counts(own, standing.fact)
        and c.reported > own.reported and not c.disputed
        and not compatible(standing.fact, c.now, own.now)
        and not (isinstance(c.now, SetValue) and isinstance(own.now, SetValue) and not _turns_back(own.now, c.now))
    ]  # fmt: skip
    return newer[-1] if newer else None


def is_told_by(change: Change, scene: Scene, fact: Fact) -> bool:
    """Return whether the telling may be about this change, by its value and, where members add up, its time."""
    if not isinstance(change.now, SetValue) or not isinstance(scene.value, SetValue):
        return compatible(fact, change.now, scene.value)
    moved, told = moves_of(fact, change.now), moves_of(fact, scene.value)
    if told and moved:
        recent = scene.when - last_support(change) <= timedelta(days=scene.rules.dispute_days)
        same_word = change.word == scene.verdict.word
        return told <= moved or (recent and same_word and not _are_opposite(moved, told))
    return compatible(fact, change.now, scene.value)


def _are_opposite(moved: frozenset[tuple[str, str]], told: frozenset[tuple[str, str]]) -> bool:
    turned = {("joined" if way == "left" else "left", name) for way, name in told}
    return bool(moved & turned)


def is_next_step(standing: Standing, change: Change, scene: Scene) -> bool:
    """Return whether the telling says that a plan is under way or has come true, each told once; a date's plan only firms up.

    Headlines tell plans as deeds ("all troops withdrawn"): beside tellings of the plan it takes an official's word, a day, or
    as many sources as the fact needs.
    """
    fact, telling = standing.fact, scene.verdict.observation
    if fact.kind == "date":
        return has_come(change, scene)
    story = timedelta(days=scene.rules.story_days)
    if change.word == "changed":
        return False
    if scene.is_planned:
        begins = scene.telling.begun and scene.is_fresh and fact.kind in ("set", "quantity")
        return begins and change.step == "plan" and scene.when - change.reported > story
    if fact.kind in ("status", "holder") or telling.since or telling.authority == "official":
        return True
    return scene.when - last_support(change) > story or is_told_by_many(standing, scene, fact.needs)


def has_come(change: Change, scene: Scene) -> bool:
    """Return whether the date that was told ahead is here and the telling, as news, says that it has happened."""
    if change.step == "done" or scene.is_planned or not scene.is_fresh or not isinstance(change.now, DateValue):
        return False
    first, last = span(change.now)
    return first > change.reported.date() and scene.when.date() >= last - timedelta(days=scene.rules.story_days)


def told_before(standing: Standing, scene: Scene) -> Change | None:
    """Return the change after which a step of a ladder is nothing new: passed already, of a time before, or mere background."""
    value, said_since = scene.value, scene.verdict.observation.since
    if not isinstance(value, StatusValue):
        return None
    known = [c for c in live(standing) if counts(c, standing.fact) and c.reported >= standing.current_from]
    for change in reversed(known):
        onward = direction(standing.current, change.now)
        if onward and onward == direction(standing.current, value):
            told = span(DateValue(iso=said_since))[1] if said_since else FOREVER
            passed = direction(value, change.now) == onward
            as_background = change.status == "corroborated" and not scene.is_fresh and not happens_now(standing, scene)
            if passed or told <= (change.reported + timedelta(days=scene.rules.story_days)).date() or as_background:
                return change
    return None


def join(standing: Standing, change: Change, scene: Scene) -> Outcome:
    """Add the telling to the change; a fresh one beside a newer rival of the same days is a dispute."""
    fact = standing.fact
    rivals = [c for c in odds_with(standing, scene) if c.reported >= change.reported and c.id != change.id]
    joined = with_evidence(change, scene.evidence(), scene, fact)
    if rivals and scene.is_fresh and change.status in OPEN:
        joined = replace(joined, disputed=True)
        standing = put(standing, *(disputed_by(c, scene, fact) for c in rivals))
    return put(standing, weighed(joined, fact)), "evidence", change.id, "it tells of a change that is known"


def open_change(standing: Standing, scene: Scene, plan: Change | None, step: StepWord | None = None) -> Outcome:
    """Open a change on this telling; `plan` is the plan that it carries out, `step` what sort of movement it is if known."""
    fact, observation = standing.fact, scene.verdict.observation
    rivals = [c for c in odds_with(standing, scene) if clashes(c, scene)]
    step = step or step_of(standing, scene, plan)
    name = digest_of(fact.topic, fact.id, observation.id, step)
    change = Change(
        id=name,
        topic=fact.topic,
        fact=fact.id,
        kind=fact.kind,
        was=value_before(standing, scene),
        now=scene.value,
        word="planned" if scene.is_planned else "changed",
        step=step,
        since=observation.since,
        reported=scene.when,
        recorded=scene.recorded,
        updated=scene.when,
        thread=plan.thread if plan else thread_of(standing, scene) or name,
        disputed=bool(rivals),
    )
    waited = [h for h in standing.unclear if h.word == change.word and compatible(fact, h.observation.value, scene.value)]
    change = replace(change, evidence=tuple(scene.evidence_of(h) for h in waited))
    change = with_evidence(change, scene.evidence(), scene, fact)
    standing = replace(standing, unclear=tuple(h for h in standing.unclear if h not in waited))
    standing = put(standing, *(disputed_by(c, scene, fact) for c in rivals), change)
    return standing, "step" if plan else "opened", name, "its first report"


def value_before(standing: Standing, scene: Scene) -> Value:
    """Return what the fact was before: what coverage supports or, where that is the date that has come, the current."""
    was = believed_value(standing)
    has_come = isinstance(was, DateValue) and compatible(standing.fact, was, scene.value)
    return standing.current if has_come else was


def odds_with(standing: Standing, scene: Scene) -> list[Change]:
    """Return the open changes of the same days that give another value on another source's word."""
    fact, limit = standing.fact, timedelta(days=scene.rules.dispute_days)
    return [
        c
        for c in standing.changes
        if c.status in OPEN
        and (c.word == scene.verdict.word or fact.kind == "date")
        and not compatible(fact, c.now, scene.value)
        and abs(scene.when - last_support(c)) <= limit
        and scene.source not in c.sources
    ]


def disputed_by(change: Change, scene: Scene, fact: Fact) -> Change:
    """Return the change with the telling beside it that is at odds with it."""
    against = with_evidence(change, scene.evidence("disputes"), scene, fact)
    return weighed(replace(against, disputed=change.disputed or is_shaken(against, fact)), fact)


def clashes(change: Change, scene: Scene) -> bool:
    """Return whether a new value is at odds with `change`, rather than the next thing that happened."""
    value = scene.value
    if isinstance(value, SetValue):
        return isinstance(change.now, SetValue) and value.left != change.now.left and _turns_back(change.now, value)
    onward, further = direction(change.was, change.now), direction(change.now, value)
    at_once = scene.when - change.reported <= timedelta(hours=scene.rules.dispute_hours)
    if isinstance(value, StatusValue):  # rungs follow each other within days: begun, put off, begun again
        return at_once and onward != 0 and further != onward
    return at_once or (onward != 0 and further == -onward)


def _turns_back(moved: SetValue, said: SetValue) -> bool:
    return bool(set(moved.left) & set(said.joined) or set(moved.joined) & set(said.left))


def step_of(standing: Standing, scene: Scene, plan: Change | None) -> StepWord:
    """Return what sort of movement the telling is."""
    value, fact = scene.value, standing.fact
    if scene.is_planned:
        return "begun" if plan and plan.step == "plan" and scene.telling.begun else "plan"
    if isinstance(value, StatusValue) and value.word == "begun":
        return "begun"
    if plan or (isinstance(value, DateValue) and span(value)[1] <= scene.when.date()):
        return "done"
    if isinstance(standing.current, Unknown) and believed_value(standing) == standing.current:
        return "known"
    if any(c.status == "reversed" and counts(c, fact) and compatible(fact, c.now, value) for c in standing.changes):
        return "reversal"
    return "move"


def thread_of(standing: Standing, scene: Scene) -> str:
    """Return the story that a new change goes on with: the rungs of one ladder, the candidates for one office; else ""."""
    if not isinstance(scene.value, StatusValue | HolderValue):
        return ""
    for change in reversed(live(standing)):
        if isinstance(scene.value, HolderValue) and change.word == "planned":
            return change.thread
        if isinstance(scene.value, StatusValue) and _goes_on(change.was, change.now, scene.value):
            return change.thread
    return ""


def _goes_on(was: Value, now: Value, said: Value) -> bool:
    onward = direction(was, now)
    return onward != 0 and direction(now, said) == onward
