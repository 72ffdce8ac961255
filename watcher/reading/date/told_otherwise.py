"""Days whose event is not told beside them: one set against the known day, "the new date is 4 May", "the bridge follows then".

Owns: whether such a date is the fact's. Never: finds the event by its own word, or judges a day against the known one.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.date.dated_events import decided_acts, wanted_events
from watcher.reading.date.told_by_distance import by_distance, is_its_own
from watcher.reading.keys import best_match, keys_of, senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval


def told_otherwise(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) where a date is the fact's by what is said of the day itself, or of the fact's own thing."""
    if far := by_distance(ctx, sentence, mention, pattern):
        return far
    value = mention.value
    if not isinstance(value, DateValue) or interval(value)[1] <= ctx.published or not pattern.planned:
        return None
    return (
        _against_the_known(ctx, sentence, mention, pattern)
        or _at_its_slot(ctx, sentence, mention, pattern)
        or _follows(ctx, sentence, mention, pattern)
    )


def _against_the_known(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) of a day that takes the place of the known one: "moved it from May to 3 June"."""
    was = pattern.fact.value
    if len(sentence.dates) < 2 or not isinstance(was, DateValue) or interval(was)[1] < ctx.patterns.baseline.published:
        return None
    words = sentence.words
    known = [m for m in sentence.dates if m is not mention and _is_the_known(m, was)]
    if not known or _is_the_known(mention, was):
        return None
    first = words.at(mention.start)
    if decided_acts(pattern):
        return None  # "the first cut would come in May rather than this month"
    if not any(_takes_its_place(words, mention, m) for m in known) or not is_its_own(ctx, sentence, pattern):
        return None
    return max(0, first - 1), "set against the known day", 2.0


def _is_the_known(mention: Mention, was: DateValue) -> bool:
    """Say whether a date is the known one, told as exactly or a little less: "May" for 4 May 2026, but not "2026"."""
    value = mention.value
    if not isinstance(value, DateValue):
        return False
    if value.iso[:4] not in mention.text and value.iso[5:6].isdigit():
        value = replace(value, iso=was.iso[:4] + value.iso[4:].replace("-02-29", "-02-28"))  # "from May": the known one
    (begin, end), (first, last) = interval(value), interval(was)
    return (begin <= first and last <= end and (end - begin).days <= 31) or (begin, end) == (first, last)


def _takes_its_place(words: Words, new: Mention, old: Mention) -> bool:
    """Say whether one day is told instead of the other: "4 June rather than 3 May", "moved from May to June"."""
    (i, j), (a, b) = _tokens(words, new), _tokens(words, old)
    if j <= a:
        between = words.low[j:a]
        if between[:1] == [","]:
            between = between[1:]
        for cue in _INSTEAD:
            if tuple(between[: len(cue)]) == cue:
                rest = between[len(cue) :]
                return len(rest) <= 3 and all(t in _IN or t.endswith("ing") for t in rest)
        return between == ["from"] and _is_moved_to(words, i)
    between = words.low[b:i]
    return (
        len(between) <= 3
        and not _TO.isdisjoint(between)
        and words.low[a - 1] == "from"
        and any(_moves(words, k) for k in range(max(0, a - 9), a - 1))
    )


def _is_moved_to(words: Words, i: int) -> bool:
    """Say whether the date at token i is what something is moved to: "pushed back to 3 June"."""
    return words.low[i - 1] in _TO and any(_moves(words, k) for k in range(max(0, i - 9), i - 1))


def _moves(words: Words, k: int) -> bool:
    return words.low[k] in _SHIFTS or any(s.concept in _MOVED for s in words.senses[k])


def _tokens(words: Words, mention: Mention) -> tuple[int, int]:
    return words.at(mention.start), words.at(max(mention.start, mention.end - 1)) + 1


_INSTEAD = (("rather", "than"), ("instead", "of"), ("and", "not"), ("but", "not"), ("not",))
_IN = frozenset({"in", "on", "by", "at", "the", "for", "until", "from"})
_TO = frozenset({"to", "into", "until", "till"})
_SHIFTS, _MOVED = words_of("dates.shifts"), frozenset({"delay", "advance"})


def _at_its_slot(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) of what is told to be the day itself, behind its event: "The new date is 3 June"."""
    words = sentence.words
    if _SLOTS.isdisjoint(words.low) or pattern.aspect == "begin":
        return None
    first = words.at(mention.start)
    at = first - 1
    while at > 0 and words.low[at] in _FILLERS:
        at -= 1
    if at < 1 or not (words.low[at] == ":" or words.low[at] in _STANDS):
        return None
    k = next((i for i in range(at - 1, max(-1, at - 7), -1) if words.low[i] in _SLOTS), -1)
    if k < 0 or not _is_plainly_the_day(sentence, k, at, pattern) or not _was_told(ctx, sentence, k, first, pattern):
        return None
    return k, "told to be its day", 2.0


def _is_plainly_the_day(sentence: Sentence, k: int, at: int, pattern: Pattern) -> bool:
    """Say whether the noun at token k is a day of nothing else: no "whose deadline", no "date for the next meeting"."""
    words = sentence.words
    head, own_nouns = k, {*tokens_like(words, wanted_events(pattern))}
    while head > 0 and (words.low[head - 1] in _NEW or head - 1 in own_nouns):
        head -= 1  # "the new launch date"
    if words.low[head - 1 : head] not in (["the"], ["a"]) and head > 0 and words.low[head - 1] not in (",", ";", ":", "–", "—"):
        return False
    if _OF.isdisjoint(words.low[k + 1 : at]):
        return not any(words.senses[i].noun and not words.senses[i].verb for i in range(k + 1, at))
    wanted = wanted_events(pattern)
    own = any(k < h.i < at and h.name.id in pattern.names for h in words.names)
    return own or any(best_match(keys_of(words, i), wanted) >= 0.8 for i in range(k + 1, at))


def _was_told(ctx: Context, sentence: Sentence, k: int, first: int, pattern: Pattern) -> bool:
    """Say whether the fact's event is what was last told, here before the noun at token k or in the sentence before."""
    wanted, names = wanted_events(pattern), pattern.names.keys() - pattern.places
    said, events = sentence.named, [i for i in tokens_like(sentence.words, wanted) if i < first and i != k]
    for back in [] if events else ctx.before(sentence)[:1]:
        said |= back.named
        events = tokens_like(back.words, wanted)
    return bool(events) and names <= said | ctx.sentences[0].named and not _is_another(ctx, said, pattern)


def _is_another(ctx: Context, said: frozenset[str], pattern: Pattern) -> bool:
    """Say whether another fact has a day to come for those who are named, too: then nobody knows which is meant."""
    return any(
        other is not pattern
        and other.fact.kind == "date"
        and other.planned
        and other.fact.value != pattern.fact.value
        and other.names.keys() - other.places <= said
        for other in ctx.patterns.facts
    )


_SLOTS = frozenset({"date", "deadline", "target", "day"})
_FILLERS = frozenset({"now", "still", "on", "for", "in", "the", "only"})
_STANDS = (BE - {"be", "been", "being"}) | {"remains", "becomes", "stays"}
_NEW = frozenset({"new", "latest", "target", "revised", "current", "next", "end", "final", "agreed", "official"})
_OF = frozenset({"for", "of"})


def _follows(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) where the fact's own thing does then what another did before: "Kestrel follows in May"."""
    words = sentence.words
    if _FOLLOWS.isdisjoint(words.low):
        return None
    first = words.at(mention.start)
    at = next((i for i in range(first - 1, max(-1, first - 4), -1) if words.low[i] in _FOLLOWS), -1)
    clause = clause_at(sentence.parted, first)
    group = group_of(words, clause.groups, first)
    if at < 1 or group is None or group.head != at or group.negated or group.tense == "past":
        return None
    behind = _tokens(words, mention)[1]
    if words.low[behind : behind + 1] == ["and"] and sentence.dates[-1] is not mention:
        return None  # "the others follow in May and June"
    if any(words.low[i] not in _AT for i in range(at + 1, first)) or not _is_its_thing(words, clause.i, group.i, pattern):
        return None
    near = ctx.before(sentence)[:1] + ctx.sentences[:1]
    told = any(tokens_like(s.words, wanted_events(pattern)) for s in near)
    return (at, "follows then", 2.0) if told else None


def _is_its_thing(words: Words, i: int, j: int, pattern: Pattern) -> bool:
    """Say whether the subject at tokens [i, j) is the fact's own, by a name that is no country's or by its nouns."""
    hits = [h for h in words.names if i <= h.i < j]
    if hits:
        return all(h.name.id in pattern.names for h in hits) and any(h.name.kind != "country" for h in hits)
    things = frozenset(key for key in pattern.theme if key not in pattern.verbs)
    nouns = [k for k in range(i, j) if senses_of(words, k).noun]
    return bool(things and nouns) and best_match(keys_of(words, nouns[-1]), things) >= 0.8


_FOLLOWS = frozenset({"follow", "follows"})
_AT = frozenset({"in", "on", "by", "at", "from", "later", "the", "early", "late"})
