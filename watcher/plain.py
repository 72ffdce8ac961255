"""The reading as plain functions: text in, plain data out; for users of the library and for measuring it against others.

Owns: the forms of the rows. Never: reads anything itself; watcher.reading does.

    from watcher import plain
    plain.dates("It closes next Friday.", "2026-03-02")
    plain.quantities("About 2,500 troops are in Iraq.")
    plain.judge("Fewer than 2,000 troops are in Iraq.", "About 2,500 troops are in Iraq.")
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from watcher.judging.compare import judge as compare
from watcher.model import Baseline, Entry, digest_of
from watcher.reading.claims import judge as judge_claim
from watcher.reading.clauses import Group, verb_groups
from watcher.reading.dates import plain as plain_dates
from watcher.reading.facts import compile_baseline
from watcher.reading.modality import mood_of
from watcher.reading.observe import observe as read_observations
from watcher.reading.own_sentence import waive
from watcher.reading.patterns import Patterns
from watcher.reading.quantities import plain as plain_quantities
from watcher.reading.sentences import fold
from watcher.reading.words import Words, analyse
from watcher.values import to_json

__all__ = ["dates", "judge", "modality", "observe", "quantities"]


def dates(text: str, dct: str) -> list[dict[str, object]]:
    """Return the time expressions of `text`, a sentence or a whole document, as TIMEX3 has them.

    dct: the day of publication, "2026-03-02"; "next Friday" is counted from it. Rows have start and end (characters of `text`),
    type (DATE, TIME, DURATION, SET), value ("2026-03-06", "2026-Q1", "P3D") and mod (START, MID, END, APPROX … or None).
    Raises ValueError when `dct` is no ISO date.
    """
    return plain_dates(text, dct)


def quantities(text: str) -> list[dict[str, Any]]:
    """Return the quantities of `text`, in order.

    Rows have value (a number, or [low, high]), change (= ~ < > for the bound, up or down for a difference), unit (the words as
    written), norm_unit (the unit's canonical name or the counted noun), start and end (characters of `text`). Never raises.
    """
    return plain_quantities(text)


def judge(claim: str, evidence: str) -> str:
    """Return what a new sentence does to a stored claim: "SUPPORTS", "REFUTES" or "NOT ENOUGH INFO".

    Numbers and dates of the claim are held against those of the evidence that count the same thing, with their bounds and
    roundings; then come negations, opposites and the words that both share. Never raises.
    """
    return judge_claim(claim, evidence)


def modality(sentence: str, start: int, end: int) -> dict[str, str]:  # noqa: ARG001 - the form of the scorers
    """Return how the word at the characters [start, end) of `sentence` is told.

    time: FUTURE or NON_FUTURE; certainty: CERTAIN or UNCERTAIN; polarity: POS or NEG. Raises IndexError for an empty sentence.
    """
    words, groups = _sentence(sentence)
    mood = mood_of(words, min(words.at(start), len(words.low) - 1), groups)
    return {
        "time": "FUTURE" if mood.ahead else "NON_FUTURE",
        "certainty": "UNCERTAIN" if mood.unsure else "CERTAIN",
        "polarity": "NEG" if mood.negated else "POS",
    }


@lru_cache(maxsize=64)
def _sentence(text: str) -> tuple[Words, list[Group]]:
    folded = fold(text)
    words = analyse(folded if len(folded) == len(text) else text, index=1)
    return words, verb_groups(words)


def observe(baseline: Baseline, entry: Mapping[str, Any]) -> list[dict[str, object]]:
    """Return what an entry says of the facts of a baseline, each with its verdict against the baseline's own value.

    baseline: from `watcher.baselines.load(path)` or `watcher.baselines.parse(text)`; it is compiled once.
    entry: title, text, published (an ISO time; without one the day of the baseline), and if known id, url, publisher.
    Rows have fact, kind, value (as JSON data), verdict (same, changed, planned, denied, past), why, stance, hedged, since,
    speaker, authority, score and sentence.
    """
    facts = {fact.id: fact for fact in baseline.facts}
    rows: list[dict[str, object]] = []
    for found in read_observations(_entry(entry, baseline), _compiled(baseline)):
        fact = facts[found.fact]
        verdict = compare(fact, fact.value, found, published=baseline.published)
        rows.append(
            {
                "fact": found.fact, "kind": found.kind, "value": to_json(found.value), "verdict": verdict.word,
                "why": verdict.why, "stance": found.stance, "hedged": found.hedged, "since": found.since,
                "speaker": found.speaker, "authority": found.authority, "score": found.score, "sentence": found.sentence,
            }
        )  # fmt: skip
    return rows


@lru_cache(maxsize=8)
def _compiled(baseline: Baseline) -> Patterns:
    patterns = compile_baseline(baseline)
    waive(patterns)
    return patterns


def _entry(row: Mapping[str, Any], baseline: Baseline) -> Entry:
    title, text = str(row.get("title") or ""), str(row.get("text") or row.get("summary") or "")
    given = row.get("published")
    when = given if isinstance(given, datetime) else datetime.fromisoformat(str(given or baseline.published))
    when = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    url = str(row.get("url") or row.get("link") or "")
    version = digest_of(title, text)
    return Entry(
        id=str(row.get("id") or digest_of(url, title)), version=version, url=url, title=title, text=text, published=when,
        seen=when, publisher=str(row.get("publisher") or ""),
    )  # fmt: skip
