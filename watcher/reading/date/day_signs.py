"""Happenings that tell the day of a fact's event without its word: who carries its first passengers in May opens in May.

Owns: which tokens stand for a dated event by what happens then, and what lasts until a day. Never: ties a date to a fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from watcher.language import load, words_of
from watcher.model import Mention
from watcher.reading.clauses import Group, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.date.date_clauses import parted_subject
from watcher.reading.homecomings import goes_home
from watcher.reading.keys import STOP, all_keys_of, best_match, keys_of, stand_ins
from watcher.reading.lexicon import concepts, split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.status.deeds import Forms, forms_of
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval


@dataclass(frozen=True, slots=True, eq=False)
class DaySign:
    """One row of days.yaml: of which events it tells, its words, and which must stand before or behind them, or must not."""

    of: frozenset[str]
    at: str
    forms: Forms
    who: frozenset[str]
    only: frozenset[str]
    what: frozenset[str]
    never: frozenset[str]


@cache
def _rows() -> tuple[DaySign, ...]:
    return tuple(
        DaySign(
            of=frozenset(word if word in concepts() else f"w:{stem(word)}" for word in row["of"].split()),
            at=row.get("at", ""),
            forms=forms_of([row]),
            who=frozenset(row.get("who", "").split()),
            only=frozenset(row.get("only", "").split()),
            what=frozenset(row.get("what", "").split()),
            never=frozenset(row.get("not", "").split()),
        )
        for row in load("days")
    )


@lru_cache(maxsize=10_000)
def _signs_of(pattern: Pattern) -> tuple[DaySign, ...]:
    if pattern.fact.kind != "date":
        return ()
    events = pattern.verbs | ({"come_home"} if goes_home(pattern) else set())
    return tuple(row for row in _rows() if row.of & events and row.at in ("", "any", pattern.aspect))


@lru_cache(maxsize=10_000)
def day_words(pattern: Pattern) -> frozenset[str]:
    """Return the words with which a happening that tells the fact's day may begin."""
    lasts = _UNTIL if pattern.fact.kind == "date" and _is_of_a_span(pattern) else frozenset[str]()
    return lasts | frozenset(word for row in _signs_of(pattern) for word in row.forms)


def day_signs(sentence: Sentence, pattern: Pattern) -> frozenset[int]:
    """Return the tokens that tell of the fact's event by what happens then."""
    words = sentence.words
    if day_words(pattern).isdisjoint(words.low):
        return frozenset()
    return frozenset(
        k
        for row in _signs_of(pattern)
        for k, token in enumerate(words.low)
        if token in row.forms and _told_at(sentence, pattern, row, k)
    )


def is_its_edge(sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether token k tells that end of the event that the fact has the day of: who is convicted has had his trial."""
    rows = [row for row in _signs_of(pattern) if row.at and sentence.words.low[k] in row.forms]
    return any(_told_at(sentence, pattern, row, k) for row in rows)


def is_told_by_users(sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether token k tells what they do who use the fact's thing: "[trains] will run on the Silver Line from"."""
    words = sentence.words
    before = words.low[clause_at(sentence.parted, k).i : k]
    return not pattern.verbs.isdisjoint(_OPENS) and any(
        not row.who.isdisjoint(before) and words.low[k] in row.forms and _told_at(sentence, pattern, row, k)
        for row in _signs_of(pattern)
    )


def _told_at(sentence: Sentence, pattern: Pattern, row: DaySign, k: int) -> bool:
    words = sentence.words
    for rest, sort in row.forms[words.low[k]]:
        if tuple(words.low[k + 1 : k + 1 + len(rest)]) != rest:
            continue
        if sort != "v":
            return True
        if not is_verb(words, k) and not ((rest or row.what) and words.low[k] in _BE | _HAVE):
            continue
        clause = clause_at(sentence.parted, k)
        # "Will be a full member", but "will be ready in May and a member in June".
        reach = 9 if rest or words.low[k] not in _BE else 5
        if row.what and row.what.isdisjoint(words.low[k + 1 : min(k + reach, clause.j)]):
            continue
        if not row.never.isdisjoint(words.low[k + 1 : k + 4]) or at_a_price(words, k):
            continue  # "left the station" is no start
        parted = parted_subject(sentence, clause)
        begin = parted.start if parted else clause.i
        before = words.low[begin:k]
        if row.only and row.only.isdisjoint(before):
            continue
        named = any(h.name.id in pattern.names and begin <= h.i < k and not _is_within(words, h.i) for h in words.names)
        if not row.who or named or not row.who.isdisjoint(before):
            return True
    return False


def at_a_price(words: Words, k: int) -> bool:
    """Say whether it is a market that opens or closes so: "Alder closed at 43 euros", "opened 2% lower"."""
    if words.low[k] not in _TRADES:
        return False
    behind = words.low[k + 1 : k + 4]
    if not _WAYS.isdisjoint(behind[:1]) or (behind and behind[0][0].isdigit() and not _WAYS.isdisjoint(behind)):
        return True
    priced = behind[:1] == ["at"] and behind[1:2] != [] and (behind[1] in _MONEY or behind[1].replace(".", "").isdigit())
    return priced and _CLOCK.isdisjoint(behind[2:])


def _is_within(words: Words, i: int) -> bool:
    """Say whether the name at token i only says what another thing is on or of: "the report on Kestrel came out"."""
    at = i - 1 - (words.low[i - 1] in ("the", "its"))
    return at > 0 and words.low[at] in _WITHIN and words.low[at - 1].isalpha()


def lasts_until(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) of what is told to go on until a day to come, where the fact is on how long its thing does.

    So too of who sets or aims at a day for it.
    """
    value, words = mention.value, sentence.words
    if not isinstance(value, DateValue) or interval(value)[1] <= ctx.published:
        return None
    if put_off := _is_put_off(sentence, mention, pattern):
        return put_off
    if mention.role != "until":
        return _aims_at(sentence, mention, pattern)
    if not _is_of_a_span(pattern) or not _is_all_there(words, sentence.named, pattern):
        return None
    first = words.at(mention.start)
    group = group_of(words, clause_at(sentence.parted, first).groups, first)
    if _is_only_behind(words, group, first, pattern):
        return None
    return (group.head if group is not None else max(0, first - 1)), "goes on until then", 2.0


def _is_only_behind(words: Words, group: Group | None, first: int, pattern: Pattern) -> bool:
    """Say whether the fact's own thing is told of only behind the date: "talks until 2 May on the truce"."""
    things = frozenset(key for key in pattern.theme if key not in _PLAIN and key not in pattern.verbs)
    if not things or any(best_match(keys_of(words, i), things) >= 0.6 for i in range(first)):
        return False
    if group is None or words.low[group.head] in _HAVE:
        return True  # "has until 2 May to answer"
    if any(words.senses[i].noun and not words.covered[i] for i in range(group.j, first)):
        return True
    # "The Union extended until 2 May the mandate".
    by = next((h for h in words.names if h.j == group.i), None)
    return by is None or (by.i > 0 and words.low[by.i - 1] in _OF)


def _is_put_off(sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) of the verb that moves what the event is of: "Euro in Able delayed until 2027"."""
    words, first = sentence.words, sentence.words.at(mention.start)
    k = next((i for i in range(first - 1, max(-1, first - 4), -1) if words.senses[i].verb and _is_moved(words, i)), -1)
    things = frozenset(key for key in pattern.theme if key not in pattern.verbs and key not in _PLAIN)
    if k < 1 or not things or pattern.aspect or not pattern.names.keys() <= sentence.named:
        return None
    begin = clause_at(sentence.parted, k).i
    head = next((i for i in range(begin, k) if words.low[i] not in ("the", "its", "a")), begin)
    return (k, "put off to then", 1.5) if things <= all_keys_of(words) and things & set(keys_of(words, head)) else None


def _is_moved(words: Words, k: int) -> bool:
    return any(s.concept in ("delay", "advance") for s in words.senses[k])


def _aims_at(sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) of who sets or aims at a day for the fact's own thing: "Ostra targets April 20 for Selva"."""
    words = sentence.words
    first, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
    at = next((k for k in range(first - 1, max(-1, first - 3), -1) if words.low[k] in _TARGETS), -1)
    if at < 0 or pattern.aspect or words.low[last + 1 : last + 2] != ["for"]:
        return None
    hits = [h for h in words.names if last + 1 < h.i <= last + 4 and h.name.id in pattern.names]
    # "For Selva's hearing" is no day of Selva.
    own = any(words.low[h.j : h.j + 1] == [] or words.low[h.j] in STOP or not words.low[h.j].isalpha() for h in hits)
    own = own and all(words.low[h.j : h.j + 1] != ["'s"] for h in hits)
    return (at, "the day aimed at", 1.0) if own else None


@lru_cache(maxsize=10_000)
def _is_of_a_span(pattern: Pattern) -> bool:
    """Say whether a fact tells how long its thing lasts: "has a mandate until", "the freeze ends on"."""
    said = split(pattern.fact.says.lower())
    return (
        "until" in said
        or "lasting" in pattern.verbs
        or (pattern.verbs <= {"end", "suspend", "mission"} and bool(_ENDS & {*said}))
    )


_TRADES = frozenset("open opens opened close closes closed".split())
_WAYS = frozenset({"up", "down", "higher", "lower", "flat"})
_MONEY = frozenset({"$", "€", "£", "¥"})
_CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "hours", "gmt", "local", "on"})
_TARGETS = words_of("day_signs.targets")
_OPENS = frozenset({"open", "resume"})
_BE = words_of("clauses.be")
_HAVE = frozenset({"have", "has", "had"})
_UNTIL = frozenset({"until", "till", "through", "up"})
_ENDS = frozenset({"ends", "end", "expires", "expire", "runs", "lasts"})
_WITHIN = frozenset({"on", "of", "about", "into", "over", "for", "with", "against", "by", "to"})
_OF = _WITHIN | {"in", "at", "near"}
_PLAIN = frozenset("begin end lasting date_ stay extend take_place".split())


def _is_all_there(words: Words, named: frozenset[str], pattern: Pattern) -> bool:
    """Say whether the sentence has every name of the fact, and every word but for those of time."""
    said = all_keys_of(words)
    wanted = [key for key in pattern.theme if key not in _PLAIN]
    if not pattern.names and not wanted:
        return False
    said |= {"agree"} if "w:contract" in said else set()
    return pattern.names.keys() <= named and all(not stand_ins(frozenset({key}), 0.6).isdisjoint(said) for key in wanted)


def is_set_as_its_day(words: Words, last: int) -> bool:
    """Say whether the date that ends at token `last` is told to be the day of what follows: "set 20 May as the date of"."""
    behind = words.low[last + 1 : last + 5]
    return behind[:2] in (["as", "the"], ["as", "a"], ["for", "the"]) and not {"date", "day"}.isdisjoint(behind[2:])
