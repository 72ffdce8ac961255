"""A fact's day moved by so much time: put off by a week, prolonged by half a year, two months later than planned.

Owns: the new day where only the distance from the old one is told. Never: reads a date.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Sentence, Told
from watcher.reading.date.dated_events import until_events, wanted_events
from watcher.reading.date.moved_things import head_of, moved_head
from watcher.reading.date.time_given import AGAIN, given_more, span_of_time
from watcher.reading.dates import almanac
from watcher.reading.keys import STOP, best_match, keys_of, senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import told_of
from watcher.reading.topics import is_topic
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity
from watcher.values.date import Bound

_A_DAY = timedelta(days=1)
_MOVERS = frozenset({"delay", "extend", "advance"})
# Facts whose day is that of an end: only what lasts can be extended.
_LASTS = frozenset({"lasting", "end", "withdraw", "valid"})
_UNITS = {
    "day": almanac.DAY,
    "week": almanac.WEEK,
    "fortnight": almanac.FORTNIGHT,
    "month": almanac.MONTH,
    "year": almanac.YEAR,
}
_AGAIN, _STAYS = AGAIN, frozenset({"stay"})
_THAN = words_of("shifts.than")
_LATER, _SOONER = frozenset({"later", "longer", "late"}), frozenset({"earlier", "sooner", "early"})
_REACH, _FURTHER = 8.0, 20.0
# To stall for weeks is not to be put off by weeks.
_HOLDS = words_of("shifts.holds")


def moved_by(sentence: Sentence, pattern: Pattern) -> tuple[int, int, DateValue, Told] | None:
    """Return (event, mover, new day, how it is told) where the fact's event is told to be moved by a span of time."""
    words, was = sentence.words, pattern.fact.value
    if not isinstance(was, DateValue):
        return None
    for k in _movers(sentence):
        way = _way(words, k, pattern)
        clause = clause_at(sentence.clauses, k)
        event = _event(words, clause, k, pattern) if way else -1
        if event < 0 or words.low[k - 1] == "after" or _moves_another(words, clause, k, pattern):
            continue
        span = _span(sentence, clause, k)
        value = _moved(was, span, way) if span else None
        if value is not None:
            than = words.low[k] in _LATER | _SOONER  # "will be gone earlier than planned" is no plan
            told = told_of(sentence, event if than else k)
            if not (told.done and words.low[k] in ("late", "early")):  # "it came three weeks late" tells no day to come
                return event, k, value, told
    return None


def is_counted_from_the_old(words: Words, last: int, *, ahead: bool = False) -> bool:
    """Say whether a span that ends at token `last` is counted from the day first told: "two months later than planned".

    ahead: whether the day so told would lie ahead.
    """
    if words.low[last] not in ("later", "earlier", "sooner"):
        return False
    if ahead and words.index == 0:
        return True  # "Treaty to be signed two weeks later"
    # "A day earlier, on 1 April".
    return words.low[last + 1 : last + 2] == ["than"] or words.low[last + 1 : last + 3] == [",", "on"]


def _movers(sentence: Sentence) -> list[int]:
    """Return the tokens that tell of a move: verbs and their nouns, and "later than planned"."""
    words = sentence.words
    found = [k for k in tokens_like(words, _MOVERS, 1.0) if words.low[k] not in _HOLDS]
    if "than" in words.low:
        at = words.low.index("than")
        if words.low[at - 1] in _LATER | _SOONER and not _THAN.isdisjoint(words.low[at + 1 : at + 5]):
            found = [*found, at - 1]
    if not _AGAIN.isdisjoint(words.low) and tokens_like(words, _STAYS, 1.0):
        # "To stay in Able for another year", "for six more months".
        more = (k for k in range(len(words.low)) if words.low[k] in _AGAIN and _is_of_time(words, k))
        found = [*found, *more]
    found = [*found, *(k for clause in sentence.clauses for k in given_more(sentence, clause) if k not in found)]
    if not {"late", "early"}.isdisjoint(words.low):
        # "Will open three weeks late", and not "early in June".
        ends = (k for k in range(2, len(words.low)) if words.low[k] in ("late", "early") and _ends_there(words, k))
        found = [*found, *(k for k in ends if words.low[k - 1].removesuffix("s") in _UNITS)]
    return found


def _is_of_time(words: Words, k: int) -> bool:
    """Say whether the "another" or "more" at token k is of a span that follows "for": "for another two years"."""
    behind = [token.removesuffix("s") for token in words.low[k + 1 : k + 3]]
    return "for" in words.low[max(0, k - 2) : k] and not _UNITS.keys().isdisjoint(behind)


def _ends_there(words: Words, k: int) -> bool:
    return k + 1 == len(words.low) or not words.low[k + 1].isalnum() or words.low[k + 1] in ("because", "after", "as")


def _way(words: Words, k: int, pattern: Pattern) -> int:
    """Return 1 where token k moves the fact's day on, -1 where it brings it forward, 0 where it does neither."""
    if words.low[k] in _AGAIN:
        return 1 if _LASTS & pattern.verbs or pattern.aspect == "end" else 0
    if words.low[k] in _LATER | _SOONER:
        return 1 if words.low[k] in _LATER else -1
    told = {s.concept for s in senses_of(words, k)} & _MOVERS
    if told == {"extend"}:
        return 1 if _LASTS & pattern.verbs or pattern.aspect == "end" else 0
    return -1 if "advance" in told else 1 if "delay" in told else 0


def _event(words: Words, clause: Clause, k: int, pattern: Pattern) -> int:
    """Return the token of the clause that tells the fact's event, beside the mover; the mover itself for what lasts; or -1."""
    wanted = wanted_events(pattern)
    if words.low[k] in _AGAIN:
        wanted = _STAYS
    if words.low[k] == "longer":  # who stays so much longer goes so much later; what is closed longer opens later
        wanted = until_events(pattern) or (wanted if _LASTS & pattern.verbs else frozenset())
    near = [i for i in tokens_like(words, wanted) if clause.i <= i < clause.j and i != k]
    if any(is_topic(words, i, clause.i) for i in near):
        return -1  # a meeting on it is moved
    if near:
        return min(near, key=lambda i: words.cost(i, k))
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is not None and (own := moved_head(words, clause, group, head_of(pattern.fact.says))):
        return min(own)
    lasts = "lasting" in pattern.verbs or "end" in pattern.verbs
    themes = frozenset(key for key in pattern.theme if key not in pattern.verbs)
    return k if lasts and any(clause.i <= i < clause.j for i in tokens_like(words, themes)) else -1


def _moves_another(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k prolongs what is not the fact's: "extended talks on the truce", "its contribution"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group) or all(s.concept != "extend" for s in senses_of(words, k)):
        return False
    what = object_of(words, clause, group) or range(0)
    end = next((i for i in what if words.low[i] in _BEHIND), what.stop)
    nouns = [i for i in range(what.start, end) if senses_of(words, i).noun or (keys_of(words, i) and words.low[i] not in STOP)]
    if not nouns or any(h.i < end and what.start < h.j and h.name.id not in pattern.places for h in words.names):
        return False
    own = frozenset(pattern.theme) | pattern.verbs | pattern.called | pattern.sorts | _STAYS_THERE
    return all(best_match(keys_of(words, i), own) < 0.6 for i in nouns)


_BEHIND = frozenset({"of", "on", "in", "to", "for", "with", "by", "until", "between", "at", "over", "against"})
_STAYS_THERE = frozenset({"mandate", "mission", "troops", "peacekeeper", "deploy", "stay", "w:term", "w:presenc", "w:operat"})


def _span(sentence: Sentence, clause: Clause, k: int) -> tuple[int, float, Bound] | None:
    """Return (unit, how many, bound) of the time by which the mover at token k moves, or None."""
    words = sentence.words
    for mention in sentence.quantities:
        value, at = mention.value, words.at(mention.start)
        if not isinstance(value, Quantity) or value.unit not in _UNITS or value.is_range:
            continue
        reach = _FURTHER if words.low[at - 1 : at] in (["by"], ["for"]) else _REACH
        if clause.i <= at < clause.j and words.cost(at, k) <= reach and value.bound in ("=", "~"):
            return _UNITS[value.unit], value.low, "about" if value.bound == "~" else "on"
    for at in range(clause.i, clause.j):
        unit = words.low[at].removesuffix("s")
        if unit not in _UNITS or not (found := span_of_time(words, at)):
            continue
        reach = _FURTHER if words.low[found[0] - 1] in ("by", "for") else _REACH
        if min(words.cost(found[0], k), words.cost(at, k)) <= reach:
            return _UNITS[unit], found[1], "on"
    return None


def _moved(was: DateValue, span: tuple[int, float, Bound], way: int) -> DateValue | None:
    """Return the day moved by a span, as precise as it was; None where the span is finer than the day."""
    unit, count, bound = span
    if count != int(count):
        unit, count = (almanac.MONTH, count * 12) if unit == almanac.YEAR else (unit, count)
    if count != int(count) or count > 400:
        return None
    grain = {10: almanac.DAY, 7: almanac.MONTH, 4: almanac.YEAR}.get(len(was.iso), 0)
    if not grain or unit < grain or not was.iso.replace("-", "").isdigit():
        return None
    first = almanac.day_of(*([int(part) for part in was.iso.split("-")] + [1, 1])[:3])
    if first is None:
        return None
    day = almanac.shift(first, unit, way * int(count))
    if grain == almanac.DAY and unit in (almanac.MONTH, almanac.YEAR) and (first + _A_DAY).day == 1:
        day = almanac.shift(day.replace(day=1), almanac.MONTH, 1) - _A_DAY  # from the end of a month to the end of one
    iso = almanac.period_iso(day, grain)
    return DateValue(iso=iso, part=was.part, bound=bound)
