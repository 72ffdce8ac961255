"""Why a fact did, or did not, move in some days: what was read of it then, what came of that, and what only came near.

Owns: the answer about a fact and a time. Never: reads the history or the entries from where they are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from watcher.explain import ADVICE, SURE, TIERS, Node, near
from watcher.model import Baseline, Change, Entry, Fact, Verdict
from watcher.reading.context import read_entry
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe
from watcher.reading.own_sentence import waive
from watcher.reading.scopes import in_scope
from watcher.text import count
from watcher.values import show

MOST = 8  # sentences shown of each sort


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What the history holds of a fact in a time, `said` in plain words: verdicts, changes first reported then, entries."""

    said: str
    verdicts: Sequence[Verdict]
    changes: Sequence[Change]
    entries: Sequence[Entry]


def explain_days(baseline: Baseline, fact: Fact, days: Days) -> Node:
    """Return what was read of a fact in some days, why that was a change or none, and what to change in the baseline."""
    top = Node(f"{fact.id} ({baseline.topic}), {days.said}: {fact.says}")
    advice: dict[str, None] = {}
    top.add(f"answer: {_answer(days)}")
    for change in days.changes:
        top.add(f"change {change.id[:12]}: {show(change.was)} → {show(change.now)} ({change.step}, {change.status})")
    _read(top, days.verdicts, advice, fact)
    if not days.verdicts:
        _came_near(top, baseline, fact, days.entries, advice)
    last = top.add("what to change in the baseline")
    for said in advice or {"nothing": None}:
        last.add(said)
    return top


def _answer(days: Days) -> str:
    """Say in a sentence what came of the days."""
    if days.changes:
        return "it moved, as these entries say" if len(days.changes) == 1 else f"it moved {len(days.changes)} times"
    words = {verdict.word for verdict in days.verdicts}
    if not days.verdicts:
        kept = len(days.entries)
        read = (
            f"{count(kept, 'entry')} of those days {'is' if kept == 1 else 'are'} kept"
            if kept
            else "no entry of those days is kept"
        )
        return f"nothing that was read then says what its value is; {read}"
    if words <= {"same"}:
        return "what was read then says what was known already, so there was nothing to tell"
    if words <= {"same", "denied", "past"}:
        return "what was read then denies a change, or tells of an earlier time"
    return "what was read then belongs to a change that was reported on another day, or is too unsure to raise one"


def _read(top: Node, verdicts: Sequence[Verdict], advice: dict[str, None], fact: Fact) -> None:
    """Show the sentences that were read as the fact, the surest kinds first, each with what it was taken for."""
    if not verdicts:
        return
    node = top.add(f"read as it: {len(verdicts)} sentence{'' if len(verdicts) == 1 else 's'}")
    for verdict in verdicts[:MOST]:
        seen = verdict.observation
        who = seen.entry.publisher or seen.entry.feed
        below = node.add(f"{seen.entry.when:%Y-%m-%d} {who}: {verdict.word}, {verdict.why}")
        below.add(f"“{seen.sentence}” (entry {seen.entry.id[:12]})")
        if seen.score < SURE:
            below.add(f"its score, {seen.score:.2f}, is below {SURE:g}: it is shown apart as unclear and raises nothing")
            advice[f"{fact.id}: to be surer of such sentences, put one like it, with its [slot], under `also:`"] = None
    if len(verdicts) > MOST:
        node.add(f"and {len(verdicts) - MOST} more")


def _came_near(top: Node, baseline: Baseline, fact: Fact, entries: Iterable[Entry], advice: dict[str, None]) -> None:
    """Show what stands in the entries that was nearly read as the fact, and what spoke against it."""
    patterns = compile_baseline(baseline)
    waive(patterns)
    pattern = next(each for each in patterns.facts if each.fact.id == fact.id)
    alone = replace(patterns, facts=(pattern,), scope=())
    outside, close = 0, Node("came near it")
    for entry in entries:
        scoped = in_scope(patterns, entry.title, entry.text)
        if not scoped and observe(entry, alone):
            outside += 1
        if not scoped or fact.kind not in TIERS:
            continue
        context = read_entry(entry, alone)
        for sentence in context.sentences:
            for mention in sentence.quantities if fact.kind == "quantity" else sentence.dates:
                tie = TIERS[fact.kind](context, sentence, mention, pattern)
                if tie is None or not tie.against or not near(tie) or len(close.below) >= MOST:
                    continue
                close.add(f"{entry.when:%Y-%m-%d} {entry.publisher}: {mention.text!r} is not it: {tie.against}").add(
                    f"“{sentence.text}” (entry {entry.id[:12]})"
                )
                if said := ADVICE.get(tie.steps[-1].rule):
                    advice[f"{fact.id}: {said}"] = None
    if close.below:
        top.below.append(close)
    if outside:
        top.add(f"{outside} of the entries would tell of it, and are out of scope")
        advice["add a word of theirs to the scope group that they lack (`watcher explain --entry ID` names it)"] = None
