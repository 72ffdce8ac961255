"""Purchases told by what came of them: "which it took over in May", "sold it to Sunda", "now part of Sunda", "lost its sale".

Owns: those tellings of a purchase that is over or off. Never: the verbs that complete or call off a deal by its noun.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.words import NameHit, Words
from watcher.values import DateValue
from watcher.values.date import interval

_DEALS = words_of("purchases.deals")
_BUYS = words_of("purchases.buys")
_PARTS = words_of("purchases.parts")
_OWNED = frozenset({"unit", "subsidiary", "part", "division", "arm"})
_SOLD = frozenset({"sold"})
_LOST = frozenset({"lost", "losing", "loses"})
WORDS = _OWNED | _SOLD | _LOST | {"after"}
_RELATIVE = frozenset({"which", "that", "who"})
_APART = frozenset({",", ".", "and", "but", "when", "that", "as"})
_FAR = 12
_WEEK = timedelta(days=7)


def is_long_done(ctx: Context, sentence: Sentence, clause: Clause, group: Group, pattern: Pattern) -> bool:
    """Say whether a purchase is told of what one now has, or with a day since: "the firm it acquired", "bought in 2021"."""
    words = sentence.words
    after = range(group.j, min(group.j + _FAR, clause.j))
    if words.low[group.j : group.j + 1] in (["to"], ["from"]) or not _PARTS.isdisjoint(words.low[i] for i in after):
        return False
    days = [m.value for m in sentence.dates if group.j <= words.at(m.start) < group.j + 2 * _FAR]
    past = any(isinstance(d, DateValue) and _is_behind(ctx, sentence, d) for d in days)
    if words.low[group.head] in _SOLD:
        return past and not is_passive(words, group) and _is_sold_to(words, group.j, pattern)
    if is_passive(words, group):
        what = range(clause.i, group.i)
    elif group.i > 1 and words.low[group.i - 1] in ("it", "they") and words.low[group.i - 2] not in _APART:
        return _has(words, range(max(0, group.i - 8), group.i), pattern)  # "the software firm it acquired"
    else:
        what = after
    if past and not _has(words, what, pattern) and words.low[group.j : group.j + 1] == ["the"] and group.j + 2 < clause.j:
        # "Sunda acquired the chain in 2017", where Pellam was spoken of.
        buyer = next((h for h in words.names if h.j == group.i and h.name.id in pattern.parties), None)
        chain = words.low[group.j + 1] in _FIRMS and words.low[group.j + 2] in ("in", "for", "last")
        told = frozenset(name for s in ctx.before(sentence)[:2] for name in s.named)
        return chain and buyer is not None and bool((told & pattern.parties) - {buyer.name.id})
    return _has(words, what, pattern) and (past or words.low[clause.i] in _RELATIVE)


_FIRMS = frozenset("company firm business group chain retailer maker bank brewer airline unit startup start-up rival".split())


def _is_behind(ctx: Context, sentence: Sentence, day: DateValue) -> bool:
    """Say whether a day lies a year back, or a week, where that is after the baseline's article: the deal itself is older."""
    begin, end = interval(day)
    since = ctx.patterns.baseline.published < begin <= sentence.published - _WEEK
    return end.year < sentence.published.year or (since and end <= sentence.published)


def is_bought_thing(words: Words, clause: Clause, group: Group, pattern: Pattern) -> bool:
    """Say whether a relative clause tells who bought the party before it: "Pellam, which Sunda [took over] in May"."""
    over = words.low[group.head] == "took" and words.low[group.head + 1 : group.head + 2] == ["over"]
    if words.low[clause.i] != "which" or not (over or words.low[group.head] in _BUYS) or group.i - clause.i < 2:
        return False
    end = clause.i - (words.low[clause.i - 1] == ",")
    thing = next((h for h in words.names if h.j == end and h.name.id in pattern.parties), None)
    behind = words.low[group.j : group.j + 1]
    if thing is None or (behind and (behind[0].isalpha() and behind[0] not in _TIMED)):
        return False
    subject = next((h for h in words.names if h.j == group.i and clause.i < h.i), None)
    if subject is not None:
        return subject.name.id in pattern.parties and subject.name.id != thing.name.id
    buyer = any(h.i < thing.i and h.name.id in pattern.parties and h.name.id != thing.name.id for h in words.names)
    return buyer and words.low[group.i - 1] in ("it", "they")


_TIMED = frozenset("in on last this earlier for over and at to two three a after when with".split())


def _is_sold_to(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether one party is sold whole to the other: "sold [Pellam] to Sunda"."""
    thing = _party(words, at, pattern)
    if thing is None or words.low[thing.j : thing.j + 1] != ["to"]:
        return False
    buyer = _party(words, thing.j + 1, pattern)
    return buyer is not None and buyer.name.id != thing.name.id


def is_part_of(words: Words, pattern: Pattern) -> int:
    """Return the token that tells one party as a part of the other: "is now a [unit] of Sunda", "Pellam, now [part] of it"."""
    for k in [k for k, t in enumerate(words.low) if t in _OWNED and words.low[k + 1 : k + 2] == ["of"]]:
        buyer = _party(words, k + 2, pattern)
        if buyer is None or words.low[buyer.j : buyer.j + 1] == ["'s"]:
            continue
        thing = next((h for h in words.names if h.name.id in pattern.parties and h.j < k <= h.j + 6), None)
        if thing is None or thing.name.id == buyer.name.id:
            continue
        between = words.low[thing.j : k]
        if not {*between} <= _LEADS or not (between[:1] == [","] or not BE.isdisjoint(between)):
            continue
        if words.low[k] != "part" or "now" in between or words.low[buyer.j : buyer.j + 1] in ([","], ["since"]):
            return k
    return -1


_LEADS = BE | frozenset({",", "now", "a", "an", "the", "already", "wholly", "-", "owned", "new", "newest", "today", "fully"})


def is_lost(words: Words, pattern: Pattern) -> int:
    """Return the token that tells that the deal is off: "having [lost] its sale to Sunda", "[no] merger after all"."""
    for k in [k for k, t in enumerate(words.low) if t in _LOST]:
        deal = next((i for i in range(k + 2, min(k + 4, len(words.low))) if words.low[i] in _DEALS), -1)
        its = deal > 0 and words.low[k + 1] in ("its", "the") and words.low[deal + 1 : deal + 2] in (["to"], ["with"], ["by"])
        if its and _party(words, deal + 2, pattern) is not None:
            return k
    at = next((i for i in range(2, len(words.low) - 1) if words.low[i : i + 2] == ["after", "all"]), -1)
    if at > 1 and words.low[at - 2] == "no" and words.low[at - 1] in _DEALS and _has(words, range(len(words.low)), pattern):
        return at - 2
    return -1


def _party(words: Words, at: int, pattern: Pattern) -> NameHit | None:
    at += words.low[at : at + 1] == ["the"]
    return next((h for h in words.names if h.i == at and h.name.id in pattern.parties), None)


def _has(words: Words, where: range, pattern: Pattern) -> bool:
    """Say whether a party itself stands there, and no thing of its own: "Sunda", not "Sunda's plant"."""
    return any(h.i in where and h.name.id in pattern.parties and words.low[h.j : h.j + 1] != ["'s"] for h in words.names)
