"""The fact's own sentence as the measure of what may speak against a tie: what is so in it speaks against no other.

Owns: what is waived for each number and date of a baseline. Never: reads news.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from watcher.model import Entry, Fact, Mention
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.tie_date import tie_date
from watcher.reading.keys import best_match
from watcher.reading.patterns import Pattern, Patterns
from watcher.reading.quantity.numbers import number_of
from watcher.reading.quantity.tie_quantity import tie_quantity
from watcher.reading.sentences import fold
from watcher.reading.words import analyse
from watcher.values import DateValue, Quantity
from watcher.values.brackets import SLOT, narrowed

# What is told with so little in the fact's own sentence is no surer than a guess elsewhere.
_LEAST = 1.2
_MOST = 6  # objections to one sentence
_AHEAD = timedelta(days=200)


def waive(patterns: Patterns) -> None:
    """Note for each fact what its own sentence would be refused for, and how much speaks for it; once for all readings.

    The facts are changed: what several threads read, or what is looked at without `observe`, is waived before.
    """
    if patterns.tried:
        return
    try:
        for pattern in patterns.facts:
            if pattern.fact.kind in ("quantity", "date"):
                _waive(patterns, pattern)
    finally:
        patterns.tried = True


def _waive(patterns: Patterns, pattern: Pattern) -> None:
    told = _told(pattern.fact, patterns)
    if told is None:
        return
    text, begin, end = told
    ctx = _context(text, patterns)
    sentence = ctx.sentences[0]
    found = sentence.quantities if pattern.fact.kind == "quantity" else sentence.dates
    mention = next((m for m in found if m.start < end and m.end > begin), None)
    if mention is None:
        return
    if pattern.fact.kind == "quantity":
        _as_news_count(sentence, mention, pattern)
    before = pattern.waived
    for _ in range(_MOST):
        tie: Tie = (tie_quantity if pattern.fact.kind == "quantity" else tie_date)(ctx, sentence, mention, pattern)
        if tie.against and tie.score < 2.0 and not tie.may_be_waived and tie.said[-1][1] != tie.against:
            pattern.least = max(_LEAST, round(tie.score - 0.05, 3))
            return
        if not tie.against:
            return
        if not tie.may_be_waived:
            break
        pattern.waived |= {tie.against}
    pattern.waived = before


def _as_news_count(sentence: Sentence, mention: Mention, pattern: Pattern) -> None:
    """Take from the fact's sentence what its number counts, and in what, as it is read in the news."""
    value, told = mention.value, pattern.fact.value
    if isinstance(value, Quantity) and isinstance(told, Quantity) and value.unit and not told.unit:
        pattern.unit = value.unit  # "[1,200] square kilometres"
    noun = number_of(sentence, mention).noun
    if noun and pattern.head and all(key[:2] == "w:" for key in pattern.head) and not best_match(noun, pattern.head):
        # "[34] people unwell": so are those who are counted.
        pattern.about |= pattern.head
        pattern.head, pattern.levelled = frozenset(noun), False


def _context(text: str, patterns: Patterns) -> Context:
    """Return the fact's sentence as one that an entry of the article's day might have."""
    when = datetime.combine(patterns.baseline.published, time(12), UTC)
    entry = Entry(id="", version="", title="", text=text, published=when, seen=when)
    words = analyse(text, 1, patterns.spellings)
    return Context(entry, patterns, when.date(), [Sentence(1, text, words, when.date())])


def _told(fact: Fact, patterns: Patterns) -> tuple[str, int, int] | None:
    """Return the fact's sentence with its value in the place of the first slot, and where that begins and ends."""
    says = fold(narrowed(fact.says))
    slot = SLOT.search(says)
    if slot is None:
        return None
    value = slot[1]
    if not isinstance(fact.value, (DateValue, Quantity)):
        if fact.kind != "date":
            return None
        value = f"{patterns.baseline.published + _AHEAD:%d %B %Y}".removeprefix("0")
    before = SLOT.sub(r"\1", says[: slot.start()])
    return before + value + SLOT.sub(r"\1", says[slot.end() :]), len(before), len(before) + len(value)
