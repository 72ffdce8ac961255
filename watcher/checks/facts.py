"""What can be known of a baseline before any news is read.

Owns: scope against the facts' own sentences, dates gone by, sentences that catch each other. Never: reads a file.
"""

from __future__ import annotations

import re
from datetime import date

from watcher.baselines.slots import take_apart
from watcher.checks.findings import Finding, finding
from watcher.model import Baseline, Fact
from watcher.reading.facts import compile_baseline
from watcher.reading.patterns import Patterns
from watcher.reading.scopes import in_scope
from watcher.reading.status.deeds import is_deed
from watcher.text import count
from watcher.values import DateValue, StatusValue
from watcher.values import status as statuses
from watcher.values.date import interval
from watcher.values.letters import unaccented


def check_baseline(baseline: Baseline, today: date) -> list[Finding]:
    """Return what is wrong or worth knowing about one baseline."""
    patterns = compile_baseline(baseline)
    found = [*check_scope(baseline, patterns), *check_article(baseline, today), *check_twins(baseline)]
    held = {pattern.fact.id for pattern in patterns.facts if pattern.holding}  # who holds a place is read without a step
    for fact in baseline.facts:
        found += [*(check_status(fact) if fact.id not in held else ()), *check_date(fact, baseline, today)]
    return found


def sentences(fact: Fact) -> list[str]:
    """Return the fact's own sentences without brackets."""
    return [take_apart(said).plain for said in (fact.says, *fact.also)]


def check_scope(baseline: Baseline, patterns: Patterns) -> list[Finding]:
    """Return a finding for a scope that the article itself would not pass, or a single fact of it."""
    article = " ".join(said for fact in baseline.facts for said in sentences(fact))
    missed = missing(baseline, patterns, article)
    if missed:
        what = f"scope: the article's own facts would not be read: nothing in them hits {missed}"
        return [finding("error", baseline.place, what, "put words of the facts into that group")]
    outside = [fact for fact in baseline.facts if not any(in_scope(patterns, "", each) for each in sentences(fact))]
    if not outside:
        return []
    said = sentences(outside[0])[0]
    if 2 * len(outside) > len(baseline.facts):
        facts = count(len(baseline.facts), "fact")
        what = f"scope: {len(outside)} of {facts} will be read only in entries that also name one of "
        return [finding("note", baseline.place, what + missing(baseline, patterns, said))]
    what = f"scope: an entry that says only {', '.join(fact.id for fact in outside)} would not be read: “{said}” has no hit in "
    what += missing(baseline, patterns, said)
    return [finding("warning", outside[0].place, what, "put a word of such sentences into that scope group")]


def missing(baseline: Baseline, patterns: Patterns, text: str) -> str:
    """Return the scope groups without a hit in the text, as a person reads them, "" when each has one."""
    groups = [
        f"[{', '.join(words[:4])}{', …' if len(words) > 4 else ''}]"
        for words, group in zip(baseline.scope, patterns.scope, strict=True)
        if not group.search(unaccented(text))
    ]
    return " and ".join(groups)


def check_article(baseline: Baseline, today: date) -> list[Finding]:
    """Return a finding for an article from the future."""
    if baseline.published <= today:
        return []
    what = f"article.published: {baseline.published.isoformat()} is still to come"
    return [finding("warning", baseline.place, what, "write the day on which the article was published")]


def check_twins(baseline: Baseline) -> list[Finding]:
    """Return a finding for each sentence that stands in two facts: what news says of it could mean either."""
    seen: dict[str, Fact] = {}
    found = []
    for fact in baseline.facts:
        for said in (fact.says, *fact.also):
            key = re.sub(r"\W+", " ", re.sub(r"\[[^\]]*\]", "_", said)).strip().lower()
            other = seen.setdefault(key, fact)
            if other is not fact:
                what = f"{fact.id}: its sentence is also one of {other.id}: “{said}”"
                found.append(finding("error", fact.place, what, "keep one of the two facts, or say what sets them apart"))
    return found


def check_status(fact: Fact) -> list[Finding]:
    """Return a finding for a status whose phrase is on no ladder, and is no deed either."""
    if not isinstance(fact.value, StatusValue) or not fact.value.phrase or statuses.parse(fact.value.phrase):
        return []
    if is_deed(fact.says):
        return []
    what = f"{fact.id}: [{fact.value.phrase}] is no step that is known, so only other steps would be seen, not its opposite"
    return [
        finding("warning", fact.place, what, "write one such as [not signed], [agreed], [in force], [delayed], [under way]")
    ]


def check_date(fact: Fact, baseline: Baseline, today: date) -> list[Finding]:
    """Return a note for a date that was to come when the article was written, and is past by now."""
    if not isinstance(fact.value, DateValue):
        return []
    last = interval(fact.value)[1]
    if last < baseline.published or last >= today:
        return []
    what = f"{fact.id}: {fact.value.show()} has passed; the first digest will say so and ask what became of it"
    return [finding("note", fact.place, what)]
