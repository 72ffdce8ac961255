"""How a number was at first: "in the first hours 1,900 were", "500 were at first thought dead", "had said 240, but lowered it".

Owns: whether a number is told as that of the beginning, or as one corrected since. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import group_of
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern


def is_of_the_first_days(sentence: Sentence, k: int) -> bool:
    """Say whether a sentence opens with a time that is over: "In the first hours 1,900 were", "At one point 1,900 were"."""
    low = sentence.words.low
    opens = low[:3] == ["at", "one", "point"] or low[:3] in (["at", "the", "height"], ["at", "the", "peak"])
    if low[:2] == ["in", "the"]:
        first = low[2:3] in (["first"], ["initial"], ["immediate"])
        after = low[2:4] and low[2] in _SPANS and not _SINCE.isdisjoint(low[3:4])
        opens = bool(after) or (first and not _SPANS.isdisjoint(low[3:6]))
    if not opens or k > _OPENED:
        return False
    group = group_of(sentence.words, sentence.groups, k)
    return group is not None and group.tense in ("past", "pluperfect")


_SPANS = frozenset({"hours", "days", "weeks", "aftermath"})
_SINCE = frozenset({"after", "following"})
_OPENED = 16


def was_first_told(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether so many are what was thought or told at first: "500 were initially feared dead", "police at first said 500".

    So is a number that the same sentence has corrected: "had said that 240 died, but lowered the figure to 226".
    """
    if pattern.about.isdisjoint(_TOLLS):
        return False  # what is offered or planned at first may be the news itself
    low = sentence.words.low
    return (not _FIRST.isdisjoint(low) and _is_beside_a_first(low, k)) or ("had" in low[:k] and _is_corrected(low, k))


def _is_beside_a_first(low: list[str], k: int) -> bool:
    """Say whether a telling "at first" stands in the number's stretch between commas, with nothing told in another tense."""
    begin = next((i + 1 for i in range(k - 1, -1, -1) if low[i] in _BREAKS), 0)
    end = next((i for i in range(k + 1, len(low)) if low[i] in _BREAKS), len(low))
    for i in range(begin, end):
        if low[i] not in _FIRST or (low[i] == "first" and low[max(0, i - 1) : i] not in _BEFORE_FIRST):
            continue
        near = low[i + 1 : i + 3] if i - begin > 1 else low[i + 1 : end]
        if not _TOLD.isdisjoint(near) or not _TOLD.isdisjoint(low[i - 1 : i]):
            return True
    return False


def _is_corrected(low: list[str], k: int) -> bool:
    """Say whether what "had" been told before the number is then brought to another: "but has since lowered it to 226"."""
    had = next((i for i in range(k - 1, -1, -1) if low[i] == "had"), -1)
    if had < 0 or _TOLD.isdisjoint(low[had + 1 : had + 4]):
        return False
    for i in range(k + 1, len(low) - 3):
        if low[i] in _CORRECTS and "to" in low[i + 1 : i + 5]:
            return not _FIGURES.isdisjoint(low[i + 1 : i + 4])
    return False


_TOLLS = frozenset({"dead", "wounded", "missing", "displaced"})
_FIRST = frozenset({"first", "initially", "originally"})
_BEFORE_FIRST = (["at"], ["was"], ["were"], ["had"])
_BREAKS = frozenset({",", ";", ":", "but"})
_TOLD = words_of("at_first.told")
_CORRECTS = words_of("at_first.corrects")
_FIGURES = frozenset({"it", "that", "this", "figure", "number", "count", "toll", "tally", "total"})
