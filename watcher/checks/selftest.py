"""Each fact read against its own sentences: as it stands, with another value, and denied.

Owns: the three sentences made of each fact, and what their readings mean for its user. Never: stores a reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Literal

from watcher.baselines.slots import Sentence, take_apart
from watcher.checks.findings import Finding, finding
from watcher.judging.compare import judge
from watcher.model import Baseline, Entry, Fact, Verdict, digest_of
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe
from watcher.reading.patterns import Patterns
from watcher.values import DateValue, HolderValue, Quantity, Unknown, Value
from watcher.values.date import interval

Case = Literal["own", "shifted", "denied"]
# Stand for anyone who does not hold the office; the first whose names are nowhere in the baseline is taken.
SOMEONE = ("Maria Lindqvist", "Edith Marlowe", "Hugo Castell")
LATER = 2  # years


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence made of a fact, and the verdicts on it: for the fact itself, and for others that it also caught."""

    fact: Fact
    case: Case
    sentence: str
    published: date
    own: tuple[Verdict, ...]
    others: tuple[Verdict, ...]

    @property
    def passed(self) -> bool:
        """Whether the fact was read as it should be: same, changed, or (when denied) not as changed."""
        words = {verdict.word for verdict in self.own}
        if self.case == "own":
            gone = "past" in words and is_gone(self.fact.value, self.published)
            return ("same" in words or gone) and "changed" not in words
        return "changed" not in words if self.case == "denied" else bool(words & {"changed", "planned"})


def is_gone(value: Value, published: date) -> bool:
    """Say whether a date was over when the article was written: "formed in 2014" is rightly read as past."""
    return isinstance(value, DateValue) and interval(value)[1] < published


def try_facts(baseline: Baseline) -> tuple[Reading, ...]:
    """Return what becomes of each sentence made of the facts. Scope plays no part: it is checked by itself."""
    patterns = replace(compile_baseline(baseline), scope=())
    return tuple(
        read_case(fact, case, said, baseline, patterns) for fact in baseline.facts for case, said in cases_of(fact, baseline)
    )


def cases_of(fact: Fact, baseline: Baseline) -> Iterator[tuple[Case, str]]:
    """Yield the sentences to try for one fact. A value that is not known is stated by no sentence."""
    if isinstance(fact.value, Unknown):
        return
    for said in (fact.says, *fact.also):
        sentence = take_apart(said)
        yield "own", sentence.plain
        if other := shifted(fact, sentence, baseline):
            yield "shifted", other
            yield "denied", f"Officials denied that {lower_first(other)}"


def lower_first(said: str) -> str:
    """Return the sentence as it stands after "that": "The US" becomes "the US", a name stays."""
    return said[:1].lower() + said[1:] if re.match(r"(?:The|There|A|An|Some|Talks|Coalition)\b", said) else said


def shifted(fact: Fact, sentence: Sentence, baseline: Baseline) -> str:
    """Return the sentence with a value that is surely another one, "" where none can be made by rule."""
    slot, value = sentence.slots[0], fact.value
    other = ""
    if isinstance(value, Quantity) and value.bound in "=~" and not value.is_range:
        number = round(value.n * 0.4) if value.n >= 10 else round(value.n) + 3
        other = re.sub(r"\d[\d,.]*(?<=\d)", f"{number:,}", slot.text, count=1) if re.search(r"\d", slot.text) else f"{number:,}"
        if re.search(r"\d\s*(?:thousand|million|billion|trillion|[kmb]n?\b)", slot.text, re.IGNORECASE):
            return ""
    elif isinstance(value, DateValue) and interval(value)[1] >= baseline.published:
        other = re.sub(r"\b(?:19|20)\d\d\b", lambda year: str(int(year[0]) + LATER), slot.text)
    elif isinstance(value, HolderValue):
        known = f"{baseline.title} {' '.join(each.says for each in baseline.facts)}"
        other = next((name for name in SOMEONE if not any(part in known for part in name.split())), SOMEONE[-1])
    return sentence.before(slot) + other + sentence.after(slot) if other and other != slot.text else ""


def read_case(fact: Fact, case: Case, said: str, baseline: Baseline, patterns: Patterns) -> Reading:
    """Read one sentence as an entry of the article's day and judge it against the baseline's values."""
    when = datetime.combine(baseline.published, time(12), tzinfo=UTC)
    entry = Entry(
        id=digest_of(fact.id, said), version="1", title=baseline.title, text=said, published=when, seen=when, language="en"
    )
    facts = {each.id: each for each in baseline.facts}
    verdicts = [
        judge(facts[seen.fact], facts[seen.fact].value, seen, published=baseline.published) for seen in observe(entry, patterns)
    ]
    return Reading(
        fact=fact,
        case=case,
        sentence=said,
        published=baseline.published,
        own=tuple(each for each in verdicts if each.observation.fact == fact.id),
        others=tuple(each for each in verdicts if each.observation.fact != fact.id and each.word in ("changed", "planned")),
    )


def check_readings(baseline: Baseline) -> list[Finding]:
    """Return a finding for each fact that would be missed, misread, or caught by another one's sentence."""
    found = []
    for reading in try_facts(baseline):
        fact = reading.fact
        if not reading.passed:
            words = ", ".join(sorted({verdict.word for verdict in reading.own})) or "not at all"
            meant = {"own": "as the same", "shifted": "as a change", "denied": "as no change"}[reading.case]
            what = f"{fact.id}: “{reading.sentence}” should be read {meant}, and is read: {words}"
            remedy = "say it in plainer words, or add another sentence with also:; watcher facts --explain shows the reading"
            found.append(finding("warning", fact.place, what, remedy))
        if reading.case == "own":
            for verdict in reading.others:
                other = verdict.observation.fact
                what = f"{fact.id}: its own sentence “{reading.sentence}” would be taken for news about {other}"
                found.append(
                    finding("warning", fact.place, what, f"say in {other} what sets it apart, or give it a not: phrase")
                )
    return list(dict.fromkeys(found))
