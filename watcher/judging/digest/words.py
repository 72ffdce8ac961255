"""The small words of a digest: one or many, lists, days, names of facts, one value beside another.

Owns: how a number, a day, a list and a fact's short name are said. Never: decides what is said, or in which order.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from watcher.judging.digest.clean import clean
from watcher.model import Baseline, Fact
from watcher.text import count as count
from watcher.text import many as many
from watcher.values import DateValue, Quantity, SetValue, StatusValue, Value, show

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = {"January": "Jan", "February": "Feb", "August": "Aug", "September": "Sept", "October": "Oct", "November": "Nov",
         "December": "Dec"}  # fmt: skip
STEPS = {
    "none": "none",
    "talks": "talks",
    "agreed": "agreed",
    "signed": "signed",
    "approved": "approved",
    "in-force": "in force",
    "begun": "begun",
    "delayed": "delayed",
    "suspended": "suspended",
    "rejected": "rejected",
    "collapsed": "collapsed",
    "completed": "completed",
}


def listed(names: Sequence[str], most: int = 99) -> str:
    """Return "a", "a and b", "a, b and c"; beyond `most` names, "a, b and 3 more"."""
    names = list(names)
    if len(names) > most:
        names = [*names[: most - 1], f"{len(names) - most + 1} more"]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def day(when: datetime | date, zone: tzinfo | None = None) -> str:
    """Return "25 July 2024": the day in `zone` for a moment, the day itself for a date."""
    if isinstance(when, datetime):
        when = when.astimezone(zone)
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def moment(when: datetime, zone: tzinfo) -> str:
    """Return "25 July 2024, 07:00 CEST"."""
    local = when.astimezone(zone)
    return f"{day(local, zone)}, {local:%H:%M} {local.tzname() or ''}".rstrip()


def told_day(iso: str) -> str:
    """Return an ISO date of any grain as a person reads it: "30 September 2025", "September 2025"."""
    return clean(show(DateValue(iso=iso)), 60)


def brief(text: str) -> str:
    """Return `text` with its months cut short, for a subject line: "30 Sept 2026"."""
    for long, short in SHORT.items():
        text = text.replace(long, short)
    return text


def shown(value: Value, fact: Fact | None = None, limit: int = 160) -> str:
    """Return a value for a digest, on one line and harmless.

    A status is named by its step on the ladder, as what a sentence calls it reads oddly out of the sentence; the fact's own
    value is named as in its article.
    """
    if isinstance(value, StatusValue) and value.word in STEPS and (fact is None or value != fact.value):
        return STEPS[value.word]
    return clean(show(value), limit)


def outcome(was: Value, now: Value, fact: Fact | None = None) -> str:
    """Return the new value as a whole: where only some members left or joined a set, the set that this leaves.

    A day that came as it was awaited is told to have come, as it is no other day.
    """
    said = shown(now, fact)
    if isinstance(was, DateValue) and isinstance(now, DateValue) and shown(was, fact) == said:
        return f"{said}: it has come"
    if isinstance(was, SetValue) and isinstance(now, SetValue) and was.members and (now.left or now.joined):
        left = [name for name in was.members if name not in now.left]
        whole = shown(SetValue(members=tuple(dict.fromkeys((*left, *now.joined))))) or "none"
        return f"{whole} ({said})"
    return said


def named(slug: str, *texts: str) -> str:
    """Return a slug as words, each with the capitals it has in `texts`: "us-troops-syria" → "US troops Syria".

    A word that some text writes with capitals inside a sentence is taken as a name; the first text that has one counts.
    """
    spelt: dict[str, str] = {}
    for text in texts:
        for place, word in enumerate(text.split()):
            bare = word.strip(".,;:()[]'\"“”’").removesuffix("’s").removesuffix("'s")
            if bare and not bare.islower() and (place or bare[1:] != bare[1:].lower()):
                spelt.setdefault(bare.lower(), bare)
    line = clean(" ".join(spelt.get(word, word) for word in slug.replace("_", "-").split("-") if word), 80)
    return line[:1].upper() + line[1:]


def fact_name(fact: Fact, baseline: Baseline | None = None) -> str:
    """Return a fact's short name, made of its id and spelt as in its sentence, else as in its baseline's scope."""
    scope = [f"- {word}" for group in baseline.scope for word in group] if baseline else []
    return named(fact.id, fact.says, *scope, *([baseline.title] if baseline else []))


def topic_name(baseline: Baseline) -> str:
    """Return a topic's short name, made of its slug and spelt as in its title."""
    return named(baseline.topic, baseline.title)


def sentence(said: str) -> str:
    """Return a note such as "the feed is gone -- remove it" as sentences: "The feed is gone. Remove it."."""
    parts = [part.strip().rstrip(".") for part in clean(said, 400).split(" -- ")]
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts if part)


def article_name(baseline: Baseline) -> str:
    """Return "Reuters, 23 July 2024": the article that the facts come from."""
    return ", ".join(filter(None, (clean(baseline.publisher, 60), day(baseline.published))))


def difference(was: Value, now: Value) -> str:
    """Return how far `now` lies from `was`: "1,100 more (+122 %)", "12 months later"; "" where that says nothing."""
    if isinstance(was, Quantity) and isinstance(now, Quantity) and was.unit == now.unit:
        return _farther(was, now)
    if isinstance(was, DateValue) and isinstance(now, DateValue):
        return _later(was.iso, now.iso)
    return ""


def _farther(was: Quantity, now: Quantity) -> str:
    by = now.n - was.n
    if not by or not now.n:  # "none" says it all
        return ""
    about = "" if was.bound == now.bound == "=" and not (was.is_range or now.is_range) else "about "
    if was.unit == "%":
        points = "percentage point" if abs(by) == 1 else "percentage points"
        return f"{about}{abs(by):,.10g} {points} {'more' if by > 0 else 'less'}"
    share = f" ({100 * by / was.n:+.0f}\u00a0%)".replace("-", "−") if was.n and now.n else ""
    return f"{about}{abs(by):,.10g} {'more' if by > 0 else 'fewer' if not was.unit else 'less'}{share}"


def _later(was: str, now: str) -> str:
    if min(len(was), len(now)) < 4:  # a decade
        return ""
    try:
        if len(was) == len(now) == len("2025-09-30"):
            days = (date.fromisoformat(now) - date.fromisoformat(was)).days
            if abs(days) < 62:  # two months: beyond, months say more than days
                return f"{count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}" if days else ""
        months = (int(now[:4]) - int(was[:4])) * 12
        months += (int(now[5:7]) - int(was[5:7])) if len(was) > 4 and len(now) > 4 else 0
    except ValueError:
        return ""
    if not months:
        return ""
    whole = len(was) == 4 or len(now) == 4
    size = count(abs(months) // 12, "year") if whole or (not months % 12 and abs(months) > 12) else count(abs(months), "month")
    return f"{size} {'later' if months > 0 else 'earlier'}"
