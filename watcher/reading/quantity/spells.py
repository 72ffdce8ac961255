"""Spells: how long a flight or a stay takes, told by who stays, is away, or comes home after so many days.

Owns: the tie of a number of days to a fact of such a spell. Never: reads how long anything else lasts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.ties import actor_tie
from watcher.values import Quantity

_UNITS = frozenset({"hour", "day", "week", "month"})
_WHO = words_of("spells.who")
_NOUNS = words_of("spells.nouns")
_STAYS = words_of("spells.stays")
_SPENDS = frozenset({"spend", "spends", "spent", "spending"})
_WHERE = words_of("spells.where")
_HOME = words_of("spells.home")
_SO_FAR = frozenset({"far", "already", "yet", "been", "now"})
_NOW, _AHEAD = frozenset({"now"}), frozenset({"will", "to", "would"})  # "will now stay for 18 days"
_STRETCHED = words_of("spells.stretched")
_FACT = re.compile(r"\b(?:stay|stays|spend|spends|last|lasts|live|be away)\b")
_ELSEWHERE = "how long something else lasts"
_NEAR = 5  # tokens from a verb to its number: "will stay there for about ten"


@lru_cache(maxsize=10_000)
def asks_of_a_spell(pattern: Pattern) -> bool:
    """Say whether a fact tells how long a flight or a crew's stay is to take: "The crew is to stay for [14 days]"."""
    told, before = pattern.fact.value, pattern.fact.says.lower().partition("[")[0]
    timed = isinstance(told, Quantity) and told.unit in _UNITS
    return timed and _FACT.search(before) is not None and not _WHO.isdisjoint(re.findall(r"\w+", before))


def tie_spell(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie | None:
    """Return the tie of a number of days to the fact, or None where no such spell is told."""
    value, told, words = mention.value, pattern.fact.value, sentence.words
    if not isinstance(value, Quantity) or not isinstance(told, Quantity) or value.unit != told.unit:
        return None
    if mention.role not in ("value", "to"):
        return None
    first, last = words.at(mention.start), words.at(mention.end - 1)
    said = _told_as(sentence, first, last)
    tie = Tie(waived=pattern.waived)
    near_words = words.low[max(0, first - _NEAR) : last + 6]
    if not said and _SPENDS.isdisjoint(near_words) and _SO_FAR.isdisjoint(near_words):
        return None
    if not said or said == _ELSEWHERE:
        tie.reject("about", "spent elsewhere, or only so far")
        return tie
    tie.add("about", said, 1.5)
    near = (sentence, *ctx.before(sentence), *ctx.sentences[:2])
    ours = frozenset(pattern.who_words | pattern.subjects)
    if any(not ours.isdisjoint(s.named) or tokens_like(s.words, pattern.who_words) for s in near):
        tie.add("who", "who it is has been told", 0.6)
    if any(number.isdigit() and number not in pattern.fact.says for number in _numbers_of(words.low, first)):
        tie.reject("who", "another flight's")
    _ = (
        not tie.against
        and place_tie(ctx, sentence, first, last, pattern, tie)
        and actor_tie(ctx, sentence, first, last, pattern, tie)
        and tie.holds(pattern.least)
    )
    return tie


def _told_as(sentence: Sentence, first: int, last: int) -> str:
    """Return how the number is told to be the length of a stay, or ""."""
    low = sentence.words.low
    start = clause_at(sentence.clauses, first).i
    behind = low[last + 1 : last + 6]
    if "day" in low[last].split("-") or low[last] in _UNITS:
        noun = next((t for t in behind[:3] if t in _NOUNS), "")
        if noun:
            return f"so long a {noun}"
    if low[first - 1] == "of" and low[first - 2] in _NOUNS:
        return f"a {low[first - 2]} of so long"
    before = low[max(start, first - _NEAR) : first]
    there = not _WHERE.isdisjoint(behind)
    if low[first - 1] == "to" and not _STRETCHED.isdisjoint(before):
        return "made so long"
    if not (_SO_FAR - (_NOW if not _AHEAD.isdisjoint(low[start:first]) else frozenset())).isdisjoint((*before, *behind)):
        return ""
    if not _SPENDS.isdisjoint(before) and there:
        return "spent there"
    if not _STAYS.isdisjoint(before) and (before[-1] in ("for", "about", "some", "last", "lasted", "lasts", "to") or there):
        return "stays so long"
    if low[first - 1] == "for" and _STAYS.isdisjoint(before):
        return "there so long" if not _WHERE.isdisjoint(before) else _ELSEWHERE  # "in orbit for", "in quarantine for"
    over = not behind or not behind[0].isalpha() or there
    if low[first - 1] == "after" and over and not _HOME.isdisjoint(low[max(0, first - 14) : first]):
        return "comes home after so long"
    return ""


def _numbers_of(low: list[str], first: int) -> list[str]:
    """Return the numbers that name a flight beside the spell: "Axiom - 3's 18-day mission"."""
    return [low[k] for k in range(max(0, first - 3), first - 1) if low[k - 1 : k] == ["-"]]
