"""Disasters by their names and places: "the Alder fire destroyed 300 homes" tells nothing of the Birch fire.

Owns: whether a number is told of a disaster that is named otherwise than the fact's, or was elsewhere or long ago.
Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern, Patterns
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import NameHit
from watcher.values import DateValue
from watcher.values.brackets import SLOT
from watcher.values.date import interval

_KINDS = words_of("disasters.quake") | words_of("disasters.storm") | words_of("disasters.fire")
_WHEN = words_of("facts.periods") | frozenset({"new", "year", "years", "great"})
_IN = frozenset({"in", "off", "near"})
_TOLLS = frozenset({"dead", "wounded", "missing", "displaced", "evacuated", "burned", "destroy", "blackout"})
_MOST = 4  # words of a disaster's name


def of_a_named_one(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the name of the other disaster whose toll the number is, where it is the subject of the number's clause, or ""."""
    words = sentence.words
    if other := _a_later_one(ctx, sentence, number, pattern):
        return other
    if pattern.about.isdisjoint(_TOLLS) or words.titled or _KINDS.isdisjoint(words.low):
        return ""
    own, known = _said(pattern.fact.says), _known(ctx.patterns)
    begin = clause_at(sentence.clauses, number.first).i
    if elsewhere := _elsewhere(ctx, sentence, begin, known):
        return elsewhere
    for k in range(begin + 1, min(number.first, begin + 1 + 2 * _MOST)):
        if words.low[k] not in _KINDS or words.low[begin] not in ("the", "a", "an"):
            continue
        name = [i for i in range(begin + 1, k) if words.tokens[i][0].isupper() and words.low[i] not in _WHEN]
        years = [t for t in words.low[begin + 1 : k] if t.isdigit() and len(t) == len("1999")]
        if years and int(years[0]) < ctx.patterns.baseline.published.year - 1 and not own & set(years):
            return f"of {years[0]}"
        if not name or not all(words.tokens[i][0].isupper() or words.low[i].isdigit() for i in range(begin + 1, k)):
            return ""
        if not pattern.names:
            return ""  # the fact itself tells no name: it may be this one
        told = {words.low[i] for i in name}
        if told.isdisjoint(known) and not _is_named(ctx, words.names, name):
            return " ".join(words.tokens[name[0] : k + 1])
        # "The Alder fire destroyed 300": of the fires that the fact is on, it is one.
        one_of_them = f"{words.low[k]}s" in own and words.low[k] not in own and told.isdisjoint(own)
        return " ".join(words.tokens[name[0] : k + 1]) if one_of_them and not told.isdisjoint(_in_facts(ctx.patterns)) else ""
    return ""


def _a_later_one(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return another disaster of the topic's sort that the number is told of, or "".

    So is a second or new one, one of a day after the article ("the quake of 13 February"), and one in another country than the
    topic's; and the next sentence goes on with it ("1,400 homes were destroyed there").
    """
    if pattern.about.isdisjoint(_TOLLS | {"magnitude"}):
        return ""
    if "there" in sentence.words.low and _ONES.isdisjoint(sentence.words.low) and sentence.index > 1:
        before = next(iter(ctx.before(sentence)), sentence)
        return _which_later(ctx, before, len(before.words.low), pattern)
    return _which_later(ctx, sentence, number.first, pattern)


def _which_later(ctx: Context, sentence: Sentence, at: int, pattern: Pattern) -> str:
    words = sentence.words
    low = words.low
    if _ONES.isdisjoint(low):
        return ""
    behind = (k for k in range(at + 1, min(at + 2 * _MOST, len(low))) if low[k] in _ONES)
    k = next((k for k in range(at - 1, -1, -1) if low[k] in _ONES), -1)
    k = next(behind, -1) if k < 0 else k
    if k < 0 or low[k] not in _one_of(ctx.patterns) or not _NEW_ONE.isdisjoint(_said(pattern.fact.says.lower())):
        return ""
    for i in range(k - 1, max(-1, k - 1 - _MOST), -1):
        if low[i] in _NEW_ONE:
            return f"{low[i]} {low[k]}"
        if low[i] in ("the", "a", "an", ",", "of", "by", "in"):
            break
    for mention in sentence.dates:
        first, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
        if not ((first == k + 2 and low[k + 1] in ("of", "on")) or last == k - 1) or not isinstance(mention.value, DateValue):
            continue
        if _is_after_the_article(ctx, mention.value, mention.text):
            return f"{low[k]} of {mention.text}"
    if {"a", "an"}.isdisjoint(low[max(0, k - _MOST) : k]):
        return ""
    for near in (sentence, ctx.sentences[0]):
        if not ctx.patterns.home.isdisjoint(near.named):
            return ""
        lands = [h.name.id for h in near.words.names if h.name.kind == "country" and h.name.own == "own"]
        if lands:
            return "" if set(lands) & ctx.patterns.named else f"{low[k]} in {lands[0]}"
    return ""


def _is_after_the_article(ctx: Context, day: DateValue, text: str) -> bool:
    """Say whether a past day is later than the article, and no return of the day that the article is on: "Jan. 1" a year on."""
    article, begins = ctx.patterns.baseline.published, interval(day)[0]
    if not article < begins <= ctx.published:
        return False
    apart = (begins - article).days % 365
    return str(begins.year) in text or _NEAR_ITS_DAY < apart < 365 - _NEAR_ITS_DAY


_NEAR_ITS_DAY = 16
_ONES = words_of("disasters.ones")
_NEW_ONE = frozenset({"second", "third", "new", "fresh", "another"})


def _one_of(patterns: Patterns) -> frozenset[str]:
    """Return the words for one disaster of the kinds that the baseline tells of."""
    known = {word.lower() for word in _known(patterns)}
    kinds = (_QUAKES, words_of("disasters.storm"), words_of("disasters.fire"), words_of("disasters.slide"))
    return frozenset().union(*(kind for kind in kinds if not kind.isdisjoint(known)))


_QUAKES = words_of("disasters.quake")


def _elsewhere(ctx: Context, sentence: Sentence, begin: int, known: frozenset[str]) -> str:
    """Return the place that a clause's own disaster struck, where nobody has named that: "quakes on Lombok killed 500"."""
    words = sentence.words
    for k in range(begin, min(begin + _MOST, len(words.low) - 3)):
        place = words.tokens[k + 2]
        plain = words.low[k] in _KINDS and words.low[k + 1] in _IN | {"on"} and place[0].isupper() and is_verb(words, k + 3)
        if plain and words.low[k + 2] not in known | _WHEN and not _is_named(ctx, words.names, [k + 2]):
            return "" if any(h.i <= k + 2 < h.j and h.name.id in ctx.patterns.home for h in words.names) else place
    return ""


def _is_named(ctx: Context, names: list[NameHit], at: list[int]) -> bool:
    """Say whether a token of the name belongs to a name of the baseline: "the Turkish quake"."""
    return any(h.name.id in ctx.patterns.named for h in names for i in at if h.i <= i < h.j)


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    return frozenset(split(SLOT.sub(" ", says)))


def _in_facts(patterns: Patterns) -> frozenset[str]:
    return frozenset().union(*(_said(p.fact.says) for p in patterns.facts))


def _known(patterns: Patterns) -> frozenset[str]:
    """Return the words of the baseline: its title, its scope, its facts."""
    return _of_baseline(
        patterns.baseline.title,
        tuple(p.fact.says for p in patterns.facts),
        tuple(term for group in patterns.baseline.scope for term in group),
    )


@lru_cache(maxsize=1_000)
def _of_baseline(title: str, says: tuple[str, ...], scope: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(split(title), *(split(one) for one in scope), *map(_said, says))
