"""A reader in one line for tests of reading: facts as sentences, what an entry says of them as short words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from watcher import baselines
from watcher.model import Entry, Observation, digest_of
from watcher.reading.context import Context, Sentence, read_entry
from watcher.reading.facts import Patterns, compile_baseline
from watcher.reading.observe import observe
from watcher.reading.sentences import fold
from watcher.reading.words import Words, analyse
from watcher.values import DateValue, HolderValue, Quantity, SetValue, StatusValue, Unknown, Value

TODAY = date(2025, 3, 19)  # a Wednesday


def patterns(*says: str, extra: str = "") -> Patterns:
    """Return the patterns of a baseline of 1 March 2025 with these sentences as facts f0, f1, …; every entry is in scope.

    extra: YAML lines that the first fact has beside its sentence ("not: [NATO]").
    """
    lines = ["topic: t", "title: T", "article: {publisher: A, published: 2025-03-01}", "scope: [[the]]", "facts:"]
    for number, sentence in enumerate(says):
        lines += [f"  - id: f{number}", f"    says: {sentence!r}" if "'" not in sentence else f'    says: "{sentence}"']
        lines += [f"    {line}" for line in extra.splitlines() if number == 0]
    return replace(compile_baseline(baselines.parse("\n".join(lines) + "\n")), scope=())


def entry(text: str, title: str = "", published: date = TODAY) -> Entry:
    """Return an entry of that day at noon."""
    at = datetime(published.year, published.month, published.day, 12, tzinfo=UTC)
    return Entry(id=digest_of(title, text), version="1", title=title, text=text, published=at, seen=at, publisher="A")


def observed(known: Patterns, text: str, title: str = "", published: date = TODAY) -> list[Observation]:
    """Return what the entry says of the facts."""
    return observe(entry(text, title, published), known)


def reads(known: Patterns, text: str, title: str = "", published: date = TODAY) -> list[str]:
    """Return "STANCE VALUE" of every observation in order, each once; before it the fact where there are several."""
    several = len(known.facts) > 1
    found = [f"{o.fact + ' ' if several else ''}{o.stance} {short(o.value)}" for o in observed(known, text, title, published)]
    return list(dict.fromkeys(found))


def short(value: Value) -> str:
    """Return a value as a short word: "~2500", "3..5", "by 2025-09", "signed", "A. Name (left)", "Gao, Kidal", "-Gao"."""
    if isinstance(value, Quantity):
        low, high = f"{value.low:g}" if value.low < 1e6 else f"{value.low:.0f}", f"{value.high:g}"
        return f"{low}..{high}" if value.is_range else value.bound.replace("=", "") + low + value.unit
    if isinstance(value, DateValue):
        return f"{value.bound + ' ' if value.bound != 'on' else ''}{value.iso}".strip()
    if isinstance(value, StatusValue):
        return value.word
    if isinstance(value, HolderValue):
        return value.name + (f" ({value.rung})" if value.rung != "in-office" else "")
    if isinstance(value, SetValue):
        return ", ".join([*value.members, *(f"-{m}" for m in value.left), *(f"+{m}" for m in value.joined)])
    assert isinstance(value, Unknown)
    return "unknown"


def context(text: str, title: str = "", known: Patterns | None = None, published: date = TODAY) -> Context:
    """Return an entry taken apart."""
    return read_entry(entry(text, title, published), known or patterns("The dam is [open]."))


def sentence(text: str, known: Patterns | None = None, published: date = TODAY) -> Sentence:
    """Return one sentence of a text, taken apart."""
    return context(text, "", known, published).sentences[0]


def words(text: str, index: int = 1) -> Words:
    """Return one sentence as words; index 0 makes it a headline."""
    return analyse(fold(text), index)


def token(of: Words, word: str) -> int:
    """Return where `word` first stands in a sentence."""
    return of.low.index(word)
