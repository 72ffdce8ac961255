"""Days told by how far they lie from the fact's own: "are to become one on 1 July, three months sooner than planned".

Owns: whether a date is the fact's by its distance, whatever its verb. Never: reads a date, or makes one of a distance.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import stand_ins, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity
from watcher.values.date import interval

_LATER = words_of("distance.later")
_EARLIER = words_of("distance.earlier")
# Of those, what no sentence has that does not tell of a move.
DISTANCES = frozenset({"later", "earlier", "sooner", "late", "longer", "early", "ahead"})
_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.25}
_PLANNED = words_of("shifts.than") - {"before"}
_TIMES = frozenset(word for unit in _DAYS for word in (unit, f"{unit}s"))
_ONE = frozenset({"a", "an", "one", "another"})
_PLAIN = frozenset("begin end date_ take_place plan_ delay w:set w:due w:expect w:schedule w:plan".split())


def by_distance(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (verb, how, cost) where a date lies as far from the fact's own as the sentence, or the title, says."""
    value, was = mention.value, pattern.fact.value
    if not isinstance(value, DateValue) or not isinstance(was, DateValue) or mention.role in ("during", "ago"):
        return None
    if interval(was)[1] < ctx.patterns.baseline.published or interval(value) == interval(was):
        return None
    near = (sentence,) if not sentence.index else (sentence, ctx.sentences[0])
    if not {*mention.text.lower().split()}.isdisjoint(_TIMES):
        return None  # "back within a month"
    if not any(_is_so_far(told, was, value) for told in near) or not is_its_own(ctx, sentence, pattern):
        return None
    first = sentence.words.at(mention.start)
    group = group_of(sentence.words, clause_at(sentence.parted, first).groups, first)
    if group is not None and group.report:
        return None
    return (group.head if group is not None else max(0, first - 1)), "as far from the known day as is told", 2.0


def _is_so_far(sentence: Sentence, was: DateValue, value: DateValue) -> bool:
    """Say whether the sentence tells of a delay or a lead that leads from one date to the other."""
    words = sentence.words
    if _LATER.isdisjoint(words.low) and _EARLIER.isdisjoint(words.low):
        return False
    (begin, end), (first, last) = interval(was), interval(value)
    later = first > begin
    least = max(0, (first - end).days, (begin - last).days)
    most = max((last - begin).days, (end - first).days)
    rough = most - least if len(was.iso) != len(value.iso) else 0
    for at, days in _spans(sentence):
        near = words.low[max(0, at - 4) : at + 6]
        if _only_goes_on(words, at) or rough > 1.2 * days + 31:
            continue
        cues = _LATER if later else _EARLIER
        if not later and "before" in near and not _PLANNED.isdisjoint(near):
            cues = cues | {"before"}  # "a month before the planned day", but "a month before its launch"
        slack = 0.08 * days + (3 if days >= 28 else 0)
        if not cues.isdisjoint(near) and least - slack <= days <= most + slack:
            return True
    return False


def _only_goes_on(words: Words, at: int) -> bool:
    """Say whether the time at token `at` only leads on in a story: "Four years later it was", "A day earlier, he had"."""
    behind = next((i for i in range(at, min(at + 4, len(words.low))) if words.low[i] in ("later", "earlier")), -1)
    return at <= 1 and 0 < behind < len(words.low) - 1 and words.low[behind + 1] != "than" and bool(words.index)


def _spans(sentence: Sentence) -> list[tuple[int, float]]:
    """Return (token, days) of each time that the sentence tells the length of: "three weeks", "a month", "half a year"."""
    words = sentence.words
    out = [
        (words.at(m.start), m.value.low * _DAYS[m.value.unit])
        for m in sentence.quantities
        if isinstance(m.value, Quantity) and m.value.unit in _DAYS and not m.value.is_range
    ]
    for k in range(1, len(words.low)):
        if words.low[k] in _DAYS and words.low[k - 1] in _ONE:
            half = words.low[k - 2 : k - 1] == ["half"]
            out.append((k - 1, _DAYS[words.low[k]] / (2 if half else 1)))
    return out


def is_its_own(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the sentence, with the title, names the fact's own and has a word of it besides."""
    names = pattern.names.keys() - countries() or pattern.names.keys()
    near = (sentence, ctx.sentences[0])
    said = sentence.named | ctx.sentences[0].named
    keys = [key for key in {**pattern.theme, **dict.fromkeys(pattern.verbs, 1.0)} if key not in _PLAIN]
    there = sum(any(tokens_like(s.words, stand_ins(frozenset({key}))) for s in near) for key in keys)
    if names:
        return not names.isdisjoint(said) and (there >= 1 or names <= said)
    return there >= 2 and 2 * there >= len(keys)
